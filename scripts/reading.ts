/**
 * How well documents are read that are not in the project: `npm run test:reading -- FOLDER` compares what is read of the files in
 * FOLDER with `test/records/public/labels.json` and prints figures by kind. It fetches nothing: each label names the repository,
 * commit and path where its document is. The figures of the last run are in docs/reading.md.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Label {
  readonly file: string;
  readonly items: readonly LabelledItem[];
  /** Lines that may be read as an item or not: advice, precautions that were taken. */
  readonly optional: readonly number[];
  readonly timeline?: { readonly count?: number; readonly first?: string; readonly last?: string };
  readonly severity?: string;
  readonly durationMinutes?: number | null;
}

interface LabelledItem {
  readonly line: number;
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: string;
}

interface Shown {
  readonly severity: string | null;
  readonly durationMinutes: number | null;
  readonly timeline: readonly { readonly at: string | null }[];
  readonly actionItems: readonly (LabelledItem & { readonly title: string })[];
}

interface Found {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: npm run test:reading -- FOLDER");
const program = join(import.meta.dirname, "..", "dist", "cli.js");
const labels = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "test", "records", "public", "labels.json"), "utf8"),
) as Label[];
const workspace = mkdtempSync(join(tmpdir(), "reading-"));
mkdirSync(join(workspace, ".github"));
writeFileSync(join(workspace, ".github", "incidents.yml"), "version: 1\ntimezone: UTC\n");
const present = labels.filter((label) => existsSync(join(folder, label.file)));
for (const label of present) cpSync(join(folder, label.file), join(workspace, "postmortems", label.file));

function run<T>(...words: string[]): T {
  const options = { encoding: "utf8", maxBuffer: 1 << 26 } as const;
  const arguments_ = [...words, "--format", "json", "--cwd", workspace];
  return JSON.parse(spawnSync(process.execPath, [program, ...arguments_], options).stdout) as T;
}

const shares = new Map<string, [right: number, all: number]>();
const misses: string[] = [];
const wrong = new Set<string>();

function add(kind: string, right: boolean, file: string, miss: string): void {
  const share = shares.get(kind) ?? [0, 0];
  shares.set(kind, [share[0] + Number(right), share[1] + 1]);
  if (right) return;
  misses.push(`${kind}: ${file}: ${miss}`);
  if (/^(?:timeline: (?:first|last)|severity|duration)$/.test(kind) && !/^(?:null|undefined)\b/.test(miss))
    wrong.add(file);
}

const { findings } = run<{ findings: Found[] }>("check");
const falseFindings = new Map<string, number>();
for (const label of present) {
  const shown = run<Shown>("show", `postmortems/${label.file}`);
  const own = findings.filter(({ file }) => file === `postmortems/${label.file}`);
  compare(label, shown, own);
  for (const { rule, line, message } of own) {
    const isAbsence = rule.startsWith("action-item-") && message.startsWith("missing ");
    const known = [...label.items.map((item) => item.line), ...label.optional];
    if (isAbsence ? known.includes(line) : rule !== "timeline-complete") continue;
    falseFindings.set(rule, (falseFindings.get(rule) ?? 0) + 1);
    misses.push(`${rule}: ${label.file}:${line}: ${message.slice(0, 90)}`);
  }
}
rmSync(workspace, { recursive: true });

function compare(label: Label, shown: Shown, own: readonly Found[]): void {
  const { file } = label;
  const read = new Map(shown.actionItems.map((item) => [item.line, item]));
  for (const item of label.items) {
    const found = read.get(item.line);
    add("items: recall", found !== undefined, file, `line ${item.line}`);
    if (!found) continue;
    for (const fact of ["owner", "due", "status"] as const) {
      const right = found[fact] === item[fact];
      add(`items: ${fact}`, right, file, `line ${item.line}: ${found[fact]}, right ${item[fact]}`);
      if (!right && !own.some(({ line }) => line === item.line)) wrong.add(file);
    }
  }
  for (const item of shown.actionItems) {
    if (label.optional.includes(item.line)) continue;
    const right = label.items.some(({ line }) => line === item.line);
    add("items: precision", right, file, `line ${item.line}: ${item.title.slice(0, 70)}`);
  }
  const timed = shown.timeline.flatMap(({ at }) => (at ? [at] : []));
  const { count, first, last } = label.timeline ?? {};
  if (count !== undefined)
    add("timeline: count", shown.timeline.length === count, file, `${shown.timeline.length}, right ${count}`);
  if (first) add("timeline: first", timed[0] === first, file, `${timed[0]}, right ${first}`);
  if (last) add("timeline: last", timed.at(-1) === last, file, `${timed.at(-1)}, right ${last}`);
  if (label.severity) add("severity", shown.severity === label.severity, file, `${shown.severity}`);
  if (label.durationMinutes !== undefined)
    add("duration", shown.durationMinutes === label.durationMinutes, file, `${shown.durationMinutes}`);
}

for (const miss of misses) console.log(miss);
console.log(`\n${present.length} of ${labels.length} documents`);
for (const [kind, [right, all]] of [...shares].sort())
  console.log(`${kind.padEnd(18)} ${right} of ${all} = ${(right / all).toFixed(3)}`);
for (const [rule, count] of falseFindings)
  console.log(
    `${rule.padEnd(18)} ${count} false findings = ${((100 * count) / present.length).toFixed(0)} per 100 documents`,
  );
console.log(`wrong without a finding: ${wrong.size} documents ${[...wrong].join(" ")}`);
