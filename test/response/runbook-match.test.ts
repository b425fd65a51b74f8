import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linkRecords } from "../../src/records/links.ts";
import { readRunbook } from "../../src/records/runbook.ts";
import { templatesWith } from "../../src/render/templates.ts";
import { incidentBody } from "../../src/response/incident-body.ts";
import { incidentView } from "../../src/response/response-context.ts";
import { matchRunbook } from "../../src/response/runbook-match.ts";
import { Source } from "../../src/text/source.ts";
import { at, Stage } from "./stage.ts";

const read = (file: string, text: string) =>
  readRunbook(new Source(`runbooks/${file}.md`, text), { timezone: "UTC", incidentDate: () => null });
const runbooks = [
  read("checkout-payments", "# Runbook: Checkout payments fail\n"),
  read("database", "---\nservices: [orders]\nalerts: [DatabaseDown]\n---\n# Database\n"),
  read("search", "# Runbook: High error rate of search\n"),
  read(
    "booking-page-down",
    "# Runbook: Booking Page Down\n\n## Escalation\n- If not resolved in 30 min: Page engineering manager\n",
  ),
];
const matching = (changes: ConstructorParameters<typeof Stage>[0], named: string | null = null) => {
  const { attached, by, suggested } = matchRunbook(runbooks, new Stage(changes).opening, named);
  return { by, id: attached?.id ?? null, suggested: suggested.map(({ id }) => id) };
};
const alert = { source: "alertmanager", id: "x", name: "", url: "", runbook: "" };
const TYPO = { title: "Typo on the fares page", services: ["fares"], alert: null, severity: ["SEV-4"] };

describe("the runbook of an incident", () => {
  it("is the one that its alert links to, before all others", () => {
    const runbook = "https://github.com/acme/shop/blob/main/runbooks/Database.md?plain=1#top";
    const match = matching({ title: "Checkout payments fail", alert: { ...alert, runbook } });
    assert.deepEqual(match, { by: "link", id: "database", suggested: [] });
  });

  it("is the one that lists its alert or service", () => {
    const byAlert = matching({ title: "x", services: [], alert: { ...alert, name: "DatabaseDown" } });
    assert.deepEqual(byAlert, { by: "alert", id: "database", suggested: [] });
    const byService = matching({ title: "Orders fail", services: ["Orders"], alert: null });
    assert.deepEqual(byService, { by: "service", id: "database", suggested: [] });
  });

  it("is the one whose title shares two rare words", () => {
    const match = matching({ title: "Payments of checkout are slow", services: [], alert: null });
    assert.deepEqual(match, { by: "title", id: "checkout-payments", suggested: [] });
  });

  it("is a question where one word is shared, and none where none is", () => {
    assert.deepEqual(matching(TYPO), { by: null, id: null, suggested: ["booking-page-down"] });
    assert.deepEqual(matching({ title: "High error rate of mail", services: ["mail"], alert: null }).suggested, []);
  });

  it("is the one that a person names", () => {
    assert.deepEqual(matching(TYPO, "search"), { by: "person", id: "search", suggested: [] });
    assert.deepEqual(matching(TYPO, "none"), { by: null, id: null, suggested: [] });
  });
});

describe("a runbook that was not attached for certain", () => {
  const catalog = { incidents: [], postmortems: [], runbooks, unreadable: [] };
  const templates = templatesWith();
  const viewOf = (stage: Stage, now: string) =>
    incidentView(stage.channel, null, {
      policy: stage.policy,
      catalog,
      links: linkRecords(catalog),
      repositoryUrl: "https://github.com/acme/shop",
      folder: "",
      forms: [],
      now: at(now),
    });

  it("sets no clocks until a person attaches it", () => {
    const stage = new Stage({ title: "Booking page is slow", services: [], alert: null, severity: ["SEV-1"] });
    const escalations = (now: string) => viewOf(stage, now).targets.filter(({ kind }) => kind === "escalation").length;
    const view = viewOf(stage, "04:03");
    assert.equal(view.runbook?.id, "booking-page-down");
    assert.equal(escalations("04:03"), 0);
    const question = /- \[ \] If not resolved in 30 min: Page engineering manager/;
    assert.match(incidentBody(view, templates, 60_000), question);
    stage.say("04:04", "alexgh", "/runbook runbooks/booking-page-down.md");
    assert.equal(escalations("04:05"), 1);
    stage.say("04:06", "alexgh", "/runbook none");
    assert.equal(viewOf(stage, "04:06").runbook, null);
    stage.say("04:07", "alexgh", "/runbook bookingpage-down");
    assert.match(
      viewOf(stage, "04:07").incident.rejected[0]!.invalid[0]!.message,
      /no runbook "bookingpage-down" \(did you mean "booking-page-down"\?\)/,
    );
  });

  it("is offered as a question with the command that attaches it", () => {
    const typo = new Stage(TYPO);
    const body = incidentBody(viewOf(typo, "04:03"), templates, 60_000);
    assert.match(body, /\*\*Runbook\?\*\* \[Booking Page Down\]\(.*\): `\/runbook booking-page-down`\n/);
    assert.doesNotMatch(body, /Page engineering manager/);
  });
});
