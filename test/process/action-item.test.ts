import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ItemAssessment } from "../../src/process/action-item.ts";
import { assess } from "../../src/process/assess.ts";
import {
  catalog,
  type ItemSample,
  incident,
  instant,
  issue,
  type PostmortemSample,
  policyOf,
  postmortem,
} from "../tracking/reminders/sample.ts";

interface Case {
  readonly name: string;
  readonly now: string;
  readonly config?: string;
  readonly item?: ItemSample;
  readonly postmortem?: PostmortemSample;
  readonly incident?: Parameters<typeof incident>[0];
  readonly open?: boolean;
  readonly milestone?: { title: string; due: string };
  readonly expected: Partial<Pick<ItemAssessment, "stage" | "daysOverdue" | "step" | "unassigned">> & {
    due?: string | null;
    counted?: string;
    parked?: boolean;
  };
}

function judge(given: Case): ItemAssessment {
  const record = postmortem({ ...given.postmortem, items: [given.item ?? {}] });
  const records = catalog({ postmortems: [record], incidents: given.incident ? [incident(given.incident)] : [] });
  const { open = true, milestone = null } = given;
  const issues = [issue(record.actionItems[0]!.key!, { open, milestone })];
  return assess(records, policyOf(given.config), { now: instant(given.now), issues }).items[0]!;
}

function told({ stage, daysOverdue, step, unassigned, due, deferred: parked }: ItemAssessment, asked: object) {
  const { counted } = due ?? { counted: null };
  const all = {
    stage,
    daysOverdue,
    step,
    unassigned,
    due: due?.date ?? null,
    counted: counted ? `${counted.severity}: ${counted.after.amount} ${counted.after.unit} from ${counted.from}` : null,
    parked: parked !== null,
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in asked));
}

test("a published day stays that day west of UTC", () => {
  const unassigned = (now: string) =>
    judge({
      name: "",
      now,
      config: "timezone: America/New_York\naction-items: { assign-by: 2d }\n",
      postmortem: { published: "2026-06-01" },
      item: { owner: null },
      expected: {},
    }).unassigned;
  assert.deepEqual([unassigned("2026-06-03T23:00:00Z"), unassigned("2026-06-04T12:00:00Z")], [false, true]);
});

test("no clock runs for an old item without an issue", () => {
  const records = catalog({ postmortems: [postmortem({ items: [{ owner: null, due: "2026-06-05" }] })] });
  const policy = policyOf("action-items: { since: 2026-06-01 }\n");
  const { stage, unassigned, step, isOpen } = assess(records, policy, { now: instant("2026-09-01T00:00:00Z") })
    .items[0]!;
  assert.deepEqual({ stage, unassigned, step, isOpen }, { stage: "old", unassigned: false, step: null, isOpen: true });
});

test("an item of Friday is due today on Friday alone, though with business days it is not overdue at the weekend", () => {
  const on = (now: string) => {
    const item = judge({
      name: "",
      now,
      config: "action-items: { business: true }\n",
      item: { due: "2026-06-05" },
      expected: {},
    });
    return [item.stage, item.isDueToday];
  };
  assert.deepEqual(on("2026-06-05T12:00:00Z"), ["due-today", true]);
  assert.deepEqual(on("2026-06-06T12:00:00Z"), ["due-today", false]);
  assert.deepEqual(on("2026-06-07T12:00:00Z"), ["due-today", false]);
});

function table(name: string, cases: readonly Case[]) {
  describe(name, () => {
    for (const one of cases) test(one.name, () => assert.deepEqual(told(judge(one), one.expected), one.expected));
  });
}

/** Due on Friday, 2026-06-05, with the default steps: owner at 0d, lead at 7d, and a team at 14d. */
const steps = `action-items:
  remind-before: 3d
  escalate: [{ after: 0d, to: owner }, { after: 7d, to: lead }, { after: 14d, to: "@acme/managers" }]
`;

