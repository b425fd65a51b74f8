import { style } from "#report-assets";
import { localDate } from "../time/zone.ts";
import { formatClock, formatDay, formatList, formatMinutes, formatMoment } from "./format.ts";
import type { SiteFile } from "./frame.ts";
import { pagerFacts, pagesOf } from "./pages/paging.ts";
import {
  measureUptime,
  type PublicIncident,
  publicHistory,
  type ServiceUptime,
  UPTIME_DAYS,
} from "./public-history.ts";
import type { SiteInput } from "./site-model.ts";
import { fill } from "./template.ts";

const incidentsPerPage = 60;
/** Entries of the feed: readers look for what is new. */
const feedEntries = 50;
/** Characters of one update that are shown. */
const longest = 4000;

/**
 * The status page and its feed: a folder that stands by itself, so that it can be published alone. Everything in it is
 * made from public updates.
 */
export function* statusPages({ title, now, repositories, url }: SiteInput): Generator<SiteFile> {
  const history = publicHistory(repositories.map(({ facts }) => facts));
  const zone = repositories[0]?.facts.policy.timezone ?? "UTC";
  const open = history.filter(({ end }) => end === null);
  const common = {
    title,
    zone,
    moment: formatMoment(now, zone),
    iso: iso(now),
    summary: summarize(open),
    isGood: open.length === 0,
    days: UPTIME_DAYS,
  };
  for (const page of pagesOf(history, incidentsPerPage, "status/index.html")) {
    const facts = {
      ...common,
      isFirst: page.number === 1,
      services: page.number === 1 ? measureUptime(history, now).map(describeService) : [],
      incidents: page.rows.map((incident) => describeIncident(incident, now, zone)),
      pager: pagerFacts({ ...page, paths: page.paths.map((path) => path.slice("status/".length)) }, "incident"),
      root: "",
    };
    yield { path: page.path, text: fill("status", facts) };
  }
  yield { path: "status/style.css", text: style };
  yield { path: "status/feed.xml", text: feed(history.slice(0, feedEntries), { title, now, url, zone }) };
}

function summarize(open: readonly PublicIncident[]): string {
  if (open.length === 0) return "All systems are operating normally";
  const services = [...new Set(open.flatMap((incident) => incident.services))];
  const words = {
    investigating: "investigating",
    identified: "mending",
    monitoring: "monitoring",
    resolved: "monitoring",
  };
  return `We are ${words[open[0]!.status]} ${services.length === 0 ? "an incident" : `an incident with ${formatList(services)}`}`;
}

function describeService({ service, uptime, isDown, days }: ServiceUptime): object {
  return {
    service,
    isDown,
    // Rounded down: 100% is said of nothing that was ever down.
    uptime: `${(Math.floor(uptime * 100_000) / 1000).toFixed(uptime === 1 ? 0 : 3)}%`,
    days: days.map((minutes) => ({ className: minutes === 0 ? "up" : minutes < 30 ? "short" : "long" })),
    bad: days.filter((minutes) => minutes > 0).length,
  };
}

function describeIncident(
  { anchor, services, start, end, status, updates }: PublicIncident,
  now: number,
  zone: string,
): object {
  return {
    anchor,
    name: nameOf(services),
    status,
    open: end === null,
    day: formatDay(localDate(start, zone)),
    iso: iso(start),
    duration: formatMinutes(((end ?? now) - start) / 60_000),
    updates: updates.map((update) => ({
      status: update.status,
      text: update.text.slice(0, longest),
      moment: `${formatDay(localDate(update.at, zone))}, ${formatClock(update.at, zone)}`,
      iso: iso(update.at),
    })),
  };
}

function nameOf(services: readonly string[]): string {
  return services.length === 0 ? "Incident" : `Incident with ${formatList(services)}`;
}

function feed(
  history: readonly PublicIncident[],
  about: { title: string; now: number; url: string | null; zone: string },
): string {
  const { title, now, url } = about;
  const latest = history.flatMap(({ updates }) => updates[0]?.at ?? []);
  const tag = `tag:incident-as-code,2026:${encodeURIComponent(title)}`;
  const text = fill("feed", {
    id: tag,
    title: `${title}: status`,
    self: url === null ? "feed.xml" : `${url}status/feed.xml`,
    page: url === null ? "index.html" : `${url}status/index.html`,
    updated: iso(latest.length === 0 ? now : Math.max(...latest)),
    entries: history.map(({ anchor, services, start, status, updates }) => ({
      id: `${tag}/${anchor}`,
      title: `${nameOf(services)}: ${status}`,
      href: `${url === null ? "" : `${url}status/`}index.html#${anchor}`,
      published: iso(start),
      updated: iso(updates[0]!.at),
      text: updates
        .map((update) => `${formatMoment(update.at, about.zone)} ${about.zone}, ${update.status}: ${update.text}`)
        .join("\n\n"),
    })),
  });
  return withoutForbidden(text);
}

/** XML 1.0 has no place for control characters and halves of surrogate pairs, not even escaped. */
function withoutForbidden(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}

function iso(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, "Z");
}
