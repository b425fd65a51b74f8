import { type Wording, wordings } from "./blame-wordings.ts";

/** Wording that blames a person, and what to write in its place. */
export interface Blame {
  /** Where the wording stands: with its subject, where it needs one. */
  readonly start: number;
  readonly end: number;
  readonly help: string;
}

const noun =
  "(?:engineer|developer|dev|programmer|operator|admin|administrator|sysadmin|sre|dba|contractor|intern|employee|colleague|co-?worker|team ?mate|team member|reviewer|author|committer|technician|manager|team lead|tech lead|on-?call|on-?call engineer|commander|responder|maintainer|deployer|analyst|person|guy|individual)";
const person = `(?:@[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,38}|\\b(?:he|she|someone|somebody|whoever)|\\b(?:the|an?|our|this|that|one|another|some)(?: (?:of (?:the|our)|\\p{L}[\\p{L}-]{1,14})){0,2} ${noun}s?|\\bon-?call(?: engineer)?)`;
/** Between a subject and what is said of it. */
const between =
  "(?: +(?:had|has|have|then|also|again|simply|just|really|clearly|obviously|probably|apparently|accidentally|completely|who|and)){0,3} *$";
const aPerson = new RegExp(`(?<subject>${person})${between}`, "iu");
/** One or two words with a capital letter: `Alex`, `Sarah K.`; whether it is a person's name is asked apart. */
const aName = new RegExp(
  `(?<subject>(?<![\\p{L}\\p{N}._/@-])\\p{Lu}\\p{Ll}{1,14}(?: \\p{Lu}(?:\\p{Ll}{1,14}|\\.)?)?)${between}`,
  "u",
);

/** Before a wording without a subject, in its clause: it is denied, guarded against or only named. */
const denied =
  /\b(?:no|not|never|nobody|no one|none|without|cannot|isn['’]t|wasn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|rather than|instead of|avoid\p{L}*|prevent\p{L}*|protect\p{L}*|guard\p{L}*|against|reduc\p{L}+|eliminat\p{L}+|minimi[sz]\p{L}+|lower\p{L}*|limit\p{L}*|mitigat\p{L}*|tolerat\p{L}*|catch\p{L}*|past|likelihood of|in case of|risk of|risks of|prone to|chance of|possib\p{L}+|potential|room for|susceptible|blameless|beyond|than|term|label|called|calling)\b[^,.;:!?\n]{0,60}$/iu;
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

/** One scan for all wordings; which one it was is told by the name of its group. */
const any = new RegExp(wordings.map(({ name, pattern }) => `(?<${name}>${pattern.source})`).join("|"), "giu");
const byName = new Map(wordings.map((wording) => [wording.name, wording]));

const anyStem = new RegExp(wordings.map(({ stem }) => stem.source).join("|"));

/** The quick first look: false when a text holds no wording that could be blame. */
export function mayBlame(text: string): boolean {
  return anyStem.test(text);
}

/**
 * Finds the wordings that blame a person.
 *
 * @param isPerson tells whether a word with a capital letter names a person that the records know
 */
export function* findBlame(text: string, isPerson: (name: string) => boolean): Generator<Blame> {
  for (const match of text.matchAll(any)) {
    const name = Object.keys(match.groups!).find((group) => match.groups![group] !== undefined)!;
    const wording = byName.get(name)!;
    const end = match.index + match[0].length;
    if (wording.unless?.test(text.slice(end, end + 20)) || discussed.test(text.slice(end, end + 60))) continue;
    const start = wording.of ? subjectStart(text, match.index, wording, isPerson) : match.index;
    if (start === null) continue;
    const before = text.slice(Math.max(0, start - 100), start);
    if ((wording.of ? deniedOf : denied).test(before) || supposed.test(before)) continue;
    yield { start, end, help: wording.help };
  }
}

/** Where the subject begins that the wording is said of; null when it is said of no person. */
function subjectStart(text: string, at: number, { of }: Wording, isPerson: (name: string) => boolean): number | null {
  const from = Math.max(0, at - 80);
  const before = text.slice(from, at).replace(/[\s*_]/g, " ");
  const offset = at - before.length;
  if (/^(?:his|her)\b/i.test(text.slice(at, at + 4))) return at;
  const found = aPerson.exec(before);
  if (found) return offset + found.index;
  const name = aName.exec(before);
  if (!name) return null;
  const words = name.groups!.subject!;
  if (isPerson(words)) return offset + name.index;
  return of === "a person or a name" && !nobody.test(words.split(" ")[0]!) ? offset + name.index : null;
}
