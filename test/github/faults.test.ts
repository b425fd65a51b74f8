import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import type { RecordedRequest } from "./bench.ts";
import {
  type Ending,
  faultlessRun,
  runAfterAnApp,
  runAfterAPerson,
  runTwiceAtOnce,
  runWithBudget,
  runWithFault,
} from "./fault-table.ts";
import { type FaultKind, faultKinds } from "./faults.ts";

let requests: RecordedRequest[];
let expected: object[];
before(async () => {
  ({ requests, issues: expected } = await faultlessRun());
});

const groups = ["a question", "a creation", "another write"] as const;
type Group = (typeof groups)[number];

function groupOf({ method, path }: RecordedRequest): Group {
  if (method === "GET") return "a question";
  return method === "POST" && /\/(issues|comments)$/.test(path) ? "a creation" : "another write";
}

const endings: Record<Ending, string> = {
  "same run": "finishes",
  "next run": "stops and says what is left; the next run finishes",
};
const inWords: Record<FaultKind, string> = {
  "server-error": "500, nothing done",
  "bad-gateway": "502, nothing done",
  "bad-gateway-after": "502, and yet it was done",
  hang: "no answer in time",
  "cut-before": "connection cut before the request was read",
  "lost-answer": "done, the answer lost",
  "cut-body": "done, half an answer",
  "secondary-limit": "403 secondary limit with `retry-after`",
  "too-many-requests": "429 with `retry-after`",
  "primary-limit": "403 primary limit until `x-ratelimit-reset`",
};
const results = new Map<string, Set<Ending>>();

/** Of requests for the same operation the first one stands for all: where a run breaks off, outage.test.ts tries each. */
function eachOperation(): [number, RecordedRequest][] {
  const firsts = new Map<string, [number, RecordedRequest]>();
  for (const [at, request] of requests.entries()) {
    const operation = request.operation!;
    if (!firsts.has(operation)) firsts.set(operation, [at, request]);
  }
  return [...firsts.values()];
}

/** One kind for each way to fail: not done, done but unknown, told to wait. `FAULTS=all` is each kind at each operation. */
const thorough: readonly FaultKind[] =
  process.env.FAULTS === "all" ? faultKinds : ["bad-gateway", "lost-answer", "too-many-requests"];

/** The other kinds strike the first operation of each group. */
function firstOfEachGroup(): [number, RecordedRequest][] {
  return groups.map((group) => eachOperation().find(([, request]) => groupOf(request) === group)!);
}

for (const kind of faultKinds) {
  test(`${kind} at each kind of request`, async () => {
    const places = thorough.includes(kind) ? eachOperation() : firstOfEachGroup();
    const accidents = places.map(async ([at, request]) => {
      const ending = await runWithFault({ kind, at, times: 1 }, expected);
      const cell = `${kind} ${groupOf(request)}`;
      results.set(cell, (results.get(cell) ?? new Set()).add(ending));
    });
    await Promise.all(accidents);
  });
}

/** What happens to a whole run, and what comes of it. */
const scenarios = new Map<string, string>();

test("two runs at once", async () => {
  await runTwiceAtOnce(expected);
  scenarios.set("two runs at once", "both finish; the next run closes what both opened as duplicates");
});

test("the hour's budget of writes ends in the middle of a run", async () => {
  const writes = requests.filter(({ write }) => write).length;
  for (const budget of [4, Math.ceil(writes / 2), writes - 1]) {
    const runs = await runWithBudget(budget, expected);
    assert.ok(runs >= 2, `${budget} writes an hour took ${runs} runs`);
  }
  scenarios.set("the hour's budget ends in the middle", endings["next run"]);
});

test("another account opened the issues", async () => {
  await runAfterAPerson("alexk", expected);
  scenarios.set("a person's token opened the issues, the job's token runs now", "takes them over and finishes");
  await runAfterAnApp(expected);
  const stops = "stops before it writes; once `issues.account` names the App, the next run finishes";
  scenarios.set("an App opened the issues, the job's token runs now", stops);
});

test("the table of docs/reliability.md says what these runs did", () => {
  const outcomes = (kind: FaultKind) => {
    const found = groups.flatMap((group) => [...results.get(`${kind} ${group}`)!]);
    return [...new Set(found)].map((ending) => endings[ending]).join(" or ");
  };
  const rows = [...faultKinds.map((kind) => [inWords[kind], outcomes(kind)] as const), ...scenarios].map(
    (cells) => `| ${cells.join(" | ")} |`,
  );
  const table = ["| What happens | What the run does |", "|---|---|", ...rows].join("\n");
  const page = readFileSync(new URL("../../docs/reliability.md", import.meta.url), "utf8");
  assert.ok(page.includes(table), `docs/reliability.md should hold this table:\n\n${table}\n`);
});
