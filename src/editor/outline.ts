import type { ItemAssessment } from "../process/action-item.ts";
import { readFrontMatter } from "../records/front-matter/front-matter.ts";
import type { IncidentRecord, Section } from "../records/model.ts";
import { counted } from "../text/count.ts";
import type { Range } from "../text/source.ts";
import { readYaml } from "../yaml/yaml.ts";
import type { WorkspaceModel } from "./workspace-model.ts";

/** A part of a file, and the parts in it. */
export interface OutlinePart {
  readonly name: string;
  readonly detail?: string;
  readonly kind: "section" | "key" | "entry" | "item";
  readonly range: Range;
  /** The words that name it. */
  readonly nameRange: Range;
  readonly parts: readonly OutlinePart[];
}

/** The parts of a file, for its outline. */
export function outlineOf(model: WorkspaceModel, file: string): OutlinePart[] {
  const record = model.record(file);
  if (record && "kind" in record && record.kind !== "incident") return sectionsOf(record);
  const source = file === model.configurationFile || (record && "kind" in record) ? model.text(file) : null;
  if (!source) return [];
  const document = readYaml(source);
  const entries = record && "kind" in record && record.kind === "incident" ? record.timeline : [];
  return Object.keys(document.value ?? {}).map((key) => {
    const nameRange = document.keyRangeOf([key]);
    const range = { start: nameRange.start, end: Math.max(nameRange.end, document.rangeOf([key]).end) };
    const parts =
      key !== "timeline"
        ? []
        : entries.map((entry): OutlinePart => {
            const name = [entry.timeText?.value, entry.type?.value].filter(Boolean).join(" ") || "entry";
            return {
              name,
              kind: "entry",
              range: entry.range,
              nameRange: entry.range,
              parts: [],
              ...(entry.note && { detail: entry.note.value }),
            };
          });
    return { name: key, kind: "key", range, nameRange, parts };
  });
}

function sectionsOf(record: Exclude<IncidentRecord, { kind: "incident" }>): OutlinePart[] {
  const items = record.kind === "postmortem" ? record.actionItems : [];
  const built = nested(record.sections, (section): OutlinePart[] =>
    items
      .filter(
        ({ range }) =>
          section.body.start <= range.start && range.end <= section.body.end && section.term === "action-items",
      )
      .map(({ title, range, owner, due }) => ({
        name: title.value,
        detail: [owner?.value, due?.text].filter(Boolean).join(", "),
        kind: "item",
        range,
        nameRange: title.range.start >= range.start && title.range.end <= range.end ? title.range : range,
        parts: [],
      })),
  );
  return built;
}

/** Sections in their order, those of lower rank inside those before them. */
function nested(sections: readonly Section[], partsOf: (section: Section) => OutlinePart[]): OutlinePart[] {
  const roots: OutlinePart[] = [];
  const open: { readonly level: number; readonly parts: OutlinePart[] }[] = [];
  for (const section of sections) {
    const { heading, level, body } = section;
    const parts = partsOf(section);
    const part: OutlinePart = {
      name: heading.value || "(no heading)",
      kind: "section",
      range: { start: Math.min(heading.range.start, body.start), end: Math.max(heading.range.end, body.end) },
      nameRange: heading.range,
      parts,
    };
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    (open.at(-1)?.parts ?? roots).push(part);
    open.push({ level, parts });
  }
  return roots;
}

/** What can be folded: front matter, sections, and what is below a key. */
export function foldsOf(model: WorkspaceModel, file: string): Range[] {
  const source = model.text(file);
  if (!source) return [];
  const folds: Range[] = [];
  const collect = (parts: readonly OutlinePart[]) => {
    for (const part of parts) {
      if (part.kind !== "item") folds.push(part.range);
      collect(part.parts);
    }
  };
  collect(outlineOf(model, file));
  if (!/\.ya?ml$/i.test(file)) {
    const { body } = readFrontMatter(source);
    if (body.start > 0) folds.push({ start: 0, end: body.start - 1 });
  }
  return folds;
}

/** A remark that the editor shows in a text without being part of it. */
export interface Hint {
  readonly offset: number;
  readonly text: string;
}

/** The day that a due date means, how late an open item is, and how long after the start an entry was. */
export function hintsOf(model: WorkspaceModel, file: string, within: Range): Hint[] {
  const record = model.record(file);
  const { assessment } = model;
  if (!record || !("kind" in record) || record.kind === "runbook" || !assessment) return [];
  const hints =
    record.kind === "postmortem" ? assessment.items.filter((item) => item.record === record).flatMap(hintOfItem) : [];
  const inside = hints.filter(({ offset }) => within.start <= offset && offset <= within.end);
  return inside.sort((a, b) => a.offset - b.offset);
}

function hintOfItem(item: ItemAssessment): Hint[] {
  const { due } = item.item;
  const late = item.daysOverdue > 0 ? `${counted(item.daysOverdue, "day")} overdue` : null;
  const day = due?.date && due.text !== due.date ? due.date : null;
  const counting = !due && item.due ? `due ${item.due.date}` : null;
  const text = [day ?? counting, late].filter(Boolean).join(", ");
  const place = due?.range ?? item.item.title.range;
  return text === "" ? [] : [{ offset: place.end, text }];
}
