import { LOGIN } from "../text/login.ts";
import { type BlamePattern, blamePatterns } from "./blame-patterns.ts";
import { ownWords } from "./own-words.ts";

/** A phrase in a text that blames a person, and what to write instead. */
export interface Blame {
  /** Includes the subject if the phrase needs one. */
  readonly start: number;
  readonly end: number;
  readonly help: string;
}

/** Names of jobs and roles. */
const roles =
  `engineer,developer,dev,programmer,operator,admin,administrator,sysadmin,sre,dba,contractor,intern,employee,colleague,co-worker,coworker,
  teammate,team mate,team member,reviewer,author,committer,technician,manager,team lead,tech lead,on-call,oncall,on-call engineer,commander,
  responder,maintainer,deployer,analyst,person,guy,individual`.split(/,\s*/);
const pronouns = ["he", "she", "someone", "somebody", "whoever"];
/** Words between a subject and its phrase. */
const fillers =
  "had|has|have|then|also|again|simply|just|really|clearly|obviously|probably|apparently|accidentally|completely|who|and";
const between = `(?: +(?:${fillers})){0,3} *$`;
const personPattern = `(?:@${LOGIN}|\\b(?:${pronouns.join("|")})|\\b(?:the|an?|our|this|that|one|another|some)(?: (?:of (?:the|our)|[a-z][a-z-]{1,14})){0,2} (?:${roles.join("|")})s?|\\bon-?call(?: engineer)?)`;
const personBefore = new RegExp(`(?<subject>${personPattern})${between}`, "i");
/** The last words of subjects: a fast check, since most sentences have another. */
const lastWords = new Set([...pronouns, ...roles.map((noun) => noun.split(" ").at(-1)!)]);
const fillerWords = new Set(fillers.split("|"));

/** Whether words may end in a person, ignoring fillers. */
function mayEndInPerson(words: string): boolean {
  const last =
    words
      .toLowerCase()
      .split(" ")
      .filter((word) => word !== "" && !fillerWords.has(word))
      .at(-1) ?? "";
  return (
    last.includes("@") ||
    lastWords.has(last.replace(/^\W+/, "")) ||
    (last.endsWith("s") && lastWords.has(last.slice(0, -1)))
  );
}

/** One or two words with a capital letter: `Alex`, `Sarah K.`; it may still name something else. */
const nameBefore = new RegExp(
  `(?<subject>(?<![\\w./@-])[A-ZÀ-Þ][a-zß-ɏ]{1,14}(?: [A-ZÀ-Þ](?:[a-zß-ɏ]{1,14}|\\.)?)?)${between}`,
);

