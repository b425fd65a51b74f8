import {
  type Arguments,
  type Command,
  type CommandContext,
  type ExitStatus,
  exitStatusOf,
  sanitizeErrorOutput,
} from "../commands/command.ts";
import { parseTimeOption, resolveFolder } from "../commands/option-values.ts";
import { findingsOf, formatError } from "../output/error-report.ts";
import { version } from "../output/package-info.ts";
import { type FileDiagnostics, ProductError } from "../text/error.ts";
import { commands } from "./commands.ts";
import { commandHelp, overviewHelp } from "./help.ts";
import { findCommand, misplacedOption, parseArguments } from "./parse.ts";

/**
 * Runs one command line. Nothing escapes: every error becomes a message on `err` and an exit status.
 * `session.cwd` and `session.now` are what `--cwd` and `--now` replace.
 */
export async function main(words: readonly string[], session: CommandContext): Promise<ExitStatus> {
  try {
    return await dispatch(words, sanitizeErrorOutput(session));
  } catch (error) {
    if (error instanceof ProductError && error.diagnostics) await printDiagnostics(error.diagnostics, session);
    session.err(formatError(error, { withTrace: words.includes("--debug") }));
    return exitStatusOf(error);
  }
}

/** What is wrong in a file, as `check` prints what is wrong in records. */
async function printDiagnostics(diagnostics: FileDiagnostics, { err, color }: CommandContext): Promise<void> {
  const { findingInText } = await import("../output/text.ts");
  for (const finding of findingsOf(diagnostics)) err(`${findingInText(finding, { color })}\n`);
}

async function dispatch(words: readonly string[], session: CommandContext): Promise<ExitStatus> {
  const [first, ...rest] = words;
  if (first === "--version" || first === "-v") {
    session.out(`${version}\n`);
    return 0;
  }
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    return help(rest[0], first === undefined ? 2 : 0, session);
  }
  if (first.startsWith("-")) throw misplacedOption(words);
  const command = await findCommand(first, commands).load();
  const args = parseArguments(rest, command);
  if (args.has("help")) return help(command.name, 0, session);
  if (args.has("version")) {
    session.out(`${version}\n`);
    return 0;
  }
  return runCommand(command, args, session);
}

/** Runs a command in the folder and at the time that its options name. */
export async function runCommand(command: Command, args: Arguments, session: CommandContext): Promise<ExitStatus> {
  const now = args.get("now");
  const there = { ...session, cwd: resolveFolder(args.get("cwd"), session.cwd, "--cwd") };
  return command.run(
    args,
    now === undefined ? there : { ...there, now: await parseTimeOption(now, "--now", args, there) },
  );
}

async function help(name: string | undefined, status: ExitStatus, session: CommandContext): Promise<ExitStatus> {
  const text = name && name !== "help" ? commandHelp(await findCommand(name, commands).load()) : overviewHelp(commands);
  (status === 0 ? session.out : session.err)(text);
  return status;
}
