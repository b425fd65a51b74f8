import type { Runbook, SectionTerm } from "../records/model.ts";
import { listed } from "../text/messages.ts";
import { placeOf } from "./places.ts";
import type { Rule } from "./rule.ts";

/** What a runbook answers at 4 AM: the headings of each part, and what replaces it in a runbook without them. */
const expected: readonly {
  readonly name: string;
  readonly terms: readonly SectionTerm[];
  has(runbook: Runbook): boolean;
}[] = [
  {
    name: "Quick Assessment",
    terms: ["quick-assessment", "diagnosis"],
    has: ({ quickAssessment }) => quickAssessment.length > 0,
  },
  { name: "Common Causes", terms: ["common-causes"], has: ({ causes }) => causes.length > 0 },
  { name: "Escalation", terms: ["escalation"], has: ({ escalation }) => escalation.length > 0 },
];

export const runbookSections: Rule = {
  id: "runbook-sections",
  level: "warning",
  summary: "a runbook's quick assessment, common causes or escalation is missing",
  article: "Runbooks: The Cheat Sheet for 4 AM: Quick Assessment · Common Causes (ranked by frequency) · Escalation.",
  *check({ catalog }) {
    for (const runbook of catalog.runbooks) {
      const missing = expected.filter(
        ({ terms, has }) =>
          !has(runbook) && !runbook.sections.some(({ term, empty }) => !empty && terms.includes(term)),
      );
      if (missing.length === 0) continue;
      const names = missing.map(({ name }) => name.toLowerCase());
      yield {
        source: runbook.source,
        range: placeOf(runbook),
        message: `missing ${listed(names, "and")}`,
        help: `add ${listed(
          missing.map(({ name }) => `\`### ${name}\``),
          "and",
        )}`,
      };
    }
  },
};
