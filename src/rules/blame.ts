import { type Wording, wordings } from "./blame-wordings.ts";
import { ownWords } from "./own-words.ts";

/** Wording that blames a person, and what to write in its place. */
export interface Blame {
  /** Where the wording stands: with its subject, where it needs one. */
  readonly start: number;
  readonly end: number;
  readonly help: string;
}

/** What people are called by what they do. */
const nouns =
  `engineer,developer,dev,programmer,operator,admin,administrator,sysadmin,sre,dba,contractor,intern,employee,colleague,co-worker,coworker,
  teammate,team mate,team member,reviewer,author,committer,technician,manager,team lead,tech lead,on-call,oncall,on-call engineer,commander,
  responder,maintainer,deployer,analyst,person,guy,individual`.split(/,\s*/);
const pronouns = ["he", "she", "someone", "somebody", "whoever"];
/** What may stand between a subject and what is said of it. */
const fillers =
  "had|has|have|then|also|again|simply|just|really|clearly|obviously|probably|apparently|accidentally|completely|who|and";
const between = `(?: +(?:${fillers})){0,3} *$`;
const person = `(?:@[a-z0-9][a-z0-9-]{0,38}|\\b(?:${pronouns.join("|")})|\\b(?:the|an?|our|this|that|one|another|some)(?: (?:of (?:the|our)|[a-z][a-z-]{1,14})){0,2} (?:${nouns.join("|")})s?|\\bon-?call(?: engineer)?)`;
const aPerson = new RegExp(`(?<subject>${person})${between}`, "i");
/** The last words of subjects: the quick first look, since most sentences have another. */
const lastWords = new Set([...pronouns, ...nouns.map((noun) => noun.split(" ").at(-1)!)]);
const isFiller = new Set(fillers.split("|"));

/** Whether words may end in a person, fillers passed over. */
function mayEndInPerson(words: string): boolean {
  const last =
    words
      .toLowerCase()
      .split(" ")
      .filter((word) => word !== "" && !isFiller.has(word))
      .at(-1) ?? "";
  return (
    last.includes("@") ||
    lastWords.has(last.replace(/^\W+/, "")) ||
    (last.endsWith("s") && lastWords.has(last.slice(0, -1)))
  );
}

/** One or two words with a capital letter: `Alex`, `Sarah K.`; whether it is a person's name is asked apart. */
const aName = new RegExp(
  `(?<subject>(?<![\\w./@-])[A-ZÀ-Þ][a-zß-ɏ]{1,14}(?: [A-ZÀ-Þ](?:[a-zß-ɏ]{1,14}|\\.)?)?)${between}`,
);

