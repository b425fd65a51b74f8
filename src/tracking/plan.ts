import { issueNumber } from "../records/issue-cell.ts";
import type { ActionItem, Postmortem } from "../records/model.ts";
import { oneLine } from "../render/escape-markdown.ts";
import { groupBy } from "../text/collections.ts";
import { unassignedOwners } from "./assignees.ts";
import { changes, opening } from "./changes.ts";
import { type DesiredIssue, type DesiredIssues, desiredIssues } from "./desired.ts";
import type { MarkedIssue } from "./identity.ts";
import type { GitHubIssue, GitHubState, Whereabouts } from "./issue.ts";
import { longestLabel, longestTitle } from "./issue-names.ts";
import { markerFolder, readMarker } from "./marker.ts";
import type { Matched, TrackedItem, TrackedPostmortem } from "./match.ts";
import { isOpen } from "./observe.ts";
import { closeDuplicates, closeOrphaned } from "./obsolete-issues.ts";
import { findOldItems, type OldItems, planOldItems } from "./old-items.ts";
import type { Notice, Operation, Plan } from "./operation.ts";

/**
 * What has to change on GitHub for its issues to match the records' action items, in the order in which it is done.
 * Pure; and empty for the state that applying it leaves behind.
 */
export function planTracking(matched: Matched): Plan {
  return diff(desiredIssues(matched), matched);
}

/** The operations that turn the issues as they are into the desired ones. */
function diff(desired: ReadonlyMap<Postmortem, DesiredIssues>, matched: Matched): Plan {
  const old = findOldItems(matched);
  const childrenOf = groupBy(matched.state.issues, (issue) => issue.parent);
  const plans = matched.postmortems.map((tracked): Plan => {
    const { postmortem, parent } = tracked;
    const wanted = desired.get(postmortem);
    if (!wanted) return { operations: [], notices: [brokenNotice(postmortem, parent)] };
    const children = parent ? (childrenOf.get(parent.issue.number)?.length ?? 0) : 0;
    return planPostmortem(tracked, wanted, { children, old }, matched);
  });
  const orphaned = closeOrphaned(matched);
  const decisions = planOldItems(old, matched);
  return {
    operations: [
      ...plans.flatMap(({ operations }) => operations),
      ...orphaned.operations,
      ...closeDuplicates(matched),
      ...decisions.operations,
      ...labelOfTheForm(matched),
    ],
    notices: [
      ...matched.notices,
      ...plans.flatMap(({ notices }) => notices),
      ...orphaned.notices,
      ...decisions.notices,
      ...matched.identities.copies.map(copyNotice),
      ...burstNotice(plans, matched),
    ],
  };
}

/** More new issues at once than a team writes in a few post-mortems: they are a past that nobody asked for. */
const MANY = 25;

/** Names the way out before a merge opens a repository's whole past. */
function burstNotice(plans: readonly Plan[], { policy }: Matched): Notice[] {
  const opened = plans
    .flatMap(({ operations }) => operations)
    .filter(({ action, key }) => action === "open" && key.includes("#")).length;
  if (opened <= MANY || policy.actionItems.since !== null) return [];
  const message = `${opened} issues of action items at once: with "action-items.since: YYYY-MM-DD" in the configuration, one issue asks about those of older post-mortems instead`;
  return [{ key: null, issue: null, message }];
}

/** Creates the label of the issue form: GitHub drops a label that does not exist, and the form would open no incident. */
function labelOfTheForm({ policy, state }: Matched): Operation[] {
  const { incident } = policy.issues.labels;
  if (state.labels.get(incident.toLowerCase()) !== false) return [];
  const reason = "the issue form gives it, and GitHub drops a label that is not there";
  return [{ action: "create-label", key: incident, issue: null, reason }];
}

interface Around {
  /** Sub-issues that the parent has now. */
  readonly children: number;
  readonly old: OldItems;
}

