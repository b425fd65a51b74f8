import type { Diagnostic } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/**
 * What an error is about.
 *
 * - `usage`: the command line, a job's inputs, or a file that they name.
 * - `configuration`: what the team keeps for this product: its configuration, baseline and templates.
 * - What GitHub answered. `credentials`: the token is not accepted. `permission`: it may not do this. `limit`: GitHub
 *   wants a pause. `unavailable`: no usable answer after all attempts. `missing`: there is no such
 *   thing (404, 410), or it has moved. `refused`: GitHub understood and declined. `conflict`: another
 *   run or a person was faster, and doing it again from what is there now may help.
 */
export type ErrorKind = "usage" | "configuration" | GitHubErrorKind;
export type GitHubErrorKind =
  | "credentials"
  | "permission"
  | "limit"
  | "unavailable"
  | "missing"
  | "refused"
  | "conflict";

/** What is wrong in one file. */
export interface FileDiagnostics {
  readonly source: Source;
  readonly problems: readonly Diagnostic[];
}

export interface ErrorDetails<Kind extends ErrorKind> {
  readonly kind: Kind;
  /** The next step: a sentence, with what to write, to run, to grant or to wait for. */
  readonly help: string;
  /** The places in a file: the message names each of them. */
  readonly diagnostics?: FileDiagnostics | null;
  /** Further lines, printed below the next step. */
  readonly details?: readonly string[];
}

/**
 * Every error that people can do something about. The message names the problem: `unknown X "…" (did you mean "Z"?)`,
 * `missing X`, `X takes Y, not Z` or `could not X: Y`; `help` is the next step: a command or a line to write.
 */
export class ProductError<Kind extends ErrorKind = ErrorKind> extends Error {
  readonly kind: Kind;
  readonly help: string;
  /** The message without the places that `diagnostics` has. */
  readonly summary: string;
  readonly diagnostics: FileDiagnostics | null;
  readonly details: readonly string[];

  constructor(message: string, { kind, help, diagnostics = null, details = [] }: ErrorDetails<Kind>) {
    super([message, ...(diagnostics ? placesOf(diagnostics) : [])].join("\n"));
    this.kind = kind;
    this.help = help;
    this.summary = message;
    this.diagnostics = diagnostics;
    this.details = details;
  }
}

function placesOf({ source, problems }: FileDiagnostics): string[] {
  return problems.map(({ range, message, help }) => `${source.placeOf(range)}: ${message}\n  help: ${help}`);
}

/** The command line is wrong, or a file that the caller answers for. */
export class UsageError extends ProductError<"usage" | "configuration"> {
  override readonly name = "UsageError";

  constructor(message: string, help: string, details: Partial<ErrorDetails<"usage" | "configuration">> = {}) {
    super(message, { kind: "usage", ...details, help });
  }
}

/** What is wrong at one place of a file, as an error: nothing can go on without it. */
export function errorAt(
  source: Source,
  { range, message, help }: Pick<Diagnostic, "range" | "message" | "help">,
): UsageError {
  return new UsageError(`${source.placeOf(range)}: ${message}`, sentence(help), { kind: "configuration" });
}

/** A diagnostic's next step, as a sentence that stands alone. */
function sentence(help: string): string {
  return `${help.charAt(0).toUpperCase()}${help.slice(1)}${/[.!?]$/.test(help) ? "" : "."}`;
}
