import type { ActionItem, Postmortem } from "../records/model.ts";
import type { Range } from "../records/source.ts";
import { placeOf } from "./course.ts";

/** Done or dropped: it keeps its facts, and is no longer asked for those it lacks. */
export function isFinished({ status }: ActionItem): boolean {
  return status.value === "done" || status.value === "dropped";
}

/** Where a finding about the action items as a whole points: their heading, else the post-mortem's title. */
export function actionItemsPlace(postmortem: Postmortem): Range {
  return postmortem.sections.find(({ term }) => term === "action-items")?.heading.range ?? placeOf(postmortem);
}