table("the stages of a dated item, day by day", [
  { name: "four days before", now: "2026-06-01T23:59:00Z", config: steps, expected: { stage: "open", step: null } },
  {
    name: "the first day of the reminder",
    now: "2026-06-02T00:00:00Z",
    config: steps,
    expected: { stage: "due-soon" },
  },
  { name: "the day before", now: "2026-06-04T12:00:00Z", config: steps, expected: { stage: "due-soon" } },
  {
    name: "the due day is not overdue",
    now: "2026-06-05T23:59:59Z",
    config: steps,
    expected: { stage: "due-today", daysOverdue: 0, step: null },
  },
  {
    name: "the day after, with the step of 0d",
    now: "2026-06-06T00:00:00Z",
    config: steps,
    expected: { stage: "overdue", daysOverdue: 1, step: 0 },
  },
  {
    name: "the 6th day",
    now: "2026-06-11T23:59:00Z",
    config: steps,
    expected: { stage: "overdue", daysOverdue: 6, step: 0 },
  },
  {
    name: "the 7th day begins the next step",
    now: "2026-06-12T00:00:00Z",
    config: steps,
    expected: { stage: "overdue", daysOverdue: 7, step: 1 },
  },
  { name: "the 13th day", now: "2026-06-18T12:00:00Z", config: steps, expected: { daysOverdue: 13, step: 1 } },
  { name: "the 14th day", now: "2026-06-19T12:00:00Z", config: steps, expected: { daysOverdue: 14, step: 2 } },
  { name: "a year later", now: "2027-06-05T12:00:00Z", config: steps, expected: { daysOverdue: 365, step: 2 } },
  {
    name: "done is closed, however late",
    now: "2026-07-01T12:00:00Z",
    item: { status: "done" },
    expected: { stage: "closed", daysOverdue: 0, step: null },
  },
  {
    name: "dropped is closed",
    now: "2026-07-01T12:00:00Z",
    item: { status: "dropped" },
    expected: { stage: "closed" },
  },
  {
    name: "in progress is open",
    now: "2026-07-01T12:00:00Z",
    item: { status: "in-progress" },
    expected: { stage: "overdue" },
  },
  {
    name: "an issue that people closed waits for the catch-up and is left alone",
    now: "2026-07-01T12:00:00Z",
    open: false,
    expected: { stage: "closed" },
  },
  {
    name: "before the first step",
    now: "2026-06-06T12:00:00Z",
    config: "action-items: { escalate: [{ after: 3d, to: lead }] }\n",
    expected: { stage: "overdue", step: null },
  },
  {
    name: "no reminder before the day",
    now: "2026-06-04T12:00:00Z",
    config: "action-items: { remind-before: 0d }\n",
    expected: { stage: "open" },
  },
  {
    name: "a reminder in hours counts whole days",
    now: "2026-06-03T00:00:00Z",
    config: "action-items: { remind-before: 36h }\n",
    expected: { stage: "due-soon" },
  },
  {
    name: "a date at the end of all calendars is not overdue",
    now: "2026-06-03T00:00:00Z",
    item: { due: "9999-12-31" },
    expected: { stage: "open", daysOverdue: 0 },
  },
]);

table("the day is the zone's, whatever the clock does", [
  {
    name: "23:30 in Berlin on the due day is not overdue, though the clock was turned",
    now: "2026-03-29T21:30:00Z",
    config: "timezone: Europe/Berlin\n",
    item: { due: "2026-03-29" },
    expected: { stage: "due-today" },
  },
  {
    name: "half an hour later it is",
    now: "2026-03-29T22:00:00Z",
    config: "timezone: Europe/Berlin\n",
    item: { due: "2026-03-29" },
    expected: { stage: "overdue", daysOverdue: 1 },
  },
  {
    name: "a week over the spring change has seven days",
    now: "2026-04-03T21:59:00Z",
    config: `timezone: Europe/Berlin\n${steps}`,
    item: { due: "2026-03-27" },
    expected: { daysOverdue: 7, step: 1 },
  },
  {
    name: "and six until midnight before",
    now: "2026-04-02T21:59:00Z",
    config: `timezone: Europe/Berlin\n${steps}`,
    item: { due: "2026-03-27" },
    expected: { daysOverdue: 6, step: 0 },
  },
  {
    name: "23:30 before the autumn change",
    now: "2026-10-25T22:30:00Z",
    config: "timezone: Europe/Berlin\n",
    item: { due: "2026-10-25" },
    expected: { stage: "due-today" },
  },
  {
    name: "a week over the autumn change has seven days",
    now: "2026-10-30T23:00:00Z",
    config: `timezone: Europe/Berlin\n${steps}`,
    item: { due: "2026-10-24" },
    expected: { daysOverdue: 7, step: 1 },
  },
  {
    name: "23:30 in New York is the next day in UTC, but not here",
    now: "2026-06-06T03:30:00Z",
    config: "timezone: America/New_York\n",
    expected: { stage: "due-today" },
  },
  {
    name: "Auckland is a day ahead",
    now: "2026-06-05T12:30:00Z",
    config: "timezone: Pacific/Auckland\n",
    expected: { stage: "overdue", daysOverdue: 1 },
  },
  {
    name: "the leap day is a day",
    now: "2028-03-01T00:00:00Z",
    item: { due: "2028-02-28" },
    expected: { stage: "overdue", daysOverdue: 2 },
  },
  {
    name: "due on the leap day",
    now: "2028-02-29T12:00:00Z",
    item: { due: "2028-02-29" },
    expected: { stage: "due-today" },
  },
  {
    name: "the day after February in a common year",
    now: "2027-03-01T00:00:00Z",
    item: { due: "2027-02-28" },
    expected: { daysOverdue: 1 },
  },
  {
    name: "the turn of the year",
    now: "2027-01-01T00:00:00Z",
    item: { due: "2026-12-31" },
    expected: { stage: "overdue", daysOverdue: 1 },
  },
  {
    name: "a reminder across the turn of the year",
    now: "2026-12-30T00:00:00Z",
    item: { due: "2027-01-02" },
    expected: { stage: "due-soon" },
  },
]);

