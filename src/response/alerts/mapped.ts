import type { AlertMapping } from "../../policy/policy.ts";
import { listed, quote } from "../../text/messages.ts";
import { parseInstant } from "../../time/instant.ts";
import type { Alert, NoAlert } from "./alert.ts";
import { listAt, payloadText, webAddress } from "./payload.ts";

/** Where any tool's JSON usually has its facts; `alerts:` in the configuration names other places. */
const USUAL: Readonly<Record<keyof AlertMapping, readonly string[]>> = {
  title: ["title", "summary", "name", "alertname", "message", "description"],
  severity: ["severity", "priority", "level"],
  service: ["service", "service_name", "app", "component"],
  status: ["status", "state"],
  id: ["fingerprint", "dedup_key", "alert_id", "key", "id"],
  url: ["url", "link", "html_url"],
};

/** Reads the JSON of a tool that nobody knows here, by the mapping of its name or the usual names of fields. */
export function readMapped(payload: unknown, source: string, mapping: AlertMapping | null): Alert | NoAlert {
  const fact = (field: keyof AlertMapping) =>
    mappedFact(payload, mapping, field) ?? payloadText(payload, ...USUAL[field]);
  const title = fact("title");
  if (title === null) {
    const expected = mapping?.title ?? listed(USUAL.title, "or");
    return {
      kind: "unreadable",
      message: `unexpected alert of ${quote(source)} without a title, expected one at ${expected}`,
      help: `Name its place in the configuration: alerts: { ${source}: { title: PATH } }.`,
    };
  }
  const service = fact("service");
  const at = parseInstant(payloadText(payload, "startsAt", "started_at", "timestamp", "time", "created_at") ?? "");
  const state = stateOf(fact("status"));
  return {
    source,
    state,
    id: fact("id") ?? `${title} ${service ?? ""}`.trim(),
    name: null,
    title,
    severity: [fact("severity") ?? ""],
    services: service === null ? [] : [service],
    startedAt: state === "firing" ? at : null,
    changedAt: at,
    by: null,
    url: webAddress(fact("url")),
    runbook: payloadText(payload, "runbook", "runbook_url"),
  };
}

/** Puts what a team's mapping finds in place of what the tool's own reader found. */
export function withMapping(alert: Alert, payload: unknown, mapping: AlertMapping): Alert {
  const fact = (field: keyof AlertMapping) => mappedFact(payload, mapping, field);
  const [severity, service, status] = [fact("severity"), fact("service"), fact("status")];
  return {
    ...alert,
    title: fact("title") ?? alert.title,
    severity: severity === null ? alert.severity : [severity],
    services: service === null ? alert.services : [service],
    state: status === null ? alert.state : stateOf(status),
    id: fact("id") ?? alert.id,
    url: webAddress(fact("url")) ?? alert.url,
  };
}

/** A path counts from the payload, from its first alert, or from the labels that all its alerts share. */
function mappedFact(payload: unknown, mapping: AlertMapping | null, field: keyof AlertMapping): string | null {
  const path = mapping?.[field];
  if (!path) return null;
  const common = path.replace(/^labels\./, "commonLabels.").replace(/^annotations\./, "commonAnnotations.");
  return payloadText(payload, path, common) ?? payloadText(listAt(payload, "alerts")[0], path);
}

/** A word that is not known to mean better is taken as firing: an alert too many is closed, one too few is missed. */
function stateOf(status: string | null): Alert["state"] {
  const word = status?.toLowerCase() ?? "";
  if (/^(?:resolved?|ok|okay|recover(?:ed|y)?|closed?|cleared?|normal|success|inactive|up|green|healthy)$/.test(word))
    return "resolved";
  return /^ack(?:nowledged?)?$/.test(word) ? "acknowledged" : "firing";
}
