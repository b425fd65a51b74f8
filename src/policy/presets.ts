import type { Configuration } from "#schemas/configuration";

/** A preset has the form of a configuration; it is read the same way. */
export type Preset = Pick<Configuration, "severities" | "action-items" | "rules">;
export type PresetName = NonNullable<Configuration["preset"]>;

/**
 * The framework's matrix, as its text has it: response times, who is involved, examples, communication. From its
 * rules and timeline: a SEV-1 or SEV-2 is acknowledged within 5 min; a commander for SEV-1 and SEV-2; updates every 15 min, never 30 min
 * without one; a post-mortem within 48 hours, which every SEV-1 gets. An action item of a SEV-1 without a due date
 * is due in 15 days.
 */
const framework = {
  "SEV-1": {
    name: "Critical",
    summary: "Revenue-impacting, customer-facing outage",
    acknowledge: "5m",
    respond: "15m",
    "status-page": "15m",
    "update-every": "15m",
    "update-at-latest": "30m",
    roles: ["On-call engineer", "engineering manager", "comms lead"],
    communication: "public",
    examples: ["Checkout down", "data breach", "complete site outage"],
    commander: true,
    postmortem: { required: true, within: "48h" },
    "action-items": "15d",
  },
  "SEV-2": {
    name: "Major",
    summary: "Significant degradation, partial functionality loss",
    acknowledge: "5m",
    respond: "30m",
    "status-page": "30m",
    "update-every": "15m",
    "update-at-latest": "30m",
    roles: ["On-call engineer", "relevant team lead"],
    communication: "public",
    examples: ["Search broken", "slow checkout", "payment failures > 2%"],
    commander: true,
    postmortem: { required: false, within: "48h" },
  },
  "SEV-3": {
    name: "Minor",
    summary: "Limited impact, workaround available",
    respond: "4 business hours",
    roles: ["On-call engineer"],
    communication: "internal",
    examples: ["Non-critical feature broken", "performance degradation < 20%"],
    postmortem: { required: false, within: "48h" },
  },
  "SEV-4": {
    name: "Informational",
    summary: "Cosmetic issues, non-impacting",
    respond: "next business day",
    roles: ["Owning team"],
    communication: "internal",
    examples: ["Typo", "minor UI glitch", "non-critical log errors"],
    postmortem: { required: false, within: "48h" },
  },
} as const satisfies Record<string, SeverityRow>;

export type SeverityRow = NonNullable<Configuration["severities"]>[string];

/** What each preset changes in the framework's matrix. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  default: { severities: framework },

  // https://postmortems.pagerduty.com/ and https://response.pagerduty.com/after/post_mortem_process/: a SEV-1's
  // post-mortem within 3 calendar days, a SEV-2's within 5 business days; their actions within 15 and 30 days.
  pagerduty: {
    severities: {
      ...framework,
      "SEV-1": { ...framework["SEV-1"], postmortem: { required: true, within: "3d" }, "action-items": "15d" },
      "SEV-2": { ...framework["SEV-2"], postmortem: { required: true, within: "5bd" }, "action-items": "30d" },
    },
  },

  // https://handbook.gitlab.com/handbook/engineering/infrastructure/incident-review/: a review of severities 1 and 2,
  // complete within two weeks. https://handbook.gitlab.com/handbook/product-development/how-we-work/issue-triage/: time to
  // resolve by severity, 7, 30, 60 and 90 days.
  gitlab: {
    severities: {
      "SEV-1": { ...framework["SEV-1"], postmortem: { required: true, within: "14d" }, "action-items": "7d" },
      "SEV-2": { ...framework["SEV-2"], postmortem: { required: true, within: "14d" }, "action-items": "30d" },
      "SEV-3": { ...framework["SEV-3"], "action-items": "60d" },
      "SEV-4": { ...framework["SEV-4"], "action-items": "90d" },
    },
  },

  // https://www.atlassian.com/incident-management/handbook/postmortems: a post-mortem for severity 2 or higher;
  // priority actions within 4 or 8 weeks. It names no time for the post-mortem itself: the framework's 48 hours stay.
  atlassian: {
    severities: {
      ...framework,
      "SEV-1": { ...framework["SEV-1"], "action-items": "4w" },
      "SEV-2": { ...framework["SEV-2"], postmortem: { required: true, within: "48h" }, "action-items": "8w" },
    },
  },

  // https://www.ccadb.org/cas/incident-report: a preliminary report within 72 hours, the full one within 14 days;
  // each contributing factor has an action item, each action item an evaluation criterion.
  ccadb: {
    severities: Object.fromEntries(
      Object.entries(framework).map(([id, row]) => [
        id,
        { ...row, postmortem: { required: true, within: "14d", preliminary: "72h" } },
      ]),
    ),
    "action-items": { require: ["addresses", "criterion"] },
    rules: { "factor-addressed": "error" },
  },
};
