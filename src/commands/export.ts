import { measureRepository } from "../metrics/measured-repository.ts";
import type { Policy } from "../policy/policy.ts";
import { schedule } from "../policy/rotation.ts";
import { type Assessment, assess } from "../process/assess.ts";
import { calendarFeed, eventFiles, type FeedContent, meetingsOf, pagesAt } from "../report/calendar-feed.ts";
import {
  type ExportTable,
  incidentExport,
  itemExport,
  tableAsCsv,
  tableAsJson,
  tableAsMarkdown,
} from "../report/exports.ts";
import { formatCount } from "../text/count.ts";
import { UsageError } from "../text/error.ts";
import { listed } from "../text/messages.ts";
import type { Command, CommandContext, CommandResult } from "./context/command.ts";
import { wrongChoice } from "./context/option-values.ts";
import { webAddresses } from "./report/web-addresses.ts";
import { GitRepository } from "./repository/git.ts";
import { readRevisions } from "./repository/git-history.ts";
import { loadRepository } from "./repository/load.ts";

const subjects = ["action-items", "incidents"] as const;
const formats = ["csv", "json", "ics", "markdown"] as const;
/** Weeks of commander shifts that a calendar holds. */
const ROTATION_WEEKS = 8;

type ExportResult = CommandResult &
  ({ readonly table: ExportTable } | { readonly calendar: FeedContent; readonly policy: Policy });

export const exportCommand: Command<ExportResult> = {
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

  async run(args, context) {
    const subject = subjectOf(args.positionals);
    const isCalendar = args.get("format") === "ics";
    if (isCalendar && subject === "incidents") {
      throw new UsageError(
        'unexpected "ics" for --format, expected csv, json or markdown for incidents: they have no calendar',
        'Write "incident export action-items --format ics", or another format.',
      );
    }
    const { catalog, policy } = loadRepository(args, context);
    const assessment = assess(catalog, policy, { now: context.now });
    if (isCalendar) return { exitStatus: 0, calendar: await calendarOf(assessment, context), policy };
    const { incidents, items } = measureRepository(assessment);
    const wanted = <T extends { readonly isOpen: boolean }>(rows: readonly T[]) =>
      args.has("open") ? rows.filter(({ isOpen }) => isOpen) : rows;
    const table = subject === "action-items" ? itemExport(wanted(items)) : incidentExport(wanted(incidents));
    return { exitStatus: 0, table };
  },

  format(result, { format = "csv" }) {
    if ("calendar" in result) return calendarFeed(result.calendar, result.policy);
    return tableFormats[format as keyof typeof tableFormats](result.table);
  },
};

const tableFormats = { csv: tableAsCsv, json: tableAsJson, markdown: tableAsMarkdown };

/** @throws UsageError for anything that can't be exported */
function subjectOf([word = "action-items", ...more]: readonly string[]): (typeof subjects)[number] {
  const subject = subjects.find((one) => one === word);
  if (subject && more.length === 0) return subject;
  const write = (one: string) => `"incident export ${one}"`;
  if (!subject) throw wrongChoice({ found: `"${word}" to export`, word, choices: subjects, write });
  throw new UsageError(`unexpected "${more[0]}", expected ${listed(subjects, "or")} alone`, `Write ${write(subject)}.`);
}

/** Only open items have an event. */
async function calendarOf(assessment: Assessment, context: CommandContext): Promise<FeedContent> {
  const { now, warn } = context;
  const { items } = assessment;
  const unnumbered = items.filter(({ item, due, isOpen }) => item.key === null && due !== null && isOpen);
  if (unnumbered.length > 0) {
    warn(`left out: ${formatCount(unnumbered.length, "action item")} without a number, which "incident fmt" gives\n`);
  }
  const { rotation, onCall: onDuty } = assessment.policy;
  const onCall = onDuty ? schedule(onDuty, now, ROTATION_WEEKS) : [];
  const shifts = rotation ? schedule(rotation, now, ROTATION_WEEKS) : [];
  const meetings = meetingsOf(assessment);
  const git = new GitRepository(context.cwd);
  return {
    name: "Due dates, meetings and commander shifts",
    now,
    deadlines: items,
    meetings,
    shifts,
    onCall,
    ...pagesAt(webAddresses(context.env.GITHUB_REPOSITORY ?? git.remote(), context, git)),
    revisionOf: await readRevisions(git, eventFiles(assessment)),
  };
}
