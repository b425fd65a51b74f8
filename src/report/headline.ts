import type { Metrics } from "../metrics/metrics.ts";
import type { QuantileSummary } from "../metrics/quantiles.ts";
import { formatCount } from "../text/count.ts";
import { listed } from "../text/messages.ts";
import { formatMinutes } from "../time/format.ts";
import type { Tone } from "./elements.ts";
import type { SiteRepository } from "./site-model.ts";

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
  const unknown = unknownWork(actionItems);
  const text = describeTrend(metrics);
  if (incidents.open > 0) {
    const rest = late.length > 0 ? `, ${late.join(", ")}` : "";
    return { tone: "bad", title: `${formatCount(incidents.open, "incident")} open${rest}`, text };
  }
  const pending = [...late, ...unknown];
  if (pending.length > 0) return { tone: "warn", title: `No incident is open; ${listed(pending)}`, text };
  return { tone: "good", title: "No incident is open, and nothing is overdue", text };
}

/** Open work that can't be overdue, since nobody has it, or no day says when: no reason to say that all is well. */
export function unknownWork({
  withoutOwner,
  withoutDueDate,
  old,
}: Pick<Metrics["actionItems"], "withoutOwner" | "withoutDueDate" | "old">): string[] {
  const items = (n: number) => formatCount(n, "open action item");
  return [
    ...(withoutDueDate > 0 ? [`${items(withoutDueDate)} without a due date`] : []),
    ...(withoutOwner > 0 ? [`${items(withoutOwner)} without an owner`] : []),
    ...(old > 0 ? [`${formatCount(old, "old action item")} undecided`] : []),
  ];
}

/** What a check of the records leaves out, in a sentence: no finding is forgotten because it was accepted. Null for nothing. */
export function excusedInReport(repositories: readonly Pick<SiteRepository, "excused">[]): string | null {
  const sum = (of: "accepted" | "waived") =>
    repositories.reduce((total, { excused }) => total + (excused?.[of] ?? 0), 0);
  const [accepted, waived] = [sum("accepted"), sum("waived")];
  const parts = [
    ...(accepted > 0 ? [`${formatCount(accepted, "finding")} accepted in the baseline`] : []),
    ...(waived > 0 ? [`${formatCount(waived, "waiver")} in force`] : []),
  ];
  return parts.length === 0 ? null : `Not in "incident check": ${parts.join(", ")}.`;
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
