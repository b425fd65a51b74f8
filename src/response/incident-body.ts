import type { Policy } from "../policy/policy.ts";
import { isUpdate } from "../process/timeline-events.ts";
import type { Runbook, TimelineType } from "../records/model.ts";
import { escapeInline, mention } from "../render/escape-markdown.ts";
import { Markdown, type TemplateData, type Templates } from "../render/templates.ts";
import { clip } from "../text/clip.ts";
import { formatDuration } from "../time/durations.ts";
import { formatLocalTime, localClock } from "../time/format.ts";
import type { Instant } from "../time/instant.ts";
import { HOUR, MINUTE } from "../time/instant.ts";
import { inRepository } from "./declaration.ts";
import type { EarlierIncident } from "./earlier-incidents.ts";
import type { LiveEntry, LiveIncident } from "./live-incident.ts";
import { escalationQuestions, type LiveTarget } from "./live-targets.ts";
import type { Participant } from "./participants.ts";
import { FORMS } from "./slash-commands.ts";

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
  /** Who learns beside the commander, by the rotation. */
  readonly shadow: Participant | null;
  readonly targets: readonly LiveTarget[];
  readonly runbook: Runbook | null;
  readonly earlier: readonly EarlierIncident[];
  /** Null where GitHub did not tell. */
  readonly changes: readonly ShownChange[] | null;
  readonly policy: Policy;
  /** `https://github.com/acme/shop` */
  readonly repositoryUrl: string;
}

/** How far back "what changed?" looks: the runbook's "did we deploy in the last 2 hours?". */
export const CHANGES_WINDOW = 2 * HOUR;

/** How many of the last timeline entries the body shows, from readable down to what fits; the comments hold all of them. */
const ENTRIES = [100, 50, 25, 10] as const;
const LONGEST_NOTE = 500;
/** Longer lists of a runbook are read in the runbook. */
const MOST_STEPS = 25;

/**
 * The text of an incident's body, without marks and without what people ticked.
 *
 * @param room characters that it may have; the timeline is cut where it would be longer
 */
export function incidentBody(view: IncidentView, templates: Templates, room: number): string {
  const withEntries = (entries: number) => templates.render("incident/body", bodyFacts(view, entries));
  for (const entries of ENTRIES) {
    const text = withEntries(entries);
    if (text.length <= room) return text;
  }
  return withEntries(0);
}

function bodyFacts(view: IncidentView, entries: number): TemplateData {
  const { incident, targets, policy } = view;
  const { severity, opening } = incident;
  const time = localClock(policy.timezone, incident.startedAt);
  return {
    severity: severity.id,
    severityName: severity.name === severity.id ? null : severity.name,
    severitySummary: severity.summary,
    severityGiven: opening.severityGiven || incident.timeline.some(({ type }) => type === "severity-changed"),
    lowerSeverity: policy.severities[severity.rank]?.id ?? null,
    involved: severity.roles.join(", ") || null,
    respond: severity.respond && formatDuration(severity.respond),
    updateAtLatest: severity.updateAtLatest && formatDuration(severity.updateAtLatest),
    needsCommander: severity.commander,
    isPublic: severity.communication === "public",
    status: incident.status,
    isResolved: incident.resolvedAt !== null,
    resolvedAt: incident.resolvedAt === null ? null : time(incident.resolvedAt),
    commander: incident.commander && shown(incident.commander),
    onRotation: incident.onRotation && shown(incident.onRotation),
    shadow: view.shadow && shown(view.shadow),
    communications: incident.communications && shown(incident.communications),
    responders: incident.responders.map(shown),
    services: opening.services,
    impact: incident.impact,
    channel: code(chatChannel(opening.id)),
    zone: policy.timezone,
    alert: opening.alert && {
      source: opening.alert.source,
      link: opening.alert.url ? link(opening.alert.source, opening.alert.url) : null,
    },
    alerts: listedAlerts(incident),
    unlistedAlerts: incident.alerts.unlisted,
    truncatedAlerts: incident.alerts.truncated,
    clocks: targets.map((target) => targetFacts(target, time)),
    steps: stepFacts(view, time),
    runbook: runbookFacts(view),
    changes: view.changes?.map((change) => ({
      at: time(change.at),
      what: change.url ? link(change.title, change.url) : change.title,
      by: change.by,
      isDeployment: change.kind === "deployment",
    })),
    changesSince: time(incident.startedAt - CHANGES_WINDOW),
    earlier: view.earlier.map((earlier) => earlierFacts(earlier, view)),
    timeline: incident.timeline
      .slice(Math.max(0, incident.timeline.length - entries))
      .map((entry) => entryFacts(entry, time)),
    omitted: Math.max(0, incident.timeline.length - entries),
    actions: incident.actions.map(({ title, owner, due }) => ({
      title: clip(title, LONGEST_NOTE),
      owner: owner && shown(owner),
      due,
    })),
    forms: Object.values(FORMS).map(code),
  };
}

