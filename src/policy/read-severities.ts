import type { Configuration, Severity as SeverityRow } from "#schemas/configuration";
import type { ConfigurationReader } from "./configuration-reader.ts";
import { type PostmortemRequirement, type Severity, severityNumber } from "./severities.ts";

type Rows = Readonly<Record<string, SeverityRow>>;

/**
 * The severity matrix: the preset's, with the configuration's rows over those of the same name. A configuration whose
 * names are all its own (`P1`, `P2`) replaces the matrix; its rows inherit from the preset's of the same number.
 */
export function readSeverities(
  configured: Configuration["severities"],
  preset: Rows,
  reader: ConfigurationReader,
): Severity[] {
  const own = configured ?? {};
  const presetId = (id: string) => Object.keys(preset).find((known) => known.toLowerCase() === id.toLowerCase());
  const changesPreset = Object.keys(own).some((id) => presetId(id) !== undefined);
  const ids =
    changesPreset || configured === undefined
      ? new Set([...Object.keys(preset).filter((id) => !renamed(id, own)), ...Object.keys(own)])
      : new Set(Object.keys(own));
  return highestFirst([...ids]).map((id, index) => {
    const sameNumber = Object.keys(preset).find((known) => severityNumber(known) === severityNumber(id));
    const inherited = preset[presetId(id) ?? sameNumber ?? ""] ?? {};
    return readRow({ id, rank: index + 1 }, { ...inherited, ...own[id] }, reader);
  });
}

/** True when the configuration spells a preset's id in another case: the configured spelling is used. */
function renamed(id: string, own: Rows): boolean {
  return Object.keys(own).some((name) => name !== id && name.toLowerCase() === id.toLowerCase());
}

/** By the numbers of the ids, when all have one; else in the order in which they are written. */
function highestFirst(ids: readonly string[]): string[] {
  const numbered = ids.every((id) => severityNumber(id) !== null);
  return numbered ? ids.toSorted((a, b) => severityNumber(a)! - severityNumber(b)!) : [...ids];
}

function readRow({ id, rank }: Pick<Severity, "id" | "rank">, row: SeverityRow, reader: ConfigurationReader): Severity {
  const clock = (
    key: "acknowledge" | "respond" | "status-page" | "update-every" | "update-at-latest" | "action-items",
  ) => reader.duration(row[key], ["severities", id, key]);
  return {
    id,
    rank,
    name: row.name ?? id,
    summary: row.summary ?? null,
    acknowledge: clock("acknowledge"),
    respond: clock("respond"),
    statusPage: clock("status-page"),
    updateEvery: clock("update-every"),
    updateAtLatest: clock("update-at-latest"),
    roles: row.roles ?? [],
    communication: row.communication ?? "internal",
    examples: row.examples ?? [],
    commander: row.commander ?? false,
    postmortem: readRequirement(row.postmortem, ["severities", id, "postmortem"], reader),
    actionItems: clock("action-items"),
  };
}

/** A duration alone means that every such incident needs a post-mortem within it. */
function readRequirement(
  duty: SeverityRow["postmortem"],
  path: readonly string[],
  reader: ConfigurationReader,
): PostmortemRequirement {
  if (duty === undefined || duty === "off") return { required: false, within: null, preliminary: null };
  if (typeof duty === "string") return { required: true, within: reader.duration(duty, path), preliminary: null };
  return {
    required: duty.required ?? true,
    within: reader.duration(duty.within, [...path, "within"]),
    preliminary: reader.duration(duty.preliminary, [...path, "preliminary"]),
  };
}
