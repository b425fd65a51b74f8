import type { IncidentRecord } from "../records/model.ts";
import type { Source } from "../text/source.ts";
import type { Instant } from "../time/instant.ts";
import { type Content, type Html, html } from "./html.ts";
import type { Page } from "./page.ts";
import type { SiteRepository } from "./site-model.ts";

/** How good a thing is: a colour, which the text next to it always says too. */
export type Tone = "good" | "warn" | "bad" | "plain";

export function tag(text: string, tone?: Tone | "accent"): Html {
  return html`<span class="tag${tone && ` ${tone}`}">${text}</span>`;
}

/** A row of a table of numbers, without a line break. */
export function numberRow(heading: Content, numbers: readonly Content[]): Html {
  return html`<tr><th scope="row">${heading}</th>${numbers.map((number) => html`<td class="number">${number}</td>`)}</tr>`;
}

/** A part of a page under its own heading; content of several lines ends with a line break. */
export function section(id: string, title: string, content: Content): Html {
  return html`
    <section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}</section>
  `;
}

/** The head of a record's page: a link to its list, its title, and the most important properties. */
export function recordHeading(crumb: Content, title: string, tags: Content, lead: Content = null): Html {
  return html`
    <div class="heading">
    <p class="crumb">${crumb}</p>
    <h1>${title}</h1>
    <div class="tags">${tags}</div>
    ${lead}</div>
  `;
}

export function titleOf({ title, id }: IncidentRecord): string {
  return title?.value || id;
}

/** A link to a record's page, by its title. */
export function recordLink({ site, root }: Page, record: IncidentRecord): Html {
  return html`<a href="${root}${site.addresses.of(record)}">${titleOf(record)}</a>`;
}

export function personLink({ site, root }: Page, name: string): Html {
  return html`<a href="${root}${site.addresses.ofPerson(name)}">${name}</a>`;
}

/** A record's file, with a link to where people can read it, if that is known. */
export function sourceLink({ site }: Page, record: IncidentRecord): Html {
  const file = html`<code>${record.source.file}</code>`;
  const href = sourceAddress(site.repositoryOf(record), record.source);
  return href === null ? file : html`<a href="${href}" rel="noreferrer">${file}</a>`;
}

/** Where people can read a file, or a line of it, on the repository's own site; null where that isn't known. */
export function sourceAddress({ web }: SiteRepository, source: Source, line?: number): string | null {
  if (web === null) return null;
  const issue = web.channels?.get(source.file);
  if (issue !== undefined) return `${web.issues}${issue}`;
  return lineAddress(web.files, source.file, line);
}

/** A file, or a line of it, below the address of a repository's files. */
export function lineAddress(files: string, file: string, line?: number): string {
  const path = file.split("/").map(encodeURIComponent).join("/");
  return `${files}${path}${line === undefined ? "" : `?plain=1#L${line}`}`;
}

export function timeElement(instant: Instant, text: string): Html {
  return html`<time datetime="${new Date(instant).toISOString()}">${text}</time>`;
}
