import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import type { Plan } from "../../src/tracking/operation.ts";
import { planTracking } from "../../src/tracking/plan.ts";
import { GitHubInMemory } from "./github-in-memory.ts";
import { configuration, emptyState, type Files, matched, postmortem, type Row, recordsOf, type World } from "./team.ts";

let github: GitHubInMemory;
beforeEach(() => {
  github = new GitHubInMemory();
});

const file = "postmortems/outage.md";
const withRows = (...rows: Row[]): Files => ({ [file]: postmortem(rows) });

function planOf(files: Files, world: Partial<World> = {}): Plan {
  return planTracking(github.matched(recordsOf({ files, ...world })));
}

/** One run; then another one, which must find nothing to do. */
function run(files: Files, world: Partial<World> = {}): Plan {
  const plan = planOf(files, world);
  github.apply(plan);
  assert.deepEqual(planOf(files, world).operations, [], "a second run writes nothing");
  return plan;
}

const steps = ({ operations }: Plan) => operations.map(({ action, key, issue }) => [action, key, issue]);
const messages = ({ notices }: Plan) => notices.map(({ message }) => message);
const titles = () => github.issues.map(({ number, title, state }) => `#${number} ${state} ${title}`);

describe("the label of the issue form", () => {
  test("is made once, after everything else", () => {
    github.labels.clear();
    assert.deepEqual(steps(run(withRows({ n: 1 }))), [
      ["open", "outage", null],
      ["open", "outage#1", null],
      ["create-label", "incident", null],
    ]);
  });

  test("has the name that the team gives it, whatever its case", () => {
    const named = `${configuration}issues: { labels: { incident: Outage } }\n`;
    github.labels.add("outage");
    assert.deepEqual(run({}, { configuration: named }).operations, []);
    github.labels.clear();
    assert.deepEqual(steps(planOf({}, { configuration: named })), [["create-label", "Outage", null]]);
  });

  test("is no business of a plan that has not asked GitHub", () => {
    const records = recordsOf({ files: {} });
    assert.deepEqual(planTracking(matched(records, github.read())).operations, []);
  });
});

