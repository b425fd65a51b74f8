import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { readCsv } from "../../src/import/csv.ts";
import { Source } from "../../src/text/source.ts";
import { run, workspace } from "../commands/run.ts";

/** What is true of a small repository; each command, page and file that speaks of one of these has to say the same. */
interface Truth {
  /** Of the post-mortem of the incident: what the rules call late or missing, and everybody else. */
  readonly postmortem: "late" | "missing" | "draft late" | "in time" | "pending" | "waived" | "none";
  /** The highest that the incident reached. */
  readonly severity: "SEV-1" | "SEV-2" | "SEV-3";
  /** Number and owner of each overdue action item, "" for nobody. */
  readonly overdue?: readonly (readonly [number, string])[];
  /** Numbers of action items that are open. */
  readonly open?: readonly number[];
}

interface Repository extends Truth {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Default: 2026-06-10T12:00:00Z. */
  readonly now?: string;
}

const id = "2026-05-29-checkout-errors";
const detected = "at: 2026-05-29T04:05:00Z, type: detected";
const declared = "at: 2026-05-29T04:06:00Z, type: declared";
const mitigated = "at: 2026-05-29T04:20:00Z, type: mitigated";
const resolved = "at: 2026-05-29T05:00:00Z, type: resolved";

function configuration(more = ""): Record<string, string> {
  const people = "people: { alex: { name: Alex, github: alexk }, sam: { name: Sam, github: samd } }";
  return { ".github/incidents.yml": `version: 1\n${people}\n${more}\n` };
}

function waiver(rule: string): Record<string, string> {
  const facts = `rule: ${rule}, record: ${id}, approved-by: sam, reason: agreed, until: 2026-07-01`;
  return configuration(`waivers: [{ ${facts} }]`);
}

interface IncidentFacts {
  readonly id?: string;
  readonly severity?: string;
  readonly status?: string;
  readonly entries?: readonly string[];
}

function incident(facts: IncidentFacts = {}): Record<string, string> {
  const { severity = "SEV-1", status = "resolved", entries = [detected, mitigated, resolved] } = facts;
  const own = facts.id ?? id;
  const lines = [
    ...[`id: ${own}`, "title: Checkout errors", `severity: ${severity}`, `status: ${status}`, "commander: alex"],
    ...["timeline:", ...entries.map((entry) => `  - { ${entry} }`)],
  ];
  return { [`incidents/${own}.yml`]: `${lines.join("\n")}\n` };
}

/** A post-mortem with front matter, and its action items as rows of the table. */
function postmortem(matter: readonly string[], items: readonly string[] = []): Record<string, string> {
  const head = matter.some((line) => line.startsWith("incidents:")) ? [] : [`incident: ${id}`];
  const table = ["| # | Action | Owner | Due Date | Status |", "|---|---|---|---|---|"];
  const lines = [
    ...["---", ...head, ...matter, "---", "# Post-mortem: Checkout errors", "", "## Action Items", ""],
    ...[...table, ...items.map((item) => `| ${item} |`)],
  ];
  return { [`postmortems/${id}.md`]: `${lines.join("\n")}\n` };
}

const done = ["1 | Add tests | Alex | 2026-06-05 | done"];
const lowered = ["type: severity-changed, severity: SEV-1", "type: severity-changed, severity: SEV-3"];

