import { basename, dirname, posix } from "node:path";
import type { Policy } from "../policy/policy.ts";
import { onDutyAt } from "../policy/rotation.ts";
import { severityNames, severityOf } from "../policy/severities.ts";
import type { Catalog } from "../records/model.ts";
import { type DraftFacts, postmortemDraft } from "../response/postmortem-draft.ts";
import { recordPath } from "../response/record-files.ts";
import { groupBy } from "../text/collections.ts";
import { UsageError } from "../text/error.ts";
import { toJson } from "../text/json.ts";
import { inLatin } from "../text/latin.ts";
import { fileSlug, firstFree, slug } from "../text/slug.ts";
import { type CalendarDate, type Instant, parseInstant } from "../time/instant.ts";
import { instantOf, isDate, localDate } from "../time/zone.ts";
import {
  type Arguments,
  type Command,
  type CommandContext,
  type CommandResult,
  formatOption,
  githubOptions,
} from "./context/command.ts";
import { wholeNumber, wrongChoice } from "./context/option-values.ts";
import { loadRepository } from "./repository/load.ts";
import { loadTemplates } from "./repository/templates.ts";
import { writeNewFile } from "./repository/workspace-writer.ts";

interface NewResult extends CommandResult {
  readonly file: string;
  readonly isWritten: boolean;
  readonly draft: string;
}

export const newCommand: Command<NewResult> = {
  positionals: "[TITLE]",
  options: [
    { name: "severity", value: "SEV", summary: "one of the matrix, such as SEV-1" },
    { name: "service", value: "NAME", summary: "a service that was affected; may be repeated" },
    { name: "date", value: "DAY", summary: "the day of the incident, YYYY-MM-DD (default: today)" },
    { name: "from-issue", value: "N", summary: "take title, day and severity from an issue on GitHub" },
    { name: "dry-run", summary: "print the post-mortem, write nothing" },
    formatOption,
    ...githubOptions,
  ],

  async run(args, context) {
    const repository = loadRepository(args, context);
    const { catalog, policy, workspace } = repository;
    const facts = await factsOf(args, context, { catalog, policy });
    const folder = dirname(recordPath(policy.paths.postmortems, "x.md", "postmortems"));
    const siblings = workspace.below(folder)?.filter((file) => dirname(file) === folder) ?? [];
    const name = nextName(
      facts,
      siblings.map((file) => basename(file)),
      await inLatin(facts.title),
    );
    const file = firstFree(name, (one) => workspace.exists(posix.join(folder, `${one}.md`)));
    const path = posix.join(folder, `${file}.md`);
    const draft = postmortemDraft(draftOf(facts, policy), policy.timezone, await loadTemplates(repository));
    const isWritten = !args.has("dry-run");
    if (isWritten) writeNewFile(workspace.root, path, draft);
    return { exitStatus: 0, file: path, isWritten, draft };
  },

  format({ file, isWritten, draft }, { format }) {
    if (format === "json") return toJson({ file, written: isWritten, draft });
    const next = `Answer the question of each section; "incident check ${file}" names what is missing.`;
    return isWritten ? `Wrote ${file}. ${next}\n` : draft;
  },
};

/** What people say of the next post-mortem. */
interface NewFacts {
  readonly title: string;
  readonly date: CalendarDate;
  /** An id of the matrix; empty where nobody said. */
  readonly severity: string;
  readonly services: readonly string[];
}

async function factsOf(
  args: Arguments,
  context: CommandContext,
  { catalog, policy }: { readonly catalog: Catalog; readonly policy: Policy },
): Promise<NewFacts> {
  const issue = args.get("from-issue");
  const told = issue === undefined ? null : await factsOfIssue(issue, args, context);
  const typed = args.positionals.join(" ").trim();
  const title = typed || told?.title || (await context.ask?.("Title", [])) || "";
  if (title === "")
    throw new UsageError("missing TITLE, expected what happened", 'Write it, as in "incident new Checkout errors".');
  const ids = policy.severities.map(({ id }) => id);
  const words =
    args.get("severity") ?? told?.severity ?? (await context.ask?.(`Severity (${ids.join(", ")})`, ids)) ?? "";
  const services = args.all("service").length > 0 ? args.all("service") : await askServices(catalog, context);
  const day = args.get("date") ?? localDate(told?.at ?? context.now, policy.timezone);
  if (!isDate(day))
    throw new UsageError(
      `unexpected "${day}" for --date, expected a day such as 2026-05-29`,
      "Write --date YYYY-MM-DD.",
    );
  return { title, date: day, severity: words === "" ? "" : severityNamed(words, policy), services };
}

