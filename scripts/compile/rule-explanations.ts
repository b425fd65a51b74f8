import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { readRulePage } from "../rule-page.ts";
import type { CompiledModule } from "./modules.ts";

/** `#rule-explanations`: rule id → the section "Why" of its page, for the formats that carry a rule's help. */
export function compileRuleExplanations(root: string): CompiledModule {
  const pages = readdirSync(join(root, "docs/rules")).filter((name) => name !== "README.md");
  const ids = pages.map((name) => basename(name, ".md")).sort();
  const entries = ids.map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(readRulePage(id).why)},\n`);
  return {
    code: `export const explanations = {\n${entries.join("")}};\n`,
    types: "export declare const explanations: Readonly<Record<string, string>>;\n",
  };
}
