import { Arguments, type Command, type Option, UsageError } from "../commands/command.ts";
import { wrongChoice } from "../commands/option-values.ts";
import { choiceMeant, didYouMean, listed } from "../text/messages.ts";
import type { CommandEntry } from "./commands.ts";

/** Options that every command takes. */
export const commonOptions: readonly Option[] = [
  { name: "config", value: "FILE", summary: "configuration file (default .github/incidents.yml)" },
  {
    name: "now",
    value: "ISO",
    summary: "the time to judge by, such as 2026-06-01T09:00:00Z, or a day in the team's zone",
  },
  { name: "cwd", value: "DIR", summary: "folder to work in (default: this one)" },
  { name: "debug", summary: "show stack traces" },
  { name: "help", summary: "this page" },
  { name: "version", summary: "the version" },
];

/** @throws UsageError that names the nearest option when one is unknown, or when a value is missing or not one of the choices. */
export function parseArguments(
  words: readonly string[],
  command: Pick<Command, "name" | "options" | "positionals">,
): Arguments {
  const options = new Map([...commonOptions, ...command.options].map((option) => [option.name, option]));
  const positionals: string[] = [];
  const values = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === "--") {
      positionals.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith("--")) {
      if (word.startsWith("-") && word !== "-")
        throw unknownOption(word, word.replace(/^-+/, ""), options, command.name);
      positionals.push(word);
      continue;
    }
    const [name, inline] = splitOnce(word.slice(2), "=");
    const option = options.get(name);
    if (!option) throw unknownOption(`--${name}`, name, options, command.name);
    if (option.value === undefined) {
      if (inline !== undefined) {
        throw new UsageError(
          `unexpected value "${inline}" for --${name}, expected none`,
          `Write --${name} alone, or leave it out.`,
        );
      }
      values.set(name, "true");
      continue;
    }
    const value = inline ?? words[++at];
    if (value === undefined || (inline === undefined && isOption(value, options))) throw missingValue(option);
    values.set(name, choice(option, value));
  }
  if (positionals.length > 0 && command.positionals === undefined && !asksForHelp(values)) {
    throw new UsageError(
      `unexpected "${positionals[0]}", expected options alone after "incident ${command.name}"`,
      `See "incident ${command.name} --help".`,
    );
  }
  return new Arguments(positionals, values);
}

function asksForHelp(values: ReadonlyMap<string, string>): boolean {
  return values.has("help");
}

/** A word after an option that is the next one: the value was forgotten. `--title=--x` says such a value all the same. */
function isOption(word: string, options: ReadonlyMap<string, Option>): boolean {
  return word.startsWith("--") && options.has(splitOnce(word.slice(2), "=")[0]);
}

function missingValue({ name, value, choices, summary }: Option): UsageError {
  const expected = choices ? listed(choices, "or") : `${value}: ${summary}`;
  const next = choices ? `Write for example --${name} ${choices[0]}.` : `Write --${name} ${value}.`;
  return new UsageError(`missing value of --${name}, expected ${expected}`, next);
}

function choice({ name, choices }: Option, value: string): string {
  if (!choices || value === "" || choices.includes(value)) return value;
  throw wrongChoice({ found: `"${value}" for --${name}`, word: value, choices, write: (one) => `--${name} ${one}` });
}

function unknownOption(word: string, name: string, options: ReadonlyMap<string, Option>, command: string): UsageError {
  const line = `incident ${command}`;
  const meant = choiceMeant(name, [...options.keys()]);
  return new UsageError(
    `unexpected option ${word}, expected one that "${line}" takes${didYouMean(meant && `--${meant}`)}`,
    `See "${line} --help".`,
  );
}

/** The error for options that stand before the command, or without one. */
export function misplacedOption(words: readonly string[]): UsageError {
  return new UsageError(
    `unexpected option ${words[0]}, expected a command before it`,
    `Write the command first, as in "incident check ${words[0]}"; "incident --help" lists all of them.`,
  );
}

/** @throws UsageError that names the nearest command. */
export function findCommand(name: string, commands: readonly CommandEntry[]): CommandEntry {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const meant = choiceMeant(
    name,
    commands.map((command) => command.name),
  );
  throw new UsageError(
    `unexpected command "${name}", expected one that "incident --help" lists${didYouMean(meant)}`,
    meant === null ? 'See "incident --help".' : `Write "incident ${meant}".`,
  );
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}
