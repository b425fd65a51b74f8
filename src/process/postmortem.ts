import type { Policy } from "../policy/policy.ts";
import { levelOf } from "../policy/rule-levels.ts";
import type { PostmortemRequirement, Severity } from "../policy/severities.ts";
import { findWaiver } from "../policy/waivers.ts";
import type { IncidentRecord, Postmortem } from "../records/model.ts";
import { addDuration } from "../time/calendar.ts";
import type { Duration } from "../time/durations.ts";
import { type CalendarDate, type Instant, parseInstant } from "../time/instant.ts";
import { instantOf, isDate, localDate } from "../time/zone.ts";
import { higherSeverity } from "./highest-severity.ts";
import { type IncidentAssessment, type IncidentEnd, resolutionIn } from "./incident.ts";
import { meetingAfter } from "./meeting.ts";
import { eventsOf, isTimed } from "./timeline-events.ts";

/**
 * Where an incident's post-mortem is against its deadline:
 * - `not-required`: its severity asks for none, or the team does not follow the rule that does;
 * - `waived`: somebody decided that it may be late or missing, for as long as the waiver holds;
 * - `pending`: there is none yet, or a draft, and there is still time;
 * - `missing`: there is none, and its time is over; `draft-late`: there is a draft, and its time is over;
 * - `in-time`, `late`: it was published within its time, or after it;
 * - `unknown`: it can't be read, or no record and no commit says when it was published or the incident ended.
 */
export type PostmortemState =
  | "not-required"
  | "waived"
  | "pending"
  | "missing"
  | "draft-late"
  | "in-time"
  | "late"
  | "unknown";

/** "Schedule post-mortem within 48 hours": until when there has to be one, or its first draft. */
export interface PostmortemDeadline {
  readonly what: "post-mortem" | "first draft of its post-mortem";
  readonly from: Instant;
  readonly since: IncidentEnd["since"] | "detection";
  readonly limit: Duration;
  readonly at: Instant;
}

/** What a post-mortem is assessed with. */
export interface PostmortemContext {
  readonly policy: Policy;
  readonly now: Instant;
  /** The day it is at `now` in the policy's zone. */
  readonly today: CalendarDate;
  /** When a file was added to the repository; null where that isn't known. */
  addedAt(file: string): Instant | null;
  /** True for the id of a file that is there and can't be read: whatever it lacks says nothing. */
  isUnreadable(id: string): boolean;
}

/** A required post-mortem without a term is due as soon as the incident is over. */
const NO_TIME: Duration = { amount: 0, unit: "minute" };

/** A post-mortem, or what an incident without one is to get. Everything is worked out when it is first asked for, and once. */
export class PostmortemAssessment {
  /** Null where there is none. */
  readonly postmortem: Postmortem | null;
  /** Those that it belongs to; for one that stands alone it is its own. */
  readonly incidents: readonly IncidentAssessment[];
  readonly #context: PostmortemContext;
  #severity: Severity | null | undefined;
  #resolvedAt: Instant | null | undefined;
  #publishedAt: Instant | null | undefined;
  #deadline: PostmortemDeadline | null | undefined;
  #timing: PostmortemState | undefined;

  constructor(postmortem: Postmortem | null, incidents: readonly IncidentAssessment[], context: PostmortemContext) {
    this.postmortem = postmortem;
    this.incidents = incidents;
    this.#context = context;
  }

  /** The highest severity that its incidents reached, by its own words too. */
  get severity(): Severity | null {
    if (this.#severity === undefined) {
      const reached = this.incidents.map((incident) => incident.highestSeverity);
      this.#severity = reached.reduce(higherSeverity, null);
    }
    return this.#severity;
  }

  get requirement(): PostmortemRequirement | null {
    return this.severity?.postmortem ?? null;
  }

  /** When the last of its incidents was resolved, else as it says itself; null where nobody says. */
  get resolvedAt(): Instant | null {
    if (this.#resolvedAt === undefined) {
      const { postmortem } = this;
      this.#resolvedAt =
        latest(this.incidents.map((incident) => incident.resolvedAt)) ??
        (postmortem && resolutionIn(postmortem, eventsOf(postmortem.timeline).filter(isTimed)));
    }
    return this.#resolvedAt;
  }

