import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { quietLines } from "../output/visible.ts";
import { type Arguments, type Command, type ExitStatus, type Session, UsageError } from "./command.ts";
import { commandHelp, overviewHelp } from "./help.ts";
import { commands } from "./index.ts";
import { findCommand, parseArguments } from "./parse.ts";
import { version } from "./product.ts";
import { timeOf } from "./time.ts";

/**
 * Runs one command line. Nothing escapes: every error becomes a message on `err` and an exit status.
 * `session.cwd` and `session.now` are what `--cwd` and `--now` replace.
 */
export async function main(words: readonly string[], session: Session): Promise<ExitStatus> {
  try {
    return await dispatch(words, session);
  } catch (error) {
    return complain(error, session.err, words.includes("--debug"));
  }
}

async function dispatch(words: readonly string[], session: Session): Promise<ExitStatus> {
  const [first, ...rest] = words;
  if (first === "--version" || first === "-v") {
    session.out(`${version}\n`);
    return 0;
  }
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    return help(rest[0], first === undefined ? 2 : 0, session);
  }
  if (first.startsWith("-")) {
    parseArguments(words, { name: "", options: [], positionals: "" });
    throw new UsageError(`expected a command before "${first}"`, 'See "incident --help" for all commands.');
  }
  const command = await findCommand(first, commands).load();
  const args = parseArguments(
    rest.map((word) => (word === "-h" ? "--help" : word)),
    command,
  );
  if (args.has("help")) return help(command.name, 0, session);
  if (args.has("version")) {
    session.out(`${version}\n`);
    return 0;
  }
  return runCommand(command, args, session);
}

/** Runs a command in the folder and at the time that its options name. */
export async function runCommand(command: Command, args: Arguments, session: Session): Promise<ExitStatus> {
  const there = { ...session, cwd: folderOf(args.get("cwd"), session.cwd, "--cwd") };
  return command.run(args, { ...there, now: await timeOf(args.get("now"), "--now", args, there) });
}

/**
 * The folder that a person named, or else the one they are in.
 *
 * @param option what it is called where it was written
 * @throws UsageError where there is none
 */
export function folderOf(name: string | undefined, cwd: string, option: string): string {
  if (name === undefined) return cwd;
  const path = resolve(cwd, name);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return realpathSync(path);
  throw new UsageError(`${option} ${name} is no folder`, "Name the folder that holds the records.");
}

async function help(name: string | undefined, status: ExitStatus, session: Session): Promise<ExitStatus> {
  const text = name ? commandHelp(await findCommand(name, commands).load()) : overviewHelp(commands);
  (status === 0 ? session.out : session.err)(text);
  return status;
}

/** Puts an error into words: what is wrong and the next step; a stack trace only when asked for. */
export function complain(error: unknown, say: (text: string) => void, withTrace: boolean): ExitStatus {
  const problem = error instanceof Error ? error : new Error(String(error));
  const help = "help" in problem && typeof problem.help === "string" ? `\n  ${problem.help}` : "";
  say(`incident: ${quietLines(problem.message + help)}\n${withTrace ? `${problem.stack}\n` : ""}`);
  return problem.name === "GitHubError" ? 3 : 2;
}
