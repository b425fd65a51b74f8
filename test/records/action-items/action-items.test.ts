import assert from "node:assert/strict";
import { test } from "node:test";
import type { ActionItem } from "../../../src/records/model.ts";
import { assertLinear } from "../../growth.ts";
import { postmortem } from "../reading.ts";

function itemsOf(section: string, heading = "Action items"): readonly ActionItem[] {
  return postmortem(
    `# Outage of 2026-05-29\n\n## ${heading}\n\n${section}\n\n[12]: https://github.com/a/b/issues/12\n[#12]: https://github.com/a/b/issues/12\n`,
  ).actionItems;
}

interface Facts {
  readonly title: string;
  readonly owner?: string;
  readonly due?: string | null;
  readonly status?: string;
  readonly issue?: string;
  readonly priority?: string;
}

const entries: readonly (readonly [string, Facts])[] = [
  ["Add tests (Owner: Alex, Due: 2026-06-05)", { title: "Add tests", owner: "Alex", due: "2026-06-05" }],
  ["[ ] Add tests", { title: "Add tests" }],
  ["[x] Add tests", { title: "Add tests", status: "done" }],
  ["~~Add tests~~", { title: "Add tests", status: "dropped" }],
  ["Add tests @octocat", { title: "Add tests", owner: "@octocat" }],
  ["Add tests - @octocat", { title: "Add tests", owner: "@octocat" }],
  ["@octocat: Add tests", { title: "Add tests", owner: "@octocat" }],
  ["Discuss with @bob", { title: "Discuss with @bob" }],
  ["Add tests — Alex, due Jun 5", { title: "Add tests", owner: "Alex", due: "2026-06-05" }],
  ["Add tests [Alex, 5 June 2026]", { title: "Add tests", owner: "Alex", due: "2026-06-05" }],
  ["Add tests. Owner: Dana. Due: June 7th, 2026", { title: "Add tests.", owner: "Dana", due: "2026-06-07" }],
  ["Add tests | Owner: SRE | Status: In Progress", { title: "Add tests", owner: "SRE", status: "in-progress" }],
  ["Add tests (@sam, due 05/06/2026)", { title: "Add tests", owner: "@sam", due: null }],
  ["Add tests, due next sprint", { title: "Add tests", due: null }],
  ["Add tests (Owner: TBD)", { title: "Add tests" }],
  ["Peter to check the logs", { title: "Peter to check the logs", owner: "Peter" }],
  ["Need to check the logs", { title: "Need to check the logs" }],
  ["Add tests **RK**/JT/JG", { title: "Add tests", owner: "RK/JT/JG" }],
  ["Add tests (done)", { title: "Add tests", status: "done" }],
  ["Add tests. **(Done during this incident)**", { title: "Add tests.", status: "done" }],
  ["Add tests; Completed as of 2021-10-29.", { title: "Add tests", status: "done" }],
  ["✅ Add tests", { title: "Add tests", status: "done" }],
  ["Add tests :white_check_mark:", { title: "Add tests", status: "done" }],
  ["**[DONE]** Add tests", { title: "Add tests", status: "done" }],
  [
    "Add tests (done in https://github.com/a/b/pull/3)",
    { title: "Add tests", status: "done", issue: "https://github.com/a/b/pull/3" },
  ],
  [
    "Add tests ([#12](https://github.com/a/b/issues/12))",
    { title: "Add tests", issue: "https://github.com/a/b/issues/12" },
  ],
  ["Add tests ([issue][12])", { title: "Add tests", issue: "https://github.com/a/b/issues/12" }],
  ["[#12]: Add tests", { title: "Add tests", issue: "https://github.com/a/b/issues/12" }],
  ["OPS-12: Add tests", { title: "Add tests", issue: "OPS-12" }],
  ["Add tests <https://github.com/a/b/issues/12>", { title: "Add tests", issue: "https://github.com/a/b/issues/12" }],
  ["Add tests as in [our docs](https://docs.b/c)", { title: "Add tests as in our docs" }],
  ["Add tests (see RFC-12)", { title: "Add tests (see RFC-12)" }],
  ["**HIGH** Add tests", { title: "Add tests", priority: "HIGH" }],
  ["Add tests (P1, in progress)", { title: "Add tests", priority: "P1", status: "in-progress" }],
  ["Add tests – *Owner: Lee – Due: Jun 5* ✅", { title: "Add tests", owner: "Lee", due: "2026-06-05", status: "done" }],
  ["Add tests – Owner: Platform, ETA Q3 2026", { title: "Add tests", owner: "Platform", due: null }],
  ["Add tests — @sam — 2026-06-05", { title: "Add tests", owner: "@sam", due: "2026-06-05" }],
  ["Add tests · @sam", { title: "Add tests", owner: "@sam" }],
  [
    "Load test before each release; owner: Platform team; by 5 June",
    { title: "Load test before each release", owner: "Platform team", due: "2026-06-05" },
  ],
  ["Add tests, by 5 June, owner: Platform team", { title: "Add tests", owner: "Platform team", due: "2026-06-05" }],
  ["Add tests — deadline: Jun 5 — DRI: Alex Li", { title: "Add tests", owner: "Alex Li", due: "2026-06-05" }],
  ["Add tests | ETA: 2026-06-05 | who: Alex", { title: "Add tests", owner: "Alex", due: "2026-06-05" }],
  ["Add tests (resp. Alex; until 5 June)", { title: "Add tests", owner: "Alex", due: "2026-06-05" }],
  ["Add tests (resp.: Alex; until 5 June)", { title: "Add tests", owner: "Alex", due: "2026-06-05" }],
  ["Upgrade Redis no later than 5 June", { title: "Upgrade Redis", due: "2026-06-05" }],
  ["Upgrade Redis\u00a0-\u00a0@sam", { title: "Upgrade Redis", owner: "@sam" }],
  ["Add tests (assignee: @sam | before June 5, 2026)", { title: "Add tests", owner: "@sam", due: "2026-06-05" }],
  ["Add tests, owner: @sam, due: Friday, June 5th, 2026", { title: "Add tests", owner: "@sam", due: "2026-06-05" }],
  ["Add tests (@sam, 2026-06-05)", { title: "Add tests", owner: "@sam", due: "2026-06-05" }],
  ["Add tests (2026-06-05, Platform team)", { title: "Add tests", owner: "Platform team", due: "2026-06-05" }],
  ["Add tests. Owner: Alex, Dana", { title: "Add tests.", owner: "Alex, Dana" }],
  [
    "Add tests (owner: Alex) (due: 5 June) (status: done)",
    { title: "Add tests", owner: "Alex", due: "2026-06-05", status: "done" },
  ],
  ["Add tests by 5 June", { title: "Add tests", due: "2026-06-05" }],
  ["Add tests by hand", { title: "Add tests by hand" }],
  ["Add tests (Alex, next sprint)", { title: "Add tests", owner: "Alex", due: null }],
  ["Add tests. (Estimated completion: December 2026)", { title: "Add tests.", due: null }],
  ["Add tests :: Owner: H. Ito :: Due: 2026-06-05", { title: "Add tests", owner: "H. Ito", due: "2026-06-05" }],
  ["Add tests @Kim Park → June 5, 2026", { title: "Add tests", owner: "Kim Park", due: "2026-06-05" }],
  ["Add tests @Kim Park @June 5, 2026", { title: "Add tests", owner: "Kim Park", due: "2026-06-05" }],
  ["Add tests @2026-06-05", { title: "Add tests", due: "2026-06-05" }],
  ["[OPS-12](https://jira.b/browse/OPS-12) Add tests", { title: "Add tests", issue: "https://jira.b/browse/OPS-12" }],
  ["Add tests -- due 6/15", { title: "Add tests", due: "2026-06-15" }],
  ["Show position and ETA [6h]", { title: "Show position and ETA [6h]" }],
  ["Show the ETA shown in [4h]", { title: "Show the ETA shown in [4h]" }],
  ["Add tests, ETA early June 2026", { title: "Add tests", due: null }],
  ["Add tests, part 1/13", { title: "Add tests, part 1/13" }],
  ["**[HIGH]** Add tests", { title: "Add tests", priority: "HIGH" }],
  ["DONE Add tests", { title: "Add tests", status: "done" }],
  ["OPS-12 Add tests", { title: "Add tests", issue: "OPS-12" }],
  ["**DONE 2026-05-30** — Add tests", { title: "Add tests", status: "done" }],
  ["**TODO due 2026-06-05** — Add tests", { title: "Add tests", due: "2026-06-05" }],
  ["**DEFERRED P2** — Add tests", { title: "Add tests", priority: "P2" }],
  ["[N/A] Add tests", { title: "Add tests", status: "dropped" }],
  ["Add tests (shipped this week)", { title: "Add tests", status: "done" }],
  [
    "Add tests [FIXED](https://github.com/a/b/commit/1)",
    { title: "Add tests", status: "done", issue: "https://github.com/a/b/commit/1" },
  ],
  ["SHA-256 hashes for tests", { title: "SHA-256 hashes for tests" }],
  ["Add tests (Paul, avant le 5 juin)", { title: "Add tests", owner: "Paul", due: "2026-06-05" }],
  ["Add tests (responsable : Léa, échéance : 5 juin 2026)", { title: "Add tests", owner: "Léa", due: "2026-06-05" }],
  ["Add tests – verantwortlich: Jörg, bis 5. Juni", { title: "Add tests", owner: "Jörg", due: "2026-06-05" }],
  ["Add tests (Diego, antes del 5 de junio)", { title: "Add tests", owner: "Diego", due: "2026-06-05" }],
  ["Add tests; responsável: João; prazo: 5 de junho", { title: "Add tests", owner: "João", due: "2026-06-05" }],
  ["Add tests (期限: 2026-06-05, 担当: 佐藤)", { title: "Add tests", owner: "佐藤", due: "2026-06-05" }],
  [
    "テストを追加する。**担当: 佐藤、期限: 2026-06-05**",
    { title: "テストを追加する。", owner: "佐藤", due: "2026-06-05" },
  ],
  ["テストを追加する（担当：佐藤、期限：2026-06-05）", { title: "テストを追加する", owner: "佐藤", due: "2026-06-05" }],
  ["Add tests (Owner: Alex, Due: 2026-06-05 (at last))", { title: "Add tests", owner: "Alex", due: "2026-06-05" }],
  ["**Robert:** Add tests by 5 June", { title: "Add tests", owner: "Robert", due: "2026-06-05" }],
  ["**Anna Miller** – Add tests", { title: "Add tests", owner: "Anna Miller" }],
  ["Add tests (ADR-601)", { title: "Add tests (ADR-601)" }],
  ["**Redis**: Add tests", { title: "Redis: Add tests" }],
  ["**Frontend**: Add tests", { title: "Frontend: Add tests" }],
  ["Add tests (Owner: Alex, Sam, Due: 2026-06-05)", { title: "Add tests", owner: "Alex, Sam", due: "2026-06-05" }],
  [
    "Add tests (Owners: Alex and Sam; Due: 2026-06-05; Priority: P1)",
    { title: "Add tests", owner: "Alex and Sam", due: "2026-06-05", priority: "P1" },
  ],
  [
    "Add tests (Owner: Alex, Due: 2026-06-05). This avoids repeats.",
    { title: "Add tests. This avoids repeats.", owner: "Alex", due: "2026-06-05" },
  ],
  [
    "Add tests. Owner: Alex. Due: 2026-06-05. Without them it happens again.",
    { title: "Add tests. Without them it happens again.", owner: "Alex", due: "2026-06-05" },
  ],
  ["Add tests [owner:: Alex] [due:: 2026-06-05]", { title: "Add tests", owner: "Alex", due: "2026-06-05" }],
  ["Add tests (Owner: [[Alex]], Due: [[2026-06-05]])", { title: "Add tests", owner: "Alex", due: "2026-06-05" }],
  ["Add tests @alex 📅 2026-06-05 ⏫", { title: "Add tests", owner: "@alex", due: "2026-06-05" }],
  ["Add tests `@alex` **due 2026-06-05**", { title: "Add tests", owner: "@alex", due: "2026-06-05" }],
  ["@kestrel will add tests", { title: "add tests", owner: "@kestrel" }],
  ["Dana will add tests", { title: "Dana will add tests", owner: "Dana" }],
  ["Redis will add latency", { title: "Redis will add latency" }],
  ["[Alex] Add tests", { title: "Add tests", owner: "Alex" }],
  ["Alex: Add tests", { title: "Add tests", owner: "Alex" }],
  ["Redis: Add tests", { title: "Redis: Add tests" }],
  ["Add tests (Alex)", { title: "Add tests", owner: "Alex" }],
  ["Add tests - Alex Miller", { title: "Add tests", owner: "Alex Miller" }],
  ["Add tests (Kubernetes)", { title: "Add tests (Kubernetes)" }],
  ["Add tests - Redis", { title: "Add tests - Redis" }],
  ["Add tests (assigned to Alex)", { title: "Add tests", owner: "Alex" }],
  ["Add tests (Alex, done)", { title: "Add tests", owner: "Alex", status: "done" }],
  ["Add tests | Alex | 2026-06-05 | Open", { title: "Add tests", owner: "Alex", due: "2026-06-05" }],
  ["High: Add tests", { title: "Add tests", priority: "High" }],
  ["DONE Add post-deploy tests", { title: "Add post-deploy tests", status: "done" }],
  ["**DONE:** Add tests", { title: "Add tests", status: "done" }],
  [
    "https://github.com/a/b/pull/3 - DONE",
    { title: "https://github.com/a/b/pull/3", status: "done", issue: "https://github.com/a/b/pull/3" },
  ],
  ["Add tests ✅", { title: "Add tests", status: "done" }],
  ["⬜ Add tests", { title: "Add tests" }],
  ["`DONE` Add tests", { title: "Add tests", status: "done" }],
  ["_(done)_ Add tests", { title: "Add tests", status: "done" }],
  ["Alex/Sam: Add tests", { title: "Add tests", owner: "Alex/Sam" }],
  ["Add tests (tracked in #123)", { title: "Add tests", issue: "#123" }],
  [
    "Add tests. Owner: Alex Miller (SRE). Target date: June 5, 2026.",
    { title: "Add tests.", owner: "Alex Miller (SRE)", due: "2026-06-05" },
  ],
  ["🚧 Add tests", { title: "Add tests", status: "in-progress" }],
  ["🟢 Add tests", { title: "🟢 Add tests" }],
  ["~~Add tests~~ Done in #12", { title: "Add tests", status: "done" }],
  ["Add tests ✅ (2026-05-30)", { title: "Add tests", status: "done" }],
  ["Add tests. Done.", { title: "Add tests.", status: "done" }],
  ["Add tests: done", { title: "Add tests", status: "done" }],
  ["Add tests – closed as won't fix", { title: "Add tests", status: "dropped" }],
  ["Added tests for the queue", { title: "Added tests for the queue", status: "done" }],
  ["We've significantly tightened our tests", { title: "We've significantly tightened our tests", status: "done" }],
  ["Switched to the new tests", { title: "Switched to the new tests", status: "done" }],
  ["Updated tests for the queue", { title: "Updated tests for the queue" }],
  ["Automated tests for the queue", { title: "Automated tests for the queue" }],
  ["Log the HTTP status: code and body", { title: "Log the HTTP status: code and body" }],
  ["Set `status: done` in tests", { title: "Set status: done in tests" }],
  ['Add "Owner: X" to the template', { title: 'Add "Owner: X" to the template' }],
  ["Add tests (staging, production)", { title: "Add tests (staging, production)" }],
  ["Migrate A to B - done correctly this is safe", { title: "Migrate A to B - done correctly this is safe" }],
  ["Add `a|b` tests due to the outage", { title: "Add a|b tests due to the outage" }],
];

