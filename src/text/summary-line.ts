import type { ActionItem, Catalog } from "../records/model.ts";

/** What the records say, in numbers: a person who knows them sees at a glance whether they were read right. */
export interface ReadSummary {
  readonly incidents: number;
  readonly postmortems: number;
  readonly runbooks: number;
  readonly actionItems: number;
  /** Neither done nor dropped. */
  readonly open: number;
  /** Of the open ones. */
  readonly withoutOwner: number;
  readonly withoutDue: number;
  /** Without one an item has no issue. */
  readonly withoutNumber: number;
  readonly unreadable: number;
}

export function summarizeRead({ incidents, postmortems, runbooks, unreadable }: Catalog): ReadSummary {
  const items = postmortems.flatMap(({ actionItems }) => actionItems);
  const open = items.filter(({ status }) => status.value === "open" || status.value === "in-progress");
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
export function describe(understanding: ReadSummary): string {
  const { incidents, runbooks, unreadable } = understanding;
  return [
    describePostmortems(understanding),
    pluralized(runbooks, "runbook"),
    pluralized(incidents, "incident record"),
    ...(unreadable > 0 ? [`${pluralized(unreadable, "file")} that can't be read`] : []),
  ].join(", ");
}

export function describePostmortems({
  postmortems,
  actionItems,
  open,
  withoutOwner,
  withoutDue,
  withoutNumber,
}: ReadSummary): string {
  if (postmortems === 0) return "no post-mortems";
  const lacking = `${open} open: ${withoutOwner} without an owner, ${withoutDue} without a due date, ${withoutNumber} without a number`;
  const details = actionItems === 0 ? "" : ` (${open === 0 ? "none open" : lacking})`;
  return `${pluralized(postmortems, "post-mortem")} with ${pluralized(actionItems, "action item")}${details}`;
}

/** `no runbooks`, `1 runbook`, `2 runbooks`. */
export function pluralized(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? "no" : count} ${count === 1 ? one : many}`;
}
