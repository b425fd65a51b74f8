import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { validate as configuration } from "#schemas/configuration";
import { validate as incident } from "#schemas/incident";
import { validate as postmortem } from "#schemas/postmortem";
import { Source } from "../../src/text/source.ts";
import { schemaProblems } from "../../src/yaml/schema-problems.ts";
import type { Validator } from "../../src/yaml/validator.ts";
import { readYaml } from "../../src/yaml/yaml.ts";

/** `line:column "underlined" message` of each problem. */
function told(validate: Validator, text: string): string[] {
  const source = new Source("a.yml", text);
  return schemaProblems(validate, readYaml(source)).map(({ range, message }) => {
    const { line, column } = source.position(range.start);
    return `${line}:${column} ${source.slice(range)} → ${message}`;
  });
}

const clockWords = "a duration such as 15m, 48h, 30d, 4bh or 5bd, or off";
const cases: [name: string, validate: Validator, text: string, told: string[]][] = [
  ["what is right", incident, "title: A\nseverity: SEV-1\n", []],
  [
    "a misspelt key is not missing as well",
    incident,
    "titel: A\nseverity: SEV-1\n",
    [
      '1:1 titel → unexpected key "titel", expected one of id, title, status, commander, communications, responders, channel, services, runbooks, causes, … (did you mean "title"?)',
    ],
  ],
  [
    "what is missing, at the mapping's first line",
    incident,
    "title: A\nseverity: SEV-1\ntimeline:\n  - type: note\n    note: A\n",
    ['4:5 type: note → missing key "at", expected text'],
  ],
  [
    "a word that is nearly one of the words",
    incident,
    "title: A\nseverity: SEV-1\nstatus: resolvd\n",
    [
      '3:9 resolvd → unexpected "resolvd", expected investigating, identified, monitoring or resolved (did you mean "resolved"?)',
    ],
  ],
  [
    "values of another type",
    incident,
    "title: 12\nseverity: [SEV-1]\nresponders: alex\nservices: [1]\n",
    [
      "1:8 12 → unexpected 12, expected text",
      "2:11 [SEV-1] → unexpected list, expected a severity such as SEV-1",
      '3:13 alex → unexpected "alex", expected a list',
      "4:12 1 → unexpected 1, expected text",
    ],
  ],
  [
    "a choice of which none fits",
    incident,
    "title: A\nseverity: S\ncommander: { a: 1 }\n",
    ["3:12 { a: 1 } → unexpected mapping, expected one person"],
  ],
  [
    "an id that no file name could be",
    incident,
    "title: A\nseverity: S\nid: ../x\n",
    ['3:5 ../x → unexpected "../x", expected letters, digits, hyphens, underscores and dots'],
  ],
  [
    "a name that can't be one",
    configuration,
    "people: { a b: { name: A } }\n",
    ['1:11 a b → unexpected key "a b", expected letters, digits, hyphens, underscores and dots'],
  ],
  [
    "an unknown rule",
    configuration,
    "rules: { blameles: warning }\n",
    ['1:10 blameles → unexpected key "blameles", expected the id of a rule (did you mean "blameless"?)'],
  ],
  [
    "the branch of a choice that came furthest",
    configuration,
    "rules: { blameless: { levl: off } }\nseverities: { SEV-1: { postmortem: { within: soon } } }\n",
    [
      `2:46 soon → unexpected "soon", expected ${clockWords}`,
      '1:23 levl → unexpected key "levl", expected level or paths (did you mean "level"?)',
    ],
  ],
  [
    "a waiver without approver",
    configuration,
    "waivers: [{ rule: blameless, record: a, reason: b, until: 2026-07-01 }]\n",
    ['1:11 { rule: blameless, record: a, reason: b, until: 2026-07-01 } → missing key "approved-by", expected text'],
  ],
  [
    "a rotation that never turns",
    configuration,
    "commander-rotation: { starts: 2026-01-05, every: 0w, members: [a] }\n",
    ['1:50 0w → unexpected "0w", expected hours, days or weeks such as 12h, 7d or 1w, or weekdays'],
  ],
  [
    "a list of two kinds of things",
    configuration,
    "commander-rotation: { starts: 2026-01-05, members: [{ from: 2026-01-05, membrs: [a] }] }\n",
    ['1:73 membrs → unexpected key "membrs", expected members (did you mean "members"?)'],
  ],
  [
    "numbers and truths in quotes",
    configuration,
    "version: '1'\naction-items: { business: 'true' }\n",
    [
      "1:10 '1' → unexpected text \"1\", expected 1 without quotes",
      "2:27 'true' → unexpected text \"true\", expected true or false without quotes",
    ],
  ],
  ["versions that are none", configuration, "version: 2\n", ["1:10 2 → unexpected 2, expected 1"]],
  ["a version in quotes that is none", configuration, "version: '2'\n", ["1:10 '2' → unexpected \"2\", expected 1"]],
  ["front matter of another tool", postmortem, "layout: post\ntags: [a]\nx-anything: { b: 1 }\n", []],
  [
    "a hostile key",
    incident,
    "title: A\nseverity: S\n__proto__: { a: 1 }\n",
    [
      '3:1 __proto__ → unexpected key "__proto__", expected one of id, status, commander, communications, responders, channel, services, runbooks, causes, related, …',
    ],
  ],
];

describe("what a schema finds, in words", () => {
  for (const [name, validate, text, expected] of cases)
    it(name, () => assert.deepEqual(told(validate, text), expected));

  it("names twenty places, and counts the rest", () => {
    const text = `title: A\nseverity: S\n${Array.from({ length: 200_000 }, (_, n) => `k${n}: 1\n`).join("")}`;
    const found = told(incident, text);
    assert.equal(found.length, 21);
    assert.match(found[20]!, /^23:\d+ 1 → unexpected shape in 199980 more places, expected what the schema describes$/);
  });

  it("offers what can be pasted", () => {
    const source = new Source("a.yml", "title: true\nseverty: SEV-1\n");
    const helps = schemaProblems(incident, readYaml(source)).map(({ help }) => help);
    assert.deepEqual(helps, ["write `severity`", 'put quotes around it: `"true"`']);
  });

  it("takes away the quotes of what is no text", () => {
    const source = new Source("a.yml", "version: '1'\naction-items: { business: 'true' }\n");
    const helps = schemaProblems(configuration, readYaml(source)).map(({ help }) => help);
    assert.deepEqual(helps, ["remove the quotes: `1`", "remove the quotes: `true`"]);
  });
});
