import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../../text/error.ts";
import { closestChoice, didYouMean, listed } from "../../text/messages.ts";
import { type Instant, parseInstant } from "../../time/instant.ts";
import type { Arguments, CommandContext } from "./command.ts";

/** A team's configuration, unless an option names another file. */
export const configurationFile = ".github/incidents.yml";
/** The same under YAML's other extension, which people use as well. */
export const otherSpelling = ".github/incidents.yaml";
export const configurationFiles = [configurationFile, otherSpelling] as const;

/** A word that is none of the allowed ones. */
export interface WrongChoice {
  /** What was found and where, in words: `"jsn" for --format`, `command "synch"`. */
  readonly found: string;
  /** What the choices are, where they are too many to be listed. */
  readonly expected?: string;
  readonly word: string;
  readonly choices: readonly string[];
  /** How one of the choices is written there: `--format json`. */
  write(choice: string): string;
}

/** The error that names the choices, the one that was probably meant, and how it is written. */
export function wrongChoice({ found, expected, word, choices, write }: WrongChoice): UsageError {
  const meant = closestChoice(word, choices);
  return new UsageError(
    `unexpected ${found}, expected ${expected ?? listed(choices, "or")}${didYouMean(meant)}`,
    meant === null ? `Write for example ${write(choices[0]!)}.` : `Write ${write(meant)}.`,
  );
}

/**
 * The only word that a command takes in addition to its options.
 *
 * @param name as the help calls it: `FILE`
 * @param expected what it is, in words
 * @param example a whole command line
 * @throws UsageError for none or several
 */
export function onlyWord(
  [word, ...more]: readonly string[],
  { name, expected, example }: { readonly name: string; readonly expected: string; readonly example: string },
): string {
  const next = `Name one, as in "${example}".`;
  if (word === undefined) throw new UsageError(`missing ${name}, expected ${expected}`, next);
  if (more.length > 0) throw new UsageError(`unexpected "${more[0]}", expected one ${name} alone`, next);
  return word;
}

/**
 * The folder that a person named, or else the one they are in.
 *
 * @param option what it is called where it was written
 * @throws UsageError where there is none
 */
export function resolveFolder(name: string | undefined, cwd: string, option: string): string {
  if (name === undefined) return cwd;
  const path = resolve(cwd, name);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return realpathSync(path);
  throw new UsageError(
    `unexpected "${name}" for ${option}, expected a folder that exists`,
    "Name the folder that holds the records.",
  );
}

/**
 * A time that a person named.
 *
 * @param option what it is called where it was written
 * @throws UsageError for one that can't be read
 */
export function timeOf(text: string, option: string): Instant {
  const instant = parseInstant(text);
  if (instant !== null) return instant;
  throw new UsageError(
    `unexpected "${text}" for ${option}, expected a day or a time that exists, such as 2026-06-01 or 2026-06-01T09:00:00Z`,
    'Write the day, "T", the time, and "Z" or an offset such as +02:00.',
  );
}

/**
 * A time that a person named; a day alone begins where the team is, in the configuration's zone.
 *
 * @throws UsageError for one that can't be read, and for a configuration that can't
 */
export async function parseTimeOption(
  text: string,
  option: string,
  args: Arguments,
  context: CommandContext,
): Promise<Instant> {
  const instant = timeOf(text, option);
  return text.includes(":") ? instant : (await import("../repository/load.ts")).startOfDay(text.trim(), args, context);
}

/** A whole number within limits. @throws UsageError */
export function wholeNumber(
  text: string,
  option: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(
    `unexpected "${text}" for ${option}, expected a whole number from ${least} to ${most}`,
    `Write for example ${option} ${least}.`,
  );
}

/** The number of an issue. @throws UsageError */
export function parseIssueNumber(text: string, option: string): number {
  const found = /^#?([1-9]\d{0,9})$/.exec(text)?.[1];
  if (found !== undefined) return Number(found);
  throw new UsageError(
    `unexpected "${text}" for ${option}, expected an issue's number such as 12`,
    "It stands behind the issue's title, and at the end of its address.",
  );
}

/** The nearest folder, at or above this one and up to git's root, that has a configuration; this one where there is none. */
export function configuredFolder(folder: string): string {
  for (let above = folder; ; above = dirname(above)) {
    if (configurationFiles.some((file) => existsSync(join(above, file)))) return above;
    if (existsSync(join(above, ".git")) || dirname(above) === above) return folder;
  }
}
