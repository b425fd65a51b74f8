import type { Postmortem } from "../records/model.ts";
import { oneLine } from "../render/escape-markdown.ts";
import { unassignedOwners } from "./assignees.ts";
import type { DesiredIssue, PlanInput } from "./desired.ts";
import type { MarkedIssue } from "./identity.ts";
import type { TrackedItem } from "./match.ts";
import type { Notice } from "./operation.ts";
import { longestLabel } from "./severity.ts";

/** GitHub's longest title, in characters. */
const longestTitle = 256;

/** What a person should know of an open item that GitHub can't show as its record has it. */
export function itemNotices(
  { item, key, marked }: Pick<TrackedItem, "item" | "key" | "marked">,
  { logins, labels }: DesiredIssue,
  { policy, state }: PlanInput,
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

export function copyNotice({ issue, marker }: MarkedIssue): Notice {
  const message = `issue #${issue.number} by ${issue.author} carries a copy of the marker of ${marker.key}; it is ignored: remove the copy from its body`;
  return { key: null, issue: issue.number, message };
}

export function brokenNotice({ id, source }: Postmortem, parent: MarkedIssue | null): Notice {
  const message = `${source.file} could not be read whole, so its issues stay as they are: "incident check" names the place`;
  return { key: id, issue: parent?.issue.number ?? null, message };
}