for (const [entry, facts] of entries) {
  for (const marker of ["- ", "1. "]) {
    test(`list item "${marker}${entry}"`, () => {
      const [item, ...more] = itemsOf(`${marker}${entry}`);
      assert.ok(item);
      assert.equal(more.length, 0);
      const read = {
        title: item.title.value,
        ...(item.owner && { owner: item.owner.value }),
        ...(item.due && { due: item.due.date }),
        ...(item.status.value !== "open" && { status: item.status.value }),
        ...(item.issue && { issue: item.issue.value }),
        ...(item.priority && { priority: item.priority.value }),
      };
      assert.deepEqual(read, facts);
      assert.equal(item.number?.value ?? null, marker === "1. " ? "1" : null);
    });
  }
}

/** A header, its row, and the facts of the item in it. */
const tables: readonly (readonly [string, string, Facts & { readonly kind?: string; readonly number?: string }])[] = [
  [
    "# | Action | Owner | Due Date",
    "3 | Add tests | Alex | Jun 5",
    { number: "3", title: "Add tests", owner: "Alex", due: "2026-06-05" },
  ],
  [
    "**Item** | **Type** | **Owner** | **Issue**",
    "Add tests | detect | pipejakob | DONE",
    { title: "Add tests", kind: "detect", owner: "pipejakob", status: "done" },
  ],
  [
    "Task | Assignee | Deadline | State",
    "Add tests | @sam | 2026-06-05 | Done",
    { title: "Add tests", owner: "@sam", due: "2026-06-05", status: "done" },
  ],
  [
    "Priority | Description | DRI | Target date | Jira",
    "P1 | Add tests | A, B | EOQ | [O-1](http://j/O-1)",
    { title: "Add tests", priority: "P1", owner: "A, B", due: null, issue: "http://j/O-1" },
  ],
  [
    "Action item | Who | When | Bug | Kind",
    "Add tests | Team X | 5 June | #12 | Prevention",
    { title: "Add tests", owner: "Team X", due: "2026-06-05", issue: "#12", kind: "prevent" },
  ],
  [
    "Action Item | Owner | Bug",
    "Add tests | jennifer | Bug 12 **DONE**",
    { title: "Add tests", owner: "jennifer", status: "done", issue: "Bug 12" },
  ],
  ["Action Item | Owner | Bug", "Add tests | jennifer | n/a **TODO**", { title: "Add tests", owner: "jennifer" }],
  ["Owner | What", "- | Add tests", { title: "Add tests" }],
  ["Action | Owner | Due", "Add tests | Alex | DONE in v2", { title: "Add tests", owner: "Alex", status: "done" }],
  [
    "Action | Owner | Completed",
    "Add tests | Alex | 2026-06-01",
    { title: "Add tests", owner: "Alex", status: "done" },
  ],
  [
    "Action | Owner | Due | Status",
    "Add tests | [[Alex]] | 2026-06-05 | Done (commit 4af21c9)",
    { title: "Add tests", owner: "Alex", due: "2026-06-05", status: "done" },
  ],
  ["Action | Owner | Work item", "Add tests | Alex | AB#12", { title: "Add tests", owner: "Alex", issue: "AB#12" }],
  ["Work item | Action | Owner", "AB#12 | Add tests | Alex", { title: "Add tests", owner: "Alex", issue: "AB#12" }],
  ["Work item | Owner", "Add tests | Alex", { title: "Add tests", owner: "Alex" }],
  [
    "Action Item | Owner | Tracking bug | Notes",
    "Add tests | sam | [#12](https://a.example/12) | Done",
    { title: "Add tests", owner: "sam", issue: "https://a.example/12", status: "done" },
  ],
  [
    "Key | Summary | Assignee | Due | Status",
    "[OPS-1](https://j.b/browse/OPS-1) | Add tests | Unassigned | 2026-06-05 | To Do",
    { number: "OPS-1", title: "Add tests", due: "2026-06-05", issue: "https://j.b/browse/OPS-1" },
  ],
  [
    "Nr. | Maßnahme | Verantwortlich | Fällig bis | Status",
    "1 | Add tests | Team Daten | 5. Juni 2026 | erledigt",
    { number: "1", title: "Add tests", owner: "Team Daten", due: "2026-06-05", status: "done" },
  ],
  [
    "Ação | Responsável | Prazo | Estado",
    "Add tests | João | 5 de junho | em andamento",
    { title: "Add tests", owner: "João", due: "2026-06-05", status: "in-progress" },
  ],
  [
    "Tipo | Descrição | Responsável | Data limite",
    "Preventiva | Add tests | João | 05/06/2026",
    { title: "Add tests", kind: "preventiva", owner: "João", due: null },
  ],
  [
    "Dueño | Acción | Fecha | Prioridad",
    "DevOps | Add tests | 5 de junio | P1",
    { title: "Add tests", owner: "DevOps", due: "2026-06-05", priority: "P1" },
  ],
  [
    "Mesure à prendre | Type | Responsable | Niveau de priorité",
    "Add tests | détecter | Léa | P0",
    { title: "Add tests", kind: "détecter", owner: "Léa", priority: "P0" },
  ],
  [
    "# | カテゴリ | アクション | 担当 | 期限 | ステータス",
    "1 | 予防 | Add tests | 佐藤 | 2026-06-05 | **完了**",
    { number: "1", title: "Add tests", kind: "prevent", owner: "佐藤", due: "2026-06-05", status: "done" },
  ],
];

