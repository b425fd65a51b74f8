import type { Policy } from "../policy/policy.ts";
import type { Severity } from "../policy/severities.ts";
import type { Audience, IncidentStatus, TimelineType } from "../records/model.ts";
import { clipCodeUnits } from "../text/clip.ts";
import { closestChoice, didYouMean, listed } from "../text/messages.ts";
import { nearest } from "../text/nearest.ts";
import { dueDayProblem, readWholeDate, resolveDue } from "../time/dates.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { isDate, localDate } from "../time/zone.ts";
import { leadingTime, type TimeOfCommand } from "./command-time.ts";
import { type Participant, participantByName, participantOf } from "./participants.ts";
import { severityFromWords } from "./severity-words.ts";
import { COMMAND_NAMES, type CommandName, FORMS, nearestCommand, type SlashCommand } from "./slash-commands.ts";

/** As much of a comment's words as an answer repeats, in UTF-16 code units. */
const LONGEST_SHOWN = 40;

/** What a command changes. */
export type CommandEffect =
  | { readonly kind: "event"; readonly type: TimelineType; readonly note: string | null; readonly cause: string | null }
  | {
      readonly kind: "update";
      readonly audience: Audience;
      readonly status: IncidentStatus | null;
      readonly note: string;
    }
  | { readonly kind: "commander" | "communications"; readonly who: Participant; readonly note: string | null }
  | { readonly kind: "responders"; readonly who: readonly Participant[] }
  | { readonly kind: "severity"; readonly severity: Severity; readonly note: string | null }
  | { readonly kind: "impact"; readonly note: string }
  | { readonly kind: "runbook"; readonly runbook: string }
  | { readonly kind: "action"; readonly action: DraftActionItem };

/** An action item as effects during the incident; people complete it in the post-mortem. */
export interface DraftActionItem {
  readonly title: string;
  readonly owner: Participant | null;
  readonly due: CalendarDate | null;
}

/** A command that can't be carried out, in words for its author. */
export interface InvalidCommand {
  readonly word: string;
  readonly message: string;
  /** The right form. */
  readonly form: string;
}

export type ParsedCommand = { readonly at: Instant; readonly effect: CommandEffect } | InvalidCommand;

export function isInvalid(parsed: ParsedCommand): parsed is InvalidCommand {
  return "form" in parsed;
}

/** Who effects it, when, and what the team knows. */
export interface CommandInput {
  readonly moment: TimeOfCommand;
  readonly author: Participant;
  readonly policy: Policy;
  /** Logins, in lower case, that may not act here, or that nobody has. */
  readonly unknown: readonly string[];
  /** Cause slugs of the team's runbooks with their titles. */
  readonly causes: ReadonlyMap<string, string>;
  /** Ids of the team's runbooks. */
  readonly runbooks: readonly string[];
}

/** Tells what one command means. */
export function parseCommand(command: SlashCommand, input: CommandInput): ParsedCommand {
  const { name, word, within } = command;
  if (name === null) return unknownCommand(word);
  const invalid = (message: string): InvalidCommand => ({ word, message, form: FORMS[name] });
  if (within !== null) return invalid(`${WITHIN[within]}, so nothing was done: leave an empty line above it`);
  const time = leadingTime(command.text, input.moment);
  if (time.kind === "unclear") return invalid(time.message);
  const text = time.kind === "time" ? time.rest : command.text;
  const effect = effectOf(name, text.trim(), input);
  if (typeof effect === "string") return invalid(effect);
  return { at: time.kind === "time" ? time.at : input.moment.saidAt, effect };
}

const WITHIN = {
  quoted: "it belongs to the quotation above it",
  code: "it is in a code span that began above it",
} as const;

function unknownCommand(word: string): InvalidCommand {
  const near = nearestCommand(word);
  const expected = listed(
    COMMAND_NAMES.map((name) => `/${name}`),
    "or",
  );
  const message = `unexpected command, expected ${expected}${didYouMean(near && `/${near}`)}`;
  return { word, message, form: FORMS[near ?? "note"] };
}