/** The alerts of an incident that has more than one. */
function listedAlerts({ opening, alerts }: LiveIncident): TemplateData[] {
  const severity = opening.severityGiven ? opening.severity.id : "";
  const first = opening.alert?.listed ? [] : [{ title: opening.title, severity }];
  const all = [...first, ...alerts.listed];
  return all.length > 1 ? all.map(({ title, severity }) => ({ title, severity })) : [];
}

export function targetFacts(target: LiveTarget, time: (at: Instant) => string): TemplateData {
  const { kind, limit, deadline, metAt, state, actor, escalation } = target;
  return {
    [kind.replace("-", "")]: true,
    within: formatDuration(limit),
    deadline: time(deadline),
    metAt: metAt === null ? null : time(metAt),
    isMet: state === "met",
    isLate: state === "late",
    isMissed: state === "missed",
    actor: actor && shown(actor),
    condition: escalation?.condition ?? null,
    step: escalation?.step ?? null,
  };
}

/** When each step of the process was done, as the timeline shows it; null for what only a person can tick. */
function stepFacts({ incident }: IncidentView, time: (at: Instant) => string): TemplateData {
  const { timeline, opening, startedAt } = incident;
  const first = (test: (entry: LiveEntry) => boolean) => {
    const entry = timeline.find(test);
    return entry ? time(entry.at) : null;
  };
  const ofType = (...types: TimelineType[]) => first(({ type }) => types.includes(type));
  const minute = (minutes: number) => time(startedAt + minutes * MINUTE);
  return {
    minutes: [0, 5, 10, 15, 60].map(minute),
    acknowledged: ofType("acknowledged"),
    assessed: ofType("severity-changed") ?? (opening.severityGiven ? time(opening.openedAt) : null),
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

function runbookFacts(view: IncidentView): TemplateData | null {
  const { runbook } = view;
  if (!runbook) return null;
  return {
    link: fileLink(runbook.title?.value ?? runbook.id, runbook.source.file, view),
    assessment: runbook.quickAssessment.slice(0, MOST_STEPS).map(({ value }) => value),
    causes: runbook.causes.slice(0, MOST_STEPS).map(({ title, frequency, mitigation, slug }) => ({
      title: title.value,
      frequency: frequency?.value ?? null,
      mitigation: mitigation?.value ?? null,
      command: code(`/cause ${slug.value.replace(/[^\w.-]/g, "")}`),
    })),
    questions: escalationQuestions(runbook)
      .slice(0, MOST_STEPS)
      .map(({ condition, step }) => ({ condition, step, same: condition === step })),
  };
}

function earlierFacts(
  { incident, startedAt, services, causes, openItems }: EarlierIncident,
  view: IncidentView,
): TemplateData {
  return {
    link: fileLink(incident.title?.value ?? incident.id, incident.source.file, view),
    date: startedAt === null ? null : formatLocalTime(startedAt, view.policy.timezone),
    common: [...services, ...causes],
    openItems: openItems.map(({ key, title, owner, due }) => ({
      key,
      title: title.value,
      owner: owner?.value ?? null,
      due: due?.date ?? null,
    })),
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

/** Who the configuration knows is mentioned; anybody else is only named. */
export function shown(party: Participant): Markdown {
  const isKnown = party.login !== null && !party.id.startsWith("@");
  return new Markdown(isKnown ? `${escapeInline(party.name)} (${mention(party.login!)})` : escapeInline(party.name));
}

/** Words of our own as code. */
function code(words: string): Markdown {
  return new Markdown(`\`${words}\``);
}

function fileLink(title: string, file: string, { repositoryUrl, incident }: IncidentView): Markdown {
  const path = inRepository(file, incident.opening).split("/").map(encodeURIComponent).join("/");
  return link(title, `${repositoryUrl}/blob/HEAD/${path}`);
}

/** A link whose words are other people's. */
export function link(text: string, url: string): Markdown {
  return new Markdown(`[${escapeInline(text)}](${url.replace(/[()<>\s]/g, encodeURIComponent)})`);
}
