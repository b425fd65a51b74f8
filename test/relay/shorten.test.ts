import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shortenPayload } from "../../src/relay/shorten.ts";
import { type Alert, isAlert } from "../../src/response/alerts/alert.ts";
import { readAlert } from "../../src/response/alerts/read-alert.ts";
import fc from "../fast-check.ts";
import { policyOf } from "../response/stage.ts";
import { payloadOf } from "./senders.ts";

const policy = policyOf();
const sizeOf = (payload: unknown) => Buffer.byteLength(JSON.stringify(payload));

function read(payload: unknown): Alert {
  const alert = readAlert(payload, policy, null);
  assert.ok(isAlert(alert), JSON.stringify(alert));
  return alert;
}

/** What an incident is opened with. */
function facts(payload: unknown) {
  const { source, id, title, severity, services, startedAt, url, state } = read(payload);
  return { source, id, title, severity, services, startedAt, url, state };
}

describe("a payload that GitHub takes", () => {
  it("stays as it is", () => {
    const payload = payloadOf("alertmanager-v4");
    assert.equal(shortenPayload(payload), payload);
  });
});

describe("a payload of more than 64 KB", () => {
  it("of Sentry, with the whole event, says the same", () => {
    const payload = payloadOf("sentry-event") as { data: { event: object } };
    const frames = Array.from({ length: 400 }, (_, index) => ({
      filename: `file-${index}.js`,
      context: "x".repeat(900),
    }));
    const event = { exception: { values: [{ stacktrace: { frames } }] }, ...payload.data.event };
    const long = { ...payload, data: { ...payload.data, event } };
    const short = shortenPayload(long)!;
    assert.ok(sizeOf(short) <= 60_000);
    assert.deepEqual(facts(short), facts(payload));
  });

  it("of a topic, whose message is JSON in a text, says the same", () => {
    const payload = payloadOf("cloudwatch-sns") as { Message: string };
    const message = { Padding: "x".repeat(100_000), ...JSON.parse(payload.Message) };
    const short = shortenPayload({ ...payload, Message: JSON.stringify(message) })!;
    assert.ok(sizeOf(short) <= 60_000);
    assert.deepEqual(facts(short), facts(payload));
  });

  it("of a group keeps alerts that fire before those that are over, and counts the others", () => {
    const group = payloadOf("am025-group-two-fire") as { alerts: { labels: object }[] };
    const alerts = Array.from({ length: 600 }, (_, index) => ({
      ...group.alerts[0]!,
      status: index < 500 ? "resolved" : "firing",
      fingerprint: `print-${index}`,
      annotations: { summary: `Alert ${index}`, description: "x".repeat(500) },
    }));
    const short = shortenPayload({ ...group, alerts, truncatedAlerts: 7 })! as { alerts: { status: string }[] };
    assert.ok(sizeOf(short) <= 60_000);
    const { members, truncated, state } = read(short);
    assert.equal(state, "firing");
    assert.equal(truncated, 600 - short.alerts.length + 7);
    assert.ok(members.length >= 40, `${members.length} firing alerts are left`);
    const firstOver = short.alerts.findIndex(({ status }) => status === "resolved");
    assert.ok(firstOver === -1 || short.alerts.slice(firstOver).every(({ status }) => status === "resolved"));
  });

  it("is never sent too large, whatever it holds", () => {
    const long = fc.tuple(fc.constantFrom("x", "é", "\n", '"', "警"), fc.integer({ min: 1, max: 30_000 }));
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        long.map(([letter, times]) => letter.repeat(times)),
        fc.integer(),
        fc.array(tie("node"), { maxLength: 30 }),
        fc.dictionary(fc.string(), tie("node"), { maxKeys: 30 }),
      ),
    })).node;
    const payload = fc.dictionary(fc.string(), value, { maxKeys: 40 });
    fc.assert(
      fc.property(payload, (one) => {
        const short = shortenPayload(one);
        assert.ok(short === null || sizeOf(short) <= 60_000);
      }),
      { numRuns: 50 },
    );
    const keys = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [`${"k".repeat(150)}${index}`, "x".repeat(20)]),
    );
    assert.notEqual(shortenPayload({ title: "a", ...keys }), null);
  });
});
