import { commentLines } from "../markdown/comment-lines.ts";
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
  runbook: "/runbook name",
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
  /** Why it was not carried out: its line belongs to a quotation or a code span that began above it. Null otherwise. */
  readonly within: "quoted" | "code" | null;
}

/** Longer comments are cut: no command needs more. */
const LONGEST = 20_000;
const MOST_COMMANDS = 50;
/** A path such as `/etc/hosts` is no command. */
const line = /^ {0,3}\/\s*([a-z][a-z-]{0,30})(?![\w/.-])\s*:?(.*)$/i;

/**
 * The commands of a comment that starts with one, one a line; none of any other comment. Only what GitHub shows as the
 * author's words is a command: code, quotations and HTML are a command's text, and what a mail program added is left out.
 */
export function slashCommands(body: string): SlashCommand[] {
  const lines = commentLines(body.slice(0, LONGEST)).filter(({ kind }) => kind !== "mail");
  while (lines[0]?.text.trim() === "") lines.shift();
  if (lines[0]?.kind !== "words" || !line.test(lines[0].text)) return [];
  const commands: (Pick<SlashCommand, "name" | "word" | "within"> & { readonly lines: string[] })[] = [];
  for (const { text, kind } of lines) {
    const match = kind !== "text" && commands.length < MOST_COMMANDS ? line.exec(text) : null;
    const name = match && commandNamed(match[1]!);
    if (!match || (kind !== "words" && name === null)) commands.at(-1)!.lines.push(text);
    else
      commands.push({
        name,
        word: match[1]!,
        within: kind === "quoted" || kind === "code" ? kind : null,
        lines: [match[2]!],
      });
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