const repositories: readonly Repository[] = [
  {
    name: "resolved, and no entry says when",
    files: { ...configuration(), ...incident({ entries: [detected, mitigated] }) },
    ...{ postmortem: "missing", severity: "SEV-1" },
  },
  {
    name: "missing, and waived",
    files: { ...waiver("postmortem-required"), ...incident() },
    ...{ postmortem: "waived", severity: "SEV-1" },
  },
  {
    name: "missing, and the rule is off: a SEV-1 knows no exception",
    files: { ...configuration("rules: { postmortem-required: off }"), ...incident() },
    ...{ postmortem: "missing", severity: "SEV-1" },
  },
  {
    name: "a post-mortem that states a higher severity than its incident",
    files: {
      ...configuration(),
      ...incident({ severity: "SEV-3" }),
      ...postmortem(["severity: SEV-1", "published: 2026-05-30"], ["1 | Add tests | Alex | 2026-06-05 | open"]),
    },
    ...{ postmortem: "in time", severity: "SEV-1", overdue: [[1, "Alex"]], open: [1] },
  },
  {
    name: "a draft past its time",
    files: { ...configuration(), ...incident(), ...postmortem(["status: draft"], done) },
    ...{ postmortem: "draft late", severity: "SEV-1" },
  },
  {
    name: "a draft past its time, and waived",
    files: { ...waiver("postmortem-in-time"), ...incident(), ...postmortem(["status: draft"], done) },
    ...{ postmortem: "waived", severity: "SEV-1" },
  },
  {
    name: "a draft that still has time",
    now: "2026-05-30T12:00:00Z",
    files: { ...configuration(), ...incident(), ...postmortem(["status: draft"], done) },
    ...{ postmortem: "pending", severity: "SEV-1" },
  },
  {
    name: "published late",
    files: { ...configuration(), ...incident(), ...postmortem(["published: 2026-06-04"], done) },
    ...{ postmortem: "late", severity: "SEV-1" },
  },
  {
    name: "published late, and waived",
    files: { ...waiver("postmortem-in-time"), ...incident(), ...postmortem(["published: 2026-06-04"], done) },
    ...{ postmortem: "waived", severity: "SEV-1" },
  },
  {
    name: "raised to SEV-1, and lowered again",
    files: {
      ...configuration(),
      ...incident({
        severity: "SEV-3",
        entries: [detected, ...lowered.map((entry, at) => `at: 2026-05-29T04:1${at}:00Z, ${entry}`), resolved],
      }),
    },
    ...{ postmortem: "missing", severity: "SEV-1" },
  },
  {
    name: "an incident that goes on, its preliminary report late",
    files: {
      ...configuration("severities: { SEV-1: { postmortem: { within: 14d, preliminary: 72h } } }"),
      ...incident({ status: "monitoring", entries: [detected, declared, mitigated] }),
    },
    ...{ postmortem: "missing", severity: "SEV-1" },
  },
  {
    name: "overdue action items, one of nobody",
    files: {
      ...configuration(),
      ...incident({ severity: "SEV-2" }),
      ...postmortem(
        ["published: 2026-05-30"],
        [
          ...["1 | Add tests | Alex | 2026-06-05 | open", "2 | Add an alarm | TBD | 2026-06-05 | open"],
          ...["3 | Lower it | Sam | 2026-06-20 | open", "4 | Split it | Sam | 2026-06-01 | done"],
        ],
      ),
    },
    postmortem: "in time",
    severity: "SEV-2",
    overdue: [
      [1, "Alex"],
      [2, ""],
    ],
    open: [1, 2, 3],
  },
  {
    name: "two incidents with one post-mortem",
    files: {
      ...configuration(),
      ...incident({ severity: "SEV-2" }),
      ...incident({
        ...{ id: "2026-05-30-search", severity: "SEV-1" },
        entries: [detected, mitigated, resolved].map((entry) => entry.replace("05-29", "05-30")),
      }),
      ...postmortem(
        [`incidents: [${id}, 2026-05-30-search]`, "published: 2026-06-01"],
        ["1 | Add tests | Alex | 2026-06-05 | open"],
      ),
    },
    ...{ postmortem: "in time", severity: "SEV-1", overdue: [[1, "Alex"]], open: [1] },
  },
];

/** Runs a command that prints JSON, at the repository's time. */
type Json = (...words: string[]) => Promise<Record<string, never[]>>;

interface Said {
  readonly json: Json;
  /** A file of the report. */
  readonly report: (file: string) => string;
}

async function read(test: TestContext, { files, now = "2026-06-10T12:00:00Z" }: Repository): Promise<Said> {
  const folder = workspace(test, files);
  const json: Json = async (...words) => JSON.parse((await run(folder, ...words, "--now", now)).out);
  const { status, err } = await run(folder, "report", "--offline", "--out", "site", "--now", now);
  assert.equal(status, 0, err);
  return { json, report: (file) => readFileSync(join(folder, "site", file), "utf8") };
}

describe("everything says the same of a repository", () => {
  for (const repository of repositories) {
    it(repository.name, async (test) => {
      const said = await read(test, repository);
      for (const [name, agrees] of Object.entries(consumers)) await agrees(repository, said, name);
    });
  }
});

type Consumer = (truth: Truth, said: Said, name: string) => Promise<void> | void;

const ruleOf: Partial<Record<Truth["postmortem"], string>> = {
  ...{ missing: "postmortem-required", late: "postmortem-in-time", "draft late": "postmortem-in-time" },
};
/** Headings of the digest: a post-mortem that was published late is history, and nothing that is late. */
const headingOf: Partial<Record<Truth["postmortem"], string>> = {
  ...{ missing: "Post-mortems that are not there", "draft late": "Post-mortems that are not published" },
};

