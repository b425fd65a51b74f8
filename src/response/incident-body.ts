import type { Policy } from "../policy/policy.ts";
import { isUpdate, latestOfTracks } from "../process/timeline-events.ts";
import type { Runbook, TimelineType } from "../records/model.ts";
import type { TemplateData, Templates } from "../render/templates.ts";
import { clip } from "../text/clip.ts";
import { formatDuration } from "../time/durations.ts";
import { formatDeadline, formatMinutes, localClock } from "../time/format.ts";
import type { Instant } from "../time/instant.ts";
import { HOUR, MINUTE } from "../time/instant.ts";
import {
  alertFacts,
  earlierFacts,
  LONGEST_LINE,
  MOST_LISTED,
  runbookFacts,
  suggestionFacts,
} from "./body/references.ts";
import type { EarlierIncident } from "./earlier-incidents.ts";
import { code, link, mentioned, nameInline, shown } from "./inline-text.ts";
import { assessedAt, type LiveEntry, type LiveIncident } from "./live-incident.ts";
import type { Participant } from "./participants.ts";
import { type Involved, mayCall } from "./people/involved.ts";
import type { RunbookMatch } from "./runbook-match.ts";
import { FORMS } from "./slash-commands.ts";
import type { LiveTarget } from "./targets/live-targets.ts";

/** A deployment or a merged pull request of the hours before an incident. */
export interface ShownChange {
  readonly kind: "deployment" | "pull-request";
  readonly at: Instant;
  readonly title: string;
  readonly by: string | null;
  readonly url: string | null;
}

/** Everything an incident's body shows. */
export interface IncidentView {
  readonly incident: LiveIncident;
  /** Who learns next to the commander, by the rotation. */
  readonly shadow: Participant | null;
  readonly targets: readonly LiveTarget[];
  /** Who its severity involves. */
  readonly involved: readonly Involved[];
  /** The attached one. */
  readonly runbook: Runbook | null;
  readonly match: RunbookMatch;
  readonly earlier: readonly EarlierIncident[];
  /** Null where GitHub did not tell. */
  readonly changes: readonly ShownChange[] | null;
  readonly policy: Policy;
  /** `https://github.com/acme/shop` */
  readonly repositoryUrl: string;
  /** True once a post-mortem of it is in the records, and no draft. */
  readonly isPostmortemPublished: boolean;
  /** When the body is written: "20 min", "overdue by 25 min". */
  readonly now: Instant;
}

/** How far back "what changed?" looks: the runbook's "did we deploy in the last 2 hours?". */
export const CHANGES_WINDOW = 2 * HOUR;

/** Timeline entries that the body shows, the newest first; the comments hold all of them. */
const RECENT_ENTRIES = 5;
const LONGEST_NOTE = 500;

/**
 * The text of an incident's body, without marks and without what people ticked.
 *
 * @param room characters that it may have; checklists and lists are left out where it would be longer
 */
export function incidentBody(view: IncidentView, templates: Templates, room: number): string {
  const facts = bodyFacts(view);
  const text = templates.render("incident/body", facts);
  return text.length <= room ? text : templates.render("incident/body", { ...facts, isBrief: true });
}

/** Between events the minutes of a body are renewed this often, so that a run with nothing new rarely writes. */
const RENEWED_EVERY = 5 * MINUTE;

/** The time that the body's minutes count from: the last thing that happened, a target that ran out included, or the last full five minutes. */
function asOf({ incident, targets, now }: IncidentView): Instant {
  const happened = [incident.opening.openedAt, ...incident.timeline.map(({ at }) => at)];
  const passed = [Math.floor(now / RENEWED_EVERY) * RENEWED_EVERY, ...targets.map(({ deadline }) => deadline)];
  const moments = incident.resolvedAt === null ? [...happened, ...passed] : happened;
  return moments.reduce((latest, at) => (at <= now && at > latest ? at : latest), incident.startedAt);
}

function bodyFacts(view: IncidentView): TemplateData {
  const { incident, policy } = view;
  const now = asOf(view);
  const time = localClock(policy.timezone, incident.startedAt);
  const { timeline } = incident;
  return {
    isBrief: false,
    ...headlineFacts(view, { time, now }),
    ...severityFacts(view),
    ...peopleFacts(view),
    ...trackFacts(incident, time),
    services: incident.opening.services,
    impact: incident.impact,
    channel: code(chatChannel(incident.opening.id)),
    zone: policy.timezone,
    now: time(now),
    ...alertFacts(incident),
    targets: view.targets
      .filter(({ state }) => state === "pending" || state === "missed")
      .map((target) => targetFacts(target, { time, now })),
    steps: stepFacts(view, time),
    runbook: runbookFacts(view),
    runbooks: suggestionFacts(view),
    changes: view.changes?.slice(-MOST_LISTED).map((change) => ({
      at: time(change.at),
      what: change.url ? link(change.title, change.url) : change.title,
      by: change.by,
      isDeployment: change.kind === "deployment",
    })),
    areChangesKnown: view.changes !== null,
    changesSince: time(incident.startedAt - CHANGES_WINDOW),
    earlier: view.earlier.map((earlier) => earlierFacts(earlier, view)),
    timeline: timeline
      .slice(-RECENT_ENTRIES)
      .reverse()
      .map((entry) => entryFacts(entry, time)),
    omitted: Math.max(0, timeline.length - RECENT_ENTRIES),
    actions: incident.actions.slice(0, MOST_LISTED).map(({ title, owner, due }) => ({
      title: clip(title, LONGEST_NOTE),
      owner: owner && shown(owner),
      due,
    })),
    forms: Object.values(FORMS).map(code),
  };
}

