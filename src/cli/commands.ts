import type { Command } from "../commands/context/command.ts";

/** A command under the name that people type. */
export interface NamedCommand extends Command {
  readonly name: string;
  readonly summary: string;
}

/** What `incident --help` lists; a command's own code is loaded when it is called. */
export interface CommandEntry extends Pick<NamedCommand, "name" | "summary"> {
  load(): Promise<NamedCommand>;
}

export const commands: readonly CommandEntry[] = [
  entry(
    "init",
    "Set up a repository: configuration, workflow, examples",
    async () => (await import("../commands/init.ts")).initCommand,
  ),
  entry("check", "Check your files against the rules", async () => (await import("../commands/check.ts")).checkCommand),
  entry(
    "explain",
    "Show a rule: why it exists, what it finds, how to fix it",
    async () => (await import("../commands/explain.ts")).explainCommand,
  ),
  entry("show", "Print a file as normalized JSON", async () => (await import("../commands/show.ts")).showCommand),
  entry(
    "fmt",
    "Reformat files: number action items, tidy up tables",
    async () => (await import("../commands/fmt.ts")).fmtCommand,
  ),
  entry(
    "plan",
    "Preview what sync and overdue would change on GitHub",
    async () => (await import("../commands/plan.ts")).planCommand,
  ),
  entry(
    "sync",
    "Make GitHub issues match the action items",
    async () => (await import("../commands/sync.ts")).syncCommand,
  ),
  entry(
    "track",
    "Update files from issue activity (one pull request)",
    async () => (await import("../commands/track.ts")).trackCommand,
  ),
  entry(
    "overdue",
    "List and flag overdue work; update the digest",
    async () => (await import("../commands/overdue.ts")).overdueCommand,
  ),
  entry(
    "declare",
    "Open an incident from options, an alert or an issue form",
    async () => (await import("../commands/declare.ts")).declareCommand,
  ),
  entry(
    "respond",
    "Process slash commands on an incident issue",
    async () => (await import("../commands/respond.ts")).respondCommand,
  ),
  entry(
    "new",
    "Write the next post-mortem from the template",
    async () => (await import("../commands/new.ts")).newCommand,
  ),
  entry(
    "postmortem",
    "Draft the post-mortem of an incident from its timeline",
    async () => (await import("../commands/postmortem.ts")).postmortemCommand,
  ),
  entry(
    "commander",
    "Show the on-call Incident Commander and the rotation",
    async () => (await import("../commands/commander.ts")).commanderCommand,
  ),
  entry(
    "status",
    "Print a status update of an incident, ready to post",
    async () => (await import("../commands/status.ts")).statusCommand,
  ),
  entry(
    "report",
    "Write metrics, charts, the status page, feeds and calendars",
    async () => (await import("../commands/report.ts")).reportCommand,
  ),
  entry(
    "export",
    "Print action items or incidents as CSV, JSON or iCalendar",
    async () => (await import("../commands/export.ts")).exportCommand,
  ),
  entry(
    "lsp",
    "Check files in your editor (a language server)",
    async () => (await import("../commands/lsp.ts")).lspCommand,
  ),
  entry(
    "mcp",
    "Answer agents' questions about incidents, read-only (MCP)",
    async () => (await import("../commands/mcp/mcp.ts")).mcpCommand,
  ),
  entry(
    "relay",
    "Pass alerts on to GitHub, and run timers on time",
    async () => (await import("../commands/relay/relay.ts")).relayCommand,
  ),
  entry(
    "import",
    "Import post-mortems or action items from another tool",
    async () => (await import("../commands/import.ts")).importCommand,
  ),
  entry(
    "migrate",
    "Upgrade the configuration to the current format",
    async () => (await import("../commands/migrate.ts")).migrateCommand,
  ),
  entry(
    "doctor",
    "Check token, permissions, labels, schedule and git",
    async () => (await import("../commands/doctor.ts")).doctorCommand,
  ),
  entry(
    "schema",
    "Print the JSON Schema of a file or of an output",
    async () => (await import("../commands/schema.ts")).schemaCommand,
  ),
  entry(
    "completion",
    "Print a completion script for bash, zsh or fish",
    async () => (await import("./completion.ts")).completionCommand,
  ),
];

function entry(name: string, summary: string, load: () => Promise<Command>): CommandEntry {
  return { name, summary, load: async () => ({ name, summary, ...(await load()) }) };
}
