import type { ItemFacts } from "../../metrics/item-facts.ts";
import { formatCount } from "../format.ts";
import { framePage, type SiteFile } from "../frame.ts";
import type { Site } from "../site-model.ts";
import { itemRow } from "../view-model.ts";
import { distinct } from "./incidents.ts";
import { pagerFacts, pagesOf } from "./paging.ts";

/** Rows that a page of the listing holds: half a MB at most. */
const rowsPerPage = 400;

/** All action items: the open ones by due date, and the closed ones on pages of their own. */
export function* actionItemPages(site: Site): Generator<SiteFile> {
  const open = site.items.filter(({ isOpen }) => isOpen);
  const closed = site.items.filter(({ isOpen }) => !isOpen);
  yield* listPages(site, open, {
    path: "action-items/index.html",
    title: "Action items",
    other: { href: "action-items/closed.html", words: `${formatCount(closed.length, "closed item")}` },
  });
  yield* listPages(site, closed, {
    path: "action-items/closed.html",
    title: "Closed action items",
    other: { href: "action-items/index.html", words: `${formatCount(open.length, "open item")}` },
  });
}

interface Listing {
  readonly path: string;
  readonly title: string;
  readonly other: { readonly href: string; readonly words: string };
}

function* listPages(site: Site, items: readonly ItemFacts[], { path, title, other }: Listing): Generator<SiteFile> {
  for (const page of pagesOf(items, rowsPerPage, path)) {
    const rows = page.rows.map((item) => itemRow(site, item));
    yield framePage(site, {
      path: page.path,
      title,
      template: "action-items",
      facts: {
        title,
        other,
        rows,
        owners: distinct(page.rows.flatMap(({ owners }) => owners)),
        teams: distinct(page.rows.flatMap(({ team }) => team ?? [])),
        states: distinct(rows.map(({ state }) => state)),
        pager: pagerFacts(page, "action item"),
      },
    });
  }
}
