/** Words that YAML takes for something else than a text. */
const MEANINGFUL = /^(?:null|true|false|yes|no|on|off|y|n|~|(?!\d{4}-\d\d-\d\d$)[\d.+-]+)$/i;
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9 ._/+-]|:(?=\d))*$/;

/** A value as YAML writes it on one line: `[a, b]`, `{ a: 15m }`, `"#x"`. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, entry]) => `${flowText(key)}: ${flowText(entry)}`);
    return `{ ${entries.join(", ")} }`;
  }
  if (typeof value !== "string") return JSON.stringify(value);
  return PLAIN.test(value) && !MEANINGFUL.test(value) && value.trimEnd() === value ? value : JSON.stringify(value);
}
