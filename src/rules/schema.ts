import { severityNames, severityOf } from "../policy/severities.ts";
import { foreignSeverity } from "../policy/severity-words.ts";
import type { Assessment } from "../process/assess.ts";
import { conflictBetween, contradiction } from "../records/front-matter/conflicts.ts";
import type { Incident, Postmortem } from "../records/model.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { closestChoice, listed, quote, suggestion } from "../text/messages.ts";
import type { Spanned } from "../text/source.ts";
import { findingOf, maintenanceProblems } from "./diagnostics.ts";
import type { ReportedFinding, Rule, RuleInput } from "./rule.ts";

export const schemaShape: Rule = {
  id: "schema",
  level: "error",
  summary:
    "a record's shape is wrong: an unknown key, a wrong type, an impossible value, front matter that contradicts the body",
  article: "Build the playbook before you need it.",
  *checkAll(input) {
    yield* maintenanceProblems("schema", input);
    yield* unknownComponents(input);
  },
  *check(input) {
    yield* input.diagnostics.get("schema") ?? [];
    yield* unknownSeverities(input);
    for (const postmortem of input.catalog.postmortems) {
      for (const conflict of severityConflicts(postmortem, input)) yield findingOf(conflict, postmortem.source);
    }
  },
};

/** A component that the page doesn't show: most likely a typing error. */
function* unknownComponents({ catalog, policy }: RuleInput): Generator<ReportedFinding> {
  const shown = policy.statusPage.components;
  const names = Object.keys(shown);
  if (names.length === 0) return;
  for (const { source, components } of catalog.maintenance ?? []) {
    for (const { value, range } of components) {
      if (Object.hasOwn(shown, value)) continue;
      const message = `unknown component ${quote(value)}${suggestion(closestChoice(value, names))}`;
      yield { source, range, message, help: "name one of `status-page: components`", level: "warning" };
    }
  }
}

/** Two names of one row of the matrix agree; words that it does not know are compared as words. */
function severityConflicts({ source, severity, severityInText }: Postmortem, { policy }: RuleInput): Diagnostic[] {
  if (!severity || !severityInText) return [];
  const statement = { name: "severity", inFrontMatter: severity, inText: severityInText };
  const [one, other] = [severityOf(policy, severity.value), severityOf(policy, severityInText.value)];
  if (one && one === other) return [];
  return one && other ? contradiction(source, statement) : conflictBetween(source, statement);
}

function* unknownSeverities({ catalog, policy, assessment }: RuleInput): Generator<ReportedFinding> {
  for (const record of [...catalog.incidents, ...catalog.postmortems]) {
    for (const severity of statedSeverities(record, assessment)) {
      const { value } = severity;
      if (severityOf(policy, value)) continue;
      const names = policy.severities.map(({ id }) => id);
      const near = closestChoice(value, severityNames(policy));
      const message = `unknown severity ${quote(value)}; expected ${listed(names, "or")}${suggestion(near)}`;
      const help = near === null ? mappingHelp(value, names) : `write \`${near}\``;
      yield { source: record.source, range: severity.range, message, help };
    }
  }
}

function mappingHelp(value: string, names: readonly string[]): string {
  const meant = foreignSeverity(value, names);
  if (meant === null) return `write for example \`${names[0]}\``;
  const { name, word } = meant;
  return `write \`${name}\`, or name the word in the configuration: \`severities: { ${name}: { name: ${word} } }\``;
}

function* statedSeverities(record: Incident | Postmortem, assessment: Assessment): Generator<Spanned<string>> {
  if (record.severity) yield record.severity;
  if (record.kind === "postmortem") return;
  for (const { type, entry } of assessment.incident(record).events)
    if (type === "severity-changed" && entry.severity) yield entry.severity;
}
