import { type Assignees, assignable } from "./assignees.ts";
import { fits, readBlock, replaceBlock, writeBlock } from "./block.ts";
import type { DesiredIssue } from "./desired.ts";
import type { MarkedIssue } from "./identity.ts";
import type { GitHubIssue, GitHubState } from "./issue.ts";
import { type Marker, markerFolder } from "./marker.ts";
import { decode, encode, type MarkerState, type PermalinkTarget, type RecordState } from "./marker-state.ts";
import type { Notice, Operation, Plan, ProjectFields } from "./operation.ts";

/** How a new issue is opened. */
export function opening(desired: DesiredIssue, reason: string, state: GitHubState): Operation {
  const { assignees, unassignable } = assignable(desired.logins, null, state);
  return {
    action: "open",
    key: desired.key,
    issue: null,
    reason,
    title: desired.title,
    body: writeBlock({
      marker: markerOf(
        desired,
        markerStateFor(desired, desired.place, { assignees, unassignable, writeBackPull: 0, title: desired.title }),
      ),
      text: desired.text(desired.place, unassignable),
    }),
    labels: desired.labels,
    assignees,
    parent: desired.parent,
    ...projectFieldsIn(desired.projectFields),
  };
}

/** What has to change for an issue to be as its record wants it. What people added to the issue stays. */
export function changes(desired: DesiredIssue, marked: MarkedIssue, state: GitHubState): Plan {
  const { issue } = marked;
  const markerState = decode(marked, state.writtenBack);
  const { assignees, unassignable, triedBefore } = assignable(desired.logins, marked, state);
  const base = { key: desired.key, issue: issue.number };
  const operations: Operation[] = [];
  const notices: Notice[] = [];

  const labels = difference(desired.labels, issue.labels, markerState.labels);
  if (labels) operations.push({ ...base, action: "label", ...labels, reason: differenceReason("label", labels) });
  const present = new Set(issue.assignees.map((login) => login.toLowerCase()));
  const isWorthAsking = (login: string) => present.has(login.toLowerCase()) || !triedBefore.has(login.toLowerCase());
  const people = difference(assignees.filter(isWorthAsking), issue.assignees, markerState.assignees);
  if (people) operations.push({ ...base, action: "assign", ...people, reason: differenceReason("assignee", people) });

  const change = stateChange(desired.state, markerState.state, issue);
  const rewriting = rewritten(desired, marked, markerState, {
    assignees,
    unassignable,
    writeBackPull: markerState.writeBackPull,
    title: markerState.title === null ? null : desired.title,
    // The marker does not have a state that the write-back merged: once the record changes again, it must.
    isDue: change !== null,
  });
  const changed = [...(change ? [stateReason(desired)] : []), ...rewriting.reasons];
  const reason = changed.join("; ") || blockReason(desired, markerState);
  const { title, body, projectFields } = rewriting;
  const parts = {
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
    ...projectFieldsIn(projectFields),
  };
  if (change) operations.push({ ...base, ...change, ...parts, reason });
  else if (Object.keys(parts).length > 0) operations.push({ ...base, action: "update", ...parts, reason });
  if (rewriting.full)
    notices.push({
      ...base,
      message: `the body of issue #${issue.number} is full: what people wrote leaves no room for the block of its record; shorten it`,
    });
  return { operations, notices };
}

interface Rewritten {
  readonly title?: string;
  readonly body?: string;
  readonly projectFields: ProjectFields;
  readonly reasons: readonly string[];
  /** True where the body would be longer than GitHub allows. */
  readonly full: boolean;
}

/** What the block contains in addition to the record's own facts. */
interface PresentState extends Assignees {
  readonly writeBackPull: number;
  /** Null where the marker records none yet: that alone is no reason to write. */
  readonly title: string | null;
}

/**
 * Compares the block with the one that the record gives for the place in the marker: a new commit, or a line that moved, is
 * no reason to write. A block that is written gets the present place.
 */
function rewritten(
  desired: DesiredIssue,
  { issue, marker }: MarkedIssue,
  markerState: MarkerState,
  people: PresentState & { readonly isDue: boolean },
): Rewritten {
  const titleChange = issue.title === desired.title ? [] : [`title "${issue.title}" → "${desired.title}"`];
  const projectFields = newProjectFields(desired, markerState.projectFields);
  const unchanged = block(desired, markerState.place, people);
  const current = readBlock(issue.body);
  const sameMarker =
    marker.key === desired.key &&
    markerFolder(marker) === desired.folder &&
    JSON.stringify(encode(markerState)) === JSON.stringify(unchanged.marker.data);
  const title = titleChange.length > 0 ? { title: desired.title } : {};
  if (sameMarker && current?.text === unchanged.text && !people.isDue)
    return { ...title, projectFields, reasons: titleChange, full: false };
  const body = replaceBlock(issue.body, block(desired, desired.place, { ...people, title: desired.title }));
  if (!fits(body)) return { ...title, projectFields: {}, reasons: titleChange, full: true };
  const restored = current === null ? ["its hidden marker was gone, and is written again"] : [];
  const reasons = [...titleChange, ...factChanges(desired, marker, markerState), ...restored];
  return {
    ...title,
    body,
    projectFields,
    reasons: reasons.length > 0 ? reasons : projectFieldChanges(projectFields),
    full: false,
  };
}

