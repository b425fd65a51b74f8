import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import {
  Arguments,
  type CommandContext,
  type ExitStatus,
  exitStatusOf,
  type Option,
} from "../commands/context/command.ts";
import { configuredFolder, parseTimeOption, resolveFolder } from "../commands/context/option-values.ts";
import { findingsOf, formatError } from "../output/error-report.ts";
import { version } from "../output/package-info.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import { type FileDiagnostics, ProductError } from "../text/error.ts";
import { type CommandEntry, commands, type NamedCommand } from "./commands.ts";
import { commonOptions, findCommand, misplacedOption, parseArguments } from "./parse.ts";

/** The outside world of one command line. */
export interface Terminal extends Omit<CommandContext, "warn"> {
  /** True where colors are welcome. */
  readonly color: boolean;
  /** The standard output: results alone. */
  out(text: string): void;
  /** The standard error: everything else. */
  err(text: string): void;
}

/**
 * Runs one command line. Nothing escapes: every error becomes a message on `err` and an exit status.
 * `terminal.cwd` and `terminal.now` are what `--cwd` and `--now` replace.
 */
export async function main(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  try {
    return await dispatch(words, terminal);
  } catch (error) {
    if (error instanceof ProductError && error.diagnostics) await printDiagnostics(error.diagnostics, terminal);
    terminal.err(formatError(error, { withTrace: words.includes("--debug") }));
    return exitStatusOf(error);
  }
}

/** What is wrong in a file, as `check` prints what is wrong in records. */
async function printDiagnostics(diagnostics: FileDiagnostics, { err, color }: Terminal): Promise<void> {
  const { findingInText } = await import("../output/text.ts");
  for (const finding of findingsOf(diagnostics)) err(`${findingInText(finding, { color })}\n`);
}

async function dispatch(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [first, ...rest] = words;
  if (first === "--version" || first === "-v") return printVersion(terminal);
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    return help(rest[0], first === undefined ? 2 : 0, terminal);
  }
  if (first.startsWith("-")) throw misplacedOption(words);
  const command = await findCommand(first, commands).load();
  const args = parseArguments(rest, command);
  if (args.has("help")) return help(command.name, 0, terminal);
  if (args.has("version")) return printVersion(terminal);
  return runCommand(command, args, terminal);
}

/** Runs a command in the folder and at the time that its options name, and prints what came of it. */
async function runCommand(command: NamedCommand, typed: Arguments, terminal: Terminal): Promise<ExitStatus> {
  const { env, now, elapsed, ask, stdio, cacheFolder, color, out, err } = terminal;
  const { cwd, args } = placeOf(command, typed, terminal.cwd);
  // Warnings quote records and GitHub: nothing of it gives a command to a terminal or a runner.
  const warn = (text: string) => err(sanitizeLog(text));
  const there: CommandContext = {
    cwd,
    env,
    now,
    elapsed,
    warn,
    ...(ask && { ask }),
    ...(stdio && { stdio }),
    ...(cacheFolder && { cacheFolder }),
  };
  const time = args.get("now");
  const context = time === undefined ? there : { ...there, now: await parseTimeOption(time, "--now", args, there) };
  const result = await command.run(args, context);
  out(await command.format(result, { format: args.get("format"), color }));
  for (const error of result.errors ?? []) err(formatError(error));
  return result.exitStatus;
}

/**
 * The folder that a command works in: that of `--cwd`, else the repository's, of which a person may be in a folder below.
 * Paths that they typed there count from it.
 */
function placeOf(command: NamedCommand, args: Arguments, folder: string): { cwd: string; args: Arguments } {
  const named = args.get("cwd");
  const cwd =
    named === undefined && command.name !== "init" ? configuredFolder(folder) : resolveFolder(named, folder, "--cwd");
  if (named !== undefined || cwd === folder) return { cwd, args };
  const paths = [...commonOptions, ...command.options].filter(({ value }) => value === "FILE" || value === "DIR");
  const isPath = /PATH|FILE|DIR/.test(command.positionals ?? "");
  const isThere = (word: string) => isPath && existsSync(resolve(folder, word));
  const positionals = args.positionals.map((word) => (isThere(word) ? relative(cwd, resolve(folder, word)) : word));
  const seen = new Arguments(positionals, args.values);
  const given = paths.flatMap(({ name }) => (args.get(name) === undefined ? [] : [name]));
  return { cwd, args: given.reduce((all, name) => all.with(name, resolve(folder, args.get(name)!)), seen) };
}

function printVersion({ out }: Terminal): ExitStatus {
  out(`${version}\n`);
  return 0;
}

async function help(name: string | undefined, status: ExitStatus, { out, err }: Terminal): Promise<ExitStatus> {
  const text = await helpText(name);
  (status === 0 ? out : err)(text);
  return status;
}

async function helpText(name: string | undefined): Promise<string> {
  if (!name || name === "help") return overviewHelp(commands);
  const { examplesOf, workflowHelp } = await import("./help-text.ts");
  return name === "workflow" ? workflowHelp : commandHelp(await findCommand(name, commands).load(), examplesOf(name));
}

/** What `incident --help` prints. */
function overviewHelp(commands: readonly CommandEntry[]): string {
  return [
    "incident: incidents, runbooks and post-mortems as code",
    "",
    "Usage: incident COMMAND [OPTIONS]",
    "",
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    "",
    'New here? Run "incident init", and read "incident help workflow".',
    'Options and examples of one command: "incident COMMAND --help".',
    "",
  ].join("\n");
}

/** What `incident COMMAND --help` prints. */
function commandHelp(command: NamedCommand, examples: readonly string[]): string {
  const usage = ["Usage: incident", command.name, command.positionals, "[OPTIONS]"].filter(Boolean).join(" ");
  return [
    `incident ${command.name}: ${command.summary}`,
    "",
    usage,
    "",
    "Examples:",
    ...examples.map((line) => `  ${line}`),
    "",
    "Options:",
    ...columns(command.options.map(row)),
    ...(command.options.length > 0 ? [""] : []),
    ...columns(commonOptions.map(row)),
    "",
  ].join("\n");
}

function row(option: Option): [string, string] {
  const value = option.choices ? option.choices.join("|") : option.value;
  return [`--${option.name}${value ? ` ${value}` : ""}`, option.summary];
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${" ".repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
}
