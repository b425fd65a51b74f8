import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { ALERT_FIELDS } from "../../policy/policy.ts";
import { type Alert, isAlert, type ReadField } from "../../response/alerts/alert.ts";
import { readAlert } from "../../response/alerts/read-alert.ts";
import { type Declaration, declarationOf, startDeclaration } from "../../response/declaration.ts";
import { escapeWorkflowCommands, showControlChars } from "../../text/control-chars.ts";
import { UsageError } from "../../text/error.ts";
import { toJson } from "../../text/json.ts";
import { formatInstant, type Instant } from "../../time/instant.ts";
import type { CommandResult, OutputStyle } from "../context/command.ts";
import type { Repository } from "../repository/load.ts";

/** What is read of a payload, and the incident that it would open. */
export interface AlertReadingResult extends CommandResult {
  readonly reading: {
    readonly alert: Alert | null;
    /** Null for what opens none. */
    readonly incident: Declaration | null;
    /** What becomes of the message, in one line. */
    readonly message: string;
  };
}

/**
 * Reads an alert's payload without GitHub, for who writes a mapping.
 *
 * @param source the tool's name, where the sender gives it
 * @throws UsageError for a payload that can't be read: it lists the payload's own paths
 */
export function readOffline(
  payload: unknown,
  source: string | null,
  { repository, now }: { readonly repository: Repository; readonly now: Instant },
): AlertReadingResult {
  const { policy, catalog } = repository;
  const alert = readAlert(payload, policy, source);
  if (!isAlert(alert)) {
    if (alert.kind === "unreadable") throw new UsageError(alert.message, alert.help);
    return { exitStatus: 0, reading: { alert: null, incident: null, message: alert.message } };
  }
  if (alert.state !== "firing") {
    const message = `opens nothing: the alert is ${alert.state}, which is noted on its open incident`;
    return { exitStatus: 0, reading: { alert, incident: null, message } };
  }
  const taken = new Set(catalog.incidents.map(({ id }) => id));
  const context = { policy, openedAt: now, taken, folder: "" };
  const incident = startDeclaration(declarationOf(alert, policy.severities), context);
  const severity = incident.severityGiven ? "" : " (no severity was read: the highest counts)";
  const message = `opens ${incident.id}, ${incident.severity.id}${severity}`;
  return { exitStatus: 0, reading: { alert, incident, message } };
}

export function formatAlertReading({ reading }: AlertReadingResult, { format }: OutputStyle): string {
  const { alert, incident, message } = reading;
  if (format === "json")
    return toJson({ alert: alert && alertJson(alert), incident: incident && incidentJson(incident), message });
  const lines = alert ? [`${alert.source}: ${alert.state}`, ...fieldLines(alert), ""] : [];
  return `${[...lines, message].map((line) => escapeWorkflowCommands(showControlChars(line))).join("\n")}\n`;
}

/** One line for each field: its value and the path that gave it. */
function fieldLines({ read, members, truncated }: Alert): string[] {
  const extra = read.map(({ field }) => field).filter((field) => !ALERT_FIELDS.some((known) => known === field));
  const fields: readonly ReadField["field"][] = [...ALERT_FIELDS, ...extra];
  const rows = fields.map((name) => {
    const found = read.find(({ field }) => field === name);
    return [name, found?.value ?? "not found", found?.path ?? ""] as const;
  });
  const group = members.length > 1 ? [["alerts", `${members.length} fire, the most severe is shown`, ""] as const] : [];
  const left = truncated > 0 ? [["left out", `${truncated} more`, "truncatedAlerts"] as const] : [];
  const width = Math.max(...rows.map(([, value]) => Math.min(value.length, 50)));
  return [...rows, ...group, ...left].map(([name, value, path]) =>
    `  ${name.padEnd(15)} ${value.padEnd(width)}  ${path}`.trimEnd(),
  );
}

function alertJson({ source, state, id, services, startedAt, members, truncated, read }: Alert) {
  return {
    source,
    state,
    id,
    services,
    startedAt: startedAt === null ? null : formatInstant(startedAt),
    fields: read,
    firing: members.map(({ title, severity, services }) => ({ title, severity, services })),
    leftOut: truncated,
  };
}

function incidentJson({ id, title, severity, severityGiven, services, detectedAt, alert }: Declaration) {
  return {
    id,
    title,
    severity: severity.id,
    severityGiven,
    services,
    detectedAt: formatInstant(detectedAt),
    url: alert?.url || null,
    runbook: alert?.runbook || null,
  };
}

/** @throws UsageError for a file that can't be read or is no JSON */
export function readPayload(file: string, cwd: string): unknown {
  const name = file === "-" ? "the standard input" : file;
  const path = resolve(cwd, file);
  if (file !== "-" && !statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`unexpected "${file}" for --alert, expected a file that exists`, "Name one: --alert FILE.");
  }
  const text = readFileSync(file === "-" ? 0 : path, "utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `unexpected text in ${name}, expected JSON (${(error as Error).message})`,
      "Give it the payload as the alerting tool sends it.",
    );
  }
}
