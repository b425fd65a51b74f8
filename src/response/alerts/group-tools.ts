import { datadogMapping, isDatadog } from "./datadog.ts";
import { labelsId, located } from "./identity.ts";
import type { Mapping } from "./mapping.ts";
import { asText, listAt, payloadText, valuesAt } from "./payload.ts";
import { type AlertTool, equals, has } from "./tool.ts";

const LABEL_NAMES = ["service", "service_name", "app", "application", "component"];

/** What Alertmanager and Grafana say of each alert. */
const groupMember: Mapping = {
  paths: {
    title: ["annotations.summary", "annotations.title", "annotations.description", "labels.alertname"],
    name: ["labels.alertname"],
    severity: ["labels.severity", "labels.priority", "labels.level"],
    service: LABEL_NAMES.map((name) => `labels.${name}`),
    status: ["status"],
    id: ["fingerprint"],
    at: ["startsAt"],
    changed: ["endsAt"],
    url: ["dashboardURL", "panelURL", "generatorURL"],
    runbook: ["annotations.runbook_url", "annotations.runbook"],
  },
};

/** A group's key stays the same from the first to the last message; where a template leaves it out, receiver and group labels do. */
const group: Mapping = {
  paths: {
    title: ["commonAnnotations.summary", "commonLabels.alertname", "groupLabels.alertname", "title"],
    status: ["status"],
    url: ["externalURL"],
    runbook: ["commonAnnotations.runbook_url", "commonAnnotations.runbook"],
  },
  facts: (payload) => {
    const [key] = valuesAt(payload, "groupKey");
    if (key && asText(key.value) !== null) return { id: [key] };
    const labels = valuesAt(payload, "groupLabels")[0]?.value;
    const receiver = payloadText(payload, "receiver");
    if (labels === undefined && receiver === null) return {};
    return { id: located(`${receiver ?? ""}:${labelsId(labels)}`, "receiver + groupLabels") };
  },
};

const isGroup = (payload: unknown) => listAt(payload, "alerts").length > 0 && has("status")(payload);

/** Tools that send groups of alerts. */
export const groupTools: readonly AlertTool[] = [
  {
    name: "grafana",
    fits: (payload) =>
      isGroup(payload) && ["orgId", "alerts.0.valueString", "alerts.0.silenceURL"].some((path) => has(path)(payload)),
    isTest: (payload) =>
      equals("commonLabels.alertname", /^TestAlert$/)(payload) && equals("commonLabels.instance", /^Grafana$/)(payload),
    mapping: group,
    members: { at: "alerts", mapping: groupMember },
  },
  { name: "alertmanager", fits: isGroup, mapping: group, members: { at: "alerts", mapping: groupMember } },
  {
    name: "datadog",
    fits: isDatadog,
    isTest: (payload) =>
      Object.values(payload as object).some((value) => /^(?:\[[^\]]*\]\s*){0,3}\[TEST\]/.test(asText(value) ?? "")),
    mapping: datadogMapping,
  },
];
