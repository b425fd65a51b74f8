import { commentLines } from "../../markdown/comment-lines.ts";
import type { ActionItemStatus } from "../../records/model.ts";
import { LOGIN, TEAM } from "../../text/login.ts";
import { didYouMean, listed } from "../../text/messages.ts";
import { nearest } from "../../text/nearest.ts";
import { dueDayProblem, readDateAt, resolveDue, UNDERSTOOD_DATES } from "../../time/dates.ts";
import type { CalendarDate } from "../../time/instant.ts";

/** A change to an action item that a comment on its issue requests. */
export type ItemCommand = { readonly reason: string | null } & (
  | { readonly fact: "status"; readonly value: Extract<ActionItemStatus, "done" | "dropped"> }
  | { readonly fact: "due"; readonly value: CalendarDate }
  /** As written: `@login`, `@org/team` or a name. */
  | { readonly fact: "owner"; readonly value: string }
  /** An address, or `#12`. */
  | { readonly fact: "evidence"; readonly value: string }
);

export interface CommandReading {
  readonly commands: readonly ItemCommand[];
  /** What is not valid, and what was expected. */
  readonly problems: readonly string[];
}

/** Longer comments are cut: no command needs more. */
const LONGEST = 20_000;
/** A path such as `/etc/hosts` is no command. */
const LINE = /^\s{0,3}\/\s?([a-z][a-z-]{0,20})(?![\w/.-])\s*:?(.*)$/i;

type Read = (text: string, today: CalendarDate) => ItemCommand | string;

const commands: Readonly<Record<string, Read>> = {
  done: (text) => ({ fact: "status", value: "done", reason: text || null }),
  drop: (text) => ({ fact: "status", value: "dropped", reason: text || null }),
  due: readDue,
  owner: readOwner,
  evidence: readEvidence,
};

/**
 * The commands of a comment that begins with one, one per line; the lines up to the next one are the reason. None for any
 * other comment. Code, quotations and HTML are a reason's text, and what a mail program added is left out.
 *
 * @param today the day of the comment, for dates without a year
 */
export function itemCommands(body: string, today: CalendarDate): CommandReading {
  const lines = commentLines(body.slice(0, LONGEST)).filter(({ kind }) => kind !== "mail");
  while (lines[0]?.text.trim() === "") lines.shift();
  if (lines[0]?.kind !== "words" || !LINE.test(lines[0].text)) return { commands: [], problems: [] };
  const found: { word: string; text: string }[] = [];
  for (const { text, kind } of lines) {
    const match = kind === "words" ? LINE.exec(text) : null;
    if (match) found.push({ word: match[1]!.toLowerCase(), text: match[2]! });
    else found.at(-1)!.text += `\n${text}`;
  }
  const readings = found.map(({ word, text }) => readCommand(word, text.replace(/\s+/g, " ").trim(), today));
  return {
    commands: readings.filter((reading) => typeof reading !== "string"),
    problems: readings.filter((reading) => typeof reading === "string"),
  };
}

/** True for a comment that begins with a command: cheaper than reading it. */
export function hasItemCommand(body: string): boolean {
  return LINE.test(
    body
      .replace(/^(?:[^\S\n]*\n)+/, "")
      .slice(0, 200)
      .split(/\r?\n/, 1)[0]!,
  );
}

function readCommand(word: string, text: string, today: CalendarDate): ItemCommand | string {
  const read = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (read) return read(text, today);
  const names = Object.keys(commands);
  const meant = nearest(word, names);
  const expected = listed(
    names.map((name) => `/${name}`),
    "or",
  );
  return `unexpected command "/${word}", expected ${expected}${didYouMean(meant && `/${meant}`)}`;
}

function readDue(text: string, today: CalendarDate): ItemCommand | string {
  const reading = readDateAt(text, 0);
  if (reading?.kind === "unreadable") return `/due: unexpected ${reading.reason}`;
  if (!reading) return `/due: unexpected "${text.slice(0, 40)}", expected a day such as ${UNDERSTOOD_DATES}`;
  const due = resolveDue(reading.date, today);
  if (due.kind !== "day") return `/due: unexpected ${dueDayProblem(text.slice(0, reading.end), due, today)}`;
  return { fact: "due", value: due.date, reason: text.slice(reading.end).replace(/^[\s,;:.–—-]+/, "") || null };
}

const ownerPattern = new RegExp(`^(@(?:${TEAM}|${LOGIN}))(?![\\w/])(.*)$`);

function readOwner(text: string): ItemCommand | string {
  const [, login, rest] = ownerPattern.exec(text) ?? [];
  if (login) return { fact: "owner", value: login, reason: rest!.replace(/^[\s,;:.–—-]+/, "") || null };
  const isName = /^[\p{L}][\p{L}\p{N} .'’-]{0,60}$/u.test(text);
  if (isName) return { fact: "owner", value: text, reason: null };
  return `/owner: unexpected "${text.slice(0, 40)}", expected a login such as @alex, or a person or team by name`;
}

function readEvidence(text: string): ItemCommand | string {
  const [, link, rest] =
    /^<?(https?:\/\/[^\s<>]{3,500}|(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d{1,9})>?(?:\s(.*))?$/i.exec(text) ?? [];
  if (link) return { fact: "evidence", value: encodeLink(link), reason: rest?.trim() || null };
  return `/evidence: unexpected "${text.slice(0, 40)}", expected an address, or #12 for a pull request`;
}

/** An address with the characters encoded that would end a remark, a cell or a link. */
function encodeLink(link: string): string {
  return link.replace(/[(),;|[\]"'`\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
