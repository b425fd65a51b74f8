import type { Spanned } from "../../text/source.ts";
import type { ActionItem, Postmortem } from "../model.ts";
import { isPlaceholder } from "../placeholders.ts";

/** Done or dropped in its record: it keeps its facts, and is no longer asked for those it lacks. */
export function isClosed({ status }: Pick<ActionItem, "status">): boolean {
  return status.value === "done" || status.value === "dropped";
}

/** The owner as written; null without one, and for a template's placeholder. */
export function ownerOf({ owner }: Pick<ActionItem, "owner">): Spanned<string> | null {
  return owner && !isPlaceholder(owner.value) ? owner : null;
}

/** Keys of the items that are still to do; titles, where there is no key. */
export function openItemsOf({ actionItems }: Pick<Postmortem, "actionItems">): string[] {
  return actionItems.filter((item) => !isClosed(item)).map(({ key, title }) => key ?? title.value);
}
