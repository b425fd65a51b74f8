import type { Metrics } from "../metrics/metrics.ts";
import type { QuantileSummary } from "../metrics/quantiles.ts";
import { formatCount } from "../text/count.ts";
import { formatMinutes } from "../time/format.ts";
import type { Tone } from "./elements.ts";

/** The state of things in a heading, and the trend in a few sentences. */
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
  const text = describeTrend(metrics);
  if (incidents.open > 0) {
    const rest = late.length > 0 ? `, ${late.join(", ")}` : "";
    return { tone: "bad", title: `${formatCount(incidents.open, "incident")} open${rest}`, text };
  }
  if (late.length > 0) return { tone: "warn", title: `Nothing is broken now; ${late.join(" and ")}`, text };
  return { tone: "good", title: "Nothing is broken, and nothing is late", text };
}

/** Medians of fewer than this are reported, but not compared. */
const enoughToCompare = 3;

/** Compares medians; a difference below a tenth counts as none. Null for too few incidents. */
export function compareDurations(
  now: QuantileSummary,
  before: QuantileSummary,
): "faster" | "slower" | "as fast" | null {
  if (now.n < enoughToCompare || before.n < enoughToCompare) return null;
  if (now.median! <= before.median! * 0.9) return "faster";
  return now.median! >= before.median! * 1.1 ? "slower" : "as fast";
}

/** The trend in a sentence or two; empty without an incident. */
export function describeTrend({ lately, incidents }: Metrics): string {
  if (incidents.total === 0) return "";
  const [now, before] = lately.resolve;
  const [count, countBefore] = lately.incidents;
  if (count === 0) {
    return `No incident began in the last ${lately.days} days; ${countBefore === 0 ? "none" : countBefore} in the ${lately.days} before, ${formatCount(incidents.total, "incident")} in all.`;
  }
  const often = `${formatCount(count, "incident")} in the last ${lately.days} days, ${countBefore} in the ${lately.days} before.`;
  if (now.median === null) return often;
  const fast = ` Half were resolved within ${formatMinutes(now.median)}`;
  const trend = compareDurations(now, before);
  if (trend === null) return `${often}${fast}.`;
  const than =
    trend === "as fast" ? ", about as fast as before" : `, ${trend} than the ${formatMinutes(before.median!)} before`;
  return `${often}${fast}${than}.`;
}