function severityNamed(words: string, policy: Policy): string {
  const severity = severityOf(policy, words);
  if (severity) return severity.id;
  const choices = severityNames(policy);
  throw wrongChoice({ found: `severity "${words}"`, word: words, choices, write: (one) => `--severity ${one}` });
}

async function askServices(catalog: Catalog, { ask }: CommandContext): Promise<readonly string[]> {
  const known = [...catalog.incidents, ...catalog.runbooks].flatMap(({ services }) =>
    services.map(({ value }) => value),
  );
  const answer = (await ask?.("Services, separated by commas", [...new Set(known)].sort())) ?? "";
  return answer
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

/** @throws UsageError for a number that is no issue's, GitHubError where GitHub refuses */
async function factsOfIssue(
  word: string,
  args: Arguments,
  context: CommandContext,
): Promise<{ title: string; severity: string | undefined; at: Instant | null }> {
  const number = wholeNumber(word.replace(/^#/, ""), "--from-issue", { least: 1, most: 1e9 });
  const [{ connect }, { readThread }] = await Promise.all([
    import("./context/connection.ts"),
    import("../github/threads.ts"),
  ]);
  const thread = await readThread(connect(args, context), number);
  if (thread === null)
    throw new UsageError(`unexpected pull request #${number} for --from-issue, expected an issue`, "Name an issue.");
  const { title, labels, createdAt } = thread.issue;
  const severity = labels.find((label) => /^sev-?\d$/i.test(label));
  return { title: title.replace(/^incident:\s*/i, ""), severity, at: parseInstant(createdAt) };
}

function draftOf({ title, date, severity, services }: NewFacts, { rotation, timezone, people }: Policy): DraftFacts {
  const startedAt = instantOf(date, 0, timezone);
  const onDuty = rotation && onDutyAt(rotation, startedAt);
  const commander = onDuty === null ? null : (people.find(({ id }) => id === onDuty)?.name ?? onDuty);
  const unknown = { id: null, impact: null, meeting: null, resolvedAt: null, timeline: [], actions: [] };
  return { ...unknown, title, severity, commander, startedAt, services };
}

/** `PM2024-001 - Title`, `0042-title`: what comes before a running number, the year it runs in, and what follows. */
const numbered =
  /^(?<prefix>\D*?)(?:(?<year>20\d{2})(?<gap>[-_ ]?))?(?<number>\d{2,5})(?<space>[ _-]+)(?<words>.+)\.md$/;

/** The file's name without its extension, in the form that most files there have: with the next number, or the day. */
function nextName({ title, date }: NewFacts, siblings: readonly string[], latin: string): string {
  const dated = `${date}-${slug(latin) || "incident"}`;
  const series = siblings.flatMap((name) => {
    const parts = /^\d{4}-\d{2}-\d{2}/.test(name) ? null : numbered.exec(name)?.groups;
    return parts ? [parts] : [];
  });
  const groups = [...groupBy(series, ({ prefix }) => prefix!).values()].sort((a, b) => b.length - a.length);
  const [most] = groups;
  if (!most || most.length * 2 <= siblings.length) return dated;
  const { prefix, year, gap = "", number, space, words } = most.at(-1)!;
  const thisYear = date.slice(0, 4);
  const own = most.filter((one) => year === undefined || one.year === thisYear);
  const next = 1 + own.reduce((highest, one) => Math.max(highest, Number(one.number)), 0);
  const wording = `${space}${words}`.includes(" ")
    ? fileTitle(title)
    : (slug(latin) || "incident").replaceAll("-", words!.includes("_") ? "_" : "-");
  return `${prefix}${year === undefined ? "" : thisYear + gap}${String(next).padStart(number!.length, "0")}${space}${wording}`;
}

/** A title in a file name, as people write it there. */
function fileTitle(title: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 100) || fileSlug(title)
  );
}
