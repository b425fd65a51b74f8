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
    "sets a repository up: configuration, workflow, issue form, editor settings, examples",
    async () => (await import("../commands/init.ts")).initCommand,
  ),
  entry(
    "check",
    "validates every record and every rule",
    async () => (await import("../commands/check.ts")).checkCommand,
  ),
  entry(
    "explain",
    "a rule's page: why it is there, what it finds, how to configure it",
    async () => (await import("../commands/explain.ts")).explainCommand,
  ),
  entry("show", "prints a record as normalised JSON", async () => (await import("../commands/show.ts")).showCommand),
  entry(
    "fmt",
    "writes records in their canonical form, and touches nothing else in them",
    async () => (await import("../commands/fmt.ts")).fmtCommand,
  ),
  entry(
    "plan",
    "what sync and overdue would change on GitHub",
    async () => (await import("../commands/plan.ts")).planCommand,
  ),
  entry(
    "sync",
    "makes GitHub's issues match the action items",
    async () => (await import("../commands/sync.ts")).syncCommand,
  ),
  entry(
    "track",
    "brings what happened on GitHub's issues back to the records, by one pull request",
    async () => (await import("../commands/track.ts")).trackCommand,
  ),
  entry(
    "overdue",
    "flags due-soon, overdue and escalated action items, post-mortems and runbook reviews; renews the digest",
    async () => (await import("../commands/overdue.ts")).overdueCommand,
  ),
  entry(
    "declare",
    "opens an incident from flags, an alert payload or an issue form",
    async () => (await import("../commands/declare.ts")).declareCommand,
  ),
  entry(
    "respond",
    "carries out the slash commands of an incident's comments, and recomputes its clocks",
    async () => (await import("../commands/respond.ts")).respondCommand,
  ),
  entry(
    "new",
    "writes the next post-mortem from the template; asks for what is missing",
    async () => (await import("../commands/new.ts")).newCommand,
  ),
  entry(
    "postmortem",
    "drafts the post-mortem of an incident from its timeline",
    async () => (await import("../commands/postmortem.ts")).postmortemCommand,
  ),
  entry(
    "commander",
    "who is Incident Commander, now or at T; the schedule",
    async () => (await import("../commands/commander.ts")).commanderCommand,
  ),
  entry(
    "status",
    "prints a status update of an incident, ready to post",
    async () => (await import("../commands/status.ts")).statusCommand,
  ),
  entry(
    "report",
    "metrics, pages, plots, status page, feeds, calendar",
    async () => (await import("../commands/report.ts")).reportCommand,
  ),
  entry(
    "export",
    "prints action items or incidents for other programs: CSV, JSON, iCalendar or a markdown table",
    async () => (await import("../commands/export.ts")).exportCommand,
  ),
  entry(
    "lsp",
    "checks records in the editor while people write: a language server over standard input and output",
    async () => (await import("../commands/lsp.ts")).lspCommand,
  ),
  entry(
    "mcp",
    "answers agents' questions about incidents, read-only: a Model Context Protocol server",
    async () => (await import("../commands/mcp/mcp.ts")).mcpCommand,
  ),
  entry(
    "relay",
    "passes webhooks of alerting tools on to GitHub, and starts the workflow when a response target is due",
    async () => (await import("../commands/relay/relay.ts")).relayCommand,
  ),
  entry(
    "import",
    "makes post-mortems of another tool's export: markdown, or a CSV list of action items",
    async () => (await import("../commands/import.ts")).importCommand,
  ),
  entry(
    "migrate",
    "writes the configuration in the current version of its format, and touches nothing else in it",
    async () => (await import("../commands/migrate.ts")).migrateCommand,
  ),
  entry(
    "doctor",
    "looks at token, permissions, labels, schedule, configuration and git, and says what is wrong; changes nothing",
    async () => (await import("../commands/doctor.ts")).doctorCommand,
  ),
  entry(
    "schema",
    "prints a JSON Schema: of the configuration, a record, or what a command prints as JSON",
    async () => (await import("../commands/schema.ts")).schemaCommand,
  ),
  entry(
    "completion",
    "prints a script that completes this command's words: for bash, zsh or fish",
    async () => (await import("./completion.ts")).completionCommand,
  ),
];

function entry(name: string, summary: string, load: () => Promise<Command>): CommandEntry {
  return { name, summary, load: async () => ({ name, summary, ...(await load()) }) };
}
