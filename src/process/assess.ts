import type { Policy } from "../policy/policy.ts";
import { type Links, linkRecords } from "../records/links.ts";
import type { Catalog, Incident, Postmortem, Runbook } from "../records/model.ts";
import { idFromFile } from "../records/record-id.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import { compareByDue, ItemAssessment, type ItemIssue } from "./action-item.ts";
import { type EffectivenessCheck, effectivenessChecks } from "./effectiveness.ts";
import { IncidentAssessment, type IncidentContext } from "./incident.ts";
import {
  completionTimes,
  countDueDateChanges,
  type ItemRevision,
  itemStatesOf,
  withTodaysKeys,
} from "./item-history.ts";
import { PostmortemAssessment, type PostmortemContext } from "./postmortem.ts";
import { type RunbookReview, reviewOf } from "./runbook-review.ts";

/** What an assessment is made at and with. */
export interface AssessmentInput {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: Instant;
  /** The day it is at `now` in the policy's zone; worked out where it is absent. */
  readonly today?: CalendarDate;
  /** When a file was added to the repository, null where that isn't known; asked only for what the record doesn't say. */
  addedAt?(file: string): Instant | null;
  /** The issues of action items, one for each key; none where there is no GitHub to ask. */
  readonly issues?: readonly ItemIssue[];
  /** What git knows of action items, oldest first; null where there is no whole history. */
  readonly history?: readonly ItemRevision[] | null;
}

/** The process applied to the records: what everything that checks, plans, reminds, counts or shows maps from. */
export interface Assessment {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly now: Instant;
  /** The day it is at `now` in the policy's zone. */
  readonly today: CalendarDate;
  readonly links: Links;
  /** Of all incidents, then of the post-mortems that stand alone, each in the order of their paths. */
  readonly incidents: readonly IncidentAssessment[];
  /** Of an incident, or of a post-mortem that stands alone. */
  incident(record: Incident | Postmortem): IncidentAssessment;
  postmortem(record: Postmortem): PostmortemAssessment;
  /** Of several post-mortems the first that is published, else the first; of none, what there has to be. */
  postmortemOf(incident: IncidentAssessment): PostmortemAssessment;
  /** All action items, the oldest due date first. */
  readonly items: readonly ItemAssessment[];
  /** Whether what a finished action item was to prevent came back; none for one that is not done, or whose time has not come. */
  effectivenessOf(item: ItemAssessment): readonly EffectivenessCheck[];
  /** Of runbooks that name their last review, in the order of their paths. */
  readonly reviews: readonly RunbookReview[];
}

/**
 * Applies a team's process to its records. Nothing is computed before it is asked for, and nothing twice; the same
 * records, policy and input always give the same answers.
 */
export function assess(catalog: Catalog, policy: Policy, input: AssessmentInput): Assessment {
  return new RecordAssessment(catalog, policy, input);
}

/** Asks for the time only where something depends on it: what is over needs none. */
class RecordAssessment implements Assessment, IncidentContext, PostmortemContext {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly links: Links;
  readonly #incidents = new Map<Incident | Postmortem, IncidentAssessment>();
  readonly #postmortems = new Map<Postmortem, PostmortemAssessment>();
  readonly #missing = new Map<IncidentAssessment, PostmortemAssessment>();
  readonly #input: AssessmentInput;
  #today: CalendarDate | undefined;
  #all: readonly IncidentAssessment[] | undefined;
  #items: readonly ItemAssessment[] | undefined;
  #checksOf: ReturnType<typeof effectivenessChecks> | undefined;
  #reviews: readonly RunbookReview[] | undefined;
  #unreadable: ReadonlySet<string> | undefined;

  constructor(catalog: Catalog, policy: Policy, input: AssessmentInput) {
    this.#input = input;
    this.catalog = catalog;
    this.policy = policy;
    this.links = linkRecords(catalog);
  }

  get now(): Instant {
    return this.#input.now;
  }

  get today(): CalendarDate {
    this.#today ??= this.#input.today ?? localDate(this.now, this.policy.timezone);
    return this.#today;
  }

