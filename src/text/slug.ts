import { charactersOf, withoutAccents } from "./characters.ts";

/*
 * Words as a part of an id, a file name or a channel. Each place allows other characters and lengths, so there are four.
 */

/** Letters and digits of ASCII, joined by hyphens, at most 60; empty for words without any: `Fête!` → `fete`. */
export function slug(words: string): string {
  return withoutAccents(words)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");
}

/** Long enough to tell incidents apart, short enough for a branch, a file and a chat channel (Slack's limit is 80). */
const LONGEST_CHANNEL = 50;

/** As `slug`, but cut between words, and split at capitals: `CheckoutErrors` → `checkout-errors`; `incident` without a letter. */
export function channelSlug(words: string): string {
  const parted = words
    .slice(0, 300)
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  const parts = withoutAccents(parted)
    .toLowerCase()
    .match(/[a-z\d]+/g);
  let joined = "";
  for (const part of parts ?? []) {
    if (joined.length + part.length + 1 > LONGEST_CHANNEL) break;
    joined = joined === "" ? part : `${joined}-${part}`;
  }
  return joined || (parts?.[0]?.slice(0, LONGEST_CHANNEL) ?? "incident");
}

/** Letters of all scripts and digits, of any length: `Payment provider outage` → `payment-provider-outage`, `設定ミス` as it is. */
export function unicodeSlug(words: string): string {
  return charactersOf(withoutAccents(words).toLowerCase(), "-").replace(/^-|-$/g, "");
}

/** Long enough for any sensible id, short enough for every file system. */
const LONGEST_FILE = 100;

/** A file name that is safe everywhere: dots, dashes and underscores stay; `record` where nothing is left. */
export function fileSlug(words: string): string {
  const name = words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .slice(0, LONGEST_FILE)
    .replace(/^[-._]+|[-._]+$/g, "");
  return name || "record";
}

/** The name, or the first of `name-2`, `name-3` … that is not taken. */
export function firstFree(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name}-${number}`;
  return free;
}

/** Gives each wanted slug once: the second `alex` is `alex-2`. */
export function uniqueSlugs(instead: string): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const unique = firstFree(slug(wanted) || instead, (name) => taken.has(name));
    taken.add(unique);
    return unique;
  };
}
