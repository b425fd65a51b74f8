import { ALERT_FIELDS, type AlertMapping, type Policy } from "../../policy/policy.ts";
import { listed, quote } from "../../text/messages.ts";
import { severityFromWords } from "../severity-words.ts";
import { type Alert, type AlertMember, type AlertState, type NoAlert, servicesOf } from "./alert.ts";
import { snsNotice } from "./cloud-tools.ts";
import { alertId, labelsText, memberKey, titleId } from "./identity.ts";
import { FactReader, type Lookup, type Mapping } from "./mapping.ts";
import { alertTime, enteredJson, listAt, pathsOf, payloadText, valuesAt } from "./payload.ts";
import type { AlertTool } from "./tool.ts";
import { alertTools } from "./tools.ts";

/** Where any tool's JSON usually has its facts. */
const usual: Mapping = {
  paths: {
    title: ["title", "summary", "name", "alertname", "message", "description"],
    severity: ["severity", "priority", "level"],
    service: ["service", "service_name", "app", "component"],
    status: ["status", "state"],
    id: ["fingerprint", "dedup_key", "alert_id", "key", "id"],
    url: ["url", "link", "html_url"],
    at: ["startsAt", "started_at", "timestamp", "time", "created_at"],
    changed: ["startsAt", "started_at", "timestamp", "time", "created_at"],
    runbook: ["runbook", "runbook_url"],
  },
};

/** What reading needs of a team's process. */
export type AlertPolicy = Pick<Policy, "alerts" | "severities">;

/** Who sent a payload, and by what it is read. */
interface Sender {
  readonly source: string;
  readonly tool: AlertTool | null;
  readonly own: AlertMapping | null;
  /** What the tool sent. */
  readonly payload: unknown;
  /** That and what it was wrapped in, the innermost first: a team's paths count from each. */
  readonly roots: readonly unknown[];
}

/**
 * Reads an alert's payload: by the team's mapping of its source, then by what is known of its tool, then by the usual names
 * of fields.
 *
 * @param source the tool's name, where the sender gives it; null to find it out
 */
export function readAlert(sent: unknown, policy: AlertPolicy, source: string | null): Alert | NoAlert {
  const { roots, source: given } = unwrap(sent);
  const payload = roots[0];
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) {
    return {
      kind: "unreadable",
      message: `unexpected ${kindOf(payload)} as an alert, expected a JSON object with its facts`,
      help: 'Send the payload as the alerting tool does: in "client_payload" where it comes by repository_dispatch.',
    };
  }
  const notice = snsNotice(payload);
  if (notice)
    return ignored(`Amazon SNS sent a ${notice}: it opens no incident; answer it where the topic is subscribed`);
  const sender = senderOf(roots, policy, source ?? given);
  if (sender.tool?.isTest?.(sender.payload)) return testMessage(sender);
  return sender.tool?.members ? readGroup(sender, policy) : readOne(sender);
}

function ignored(message: string): NoAlert {
  return { kind: "ignored", message };
}

function testMessage({ source, payload }: Sender): NoAlert {
  const words = payloadText(payload, "msg", "message", "event.data.message");
  return ignored(`test message of ${source}${words === null ? "" : ` (${words})`}: it arrived, and opens no incident`);
}

function senderOf(roots: readonly unknown[], { alerts }: AlertPolicy, given: string | null): Sender {
  const own = (name: string | null) => (name !== null && Object.hasOwn(alerts, name) ? alerts[name]! : null);
  for (const payload of roots) {
    const tool = alertTools.find(({ fits }) => fits(payload));
    if (tool) return { source: tool.name, tool, own: own(given) ?? own(tool.name), payload, roots };
  }
  const payload = roots[0];
  const source = given ?? payloadText(payload, "source") ?? mappingThatFits(roots, alerts) ?? "alert";
  return { source, tool: null, own: own(source), payload, roots };
}

