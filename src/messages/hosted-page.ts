import { createHash } from "node:crypto";
import type { StatusPagePolicy } from "../policy/policy.ts";
import { clip } from "../text/clip.ts";
import { formatInstant } from "../time/instant.ts";
import type { Message, PublicWords } from "./message.ts";

/** A status page that another service hosts. */
export type PageService = "statuspage" | "instatus";

/** A message with words for the public: all that a page ever gets. */
export type PublicMessage = Message & { readonly publicWords: PublicWords };

/** A request to a page's API, below the page's address. */
export interface PageRequest {
  readonly method: "GET" | "POST" | "PATCH";
  readonly path: string;
  readonly body?: object;
}

/** What a page shows of an incident, as its API answers. */
export interface PageIncident {
  readonly id: string;
  /** How many of the incident's public messages it has, counted from the first. */
  readonly known: number;
}

/** How one service's API is spoken. All words are public ones: no title, id, person, cause or note of an incident is among them. */
export interface PageApi {
  authorization(key: string): string;
  /** The incidents that go on. */
  readonly list: PageRequest;
  get(id: string): PageRequest;
  /** The page's incident among those that `list` or `get` answered; null where there is none. */
  find(answer: unknown, messages: readonly PublicMessage[], subject: PageSubject): PageIncident | null;
  create(message: PublicMessage, subject: PageSubject): PageRequest;
  update(id: string, message: PublicMessage, subject: PageSubject): PageRequest;
}

/** What a page's incident is about. */
export interface PageSubject {
  /** The incident, in a form that tells nobody which it is. */
  readonly mark: string;
  /** Names that the public knows its services by. */
  readonly names: readonly string[];
  /** The page's own ids of these services. */
  readonly components: readonly string[];
}

/** @param url the address */
export function pageSubject(
  service: PageService,
  { url, services }: { readonly url: string; readonly services: readonly string[] },
  { components }: StatusPagePolicy,
): PageSubject {
  const isConfigured = Object.keys(components).length > 0;
  const known = services.filter((name) => !isConfigured || Object.hasOwn(components, name));
  return {
    mark: createHash("sha256").update(url).digest("hex").slice(0, 16),
    names: known.map((name) => components[name]?.name ?? name),
    components: known.flatMap((name) => components[name]?.[service] ?? []),
  };
}

/** The title that the public sees: what a person called the incident may be internal. */
function titleOf({ names }: PageSubject): string {
  return clip(names.length === 0 ? "Incident" : `Incident with ${names.join(", ")}`, 200);
}

/** https://developer.statuspage.io/#tag/incidents */
const statuspage: PageApi = {
  authorization: (key) => `OAuth ${key}`,
  list: { method: "GET", path: "/incidents/unresolved" },
  get: (id) => ({ method: "GET", path: `/incidents/${encodeURIComponent(id)}` }),
  find: (answer, messages, { mark }) => {
    for (const one of asList(answer)) {
      const ours = fieldsOf(fieldsOf(one.metadata)[METADATA]);
      if (ours.incident !== mark || typeof one.id !== "string") continue;
      return { id: one.id, known: messages.findIndex(({ key }) => key === ours.update) + 1 };
    }
    return null;
  },
  create: (message, subject) => ({
    method: "POST",
    path: "/incidents",
    body: { incident: { name: titleOf(subject), ...statuspageUpdate(message, subject) } },
  }),
  update: (id, message, subject) => ({
    method: "PATCH",
    path: `/incidents/${encodeURIComponent(id)}`,
    body: { incident: statuspageUpdate(message, subject) },
  }),
};

/** The key of an incident's metadata, which only the API shows. */
const METADATA = "incident-as-code";

function statuspageUpdate({ key, publicWords: { status, text } }: PublicMessage, { mark, components }: PageSubject) {
  const state = {
    investigating: "partial_outage",
    identified: "partial_outage",
    monitoring: "degraded_performance",
    resolved: "operational",
  }[status];
  return {
    status,
    body: text,
    component_ids: components,
    components: Object.fromEntries(components.map((id) => [id, state])),
    metadata: { [METADATA]: { incident: mark, update: key } },
  };
}

/** https://instatus.com/help/api/incidents */
const instatus: PageApi = {
  authorization: (key) => `Bearer ${key}`,
  list: { method: "GET", path: "/incidents" },
  get: (id) => ({ method: "GET", path: `/incidents/${encodeURIComponent(id)}` }),
  // It keeps nothing of ours: in a list an incident is known by its title and its first minute.
  find: (answer, messages, subject) => {
    for (const one of asList(answer)) {
      const isOurs = one.name === titleOf(subject) && Date.parse(String(one.started)) === messages[0]?.at;
      if (typeof one.id !== "string" || (Array.isArray(answer) && !isOurs)) continue;
      const updates = asList(one.updates).map(({ message, status }) => `${status} ${message}`);
      return { id: one.id, known: messages.findLastIndex((message) => updates.includes(instatusWords(message))) + 1 };
    }
    return null;
  },
  create: (message, subject) => ({
    method: "POST",
    path: "/incidents",
    body: { name: titleOf(subject), ...instatusUpdate(message, subject) },
  }),
  update: (id, message, subject) => ({
    method: "POST",
    path: `/incidents/${encodeURIComponent(id)}/incident-updates`,
    body: instatusUpdate(message, subject),
  }),
};

function instatusUpdate({ at, publicWords: { status, text } }: PublicMessage, { components }: PageSubject) {
  const state = {
    investigating: "PARTIALOUTAGE",
    identified: "PARTIALOUTAGE",
    monitoring: "DEGRADEDPERFORMANCE",
    resolved: "OPERATIONAL",
  }[status];
  return {
    message: text,
    status: status.toUpperCase(),
    started: formatInstant(at),
    components,
    statuses: components.map((id) => ({ id, status: state })),
    notify: true,
  };
}

function instatusWords({ publicWords: { status, text } }: PublicMessage): string {
  return `${status.toUpperCase()} ${text}`;
}

export const pageApis: Readonly<Record<PageService, PageApi>> = { statuspage, instatus };

function asList(value: unknown): Readonly<Record<string, unknown>>[] {
  return (Array.isArray(value) ? value : [value]).map(fieldsOf);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
