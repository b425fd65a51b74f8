import { type Instant, parseInstant } from "../../time/instant.ts";
import type { Alert } from "./alert.ts";
import { asText, listAt, payloadText, valueAt, webAddress } from "./payload.ts";

/** Labels in which teams name the service, the most telling first. */
const SERVICE_LABELS = ["service", "service_name", "app", "application", "component"];

/** True for what Alertmanager and Grafana send: a group of alerts with labels. */
export function isAlertGroup(payload: unknown): boolean {
  return listAt(payload, "alerts").length > 0 && valueAt(payload, "status") !== undefined;
}

/**
 * Reads Alertmanager's webhook (version 4) and Grafana's, which has the same shape and some fields more. A group is one
 * alert: its key stays the same from the first to the last message about it.
 */
export function readAlertGroup(payload: unknown): Alert {
  const all = listAt(payload, "alerts");
  const firing = all.filter((alert) => payloadText(alert, "status") === "firing");
  const told = firing.length > 0 ? firing : all;
  const first = told[0];
  const name =
    payloadText(payload, "commonLabels.alertname", "groupLabels.alertname") ?? payloadText(first, "labels.alertname");
  return {
    source: valueAt(payload, "orgId") === undefined ? "alertmanager" : "grafana",
    state: payloadText(payload, "status") === "resolved" ? "resolved" : "firing",
    id: groupKey(payload, all),
    name,
    title: summary(payload) ?? summaryOf(first) ?? name ?? payloadText(payload, "title") ?? "Alert without a name",
    severity: labelsOf(told, ["severity", "priority", "level"]),
    services: labelsOf(told, SERVICE_LABELS),
    startedAt: extreme(told, "startsAt", Math.min),
    changedAt: extreme(all, "endsAt", Math.max),
    by: null,
    url: webAddress(
      payloadText(first, "dashboardURL", "panelURL", "generatorURL") ?? payloadText(payload, "externalURL"),
    ),
    runbook:
      payloadText(payload, "commonAnnotations.runbook_url", "commonAnnotations.runbook") ??
      payloadText(first, "annotations.runbook_url"),
  };
}

function summary(payload: unknown): string | null {
  return payloadText(payload, "commonAnnotations.summary", "commonAnnotations.title");
}

function summaryOf(alert: unknown): string | null {
  return payloadText(alert, "annotations.summary", "annotations.title", "annotations.description");
}

function groupKey(payload: unknown, alerts: readonly unknown[]): string {
  const prints = alerts.map(
    (alert) => payloadText(alert, "fingerprint") ?? JSON.stringify(valueAt(alert, "labels") ?? null),
  );
  return payloadText(payload, "groupKey") ?? prints.sort().join("+").slice(0, 1000);
}

/** The values of the first of some labels that an alert has, each once, in the order of the alerts. */
function labelsOf(alerts: readonly unknown[], names: readonly string[]): string[] {
  const values = alerts.flatMap((alert) => {
    const labels = valueAt(alert, "labels");
    return asText(payloadText(labels, ...names)) ?? [];
  });
  return [...new Set(values)];
}

/** Alertmanager writes year 1 for what has not happened yet. */
function extreme(alerts: readonly unknown[], field: string, pick: (...times: number[]) => number): Instant | null {
  const times = alerts.flatMap((alert) => parseInstant(payloadText(alert, field) ?? "") ?? []).filter((at) => at > 0);
  return times.length > 0 ? pick(...times) : null;
}
