import type { Owner } from "../../policy/people.ts";
import type { Policy } from "../../policy/policy.ts";
import { compareByDue, type ItemAssessment } from "../../process/action-item.ts";
import { clip } from "../../text/clip.ts";
import { counted } from "../../text/count.ts";
import { writeCsv } from "../../text/csv.ts";
import { formatDuration } from "../../time/durations.ts";
import { formatDueWeekday } from "../../time/format.ts";

/** One line of `incident overdue`. */
export interface OverdueItem {
  /** Null for an item that has no number yet. */
  readonly key: string | null;
  readonly title: string;
  readonly owner: string | null;
  readonly due: string;
  /** Calendar days in the policy's zone. */
  readonly daysOverdue: number;
  readonly issue: number | null;
}

/** What is overdue, the oldest first: the list behind `overdue --format json`. */
export function overdueItems(deadlines: readonly ItemAssessment[]): readonly OverdueItem[] {
  return deadlines
    .filter(({ stage }) => stage === "overdue")
    .sort(compareByDue)
    .map(({ item, owner, due, daysOverdue, issue }) => ({
      key: item.key,
      title: item.title.value,
      owner: owner?.value ?? null,
      due: due!.date,
      daysOverdue,
      issue,
    }));
}

const LISTED: ReadonlySet<ItemAssessment["stage"]> = new Set(["overdue", "due-today", "due-soon", "undated"]);

/** True for the items that a listing shows; the rest is in time, or old. */
export function needsAttention({ stage, unassigned }: ItemAssessment): boolean {
  return LISTED.has(stage) || unassigned;
}

/** Rows of the table, and characters of a cell in it: what no one reads to the end. */
const MOST_ROWS = 500;
const LONGEST_CELL = 200;

