import { realpathSync } from "node:fs";
import { join, sep } from "node:path";
import type { CommandContext } from "../commands/context/command.ts";
import { wrongChoice } from "../commands/context/option-values.ts";
import { firstExisting } from "../commands/repository/workspace-writer.ts";
import { Workspace } from "../records/workspace.ts";
import { UsageError } from "../text/error.ts";
import type { Job } from "./step.ts";

/** Inputs of the action that take one of a few words, in any case. */
const choices: Readonly<Record<string, readonly string[]>> = {
  "fail-on": ["error", "warning", "never", "overdue"],
  "dry-run": ["true", "false"],
  comment: ["true", "false"],
  "write-back": ["pull-request", "off"],
};

/** Inputs that name what the action writes to. */
const places = ["sarif-file", "report-directory"];

/** Looks at every input before the first step, so that nothing is half done. Empty means the default. @throws UsageError */
export function checkInputs({ runner, context }: Pick<Job, "runner" | "context">): void {
  for (const [name, words] of Object.entries(choices)) {
    const word = runner.input(name);
    if (word === "" || words.includes(word.toLowerCase())) continue;
    const write = (choice: string) => `"with: { ${name}: ${choice} }"`;
    throw wrongChoice({ found: `"${word}" for the input ${name}`, word, choices: words, write });
  }
  for (const name of places) if (runner.input(name)) writablePlace(context, runner.input(name), name);
}

/** A path that the action writes to, relative to the workspace. @throws UsageError for one that leads outside, also by a link */
export function writablePlace(context: CommandContext, path: string, input: string): string {
  const workspace = new Workspace(context.cwd);
  const inside = workspace.relative(path);
  const real = realpathSync.native(firstExisting(join(workspace.root, inside)));
  if (`${real}${sep}`.startsWith(`${workspace.root}${sep}`)) return inside;
  throw new UsageError(
    `unexpected "${path}" for the input ${input}, expected a place in the workspace`,
    "Name one that is relative to the working directory, without a link that leads out.",
  );
}
