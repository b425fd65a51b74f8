import { formatDateTime } from "../../time/format.ts";
import { formatInstant, type Instant } from "../../time/instant.ts";
import { html } from "../html.ts";
import type { SiteFile } from "../page.ts";
import type { Component, ComponentState, PublicIncident, PublicStatus, PublicUpdate } from "./public-incidents.ts";
import type { PublicMaintenance } from "./public-maintenance.ts";
import { bannerOf, maintenanceWords, nameOf, stateWords } from "./status-words.ts";

/** Entries of the feed: readers look for what is new. */
export const FEED_ENTRIES = 50;

/** A page as its feeds name it. */
export interface StatusSite {
  readonly title: string;
  readonly now: Instant;
  readonly zone: string;
  /** Where the status page will be served, with a closing slash; null where that isn't known. */
  readonly url: string | null;
  /** What tells the feed from those of others: `owner/name`, else the title. */
  readonly identity: string;
  /** As a `data:` address; null without one. */
  readonly logo: string | null;
}

/** The Atom feed (RFC 4287). Stamps change only with what they stamp: a page written again shows readers nothing new. */
export function statusFeed(
  { history, maintenance }: PublicStatus,
  { title, url, zone, identity }: StatusSite,
): SiteFile {
  const shown = history.slice(0, FEED_ENTRIES);
  const base = url ?? "";
  const id = `tag:incident-as-code,2026:${identity.split("/").map(encodeURIComponent).join("/")}`;
  const entries = shown.map((incident) => {
    const { anchor, services, start, status, updates } = incident;
    const lines = updates.map((update) => `${formatDateTime(update.at, zone)} ${zone}, ${textOf(update)}`);
    return html`
      <entry>
      <id>${id}/${anchor}</id>
      <title>${nameOf(services)}: ${stateWords[status]}</title>
      <published>${formatInstant(start)}</published>
      <updated>${formatInstant(updates[0]!.at)}</updated>
      <link rel="alternate" type="text/html" href="${base}index.html#${anchor}"/>
      <content type="text">${lines.join("\n\n")}</content>
      </entry>
    `;
  });
  const planned = maintenance.slice(0, FEED_ENTRIES).map(({ anchor, title, from, to, status, changedAt, updates }) => {
    const lines = [
      `${formatDateTime(from, zone)} to ${formatDateTime(to, zone)} ${zone}`,
      ...updates.map(({ at, note }) => `${formatDateTime(at, zone)} ${zone}: ${note}`),
    ];
    return html`
      <entry>
      <id>${id}/${anchor}</id>
      <title>Maintenance: ${title} (${maintenanceWords[status].toLowerCase()})</title>
      <updated>${formatInstant(stampOf(changedAt))}</updated>
      <link rel="alternate" type="text/html" href="${base}index.html#${anchor}"/>
      <content type="text">${lines.join("\n\n")}</content>
      </entry>
    `;
  });
  const latest = Math.max(
    EPOCH,
    ...maintenance.slice(0, FEED_ENTRIES).map(({ changedAt }) => changedAt),
    ...shown.map(({ updates }) => updates[0]!.at),
  );
  const xml = html`
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
    <id>${id}</id>
    <title>${title}: status</title>
    <updated>${formatInstant(latest)}</updated>
    <author><name>${title}: status</name></author>
    <link rel="self" type="application/atom+xml" href="${base}feed.xml"/>
    <link rel="alternate" type="text/html" href="${base}index.html"/>
    ${planned}${entries}</feed>
  `;
  return { path: "status/feed.xml", text: withoutForbidden(xml.toString()) };
}

/** The stamp of a feed without entries: any time that never changes. */
const EPOCH = Date.UTC(2026, 0, 1);

function textOf({ status, text }: PublicUpdate): string {
  return text === "" ? stateWords[status] : `${stateWords[status]}: ${text}`;
}

/** XML 1.0 has no place for control characters and halves of surrogate pairs, not even escaped. */
function withoutForbidden(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}

/** A component by its public name, as an incident lists it. */
type NamedComponent = (name: string) => { readonly id: string; readonly name: string };

/** Component states as Atlassian Statuspage's API names them; how bad an incident is stays internal. */
const apiStates: Readonly<Record<ComponentState, string>> = {
  operational: "operational",
  unconfirmed: "operational",
  investigating: "partial_outage",
  identified: "partial_outage",
  monitoring: "degraded_performance",
  resolved: "operational",
  maintenance: "under_maintenance",
};

