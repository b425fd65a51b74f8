import { lstatSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type MeasuredRepository, measureRepository } from "../metrics/measured-repository.ts";
import { type Metrics, measure } from "../metrics/metrics.ts";
import { metricsJson } from "../report/data-files.ts";
import { excusedInReport, unknownWork } from "../report/headline.ts";
import type { SiteInput } from "../report/site-model.ts";
import { formatCount } from "../text/count.ts";
import { UsageError } from "../text/error.ts";
import { formatDateTime } from "../time/format.ts";
import {
  type Arguments,
  type Command,
  type CommandContext,
  type CommandResult,
  githubOptions,
  offlineOption,
} from "./context/command.ts";
import { zoneDataRelease } from "./context/zone-data.ts";
import { logoOf, type ReportReading, type RepositoryFolder, readForReport } from "./report/reading.ts";
import type { Repository } from "./repository/load.ts";
import { FolderWriter } from "./repository/workspace-writer.ts";

interface ReportResult extends CommandResult, Written {
  /** The folder, as a person named it. */
  readonly out: string;
}

export const reportCommand: Command<ReportResult> = {
  positionals: "[REPO_DIR…]",
  options: [
    { name: "out", value: "DIR", summary: "folder to write to (default report)" },
    { name: "title", value: "TEXT", summary: "name on every page (default: the repository's)" },
    { name: "url", value: "URL", summary: "where the site will be served: makes the feed's links absolute" },
    offlineOption,
    ...githubOptions,
    { name: "format", value: "FORMAT", choices: ["text", "json"], summary: "text (default) or json: the metrics" },
  ],

  async run(args, context) {
    const out = args.get("out") ?? "report";
    const path = resolve(context.cwd, out);
    // A link that a person names is where they want it; one that lies in the repository may lead anywhere.
    if (args.get("out") === undefined && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new UsageError(`unexpected link "${out}", expected a folder to write to`, "Name one: --out DIR.");
    }
    return { exitStatus: 0, out, ...(await writeReport(path, args, context)) };
  },

  format(result, { format }) {
    return format === "json" ? metricsJson(result.input.metrics, zoneDataRelease) : formatSummary(result, result.out);
  },
};

/** What a report was written from. */
export interface Written {
  readonly input: SiteInput;
  /** How many were written. */
  readonly files: number;
  /** The first of them. */
  readonly repository: Repository;
}

/**
 * Reads the repositories that the arguments name, and writes their site. Other files in the folder stay; nothing is written outside it.
 *
 * @throws UsageError, GitHubError
 */
export async function writeReport(out: string, args: Arguments, context: CommandContext): Promise<Written> {
  const folder = new FolderWriter(out);
  const { input: withoutCalendars, repositories, repository } = await readReport(args, context);
  const { calendarFiles } = await import("./report/calendars.ts");
  const calendars = await calendarFiles(repositories);
  const input: SiteInput = { ...withoutCalendars, calendars, timeZoneData: zoneDataRelease };
  // Only this needs the charting library, which is large.
  const { renderSite } = await import("../report/site.ts");
  let files = 0;
  for (const { path, text } of renderSite(input)) {
    folder.write(path, text);
    files++;
  }
  return { input, files, repository };
}

/** What a report is made from. */
interface ReportRead {
  /** Without calendars, which a summary doesn't show. */
  readonly input: SiteInput;
  readonly repositories: readonly (ReportReading & { readonly measured: MeasuredRepository })[];
  /** The first of them. */
  readonly repository: Repository;
}

/** Reads the repositories that the arguments name, and writes nothing. @throws UsageError, GitHubError */
export async function readReport(args: Arguments, context: CommandContext): Promise<ReportRead> {
  const url = siteUrl(args);
  const readings: ReportReading[] = [];
  for (const repository of repositoriesOf(args, context)) {
    readings.push(await readForReport(repository, args, context));
  }
  const repositories = readings.map((reading) => ({
    ...reading,
    measured: measureRepository(reading.assessment, reading.label),
  }));
  const input: SiteInput = {
    title: args.get("title") ?? defaultTitle(readings, context),
    identity: readings.length === 1 ? readings[0]!.name : null,
    now: context.now,
    repositories: repositories.map(({ measured, web, shifts, excused, addedAt }) => ({
      ...measured,
      web,
      shifts,
      excused,
      addedAt,
    })),
    metrics: measure(
      repositories.map(({ measured }) => measured),
      context.now,
    ),
    calendars: [],
    logo: logoOf(readings[0]!.repository),
    url,
  };
  return { input, repositories, repository: readings[0]!.repository };
}

/** The folders that were named, each with a label of its own, else the one the command works in. */
function repositoriesOf({ positionals }: Arguments, { cwd }: CommandContext): RepositoryFolder[] {
  if (positionals.length < 2) return [{ label: "", cwd: resolve(cwd, positionals[0] ?? ".") }];
  const taken = new Set<string>();
  return positionals.map((path) => {
    const folder = resolve(cwd, path);
    const name = basename(folder);
    let label = name;
    for (let number = 2; taken.has(label); number++) label = `${name}-${number}`;
    taken.add(label);
    return { label, cwd: folder };
  });
}

function siteUrl(args: Arguments): string | null {
  const text = args.get("url");
  if (text === undefined) return null;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new UsageError(
      `unexpected "${text}" for --url, expected an address such as https://acme.github.io/incidents/`,
      'Write it with "https://" in front.',
    );
  }
  return text.endsWith("/") ? text : `${text}/`;
}

function defaultTitle(readings: readonly ReportReading[], { cwd }: CommandContext): string {
  if (readings.length > 1) return formatCount(readings.length, "repository", "repositories");
  return readings[0]!.name?.replace(/^.*\//, "") ?? basename(cwd);
}

/** What a person wants to know at the end. */
export function formatSummary({ input: { metrics, repositories }, files }: Written, out: string): string {
  const { incidents, actionItems, records, now }: Metrics = metrics;
  const zone = repositories[0]!.policy.timezone;
  const lines = [
    `${formatCount(incidents.total, "incident")} (${incidents.open} open), ${formatCount(actionItems.open, "open action item")} (${[`${actionItems.overdue} overdue`, ...unknownWork(actionItems)].join(", ")}) as of ${formatDateTime(now, zone)} ${zone}`,
    ...excusedLine(repositories),
    ...(records.unreadable > 0
      ? [`${formatCount(records.unreadable, "unreadable file")} in no figure: see "incident check"`]
      : []),
    `${formatCount(files, "file")} written; open ${out}/index.html`,
  ];
  return `${lines.join("\n")}\n`;
}

function excusedLine(repositories: SiteInput["repositories"]): string[] {
  const note = excusedInReport(repositories);
  return note === null ? [] : [note];
}
