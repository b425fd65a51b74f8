import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { ALERT, STORY } from "../response/article.ts";
import { Play } from "../response/play.ts";
import { type Received, Receiver } from "./receiver.ts";

/*
 * Two stand-ins that take what the services document, and nothing else: https://developer.statuspage.io/#tag/incidents and
 * https://instatus.com/help/api/incidents
 */

const text = { type: "string", minLength: 1 };
const object = (properties: Record<string, object>, required: readonly string[]) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const ajv = new Ajv.Ajv2020();
// biome-ignore lint/suspicious/noExplicitAny: what is valid is looked at as it is
const validator = (schema: object) => ajv.compile<any>(schema) as (value: unknown) => boolean;

interface PageRecord {
  readonly id: string;
  [field: string]: unknown;
}

/** Statuspage's API, as far as incidents go. */
class Statuspage {
  readonly incidents: PageRecord[] = [];
  /** Of all updates, in order. */
  readonly updates: string[] = [];
  static readonly #update = {
    status: { enum: ["investigating", "identified", "monitoring", "resolved"] },
    body: text,
    component_ids: { type: "array", items: text },
    components: {
      type: "object",
      additionalProperties: { enum: ["operational", "degraded_performance", "partial_outage", "major_outage"] },
    },
    metadata: { type: "object" },
  };
  static readonly #create = validator(
    object({ incident: object({ name: text, ...Statuspage.#update }, ["name", "status", "body"]) }, ["incident"]),
  );
  static readonly #change = validator(
    object({ incident: object(Statuspage.#update, ["status", "body"]) }, ["incident"]),
  );

  answer({ method, path, headers, json }: Received): { status?: number; json: object } {
    assert.equal(headers.authorization, "OAuth p4ge");
    const [, id] = /\/incidents\/([^/]+)$/.exec(path) ?? [];
    if (method === "GET") {
      if (id === "unresolved") return { json: this.incidents.filter(({ status }) => status !== "resolved") };
      return { json: this.incidents.find((one) => one.id === id)! };
    }
    const isValid = method === "POST" ? Statuspage.#create : Statuspage.#change;
    assert.ok(isValid(json), JSON.stringify(json));
    this.updates.push(`${json.incident.status}: ${json.incident.body}`);
    if (method === "POST") {
      this.incidents.push({ id: `sp${this.incidents.length + 1}`, ...json.incident });
      return { status: 201, json: this.incidents.at(-1)! };
    }
    return { json: Object.assign(this.incidents.find((one) => one.id === id)!, json.incident) };
  }
}

/** Instatus' API, as far as incidents go. */
class Instatus {
  readonly incidents: (PageRecord & { updates: PageRecord[] })[] = [];
  readonly updates: string[] = [];
  static readonly #update = {
    message: text,
    status: { enum: ["INVESTIGATING", "IDENTIFIED", "MONITORING", "RESOLVED"] },
    started: text,
    components: { type: "array", items: text },
    notify: { type: "boolean" },
    statuses: {
      type: "array",
      items: object(
        { id: text, status: { enum: ["OPERATIONAL", "DEGRADEDPERFORMANCE", "PARTIALOUTAGE", "MAJOROUTAGE"] } },
        ["id", "status"],
      ),
    },
  };
  static readonly #create = validator(
    object({ name: text, ...Instatus.#update }, ["name", "message", "status", "components", "started"]),
  );
  static readonly #change = validator(object(Instatus.#update, ["message", "status", "components", "started"]));

  answer({ method, path, headers, json }: Received): { status?: number; json: object } {
    assert.equal(headers.authorization, "Bearer p4ge");
    const [, id] = /\/incidents\/([^/]+)/.exec(path) ?? [];
    const known = this.incidents.find((one) => one.id === id);
    if (method === "GET") return { json: id === undefined ? this.incidents : known! };
    const isValid = id === undefined ? Instatus.#create : Instatus.#change;
    assert.ok(isValid(json), JSON.stringify(json));
    assert.equal(method, "POST");
    const update = { id: `u${this.updates.length}`, message: json.message, status: json.status };
    this.updates.push(`${json.status.toLowerCase()}: ${json.message}`);
    if (known) {
      known.updates.push(update);
      known.status = json.status;
      return { json: update };
    }
    this.incidents.push({ id: `in${this.incidents.length + 1}`, ...json, updates: [update] });
    return { json: this.incidents.at(-1)! };
  }
}

/** The public words of the article's night. */
const NIGHT = [
  "investigating: We're investigating elevated error rates on checkout.",
  "identified: A fix is deployed. Error rates on checkout are falling.",
  "monitoring: Error rates are back to normal. We're watching.",
  "resolved: Issue resolved. Checkout is operating normally.",
];
/** What nobody outside may read. */
const INTERNAL = /5%|SEV-1|sarah|alex|dana|stripe|webhook|revenue|47K|acme|2026-05-29-checkout/i;

let play: Play;
let receiver: Receiver;
beforeEach(async () => {
  play = await Play.begin("2026-05-29T03:00:00Z");
  receiver = await Receiver.start();
  play.env = { PAGE_URL: receiver.url, PAGE_KEY: "p4ge" };
});
afterEach(async () => {
  await play.end();
  await receiver.end();
});

function configure(to: string): void {
  const file = join(play.folder, ".github/incidents.yml");
  const page = `status-page: { components: { checkout: { name: Checkout, ${to}: c0mp } } }`;
  writeFileSync(
    file,
    `${readFileSync(file, "utf8")}\n${page}\nmessages: [{ to: ${to}, url-from: PAGE_URL, secret-from: PAGE_KEY }]\n`,
  );
}

async function night(again: (number: number) => Promise<unknown>): Promise<void> {
  play.at("04:02");
  const { outputs } = await play.event("repository_dispatch", "alert", { client_payload: ALERT });
  const number = Number(outputs.incident);
  for (const { at, who, body } of STORY) {
    play.at(at);
    assert.equal((await play.say(number, who, body)).status, 0);
    await again(number);
  }
}

for (const [to, service] of [
  ["statuspage", new Statuspage()],
  ["instatus", new Instatus()],
] as const)
  describe(`a page of ${to}`, () => {
    beforeEach(() => {
      service.incidents.length = 0;
      service.updates.length = 0;
      receiver.answer = (request) => service.answer(request);
      configure(to);
    });

    it("shows the article's night, each update once, and nothing internal", async () => {
      await night((number) => play.event("issue_comment", "created", { issue: { number } }));
      assert.deepEqual(service.updates, NIGHT);
      assert.equal(service.incidents.length, 1);
      assert.equal(service.incidents[0]!.name, "Incident with Checkout");
      const writes = receiver.received.filter(({ method }) => method !== "GET");
      assert.match(writes.at(-1)!.text, /"operational"/i);
      for (const { text, path } of writes) assert.doesNotMatch(text + path, INTERNAL);
    });

    it("gets each update once, where its answers are lost or errors", async () => {
      let count = 0;
      receiver.answer = (request) => {
        const answer = service.answer(request);
        // Every third write is taken, and its answer lost.
        return request.method !== "GET" && ++count % 3 === 1 ? { status: 502, json: {} } : answer;
      };
      await night(async (number) => {
        receiver.faults.push("cut");
        await play.event("issue_comment", "created", { issue: { number } });
        receiver.faults.length = 0;
      });
      assert.deepEqual(service.updates, NIGHT);
      assert.equal(service.incidents.length, 1);
    });

    it("that is away never stops the incident, and is brought up to date later", async () => {
      const isAway = { answer: true };
      receiver.answer = (request) => (isAway.answer ? { status: 503, json: {} } : service.answer(request));
      await night(async () => {});
      assert.deepEqual(service.updates, []);
      isAway.answer = false;
      const { warnings, status } = await play.event("schedule", null, {});
      assert.deepEqual([status, warnings], [0, []]);
      assert.deepEqual(service.updates, NIGHT);
    });

    it("is told of the end, where no public update was", async () => {
      play.at("04:02");
      const { outputs } = await play.event("repository_dispatch", "alert", { client_payload: ALERT });
      const number = Number(outputs.incident);
      play.at("04:15");
      await play.say(number, "danab", "/update public investigating We're investigating.");
      play.at("04:47");
      await play.say(number, "sarahk", "/resolve Rolled back, Stripe is fine");
      assert.deepEqual(service.updates, [
        "investigating: We're investigating.",
        "resolved: The issue with checkout is resolved.",
      ]);
    });
  });
