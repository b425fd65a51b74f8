import type { Metrics } from "../metrics/metrics.ts";
import type { QuantileSummary } from "../metrics/quantiles.ts";
import type { Tone } from "./elements.ts";
import { formatCount, formatMinutes } from "./format.ts";

/** How we are doing, in a heading and a few sentences: what is wrong now, else that nothing is; then where it is going. */
export function headlineOf(metrics: Metrics): { tone: Tone; title: string; text: string } {
  const { incidents, actionItems, postmortems } = metrics;
  if (incidents.total === 0) {
    return {
      tone: "plain",
      title: "No incident is on record.",
      text: "The first one that is recorded begins the figures.",
    };
  }
  const late = [
    ...(actionItems.overdue > 0 ? [`${formatCount(actionItems.overdue, "action item")} overdue`] : []),
    ...(postmortems.missing > 0 ? [`${formatCount(postmortems.missing, "post-mortem")} missing`] : []),
    ...(postmortems.unpublished > 0 ? [`${formatCount(postmortems.unpublished, "post-mortem draft")} late`] : []),
  ];
  const text = trendWords(metrics);
  if (incidents.open > 0) {
    const rest = late.length > 0 ? `, ${late.join(", ")}` : "";
    return { tone: "bad", title: `${formatCount(incidents.open, "incident")} open${rest}`, text };
  }
  if (late.length > 0) return { tone: "warn", title: `Nothing is broken now; ${late.join(" and ")}`, text };
  return { tone: "good", title: "Nothing is broken, and nothing is late", text };
}

/** Medians of fewer than this are told, but not called better or worse. */
const enoughToCompare = 3;

/** Better, worse or about the same (within a tenth); null where too few incidents would decide. */
export function compareSpans(now: QuantileSummary, before: QuantileSummary): "faster" | "slower" | "as fast" | null {
  if (now.n < enoughToCompare || before.n < enoughToCompare) return null;
  if (now.median! <= before.median! * 0.9) return "faster";
  return now.median! >= before.median! * 1.1 ? "slower" : "as fast";
}

/** Where it is going, in a sentence or two; nothing to say where no incident is on record. */
export function trendWords({ lately, incidents }: Metrics): string {
  if (incidents.total === 0) return "";
  const [now, before] = lately.resolve;
  const [count, countBefore] = lately.incidents;
  if (count === 0) {
    return `No incident began in the last ${lately.days} days; ${countBefore === 0 ? "none" : countBefore} in the ${lately.days} before, ${formatCount(incidents.total, "incident")} in all.`;
  }
  const often = `${formatCount(count, "incident")} in the last ${lately.days} days, ${countBefore} in the ${lately.days} before.`;
  if (now.median === null) return often;
  const fast = ` Half were resolved within ${formatMinutes(now.median)}`;
  const trend = compareSpans(now, before);
  if (trend === null) return `${often}${fast}.`;
  const than =
    trend === "as fast" ? ", about as fast as before" : `, ${trend} than the ${formatMinutes(before.median!)} before`;
  return `${often}${fast}${than}.`;
}
