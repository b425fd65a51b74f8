import type { Duration } from "../policy/policy.ts";
import { type IncidentTimeline, placeOf } from "../process/incident-timeline.ts";
import { endOf } from "../records/timeline/milestones.ts";
import { addDuration } from "../time/calendar.ts";
import { formatDuration } from "../time/durations.ts";
import type { Instant } from "../time/instant.ts";
import { formatInstant } from "../time/instant.ts";
import { idFromFile } from "./problems.ts";
import type { ReportedFinding, Rule, RuleInput } from "./rule.ts";

export const postmortemRequired: Rule = {
  id: "postmortem-required",
  level: "error",
  summary: "a SEV-1 was resolved more than 48 h ago (at `now`) and has no post-mortem",
  article: "Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.",
  explanation: `
What nobody wrote down will happen again. Which severities need a post-mortem, and how soon after the resolution, is
\`severities.SEV-1.postmortem\` of the configuration (48 hours by default; presets have their own). A post-mortem belongs to the
incidents its front matter names (\`incident:\`), else to the incident with its own id; a draft counts.

Some processes also want a first draft before the incident is over (the \`ccadb\` preset: 72 hours from detection).`,
  *check(input) {
    for (const course of input.courses) {
      const { record } = course;
      if (record.kind !== "incident" || !course.severity?.postmortem.required) continue;
      if (input.links.postmortemsOf(record).length > 0 || isUnreadable(record.id, input)) continue;
      yield* missing(course, endOf(record), input);
    }
  },
  examples: [
    {
      name: "three days after the resolution",
      now: "2026-06-01T12:00:00Z",
      files: {
        "incidents/2026-05-29-checkout-errors.yml": `title: §Checkout errors§
severity: SEV-1
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
`,
      },
      messages: [
        "unexpected SEV-1 without a post-mortem, expected one within 48 hours of its resolution (by 2026-05-31T04:47:00Z)",
      ],
    },
    {
      name: "the day after; a post-mortem under another name; and a SEV-3",
      now: "2026-05-30T12:00:00Z",
      files: {
        "incidents/a.yml":
          "title: Checkout errors\nseverity: SEV-1\ntimeline:\n  - { at: 2026-05-29T04:47:00Z, type: resolved }\n",
        "incidents/b.yml":
          "title: Search errors\nseverity: SEV-1\ntimeline:\n  - { at: 2026-05-01T04:47:00Z, type: resolved }\n",
        "incidents/c.yml":
          "title: Slow report\nseverity: SEV-3\ntimeline:\n  - { at: 2026-05-01T04:47:00Z, type: resolved }\n",
        "postmortems/search.md": "---\nincident: b\n---\n# Post-Mortem: Search errors\n",
      },
      messages: [],
    },
  ],
};

function* missing(
  course: IncidentTimeline,
  end: Instant | null,
  { policy, now }: RuleInput,
): Generator<ReportedFinding> {
  const { record, severity, source, start } = course;
  const range = placeOf(record);
  const { within, preliminary } = severity!.postmortem;
  const duties = [
    { from: end, limit: within ?? NO_TIME, what: "post-mortem", since: "resolution" },
    { from: start, limit: preliminary, what: "first draft of its post-mortem", since: "detection" },
  ];
  for (const { from, limit, what, since } of duties) {
    if (from === null || limit === null) continue;
    const deadline = addDuration(from, limit, policy.calendar);
    if (now <= deadline) continue;
    const expected = `one within ${formatDuration(limit)} of its ${since} (by ${formatInstant(deadline)})`;
    const help = `run \`incident postmortem ${record.id}\`: it drafts one from the timeline`;
    yield { source, range, message: `unexpected ${severity!.id} without a ${what}, expected ${expected}`, help };
    return;
  }
}

/** A post-mortem that is required without a term is due at once. */
const NO_TIME: Duration = { amount: 0, unit: "minute" };

/** A post-mortem that can't be read is there all the same; that it can't be read has its own finding. */
function isUnreadable(id: string, { catalog }: RuleInput): boolean {
  return catalog.unreadable.some(({ source }) => idFromFile(source.file) === id);
}
