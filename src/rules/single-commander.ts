import type { Policy } from "../policy/policy.ts";
import { type IncidentTimeline, isDeclared, placeOf } from "../process/incident-timeline.ts";
import { isPlaceholder } from "../records/placeholders.ts";
import { quote } from "../text/messages.ts";
import { isSameOwner } from "./people.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

export const singleCommander: Rule = {
  id: "single-commander",
  level: "error",
  summary: "a declared SEV-1 or SEV-2 is without exactly one Incident Commander, or the commander is also a responder",
  article: "Rule 2: One Incident Commander. Not a committee.",
  explanation: `
One person coordinates, decides and speaks; the responders debug. Two commanders are a committee, and a commander who debugs
has stopped commanding. Which severities need a commander is \`severities.SEV-1.commander\` of the configuration. A command that
changed hands names who has it last: the hand-over itself belongs on the timeline (\`type: commander-assigned\`).`,
  *check({ courses, policy }) {
    for (const course of courses) {
      if (course.severity?.commander) yield* commandOf(course, policy);
    }
  },
  examples: [
    {
      name: "nobody in charge",
      files: {
        "incidents/2026-05-29-checkout-errors.yml":
          "title: §Checkout errors§\nseverity: SEV-1\nstatus: resolved\nresponders: [alex]\n",
      },
      messages: ["unexpected SEV-1 without an Incident Commander, expected exactly one person"],
    },
    {
      name: "a committee",
      files: {
        "incidents/2026-05-29-checkout-errors.yml":
          "title: Checkout errors\nseverity: SEV-1\nstatus: resolved\ncommander: §sarah and dana§\n",
      },
      messages: ['unexpected Incident Commander "sarah and dana" (2 people), expected exactly one person'],
    },
    {
      name: "a commander who also responds",
      files: {
        ".github/incidents.yml": "version: 1\npeople: { sarah: { name: Sarah K., github: sarahk } }\n",
        "incidents/2026-05-29-checkout-errors.yml":
          'title: Checkout errors\nseverity: SEV-2\nstatus: resolved\ncommander: sarah\nresponders: [alex, §"@sarahk"§]\n',
      },
      messages: ['unexpected responder "@sarahk", who is the Incident Commander, expected somebody else'],
    },
    {
      name: "one commander; and none where the severity needs none, or before the incident is declared",
      files: {
        "incidents/a.yml":
          "title: Checkout errors\nseverity: SEV-1\nstatus: resolved\ncommander: sarah\nresponders: [alex]\n",
        "incidents/b.yml": "title: Typo on the start page\nseverity: SEV-4\nstatus: resolved\n",
        "incidents/c.yml":
          "title: Search is slow\nseverity: SEV-2\nstatus: investigating\ntimeline:\n  - { at: 2026-05-29T04:02:00Z, type: detected }\n",
      },
      messages: [],
    },
  ],
};

function* commandOf(course: IncidentTimeline, policy: Policy): Generator<ReportedFinding> {
  const { record, severity, source } = course;
  const { commander } = record;
  if (commander === null || isPlaceholder(commander.value)) {
    if (!isDeclared(course)) return;
    const help =
      record.kind === "incident" ? "add a line: `commander: PERSON`" : "add a line: `**Incident Commander**: NAME`";
    const message = `unexpected ${severity!.id} without an Incident Commander, expected exactly one person`;
    yield { source, range: placeOf(record), message, help };
    return;
  }
  const commanders = policy.owners.resolve(commander.value);
  if (commanders.length > 1) {
    const message = `unexpected Incident Commander ${quote(commander.value)} (${commanders.length} people), expected exactly one person`;
    yield {
      source,
      range: commander.range,
      message,
      help: "name who had command last; put the hand-over on the timeline",
    };
  }
  if (record.kind !== "incident") return;
  for (const responder of record.responders) {
    if (!isSameOwner(policy.owners, commander.value, responder.value)) continue;
    const message = `unexpected responder ${quote(responder.value)}, who is the Incident Commander, expected somebody else`;
    yield {
      source,
      range: responder.range,
      message,
      help: "remove the name from `responders`: who is in command repairs nothing",
      related: [{ source, range: commander.range, message: "named Incident Commander here" }],
    };
  }
}
