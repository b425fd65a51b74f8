import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays } from "../../../src/time/zone.ts";
import type { Operation } from "../../../src/tracking/operation.ts";
import { commentsWanted, deadlinesOf, planDeadlines } from "../../../src/tracking/reminders/deadlines.ts";
import { reminderReasonIn } from "../../../src/tracking/reminders/item-plan.ts";
import fc from "../../fast-check.ts";
import { GitHubInMemory } from "./github-in-memory.ts";
import {
  catalog,
  type DeadlineSample,
  deadlineInput,
  type ItemSample,
  incident,
  instant,
  issue,
  policyOf,
  postmortem,
  runbook,
  texts,
} from "./sample.ts";

const id = "2026-05-29-checkout-errors";
const policies = [
  policyOf("action-items: { assign-by: 2d }\nseverities: { SEV-1: { action-items: 15d } }\n"),
  policyOf("timezone: Europe/Berlin\naction-items: { business: true }\nissues: { respect-milestones: true }\n"),
];

const item = fc.record({
  due: fc.option(fc.integer({ min: -20, max: 40 }).map((days) => addDays("2026-06-05", days))),
  owner: fc.option(fc.constantFrom("Alex", "Platform", "Ops", "Alxe", "@zoe, Sarah K.")),
  status: fc.constantFrom("open", "open", "open", "in-progress", "done", "dropped"),
}) satisfies fc.Arbitrary<ItemSample>;

/** Hours since the last run, what the records say by then, what people did, and after how many writes the run broke off. */
const step = fc.record({
  hours: fc.integer({ min: 0, max: 120 }),
  items: fc.array(item, { minLength: 3, maxLength: 3 }),
  closed: fc.option(fc.integer({ min: 1, max: 3 })),
  parked: fc.option(fc.integer({ min: 1, max: 3 })),
  hasPostmortem: fc.boolean(),
  writes: fc.option(fc.integer({ min: 0, max: 6 })),
});

test("whatever happens between runs, a run that ends leaves one truth, and the next one nothing to write", () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(steps, fc.constantFrom(...policies), (history, policy) => {
      const github = new GitHubInMemory([1, 2, 3].map((n) => issue(`${id}#${n}`, { number: n })));
      let now = instant("2026-05-30T00:00:00Z");
      for (const { hours, items, closed, parked, hasPostmortem, writes } of history) {
        now += hours * 3_600_000;
        for (const n of [1, 2, 3]) {
          const milestone = n === parked ? { title: "Q3", due: "2026-09-30" } : null;
          github.change(`${id}#${n}`, { open: n !== closed, milestone });
        }
        const records = catalog({
          incidents: [incident({ id: "2026-06-01-search" })],
          postmortems: [
            postmortem({ items }),
            ...(hasPostmortem ? [postmortem({ id: "2026-06-01-search", items: [] })] : []),
          ],
          runbooks: [runbook("2026-03-10")],
        });
        const plan = () => planOn(github, { catalog: records, policy, now });
        if (writes !== null) github.apply({ operations: plan().slice(0, writes), notices: [] }, now);
        github.apply({ operations: plan(), notices: [] }, now);
        assert.deepEqual(plan(), []);
        for (const n of [1, 2, 3]) {
          const { labels } = github.issue(`${id}#${n}`);
          const reminders = github.commentsOf(`${id}#${n}`).filter(({ body }) => reminderReasonIn(body) !== null);
          assert.ok(reminders.length <= 1, `${reminders.length} reminders`);
          if (labels.includes("overdue")) assert.match(reminderReasonIn(reminders[0]!.body)!, /^overdue/);
          assert.ok(!(labels.includes("overdue") && labels.includes("due-soon")));
        }
      }
    }),
    { numRuns: 150 },
  );
});

function planOn(github: GitHubInMemory, unasked: DeadlineSample): readonly Operation[] {
  const input = deadlineInput({ ...unasked, issues: github.issues.map((one) => ({ ...one, comments: null })) });
  const deadlines = deadlinesOf(input.assessment);
  const wanted = commentsWanted(deadlines, input);
  const issues = input.issues.map((one) =>
    wanted.includes(one.number!) ? { ...one, comments: github.commentsOf(one.key) } : one,
  );
  return planDeadlines(deadlines, { ...input, issues }, texts).operations;
}