function mappingThatFits(roots: readonly unknown[], mappings: Policy["alerts"]): string | null {
  const fits = ({ paths }: AlertMapping) => roots.some((root) => payloadText(root, ...(paths.title ?? [])) !== null);
  return Object.entries(mappings).find(([, mapping]) => fits(mapping))?.[0] ?? null;
}

function lookups({ own, tool, payload, roots }: Sender): Lookup[] {
  const byRoot = (mapping: Mapping) => roots.map((root) => ({ mapping, payload: root }));
  return [...(own ? byRoot(own) : []), ...(tool ? [{ mapping: tool.mapping, payload }] : byRoot(usual))];
}

function readOne(sender: Sender): Alert | NoAlert {
  const reader = new FactReader(lookups(sender));
  const { title, ...facts } = reader.facts();
  const found = reader.state();
  if (title === null) return withoutTitle(sender);
  if (found?.state === "unknown") return unknownState(sender, found);
  if (found?.state === "ignored") return ignored(`${sender.source}: "${found.value}" opens and changes no incident`);
  const state = found?.state ?? "firing";
  const id = reader.id() ?? titleId(title, facts.services[0] ?? null);
  const changedAt = alertTime(reader.text("changed")) ?? facts.startedAt;
  return {
    ...facts,
    title,
    source: sender.source,
    state,
    id: alertId(id),
    changedAt,
    by: state === "acknowledged" || state === "resolved" ? reader.text("by") : null,
    members: [],
    truncated: 0,
    read: reader.read,
  };
}

function withoutTitle({ source, own, roots }: Sender): NoAlert {
  const expected = listed(own?.paths.title ?? usual.paths.title!, "or");
  const paths = pathsOf(roots[0], 40);
  const found = paths.length > 0 ? ` The payload has: ${paths.join(", ")}.` : "";
  return {
    kind: "unreadable",
    message: `unexpected alert of ${quote(source)} without a title, expected one at ${expected}`,
    help: `${own ? "Correct" : "Name"} its place in the configuration: alerts: { ${source}: { title: PATH } }.${found}`,
  };
}

/** A value that nobody knows may mean that all is well: it opens nothing, and the log names it. */
function unknownState({ source }: Sender, { value, path }: { readonly value: string; readonly path: string }): NoAlert {
  const states = "firing, acknowledged, resolved or ignored";
  const where = `Add it to alerts.${source}.states as ${states}.`;
  return {
    kind: "unknown-state",
    message: `unknown state ${quote(value)} at ${path} of ${source}: nothing was opened. ${where}`,
  };
}

/** A dispatch has room for about 150 alerts; of a longer file the rest counts as left out. */
const MOST_ALERTS = 2000;

/** A group is one alert: its facts are those of its most severe firing alert, the first of those. */
function readGroup(sender: Sender, { severities }: AlertPolicy): Alert | NoAlert {
  const { tool, payload } = sender;
  const whole = new FactReader(lookups(sender));
  const found = whole.state();
  if (found?.state === "unknown") return unknownState(sender, found);
  if (found?.state === "ignored") return ignored(`${sender.source}: "${found.value}" opens and changes no incident`);
  const listed = listAt(payload, tool!.members!.at);
  const elements = listed.slice(0, MOST_ALERTS).map((_, index) => readMember(sender, index));
  const firing = elements.filter(({ state }) => state === "firing");
  const rank = ({ severity }: AlertMember) => severityFromWords(severity, severities)?.rank ?? Number.POSITIVE_INFINITY;
  const reported = (firing.length > 0 ? firing : elements).toSorted((a, b) => rank(a.member) - rank(b.member));
  const { member: lead, read } = reported[0]!;
  const members = reported.map(({ member }) => member);
  const leftOut = Number(payloadText(payload, "truncatedAlerts") ?? 0) || 0;
  const truncated = leftOut + listed.length - elements.length;
  const state = groupState(found?.state ?? "firing", truncated);
  const id =
    whole.id() ??
    elements
      .map(({ member }) => member.key)
      .sort()
      .join("+");
  const fields = [...whole.read.filter(({ field }) => field === "status" || field === "id"), ...read];
  return {
    ...lead,
    source: sender.source,
    state,
    id: alertId(id),
    // Of what was left out nothing is known: when unsure, the higher one.
    severity: truncated > 0 && state === "firing" ? [] : lead.severity,
    services: servicesOf(members),
    startedAt: extreme(
      members.flatMap(({ startedAt }) => startedAt ?? []),
      Math.min,
    ),
    changedAt: extreme(
      elements.flatMap(({ endedAt }) => endedAt ?? []),
      Math.max,
    ),
    by: null,
    runbook: members.find(({ runbook }) => runbook !== null)?.runbook ?? null,
    members: firing.length > 0 ? members : [],
    truncated,
    read: fields.filter(({ field }, index) => fields.findIndex((one) => one.field === field) === index),
  };
}