/** The effect, or what is wrong with the words. */
function effectOf(name: CommandName, text: string, hearing: CommandInput): CommandEffect | string {
  const note = text === "" ? null : text;
  const event = (type: TimelineType): CommandEffect => ({ kind: "event", type, note, cause: null });
  switch (name) {
    case "ack":
      return event("acknowledged");
    case "mitigated":
      return event("mitigated");
    case "resolve":
      return event("resolved");
    case "mitigate":
      return note ? event("mitigation-started") : "missing text, expected what is done against the impact";
    case "escalate":
      return note ? event("escalated") : "missing text, expected who it was escalated to, and why";
    case "note":
      return note ? event("note") : "missing text, expected what happened";
    case "cause":
      return note ? causeEffect(note, hearing) : "missing text, expected the cause";
    case "impact":
      return note ? { kind: "impact", note } : "missing text, expected what it means for users and the business";
    case "runbook":
      return runbookEffect(text, hearing);
    case "commander":
    case "communications":
      return roleEffect(name, text, hearing);
    case "responders":
      return respondersEffect(text, hearing);
    case "severity":
      return severityEffect(text, hearing.policy.severities);
    case "update":
      return updateEffect(text);
    case "action":
      return actionEffect(text, hearing);
  }
}

/** `/cause bad-deployment text`: a first word that is a cause of a runbook ties the incident to it. */
function causeEffect(note: string, { causes }: CommandInput): CommandEffect {
  const [first = "", rest = ""] = splitWord(note);
  const slug = [...causes.keys()].find((key) => key.toLowerCase() === first.replace(/:$/, "").toLowerCase());
  const cause = slug ?? [...causes].find(([, title]) => title.toLowerCase() === note.toLowerCase())?.[0] ?? null;
  const words = slug === undefined ? note : rest || causes.get(slug)!;
  return { kind: "event", type: "cause-identified", note: words, cause };
}

/** `/runbook checkout-error-rate`, by its id or file; `/runbook none` takes it away. */
function runbookEffect(text: string, { runbooks }: CommandInput): CommandEffect | string {
  const sought = text
    .split("/")
    .at(-1)!
    .replace(/\.(?:md|markdown)$/i, "")
    .trim()
    .toLowerCase();
  if (sought === "none") return { kind: "runbook", runbook: "none" };
  const runbook = runbooks.find((id) => id.toLowerCase() === sought);
  if (runbook !== undefined) return { kind: "runbook", runbook };
  if (sought === "") return "missing name of a runbook";
  return `no runbook "${clipCodeUnits(text, LONGEST_SHOWN)}"${didYouMean(closestChoice(sought, runbooks))}`;
}

function roleEffect(kind: "commander" | "communications", text: string, hearing: CommandInput): CommandEffect | string {
  const { author, policy } = hearing;
  if (/^(?:me|myself)?[.!]?$/i.test(text)) return { kind, who: author, note: null };
  const mentions = leadingMentions(text);
  if (mentions.names.length > 1)
    return `unexpected ${mentions.names.length} people, expected one: one person in charge, not a committee`;
  const words = mentions.names[0] ?? text;
  const rest = mentions.names.length === 1 ? mentions.rest : "";
  const parties = participantsIn(words, policy) ?? participantsIn(splitWord(text)[0]!, policy);
  if (!parties) return unknownName(words, "one person of the configuration or a @login", policy);
  const stranger = strangerAmong(parties, hearing);
  if (stranger !== null) return stranger;
  if (parties.length > 1 || parties[0]!.isTeam)
    return `unexpected "${clipCodeUnits(words, LONGEST_SHOWN)}", expected one person alone`;
  return { kind, who: parties[0]!, note: rest === "" ? null : rest };
}

function respondersEffect(text: string, hearing: CommandInput): CommandEffect | string {
  const { author, policy } = hearing;
  if (/^(?:me|myself)?$/i.test(text)) return { kind: "responders", who: [author] };
  const who: Participant[] = [];
  for (const words of text.split(/[\s,;]+|\band\b/).filter(Boolean)) {
    const parties = participantsIn(words, policy);
    if (!parties) return unknownName(words, "people of the configuration or @logins", policy);
    who.push(...parties);
  }
  return strangerAmong(who, hearing) ?? { kind: "responders", who };
}

