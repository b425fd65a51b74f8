import { Markdown, type Templates } from "../render/templates.ts";
import { fits, readBlock, replaceBlock } from "./block.ts";
import type { Identities, MarkedIssue } from "./identity.ts";
import { writeMarker } from "./marker.ts";
import type { Operation } from "./operation.ts";

/** Closes all issues of a key but the one that counts; closed ones only lose their claim to the key. */
export function duplicates({ byKey }: Identities, templates: Templates): Operation[] {
  return [...byKey.values()].flatMap(([original, ...others]) =>
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
