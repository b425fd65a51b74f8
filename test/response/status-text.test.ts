import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { templatesWith } from "../../src/render/templates.ts";
import { type StatusFacts, statusText } from "../../src/response/status-text.ts";
import { at } from "./stage.ts";

const facts: StatusFacts = {
  title: "Checkout error rate above 5% after deployment of PR 12",
  severity: "SEV-1",
  status: "investigating",
  commander: "Sarah K.",
  responders: ["Alex"],
  services: ["checkout"],
  impact: "2,340 failed checkouts",
  startedAt: at("04:02"),
  resolvedAt: null,
  timeline: [
    { at: at("04:18"), type: "cause-identified", note: "Stripe key expired", audience: "internal", status: null },
  ],
  nextUpdate: at("04:30"),
};
const moment = { timezone: "UTC", now: at("04:20") };
const templates = templatesWith();
const text = (changes: Partial<StatusFacts>, audience: "public" | "internal" = "public") =>
  statusText({ ...facts, ...changes }, audience, moment, templates);

describe("a status update", () => {
  it("speaks to the public in the article's words, and tells nothing else", () => {
    assert.equal(text({}), "We're investigating elevated error rates on checkout.");
    assert.equal(
      text({ title: "Search is slow", services: ["search"] }),
      "We're investigating slow responses of search.",
    );
    assert.equal(text({ title: "x", services: [] }), "We're investigating an incident.");
    assert.equal(
      text({ status: "identified" }),
      "We've identified the cause of the trouble with checkout and are working on a fix.",
    );
    assert.equal(text({ status: "resolved" }), "Issue resolved. Checkout is operating normally.");
  });

  it("repeats what was made public, as long as it is true", () => {
    const told = {
      at: at("04:15"),
      type: "update",
      note: "Payments by card fail.",
      audience: "public",
      status: "investigating",
    } as const;
    assert.equal(text({ timeline: [told] }), "Payments by card fail.");
    assert.equal(text({ timeline: [told], status: "resolved" }), "Issue resolved. Checkout is operating normally.");
  });

  it("tells colleagues where it stands", () => {
    assert.equal(
      text({}, "internal"),
      `SEV-1 Checkout error rate above 5% after deployment of PR 12: investigating, 18 minutes in.
Incident Commander: Sarah K.
Responders: Alex
Impact: 2,340 failed checkouts
Cause: Stripe key expired
Last entry, 04:18 UTC: Stripe key expired
Next update by 04:30 UTC.`,
    );
  });
});
