import type { Postmortem, ReadContext, Runbook } from "../../src/records/model.ts";
import { readPostmortem } from "../../src/records/postmortem.ts";
import { readRunbook } from "../../src/records/runbook.ts";
import { Source } from "../../src/text/source.ts";

export const context: ReadContext = { timezone: "UTC", incidentDate: () => null };

export function postmortem(text: string, file = "postmortems/search.md", reading = context): Postmortem {
  return readPostmortem(new Source(file, text), reading);
}

export function runbook(text: string, file = "runbooks/search.md"): Runbook {
  return readRunbook(new Source(file, text), context);
}

/** `2026-05-29T04:02Z`; null stays null. */
export function minute(fact: { readonly value: number } | null): string | null {
  return fact && new Date(fact.value).toISOString().replace(/:00\.000Z$/, "Z");
}
