import { generateEnterprise } from "./generate-enterprise.ts";
import { generateReadme } from "./generate-readme.ts";
import { generateReference } from "./generate-reference.ts";
import { generateRules } from "./generate-rules.ts";

/** Path from the repository's root → text. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/**
 * What documentation repeats from code, so that each fact is written once: the lists of rules from `src/rules/`, the
 * reference from `schemas/`, `templates/` and the commands, tables of the README. Later ones read what earlier ones
 * changed: the list of rules is in a schema that the reference shows.
 */
export const docs: readonly (() => GeneratedFiles | Promise<GeneratedFiles>)[] = [
  generateRules,
  generateReference,
  generateReadme,
  generateEnterprise,
];
