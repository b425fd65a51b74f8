import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { readRulePage } from "../rule-page.ts";
import type { CompiledModule } from "./modules.ts";

/** `#rule-pages`: rule id → its page in markdown, for `incident explain` and for formats that carry a rule's help. */
export function compileRulePages(root: string): CompiledModule {
  const files = readdirSync(join(root, "docs/rules")).filter((name) => name !== "README.md");
  const ids = files.map((name) => basename(name, ".md")).sort();
  const entries = ids.map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(readRulePage(id).text)},\n`);
  return {
    code: `export const pages = {\n${entries.join("")}};\n`,
    types: "export declare const pages: Readonly<Record<string, string>>;\n",
  };
}