describe("identity", () => {
  test("re-ordered rows, and two items with one title, keep their issues", () => {
    run(withRows({ n: 1, title: "Add tests" }, { n: 2, title: "Add tests", owner: "Dana" }, { n: 3, title: "Other" }));
    const before = titles();
    const plan = run(
      withRows({ n: 3, title: "Other" }, { n: 2, title: "Add tests", owner: "Dana" }, { n: 1, title: "Add tests" }),
    );
    assert.deepEqual(plan.operations, []);
    assert.deepEqual(titles(), before);
  });

  test("a moved file is no reason to write; a renamed one keeps its issues", () => {
    const rows = [
      { n: 1, title: "One" },
      { n: 2, title: "Two" },
    ];
    run({ "postmortems/outage.md": postmortem(rows) });
    assert.deepEqual(run({ "postmortems/2026/outage.md": postmortem(rows) }).operations, []);
    const plan = run({ "postmortems/2026/checkout.md": postmortem(rows) });
    assert.deepEqual(steps(plan), [
      ["update", "checkout", 1],
      ["update", "checkout#1", 2],
      ["update", "checkout#2", 3],
    ]);
    assert.match(plan.operations[1]!.reason, /^key outage#1 → checkout#1/);
  });

  test("a renamed file whose items can't be told apart closes the old and opens the new", () => {
    run({
      "postmortems/a.md": postmortem([{ n: 1, title: "Same" }]),
      "postmortems/b.md": postmortem([{ n: 1, title: "Same" }]),
    });
    const plan = run({ "postmortems/c.md": postmortem([{ n: 1, title: "Same" }]) });
    assert.deepEqual(
      plan.operations.map(({ action }) => action),
      ["open", "open", "close", "close", "close", "close"],
    );
  });

  test("what was closed as gone is not taken up by the look-alike that is left", () => {
    run({ "postmortems/b.md": postmortem([{ n: 4, title: "Same" }]) });
    const twins = (status: string) => postmortem([{ n: 4, title: "Same", status }]);
    const plan = run({ "postmortems/a.md": twins("done"), "postmortems/c.md": twins("open") });
    assert.deepEqual(
      plan.operations.map(({ action, key }) => [action, key]),
      [
        ["open", "c"],
        ["open", "c#4"],
        ["close", "b#4"],
        ["close", "b"],
      ],
    );
  });

  test("an item that lost its number is matched by its title, kept and told", () => {
    run(withRows({ n: 1, title: "One" }, { n: 2, title: "Two" }));
    const plan = run(withRows({ title: "Two", due: "2026-07-01" }, { n: 1, title: "One" }));
    assert.deepEqual(steps(plan), [["update", "outage#2", 3]]);
    assert.match(messages(plan)[0]!, /has lost its number; its title is that of issue #3: give it the number 2 again/);
  });

  test("an item that never had a number gets no issue, and that is told", () => {
    const plan = run(withRows({ title: "One" }));
    assert.deepEqual(plan.operations, []);
    assert.match(
      messages(plan)[0]!,
      /postmortems\/outage\.md:10 has no number and so no issue; "incident fmt" gives it one/,
    );
  });

  test("of two items with one number only the one with the issue's title is followed", () => {
    run(withRows({ n: 1, title: "One" }));
    const plan = run(withRows({ n: 1, title: "New" }, { n: 1, title: "One", due: "2026-08-01" }));
    assert.deepEqual(steps(plan), [["update", "outage#1", 2]]);
    assert.match(
      messages(plan)[0]!,
      /2 action items of postmortems\/outage\.md have the number 1 \(lines 10, 11\); issue #2 stays with the one whose title it has/,
    );
    assert.deepEqual(run(withRows({ n: 1, title: "New" }, { n: 1, title: "Newer" })).operations, []);
  });

  test("a marker that somebody else wrote is reported and ignored", () => {
    run(withRows({ n: 1, title: "One" }));
    github.add({ title: "Copy", body: github.find(2)!.body, author: "mallory" });
    const plan = run(withRows({ n: 1, title: "One", due: "2026-07-01" }));
    assert.deepEqual(steps(plan), [["update", "outage#1", 2]]);
    assert.match(
      messages(plan).join("\n"),
      /issue #3 by mallory carries a copy of the marker of outage#1; it is ignored: remove the copy from its body/,
    );
  });

  test("duplicates are closed as such, and never take over", () => {
    const rows = withRows({ n: 1, title: "One" });
    run(rows);
    const { body, title } = github.find(2)!;
    github.add({ body, title });
    const plan = run(rows);
    assert.deepEqual(steps(plan), [["close", "outage#1", 3]]);
    github.change(3, { state: "open" });
    assert.deepEqual(planOf(rows).operations, []);
  });

  test("of duplicates the open one counts", () => {
    const rows = withRows({ n: 1, title: "One" });
    run(rows);
    const { number: _, id: __, ...copy } = github.find(2)!;
    github.add({ ...copy, parent: null });
    github.change(2, { state: "closed", stateReason: "duplicate" });
    const plan = run(rows);
    assert.deepEqual(steps(plan), [
      ["link", "outage#1", 3],
      ["update", "outage#1", 2],
    ]);
  });
});

describe("folders", () => {
  test("an item whose record names another folder's issue gets one of its own, and says why", () => {
    const rows = withRows({ n: 1, title: "One", issue: "#2" });
    run(rows);
    const records = { ...recordsOf({ files: rows, folder: "ops" }), inCommit: () => "present" as const };
    const plan = planTracking(matched(records, { ...github.read(), folder: "ops" }));
    assert.deepEqual(steps(plan), [
      ["open", "outage", null],
      ["open", "outage#1", null],
    ]);
    assert.match(plan.operations[1]!.reason, /: issue #2 belongs to the records in the repository's root$/);
  });
});

describe("an issue whose hidden marker people took away", () => {
  const rows: Row[] = [{ n: 1, title: "One", issue: "#2" }];
  const bare = "Our own words";

  beforeEach(() => {
    run(withRows(...rows));
  });

  const cases: readonly {
    readonly name: string;
    readonly issue?: Parameters<GitHubInMemory["change"]>[1];
    readonly rows?: readonly Row[];
    readonly steps: readonly (readonly [string, string, number | null])[];
  }[] = [
    { name: "is its item's again, which names it and has its title", steps: [["update", "outage#1", 2]] },
    {
      name: "so is one that the record has closed",
      rows: [{ n: 1, title: "One", issue: "2", status: "done" }],
      steps: [
        ["close", "outage", 1],
        ["close", "outage#1", 2],
      ],
    },
    {
      name: "is known by its address too",
      rows: [{ n: 1, title: "One", issue: "https://github.com/Acme/shop/issues/2" }],
      steps: [["update", "outage#1", 2]],
    },
    {
      name: "is nobody's by an address in another repository",
      rows: [{ n: 1, title: "One", issue: "https://github.com/acme/bank/issues/2" }],
      steps: [["open", "outage#1", null]],
    },
    { name: "is nobody's under another title, and none is opened beside it", issue: { title: "Uno" }, steps: [] },
    {
      name: "is nobody's when somebody else wrote it",
      issue: { author: "mallory" },
      steps: [],
    },
    { name: "is nobody's by its title alone", rows: [{ n: 1, title: "One" }], steps: [["open", "outage#1", null]] },
    {
      name: "is nobody's while two items name it",
      rows: [...rows, { n: 2, title: "One", issue: "#2" }],
      steps: [],
    },
    {
      name: "is nobody's while it carries another marker of this tool",
      issue: { body: '<!-- incident-as-code v1 duplicate {"key":"outage#1","of":9} -->' },
      steps: [["open", "outage#1", null]],
    },
  ];
  for (const { name, issue = {}, rows: later = rows, steps: expected } of cases) {
    test(name, () => {
      github.change(2, { body: bare, ...issue });
      assert.deepEqual(steps(run(withRows(...later))), expected);
    });
  }

  test("keeps what people wrote, their state, and says why it was written", () => {
    github.change(2, { body: bare, state: "closed", stateReason: "not_planned", labels: ["mine"] });
    const plan = run(withRows(...rows));
    assert.deepEqual(
      plan.operations.map(({ action, reason }) => [action, reason]),
      [
        ["label", "label action-item added; label sev-1 added"],
        ["update", "its hidden marker was gone, and is written again"],
      ],
    );
    const { body, state } = github.find(2)!;
    assert.ok(body.endsWith(`\n\n${bare}`));
    assert.equal(state, "closed");
  });

  test("goes to a renamed post-mortem's own issue first", () => {
    github.add({ title: "One", body: bare });
    const plan = run({ "postmortems/checkout.md": postmortem([{ n: 1, title: "One", issue: "#3" }]) });
    assert.deepEqual(steps(plan), [
      ["update", "checkout", 1],
      ["update", "checkout#1", 2],
    ]);
  });

  test("as a post-mortem's is known by its sub-issues and its title", () => {
    github.change(1, { body: bare });
    assert.deepEqual(steps(run(withRows(...rows))), [["update", "outage", 1]]);
    for (const change of [{ title: "Ours" }, { author: "mallory" }]) {
      github.change(1, { body: bare, ...change });
      assert.deepEqual(
        planOf(withRows(...rows)).operations.map(({ action, key }) => [action, key]),
        [["open", "outage"]],
      );
    }
  });
});

describe("state", () => {
  const one = (status: string) => withRows({ n: 1, title: "One", status }, { n: 2, title: "Two" });

  test("done closes as completed, dropped as not planned, open reopens", () => {
    run(one("open"));
    assert.deepEqual(steps(run(one("done"))), [["close", "outage#1", 2]]);
    assert.equal(github.find(2)!.stateReason, "completed");
    run(one("dropped"));
    assert.equal(github.find(2)!.stateReason, "not_planned");
    assert.deepEqual(steps(run(one("in-progress"))), [["reopen", "outage#1", 2]]);
    assert.match(github.find(2)!.body, /\*\*Status:\*\* in progress/);
  });

  test("what people closed or reopened on GitHub stays so until the record says it", () => {
    run(one("open"));
    github.change(2, { state: "closed", stateReason: "completed" });
    assert.deepEqual(planOf(one("open")).operations, []);
    assert.deepEqual(steps(run(one("done"))), [["update", "outage#1", 2]]);
    github.change(2, { state: "open", stateReason: "reopened" });
    assert.deepEqual(planOf(one("done")).operations, []);
    assert.deepEqual(steps(run(one("open"))), [["update", "outage#1", 2]]);
  });

  test("an item that is done before it ever had an issue gets none", () => {
    assert.deepEqual(run(withRows({ n: 1, status: "done" }, { n: 2, status: "dropped" })).operations, []);
  });

  test("the parent closes with the last item and opens again with the first", () => {
    run(withRows({ n: 1, title: "One" }));
    assert.deepEqual(steps(run(withRows({ n: 1, title: "One", status: "done" }))), [
      ["close", "outage", 1],
      ["close", "outage#1", 2],
    ]);
    assert.deepEqual(steps(run(withRows({ n: 1, title: "One" }))), [
      ["reopen", "outage", 1],
      ["reopen", "outage#1", 2],
    ]);
  });

  test("an item gone from its file is closed; one that comes back is reopened", () => {
    run(one("open"));
    const plan = run(withRows({ n: 2, title: "Two" }));
    assert.deepEqual(steps(plan), [["close", "outage#1", 2]]);
    assert.deepEqual(steps(run(one("open"))), [["reopen", "outage#1", 2]]);
    run({});
    assert.ok(github.issues.every(({ state }) => state === "closed"));
  });

  test("a file that can't be read keeps its issues", () => {
    run(one("open"));
    const plan = run({ [file]: "\0" });
    assert.deepEqual(plan.operations, []);
    assert.match(
      messages(plan).join("\n"),
      /postmortems\/outage\.md could not be read whole, so issue #1 stays as it is: "incident check" names the place/,
    );
  });

  test("so does a file with a conflict that git left, and one whose front matter can't be read", () => {
    const rows = [1, 2].map((n) => ({ n, title: `Do ${n}` }));
    run(withRows(...rows));
    const whole = postmortem(rows);
    const conflict = whole.replace(/(\| 1 \|.*)/, "<<<<<<< HEAD\n$1\n=======\n| 1 | Do one | Alex |\n>>>>>>> other");
    for (const text of [conflict, `---\nseverity: [\n---\n${whole}`]) {
      const plan = run({ [file]: text });
      assert.deepEqual(plan.operations, []);
      assert.match(messages(plan).join("\n"), /could not be read whole, so its issues stay as they are/);
    }
  });
});

describe("fields", () => {
  test("a new commit, a new line or a new day is no reason to write", () => {
    run(withRows({ n: 1, title: "One" }, { n: 2, title: "Two" }));
    const commit = "f".repeat(40);
    assert.deepEqual(
      run(
        {
          [file]: postmortem([
            { n: 2, title: "Two" },
            { n: 1, title: "One" },
          ]),
        },
        { commit },
      ).operations,
      [],
    );
    run(withRows({ n: 2, title: "Two" }, { n: 1, title: "One", due: "2026-08-01" }), { commit });
    assert.match(github.find(2)!.body, /blob\/f{40}\/postmortems\/outage\.md\?plain=1#L11\)/);
    assert.match(github.find(3)!.body, /blob\/a{40}\/.*#L11\)/);
  });

  test("permalinks lead from the repository's root, wherever in it the records stand", () => {
    const records = recordsOf({ files: withRows({ n: 1, title: "One" }) });
    const plan = planTracking(matched({ ...records, origin: { ...records.origin, folder: "ops/a b" } }, github.read()));
    const [, opened] = plan.operations;
    assert.ok(opened?.action === "open");
    assert.match(opened.body, /\/blob\/a{40}\/ops\/a%20b\/postmortems\/outage\.md\?plain=1#L10/);
  });

  test("a block that people edited says again what its record says; text around it stays, with GitHub's CRLF too", () => {
    run(withRows({ n: 1, title: "One" }));
    const { body } = github.find(2)!;
    const edited = `Before\r\n${body.replaceAll("\n", "\r\n").replace("5 June", "9 June")}\r\nAfter`;
    github.change(2, { body: edited });
    const plan = run(withRows({ n: 1, title: "One" }));
    assert.equal(plan.operations[0]!.reason, "the block says again what its record says");
    assert.equal(github.find(2)!.body, `Before\r\n${body}\r\nAfter`);
    github.change(2, { body: `x\r\n${body.replaceAll("\n", "\r\n")}` });
    assert.deepEqual(planOf(withRows({ n: 1, title: "One" })).operations, []);
  });

  test("an end mark that people took away loses none of their lines", () => {
    run(withRows({ n: 1, title: "One" }));
    const { body } = github.find(2)!;
    github.change(2, { body: body.replace("<!-- /incident-as-code -->", "My own line") });
    run(withRows({ n: 1, title: "One" }));
    assert.match(github.find(2)!.body, /My own line/);
  });

  test("labels, assignees and parents that people chose stay; ours follow the record", () => {
    run(withRows({ n: 1, title: "One", owner: "Alex" }));
    github.change(2, { labels: ["Action-Item", "SEV-1", "mine"], assignees: ["alexk", "someone"], parent: 77 });
    assert.deepEqual(planOf(withRows({ n: 1, title: "One", owner: "Alex" })).operations, []);
    const plan = run({ [file]: postmortem([{ n: 1, title: "One", owner: "Dana" }], { severity: "SEV-2" }) });
    assert.deepEqual(plan.operations.map(({ reason }) => reason).slice(-3), [
      "label sev-2 added; label SEV-1 removed",
      "assignee dana added; assignee alexk removed",
      "owner Alex → Dana; severity SEV-1 → SEV-2",
    ]);
    assert.deepEqual(github.find(2)!.labels, ["Action-Item", "mine", "sev-2"]);
    assert.deepEqual(github.find(2)!.assignees, ["someone", "dana"]);
    assert.equal(github.find(2)!.parent, 77);
  });

  test("a team's item goes to its lead and names the team; unknown and unassignable owners are named and told", () => {
    const plan = run(
      withRows({ n: 1, owner: "Platform" }, { n: 2, owner: "Mira" }, { n: 3, owner: "Zoe" }, { n: 4, owner: "@alexk" }),
    );
    assert.deepEqual(
      github.issues.map(({ assignees }) => assignees),
      [[], ["dana"], [], [], ["alexk"]],
    );
    assert.match(github.find(2)!.body, /\*\*Owner:\*\* Platform \(@acme\/platform\), led by Dana \(@dana\)/);
    assert.match(github.find(4)!.body, /\*\*Owner:\*\* Zoe\n/);
    assert.deepEqual(messages(plan), [
      "@gone can't be assigned in acme/shop: named in the issue instead; give the account access to assign it",
      'owner "Zoe" is no person or team of the configuration: named in the issue, assigned to nobody',
    ]);
  });

  test("an owner with no login, and a team with no lead, are told: nobody sees their issues else", () => {
    const ours = "people: { kim: { name: Kim } }\nteams: { ops: { name: Ops }, data: { name: Data, lead: kim } }\n";
    const owners = ["Kim", "Ops", "Data", "@acme/web", "@alexk"];
    const rows = owners.map((owner, index): Row => ({ n: index + 1, owner }));
    const plan = run(withRows(...rows), { configuration: ours });
    assert.deepEqual(messages(plan), [
      'owner "Kim" has no "github" login in "people": named in the issue, assigned to nobody',
      'team "Ops" has no lead with a "github" login: named in the issue, assigned to nobody',
      'team "Data" has no lead with a "github" login: named in the issue, assigned to nobody',
      'team "@acme/web" is not in "teams", so it has no lead: named in the issue, assigned to nobody',
    ]);
  });

  test("titles longer than 256 and labels longer than 50 are cut", () => {
    const severity = "S".repeat(60);
    const text = `${configuration}severities:\n  ${severity}: { name: Long }\n`;
    const plan = run({ [file]: postmortem([{ n: 1, title: "t".repeat(300) }], { severity }) }, { configuration: text });
    assert.deepEqual(messages(plan), [
      "the action has 300 characters: its issue's title is cut at 256",
      `the label "${"s".repeat(49)}…" is cut at 50 characters`,
    ]);
    assert.equal(github.find(2)!.title.length, 256);
    assert.equal(github.find(2)!.labels[1]!.length, 50);
  });

  test("a body that people filled is left alone, and that is told", () => {
    run(withRows({ n: 1, title: "One" }));
    github.change(2, { body: `${github.find(2)!.body}\n${"x".repeat(65_536 - github.find(2)!.body.length - 1)}` });
    const plan = run(withRows({ n: 1, title: "One", owner: "Platform" }));
    assert.deepEqual(steps(plan), [["assign", "outage#1", 2]]);
    assert.match(messages(plan)[0]!, /the body of issue #2 is full/);
  });

  test("a due-date field mirrors the due date, and only its changes are written", () => {
    const text = `${configuration}issues: { due-date-field: Target date }\n`;
    const first = run(withRows({ n: 1, title: "One" }), { configuration: text });
    const mirrors = { dueDate: { field: "Target date", date: "2026-06-05" } };
    assert.deepEqual(
      first.operations.map((operation) => "mirrors" in operation && operation.mirrors),
      [false, mirrors],
    );
    const plan = run(withRows({ n: 1, title: "One", due: "2026-06-12" }), { configuration: text });
    assert.deepEqual("mirrors" in plan.operations[0]! && plan.operations[0].mirrors, {
      dueDate: { ...mirrors.dueDate, date: "2026-06-12" },
    });
  });

  test("a date is cleared only where this tool had set one, in that field", () => {
    const cleared = { dueDate: { field: "Target date", date: null } };
    const cases: readonly (readonly [
      before: string | null,
      due: string,
      after: string,
      expected: object | undefined,
    ])[] = [
      ["Target date", "2026-06-05", "Target date", cleared],
      ["Target date", "", "Target date", undefined],
      [null, "2026-06-05", "Target date", undefined],
      ["Due", "2026-06-05", "Target date", undefined],
      ["Due", "", "Target date", undefined],
    ];
    for (const [before, due, after, expected] of cases) {
      github = new GitHubInMemory();
      const withDateField = (field: string | null) => ({
        configuration: field === null ? configuration : `${configuration}issues: { due-date-field: ${field} }\n`,
      });
      run(withRows({ n: 1, title: "One", due }), withDateField(before));
      const { operations } = run(withRows({ n: 1, title: "One", due: "", owner: "Dana" }), withDateField(after));
      const mirrors = operations.flatMap((operation) => ("mirrors" in operation ? (operation.mirrors ?? []) : []));
      assert.deepEqual(mirrors[0], expected, `${before} ${due}`);
    }
  });

  test("at most 100 sub-issues a parent; the rest is told", () => {
    const rows = Array.from({ length: 103 }, (_, index) => ({ n: index + 1, title: `Add test ${index + 1}` }));
    const plan = planOf({ [file]: postmortem(rows) });
    assert.equal(
      plan.operations.filter((operation) => operation.action === "open" && operation.parent !== null).length,
      100,
    );
    assert.match(messages(plan)[0]!, /a parent has at most 100 sub-issues: 3 of the 103 issues of outage stay outside/);
    github.apply(plan);
    assert.deepEqual(planOf({ [file]: postmortem(rows) }).operations, []);
  });
});

describe("an issue that a record names and this tool did not open", () => {
  test("gets one sentence, and no second issue; nor does its post-mortem", () => {
    github.add({ title: "By hand", author: "dana" });
    const plan = run(withRows({ n: 1, title: "One", issue: "#1" }));
    assert.deepEqual(plan.operations, []);
    assert.deepEqual(messages(plan), [
      "issue #1 was not opened by this tool, so it gets no labels and reminders; clear the Issue cell of outage#1 to have one opened",
    ]);
    assert.deepEqual(steps(run(withRows({ n: 1, title: "One", issue: "#1" }, { n: 2, title: "Two" }))), [
      ["open", "outage", null],
      ["open", "outage#2", null],
    ]);
  });

  test("counts as opened offline", () => {
    const whereabouts = new Map([[12, { kind: "unread" } as const]]);
    const offline = (...rows: Row[]) =>
      planTracking(matched(recordsOf({ files: withRows(...rows) }), emptyState({ whereabouts })));
    assert.deepEqual(offline({ n: 1, title: "One", issue: "#12" }), { operations: [], notices: [] });
    assert.deepEqual(steps(offline({ n: 1, title: "One", issue: "#12" }, { n: 2, title: "Two" })), [
      ["open", "outage#2", null],
    ]);
  });
});

describe("issues that went away", () => {
  test("a deleted one is opened again, and that is told; a transferred one is not", () => {
    run(withRows({ n: 1, title: "One" }, { n: 2, title: "Two" }));
    github.remove(2);
    github.remove(3);
    github.gone.set(3, { kind: "transferred", to: "acme/other#9" });
    const plan = planOf(withRows({ n: 1, title: "One", issue: "#2" }, { n: 2, title: "Two", issue: "#3" }));
    assert.deepEqual(steps(plan), [["open", "outage#1", null]]);
    assert.match(plan.operations[0]!.reason, /: issue #2 was deleted or converted$/);
    assert.match(messages(plan).join("\n"), /issue #3 was transferred to acme\/other#9 and is tracked there/);
  });

  test("an issue that the list does not show yet is found by its record's Issue cell", () => {
    run(withRows({ n: 1, title: "One" }));
    const records = recordsOf({ files: withRows({ n: 1, title: "One", issue: "#2" }) });
    assert.deepEqual(planTracking(github.matched(records, github.read(1))).operations, []);
  });
});
