import { placeOf } from "../process/incident-timeline.ts";
import type { TimelineType } from "../records/model.ts";
import { listed } from "../text/messages.ts";
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
  explanation: `
One of the four reasons of \`incident check --gate closed\`. When it was detected, acknowledged, mitigated and resolved is what every
figure of a report is made from; it is known best by those who were there, before the incident is closed.`,
  *check({ courses }) {
    for (const { record, source, isResolved, events: moments } of courses) {
      if (record.kind !== "incident" || !isResolved) continue;
      const known = new Set(moments.flatMap(({ at, type }) => (at === null || type === null ? [] : [type])));
      const missing = KEY_TIMES.filter((types) => !types.some((type) => known.has(type))).map(([type]) => type!);
      if (missing.length === 0) continue;
      const entries = missing.map((type) => `\`- { at: TIME, type: ${type} }\``);
      yield {
        source,
        range: placeOf(record),
        message: `unexpected timeline without ${listed(missing, "and")}, expected every key time`,
        help: `add ${listed(entries, "and")}`,
      };
    }
  },
  examples: [
    {
      name: "nobody wrote when it was mitigated",
      files: {
        ".github/incidents.yml": "version: 1\nrules: { closure-times: warning }\n",
        "incidents/a.yml": `title: §Slow report§
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:02:00Z, type: detected }
  - { at: 2026-05-31T04:04:00Z, type: acknowledged }
  - { at: 2026-05-31T04:47:00Z, type: resolved }
`,
      },
      messages: ["unexpected timeline without mitigated, expected every key time"],
    },
    {
      name: "all are there; and an incident that goes on",
      files: {
        ".github/incidents.yml": "version: 1\nrules: { closure-times: warning }\n",
        "incidents/a.yml": `title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:02:00Z, type: detected }
  - { at: 2026-05-31T04:04:00Z, type: acknowledged }
  - { at: 2026-05-31T04:22:00Z, type: mitigation-started }
  - { at: 2026-05-31T04:47:00Z, type: resolved }
`,
        "incidents/b.yml":
          "title: Slow search\nseverity: SEV-3\nstatus: investigating\ntimeline:\n  - { at: 2026-05-31T04:02:00Z, type: detected }\n",
      },
      messages: [],
    },
  ],
};
