import type { Audience, IncidentStatus, TimelineType } from "../records/model.ts";
import { oneLine } from "../render/escape-markdown.ts";
import { Markdown, type TemplateData, type Templates } from "../render/templates.ts";
import { formatDeadline, localClock, spanInWords } from "../time/format.ts";
import type { Instant } from "../time/instant.ts";
import type { IncidentView } from "./incident-body.ts";
import { activeCommander } from "./live-incident.ts";

/** What a status update is made of: an incident, live or from its record. */
export interface StatusFacts {
  readonly title: string;
  readonly severity: string;
  readonly status: IncidentStatus;
  readonly commander: string | null;
  readonly responders: readonly string[];
  readonly services: readonly string[];
  readonly impact: string | null;
  readonly startedAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly timeline: readonly StatusEntry[];
  /** When the next update is due. */
  readonly nextUpdate: Instant | null;
}

interface StatusEntry {
  readonly at: Instant;
  readonly type: TimelineType;
  readonly note: string | null;
  readonly audience: Audience;
  readonly status: IncidentStatus | null;
}

/**
 * A status update, ready to post. For the public it holds what was made public: the last public words for the state, or a
 * sentence that names the service and claims nothing that the timeline does not hold.
 */
export function statusText(
  facts: StatusFacts,
  audience: Audience,
  { timezone, now }: { timezone: string; now: Instant },
  templates: Templates,
): string {
  return audience === "public" ? publicText(facts, templates) : internalText(facts, { timezone, now }, templates);
}

function publicText({ title, timeline, status, services }: StatusFacts, templates: Templates): string {
  const last = timeline.findLast(({ audience, note }) => audience === "public" && note !== null);
  const isCurrent = last !== undefined && (last.status ?? status) === status;
  const has = (type: TimelineType) => timeline.some((entry) => entry.type === type);
  return templates.render("incident/status-public", {
    note: isCurrent ? plain(last.note!) : null,
    ...symptomOf(title),
    isMitigating: has("mitigation-started") || has("mitigated"),
    isMitigated: has("mitigated"),
    service: services.length > 0 ? plain(services.join(", ")) : null,
    [`is${status.charAt(0).toUpperCase()}${status.slice(1)}`]: true,
  });
}

/** What a title says of the symptom, word for word, in the few kinds that customers know; the title itself is not for the public. */
function symptomOf(title: string): TemplateData {
  if (/\berror rates?\b/i.test(title)) return { isErrors: true };
  if (/\bslow\b|\blatency\b/i.test(title)) return { isSlow: true };
  return /\boutage\b|(?<!\bnot )\bdown\b(?! ?\d)/i.test(title) ? { isDown: true } : {};
}

function internalText(
  facts: StatusFacts,
  { timezone, now }: { timezone: string; now: Instant },
  templates: Templates,
): string {
  const time = localClock(timezone, facts.startedAt);
  const noteOf = (type: TimelineType) => {
    const note = facts.timeline.findLast((entry) => entry.type === type)?.note;
    return note ? plain(note) : null;
  };
  const last = facts.timeline.findLast(({ note }) => note !== null);
  const isOver = facts.status === "resolved";
  const dueWords = (at: Instant) =>
    at < now ? formatDeadline(at, now) : `${formatDeadline(at, now)} (${time(at)} ${timezone})`;
  const until = facts.resolvedAt ?? (isOver ? null : now);
  return templates.render("incident/status-internal", {
    severity: plain(facts.severity),
    title: plain(facts.title),
    status: facts.status,
    isOver,
    duration: until === null ? null : spanInWords(until - facts.startedAt),
    commander: facts.commander && plain(facts.commander),
    responders: facts.responders.map(plain),
    impact: facts.impact && plain(facts.impact),
    cause: noteOf("cause-identified"),
    mitigation: noteOf("mitigation-started"),
    last: last?.note ? plain(last.note) : null,
    lastAt: last ? `${time(last.at)} ${timezone}` : null,
    next: facts.nextUpdate === null || isOver ? null : dueWords(facts.nextUpdate),
  });
}

/** The text is printed for a person to post elsewhere: words as they are, on one line. */
function plain(text: string): Markdown {
  return new Markdown(oneLine(text));
}

/** What a status update says of an incident that goes on. */
export function liveStatus({ incident, targets }: IncidentView): StatusFacts {
  return {
    title: incident.title,
    severity: incident.severity.id,
    status: incident.resolvedAt === null ? incident.status : "resolved",
    commander: activeCommander(incident)?.name ?? null,
    responders: incident.responders.map(({ name }) => name),
    services: incident.opening.services,
    impact: incident.impact,
    startedAt: incident.startedAt,
    resolvedAt: incident.resolvedAt,
    timeline: incident.timeline,
    nextUpdate: targets.find(({ kind }) => kind === "update")?.deadline ?? null,
  };
}
