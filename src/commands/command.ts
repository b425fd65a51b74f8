import { sanitizeLog } from "../text/control-chars.ts";
import { ProductError } from "../text/error.ts";
import type { Instant } from "../time/instant.ts";

/** 0 fine · 1 findings at or above `--fail-on` · 2 usage or configuration error · 3 GitHub refused or could not be reached. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** The exit status of a command that ends in an error. */
export function exitStatusOf(error: unknown): ExitStatus {
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
  /** True where colours are welcome: a terminal that did not ask for none. */
  readonly color: boolean;
  out(text: string): void;
  err(text: string): void;
  /** Milliseconds of a clock that only goes forward, for `--timing`. */
  elapsed(): number;
}

/** What is said beside a command's output quotes records and GitHub: nothing of it gives a command to a terminal or a runner. */
export function sanitizeErrorOutput(session: CommandContext): CommandContext {
  return { ...session, err: (text) => session.err(sanitizeLog(text)) };
}

export interface Option {
  /** Without dashes. */
  readonly name: string;
  /** What stands after `=` in the help; an option without one is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly summary: string;
}

/** A command line taken apart: every name in it is one that the command declares. */
export class Arguments {
  readonly positionals: readonly string[];
  readonly #values: ReadonlyMap<string, string>;

  constructor(positionals: readonly string[], values: ReadonlyMap<string, string>) {
    this.positionals = positionals;
    this.#values = values;
  }

  /** An option's value; undefined when it was not given or is empty, since an empty input means the default. */
  get(name: string): string | undefined {
    return this.#values.get(name) || undefined;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** These arguments and one more option; an empty value leaves its default. */
  with(name: string, value: string): Arguments {
    return new Arguments(this.positionals, new Map([...this.#values, [name, value]]));
  }
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** How the positional arguments are written in the help; none are accepted without it. */
  readonly positionals?: string;
  readonly options: readonly Option[];
  run(args: Arguments, session: CommandContext): Promise<ExitStatus>;
}
