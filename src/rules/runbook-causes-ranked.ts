import type { Runbook } from "../records/model.ts";
import type { Spanned } from "../text/source.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

/** A sum above 100 by less than this is a rounding error: percentages have few digits. */
const ROUNDING = 0.01;

export const runbookCausesRanked: Rule = {
  id: "runbook-causes-ranked",
  level: "error",
  summary: "a common cause has a higher percentage than the one before it, or the percentages are above 100 in sum",
  article: "Common Causes (ranked by frequency).",
  *check({ catalog }) {
    for (const runbook of catalog.runbooks) yield* ranking(runbook);
  },
};

function* ranking({ source, causes }: Runbook): Generator<ReportedFinding> {
  let previous: Spanned<number> | null = null;
  let sum = 0;
  let isSumReported = false;
  for (const cause of causes) {
    if (cause.frequency === null) continue;
    const { value, range } = cause.frequency;
    if (previous && value > previous.value) {
      yield {
        source,
        range,
        message: `cause of ${value}% is listed below one of ${previous.value}%`,
        help: "move the cause up, or correct the percentage",
        related: [{ source, range: previous.range, message: "the cause above it" }],
      };
    }
    sum += value;
    if (!isSumReported && sum > 100 + ROUNDING) {
      isSumReported = true;
      const total = Math.round(causes.reduce((all, { frequency }) => all + (frequency?.value ?? 0), 0) * 10) / 10;
      const message = `percentages add up to ${total}% (limit: 100%)`;
      yield { source, range, message, help: "correct the percentages: each is a share of all incidents" };
    }
    previous = cause.frequency;
  }
}
