/** Long enough for every title and label; what is longer is not a fact but a document. */
const LONGEST = 300;

/** What stands at a dotted path (`labels.severity`, `alerts.0.status`) of parsed JSON; undefined where nothing does. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const step of path.split(".")) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string, unknown>)[step];
  }
  return found;
}

/** The first text or number among some paths, as one line; null where there is none. */
export function payloadText(value: unknown, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const found = asText(valueAt(value, path));
    if (found !== null) return found;
  }
  return null;
}

/** The items of a list at a path; none where there is no list. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

/** A text or number as one line without control characters, cut where it is no longer a fact. */
export function asText(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const line = String(value)
    .slice(0, 4 * LONGEST)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return line === "" ? null : line.slice(0, LONGEST);
}

/** A web address, and nothing else that a link could hold. */
export function webAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\/[^\s<>"'`()[\]\\]+$/i.test(text) ? text : null;
}
