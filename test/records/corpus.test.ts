import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { ActionItem, Postmortem } from "../../src/records/model.ts";
import { printedTerm } from "../../src/records/vocabulary.ts";
import { postmortem, runbook } from "./reading.ts";

/** What people wrote down of a real document, to be compared with what is read from it. */
interface Label {
  readonly kind: "postmortem" | "runbook";
  readonly slug: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly action_items: readonly LabelledItem[];
  readonly timeline: { readonly entries: number; readonly first: string | null; readonly last: string | null };
  readonly sections: readonly { readonly line: number; readonly term: string; readonly also?: readonly string[] }[];
}

interface LabelledItem {
  /** Its first words; long titles are cut. */
  readonly title: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly done: boolean | null;
  readonly url: string | null;
  readonly line: number;
  readonly optional?: boolean;
}

const folder = process.env.CORPUS_DIR;
const skip = folder && existsSync(folder) ? false : "CORPUS_DIR is not set: real documents are not at hand";
const text = (...path: string[]): string => readFileSync(join(folder!, ...path), "utf8");

function labels(kind: Label["kind"]): Label[] {
  const all = readdirSync(join(folder!, "labels")).map((file) => JSON.parse(text("labels", file)) as Label);
  return all.filter((label) => label.kind === kind);
}

/** Counts of what was right among what was asked. */
class Share {
  readonly misses: string[] = [];
  #right = 0;
  #all = 0;

  add(right: boolean, miss: string): void {
    this.#all++;
    if (right) this.#right++;
    else this.misses.push(miss);
  }

  get value(): number {
    return this.#all === 0 ? 1 : this.#right / this.#all;
  }

  toString(): string {
    return `${this.#right} of ${this.#all}${this.misses.map((miss) => `\n  ${miss}`).join("")}`;
  }
}

function essence(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

test("labelled post-mortems: action items, titles, owners, dates, timelines", { skip }, (t) => {
  const shares = {
    recall: new Share(),
    precision: new Share(),
    titles: new Share(),
    owners: new Share(),
    due: new Share(),
    done: new Share(),
    links: new Share(),
  };
  const documents = { titles: new Share(), dates: new Share(), timelines: new Share() };
  for (const label of labels("postmortem")) {
    const record = postmortem(text("labelled", `${label.slug}.md`), `postmortems/${label.slug}.md`);
    compareItems(record, label, shares);
    if (label.title !== null)
      documents.titles.add(record.title?.value === label.title, `${label.slug}: ${record.title?.value}`);
    if (label.date !== null)
      documents.dates.add(record.date?.value === label.date, `${label.slug}: ${record.date?.value}`);
    const { entries, first, last } = label.timeline;
    const read = [
      record.timeline.length,
      record.timeline[0]?.timeText?.value ?? null,
      record.timeline.at(-1)?.timeText?.value ?? null,
    ];
    documents.timelines.add(
      JSON.stringify(read) === JSON.stringify([entries, first, last]),
      `${label.slug}: ${read.join(", ")}`,
    );
  }
  for (const [name, share] of Object.entries({
    ...shares,
    "document titles": documents.titles,
    dates: documents.dates,
    timelines: documents.timelines,
  })) {
    t.diagnostic(`${name}: ${share}`);
  }
  assert.ok(shares.recall.value >= 0.97);
  assert.ok(shares.precision.value >= 0.97);
  for (const share of [shares.titles, shares.owners, shares.due, shares.done, shares.links])
    assert.ok(share.value >= 0.95);
  for (const share of Object.values(documents)) assert.ok(share.value >= 0.9);
});

function compareItems(
  record: Postmortem,
  label: Label,
  shares: Record<"recall" | "precision" | "titles" | "owners" | "due" | "done" | "links", Share>,
): void {
  const unmatched = new Map(record.actionItems.map((item) => [lineOf(record, item), item]));
  for (const labelled of label.action_items) {
    const place = `${label.slug}:${labelled.line}`;
    const item = unmatched.get(labelled.line);
    unmatched.delete(labelled.line);
    if (!labelled.optional) shares.recall.add(item !== undefined, place);
    if (!item) continue;
    shares.precision.add(true, place);
    shares.titles.add(
      essence(item.title.value).startsWith(essence(labelled.title).slice(0, 100)),
      `${place} ${item.title.value}`,
    );
    shares.owners.add((item.owner?.value ?? null) === labelled.owner, `${place} ${item.owner?.value}`);
    shares.due.add((item.due?.text ?? null) === labelled.due, `${place} ${item.due?.text}`);
    shares.done.add((item.status.value === "done") === (labelled.done === true), `${place} ${item.status.value}`);
    shares.links.add((item.issue?.value ?? null) === labelled.url, `${place} ${item.issue?.value}`);
  }
  for (const [line, item] of unmatched) shares.precision.add(false, `${label.slug}:${line} ${item.title.value}`);
}

function lineOf({ source }: Postmortem, item: ActionItem): number {
  return source.line(item.range.start);
}

test("labelled runbooks: titles and what their sections are for", { skip }, (t) => {
  const [titles, terms, headings] = [new Share(), new Share(), new Share()];
  for (const label of labels("runbook")) {
    const record = runbook(text("labelled", `${label.slug}.md`), `runbooks/${label.slug}.md`);
    titles.add((record.title?.value ?? null) === label.title, `${label.slug}: ${record.title?.value}`);
    const read = new Map(record.sections.map((section) => [record.source.line(section.heading.range.start), section]));
    for (const section of label.sections) {
      const term = read.get(section.line) && printedTerm(read.get(section.line)!.term);
      terms.add(
        term !== undefined && [section.term, ...(section.also ?? [])].includes(term),
        `${label.slug}:${section.line} ${term}, not ${section.term}`,
      );
      read.delete(section.line);
    }
    headings.add(
      read.size === 0,
      `${label.slug}: ${[...read.values()].map(({ heading }) => heading.value).join(", ")}`,
    );
  }
  for (const [name, share] of Object.entries({ titles, terms, headings })) t.diagnostic(`${name}: ${share}`);
  for (const share of [titles, terms, headings]) assert.ok(share.value >= 0.9);
});

test("unlabelled documents: each is read, and every place lies inside it", { skip }, (t) => {
  let read = 0;
  for (const [kind, reader] of [
    ["postmortems", postmortem],
    ["runbooks", runbook],
  ] as const) {
    for (const file of readdirSync(join(folder!, "smoke", kind))) {
      const record = reader(text("smoke", kind, file), `${kind}/${file}`);
      for (const { range } of record.problems)
        assert.ok(range.start <= range.end && range.end <= record.source.text.length, file);
      read++;
    }
  }
  t.diagnostic(`${read} documents`);
});
