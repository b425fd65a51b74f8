import { applyEdits, fileText } from "../../edit/edits.ts";
import { writeKey } from "../../edit/yaml.ts";
import type { Policy } from "../../policy/policy.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { severityOf } from "../../policy/severities.ts";
import { foreignSeverity } from "../../policy/severity-words.ts";
import { assess } from "../../process/assess.ts";
import { readCatalog } from "../../records/catalog.ts";
import type { Postmortem } from "../../records/model.ts";
import type { Workspace } from "../../records/workspace.ts";
import { counted } from "../../text/count.ts";
import { Source } from "../../text/source.ts";
import { quoted } from "../../text/yaml-quote.ts";
import type { CalendarDate } from "../../time/instant.ts";
import { localDate } from "../../time/zone.ts";
import { readYaml } from "../../yaml/yaml.ts";
import { reformat, writeReformatted } from "./reformat.ts";
import { baselineFile, runRules, type Time, writeBaseline } from "./run-rules.ts";
import { FolderWriter } from "./workspace-writer.ts";

/**
 * Takes over the documents that are there, so that the past stays the past: numbers action items and brings records into
 * canonical form, sets `action-items.since` to today where it is missing, then accepts today's findings. In this order: a
 * baseline from before the numbers would not match afterwards.
 *
 * @returns what was done, a line each
 */
export function adoptRecords(workspace: Workspace, policy: Policy, { now }: Time): string[] {
  const before = { workspace, policy, catalog: readCatalog(workspace, policy) };
  const { reformatted } = reformat(before.catalog, before, null);
  writeReformatted(reformatted, workspace);
  const records = { ...before, catalog: readCatalog(workspace, policy) };
  const baseline = workspace.exists(baselineFile)
    ? `kept   ${baselineFile} (already exists)`
    : writeBaseline(records, runRules(records, { now }).findings).trimEnd();
  const mapped = proposeSeverities(records.catalog.postmortems, policy, workspace);
  const allOld = assess(records.catalog, policy, { now }).items.filter(({ isOld }) => isOld);
  const old = allOld.filter(({ item }) => item.key !== null).length;
  const unnumbered = allOld.length - old;
  const { since } = policy.actionItems;
  return [
    ...(reformatted.length > 0
      ? [`Reformatted ${counted(reformatted.length, "file")}, and numbered action items there: "git diff" shows it.`]
      : []),
    baseline,
    ...(mapped.length > 0
      ? [
          `Severity words of the documents that no severity has as its name: ${mapped.join(", ")}. ${policy.source!.file} proposes the lines, as a comment.`,
        ]
      : []),
    ...(old > 0
      ? [
          `${counted(old, "open action item")} from before ${since}: no issue is opened for each. One issue asks what to keep and what to drop.`,
        ]
      : []),
    ...(unnumbered > 0
      ? [
          `${counted(unnumbered, "more old item")} could not be numbered: number them by hand to have them in that issue.`,
        ]
      : []),
  ];
}

/**
 * The policy with `action-items.since`, which is written to the configuration where it says none.
 */
export function withSince(workspace: Workspace, policy: Policy, { now }: Time): Policy {
  const { source } = policy;
  if (policy.actionItems.since !== null || source === null) return policy;
  const changed = writeSince(source, localDate(now, policy.timezone));
  const read = readPolicy(changed);
  if (read.problems.length > 0) return policy;
  new FolderWriter(workspace.root).write(source.file, fileText(changed));
  return read.policy;
}

function writeSince(source: Source, day: CalendarDate): Source {
  const document = readYaml(source);
  const settings = document.value?.["action-items"];
  if (typeof settings === "object" && settings !== null && Object.keys(settings).length > 0) {
    const value = settings as Readonly<Record<string, unknown>>;
    return applyEdits(source, [writeKey(source, { places: document, path: ["action-items"], value }, "since", day)]);
  }
  const { text } = source;
  const end = text === "" || text.endsWith("\n") ? "" : "\n";
  return new Source(source.file, `${text}${end}\naction-items:\n  since: ${day}\n`);
}

/**
 * Proposes, as a comment at the end of the configuration, the lines that make words of another matrix ("high", P1) names of the
 * team's severities: which severity a word means is the team's to say.
 *
 * @returns the words with what they would mean: `high (SEV-2)`
 */
function proposeSeverities(postmortems: readonly Postmortem[], policy: Policy, workspace: Workspace): string[] {
  const names = policy.severities.map(({ id }) => id);
  const unknown = postmortems.flatMap(({ severity }) =>
    severity && !severityOf(policy, severity.value) ? [severity.value] : [],
  );
  const words = new Map<string, string>();
  for (const value of unknown) {
    const meant = foreignSeverity(value, names);
    if (meant && ![...words.keys()].some((word) => word.toLowerCase() === meant.word.toLowerCase()))
      words.set(meant.word, meant.name);
  }
  if (words.size === 0 || policy.source === null) return [];
  const text = fileText(policy.source);
  if (!/^(?:# )?severities:/m.test(text)) {
    const lines = names.flatMap((name) => {
      const [first, ...others] = [...words].flatMap(([word, each]) => (each === name ? [word] : []));
      if (first === undefined) return [];
      const rest = others.length > 0 ? ` # a severity has one name: write ${name} for ${others.join(", ")}` : "";
      return [`#   ${name}: { name: ${quoted(first)} }${rest}`];
    });
    const comment = [
      "# What the documents call severities. Take the marks away where it is meant so:",
      "# severities:",
      ...lines,
    ];
    new FolderWriter(workspace.root).write(policy.source.file, `${text.trimEnd()}\n\n${comment.join("\n")}\n`);
  }
  return [...words].map(([word, name]) => `${word} (${name})`);
}
