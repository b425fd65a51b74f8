import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { configuration, postmortem, type Row, type World } from "../tracking/team.ts";
import { type Bench, startGitHub } from "./bench.ts";
import { sync } from "./syncing.ts";

let github: Bench;
beforeEach(async () => {
  github = await startGitHub({ collaborators: { alexk: "push", dana: "push" }, organization: true });
  for (const title of ["Reliability", "Theirs"]) await github.as("acme")("POST", "/milestones", { title });
});
afterEach(async () => {
  assert.deepEqual(github.violations(), []);
  await github.close();
});

const everything = "{ type: Task, milestone: reliability, due-date-field: target date, project: acme/7 }";

function world(rows: readonly Row[], issues: string | null = everything): World {
  const text = issues === null ? configuration : `${configuration}issues: ${issues}\n`;
  return { files: { "postmortems/outage.md": postmortem(rows) }, configuration: text };
}

const one: Row = { n: 1, title: "One", due: "2026-06-05" };

interface Mirrored {
  readonly type: { readonly name: string } | null;
  readonly milestone: { readonly title: string } | null;
  readonly issue_field_values: readonly { readonly issue_field_id: number; readonly value: unknown }[];
}

/** What stands beside an issue's text: type, milestone, fields, and whether it is in the project. */
async function beside(issue: number) {
  const { data } = await github.asJob("GET", `/issues/${issue}`);
  const { type, milestone, issue_field_values: fields } = data as Mirrored;
  const items = github.extras.projectItems.get("/orgs/acme/projectsV2/7/items");
  return {
    type: type?.name ?? null,
    milestone: milestone?.title ?? null,
    fields: Object.fromEntries(fields.map(({ issue_field_id: id, value }) => [id, value])),
    inProject: items?.has(issue) ?? false,
  };
}

const notesOf = ({ outcomes }: Awaited<ReturnType<typeof sync>>) => outcomes.flatMap(({ note }) => note ?? []);

/** One run that leaves nothing to say; then another one, which finds nothing to write. */
async function settle(of: World): Promise<void> {
  const { error, ...run } = await sync(github, of);
  assert.deepEqual([error, notesOf({ error, ...run })], [null, []]);
  assert.deepEqual((await sync(github, of)).plan.operations, []);
}

const reads = (path: RegExp) => github.requests.filter((request) => path.test(request.path) && !request.write).length;

describe("type, milestone, date field and project", () => {
  test("are set as an issue of an item is opened; what there is to choose from is asked once a run", async () => {
    await settle(world([one, { n: 2, title: "Two", due: "2026-06-12" }]));
    const same = { type: "Task", milestone: "Reliability", inProject: true };
    assert.deepEqual(await beside(2), { ...same, fields: { 71: "2026-06-05" } });
    assert.deepEqual(await beside(3), { ...same, fields: { 71: "2026-06-12" } });
    assert.deepEqual(await beside(1), { type: null, milestone: null, inProject: false, fields: {} });
    for (const path of [/issue-fields$/, /issue-types$/, /milestones$/]) assert.equal(reads(path), 1, String(path));
  });

  test("the date follows the due date, goes with it, and comes back", async () => {
    await settle(world([one]));
    await github.as("dana")("POST", "/issues/2/issue-field-values", {
      issue_field_values: [{ field_id: 70, value: "high" }],
    });
    for (const [due, date] of [
      ["2026-06-19", "2026-06-19"],
      ["", undefined],
      ["2026-06-26", "2026-06-26"],
      ["some day", undefined],
    ] as const) {
      await settle(world([{ ...one, due }]));
      assert.deepEqual((await beside(2)).fields, { 70: "high", ...(date ? { 71: date } : {}) }, due);
    }
  });

  test("a date that people took away is no trouble", async () => {
    await settle(world([one]));
    await github.as("dana")("DELETE", "/issues/2/issue-field-values/71");
    await settle(world([{ ...one, due: "" }]));
    assert.deepEqual((await beside(2)).fields, {});
  });

  test("a run that stops between the date and the issue is finished by the next one", async () => {
    await settle(world([one]));
    const later = world([{ ...one, due: "" }]);
    const isPatch = ({ method }: { method: string }) => method === "PATCH";
    github.faults.add({ kind: "primary-limit", when: isPatch });
    assert.equal((await sync(github, later)).error?.kind, "limit");
    await settle(later);
    assert.deepEqual((await beside(2)).fields, {});
  });

  test("type and milestone are people's from then on", async () => {
    await settle(world([one]));
    await github.as("dana")("PATCH", "/issues/2", { milestone: 2, type: null });
    github.extras.typeOf.delete(2);
    await settle(world([{ ...one, due: "2026-06-19", owner: "Dana" }]));
    const { type, milestone } = await beside(2);
    assert.deepEqual([type, milestone], [null, "Theirs"]);
  });

  test("asked for later: the date and the project come to issues that are there; what people chose stays", async () => {
    const rows = [one, { n: 2, title: "Two", due: "" }];
    await settle(world(rows, null));
    const dana = github.as("dana");
    for (const issue of [2, 3]) {
      await dana("PATCH", `/issues/${issue}`, { milestone: 2 });
      await dana("POST", `/issues/${issue}/issue-field-values`, {
        issue_field_values: [{ field_id: 71, value: "2027-01-01" }],
      });
    }
    await settle(world(rows));
    assert.deepEqual(await beside(2), {
      type: null,
      milestone: "Theirs",
      inProject: true,
      fields: { 71: "2026-06-05" },
    });
    assert.deepEqual((await beside(3)).fields, { 71: "2027-01-01" });
  });

  test("an issue that is in the project already stays there", async () => {
    await settle(world([one], null));
    const item = { type: "Issue", owner: "acme", repo: "shop", number: 2 };
    await github.as("dana")("POST", "/orgs/acme/projectsV2/7/items", item);
    await settle(world([one]));
  });
});

