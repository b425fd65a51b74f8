/** What JSON leaves raw, yet a terminal obeys or hides: DEL, the C1 controls, format characters. */
const RAW_IN_JSON = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Indented JSON that is safe in a terminal and in a log: values are the same, some characters are written as `\u….` */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(RAW_IN_JSON, escaped).replaceAll("##[", "##\\u005b")}\n`;
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");
}
