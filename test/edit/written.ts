import assert from "node:assert/strict";
import { fileText } from "../../src/edit/edits.ts";
import { type WrittenFact, writeItems } from "../../src/edit/item.ts";
import type { Postmortem } from "../../src/records/model.ts";
import { readPostmortem } from "../../src/records/postmortem.ts";
import { Source } from "../../src/text/source.ts";

const context = { timezone: "UTC", incidentDate: () => "2026-05-29" };

export function read(text: string | Source): Postmortem {
  return readPostmortem(typeof text === "string" ? new Source("2026-05-29-checkout.md", text) : text, context);
}

/** Facts by the item's place among the items, from 0. */
export type Facts = readonly (readonly [item: number, fact: WrittenFact, value: string])[];

/** The text with these facts written; every one of them must be. */
export function written(text: string, facts: Facts): string {
  const postmortem = read(text);
  const changes = facts.map(([index, fact, value]) => ({ item: postmortem.actionItems[index]!, fact, value }));
  const { source, refused } = writeItems(postmortem, changes, read);
  assert.deepEqual(
    refused.map(({ fact, value }) => `${fact} ${value}`),
    [],
  );
  return fileText(source);
}

/** The lines that differ, as `- old` and `+ new`. */
export function lineDiff(before: string, after: string): string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const length = Math.max(old.length, now.length);
  return Array.from({ length }, (_, index) => index).flatMap((index) =>
    old[index] === now[index]
      ? []
      : [
          ...(old[index] === undefined ? [] : [`- ${old[index]}`]),
          ...(now[index] === undefined ? [] : [`+ ${now[index]}`]),
        ],
  );
}