/** Before a phrase without a subject, in its clause: it is denied, prevented or only named. */
const denied =
  /\b(?:no|not|never|nobody|no one|none|without|cannot|isn['’]t|wasn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|rather than|instead of|avoid[a-z]*|prevent[a-z]*|protect[a-z]*|guard[a-z]*|against|reduc[a-z]+|eliminat[a-z]+|minimi[sz][a-z]+|lower[a-z]*|limit[a-z]*|mitigat[a-z]*|tolerat[a-z]*|catch[a-z]*|past|likelihood of|in case of|risk of|risks of|prone to|chance of|possib[a-z]+|potential|room for|susceptible|blameless|beyond|than|term|label|called|calling)\b[^,.;:!?\n]{0,60}$/i;
/** Before a subject: its phrase is denied. */
const deniedSubject =
  /\b(?:not|never|no|nor|nobody|isn['’]t|wasn['’]t|rather than|instead of)(?: (?:that|because|about|at all|simply|just|really|of)){0,2} $/i;
/** Before a subject: its phrase is a condition or a question. */
const conditional =
  /\b(?:if|when|whenever|unless|in case|should|what if|even if|even though|whether|lest|assum(?:e|ing)|suppose)\s+$/i;
/** After the phrase, in its clause: the text is about the phrase itself. */
const discussed =
  /^[^.;!?\n]{0,20}\b(?:is|are|was|were) (?:not|never|no|rarely)\b|^ (?:is|as) an? (?:symptom|label|explanation)|^\s*\?/i;

/** Capitalized words that name no person: beginnings of sentences, the team itself, well-known systems, days. */
const notAName =
  /^(?:i|we|you|it|they|this|that|there|nobody|everyone|everybody|and|but|so|also|then|because|since|as|the|a|an|what|which|who|however|unfortunately|later|today|yesterday|kubernetes|docker|terraform|jenkins|github|gitlab|redis|postgres|postgresql|mysql|kafka|linux|nginx|cloudflare|aws|azure|google|stripe|slack|ansible|helm|argo|travis|circle|heroku|python|java|node|chrome|firefox|windows|apple|amazon|microsoft|prometheus|grafana|datadog|pagerduty|vault|consul|istio|envoy|systemd|cron|dns|tls|api|sql|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

const anyStem = new RegExp(blamePatterns.map(({ stem }) => stem.source).join("|"));

/** Case-insensitive patterns, compiled when a text first needs them: few texts need any. */
const compiled = new Map<BlamePattern, RegExp>();

function regexOf(pattern: BlamePattern): RegExp {
  const regex = compiled.get(pattern) ?? new RegExp(pattern.phrase.source, "gi");
  compiled.set(pattern, regex);
  return regex;
}

/** The patterns that occur in a text, in any context: a fast check, since most texts contain none. */
function patternsIn(text: string): BlamePattern[] {
  if (!anyStem.test(text)) return [];
  return blamePatterns.filter((pattern) => pattern.stem.test(text) && text.search(regexOf(pattern)) !== -1);
}

/**
 * Finds the phrases that blame a person in an author's own words, in the order of the text.
 *
 * @param isPerson whether a capitalized word names a person that the records know
 */
export function findBlame(text: string, isPerson: (name: string) => boolean): Blame[] {
  const present = patternsIn(text);
  if (present.length === 0) return [];
  const words = ownWords(text);
  const found = present.flatMap((pattern) => matchesOf(pattern, words, isPerson)).sort((a, b) => a.start - b.start);
  return found.filter(({ start }, at) => at === 0 || start >= found[at - 1]!.end);
}

function matchesOf(pattern: BlamePattern, text: string, isPerson: (name: string) => boolean): Blame[] {
  const { unless, subject, help } = pattern;
  return [...text.matchAll(regexOf(pattern))].flatMap((match) => {
    const end = match.index + match[0].length;
    if (unless?.test(text.slice(end, end + 20)) || discussed.test(text.slice(end, end + 60))) return [];
    const start = subject ? subjectStart(text, match.index, pattern, isPerson) : match.index;
    if (start === null) return [];
    const before = text.slice(Math.max(0, start - 100), start);
    return (subject ? deniedSubject : denied).test(before) || conditional.test(before) ? [] : [{ start, end, help }];
  });
}

const FARTHEST_SUBJECT = 80;
const LONGEST_HEADING = 200;
const endsParagraph = /^\s*(?:#{1,6}[ \t]|$)/;

/** Where the words begin that may contain a phrase's subject: in its own paragraph, since a heading above is none. */
function nearestStart(text: string, at: number): number {
  const from = Math.max(0, at - FARTHEST_SUBJECT);
  const lines = text.slice(Math.max(0, from - LONGEST_HEADING), at).split("\n");
  const above = lines.slice(0, -1).findLastIndex((line) => endsParagraph.test(line));
  return above === -1 ? from : Math.max(from, at - lines.slice(above + 1).join("\n").length);
}

/** Where the phrase's subject begins; null if it is no person. */
function subjectStart(
  text: string,
  at: number,
  { subject }: BlamePattern,
  isPerson: (name: string) => boolean,
): number | null {
  const before = text.slice(nearestStart(text, at), at).replace(/[\s*]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, " ");
  const offset = at - before.length;
  if (/^(?:his|her)\b/i.test(text.slice(at, at + 4))) return at;
  const found = mayEndInPerson(before) ? personBefore.exec(before) : null;
  if (found) return offset + found.index;
  const name = nameBefore.exec(before);
  if (!name) return null;
  const words = name.groups!.subject!.split(" ");
  const skipped = notAName.test(words[0]!) ? words.shift()! : "";
  const who = words.join(" ");
  const isBlamed = isPerson(who) || (subject === "person or name" && who !== "" && !notAName.test(who));
  return isBlamed ? offset + name.index + (skipped === "" ? 0 : skipped.length + 1) : null;
}
