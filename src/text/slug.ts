import { withoutAccents } from "./characters.ts";

/** Words as a part of an id or a file name: letters and digits of ASCII, joined by hyphens; empty for words without any. */
export function slug(words: string): string {
  return withoutAccents(words)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");
}

/** Gives each wanted slug once: the second `alex` is `alex-2`. */
export function uniqueSlugs(instead: string): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const base = slug(wanted) || instead;
    let unique = base;
    for (let number = 2; taken.has(unique); number++) unique = `${base}-${number}`;
    taken.add(unique);
    return unique;
  };
}
