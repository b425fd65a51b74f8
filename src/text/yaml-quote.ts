import { unicodeEscape } from "./json.ts";

/** Words that YAML takes for something else than a text. */
const meaningful = /^(?:null|true|false|yes|no|on|off|y|n|\d.*)$/i;

/** A text as YAML and JSON both read it. */
export function quoted(text: string): string {
  // What JSON leaves alone and YAML calls a line break, or refuses.
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, unicodeEscape);
}

/** An id as a key of a mapping. */
export function yamlKey(id: string): string {
  return meaningful.test(id) ? quoted(id) : id;
}

/** `name: "Sarah K.", github: "sarahk"`; what is null is left out. */
export function flowMapping(facts: Readonly<Record<string, string | null>>): string {
  return Object.entries(facts)
    .flatMap(([key, value]) => (value === null ? [] : [`${key}: ${quoted(value)}`]))
    .join(", ");
}

/** What stands between the brackets of a list. */
export function list(words: readonly string[]): string {
  return words.map(quoted).join(", ");
}
