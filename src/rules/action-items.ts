import type { ActionItem, Postmortem } from "../records/model.ts";
import type { Range } from "../text/source.ts";
import { placeOf } from "./places.ts";

/** Done or dropped: it keeps its facts, and is no longer asked for those it lacks. */
export function isFinished({ status }: ActionItem): boolean {
  return status.value === "done" || status.value === "dropped";
}

/** How an action item is given a fact that it lacks: in a column of its table, or as its form says it. */
export function placeFor({ form }: ActionItem, fact: "owner" | "due", example: string): string {
  const name = { owner: "Owner", due: "Due Date" }[fact];
  if (form.kind === "front-matter") return `add \`${fact}: ${example}\` to it`;
  if (form.kind !== "table") return `add \`(${name.replace(" Date", "")}: ${example})\` to it`;
  const column = form.table.header[form.table.columns.indexOf(fact)] ? "into its column" : `into a column \`${name}\``;
  return `write \`${example}\` ${column}`;
}

/** Where a finding about the action items as a whole points: their heading, else the post-mortem's title. */
export function actionItemsPlace(postmortem: Postmortem): Range {
  return postmortem.sections.find(({ term }) => term === "action-items")?.heading.range ?? placeOf(postmortem);
}
