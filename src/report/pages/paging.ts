import { formatCount, formatNumber } from "../format.ts";

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

/** What the pager says; null where one page holds all. */
export function pagerFacts<T>({ paths, number, first, rows, total }: ListPage<T>, noun: string): object | null {
  if (paths.length === 1) return null;
  return {
    label: `Pages of ${noun}s`,
    words: `${formatNumber(first)} to ${formatNumber(first + rows.length - 1)} of ${formatCount(total, noun)}`,
    previous: number > 1 ? paths[number - 2]! : null,
    next: number < paths.length ? paths[number]! : null,
    number,
    count: paths.length,
  };
}
