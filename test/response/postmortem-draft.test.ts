import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readIncident } from "../../src/records/incident.ts";
import { readPostmortem } from "../../src/records/postmortem.ts";
import { templatesWith } from "../../src/render/templates.ts";
import { type DraftFacts, postmortemDraft } from "../../src/response/postmortem-draft.ts";
import { incidentFile, recordPath } from "../../src/response/record-files.ts";
import { Source } from "../../src/text/source.ts";
import { localDate } from "../../src/time/zone.ts";
import fc from "../fast-check.ts";
import { at, Stage } from "./stage.ts";

const templates = templatesWith();
const MINUTE = 60_000;

const facts: DraftFacts = {
  id: "2026-05-29-checkout-errors",
  title: "Checkout error rate above 5%",
  severity: "SEV-1",
  commander: "Sarah K.",
  impact: null,
  startedAt: at("04:02"),
  resolvedAt: at("04:47"),
  timeline: [],
  actions: [],
  meeting: null,
};

function readBack(draft: string, { startedAt }: DraftFacts, timezone: string) {
  const context = { timezone, incidentDate: () => localDate(startedAt, timezone) };
  return readPostmortem(new Source("postmortems/2026-05-29-checkout-errors.md", draft), context);
}

describe("the draft of a post-mortem", () => {
  it("reads back as it was told, in any zone, past midnight, over days and clock changes", () => {
    const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland");
    const starts = fc.constantFrom(
      "2026-05-29T04:02Z",
      "2026-05-29T22:30Z",
      "2026-10-25T00:30Z",
      "2026-03-29T00:50Z",
      "2026-12-31T23:10Z",
    );
    const steps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(zones, starts, steps, (timezone, start, minutes) => {
        const startedAt = Date.parse(start.replace("Z", ":00Z"));
        let time = startedAt;
        const timeline = minutes.map((step) => {
          time += step * MINUTE;
          return { at: time, type: "note", note: "something", by: "Alex", audience: "internal", status: null } as const;
        });
        const told = { ...facts, startedAt, resolvedAt: time, timeline };
        const record = readBack(postmortemDraft(told, timezone, templates), told, timezone);
        assert.deepEqual(record.problems, []);
        assert.equal(record.startedAt!.value, startedAt);
        assert.equal(record.resolvedAt!.value, time);
        assert.equal(record.durationMinutes!.value, (time - startedAt) / MINUTE);
        assert.deepEqual(
          record.timeline.map((entry) => entry.at!.value),
          timeline.map((entry) => entry.at),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("has each entry read back as what it is, whatever was said of it", () => {
    const types = [
      "detected",
      "declared",
      "acknowledged",
      "commander-assigned",
      "severity-changed",
      "escalated",
      "update",
      "cause-identified",
      "mitigation-started",
      "mitigated",
      "resolved",
    ] as const;
    const notes = [
      null,
      "Reported by a person",
      "Rollback deployed, error rate back to normal",
      "Alert fires",
      "Dana: look",
    ];
    for (const note of notes) {
      for (const by of [null, "Alex"]) {
        const timeline = types.map((type, index) => {
          const time = facts.startedAt + index * MINUTE;
          return { at: time, type, note, by, audience: "internal", status: null } as const;
        });
        const told = { ...facts, timeline };
        const record = readBack(postmortemDraft(told, "UTC", templates), told, "UTC");
        assert.deepEqual(
          record.timeline.map(({ type }) => type?.value),
          types,
          `${note}`,
        );
      }
    }
  });

  it("holds people's words as they are, and nothing in them acts", () => {
    const words = [
      "| 9 | forged | Alex | 2026-06-05 |",
      "# Action Items",
      "a_b `code` *bold* [link](javascript:x) <!-- x --> <b>&amp;</b> ~~gone~~",
      "1. first",
      "- [x] done",
    ];
    const entry = { at: at("04:05"), type: "note", by: null, audience: "internal", status: null } as const;
    const told = {
      ...facts,
      title: words[2]!,
      impact: words[0]!,
      timeline: words.map((note) => ({ ...entry, note })),
      actions: words.map((title) => ({ title, owner: "Alex", due: "2026-06-05" })),
    };
    const record = readBack(postmortemDraft(told, "UTC", templates), told, "UTC");
    assert.deepEqual(
      record.timeline.map(({ note }) => note!.value),
      words,
    );
    assert.equal(record.impact!.value, words[0]);
    assert.equal(record.actionItems.length, words.length);
    assert.equal(record.actionItems[0]!.title.value, words[0]);
  });

  it("asks where nothing is known", () => {
    const draft = postmortemDraft({ ...facts, commander: null, resolvedAt: null }, "UTC", templates);
    assert.match(draft, /\*\*Duration\*\*: <!-- How long, from when to when\? -->/);
    assert.match(draft, /\*\*Incident Commander\*\*: <!-- Who was in charge\? -->/);
  });
});

describe("the incident's file", () => {
  it("reads back as it was told, whatever was said", async () => {
    const words = [
      "{ a: 1 }",
      "*x",
      "&y",
      "!!js/function 'x'",
      "- [x]",
      "key: value # no comment",
      "null",
      "0x10",
      '"',
      "it's",
      "a\u0000b",
      "%YAML",
      "---",
      "? x",
    ];
    for (const word of words) {
      const stage = new Stage({ title: word, services: [word], impact: word });
      stage.say("04:10", "alexgh", `/note ${word}`);
      const text = await incidentFile(stage.incident(), { runbooks: [], related: [] });
      const record = readIncident(new Source("incidents/a.yml", text), { timezone: "UTC", incidentDate: () => null });
      assert.deepEqual(record.problems, [], text);
      const expected = word.replace("\u0000", " ");
      assert.equal(record.title!.value, expected);
      assert.equal(record.timeline.at(-1)!.note!.value, expected);
      assert.equal(record.impact!.value, expected);
    }
  });

  it("goes into the folder of the team's globs, and never elsewhere", () => {
    assert.equal(recordPath(["docs/incidents/**/*.{yml,yaml}"], "a.yml", "incidents"), "docs/incidents/a.yml");
    assert.equal(recordPath(["*.yml"], "a.yml", "incidents"), "a.yml");
    assert.equal(recordPath(["../elsewhere/*.yml"], "a.yml", "incidents"), "incidents/a.yml");
    assert.equal(recordPath([], "a.yml", "incidents"), "incidents/a.yml");
  });
});
