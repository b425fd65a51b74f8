import { type Instant, parseInstant } from "../../time/instant.ts";

/** A value of a payload, and the path that leads to it. */
export interface Located {
  readonly value: unknown;
  readonly path: string;
}

/** Long enough for every title and label; what is longer is not a fact but a document. */
const LONGEST = 300;

/** More elements of a list than this say nothing more. */
const MOST_ELEMENTS = 100;

/**
 * What is at a dotted path of parsed JSON: `labels.severity`, `alerts.0.status`, `tags[name=service].value`, or `alerts.status`
 * for every element of a list. A name may hold dots, and JSON inside a text is entered (`Message.AlarmName`).
 */
export function valuesAt(payload: unknown, path: string): Located[] {
  return valuesIn(payload, path.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [], "").slice(0, MOST_ELEMENTS);
}

function valuesIn(value: unknown, steps: readonly string[], path: string): Located[] {
  if (steps.length === 0) return value === undefined ? [] : [{ value, path }];
  const inside = enteredJson(value);
  if (typeof inside !== "object" || inside === null) return [];
  const step = (name: string | number) => (path === "" ? String(name) : `${path}.${name}`);
  if (Array.isArray(inside)) {
    const [chosen, rest] = elementsOf(inside, steps);
    return chosen.flatMap((index) => valuesIn(inside[index], rest, step(index)));
  }
  for (let count = 1; count <= steps.length; count++) {
    const name = steps.slice(0, count).join(".");
    if (!Object.hasOwn(inside, name)) continue;
    const found = valuesIn((inside as Record<string, unknown>)[name], steps.slice(count), step(name));
    if (found.length > 0) return found;
  }
  return [];
}

/** The elements of a list that the first step chooses, and the steps that are left. */
function elementsOf(list: readonly unknown[], steps: readonly string[]): [number[], readonly string[]] {
  const [step = "", ...rest] = steps;
  const all = () => Array.from({ length: Math.min(list.length, MOST_ELEMENTS) }, (_, index) => index);
  if (/^\d{1,6}$/.test(step)) return [[Number(step)].filter((index) => index < list.length), rest];
  if (/^\[\d{1,6}\]$/.test(step)) return elementsOf(list, [step.slice(1, -1), ...rest]);
  const [, name, wanted] = /^\[([^=]+)=(.*)\]$/.exec(step) ?? [];
  if (name === undefined) return [all(), steps];
  return [all().filter((index) => payloadText(list[index], name) === wanted), rest];
}

/** What a JSON text holds, also where that is a JSON text again, as Alertmanager's template sends it; else the value itself. */
export function enteredJson(value: unknown): unknown {
  let inside = value;
  for (let depth = 0; depth < 3 && typeof inside === "string"; depth++) {
    if (!/^\s*[{["]/.test(inside)) break;
    try {
      inside = JSON.parse(inside);
    } catch {
      break;
    }
  }
  return typeof inside === "object" && inside !== null ? inside : value;
}

/** The elements of a list, else the value itself. */
function elements({ value, path }: Located): Located[] {
  if (!Array.isArray(value)) return [{ value, path }];
  return value.slice(0, MOST_ELEMENTS).map((element, index) => ({ value: element, path: `${path}.${index}` }));
}

/** The texts and numbers at the first path that has any; of a list those that it holds. */
export function locatedTexts(payload: unknown, paths: readonly string[]): Located[] {
  for (const path of paths) {
    const found = valuesAt(payload, path)
      .flatMap(elements)
      .filter(({ value }) => asText(value) !== null);
    if (found.length > 0) return found;
  }
  return [];
}

/** The first text or number among some paths, as one line; null where there is none. */
export function payloadText(payload: unknown, ...paths: readonly string[]): string | null {
  const [first] = locatedTexts(payload, paths);
  return first ? asText(first.value) : null;
}

/** The items of a list at a path; none where there is no list. */
export function listAt(payload: unknown, path: string): readonly unknown[] {
  const found = valuesAt(payload, path)[0]?.value;
  return Array.isArray(found) ? found : [];
}

/** A text, number or truth value as one line without control characters, cut where it is no longer a fact. */
export function asText(value: unknown): string | null {
  const line = asWholeText(typeof value === "string" ? value.slice(0, 4 * LONGEST) : value);
  return line === null ? null : line.slice(0, LONGEST);
}

/** The same at its full length: what tells alerts apart is never cut. */
export function asWholeText(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return null;
  const line = String(value)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return line === "" ? null : line;
}

/** Digits before the point of a time since 1970, with what one unit is in milliseconds: until the year 2286 they differ. */
const UNITS: Readonly<Record<number, number>> = { 9: 1000, 10: 1000, 13: 1, 16: 1e-3, 19: 1e-6 };

/**
 * A time as tools write it: ISO 8601 with an offset or without (then UTC), or the seconds, milli-, micro- or nanoseconds since
 * 1970. Null for anything else, and for year 1, which Alertmanager writes for what has not happened yet.
 */
export function alertTime(text: string | null): Instant | null {
  if (text === null) return null;
  const [, digits, fraction = ""] = /^(\d{9,19})(\.\d{1,9})?$/.exec(text) ?? [];
  const unit = digits === undefined ? undefined : UNITS[digits.length];
  if (unit !== undefined) return Math.round(Number(`${digits}${fraction}`) * unit);
  const at = parseInstant(text) ?? parseInstant(`${text}Z`);
  return at !== null && at > 0 ? at : null;
}

/** A web address, and nothing else that a link could hold. */
export function webAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\/[^\s<>"'`()[\]\\]+$/i.test(text) ? text : null;
}

/** The paths of a payload's own facts, for a person who writes a mapping. */
export function pathsOf(payload: unknown, most: number): string[] {
  const paths: string[] = [];
  const visit = (value: unknown, path: string, depth: number): void => {
    if (paths.length >= most || depth > 8) return;
    const inside = enteredJson(value);
    if (typeof inside !== "object" || inside === null) {
      if (path !== "" && asText(inside) !== null) paths.push(path);
      return;
    }
    // One element shows what all elements of a list look like.
    const entries = Array.isArray(inside) ? [["0", inside[0]] as const] : Object.entries(inside);
    for (const [name, inner] of entries) visit(inner, path === "" ? name : `${path}.${name}`, depth + 1);
  };
  visit(payload, "", 0);
  return paths;
}
