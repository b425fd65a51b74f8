import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { writeItems } from "../../src/edit/item.ts";
import type { ActionItem, ActionItemStatus, Postmortem } from "../../src/records/model.ts";
import { Source } from "../../src/text/source.ts";
import { read } from "./written.ts";

const corpus = process.env.CORPUS_DIR;
const labelled = corpus ? join(corpus, "labelled") : "";
const skip = existsSync(labelled) ? false : "CORPUS_DIR is not set: other teams' documents are not looked at";

const statuses: readonly ActionItemStatus[] = ["open", "done", "dropped"];

describe("a status set in other teams' post-mortems", { skip }, () => {
  for (const name of skip ? [] : readdirSync(labelled).sort()) {
    const postmortem = read(new Source(name, readFileSync(join(labelled, name), "utf8")));
    for (const [index, item] of postmortem.actionItems.entries()) {
      it(`${name}: item ${index + 1} changes, and nothing else`, () => {
        for (const status of statuses) if (status !== item.status.value) assertOnly(postmortem, item, status);
      });
    }
  }
});

/** The lines of the item alone, or those of its table where that has to get a column. */
function assertOnly(postmortem: Postmortem, item: ActionItem, value: ActionItemStatus): void {
  const { source: before } = postmortem;
  const { source: after, refused } = writeItems(postmortem, [{ item, fact: "status", value }], read);
  assert.deepEqual(refused, [], `${value} is written`);
  const [old, now] = [before.text.split("\n"), after.text.split("\n")];
  assert.equal(now.length, old.length);
  const place = item.form.kind === "table" && !item.form.table.columns.includes("status") ? item.form.table : item;
  const [first, last] = [before.line(place.range.start), before.line(place.range.end)];
  for (const [index, line] of old.entries()) {
    if (line === now[index]) continue;
    const number = index + 1;
    assert.ok(number >= first && number <= last, `line ${number} is outside of the item's lines ${first} to ${last}`);
    if (place !== item) assertColumn(line, now[index]!);
  }
}

/** A line of a table with one cell more at its end, or with other words in one of its cells. */
function assertColumn(before: string, after: string): void {
  const cells = (line: string): string[] =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split(/(?<!\\)\|/);
  const [old, now] = [cells(before), cells(after)];
  const kept = old.filter((cell, index) => now[index]?.trim() === cell.trim()).length;
  assert.ok(now.length === old.length + 1 ? kept === old.length : kept === old.length - 1, `${before}\n${after}`);
}
