import { withoutAccents } from "./characters.ts";

/** Long enough to tell incidents apart, short enough for a branch, a file and a chat channel (Slack's limit is 80). */
const LONGEST = 50;

/** Words as a slug: `CheckoutErrors` and `Checkout errors!` are `checkout-errors`; `incident` where no letter is left. */
export function slugOf(words: string): string {
  const parted = words
    .slice(0, 300)
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  const parts = withoutAccents(parted)
    .toLowerCase()
    .match(/[a-z\d]+/g);
  let slug = "";
  for (const part of parts ?? []) {
    if (slug.length + part.length + 1 > LONGEST) break;
    slug = slug === "" ? part : `${slug}-${part}`;
  }
  return slug || (parts?.[0]?.slice(0, LONGEST) ?? "incident");
}

/** The id, or the first of `id-2`, `id-3` … that nobody has. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  return free;
}