for (const [header, row, facts] of tables) {
  for (const [style, write] of [
    ["with", (cells: string) => `| ${cells} |`],
    ["without trailing", (cells: string) => `| ${cells}`],
    ["without outer", (cells: string) => cells.replace("# |", "No |")],
  ] as const) {
    test(`table "${header}" ${style} pipes`, () => {
      const dashes = header.replaceAll(/[^|]+/g, "---");
      const [item, ...more] = itemsOf([header, dashes, row].map(write).join("\n"));
      assert.ok(item);
      assert.equal(more.length, 0);
      const read = {
        title: item.title.value,
        ...(item.number && { number: item.number.value }),
        ...(item.owner && { owner: item.owner.value }),
        ...(item.due && { due: item.due.date }),
        ...(item.kind && { kind: item.kind.value }),
        ...(item.status.value !== "open" && { status: item.status.value }),
        ...(item.issue && { issue: item.issue.value }),
        ...(item.priority && { priority: item.priority.value }),
      };
      assert.deepEqual(read, facts);
    });
  }
}

const headings = [
  "Action Items", "Actions", "Action points", "Review actions", "Follow-ups", "Follow up tasks", "Corrective and Preventative Measures", "Corrective actions",
  "Preventive measures", "Remediation items", "Next steps", "To-do", "Leftover tasks", "What are we doing about it", "Looking forward", "Future improvements",
  "Prevention", "Actionables", "CAPA", "**Action items:**", "5. Action items ##", ":rocket: Action items {#actions}", "Lessons learned and follow-ups", "Plan d'action", "Actions à mener", "Maßnahmen",
  "Nächste Schritte", "Acciones correctivas", "Próximos pasos", "Itens de ação",
]; // biome-ignore format: a list of words

