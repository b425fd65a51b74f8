import type { Severity } from "../policy/policy.ts";
import { highestSeverity } from "../process/highest-severity.ts";
import type { Postmortem } from "../records/model.ts";
import { formatLongDay } from "../time/format.ts";
import { checksByKey, desiredItem, formatIncidents, type RecordView } from "./desired-item.ts";
import { labelNames, postmortemTitle } from "./issue-names.ts";
import type { PermalinkTarget, RecordState } from "./marker-state.ts";
import type { Matched, TrackedItem } from "./match.ts";
import { isBroken } from "./observe.ts";
import type { ProjectFields } from "./operation.ts";
import { linkTo, permalink } from "./permalink.ts";

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
