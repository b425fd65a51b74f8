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
    assert.equal(text({ title: "x", services: [] }), "We're investigating an issue.");
    assert.equal(text({ title: "x" }), "We're investigating an issue with checkout.");
  });

  it("claims nothing that no one said", () => {
    const said = (type: "mitigation-started" | "mitigated") =>
      ({ at: at("04:22"), type, note: "rollback", audience: "internal", status: null }) as const;
    assert.equal(text({ title: "Backup failed" }), "We're investigating an issue with checkout.");
    assert.equal(text({ title: "Checkout is not down" }), "We're investigating an issue with checkout.");
    assert.equal(text({ title: "Revenue down 5%" }), "We're investigating an issue with checkout.");
    assert.equal(text({ status: "identified" }), "We've identified the cause of the issue with checkout.");
    assert.equal(
      text({ status: "identified", timeline: [said("mitigation-started")] }),
      "We've identified the cause of the issue with checkout and are working on a fix.",
    );
    assert.equal(text({ status: "monitoring" }), "We're monitoring checkout.");
    assert.equal(
      text({ status: "monitoring", timeline: [said("mitigated")] }),
      "A fix is in place for checkout, and we're monitoring it.",
    );
    assert.equal(text({ status: "resolved" }), "The issue with checkout is resolved.");
    assert.equal(text({ status: "resolved", services: [] }), "The issue is resolved.");
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
    assert.equal(text({ timeline: [told], status: "resolved" }), "The issue with checkout is resolved.");
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
Next update in 10 min (04:30 UTC).`,
    );
    const late = statusText(facts, "internal", { timezone: "UTC", now: at("04:55") }, templates);
    assert.match(late, /\nNext update overdue by 25 min\.$/);
  });
});