function severityEffect(text: string, severities: readonly Severity[]): CommandEffect | string {
  const words = text.replace(/^to\s+/i, "");
  const [first, rest] = splitWord(words);
  const [second, afterSecond] = splitWord(rest);
  const inTwo = /^\d[:,.]?$/.test(second) && /^[a-z]+$/i.test(first);
  const effects = inTwo ? `${first} ${second}` : /^\d[:,.]?$/.test(first) ? `sev ${first}` : first;
  const severity = severityFromWords([effects], severities);
  if (!severity) {
    const ids = severities.map(({ id }) => id);
    const found =
      effects === "" ? "missing severity" : `unexpected severity "${clipCodeUnits(effects, LONGEST_SHOWN)}"`;
    return `${found}, expected ${listed(ids, "or")}${didYouMean(closestChoice(effects, ids))}`;
  }
  const note = (inTwo ? afterSecond : rest).replace(/^[\s:,–—-]+/, "");
  return { kind: "severity", severity, note: note === "" ? null : note };
}

const AUDIENCES: Readonly<Record<string, Audience>> = { public: "public", external: "public", internal: "internal" };
const STATUSES: readonly IncidentStatus[] = ["investigating", "identified", "monitoring", "resolved"];

function updateEffect(text: string): CommandEffect | string {
  let rest = text;
  let audience: Audience | null = null;
  let status: IncidentStatus | null = null;
  for (;;) {
    const [first, after] = splitWord(rest);
    const word = first.toLowerCase().replace(/(?<![:,.;–—-])[:,.;–—-]+$/, "");
    const spoken = STATUSES.find((candidate) => candidate === word);
    if (audience === null && Object.hasOwn(AUDIENCES, word)) audience = AUDIENCES[word]!;
    else if (status === null && spoken) status = spoken;
    else break;
    rest = after;
  }
  const note = rest.replace(/^[\s:,–—-]+/, "");
  if (note === "") return "missing text, expected what to tell people";
  if (audience === "public" && status === null)
    return `missing status-page state, expected ${listed(STATUSES, "or")} after "public"`;
  return { kind: "update", audience: audience ?? "internal", status, note };
}

function actionEffect(text: string, hearing: CommandInput): CommandEffect | string {
  const { policy, moment } = hearing;
  const read = readActionWords(text, moment);
  if (typeof read === "string") return read;
  const owner = read.owner === null ? null : participantsIn(read.owner, policy)?.[0];
  if (owner === undefined) return unknownName(read.owner!, "a person or team of the configuration or a @login", policy);
  const stranger = owner && strangerAmong([owner], hearing);
  return stranger ?? { kind: "action", action: { title: read.title, owner, due: read.due } };
}

/** What is wrong with the first of the people who may not act here; null where all may. */
function strangerAmong(parties: readonly Participant[], { unknown, policy }: CommandInput): string | null {
  const stranger = parties.find(({ login }) => login !== null && unknown.includes(login.toLowerCase()));
  if (!stranger) return null;
  const login = stranger.login!;
  const logins = policy.people.flatMap(({ github }) => github ?? []);
  const near = nearest(login, logins) ?? nearestName(login, policy);
  const where = stranger.isTeam ? "`teams`" : "`people`";
  return `@${login} is not in ${where} and has no access here${didYouMean(near && (logins.includes(near) ? `@${near}` : near))}`;
}

function nearestName(words: string, { owners }: Policy): string | null {
  return owners.resolve(words).flatMap((owner) => (owner.kind === "unknown" ? (owner.nearest ?? []) : []))[0] ?? null;
}

/**
 * The logins and teams of GitHub that commands name and the configuration does not list: whether they may act here, only
 * GitHub knows. In lower case, without `@`.
 */
export function namedLogins(
  commands: readonly SlashCommand[],
  { owners }: Policy,
): { readonly roles: readonly string[]; readonly owners: readonly string[] } {
  const of = (names: readonly CommandName[], read: (text: string) => readonly string[]) => {
    const mentions = commands.flatMap(({ name, text }) => (name && names.includes(name) ? read(text) : []));
    const logins = mentions
      .flatMap((words) => owners.resolve(words))
      .flatMap((owner) => (owner.kind === "login" ? owner.login : []));
    return [...new Set(logins.map((login) => login.toLowerCase()))];
  };
  return {
    roles: of(["commander", "communications", "responders"], (text) => leadingMentions(text).names),
    owners: of(["action"], (text) => [...text.matchAll(LAST_MENTION)].map(([mention]) => mention).slice(-1)),
  };
}

