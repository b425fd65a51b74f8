import type { ItemFacts } from "../metrics/item-facts.ts";
import { formatDuration } from "../time/durations.ts";
import { formatCount, formatDay } from "./format.ts";
import { type Content, type Html, html, joinHtml } from "./html.ts";
import { type Column, tableHead, tableRows } from "./listing.ts";
import { type Page, personLink, recordLink, type Tone } from "./page.ts";

const columns: readonly Column<ItemFacts>[] = [
  { heading: "Action item", className: "title-cell", sort: "text", cell: ({ title }) => title },
  {
    heading: "State",
    sort: "text",
    cell: (item, page) => {
      const { text, tone } = itemState(item);
      return html`<span class="tag ${tone}">${text}</span>${effectOf(item, page)}`;
    },
  },
  {
    heading: "Due",
    sort: "text",
    sortBy: ({ due }) => due ?? "",
    cell: ({ due, isDueByDefault, moves }) => [
      html`<span class="nowrap">${due && formatDay(due)}</span>`,
      isDueByDefault && html`<div class="small muted">by default</div>`,
      moves > 0 && html`<div class="small is-warn">moved ${moves === 1 ? "once" : `${moves} times`}</div>`,
    ],
  },
  {
    heading: "Owner",
    sort: "text",
    cell: ({ owners }, page) => {
      const links = owners.map((name) => personLink(page, name));
      return links.length > 0 ? joinHtml(links, ", ") : html`<span class="tag warn">nobody</span>`;
    },
  },
  { heading: "Team", sort: "text", cell: ({ team }) => team },
  { heading: "Severity", sort: "text", cell: ({ severity }) => severity },
  {
    heading: "Age",
    className: "number",
    sort: "number",
    sortBy: ({ ageDays }) => ageDays ?? -1,
    cell: ({ ageDays }) => ageDays !== null && formatCount(ageDays, "day"),
  },
  { heading: "Issue", cell: issueLink },
];

/** The same, its first column naming the post-mortem that each item is from. */
const columnsWithOrigin: readonly Column<ItemFacts>[] = [
  {
    ...columns[0]!,
    cell: ({ title, postmortem, repository }, page) => [
      title,
      html`<div class="small muted">${recordLink(page, postmortem, postmortem.id)}${repository && ` · ${repository}`}</div>`,
    ],
  },
  ...columns.slice(1),
];

/** Action items of several post-mortems, which it names. */
export function itemTable(page: Page, items: readonly ItemFacts[], caption: string): Html {
  return tableOf(page, columnsWithOrigin, items, caption);
}

/** Action items of the post-mortem or incident that the page is about. */
export function ownItemTable(page: Page, items: readonly ItemFacts[], caption: string): Html {
  return tableOf(page, columns, items, caption);
}

function tableOf(page: Page, shown: readonly Column<ItemFacts>[], items: readonly ItemFacts[], caption: string): Html {
  const filtered = (item: ItemFacts) =>
    html` data-owner="${item.owners.join("\n")}" data-team="${item.team}" data-state="${itemState(item).key}"`;
  return html`
    <div class="listing" data-listing="items">
    <table>
    <caption class="visually-hidden">${caption}</caption>
    ${tableHead(shown)}
    <tbody>
    ${tableRows(page, shown, items, filtered)}</tbody>
    </table>
    </div>`;
}

/** Whether a finished item did what it was for, by the longest time after which it was looked at. */
function effectOf({ checks }: ItemFacts, page: Page): Html | null {
  const failed = checks.find(({ repeats }) => repeats.length > 0);
  if (failed) {
    const incidents = failed.repeats.slice(0, 3).map((incident) => recordLink(page, incident, incident.id));
    return html`<div class="small is-bad">came back within ${formatDuration(failed.after)}: ${joinHtml(incidents, ", ")}</div>`;
  }
  const check = checks.at(-1);
  return check ? html`<div class="small is-good">held for ${formatDuration(check.after)}</div>` : null;
}

function issueLink({ issue, postmortem }: ItemFacts, { site }: Page): Content {
  if (issue === null) return null;
  const { web } = site.repositoryOf(site.factsOf(postmortem));
  return web ? html`<a href="${web.issues}${issue}" rel="noreferrer">#${issue}</a>` : `#${issue}`;
}

/** What is to know first about an item: the key is what filters match, the text is what people read. */
export function itemState(item: ItemFacts): { key: string; text: string; tone: Tone } {
  if (!item.isOpen) {
    return item.state === "dropped"
      ? { key: "dropped", text: "dropped", tone: "plain" }
      : { key: "done", text: "done", tone: "good" };
  }
  switch (item.stage) {
    case "overdue":
      return { key: "overdue", text: `${formatCount(item.daysOverdue, "day")} overdue`, tone: "bad" };
    case "due-today":
      return { key: "due soon", text: "due today", tone: "warn" };
    case "due-soon":
      return { key: "due soon", text: "due soon", tone: "warn" };
    case "undated":
      return { key: "no due date", text: "no due date", tone: "warn" };
    default:
      return { key: "open", text: item.state === "in-progress" ? "in progress" : "open", tone: "plain" };
  }
}
