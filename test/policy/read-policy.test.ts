import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { onDutyAt } from "../../src/policy/rotation.ts";
import { levelOf } from "../../src/policy/rule-levels.ts";
import { type Severity, severityOf } from "../../src/policy/severities.ts";
import { findWaiver } from "../../src/policy/waivers.ts";
import { Source } from "../../src/text/source.ts";
import { formatDuration } from "../../src/time/durations.ts";

const read = (text: string) => readPolicy(new Source(".github/incidents.yml", text));

function policyOf(text: string) {
  const { policy, problems } = read(text);
  assert.deepEqual(problems, []);
  return policy;
}

/** `line:column "underlined" message` of each problem. */
function told(text: string): string[] {
  const source = new Source(".github/incidents.yml", text);
  return readPolicy(source).problems.map(({ range, message }) => {
    const { line, column } = source.position(range.start);
    return `${line}:${column} ${source.slice(range)} → ${message}`;
  });
}

const clocks = (severity: Severity) => {
  const { acknowledge, respond, statusPage, updateEvery, updateAtLatest } = severity;
  return [acknowledge, respond, statusPage, updateEvery, updateAtLatest].map((clock) => clock && formatDuration(clock));
};
const duty = ({ postmortem, actionItems }: Severity) => [
  postmortem.required,
  postmortem.within && formatDuration(postmortem.within),
  actionItems && formatDuration(actionItems),
];

describe("without configuration", () => {
  const { policy, problems } = readPolicy(null);

  it("the matrix is the article's, exactly", () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      policy.severities.map(({ id, name, rank, commander, communication }) => [
        id,
        name,
        rank,
        commander,
        communication,
      ]),
      [
        ["SEV-1", "Critical", 1, true, "public"],
        ["SEV-2", "Major", 2, true, "public"],
        ["SEV-3", "Minor", 3, false, "internal"],
        ["SEV-4", "Informational", 4, false, "internal"],
      ],
    );
    assert.deepEqual(policy.severities.map(clocks), [
      ["5 minutes", "15 minutes", "15 minutes", "15 minutes", "30 minutes"],
      ["5 minutes", "30 minutes", "30 minutes", "15 minutes", "30 minutes"],
      [null, "4 business hours", null, null, null],
      [null, "1 business day", null, null, null],
    ]);
    assert.deepEqual(policy.severities.map(duty), [
      [true, "48 hours", "15 days"],
      [false, "48 hours", null],
      [false, "48 hours", null],
      [false, "48 hours", null],
    ]);
    assert.deepEqual(policy.severities[1]!.examples, ["Search broken", "slow checkout", "payment failures > 2%"]);
  });

  it("the rest has its defaults", () => {
    assert.equal(policy.timezone, "UTC");
    assert.deepEqual([...policy.calendar.workdays], [1, 2, 3, 4, 5]);
    assert.deepEqual([policy.calendar.opens, policy.calendar.closes], [540, 1020]);
    assert.deepEqual(policy.paths.postmortems, ["postmortems/**/*.md"]);
    assert.equal(policy.rotation, null);
    assert.ok(policy.owners.isEmpty);
    assert.equal(policy.issues.labels.digest, "incident-digest");
    assert.equal(policy.issues.writeBack, "pull-request");
    assert.equal(formatDuration(policy.actionItems.remindBefore), "3 days");
  });

  it("an empty file and one of comments say the same", () => {
    for (const text of ["", "# later\n", "version: 1\n"]) {
      const { source: _, ...same } = policyOf(text);
      const { source: __, ...defaults } = policy;
      assert.equal(JSON.stringify(same), JSON.stringify(defaults));
    }
  });
});

describe("presets", () => {
  const cases: [preset: string, duties: unknown[][]][] = [
    [
      "pagerduty",
      [
        [true, "3 days", "15 days"],
        [true, "5 business days", "30 days"],
        [false, "48 hours", null],
        [false, "48 hours", null],
      ],
    ],
    [
      "gitlab",
      [
        [true, "14 days", "7 days"],
        [true, "14 days", "30 days"],
        [false, "48 hours", "60 days"],
        [false, "48 hours", "90 days"],
      ],
    ],
    [
      "atlassian",
      [
        [true, "48 hours", "28 days"],
        [true, "48 hours", "56 days"],
        [false, "48 hours", null],
        [false, "48 hours", null],
      ],
    ],
    ["ccadb", [[true, "14 days", "15 days"], ...Array(3).fill([true, "14 days", null])]],
  ];
  for (const [preset, duties] of cases) {
    it(preset, () => assert.deepEqual(policyOf(`preset: ${preset}\n`).severities.map(duty), duties));
  }

  it("ccadb asks each factor for an action item and each action item for a criterion", () => {
    const { actionItems, rules, severities } = policyOf("preset: ccadb\n");
    assert.deepEqual(actionItems.require, ["addresses", "criterion"]);
    assert.equal(rules["factor-addressed"]?.level, "error");
    assert.equal(formatDuration(severities[0]!.postmortem.preliminary!), "72 hours");
  });

  it("gives way to what the configuration says", () => {
    const policy = policyOf("preset: pagerduty\nseverities: { sev-1: { postmortem: 24h } }\n");
    assert.deepEqual(
      policy.severities.map(({ id }) => id),
      ["sev-1", "SEV-2", "SEV-3", "SEV-4"],
    );
    assert.deepEqual(duty(policy.severities[0]!), [true, "24 hours", "15 days"]);
  });
});

