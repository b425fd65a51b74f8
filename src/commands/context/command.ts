import type { GitHub } from "../../github/client.ts";
import { ProductError } from "../../text/error.ts";
import type { Instant } from "../../time/instant.ts";

/**
 * 0 fine · 1 findings at or above `--fail-on` · 2 usage or configuration error · 3 GitHub refused or could not be reached ·
 * 4 changes, for `plan --detailed-exitcode`.
 */
export type ExitStatus = 0 | 1 | 2 | 3 | 4;

/** The exit status of a command that ends with an error, or without one. */
export function exitStatusOf(error: unknown): ExitStatus {
  if (error === null) return 0;
  if (!(error instanceof ProductError)) return 2;
  return error.kind === "usage" || error.kind === "configuration" ? 2 : 3;
}

/** Everything of the outside world that a command may touch, handed in by `cli.ts` or `action.ts`. */
export interface CommandContext {
  /** Absolute path of the folder the command works in. */
  readonly cwd: string;
  /** Environment variables: `GITHUB_TOKEN`, `GITHUB_API_URL`, `INCIDENT_WRITE_INTERVAL_MS` … */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Instant;
  /** Shows people what concerns a run but is no part of its result, while it runs. Whole lines. */
  warn(text: string): void;
  /** Milliseconds of a clock that only goes forward, for `--timing`. */
  elapsed(): number;
  /**
   * Asks the person at the terminal, who may complete their words to one of the choices; empty for no answer. Absent where
   * nobody is there to be asked.
   */
  ask?(question: string, choices: readonly string[]): Promise<string>;
  /** The folder for what is kept from run to run, which only this account can write to; null where there is none. */
  cacheFolder?(): string | null;
  /** The standard input and output, for what talks with another program for as long as that one wants. Absent in a job. */
  stdio?(): { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };
  /** Connections to GitHub by repository: the steps of a job share what they read, and how much they may write. */
  readonly connections?: Map<string, GitHub>;
}

export interface Option {
  /** Without dashes. */
  readonly name: string;
  /** How the value is written in the help; an option without one is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly summary: string;
}

/** A command line taken apart: every name in it is one that the command declares. */
export class Arguments {
  readonly positionals: readonly string[];
  /** Of each option that was given, in their order. */
  readonly values: ReadonlyMap<string, readonly string[]>;

  constructor(positionals: readonly string[], values: ReadonlyMap<string, readonly string[]>) {
    this.positionals = positionals;
    this.values = values;
  }

  /** An option's last value; undefined when it was not given or is empty, since an empty input means the default. */
  get(name: string): string | undefined {
    return this.values.get(name)?.at(-1) || undefined;
  }

  /** All values of an option that may be repeated. */
  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  /** These arguments and one more option; an empty value leaves its default. */
  with(name: string, value: string): Arguments {
    return new Arguments(this.positionals, new Map([...this.values, [name, [value]]]));
  }
}

/** What every command returns, in addition to its own data. */
export interface CommandResult {
  readonly exitStatus: ExitStatus;
  /** What could not be done; everything else was. */
  readonly errors?: readonly ProductError[];
}

export interface OutputStyle {
  /** The value of `--format`; undefined means the command's default. */
  readonly format?: string | undefined;
  /** True where colors are welcome: a terminal that did not ask for none. */
  readonly color: boolean;
}

/** Reads, decides and writes, and returns what came of it: printing is left to the caller. */
export interface Command<Result extends CommandResult = CommandResult> {
  /** How the positional arguments are written in the help; none are accepted without it. */
  readonly positionals?: string;
  readonly options: readonly Option[];
  /** @throws UsageError, GitHubError */
  run(args: Arguments, context: CommandContext): Promise<Result>;
  /** What is printed of a result. */
  format(result: Result, style: OutputStyle): string | Promise<string>;
}

/** What every command takes that reads from or writes to GitHub. */
export const githubOptions: readonly Option[] = [
  { name: "repo", value: "OWNER/NAME", summary: "repository on GitHub (default: the job's, else that of `origin`)" },
];

export const dryRunOption: Option = {
  name: "dry-run",
  summary: "print what would be changed on GitHub, change nothing",
};

export const offlineOption: Option = { name: "offline", summary: "from the records alone, without asking GitHub" };

export const formatOption: Option = {
  name: "format",
  value: "FORMAT",
  choices: ["text", "json"],
  summary: "text (default) or json",
};

export const confirmClosingOption: Option = {
  name: "confirm-closing",
  value: "N",
  summary: "close this many issues although it is more than ten and more than half of the open ones",
};
