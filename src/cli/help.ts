import type { Command, Option } from "../commands/command.ts";
import type { CommandEntry } from "./commands.ts";
import { commonOptions } from "./parse.ts";

/** What `incident --help` prints. */
export function overviewHelp(commands: readonly CommandEntry[]): string {
  return [
    "incident: incidents, runbooks and post-mortems as code",
    "",
    "Usage: incident COMMAND [OPTIONS]",
    "",
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    "",
    'New here? Begin with "incident init": it says what comes next. "incident COMMAND --help" has the options of one.',
    "",
  ].join("\n");
}

/** What `incident COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const usage = ["Usage: incident", command.name, command.positionals, "[OPTIONS]"].filter(Boolean).join(" ");
  return [
    `incident ${command.name}: ${command.summary}`,
    "",
    usage,
    "",
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