for (const heading of headings) {
  test(`"${heading}" announces action items`, () => assert.equal(itemsOf("- Add tests", heading).length, 1));
}

for (const heading of ["Incident follow-up", "Lessons learned and follow-up", "Follow-up work"])
  test(`"${heading}" announces action items for certain`, () => {
    const { actionItems } = postmortem(
      `# X of 2026-05-29\n\n## ${heading}\n\n- Add tests\n\n## Prevention\n\n- No more\n`,
    );
    assert.equal(actionItems.length, 1);
  });

test("a follow-up of something else holds items only where nothing else says so", () => {
  const text = "# X of 2026-05-29\n\n## Cache tuning follow-up\n\n- Half the size\n";
  assert.equal(postmortem(text).actionItems.length, 1);
  assert.equal(postmortem(`${text}\n## Action items\n\n- Add tests\n`).actionItems[0]?.title.value, "Add tests");
});

test("the first item may stand behind the label of a bullet", () => {
  const { actionItems, timeline } = postmortem(
    "# X of 2026-05-29\n\n- **Impact**: No mails\n- **Review actions**: Keep the passwords\n  in one place (done)\n- **Timeline**:\n  - 10:00 Down\n",
  );
  assert.deepEqual(
    actionItems.map(({ title, status }) => [title.value, status.value]),
    [["Keep the passwords in one place", "done"]],
  );
  assert.equal(timeline.length, 1);
});

