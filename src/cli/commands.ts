import type { Command } from "../commands/command.ts";

/** What `incident --help` lists; a command's own code is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

export const commands: readonly CommandEntry[] = [
  {
    name: "init",
    summary: "sets a repository up: configuration, workflow, issue form, editor settings, examples",
    load: async () => (await import("../commands/init.ts")).initCommand,
  },
  {
    name: "check",
    summary: "validates every record and every rule",
    load: async () => (await import("../commands/check.ts")).checkCommand,
  },
  {
    name: "show",
    summary: "prints a record as normalised JSON",
    load: async () => (await import("../commands/show.ts")).showCommand,
  },
  {
    name: "fmt",
    summary: "writes records in their canonical form, and touches nothing else in them",
    load: async () => (await import("../commands/fmt.ts")).fmtCommand,
  },
  {
    name: "plan",
    summary: "what sync and overdue would change on GitHub",
    load: async () => (await import("../commands/plan.ts")).planCommand,
  },
  {
    name: "sync",
    summary: "makes GitHub's issues match the action items",
    load: async () => (await import("../commands/sync.ts")).syncCommand,
  },
  {
    name: "track",
    summary: "brings what happened on GitHub's issues back to the records, by one pull request",
    load: async () => (await import("../commands/track.ts")).trackCommand,
  },
  {
    name: "overdue",
    summary: "flags due-soon, overdue and escalated action items, post-mortems and runbook reviews; renews the digest",
    load: async () => (await import("../commands/overdue.ts")).overdue,
  },
  {
    name: "declare",
    summary: "opens an incident from flags, an alert payload or an issue form",
    load: async () => (await import("../commands/declare.ts")).declareCommand,
  },
  {
    name: "respond",
    summary: "carries out the slash commands of an incident's comments, and recomputes its clocks",
    load: async () => (await import("../commands/respond.ts")).respondCommand,
  },
  {
    name: "postmortem",
    summary: "drafts the post-mortem of an incident from its timeline",
    load: async () => (await import("../commands/postmortem.ts")).postmortemCommand,
  },
  {
    name: "commander",
    summary: "who is Incident Commander, now or at T; the schedule",
    load: async () => (await import("../commands/commander.ts")).commanderCommand,
  },
  {
    name: "status",
    summary: "prints a status update of an incident, ready to post",
    load: async () => (await import("../commands/status.ts")).status,
  },
  {
    name: "report",
    summary: "metrics, pages, plots, status page, feeds, calendar",
    load: async () => (await import("../commands/report.ts")).reportCommand,
  },
  {
    name: "export",
    summary: "prints action items or incidents for other programs: CSV, JSON, iCalendar or a markdown table",
    load: async () => (await import("../commands/export.ts")).exportCommand,
  },
  {
    name: "import",
    summary: "makes post-mortems of another tool's export: markdown, or a CSV list of action items",
    load: async () => (await import("../commands/import.ts")).importCommand,
  },
  {
    name: "migrate",
    summary: "writes the configuration in the current version of its format, and touches nothing else in it",
    load: async () => (await import("../commands/migrate.ts")).migrateCommand,
  },
  {
    name: "doctor",
    summary:
      "looks at token, permissions, labels, schedule, configuration and git, and says what is wrong; changes nothing",
    load: async () => (await import("../commands/doctor.ts")).doctorCommand,
  },
  {
    name: "schema",
    summary: "prints a JSON Schema: of the configuration, a record, or what a command prints as JSON",
    load: async () => (await import("../commands/schema.ts")).schemaCommand,
  },
  {
    name: "completion",
    summary: "prints a script that completes this command's words: for bash, zsh or fish",
    load: async () => (await import("./completion.ts")).completionCommand,
  },
];
