import type { CalendarDate } from "../records/model.ts";
import { addDays, weekday } from "../records/zone.ts";
import { compareText, countReasons, type Exclusion, groupBy } from "./breakdown.ts";
import type { ItemFacts } from "./item-facts.ts";
import { type Summary, summarize } from "./quantiles.ts";

/** Weeks that the backlog's trend goes back. */
const TREND_WEEKS = 26;

export interface ItemMetrics extends ItemCounts {
  readonly total: number;
  readonly done: number;
  readonly dropped: number;
  readonly dueSoon: number;
  readonly withoutOwner: number;
  readonly withoutDueDate: number;
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
  readonly openAge: Summary;
  /** Days from opening to completion. */
  readonly timeToComplete: Summary;
}

export interface TeamItems extends ItemCounts {
  /** Null for items of nobody's team. */
  readonly team: string | null;
}

export interface Backlog {
  /** Each week's last day, Sunday, the present week by its day so far. */
  readonly weeks: readonly { readonly until: CalendarDate; readonly open: number; readonly overdue: number }[];
  readonly excluded: readonly Exclusion[];
}

export function measureItems(items: readonly ItemFacts[], today: CalendarDate): ItemMetrics {
  const counted = (wanted: (item: ItemFacts) => boolean) => items.filter(wanted).length;
  const open = items.filter(({ isOpen }) => isOpen);
  return {
    total: items.length,
    ...countItems(items),
    done: counted(({ state }) => state === "done"),
    dropped: counted(({ isOpen, state }) => !isOpen && state === "dropped"),
    dueSoon: counted(({ stage }) => stage === "due-soon" || stage === "due-today"),
    withoutOwner: open.filter(({ owners }) => owners.length === 0).length,
    withoutDueDate: open.filter(({ due }) => due === null).length,
    slipped: { items: counted(({ moves }) => moves > 0), moves: items.reduce((sum, { moves }) => sum + moves, 0) },
    byTeam: [...groupBy(items, ({ team }) => [team ?? ""])]
      .map(([team, group]) => ({ team: team === "" ? null : team, ...countItems(group) }))
      .sort((a, b) => b.overdue - a.overdue || b.open - a.open || compareText(a.team ?? "\uffff", b.team ?? "\uffff")),
    backlog: trend(items, today),
  };
}

function countItems(items: readonly ItemFacts[]): ItemCounts {
  const open = items.filter(({ isOpen }) => isOpen);
  const done = items.filter(({ state }) => state === "done");
  const judged = done.filter(({ due, closedOn }) => due !== null && closedOn !== null);
  return {
    open: open.length,
    overdue: open.filter(({ stage }) => stage === "overdue").length,
    completion: {
      n: judged.length,
      onTime: judged.filter(({ due, closedOn }) => closedOn! <= due!).length,
      excluded: countReasons(
        done.map(({ due, closedOn }) =>
          closedOn === null ? "no day of completion" : due === null ? "no due date" : null,
        ),
      ),
    },
    openAge: summarize(open.flatMap(({ ageDays }) => ageDays ?? [])),
    timeToComplete: summarize(done.flatMap(({ ageDays }) => ageDays ?? [])),
  };
}

/** What was open, and past its present due date, at the end of each of the last weeks. */
function trend(items: readonly ItemFacts[], today: CalendarDate): Backlog {
  const dated = items.filter((item) => gapOf(item) === null);
  const weeks = weekEnds(today).map((until) => {
    const open = dated.filter(
      ({ openedOn, closedOn }) => openedOn! <= until && (closedOn === null || closedOn > until),
    );
    return { until, open: open.length, overdue: open.filter(({ due }) => due !== null && due < until).length };
  });
  return { weeks, excluded: countReasons(items.map(gapOf)) };
}

function gapOf({ openedOn, closedOn, isOpen }: ItemFacts): string | null {
  if (openedOn === null) return "no day it was opened";
  return !isOpen && closedOn === null ? "no day of completion" : null;
}

function weekEnds(today: CalendarDate): CalendarDate[] {
  const sunday = addDays(today, (7 - weekday(today)) % 7);
  return Array.from({ length: TREND_WEEKS }, (_, index) => {
    const end = addDays(sunday, 7 * (index + 1 - TREND_WEEKS));
    return end < today ? end : today;
  });
}