function block(desired: DesiredIssue, place: PermalinkTarget, present: PresentState) {
  return {
    marker: markerOf(desired, markerStateFor(desired, place, present)),
    text: desired.text(place, present.unassignable),
  };
}

const markerOf = ({ kind, key, folder }: DesiredIssue, markerState: MarkerState) => ({
  kind,
  key,
  folder,
  data: encode(markerState),
});

function markerStateFor(
  desired: DesiredIssue,
  place: PermalinkTarget,
  { assignees, unassignable, writeBackPull, title }: PresentState,
): MarkerState {
  return {
    state: desired.state,
    title,
    earlier: desired.earlier,
    place,
    labels: desired.labels,
    assignees,
    unassignable: [...unassignable].sort(),
    facts: desired.facts,
    projectFields: Object.fromEntries(
      lastingProjectFields(desired).map(([name, value]) => [name, formatProjectField(value)]),
    ),
    writeBackPull,
  };
}

/** The fields that follow the record as long as there is an issue; once it is opened, type and milestone belong to people. */
function lastingProjectFields({ projectFields: { dueDate, project } }: DesiredIssue): [string, string | object][] {
  return Object.entries({ ...(dueDate ? { dueDate } : {}), ...(project ? { project } : {}) });
}

const formatProjectField = (value: string | object) => (typeof value === "string" ? value : JSON.stringify(value));

/** The fields that are not written yet. A date that this tool has not set is never cleared. */
function newProjectFields(desired: DesiredIssue, remembered: Readonly<Record<string, string>>): ProjectFields {
  const { dueDate } = desired.projectFields;
  const isTheirs = dueDate?.date === null && !hasSet(dueDate.field, remembered.dueDate);
  const ours = lastingProjectFields(desired).filter(([name]) => name !== "dueDate" || !isTheirs);
  return Object.fromEntries(ours.filter(([name, value]) => remembered[name] !== formatProjectField(value)));
}

/** Whether this tool has set a day in this field, by what the marker records. */
function hasSet(field: string, remembered: string | undefined): boolean {
  return (
    remembered !== undefined &&
    remembered !== formatProjectField({ field, date: null }) &&
    remembered.includes(JSON.stringify(field))
  );
}

function projectFieldChanges({ dueDate, project }: ProjectFields): string[] {
  const date = dueDate ? [`field "${dueDate.field}" ${dueDate.date ? `set to ${dueDate.date}` : "cleared"}`] : [];
  return [...date, ...(project ? [`added to project ${project}`] : [])];
}

const projectFieldsIn = (projectFields: ProjectFields) =>
  Object.keys(projectFields).length > 0 ? { mirrors: projectFields } : {};

/** What to add and to remove. GitHub's names for labels and accounts ignore case. Only what this tool added is removed. */
function difference(wanted: readonly string[], present: readonly string[], ours: readonly string[]) {
  const lower = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  const [want, has, own] = [lower(wanted), lower(present), lower(ours)];
  const add = wanted.filter((name) => !has.has(name.toLowerCase()));
  const remove = present.filter((name) => own.has(name.toLowerCase()) && !want.has(name.toLowerCase()));
  return add.length + remove.length > 0 ? { add, remove } : null;
}

function differenceReason(
  what: string,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): string {
  return [...add.map((name) => `${what} ${name} added`), ...remove.map((name) => `${what} ${name} removed`)].join("; ");
}

function stateReason({ state, kind }: DesiredIssue): string {
  if (state === "open") return kind === "item" ? "open again in its record" : "an action item is open again";
  return kind === "item" ? `${state} in its record` : "all its action items are done or dropped";
}

function factChanges(desired: DesiredIssue, marker: Marker, markerState: MarkerState): string[] {
  const renamed = marker.key === desired.key ? [] : [`key ${marker.key} → ${desired.key}`];
  const [from, to] = [markerFolder(marker), desired.folder].map((folder) => folder || "the repository's root");
  if (from !== to) renamed.push(`folder ${from} → ${to}`);
  const facts = Object.entries(desired.facts).filter(([name, value]) => (markerState.facts[name] ?? value) !== value);
  return [...renamed, ...facts.map(([name, value]) => `${name} ${markerState.facts[name]} → ${value}`)];
}

/** The reason for a block that changed though no fact did. */
function blockReason({ state }: DesiredIssue, markerState: MarkerState): string {
  if (state !== markerState.state) return `${state} in its record, as on GitHub`;
  return "the block says again what its record says";
}

type StateChange =
  | { readonly action: "close"; readonly stateReason: "completed" | "not_planned" }
  | { readonly action: "reopen" };

/**
 * The change of state that a record asks of its issue. Only a record that changed since the issue was last written asks for
 * one: an issue that people closed or reopened stays so until the write-back has updated the record.
 */
function stateChange(
  record: Exclude<RecordState, "gone">,
  remembered: RecordState,
  { state, stateReason }: Pick<GitHubIssue, "state" | "stateReason">,
): StateChange | null {
  if (record === remembered) return null;
  // Where both changed, GitHub decides on the state: the write-back writes it, and mentions the record's change.
  if (state === (remembered === "open" ? "closed" : "open") && remembered !== "gone") return null;
  if (record === "open") return state === "closed" ? { action: "reopen" } : null;
  const wanted = record === "done" ? "completed" : "not_planned";
  return state === "closed" && stateReason === wanted ? null : { action: "close", stateReason: wanted };
}
