import assert from "node:assert/strict";
import { test } from "node:test";
import { importItems } from "../../src/import/import-items.ts";
import { Source } from "../../src/text/source.ts";
import { postmortem } from "../records/reading.ts";

/** What is read back of a list's import: title, owner, due date, status, issue, priority. */
function itemsOf(list: string, timezone = "UTC"): unknown[] {
  const { documents } = importItems(new Source("list.csv", list), { name: "list", profile: null, timezone });
  return documents.flatMap(({ text }) =>
    postmortem(text).actionItems.map(({ title, owner, due, status, issue, priority }) => [
      title.value,
      owner?.value ?? null,
      due?.date ?? null,
      status.value,
      issue?.value ?? null,
      priority?.value ?? null,
    ]),
  );
}

/** Lists with the columns that the trackers' own exports have. */
const lists: readonly (readonly [tool: string, list: string, items: readonly unknown[]])[] = [
  [
    "GitHub Projects",
    "Title\tURL\tAssignees\tStatus\tDue date\nAdd tests\thttps://github.com/acme/shop/issues/12\talex\tIn Progress\tJun 5, 2026\n",
    [["Add tests", "alex", "2026-06-05", "in-progress", "https://github.com/acme/shop/issues/12", null]],
  ],
  [
    "Asana",
    "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Due Date\n1,2026-05-29,2026-06-02,2026-06-02,Add tests,Later,Alex,2026-06-05\n2,2026-05-29,,2026-06-02,Write docs,Doing,Alex,2026-06-05\n",
    [
      ["Add tests", "Alex", "2026-06-05", "done", null, null],
      ["Write docs", "Alex", "2026-06-05", "in-progress", null, null],
    ],
  ],
  [
    "Linear",
    "ID,Title,Status,Priority,Assignee,Created,Completed,Canceled,Due Date\nOPS-1,Add tests,Shipped to all,No priority,alex@acme.com,2026-05-29,2026-06-02,,2026-06-05\nOPS-2,Add alerts,Backlog,Urgent,,2026-05-29,,2026-06-03,\n",
    [
      ["Add tests", "alex@acme.com", "2026-06-05", "done", "OPS-1", null],
      ["Add alerts", null, null, "dropped", "OPS-2", "Urgent"],
    ],
  ],
  [
    "Trello",
    "Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,Due Complete,List Name\n1,Add tests,https://trello.com/c/a,,,alex,2026-06-05,true,Sprint 12\n2,Add alerts,https://trello.com/c/b,,,,2026-06-09,false,Done\n",
    [
      ["Add tests", "alex", "2026-06-05", "done", null, null],
      ["Add alerts", null, "2026-06-09", "done", null, null],
    ],
  ],
  [
    "monday",
    'Action items,,,,\nThis week,,,,\nName,Person,Status,Date,Priority\nAdd tests,"Alex Miller, Dana Roe",Working on it,2026-06-05,High\nLater,,,,\nName,Person,Status,Date,Priority\nAdd alerts,,Done,,\n',
    [
      ["Add tests", "Alex Miller", "2026-06-05", "in-progress", null, "High"],
      ["Add alerts", null, null, "done", null, null],
    ],
  ],
  [
    "ClickUp",
    'Task ID,Task Name,Status,Due Date,Due Date Text,Assignees,Priority\n86a,Add tests,complete,1780660800000,"6/5/2026","[Alex, Dana]",null\n',
    [["Add tests", "Alex", "2026-06-05", "done", null, null]],
  ],
  [
    "Azure DevOps",
    "ID,Work Item Type,Title,Assigned To,State,Tags\n12,Task,Add tests,Alex Miller <alex@acme.com>,Removed,\n13,Task,Add alerts,,Closed,\n",
    [
      ["Add tests", "Alex Miller", null, "dropped", null, null],
      ["Add alerts", null, null, "done", null, null],
    ],
  ],
  [
    "Notion",
    'Name,Assign,Due,Status,Incident\nAdd tests,Alex,"June 5, 2026",Not started,Checkout errors (https://www.notion.so/acme/Checkout-errors-1b2?pvs=21)\n',
    [["Add tests", "Alex", "2026-06-05", "open", null, null]],
  ],
];

for (const [tool, list, items] of lists) {
  test(`a list of ${tool}`, () => assert.deepEqual(itemsOf(list), items));
}

test("a related page's address is no part of the incident's name, and the other people are named", () => {
  const list = 'Name,Assignees,Incident\nAdd tests,"Alex, Dana",Checkout errors (https://www.notion.so/x?pvs=21)\n';
  const { documents, others } = importItems(new Source("l.csv", list), { name: "l", profile: null, timezone: "UTC" });
  assert.deepEqual(
    documents.map(({ id }) => id),
    ["checkout-errors"],
  );
  assert.deepEqual(others, ["Add tests (Dana)"]);
});