/** Before a wording without a subject, in its clause: it is denied, guarded against or only named. */
const denied =
  /\b(?:no|not|never|nobody|no one|none|without|cannot|isn['’]t|wasn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|rather than|instead of|avoid[a-z]*|prevent[a-z]*|protect[a-z]*|guard[a-z]*|against|reduc[a-z]+|eliminat[a-z]+|minimi[sz][a-z]+|lower[a-z]*|limit[a-z]*|mitigat[a-z]*|tolerat[a-z]*|catch[a-z]*|past|likelihood of|in case of|risk of|risks of|prone to|chance of|possib[a-z]+|potential|room for|susceptible|blameless|beyond|than|term|label|called|calling)\b[^,.;:!?\n]{0,60}$/i;
/** Before a subject: what is said of it is denied. */
const deniedOf =
  /\b(?:not|never|no|nor|nobody|isn['’]t|wasn['’]t|rather than|instead of)(?: (?:that|because|about|at all|simply|just|really|of)){0,2} $/i;
/** Before a subject: it is supposed or asked. */
const supposed =
  /\b(?:if|when|whenever|unless|in case|should|what if|even if|even though|whether|lest|assum(?:e|ing)|suppose)\s+$/i;
/** Behind the wording, in its clause: the wording itself is what is talked about. */
const discussed =
  /^[^.;!?\n]{0,20}\b(?:is|are|was|were) (?:not|never|no|rarely)\b|^ (?:is|as) an? (?:symptom|label|explanation)|^\s*\?/i;

/** Words with a capital letter that name nobody: beginnings of sentences, the team itself, well-known systems, days. */
const nobody =
  /^(?:i|we|you|it|they|this|that|there|nobody|everyone|everybody|and|but|so|also|then|because|since|as|the|a|an|what|which|who|however|unfortunately|later|today|yesterday|kubernetes|docker|terraform|jenkins|github|gitlab|redis|postgres|postgresql|mysql|kafka|linux|nginx|cloudflare|aws|azure|google|stripe|slack|ansible|helm|argo|travis|circle|heroku|python|java|node|chrome|firefox|windows|apple|amazon|microsoft|prometheus|grafana|datadog|pagerduty|vault|consul|istio|envoy|systemd|cron|dns|tls|api|sql|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

const anyStem = new RegExp(wordings.map(({ stem }) => stem.source).join("|"));

/** Patterns in any case, made when a text first needs them: few texts need any. */
const patterns = new Map<Wording, RegExp>();

function patternOf(wording: Wording): RegExp {
  const pattern = patterns.get(wording) ?? new RegExp(wording.pattern.source, "gi");
  patterns.set(wording, pattern);
  return pattern;
}

/** The wordings that stand in a text, whoever says it and whatever they mean there; the quick first look, since most texts hold none. */
function wordingsIn(text: string): Wording[] {
  if (!anyStem.test(text)) return [];
  return wordings.filter((wording) => wording.stem.test(text) && text.search(patternOf(wording)) !== -1);
}

/**
 * Finds the wordings that blame a person in their author's own words, in the order of the text.
 *
 * @param isPerson tells whether a word with a capital letter names a person that the records know
 */
export function findBlame(text: string, isPerson: (name: string) => boolean): Blame[] {
  const present = wordingsIn(text);
  if (present.length === 0) return [];
  const words = ownWords(text);
  const found = present.flatMap((wording) => blameBy(wording, words, isPerson)).sort((a, b) => a.start - b.start);
  return found.filter(({ start }, at) => at === 0 || start >= found[at - 1]!.end);
}

function blameBy(wording: Wording, text: string, isPerson: (name: string) => boolean): Blame[] {
  const { unless, of, help } = wording;
  return [...text.matchAll(patternOf(wording))].flatMap((match) => {
    const end = match.index + match[0].length;
    if (unless?.test(text.slice(end, end + 20)) || discussed.test(text.slice(end, end + 60))) return [];
    const start = of ? subjectStart(text, match.index, wording, isPerson) : match.index;
    if (start === null) return [];
    const before = text.slice(Math.max(0, start - 100), start);
    return (of ? deniedOf : denied).test(before) || supposed.test(before) ? [] : [{ start, end, help }];
  });
}

const FARTHEST_SUBJECT = 80;
const LONGEST_HEADING = 200;
const endsParagraph = /^\s*(?:#{1,6}[ \t]|$)/;

/** Where the words begin that may hold a wording's subject: in its own paragraph, for a heading above is none. */
function nearestStart(text: string, at: number): number {
  const from = Math.max(0, at - FARTHEST_SUBJECT);
  const lines = text.slice(Math.max(0, from - LONGEST_HEADING), at).split("\n");
  const above = lines.slice(0, -1).findLastIndex((line) => endsParagraph.test(line));
  return above === -1 ? from : Math.max(from, at - lines.slice(above + 1).join("\n").length);
}

/** Where the subject begins that the wording is said of; null when it is said of no person. */
function subjectStart(text: string, at: number, { of }: Wording, isPerson: (name: string) => boolean): number | null {
  const before = text.slice(nearestStart(text, at), at).replace(/[\s*_]/g, " ");
  const offset = at - before.length;
  if (/^(?:his|her)\b/i.test(text.slice(at, at + 4))) return at;
  const found = mayEndInPerson(before) ? aPerson.exec(before) : null;
  if (found) return offset + found.index;
  const name = aName.exec(before);
  if (!name) return null;
  const words = name.groups!.subject!.split(" ");
  const skipped = nobody.test(words[0]!) ? words.shift()! : "";
  const who = words.join(" ");
  const isBlamed = isPerson(who) || (of === "a person or a name" && who !== "" && !nobody.test(who));
  return isBlamed ? offset + name.index + (skipped === "" ? 0 : skipped.length + 1) : null;
}
