/** Characters that JSON leaves as they are, but a terminal executes or hides: DEL, the C1 controls, format characters. */
const RAW_IN_JSON = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Indented JSON that is safe in a terminal and in a log: values are the same, some characters are written as `\u….` */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(RAW_IN_JSON, unicodeEscape).replaceAll("##[", "##\\u005b")}\n`;
}

/** Every UTF-16 code unit as JSON and YAML escape it: `\u00e9`. */
export function unicodeEscape(text: string): string {
  return text
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
