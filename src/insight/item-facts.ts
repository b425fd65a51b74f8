import type { ItemDeadline, Stage } from "../deadlines/item-deadline.ts";
import type { Policy } from "../policy/policy.ts";
import type { ActionItem, ActionItemStatus, CalendarDate, Postmortem } from "../records/model.ts";
import { daysBetween } from "../records/zone.ts";
import { ownerNames, teamOf } from "./owners.ts";

/** One action item as the metrics and the pages see it. */
export interface ItemFacts {
  readonly repository: string;
  readonly item: ActionItem;
  readonly postmortem: Postmortem;
  readonly title: string;
  /** Names of its owners; empty for an item without one. */
  readonly owners: readonly string[];
  readonly team: string | null;
  readonly severity: string | null;
  readonly state: ActionItemStatus;
  readonly isOpen: boolean;
  readonly stage: Stage;
  readonly due: CalendarDate | null;
  /** True where nobody wrote the date: it is the severity's default. */
  readonly isDueByDefault: boolean;
  readonly daysOverdue: number;
  /** The day its incident was resolved, else the day its post-mortem is dated. */
  readonly openedOn: CalendarDate | null;
  /** Null while it is open, and for one that was closed on a day nobody knows. */
  readonly closedOn: CalendarDate | null;
  /** Days from its opening until it was closed, for an open one until today. */
  readonly ageDays: number | null;
  /** How often its due date moved. */
  readonly moves: number;
  readonly issue: number | null;
}

interface Circumstances {
  readonly repository: string;
  readonly policy: Policy;
  readonly today: CalendarDate;
  /** The day an item was closed, from its issue or from git. */
  closedOn?(key: string): CalendarDate | null;
}

export function readItem(deadline: ItemDeadline, { repository, policy, today, closedOn }: Circumstances): ItemFacts {
  const { item, followUp, due, stage, daysOverdue, issue, slips } = deadline;
  const isOpen = stage !== "closed";
  const written = item.status.value;
  const closed = isOpen || item.key === null ? null : (closedOn?.(item.key) ?? null);
  const openedOn = followUp.resolvedOn;
  const until = isOpen ? today : closed;
  return {
    repository,
    item,
    postmortem: followUp.postmortem,
    title: item.title.value,
    owners: item.owner ? ownerNames(item.owner.value, policy) : [],
    team: item.owner ? teamOf(item.owner.value, policy) : null,
    severity: followUp.severity?.id ?? followUp.postmortem.severity?.value ?? null,
    // An issue may be closed while its record waits for the catch-up.
    state: !isOpen && written !== "dropped" ? "done" : written,
    isOpen,
    stage,
    due: due?.date ?? null,
    isDueByDefault: due !== null && due.counted !== null,
    daysOverdue,
    openedOn,
    closedOn: closed,
    ageDays: openedOn === null || until === null ? null : Math.max(0, daysBetween(openedOn, until)),
    moves: slips?.moves ?? 0,
    issue,
  };
}
