import type { ActionItem, Postmortem } from "../records/model.ts";
import type { Templates } from "../render/templates.ts";
import { clip } from "../text/clip.ts";

/** GitHub's longest label, in characters. */
export const longestLabel = 50;

/** GitHub's longest title, in characters. */
export const longestTitle = 256;

/** The title of an action item's issue; empty for an item without words. */
export function itemTitle({ title }: ActionItem, templates: Templates): string {
  return templates.renderTitle("action-item-title", { title: title.value });
}

/** The title of a post-mortem's issue. */
export function postmortemTitle({ id, title }: Postmortem, templates: Templates): string {
  const words = (title?.value ?? id).replace(/^post-?mortem\s*[:–—-]\s*/i, "");
  return templates.renderTitle("postmortem-title", { title: words }) || id;
}

/** Label names as GitHub accepts them: at most 50 characters, each once whatever its case. */
export function labelNames(names: readonly (string | null)[]): string[] {
  const labels = names.filter((name) => name !== null).map((name) => clip(name, longestLabel));
  return [...new Map(labels.map((label) => [label.toLowerCase(), label])).values()];
}
