import { nearest } from "../text/nearest.ts";

/** The commands, each in the form that an answer shows. */
export const FORMS = {
  ack: "/ack",
  commander: "/commander @person",
  communications: "/communications @person",
  responders: "/responders @person @person",
  severity: "/severity SEV-2 why",
  update: "/update public investigating text",
  cause: "/cause text",
  mitigate: "/mitigate text",
  mitigated: "/mitigated text",
  resolve: "/resolve text",
  note: "/note 04:18 text",
  action: "/action text @owner 2026-06-05",
  impact: "/impact text",
  escalate: "/escalate text",
} as const;

export type CommandName = keyof typeof FORMS;

export const COMMAND_NAMES = Object.keys(FORMS) as readonly CommandName[];

/** What people type for a command at four in the morning. */
const OTHER_NAMES: Readonly<Record<string, CommandName>> = {
  acknowledge: "ack",
  acknowledged: "ack",
  ic: "commander",
  comms: "communications",
  communication: "communications",
  responder: "responders",
  sev: "severity",
  "root-cause": "cause",
  rootcause: "cause",
  mitigating: "mitigate",
  mitigation: "mitigate",
  resolved: "resolve",
  escalated: "escalate",
};

/** One command of a comment, its words still to be understood. */
export interface SlashCommand {
  /** Null for a word that is no command. */
  readonly name: CommandName | null;
  /** As typed, without the slash. */
  readonly word: string;
  /** What follows, the lines up to the next command included. */
  readonly text: string;
}

/** Longer comments are cut: no command needs more. */
const LONGEST = 20_000;
const MOST_COMMANDS = 50;
/** A path such as `/etc/hosts` is no command. */
const line = /^\s*\/\s*([a-z][a-z-]{0,30})(?![\w/.-])\s*:?(.*)$/i;

/** The commands of a comment that starts with one, one a line; none of any other comment. */
export function slashCommands(body: string): SlashCommand[] {
  const lines = body.slice(0, LONGEST).split(/\r\n|\r|\n/);
  while (lines[0]?.trim() === "") lines.shift();
  if (!line.test(lines[0] ?? "")) return [];
  const commands: { name: CommandName | null; word: string; lines: string[] }[] = [];
  for (const text of lines) {
    const match = line.exec(text);
    if (match && commands.length < MOST_COMMANDS)
      commands.push({ name: commandNamed(match[1]!), word: match[1]!, lines: [match[2]!] });
    else commands.at(-1)!.lines.push(text);
  }
  return commands.map(({ lines: words, ...command }) => ({ ...command, text: words.join("\n").trim() }));
}

function commandNamed(word: string): CommandName | null {
  const name = word.toLowerCase();
  if (Object.hasOwn(FORMS, name)) return name as CommandName;
  return Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name]! : null;
}

/** The command that was probably meant; null when none is near. */
export function nearestCommand(word: string): CommandName | null {
  return nearest(word, COMMAND_NAMES) as CommandName | null;
}
