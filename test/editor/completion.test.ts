import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { completeAt } from "../../src/editor/completion.ts";
import { modelOf, repository, withoutMark } from "./open.ts";

const incident = "incidents/2026-05-29-checkout-errors.yml";
const postmortem = "postmortems/2026-05-29-checkout-errors.md";
const runbook = "runbooks/checkout-error-rate.md";
const configuration = ".github/incidents.yml";
const folder = repository();
const example = (file: string) => readFileSync(join(folder, file), "utf8");

/** What is offered at the mark, and the words that it replaces. */
function offered(
  file: string,
  marked: string,
): { readonly labels: readonly string[]; readonly replaced: string; texts: string[] } {
  const { text, offset } = withoutMark(marked);
  const model = modelOf(folder);
  model.open(file, text);
  const found = completeAt(model, file, offset);
  if (!found) return { labels: [], replaced: "", texts: [] };
  return {
    labels: found.choices.map(({ label }) => label),
    texts: found.choices.map(({ label, text: written }) => written ?? label),
    replaced: text.slice(found.range.start, found.range.end),
  };
}

const head = "title: Checkout\n";
const table =
  "# Post-mortem: X\n\n## Action Items\n\n| # | Action | Owner | Due Date | Status | Addresses |\n|---|---|---|---|---|---|\n";

/** Each with some of what is offered, and what the choice replaces. */
const rows: readonly (readonly [
  name: string,
  file: string,
  marked: string,
  some: readonly string[],
  replaced: string,
])[] = [
  ["severities", incident, `${head}severity: ▮\n`, ["SEV-1", "SEV-4"], ""],
  ["a severity that stands there", incident, `${head}severity: SE▮V-9 # words\n`, ["SEV-2"], "SEV-9"],
  ["statuses", incident, `${head}status: inv▮\n`, ["investigating", "resolved"], "inv"],
  ["people", incident, `${head}commander: ▮\n`, ["alex", "sarah", "dana"], ""],
  ["people of a list in brackets", incident, `${head}responders: [alex, d▮, sarah]\n`, ["dana"], "d"],
  ["people of a list in lines", incident, `${head}responders:\n  - alex\n  - ▮\n`, ["dana"], ""],
  ["people of a list as far in as its key", incident, `${head}responders:\n- al▮\nchannel: x\n`, ["alex"], "al"],
  ["services", incident, `${head}services: [▮]\n`, ["checkout"], ""],
  ["runbooks", incident, `${head}runbooks:\n  - ▮`, ["checkout-error-rate"], ""],
  ["causes of runbooks", incident, `${head}causes: [bad▮]\n`, ["bad-deployment"], "bad"],
  [
    "timeline types in brackets",
    incident,
    `${head}timeline:\n  - { at: 2026-05-29T04:02:00Z, type: m▮, note: x }\n`,
    ["mitigated", "detected"],
    "m",
  ],
  [
    "timeline types in lines",
    incident,
    `${head}timeline:\n  - at: 2026-05-29T04:02:00Z\n    type: ▮\n    note: x\n`,
    ["escalated"],
    "",
  ],
  ["audiences", incident, `${head}timeline:\n  - type: update\n    audience: ▮\n`, ["internal", "public"], ""],
  ["the time it is", incident, `${head}timeline:\n  - at: ▮\n`, ["now"], ""],
  ["who did something", incident, `${head}timeline:\n  - { by: ▮ }\n`, ["alex"], ""],
  ["keys that are missing", incident, `${head}sev▮\nstatus: resolved\n`, ["severity", "commander"], "sev"],
  [
    "keys of an entry",
    incident,
    `${head}timeline:\n  - at: 2026-05-29T04:02:00Z\n    ▮\n`,
    ["type", "note", "audience"],
    "",
  ],
  [
    "keys of an entry in brackets",
    incident,
    `${head}timeline:\n  - { at: 2026-05-29T04:02:00Z, ▮ }\n`,
    ["type", "by"],
    "",
  ],
  ["owners in a table", postmortem, `${table}| 1 | Do it | ▮ | | | |\n`, ["Alex", "Platform"], ""],
  ["owners in a table without its last pipes", postmortem, `${table}| 1 | Do it | Al▮`, ["Alex"], "Al"],
  [
    "days in a table",
    postmortem,
    `${table}| 1 | Do it | Alex | +3▮ |  | |\n`,
    ["+3 working days", "+1 week", "today"],
    "+3",
  ],
  ["statuses in a table", postmortem, `${table}| 1 | Do it | Alex | Jun 5 | o▮ | |\n`, ["open", "dropped"], "o"],
  ["owners in a list", postmortem, "# X\n\n## Action Items\n\n1. Do it (Owner: A▮, Due: Jun 5)\n", ["Alex"], "A"],
  ["days in a list", postmortem, "# X\n\n## Action Items\n\n1. Do it (Owner: Alex, Due: ▮)\n", ["today"], ""],
  ["severities behind a label", postmortem, "# X\n\n**Severity**: ▮\n", ["SEV-1"], ""],
  ["commanders behind a label", postmortem, "# X\n\n**Incident Commander**: Sa▮\n", ["Sarah K."], "Sa"],
  ["incidents in front matter", postmortem, "---\nincident: ▮\n---\n# X\n", ["2026-05-29-checkout-errors"], ""],
  ["keys of front matter", postmortem, "---\n▮\n---\n# X\n", ["incident", "status", "published"], ""],
  ["front matter that is not closed yet", postmortem, "---\nstatus: ▮\n", ["draft", "in-review", "published"], ""],
  ["owners of a runbook", runbook, "---\nowner: ▮\n---\n# Runbook: X\n", ["platform", "alex"], ""],
  ["days of a review", runbook, "---\nlast_reviewed: ▮\n---\n# Runbook: X\n", ["today"], ""],
  ["keys of the configuration", configuration, `version: 1\n▮\n`, ["people", "teams", "waivers"], ""],
  ["keys of a severity", configuration, "severities:\n  SEV-1:\n    ▮\n", ["respond", "status-page"], ""],
  ["leads", configuration, `${example(configuration)}\nx-more:\n`.replace(/lead: alex/, "lead: ▮"), ["dana"], ""],
  ["rules of a waiver", configuration, "version: 1\nwaivers:\n  - rule: ▮\n", ["postmortem-in-time"], ""],
  [
    "records of a waiver",
    configuration,
    "version: 1\nwaivers:\n  - rule: blameless\n    record: 2026▮\n",
    ["2026-05-29-checkout-errors"],
    "2026",
  ],
  ["levels of a rule", configuration, "version: 1\nrules:\n  blameless: ▮\n", ["error", "warning", "off"], ""],
  ["workdays", configuration, "version: 1\ncalendar: { workdays: [mon, ▮] }\n", ["tue", "fri"], ""],
];

