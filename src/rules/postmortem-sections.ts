import type { Postmortem, SectionTerm } from "../records/model.ts";
import { listed, quote } from "../text/messages.ts";
import { placeOf } from "./places.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

/** The article's sections, and what replaces each of them in a post-mortem without its heading. */
const expected: readonly { readonly term: SectionTerm; readonly name: string; has(postmortem: Postmortem): boolean }[] =
  [
    { term: "impact", name: "Impact", has: ({ impact }) => impact !== null },
    { term: "timeline", name: "Timeline", has: ({ timeline }) => timeline.length > 0 },
    { term: "root-cause", name: "Root Cause", has: ({ rootCause }) => rootCause !== null },
    {
      term: "contributing-factors",
      name: "Contributing Factors",
      has: (record) => record.contributingFactors.length > 0,
    },
    { term: "action-items", name: "Action Items", has: ({ actionItems }) => actionItems.length > 0 },
    { term: "lessons-learned", name: "Lessons Learned", has: ({ lessonsLearned }) => lessonsLearned.length > 0 },
  ];

export const postmortemSections: Rule = {
  id: "postmortem-sections",
  level: "warning",
  summary:
    "impact, timeline, root cause, contributing factors, action items or lessons learned is missing, or left as the template's placeholder",
  article: "Post-Mortem: Impact · Timeline · Root Cause · Contributing Factors · Action Items · Lessons Learned.",
  *check({ catalog }) {
    for (const postmortem of catalog.postmortems) yield* sectionsOf(postmortem);
  },
};

function* sectionsOf(postmortem: Postmortem): Generator<ReportedFinding> {
  const { source, sections } = postmortem;
  const missing: string[] = [];
  const empty: ReportedFinding[] = [];
  for (const { term, name, has } of expected) {
    if (has(postmortem)) continue;
    const written = sections.filter((section) => section.term === term);
    const first = written[0];
    if (!first) missing.push(name.toLowerCase());
    else if (written.every((section) => section.empty)) {
      const message = `section ${quote(first.heading.value)} is empty`;
      empty.push({ source, range: first.heading.range, message, help: "write the answer below the heading" });
    }
  }
  if (missing.length > 0) {
    const message = `missing ${listed(missing, "and")}`;
    const headings = expected
      .filter(({ name }) => missing.includes(name.toLowerCase()))
      .map(({ name }) => `\`## ${name}\``);
    yield { source, range: placeOf(postmortem), message, help: `add ${listed(headings, "and")}` };
  }
  yield* empty;
}
