import { deeds } from "./item-words.ts";

/*
 * The forms in which remarks stand before, after and in an item's title. Each is tried on a few hundred characters at most.
 */

const statusMark = /(?:✅|☑️?|✔️?|🚧|❌|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|construction|x):)/u;
/** An emoji or short code at the start: `✅ Text`. */
export const leadingMark = new RegExp(`^${statusMark.source}\\s*`, "u");
/** The same at the end. */
export const trailingMark = new RegExp(`\\s*${statusMark.source}$`, "u");
/** `[DONE] Text`, `TODO: Text`. */
export const leadingStatus =
  /^\**[[(]?\**(DONE|TODO|WIP|COMPLETED?|FIXED|IN PROGRESS|Done|Completed|In progress)\**[\])]?\**(?:\s*[:–—-]\s*|(?<=[\])*])\s+)/;
/** `Text. DONE`; in capitals only, since "done" ends sentences too. */
export const trailingStatus = /(?:[\s.;,:–—-]|^)\**(DONE|TODO|WIP|COMPLETED|FIXED|DROPPED|CANCELLED)\**[.!]?$/;
/** `Action item: Text`. */
export const leadingLabel =
  /^\**(?:action(?: item| point)?|todo|task|follow[- ]?up|AI)(?: ?#?\d{1,3})?\**\s*[:–—-]\s*\**\s*/i;
/** `**HIGH** Text`, `P1: Text`. */
export const leadingPriority =
  /^(?:\*\*|__|\[|\()(P[0-4]|critical|urgent|highest|high|medium|low|lowest)(?:\*\*|__|\]|\))\s*(?:[:–—-]\s*)?(?=\S)|^(P[0-4])\s*[:–—-]\s+/i;
/** A tracker's key: `#12: Text`, `OPS-12: Text`. */
export const leadingKey = /^(?:#\d{1,7}|[A-Z][A-Z0-9]{1,9}-\d{1,7})\s*[:–—-]\s*/;
/** `Text @alex, @dana`. */
export const logins =
  /(?:^|[\s(,:–—-])(@[A-Za-z0-9][\w-]*(?:\/[\w-]+)?(?:(?:\s*(?:,|and|&|\/|\+)\s*|\s+)@[A-Za-z0-9][\w-]*)*)$/;
/** `@alex: Text`, `@alex to check`, `@alex Check`. */
export const leadingLogin = /^(@[A-Za-z0-9][\w-]*(?:\/[\w-]+)?)(?:\s*[:–—-]\s*|(?=\s+to\s)|\s+(?=\p{Lu}))/u;
/** Bold initials at the end, others after them: `Text **RK**, JT`. */
export const initials = /(?:^|\s)(\*\*[A-Z]{2,3}\*\*(?:\s*[/,&]\s*(?:\*\*)?[A-Z]{2,3}(?:\*\*)?)*)\.?$/;
/** "…, due next sprint": words that are no date, but clearly when. */
export const trailingDue =
  /[\s,;.]+(?:due|deadline|eta)(?: date)?(?: by| on)?:?\s+(?!to\b|diligence\b)([^,;:]{2,40})$/i;
/** Words that say when, if only roughly. */
export const someTime =
  /\d|\b(?:next|end of|sprint|week|month|quarter|eo[dwmqy]|tbd|asap|soon|today|tomorrow|immediately)\b/i;
/** A login after these words is spoken of, not in charge: "discuss with @bob". */
export const beforeSomebodyElse =
  /\b(?:with|to|from|by|ping|for|of|and|or|cc|at|via|thanks|tell|ask|inform|notify|contact)\s*[:(]?$/i;
/** `Owner: `, `Due: ` and their like, without brackets. */
export const lastKey =
  /(?:^|[\s.;,|([*_])(owners?|assignee|assigned to|dri|responsible|due(?: date| by)?|deadline|eta|target(?: date)?|status|priority|issue|ticket|jira)[*_]*\s*[:=]\s*[*_]*/gi;
/** What leads to a link that says where the item is tracked, or that it is done. */
export const pointer =
  /[\s.,;(:–—-]*\b(?:see(?: also)?|tracked (?:in|by|at|here|with)|tracking(?: issue)?|issue|ticket|bug|pr|pull request|link|ref|(done|fixed|completed|resolved|merged|implemented|closed|addressed|deployed|shipped) (?:in|by|via|with|at))\s*:?\s*$/i;
/** A link after these words belongs to the sentence. */
export const preposition =
  /\b(?:in|at|on|of|to|from|with|via|by|for|the|and|or|our|this|that|as|using|under|per|into|a|an)\s*:?\s*$/i;
/** Labels of links that only say "the ticket is here". */
export const genericLabel =
  /^(?:(?:github |gitlab |jira |tracking |open |related )?(?:issues?|pull requests?|pr|mr|merge request|tickets?|bug|card|task|story|trello|jira|tracker|link|source|here|details|fix)(?: ?#?\d+)?|[\w./-]*#\d+|[A-Z][A-Z0-9]+-\d+|https?:\/\/.*|gh-?\d+)$/i;
/** Addresses of issues, pull requests and tickets in the trackers that teams use. */
export const issueTarget =
  /\/(?:issues?|pull|pulls|merge_requests|browse|stories|tickets?|tasks?|work_items)\/|[?&]id=\d|app\.asana|trello\.com\/c\//i;
/** `Peter to check the logs`. */
export const somebodyTo = new RegExp(
  String.raw`^\**([A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{0,20})?(?:(?:, ?| and | & |\/)[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{0,20})?){0,3})\** to (?:${deeds})\b`,
);
/** First words of such a sentence that are no name: "Need to check". */
export const noName =
  /^(?:need|want|have|try|plan|continue|attempt|aim|ability|remember|agree|commit|how|what|when|where|who|way|ways|work|time|due|look|switch|move|change|migrate|upgrade|start|begin|next|nothing|something|everyone|anyone|tools?|process|steps?|option|permission|access|reach|talk|speak|prefer|decide|propose|intend|hope|seek|learn|like|used|able|ready|us|it|this|that|we|alerts?|scripts?|tests?|docs?)$/i;
/** One to three capitalised words, or a login. */
export const name = /^(?:@[\w-]+|[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*){0,2})$/u;