/** The tool counts only what it did not leave out: "resolved" is not the end of a group of which more fires. */
function groupState(state: AlertState, truncated: number): AlertState {
  return state === "resolved" && truncated > 0 ? "partly-resolved" : state;
}

/** One alert of a group. Paths count from it, from what its group shares, and from the whole payload. */
function readMember(sender: Sender, index: number) {
  const { tool, own, roots } = sender;
  const { at, mapping } = tool!.members!;
  const prefix = `${at}.${index}`;
  const payload = valuesAt(sender.payload, prefix)[0]?.value;
  const reader = new FactReader([
    ...(own ? [{ mapping: memberMapping(own), payload, prefix }] : []),
    ...(own ? roots.map((root) => ({ mapping: memberMapping(own), payload: root })) : []),
    { mapping, payload, prefix },
    { mapping: tool!.mapping, payload: sender.payload },
  ]);
  const facts = reader.facts();
  const state = reader.state()?.state;
  const title = facts.title ?? facts.name ?? "Alert without a name";
  const key = payloadText(payload, ...mapping.paths.id!) ?? labelsText(valuesAt(payload, "labels")[0]?.value ?? null);
  const endedAt = state === "firing" ? null : alertTime(reader.text("changed"));
  const member: AlertMember = { ...facts, title, key: memberKey(key) };
  return { member, state, endedAt, read: reader.read };
}

/** A team's mapping without what is a fact of the whole group. */
function memberMapping(own: AlertMapping): Mapping {
  const paths = Object.fromEntries(
    ALERT_FIELDS.filter((field) => field !== "id" && field !== "status").map((field) => [
      field,
      own.paths[field] ?? [],
    ]),
  );
  return { ...own, paths };
}

/** Without spreading: a file may hold more alerts than a call takes arguments. */
function extreme(times: readonly number[], pick: (a: number, b: number) => number): number | null {
  return times.reduce<number | null>((best, at) => (best === null ? at : pick(best, at)), null);
}

function kindOf(payload: unknown): string {
  if (payload === undefined || payload === null) return "empty payload";
  return Array.isArray(payload) ? "list" : typeof payload;
}

const DEEPEST_WRAPPING = 3;

/**
 * `repository_dispatch` takes ten fields at most, so longer payloads come wrapped in one, as JSON or as its text; the
 * name of their source may be next to it.
 */
function unwrap(sent: unknown): { readonly roots: readonly unknown[]; readonly source: string | null } {
  const roots = [enteredJson(sent)];
  let source: string | null = null;
  for (let depth = 0; depth < DEEPEST_WRAPPING; depth++) {
    const inner = innerOf(roots[0]);
    if (inner === null) break;
    source = payloadText(roots[0], "source") ?? source;
    roots.unshift(inner);
  }
  return { roots, source };
}

/** The one object that a payload wraps; null where it is the alert itself. */
function innerOf(payload: unknown): unknown {
  if (typeof payload !== "object" || payload === null) return null;
  const fields = Object.entries(payload).filter(([name]) => !/^(?:source|type|event_type)$/.test(name));
  const [name, value] = fields[0] ?? [];
  if (fields.length !== 1 || !/^(?:payload|alert|body|client_payload|data)$/.test(name!)) return null;
  const inner = enteredJson(value);
  return typeof inner === "object" ? inner : null;
}
