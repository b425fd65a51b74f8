import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { createApp, type Relay } from "../../src/relay/app.ts";
import type { DeliveryOutcome } from "../../src/relay/delivery.ts";
import type { RelayEvent } from "../../src/relay/event-queue.ts";
import { certificate } from "./certificate.ts";
import {
  bearer,
  CERTIFICATE_URL,
  grafana,
  pagerduty,
  payloadOf,
  SECRET,
  type Sent,
  sentry,
  sns,
  TOPIC,
} from "./senders.ts";

const NOW = "2026-05-29T04:03:00Z";
const minutes = (count: number) => new Date(Date.parse(NOW) + count * 60_000).toISOString();

const env = {
  INCIDENT_RELAY_SECRET_PAGERDUTY: `an-older-secret-still-in-use ${SECRET}`,
  INCIDENT_RELAY_SECRET_SENTRY: SECRET,
  INCIDENT_RELAY_SECRET_GRAFANA: SECRET,
  INCIDENT_RELAY_SECRET_ALERTMANAGER: SECRET,
  INCIDENT_RELAY_SECRET_UPTIME_KUMA: SECRET,
  INCIDENT_RELAY_SECRET_AZURE: SECRET,
  INCIDENT_RELAY_SECRET_CLOUDWATCH: TOPIC,
};

let now: number;
let events: RelayEvent[];
let log: string[];
let asked: string[];
let outcome: DeliveryOutcome;
let served: string;
let relay: Relay;
beforeEach(() => {
  now = Date.parse(NOW);
  [events, log, asked, outcome] = [[], [], [], "taken"];
  served = certificate({});
  relay = createApp({
    env,
    accept: async (event) => {
      events.push(event);
      return outcome;
    },
    now: () => now,
    log: (line) => log.push(line),
    fetch: async (url) => {
      asked.push(url);
      return new Response(url.endsWith(".pem") ? served : "<ConfirmSubscriptionResponse/>");
    },
  });
});

async function send({ source, headers, body }: Sent, query = ""): Promise<number> {
  const request = new Request(`http://relay/alerts/${source}${query}`, { method: "POST", headers, body });
  return (await relay.fetch(request)).status;
}

describe("who may send", () => {
  const basic = (pair: string): Sent => ({
    ...bearer("alertmanager", payloadOf("alertmanager-v4")),
    headers: { authorization: `Basic ${Buffer.from(pair).toString("base64")}` },
  });
  const alert = bearer("alertmanager", payloadOf("alertmanager-v4"));
  const azure = { source: "azure", headers: {}, body: JSON.stringify(payloadOf("azure")) };
  const wrong = "another-secret-of-somebody";
  const cases: readonly (readonly [what: string, sent: Sent, status: number, query?: string])[] = [
    ["PagerDuty, signed", pagerduty(NOW), 200],
    ["PagerDuty, signed with the older secret", pagerduty(NOW, "an-older-secret-still-in-use"), 200],
    ["PagerDuty, signed by somebody else", pagerduty(NOW, wrong), 401],
    ["PagerDuty, two days late", pagerduty(minutes(-2 * 24 * 60)), 401],
    ["PagerDuty, tried again after hours", pagerduty(minutes(-5 * 60)), 200],
    ["PagerDuty, from the future", pagerduty(minutes(6)), 401],
    ["PagerDuty, changed", { ...pagerduty(NOW), body: pagerduty(NOW, SECRET, "another").body }, 401],
    ["PagerDuty, with the secret itself", { ...pagerduty(NOW), headers: { authorization: `Bearer ${SECRET}` } }, 401],
    ["PagerDuty, unsigned", { ...pagerduty(NOW), headers: {} }, 401],
    ["Sentry, signed", sentry(NOW), 200],
    ["Sentry, signed by somebody else", sentry(NOW, wrong), 401],
    ["Sentry, old", sentry(minutes(-6)), 401],
    ["Grafana, signed", grafana(NOW), 200],
    ["Grafana, signed by somebody else", grafana(NOW, wrong), 401],
    ["Grafana, old", grafana(minutes(-6)), 401],
    ["Grafana, signed without a time", grafana(null), 401],
    ["Grafana, by its secret", bearer("grafana", payloadOf("grafana")), 200],
    ["a bearer", alert, 200],
    ["another bearer", bearer("alertmanager", payloadOf("alertmanager-v4"), wrong), 401],
    ["a beginning of the secret", bearer("alertmanager", payloadOf("alertmanager-v4"), SECRET.slice(0, -1)), 401],
    ["no secret", { ...alert, headers: {} }, 401],
    ["an empty bearer", { ...alert, headers: { authorization: "Bearer " } }, 401],
    ["a password", basic(`anybody:${SECRET}`), 200],
    ["another password", basic(`${SECRET}:x`), 401],
    ["a name with hyphens", bearer("uptime-kuma", payloadOf("uptime-kuma")), 200],
    ["Azure's query", azure, 200, `?token=${SECRET}`],
    ["another query", azure, 401, "?token="],
    ["a query of another tool", { ...alert, headers: {} }, 401, `?token=${SECRET}`],
    ["a source without a secret", bearer("datadog", payloadOf("datadog-default")), 404],
    ["a source that is no name", bearer("%2e%2e%2fhealth", {}), 404],
    ["SNS, signed with SHA-256", sns(NOW), 200],
    ["SNS, signed with SHA-1", sns(NOW, { SignatureVersion: "1" }), 200],
    ["SNS, of an unknown version", sns(NOW, {}, { SignatureVersion: "3" }), 401],
    ["SNS, changed", sns(NOW, {}, { Message: "{}" }), 401],
    ["SNS, of another topic", sns(NOW, { TopicArn: TOPIC.replace("1111", "9999") }), 401],
    ["SNS, an hour and more old", sns(minutes(-66)), 401],
    ["SNS, tried again", sns(minutes(-50)), 200],
    [
      "SNS, with the topic as a secret",
      { ...sns(NOW, {}, { Signature: "" }), headers: { authorization: `Bearer ${TOPIC}` } },
      401,
    ],
  ];
  for (const [what, sent, status, query] of cases) {
    it(`${what}: ${status}`, async () => {
      assert.equal(await send(sent, query), status);
      assert.equal(events.length, status === 200 ? 1 : 0);
      assert.doesNotMatch(log.join("\n"), new RegExp(`${SECRET}|${wrong}|older`));
    });
  }
});

