import type { Command } from "./command.ts";

/** What `incident --help` lists; a command's own code is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

export const commands: readonly CommandEntry[] = [
  {
    name: "check",
    summary: "validates every record and every rule",
    load: async () => (await import("./check.ts")).check,
  },
  { name: "show", summary: "prints a record as normalised JSON", load: async () => (await import("./show.ts")).show },
  {
    name: "postmortem",
    summary: "drafts the post-mortem of an incident from its timeline",
    load: async () => (await import("./postmortem.ts")).postmortem,
  },
  {
    name: "commander",
    summary: "who is Incident Commander, now or at T; the schedule",
    load: async () => (await import("./commander.ts")).commander,
  },
  {
    name: "status",
    summary: "prints a status update of an incident, ready to post",
    load: async () => (await import("./status.ts")).status,
  },
  {
    name: "report",
    summary: "metrics, pages, plots, status page, feeds, calendar",
    load: async () => (await import("./report.ts")).report,
  },
];
