import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readIncident } from "../../src/records/incident.ts";
import type { ReadContext } from "../../src/records/model.ts";
import { Source } from "../../src/text/source.ts";
import { formatInstant } from "../../src/time/instant.ts";

const inUtc: ReadContext = { timezone: "UTC", incidentDate: () => null };
const read = (text: string, context = inUtc) => readIncident(new Source("incidents/2026-05-29-a.yml", text), context);
const withTimes = (...times: string[]) =>
  `title: A\nseverity: SEV-1\ntimeline:\n${times.map((at) => `  - { at: ${at}, type: note }\n`).join("")}`;

describe("a value without quotes that begins with #", () => {
  const example = 'write it as in `channel: "#inc-2026-05-29-checkout-errors"`';
  for (const [line, help] of [
    ["channel: #inc-2026-05-29-a", 'put quotes around it: `"#inc-2026-05-29-a"`, for a # begins a comment'],
    ["channel: # none yet", example],
    ["channel:", example],
  ] as const) {
    it(line, () => {
      const { problems } = read(`title: A\nseverity: SEV-1\n${line}\n`);
      assert.deepEqual(
        problems.map((problem) => problem.help),
        [help],
      );
    });
  }
});

it("reads the second pass of an hour that a clock shows twice", () => {
  const at = (timezone: string, ...times: string[]) =>
    read(withTimes(...times), { ...inUtc, timezone }).timeline.map(
      (entry) => entry.at && formatInstant(entry.at.value),
    );
  assert.deepEqual(at("America/New_York", "2026-11-01T01:50:00", "2026-11-01T01:10:00", "2026-11-01T01:40:00"), [
    "2026-11-01T05:50:00Z",
    "2026-11-01T06:10:00Z",
    "2026-11-01T06:40:00Z",
  ]);
  assert.deepEqual(at("Australia/Lord_Howe", "2026-04-05T01:55", "2026-04-05T01:35"), [
    "2026-04-04T14:55:00Z",
    "2026-04-04T15:05:00Z",
  ]);
  // A time with its offset, and one out of order by hours, stay where they are.
  assert.deepEqual(at("America/New_York", "2026-11-01T01:50:00", "2026-11-01T01:10:00-04:00", "2026-11-01T00:10"), [
    "2026-11-01T05:50:00Z",
    "2026-11-01T05:10:00Z",
    "2026-11-01T04:10:00Z",
  ]);
});

it("reads no offsets and years that don't exist", () => {
  for (const time of [
    "2026-05-29T04:02:00+99:00",
    "2026-05-29T04:02:00+02:75",
    "0026-05-29T04:02:00Z",
    "0026-05-29T04:02",
  ]) {
    const { timeline, problems } = read(withTimes(time));
    assert.equal(timeline[0]!.at, null, time);
    assert.ok(problems.length > 0, time);
  }
});

describe("the article's incident", () => {
  const example = join(import.meta.dirname, "../../examples/checkout/incidents/2026-05-29-checkout-errors.yml");
  const source = new Source("incidents/2026-05-29-checkout-errors.yml", readFileSync(example, "utf8"));
  const incident = readIncident(source, inUtc);

  it("is read completely", () => {
    assert.deepEqual(incident.problems, []);
    assert.equal(incident.id, "2026-05-29-checkout-errors");
    assert.equal(incident.title?.value, "Checkout error rate above 5%");
    assert.equal(incident.severity?.value, "SEV-1");
    assert.equal(incident.commander?.value, "sarah");
    assert.deepEqual(
      incident.responders.map(({ value }) => value),
      ["alex"],
    );
    assert.equal(incident.impact?.value, "2,340 failed checkout attempts, estimated $47K lost revenue");
    const first = incident.timeline[0]!;
    assert.equal(formatInstant(first.at!.value), "2026-05-29T04:02:00Z");
    assert.equal(first.type?.value, "detected");
    assert.equal(incident.timeline.filter(({ audience }) => audience === "public").length, 4);
    assert.equal(formatInstant(incident.timeline.at(-1)!.at!.value), "2026-05-29T04:47:00Z");
  });

  it("knows where each fact stands", () => {
    assert.equal(source.slice(incident.severity!.range), "SEV-1");
    assert.equal(source.slice(incident.responders[0]!.range), "alex");
    assert.equal(source.slice(incident.timeline[1]!.by!.range), "alex");
    assert.equal(source.slice(incident.timeline[1]!.at!.range), "2026-05-29T04:07:00Z");
    assert.match(source.slice(incident.timeline[1]!.range), /^\{ at: 2026-05-29T04:07:00Z.*\}$/);
    assert.deepEqual(incident.idRange, { start: 0, end: 1 });
  });
});

