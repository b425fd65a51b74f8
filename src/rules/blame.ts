/** Wording that blames a person, and what to write in its place. */
export interface Blame {
  /** Where the wording stands: with its subject, where it needs one. */
  readonly start: number;
  readonly end: number;
  readonly help: string;
}

interface Wording {
  readonly name: string;
  /** What each of its forms contains, in whatever case it begins: for the quick first look, which is ten times faster. */
  readonly stem: RegExp;
  /** Matched after its subject, where it needs one; no capture groups but its own. */
  readonly pattern: RegExp;
  /** Whom it has to be said of, directly before it, to be blame. */
  readonly of?: "a person" | "a person or a name";
  /** What may not stand behind it. */
  readonly unless?: RegExp;
  readonly help: string;
}

const conditions = "write what made it possible or likely";

/** Each pattern is linear: no repetition stands next to one that could match the same. */
const wordings: readonly Wording[] = [
  {
    name: "error",
    stem: /(?:uman|rator|ser|ilot|neer|loper) ?-?error|ebkac/,
    pattern: /\b(?:human|operator|user|pilot|engineer|developer) ?-?error\b|\bpebkac\b/,
    unless:
      /^(?:s|[- ]?(?:rate|rates|message|messages|page|pages|log|logs|report|reports|count|budget|code|codes|handling|tracking|response|responses))\b/,
    help: `${conditions}: "The tool accepted a wrong value without asking."`,
  },
  {
    name: "trait",
    stem: /areless|egligen|eckless|lopp[yi]|ncompeten|rresponsib|nattenti|nprofessional|lums[yi]|houghtless|tupidity|diotic|aziness|nexcusable|ack of (?:ca|at|di|co)|apse (?:of|in) (?:j|a)/,
    pattern:
      /\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|reckless(?:ly|ness)?|sloppy|sloppiness|sloppily|incompeten(?:t|tly|ce)|irresponsibl[ey]|inattenti(?:ve|vely|on|veness)|unprofessional|clumsy|clumsiness|clumsily|thoughtless(?:ly|ness)?|stupidity|idiotic|laziness|inexcusable|lack of (?:care|attention|diligence|discipline|competence|common sense)|lapse (?:of|in) (?:judgement|judgment|attention))\b/,
    help: `${conditions}: "The review did not cover …", "The alarm looked like the ten before it."`,
  },
  {
    name: "mistake",
    stem: /(?:stupid|silly|dumb|ookie|areless|mateur|oolish|rrassing|asic|man) (?:m|e|o|b)/,
    pattern:
      /\b(?:stupid|silly|dumb|rookie|careless|amateur|foolish|embarrassing|basic|avoidable human) (?:mistake|error|oversight|blunder)s?\b/,
    help: `${conditions}: "Nothing between the change and production would have caught it."`,
  },
  {
    name: "known-better",
    stem: /nown better|ompetent|ommon sense/,
    pattern:
      /\bshould(?:['’]ve| have| of) known better\b|\b(?:any|every) competent (?:engineer|developer|operator|person|admin)\b|\bcommon sense (?:would|should|dictates)\b/,
    help: `write what was known at the time: "The risk was described in … and shown nowhere in the tool."`,
  },
  {
    name: "fault",
    stem: /(?:['’]s|is|er) (?:own )?fault/,
    pattern: /['’]s fault\b|\b(?:his|her) (?:own )?fault\b/,
    of: "a person or a name",
    help: 'write what happened: "The change passed review and tests, and …"',
  },
  {
    name: "at-fault",
    stem: /at fault|to blame|sible for th|culprit|guilty/,
    pattern:
      /\b(?:was|is|were|are) (?:entirely |clearly |solely |partly )?(?:at fault|to blame|responsible for (?:the|this) (?:outage|incident|failure|mistake|error|problem)|the (?:culprit|guilty (?:party|one)))\b/,
    of: "a person",
    help: 'write what happened: "The change passed review and tests, and …"',
  },
  {
    name: "blamed",
    stem: /lame [lrfo]|ault (?:of|on|lies)/,
    pattern:
      /\b(?:blame (?:lies|rests|falls)|(?:blame|fault) (?:of|on|lies with) (?:the|our|an?) (?:on-?call |junior |senior |new )?(?:engineer|developer|operator|admin|contractor|intern|employee|person)|fault of (?:the|our|an?) (?:on-?call |junior |senior |new )?(?:engineer|developer|operator|admin|contractor|intern|employee|person))\b/,
    help: 'write what happened: "The change passed review and tests, and …"',
  },
  {
    name: "punishment",
    stem: /isciplin|rimanded|unished|ritten up/,
    pattern:
      /\b(?:disciplinary (?:action|measure|procedure)s?|(?:was|were|be|been|has been) (?:reprimanded|disciplined|punished|written up))\b/,
    help: "leave it out: a post-mortem is for prevention, not for punishment",
  },
  {
    name: "forgot",
    stem: /orgot|eglected|bother/,
    pattern:
      /\b(?:forgot(?:ten)?|neglected|didn['’]t bother|did not bother|couldn['’]t be bothered)(?: to| about| that)?\b/,
    of: "a person or a name",
    help: 'write what the process did not offer: "No step of the checklist asks for …"',
  },
  {
    name: "hindsight",
    stem: /hould(?:n['’]t have|['’]ve| have| of| not have)|ught (?:not )?to have|eeded to have/,
    pattern:
      /\b(?:should(?:n['’]t)?(?:['’]ve| have| of| not have)|ought to have|ought not to have|needed to have) (?:\p{L}+ly |never |just |at least )?(?!been (?!more careful|careful|paying))(?:\p{L}{2,20}(?<!ne)ed|been|known|seen|gone|done|made|taken|told|thought|read|run|caught|kept|left|put|set|written|spoken|chosen|sent|built|held|found|understood|given|asked)\b/u,
    of: "a person or a name",
    help: 'write what would have made it easy: "The dashboard did not show …"',
  },
  {
    name: "failing",
    stem: /ailed to [nfctvrua]|verlooked|gnored|issed the|id(?:n['’]t| not) (?:foll|ch|te|re|th|ver|not|ca|pay|co|es|bo)|as(?:n['’]t| not) (?:pay|care)|ade (?:a|the|this|an) (?:[a-z]{2,12} )?(?:mis|err|blun)|aused (?:the|this|an) [oipfd]|roke (?:p|th)|ook down|ought down|essed up|crewed up|otched|at-fingered|the ball|lazy/,
    pattern:
      /\b(?:failed to (?:notice|follow|check|test|verify|read|realise|realize|understand|communicate|escalate|respond|react|review|consider|think|act|update|inform|document)|overlooked|ignored|missed the (?:alert|page|alarm|warning|step|mistake|error|bug)|did(?: not|n['’]t) (?:follow|check|test|read|think|verify|notice|realise|realize|care|pay attention|communicate|escalate|bother)|was(?: not|n['’]t) (?:paying attention|careful)|made (?:a|the|this|an) (?:\p{L}{2,12} )?(?:mistake|error|blunder)|caused (?:the|this|an) (?:outage|incident|problem|failure|downtime)|broke (?:prod|production|the (?:site|build|service|deployment|system))|took down|brought down|messed up|screwed up|botched|fat-fingered|dropped the ball|was (?:too )?lazy)\b/u,
    of: "a person",
    help: 'write what the system did or did not do: "The change reached production because …"',
  },
];

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

/** Before the wording, in its clause: it is denied, guarded against, supposed or asked. */
const denied =
  /\b(?:no|not|never|nobody|no one|none|without|cannot|isn['’]t|wasn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|rather than|instead of|avoid\p{L}*|prevent\p{L}*|protect\p{L}*|guard\p{L}*|against|reduc\p{L}+|eliminat\p{L}+|minimi[sz]\p{L}+|lower\p{L}*|limit\p{L}*|mitigat\p{L}*|tolerat\p{L}*|catch\p{L}*|past|likelihood of|in case of|risk of|risks of|prone to|chance of|possib\p{L}+|potential|room for|susceptible|blameless|beyond|than|term|label|called|calling)\b[^.;!?\n]{0,60}$/iu;
const supposed =
  /\b(?:if|when|whenever|unless|in case|should|what if|even if|even though|whether|lest|assum(?:e|ing)|suppose)\s+$/i;
/** Behind the wording, in its clause: the wording itself is what is talked about. */
const discussed =
  /^[^.;!?\n]{0,20}\b(?:is|are|was|were) (?:not|never|no|rarely)\b|^ (?:is|as) an? (?:symptom|label|explanation)|^\s*\?/i;

/** Subjects of the first person: a team that speaks of itself blames nobody. */
const systems =
  /^(?:i|we|you|it|they|this|that|there|nobody|everyone|everybody|and|but|so|also|then|because|since|as|the|a|an|what|which|who|however|unfortunately|later|today|yesterday|kubernetes|docker|terraform|jenkins|github|gitlab|redis|postgres|postgresql|mysql|kafka|linux|nginx|cloudflare|aws|azure|google|stripe|slack|ansible|helm|argo|travis|circle|heroku|python|java|node|chrome|firefox|windows|apple|amazon|microsoft|prometheus|grafana|datadog|pagerduty|vault|consul|istio|envoy|systemd|cron|dns|tls|api|sql|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** One scan for all wordings; which one it was is told by the name of its group. */
const any = new RegExp(
  wordings.map(({ name, pattern }) => `(?<${name.replace("-", "_")}>${pattern.source})`).join("|"),
  "giu",
);
const byGroup = new Map(wordings.map((wording) => [wording.name.replace("-", "_"), wording]));

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
    const group = Object.keys(match.groups!).find((name) => match.groups![name] !== undefined)!;
    const wording = byGroup.get(group)!;
    const end = match.index + match[0].length;
    if (wording.unless?.test(text.slice(end, end + 20)) || discussed.test(text.slice(end, end + 60))) continue;
    const start = wording.of ? subjectStart(text, match.index, wording, isPerson) : match.index;
    if (start === null) continue;
    const before = text.slice(Math.max(0, start - 100), start);
    if (denied.test(before) || supposed.test(before)) continue;
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
  return of === "a person or a name" && !systems.test(words.split(" ")[0]!) ? offset + name.index : null;
}
