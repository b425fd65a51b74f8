import { countedOrNone } from "../text/count.ts";
import { isClosed } from "./action-items/item-state.ts";
import type { ActionItem, Catalog } from "./model.ts";

/** The records in numbers: a person who knows them sees at a glance whether they were read right. */
export interface CatalogSummary {
  readonly incidents: number;
  readonly postmortems: number;
  readonly runbooks: number;
  readonly actionItems: number;
  /** Action items neither done nor dropped. */
  readonly open: number;
  /** Of the open action items. */
  readonly withoutOwner: number;
  readonly withoutDue: number;
  /** Of the open action items; without a number an item has no issue. */
  readonly withoutNumber: number;
  readonly unreadable: number;
}

export function summarizeCatalog({ incidents, postmortems, runbooks, unreadable }: Catalog): CatalogSummary {
  const items = postmortems.flatMap(({ actionItems }) => actionItems);
  const open = items.filter((item) => !isClosed(item));
  const count = (wanted: (item: ActionItem) => boolean) => open.filter(wanted).length;
  return {
    incidents: incidents.length,
    postmortems: postmortems.length,
    runbooks: runbooks.length,
    actionItems: items.length,
    open: open.length,
    withoutOwner: count(({ owner }) => owner === null),
    withoutDue: count(({ due }) => due?.date == null),
    withoutNumber: count(({ key }) => key === null),
    unreadable: unreadable.length,
  };
}

/** One line: `12 post-mortems with 34 action items (20 open: 5 without an owner, 18 without a due date, 3 without a number), 5 runbooks`. */
export function describeCatalog(summary: CatalogSummary): string {
  const { incidents, runbooks, unreadable } = summary;
  return [
    describePostmortems(summary),
    countedOrNone(runbooks, "runbook"),
    countedOrNone(incidents, "incident record"),
    ...(unreadable > 0 ? [`${countedOrNone(unreadable, "file")} that can't be read`] : []),
  ].join(", ");
}

export function describePostmortems({
  postmortems,
  actionItems,
  open,
  withoutOwner,
  withoutDue,
  withoutNumber,
}: CatalogSummary): string {
  if (postmortems === 0) return "no post-mortems";
  const lacking = `${open} open: ${withoutOwner} without an owner, ${withoutDue} without a due date, ${withoutNumber} without a number`;
  const details = actionItems === 0 ? "" : ` (${open === 0 ? "none open" : lacking})`;
  return `${countedOrNone(postmortems, "post-mortem")} with ${countedOrNone(actionItems, "action item")}${details}`;
}
