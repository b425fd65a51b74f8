import { assessRepository } from "../metrics/repository-assessment.ts";
import { schedule } from "../policy/rotation.ts";
import { assess } from "../process/assess.ts";
import { calendarFeed } from "../report/calendar-feed.ts";
import {
  type ExportTable,
  incidentExport,
  itemExport,
  tableAsCsv,
  tableAsJson,
  tableAsMarkdown,
} from "../report/exports.ts";
import { formatCount } from "../report/format.ts";
import { UsageError } from "../text/error.ts";
import { listed } from "../text/messages.ts";
import type { Arguments, Command, CommandContext } from "./command.ts";
import { loadRepository } from "./load.ts";
import { wrongChoice } from "./option-values.ts";

const subjects = ["action-items", "incidents"] as const;
const formats = ["csv", "json", "ics", "markdown"] as const;
/** Weeks of commander shifts that a calendar holds. */
const ROTATION_WEEKS = 8;

export const exportRecords: Command = {
  name: "export",
  summary: "prints action items or incidents for other programs: CSV, JSON, iCalendar or a markdown table",
  positionals: "[action-items|incidents]",
  options: [
    {
      name: "format",
      value: "FORMAT",
      choices: formats,
      summary: "csv (default), json, ics (due dates and shifts) or markdown",
    },
    { name: "open", summary: "only what is open" },
  ],

  async run(args, session) {
    const subject = subjectOf(args.positionals);
    const format = (args.get("format") ?? "csv") as (typeof formats)[number];
    if (format === "ics" && subject === "incidents") {
      throw new UsageError(
        'unexpected "ics" for --format, expected csv, json or markdown for incidents: they have no calendar',
        'Write "incident export action-items --format ics", or another format.',
      );
    }
    session.out(format === "ics" ? await calendar(args, session) : asText(tableFor(subject, args, session), format));
    return 0;
  },
};

/** @throws UsageError for anything that can't be exported */
function subjectOf([word = "action-items", ...more]: readonly string[]): (typeof subjects)[number] {
  const subject = subjects.find((one) => one === word);
  if (subject && more.length === 0) return subject;
  const write = (one: string) => `"incident export ${one}"`;
  if (!subject) throw wrongChoice({ found: `"${word}" to export`, word, choices: subjects, write });
  throw new UsageError(`unexpected "${more[0]}", expected ${listed(subjects, "or")} alone`, `Write ${write(subject)}.`);
}

function asText(table: ExportTable, format: "csv" | "json" | "markdown"): string {
  return { csv: tableAsCsv, json: tableAsJson, markdown: tableAsMarkdown }[format](table);
}

function tableFor(subject: (typeof subjects)[number], args: Arguments, session: CommandContext): ExportTable {
  const { catalog, policy } = loadRepository(args, session);
  const { incidents, items } = assessRepository(assess(catalog, policy, { now: session.now }));
  const wanted = <T extends { readonly isOpen: boolean }>(rows: readonly T[]) =>
    args.has("open") ? rows.filter(({ isOpen }) => isOpen) : rows;
  return subject === "action-items" ? itemExport(wanted(items)) : incidentExport(wanted(incidents));
}

/** Only open items have an event. */
function calendar(args: Arguments, session: CommandContext): Promise<string> {
  const { catalog, policy } = loadRepository(args, session);
  const { items } = assess(catalog, policy, { now: session.now });
  const nameless = items.filter(({ item, due, isOpen }) => item.key === null && due !== null && isOpen);
  if (nameless.length > 0) {
    session.err(
      `left out: ${formatCount(nameless.length, "action item")} without a number, which "incident fmt" gives\n`,
    );
  }
  const shifts = policy.rotation ? schedule(policy.rotation, session.now, ROTATION_WEEKS) : [];
  return calendarFeed(
    { name: "Due dates and commander shifts", deadlines: items, shifts, issueUrl: () => null },
    policy,
  );
}