/** By the severity's rank. */
const DOTS = ["🔴", "🟠", "🟡", "🔵"] as const;

/** `🔴 SEV-1 · identified · 20 min · next update in 8 min`, and the latest update below it. */
function headlineFacts({ incident, targets }: IncidentView, { time, now }: ShownTime): TemplateData {
  const { severity, startedAt, resolvedAt, timeline } = incident;
  const isResolved = resolvedAt !== null;
  const next = targets.find(({ kind }) => kind === "update");
  const latest = timeline.findLast((entry) => isUpdate(entry) && entry.note !== null);
  return {
    dot: isResolved ? "✅" : DOTS[Math.min(severity.rank, DOTS.length) - 1]!,
    severity: severity.id,
    status: isResolved ? "resolved" : incident.status,
    isResolved,
    age: formatMinutes(Math.floor(((resolvedAt ?? now) - startedAt) / MINUTE)),
    startedAt: time(startedAt),
    resolvedAt: resolvedAt === null ? null : time(resolvedAt),
    nextUpdate: next && !isResolved ? formatDeadline(next.deadline, now) : null,
    latest: latest && { ...entryFacts(latest, time), status: latest.status },
  };
}

function severityFacts({ incident, policy }: IncidentView): TemplateData {
  const { severity, opening } = incident;
  return {
    severityGiven: opening.severityGiven || incident.timeline.some(({ type }) => type === "severity-changed"),
    lowerSeverity: policy.severities[severity.rank]?.id ?? severity.id,
    isUnassessed: incident.resolvedAt === null && assessedAt(incident) === null,
    updateAtLatest: severity.updateAtLatest && formatDuration(severity.updateAtLatest),
    needsCommander: severity.commander,
    isPublic: severity.communication === "public",
    severities: policy.severities.map((one) => ({
      id: one.id,
      name: one.name === one.id ? null : one.name,
      summary: one.summary,
      examples: one.examples,
      respond: one.respond && formatDuration(one.respond),
    })),
  };
}

function peopleFacts({ incident, shadow, involved, policy }: IncidentView): TemplateData {
  const isCalled = mayCall(incident.severity, incident.opening.openedAt, policy);
  return {
    commander: incident.commander && shown(incident.commander),
    onRotation: incident.onRotation && shown(incident.onRotation),
    shadow: shadow && shown(shadow),
    communications: incident.communications && shown(incident.communications),
    responders: incident.responders.map(shown),
    involved: involved.map(({ role, who }) => ({ role, who: who.map(isCalled ? mentioned : nameInline) })),
  };
}

/** "Parallel tracks: diagnose root cause AND mitigate impact": the latest entry of each. */
function trackFacts({ severity, timeline }: LiveIncident, time: (at: Instant) => string): TemplateData {
  const { diagnosis, mitigation } = latestOfTracks(timeline);
  return {
    isTracked: severity.commander || diagnosis !== null || mitigation !== null,
    diagnosis: diagnosis && entryFacts(diagnosis, time),
    mitigation: mitigation && entryFacts(mitigation, time),
  };
}

/** How times are shown, and the time that "in 8 min" counts from. */
interface ShownTime {
  time(at: Instant): string;
  readonly now: Instant;
}

export function targetFacts(target: LiveTarget, { time, now }: ShownTime): TemplateData {
  const { kind, limit, deadline, metAt, state, actor, escalation } = target;
  return {
    [kind.replaceAll("-", "")]: true,
    within: formatDuration(limit),
    deadline: time(deadline),
    due: state === "missed" && now <= deadline ? "overdue" : formatDeadline(deadline, now),
    metAt: metAt === null ? null : time(metAt),
    isMet: state === "met",
    isLate: state === "late",
    isMissed: state === "missed",
    actor: actor && mentioned(actor),
    condition: escalation && clip(escalation.condition, LONGEST_LINE),
    step: escalation && clip(escalation.step, LONGEST_LINE),
    known: escalation?.known,
  };
}

/** When each step of the process was done, as the timeline shows it; null for what only a person can tick. */
function stepFacts({ incident }: IncidentView, time: (at: Instant) => string): TemplateData {
  const { timeline, startedAt } = incident;
  const first = (test: (entry: LiveEntry) => boolean) => {
    const entry = timeline.find(test);
    return entry ? time(entry.at) : null;
  };
  const ofType = (...types: TimelineType[]) => first(({ type }) => types.includes(type));
  const assessed = assessedAt(incident);
  const minute = (minutes: number) => time(startedAt + minutes * MINUTE);
  return {
    minutes: [0, 5, 10, 15, 60].map(minute),
    acknowledged: ofType("acknowledged"),
    assessed: assessed === null ? null : time(assessed),
    assigned: ofType("commander-assigned"),
    toldFirst: first(isUpdate),
    toldPublic: first(({ type, audience }) => type === "update" && audience === "public"),
    toldInternal: first(({ type, audience }) => type === "update" && audience === "internal"),
    causeFound: ofType("cause-identified"),
    mitigating: ofType("mitigation-started", "mitigated"),
    toldResolved: first(({ audience, status }) => audience === "public" && status === "resolved"),
    hasImpact: incident.impact !== null,
  };
}

function entryFacts(entry: LiveEntry, time: (at: Instant) => string): TemplateData {
  return {
    at: time(entry.at),
    type: entry.type,
    note: entry.note === null ? null : clip(entry.note, LONGEST_NOTE),
    by: entry.by?.name ?? null,
    isPublic: entry.audience === "public",
    status: entry.status,
  };
}

/** The chat channel of an incident, in the article's form. */
export function chatChannel(id: string): string {
  return `#inc-${id}`;
}