  addedAt(file: string): Instant | null {
    return this.#input.addedAt?.(file) ?? null;
  }

  isUnreadable(id: string): boolean {
    return this.#unreadableIds.has(id);
  }

  postmortemsOf(incident: Incident): readonly Postmortem[] {
    return this.links.postmortemsOf(incident);
  }

  get incidents(): readonly IncidentAssessment[] {
    this.#all ??= this.#assessIncidents();
    return this.#all;
  }

  incident(record: Incident | Postmortem): IncidentAssessment {
    const known = this.#incidents.get(record);
    if (known) return known;
    const assessed = new IncidentAssessment(record, this);
    this.#incidents.set(record, assessed);
    return assessed;
  }

  postmortem(record: Postmortem): PostmortemAssessment {
    const known = this.#postmortems.get(record);
    if (known) return known;
    const own = this.links.incidentsOf(record);
    const incidents = own.length > 0 ? own.map((incident) => this.incident(incident)) : [this.incident(record)];
    const assessed = new PostmortemAssessment(record, incidents, this);
    this.#postmortems.set(record, assessed);
    return assessed;
  }

  postmortemOf(incident: IncidentAssessment): PostmortemAssessment {
    const { record } = incident;
    const all = record.kind === "postmortem" ? [record] : this.links.postmortemsOf(record);
    const assessed = all.map((postmortem) => this.postmortem(postmortem));
    return assessed.find(({ isDraft }) => !isDraft) ?? assessed[0] ?? this.#missingOf(incident);
  }

  get items(): readonly ItemAssessment[] {
    this.#items ??= this.#assessItems();
    return this.#items;
  }

  effectivenessOf({ state, closedAt: doneAt, postmortem }: ItemAssessment): readonly EffectivenessCheck[] {
    if (state !== "done" || doneAt === null) return [];
    this.#checksOf ??= effectivenessChecks(this.catalog.incidents, this);
    const incidents = postmortem.incidents.flatMap(({ record }) => (record.kind === "incident" ? [record] : []));
    return this.#checksOf({ doneAt, incidents });
  }

  get reviews(): readonly RunbookReview[] {
    this.#reviews ??= this.catalog.runbooks.flatMap((runbook: Runbook) => reviewOf(runbook, this) ?? []);
    return this.#reviews;
  }

  #assessIncidents(): IncidentAssessment[] {
    const { catalog, links } = this;
    const alone = catalog.postmortems.filter((postmortem) => links.incidentsOf(postmortem).length === 0);
    return [...catalog.incidents, ...alone].map((record) => this.incident(record));
  }

  #assessItems(): ItemAssessment[] {
    const { policy, today } = this;
    const { issues = [], history } = this.#input;
    const byKey = new Map(issues.map((issue) => [issue.key, issue]));
    const revisions = history ? withTodaysKeys(history, this.catalog.postmortems) : null;
    const closings = completionTimes(revisions ?? []);
    const dues = () => new Map(this.catalog.postmortems.flatMap((record) => [...itemStatesOf(record).dues]));
    const changes = revisions ? countDueDateChanges(revisions, dues()) : null;
    const items = this.catalog.postmortems.flatMap((record) => {
      const postmortem = this.postmortem(record);
      return record.actionItems.map((item) => {
        const key = item.key ?? "";
        const dueDateChanges = changes?.get(key) ?? null;
        const closedInGit = closings.get(key) ?? null;
        return new ItemAssessment(item, postmortem, {
          ...{ policy, today, dueDateChanges, closedInGit },
          issue: byKey.get(key) ?? null,
        });
      });
    });
    return items.sort(compareByDue);
  }

  #missingOf(incident: IncidentAssessment): PostmortemAssessment {
    const known = this.#missing.get(incident);
    if (known) return known;
    const assessed = new PostmortemAssessment(null, [incident], this);
    this.#missing.set(incident, assessed);
    return assessed;
  }

  get #unreadableIds(): ReadonlySet<string> {
    this.#unreadable ??= new Set(this.catalog.unreadable.map(({ source }) => idFromFile(source.file)));
    return this.#unreadable;
  }
}
