import { formatRulePage } from "../output/rule-page.ts";
import { colors, plain } from "../output/terminal.ts";
import { rules } from "../rules/registry.ts";
import { UsageError } from "../text/error.ts";
import type { Command, CommandResult } from "./context/command.ts";
import { wrongChoice } from "./context/option-values.ts";

interface ExplainResult extends CommandResult {
  /** Null for a list of all rules. */
  readonly rule: string | null;
}

export const explainCommand: Command<ExplainResult> = {
  positionals: "[RULE]",
  options: [],

  async run({ positionals: [rule, ...more] }) {
    if (more.length > 0)
      throw new UsageError(`unexpected "${more[0]}", expected one RULE`, `Write "incident explain ${rule}".`);
    const ids = rules.map(({ id }) => id);
    if (rule !== undefined && !ids.includes(rule)) {
      const found = `rule "${rule}"`;
      throw wrongChoice({
        found,
        expected: "one of the rules",
        word: rule,
        choices: ids,
        write: (id) => `"incident explain ${id}"`,
      });
    }
    return { exitStatus: 0, rule: rule ?? null };
  },

  format({ rule }, { color }) {
    if (rule !== null) return formatRulePage(rule, color ? colors : plain);
    const width = Math.max(...rules.map(({ id }) => id.length));
    return rules.map(({ id, level, summary }) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${summary}\n`).join("");
  },
};
