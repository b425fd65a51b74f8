import { GitHubError } from "../../github/error.ts";
import { newestAndOpen } from "../../github/threads.ts";
import { readIncident } from "../../records/incident.ts";
import type { Incident } from "../../records/model.ts";
import { keyOf } from "../../response/declaration.ts";
import type { IncidentView } from "../../response/incident-body.ts";
import type { LiveIncident } from "../../response/live-incident.ts";
import { incidentFile, recordPath } from "../../response/record-files.ts";
import { incidentView } from "../../response/response-context.ts";
import { Source } from "../../text/source.ts";
import { DAY, type Instant, parseInstant } from "../../time/instant.ts";
import type { GitHubIssue } from "../../tracking/issue.ts";
import { readMarker } from "../../tracking/marker.ts";
import type { Arguments, CommandContext } from "../context/command.ts";
import type { Repository } from "../repository/load.ts";
import { type LiveContext, openLiveContext, viewOf } from "./live-context.ts";
import { threadOf } from "./thread.ts";

/** An incident that only its issue tells of, as the record that it will be. */
export interface LiveRecord {
  readonly record: Incident;
  readonly issue: number;
}

/** Days that a resolved incident is looked for among closed issues: its records wait in a pull request until it is merged. */
const WAITING_DAYS = 30;

/**
 * The incidents that have no record yet: those that go on, and those that were resolved lately. Takes a list of issues, and
 * two requests for each incident.
 *
 * @throws GitHubError
 */
export async function liveRecords(
  args: Arguments,
  context: CommandContext,
  repository: Repository,
): Promise<LiveRecord[]> {
  const live = await openLiveContext(args, context, repository);
  const { policy, catalog } = repository;
  const known = new Set(catalog.incidents.map(keyOf));
  const { newest, open } = await newestAndOpen(live.github, policy.issues.labels.incident);
  const records: LiveRecord[] = [];
  const read = new Set<string>();
  for (const issue of [...open, ...newest.filter((one) => wasResolvedLately(one, context.now))]) {
    // What is open goes on, whatever a record of it says.
    if (issue.state === "closed" && known.has(readMarker(issue.body)?.key ?? "")) continue;
    const view = await viewOrOpening(issue, live, context);
    if (!view || !isToldOf(view.incident, issue)) continue;
    const { opening } = view.incident;
    if (opening.folder !== live.context.folder || read.has(keyOf(opening))) continue;
    if (issue.state === "closed" && known.has(keyOf(opening))) continue;
    read.add(keyOf(opening));
    const text = await incidentFile(closedIncident(view.incident, issue), {
      runbooks: view.runbook ? [view.runbook.id] : [],
      related: [],
    });
    const source = new Source(recordPath(policy.paths.incidents, `${opening.id}.yml`, "incidents"), text);
    const record = readIncident(source, { timezone: policy.timezone, incidentDate: () => null });
    records.push({ record, issue: issue.number });
  }
  return records;
}

/**
 * The incident as its comments describe it, else as it was opened: what can't be read now still goes on. @throws GitHubError
 * for a closed one
 */
async function viewOrOpening(
  issue: GitHubIssue,
  live: LiveContext,
  { warn }: CommandContext,
): Promise<IncidentView | null> {
  try {
    return await viewOf(issue.number, live);
  } catch (error) {
    if (!(error instanceof GitHubError) || issue.state === "closed") throw error;
    warn(`note: #${issue.number} is shown as it was opened: ${error.message}\n`);
    const thread = await threadOf({ issue, url: "", closedBy: null, comments: [] }, live);
    return incidentView(thread, null, live.context);
  }
}

function wasResolvedLately({ state, stateReason, closedAt }: GitHubIssue, now: Instant): boolean {
  const at = parseInstant(closedAt ?? "");
  return state === "closed" && stateReason !== "duplicate" && at !== null && now - at <= WAITING_DAYS * DAY;
}

/** One that was closed, and neither resolved nor public, is none: a false alarm, or somebody's mistake. */
function isToldOf({ duplicateOf, resolvedAt, timeline }: LiveIncident, { state }: GitHubIssue): boolean {
  const isPublic = timeline.some(({ audience }) => audience === "public");
  return duplicateOf === null && (state === "open" || resolvedAt !== null || isPublic);
}

/** One that the public knows of is over when a person closes its issue by hand. */
function closedIncident(incident: LiveIncident, { closedAt }: GitHubIssue): LiveIncident {
  return { ...incident, resolvedAt: incident.resolvedAt ?? parseInstant(closedAt ?? "") };
}