/** A table for people, the most urgent first, with a summary line. Ends in a line feed. */
export function formatTable(deadlines: readonly ItemAssessment[]): string {
  const open = deadlines.filter(({ stage }) => stage !== "closed");
  const shown = open.filter(needsAttention).sort(compareByDue);
  const rows = shown.slice(0, MOST_ROWS).map((deadline) => columns.map(({ cell }) => cell(deadline)));
  const left = shown.length - rows.length;
  const notes = [...new Set(shown.slice(0, MOST_ROWS).flatMap((deadline) => dueNote(deadline) ?? []))];
  const paragraphs = [
    ...(rows.length > 0 ? [alignColumns([columns.map(({ heading }) => heading), ...rows])] : []),
    ...(left > 0 ? [`… and ${counted(left, "more item")}: --format csv or json lists all.`] : []),
    ...(notes.length > 0 ? [notes.join("\n")] : []),
    formatSummary(open),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

/** The same list as comma-separated values (RFC 4180, with a heading). */
export function formatCsv(deadlines: readonly ItemAssessment[]): string {
  const heading = ["key", "title", "owner", "due", "state", "daysOverdue", "severity", "issue", "timesMoved"];
  const rows = deadlines
    .filter(needsAttention)
    .sort(compareByDue)
    .map(({ item, owner, postmortem, due, stage, daysOverdue, issue, dueDateChanges }) => [
      item.key ?? "",
      item.title.value,
      owner?.value ?? "",
      due?.date ?? "",
      stage,
      daysOverdue,
      postmortem.severity?.id ?? "",
      issue ?? "",
      dueDateChanges?.moves ?? 0,
    ]);
  return writeCsv([heading, ...rows]);
}

const columns: readonly { readonly heading: string; cell(deadline: ItemAssessment): string }[] = [
  { heading: "STATE", cell: formatState },
  { heading: "DUE", cell: (one) => (one.due ? `${one.due.date}${one.due.counted ? "*" : ""}` : "-") },
  { heading: "OWNER", cell: ({ owner }) => printable(owner?.value ?? "nobody") },
  { heading: "SEVERITY", cell: ({ postmortem }) => postmortem.severity?.id ?? "-" },
  { heading: "ISSUE", cell: ({ issue }) => (issue === null ? "-" : `#${issue}`) },
  { heading: "KEY", cell: ({ item, record }) => printable(item.key ?? record.id) },
  {
    heading: "ACTION ITEM",
    cell: ({ item, dueDateChanges }) => `${printable(item.title.value)}${formatMoves(dueDateChanges?.moves ?? 0)}`,
  },
];

function formatState({ stage, due, isDueToday, daysOverdue, unassigned }: ItemAssessment): string {
  if (stage === "overdue") return `${counted(daysOverdue, "day")} overdue`;
  if (stage === "due-today") return isDueToday ? "due today" : formatDueWeekday(due!.date);
  if (stage === "due-soon") return "due soon";
  if (unassigned) return "without owner";
  return stage === "undated" ? "no due date" : "in time";
}

function formatMoves(moves: number): string {
  return moves === 0 ? "" : ` (moved ${moves === 1 ? "once" : `${moves} times`})`;
}

function dueNote({ due, record }: ItemAssessment): string | null {
  if (!due?.counted) return null;
  const { after, from, severity } = due.counted;
  return `* ${printable(record.id)} gives no date: ${formatDuration(after)} after ${from}, the default of ${severity ?? "items without a severity"}`;
}

/** What is open and late, and what can't be: nothing is late that has no date. Ends with the next step for that. */
function formatSummary(open: readonly ItemAssessment[]): string {
  if (open.length === 0) return "No action item is open.";
  const current = open.filter(({ isOld }) => !isOld);
  const count = (wanted: (one: ItemAssessment) => boolean) => current.filter(wanted).length;
  const old = open.length - current.length;
  const withoutDate = count(({ stage }) => stage === "undated");
  const withoutOwner = count(({ owner }) => owner === null);
  const late = count(({ unassigned }) => unassigned);
  const parts = [
    `${open.length} open`,
    `${count(({ stage }) => stage === "overdue")} overdue`,
    `${count(({ stage }) => stage === "due-soon" || stage === "due-today")} due soon`,
    ...(withoutDate > 0 ? [`${withoutDate} without a due date`] : []),
    ...(withoutOwner > 0 ? [`${withoutOwner} without an owner${late > 0 ? ` (${late} for too long)` : ""}`] : []),
    ...(old > 0 ? [`${old} old and undecided`] : []),
  ];
  const missing = [...(withoutOwner > 0 ? ["an owner"] : []), ...(withoutDate > 0 ? ["a due date"] : [])].join(" and ");
  const next = [
    ...(missing === "" ? [] : [`write ${missing} for each in its post-mortem`]),
    ...(old > 0 ? ["decide on the old items in the issue that `incident sync` opens for them: keep or drop"] : []),
  ];
  return [`Action items: ${parts.join(", ")}`, ...next.map((step) => `next: ${step}`)].join("\n");
}

/** Pads all columns but the last one. */
function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => rows.reduce((most, row) => Math.max(most, row[column]!.length), 0));
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ");
  return rows.map((row) => line(row).trimEnd()).join("\n");
}

/** A record's text without the characters that would move a terminal's cursor or turn its writing direction. */
function printable(text: string): string {
  return clip(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " "), LONGEST_CELL);
}

/** Whose items to list: `--owner` and `--team`, in any of the words by which records may name them. */
export interface DeadlineFilter {
  readonly owner?: string | undefined;
  readonly team?: string | undefined;
}

/** The deadlines of one owner, of one team and its members, or of both at once. */
export function filterDeadlines(
  deadlines: readonly ItemAssessment[],
  { owner, team }: DeadlineFilter,
  policy: Policy,
): readonly ItemAssessment[] {
  const person = owner === undefined ? null : new Set(policy.owners.resolve(owner).map(identity));
  const group = team === undefined ? null : new Set(policy.owners.resolve(team).flatMap(withMembers));
  return deadlines.filter((one) => {
    const owners = one.owner ? policy.owners.resolve(one.owner.value).map(identity) : [];
    return (!person || owners.some((name) => person.has(name))) && (!group || owners.some((name) => group.has(name)));
  });
}

function identity(owner: Owner): string {
  switch (owner.kind) {
    case "person":
      return `person ${owner.person.id}`;
    case "team":
      return `team ${owner.team.id}`;
    case "login":
      return `login ${owner.login.toLowerCase()}`;
    case "unknown":
      return `words ${owner.words.toLowerCase()}`;
  }
}

function withMembers(owner: Owner): string[] {
  const members = owner.kind === "team" ? owner.team.members.map((id) => `person ${id}`) : [];
  return [identity(owner), ...members];
}
