import type { ActionItem, Postmortem } from "../records/model.ts";
import type { Range } from "../text/source.ts";
import { placeOf } from "./places.ts";

/** How to add a missing owner or due date: in a column of the table, or as the item's form has it. */
export function placeFor({ form }: ActionItem, field: "owner" | "due", example: string): string {
  const name = { owner: "Owner", due: "Due Date" }[field];
  if (form.kind === "front-matter") return `add \`${field}: ${example}\` to it`;
  if (form.kind !== "table") return `add \`(${name.replace(" Date", "")}: ${example})\` to it`;
  const column = form.table.header[form.table.columns.indexOf(field)] ? "into its column" : `into a column \`${name}\``;
  return `write \`${example}\` ${column}`;
}

/** The range for a finding about all action items: their heading, else the post-mortem's title. */
export function actionItemsPlace(postmortem: Postmortem): Range {
  return postmortem.sections.find(({ term }) => term === "action-items")?.heading.range ?? placeOf(postmortem);
}
