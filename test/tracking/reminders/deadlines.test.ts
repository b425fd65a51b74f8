import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Policy } from "../../../src/policy/policy.ts";
import type { ItemRevision } from "../../../src/process/item-history.ts";
import type { Catalog } from "../../../src/records/model.ts";
import { Source } from "../../../src/text/source.ts";
import type { Plan } from "../../../src/tracking/operation.ts";
import { commentsWanted, deadlinesOf, planDeadlines } from "../../../src/tracking/reminders/deadlines.ts";
import type { TrackedIssue } from "../../../src/tracking/reminders/tracked-issue.ts";
import { GitHubInMemory } from "./github-in-memory.ts";
import { catalog, deadlineInput, incident, instant, issue, policyOf, postmortem, runbook, texts } from "./sample.ts";

const key = "2026-05-29-checkout-errors#1";

interface World {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly github: GitHubInMemory;
}

function world(records: Partial<Catalog>, issues: readonly TrackedIssue[] = [issue(key)], config = steps): World {
  return { catalog: catalog(records), policy: policyOf(config), github: new GitHubInMemory(issues) };
}

const steps = `action-items:
  escalate: [{ after: 0d, to: owner }, { after: 7d, to: lead }, { after: 14d, to: commander }, { after: 21d, to: "@acme/managers" }]
`;

/** A run as the command makes it: judge, ask for the comments that matter, plan. */
function planAt({ catalog, policy, github }: World, now: string): Plan & { asked: readonly number[] } {
  const unasked = github.issues.map((one): TrackedIssue => ({ ...one, comments: one.number === null ? [] : null }));
  const input = deadlineInput({ catalog, policy, now: instant(now), issues: unasked });
  const deadlines = deadlinesOf(input.assessment);
  const asked = commentsWanted(deadlines, input);
  const issues = unasked.map((one) =>
    asked.includes(one.number!) ? { ...one, comments: github.commentsOf(one.key) } : one,
  );
  return { ...planDeadlines(deadlines, { ...input, issues }, texts), asked };
}

/** Carries out the plan of a moment, and sees that the next run of the same moment writes nothing. */
function run(world: World, now: string): Plan {
  const plan = planAt(world, now);
  world.github.apply(plan, instant(now));
  assert.deepEqual(planAt(world, now).operations, [], `a second run at ${now} writes nothing`);
  return plan;
}

const actions = (plan: Plan, of = key) => plan.operations.filter((one) => one.key === of).map(({ action }) => action);

describe("one item, run by run", () => {
  const days: { now: string; actions: string[]; labels: string[]; mention: string | null }[] = [
    { now: "2026-06-01T06:00:00Z", actions: [], labels: [], mention: null },
    { now: "2026-06-02T06:00:00Z", actions: ["label", "comment"], labels: ["due-soon"], mention: "@alexk" },
    { now: "2026-06-03T06:00:00Z", actions: [], labels: ["due-soon"], mention: "@alexk" },
    { now: "2026-06-05T06:00:00Z", actions: [], labels: ["due-soon"], mention: "@alexk" },
    { now: "2026-06-06T06:00:00Z", actions: ["label", "comment"], labels: ["overdue"], mention: "@alexk" },
    { now: "2026-06-11T06:00:00Z", actions: [], labels: ["overdue"], mention: "@alexk" },
    { now: "2026-06-12T06:00:00Z", actions: ["comment"], labels: ["overdue"], mention: "@sarahk" },
    { now: "2026-06-19T06:00:00Z", actions: ["comment"], labels: ["overdue"], mention: "@sarahk" },
    { now: "2026-06-26T06:00:00Z", actions: ["comment"], labels: ["overdue"], mention: "@acme/managers" },
    { now: "2027-06-26T06:00:00Z", actions: [], labels: ["overdue"], mention: "@acme/managers" },
  ];
  const one = world({ postmortems: [postmortem()] });
  for (const day of days) {
    test(day.now.slice(0, 10), () => {
      assert.deepEqual(actions(run(one, day.now)), day.actions);
      const comments = one.github.commentsOf(key);
      assert.deepEqual(one.github.issue(key).labels, ["action-item", "sev-1", ...day.labels]);
      assert.equal(comments.length, day.mention === null ? 0 : 1);
      if (day.mention) assert.match(comments[0]!.body, new RegExp(`^${day.mention}: `, "m"));
    });
  }

  test("a missed month is caught up with one comment at the highest step", () => {
    const late = world({ postmortems: [postmortem()] });
    assert.deepEqual(actions(run(late, "2026-07-10T06:00:00Z")), ["label", "comment"]);
    assert.match(late.github.commentsOf(key)[0]!.body, /@acme\/managers: .*was due on \*\*2026-06-05\*\*/);
  });

  test("every hour of a month, each run twice: four comments in all", () => {
    const hourly = world({ postmortems: [postmortem()] });
    let comments = 0;
    for (let at = instant("2026-06-01T00:30:00Z"); at < instant("2026-06-20T00:00:00Z"); at += 3 * 3_600_000) {
      comments += actions(run(hourly, new Date(at).toISOString())).filter((action) => action === "comment").length;
    }
    assert.equal(comments, 4);
  });
});