  /** What its deadlines count from. */
  get end(): IncidentEnd | null {
    if (this.resolvedAt !== null) return { at: this.resolvedAt, since: "resolution" };
    const at = latest(this.incidents.map(({ end }) => end?.at ?? null));
    return at === null ? null : { at, since: "last entry" };
  }

  /** The day of the resolution in the policy's zone, else the day that it is dated. */
  get resolvedOn(): CalendarDate | null {
    return this.#dayOf(this.resolvedAt);
  }

  /** The day from which its action items' default due dates count: that of the incident's end, else the day that it is dated. */
  get endedOn(): CalendarDate | null {
    return this.#dayOf(this.end?.at ?? null);
  }

  /**
   * From before `action-items.since`: its open action items without an issue are old. So is one that no day is known of,
   * since most records without a day were there before the tool was.
   */
  get isOld(): boolean {
    const { since } = this.#context.policy.actionItems;
    if (since === null) return false;
    const day = this.endedOn ?? this.#dayOf(latest(this.incidents.map(({ startedAt }) => startedAt)));
    return day === null || day < since;
  }

  /** Who had the role in its incidents, in the records' words. */
  get commander(): string | null {
    return this.#roleOf("commander") ?? this.postmortem?.commander?.value ?? null;
  }

  get communications(): string | null {
    return this.#roleOf("communications");
  }

  /** True for one that calls itself a draft or in review, and has no day of publication. */
  get isDraft(): boolean {
    if (!this.postmortem) return false;
    const { published, status } = this.postmortem;
    return published === null && status !== null && status.value !== "published";
  }

  /**
   * When it was published: its `published:`, a day without an hour counting from its first moment; else the commit that
   * added it. Null for a draft, and where neither tells.
   */
  get publishedAt(): Instant | null {
    if (this.#publishedAt === undefined) {
      const { postmortem } = this;
      this.#publishedAt =
        !postmortem || this.isDraft
          ? null
          : postmortem.published
            ? this.#instantOf(postmortem.published.value)
            : this.addedAt;
    }
    return this.#publishedAt;
  }

  /** When its file was added to the repository; null where that isn't known. */
  get addedAt(): Instant | null {
    return this.postmortem ? this.#context.addedAt(this.postmortem.source.file) : null;
  }

