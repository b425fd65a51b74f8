import type { Severity } from "../policy/severities.ts";
import { type EffectivenessCheck, effectivenessChecks } from "../process/effectiveness.ts";
import { highestSeverity } from "../process/highest-severity.ts";
import { ownerOf } from "../records/action-items/item-state.ts";
import { incidentIdsOf } from "../records/links.ts";
import type { ActionItem, Postmortem } from "../records/model.ts";
import { escapeInline } from "../render/escape-markdown.ts";
import { Markdown, type TemplateValue } from "../render/templates.ts";
import { formatDuration } from "../time/durations.ts";
import { formatLongDay } from "../time/format.ts";
import { parseInstant } from "../time/instant.ts";
import { formatOwners, loginsOf } from "./assignees.ts";
import { itemTitle, labelNames, postmortemTitle } from "./issue-names.ts";
import type { PermalinkTarget, RecordState } from "./marker-state.ts";
import type { Matched, TrackedItem } from "./match.ts";
import { writtenFacts } from "./match-items.ts";
import { isBroken, type Observed } from "./observe.ts";
import type { ProjectFields } from "./operation.ts";
import { linkTo, type Origin, permalink, placeLink } from "./permalink.ts";

/** An issue as the records want it. */
export interface DesiredIssue {
  readonly kind: "item" | "postmortem";
  readonly key: string;
  /** Of its record. */
  readonly folder: string;
  readonly title: string;
  readonly labels: readonly string[];
  /** Logins to assign. */
  readonly logins: readonly string[];
  readonly state: Exclude<RecordState, "gone">;
  /** Issues that were opened for it before. */
  readonly earlier: readonly number[];
  /** Where the record is now. */
  readonly place: PermalinkTarget;
  /** Named facts in words, for reasons. */
  readonly facts: Readonly<Record<string, string>>;
  readonly projectFields: ProjectFields;
  /** Key of its parent. */
  readonly parent: string | null;
  /** The block's text with a permalink to `place` and without the logins in `unassignable`, which are in lower case. */
  text(place: PermalinkTarget, unassignable: ReadonlySet<string>): string;
}

/** The issues that a post-mortem wants. */
export interface DesiredIssues {
  readonly parent: DesiredIssue;
  readonly items: readonly { readonly tracked: TrackedItem; readonly desired: DesiredIssue }[];
}

/** By post-mortem, the issues that it wants; a file that was not read whole wants none, and keeps what it has. */
export function desiredIssues(matched: Matched): ReadonlyMap<Postmortem, DesiredIssues> {
  const view: RecordView = { ...matched, checksOf: checksByKey(matched) };
  const readable = matched.postmortems.filter(({ postmortem }) => !isBroken(postmortem));
  return new Map(
    readable.map(({ postmortem, items: tracked }) => {
      const severity = highestSeverityOfAll(postmortem, view);
      const items = tracked.map((item) => ({ tracked: item, desired: desiredItem(item, severity, view) }));
      const isOpen = items.some(({ desired }) => desired.state === "open");
      return [postmortem, { parent: desiredParent(postmortem, isOpen ? "open" : "done", severity, view), items }];
    }),
  );
}

/** The highest severity that the incidents of a post-mortem reached, or that it states itself. */
function highestSeverityOfAll(postmortem: Postmortem, { links, policy }: RecordView): Severity | null {
  const incidents = links.incidentsOf(postmortem);
  return highestSeverity(policy, [postmortem, ...incidents, ...incidents.flatMap((one) => links.postmortemsOf(one))]);
}

/** The parent issue of a post-mortem's action items: open while one of them is. */
function desiredParent(
  postmortem: Postmortem,
  state: DesiredIssue["state"],
  severity: Severity | null,
  view: RecordView,
): DesiredIssue {
  const { policy, templates, origin } = view;
  return {
    kind: "postmortem",
    key: postmortem.id,
    folder: origin.folder,
    title: postmortemTitle(postmortem, templates),
    labels: labelNames([policy.issues.labels.postmortem, severity?.id.toLowerCase() ?? null]),
    logins: [],
    state,
    earlier: [],
    place: { commit: origin.commit, file: postmortem.source.file, line: 1 },
    facts: { severity: severity?.id ?? "none" },
    projectFields: {},
    parent: null,
    text: (place) =>
      templates.render("postmortem", {
        severity: severity?.id,
        date: postmortem.date ? formatLongDay(postmortem.date.value) : "",
        commander: postmortem.commander?.value,
        impact: postmortem.impact?.value,
        incident: formatIncidents(postmortem, view, place.commit),
        record: linkTo(place.file, permalink(origin, place)),
      }),
  };
}

