import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readRecords } from "../../src/commands/repository/load.ts";
import { readBaseline, runRules } from "../../src/commands/repository/run-rules.ts";
import type { WorkspaceModel } from "../../src/editor/workspace-model.ts";
import type { Finding } from "../../src/rules/rule.ts";
import { UsageError } from "../../src/text/error.ts";
import fc from "../fast-check.ts";
import { findingsOf, modelOf, now, repository } from "./open.ts";

const folder = repository();
mkdirSync(join(folder, "maintenance"));

const shown = ({ rule, level, source, range, message, help }: Finding) =>
  [source.placeOf(range), level, rule, message, help].join(" | ");

function found(model: WorkspaceModel): string[] {
  return [...findingsOf(model).values()].flat().map(shown).sort();
}

/** What a new process finds in the files on disk. With a wrong configuration that is what is wrong in it: then the last valid one still counts for the records. */
function checked(model: WorkspaceModel): string[] {
  try {
    const repository = readRecords(folder);
    return readBaseline(repository, runRules(repository, { now }).findings).added.map(shown).sort();
  } catch (error) {
    assert.ok(error instanceof UsageError);
    const all = found(model);
    for (const { range, message } of error.diagnostics?.problems ?? []) {
      const place = error.diagnostics!.source.placeOf(range);
      assert.ok(
        all.some((line) => line.startsWith(place) && line.includes(message)),
        message,
      );
    }
    return all;
  }
}

/** One change of a text: a character typed, a line deleted, words of another place put in. */
const change = fc.record({
  file: fc.constantFrom(
    ".github/incidents.yml",
    ".github/incidents-baseline.json",
    "incidents/2026-05-29-checkout-errors.yml",
    "incidents/2026-06-02-search.yml",
    "postmortems/2026-05-29-checkout-errors.md",
    "postmortems/search.md",
    "runbooks/checkout-error-rate.md",
    "maintenance/database.yml",
  ),
  kind: fc.constantFrom("type", "delete", "line", "word", "undo", "remove"),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  text: fc.constantFrom("\n", " ", "x", ":", "|", "-", "2026-06-01", "SEV-2", "alex", "Alxe", "id: b\n", "🚒", "\r"),
});

/** Texts to begin with: one incident without a date of its own in its post-mortem, and one that nothing belongs to. */
const texts: ReadonlyMap<string, string> = new Map([
  ...[
    ".github/incidents.yml",
    "incidents/2026-05-29-checkout-errors.yml",
    "postmortems/2026-05-29-checkout-errors.md",
    "runbooks/checkout-error-rate.md",
  ].map((file) => [file, readFileSync(join(folder, file), "utf8")] as const),
  [
    "maintenance/database.yml",
    "title: Database\nfrom: 2026-06-10T02:00:00Z\nto: 2026-06-10T01:00:00Z\ncomponents: [checkout, nothing]\n",
  ],
  [".github/incidents-baseline.json", '{ "version": 1, "findings": [] }\n'],
  [
    "incidents/2026-06-02-search.yml",
    "title: Search\nseverity: SEV-2\nstatus: resolved\ncommander: alex\nservices: [checkout]\ntimeline:\n  - { at: 2026-06-02T23:50:00Z, type: detected }\n",
  ],
  [
    "postmortems/search.md",
    "---\nincident: 2026-06-02-search\n---\n# Search\n\n## Timeline\n\n- 23:50 detected\n- 00:10 fixed\n\n## Action Items\n\n| # | Action | Owner | Due Date |\n|---|---|---|---|\n| 1 | Index | Alex | Jun 9 |\n",
  ],
]);

function changed(
  text: string,
  { kind, at, text: typed, file }: { kind: string; at: number; text: string; file: string },
) {
  const offset = Math.floor(at * (text.length + 1));
  if (kind === "undo") return texts.get(file)!;
  if (kind === "type") return text.slice(0, offset) + typed + text.slice(offset);
  if (kind === "delete") return text.slice(0, offset) + text.slice(offset + 1);
  if (kind === "line") {
    const end = text.indexOf("\n", offset);
    return text.slice(0, text.lastIndexOf("\n", offset - 1) + 1) + (end === -1 ? "" : text.slice(end + 1));
  }
  const word = /[\w-]+/y;
  word.lastIndex = offset;
  return text.slice(0, offset) + text.slice(offset).replace(word, typed);
}

describe("a workspace in an editor", () => {
  it("knows at once what a change of one file shows there", () => {
    for (const [file, text] of texts) writeFileSync(join(folder, file), text);
    const model = modelOf(folder);
    const file = "postmortems/2026-05-29-checkout-errors.md";
    const text = texts.get(file)!;
    const lines = (all: ReadonlyMap<string, readonly Finding[]>) => (all.get(file) ?? []).map(shown);
    assert.equal(model.recheck(file), null);
    found(model);
    for (const other of [text.replace("| Alex ", "| Alxe "), text.replace("Jun 5", "Jun 50"), `${text}\n`, text]) {
      model.open(file, other);
      const atOnce = lines(model.recheck(file)!);
      assert.deepEqual(atOnce, lines(findingsOf(model)));
    }
    model.open(file, text.replace("---\n", "---\nid: another\n"));
    assert.equal(model.recheck(file), null);
  });

  it("has the findings of a check", () => {
    const model = modelOf(folder);
    assert.deepEqual(found(model), checked(model));
  });

  it("has the findings of a check after any changes, whether it looked in between or not", () => {
    const steps = fc.array(fc.record({ change, looks: fc.boolean(), rechecks: fc.boolean(), isOnDisk: fc.boolean() }), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(steps, (all) => {
        for (const [file, text] of texts) writeFileSync(join(folder, file), text);
        const model = modelOf(folder);
        const current = new Map(texts);
        for (const { change: one, looks, rechecks, isOnDisk } of all) {
          const { file } = one;
          const path = join(folder, file);
          if (one.kind === "remove" && file !== ".github/incidents.yml") {
            current.delete(file);
            rmSync(path, { force: true });
            model.close(file);
          } else {
            const text = changed(current.get(file) ?? texts.get(file)!, one);
            current.set(file, text);
            if (isOnDisk) {
              writeFileSync(path, text);
              model.close(file);
            } else model.open(file, text);
          }
          if (rechecks) model.recheck(file);
          if (looks) found(model);
        }
        for (const [file, text] of current) writeFileSync(join(folder, file), text);
        assert.deepEqual(found(model), checked(model));
      }),
      { numRuns: Number(process.env.EDITS ?? 60) },
    );
  });
});
