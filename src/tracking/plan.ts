import { linkRecords } from "../records/links.ts";
import type { Postmortem } from "../records/model.ts";
import type { Templates } from "../render/templates.ts";
import { groupBy } from "../text/collections.ts";
import { changes, opening } from "./changes.ts";
import type { DesiredIssue, PlanInput, RecordView } from "./desired.ts";
import { desiredItem } from "./desired-item.ts";
import { desiredPostmortem, parentTitle } from "./desired-postmortem.ts";
import { duplicates } from "./duplicates.ts";
import { checksByKey } from "./effectiveness.ts";
import { type Identities, identify, type MarkedIssue } from "./identity.ts";
import { type GitHubState, issueNumber } from "./issue.ts";
import { linking, withinLimits } from "./linking.ts";
import { markerFolder, readMarker } from "./marker.ts";
import { recoveredParent } from "./marker-recovery.ts";
import { isOpen, matchItems, type TrackedItem } from "./match.ts";
import { brokenNotice, copyNotice, itemNotices } from "./notices.ts";
import type { Operation, Plan } from "./operation.ts";
import { isBroken, removedRecords } from "./removed-records.ts";

/**
 * What has to change on GitHub for its issues to match the records' action items, in the order in which it is done.
 * Pure; and empty for the state that carrying it out leaves behind.
 */
export function planTracking(input: PlanInput): Plan {
  const { catalog, templates, state } = input;
  const recordLinks = linkRecords(catalog);
  const identities = identify(state);
  const matches = matchItems(catalog.postmortems, identities, templates);
  const view: RecordView = { ...input, links: recordLinks, checksOf: checksByKey(matches.items, recordLinks, input) };
  const parents = parentIssues(identities);
  const itemsOf = groupBy(matches.items, ({ postmortem }) => postmortem);
  const childrenOf = groupBy(state.issues, (issue) => issue.parent);
  const plans = catalog.postmortems.map((postmortem) => {
    const items = itemsOf.get(postmortem) ?? [];
    const parentKey = parents.has(postmortem.id)
      ? postmortem.id
      : (matches.renamed.get(postmortem.id) ?? postmortem.id);
    const parent = parents.get(parentKey) ?? recoverParent(postmortem, items, identities, templates);
    if (postmortem.actionItems.length > 0 || isBroken(postmortem)) parents.delete(parentKey);
    if (isBroken(postmortem)) return { operations: [], notices: [brokenNotice(postmortem, parent)] };
    const duplicateParents = identities.byKey.get(`postmortem ${parentKey}`)?.slice(1) ?? [];
    const subIssueContext = {
      parent,
      key: postmortem.id,
      children: parent ? (childrenOf.get(parent.issue.number)?.length ?? 0) : 0,
      duplicates: new Set(duplicateParents.map(({ issue }) => issue.number)),
      hasSubIssues: state.hasSubIssues,
    };
    const own = planPostmortem(postmortem, items, parent, { input, view });
    const links = linking(items, subIssueContext);
    const operations = [...withinLimits(own.operations, subIssueContext.children), ...links.operations];
    return { operations, notices: [...own.notices, ...links.notices] };
  });
  const removed = removedRecords([...matches.orphanedIssues.values(), ...parents.values()], input);
  return {
    operations: [
      ...plans.flatMap(({ operations }) => operations),
      ...removed.operations,
      ...duplicates(identities, templates),
      ...labelOfTheForm(input),
    ],
    notices: [
      ...matches.notices,
      ...plans.flatMap(({ notices }) => notices),
      ...removed.notices,
      ...identities.copies.map(copyNotice),
    ],
  };
}

/** GitHub gives an issue of the form only labels that are there: without this one the form would open no incident. */
function labelOfTheForm({ policy, state }: PlanInput): Operation[] {
  const { incident } = policy.issues.labels;
  if (state.labels.get(incident.toLowerCase()) !== false) return [];
  const reason = "the issue form gives it, and GitHub drops a label that is not there";
  return [{ action: "create-label", key: incident, issue: null, reason }];
}