function planPostmortem(
  all: TrackedPostmortem,
  { parent: desiredParent, items }: DesiredIssues,
  { children, old }: Around,
  matched: Matched,
): Plan {
  const tracked = { ...all, items: all.items.filter((item) => !old.has(item)) };
  const desired = items.filter((one) => !old.has(one.tracked));
  const ofItems = desired.map((one) => planItem(one.tracked, one.desired, matched));
  const ofParent = planParent(desiredParent, tracked, ofItems, matched.state);
  const hasParent = tracked.parent !== null || ofParent.operations.length > 0;
  const links = hasParent ? linking(tracked, children, matched) : nothing;
  const operations = [...ofParent.operations, ...ofItems.flatMap((plan) => plan.operations)];
  return {
    operations: [...withinLimits(operations, children), ...links.operations],
    notices: [...ofParent.notices, ...ofItems.flatMap((plan) => plan.notices), ...links.notices],
  };
}

/** A parent is opened with the first issue of an open item; from then on it follows its items. */
function planParent(
  desired: DesiredIssue,
  { items, parent }: TrackedPostmortem,
  ofItems: readonly Plan[],
  state: GitHubState,
): Plan {
  if (parent) return items.length > 0 ? changes(desired, parent, state) : nothing;
  const hasIssue = items.some(({ item, marked }) => marked && isOpen(item));
  const opens = ofItems.some(({ operations }) => operations.some(({ action }) => action === "open"));
  // Offline, an item with an issue tells that there is a parent.
  const numbers = items.map(({ item }) => issueNumber(item.issue?.value ?? null, state.repository) ?? 0);
  const isUnread = numbers.some((number) => state.whereabouts.get(number)?.kind === "unread");
  if ((!hasIssue && !opens) || isUnread) return nothing;
  return { operations: [opening(desired, "its action items get issues", state)], notices: [] };
}

const nothing: Plan = { operations: [], notices: [] };

function planItem({ item, key, marked }: TrackedItem, desired: DesiredIssue, matched: Matched): Plan {
  const { state } = matched;
  const notices = desired.state === "open" ? itemNotices({ item, key, marked }, desired, matched) : [];
  if (marked) {
    const plan = changes(desired, marked, state);
    return { operations: plan.operations, notices: [...notices, ...plan.notices] };
  }
  if (desired.state !== "open") return nothing;
  const named = namedIssue(item, state);
  const why = named && !isTaken(named, matched) ? reasonNotToOpen(key, named) : null;
  if (why !== null) return { operations: [], notices: why === "" ? [] : [{ key, issue: named!.number, message: why }] };
  const again = named?.whereabouts?.kind === "deleted" ? `: issue #${named.number} was deleted or converted` : "";
  const reason = `${reasonToOpen(desired)}${again || takenElsewhere(named, state)}`;
  return { operations: [opening(desired, reason, state)], notices };
}

/** The issue that an item's record names, as far as GitHub was asked. */
interface NamedIssue {
  readonly number: number;
  readonly issue: GitHubIssue | undefined;
  readonly whereabouts: Whereabouts | undefined;
}

function namedIssue(item: ActionItem, { repository, issues, whereabouts }: GitHubState): NamedIssue | null {
  const number = issueNumber(item.issue?.value ?? null, repository);
  if (number === null) return null;
  return { number, issue: issues.find((issue) => issue.number === number), whereabouts: whereabouts.get(number) };
}

/** Whether an issue without a marker is known to be another record's in this run. */
function isTaken({ number }: NamedIssue, { items, postmortems }: Matched): boolean {
  return [...items.map(({ marked }) => marked), ...postmortems.map(({ parent }) => parent)].some(
    (one) => one?.issue.number === number,
  );
}

/** Why no issue is opened for an item that names one: empty where that needs no word, null where one is opened. */
function reasonNotToOpen(key: string, { number, issue, whereabouts }: NamedIssue): string | null {
  if (whereabouts?.kind === "unread") return "";
  if (whereabouts?.kind === "transferred") {
    return `issue #${number} was transferred to ${whereabouts.to} and is tracked there; clear the Issue cell of ${key} to track it here again`;
  }
  if (issue === undefined || readMarker(issue.body) !== null) return null;
  return `issue #${number} was not opened by this tool, so it gets no labels and reminders; clear the Issue cell of ${key} to have one opened`;
}

