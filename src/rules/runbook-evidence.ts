import { weighRunbooks } from "../records/evidence.ts";
import { quote } from "../text/messages.ts";
import type { Rule } from "./rule.ts";

export const runbookEvidence: Rule = {
  id: "runbook-evidence",
  level: "warning",
  summary: "a runbook's ranking contradicts the causes that past incidents record (five incidents or more)",
  article: "Common Causes (ranked by frequency).",
  *checkAll({ catalog }) {
    const evidenceOf = weighRunbooks(catalog);
    for (const runbook of catalog.runbooks) {
      const { contradiction, incidents } = evidenceOf(runbook);
      if (!contradiction) continue;
      const { above, below } = contradiction;
      const [rare, frequent] = [above, below].map(({ cause }) => quote(cause.title.value));
      yield {
        source: runbook.source,
        range: below.cause.title.range,
        message: `cause ${frequent} is listed below ${rare}, which fewer incidents recorded`,
        help: `of ${incidents.length} incidents, ${below.incidents} recorded the one and ${above.incidents} the other: \`incident report\` shows all`,
        related: [{ source: runbook.source, range: above.cause.title.range, message: "ranked above it" }],
      };
    }
  },
};
