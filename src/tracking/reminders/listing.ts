import type { Owner } from "../../policy/people.ts";
import type { Policy } from "../../policy/policy.ts";
import { compareByDue, type ItemDeadline } from "../../process/item-deadline.ts";
import { counted } from "../../text/count.ts";
import { writeCsv } from "../../text/csv.ts";
import { formatDuration } from "../../time/durations.ts";

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
export function overdueItems(deadlines: readonly ItemDeadline[]): readonly OverdueItem[] {
  return deadlines
    .filter(({ stage }) => stage === "overdue")
    .sort(compareByDue)
    .map(({ item, due, daysOverdue, issue }) => ({
      key: item.key,
      title: item.title.value,
      owner: item.owner?.value ?? null,
      due: due!.date,
      daysOverdue,
      issue,
    }));
}

/** The stages that a listing shows; the rest is in good time. */
export function needsAttention({ stage, unassigned }: ItemDeadline): boolean {
  return stage === "overdue" || stage === "due-today" || stage === "due-soon" || unassigned;
}

/** A table for people, the most urgent first, with a line that sums it up. Ends in a line feed. */
export function formatTable(deadlines: readonly ItemDeadline[]): string {
  const open = deadlines.filter(({ stage }) => stage !== "closed");
  const shown = open.filter(needsAttention).sort(compareByDue);
  const rows = shown.map((deadline) => columns.map(({ cell }) => cell(deadline)));
  const notes = [...new Set(shown.flatMap((deadline) => dueNote(deadline) ?? []))];
  const paragraphs = [
    ...(rows.length > 0 ? [alignColumns([columns.map(({ heading }) => heading), ...rows])] : []),
    ...(notes.length > 0 ? [notes.join("\n")] : []),
    formatSummary(open),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

/** The same list as comma-separated values (RFC 4180, with a heading). */
export function formatCsv(deadlines: readonly ItemDeadline[]): string {
  const heading = ["key", "title", "owner", "due", "state", "daysOverdue", "severity", "issue", "timesMoved"];
  const rows = deadlines
    .filter(needsAttention)
    .sort(compareByDue)
    .map(({ item, followUp, due, stage, daysOverdue, issue, slips }) => [
      item.key ?? "",
      item.title.value,
      item.owner?.value ?? "",
      due?.date ?? "",
      stage,
      daysOverdue,
      followUp.severity?.id ?? "",
      issue ?? "",
      slips?.moves ?? 0,
    ]);
  return writeCsv([heading, ...rows]);
}

const columns: readonly { readonly heading: string; cell(deadline: ItemDeadline): string }[] = [
  { heading: "STATE", cell: formatState },
  { heading: "DUE", cell: (one) => (one.due ? `${one.due.date}${one.due.counted ? "*" : ""}` : "-") },
  { heading: "OWNER", cell: ({ item }) => printable(item.owner?.value ?? "nobody") },
  { heading: "SEVERITY", cell: ({ followUp }) => followUp.severity?.id ?? "-" },
  { heading: "ISSUE", cell: ({ issue }) => (issue === null ? "-" : `#${issue}`) },
  { heading: "KEY", cell: ({ item, followUp }) => printable(item.key ?? followUp.postmortem.id) },
  {
    heading: "ACTION ITEM",
    cell: ({ item, slips }) => `${printable(item.title.value)}${formatMoves(slips?.moves ?? 0)}`,
  },
];

function formatState({ stage, daysOverdue, unassigned }: ItemDeadline): string {
  if (stage === "overdue") return `${counted(daysOverdue, "day")} overdue`;
  if (stage === "due-today") return "due today";
  if (stage === "due-soon") return "due soon";
  return unassigned ? "without owner" : "in time";
}

function formatMoves(moves: number): string {
  return moves === 0 ? "" : ` (moved ${moves === 1 ? "once" : `${moves} times`})`;
}

function dueNote({ due, followUp }: ItemDeadline): string | null {
  if (!due?.counted) return null;
  const { after, from, severity } = due.counted;
  return `* ${printable(followUp.postmortem.id)} gives no date: ${formatDuration(after)} after ${from}, the default of ${severity}`;
}

function formatSummary(open: readonly ItemDeadline[]): string {
  if (open.length === 0) return "No action item is open.";
  const count = (wanted: (one: ItemDeadline) => boolean) => open.filter(wanted).length;
  const parts = [
    `${open.length} open`,
    `${count(({ stage }) => stage === "overdue")} overdue`,
    `${count(({ stage }) => stage === "due-soon" || stage === "due-today")} due soon`,
    `${count(({ unassigned }) => unassigned)} too long without an owner`,
  ];
  return `Action items: ${parts.join(", ")}`;
}

/** The last column stays as long as it is: nothing follows it. */
function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => rows.reduce((most, row) => Math.max(most, row[column]!.length), 0));
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ");
  return rows.map((row) => line(row).trimEnd()).join("\n");
}

/** A record's text without the characters that would move a terminal's cursor or turn its writing direction. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}

/** Whose items to list: `--owner` and `--team`, in any of the words by which records may name them. */
export interface DeadlineFilter {
  readonly owner?: string | undefined;
  readonly team?: string | undefined;
}

/** The deadlines of one owner, of one team and its members, or of both at once. */
export function filterDeadlines(
  deadlines: readonly ItemDeadline[],
  { owner, team }: DeadlineFilter,
  policy: Policy,
): readonly ItemDeadline[] {
  const person = owner === undefined ? null : new Set(policy.owners.resolve(owner).map(identity));
  const group = team === undefined ? null : new Set(policy.owners.resolve(team).flatMap(withMembers));
  return deadlines.filter(({ item }) => {
    const owners = item.owner ? policy.owners.resolve(item.owner.value).map(identity) : [];
    return (!person || owners.some((one) => person.has(one))) && (!group || owners.some((one) => group.has(one)));
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