describe("certificates of SNS", () => {
  for (const url of [
    "https://evil.example.com/SimpleNotificationService-0000.pem",
    "https://sns.eu-central-1.amazonaws.com.evil.example.com/SimpleNotificationService-0000.pem",
    "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0000.pem",
    "http://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0000.pem",
    "https://sns.eu-central-1.amazonaws.com:8443/SimpleNotificationService-0000.pem",
    "https://user@sns.eu-central-1.amazonaws.com/SimpleNotificationService-0000.pem",
    "https://sns.eu-central-1.amazonaws.com/?Action=Subscribe&x=SimpleNotificationService-0000.pem",
    "https://bucket.s3.eu-central-1.amazonaws.com/SimpleNotificationService-0000.pem",
    "file:///etc/passwd",
    "",
  ]) {
    it(`are not asked of ${url || "nowhere"}`, async () => {
      assert.equal(await send(sns(NOW, { SigningCertURL: url })), 401);
      assert.deepEqual(asked, []);
    });
  }

  it("are asked for once", async () => {
    for (const id of ["1", "2", "3"]) assert.equal(await send(sns(NOW, { MessageId: id })), 200);
    assert.deepEqual(asked, [CERTIFICATE_URL]);
  });

  it("that can't be read are asked for again", async () => {
    served = "";
    assert.equal(await send(sns(NOW)), 401);
    served = certificate({});
    assert.equal(await send(sns(NOW)), 200);
  });

  for (const [what, pem] of [
    ["of another name", certificate({ name: "example.com" })],
    ["that ran out", certificate({ until: "2026-05-29T04:00:00" })],
    ["that begin later", certificate({ from: "2026-05-29T05:00:00" })],
    ["that are none", "no certificate"],
  ] as const) {
    it(`${what} are not believed`, async () => {
      served = pem;
      assert.equal(await send(sns(NOW)), 401);
    });
  }

  it("are asked for at most sixty times a minute", async () => {
    served = "";
    for (let count = 0; count < 70; count++) await send(sns(NOW));
    assert.equal(asked.length, 60);
  });
});