describe("what is not there", () => {
  const rows = [one, { n: 2, title: "Two", due: "2026-06-12" }];
  const wrong = world(rows, "{ type: Tusk, milestone: Nowhere, due-date-field: Priority, project: acme/8 }");

  test("is told once, and everything else is written", async () => {
    const run = await sync(github, wrong);
    assert.equal(run.error, null);
    assert.deepEqual(notesOf(run), [
      [
        'there is no issue type "Tusk" that the token can see: look at issues.type of the configuration',
        'there is no open milestone "Nowhere": open it, or change issues.milestone of the configuration',
        'there is no date field "Priority" that the token can see: look at issues.due-date-field of the configuration',
        "issues are not added to project acme/8 (could not add #2 to project acme/8 in acme/shop: GitHub said 404 Not Found): use the token of a GitHub App that sees it",
      ].join("; "),
    ]);
    assert.deepEqual((await sync(github, wrong)).plan.operations, []);
    const right = world(rows, "{ type: Tusk, milestone: Reliability, due-date-field: Target date, project: acme/7 }");
    await sync(github, {
      ...right,
      files: { "postmortems/outage.md": postmortem([...rows, { n: 3, title: "Three" }]) },
    });
    assert.deepEqual(await beside(4), {
      type: null,
      milestone: "Reliability",
      inProject: true,
      fields: { 71: "2026-06-05" },
    });
  });

  test("so it is outside an organisation", async () => {
    await github.close();
    github = await startGitHub({ collaborators: { alexk: "push", dana: "push" } });
    const run = await sync(github, world(rows));
    assert.equal(run.error, null);
    assert.deepEqual(notesOf(run)[0]!.split("; ").slice(0, 3), [
      'there is no issue type "Task" that the token can see: look at issues.type of the configuration',
      'there is no open milestone "reliability": open it, or change issues.milestone of the configuration',
      'there is no date field "target date" that the token can see: look at issues.due-date-field of the configuration',
    ]);
    assert.equal(notesOf(run).length, 1);
    assert.deepEqual((await sync(github, world(rows))).plan.operations, []);
  });

  test("and where GitHub refuses all the same", async () => {
    github.extras.retiredTypes.add("Task");
    const run = await sync(github, world([one]));
    assert.equal(run.error, null);
    assert.match(
      notesOf(run).join(),
      /^issue type, milestone or date field was refused \(.*issue type is invalid\): look at "issues" of the configuration$/,
    );
    assert.deepEqual(await beside(2), { type: null, milestone: null, inProject: true, fields: {} });
    assert.deepEqual((await sync(github, world([one]))).plan.operations, []);
  });
});
