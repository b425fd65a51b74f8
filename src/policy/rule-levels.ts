import picomatch from "picomatch/posix.js";

export type RuleLevel = "error" | "warning" | "off";

/** The settings of one rule. */
export interface RuleSettings {
  /** Null keeps the rule's own level. */
  readonly level: RuleLevel | null;
  /** Levels for some paths; the last glob that matches a file wins over `level`. */
  readonly paths: readonly { readonly glob: string; readonly level: RuleLevel }[];
}

/**
 * The level of a rule for a file: by path, else as configured, else the rule's own.
 *
 * @param file path relative to the workspace, with forward slashes
 */
export function levelOf(
  rules: Readonly<Record<string, RuleSettings>>,
  rule: { readonly id: string; readonly level: RuleLevel },
  file: string,
): RuleLevel {
  const settings = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
  if (!settings) return rule.level;
  const byPath = settings.paths.findLast(({ glob }) => picomatch.isMatch(file, glob, { dot: true }));
  return byPath?.level ?? settings.level ?? rule.level;
}