describe("completion offers", () => {
  for (const [name, file, marked, some, replaced] of rows) {
    it(name, () => {
      const found = offered(file, marked);
      assert.deepEqual(
        some.filter((label) => !found.labels.includes(label)),
        [],
        JSON.stringify(found.labels.slice(0, 20)),
      );
      assert.equal(found.replaced, replaced);
    });
  }

  it("days that the team works", () => {
    const { labels, texts } = offered(postmortem, `${table}| 1 | Do it | Alex | ▮ | | |\n`);
    // 2026-06-20 is a Saturday.
    assert.equal(texts[labels.indexOf("+3 working days")], "2026-06-24");
    assert.equal(texts[labels.indexOf("next Monday")], "2026-06-22");
  });

  it("no key that is there already", () => {
    assert.ok(!offered(incident, `${head}▮\nstatus: resolved\n`).labels.includes("status"));
    assert.ok(!offered(incident, `${head}timeline:\n  - { at: x, ▮, type: update }\n`).labels.includes("type"));
  });

  it("nothing in comments, headings and plain words", () => {
    for (const [file, marked] of [
      [incident, `${head}severity: SEV-1 # com▮\n`],
      [postmortem, "# Post-▮mortem\n"],
      [postmortem, "# X\n\nAt some ti▮me\n"],
      ["README.md", "# ▮\n"],
    ] as const) {
      assert.deepEqual(offered(file, marked).labels, [], marked);
    }
  });
});