describe("severities", () => {
  it("change one row and keep the others", () => {
    const { severities } = policyOf("severities: { SEV-2: { respond: 10m, status-page: off } }\n");
    assert.deepEqual(
      severities.map(({ id }) => id),
      ["SEV-1", "SEV-2", "SEV-3", "SEV-4"],
    );
    assert.deepEqual(clocks(severities[1]!), ["5 minutes", "10 minutes", null, "15 minutes", "30 minutes"]);
  });

  it("with names of their own replace the matrix, and inherit by number", () => {
    const { severities } = policyOf("severities: { P2: {}, P1: { name: Fire } }\n");
    assert.deepEqual(
      severities.map(({ id, name, rank }) => [id, name, rank]),
      [
        ["P1", "Fire", 1],
        ["P2", "Major", 2],
      ],
    );
  });

  it("without numbers stand as they are written", () => {
    const { severities } = policyOf("severities: { high: { respond: 5m }, low: {} }\n");
    assert.deepEqual(
      severities.map(({ id, rank }) => [id, rank]),
      [
        ["high", 1],
        ["low", 2],
      ],
    );
    assert.deepEqual(clocks(severities[1]!), [null, null, null, null, null]);
  });

  const cases: [words: string, id: string | null][] = [
    ["SEV-1", "SEV-1"],
    ["sev1", "SEV-1"],
    ["Sev 1", "SEV-1"],
    ["severity 2", "SEV-2"],
    ["P3", "SEV-3"],
    ["1", "SEV-1"],
    ["Critical", "SEV-1"],
    ["Major (High Impact, many customers)", "SEV-2"],
    ["SEV-1 (Critical)", "SEV-1"],
    ["SEV-1 / Critical", "SEV-1"],
    ["SEV-9", null],
    ["?", null],
    ["", null],
  ];
  for (const [words, id] of cases) {
    it(`${words} names ${id}`, () => assert.equal(severityOf(readPolicy(null).policy, words)?.id ?? null, id));
  }
});

describe("a whole configuration", () => {
  const example = readFileSync(join(import.meta.dirname, "../../examples/checkout/.github/incidents.yml"), "utf8");
  const policy = policyOf(example);

  it("names who was on in the article's incident", () => {
    assert.equal(onDutyAt(policy.rotation!, Date.parse("2026-05-29T04:12:00Z")), "sarah");
  });

  it("escalates in steps", () => {
    assert.deepEqual(
      policy.actionItems.escalate.map(({ after, to }) => [formatDuration(after), to]),
      [
        ["0 days", { kind: "owner" }],
        ["7 days", { kind: "lead" }],
        ["14 days", { kind: "login", login: "acme/engineering-managers" }],
      ],
    );
  });

  it("knows leads and members that people does not list by their ids", () => {
    const { people, owners } = policyOf("teams: { platform: { lead: alex, members: [dana] } }\n");
    assert.deepEqual(
      people.map(({ id }) => id),
      ["alex", "dana"],
    );
    assert.equal(owners.leadOf(owners.resolve("platform")[0]!)?.id, "alex");
  });

  it("sets levels by path, the last that matches", () => {
    const { rules } = policyOf(
      'rules: { blameless: { level: error, paths: { "postmortems/**": warning, "postmortems/old/**": off } }, schema: warning }\n',
    );
    const blameless = { id: "blameless", level: "warning" } as const;
    assert.equal(levelOf(rules, blameless, "runbooks/a.md"), "error");
    assert.equal(levelOf(rules, blameless, "postmortems/a.md"), "warning");
    assert.equal(levelOf(rules, blameless, "postmortems/old/a.md"), "off");
    assert.equal(levelOf(rules, { id: "constructor", level: "error" }, "a.md"), "error");
  });

  it("lets a waiver hold through its last day", () => {
    const { waivers } = policyOf(
      "waivers: [{ rule: blameless, record: a, approved-by: sarah, reason: Quoted, until: 2026-07-01 }]\n",
    );
    assert.ok(findWaiver(waivers, { rule: "blameless", record: "a" }, { today: "2026-07-01" }));
    assert.equal(findWaiver(waivers, { rule: "blameless", record: "a" }, { today: "2026-07-02" }), null);
    assert.equal(findWaiver(waivers, { rule: "blameless", record: "b" }, { today: "2026-07-01" }), null);
  });
});