test("a plan says whose word a date is that the record does not give", () => {
  const late = world({ postmortems: [postmortem({ items: [{ due: null }] })] });
  const [label] = planAt(late, "2026-06-15T06:00:00Z").operations;
  assert.equal(label!.reason, "2 days overdue: due 2026-06-13, 15 days after 2026-05-29");
});

describe("what clears label and reminder", () => {
  const overdue = () => {
    const it = world({ postmortems: [postmortem()] });
    run(it, "2026-06-08T06:00:00Z");
    assert.deepEqual(it.github.issue(key).labels, ["action-item", "sev-1", "overdue"]);
    return it;
  };
  const cleared = (it: World, now = "2026-06-09T06:00:00Z") => {
    assert.deepEqual(actions(run(it, now)).sort(), ["delete-comment", "label"]);
    assert.deepEqual(it.github.issue(key).labels, ["action-item", "sev-1"]);
    assert.deepEqual(it.github.commentsOf(key), []);
  };

  test("a due date that moved ahead", () => {
    cleared({ ...overdue(), catalog: catalog({ postmortems: [postmortem({ items: [{ due: "2026-08-01" }] })] }) });
  });
  test("the item is done", () => {
    cleared({ ...overdue(), catalog: catalog({ postmortems: [postmortem({ items: [{ status: "done" }] })] }) });
  });
  test("the issue was closed by people", () => {
    const it = overdue();
    it.github.change(key, { open: false });
    cleared(it);
  });
  test("the item left its file, and its issue was closed for that", () => {
    const it = { ...overdue(), catalog: catalog({}) };
    assert.deepEqual(actions(planAt(it, "2026-06-09T06:00:00Z")), []);
    it.github.change(key, { open: false });
    cleared(it);
  });
  test("a milestone in the future, where that is respected", () => {
    const it = overdue();
    it.github.change(key, { milestone: { title: "Q3", due: "2026-09-30" } });
    const policy = policyOf(`${steps}issues: { respect-milestones: true }\n`);
    cleared({ ...it, policy });
    assert.match(planAt({ ...it, policy }, "2026-10-01T06:00:00Z").operations[0]!.reason, /^118 days overdue/);
  });
  test("a date that moved but not far enough says the new date", () => {
    const it = { ...overdue(), catalog: catalog({ postmortems: [postmortem({ items: [{ due: "2026-06-07" }] })] }) };
    assert.deepEqual(actions(run(it, "2026-06-08T07:00:00Z")), ["comment"]);
    assert.match(it.github.commentsOf(key)[0]!.body, /was due on \*\*2026-06-07\*\*/);
  });
  test("another owner is told, the old one no more", () => {
    const it = { ...overdue(), catalog: catalog({ postmortems: [postmortem({ items: [{ owner: "@dana-x" }] })] }) };
    assert.deepEqual(actions(run(it, "2026-06-08T07:00:00Z")), ["comment"]);
    assert.match(it.github.commentsOf(key)[0]!.body, /^@dana-x: /m);
  });
});

