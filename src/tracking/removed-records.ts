import type { Catalog, Postmortem } from "../records/model.ts";
import type { Templates } from "../render/templates.ts";
import { fits, readBlock, replaceBlock } from "./block.ts";
import type { MarkedIssue } from "./identity.ts";
import { writeMarker } from "./marker.ts";
import { encode, markerStateOf } from "./marker-state.ts";
import type { Notice, Operation, Plan } from "./operation.ts";
import { type Origin, placeLink } from "./permalink.ts";

/** Closes the issues of action items and post-mortems that left their files; holds on to those whose file can't be read. */
export function removedRecords(
  orphanedIssues: Iterable<MarkedIssue>,
  { catalog, templates, origin }: { readonly catalog: Catalog; readonly templates: Templates; readonly origin: Origin },
): Plan {
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
    } else operations.push(closing(marked, templates, origin));
  }
  return { operations, notices };
}

/** Files that exist and whose action items may be missing only because nobody could read them. */
function unreadFiles({ unreadable, postmortems }: Catalog): ReadonlySet<string> {
  return new Set([...unreadable, ...postmortems.filter(isBroken)].map(({ source }) => source.file));
}

/** What git writes into a file around the two sides of a conflict; a list or table between them falls apart. */
const CONFLICT = /^(?:<{7}|>{7}) /m;

/** True for a post-mortem that was not read whole: what it lacks says nothing. */
export function isBroken({ problems, source }: Postmortem): boolean {
  return problems.some(({ rule }) => rule === "syntax") || CONFLICT.test(source.text);
}

function closing({ issue, marker }: MarkedIssue, templates: Templates, origin: Origin): Operation {
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