interface PlanContext {
  readonly input: PlanInput;
  readonly view: RecordView;
}

function parentIssues({ byKey }: Identities): Map<string, MarkedIssue> {
  const firsts = [...byKey.values()].map(([first]) => first!);
  return new Map(firsts.filter(({ marker }) => marker.kind === "postmortem").map((first) => [first.marker.key, first]));
}

/** A post-mortem's issue whose marker people took away. */
function recoverParent(
  postmortem: Postmortem,
  items: readonly TrackedItem[],
  identities: Identities,
  templates: Templates,
): MarkedIssue | null {
  const children = items.flatMap(({ marked }) => marked ?? []);
  return recoveredParent({ key: postmortem.id, title: parentTitle(postmortem, templates) }, children, identities);
}

function planPostmortem(
  postmortem: Postmortem,
  items: readonly TrackedItem[],
  parent: MarkedIssue | null,
  { input, view }: PlanContext,
): Plan {
  const { state } = input;
  const desired = items.map((item) => desiredItem(item.item, item.key, postmortem, view));
  const wantedParent = desiredPostmortem(postmortem, desired, view);
  const own = items.map((item, index) => planItem(item, desired[index]!, input));
  const ofParent = planParent(wantedParent, items, parent, state);
  return {
    operations: [...ofParent.operations, ...own.flatMap(({ operations }) => operations)],
    notices: [...ofParent.notices, ...own.flatMap(({ notices }) => notices)],
  };
}

/** A parent is opened with the first open item; once there, it follows its items for good. */
function planParent(
  desired: DesiredIssue,
  items: readonly TrackedItem[],
  parent: MarkedIssue | null,
  state: GitHubState,
): Plan {
  if (parent) return items.length > 0 ? changes(desired, parent, state) : nothing;
  if (!items.some(({ item }) => isOpen(item))) return nothing;
  return { operations: [opening(desired, "its action items get issues", state)], notices: [] };
}

const nothing: Plan = { operations: [], notices: [] };

function planItem({ item, key, marked }: TrackedItem, desired: DesiredIssue, input: PlanInput): Plan {
  const { state } = input;
  const notices = desired.state === "open" ? itemNotices({ item, key, marked }, desired, input) : [];
  if (marked) {
    const plan = changes(desired, marked, state);
    return { operations: plan.operations, notices: [...notices, ...plan.notices] };
  }
  if (desired.state !== "open") return nothing;
  const number = issueNumber(item.issue?.value ?? null, state.repository);
  const whereabouts = number === null ? undefined : state.whereabouts.get(number);
  if (whereabouts?.kind === "transferred") {
    const message = `issue #${number} was transferred to ${whereabouts.to} and is tracked there; clear the Issue cell of ${key} to track it here again`;
    return { operations: [], notices: [{ key, issue: number, message }] };
  }
  const again = whereabouts?.kind === "deleted" ? `: issue #${number} was deleted or converted` : "";
  const reason = `${reasonToOpen(desired)}${again || takenElsewhere(number, state)}`;
  return { operations: [opening(desired, reason, state)], notices };
}

/** What keeps an item from the issue that its record names: that of a record in another folder, or in this one under its old name. */
function takenElsewhere(number: number | null, { issues, folder }: GitHubState): string {
  const named = number === null ? undefined : issues.find((issue) => issue.number === number);
  const marker = named ? readMarker(named.body) : null;
  if (marker === null || markerFolder(marker) === folder) return "";
  return `: issue #${number} belongs to the records in ${markerFolder(marker) || "the repository's root"}`;
}

function reasonToOpen({ facts }: DesiredIssue): string {
  const due = facts["due date"] === "none" ? "no due date" : `due ${facts["due date"]}`;
  return `new action item, ${due}, ${facts.owner === "nobody" ? "no owner" : `owner ${facts.owner}`}`;
}
