import { type Definitions, type Link, plainText } from "../../markdown/inline.ts";
import { CAPITAL, LETTER } from "../../text/characters.ts";
import { phrases } from "../../text/phrases.ts";
import type { Range } from "../../text/source.ts";
import { readWholeDate } from "../../time/dates.ts";
import type { ActionItemStatus } from "../model.ts";
import { isFirstName } from "./first-names.ts";
import { statusOf } from "./item-status.ts";
import { type ItemKey, itemKey } from "./item-words.ts";

/** What a clause says: a fact, a status, words that could be a name or certainly are one, or other words. The range is the value's. */
export type ItemRemark = Range &
  (
    | { readonly kind: "fact"; readonly key: ItemKey; readonly named: boolean }
    | { readonly kind: "status"; readonly status: ActionItemStatus }
    | { readonly kind: "person" | "name" | "words" }
  );

/** The links of an item's words, and the targets that they refer to. */
export interface ItemLinks {
  readonly links: readonly Link[];
  readonly definitions: Definitions;
}

/** `Owner: `, `**Due**: `, `due:: `, `📅 ` at the start of a clause. */
const keyed = new RegExp(
  String.raw`^[*_\`]*([${LETTER}().'’ ]{2,30}?)[*_\`]*\s*(?:::?|[=：]|(?<=^resp)\.(?!:))[*_\`]*\s*`,
  "i",
);
const keySign = /^(📅|🗓️?|⏰|📆|👤)\s*/u;
const assignedTo = new RegExp(String.raw`^[*_]*(?:assigned to|owned by)[*_]*\s+(?=@|[${CAPITAL}])`, "i");
/** Nothing but logins. */
const onlyLogins = /^@[\w/-]+(?:(?:\s*[,&]\s*|\s+(?:and\s*|\/\s*)?)@[\w/-]+)*$/;
const onlyPriority =
  /^(?:P[0-5]|(?:(?:highest|high|medium|low|lowest|critical|urgent)[ -]priority|priority[ -](?:highest|high|medium|low|lowest|critical|urgent|\d)))$/i;
/** Nothing but an issue's number, key or address. */
const onlyIssue =
  /^(?:(?:(?:issue|pr|ticket|see|tracked in) )?(?:[\w./-]*#\d+|https?:\/\/\S+)|(?:issue |ticket |tracked in )?(?!(?:ADR|RFC|CVE|UTF|ISO|SHA|SEV|COVID)-)[A-Z][A-Z0-9]{1,9}-\d+)$/i;
/** Link labels that only mean "the ticket is here". */
export const genericLabel =
  /^(?:(?:github |gitlab |jira |tracking |open |related )?(?:issues?|pull requests?|pr|mr|merge request|tickets?|bug|card|task|story|trello|jira|tracker|link|source|here|details|fix)(?: ?#?\d+)?|[\w./-]*#\d+|[A-Z][A-Z0-9]+-\d+|https?:\/\/.*|gh-?\d+)$/i;
/** Only words for an approximate time. */
const someTime = phrases(
  "by? the? next|this|coming sprint|week|month|quarter|year|release, by? the? end of the|this|next? sprint|week|month|quarter|year|release, by? eod|eow|eom|eoq|eoy|q1|q2|q3|q4|asap, by? q1|q2|q3|q4 0*|1*|2*",
);
const dueWords = /^(?:due|eta|deadline)\b(?! (?:to|diligence)\b)/i;
/** Words before a due date. */
const beforeDue =
  /^(?:(?:due|eta|deadline)(?: date)?(?: on| by)?:?\s*|(?:by|before|until|no later than|avant le|d['’]ici(?: le| au)?|pour le|bis(?: zum)?|antes del?|até|innen|senest|uiterlijk|voor|entro(?: il)?|do)\s+|@)/iu;
/** One to three capitalised words, a login, or a team. */
const name = new RegExp(
  String.raw`^(?:@[\w-]+|[${CAPITAL}][${LETTER}.'’-]*(?: [${CAPITAL}][${LETTER}.'’-]*){0,2}(?: (?:team|squad|guild|group))?)$`,
);
const betweenNames = /\s*(?:,|\/|&|\+|\b(?:and|und|et|y|e)\b)\s*/;

/** Reads one clause: `Owner: Alex`, `@alex`, `P1`, `by 5 April`, `in progress`. */
export function readClause(text: string, { start, end }: Range, { links, definitions }: ItemLinks): ItemRemark {
  const raw = text.slice(start, end);
  const found = keyed.exec(raw) ?? keySign.exec(raw);
  const key = found && keyNamed(found[1]!);
  if (found && key) return keyedClause(key, text, { start: start + found[0].length, end });
  const assigned = assignedTo.exec(raw)?.[0];
  if (assigned) return { kind: "fact", key: "owner", named: true, start: start + assigned.length, end };
  const words = plainText(raw, definitions);
  const fact = (of: ItemKey, from = start): ItemRemark => ({ kind: "fact", key: of, named: false, start: from, end });
  if (onlyLogins.test(words)) return fact("owner");
  if (onlyPriority.test(words)) return fact("priority");
  if (onlyIssue.test(words)) return fact("issue");
  const link = links.find((candidate) => candidate.start >= start && candidate.end <= end);
  if (link && genericLabel.test(words)) return fact("issue");
  const lead = beforeDue.exec(raw.replace(/^[*_`]+/, ""))?.[0].length ?? 0;
  const marks = lead > 0 ? raw.length - raw.replace(/^[*_`]+/, "").length : 0;
  if (
    dueWords.test(words) ||
    someTime.matchWhole(words) ||
    (/\d/.test(words) && readWholeDate(words.slice(lead) || words))
  )
    return fact("due", start + lead + marks);
  const status = words.length > 2 || !/\w/.test(words) ? statusOf(words) : null;
  if (status) return { kind: "status", status, start, end };
  return { kind: isPerson(words) ? "person" : name.test(words) ? "name" : "words", start, end };
}

function keyNamed(words: string): ItemKey | null {
  if (words === "👤") return "owner";
  return itemKey(words.trim()) ?? (/^\p{So}/u.test(words) || words.startsWith("🗓") ? "due" : null);
}

function keyedClause(key: ItemKey, text: string, { start, end }: Range): ItemRemark {
  if (key !== "status") return { kind: "fact", key, named: true, start, end };
  const status = statusOf(text.slice(start, end));
  return status ? { kind: "status", status, start, end } : { kind: "fact", key, named: true, start, end };
}

/** One or more people: a known first name, alone or before a family name. */
export function isPerson(words: string): boolean {
  const people = words.split(betweenNames);
  return people.length <= 4 && people.every((each) => name.test(each) && isFirstName(each.split(" ", 1)[0]!));
}