for (const heading of [
  "Lessons learned",
  "Timeline",
  "Call to action",
  "Todos os horários em UTC-3",
  "Impact",
  "Recommendations for users",
  "_No response_",
]) {
  test(`"${heading}" announces none`, () => assert.equal(itemsOf("- Add tests", heading).length, 0));
}

test("a row with a date is an item, even where its words could be a template's", () => {
  const rows = ["Item 1 | Alex | 2026-06-05", "Action 2 |  | 5 June", "Item 3 | Alex | TBD", " | Alex | 2026-06-05"];
  const items = itemsOf(`| Action | Owner | Due |\n|---|---|---|\n| ${rows.join(" |\n| ")} |`);
  assert.deepEqual(
    items.map(({ title }) => title.value),
    ["Item 1", "Action 2"],
  );
});

test("labels of groups are no items, what is nested under an item is part of it", () => {
  const items = itemsOf(
    "- **Monitoring**:\n  - Add alert\n- Add notes on how to:\n  - scale\n- Add tests\n  - in staging\n  - Owner: Alex\n  - Due: Jun 9\n- In the future:\n  - Look first\n",
  );
  assert.deepEqual(
    items.map(({ title }) => title.value),
    ["Add alert", "Add notes on how to:", "Add tests", "Look first"],
  );
  assert.deepEqual([items[2]?.owner?.value, items[2]?.due?.date], ["Alex", "2026-06-09"]);
});

test("an item with a number is an item, whatever is nested under it", () => {
  const titles = (section: string): string[] => itemsOf(section).map(({ title }) => title.value);
  assert.deepEqual(
    titles(
      "1. **Add monitoring for disks**\n   - of the primary\n2. Look at tests:\n   - in staging\n3. **Schema validation checks**\n   - at start\n",
    ),
    ["Add monitoring for disks", "Look at tests:", "Schema validation checks"],
  );
  assert.deepEqual(titles("1. Short term:\n   - Add tests\n2. Long term:\n   - Add alerts\n"), [
    "Add tests",
    "Add alerts",
  ]);
  assert.deepEqual(titles("1. **More monitoring**\n   We will watch:\n\n- disks\n- tests\n\n2. **More tests**\n"), [
    "More monitoring We will watch:",
    "More tests",
  ]);
});

test("single names above groups are people beside labels that surely are", () => {
  const owners = (section: string): (string | null)[] => itemsOf(section).map(({ owner }) => owner?.value ?? null);
  assert.deepEqual(owners("**GE**\n- one\n\n**DMc**\n- two\n\n**Vendor via AG**\n- three\n\n**API**\n- four"), [
    "GE",
    "DMc",
    "Vendor via AG",
    null,
  ]);
  assert.deepEqual(owners("**Xan**\n- one\n\n**Sam T**\n- two\n\n**Database**\n- three\n\n**Testing**\n- four"), [
    "Xan",
    "Sam T",
    null,
    null,
  ]);
  assert.deepEqual(owners("**Xan**\n- one\n\n**All**\n- two"), ["Xan", "All"]);
  assert.deepEqual(owners("**Robin**\n- one\n\n**Team**\n- two"), ["Robin", "Team"]);
  assert.deepEqual(owners("**Robin**\n- one"), ["Robin"]);
  assert.deepEqual(owners("**Redis**\n- one\n\n**Postgres**\n- two\n\n**Plan B**\n- three"), [null, null, null]);
  assert.deepEqual(owners("**RK (JT supporting)**\n- one\n\n**JG - to think about**\n- two\n\nAC:\n- three"), [
    "RK",
    "JG",
    "AC",
  ]);
});