/** What an issue's text is written from: the records and how they are shown. */
export interface RecordView extends Pick<Observed, "policy" | "templates" | "origin" | "links"> {
  /** Of a finished item, the effectiveness checks that are due. */
  checksOf(key: string): readonly EffectivenessCheck[];
}

/** The issue of an action item, under its key: its own, or that of the issue it is matched with while it has no number. */
export function desiredItem(
  { item, key, postmortem, earlier }: TrackedItem,
  severity: Severity | null,
  view: RecordView,
): DesiredIssue {
  const { policy, templates, origin } = view;
  const owner = ownerOf(item)?.value ?? null;
  const inProgress = item.status.value === "in-progress";
  return {
    kind: "item",
    key,
    folder: origin.folder,
    title: itemTitle(item, templates) || key,
    labels: labelNames([policy.issues.labels.actionItem, severity?.id.toLowerCase() ?? null]),
    logins: loginsOf(owner, policy),
    state: item.status.value === "done" || item.status.value === "dropped" ? item.status.value : "open",
    earlier,
    place: placeOf(item, postmortem, origin.commit),
    facts: {
      ...writtenFacts(item),
      severity: severity?.id ?? "none",
      status: inProgress ? "in progress" : "open",
    },
    projectFields: projectFieldsOf(item, view),
    parent: postmortem.id,
    text: (place, unassignable) =>
      templates.render("action-item", {
        due: item.due?.date ? formatLongDay(item.due.date) : (item.due?.text ?? ""),
        owners: formatOwners(owner, policy, unassignable),
        severity: severity?.id,
        inProgress,
        priority: item.priority?.value,
        kind: item.kind?.value,
        incident: formatIncidents(postmortem, view, place.commit),
        factors: item.addresses.map(({ value }) => formatFactor(value, postmortem)),
        criterion: item.criterion?.value,
        checks: view.checksOf(key).map((check) => formatCheck(check, origin)),
        earlier: earlier.map((number) => new Markdown(`#${number}`)),
        record: placeLink(origin, place),
      }),
  };
}

function placeOf(item: ActionItem, postmortem: Postmortem, commit: string | null): PermalinkTarget {
  return { commit, file: postmortem.source.file, line: postmortem.source.line(item.range.start) };
}

function formatFactor(number: string, postmortem: Postmortem): string {
  return postmortem.contributingFactors[Number(number) - 1]?.value ?? number;
}

/** The incidents that a post-mortem belongs to, linked where they have a record. */
export function formatIncidents(
  postmortem: Postmortem,
  { links, origin }: RecordView,
  commit: string | null,
): Markdown {
  const incidents = links.incidentsOf(postmortem);
  if (incidents.length === 0) return new Markdown(incidentIdsOf(postmortem).map(escapeInline).join(", "));
  const linked = incidents.map(({ id, source }) => linkTo(id, permalink(origin, { commit, file: source.file })));
  return new Markdown(linked.map(({ text }) => text).join(", "));
}

function projectFieldsOf(item: ActionItem, { policy }: RecordView): ProjectFields {
  const { dueDateField, type, milestone, project } = policy.issues;
  return {
    ...(dueDateField ? { dueDate: { field: dueDateField, date: item.due?.date ?? null } } : {}),
    ...(type ? { type } : {}),
    ...(milestone ? { milestone } : {}),
    ...(project ? { project } : {}),
  };
}

/** By key, the effectiveness checks of finished items that are due. An item is done when its issue was closed. */
export function checksByKey({
  items,
  links,
  policy,
  catalog,
  now,
}: Matched): (key: string) => readonly EffectivenessCheck[] {
  const checks = new Map<string, readonly EffectivenessCheck[]>();
  if (now !== undefined) {
    const checksOf = effectivenessChecks(catalog.incidents, { policy, now });
    for (const { item, key, marked, postmortem } of items) {
      const doneAt = parseInstant(marked?.issue.closedAt ?? "");
      if (item.status.value !== "done" || doneAt === null) continue;
      checks.set(key, checksOf({ doneAt, incidents: links.incidentsOf(postmortem) }));
    }
  }
  return (key) => checks.get(key) ?? [];
}

/** A check as the item's text shows it. */
function formatCheck({ after, repeats }: EffectivenessCheck, origin: Origin): TemplateValue {
  const incidents = repeats.map(({ id, source }) => linkTo(id, permalink(origin, { commit: null, file: source.file })));
  return { after: formatDuration(after), incidents };
}