function agreesWithDigest({ postmortem: state, severity, overdue = [] }: Truth, body: string, name: string): void {
  const headings = [...body.matchAll(/^### (Post-mortems [^(]*) \(1\)$/gm)].map(([, heading]) => heading);
  assert.deepEqual(headings, headingOf[state] ? [headingOf[state]] : [], name);
  const owners = [...body.matchAll(/^#### (.+) \(1\)$/gm)].map(([, owner]) => (owner === "Nobody" ? "" : owner));
  assert.deepEqual(owners.sort(), overdue.map(([, owner]) => owner).sort(), name);
  const severities = new Set(body.match(/SEV-\d/g));
  assert.ok(
    severities.size === 0 || (severities.size === 1 && severities.has(severity)),
    `${name}: ${[...severities]}`,
  );
}

interface Operation {
  readonly action: string;
  readonly key: string;
  readonly body: string;
  readonly labels?: readonly string[];
}

function agreesWithPlan(truth: Truth, operations: readonly Operation[], name: string): void {
  const opened = operations.filter(({ action }) => action === "open");
  const late = opened.filter(({ key }) => key.startsWith("late-postmortem:"));
  assert.equal(late.length, truth.postmortem === "missing" ? 1 : 0, name);
  const digest = opened.find(({ key }) => key === "digest");
  agreesWithDigest(truth, digest?.body ?? "", name);
  for (const { key, labels } of opened.filter(({ key: of }) => /#\d/.test(of)))
    assert.ok(labels?.includes(truth.severity.toLowerCase()), `${name}: ${key} is ${labels}`);
}

function rowsOf(text: string): (readonly string[])[] {
  return readCsv(new Source("export.csv", text)).map(({ cells }) => cells);
}

const consumers: Record<string, Consumer> = {
  async check({ postmortem: state }, { json }, name) {
    const { findings } = await json("check", "--format", "json");
    const rules = findings!
      .map(({ rule }) => rule)
      .filter((rule: string) => /^postmortem-(?:required|in-time)$/.test(rule));
    assert.deepEqual(rules, ruleOf[state] ? [ruleOf[state]] : [], name);
  },
  async plan(truth, { json }, name) {
    const { operations } = await json("plan", "--offline", "--format", "json");
    agreesWithPlan(truth, operations!, name);
    const flagged = operations!.filter(({ action, key }: Operation) => action === "label" && /#\d/.test(key));
    assert.deepEqual(
      flagged.map(({ key }: Operation) => Number(/#(\d+)$/.exec(key)![1])),
      (truth.overdue ?? []).map(([number]) => number),
      name,
    );
  },
  async overdue(truth, { json }, name) {
    const { operations, overdue } = await json("overdue", "--offline", "--format", "json");
    agreesWithPlan(truth, operations!, name);
    assert.deepEqual(
      overdue!.map(({ key, owner }: { key: string; owner: string | null }) => [Number(key.split("#")[1]), owner ?? ""]),
      truth.overdue ?? [],
      name,
    );
  },
  "overview of the report"({ postmortem: state, overdue = [] }, { report }, name) {
    const headline = /<h1>(.*?)<\/h1>/s.exec(report("index.html"))![1]!;
    const says = { missing: "post-mortem missing", "draft late": "post-mortem draft late" };
    for (const [of, words] of Object.entries(says))
      assert.equal(headline.includes(words), of === state, `${name}: ${headline}`);
    const late = /(\d+) action items? overdue/.exec(headline)?.[1] ?? "0";
    assert.equal(Number(late), overdue.length, `${name}: ${headline}`);
  },
  "figures of the report"({ postmortem: state }, { report }, name) {
    const { kept, late, missing, unpublished, pending, excluded } = JSON.parse(report("metrics.json")).postmortems;
    const counts = { late: late - unpublished, missing, "draft late": unpublished, "in time": kept, pending };
    for (const [of, count] of Object.entries(counts)) assert.equal(count > 0, of === state, `${name}: ${count} ${of}`);
    const waived = excluded.some(({ reason }: { reason: string }) => reason === "waived");
    assert.equal(waived, state === "waived", name);
  },
  "incidents.csv of the report"({ postmortem: state, severity }, { report }, name) {
    const [head, ...rows] = rowsOf(report("incidents.csv"));
    const values = (column: string) => rows.map((row) => row[head!.indexOf(column)]);
    assert.ok(values("severity").includes(severity), name);
    if (state !== "none") assert.ok(values("postmortem").includes(state), `${name}: ${values("postmortem")}`);
  },
  "action-items.csv of the report"({ severity, overdue = [], open = [] }, { report }, name) {
    const [head, ...rows] = rowsOf(report("action-items.csv"));
    const of = (row: readonly string[], column: string) => row[head!.indexOf(column)]!;
    for (const row of rows) assert.equal(of(row, "severity"), severity, name);
    const unfinished = rows.filter((row) => of(row, "state") !== "done");
    const numbers = unfinished.map((row) => Number(of(row, "key").split("#")[1]));
    assert.deepEqual(numbers, open, name);
    const late = unfinished.filter((row) => Number(of(row, "daysOverdue")) > 0);
    assert.deepEqual(
      late.map((row) => [Number(of(row, "key").split("#")[1]), of(row, "owners")]),
      overdue,
      name,
    );
  },
  async export({ severity, open = [] }, { json }, name) {
    const items = (await json("export", "action-items", "--format", "json")) as unknown as readonly Record<
      string,
      string
    >[];
    for (const item of items) assert.equal(item.severity, severity, name);
    const unfinished = items.filter(({ status }) => status !== "done");
    assert.deepEqual(
      unfinished.map(({ key }) => Number(key!.split("#")[1])),
      open,
      name,
    );
    const incidents = (await json("export", "incidents", "--format", "json")) as unknown as readonly Record<
      string,
      string
    >[];
    assert.ok(
      incidents.some((one) => one.severity === severity),
      name,
    );
  },
  calendar({ open = [] }, { report }, name) {
    const due = [...report("calendar.ics").matchAll(/^UID:\S+#(\d+)@/gm)].map(([, number]) => Number(number));
    assert.deepEqual(due, open, name);
  },
};
