import { parseArgs } from "node:util";
import { Arguments, type Option } from "../commands/context/command.ts";
import { wrongChoice } from "../commands/context/option-values.ts";
import { UsageError } from "../text/error.ts";
import { closestChoice, didYouMean, listed } from "../text/messages.ts";
import type { CommandEntry, NamedCommand } from "./commands.ts";

/** Options that every command takes. */
export const commonOptions: readonly Option[] = [
  { name: "config", value: "FILE", summary: "configuration file (default .github/incidents.yml)" },
  {
    name: "now",
    value: "ISO",
    summary: "time to use as now, such as 2026-06-01T09:00:00Z, or a day in the team's zone",
  },
  { name: "cwd", value: "DIR", summary: "folder to work in (default: this one)" },
  { name: "no-cache", summary: "do not use or write the cache" },
  { name: "debug", summary: "show stack traces" },
  { name: "help", summary: "show this help" },
  { name: "version", summary: "print the version" },
];

/** @throws UsageError that names the nearest option when one is unknown, or when a value is missing or not one of the choices. */
export function parseArguments(
  words: readonly string[],
  command: Pick<NamedCommand, "name" | "options" | "positionals">,
): Arguments {
  const options = new Map([...commonOptions, ...command.options].map((option) => [option.name, option]));
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: Object.fromEntries([...options.values()].map(syntaxOf)),
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = options.get(token.name);
    const word = token.rawName.startsWith("--") ? token.rawName : words[token.index]!;
    if (!option) throw unknownOption(word, options, command.name);
    values.set(option.name, [...(values.get(option.name) ?? []), readValue(option, token, options)]);
  }
  const [unexpected] = positionals;
  if (unexpected !== undefined && command.positionals === undefined && !values.has("help")) {
    throw new UsageError(
      `"incident ${command.name}" takes options only, not "${unexpected}"`,
      `See "incident ${command.name} --help".`,
    );
  }
  return new Arguments(positionals, values);
}

function syntaxOf({ name, value }: Option): [string, { type: "boolean" | "string"; short?: string }] {
  return [name, { type: value === undefined ? "boolean" : "string", ...(name === "help" ? { short: "h" } : {}) }];
}

/** The value of an option; `true` for a switch. */
function readValue(
  option: Option,
  { value, inlineValue }: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
  options: ReadonlyMap<string, Option>,
): string {
  if (option.value !== undefined) {
    // A known option in the place of a value: the value was forgotten. `--title=--format` sets such a value all the same.
    const isForgotten = value === undefined || (!inlineValue && options.has(/^--([^=]*)/.exec(value)?.[1] ?? ""));
    if (isForgotten) throw missingValue(option);
    return choice(option, value);
  }
  if (value === undefined) return "true";
  throw new UsageError(
    `--${option.name} takes no value, not "${value}"`,
    `Write --${option.name} alone, or leave it out.`,
  );
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

function unknownOption(word: string, options: ReadonlyMap<string, Option>, command: string): UsageError {
  const line = `incident ${command}`;
  const meant = closestChoice(word.replace(/^-+/, ""), [...options.keys()]);
  return new UsageError(
    `unknown option ${word} of "${line}"${didYouMean(meant && `--${meant}`)}`,
    `See "${line} --help".`,
  );
}

/** The error for options before the command, or without one. */
export function misplacedOption(words: readonly string[]): UsageError {
  return new UsageError(
    `missing command before ${words[0]}`,
    `Write the command first, as in "incident check ${words[0]}"; "incident --help" lists all of them.`,
  );
}

/** @throws UsageError that names the nearest command. */
export function findCommand(name: string, commands: readonly CommandEntry[]): CommandEntry {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const meant = closestChoice(
    name,
    commands.map((command) => command.name),
  );
  throw new UsageError(
    `unknown command "${name}"${didYouMean(meant)}`,
    meant === null ? 'See "incident --help".' : `Write "incident ${meant}".`,
  );
}