test("a paragraph that begins with initials, as others do, is an item; the list after its colon is part of it", () => {
  const items = itemsOf(
    "**RK** Add badges for:\n- the build\n- the tests\n\n**JT/JG** Move the alert\n\nThen we meet.\n",
  );
  assert.deepEqual(
    items.map(({ title, owner }) => [title.value, owner?.value]),
    [
      ["Add badges for:", "RK"],
      ["Move the alert", "JT/JG"],
    ],
  );
});

test("what a heading says in brackets holds for the items that say nothing themselves", () => {
  const items = itemsOf(
    "### Short term (completed)\n\n- one\n- [ ] two\n- three (in progress)\n\n### Long term (planned)\n\n- four",
  );
  assert.deepEqual(
    items.map(({ status }) => status.value),
    ["done", "open", "in-progress", "open"],
  );
});

test("lines of prose that go on in a link are one item, words that only point elsewhere are none", () => {
  const titles = (section: string): string[] => itemsOf(section).map(({ title }) => title.value);
  assert.deepEqual(titles("We will change the manifest as in\n[the manual](https://a.example/b)."), [
    "We will change the manifest as in the manual.",
  ]);
  assert.deepEqual(titles("We will change the manifest.\n\nSee the difference\n[here](https://a.example/b)."), [
    "We will change the manifest.",
  ]);
  assert.deepEqual(titles("No actions."), []);
  assert.deepEqual(titles("_Every item has a ticket with two labels, so that it is found again._"), []);
});

test("people above a group own its items, components do not", () => {
  const items = itemsOf(
    "**Alex and Danny**\n\n- a thing\n\n**Frontend**\n\n- another thing\n\n**RK**\n\n- third thing\n",
  );
  assert.deepEqual(
    items.map(({ owner }) => owner?.value ?? null),
    ["Alex and Danny", null, "RK"],
  );
});

test("items stand under sub-headings, as numbered headings, as lines of a paragraph", () => {
  assert.equal(itemsOf("### Short term\n- one\n### Long term\n- two").length, 2);
  assert.deepEqual(
    itemsOf("### 1) Add an alert\nWe will.\n### 2) Fix it\nSoon.").map(({ number, title }) => [
      number?.value,
      title.value,
    ]),
    [
      ["1", "Add an alert"],
      ["2", "Fix it"],
    ],
  );
  assert.equal(
    itemsOf(
      "Add an alert for disks.\nAdd tests for rebuilds.\nWrite it down.",
      "Lessons learned and future improvements",
    ).length,
    3,
  );
  assert.equal(itemsOf("**Action item:** Add an alert.").length, 1);
});

test("what looks like action items and can't be read is a problem", () => {
  const problems = (section: string, heading = "Action items"): string[] =>
    postmortem(`# X\n\n## ${heading}\n\n${section}\n`).problems.map(({ rule }) => rule);
  assert.deepEqual(problems("<ul><li>Add tests</li></ul>"), ["schema"]);
  assert.deepEqual(problems("| Colour | Size |\n|---|---|\n| red | 2 |"), ["schema"]);
  assert.deepEqual(problems("We will do better next time.", "Prevention"), ["action-item-id"]);
  assert.deepEqual(problems("- a (Due: Q3)"), ["action-item-due"]);
  assert.deepEqual(problems("| Action | Status |\n|---|---|\n| a | weird |"), ["schema"]);
});

test("lines and lists that only say who and when belong to what stands above them", () => {
  const facts = (section: string): unknown[] =>
    itemsOf(section).map(({ number, title, owner, due, status }) => [
      number?.value ?? null,
      title.value,
      owner?.value,
      due?.date,
      status.value,
    ]);
  const expected = [
    ["1", "Add tests", "Pat", "2026-06-05", "in-progress"],
    ["2", "Add alerts", "QA", "2026-06-09", "open"],
  ];
  assert.deepEqual(
    facts(
      "**1. Add tests**\nOwner: Pat\nDue: 5 June 2026\nStatus: In progress\n\n**2. Add alerts**\nOwner: QA\nDue: 9 June",
    ),
    expected,
  );
  assert.deepEqual(
    facts(
      "### 1. Add tests\n- Owner: Pat\n- Due: 5 June 2026\n- Status: in progress\n\n### 2. Add alerts\n- **Owner**: QA\n- **Due**: 9 June",
    ),
    expected,
  );
  assert.deepEqual(facts("### Add tests\n- Owner: Pat\n- Due: 5 June 2026"), [
    [null, "Add tests", "Pat", "2026-06-05", "open"],
  ]);
  assert.deepEqual(facts("- [ ] Add tests\n      - *Owner*: Pat\n      - *Due*: 5 June"), [
    [null, "Add tests", "Pat", "2026-06-05", "open"],
  ]);
});

test("names in brackets are owners where the heading says that owners are named", () => {
  const named = (heading: string) =>
    itemsOf(
      "- Add tests [Ruprecht]\n  - for all of them\n- Add alerts [the ops team].\n- Look at [the graph](https://a.b)\n- [Q3] Plan",
      heading,
    ).map(({ title, owner }) => [title.value, owner?.value]);
  assert.deepEqual(named("Corrective Actions with Owners"), [
    ["Add tests", "Ruprecht"],
    ["Add alerts", "the ops team"],
    ["Look at the graph", undefined],
    ["[Q3] Plan", undefined],
  ]);
  assert.deepEqual(named("Corrective Actions")[0], ["Add tests [Ruprecht]", undefined]);
});

