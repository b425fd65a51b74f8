import { GitHubError } from "../github/error.ts";
import { newestIssues } from "../github/threads.ts";
import { efforts } from "../github/transport.ts";
import type { Policy } from "../policy/policy.ts";
import type { Severity } from "../policy/severities.ts";
import { plainTitle } from "../response/alerts/alert-call.ts";
import { decodeMetadata } from "../response/comment-metadata.ts";
import type { DeclareRequest } from "../response/declaration.ts";
import { severityFromWords } from "../response/severity-words.ts";
import { UsageError } from "../text/error.ts";
import type { Instant } from "../time/instant.ts";
import type { GitHubIssue } from "../tracking/issue.ts";
import {
  type Arguments,
  type Command,
  type CommandContext,
  dryRunOption,
  formatOption,
  githubOptions,
} from "./context/command.ts";
import { parseIssueNumber, timeOf, wrongChoice } from "./context/option-values.ts";
import { type AlertReadingResult, formatAlertReading, readOffline, readPayload } from "./live/alert-reading.ts";
import { declareAlert } from "./live/declare-alert.ts";
import { type IncidentResponse, type LiveContext, openLiveContext } from "./live/live-context.ts";
import { openIncident } from "./live/open-incident.ts";
import { respondTo } from "./live/respond-to.ts";
import { formatResponses, type RespondResult, reported, resultOf } from "./live/responses.ts";
import { loadRepository } from "./repository/load.ts";

export const declareCommand: Command<RespondResult | AlertReadingResult> = {
  options: [
    { name: "title", value: "TEXT", summary: "what is wrong, as users see it" },
    { name: "severity", value: "NAME", summary: "such as SEV-2 (default: the highest)" },
    { name: "service", value: "NAMES", summary: "affected services, separated by commas" },
    { name: "impact", value: "TEXT", summary: "what it means for users and the business" },
    { name: "detected-at", value: "ISO", summary: "when it was noticed (default now)" },
    { name: "alert", value: "FILE", summary: "an alert's payload as JSON; - reads the standard input" },
    { name: "source", value: "NAME", summary: "the tool that sent the alert (default: found out)" },
    { name: "issue", value: "N", summary: "an issue that a person opened with the form" },
    { name: "offline", summary: "with --alert: print what is read of the payload, field by field; open nothing" },
    formatOption,
    dryRunOption,
    ...githubOptions,
  ],

  async run(args, context) {
    const kind = inputKind(args);
    const repository = loadRepository(args, context);
    const payload = kind === "alert" ? readPayload(args.get("alert")!, context.cwd) : null;
    if (args.has("offline")) {
      if (kind === "alert") return readOffline(payload, args.get("source") ?? null, { repository, now: context.now });
      throw new UsageError(
        `unexpected --offline with --${kind}, expected it with --alert`,
        "Only an alert's payload can be read without GitHub: incident declare --alert FILE --offline.",
      );
    }
    const flags = kind === "title" ? flagsOf(args, repository.policy) : null;
    const hasToken = (context.env.GITHUB_TOKEN || context.env.GH_TOKEN || "").trim() !== "";
    if (flags && args.has("dry-run") && !hasToken) {
      const { previewDeclaration } = await import("./live/preview.ts");
      return resultOf([
        await previewDeclaration(requestOf(flags, context.env.GITHUB_ACTOR || null), repository, context),
      ]);
    }
    const issue = kind === "issue" ? parseIssueNumber(args.get("issue")!, "--issue") : null;
    const responses = await orNotTaken(kind, context, async () => {
      const live = await openLiveContext(args, context, repository, efforts.incident);
      const declared = async () => {
        if (issue !== null) return respondTo(issue, live, "reported");
        return flags ? declareIncident(flags, live, context) : declareAlert(payload, args.get("source") ?? null, live);
      };
      return reported([await declared()], live);
    });
    return resultOf(responses);
  },

  format: (result, style) => ("reading" in result ? formatAlertReading(result, style) : formatResponses(result, style)),
};

const INPUT_KINDS = ["title", "alert", "issue"] as const;
type InputKind = (typeof INPUT_KINDS)[number];

/**
 * Declares an incident. Where GitHub can't be reached or refuses, the error says that nothing was opened, and how to repeat
 * it: an alert is sent once, and no later run brings it back. @throws GitHubError
 */
export async function orNotTaken(
  kind: InputKind,
  context: CommandContext,
  declare: () => Promise<readonly IncidentResponse[]>,
): Promise<readonly IncidentResponse[]> {
  try {
    return (await declare()).map((response) => {
      if (response.error === null || response.issue !== null) return response;
      return { ...response, error: notTaken(kind, response.error, context) };
    });
  } catch (error) {
    throw error instanceof GitHubError ? notTaken(kind, error, context) : error;
  }
}

