import { CAPITAL, LETTER } from "../../text/characters.ts";
import { isFirstName } from "./first-names.ts";
import { isActionVerb } from "./item-words.ts";

/*
 * Forms of remarks before, after and in an item's title. Each is tried on a few hundred characters at most.
 */

const statusMark = /(?:✅|☑️?|✔️?|🚧|❌|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|construction|x):)/u;
/** `~~Text~~`. */
export const struckOut = /^\s*~~([^~]{2,})~~/;
/** An emoji or short code at the start: `✅ Text`. */
export const leadingMark = new RegExp(`^${statusMark.source}\\s*`, "u");
/** The same at the end. */
export const trailingMark = new RegExp(`\\s*${statusMark.source}$`, "u");
/** `[DONE] Text`, `TODO: Text`, `TODO Text`, `**TODO due 5 June** — Text`. */
export const leadingStatus =
  /^\**[[(]?\**(DONE|TODO|WIP|COMPLETED?|FIXED|DROPPED|DEFERRED|N\/A|IN PROGRESS|Done|Completed|In progress)(?:\s(?!\s)([^*[\]()]{2,30}))?\**[\])]?\**(?:\s*[:–—-]\s*|(?<=[\])*])\s+)|^(DONE|TODO|WIP|FIXED)\s+(?=[A-Z][a-z])/;
