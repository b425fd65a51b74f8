import { isAscii } from "./characters.ts";

/** Words in Latin letters, where their script has an alphabet that is known. The tables are loaded when a title needs them. */
export async function inLatin(words: string): Promise<string> {
  if (isAscii(words)) return words;
  const { default: transliterate } = await import("@sindresorhus/transliterate");
  return transliterate(words.slice(0, 300));
}
