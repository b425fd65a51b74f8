import type { Owner, Owners } from "../policy/people.ts";
import { charactersOf, withoutAccents } from "../text/characters.ts";
import { groupBy } from "../text/collections.ts";
import type { Range, Source } from "../text/source.ts";
import type { Fix } from "./rule.ts";

/** The same owners with a cache: records repeat a few names very often. */
export function withCache(owners: Owners): Owners {
  const known = new Map<string, Owner[]>();
  return {
    ...owners,
    resolve(words) {
      const found = known.get(words) ?? owners.resolve(words);
      known.set(words, found);
      return found;
    },
  };
}

/** The range of some of a value's words; that of the whole value if they are not found as written. */
export function wordsRange(source: Source, range: Range, words: string): Range {
  const at = source.slice(range).indexOf(words);
  return at === -1 ? range : { start: range.start + at, end: range.start + at + words.length };
}

/** True when two spellings name one person or team: by the configuration, else by their words. */
export function isSameOwner(owners: Owners, one: string, other: string): boolean {
  const others = owners.resolve(other);
  return owners.resolve(one).some((owner) => others.some((candidate) => isSame(owner, candidate)));
}

function isSame(one: Owner, other: Owner): boolean {
  const [known, alsoKnown] = [idOf(one), idOf(other)];
  if (known !== null && alsoKnown !== null) return known === alsoKnown;
  return namesOf(one).some((name) => namesOf(other).some((candidate) => isSameName(name, candidate)));
}

function idOf(owner: Owner): string | null {
  if (owner.kind === "person") return `person ${owner.person.id}`;
  return owner.kind === "team" ? `team ${owner.team.id}` : null;
}

function namesOf(owner: Owner): string[] {
  const record = owner.kind === "person" ? owner.person : owner.kind === "team" ? owner.team : null;
  return [owner.words, record?.id, record?.name, record?.github].filter((name) => typeof name === "string");
}

/** `sarah`, `Sarah K.` and `Sarah Kowalski` may be one person: each word of the shorter begins a word of the longer, in order. */
export function isSameName(one: string, other: string): boolean {
  return areSameWords(wordsOf(one), wordsOf(other));
}

/** Whether a name is one of those that `names` gives: it is called at the first question, and each name is split once. */
export function nameAmong(names: () => readonly string[]): (name: string) => boolean {
  let known: Map<string | undefined, string[][]> | undefined;
  return (name) => {
    known ??= byFirstWord(names());
    const words = wordsOf(name);
    return known.get(words[0])?.some((other) => areSameWords(words, other)) ?? false;
  };
}

function byFirstWord(names: readonly string[]): Map<string | undefined, string[][]> {
  return groupBy([...new Set(names)].map(wordsOf), ([first]) => first);
}

function areSameWords(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length === 0) return false;
  return shorter.every((word, at) => {
    const counterpart = longer[at]!;
    return at === 0 ? word === counterpart : word.startsWith(counterpart) || counterpart.startsWith(word);
  });
}

function wordsOf(name: string): string[] {
  return withoutAccents(name)
    .toLowerCase()
    .split(/\s+/)
    .map((word) => charactersOf(word, ""))
    .filter(Boolean);
}

/** The next step for a person that is not in the configuration: the similar name, or the line that adds the person. */
export function helpForUnknown({ words, nearest }: Extract<Owner, { readonly kind: "unknown" }>): string {
  if (nearest !== null) return `write \`${nearest}\``;
  return `add to the configuration: \`people: { ${idFor(words)}: { name: ${JSON.stringify(words)}, github: LOGIN } }\``;
}

/** A name that is the same in a cell, in a sentence and in YAML. */
const plainName = /^@?[\p{L}\p{N}][\p{L}\p{N} .'’_-]*$/u;

/** The edit that writes the similar name; none where no name is similar. */
export function nameFix(range: Range, { nearest }: Extract<Owner, { readonly kind: "unknown" }>): Fix | undefined {
  return nearest !== null && plainName.test(nearest) ? () => [{ range, text: nearest }] : undefined;
}

function idFor(words: string): string {
  return (
    words
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "someone"
  );
}
