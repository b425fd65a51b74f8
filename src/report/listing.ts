import { formatCount, formatNumber } from "../text/count.ts";
import { attribute, type Content, type Html, html } from "./html.ts";
import type { Page } from "./page.ts";

/** One column of a listing: its heading, and the content of each row's cell. The first column names the row. */
export interface Column<Row> extends ColumnOptions<Row> {
  readonly heading: string;
  readonly cell: (row: Row, page: Page) => Content;
}

interface ColumnOptions<Row> {
  /** Shown next to the cell on narrow pages, where each row is a card; the heading by default. */
  readonly label?: string;
  readonly className?: "number" | "nowrap" | "title-cell";
  readonly sort?: "text" | "number";
  /** The sort key, where it isn't the content. */
  readonly sortBy?: (row: Row) => string | number;
}

export function column<Row>(heading: string, cell: Column<Row>["cell"], options: ColumnOptions<Row> = {}): Column<Row> {
  return { heading, cell, ...options };
}

/** A column that is sorted by a number. */
export function numberColumn<Row>(
  heading: string,
  numberOf: (row: Row) => number,
  cell: Column<Row>["cell"] = numberOf,
): Column<Row> {
  return { heading, className: "number", sort: "number", sortBy: numberOf, cell };
}

interface ListingOptions<Row> {
  readonly caption: Content;
  /** Makes the listing sortable. */
  readonly name?: string;
  /** The attributes of a row that the filter form matches. */
  readonly filters?: (row: Row) => Html;
}

/** A table that becomes a list of cards on a narrow page. */
export function listing<Row>(
  page: Page,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { caption, name, filters }: ListingOptions<Row>,
): Html {
  const lineBreak = filters && "\n";
  return html`
    <div class="listing"${name && attribute("data-listing", name)}>${lineBreak}<table>
    <caption class="visually-hidden">${caption}</caption>
    ${tableHead(columns)}
    <tbody>
    ${rows.map((row) => tableRow(page, columns, row, filters?.(row)))}</tbody>${lineBreak}</table>${lineBreak}</div>
  `;
}

export function tableHead<Row>(columns: readonly Column<Row>[]): Html {
  const cells = columns.map(({ heading, className, sort }) => {
    const classes = className === "number" && attribute("class", className);
    return html`<th scope="col"${classes}${sort && attribute("data-sort", sort)}>${heading}</th>`;
  });
  return html`<thead><tr>${cells}</tr></thead>`;
}

export function tableRow<Row>(page: Page, columns: readonly Column<Row>[], row: Row, attributes?: Html): Html {
  const cells = columns.map(({ heading, label, className, sortBy, cell }, at) => {
    const classes = className && attribute("class", className);
    if (at === 0) return html`<th scope="row"${classes}>${cell(row, page)}</th>`;
    const value = sortBy && attribute("data-value", sortBy(row));
    return html`<td${classes} data-label="${label ?? heading}"${value}>${cell(row, page)}</td>`;
  });
  return html`<tr${attributes}>${cells}</tr>\n`;
}

/** The filters above a listing: labels and the values to choose from. Hidden until the script runs. */
export function filterForm(listingName: string, filters: Readonly<Record<string, readonly string[]>>): Html {
  const choices = Object.entries(filters).map(([label, values]) => {
    const options = distinct(values).map((value) => html`<option>${value}</option>`);
    return html`<label>${label}<select name="${label.toLowerCase()}"><option value="">All</option>${options}</select></label>\n`;
  });
  return html`
    <form class="filters" data-filters="${listingName}" hidden>
    ${choices}<label>Words<input type="search" name="text"></label>
    <output></output>
    </form>
  `;
}

/** Without duplicates and the empty name, in the order of code units. */
function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "").sort();
}

/** One page of a long list. */
export interface ListPage<T> {
  readonly path: string;
  readonly rows: readonly T[];
  readonly number: number;
  /** Paths of all pages, in order. */
  readonly paths: readonly string[];
  readonly first: number;
  readonly total: number;
}

/** Cuts a list into pages; the first has the list's own path, even when there is nothing to show. */
export function pagesOf<T>(rows: readonly T[], size: number, path: string): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(rows.length / size));
  const paths = Array.from({ length: count }, (_, at) => (at === 0 ? path : pagePath(path, at + 1)));
  return paths.map((own, at) => ({
    path: own,
    rows: rows.slice(at * size, (at + 1) * size),
    number: at + 1,
    paths,
    first: at * size + 1,
    total: rows.length,
  }));
}

/** `a/index.html` → `a/page-2.html`, `a/closed.html` → `a/closed-2.html` */
function pagePath(path: string, number: number): string {
  return path.endsWith("/index.html")
    ? path.replace(/index\.html$/, `page-${number}.html`)
    : path.replace(/\.html$/, `-${number}.html`);
}

/** Links to the pages before and after, if there is more than one. */
export function pager<T>(root: string, { paths, number, first, rows, total }: ListPage<T>, noun: string): Content {
  if (paths.length === 1) return "\n";
  const shown = `${formatNumber(first)} to ${formatNumber(first + rows.length - 1)} of ${formatCount(total, noun)}`;
  const newer = number > 1 && html`<a href="${root}${paths[number - 2]}" rel="prev">Newer</a>\n`;
  const older = number < paths.length && html`<a href="${root}${paths[number]}" rel="next">Older</a>\n`;
  return html`
    <nav class="pager" aria-label="Pages of ${noun}s">
    <span class="muted">${shown}, page ${number} of ${paths.length}</span>
    ${newer}${older}</nav>

  `;
}
