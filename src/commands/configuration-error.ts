import type { Finding } from "../rules/rule.ts";
import { counted } from "../rules/wording.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { UsageError } from "./command.ts";

/** A configuration that is wrong. Its message names every place; the command tells them as it tells findings. */
export class ConfigurationError extends UsageError {
  readonly findings: readonly Finding[];
  /** The message without the places. */
  readonly summary: string;
  readonly #source: Source;
  readonly #problems: readonly Diagnostic[];

  constructor(source: Source, problems: readonly Diagnostic[]) {
    const summary = `unexpected configuration with ${counted(problems.length, "error")}, expected one without`;
    const places = problems.map(({ range, message, help }) => `${source.placeOf(range)}: ${message}\n  help: ${help}`);
    super([summary, ...places].join("\n"), "Mend the places named, and run it again.");
    this.summary = summary;
    this.#source = source;
    this.#problems = problems;
    this.findings = problems.map(({ rule, range, message, help, related }) => ({
      ...{ rule, level: "error", source, range, message, help },
      related: related ? [{ source, ...related }] : [],
    }));
  }

  /** The same, as seen from a folder above: `services/shop/` stands before its path. */
  below(folder: string): ConfigurationError {
    return new ConfigurationError(this.#source.at(folder + this.#source.file), this.#problems);
  }
}
