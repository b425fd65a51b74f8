import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readRunbook } from "../../src/records/runbook.ts";
import { liveTargets, readEscalation, stepAddressees } from "../../src/response/targets/live-targets.ts";
import { Source } from "../../src/text/source.ts";
import { formatDuration } from "../../src/time/durations.ts";
import { at, policyOf, Stage, TEAM } from "./stage.ts";

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
    const roles = `${TEAM}roles: { engineering manager: "@acme/managers", security team: dana }\non-call: { starts: 2026-05-25T09:00, members: [alex] }\n`;
    const logins = (step: string, configuration = TEAM) => {
      const policy = policyOf(configuration);
      const incident = new Stage({}, policy).incident();
      return stepAddressees(step, { policy, incident, runbook: null }).map(({ login }) => login);
    };
    assert.deepEqual(logins("Page Platform"), ["acme/platform"]);
    assert.deepEqual(logins("call Dana immediately"), ["danab"]);
    assert.deepEqual(logins("Page engineering manager"), []);
    assert.deepEqual(logins("Page @stranger"), []);
    assert.deepEqual(logins("Page engineering manager", roles), ["acme/managers"]);
    assert.deepEqual(logins("Notify security team immediately", roles), ["danab"]);
    assert.deepEqual(logins("Page the on-call engineer", roles), ["alexgh"]);
  });

  it("compares an amount once the impact names it, and asks the target person", () => {
    const policy = policyOf(`${TEAM}roles: { VP Engineering: dana }\n`);
    const stage = new Stage({}, policy);
    const source = new Source(
      "runbooks/checkout.md",
      "# Runbook: Checkout\n\n## Escalation\n- If revenue loss > $10K: Notify VP Engineering\n",
    );
    const runbook = readRunbook(source, { timezone: "UTC", incidentDate: () => null });
    const escalations = (now: string) =>
      liveTargets(stage.incident(), { attached: runbook, by: "service", suggested: [] }, { policy, now: at(now) })
        .filter(({ kind }) => kind === "escalation")
        .map(({ state, actor, escalation }) => `${state} ${actor?.name} ${escalation?.known}`);
    assert.deepEqual(escalations("04:20"), []);
    stage.say("04:20", "alexgh", "/impact 12 failed checkouts, $8K lost revenue");
    assert.deepEqual(escalations("04:21"), []);
    stage.say("04:40", "alexgh", "/impact 2,340 failed checkout attempts, estimated $47K lost revenue");
    assert.deepEqual(escalations("04:41"), ["missed Dana $47K"]);
    stage.say("04:42", "sarahk", "/escalate Dana knows");
    assert.deepEqual(escalations("04:43"), ["late Dana $47K"]);
  });
});
