import { listed } from "../text/messages.ts";
import { unaddressedFactors } from "./factor-addressed.ts";
import { placeOf } from "./places.ts";
import type { Rule } from "./rule.ts";

export const closureFactors: Rule = {
  id: "closure-factors",
  level: "off",
  gate: "closed",
  summary:
    "a resolved incident is to be closed, and a contributing factor has neither an action item nor a reason next to it",
  article:
    "It's about having a system that minimizes impact, coordinates response, and prevents the same incident from happening twice.",
  *check({ assessment }) {
    for (const { record, source, isResolved } of assessment.incidents) {
      if (record.kind !== "incident" || !isResolved) continue;
      for (const postmortem of assessment.links.postmortemsOf(record)) {
        const open = unaddressedFactors(postmortem);
        if (open.length === 0) continue;
        const numbers = open.map((at) => String(at + 1));
        const noun = open.length === 1 ? "factor" : "factors";
        yield {
          source,
          range: placeOf(record),
          message: `no action item addresses contributing ${noun} ${listed(numbers, "and")}`,
          help: `write the number into an item's \`Addresses\` in ${postmortem.source.file}, or next to the factor: \`(no action: WHY)\``,
          related: open.map((at) => ({
            source: postmortem.source,
            range: postmortem.contributingFactors[at]!.range,
            message: `contributing factor ${at + 1}`,
          })),
        };
      }
    }
  },
};
