import { escapeInline } from "../render/escape-markdown.ts";
import { Markdown } from "../render/templates.ts";
import type { PermalinkTarget } from "./marker-state.ts";

/** Where a repository's files can be read on the web. */
export interface Origin {
  /** `https://github.com`, or an Enterprise Server's root. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The commit that the records were read at; null outside git. */
  readonly commit: string | null;
  /** From the repository's root to the folder that the records' paths start from; empty at the root. */
  readonly folder: string;
}

const encode = (path: string) =>
  path
    .split("/")
    .map((segment) => encodeURIComponent(segment).replace(/[()'*!~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join("/");

/** A file as it was at a commit; `?plain=1` shows markdown with its lines. */
export function permalink(origin: Origin, { commit, file }: Pick<PermalinkTarget, "commit" | "file">): string {
  const path = origin.folder ? `${origin.folder}/${file}` : file;
  return `${origin.server}/${origin.repository}/blob/${commit ?? "HEAD"}/${encode(path)}?plain=1`;
}

/** A link to a file, named by words that are made neutral. */
export function linkTo(words: string, url: string): Markdown {
  return new Markdown(`[${escapeInline(words)}](${url})`);
}

/** `[postmortems/a.md, line 41](…#L41)` */
export function placeLink(origin: Origin, place: PermalinkTarget): Markdown {
  return linkTo(`${place.file}, line ${place.line}`, `${permalink(origin, place)}#L${place.line}`);
}
