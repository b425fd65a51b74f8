import type { PageTemplate } from "#report-templates";
import { formatMoment } from "./format.ts";
import type { Site } from "./site-model.ts";
import { fill, html } from "./template.ts";

/** One file of the site; its path is relative to the site's root, with forward slashes. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

export interface Page {
  readonly path: string;
  readonly title: string;
  readonly template: PageTemplate;
  readonly facts: object;
  /** A script beside the one of every page, relative to the root. */
  readonly script?: string;
}

const sections = [
  { path: "index.html", name: "Overview" },
  { path: "incidents/index.html", name: "Incidents" },
  { path: "action-items/index.html", name: "Action items" },
  { path: "runbooks/index.html", name: "Runbooks" },
  { path: "people/index.html", name: "People" },
  { path: "figures.html", name: "Figures" },
  { path: "status/index.html", name: "Status page" },
] as const;

/** The way from a page back to the site's root: empty, or `../`. */
export function rootOf(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

/** Fills a page's template and puts the frame of the site around it. */
export function framePage(site: Site, { path, title, template, facts, script }: Page): SiteFile {
  const root = rootOf(path);
  const content = fill(template, { root, ...facts });
  const section = path.includes("/") ? `${path.slice(0, path.indexOf("/"))}/index.html` : path;
  const frame = {
    root,
    title: title === site.title ? title : `${title} · ${site.title}`,
    site: site.title,
    sections: sections.map((one) => ({
      ...one,
      current: one.path === path ? "page" : one.path === section || isPostmortemOf(one.path, section) ? "true" : null,
    })),
    content: html(content),
    script: script ?? null,
    moment: formatMoment(site.now, site.timezone),
    iso: new Date(site.now).toISOString(),
    timezone: site.timezone,
    unreadable: site.metrics.records.unreadable,
  };
  return { path, text: fill("layout", frame) };
}

/** A post-mortem is found by its incident. */
function isPostmortemOf(path: string, section: string): boolean {
  return section === "postmortems/index.html" && path === "incidents/index.html";
}
