import { nearest } from "../records/nearest.ts";
import { Arguments, type Command, type Option, UsageError } from "./command.ts";
import type { CommandEntry } from "./index.ts";

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
      if (inline !== undefined) throw new UsageError(`unexpected value "${inline}" for --${name}, which takes none`);
      values.set(name, "true");
      continue;
    }
    const value = inline ?? words[++at];
    if (value === undefined) throw new UsageError(`--${name} needs a value: --${name} ${option.value}`);
    values.set(name, choice(option, value));
  }
  if (positionals.length > 0 && command.positionals === undefined && !asksForHelp(values)) {
    throw new UsageError(
      `unexpected "${positionals[0]}", ${command.name} takes options only`,
      `See "incident ${command.name} --help".`,
    );
  }
  return new Arguments(positionals, values);
}

function asksForHelp(values: ReadonlyMap<string, string>): boolean {
  return values.has("help");
}

function choice(option: Option, value: string): string {
  if (!option.choices || value === "" || option.choices.includes(value)) return value;
  const meant = nearest(value, option.choices);
  throw new UsageError(
    `unexpected "${value}" for --${option.name}, expected ${option.choices.join(", ")}${meant ? ` (did you mean "${meant}"?)` : ""}`,
  );
}

function unknownOption(word: string, name: string, options: ReadonlyMap<string, Option>, command: string): UsageError {
  const meant = nearest(name, [...options.keys()]);
  return new UsageError(
    `unknown option ${word}${meant ? ` (did you mean "--${meant}"?)` : ""}`,
    `See "${["incident", command, "--help"].filter(Boolean).join(" ")}".`,
  );
}

/** @throws UsageError that names the nearest command. */
export function findCommand(name: string, commands: readonly CommandEntry[]): CommandEntry {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  );
  throw new UsageError(
    `unknown command "${name}"${meant ? ` (did you mean "${meant}"?)` : ""}`,
    'See "incident --help" for all commands.',
  );
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}
