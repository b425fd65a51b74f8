import { highestSeverity, placeOf } from "../process/incident-timeline.ts";
import type { Rule } from "./rule.ts";

export const closurePostmortem: Rule = {
  id: "closure-postmortem",
  level: "off",
  gate: "closed",
  summary: "a resolved incident is to be closed, and its post-mortem is missing or no more than a draft",
  article: "Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.",
  explanation: `
One of the four reasons of \`incident check --gate closed\`. An incident whose severity needs a post-mortem has one, and none of its
post-mortems says \`status: draft\` or \`in-review\`: what nobody has agreed on is not learned yet.`,
  *check({ courses, links, policy }) {
    for (const { record, source, isResolved } of courses) {
      if (record.kind !== "incident" || !isResolved) continue;
      const postmortems = links.postmortemsOf(record);
      const isRequired = highestSeverity(policy, [record])?.postmortem.required ?? false;
      if (postmortems.length === 0 && isRequired) {
        const help = `run \`incident postmortem ${record.id}\`: it drafts one from the timeline`;
        yield {
          source,
          range: placeOf(record),
          message: "unexpected incident without a post-mortem, expected a published one",
          help,
        };
      }
      for (const { status, source: other } of postmortems) {
        if (status === null || status.value === "published") continue;
        const message = `unexpected post-mortem with the status ${status.value}, expected a published one`;
        const help = `agree on ${other.file}, and write \`status: published\` there`;
        const related = [{ source: other, range: status.range, message: "the post-mortem's status" }];
        yield { source, range: placeOf(record), message, help, related };
      }
    }
  },
  examples: [
    {
      name: "a draft",
      files: {
        ".github/incidents.yml": "version: 1\nrules: { closure-postmortem: warning }\n",
        "incidents/a.yml":
          "title: §Checkout errors§\nseverity: SEV-1\nstatus: resolved\ntimeline:\n  - { at: 2026-05-31T04:47:00Z, type: resolved }\n",
        "postmortems/a.md": "---\nstatus: draft\n---\n# Post-Mortem: Checkout errors\n",
      },
      messages: ["unexpected post-mortem with the status draft, expected a published one"],
    },
    {
      name: "published; and a SEV-3, which needs none",
      files: {
        ".github/incidents.yml": "version: 1\nrules: { closure-postmortem: warning }\n",
        "incidents/a.yml":
          "title: Checkout errors\nseverity: SEV-1\nstatus: resolved\ntimeline:\n  - { at: 2026-05-31T04:47:00Z, type: resolved }\n",
        "incidents/b.yml":
          "title: Slow report\nseverity: SEV-3\nstatus: resolved\ntimeline:\n  - { at: 2026-05-31T04:47:00Z, type: resolved }\n",
        "postmortems/a.md": "---\nstatus: published\n---\n# Post-Mortem: Checkout errors\n",
      },
      messages: [],
    },
  ],
};
