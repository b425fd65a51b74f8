import type { MeasuredItem } from "../metrics/measured-item.ts";
import { formatCount } from "../text/count.ts";
import { formatDuration } from "../time/durations.ts";
import { formatDay, formatDueWeekday } from "../time/format.ts";
import { personLink, recordLink, type Tone, tag } from "./elements.ts";
import { type Content, type Html, html, joinHtml } from "./html.ts";
import { type Column, column, listing, numberColumn } from "./listing.ts";
import type { Page } from "./page.ts";

const columns: readonly Column<MeasuredItem>[] = [
  column("Action item", ({ title }) => title, { className: "title-cell", sort: "text" }),
  column("State", stateCell, { sort: "text" }),
  column("Due", dueCell, { sort: "text", sortBy: ({ due }) => due ?? "" }),
  column("Owner", ownerCell, { sort: "text" }),
  column("Team", ({ team }) => team, { sort: "text" }),
  column("Severity", ({ severity }) => severity, { sort: "text" }),
  numberColumn(
    "Age",
    ({ ageDays }) => ageDays ?? -1,
    ({ ageDays }) => ageDays !== null && formatCount(ageDays, "day"),
  ),
  column("Issue", issueCell),
];

/** The same, the first also naming the post-mortem that each item is from. */
const columnsWithOrigin = [{ ...columns[0]!, cell: titleWithOrigin }, ...columns.slice(1)];

/** Action items of several post-mortems, which it names. */
export function itemTable(page: Page, items: readonly MeasuredItem[], caption: string): Html {
  return listing(page, columnsWithOrigin, items, { name: "items", caption, filters });
}

/** Action items of the post-mortem or incident that the page is about. */
export function ownItemTable(page: Page, items: readonly MeasuredItem[], caption: string): Html {
  return listing(page, columns, items, { name: "items", caption, filters });
}

function filters(item: MeasuredItem): Html {
  return html` data-owner="${item.owners.join("\n")}" data-team="${item.team}" data-state="${itemState(item).key}"`;
}

function titleWithOrigin({ title, postmortem, repository }: MeasuredItem, page: Page): Content {
  const origin = recordLink(page, postmortem);
  return html`${title}<div class="small muted">${origin}${repository && ` · ${repository}`}</div>`;
}

/** Its state, and whether a finished item did what it was for, by the longest time after which it was looked at. */
function stateCell(item: MeasuredItem, page: Page): Content {
  const { text, tone } = itemState(item);
  const failed = item.checks.find(({ repeats }) => repeats.length > 0);
  const repeats = failed?.repeats.slice(0, 3).map((incident) => recordLink(page, incident));
  const held = item.checks.at(-1);
  const effect = failed
    ? html`<div class="small is-bad">came back within ${formatDuration(failed.after)}: ${joinHtml(repeats!, ", ")}</div>`
    : held && html`<div class="small is-good">held for ${formatDuration(held.after)}</div>`;
  return [tag(text, tone), effect];
}

function dueCell({ due, isDueByDefault, moves }: MeasuredItem): Content {
  return [
    html`<span class="nowrap">${due && formatDay(due)}</span>`,
    isDueByDefault && html`<div class="small muted">by default</div>`,
    moves > 0 && html`<div class="small is-warn">moved ${moves === 1 ? "once" : `${moves} times`}</div>`,
  ];
}

function ownerCell({ owners }: MeasuredItem, page: Page): Content {
  const links = owners.map((name) => personLink(page, name));
  return links.length > 0 ? joinHtml(links, ", ") : tag("nobody", "warn");
}

function issueCell({ issue, postmortem }: MeasuredItem, { site }: Page): Content {
  if (issue === null) return null;
  const { web } = site.repositoryOf(postmortem);
  return web ? html`<a href="${web.issues}${issue}" rel="noreferrer">#${issue}</a>` : `#${issue}`;
}

/** What is to know first about an item: the key is what filters match, the text is what people read. */
export function itemState(item: MeasuredItem): { key: string; text: string; tone: Tone } {
  if (!item.isOpen) {
    const key = item.state === "dropped" ? "dropped" : "done";
    return { key, text: key, tone: key === "dropped" ? "plain" : "good" };
  }
  switch (item.stage) {
    case "overdue":
      return { key: "overdue", text: `${formatCount(item.daysOverdue, "day")} overdue`, tone: "bad" };
    case "due-today":
      return {
        key: "due soon",
        text: item.assessed.isDueToday ? "due today" : formatDueWeekday(item.due!),
        tone: "warn",
      };
    case "due-soon":
      return { key: "due soon", text: "due soon", tone: "warn" };
    case "old":
      return { key: "old", text: "old, undecided", tone: "warn" };
    case "undated":
      return { key: "no due date", text: "no due date", tone: "warn" };
    default:
      return { key: "open", text: item.state === "in-progress" ? "in progress" : "open", tone: "plain" };
  }
}
