import { type EffectivenessCheck, effectivenessChecks } from "../process/effectiveness.ts";
import type { Links } from "../records/links.ts";
import type { TemplateValue } from "../render/templates.ts";
import { formatDuration } from "../time/durations.ts";
import { parseInstant } from "../time/instant.ts";
import type { PlanInput } from "./desired.ts";
import type { TrackedItem } from "./match.ts";
import { linkTo, type Origin, permalink } from "./permalink.ts";

/** By key, the checks of finished items whose time has come. An item is done when its issue was closed. */
export function checksByKey(
  items: readonly TrackedItem[],
  links: Links,
  { policy, catalog, now }: PlanInput,
): (key: string) => readonly EffectivenessCheck[] {
  const checks = new Map<string, readonly EffectivenessCheck[]>();
  if (now !== undefined) {
    const checksOf = effectivenessChecks(catalog.incidents, { policy, now });
    for (const { item, key, marked, postmortem } of items) {
      const doneAt = parseInstant(marked?.issue.closedAt ?? "");
      if (item.status.value !== "done" || doneAt === null) continue;
      checks.set(key, checksOf({ doneAt, incidents: links.incidentsOf(postmortem) }));
    }
  }
  return (key) => checks.get(key) ?? [];
}

/** A check as the item's text tells it. */
export function formatCheck({ after, repeats }: EffectivenessCheck, origin: Origin): TemplateValue {
  const incidents = repeats.map(({ id, source }) => linkTo(id, permalink(origin, { commit: null, file: source.file })));
  return { after: formatDuration(after), incidents };
}