/**
 * What Statuspage's public API (`/api/v2`) answers, as files: clients and badges that read such pages read this one too.
 * `summary.json` has the components and the incidents that go on, `status.json` the state alone, `incidents.json` the latest
 * fifty.
 */
export function* statusApi(status: PublicStatus, site: StatusSite): Generator<SiteFile> {
  const page = {
    id: site.identity,
    name: site.title,
    url: site.url ?? "",
    time_zone: site.zone,
    updated_at: formatInstant(site.now),
  };
  const ids = new Map(status.components.map(({ name, id }) => [name, id]));
  const named: NamedComponent = (name) => ({ id: ids.get(name) ?? name, name });
  const { sentence, isBad } = bannerOf(status);
  const state = { indicator: isBad ? "minor" : "none", description: sentence };
  const file = (name: string, content: object): SiteFile => ({
    path: `status/api/v2/${name}.json`,
    text: `${JSON.stringify({ page, ...content }, null, 2)}\n`,
  });
  yield file("status", { status: state });
  yield file("summary", {
    components: status.components.map((component, at) => apiComponent(component, at)),
    incidents: status.open.map((one) => apiIncident(one, named)),
    scheduled_maintenances: status.maintenance.filter(isComing).map((one) => apiMaintenance(one, named)),
    status: state,
  });
  yield file("components", { components: status.components.map((component, at) => apiComponent(component, at)) });
  yield file("scheduled-maintenances", {
    scheduled_maintenances: status.maintenance.slice(0, FEED_ENTRIES).map((one) => apiMaintenance(one, named)),
  });
  yield file("incidents", { incidents: status.history.slice(0, FEED_ENTRIES).map((one) => apiIncident(one, named)) });
}

/** Planned or under way. */
export function isComing({ status }: PublicMaintenance): boolean {
  return status === "scheduled" || status === "in-progress";
}

/** Statuspage has no word for a maintenance that is cancelled: it is over. */
const apiMaintenanceStates = {
  scheduled: "scheduled",
  "in-progress": "in_progress",
  completed: "completed",
  cancelled: "completed",
} as const;

function apiMaintenance(
  { anchor, title, components, from, to, status, changedAt, updates }: PublicMaintenance,
  named: NamedComponent,
): object {
  return {
    id: anchor,
    name: title,
    status: apiMaintenanceStates[status],
    impact: "maintenance",
    scheduled_for: formatInstant(from),
    scheduled_until: formatInstant(to),
    created_at: formatInstant(updates.at(-1)?.at ?? stampOf(changedAt)),
    updated_at: formatInstant(stampOf(changedAt)),
    shortlink: `index.html#${anchor}`,
    incident_updates: updates.map((update) => ({
      id: `${anchor}-${update.at}`,
      incident_id: anchor,
      status: apiMaintenanceStates[update.status ?? status],
      body: update.note,
      created_at: formatInstant(update.at),
      updated_at: formatInstant(update.at),
      display_at: formatInstant(update.at),
    })),
    components: components.map(named),
  };
}

/** Of a maintenance that has no time of its own: any time that never changes. */
function stampOf(changedAt: Instant): Instant {
  return Math.max(changedAt, EPOCH);
}

function apiComponent({ id, name, group, state }: Component, at: number): object {
  return {
    id,
    name,
    status: apiStates[state],
    position: at + 1,
    description: group,
    showcase: true,
    group_id: null,
    group: false,
    only_show_if_degraded: false,
  };
}

function apiIncident({ anchor, services, start, end, status, updates }: PublicIncident, named: NamedComponent): object {
  const monitored = updates.findLast((update) => update.status === "monitoring");
  return {
    id: anchor,
    name: nameOf(services),
    status,
    impact: end === null ? "minor" : "none",
    created_at: formatInstant(start),
    started_at: formatInstant(start),
    updated_at: formatInstant(updates[0]!.at),
    monitoring_at: monitored ? formatInstant(monitored.at) : null,
    resolved_at: end === null ? null : formatInstant(end),
    shortlink: `index.html#${anchor}`,
    incident_updates: updates.map((update) => ({
      id: `${anchor}-${update.at}`,
      incident_id: anchor,
      status: update.status,
      body: update.text,
      created_at: formatInstant(update.at),
      updated_at: formatInstant(update.at),
      display_at: formatInstant(update.at),
    })),
    components: services.map(named),
  };
}