describe("whom a reminder speaks to", () => {
  const cases: { name: string; owner: string | null; now: string; config?: string; to: RegExp; notice?: RegExp }[] = [
    { name: "a team through its lead", owner: "Platform", now: "2026-06-08", to: /^@sarahk: / },
    { name: "a team without a lead as a whole", owner: "Ops", now: "2026-06-08", to: /^@acme\/ops: / },
    { name: "two owners", owner: "Alex and Sarah K.", now: "2026-06-08", to: /^@alexk, @sarahk: / },
    { name: "a login of its own", owner: "@kim-dev", now: "2026-06-08", to: /^@kim-dev: / },
    { name: "nobody's item: the commander of the incident", owner: null, now: "2026-06-08", to: /^@sarahk: / },
    { name: "the lead of a team's item", owner: "Platform", now: "2026-06-12", to: /^@sarahk: / },
    {
      name: "words that name nobody are no mention",
      owner: "Alxe @everyone",
      now: "2026-06-08",
      to: /^Alxe @&#8203;everyone: /,
      notice: /notifies nobody: give them a "github" login/,
    },
    {
      name: "a person without a login",
      owner: "Dana",
      now: "2026-06-08",
      to: /^Dana: /,
      notice: /"Dana" notifies nobody/,
    },
    {
      name: "a lead that is not there",
      owner: "Dana",
      now: "2026-06-12",
      to: /^Dana: this action item was due on \*\*2026-06-05\*\* and is still open\.$/,
      notice: /step 2 of "action-items.escalate" finds no lead of "Dana": name one in "teams"/,
    },
    {
      name: "the lead of nobody's item",
      owner: null,
      now: "2026-06-12",
      to: /^@sarahk: /,
      notice: /step 2 of "action-items.escalate" finds no lead of an action item without an owner/,
    },
  ];
  for (const { name, owner, now, config, to, notice } of cases) {
    test(name, () => {
      const it = world({ postmortems: [postmortem({ items: [{ owner }] })] }, undefined, config);
      const plan = run(it, `${now}T06:00:00Z`);
      const text = it.github.commentsOf(key)[0]!.body.split("\n")[1]!;
      assert.match(text, to);
      const messages = plan.notices.map(({ message }) => message).join("\n");
      if (notice) assert.match(messages, notice);
      else assert.equal(messages, "");
    });
  }

  const skipping: { name: string; owner: string; config?: string; mention: string; days: (string | null)[] }[] = [
    { name: "the lead's own item", owner: "Sarah K.", mention: "@sarahk", days: ["comment", null, null, "comment"] },
    {
      name: "a team's item, which its lead has",
      owner: "Platform",
      mention: "@sarahk",
      days: ["comment", null, null, "comment"],
    },
    {
      name: "a member's item, whose lead has no login",
      owner: "Alex",
      config: `people: { alex: { name: Alex, github: alexk }, dana: { name: Dana } }
teams: { platform: { name: Platform, lead: dana, members: [alex] } }
`,
      mention: "@alexk",
      days: ["comment", "comment", "comment", "comment"],
    },
  ];
  for (const { name, owner, config = "", mention, days } of skipping) {
    test(`a step to who has the item already is skipped: ${name}`, () => {
      const it = world({ postmortems: [postmortem({ items: [{ owner }] })] }, undefined, steps + config);
      const done = ["2026-06-06", "2026-06-12", "2026-06-19", "2026-06-26"].map((day) => {
        const plan = run(it, `${day}T06:00:00Z`);
        const [comment] = it.github.commentsOf(key);
        if (day === "2026-06-12") assert.match(comment!.body, new RegExp(`^${mention}: (?!.*brings it to you)`, "m"));
        return actions(plan).find((action) => action === "comment") ?? null;
      });
      assert.deepEqual(done, days);
    });
  }

  test("the role of the incident's record, before the post-mortem's words", () => {
    const config = "action-items: { escalate: [{ after: 0d, to: commander }] }\n";
    const records = { postmortems: [postmortem({ commander: "sarah" })], incidents: [incident({ commander: "alex" })] };
    const it = world(records, undefined, config);
    run(it, "2026-06-08T06:00:00Z");
    assert.match(it.github.commentsOf(key)[0]!.body, /^@alexk: /m);
  });

  test("nobody is left to tell: the notice says so", () => {
    const records = { postmortems: [{ ...postmortem({ items: [{ owner: null }] }), commander: null }] };
    const it = world(records);
    const plan = run(it, "2026-06-08T06:00:00Z");
    assert.match(plan.notices[0]!.message, /no owner, and its incident no commander/);
    const text = it.github.commentsOf(key)[0]!.body.split("\n")[1];
    assert.equal(text, "This action item was due on **2026-06-05** and is still open.");
  });

  test("an item too long without an owner", () => {
    const config = "action-items: { assign-by: 2d }\n";
    const it = world({ postmortems: [postmortem({ items: [{ owner: null, due: "2026-07-20" }] })] }, undefined, config);
    assert.deepEqual(actions(run(it, "2026-06-01T06:00:00Z")), ["comment"]);
    assert.match(it.github.commentsOf(key)[0]!.body, /^@sarahk: this action item has no owner/m);
  });

  test("how often the date moved is said beside it", () => {
    const moved = (dues: string[]) => dues.map((due) => ({ at: 0, dues: new Map([[key, due]]), closed: new Map() }));
    const it = world({ postmortems: [postmortem()] });
    const told = (history: ItemRevision[]) => {
      const input = deadlineInput({ ...it, now: instant("2026-06-08T06:00:00Z"), issues: it.github.issues, history });
      const [, comment] = planDeadlines(
        deadlinesOf(input.assessment),
        { ...input, issues: [issue(key)] },
        texts,
      ).operations;
      return comment?.action === "comment" ? comment.body : "";
    };
    assert.match(told(moved(["2026-06-01"])), /\n\nIts date has moved once; the first was 2026-06-01\.\n\nDone\?/);
    assert.match(told(moved(["2026-06-01", "2026-06-03"])), /Its date has moved 2 times; the first was 2026-06-01\./);
    assert.doesNotMatch(told(moved(["2026-06-05"])), /moved/);
  });

  test("a default date is said in words", () => {
    const config = "severities: { SEV-1: { action-items: 5d } }\n";
    const it = world({ postmortems: [postmortem({ items: [{ due: null }] })] }, undefined, config);
    run(it, "2026-06-08T06:00:00Z");
    assert.match(
      it.github.commentsOf(key)[0]!.body,
      /due on \*\*2026-06-03\*\* and is still open\.\n\nIts record gives no date\. This one is 5 days after 2026-05-29, the default of a SEV-1\./,
    );
  });
});