function notTaken(kind: InputKind, error: GitHubError, { env }: CommandContext): GitHubError {
  const what = kind === "alert" ? "alert" : "incident";
  const opened = kind === "issue" ? "the issue of the form stays as it is" : "no incident was opened";
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  const again =
    server && repository && id
      ? `Run this job again, which repeats it: "Re-run jobs" at ${server}/${repository}/actions/runs/${id}.`
      : "Run the same command again.";
  const message = `could not take the ${what}: it was NOT taken, and ${opened}. The reason: ${error.message}`;
  // What the error advises of limits and outages is true of commands that a later run repeats.
  const passes = error.kind === "unavailable" || error.kind === "limit";
  const [help, ...details] = passes ? [again] : [error.help, again];
  return new GitHubError(message, { ...error, help: help!, details: [...details, ...error.details] });
}

/** @throws UsageError for none or several */
function inputKind(args: Arguments): InputKind {
  const [kind, ...more] = INPUT_KINDS.filter((name) => args.get(name) !== undefined);
  if (kind !== undefined && more.length === 0) return kind;
  const found = kind === undefined ? "missing --title" : `--${more[0]} does not go with --${kind}`;
  throw new UsageError(
    `${found}, expected one of --title, --alert and --issue`,
    "Write for example: incident declare --title 'Checkout is down' --severity SEV-1.",
  );
}

/** An incident as a person declares it by flags, or by the inputs of `workflow_dispatch`. */
export interface DeclareFlags {
  readonly title: string;
  readonly severity: string | null;
  readonly services: readonly string[];
  readonly impact: string | null;
  readonly detectedAt: Instant | null;
}

function flagsOf(args: Arguments, policy: Policy): DeclareFlags {
  const detectedAt = args.get("detected-at");
  return {
    title: args.get("title")!,
    severity: knownSeverity(args.get("severity") ?? null, policy),
    services: (args.get("service") ?? "").split(","),
    impact: args.get("impact") ?? null,
    detectedAt: detectedAt === undefined ? null : timeOf(detectedAt, "--detected-at"),
  };
}

/** A severity of the matrix, as a person called it. @throws UsageError for any other */
export function knownSeverity(word: string | null, { severities }: Policy): string | null {
  if (word === null || severityFromWords([word], severities)) return word;
  const choices = severities.map(({ id }) => id);
  const { message, help } = wrongChoice({ found: `severity "${word}"`, word, choices, write: (one) => one });
  throw new UsageError(message, [help, ...severities.map(severityLine)].join("\n"));
}

/** `SEV-1 Critical: Checkout down, data breach, complete site outage`: what helps to choose one. */
function severityLine({ id, name, summary, examples }: Severity): string {
  const what = examples.length > 0 ? examples.join(", ") : summary;
  return `  ${name === id ? id : `${id} ${name}`}${what ? `: ${what}` : ""}`;
}

/**
 * Opens an incident that a person declares: the one who started the job, else the one whose token it is. One of the same
 * title that is still open is the same incident.
 *
 * @throws GitHubError
 */
export async function declareIncident(
  flags: DeclareFlags,
  live: LiveContext,
  { env }: CommandContext,
): Promise<IncidentResponse> {
  const user = [...live.accounts].find((login) => !login.endsWith("[bot]")) ?? null;
  const declaration = requestOf(flags, env.GITHUB_ACTOR || user);
  const known = await newestIssues(live.github, live.repository.policy.issues.labels.incident);
  const open = known.find((issue) => issue.state === "open" && isTitled(issue, flags.title, live));
  if (open) return declaredBefore(open.number, live);
  const response = await openIncident(declaration, known, live);
  return flags.severity === null ? withSeverityNotice(response, live) : response;
}

/** @param by login of the person who declares; null where it is unknown */
function requestOf(flags: DeclareFlags, by: string | null): DeclareRequest {
  return {
    title: flags.title,
    severity: [flags.severity ?? ""],
    services: flags.services.map((name) => name.trim()).filter(Boolean),
    impact: flags.impact,
    detection: "Reported by a person",
    detectedAt: flags.detectedAt,
    by,
    alert: null,
  };
}

/** Nobody named a severity: the matrix's examples, by which to lower the one that was taken. */
function withSeverityNotice(response: IncidentResponse, { repository }: LiveContext): IncidentResponse {
  const { severities } = repository.policy;
  const matrix = severities.map((severity) => severityLine(severity).trim()).join("; ");
  const message = `no severity was given, so ${severities[0]!.id} counts until somebody says /severity (${matrix})`;
  const notice = { key: response.incident, issue: response.issue, message };
  return { ...response, plan: { ...response.plan, notices: [...response.plan.notices, notice] } };
}

/** Whether an incident of ours was opened under a title. */
function isTitled({ author, body }: GitHubIssue, title: string, { accounts }: LiveContext): boolean {
  const mark = accounts.has(author.toLowerCase()) ? decodeMetadata(body) : null;
  return mark?.kind === "opening" && plainTitle(mark.opening.title) === plainTitle(title);
}

/** Two people at four in the morning, or a job that is run again: one incident. */
async function declaredBefore(issue: number, live: LiveContext): Promise<IncidentResponse> {
  const response = await respondTo(issue, live);
  const message = "an incident of that title is open already: nothing was opened";
  const notice = { key: response.incident ?? "", issue, message };
  return { ...response, plan: { ...response.plan, notices: [notice, ...response.plan.notices] } };
}
