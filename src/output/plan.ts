import { clipCodeUnits } from "../text/clip.ts";
import { escapeWorkflowCommands, showControlChars } from "../text/control-chars.ts";
import { formatCount } from "../text/count.ts";
import { toJson } from "../text/json.ts";
import type { Notice, Operation, Plan } from "../tracking/operation.ts";
import type { OverdueItem } from "../tracking/reminders/listing.ts";
import { colors, columns, type Palette, plain } from "./terminal.ts";

/** How many action items each action concerns; their parents and other issues are not counted. */
export interface PlanSummary {
  readonly open: number;
  readonly update: number;
  readonly close: number;
  readonly reopen: number;
}

export function summarizePlan({ operations }: Pick<Plan, "operations">): PlanSummary {
  const concerned = (action: Operation["action"]) =>
    new Set(operations.filter((one) => one.action === action && isActionItem(one.key)).map((one) => one.key)).size;
  return {
    open: concerned("open"),
    update: concerned("update"),
    close: concerned("close"),
    reopen: concerned("reopen"),
  };
}

/** An action item's key is `<post-mortem id>#<n>`, its parent's the id alone. */
function isActionItem(key: string): boolean {
  return key.includes("#");
}

/** A plan as `schemas/plan-output.schema.json` describes it. */
export function formatPlanJson({ operations, notices }: Plan, timeZoneData: string | null): string {
  return toJson({ operations, summary: summarizePlan({ operations }), notices, timeZoneData });
}

/** A plan and what is overdue, as `schemas/overdue-output.schema.json` describes them. */
export function formatOverdueJson(
  { operations, notices }: Plan,
  overdue: readonly OverdueItem[],
  timeZoneData: string | null,
): string {
  const summary = summarizePlan({ operations });
  return toJson({ operations, summary, notices, overdue, timeZoneData });
}

/** Whether a plan is still to be carried out, has been, or was begun and stopped. */
export type Tense = "planned" | "done" | "stopped";

/** "4 issues to open, 1 to update, 0 to close"; "opened 4 issues, updated 1, closed 0"; "3 changes" that concern no item's state. */
export function planInWords(plan: Pick<Plan, "operations">, tense: Tense): string {
  const { open, update, close, reopen } = summarizePlan(plan);
  if (open + update + close + reopen === 0) return formatCount(plan.operations.length, "change");
  const again = (words: string) => (reopen === 0 ? "" : words);
  return tense === "planned"
    ? `${formatCount(open, "issue")} to open, ${update} to update, ${close} to close${again(`, ${reopen} to reopen`)}`
    : `opened ${formatCount(open, "issue")}, updated ${update}, closed ${close}${again(`, reopened ${reopen}`)}`;
}

/**
 * A plan for a person: what it comes to, a line an operation in the order of writing, and what needs no write but
 * should be known. Ends in a line feed.
 */
export function formatPlanText(
  plan: Plan,
  tense: Tense,
  style: { readonly color: boolean } = { color: false },
): string {
  const palette = style.color ? colors : plain;
  const paragraphs = [
    headline(plan, tense),
    operationTable(plan.operations, palette),
    noticeLines(plan.notices, palette),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

function headline(plan: Plan, tense: Tense): string {
  if (plan.operations.length === 0)
    return tense === "stopped" ? "Nothing was done." : "Nothing to do: GitHub's issues match the records.";
  return `${tense === "planned" ? "Plan" : "Done"}: ${planInWords(plan, tense)}`;
}

/** As version control marks lines: what appears, what changes, what goes. */
const SIGNS: Readonly<Record<Operation["action"], string>> = {
  open: "+",
  reopen: "+",
  "create-label": "+",
  update: "~",
  label: "~",
  assign: "~",
  link: "~",
  comment: "~",
  "edit-comment": "~",
  close: "-",
  "delete-comment": "-",
};

const LONGEST_DETAIL = 160;

function operationTable(operations: readonly Operation[], palette: Palette): string {
  const paint: Readonly<Record<string, (text: string) => string>> = {
    "+": palette.good,
    "~": palette.warning,
    "-": palette.error,
  };
  const rows = operations.map((operation) => [
    `${SIGNS[operation.action]} ${operation.action}`,
    printable(operation.key),
    operation.issue === null ? "" : `#${operation.issue}`,
    clipCodeUnits(printable(detail(operation)), LONGEST_DETAIL),
  ]);
  return aligned(rows)
    .map((line) => `  ${paint[line[0]!]!(line[0]!)}${line.slice(1)}`)
    .join("\n");
}

/** What the operation does, and why. */
function detail(operation: Operation): string {
  const { reason } = operation;
  if (operation.action === "open") return `${operation.title} (${reason})`;
  const changes = changesInWords(operation);
  return changes === null ? reason : `${changes} (${reason})`;
}

/** The labels or people that come and go: "+overdue -due-soon"; null for an operation on neither. */
export function changesInWords(operation: Operation): string | null {
  if (operation.action !== "label" && operation.action !== "assign") return null;
  return [...operation.add.map((name) => `+${name}`), ...operation.remove.map((name) => `-${name}`)].join(" ");
}

function noticeLines(notices: readonly Notice[], palette: Palette): string {
  return notices
    .map(
      ({ key, message }) => `${palette.warning("note:")} ${printable(key === null ? message : `${key}: ${message}`)}`,
    )
    .join("\n");
}

function printable(text: string): string {
  return escapeWorkflowCommands(showControlChars(text));
}

/** Cells padded to their column's width in terminal columns; the last one stays as long as it is. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, columns(row[column]!)), 0),
  );
  const padded = (cell: string, column: number) => cell + " ".repeat(Math.max(0, widths[column]! - columns(cell)));
  return rows.map((row) => row.map(padded).join("  ").trimEnd());
}
