import { type Severity, severityOf } from "../policy/severities.ts";
import { resolutionIn } from "../process/incident.ts";
import { eventsOf, firstOf, isTimed } from "../process/timeline-events.ts";
import type { ActionItem, Incident, IncidentRecord, Postmortem, Runbook, TimelineEntry } from "../records/model.ts";
import { startOf } from "../records/timeline/start.ts";
import { printedTerm } from "../records/vocabulary.ts";
import type { Range, Source, Spanned } from "../text/source.ts";
import { formatInstant, type Instant, MINUTE } from "../time/instant.ts";

/** What a record is shown with. */
export interface RecordContext {
  /** Tells whether an incident has this id: asked for a post-mortem that names none, whose incident has its own id. */
  hasIncident(id: string): boolean;
  /** The matrix: a severity that it knows is shown by its id, any other as written. */
  readonly severities: readonly Severity[];
}

/** A record as `incident show` prints it; absent facts are null or empty lists. */
export function showRecord(
  record: IncidentRecord,
  surroundings: RecordContext = { hasIncident: () => false, severities: [] },
): object {
  if (record.kind === "incident") return showIncident(record, surroundings);
  return record.kind === "postmortem" ? showPostmortem(record, surroundings) : showRunbook(record);
}

function showIncident(incident: Incident, surroundings: RecordContext): object {
  const { kind, id, source } = incident;
  return {
    kind,
    id,
    file: source.file,
    title: value(incident.title),
    severity: severityId(incident, surroundings),
    status: value(incident.status),
    commander: value(incident.commander),
    communications: value(incident.communications),
    responders: values(incident.responders),
    channel: value(incident.channel),
    services: values(incident.services),
    runbooks: values(incident.runbooks),
    causes: values(incident.causes),
    related: values(incident.related),
    impact: incident.impact ? { summary: incident.impact.value } : null,
    timeline: incident.timeline.map((entry) => ({
      at: instant(entry.at),
      type: value(entry.type),
      by: value(entry.by),
      audience: entry.audience,
      status: value(entry.status),
      severity: value(entry.severity),
      note: value(entry.note),
      line: line(source, entry),
    })),
    ...responseTimes(incident),
  };
}

/** Minutes from the start of the clocks, to tenths; null where the timeline does not say, and where it ends before it begins. */
function responseTimes(incident: Incident) {
  const timed = eventsOf(incident.timeline).filter(isTimed);
  const start = startOf(incident);
  const minutesTo = (end: Instant | null | undefined) =>
    start === null || end == null || end < start ? null : Math.round((end - start) / 6000) / 10;
  return {
    timeToAcknowledgeMinutes: minutesTo(firstOf(timed, "acknowledged")?.at),
    timeToMitigateMinutes: minutesTo(firstOf(timed, "mitigated")?.at),
    timeToResolveMinutes: minutesTo(resolutionIn(incident, timed)),
  };
}

function showPostmortem(postmortem: Postmortem, surroundings: RecordContext): object {
  const { kind, id, source } = postmortem;
  return {
    kind,
    id,
    file: source.file,
    title: value(postmortem.title),
    date: value(postmortem.date),
    severity: severityId(postmortem, surroundings),
    status: value(postmortem.status),
    incidents: postmortem.incidents.length > 0 ? values(postmortem.incidents) : [id].filter(surroundings.hasIncident),
    commander: value(postmortem.commander),
    startedAt: instant(postmortem.startedAt),
    resolvedAt: instant(postmortem.resolvedAt),
    durationMinutes: value(postmortem.durationMinutes) ?? minutesBetween(postmortem),
    impact: value(postmortem.impact),
    rootCause: value(postmortem.rootCause),
    contributingFactors: values(postmortem.contributingFactors),
    lessonsLearned: values(postmortem.lessonsLearned),
    timeline: postmortem.timeline.map((entry: TimelineEntry) => ({
      at: instant(entry.at),
      text: value(entry.timeText),
      note: value(entry.note),
      type: value(entry.type),
      line: line(source, entry),
    })),
    actionItems: postmortem.actionItems.map((item) => showActionItem(item, source)),
  };
}

/** Of a post-mortem that says when its incident began and ended, and not how long it was. */
function minutesBetween({ startedAt, resolvedAt }: Postmortem): number | null {
  if (!startedAt || !resolvedAt || resolvedAt.value < startedAt.value) return null;
  return (resolvedAt.value - startedAt.value) / MINUTE;
}

function severityId({ severity }: Incident | Postmortem, surroundings: RecordContext): string | null {
  return severityOf(surroundings, severity?.value)?.id ?? value(severity);
}

function showActionItem(item: ActionItem, source: Source): object {
  return {
    key: item.key,
    title: item.title.value,
    owner: value(item.owner),
    due: item.due?.date ?? null,
    kind: value(item.kind),
    priority: value(item.priority),
    status: item.status.value,
    issue: value(item.issue),
    addresses: values(item.addresses),
    criterion: value(item.criterion),
    evidence: value(item.evidence),
    line: line(source, item),
  };
}

function showRunbook(runbook: Runbook): object {
  const { kind, id, source } = runbook;
  return {
    kind,
    id,
    file: source.file,
    title: value(runbook.title),
    services: values(runbook.services),
    alerts: values(runbook.alerts),
    owner: value(runbook.owner),
    lastReviewed: value(runbook.lastReviewed),
    quickAssessment: values(runbook.quickAssessment),
    causes: runbook.causes.map((cause) => ({
      slug: cause.slug.value,
      title: cause.title.value,
      frequency: value(cause.frequency),
      mitigation: value(cause.mitigation),
      line: line(source, cause),
    })),
    escalation: values(runbook.escalation),
    sections: runbook.sections.map(({ heading, term }) => ({
      heading: heading.value,
      term: printedTerm(term),
      line: source.line(heading.range.start),
    })),
  };
}

function value<T>(fact: Spanned<T> | null): T | null {
  return fact?.value ?? null;
}

function values<T>(facts: readonly Spanned<T>[]): T[] {
  return facts.map((fact) => fact.value);
}

function instant(fact: Spanned<number> | null): string | null {
  return fact && formatInstant(fact.value);
}

function line(source: Source, { range }: { readonly range: Range }): number {
  return source.line(range.start);
}