test("a template's rows and words are no items", () => {
  assert.deepEqual(
    itemsOf("| Action item | Owner |\n|---|---|\n| <item> | ?? |\n| another item | TODO |\n|  |  |"),
    [],
  );
  assert.deepEqual(itemsOf("- TBD\n- <add name here>\n- N/A\n- **Action Item**: [Item 1] [Priority: High/Low]"), []);
});

/** A column, its cells, and what is said of them. */
const cells: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["Status", ["wat"], ["error wat"]],
  ["Status", ["done", "wat", "open"], ["error wat"]],
  ["Status", ["done", "parkiert", "vertagt"], ["warning parkiert", "warning vertagt"]],
  ["State", ["done", "wat"], ["warning wat"]],
  ["Status", ["TBD", "", "erledigt"], []],
  ["Status", ["in_progress", "not_doing", "Outstanding", "À faire", "Terminé(e)"], []],
  ["Kind", ["bogus"], ["error bogus"]],
  ["Kind", ["prevent", "Detection", "bogus"], ["error bogus"]],
  ["Kind", ["Corrective", "Corrective", "Preventive"], []],
  ["Kind", ["fix", "prevent", "learn"], ["warning fix", "warning learn"]],
  ["Category", ["bogus"], []],
  ["Issue", ["#12", "later"], ["warning later"]],
  ["Issue", ["foo"], ["warning foo"]],
  ["Issue", ["OPS-12", "https://a.example/b", "acme/shop#7", "12", "n/a", "done"], []],
  ["Ticket", ["later"], []],
];

for (const [column, words, expected] of cells) {
  test(`a column ${column} with ${words.join(", ")} has ${expected.length === 0 ? "no problem" : expected.join(", ")}`, () => {
    const rows = words.map((word, index) => `| ${index + 1} | Add tests | Alex | 2026-06-05 | ${word} |\n`);
    const table = `| # | Action | Owner | Due | ${column} |\n|---|---|---|---|---|\n${rows.join("")}`;
    const { problems, source, actionItems } = postmortem(`# X\n\n## Action items\n\n${table}`);
    assert.deepEqual(
      problems.map(({ level, range }) => `${level} ${source.slice(range)}`),
      expected,
    );
    assert.equal(actionItems.length, words.length);
  });
}

test("an issue's words are kept, whatever they are", () => {
  const table = "| # | Action | Issue |\n|---|---|---|\n| 1 | Add tests | foo |\n";
  assert.equal(postmortem(`# X\n\n## Action items\n\n${table}`).actionItems[0]?.issue?.value, "foo");
});

test("a row that says who or which, and not what, is told beside rows that do", () => {
  const told = (...rows: string[]): string[] => {
    const table = `| # | Action | Owner | Due |\n|---|---|---|---|\n${rows.join("\n")}\n`;
    const { problems, source } = postmortem(`# X\n\n## Action items\n\n${table}`);
    return problems.map(({ rule, range }) => `${rule} ${source.slice(range)}`);
  };
  const item = "| 1 | Add tests | Alex | 2026-06-05 |";
  assert.deepEqual(told(item, "| 2 | TODO | TBD | TBD |"), ["schema | 2 | TODO | TBD | TBD |"]);
  assert.deepEqual(told(item, "| | | Alex | |"), ["schema | | | Alex | |"]);
  assert.deepEqual(told(item, "| | TODO | TBD | TBD |", "| | | | |"), []);
  assert.deepEqual(told("| 1 | TODO | TBD | TBD |", "| 2 | TODO | TBD | TBD |"), []);
});

test("words behind the last column are told: a table shows them to nobody", () => {
  const told = (...rows: readonly string[]): string[] => {
    const table = ["| # | Action | Owner | Due |", "|---|---|---|---|", ...rows].join("\n");
    const { problems, source } = postmortem(`# X\n\n## Action Items\n\n${table}\n`);
    return problems.map(({ rule, level, range }) => `${rule} ${level} ${source.slice(range)}`);
  };
  assert.deepEqual(told("| 1 | a | Alex | 2026-06-05 | done |", "| 2 | b | Alex | 2026-06-05 |"), [
    "schema warning done",
  ]);
  assert.deepEqual(told("| 1 | a | Alex | 2026-06-05 | done | #12 |"), ["schema warning done"]);
  assert.deepEqual(told("| 1 | a | Alex | 2026-06-05 | |", "| 2 | b | Alex | 2026-06-05 | - |"), []);
  const { problems } = postmortem(
    "# X\n\n## Action Items\n\n| # | Action | Owner | Due |\n|---|---|---|---|\n| 1 | a | Alex | 2026-06-05 | so\u2028far |\n",
  );
  assert.match(problems[0]!.message, /^unexpected cell "so far" behind/, "a message is one line");
});

test("a task below an item that has an owner or a date of its own is told; other steps belong to the item", () => {
  const told = (...lines: readonly string[]): string[] => {
    const { problems, source } = postmortem(`# X\n\n## Action Items\n\n${lines.join("\n")}\n`);
    return problems.map(({ rule, level, range }) => `${rule} ${level} ${source.slice(range)}`);
  };
  const item = "- [ ] Add tests of the queue (Owner: Alex, Due: 2026-06-05)";
  const task = "Add one of the lag (Owner: Dana, Due: 2026-06-07)";
  assert.deepEqual(told(item, `  - [ ] ${task}`), [`schema warning ${task}`]);
  assert.deepEqual(told(item, "  - of orders", `    - [x] ${task}`), [`schema warning ${task}`]);
  assert.deepEqual(told(item, "  - [ ] write it", "  - [x] Owner: Dana"), []);
  assert.deepEqual(told("- **Queue**:", `  - [ ] ${task}`), []);
});