/** `Text. DONE`; in capitals only, since "done" ends sentences too. */
export const statusAtEnd = /(?:[\s.;,:–—-]|^)\**(DONE|TODO|WIP|COMPLETED|FIXED|DROPPED|CANCELLED)\**[.!]?$/;
/** `Action item: Text`. */
export const leadingLabel =
  /^\**(?:action(?: item| point)?|todo|task|follow[- ]?up|AI)(?: ?#?\d{1,3})?\**\s*[:–—-]\s*\**\s*/i;
/** `**HIGH** Text`, `P1: Text`. */
export const leadingPriority =
  /^(?:\*\*|__)?[[(]?(?:\*\*|__)?(?<=[[(*_])(P[0-4]|critical|urgent|highest|high|medium|low|lowest)(?:\*\*|__|[\])])+\s*(?:[:–—-]\s*)?(?=\S)|^(P[0-4])\s*[:–—-]\s+/i;
/** A tracker's key: `#12: Text`, `OPS-12: Text`, `OPS-12 Add tests`. */
export function leadingKey(text: string): RegExpExecArray | null {
  const found = keyAndDivider.exec(text);
  return found?.[1] === undefined || isActionVerb(found[1]) ? found : null;
}
const keyAndDivider = /^(?:#\d{1,7}|[A-Z][A-Z0-9]{1,9}-\d{1,7})(?:\s*[:–—-]\s*|\s+(?=([A-Z][a-z]+)\b))/;
/** `Text @alex, @dana`. */
export const logins =
  /(?:^|[\s(,:–—-])(@[A-Za-z0-9][\w-]*(?:\/[\w-]+)?(?:(?:\s*[,&/+]\s*|\s+(?:and\s*)?)@[A-Za-z0-9][\w-]*)*)$/;
/** `Text @Kim Park`: people as other tools mention them, by full name. */
export const mentionAtEnd = new RegExp(
  String.raw`[\s(,:–—-]@([${CAPITAL}][${LETTER}'’-]+(?: [${CAPITAL}][${LETTER}'’-]*\.?){1,2})$`,
);
/** `@alex: Text`, `@alex to check`, `@alex Check`. */
export const leadingLogin = new RegExp(
  String.raw`^(@[A-Za-z0-9][\w-]*(?:\/[\w-]+)?)(?:\s*[:–—-]\s*|(?=\s+to\s)|\s+(?=[${CAPITAL}]))`,
);
/** The divider between a link and its text. */
export const afterLink = /^\**\s*[:–—-]\s+/;
/** What follows a linked tracker's key at the start of an item, with or without a divider. */
export const afterLinkedKey = /^\**(?:\s*[:–—-])?\s+(?=\p{Lu})/u;
/** `**Alex**: Text`, `**Alex Miller:** Text`: a first name, set apart. */
export function leadingName(text: string): RegExpExecArray | null {
  const found = boldName.exec(text);
  return found && isFirstName(found[1]!.split(" ", 1)[0]!) ? found : null;
}
const boldName = /^\*\*([A-Z][^*: ]+(?: [A-Z][^*: ]*)?)(?::\*\*|\*\*\s?[:–—-])\s+(?=\S)/;
/** Bold initials at the end, others after them: `Text **RK**, JT`. */
export const initials = /(?:^|\s)(\*\*[A-Z]{2,3}\*\*(?:\s*[/,&]\s*(?:\*\*)?[A-Z]{2,3}(?:\*\*)?)*)\.?$/;
/** The divider between a title and its remarks: `Text — Alex`, `Text; done`. */
export const divider = /\s(?:—|–|--?|\||→|=>)\s+|;\s+/g;
/** "…, due next sprint": words that are no date, but clearly a time. */
export const trailingDue =
  /[\s,;.]+(?:due|deadline|eta)(?: date)?(?: by| on)?:?\s+(?!to\b|diligence\b)([^,;:]{2,40})$/i;
/** "… by 5 April": a due date without the word; "@June 5, 2026": a day as other tools mention it. */
export const byDay = /[\s,;.–—-]+(?:(?:by|before|no later than)\s+|@)([^;|()@]{3,30})$/i;
/** Words for an approximate time; "ETA [6h]" and "ETA v2" are about something else. */
export const someTime =
  /^[(~]?\d|^[\p{L}.]{1,12} ['’]?\d|\b(?:q[1-4]|early|mid|late|next|end of|sprint|week|month|quarter|eo[dwmqy]|tbd|asap|soon|today|tomorrow|immediately)\b/iu;
/** A login after these words is mentioned, not the owner: "discuss with @bob". */
export const beforeSomebodyElse =
  /\b(?:with|to|from|by|ping|for|of|and|or|cc|at|via|thanks|tell|ask|inform|notify|contact)\s*[:(]?$/i;
/** `Owner: `, `Due: ` and the like, without brackets. */
export const lastKey = new RegExp(
  String.raw`(?:^|[\s.;,|([*_:–—、，。（-])(${[
    "owners?|assignees?|assigned to|dri|who|poc|responsible|resp\\.?|responsables?|verantwortlich|zuständig|responsável|担当者?",
    "due(?: date| by| on)?|deadline|eta|target(?: date)?|(?:est(?:imated|\\.)? )?completion(?: date)?|échéance|fällig(?: bis| am)?|frist|fecha límite|plazo|prazo|期限",
    "status|priority|issue|ticket|jira|tracking|tracked in",
  ].join("|")})[*_]*\s*[:=：]\s*[*_]*`,
  "giu",
);
/** `Owner: `, `**Due**: ` at the start of a part of a remark. */
export const keyed = new RegExp(
  String.raw`^[*_]*([${LETTER}().' ]{2,24}?)[*_]*\s*(?:[:=：]|(?<=^resp)\.(?!:))[*_]*\s*`,
  "i",
);
/** Nothing but logins. */
export const onlyLogins = /^@[\w/-]+(?:(?:\s*[,&]\s*|\s+(?:and\s*|\/\s*)?)@[\w/-]+)*$/;
/** Nothing but an issue's number, key or address. */
export const onlyIssue =
  /^(?:(?:(?:issue|pr|ticket|see|tracked in) )?(?:[\w./-]*#\d+|https?:\/\/\S+)|(?:issue |ticket |tracked in )?(?!(?:ADR|RFC|CVE|UTF|ISO|SHA|SEV|COVID)-)[A-Z][A-Z0-9]{1,9}-\d+)$/i;
/** Only words for an approximate time. */
export const onlySomeTime =
  /^(?:by )?(?:(?:the )?(?:next|this|end of(?: (?:the|this|next))?) (?:sprint|week|month|quarter|year|release)|eo[dwmqy]|q[1-4](?:[ /-]?\d{4})?|asap)$/i;
/** Words before a due date in a remark. */
export const beforeDue =
  /^(?:due(?: date)?(?: on| by)?:?\s*|(?:by|before|until|no later than|avant le|d['’]ici(?: le| au)?|pour le|bis(?: zum)?|antes del?|até)\s+)/iu;
/** Words before a link to the issue, or to the change that completed the item. */
export const pointer =
  /[\s.,;(:*_–—-]*\b(?:see(?: also)?|tracked (?:in|by|at|here|with)|tracking(?: issue)?|issue|ticket|bug|pr|pull request|link|ref|(done|fixed|completed|resolved|merged|implemented|closed|addressed|deployed|shipped) (?:in|by|via|with|at))[*_]*\s*:?[*_]*\s*$/i;
/** A link after these words belongs to the sentence. */
export const preposition =
  /\b(?:in|at|on|of|to|from|with|via|by|for|the|and|or|our|this|that|as|using|under|per|into|a|an)\s*:?\s*$/i;
/** Link labels that only mean "the ticket is here". */
export const genericLabel =
  /^(?:(?:github |gitlab |jira |tracking |open |related )?(?:issues?|pull requests?|pr|mr|merge request|tickets?|bug|card|task|story|trello|jira|tracker|link|source|here|details|fix)(?: ?#?\d+)?|[\w./-]*#\d+|[A-Z][A-Z0-9]+-\d+|https?:\/\/.*|gh-?\d+)$/i;
/** Addresses of issues, pull requests and tickets in the trackers that teams use. */
export const issueTarget =
  /\/(?:issues?|pull|pulls|merge_requests|browse|stories|tickets?|tasks?|work_items)\/|[?&]id=\d|app\.asana|trello\.com\/c\//i;
/** `Peter to check the logs`: the named people are the first group. */
export function somebodyTo(text: string): RegExpExecArray | null {
  const found = namedTo.exec(text);
  if (!found || !isActionVerb(found[2]!)) return null;
  const names = found[1]!.split(/, ?| and | & |\//);
  return names.length <= 4 && names.every((each) => /^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*)?$/.test(each)) ? found : null;
}
const namedTo = /^\**([A-Z][^*]+?)\** to ([a-z]+)\b/;
/** First words of such a sentence that are no names: "Need to check". */
export const noName =
  /^(?:need|want|have|try|plan|continue|attempt|aim|ability|remember|agree|commit|how|what|when|where|who|way|ways|work|time|due|look|switch|move|change|migrate|upgrade|start|begin|next|nothing|something|everyone|anyone|tools?|process|steps?|option|permission|access|reach|talk|speak|prefer|decide|propose|intend|hope|seek|learn|like|used|able|ready|us|it|this|that|we|alerts?|scripts?|tests?|docs?)$/i;
/** One to three capitalised words, a login, or a team. */
export const name = new RegExp(
  String.raw`^(?:@[\w-]+|[${CAPITAL}][${LETTER}.'’-]*(?: [${CAPITAL}][${LETTER}.'’-]*){0,2}(?: (?:team|squad|guild|group))?)$`,
);