describe("a configuration that can't be meant", () => {
  const cases: [name: string, text: string, told: string[]][] = [
    [
      "an unknown zone",
      "timezone: Europe/Berln\n",
      [
        '1:11 Europe/Berln → unexpected "Europe/Berln", expected a zone of the IANA database such as UTC or Europe/Berlin (did you mean "Europe/Berlin"?)',
      ],
    ],
    [
      "a day that no calendar has",
      "calendar: { holidays: [2026-12-25, 2026-02-30] }\n",
      ['1:36 2026-02-30 → unexpected "2026-02-30", expected a day that the calendar has'],
    ],
    [
      "a day's end before its start",
      "calendar: { hours: 17:00-09:00 }\n",
      [
        '1:20 17:00-09:00 → unexpected "17:00-09:00", expected hours of one day, the earlier first, such as 09:00-17:00',
      ],
    ],
    ["no workday", "calendar: { workdays: [] }\n", ["1:23 [] → unexpected empty list, expected at least 1 entry"]],
    [
      "a start that no clock shows",
      "commander-rotation: { starts: 2026-01-05T25:00, members: [a] }\n",
      [
        '1:31 2026-01-05T25:00 → unexpected "2026-01-05T25:00", expected a day and time that the calendar and the clock have',
      ],
    ],
    [
      "an override that ends before it begins",
      "commander-rotation: { starts: 2026-01-05, members: [a], overrides: [{ from: 2026-02-02, to: 2026-02-01, who: a }] }\n",
      ['1:93 2026-02-01 → unexpected "2026-02-01", expected a moment after `from`'],
    ],
    [
      "a lead who is nearly somebody",
      "people: { sarah: {} }\nteams: { p: { lead: sarh } }\n",
      ['2:21 sarh → unexpected "sarh", expected the id of a person (did you mean "sarah"?)'],
    ],
    [
      "an escalation to nobody",
      "action-items: { escalate: [{ after: 1d, to: leed }] }\n",
      [
        '1:45 leed → unexpected "leed", expected owner, lead, commander, communications, a person or team, or a @login (did you mean "lead"?)',
      ],
    ],
    [
      "an escalation to somebody without a login",
      "people: { sarah: {} }\naction-items: { escalate: [{ after: 1d, to: sarah }] }\n",
      ['2:45 sarah → unexpected "sarah", expected somebody with a `github` name'],
    ],
    [
      "records and templates outside the workspace",
      'paths: { incidents: ["../*.yml"], runbooks: a/../../*.md }\nissues: { templates: /etc }\n',
      [
        '1:22 "../*.yml" → unexpected "../*.yml", expected a path inside the workspace, relative to its root',
        '1:45 a/../../*.md → unexpected "a/../../*.md", expected a path inside the workspace, relative to its root',
        '2:22 /etc → unexpected "/etc", expected a path inside the workspace, relative to its root',
      ],
    ],
    [
      "globs that some name takes a lifetime to match",
      'paths: { incidents: ["*a*a*a*b"] }\nrules: { schema: { paths: { "a/+(*b)": off } } }\n',
      [
        '1:22 "*a*a*a*b" → unexpected "*a*a*a*b", expected a glob of at most 3 stars and 3 groups between two slashes, without repetitions such as +(…)',
        '2:40 off → unexpected "a/+(*b)", expected a glob of at most 3 stars and 3 groups between two slashes, without repetitions such as +(…)',
      ],
    ],
    [
      "a waiver that ends on no day",
      "waivers: [{ rule: blameless, record: a, approved-by: s, reason: r, until: 2026-02-31 }]\n",
      ['1:75 2026-02-31 → unexpected "2026-02-31", expected a day that the calendar has'],
    ],
    [
      "a duration of a thousand years",
      "action-items: { remind-before: 365000d }\n",
      [
        '1:32 365000d → unexpected "365000d", expected a duration such as 15m, 48h, 30d, 2w, 4bh or 5bd, at most a century',
      ],
    ],
    [
      "a newer version, of which nothing else is known",
      "version: 2\nsomething-new: true\n",
      ["1:10 2 → unexpected version 2, expected 1"],
    ],
    [
      "a label of two uses",
      "issues: { labels: { overdue: late, due-soon: Late, incident: action-item } }\n",
      [
        '1:46 Late → unexpected "Late", expected a label of its own',
        '1:62 action-item → unexpected "action-item", expected a label of its own',
      ],
    ],
    [
      "a name of two people",
      "people: { a: { name: Alex }, b: { name: alex } }\nteams: { c: { name: ALEX } }\n",
      [
        '1:41 alex → unexpected "alex", expected a name of its own',
        '2:21 ALEX → unexpected "ALEX", expected a name of its own',
      ],
    ],
    ["another version", "version: 2\n", ["1:10 2 → unexpected version 2, expected 1"]],
    [
      "a syntax error",
      "rules: [\n",
      ["1:8 [ → unexpected end of a quoted text or list, expected its closing quote or bracket"],
    ],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(told(text), expected));

  it("quotes no more of a value than a message can bear", () => {
    const { problems } = read(`timezone: "${"x".repeat(1_000_000)}\\u001b[31m"\n`);
    assert.ok(problems[0]!.message.length < 200);
  });

  it("still gives a policy", () => {
    const { policy } = read("timezone: Mars/Olympus\nversion: 7\n");
    assert.equal(policy.timezone, "UTC");
    assert.equal(policy.severities.length, 4);
  });
});
