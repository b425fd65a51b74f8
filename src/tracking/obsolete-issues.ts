import { Markdown, type Templates } from "../render/templates.ts";
import { fits, readBlock, replaceBlock } from "./block.ts";
import type { MarkedIssue } from "./identity.ts";
import { writeMarker } from "./marker.ts";
import { encode, markerStateOf } from "./marker-state.ts";
import type { Matched } from "./match.ts";
import { unreadFiles } from "./observe.ts";
import type { Notice, Operation, Plan } from "./operation.ts";
import { type Origin, placeLink } from "./permalink.ts";

/** Closes the issues of action items and post-mortems that left their files; keeps those whose file could not be read. */
export function closeOrphaned({ orphanedIssues, catalog, templates, origin }: Matched): Plan {
  const unread = unreadFiles(catalog);
  const operations: Operation[] = [];
  const notices: Notice[] = [];
  for (const marked of orphanedIssues) {
    const { issue, marker } = marked;
    if (issue.state === "closed") continue;
    const { place } = markerStateOf(marker);
    if (unread.has(place.file)) {
      const message = `${place.file} could not be read whole, so issue #${issue.number} stays as it is: "incident check" names the place`;
      notices.push({ key: marker.key, issue: issue.number, message });
    } else operations.push(closeRemoved(marked, templates, origin));
  }
  return { operations, notices };
}

function closeRemoved({ issue, marker }: MarkedIssue, templates: Templates, origin: Origin): Operation {
  const markerState = markerStateOf(marker);
  const text = templates.render("action-item-gone", {
    record: placeLink(origin, markerState.place),
    isPostmortem: marker.kind === "postmortem",
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

/** Closes all issues of a key but the first. Of those that are closed already, only the marker changes. */
export function closeDuplicates({ identities, templates }: Matched): Operation[] {
  return [...identities.byKey.values()].flatMap(([original, ...others]) =>
    tracked(original!) ? others.map((other) => closeDuplicate(other, original!, templates)) : [],
  );
}

const tracked = ({ marker }: MarkedIssue) => marker.kind === "item" || marker.kind === "postmortem";

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