describe("comments of two runs at once, and of others", () => {
  test("one reminder stays, the doubles go", () => {
    const it = world({ postmortems: [postmortem()] });
    run(it, "2026-06-08T06:00:00Z");
    const [posted] = it.github.commentsOf(key);
    const comments = [posted!, { id: 7, body: "Fixed up by hand" }, { id: 8, body: posted!.body }];
    it.github.comments = new Map([[12, comments]]);
    assert.deepEqual(actions(run(it, "2026-06-09T06:00:00Z")), ["delete-comment"]);
    assert.deepEqual(
      it.github.commentsOf(key).map(({ id }) => id),
      [7, 8],
    );
  });

  test("an issue that the same run opens is flagged through its key", () => {
    const it = world({ postmortems: [postmortem()] }, [issue(key, { number: null })]);
    const plan = planAt(it, "2026-06-08T06:00:00Z");
    assert.deepEqual(actions(plan), ["label", "comment"]);
    assert.ok(plan.operations.filter((one) => one.key === key).every((one) => one.issue === null));
  });

  test("of two items with one number the more urgent counts", () => {
    const it = world({ postmortems: [postmortem({ items: [{ n: 1, due: "2026-09-01" }, { n: 1 }] })] });
    assert.deepEqual(actions(run(it, "2026-06-08T06:00:00Z")), ["label", "comment"]);
  });

  test("an item without issue or number is judged, and not written about", () => {
    const it = world({ postmortems: [postmortem({ items: [{ n: null }, { n: 2 }] })] }, []);
    assert.deepEqual(
      run(it, "2026-06-08T06:00:00Z").operations.map(({ key }) => key),
      ["digest"],
    );
  });
});

