import { commands, type NamedCommand } from "../../src/cli/commands.ts";
import { commonOptions } from "../../src/cli/parse.ts";
import type { Option } from "../../src/commands/context/command.ts";
import { fenced, table } from "./markdown.ts";
import { page } from "./record-pages.ts";

/** Every command with its options, and what an exit status means. */
export async function commandPages(): Promise<ReadonlyMap<string, string>> {
  const loaded = await Promise.all(commands.map((entry) => entry.load()));
  const text = page([
    "<!-- Generated from src/commands/ by `npm run build`. -->",
    "# Commands",
    "`incident --help` and `incident COMMAND --help` show the same in a terminal.",
    "## Options of every command",
    optionTable(commonOptions),
    "`PATH` is a record, or a folder that holds some. A folder with a `.github/incidents.yml`, named alone, is read as a repository of its own.",
    "## Environment",
    table(
      ["variable", "meaning"],
      [
        [
          "`GITHUB_TOKEN`",
          "token for GitHub; commands that work `--offline`, and those that read records only, need none",
        ],
        [
          "`GITHUB_API_URL`",
          "root of GitHub's API (default `https://api.github.com`; an Enterprise Server's ends in `/api/v3`)",
        ],
        ["`GITHUB_REPOSITORY`", "`owner/name`, where `--repo` does not say it"],
        [
          "`INCIDENT_WRITE_INTERVAL_MS`",
          "pause between two writes to GitHub, in milliseconds (default 1000, which GitHub asks for)",
        ],
        [
          "`XDG_CACHE_HOME`",
          "where compiled code is kept between runs, in a folder `incident-as-code` (default `~/.cache`, `~/Library/Caches` or `%LOCALAPPDATA%`); with `NODE_DISABLE_COMPILE_CACHE=1` none is",
        ],
        [
          "`INCIDENT_RELAY_SECRET_*`, `INCIDENT_APP_ID`, `INCIDENT_APP_PRIVATE_KEY`",
          "secrets of the sources of `incident relay`, and the App that it may use in place of a token: [the relay](../guides/relay.md)",
        ],
        ["`NO_COLOR`, `FORCE_COLOR`", "no colours, or colours where the output is no terminal"],
      ],
    ),
    "## Exit status",
    exitStatusTable(),
    ...loaded.flatMap(section),
  ]);
  return new Map([["docs/reference/commands.md", text]]);
}

/** The statuses of `src/commands/context/command.ts`, for people. */
function exitStatusTable(): string {
  return table(
    ["exit status", "meaning"],
    [
      ["0", "fine"],
      ["1", "findings at or above `--fail-on`; for `fmt --check`, files that would change"],
      ["2", "the command line or the configuration is wrong; the message says where"],
      ["3", "GitHub refused or could not be reached; what was done is printed, and the next run finishes it"],
      ["4", "`plan --detailed-exitcode`: there are changes"],
    ],
  );
}

function section(command: NamedCommand): readonly string[] {
  const usage = ["incident", command.name, command.positionals, "[OPTIONS]"].filter(Boolean).join(" ");
  return [
    `## incident ${command.name}`,
    `${command.summary}.`,
    fenced("text", usage),
    ...(command.options.length > 0 ? [optionTable(command.options)] : []),
  ];
}

function optionTable(options: readonly Option[]): string {
  return table(
    ["option", "meaning"],
    options.map(({ name, value, choices, summary }) => {
      const words = choices ? choices.join("|") : value;
      return [`\`--${name}${words ? ` ${words}` : ""}\``, summary];
    }),
  );
}
