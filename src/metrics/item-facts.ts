import type { Policy } from "../policy/policy.ts";
import type { EffectivenessCheck, Finished } from "../process/effectiveness.ts";
import type { ItemDeadline, Stage } from "../process/item-deadline.ts";
import type { Links } from "../records/links.ts";
import type { ActionItem, ActionItemStatus, Postmortem } from "../records/model.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { daysBetween, localDate } from "../time/zone.ts";
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
  /** Whether what it was to prevent came back; empty for one that is not done, or whose time has not come. */
  readonly checks: readonly EffectivenessCheck[];
}

interface Circumstances {
  readonly repository: string;
  readonly policy: Policy;
  readonly today: CalendarDate;
  readonly links: Links;
  /** When an item was closed, by its issue or by git. */
  closedAt?(key: string): Instant | null;
  /** Looks back at a finished item. */
  checksOf(finished: Finished): readonly EffectivenessCheck[];
}

export function readItem(deadline: ItemDeadline, circumstances: Circumstances): ItemFacts {
  const { repository, policy, today, links, closedAt, checksOf } = circumstances;
  const { item, followUp, due, stage, daysOverdue, issue, slips } = deadline;
  const isOpen = stage !== "closed";
  const written = item.status.value;
  // An issue may be closed while its record waits for the catch-up.
  const state = !isOpen && written !== "dropped" ? "done" : written;
  const doneAt = isOpen || item.key === null ? null : (closedAt?.(item.key) ?? null);
  const closedOn = doneAt === null ? null : localDate(doneAt, policy.timezone);
  const openedOn = followUp.resolvedOn;
  const until = isOpen ? today : closedOn;
  return {
    repository,
    item,
    postmortem: followUp.postmortem,
    title: item.title.value,
    owners: item.owner ? ownerNames(item.owner.value, policy) : [],
    team: item.owner ? teamOf(item.owner.value, policy) : null,
    severity: followUp.severity?.id ?? followUp.postmortem.severity?.value ?? null,
    state,
    isOpen,
    stage,
    due: due?.date ?? null,
    isDueByDefault: due !== null && due.counted !== null,
    daysOverdue,
    openedOn,
    closedOn,
    ageDays: openedOn === null || until === null ? null : Math.max(0, daysBetween(openedOn, until)),
    moves: slips?.moves ?? 0,
    issue,
    checks:
      state === "done" && doneAt !== null
        ? checksOf({ doneAt, incidents: links.incidentsOf(followUp.postmortem) })
        : [],
  };
}
