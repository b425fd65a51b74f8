import type { Command, CommandResult } from "../commands/context/command.ts";
import { onlyWord, wrongChoice } from "../commands/context/option-values.ts";
import { schemaNames } from "../commands/schema.ts";
import { listed } from "../text/messages.ts";
import type { NamedCommand } from "./commands.ts";
import { commonOptions } from "./parse.ts";

const shells = ["bash", "zsh", "fish"] as const;
type Shell = (typeof shells)[number];

/** What of a command can be completed. */
interface Completable {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly {
    readonly name: string;
    readonly value?: string;
    readonly choices?: readonly string[];
    readonly summary: string;
  }[];
  /** What its first word may be, where that is one of a list. */
  readonly words: readonly string[];
  readonly takesFiles: boolean;
}

/** A script that a shell sources. It holds all words, so that completing starts nothing. */
function scriptFor(shell: Shell, commands: readonly Completable[]): string {
  return { bash, zsh, fish }[shell](commands);
}

interface CompletionResult extends CommandResult {
  readonly script: string;
}

export const completionCommand: Command<CompletionResult> = {
  positionals: "bash|zsh|fish",
  options: [],

  async run({ positionals: [shell, ...more] }) {
    if (!isShell(shell) || more.length > 0) {
      const example = `incident completion ${shells[0]}`;
      const word = onlyWord(shell === undefined ? [] : [shell, ...more], {
        name: "shell",
        expected: listed(shells, "or"),
        example,
      });
      const write = (one: string) => `"incident completion ${one}"`;
      throw wrongChoice({ found: `shell "${word}"`, word, choices: shells, write });
    }
    // Here, not above: the list of commands holds this one.
    const { commands } = await import("./commands.ts");
    const loaded = await Promise.all(commands.map(({ load }) => load()));
    return { exitStatus: 0, script: scriptFor(shell, loaded.map(completable)) };
  },

  format: ({ script }) => script,
};

function isShell(word: string | undefined): word is Shell {
  return (shells as readonly (string | undefined)[]).includes(word);
}

function completable({ name, summary, positionals, options }: NamedCommand): Completable {
  const words: Readonly<Record<string, readonly string[]>> = { schema: schemaNames, completion: shells };
  return {
    name,
    summary,
    options: [...options, ...commonOptions],
    words: words[name] ?? [],
    takesFiles: positionals !== undefined && words[name] === undefined,
  };
}

type CompletableOption = Completable["options"][number];

const optionWords = ({ options }: Completable) => options.map(({ name }) => `--${name}`);
const withChoices = ({ options }: Completable) => options.filter(({ choices }) => choices !== undefined);

function bash(commands: readonly Completable[]): string {
  const cases = commands.map((command) => {
    const choices = withChoices(command).map(
      ({ name, choices = [] }) => `      --${name}) words="${choices.join(" ")}" ;;`,
    );
    const words = [...command.words, ...optionWords(command)].join(" ");
    return [
      `    ${command.name})`,
      '      case "$previous" in',
      ...choices,
      "      --config|--cwd|--out) words= ;;",
      `      *) words="${words}" ;;`,
      "      esac ;;",
    ].join("\n");
  });
  return `# bash completion of incident
_incident() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" words=
  if ((COMP_CWORD == 1)); then
    words="${commands.map(({ name }) => name).join(" ")} --help --version"
  else
    case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _incident incident
`;
}

function zsh(commands: readonly Completable[]): string {
  const cases = commands.map((command) => {
    const specs = command.options.map(
      (option) => `'--${option.name}[${inBrackets(option.summary)}]${zshValue(option)}'`,
    );
    const words = command.words.length > 0 ? [`'1: :(${command.words.join(" ")})'`] : [];
    const files = command.takesFiles ? ["'*:file:_files'"] : [];
    return `    ${command.name}) _arguments ${[...specs, ...words, ...files].join(" ")} ;;`;
  });
  return `#compdef incident
_incident() {
  local -a commands=(
${commands.map(({ name, summary }) => `    '${name}:${inQuotes(summary)}'`).join("\n")}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  ((CURRENT--))
  case "$command" in
${cases.join("\n")}
  esac
}
compdef _incident incident
`;
}

function zshValue({ value, choices }: CompletableOption): string {
  if (value === undefined) return "";
  if (choices) return `:${value}:(${choices.join(" ")})`;
  return /^(?:FILE|DIR)$/.test(value) ? `:${value}:_files` : `:${value}:`;
}

function fish(commands: readonly Completable[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c incident -n __fish_use_subcommand -f -a ${command.name} -d '${inQuotes(command.summary)}'`,
    ...command.words.map((word) => `${fishOf(command)} -f -a ${word}`),
    ...command.options.map((option) => fishOption(command, option)),
  ]);
  return `# fish completion of incident\n${lines.join("\n")}\n`;
}

const fishOf = ({ name }: Completable) => `complete -c incident -n '__fish_seen_subcommand_from ${name}'`;

function fishOption(command: Completable, { name, value, choices, summary }: CompletableOption): string {
  const argument = value === undefined ? "" : choices ? ` -x -a '${choices.join(" ")}'` : " -r";
  return `${fishOf(command)} -l ${name}${argument} -d '${inQuotes(summary)}'`;
}

/** Inside of single quotes, which no shell lets escape. */
function inQuotes(text: string): string {
  return text.replaceAll("'", "’");
}

function inBrackets(text: string): string {
  return inQuotes(text).replace(/[[\]]/g, "\\$&");
}
