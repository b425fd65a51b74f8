import type { MessageEvent, MessageTarget } from "../policy/policy.ts";
import { oneLine } from "../render/escape-markdown.ts";
import { Markdown, type TemplateData, type Templates } from "../render/templates.ts";
import { botComments } from "../response/bot-comments.ts";
import type { SentMessages } from "../response/comment-metadata.ts";
import type { IncidentView } from "../response/incident-body.ts";
import type { IssueThread } from "../response/issue-thread.ts";
import { activeCommander, type LiveEntry } from "../response/live-incident.ts";
import { liveStatus, statusText } from "../response/status-text.ts";
import type { LiveTarget } from "../response/targets/live-targets.ts";
import { counted } from "../text/count.ts";
import { formatDuration } from "../time/durations.ts";
import { formatLocalTime, localClock, spanInWords } from "../time/format.ts";
import { formatInstant, HOUR, type Instant, parseInstant } from "../time/instant.ts";
import type { OverdueItem } from "../tracking/reminders/listing.ts";

/** One thing that happened, as it is reported outside of GitHub. */
export interface Message {
  readonly event: MessageEvent;
  /** The same in every run: what makes a target get it once. */
  readonly key: string;
  readonly at: Instant;
  /** One line. Plain text, as the template renders it: each channel escapes it for itself. */
  readonly headline: string;
  /** The other lines; empty for none. */
  readonly details: string;
  /** Where people read on. */
  readonly url: string;
  /** Absent for what is about no incident. */
  readonly incident?: {
    readonly id: string;
    readonly title: string;
    readonly severity: string;
    readonly status: string;
    readonly services: readonly string[];
  };
  /** What the public may read of it; null for what is internal. */
  readonly publicWords: PublicWords | null;
}

/** Words that a person made public. */
export interface PublicWords {
  readonly status: "investigating" | "identified" | "monitoring" | "resolved";
  readonly text: string;
}

/** Moments of the timeline that are events of their own. */
const EVENTS: Partial<Record<LiveEntry["type"], MessageEvent>> = {
  declared: "declared",
  "severity-changed": "severity",
  "commander-assigned": "commander",
  update: "update",
  escalated: "escalated",
  mitigated: "mitigated",
  resolved: "resolved",
};

/** What happened in an incident, in the order of time; targets that were missed come when they were due. */
export function incidentMessages(
  { view, comments }: { readonly view: IncidentView; readonly comments: IssueThread["comments"] },
  url: string,
  templates: Templates,
): Message[] {
  const { incident, targets, policy } = view;
  const keys = new Map<string, number>();
  const entries = incident.timeline.flatMap((entry): Message[] => {
    const event = EVENTS[entry.type];
    if (event === undefined) return [];
    const base = entry.comment === null ? event : `${event}.${entry.comment.toString(36)}`;
    const count = keys.get(base) ?? 0;
    keys.set(base, count + 1);
    const key = count === 0 ? base : `${base}.${count}`;
    return [message(view, { event, key, at: entry.at, url, facts: entryFacts(entry, view), entry }, templates)];
  });
  const lastWords = entries.findLast(({ publicWords }) => publicWords !== null)?.publicWords;
  const end = entries.findLastIndex(({ event }) => event === "resolved");
  // A page that announced the incident announces its end, in a sentence that claims no more.
  if (end !== -1 && incident.resolvedAt !== null && lastWords && lastWords.status !== "resolved") {
    const text = statusText(liveStatus(view), "public", { timezone: view.policy.timezone, now: view.now }, templates);
    entries[end] = { ...entries[end]!, publicWords: { status: "resolved", text } };
  }
  const missed = targets
    .filter(({ state }) => state === "missed")
    .map((target) => {
      const facts = { targets: [targetFacts(target, view)] };
      return message(
        view,
        { event: "missed", key: `missed.${target.key}`, at: target.deadline, url, facts },
        templates,
      );
    });
  const reminders = botComments(comments, "postmortem-due").map(({ mark, comment }) => {
    const commander = activeCommander(incident);
    const due = `${formatLocalTime(parseInstant(mark.due)!, policy.timezone)} ${policy.timezone}`;
    const facts = { due, owner: commander && plainLine(commander.name) };
    const key = `postmortem.${mark.due}`;
    return message(view, { event: "postmortem", key, at: comment.createdAt, url, facts }, templates);
  });
  return [...entries, ...missed, ...reminders].sort((one, other) => one.at - other.at);
}

interface Happening {
  readonly event: MessageEvent;
  readonly key: string;
  readonly at: Instant;
  readonly url: string;
  readonly facts: TemplateData;
  readonly entry?: LiveEntry;
}

function message(view: IncidentView, { facts, entry, ...happening }: Happening, templates: Templates): Message {
  const { incident } = view;
  const { opening, title, severity } = incident;
  const [headline = "", ...details] = templates
    .render(`messages/${happening.event}`, {
      severity: severity.id,
      title: plainLine(title),
      needsCommander: severity.commander,
      ...facts,
    })
    .split("\n");
  const isPublic = entry?.type === "update" && entry.audience === "public";
  return {
    ...happening,
    headline,
    details: details.join("\n").trim(),
    incident: {
      id: opening.id,
      title,
      severity: severity.id,
      status: entry?.status ?? incident.status,
      services: opening.services,
    },
    publicWords: isPublic ? { status: entry.status ?? incident.status, text: entry.note ?? "" } : null,
  };
}

