import { lifetimeOf, type WeekCount, weeklyCounts } from "../process/weekly-counts.ts";
import { compareText, groupByEach } from "../text/collections.ts";
import type { CalendarDate } from "../time/instant.ts";
import { countReasons, type Exclusion } from "./breakdown.ts";
import type { MeasuredItem } from "./measured-item.ts";
import { type QuantileSummary, summarizeValues } from "./quantiles.ts";

export interface ItemMetrics extends ItemCounts {
  readonly total: number;
  readonly done: number;
  readonly dropped: number;
  readonly dueSoon: number;
  /** Of the open items that are not old. */
  readonly withoutOwner: number;
  readonly withoutDueDate: number;
  /** Open items from before `action-items.since` on which nobody has decided. */
  readonly old: number;
  /** Items whose due date moved, and how often in all. */
  readonly slipped: { readonly items: number; readonly moves: number };
  readonly byTeam: readonly TeamItems[];
  readonly backlog: Backlog;
}

interface ItemCounts {
  readonly open: number;
  readonly overdue: number;
  /** Of the done items whose due date and day of completion are known. */
  readonly completion: { readonly n: number; readonly onTime: number; readonly excluded: readonly Exclusion[] };
  /** Days since the open items were opened. */
  readonly openAge: QuantileSummary;
  /** Days from opening to completion. */
  readonly timeToComplete: QuantileSummary;
}

export interface TeamItems extends ItemCounts {
  /** Null for items of nobody's team. */
  readonly team: string | null;
}

export interface Backlog {
  /** The last weeks, each as it ended, counted with today's due dates. */
  readonly weeks: readonly WeekCount[];
  readonly excluded: readonly Exclusion[];
}

export function measureItems(items: readonly MeasuredItem[], today: CalendarDate): ItemMetrics {
  const counted = (wanted: (item: MeasuredItem) => boolean) => items.filter(wanted).length;
  const open = items.filter(({ isOpen, stage }) => isOpen && stage !== "old");
  return {
    total: items.length,
    ...countItems(items),
    done: counted(({ state }) => state === "done"),
    dropped: counted(({ isOpen, state }) => !isOpen && state === "dropped"),
    dueSoon: counted(({ stage }) => stage === "due-soon" || stage === "due-today"),
    withoutOwner: open.filter(({ owners }) => owners.length === 0).length,
    withoutDueDate: open.filter(({ due }) => due === null).length,
    old: counted(({ stage }) => stage === "old"),
    slipped: { items: counted(({ moves }) => moves > 0), moves: items.reduce((sum, { moves }) => sum + moves, 0) },
    byTeam: [...groupByEach(items, ({ team }) => [team ?? ""])]
      .map(([team, group]) => ({ team: team === "" ? null : team, ...countItems(group) }))
      .sort((a, b) => b.overdue - a.overdue || b.open - a.open || compareText(a.team ?? "\uffff", b.team ?? "\uffff")),
    backlog: trend(items, today),
  };
}

function countItems(items: readonly MeasuredItem[]): ItemCounts {
  const open = items.filter(({ isOpen }) => isOpen);
  const done = items.filter(({ state }) => state === "done");
  const dated = done.filter(({ due, closedOn }) => due !== null && closedOn !== null);
  return {
    open: open.length,
    overdue: open.filter(({ stage }) => stage === "overdue").length,
    completion: {
      n: dated.length,
      onTime: dated.filter(({ due, closedOn }) => closedOn! <= due!).length,
      excluded: countReasons(
        done.map(({ due, closedOn }) =>
          closedOn === null ? "no day of completion" : due === null ? "no due date" : null,
        ),
      ),
    },
    openAge: summarizeValues(open.flatMap(({ ageDays }) => ageDays ?? [])),
    timeToComplete: summarizeValues(done.flatMap(({ ageDays }) => ageDays ?? [])),
  };
}

function trend(items: readonly MeasuredItem[], today: CalendarDate): Backlog {
  const current = items.filter(({ assessed }) => !assessed.isOld);
  const lifetimes = current.flatMap(({ assessed }) => lifetimeOf(assessed) ?? []);
  return { weeks: weeklyCounts(lifetimes, today), excluded: countReasons(current.map(gapOf)) };
}

function gapOf({ openedOn, closedOn, isOpen }: MeasuredItem): string | null {
  if (openedOn === null) return "no day it was opened";
  return !isOpen && closedOn === null ? "no day of completion" : null;
}
