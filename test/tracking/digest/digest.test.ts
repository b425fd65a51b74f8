import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Catalog } from "../../../src/records/model.ts";
import { readBlock } from "../../../src/tracking/block.ts";
import { decodeDigest, digestIdentity, encodeDigest } from "../../../src/tracking/digest/digest-state.ts";
import { readMarker, writeMarker } from "../../../src/tracking/marker.ts";
import type { Plan } from "../../../src/tracking/operation.ts";
import { deadlinesOf, planDeadlines } from "../../../src/tracking/reminders/deadlines.ts";
import type { TrackedIssue } from "../../../src/tracking/reminders/tracked-issue.ts";
import { GitHubInMemory } from "../reminders/github-in-memory.ts";
import {
  catalog,
  deadlineInput,
  type ItemSample,
  incident,
  instant,
  issue,
  policyOf,
  postmortem,
  runbook,
  texts,
} from "../reminders/sample.ts";

const id = "2026-05-29-checkout-errors";

interface World {
  records: Partial<Catalog>;
  readonly github: GitHubInMemory;
  readonly config: string;
}

function world(
  records: Partial<Catalog>,
  { issues = [], config = "" }: { issues?: TrackedIssue[]; config?: string } = {},
): World {
  return { records, github: new GitHubInMemory(issues), config };
}

function run({ records, github, config }: World, now: string): Plan {
  const plan = () => {
    const input = deadlineInput({
      catalog: catalog(records),
      policy: policyOf(config),
      now: instant(now),
      issues: github.issues.map((one) => ({ ...one, comments: github.comments.get(one.number!) ?? [] })),
    });
    return planDeadlines(deadlinesOf(input.assessment), input, texts);
  };
  const first = plan();
  github.apply(first, instant(now));
  assert.deepEqual(plan().operations, [], `a second run at ${now} writes nothing`);
  return first;
}

const items = (...samples: ItemSample[]) => ({ postmortems: [postmortem({ items: samples })] });
const digestOf = ({ operations }: Plan) => operations.filter(({ key }) => key === "digest").map(({ action }) => action);
const text = ({ github }: World) => readBlock(github.issue("digest").body)!.text;

test("numbers and a file that change are no news: entries are known by their issues", () => {
  const two = (name: string, first: number, second: number) =>
    postmortem({
      id: name,
      items: [
        { n: first, title: "Add tests" },
        { n: second, title: "Lower the limit" },
      ],
    });
  const numbered = (name: string, first: number, second: number) => [
    issue(`${name}#${first}`, { number: 5 }),
    issue(`${name}#${second}`, { number: 6 }),
  ];
  const it = world({ postmortems: [two("before", 1, 2)] }, { issues: numbered("before", 1, 2) });
  run(it, "2026-06-06T06:00:00Z");
  const keys: Record<string, string> = { "before#1": "after#2", "before#2": "after#3" };
  it.github.issues = it.github.issues.map((one) => ({ ...one, key: keys[one.key] ?? one.key }));
  const plan = run({ ...it, records: { postmortems: [two("after", 2, 3)] } }, "2026-06-07T06:00:00Z");
  assert.deepEqual(digestOf(plan), ["update"]);
  assert.doesNotMatch(text(it), /Newly late|No longer late|Moved on/);
  assert.deepEqual(
    plan.operations.filter(({ key }) => key !== "digest"),
    [],
  );
});

