import { formatCount, formatNumber } from "./format.ts";
import { attribute, type Content, type Html, html } from "./html.ts";
import type { Page } from "./page.ts";

/** One column of a table: what stands in its heading, and in the cell of each row. The first column names the row. */
export interface Column<Row> {
  readonly heading: string;
  /** Beside the cell where a narrow page shows each row as a card; the heading unless it is given. */
  readonly label?: string;
  readonly className?: "number" | "nowrap" | "title-cell";
  readonly sort?: "text" | "number";
  /** What the column is sorted by, where that isn't what it shows. */
  readonly sortBy?: (row: Row) => string | number;
  readonly cell: (row: Row, page: Page) => Content;
}

export function tableHead<Row>(columns: readonly Column<Row>[]): Html {
  const cells = columns.map(
    ({ heading, className, sort }) =>
      html`<th scope="col"${className === "number" && attribute("class", className)}${sort && attribute("data-sort", sort)}>${heading}</th>`,
  );
  return html`<thead><tr>${cells}</tr></thead>`;
}

/** @param attributes of a row: what the filters of a page match */
export function tableRows<Row>(
  page: Page,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  attributes?: (row: Row) => Html,
): Html[] {
  return rows.map((row) => {
    const cells = columns.map(({ heading, label, className, sortBy, cell }, at) => {
      const classes = className && attribute("class", className);
      if (at === 0) return html`<th scope="row"${classes}>${cell(row, page)}</th>`;
      const value = sortBy && attribute("data-value", sortBy(row));
      return html`<td${classes} data-label="${label ?? heading}"${value}>${cell(row, page)}</td>`;
    });
    return html`<tr${attributes?.(row)}>${cells}</tr>\n`;
  });
}

/** A table that becomes a list of cards on a narrow page; it can be sorted where it has a name. */
export function listing<Row>(
  page: Page,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { name = null, caption }: { readonly name?: string | null; readonly caption: Content },
): Html {
  return html`
    <div class="listing"${attribute("data-listing", name)}><table>
    <caption class="visually-hidden">${caption}</caption>
    ${tableHead(columns)}
    <tbody>
    ${tableRows(page, columns, rows)}</tbody></table></div>
  `;
}

/** A choice of the filters above a listing: a list of values, none of which is empty. */
interface Choice {
  readonly label: string;
  readonly name: string;
  readonly values: readonly string[];
}

/** The filters above a listing, which a script shows and answers. */
export function filterForm(listingName: string, choices: readonly Choice[]): Html {
  return html`
    <form class="filters" data-filters="${listingName}" hidden>
    ${choices.map(({ label, name, values }) => {
      const options = distinct(values).map((value) => html`<option>${value}</option>`);
      return html`<label>${label}<select name="${name}"><option value="">All</option>${options}</select></label>\n`;
    })}<label>Words<input type="search" name="text"></label>
    <output></output>
    </form>
  `;
}

/** Without the empty one, in the order of code units. */
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

/** Leads to the pages before and after; nothing where one page holds all. */
export function pager<T>(root: string, { paths, number, first, rows, total }: ListPage<T>, noun: string): Content {
  if (paths.length === 1) return "\n";
  const shown = `${formatNumber(first)} to ${formatNumber(first + rows.length - 1)} of ${formatCount(total, noun)}`;
  return html`
    <nav class="pager" aria-label="Pages of ${noun}s">
    <span class="muted">${shown}, page ${number} of ${paths.length}</span>
    ${number > 1 && html`<a href="${root}${paths[number - 2]}" rel="prev">Newer</a>\n`}${
      number < paths.length && html`<a href="${root}${paths[number]}" rel="next">Older</a>\n`
    }</nav>

  `;
}
