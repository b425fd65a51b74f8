import { findRepeats, type Repeat } from "../process/recurrence.ts";
import type { Links } from "../records/links.ts";
import type { Incident } from "../records/model.ts";
import { groupByEach } from "../text/collections.ts";
import type { MeasuredItem } from "./measured-item.ts";

/** An incident that came back within 90 days, and the work that was still open when it did. */
export interface Recurrence extends Repeat {
  readonly repository: string;
  /** The earlier post-mortems' items that were still open when the later incident began: each might have met it. */
  readonly openThen: readonly MeasuredItem[];
  /** Those of them that are open today. */
  readonly openNow: readonly MeasuredItem[];
}

/** What recurrences are found in. */
export interface RecurrenceInput {
  readonly repository: string;
  readonly incidents: readonly Incident[];
  readonly links: Links;
  readonly items: readonly MeasuredItem[];
  /** The day an incident began, in the policy's zone. */
  dayOf(incident: Incident): string | null;
}

/** Each incident that repeats an earlier one, against the latest such. In the order of the records. */
export function findRecurrences({ repository, incidents, links, items, dayOf }: RecurrenceInput): Recurrence[] {
  const repeats = findRepeats(incidents);
  const itemsOf = groupByEach(items, ({ postmortem }) => [postmortem.id]);
  return incidents.flatMap((incident) => {
    const [repeat] = repeats(incident);
    if (!repeat) return [];
    const day = dayOf(incident)!;
    const earlierItems = links.postmortemsOf(repeat.earlier).flatMap((postmortem) => itemsOf.get(postmortem.id) ?? []);
    return {
      ...repeat,
      repository,
      openThen: earlierItems.filter((item) => wasOpen(item, day)),
      openNow: earlierItems.filter(({ isOpen }) => isOpen),
    };
  });
}

/** An item closed on an unknown day counts as closed in time. */
function wasOpen({ openedOn, closedOn, isOpen }: MeasuredItem, day: string): boolean {
  return (openedOn === null || openedOn <= day) && (isOpen || (closedOn !== null && closedOn > day));
}
