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
];
