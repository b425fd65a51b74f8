import type { IncidentFacts } from "../../metrics/incident-facts.ts";
import type { PostmortemAssessment } from "../../metrics/postmortem-assessment.ts";
import type { Recurrence } from "../../metrics/recurrence.ts";
import type { RepositoryAssessment } from "../../metrics/repository-assessment.ts";
import type { Incident, TimelineEntry } from "../../records/model.ts";
import { localDate } from "../../time/zone.ts";
import { clipText, formatClock, formatCount, formatDay, formatMinutes, formatMoment } from "../format.ts";
import { framePage, type SiteFile } from "../frame.ts";
import { type Site, sourceAddress } from "../site-model.ts";
import { classOf, drawTimeline } from "../timeline-chart.ts";
import { describeMeasure, describePostmortem, describeSeverity, itemRow } from "../view-model.ts";

/** Entries of a timeline that a page shows. */
const entriesShown = 1000;
/** Characters of one entry's note that a page shows. */
const noteShown = 4000;

/** What an incident's page needs beside the incident itself. */
export interface IncidentContext {
  readonly facts: RepositoryAssessment;
  readonly recurrence: Recurrence | null;
  /** The incidents that repeat this one. */
  readonly repeatedBy: readonly Recurrence[];
}

/** One incident: what it cost, how it went to scale, what followed from it. */
export function incidentPage(site: Site, judged: PostmortemAssessment, context: IncidentContext): SiteFile {
  const { incident } = judged;
  const record = incident.record as Incident;
  const { facts } = context;
  const repository = site.repositoryOf(facts);
  const zone = facts.policy.timezone;
  const silences = incident.cadence.excluded === null ? incident.cadence.silences : [];
  const state = describePostmortem(judged);
  const postmortems = facts.links.postmortemsOf(record);
  const items = postmortems.flatMap((postmortem) => site.itemsOf(postmortem));
  return framePage(site, {
    path: site.addresses.of(record),
    title: incident.title,
    template: "incident",
    facts: {
      ...describeSeverity(incident),
      title: incident.title,
      repository: incident.repository || null,
      moment: incident.start === null ? null : formatMoment(incident.start, zone),
      iso: incident.start === null ? null : new Date(incident.start).toISOString(),
      zone,
      open: incident.isOpen,
      status: record.status?.value ?? null,
      impact: record.impact?.value ?? null,
      spans: spansOf(incident),
      course: drawTimeline(incident, silences, site.now),
      timeline: timelineOf(incident, zone),
      hidden:
        record.timeline.length > entriesShown
          ? formatCount(record.timeline.length - entriesShown, "more entry", "more entries")
          : null,
      people: peopleOf(site, incident),
      services: incident.services,
      causes: incident.causes,
      runbooks: record.runbooks.map(({ value }) => linkTo(site, facts.links.runbook(value), value)),
      related: record.related.map(({ value }) => linkTo(site, facts.links.incident(value), value)),
      channel: record.channel?.value ?? null,
      postmortem: state && { ...state, links: postmortems.map((one) => linkTo(site, one, one.id)) },
      postmortemDue: judged.verdict.due === null ? null : formatMoment(judged.verdict.due, zone),
      items: items.map((item) => ({ ...itemRow(site, item), postmortem: null })),
      recurrence: context.recurrence && describeRecurrence(site, context.recurrence),
      repeatedBy: context.repeatedBy.slice(0, 20).map(({ incident: later, days }) => ({
        ...linkTo(site, later, later.id),
        days: formatCount(days, "day"),
      })),
      source: { file: record.source.file, href: sourceAddress(repository, record.source) },
    },
  });
}

function spansOf(incident: IncidentFacts): object[] {
  const { acknowledge, mitigate, resolve, cadence } = incident;
  const silence = cadence.excluded === null ? formatMinutes(cadence.longestSilence) : null;
  return [
    { name: "Time to acknowledge", value: describeMeasure(acknowledge) ?? "–", note: acknowledge.excluded, tone: null },
    { name: "Time to mitigate", value: describeMeasure(mitigate) ?? "–", note: mitigate.excluded, tone: null },
    { name: "Time to resolve", value: describeMeasure(resolve) ?? "–", note: resolve.excluded, tone: null },
    {
      name: "Longest silence",
      value: silence ?? "–",
      note: cadence.excluded ?? (cadence.neverTooLate === false ? "above the severity's limit" : null),
      tone: cadence.excluded === null && cadence.neverTooLate === false ? "is-bad" : null,
    },
  ];
}

function timelineOf({ record, start, cadence }: IncidentFacts, zone: string): object[] {
  const silences = new Map(cadence.excluded === null ? cadence.silences.map(({ from, to }) => [from, to - from]) : []);
  let day = start === null ? null : localDate(start, zone);
  return record.timeline.slice(0, entriesShown).map((entry) => {
    const at = entry.at?.value ?? null;
    const silence = at === null ? undefined : silences.get(at);
    if (at !== null) silences.delete(at);
    const entryDay = at === null ? day : localDate(at, zone);
    const newDay = entryDay !== day && entryDay !== null ? formatDay(entryDay) : null;
    day = entryDay;
    return {
      className: classOf(entry),
      clock: at === null ? (entry.timeText?.value ?? "no time") : formatClock(at, zone),
      iso: at === null ? null : new Date(at).toISOString(),
      elapsed: at === null || start === null ? null : elapsedWords(at - start),
      newDay,
      ...describeEntry(entry),
      silence: silence === undefined ? null : `${formatMinutes(silence / 60_000)} without an update`,
    };
  });
}

function describeEntry({ type, note, by, audience, status }: TimelineEntry) {
  return {
    type: type?.value.replace(/-/g, " ") ?? null,
    note: note ? clipText(note.value, noteShown) : null,
    by: by?.value ?? null,
    audience: audience === "public" ? "public" : null,
    status: status?.value ?? null,
  };
}

function elapsedWords(milliseconds: number): string {
  const sign = milliseconds < 0 ? "−" : "+";
  return `${sign}${formatMinutes(Math.abs(milliseconds) / 60_000)}`;
}

function peopleOf(site: Site, { record, commander }: IncidentFacts): object[] {
  if (record.kind !== "incident") return [];
  const href = commander === null ? null : site.addresses.ofPerson(commander);
  return [
    ...(commander === null ? [] : [{ role: "Incident Commander", names: [{ name: commander, href }] }]),
    ...(record.communications
      ? [{ role: "Communications", names: [{ name: record.communications.value, href: null }] }]
      : []),
    ...(record.responders.length > 0
      ? [{ role: "Responders", names: record.responders.map(({ value }) => ({ name: value, href: null })) }]
      : []),
  ];
}

function describeRecurrence(site: Site, { earlier, days, service, cause, openThen, openNow }: Recurrence): object {
  return {
    ...linkTo(site, earlier, earlier.id),
    days: formatCount(days, "day"),
    service,
    cause,
    openThen:
      openThen.length === 0
        ? null
        : formatCount(openThen.length, "of its action items was", "of its action items were"),
    openNow: openNow.length === 0 ? null : formatCount(openNow.length, "is", "are"),
  };
}

/** A link to a record's page; only the words where there is no such record. */
export function linkTo(site: Site, record: Parameters<Site["addresses"]["of"]>[0] | null, words: string) {
  return { title: record?.title?.value || words, href: record ? site.addresses.of(record) : null };
}
