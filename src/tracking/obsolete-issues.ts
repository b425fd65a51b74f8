import { Markdown, type Templates } from "../render/templates.ts";
import { fits, readBlock, replaceBlock } from "./block.ts";
import type { MarkedIssue } from "./identity.ts";
import { writeMarker } from "./marker.ts";
import { encode, markerStateOf } from "./marker-state.ts";
import type { Matched } from "./match.ts";
import { openOrphans } from "./observe.ts";
import type { Notice, Operation, Plan } from "./operation.ts";
import { placeLink } from "./permalink.ts";

/** Closes the issues of action items and post-mortems that left their files; keeps those whose records are unknown. */
export function closeOrphaned(matched: Matched): Plan {
  const orphans = openOrphans(matched);
  return {
    operations: orphans.flatMap(({ marked, fate }) => (fate === "gone" ? [closeRemoved(marked, matched)] : [])),
    notices: orphans.flatMap(({ marked, file, fate }) => (fate === "gone" ? [] : [keptNotice(marked, file, fate)])),
  };
}

function keptNotice({ issue, marker }: MarkedIssue, file: string, fate: "unread" | "unknown"): Notice {
  const reason =
    fate === "unread"
      ? `${file} could not be read whole, so issue #${issue.number} stays as it is: "incident check" names the place`
      : `${file} is not in the work tree, so issue #${issue.number} stays as it is`;
  return { key: marker.key, issue: issue.number, message: reason };
}

function closeRemoved({ issue, marker }: MarkedIssue, { templates, origin, postmortems }: Matched): Operation {
  const markerState = markerStateOf(marker);
  const text = templates.render("action-item-gone", {
    record: placeLink(origin, markerState.place),
    isPostmortem: marker.kind === "postmortem",
    successors: successorsOf(issue.number, postmortems),
  });
  const body = replaceBlock(issue.body, {
    marker: { ...marker, data: encode({ ...markerState, state: "gone" }) },
    text: readBlock(issue.body)?.text ?? "",
  });
  return {
    action: "close",
    key: marker.key,
    issue: issue.number,
    reason:
      marker.kind === "item"
        ? `gone from ${markerState.place.file}`
        : `no action item is left in ${markerState.place.file}`,
    stateReason: "not_planned",
    comment: `${writeMarker({ kind: "gone", key: marker.key, data: { commit: markerState.place.commit } })}\n${text}`,
    ...(fits(body) ? { body } : {}),
  };
}

/** The issues of the post-mortems that the sub-issues of this one belong to now. */
function successorsOf(number: number, postmortems: Matched["postmortems"]): Markdown[] {
  return postmortems.flatMap(({ parent, items }) => {
    const hasMoved = parent !== null && items.some(({ marked }) => marked?.issue.parent === number);
    return hasMoved ? [new Markdown(`#${parent.issue.number}`)] : [];
  });
}

/** Closes all issues of a record but its own. Of those that are closed already, only the marker changes. */
export function closeDuplicates({ duplicates, templates }: Matched): Operation[] {
  return [...duplicates].map(([duplicate, original]) => closeDuplicate(duplicate, original, templates));
}

function closeDuplicate({ issue, marker }: MarkedIssue, original: MarkedIssue, templates: Templates): Operation {
  const number = original.issue.number;
  const data = { of: number };
  const body = replaceBlock(issue.body, {
    marker: { ...marker, kind: "duplicate", data },
    text: readBlock(issue.body)?.text ?? "",
  });
  const base = { key: marker.key, issue: issue.number, reason: `duplicate of #${number}` };
  const parts = fits(body) ? { body } : {};
  if (issue.state === "closed") return { ...base, action: "update", ...parts };
  const text = templates.render("duplicate", { original: new Markdown(`#${number}`) });
  const comment = `${writeMarker({ kind: "duplicate", key: marker.key, data })}\n${text}`;
  return { ...base, action: "close", stateReason: "duplicate", duplicateOf: number, comment, ...parts };
}
