import type { Command, CommandResult } from "../commands/command.ts";
import { onlyWord, wrongChoice } from "../commands/option-values.ts";
import { schemaNames } from "../commands/schema.ts";
import { listed } from "../text/messages.ts";
import { type Completable, type Shell, scriptFor, shells } from "./completion-scripts.ts";
import { commonOptions } from "./parse.ts";

interface CompletionResult extends CommandResult {
  readonly script: string;
}

export const completion: Command<CompletionResult> = {
  name: "completion",
  summary: "prints a script that completes this command's words: for bash, zsh or fish",
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

function completable({ name, summary, positionals, options }: Command): Completable {
  const words: Readonly<Record<string, readonly string[]>> = { schema: schemaNames, completion: shells };
  return {
    name,
    summary,
    options: [...options, ...commonOptions],
    words: words[name] ?? [],
    takesFiles: positionals !== undefined && words[name] === undefined,
  };
}
