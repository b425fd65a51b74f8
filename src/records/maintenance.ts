import { type MaintenanceStatus, maintenanceStatusWords, validate } from "#schemas/maintenance";
import type { Diagnostic } from "../text/diagnostic.ts";
import { quote } from "../text/messages.ts";
import type { Range, Source, Spanned } from "../text/source.ts";
import type { Instant } from "../time/instant.ts";
import { YamlMapping } from "../yaml/mapping.ts";
import { schemaProblems } from "../yaml/schema-problems.ts";
import { readYaml } from "../yaml/yaml.ts";
import { readTime } from "./incident.ts";

/** What a maintenance page says to customers. */
export interface MaintenanceUpdate {
  readonly at: Instant;
  readonly status: MaintenanceStatus | null;
  readonly note: string;
}

/** A planned maintenance. All of it is public. */
export interface Maintenance {
  readonly source: Source;
  readonly title: string | null;
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Services, as incidents name them. */
  readonly components: readonly Spanned<string>[];
  /** In the order of the file; those without a readable time are left out. */
  readonly updates: readonly MaintenanceUpdate[];
  readonly problems: readonly Diagnostic[];
}

const STATUSES: ReadonlySet<string> = new Set(maintenanceStatusWords);

/** Reads a planned maintenance. Never throws: what can't be read is a diagnostic, and the rest is still read. */
export function readMaintenance(source: Source, timezone: string): Maintenance {
  const document = readYaml(source);
  const facts = new YamlMapping(document, document.value ?? {});
  const problems: Diagnostic[] = [...document.problems, ...schemaProblems(validate, document)];
  const timeOf = (mapping: YamlMapping, key: string): Instant | null => {
    const words = mapping.words(key);
    const at = words === null ? null : readTime(words, timezone);
    if (words !== null && at === null) problems.push(unreadableTime(words, mapping.rangeOf(key)));
    return at;
  };
  const [from, to] = [timeOf(facts, "from"), timeOf(facts, "to")];
  if (from !== null && to !== null && to <= from) {
    const message = `unexpected end ${quote(facts.words("to")!)}, expected one after the beginning`;
    problems.push({ rule: "schema", range: facts.rangeOf("to"), message, help: "write a later time" });
  }
  const updates = facts.mappings("updates").flatMap((entry): MaintenanceUpdate[] => {
    const at = timeOf(entry, "at");
    const status = entry.oneOf<MaintenanceStatus>("status", STATUSES)?.value ?? null;
    return at === null ? [] : [{ at, status, note: entry.words("note") ?? "" }];
  });
  return { source, title: facts.words("title"), from, to, components: facts.list("components"), updates, problems };
}

function unreadableTime(words: string, range: Range): Diagnostic {
  return {
    rule: "schema",
    range,
    message: `unexpected time ${quote(words)}, expected one such as 2026-06-10T02:00:00Z`,
    help: "write the day, `T`, the time, and `Z` or an offset",
  };
}