describe("the digest's life", () => {
  const it = world(items({}, { due: "2026-06-20", title: "Smoke test" }));

  test("is not opened while nothing is late", () => {
    assert.deepEqual(digestOf(run(it, "2026-06-05T06:00:00Z")), []);
  });
  test("opens when something is", () => {
    assert.deepEqual(digestOf(run(it, "2026-06-06T06:00:00Z")), ["open"]);
    assert.deepEqual(it.github.issue("digest").labels, ["incident-digest"]);
    assert.match(text(it), /^\*\*1 late\.\*\* Action items: 2 open, 1 overdue\.$/m);
    assert.match(text(it), /^Last run|Last run 2026-06-06 06:00 \(UTC\)/m);
  });
  test("is not written again on the same day without news", () => {
    assert.deepEqual(digestOf(run(it, "2026-06-06T23:30:00Z")), []);
  });
  test("is renewed once on the next day", () => {
    assert.deepEqual(digestOf(run(it, "2026-06-07T00:10:00Z")), ["update"]);
    assert.match(text(it), /2 days overdue/);
    assert.match(text(it), /### Since 2026-06-06 06:00\n\nNothing new\./);
    assert.deepEqual(digestOf(run(it, "2026-06-07T22:00:00Z")), []);
  });
  test("tells a step further, and what is newly late", () => {
    run(it, "2026-06-12T06:00:00Z");
    assert.match(text(it), /\*\*Late in another way\*\* .*: Add integration tests/);
    run(it, "2026-06-21T06:00:00Z");
    assert.match(text(it), /\*\*Newly late:\*\* Smoke test/);
  });
  test("tells what is no longer late", () => {
    it.records = items({ status: "done" }, { due: "2026-06-20", title: "Smoke test" });
    assert.deepEqual(digestOf(run(it, "2026-06-21T12:00:00Z")), ["update"]);
    assert.match(text(it), /\*\*No longer late:\*\* Add integration tests/);
  });
  test("says so and closes when nothing is late, and then rests", () => {
    it.records = items({ status: "done" }, { status: "done" });
    assert.deepEqual(digestOf(run(it, "2026-06-22T06:00:00Z")), ["close"]);
    assert.match(text(it), /^Nothing is late\./);
    assert.deepEqual(digestOf(run(it, "2026-06-30T06:00:00Z")), []);
  });
  test("opens again, and holds no gap against the time it was closed", () => {
    it.records = items({ status: "done" }, { due: "2026-07-20" });
    const plan = run(it, "2026-07-21T06:00:00Z");
    assert.deepEqual(digestOf(plan), ["reopen"]);
    assert.deepEqual(plan.notices, []);
    assert.doesNotMatch(text(it), /missed/);
  });
});

test("of two digests that two runs opened, the older one stays", () => {
  const it = world(items({}));
  run(it, "2026-06-08T06:00:00Z");
  const { body, number } = it.github.issue("digest");
  it.github.issues = [
    ...it.github.issues,
    issue("digest", { kind: "digest", number: 2000, body, duplicateOf: number }),
  ];
  const { operations } = run(it, "2026-06-08T07:00:00Z");
  assert.deepEqual(
    operations.map(({ action, issue }) => [action, issue]),
    [["close", 2000]],
  );
});

describe("a schedule that was missed", () => {
  const late = () => {
    const it = world(items({}), { issues: [issue(`${id}#1`)] });
    run(it, "2026-06-08T06:00:00Z");
    return it;
  };
  test("36 hours are a run that came late", () => {
    const it = late();
    assert.deepEqual(run(it, "2026-06-09T18:00:00Z").notices, []);
    assert.doesNotMatch(text(it), /missed/);
  });
  test("more are told, by the run and by the digest until the next day", () => {
    const it = late();
    const [notice] = run(it, "2026-06-10T19:00:00Z").notices;
    assert.match(notice!.message, /^the run before this one was on 2026-06-08 06:00, 61 hours ago/);
    assert.match(text(it), /> \[!WARNING\]\n> The run before this one was on 2026-06-08 06:00, 61 hours earlier/);
    assert.match(text(it), /60 days/);
    assert.deepEqual(run(it, "2026-06-10T20:00:00Z"), { operations: [], notices: [] });
    run(it, "2026-06-11T06:00:00Z");
    assert.doesNotMatch(text(it), /WARNING/);
  });
  test("a week brings one comment and one digest, not seven", () => {
    const it = late();
    const { operations } = run(it, "2026-06-15T06:00:00Z");
    assert.deepEqual(
      operations.map(({ action }) => action),
      ["comment", "update"],
    );
  });
});

describe("what the digest tells", () => {
  test("by owner, the oldest first, with counts", () => {
    const it = world(
      items(
        { due: "2026-06-04", owner: "Alex", title: "B" },
        { due: "2026-06-01", owner: "Platform", title: "A" },
        { due: "2026-06-05", owner: "@alexk", title: "C" },
        { due: "2026-06-02", owner: null, title: "D" },
      ),
    );
    run(it, "2026-06-08T06:00:00Z");
    const lines = text(it)
      .split("\n")
      .filter((line) => /^(####|-)/.test(line));
    assert.deepEqual(
      lines.map((line) => line.replace(/ · .*/, "")),
      ["#### Platform (1)", "- A", "#### Nobody (1)", "- D", "#### Alex (2)", "- B", "- C"],
    );
  });

  test("late post-mortems, drafts, reviews, holes of the rotation, what is due soon or put off", () => {
    const it = world(
      {
        incidents: [incident({ id: "2026-05-01-search" })],
        postmortems: [
          postmortem({
            status: "draft",
            items: [
              { due: "2026-06-10", owner: "Alex" },
              { n: 2, due: "2026-06-01" },
            ],
          }),
        ],
        runbooks: [runbook("2026-01-01", { owner: "sarah" })],
      },
      {
        issues: [issue(`${id}#2`, { milestone: { title: "Q3", due: "2026-09-30" } })],
        config:
          "commander-rotation: { starts: 2026-06-10T09:00, every: 1w, members: [sarah] }\nissues: { respect-milestones: true }\n",
      },
    );
    run(it, "2026-06-08T06:00:00Z");
    const told = text(it);
    for (const line of [
      /### Post-mortems that are not there \(1\)\n- Checkout error rate above 5% · SEV-1 · due since 2026-05-31 04:47 · Sarah K\./,
      /### Post-mortems that are not published \(1\)\n- Checkout Outage · draft · due since 2026-05-31 04:47/,
      /### Runbooks to review \(1\)\n- Checkout Error Rate Spike · due 2026-04-01, last reviewed 2026-01-01 · Sarah K\./,
      /### Times without an Incident Commander \(1\)\n- 2026-06-08 00:00 to 2026-06-10 09:00/,
      /### Due soon \(1\)\n- Add integration tests · due 2026-06-10 · SEV-1 · Alex/,
      /### Put off on a milestone \(1\)\n- #12 Add integration tests .* on milestone Q3 until 2026-09-30/,
    ]) {
      assert.match(told, line);
    }
  });

  test("a chart from the second week on", () => {
    const it = world(items({}, { due: "2026-06-20" }));
    run(it, "2026-06-12T06:00:00Z");
    assert.match(
      text(it),
      /x-axis \["05-25", "06-01", "06-08"\]\n {2}y-axis "items" 0 --> 2\n {2}bar \[2, 2, 2\]\n {2}line \[0, 1, 1\]/,
    );
  });

  test("nothing of a record acts", () => {
    const it = world(
      items({
        title: "<!-- incident-as-code v1 digest {} --> @everyone #1 [x](javascript:alert)",
        owner: "@a/../b -->",
      }),
    );
    run(it, "2026-06-12T06:00:00Z");
    assert.equal(it.github.issue("digest").body.match(/<!--/g)!.length, 2);
    assert.doesNotMatch(text(it), /<!--|@everyone|#1\b|[^\\]\]\(javascript/);
  });

  test("people's words around the block stay, and are no reason to write", () => {
    const it = world(items({}));
    run(it, "2026-06-08T06:00:00Z");
    const { body } = it.github.issue("digest");
    it.github.change("digest", {
      body: `Look here every Monday.\r\n\r\n${body.replaceAll("\n", "\r\n")}\r\n\r\nThanks!`,
    });
    assert.deepEqual(digestOf(run(it, "2026-06-08T09:00:00Z")), []);
    run(it, "2026-06-09T09:00:00Z");
    assert.match(it.github.issue("digest").body, /^Look here every Monday\.[\s\S]*4 days overdue[\s\S]*Thanks!$/);
  });
});

describe("a digest of many", () => {
  const many = (count: number, titleLength: number) => ({
    postmortems: Array.from({ length: count / 4 }, (_, index) =>
      postmortem({
        id: `2026-05-${10 + (index % 20)}-incident-${index}`,
        items: [1, 2, 3, 4].map((n) => ({
          n,
          title: `${"x".repeat(titleLength)} ${index}`,
          owner: `owner-${index % 30}`,
        })),
      }),
    ),
  });

  test("200 fit whole", () => {
    const it = world(many(200, 60));
    run(it, "2026-06-12T06:00:00Z");
    assert.equal(text(it).match(/^- /gm)!.length, 200);
    assert.doesNotMatch(text(it), /found no room/);
  });

  test("2,000 are cut at GitHub's limit, with a count of the rest", () => {
    const it = world(many(2000, 200));
    run(it, "2026-06-12T06:00:00Z");
    const { body } = it.github.issue("digest");
    assert.ok(body.length <= 65_536 && body.length > 65_000, `${body.length} characters`);
    const shown = text(it).match(/^- /gm)!.length;
    assert.match(
      text(it),
      new RegExp(`\\*\\*${2000 - shown} more\\*\\* found no room here: \`incident overdue\` lists them all\\.`),
    );
  });

  test("with a link to the report where there is one", () => {
    const now = instant("2026-06-12T06:00:00Z");
    const input = deadlineInput({ catalog: catalog(many(2000, 200)), policy: policyOf(), now });
    const plan = planDeadlines(deadlinesOf(input.assessment), input, {
      ...texts,
      reportUrl: "https://acme.github.io/r",
    });
    const open = plan.operations.at(-1)!;
    assert.match(
      open.action === "open" ? open.body : "",
      /found no room here: https:\/\/acme\.github\.io\/r lists them all/,
    );
  });
});

describe("the state in the digest's marker", () => {
  const markerState = {
    run: instant("2026-06-08T06:00:00Z"),
    missedSince: null,
    since: instant("2026-06-07T06:00:00Z"),
    changes: {
      added: { names: ["a#1"], more: 3 },
      changed: { names: [], more: 0 },
      gone: { names: ["b -->"], more: 0 },
    },
    states: new Map([
      ["a#1", "x1"],
      ["a#2", "~x2"],
      ["__proto__#1", "x1"],
      ["commander rotation", "hole"],
    ]),
  };
  test("comes back as it went, whatever ids are called", () => {
    const marker = readMarker(writeMarker(encodeDigest(markerState, "ops")))!;
    assert.deepEqual(decodeDigest(marker), markerState);
  });
  test("drops the states when they are too many for a marker", () => {
    const states = new Map(Array.from({ length: 20_000 }, (_, index) => [`a#${index}`, "x1"]));
    assert.deepEqual(decodeDigest(readMarker(writeMarker(encodeDigest({ ...markerState, states }, "")))!), {
      ...markerState,
      states: null,
    });
  });
  test("drops the changes when their names are too long", () => {
    const names = Array.from({ length: 20 }, (_, index) => `${"長".repeat(250)}#${index}`);
    const long = { ...markerState, changes: { ...markerState.changes, added: { names, more: 0 } } };
    const none = { names: [], more: 0 };
    const changes = { added: none, changed: none, gone: none };
    assert.deepEqual(decodeDigest(readMarker(writeMarker(encodeDigest(long, "")))!), {
      ...markerState,
      changes,
      states: null,
    });
  });
  test("is nothing when someone changed it", () => {
    for (const changed of [
      {},
      { run: 3 },
      { run: "2026-06-08", news: {} },
      { ...encodeDigest(markerState, "ops").data, states: 7 },
    ]) {
      const read = decodeDigest({ ...digestIdentity, data: changed });
      assert.ok(read === null || read.states === null || read.states.size === 0);
    }
  });
});