/** As `readActionWords` finds an owner. */
const LAST_MENTION = /(?<![\w.])@[\w/.-]*\w/g;

function unknownName(words: string, expected: string, policy: Policy): string {
  if (words.trim() === "") return `missing name, expected ${expected}`;
  return `unexpected "${clipCodeUnits(words, LONGEST_SHOWN)}", expected ${expected}${didYouMean(nearestName(words, policy))}`;
}

/** Who words name, null when any of them names nobody. */
function participantsIn(words: string, { owners }: Policy): Participant[] | null {
  if (words.trim() === "") return null;
  const parties = owners
    .resolve(words)
    .map((owner) => participantOf(owner) ?? (owners.isEmpty ? participantByName(owner.words) : null));
  return parties.length > 0 && parties.every((party) => party !== null) ? parties : null;
}

function leadingMentions(text: string): { readonly names: string[]; readonly rest: string } {
  const names: string[] = [];
  let rest = text;
  for (;;) {
    const match = /^(?:and\s+|[,&+]\s*)?(@[\w/.-]*\w)[,:]?\s*/i.exec(rest);
    if (!match) return { names, rest };
    names.push(match[1]!);
    rest = rest.slice(match[0].length);
  }
}

/** The first word and what follows it. */
function splitWord(text: string): [string, string] {
  const match = /^\s*(\S+)\s*/.exec(text);
  return match ? [match[1]!, text.slice(match[0].length)] : ["", ""];
}

/** An action item's words taken apart; what was not said is null. */
export interface ActionWords {
  readonly title: string;
  /** As written: `@alexgh`, `Platform`. */
  readonly owner: string | null;
  readonly due: CalendarDate | null;
}

/** A written date is at most this many words: `due by June 5th, 2026`. */
const DATE_WORDS = 5;
const label = /(?<![\s(,;])[\s(,;]*\b(?:owner|owned by|assignee|by|due|due by|until)\s*(?::\s*)?$/i;

/** Takes owner and due date off the end of `text @owner 2026-06-05`, in either order; or tells what is wrong. */
export function readActionWords(text: string, moment: TimeOfCommand): ActionWords | string {
  const mention = [...text.matchAll(LAST_MENTION)].at(-1);
  const owner = mention?.[0] ?? /\bowner:\s*([^,;()]+)/i.exec(text)?.[1]?.trim() ?? null;
  const spoken = mention
    ? cut(text, mention.index, mention[0].length)
    : text.replace(/(?<![\s(,;])[\s(,;]*\bowner:\s*[^,;()]+/i, " ");
  const due = trailingDate(
    spoken.trim().replace(/(?<![\s.,;)])[\s.,;)]+$/, ""),
    localDate(moment.startedAt, moment.timezone),
  );
  if (typeof due === "string") return due;
  const title = tidy(due.before);
  return title === "" ? "missing text, expected what is to be done" : { title, owner, due: due.date };
}

function trailingDate(
  text: string,
  from: CalendarDate,
): { readonly before: string; readonly date: CalendarDate | null } | string {
  const starts = [...text.matchAll(/(?<=^|[\s(])\S/g)].map(({ index }) => index).slice(-DATE_WORDS);
  for (const start of starts) {
    const reading = readWholeDate(text.slice(start));
    if (reading?.kind === "unreadable") return `unexpected due date ${reading.reason}`;
    if (!reading) continue;
    const due = resolveDue(reading.date, from);
    if (due.kind === "day" && isDate(due.date)) return { before: text.slice(0, start), date: due.date };
    const problem = dueDayProblem(text.slice(start), due, from);
    if (problem) return `unexpected due date ${problem}`;
  }
  return { before: text, date: null };
}

/** Takes a piece out together with the label before it (`Owner: @alex`). */
function cut(text: string, at: number, length: number): string {
  return `${text.slice(0, at).replace(label, " ")} ${text.slice(at + length)}`;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(label, "")
    .replace(/(?<![\s,;:(–—-])[\s,;:(–—-]+$/, "")
    .trim();
}