function entryFacts({ type, at, note, audience, status }: LiveEntry, view: IncidentView): TemplateData {
  const { incident, targets, policy } = view;
  const next = targets.find(({ kind, state }) => kind === "update" && state === "pending")?.deadline ?? null;
  const commander = activeCommander(incident);
  return {
    note: note === null ? null : plainLine(note),
    status: status ?? incident.status,
    isPublic: type === "update" && audience === "public",
    services: plainLine(incident.opening.services.join(", ")),
    impact: incident.impact && plainLine(incident.impact),
    commander: commander && plainLine(commander.name),
    duration: spanInWords(at - incident.startedAt),
    next:
      next === null || incident.resolvedAt !== null
        ? null
        : `${localClock(policy.timezone, at)(next)} ${policy.timezone}`,
  };
}

function targetFacts(
  { kind, limit, deadline, actor, escalation }: LiveTarget,
  { policy, incident }: IncidentView,
): TemplateData {
  return {
    isAcknowledge: kind === "acknowledge",
    isRespond: kind === "respond",
    isStatusPage: kind === "status-page",
    isUpdate: kind === "update",
    isPublicUpdate: kind === "public-update",
    isSilence: kind === "silence",
    isEscalation: kind === "escalation",
    step: escalation && plainLine(escalation.step),
    condition: escalation && plainLine(escalation.condition),
    known: escalation?.known ? plainLine(escalation.known) : null,
    within: formatDuration(limit),
    due: `${localClock(policy.timezone, incident.startedAt)(deadline)} ${policy.timezone}`,
    actor: actor && plainLine(actor.name),
  };
}

/** Other people's words on one line, as they are: no template reads markdown here. */
export function plainLine(text: string): Markdown {
  return new Markdown(oneLine(text));
}

/** Items that a message lists; the digest has all of them. */
const MOST_LISTED = 10;

/** The changes of an overdue digest. @param url the digest's issue */
export function overdueMessage(
  items: readonly OverdueItem[],
  { run, url }: { readonly run: Instant; readonly url: string },
  templates: Templates,
): Message {
  const facts = {
    count: counted(items.length, "action item"),
    items: items.slice(0, MOST_LISTED).map(({ title, owner, daysOverdue }) => ({
      title: plainLine(title),
      owner: owner && plainLine(owner),
      days: counted(daysOverdue, "day"),
    })),
    more: Math.max(0, items.length - MOST_LISTED),
  };
  const [headline = "", ...details] = templates.render("messages/overdue", facts).split("\n");
  const text = details.filter((line) => line !== "").join("\n");
  return {
    event: "overdue",
    key: `overdue.${formatInstant(run)}`,
    at: run,
    headline,
    details: text,
    url,
    publicWords: null,
  };
}

/** What happened longer ago is no news: a target that was added to an incident of today does not get all of it at once. */
const NEWS = 6 * HOUR;
/** Room for the keys of all targets on an issue (characters): the marker that holds them has 20,000. */
const ROOM = 6000;

/** The messages that a target has yet to get, in their order. */
export function pendingFor(
  { urlFrom, on }: MessageTarget,
  messages: readonly Message[],
  { sent, now }: { readonly sent: SentMessages; readonly now: Instant },
): Message[] {
  const { keys, upTo } = sentTo(urlFrom, sent);
  const known = new Set(keys);
  const since = Math.max(now - NEWS, upTo === undefined ? 0 : parseInstant(upTo)! + 1);
  return messages.filter(({ event, key, at }) => on.has(event) && !known.has(key) && at >= since);
}

/** What a target got in one run. */
export interface Sending {
  readonly keys: readonly string[];
  /** A hosted page's id of the incident; null where there is none. */
  readonly page?: string | null;
}

/**
 * What was sent, with more of it. Where there is no room for more keys, the oldest go, and nothing from before them is sent.
 *
 * @param of all messages of the incident, which say when a key was, and the number of targets that share the room
 */
export function withSent(
  sent: SentMessages,
  { urlFrom }: Pick<MessageTarget, "urlFrom">,
  { keys, page }: Sending,
  of: { readonly messages: readonly Message[]; readonly targets: number },
): SentMessages {
  const before = sentTo(urlFrom, sent);
  const all = [...before.keys, ...keys];
  const times = new Map(of.messages.map(({ key, at }) => [key, at]));
  let { upTo } = before;
  while (all.join().length > ROOM / of.targets) {
    const at = times.get(all.shift()!);
    if (at !== undefined && (upTo === undefined || at > parseInstant(upTo)!)) upTo = formatInstant(at);
  }
  const entry = { to: urlFrom, keys: all, ...(upTo === undefined ? {} : { upTo }), ...(page ? { page } : {}) };
  return [...sent.filter(({ to }) => to !== urlFrom), entry];
}

/** What an issue remembers of a target. */
export function sentTo(urlFrom: string, sent: SentMessages): SentMessages[number] {
  return sent.find(({ to }) => to === urlFrom) ?? { to: urlFrom, keys: [] };
}
