import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addresseeOf, readEscalation } from "../../src/response/live-targets.ts";
import { formatDuration } from "../../src/time/durations.ts";
import { policyOf } from "./stage.ts";

describe("a runbook's escalation", () => {
  for (const [line, after, until] of [
    ["If not resolved in 30 min: Page engineering manager", "30 minutes", "resolved"],
    ["Not acknowledged within 10 minutes → page the team lead", "10 minutes", "acknowledged"],
    ["After 1 hour without mitigation: Notify VP Engineering", "1 hour", "mitigated"],
    ["Unresolved for more than 2h: call Dana", "2 hours", "resolved"],
    ["If revenue loss > $10K: Notify VP Engineering", null, null],
    ["If revenue loss in 30 min > $10K: Notify VP Engineering", null, null],
    ["If data breach suspected: Notify security team immediately", null, null],
    ["Ask Alex", null, null],
  ] as const) {
    it(`"${line}" is ${after ? "a clock" : "a question"}`, () => {
      const { clock } = readEscalation(line);
      assert.equal(clock && formatDuration(clock.after), after);
      assert.equal(clock?.until ?? null, until);
    });
  }

  it("knows whom a step names, where the configuration does", () => {
    const { owners } = policyOf();
    assert.equal(addresseeOf("Page Platform", owners)!.login, "acme/platform");
    assert.equal(addresseeOf("call Dana immediately", owners)!.id, "dana");
    assert.equal(addresseeOf("Page engineering manager", owners), null);
  });
});
