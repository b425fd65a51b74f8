import type { SectionTerm } from "../model.ts";
import { plainText } from "./inline.ts";

/*
 * What teams call the parts of their post-mortems and runbooks. The words come from several hundred public documents
 * of some sixty organisations; order decides where a heading holds the words of two.
 */

export type Vocabulary = readonly (readonly [SectionTerm, RegExp])[];

/** What a heading announces: a combined heading ("Lessons learned and follow-ups") announces two things. */
export interface Meaning {
  readonly term: SectionTerm;
  readonly also: readonly SectionTerm[];
  /** Whether the heading says action items in so many words, not only something that often holds them ("Prevention"). */
  readonly certain: boolean;
}

/** Words that announce action items for certain. */
const actionItems =
  /\b(?:action(?:able)? items?|actionables?|capas?|(?<!call to |calls to |no |future )actions?(?: points?| plan)?$|action points?|(?:review|remedia\w+|resulting|remaining|planned|required|recommended|agreed|outstanding|next|improvement|post-?mortem|key) actions?|actions? (?:following|planned|required|to be taken|for|from)|follow[- ]?ups?(?: (?:tasks?|actions?|items?|work|tickets?))?|correcti(?:ve|on)s?(?: (?:and|&|\/) prevent\w+)? ?(?:actions?|measures?|steps?)?|prevent(?:ative|ive)s? (?:actions?|measures?|steps?|tasks?|work)|remediations?(?: (?:items?|tasks?|actions?|plan|steps))?|next steps?|to-?dos?|todo list|left-?over tasks?|remaining (?:work|tasks|items)|actions a mener|actions correctives|plan d['’]actions?|suites a donner|(?:folge|gegen)?ma(?:ß|ss)nahmen|aktionen|nachste schritte|aufgaben|acciones(?: (?:correctivas|a tomar|de seguimiento))?|proximos pasos|plan de accion|acoes(?: corretivas)?|(?:itens|plano) de acao|proximos passos|アクション(?:アイテム)?|再発防止策?)\b|アクション|再発防止/;
/** Words that often stand over action items, and as often over prose. */
const perhapsActionItems =
  /\b(?:actions? taken|prevention|preventing (?:this|recurrence|re-?occurrence|future|it)|what (?:are )?we(?:['’]re| are)?(?: going to)? (?:doing|do|changing)|what (?:is|are) being done|what we(?:['’]ll| will) do|how (?:do|will|can) we prevent|looking (?:forward|ahead)|moving forward|going forward|future (?:work|improvements?|actions?|measures?|steps|plans?|prevention|mitigations?)|(?:planned|proposed|process|possible|potential|further|long[- ]term|short[- ]term|areas (?:for|of)) ?(?:process |technical )?(?:improvements?|fix(?:es)?|mitigations?|changes)|improvements?$|recurrence prevention|the way forward|how (?:are|will|can) we (?:making|make|prevent|reduc\w+|avoid)\b.{0,40}\b(?:less likely|again|recur\w*|future))\b/;

const lessons =
  /\b(?:lessons?(?: learn(?:ed|t))?|what (?:we |have we |did we )?learn(?:ed|t)|learnings?|takeaways?|take-?aways|(?:what|things) (?:that )?(?:went|worked|did) ?(?:not |n['’]t )?(?:go |work )?(?:really )?(?:well|right|wrong|poorly|badly|bad|good|awry)?|what did(?:n['’]t| not)? (?:go|work)(?: well)?|where (?:did )?we (?:get|got|were) (?:un)?lucky|what (?:could|can|should) (?:have )?(?:be(?:en)?|gone|go|we) .*|opportunities|retrospective|post-?mortem$|lecons?(?: apprises)?|enseignements|erkenntnisse|gelernt|was (?:lief|ging) (?:gut|schlecht)|lecciones|licoes|教訓|学び)\b|学んだ/;
const contributing =
  /\b(?:contributing|contributory|extra|aggravating) (?:factors?|causes?|conditions?)|contributing factor\(s\)|\bcontributing\b|^factors$|\bfacteurs\b|(?:beitragende|begunstigende) (?:faktoren|umstande)|\bfactores\b|\bfatores\b/;
const rootCause =
  /\b(?:root[- ]causes?|causes? (?:racines?|of)|causal|^causes?$|trigger(?:s|ing)?|fault$|faults$|five[- ]why|5[- ]why|why did (?:it|this) happen|what went wrong and why|warum\b.*|por que\b.*|pourquoi\b.*|what caused|cause analysis|analysis of causes|ursachen?|causa raiz|grundursache|原因|根本原因|^cause)\b|原因|^(?:technical |in-depth |deep |problem |incident )?analys[ie]s$/;
const timeline =
  /\b(?:time ?lines?|chronolog\w*|key events|sequence of events|events? log|incident log|order of events|ligne du temps|deroule(?:ment)?(?: de l['’]incident)?|zeit(?:leiste|verlauf|linie|licher ablauf|strahl)|ablauf|verlauf|cronologia|linea de tiempo|linha do tempo|タイムライン|時系列)\b|タイムライン|時系列/;
const impact =
  /\b(?:impact(?:ed|s)?|scope|blast radius|affected|effects?|consequences|damage|who was affected|auswirkung(?:en)?|folgen|impacto|afectacion|影響)\b|影響/;
const detection =
  /\b(?:detect(?:ion|ed|ing)?|identif(?:ied|ication)|symptoms?|monitoring and alerting|how was (?:it|this) (?:noticed|found)|discovery|検知|erkennung|deteccion|deteccao|how did we (?:detect|notice|find out)\b.*)\b/;
const summary =
  /\b(?:summary|summari[sz]e|overview|tl;?dr|abstract|synopsis|background|context|what happened|description|lead-?up|introduction|intro|executive|issue$|the (?:issue|problem|incident)$|problem(?: statement)?$|resume|contexte|zusammenfassung|uberblick|was (?:ist )?passiert|que s['’]est-il passe|que paso|o que aconteceu|resumen|resumo|概要|サマリー)\b|概要/;
const mitigation =
  /\b(?:resol(?:ution|ved|ving|ve)|recover(?:y|ing|ed)?|respon(?:se|ding|d)|fix(?:es|ed)?|mitigat\w*|stabili[sz]ation|workarounds?|remediate|restor(?:e|ation|ing)|containment|eradication|immediate actions?|reponse|resolution|retablissement|behebung|wiederherstellung|solu(?:tion|cion|cao)|mitigacao|mitigacion|対応|復旧)\b|対応|復旧/;
const metadata =
  /\b(?:metadata|incident (?:details|information|info|data)|details?$|stats|statistics|metrics|at a glance|key (?:facts|information|details|data)|general information)\b/;
const communication =
  /\b(?:communications?|communicate|notif(?:y|ication)s?|status page|stakeholders?|announcements?|customer messaging|inform)\b/;
const references =
  /\b(?:references?|links?|resources|further reading|see also|supporting (?:information|material)|appendi(?:x|ces)|related (?:links|docs|documentation|incidents|issues|resources|pages|runbooks)|more information|additional (?:information|resources|reading|links)|useful (?:links|queries)|documentation|dashboards?|glossary)\b/;
const verification =
  /\b(?:verif(?:y|ication|ying)|validat(?:e|ion|ing)|confirm(?:ation|ing)? ?|post-?checks?|sanity checks?|how to (?:know|tell) (?:it|that)? ?(?:is|has)? ?(?:fixed|worked))\b/;

const postmortemWords: Vocabulary = [
  ["timeline", timeline],
  ["contributing-factors", contributing],
  ["root-cause", rootCause],
  ["impact", impact],
  ["lessons-learned", lessons],
  ["detection", detection],
  ["metadata", metadata],
  ["summary", summary],
  ["verification", verification],
  ["communication", communication],
  ["mitigation", mitigation],
  ["escalation", /\bescalat\w*|\bon-?call\b|\beskalation/],
  ["references", references],
];

const runbookWords: Vocabulary = [
  [
    "quick-assessment",
    /\bquick (?:assessment|checks?|triage|diagnosis|look)|^(?:initial )?(?:assessment|triage)$|first checks?|sofortprufung|erste schritte|premieres verifications|evaluacion rapida|avaliacao rapida|initial (?:assessment|checks?|steps)/,
  ],
  [
    "common-causes",
    /\b(?:common|likely|possible|potential|probable|typical|known|frequent|usual) (?:root )?(?:causes?|reasons?|problems?|issues?)|haufige ursachen|causes (?:frequentes|courantes|possibles)|causas (?:comunes|frecuentes|comuns|frequentes)|^ursachen$|^causas$|^causes?$|causes? by frequency/,
  ],
  [
    "escalation",
    /\bescalat\w*|\b(?:eskalation|escalade|escalada|escalado|escalonamento)\b|\bwho to (?:contact|page|call|ask)|\bcontact(?:s|ing)?\b(?! form)|\bpag(?:e|ing) (?:the|on-?call|some)|\bon-?call\b|\b(?:second|third)[- ]line\b|\b(?:refer|reach out|hand ?over) to\b|\b(?:get|getting) help\b/,
  ],
  ["rollback", /\b(?:roll(?:ing)?[- ]?back|revert(?:ing)?|back-?out|undo)\b/],
  ["verification", verification],
  [
    "prerequisites",
    /\b(?:pre-?requisites?|requirements?|before you (?:begin|start)|preparation|prepare|set-?up|access|permissions?|log(?:ging)? in|sign(?:ing)? in|connect(?:ing)? to|credentials|tools needed|assumptions|getting started)\b/,
  ],
  ["communication", communication],
  [
    "detection",
    /\b(?:symptoms?|alert details|detect(?:ion|ed|ing)?|how (?:it|this) (?:was|is) (?:detected|noticed)|indicators?|symptomes?|sintomas|alarms?$|alerting|triggers?$|monitoring$)\b|^(?:[\w-]+ )?alerts?$/,
  ],
  [
    "impact",
    /\b(?:impact|consequences|user experience|blast radius)\b|^(?:\w+ )?(?:severity|scope)(?: \w+)?$|\bwhat is affected\b|^affected\b/,
  ],
  [
    "diagnosis",
    /\b(?:diagnos\w*|investigat\w*|trouble-?shoot\w*|debug\w*|possible checks|(?:steps to )?checks?\b|checking|analy[sz](?:e|ing|is)|determine|determining|identify(?:ing)?|assess(?:ment|ing)?|inspect(?:ing)?|understand(?:ing)?|find(?:ing)?|examin\w+|look(?:ing)? (?:at|for|into)|verifications|diagnostico|fehlersuche|view(?:ing)?|ensure that|logs?$|logging$|queries$|evidence|errors?$|why\b|is it\b|are (?:there|the)\b|what to (?:check|look for)|common issues)/,
  ],
  [
    "summary",
    /\b(?:meaning|understanding (?:the|this) alert|summary|overview|description|background|context|about|what (?:is|does|this|happened)|introduction|purpose|zusammenfassung|uberblick|beschreibung|resumen?|resumo|explanation|general information|tl;?dr|threat|scenario|architecture|how it works|key concepts|alert (?:description|meaning|definition|summary))\b/,
  ],
  ["references", references],
  [
    "mitigation",
    /\b(?:mitigat\w*|resol(?:ution|ve|ving|utions)|remediat\w*|fix(?:es|ing|ed)?|solutions?|recover(?:y|ing)?|workarounds?|restor(?:e|ing|ation)|restart(?:ing)?|recreat(?:e|ing)|repair(?:ing)?|contain(?:ment)?|eradicat\w*|respond(?:ing)?|response|action(?:s| plan)?$|steps(?: to .*)?$|procedures?|what (?:to|should (?:i|you|we)) do|how to|handl(?:e|ing)|deal(?:ing)? with|re-?send(?:ing)?|retry(?:ing)?|resiz(?:e|ing)|repack(?:ing)?|copy(?:ing)?|cleanup|clean(?:ing)? up|delet(?:e|ing)|remov(?:e|ing)|scal(?:e|ing)|failover|fail over|upgrad(?:e|ing)|migrat(?:e|ing|ion)|replac(?:e|ing)|rotat(?:e|ing)|disabl(?:e|ing)|enabl(?:e|ing)|purg(?:e|ing)|increas(?:e|ing)|updat(?:e|ing)|creat(?:e|ing)|add(?:ing)?|run(?:ning)?|deploy(?:ing)?|stop(?:ping)?|start(?:ing)?|maintenance|backups?|prevent(?:ion|ing)?|playbooks?|manual(?:ly)?|behebung|losung|solucion|solucao|mitigacion|mitigacao|remediation|resolucion|resolucao)\b/,
  ],
  [
    "metadata",
    /\b(?:metadata|service tier|lifecycle stage|last reviewed)\b|^(?:\w+ )?(?:owners?|details|labels?|tags|contacts?|team)$/,
  ],
];

const actionless: Meaning = { term: "other", also: [], certain: false };

/** The meaning of a post-mortem's heading. */
export const postmortemMeaning = remembered((words) => {
  const certain = actionItems.test(words);
  const perhaps = !certain && perhapsActionItems.test(words);
  const others = postmortemWords.filter(([, form]) => form.test(words)).map(([term]) => term);
  if (!certain && !perhaps)
    return others.length > 0 ? { term: others[0]!, also: others.slice(1), certain: false } : actionless;
  const combined = /\band\b|&|\/|,|\+/.test(words);
  const also = others.filter((term) => term === "lessons-learned" || (combined && term !== "mitigation"));
  return { term: "action-items", also, certain };
});

/** The meaning of a runbook's heading. */
export const runbookMeaning = remembered((words) => {
  const found = runbookWords.find(([, form]) => form.test(words));
  return found ? { term: found[0], also: [], certain: false } : actionless;
});

/** A heading's words as they are compared: no marks, numbers, emoji, accents, anchors, remarks in brackets; lower case. */
export function headingWords(raw: string): string {
  return withoutAccents(plainText(raw).toLowerCase())
    .replace(/\{#?[^{}]*\}/g, " ")
    .replace(/\([^()]*\)|:[a-z][a-z0-9_+-]*:|\p{Extended_Pictographic}|\u{fe0f}|\u{200d}/gu, " ")
    .replace(/^[\s#]*(?:(?:step )?\d{1,3}(?:\.\d{1,3})*[.):]?\s+|[ivx]{1,4}\.\s+|[a-z]\)\s+)?/, "")
    .replace(/[\s:.#*_–—-]+$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** `résumé` → `resume`: what is no letter of ASCII ends a word for `\b`. */
function withoutAccents(words: string): string {
  return /[À-ɏ]/i.test(words)
    ? words
        .normalize("NFD")
        .replace(/([a-z])\p{M}+/gu, "$1")
        .normalize("NFC")
    : words;
}

/** Headings repeat from file to file: a few hundred different ones make up nearly all. */
const MOST_REMEMBERED = 2000;
const LONGEST_HEADING = 120;

function remembered(mean: (words: string) => Meaning): (raw: string) => Meaning {
  const meanings = new Map<string, Meaning>();
  return (raw) => {
    let meaning = meanings.get(raw);
    if (meaning === undefined) {
      const words = headingWords(raw.slice(0, LONGEST_HEADING * 2));
      meaning = words.length > LONGEST_HEADING ? actionless : mean(words);
      if (meanings.size < MOST_REMEMBERED) meanings.set(raw, meaning);
    }
    return meaning;
  };
}

/** The terms that `show` prints for a runbook's sections: those of post-mortems and of the article's own headings fold into them. */
export function printedTerm(term: SectionTerm): SectionTerm {
  if (term === "quick-assessment" || term === "common-causes" || term === "root-cause") return "diagnosis";
  const folded =
    term === "timeline" || term === "contributing-factors" || term === "action-items" || term === "lessons-learned";
  return folded ? "other" : term;
}
