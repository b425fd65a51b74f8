import { unicodeEscape } from "./json.ts";

/** Words that YAML reads as something other than text. */
const specialWords = /^(?:null|true|false|yes|no|on|off|y|n|\d.*)$/i;

/** A text in quotes, for YAML and JSON. */
export function quoted(text: string): string {
  // JSON leaves these as they are; YAML takes them for line breaks, or rejects them.
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, unicodeEscape);
}

/** An id as a key of a mapping. */
export function yamlKey(id: string): string {
  return specialWords.test(id) ? quoted(id) : id;
}

/** `name: "Sarah K.", github: "sarahk"`; what is null is left out. */
export function flowMapping(facts: Readonly<Record<string, string | null>>): string {
  return Object.entries(facts)
    .flatMap(([key, value]) => (value === null ? [] : [`${key}: ${quoted(value)}`]))
    .join(", ");
}

/** The entries of a flow list, without its brackets. */
export function list(words: readonly string[]): string {
  return words.map(quoted).join(", ");
}