/** Thursday 24 and Friday 25 December 2026 and New Year's Day are holidays. */
const holidays = `calendar: { holidays: [2026-12-24, 2026-12-25, 2027-01-01] }
action-items: { business: true, remind-before: 3d, escalate: [{ after: 0d, to: owner }, { after: 5d, to: lead }] }
`;

table("workdays, where the configuration counts in them", [
  {
    name: "a weekend makes nobody late",
    now: "2026-06-07T12:00:00Z",
    config: "action-items: { business: true }\n",
    expected: { stage: "due-today", daysOverdue: 0 },
  },
  {
    name: "Monday does, by three calendar days",
    now: "2026-06-08T00:00:00Z",
    config: "action-items: { business: true }\n",
    expected: { stage: "overdue", daysOverdue: 3 },
  },
  {
    name: "holidays in a row and a weekend",
    now: "2026-12-27T12:00:00Z",
    config: holidays,
    item: { due: "2026-12-23" },
    expected: { stage: "due-today" },
  },
  {
    name: "the first workday after them",
    now: "2026-12-28T00:00:00Z",
    config: holidays,
    item: { due: "2026-12-23" },
    expected: { stage: "overdue", daysOverdue: 5, step: 0 },
  },
  {
    name: "the fifth workday, past another holiday",
    now: "2027-01-04T00:00:00Z",
    config: holidays,
    item: { due: "2026-12-23" },
    expected: { daysOverdue: 12, step: 1 },
  },
  {
    name: "the day before it",
    now: "2027-01-03T00:00:00Z",
    config: holidays,
    item: { due: "2026-12-23" },
    expected: { step: 0 },
  },
  {
    name: "three workdays before a Monday after the holidays",
    now: "2026-12-22T00:00:00Z",
    config: holidays,
    item: { due: "2026-12-28" },
    expected: { stage: "due-soon" },
  },
  {
    name: "four are too early",
    now: "2026-12-20T00:00:00Z",
    config: holidays,
    item: { due: "2026-12-28" },
    expected: { stage: "open" },
  },
  {
    name: "a Friday and a weekend of another week",
    now: "2026-06-06T00:00:00Z",
    config: "calendar: { workdays: [sun, mon, tue, wed, thu] }\naction-items: { business: true }\n",
    expected: { stage: "due-today" },
  },
]);

const fifteen = "severities: { SEV-1: { action-items: 15d }, SEV-2: { action-items: 10bd } }\n";

