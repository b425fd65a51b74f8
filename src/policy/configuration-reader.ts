import { validate } from "#schemas/configuration";
import type { Diagnostic } from "../text/diagnostic.ts";
import { closestChoice, didYouMean, quote } from "../text/messages.ts";
import { DURATION_FORMS, type Duration, parseDuration } from "../time/durations.ts";
import { isDate } from "../time/zone.ts";
import { exampleAt } from "../yaml/schema-description.ts";
import type { YamlDocument, YamlPath } from "../yaml/yaml.ts";

/** An unexpected value; `candidates` are allowed ones. */
interface Unexpected {
  readonly expected: string;
  readonly candidates?: readonly string[];
  readonly help?: string;
}

/** Reads values whose shape the schema has checked, and reports impossible ones: Feb 30, an unknown zone. */
export class ConfigurationReader {
  readonly problems: Diagnostic[] = [];
  readonly document: YamlDocument;

  constructor(document: YamlDocument) {
    this.document = document;
  }

  /** Reports that the value at `path` can't be used. */
  reject(path: YamlPath, found: string, { expected, candidates = [], help }: Unexpected): void {
    const meant = closestChoice(found, candidates);
    const example = exampleAt(validate.schema(), path);
    this.problems.push({
      rule: "schema",
      range: this.document.rangeOf(path),
      message: `unexpected ${quote(found)}, expected ${expected}${didYouMean(meant)}`,
      help: help ?? (meant === null ? `write it as in \`${example}\`` : `write \`${meant}\``),
    });
  }

  /** A duration; null for `off`, for none, and with a problem for one that can't be read. */
  duration(text: string | undefined, path: YamlPath): Duration | null {
    if (text === undefined || text === "off") return null;
    const duration = parseDuration(text);
    if (!duration) this.reject(path, text, { expected: `${DURATION_FORMS}, at most a century` });
    return duration;
  }

  /** True for a path or glob that stays in the workspace; else a diagnostic. A glob is checked after its `!`. */
  isInside(text: string, path: YamlPath): boolean {
    const isRooted = text.startsWith("/") || text.startsWith("\\");
    const goesUp = [text, text.replaceAll("\\", "")].some((path) => path.split(/[\\/!]/).includes(".."));
    if (!isRooted && !goesUp) return true;
    this.reject(path, text, { expected: "a path inside the workspace, relative to its root" });
    return false;
  }

  /** True for a glob that stays in the workspace and is fast to match; else a diagnostic. */
  isGlob(text: string, path: YamlPath): boolean {
    if (!this.isInside(text, path)) return false;
    if (isQuickGlob(text)) return true;
    this.reject(path, text, { expected: QUICK_GLOB });
    return false;
  }

  /** True for an existing day; else a diagnostic. */
  isDay(text: string, path: YamlPath): boolean {
    if (isDate(text)) return true;
    this.reject(path, text, { expected: "a day that the calendar has" });
    return false;
  }
}

/** The most stars between two slashes; the time to match grows with a name's length to the power of their number. */
const mostStars = 3;
const mostGroups = 3;
/** `**` in one glob, for the same reason. */
const mostFolders = 3;

/** What `isQuickGlob` requires, for messages. */
const QUICK_GLOB = `a glob of at most ${mostStars} stars and ${mostGroups} groups between two slashes, without repetitions such as +(…)`;

/** True for a glob that is fast to match whatever a file is called: a pull request can contain both. */
export function isQuickGlob(glob: string): boolean {
  return count(glob, /\*\*/g) <= mostFolders && glob.split("/").every(isQuickPart);
}

function isQuickPart(part: string): boolean {
  const repeats = part.includes("*(") || (part.includes("+") && /[()[\]{}]/.test(part));
  return !repeats && count(part, /\*+/g) <= mostStars && count(part, /[({]/g) <= mostGroups;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