describe("requests for records", () => {
  const late = "late-postmortem:2026-05-29-checkout-errors";

  test("a SEV-1 without a post-mortem after 48 hours asks its commander, once", () => {
    const it = world({ incidents: [incident()] }, []);
    assert.deepEqual(run(it, "2026-05-31T04:47:00Z").operations, []);
    const [open] = run(it, "2026-05-31T04:48:00Z").operations;
    assert.ok(open?.action === "open");
    assert.equal(open.key, late);
    assert.equal(open.title, "Post-mortem is late: Checkout error rate above 5%");
    assert.deepEqual([open.labels, open.assignees], [["late-postmortem"], ["sarahk"]]);
    assert.match(open.body, /@sarahk: the SEV-1 "Checkout error rate above 5%" was resolved on 2026-05-29 04:47/);
    assert.deepEqual(actions(run(it, "2026-06-09T06:00:00Z"), late), []);
  });

  test("of one that is resolved without saying when, the last entry counts, as in the rule", () => {
    const range = { start: 0, end: 0 };
    const [status, type] = [{ value: "resolved", range } as const, { value: "mitigated", range } as const];
    const timeline = incident().timeline.map((entry) => ({ ...entry, type }));
    const it = world({ incidents: [{ ...incident(), status, timeline }] }, []);
    assert.deepEqual(run(it, "2026-05-31T04:47:00Z").operations, []);
    assert.equal(run(it, "2026-05-31T04:48:00Z").operations[0]?.key, late);
  });

  test("an incident whose file is renamed keeps its request, open or closed by people; another one's stays", () => {
    for (const open of [true, false]) {
      const it = world({ incidents: [incident()] }, []);
      run(it, "2026-06-01T06:00:00Z");
      const { number } = it.github.issue(late);
      if (!open) it.github.change(late, { open: false });
      const renamed = { ...it, catalog: catalog({ incidents: [incident({ id: "renamed" })] }) };
      const { operations } = run(renamed, "2026-06-02T06:00:00Z");
      const ofRequests = operations.filter(({ key }) => key !== "digest");
      assert.deepEqual(
        ofRequests.map(({ action, key, issue }) => [action, key, issue]),
        open ? [["update", "late-postmortem:renamed", number]] : [],
      );
    }
    const both = world({ incidents: [incident()] }, []);
    run(both, "2026-06-01T06:00:00Z");
    const second = { ...both, catalog: catalog({ incidents: [incident(), incident({ id: "second" })] }) };
    const { operations } = run(second, "2026-06-02T06:00:00Z");
    assert.deepEqual(
      operations.filter(({ key }) => key !== "digest").map(({ action, key }) => [action, key]),
      [["open", "late-postmortem:second"]],
    );
  });

  test("its post-mortem closes the issue", () => {
    const it = world({ incidents: [incident()] }, []);
    run(it, "2026-06-01T06:00:00Z");
    const brought = { ...it, catalog: catalog({ incidents: [incident()], postmortems: [postmortem({ items: [] })] }) };
    const close = run(brought, "2026-06-02T06:00:00Z").operations.find(({ key }) => key === late)!;
    assert.ok(close.action === "close");
    assert.equal(close.stateReason, "completed");
    assert.match(close.comment!, /\nIt is there: postmortems\/2026-05-29-checkout-errors\.md\.$/);
  });

  test("one that people closed is not opened again; a waiver closes one that is open", () => {
    const it = world({ incidents: [incident()] }, []);
    run(it, "2026-06-01T06:00:00Z");
    const waived = policyOf(
      `waivers: [{ rule: postmortem-required, record: 2026-05-29-checkout-errors, approved-by: sarah, reason: a drill, until: 2026-07-01 }]\n`,
    );
    const close = planAt({ ...it, policy: waived }, "2026-06-02T06:00:00Z").operations.find(({ key }) => key === late)!;
    assert.ok(close.action === "close" && close.stateReason === "not_planned");
    it.github.change(late, { open: false });
    assert.deepEqual(actions(planAt(it, "2026-06-02T06:00:00Z"), late), []);
  });

  test("nobody is asked where the rule is off, or the post-mortem is there and can't be read", () => {
    const off = world(
      { incidents: [incident({ severity: "SEV-2" })], runbooks: [runbook("2026-01-01")] },
      [],
      "severities: { SEV-2: { postmortem: 48h } }\nrules: { postmortem-required: off, runbook-review: off }\n",
    );
    assert.deepEqual(run(off, "2026-07-01T06:00:00Z").operations, []);
    const unreadable = [{ source: new Source("postmortems/2026-05-29-checkout-errors.md", ""), problems: [] }];
    assert.deepEqual(run(world({ incidents: [incident()], unreadable }, []), "2026-07-01T06:00:00Z").operations, []);
  });

  test("a SEV-3 is asked for nothing", () => {
    assert.deepEqual(
      run(world({ incidents: [incident({ severity: "SEV-3" })] }, []), "2026-07-01T06:00:00Z").operations,
      [],
    );
  });

  test("a runbook's review: on the last day not yet, then once a round", () => {
    const it = world({ runbooks: [runbook("2026-03-01", { owner: "Platform" })] }, []);
    assert.deepEqual(run(it, "2026-05-30T23:00:00Z").operations, []);
    const [open] = run(it, "2026-05-31T00:00:00Z").operations;
    assert.ok(open?.action === "open");
    assert.equal(open.title, "Review the runbook: Checkout Error Rate Spike");
    assert.deepEqual([open.labels, open.assignees], [["runbook-review"], ["sarahk"]]);
    assert.match(open.body, /good until \*\*2026-05-30\*\*/);

    const reviewed = { ...it, catalog: catalog({ runbooks: [runbook("2026-06-02", { owner: "Platform" })] }) };
    const close = run(reviewed, "2026-06-02T12:00:00Z").operations.find(({ key }) => key === open.key)!;
    assert.ok(close.action === "close" && close.stateReason === "completed");
    assert.equal(
      actions(run(reviewed, "2026-09-02T12:00:00Z"), "runbook-review:checkout-error-rate:2026-06-02")[0],
      "open",
    );
  });

  test("an interval of its own", () => {
    const it = world({ runbooks: [runbook("2026-03-01", { reviewEvery: "30d" })] }, []);
    assert.deepEqual(run(it, "2026-03-31T12:00:00Z").operations, []);
    assert.equal(run(it, "2026-04-01T12:00:00Z").operations.length, 2);
  });
});

