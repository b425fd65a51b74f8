/** A phrase that blames a person, and what to write instead. */
export interface BlamePattern {
  /** A part of every form of the phrase, without its first letter, which may be a capital: ten times faster than the whole. */
  readonly stem: RegExp;
  /** The phrase without its subject, in any case. */
  readonly phrase: RegExp;
  /** The subject that must come directly before the phrase to make it blame; none for a phrase that always blames. */
  readonly subject?: "person" | "person or name";
  /** The phrase is no blame if this follows it. */
  readonly unless?: RegExp;
  readonly help: string;
}

const conditions = "write what made it possible or likely";

/** Each pattern is linear: no repetition is next to one that could match the same text. */
export const blamePatterns: readonly BlamePattern[] = [
  {
    stem: /(?:uman|rator|ser|ilot|neer|loper) ?-?error|ebkac/,
    phrase: /\b(?:human|operator|user|pilot|engineer|developer) ?-?error\b|\bpebkac\b/,
    unless:
      /^(?:s|[- ]?(?:rate|rates|message|messages|page|pages|log|logs|report|reports|count|budget|code|codes|handling|tracking|response|responses))\b/,
    help: `${conditions}: "The tool accepted a wrong value without asking."`,
  },
  {
    stem: /areless|egligen|eckless|lopp[yi]|ncompeten|rresponsib|nattenti|nprofessional|lums[yi]|houghtless|tupidity|diotic|aziness|nexcusable|ack of (?:ca|at|di|co)|apse (?:of|in) (?:j|a)/,
    phrase:
      /\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|reckless(?:ly|ness)?|sloppy|sloppiness|sloppily|incompeten(?:t|tly|ce)|irresponsibl[ey]|inattenti(?:ve|vely|on|veness)|unprofessional|clumsy|clumsiness|clumsily|thoughtless(?:ly|ness)?|stupidity|idiotic|laziness|inexcusable|lack of (?:care|attention|diligence|discipline|competence|common sense)|lapse (?:of|in) (?:judgement|judgment|attention))\b/,
    help: `${conditions}: "The review did not cover …", "The alarm looked like the ten before it."`,
  },
  {
    stem: /(?:stupid|silly|dumb|ookie|areless|mateur|oolish|rrassing|asic|man) (?:m|e|o|b)/,
    phrase:
      /\b(?:stupid|silly|dumb|rookie|careless|amateur|foolish|embarrassing|basic|avoidable human) (?:mistake|error|oversight|blunder)s?\b/,
    help: `${conditions}: "Nothing between the change and production would have caught it."`,
  },
  {
    stem: /nown better|ompetent|ommon sense/,
    phrase:
      /\bshould(?:['’]ve| have| of) known better\b|\b(?:any|every) competent (?:engineer|developer|operator|person|admin)\b|\bcommon sense (?:would|should|dictates)\b/,
    help: `write what was known at the time: "The risk was described in … and shown nowhere in the tool."`,
  },
  {
    stem: /(?:['’]s|is|er) (?:own )?fault/,
    phrase: /['’]s fault\b|\b(?:his|her) (?:own )?fault\b/,
    subject: "person or name",
    help: 'write what happened: "The change passed review and tests, and …"',
  },
  {
    stem: /at fault|to blame|sible for th|culprit|guilty/,
    phrase:
      /\b(?:was|is|were|are) (?:entirely |clearly |solely |partly )?(?:at fault|to blame|responsible for (?:the|this) (?:outage|incident|failure|mistake|error|problem)|the (?:culprit|guilty (?:party|one)))\b/,
    subject: "person",
    help: 'write what happened: "The change passed review and tests, and …"',
  },
  {
    stem: /lame [lrfo]|ault (?:of|on|lies)/,
    phrase:
      /\b(?:blame (?:lies|rests|falls)|(?:blame|fault) (?:of|on|lies with) (?:the|our|an?) (?:on-?call |junior |senior |new )?(?:engineer|developer|operator|admin|contractor|intern|employee|person)|fault of (?:the|our|an?) (?:on-?call |junior |senior |new )?(?:engineer|developer|operator|admin|contractor|intern|employee|person))\b/,
    help: 'write what happened: "The change passed review and tests, and …"',
  },
  {
    stem: /isciplin|rimanded|unished|ritten up/,
    phrase:
      /\b(?:disciplinary (?:action|measure|procedure)s?|(?:was|were|be|been|has been) (?:reprimanded|disciplined|punished|written up))\b/,
    help: "leave it out: a post-mortem is for prevention, not for punishment",
  },
  {
    stem: /orgot|eglected|bother/,
    phrase:
      /\b(?:forgot(?:ten)?|neglected|didn['’]t bother|did not bother|couldn['’]t be bothered)(?: to| about| that)?\b/,
    subject: "person or name",
    help: 'write what the process did not offer: "No step of the checklist asks for …"',
  },
  {
    stem: /hould(?:n['’]t have|['’]ve| have| of| not have)|ught (?:not )?to have|eeded to have/,
    phrase:
      /\b(?:should(?:n['’]t)?(?:['’]ve| have| of| not have)|ought to have|ought not to have|needed to have) (?:[a-z]+ly |never |just |at least )?(?!been (?!more careful|careful|paying))(?:[a-z]{2,20}(?<!ne)ed|been|known|seen|gone|done|made|taken|told|thought|read|run|caught|kept|left|put|set|written|spoken|chosen|sent|built|held|found|understood|given|asked)\b/,
    subject: "person or name",
    help: 'write what would have made it easy: "The dashboard did not show …"',
  },
  {
    stem: /ailed to [nfctvrua]|verlooked|gnored|issed the|id(?:n['’]t| not) (?:foll|ch|te|re|th|ver|not|ca|pay|co|es|bo)|as(?:n['’]t| not) (?:pay|care)|ade (?:a|the|this|an) (?:[a-z]{2,12} )?(?:mis|err|blun)|aused (?:the|this|an) [oipfd]|roke (?:p|th)|ook down|ought down|essed up|crewed up|otched|at-fingered|the ball|lazy/,
    phrase:
      /\b(?:failed to (?:notice|follow|check|test|verify|read|realise|realize|understand|communicate|escalate|respond|react|review|consider|think|act|update|inform|document)|overlooked|ignored|missed the (?:alert|page|alarm|warning|step|mistake|error|bug)|did(?: not|n['’]t) (?:follow|check|test|read|think|verify|notice|realise|realize|care|pay attention|communicate|escalate|bother)|was(?: not|n['’]t) (?:paying attention|careful)|made (?:a|the|this|an) (?:[a-z]{2,12} )?(?:mistake|error|blunder)|caused (?:the|this|an) (?:outage|incident|problem|failure|downtime)|broke (?:prod|production|the (?:site|build|service|deployment|system))|took down|brought down|messed up|screwed up|botched|fat-fingered|dropped the ball|was (?:too )?lazy)\b/,
    subject: "person",
    help: 'write what the system did or did not do: "The change reached production because …"',
  },
];