test("rows below a header that is a heading are told", () => {
  const told = (table: string): string[] => {
    const { problems, source } = postmortem(`# X\n\n## Action Items\n\n${table}`);
    return problems.map(({ rule, level, range }) => `${rule} ${level ?? "error"} ${source.slice(range)}`);
  };
  const row = "1 | Add tests | Alex | Jun 5";
  assert.deepEqual(told(`# | Action | Owner | Due\n--|---|---|---\n${row}\n`), [`schema error ${row}`]);
  assert.deepEqual(told(`# | Action | Owner | Due\n- | - | - | -\n${row}\n`), [`schema error ${row}`]);
  assert.deepEqual(told("# | Action | Owner | Due\n--|---|---|---\n"), []);
  assert.deepEqual(told("# | A pipe\n\nWords.\n"), []);
});

/** A due date, the day it means, what is said of it. */
const dues: readonly (readonly [string, string, RegExp | null])[] = [
  ["Friday, June 5 2026", "2026-06-05", null],
  ["Monday, June 5 2026", "2026-06-05", /expected a Monday: 2026-06-05 is a Friday/],
  ["by Fri, 5 June 2026", "2026-06-05", null],
  ["lundi 5 juin 2026", "2026-06-05", /is a Friday/],
  ["Jun 5 '26", "2026-06-05", null],
  ["5 June ’26", "2026-06-05", null],
  ["2026-06-05 (decision only)", "2026-06-05", null],
  ["2026-06-05 first time, then quarterly", "2026-06-05", null],
  ["2026-06-05, at the latest", "2026-06-05", null],
  ["5 June (was 29 May)", "2026-06-05", null],
  ["~~2026-05-30~~ 2026-06-05", "2026-06-05", null],
  ["@June 5, 2026", "2026-06-05", null],
  ["[[2026-06-05]]", "2026-06-05", null],
  ["2026-06-05 ✅", "2026-06-05", null],
];

for (const [words, day, problem] of dues) {
  test(`a due date ${words} ${problem === null ? "is read" : "is told"}`, () => {
    const table = `| # | Action | Owner | Due |\n|---|---|---|---|\n| 1 | Add tests | Alex | ${words} |\n`;
    const { problems, actionItems } = postmortem(`# X of 2026-05-29\n\n## Action items\n\n${table}`);
    assert.equal(actionItems[0]?.due?.date, day);
    assert.equal(problems.length, problem ? 1 : 0);
    if (problem) assert.match(problems[0]!.message, problem);
  });
}

test("a status that means none is told in a list too, and is not the title's", () => {
  const { problems, actionItems } = postmortem("# X\n\n## Action items\n\n1. Add tests (Owner: Alex, Status: wat)\n");
  assert.deepEqual(
    problems.map(({ level, message }) => `${level} ${message}`),
    ['warning unexpected status "wat", expected open, in-progress, done or dropped'],
  );
  assert.equal(actionItems[0]?.title.value, "Add tests");
});

test("front matter's number, the list's and the table's make the key", () => {
  assert.deepEqual(
    itemsOf("1. a\n2. b").map(({ key }) => key),
    ["search#1", "search#2"],
  );
  assert.deepEqual(
    itemsOf("- a").map(({ key }) => key),
    [null],
  );
});

test("tables that went through a converter", () => {
  const facts = (...lines: readonly string[]) =>
    itemsOf(lines.join("\n")).map(({ title, owner, due }) => [title.value, owner?.value, due?.date]);
  const expected = [["Add tests", "Alex", "2026-06-05"]];
  const html = [
    "<table>",
    "<thead><tr><th>#</th><th>Action</th><th>Owner</th><th>Due Date</th></tr></thead>",
    "<tbody>",
    "",
    "<tr><td>1</td><td><p>Add tests</p></td><td>Alex</td><td>Jun 5</td></tr>",
    "</tbody>",
    "</table>",
  ];
  assert.deepEqual(facts(...html), expected);
  assert.deepEqual(facts(html.join("").replaceAll("th>", "td>")), expected);
  const empty = [
    "|  |  |  |  |",
    "|---|---|---|---|",
    "| # | Action | Owner | Due Date |",
    "| 1 | Add tests | Alex | Jun 5 |",
  ];
  assert.deepEqual(facts(...empty), expected);
  const simple = [
    "  #  Action     Owner  Due Date",
    "  -- ---------- ------ ---------",
    "  1  Add tests  Alex   Jun 5",
  ];
  const border = `  ${"-".repeat(32)}`;
  const grid = [
    "+---+-----------+",
    "| # | Action    |",
    "+===+===========+",
    "| 1 | Add tests |",
    "+---+-----------+",
  ];
  for (const drawn of [simple, [border, ...simple, "     on all", "", border], grid]) {
    assert.deepEqual(facts(...drawn), []);
    const { problems } = postmortem(`# X\n\n## Action items\n\n${drawn.join("\n")}\n`);
    assert.deepEqual(
      problems.map(({ help }) => help),
      ["convert the document with `pandoc -t gfm`"],
    );
  }
});

test("an item's words are read in time that grows with them, whatever they are", async () => {
  for (const part of [
    "(",
    "[x](",
    "Owner: ",
    ": ",
    "a, ",
    " - x",
    "。",
    "`",
    "[[",
    "@a ",
    "✅ ",
    "due ",
    "**P1** ",
    " \t ",
  ])
    await assertLinear(
      (size) => `# X\n\n## Action items\n\n- Add ${part.repeat(size)} tests\n`,
      1_000,
      (text) => postmortem(text),
    );
});