describe("200 overdue items", () => {
  const keys = Array.from({ length: 200 }, (_, index) => ({ record: `incident-${index >> 2}`, n: (index % 4) + 1 }));
  const records = {
    postmortems: Array.from({ length: 50 }, (_, index) =>
      postmortem({ id: `incident-${index}`, items: [{}, {}, {}, {}] }),
    ),
  };
  const it = world(
    records,
    keys.map(({ record, n }, index) => issue(`${record}#${n}`, { number: index + 1 })),
  );

  test("are flagged within GitHub's 500 writes an hour", () => {
    const { operations } = run(it, "2026-06-08T06:00:00Z");
    assert.equal(operations.length, 200 + 200 + 1);
  });

  test("cost an unchanged run no question and no write", () => {
    const again = planAt(it, "2026-06-08T18:00:00Z");
    assert.deepEqual(again, { operations: [], notices: [], asked: [] });
  });

  test("cost the next day one write, and a second look at the first of yesterday's news", () => {
    const next = planAt(it, "2026-06-09T06:00:00Z");
    assert.deepEqual(
      next.operations.map(({ action, key }) => `${action} ${key}`),
      ["update digest"],
    );
    assert.equal(next.asked.length, 20);
  });

  test("ask about one issue when one item moves on", () => {
    const [first, ...rest] = records.postmortems;
    const moved = {
      ...it,
      catalog: catalog({
        postmortems: [postmortem({ id: first!.id, items: [{ due: "2026-09-01" }, {}, {}, {}] }), ...rest],
      }),
    };
    assert.deepEqual(planAt(moved, "2026-06-08T18:00:00Z").asked, [1]);
  });
});

describe("a run that is cut short", () => {
  test("after any write, the next one finishes, with one reminder", () => {
    const fresh = () =>
      world({ postmortems: [postmortem({ items: [{}, { due: "2026-06-10" }] })] }, [
        issue(key),
        issue(`${key.slice(0, -1)}2`, { number: 13 }),
      ]);
    const whole = planAt(fresh(), "2026-06-08T06:00:00Z").operations;
    for (let done = 0; done <= whole.length; done++) {
      const it = fresh();
      it.github.apply({ operations: whole.slice(0, done), notices: [] }, 0);
      run(it, "2026-06-08T06:01:00Z");
      assert.equal(it.github.commentsOf(key).length, 1);
      run(it, "2026-06-12T06:00:00Z");
      assert.equal(it.github.commentsOf(key).length, 1);
      const cleared = {
        ...it,
        catalog: catalog({ postmortems: [postmortem({ items: [{ status: "done" }, { status: "done" }] })] }),
      };
      const clearing = planAt(cleared, "2026-06-13T06:00:00Z").operations;
      it.github.apply({ operations: clearing.slice(0, done), notices: [] }, 0);
      run(cleared, "2026-06-13T06:00:00Z");
      assert.deepEqual(it.github.commentsOf(key), []);
    }
  });
});
