import { basename, resolve } from "node:path";
import { type Facts, readFacts } from "../insight/insight.ts";
import { measure } from "../insight/metrics.ts";
import { localDate } from "../records/zone.ts";
import type { SiteInput } from "../report/site.ts";
import { counted } from "../report/words.ts";
import { type Arguments, type Command, type Session, UsageError } from "./command.ts";
import { Folder } from "./folder.ts";
import { type Reading, readForReport } from "./report-reading.ts";

export const report: Command = {
  name: "report",
  summary: "metrics, pages, plots, status page, feeds, calendar",
  positionals: "[REPO_DIR…]",
  options: [
    { name: "out", value: "DIR", summary: "folder to write to (default report)" },
    { name: "title", value: "TEXT", summary: "name on every page (default: the repository's)" },
    { name: "url", value: "URL", summary: "where the site will be served: makes the feed's links absolute" },
    {
      name: "repo",
      value: "OWNER/NAME",
      summary: "repository on GitHub (default: GITHUB_REPOSITORY, else the remote)",
    },
    { name: "offline", summary: "from the records alone, without asking GitHub" },
    { name: "format", value: "FORMAT", choices: ["text", "json"], summary: "text (default) or json: the metrics" },
  ],

  async run(args, session) {
    const out = args.get("out") ?? "report";
    const url = siteUrl(args);
    const folder = new Folder(resolve(session.cwd, out));
    const readings: Reading[] = [];
    for (const { name, cwd } of repositoriesOf(args, session)) {
      readings.push(await readForReport(name, args, { ...session, cwd }));
    }
    const repositories = readings.map((reading) => ({ ...reading, facts: readFacts(reading.records, session.now) }));
    const { renderSite } = await import("../report/site.ts");
    const { calendarFiles } = await import("./report-calendars.ts");
    const input: SiteInput = {
      title: args.get("title") ?? defaultTitle(readings, session),
      now: session.now,
      repositories: repositories.map(({ facts, web, shifts }) => ({ facts, web, shifts })),
      calendars: await calendarFiles(repositories),
      url,
    };
    let files = 0;
    for (const { path, text } of renderSite(input)) {
      folder.write(path, text);
      files++;
    }
    const facts = repositories.map((repository) => repository.facts);
    session.out(
      args.get("format") === "json" ? await metricsOf(facts, session) : summaryOf(facts, files, out, session),
    );
    return 0;
  },
};

interface RepositoryFolder {
  /** Empty where there is only one. */
  readonly name: string;
  readonly cwd: string;
}

/** The folders that were named, each with a name of its own, else the one the command works in. */
function repositoriesOf({ positionals }: Arguments, { cwd }: Session): RepositoryFolder[] {
  if (positionals.length === 0) return [{ name: "", cwd }];
  if (positionals.length === 1) return [{ name: "", cwd: resolve(cwd, positionals[0]!) }];
  const taken = new Set<string>();
  return positionals.map((path) => {
    const folder = resolve(cwd, path);
    const name = basename(folder);
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
    taken.add(free);
    return { name: free, cwd: folder };
  });
}

function siteUrl(args: Arguments): string | null {
  const text = args.get("url");
  if (text === undefined) return null;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new UsageError(
      `unexpected "${text}" for --url, expected an address such as https://acme.github.io/incidents/`,
    );
  }
  return text.endsWith("/") ? text : `${text}/`;
}

function defaultTitle(readings: readonly Reading[], { cwd }: Session): string {
  if (readings.length > 1) return `${readings.length} repositories`;
  return readings[0]!.name ?? basename(cwd);
}

async function metricsOf(facts: readonly Facts[], { now }: Session): Promise<string> {
  const { metricsJson } = await import("../report/data-files.ts");
  return metricsJson(measure(facts, now));
}

function summaryOf(facts: readonly Facts[], files: number, out: string, { now }: Session): string {
  const { incidents, actionItems, records } = measure(facts, now);
  const day = localDate(now, facts[0]!.policy.timezone);
  const lines = [
    `${counted(incidents.total, "incident")} (${incidents.open} open), ${counted(actionItems.open, "open action item")} (${actionItems.overdue} overdue) as of ${day}`,
    ...(records.unreadable > 0
      ? [`${counted(records.unreadable, "unreadable file")} in no figure: see "incident check"`]
      : []),
    `${files} files written; open ${out}/index.html`,
  ];
  return `${lines.join("\n")}\n`;
}