  /** When it has to be published; null where its severity sets no time, or nobody knows when its incidents ended. */
  get deadline(): PostmortemDeadline | null {
    if (this.#deadline === undefined) {
      const { end, requirement, postmortem } = this;
      const limit = requirement?.within ?? (postmortem === null && requirement?.required ? NO_TIME : null);
      this.#deadline =
        end && limit && deadlineOf("post-mortem", { from: end.at, since: end.since, limit }, this.#context.policy);
    }
    return this.#deadline;
  }

  /** When its first draft has to be there, for severities that have a preliminary report. */
  get firstDraft(): PostmortemDeadline | null {
    const limit = this.requirement?.preliminary;
    if (!limit) return null;
    const from = latest(this.incidents.filter(({ record }) => record.kind === "incident").map((one) => one.startedAt));
    return from === null
      ? null
      : deadlineOf("first draft of its post-mortem", { from, since: "detection", limit }, this.#context.policy);
  }

  /** The deadline that is over while there is no post-mortem; null for none. */
  get missed(): PostmortemDeadline | null {
    if (this.postmortem || this.timing !== "missing") return null;
    return [this.deadline, this.firstDraft].find((one) => one !== null && this.#context.now > one.at) ?? null;
  }

  /** When it is discussed: as it says itself, else as the process proposes it until it is published. */
  get meeting(): Instant | null {
    const { postmortem, severity, resolvedAt } = this;
    if (postmortem?.meeting) return postmortem.meeting.value;
    const isWanted = postmortem === null ? this.state !== "waived" : this.isDraft;
    return isWanted && severity && resolvedAt !== null
      ? meetingAfter(resolvedAt, severity, this.#context.policy)
      : null;
  }

  /** When it is due, or was. */
  get dueAt(): Instant | null {
    return (this.missed ?? this.deadline)?.at ?? null;
  }

  /** Where it is against its deadline, waivers and rules that are off aside. */
  get timing(): PostmortemState {
    this.#timing ??= this.postmortem ? this.#timingOfOne() : this.#timingOfNone();
    return this.#timing;
  }

  get state(): PostmortemState {
    const excuse = this.#excuse();
    return excuse ? (excuse === "off" ? "not-required" : "waived") : this.timing;
  }

  #timingOfNone(): PostmortemState {
    if (!this.requirement?.required) return "not-required";
    if (this.incidents.some(({ record }) => this.#context.isUnreadable(record.id))) return "unknown";
    const isOver = [this.deadline, this.firstDraft].some((one) => one !== null && this.#context.now > one.at);
    return isOver ? "missing" : "pending";
  }

  #timingOfOne(): PostmortemState {
    const { deadline, requirement } = this;
    if (!requirement?.within) return requirement?.required ? "unknown" : "not-required";
    if (this.isDraft) return deadline && this.#context.now > deadline.at ? "draft-late" : "pending";
    if (deadline === null) return "unknown";
    const { publishedAt } = this;
    if (publishedAt === null) return "unknown";
    return publishedAt <= deadline.at ? "in-time" : "late";
  }

  /** By a waiver that holds, or because the team does not follow the rule there at all. */
  #excuse(): Excuse | null {
    const { postmortem, timing } = this;
    const [incident] = this.incidents;
    if (postmortem && (timing === "late" || timing === "draft-late"))
      return excuseOf("postmortem-in-time", postmortem, this.#context);
    if (postmortem || !incident || (timing !== "missing" && timing !== "pending")) return null;
    const excuse = excuseOf("postmortem-required", incident.record, this.#context);
    return excuse === "off" && allowsNoException(this.severity)
      ? waiverOf("postmortem-required", incident.record, this.#context)
      : excuse;
  }

  #dayOf(at: Instant | null): CalendarDate | null {
    return at === null ? (this.postmortem?.date?.value ?? null) : localDate(at, this.#context.policy.timezone);
  }

  #instantOf(words: string): Instant | null {
    return isDate(words) ? instantOf(words, 0, this.#context.policy.timezone) : parseInstant(words);
  }

  #roleOf(role: "commander" | "communications"): string | null {
    for (const { record } of this.incidents) {
      const words = record.kind === "incident" ? record[role]?.value : null;
      if (words) return words;
    }
    return null;
  }
}

/** When the post-mortem of an incident that goes on, or has just ended, is due; null where its severity asks for none. */
export function postmortemDueAt(resolvedAt: Instant, { postmortem }: Severity, policy: Policy): Instant | null {
  const { required, within } = postmortem;
  if (!required || within === null) return null;
  return deadlineOf("post-mortem", { from: resolvedAt, since: "resolution", limit: within }, policy).at;
}

function deadlineOf(
  what: PostmortemDeadline["what"],
  start: Pick<PostmortemDeadline, "from" | "since" | "limit">,
  { calendar }: Pick<Policy, "calendar">,
): PostmortemDeadline {
  return { what, ...start, at: addDuration(start.from, start.limit, calendar) };
}

function latest(instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce(
    (one, other) => (one === null || other === null ? (one ?? other) : Math.max(one, other)),
    null,
  );
}

/**
 * "Every SEV-1 gets a post-mortem with action items. No exceptions.": true for the highest severity where it requires one.
 * Then neither a level nor the baseline excuses it: only a waiver, which names who approved it.
 */
export function allowsNoException(severity: Severity | null): boolean {
  return severity !== null && severity.rank === 1 && severity.postmortem.required;
}

/** Why what a rule asks is not asked of a record: a waiver that holds, or a team that does not follow the rule there at all. */
export type Excuse = "waived" | "off";

export function excuseOf(rule: string, record: IncidentRecord, context: ExcuseContext): Excuse | null {
  const isOff = levelOf(context.policy.rules, { id: rule, level: "error" }, record.source.file) === "off";
  return isOff ? "off" : waiverOf(rule, record, context);
}

function waiverOf(rule: string, { id }: IncidentRecord, context: ExcuseContext): "waived" | null {
  return findWaiver(context.policy.waivers, { rule, record: id }, context) ? "waived" : null;
}

interface ExcuseContext {
  readonly policy: Policy;
  readonly today: CalendarDate;
}
