import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readRunbook } from "../../src/records/runbook.ts";
import { matchingRunbook } from "../../src/response/response-context.ts";
import { Source } from "../../src/text/source.ts";
import { Stage } from "./stage.ts";

const read = (file: string, text: string) =>
  readRunbook(new Source(`runbooks/${file}.md`, text), { timezone: "UTC", incidentDate: () => null });
const runbooks = [
  read("checkout-error-rate", "# Runbook: Checkout Error Rate Spike\n"),
  read("database", "---\nservices: [orders]\nalerts: [DatabaseDown]\n---\n# Database\n"),
  read("search", "# Runbook: High error rate of search\n"),
];
const matching = (changes: ConstructorParameters<typeof Stage>[0]) =>
  matchingRunbook(runbooks, new Stage(changes).opening)?.id ?? null;
const alert = { source: "alertmanager", id: "x", name: "", url: "", runbook: "" };

describe("the runbook of an incident", () => {
  it("is the one that its alert links to, before all others", () => {
    const runbook = "https://github.com/acme/shop/blob/main/runbooks/Database.md?plain=1#top";
    assert.equal(matching({ title: "Checkout error rate > 5%", alert: { ...alert, runbook } }), "database");
  });

  it("is the one that lists its alert or service", () => {
    assert.equal(matching({ title: "x", services: [], alert: { ...alert, name: "DatabaseDown" } }), "database");
    assert.equal(matching({ title: "Orders fail", services: ["Orders"], alert: null }), "database");
  });

  it("is the one whose title shares telling words", () => {
    assert.equal(matching({ title: "Checkout error rate > 5%", services: [], alert: null }), "checkout-error-rate");
    assert.equal(matching({ title: "Search error rate", services: [], alert: null }), "search");
  });

  it("is none where none fits", () => {
    assert.equal(matching({ title: "High error rate of mail", services: ["mail"], alert: null }), null);
  });
});