/** Why an item can't have the issue that its record names: the issue belongs to records of another folder. */
function takenElsewhere(named: NamedIssue | null, { folder }: GitHubState): string {
  const marker = named?.issue ? readMarker(named.issue.body) : null;
  if (marker === null || markerFolder(marker) === folder) return "";
  return `: issue #${named!.number} belongs to the records in ${markerFolder(marker) || "the repository's root"}`;
}

function reasonToOpen({ facts }: DesiredIssue): string {
  const due = facts["due date"] === "none" ? "no due date" : `due ${facts["due date"]}`;
  return `new action item, ${due}, ${facts.owner === "nobody" ? "no owner" : `owner ${facts.owner}`}`;
}

/** GitHub's limit of sub-issues per parent, including closed ones. */
const mostSubIssues = 100;

/**
 * Makes issues that have no parent sub-issues of their post-mortem's. New issues are linked as they are opened; people's
 * own choice of another parent stays, unless it is another post-mortem's: the item has moved from there.
 *
 * @param children sub-issues that the parent has now
 */
function linking(
  { postmortem: { id: key }, items, parent, duplicateParents }: TrackedPostmortem,
  children: number,
  { state: { hasSubIssues }, parents }: Matched,
): Plan {
  if (hasSubIssues === false) return nothing;
  const number = parent?.issue.number ?? null;
  const isUnlinked = (at: number | null) =>
    at === null || (at !== number && (duplicateParents.has(at) || parents.has(at)));
  const opening = items.filter(({ marked, item }) => !marked && isOpen(item)).length;
  const missing = items.filter(({ marked }) => marked && isUnlinked(marked.issue.parent));
  const operations = missing.slice(0, Math.max(0, mostSubIssues - children - opening)).map(
    (item): Operation => ({
      action: "link",
      key: item.key,
      issue: item.marked!.issue.number,
      parent: key,
      reason: `sub-issue of its post-mortem's issue${number === null ? "" : ` #${number}`}`,
    }),
  );
  const outside = missing.length - operations.length + Math.max(0, children + opening - mostSubIssues);
  const message = `a parent has at most ${mostSubIssues} sub-issues: ${outside} of the ${items.length} issues of ${key} stay outside, and are tracked all the same`;
  return { operations, notices: outside > 0 ? [{ key, issue: number, message }] : [] };
}

/** The same operations, but no more new sub-issues than their parent has room for: the others are opened without one. */
function withinLimits(operations: readonly Operation[], children: number): Operation[] {
  let room = mostSubIssues - children;
  return operations.map((operation) => {
    if (operation.action !== "open" || operation.parent === null) return operation;
    return room-- > 0 ? operation : { ...operation, parent: null };
  });
}

/** What people should know about an open item that GitHub can't show as its record has it. */
function itemNotices(
  { item, key, marked }: Pick<TrackedItem, "item" | "key" | "marked">,
  { logins, labels }: DesiredIssue,
  { policy, state }: Matched,
): Notice[] {
  const unassignable = logins.filter((login) => state.assignable.get(login.toLowerCase()) === false);
  const unassigned = unassignedOwners(item.owner?.value ?? null, policy);
  const length = [...oneLine(item.title.value)].length;
  const cut = labels.filter((label) => label.endsWith("…") && [...label].length === longestLabel);
  const messages = [
    ...unassignable.map(
      (login) =>
        `@${login} can't be assigned in ${state.repository}: named in the issue instead; give the account access to assign it`,
    ),
    ...unassigned.map((why) => `${why}: named in the issue, assigned to nobody`),
    ...(length > longestTitle
      ? [`the action has ${length} characters: its issue's title is cut at ${longestTitle}`]
      : []),
    ...cut.map((label) => `the label "${label}" is cut at ${longestLabel} characters`),
  ];
  return messages.map((message) => ({ key, issue: marked?.issue.number ?? null, message }));
}

function copyNotice({ issue, marker }: MarkedIssue): Notice {
  const message = `issue #${issue.number} by ${issue.author} carries a copy of the marker of ${marker.key}; it is ignored: remove the copy from its body`;
  return { key: null, issue: issue.number, message };
}

function brokenNotice({ id, source }: Postmortem, parent: MarkedIssue | null): Notice {
  const message = `${source.file} could not be read whole, so its issues stay as they are: "incident check" names the place`;
  return { key: id, issue: parent?.issue.number ?? null, message };
}
