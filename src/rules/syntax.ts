import { maintenanceProblems } from "./diagnostics.ts";
import type { Rule } from "./rule.ts";

export const syntax: Rule = {
  id: "syntax",
  level: "error",
  summary: "a file can't be read",
  article: "Build the playbook before you need it.",
  checkAll: (input) => maintenanceProblems("syntax", input),
  check: (input) => input.diagnostics.get("syntax") ?? [],
};