describe("a topic that asks whether its messages are wanted", () => {
  const url = `https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${TOPIC}&Token=abc`;
  const asking = (changes: Record<string, string> = {}) =>
    sns(NOW, {
      Type: "SubscriptionConfirmation",
      Token: "abc",
      SubscribeURL: url,
      Message: "You have chosen …",
      ...changes,
    });

  it("is answered at Amazon's address, and opens no incident", async () => {
    assert.equal(await send(asking()), 200);
    assert.deepEqual(asked, [CERTIFICATE_URL, url]);
    assert.deepEqual(events, []);
    assert.match(log.join("\n"), /cloudwatch: the topic's subscription was confirmed/);
  });

  for (const address of [
    "https://evil.example.com/?Action=ConfirmSubscription",
    "http://169.254.169.254/latest/meta-data",
    url.replace("ConfirmSubscription", "DeleteTopic"),
    url.replace("alarms", "others"),
  ]) {
    it(`is not answered at ${address}`, async () => {
      assert.equal(await send(asking({ SubscribeURL: address })), 401);
      assert.deepEqual(asked, [CERTIFICATE_URL]);
    });
  }

  it("is not answered for a topic of somebody else", async () => {
    assert.equal(await send(asking({ TopicArn: "arn:aws:sns:eu-central-1:999922223333:alarms" })), 401);
    assert.deepEqual(asked, []);
  });
});

describe("what is sent", () => {
  it("goes on with its source, and what tells it apart", async () => {
    await send(pagerduty(NOW));
    const [{ source, id, receivedAt } = assert.fail()] = events;
    assert.deepEqual(
      [source, id, receivedAt],
      ["pagerduty", { value: "01DEN1HNLBC1VITK192ETJ4MPJ", isUnique: true }, now],
    );
  });

  for (const body of ["", "{", "[]", "null", '"text"', "7", "\ufffd\u0000", "\xff"]) {
    it(`is an object, not ${JSON.stringify(body)}`, async () => {
      assert.equal(await send({ ...bearer("alertmanager", {}), body }), 400);
    });
  }

  it("of Sentry that is no alert is ignored", async () => {
    assert.equal(await send(sentry(NOW, SECRET, "installation")), 200);
    assert.deepEqual(events, []);
  });

  it("may have a megabyte, whatever its headers say", async () => {
    const body = JSON.stringify({ title: "x".repeat(1_000_001) });
    assert.equal(await send({ ...bearer("alertmanager", {}), body }), 413);
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
    });
    const headers = { authorization: `Bearer ${SECRET}`, "content-length": "5" };
    const request = new Request("http://relay/alerts/alertmanager", {
      method: "POST",
      headers,
      body: stream,
      duplex: "half",
    });
    assert.equal((await relay.fetch(request)).status, 413);
    assert.deepEqual(events, []);
  });

  it("and is nested as deep as a megabyte allows harms nothing", async () => {
    const body = `{"a":${"[".repeat(400_000)}${"]".repeat(400_000)}}`;
    assert.equal(await send({ ...bearer("alertmanager", {}), body }), 200);
    assert.ok(JSON.stringify(events[0]!.payload).length < 1000);
  });
});

describe("answers", () => {
  for (const [became, status, retryAfter] of [
    ["taken", 200, null],
    ["waiting", 503, "10"],
    ["full", 503, "60"],
    ["refused", 422, null],
  ] as const) {
    it(`${became}: ${status}`, async () => {
      outcome = became;
      const { headers, body } = bearer("alertmanager", payloadOf("alertmanager-v4"));
      const request = new Request("http://relay/alerts/alertmanager", { method: "POST", headers, body });
      const answer = await relay.fetch(request);
      assert.deepEqual([answer.status, answer.headers.get("retry-after")], [status, retryAfter]);
    });
  }

  it("are 404 for everything else", async () => {
    for (const [method, path] of [
      ["GET", "/alerts/pagerduty"],
      ["PUT", "/alerts/pagerduty"],
      ["GET", "/"],
      ["POST", "/alerts"],
      ["POST", "/alerts/pagerduty/more"],
    ]) {
      assert.equal((await relay.fetch(new Request(`http://relay${path}`, { method: method! }))).status, 404);
    }
  });

  it("take a slash at the end of an address for nothing", async () => {
    assert.equal(await send({ ...bearer("alertmanager", { title: "a" }), source: "alertmanager/" }), 200);
  });

  it("say how it is", async () => {
    const state = { waiting: 3, failingSince: now as number | null };
    const app = createApp({ env, accept: async () => "taken", now: () => now, log() {}, state: () => state, fetch });
    const ask = async () => app.fetch(new Request("http://relay/health"));
    assert.deepEqual([(await ask()).status, await (await ask()).json()], [200, { status: "ok", waiting: 3 }]);
    now += 6 * 60_000;
    assert.equal((await ask()).status, 503);
  });
});

describe("sixty requests a minute", () => {
  it("are taken of each source, and more are told to wait", async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 70; count++)
      statuses.push(await send(bearer("alertmanager", { title: String(count) })));
    assert.deepEqual([statuses.filter((one) => one === 200).length, statuses.at(-1)], [60, 429]);
    assert.equal(await send(bearer("uptime-kuma", { title: "another source" })), 200);
    now += 60_001;
    assert.equal(await send(bearer("alertmanager", { title: "a minute later" })), 200);
  });

  it("who has no secret takes none of them away, and fills no log", async () => {
    for (let count = 0; count < 500; count++) await send({ ...bearer("alertmanager", {}), headers: {} });
    assert.equal(log.length, 60);
    assert.equal(await send(bearer("alertmanager", { title: "real" })), 200);
  });
});
