import { posix } from "node:path";
import { type Assessment, assess } from "../process/assess.ts";
import type { Audience, Incident } from "../records/model.ts";
import { idFromFile } from "../records/record-id.ts";
import { participantOf } from "../response/participants.ts";
import { liveStatus, type StatusFacts, statusText } from "../response/status-text.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import { UsageError } from "../text/error.ts";
import { toJson } from "../text/json.ts";
import { didYouMean } from "../text/messages.ts";
import { nearest } from "../text/nearest.ts";
import {
  type Arguments,
  type Command,
  type CommandContext,
  type CommandResult,
  formatOption,
  githubOptions,
} from "./context/command.ts";
import { tokenOf } from "./context/connection.ts";
import { onlyWord } from "./context/option-values.ts";
import { loadRepository } from "./repository/load.ts";
import { loadTemplates } from "./repository/templates.ts";

type StatusResult = CommandResult & (OneStatus | { readonly open: readonly OpenIncident[] });

interface OpenIncident {
  readonly id: string;
  readonly severity: string | null;
  readonly status: string;
  readonly title: string;
}

interface OneStatus {
  readonly id: string;
  readonly audience: Audience;
  readonly status: string;
  readonly text: string;
}

export const statusCommand: Command<StatusResult> = {
  positionals: "[ID|FILE]",
  options: [
    {
      name: "audience",
      value: "AUDIENCE",
      choices: ["public", "internal"],
      summary: "who reads it (default internal)",
    },
    formatOption,
    ...githubOptions,
  ],

  async run(args, context) {
    const repository = loadRepository(args, context);
    const { policy, catalog } = repository;
    if (args.positionals.length === 0)
      return { exitStatus: 0, open: openIncidents(catalog.incidents, assess(catalog, policy, { now: context.now })) };
    const id = oneId(args.positionals, "status");
    // A live incident is in its issue alone.
    if (id.startsWith("#")) tokenOf(context);
    const assessment = assess(catalog, policy, { now: context.now });
    const record = incidentNamed(id, catalog.incidents);
    const facts = record
      ? statusFacts(record, assessment)
      : ((await liveFacts(id, args, context)) ?? statusFacts(findIncident(id, catalog.incidents), assessment));
    const audience = (args.get("audience") ?? "internal") as Audience;
    const moment = { timezone: policy.timezone, now: context.now };
    const text = statusText(facts, audience, moment, await loadTemplates(repository));
    return { exitStatus: 0, id, audience, status: facts.status, text };
  },

  format(result, { format }) {
    if ("open" in result) return format === "json" ? toJson({ open: result.open }) : openText(result.open);
    const { id, audience, status, text } = result;
    return format === "json" ? toJson({ id, audience, status, text }) : sanitizeLog(`${text}\n`);
  },
};

function openIncidents(incidents: readonly Incident[], assessment: Assessment): readonly OpenIncident[] {
  return incidents.flatMap((incident): OpenIncident[] => {
    if (assessment.incident(incident).isResolved) return [];
    const { id, severity, status, title } = incident;
    return [
      { id, severity: severity?.value ?? null, status: status?.value ?? "investigating", title: title?.value ?? id },
    ];
  });
}

function openText(open: readonly OpenIncident[]): string {
  if (open.length === 0)
    return 'No record is of an open incident. A live one is named by its issue: incident status "#7".\n';
  const lines = open.map(
    ({ id, severity, status, title }) => `${id}: ${severity ?? "no severity"}, ${status}. ${title}`,
  );
  return sanitizeLog(`${lines.join("\n")}\n`);
}

/** A live incident has no record yet: it is read from its issue, named by the incident's id or as `#7`. Null where there is none. */
async function liveFacts(id: string, args: Arguments, context: CommandContext): Promise<StatusFacts | null> {
  if (!context.env.GITHUB_TOKEN) return null;
  const { findLive, openLiveContext } = await import("./live/live-context.ts");
  const view = await findLive(id, await openLiveContext(args, context));
  return view && liveStatus(view);
}

/** @throws UsageError for none or several */
export function oneId(positionals: readonly string[], command: string): string {
  const example = `incident ${command} 2026-05-29-checkout-errors`;
  return onlyWord(positionals, { name: "ID", expected: "that of an incident", example });
}

/** How a timeline gets its first time. */
export const firstEntry = "Add to its timeline: - { at: 2026-05-29T04:02:00Z, type: detected }";

/** The incident with an id, or of a file; null for none. */
function incidentNamed(word: string, incidents: readonly Incident[]): Incident | null {
  const file = posix.normalize(word);
  return incidents.find(({ id }) => id === word) ?? incidents.find(({ source }) => source.file === file) ?? null;
}

/** @throws UsageError that names the nearest id when there is no such incident */
export function findIncident(id: string, incidents: readonly Incident[]): Incident {
  const found = incidentNamed(id, incidents);
  if (found) return found;
  const ids = incidents.map((incident) => incident.id);
  const meant = ids.find((one) => one === idFromFile(id)) ?? nearest(id, ids);
  throw new UsageError(
    `unexpected id "${id}", expected that of an incident${didYouMean(meant)}`,
    ids.length === 0
      ? 'No incident record was found: add one, or name their place under "paths: { incidents: … }" in the configuration.'
      : 'It is the "id:" of its record, else the file\'s name without extension.',
  );
}

function statusFacts(incident: Incident, assessment: Assessment): StatusFacts {
  const { owners } = assessment.policy;
  const nameOf = (words: string) => owners.resolve(words).map(participantOf)[0]?.name ?? words;
  const { startedAt, resolvedAt, isResolved, timed, updateGaps } = assessment.incident(incident);
  if (startedAt === null)
    throw new UsageError(
      `missing time on the timeline of ${incident.source.file}, expected an entry that has one`,
      firstEntry,
    );
  return {
    title: incident.title?.value ?? incident.id,
    severity: incident.severity?.value ?? "",
    status: isResolved ? "resolved" : (incident.status?.value ?? "investigating"),
    commander: incident.commander && nameOf(incident.commander.value),
    responders: incident.responders.map(({ value }) => nameOf(value)),
    services: incident.services.map(({ value }) => value),
    impact: incident.impact?.value ?? null,
    startedAt,
    resolvedAt,
    timeline: timed.map(({ at, type, audience, entry: { note, status: state } }) => ({
      at,
      type: type ?? "note",
      note: note?.value ?? null,
      audience,
      status: state?.value ?? null,
    })),
    nextUpdate: updateGaps.findLast(({ until }) => until === null)?.update?.deadline ?? null,
  };
}