describe("times", () => {
  const cases: [written: string, zone: string, instant: string | null][] = [
    ["2026-05-29T04:02:00Z", "Europe/Berlin", "2026-05-29T04:02:00Z"],
    ["2026-05-29T06:02+02:00", "UTC", "2026-05-29T04:02:00Z"],
    ["2026-05-29T06:02", "Europe/Berlin", "2026-05-29T04:02:00Z"],
    ["2026-05-29 06:02:30", "Europe/Berlin", "2026-05-29T04:02:30Z"],
    ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00Z"],
    ["2026-02-30T04:02:00Z", "UTC", null],
    ["2026-02-30T04:02", "UTC", null],
    ["2026-05-29T25:00", "UTC", null],
    ["2026-05-29", "UTC", null],
    ["soon", "UTC", null],
  ];
  for (const [written, timezone, instant] of cases) {
    it(`${written} in ${timezone}`, () => {
      const { timeline, problems } = read(withTimes(written), { ...inUtc, timezone });
      const [entry] = timeline;
      assert.equal(entry!.at && formatInstant(entry!.at.value), instant);
      assert.equal(entry!.timeText?.value, written);
      const expected =
        instant === null ? [`unexpected time "${written}", expected one such as 2026-05-29T04:02:00Z`] : [];
      assert.deepEqual(
        problems.map(({ message }) => message),
        expected,
      );
    });
  }
});

describe("records that are not as they should be", () => {
  it("keeps several commanders for the rule to judge", () => {
    const { commander, problems, source } = read("title: A\nseverity: SEV-1\ncommander: [sarah, dana]\n");
    assert.equal(commander?.value, "sarah, dana");
    assert.equal(source.slice(commander!.range), "[sarah, dana]");
    assert.deepEqual(problems, []);
  });

  it("takes its own id, and says where it stands", () => {
    const { id, idRange, source } = read("id: other\ntitle: A\nseverity: SEV-1\n");
    assert.equal(id, "other");
    assert.equal(source.slice(idRange), "other");
  });

  it("reads what it can of a wrong one", () => {
    const incident = read(
      "title: [A]\nseverity: SEV-1\nstatus: fine\nresponders: [1, {}, alex]\ntimeline: [x, { at: 5 }]\n",
    );
    assert.equal(incident.title, null);
    assert.equal(incident.status, null);
    assert.deepEqual(
      incident.responders.map(({ value }) => value),
      ["1", "alex"],
    );
    assert.equal(incident.timeline.length, 1);
    assert.ok(incident.problems.length >= 5);
  });

  const unreadable: [name: string, text: string, message: string][] = [
    ["an empty file", "", "unexpected empty file, expected an incident"],
    ["comments only", "# nothing\n", "unexpected empty file, expected an incident"],
    ["a list", "- a\n", "unexpected list, expected a mapping of keys to values"],
    ["a syntax error", "title: 'A\n", "unexpected end of a quoted text or list, expected its closing quote or bracket"],
  ];
  for (const [name, text, message] of unreadable) {
    it(name, () => {
      const incident = read(text);
      assert.deepEqual(
        incident.problems.map((problem) => problem.message),
        [message],
      );
      assert.equal(incident.id, "2026-05-29-a");
      assert.deepEqual(incident.timeline, []);
    });
  }
});
