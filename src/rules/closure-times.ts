import type { TimelineType } from "../records/model.ts";
import { listed } from "../text/messages.ts";
import { placeOf } from "./places.ts";
import type { Rule } from "./rule.ts";

/** What metrics and clocks are made from; any type of a list will do. */
const KEY_TIMES: readonly (readonly TimelineType[])[] = [
  ["detected"],
  ["acknowledged"],
  ["mitigated", "mitigation-started"],
  ["resolved"],
];

export const closureTimes: Rule = {
  id: "closure-times",
  level: "off",
  gate: "closed",
  summary: "a resolved incident is to be closed, and its timeline lacks a key time",
  article: "Minute 0: Alert fires … Resolution: Incident resolved.",
  *check({ assessment }) {
    for (const { record, source, isResolved, timed } of assessment.incidents) {
      if (record.kind !== "incident" || !isResolved) continue;
      const known = new Set(timed.map(({ type }) => type));
      const missing = KEY_TIMES.filter((types) => !types.some((type) => known.has(type))).map(([type]) => type!);
      if (missing.length === 0) continue;
      const entries = missing.map((type) => `\`- { at: TIME, type: ${type} }\``);
      yield {
        source,
        range: placeOf(record),
        message: `missing ${listed(missing, "and")} on the timeline`,
        help: `add ${listed(entries, "and")}`,
      };
    }
  },
};
