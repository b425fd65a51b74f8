import assert from "node:assert/strict";
import { test } from "node:test";
import { postmortem } from "../reading.ts";

function titlesIn(...lines: readonly string[]): string[] {
  return postmortem(`# Outage of 2026-05-29\n\n${lines.join("\n")}\n`).actionItems.map(({ title }) => title.value);
}

const section = ["## Action Items", "- Add tests", ""];

test("steps that were taken are no items", () => {
  const steps = ["1. Removed the file", "2. Rewrote the history", ""];
  for (const heading of ["Immediate Actions", "Immediate steps", "Actions taken"])
    assert.deepEqual(titlesIn("## Resolution", `### ${heading}`, ...steps, ...section), ["Add tests"], heading);
  assert.deepEqual(titlesIn("## Immediate Actions", ...steps, ...section), ["Add tests"]);
  assert.deepEqual(titlesIn("## Resolution", "### Action Items", "- Add tests"), ["Add tests"]);
  assert.deepEqual(titlesIn("## Resolution", "### Next steps", "- Add tests"), ["Add tests"]);
  assert.deepEqual(titlesIn("## Action Items", "### Immediate Actions", "- Add tests", "### Later", "- Add alerts"), [
    "Add tests",
    "Add alerts",
  ]);
  assert.deepEqual(titlesIn("## Immediate Actions", "- Add tests", "", "## Follow-up", "- Add alerts"), [
    "Add tests",
    "Add alerts",
  ]);
});

test("explanations, criteria and check lists beside the items are none", () => {
  for (const heading of [
    "What the categories mean",
    "Legend",
    "Success criteria",
    "Deployment checklist",
    "Open questions",
  ])
    assert.deepEqual(
      titlesIn(...section, `### ${heading}`, "- **Prevent:** keeps it away", "- Look"),
      ["Add tests"],
      heading,
    );
});

test("facts under a heading that does not ask for tasks are no items", () => {
  assert.deepEqual(
    titlesIn(
      "## Prevention",
      "- Test: [`tests/heads.py`](tests/heads.py) blocks the same mistake in CI.",
      '- Policy: the section "HTML" of the conventions names the rule.',
      "- The schema now rejects such values.",
      "- Retries have been enabled for all clients.",
      "- `docs/versions.md` is the record of what each version changed.",
      "- The guide also notes that a page should have a heading.",
      "- New convention in the handbook: clients must be checked against the real service.",
      "- Both commits include a test of the real answer. It would have failed.",
      "- Add a test that blocks the same mistake",
      "- The cache should have a limit",
      "- The form is too long and needs a page of its own",
      "- [ ] The cache has a limit",
      "- A better alert for jobs",
    ),
    [
      "Add a test that blocks the same mistake",
      "The cache should have a limit",
      "The form is too long and needs a page of its own",
      "The cache has a limit",
      "A better alert for jobs",
    ],
  );
  assert.deepEqual(titlesIn("## Action items", "- The schema now rejects such values"), [
    "The schema now rejects such values",
  ]);
});

test("ways to do a task belong to it", () => {
  assert.deepEqual(
    titlesIn(
      "## Action Items",
      "- [ ] **Check the folder too**, options:",
      "  - (A) In the main configuration.",
      "  - (B) In one of its own.",
      "- Move the jobs to:",
      "  - Option A: the new cluster",
      "  - Option B: a queue",
      "- [ ] **Monitoring**:",
      "  - [ ] Add an alert",
    ),
    ["Check the folder too, options:", "Move the jobs to:", "Add an alert"],
  );
});

test("headings with a priority, an owner or a number are items, and all below belongs to them", () => {
  const items = postmortem(
    [
      "# X of 2026-05-29",
      "## Action Items",
      "### A1. Deploy from the workflow",
      "**Priority:** High",
      "**Action:** Add a step",
      "### A2. Make the check work",
      "**Priority:** Medium | **Owner:** Alex | **Due:** 5 June",
      "**Options:**",
      "1. Use tokens",
      "2. Switch it off",
      "### A3. Checklist before staging ✅",
      "**Status:** Done",
      "- [ ] Functions compile",
      "#### Steps",
      "- Look",
      "### Short term",
      "**Owner:** Alex",
      "- Add tests",
    ].join("\n\n"),
  ).actionItems;
  assert.deepEqual(
    items.map(({ title, owner, due, priority, status }) => [
      title.value,
      owner?.value ?? null,
      due?.date ?? null,
      priority?.value ?? null,
      status.value,
    ]),
    [
      ["Deploy from the workflow", null, null, "High", "open"],
      ["Make the check work", "Alex", "2026-06-05", "Medium", "open"],
      ["Checklist before staging", null, null, null, "done"],
      ["Add tests", null, null, null, "open"],
    ],
  );
});

test("numbers that begin again in another list are no item's; twice in one table they are a mistake", () => {
  const numbers = (...lines: readonly string[]) =>
    postmortem(`# X\n\n## Action Items\n\n${lines.join("\n")}\n`).actionItems.map(
      ({ number }) => number?.value ?? null,
    );
  assert.deepEqual(numbers("### Now", "1. a", "2. b", "### Later", "1. c", "2. d", "3. e"), [
    "1",
    "2",
    null,
    null,
    null,
  ]);
  assert.deepEqual(numbers("1. a", "1. b", "1. c"), ["1", null, null]);
  const table = ["| # | Action |", "|---|---|", "| 1 | a |", "| 1 | b |"];
  assert.deepEqual(numbers(...table), ["1", "1"]);
  assert.deepEqual(numbers(...table.slice(0, 3), "", "Later:", "", ...table.slice(0, 3)), ["1", null]);
});