table("an item without a date gets its severity's", [
  {
    name: "counted from the day of the resolution",
    now: "2026-06-01T00:00:00Z",
    config: fifteen,
    item: { due: null },
    expected: { due: "2026-06-13", counted: "SEV-1: 15 day from 2026-05-29", stage: "open" },
  },
  {
    name: "in the zone",
    now: "2026-06-01T00:00:00Z",
    config: `timezone: America/Los_Angeles\n${fifteen}`,
    item: { due: null },
    expected: { due: "2026-06-12", counted: "SEV-1: 15 day from 2026-05-28" },
  },
  {
    name: "in workdays where it says so",
    now: "2026-06-01T00:00:00Z",
    config: fifteen,
    item: { due: null },
    postmortem: { severity: "SEV-2" },
    expected: { due: "2026-06-12", counted: "SEV-2: 10 business-day from 2026-05-29" },
  },
  {
    name: "from the incident's record and its severity before the post-mortem's words",
    now: "2026-06-01T00:00:00Z",
    config: fifteen,
    item: { due: null },
    postmortem: { severity: "SEV-2" },
    incident: { severity: "SEV-1", resolved: "2026-05-30T10:00:00Z" },
    expected: { due: "2026-06-14", counted: "SEV-1: 15 day from 2026-05-30" },
  },
  {
    name: "from the post-mortem's day when nobody says when it was resolved",
    now: "2026-06-01T00:00:00Z",
    config: fifteen,
    item: { due: null },
    postmortem: { resolved: null, date: "2026-05-31" },
    expected: { due: "2026-06-15" },
  },
  {
    name: "the default of items without one",
    now: "2026-09-01T00:00:00Z",
    config: fifteen,
    item: { due: null },
    postmortem: { severity: null },
    expected: { due: "2026-06-28", stage: "overdue" },
  },
  {
    name: "none of items without a severity, where the team wants none",
    now: "2026-09-01T00:00:00Z",
    config: "action-items: { due: off }\n",
    item: { due: null },
    postmortem: { severity: null },
    expected: { due: null, stage: "undated" },
  },
  {
    name: "the default counts from `since` for an old item with an issue",
    now: "2026-09-01T00:00:00Z",
    config: "action-items: { since: 2026-07-01 }\n",
    item: { due: null },
    postmortem: { severity: null },
    expected: { due: "2026-07-31", stage: "overdue" },
  },
  {
    name: "a date of its own wins",
    now: "2026-06-01T00:00:00Z",
    config: fifteen,
    item: { due: "2026-06-20" },
    expected: { due: "2026-06-20", counted: null as never },
  },
]);

table("an item without an owner", [
  {
    name: "has the time of assign-by",
    now: "2026-05-31T12:00:00Z",
    config: "action-items: { assign-by: 2d }\n",
    item: { owner: null, due: "2026-07-01" },
    expected: { unassigned: false },
  },
  {
    name: "is flagged after it",
    now: "2026-06-01T00:00:00Z",
    config: "action-items: { assign-by: 2d }\n",
    item: { owner: null, due: "2026-07-01" },
    expected: { unassigned: true, stage: "open" },
  },
  {
    name: "counts from the publication where there is one",
    now: "2026-06-04T00:00:00Z",
    config: "action-items: { assign-by: 2d }\n",
    item: { owner: null, due: "2026-07-01" },
    postmortem: { published: "2026-06-02" },
    expected: { unassigned: false },
  },
  {
    name: "is not flagged once done",
    now: "2026-07-01T00:00:00Z",
    config: "action-items: { assign-by: 2d }\n",
    item: { owner: null, status: "done" },
    expected: { unassigned: false },
  },
]);

const respect = "issues: { respect-milestones: true }\n";

table("an item on a milestone", [
  {
    name: "in the future is put off",
    now: "2026-06-20T00:00:00Z",
    config: respect,
    milestone: { title: "Q3", due: "2026-09-30" },
    expected: { stage: "overdue", parked: true },
  },
  {
    name: "until its day",
    now: "2026-09-30T00:00:00Z",
    config: respect,
    milestone: { title: "Q3", due: "2026-09-30" },
    expected: { parked: false },
  },
  {
    name: "is not, without the setting",
    now: "2026-06-20T00:00:00Z",
    milestone: { title: "Q3", due: "2026-09-30" },
    expected: { parked: false },
  },
]);

describe("what people decided on GitHub counts at once, in both directions", () => {
  type Decided = "open" | "done" | "dropped" | "duplicate" | null | undefined;
  const cases: readonly (readonly [
    status: "open" | "in-progress" | "done" | "dropped",
    decided: Decided,
    open: boolean,
    state: string,
    stage: string,
  ])[] = [
    ["done", "open", true, "open", "overdue"],
    ["dropped", "open", true, "open", "overdue"],
    ["open", "done", false, "done", "closed"],
    ["open", "dropped", false, "dropped", "closed"],
    ["done", "dropped", false, "dropped", "closed"],
    ["open", "duplicate", false, "open", "closed"],
    ["in-progress", null, true, "in-progress", "overdue"],
    ["done", null, true, "done", "closed"],
    ["open", null, false, "open", "overdue"],
    ["open", undefined, false, "done", "closed"],
  ];
  for (const [status, decided, open, state, stage] of cases) {
    test(`record ${status}, ${decided} on an ${open ? "open" : "closed"} issue`, () => {
      const record = postmortem({ items: [{ status }] });
      const issues = [issue(record.actionItems[0]!.key!, { open, decided })];
      const [item] = assess(catalog({ postmortems: [record] }), policyOf(), {
        now: instant("2026-06-08"),
        issues,
      }).items;
      assert.deepEqual([item!.state, item!.stage], [state, stage]);
    });
  }
});
