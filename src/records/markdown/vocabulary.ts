import { PICTURE, withoutAccents } from "../letters.ts";
import { Lexicon, type Row } from "../lexicon.ts";
import type { SectionTerm } from "../model.ts";
import { plainText } from "./inline.ts";

/*
 * What teams call the parts of their post-mortems and runbooks. The words come from several hundred public documents
 * of some sixty organisations; order decides where a heading holds the words of two.
 */

/** What a heading announces: a combined heading ("Lessons learned and follow-ups") announces two things. */
export interface Meaning {
  readonly term: SectionTerm;
  readonly also: readonly SectionTerm[];
  /** Whether the heading says action items in so many words, not only something that often holds them ("Prevention"). */
  readonly certain: boolean;
}

/** Words that often stand over action items, and as often over prose. */
type PostmortemTerm = SectionTerm | "perhaps-action-items";

const communication: Row<"communication"> = [
  "communication",
  `communication(s), communicate, notify|notification(s), status page, stakeholder(s), announcement(s), customer messaging,
  inform`,
];
const references: Row<"references"> = [
  "references",
  `reference(s), link(s), resources, further reading, see also, supporting information|material, appendix|appendices,
  related docs|documentation|incidents|issues|pages|runbooks, more information, additional information|reading,
  useful queries, documentation, dashboard(s), glossary`,
];
const verification: Row<"verification"> = [
  "verification",
  `verify|verification|verifying, validate|validation|validating, confirm(ation/ing), post check(s), postcheck(s), sanity check(s),
  how to know|tell it|that? is|has? fixed|worked`,
];

const postmortemWords = new Lexicon<PostmortemTerm>([
  [
    "action-items",
    `action|actionable item(s), actionable(s), capa(s), action points, !to|no|future action(s) point(s)|plan? $,
    review|remedia*|resulting|remaining|planned|required|recommended|agreed|outstanding|next|improvement|postmortem|key action(s),
    post mortem action(s), action(s) following|planned|required|for|from, action(s) to be taken, follow up(s), followup(s),
    corrective(s)|correction(s), preventative(s)|preventive(s) action(s)|measure(s)|step(s)|task(s)|work, remediation(s), next step(s),
    ^ to do(s) $, to do(s) item(s)|list, todo(s), left over task(s), leftover task(s), remaining work|tasks|items,
    actions a mener, actions correctives, plan d action(s), suites a donner,
    maßnahmen|massnahmen|folgemaßnahmen|folgemassnahmen|gegenmaßnahmen|gegenmassnahmen, aktionen, nachste schritte, aufgaben,
    acciones, proximos pasos, plan de accion, acoes, itens|plano de acao, proximos passos, *アクション*|*再発防止*`,
  ],
  [
    "perhaps-action-items",
    `action(s) taken, prevention, preventing this|recurrence|reoccurrence|future|it, preventing re occurrence,
    what are? we re|are? going? to? doing|do|changing, what is|are being done, what we ll|will do, how do|will|can we prevent,
    looking forward|ahead, moving|going forward,
    future work|improvement(s)|action(s)|measure(s)|steps|plan(s)|prevention|mitigation(s),
    planned|proposed|process|possible|potential|further process|technical? improvement(s)|fix(es)|mitigation(s)|changes,
    long|short term process|technical? improvement(s)|fix(es)|mitigation(s)|changes, areas for|of improvement(s)|fix(es)|changes,
    improvement(s) $, recurrence prevention, the way forward, how are|will|can we making|make|prevent|reduc*|avoid ..8 again|recur*|future,
    how are|will|can we making|make|prevent|reduc*|avoid ..8 less likely`,
  ],
  [
    "timeline",
    `timeline(s), time line(s), chronolog*, key events, sequence of events, event(s) log, incident log, order of events,
    ligne du temps, deroule(ment), zeitleiste|zeitverlauf|zeitlinie|zeitstrahl, ablauf, verlauf, cronologia, linea de tiempo,
    linha do tempo, *タイムライン*|*時系列*`,
  ],
  [
    "contributing-factors",
    `contributing, contributory|extra|aggravating factor(s)|cause(s)|condition(s), ^ factors $, facteurs,
    beitragende|begunstigende faktoren|umstande, factores, fatores`,
  ],
  [
    "root-cause",
    `root cause(s), cause(s) racine(s)|of, causal, ^ causes $, ^ cause, trigger(s/ing), fault(s) $, five|5 why(s),
    why did it|this happen, what went wrong and why, warum, por que, pourquoi, what caused, cause analysis, analysis of causes,
    ursache(n), causa raiz, grundursache, *原因*, ^ technical|deep|problem|incident? analysis|analyses $, ^ in depth analysis|analyses $`,
  ],
  [
    "impact",
    `impact(s/ed), scope, blast radius, affected, effect(s), consequences, damage, auswirkung(en), folgen, impacto, afectacion, *影響*`,
  ],
  [
    "lessons-learned",
    `lesson(s), what learned|learnt, what we|have|did we? learn(ed/t), learning(s), takeaway(s), take away(s),
    what|things that? went|worked|did, what|things that? didn t, where did? we get|got|were lucky|unlucky,
    what could|can|should have? be|been|gone|go|we, opportunities, retrospective, postmortem $, ^ post mortem $,
    lecon(s), enseignements, erkenntnisse, gelernt, was lief|ging gut|schlecht, lecciones, licoes, *教訓*|*学び*|*学んだ*`,
  ],
  [
    "detection",
    `detect(ion/ed/ing), identified|identification, symptom(s), monitoring and alerting, how was it|this noticed|found, discovery,
    how did we detect|notice, how did we find out, erkennung, deteccion, deteccao, *検知*`,
  ],
  [
    "metadata",
    `metadata, incident details|information|info|data, detail(s) $, stats, statistics, metrics, at a glance, key facts|information|details|data, general information`,
  ],
  [
    "summary",
    `summary, summarise|summarize, overview, tldr, tl dr, abstract, synopsis, background, context, what happened, description,
    lead up, leadup, introduction, intro, executive, issue $, the problem|incident $, problem statement? $,
    resume, contexte, zusammenfassung, uberblick, was ist? passiert, que s est il passe, que paso, o que aconteceu, resumen, resumo,
    *概要*|サマリー`,
  ],
  verification,
  communication,
  [
    "mitigation",
    `resolution|resolve(d)|resolving, recover(y/ing/ed), response|respond(ing), fix(es/ed), mitigat*, stabilisation|stabilization,
    workaround(s), remediate, restore|restoration|restoring, containment, eradication, immediate action(s), reponse, retablissement,
    behebung, wiederherstellung, solution|solucion|solucao, mitigacao, mitigacion, *対応*|*復旧*`,
  ],
  ["escalation", "escalat*|eskalation*, on call, oncall"],
  references,
]);

const runbookWords = new Lexicon<SectionTerm>([
  [
    "quick-assessment",
    `quick assessment|check(s)|triage|diagnosis|look, ^ initial? assessment|triage $, first check(s), initial assessment|check(s)|steps,
    sofortprufung, erste schritte, premieres verifications, evaluacion rapida, avaliacao rapida`,
  ],
  [
    "common-causes",
    `common|likely|possible|potential|probable|typical|known|frequent|usual root? cause(s)|reason(s)|problem(s)|issue(s),
    cause(s) by frequency, ^ cause(s)|ursachen|causas $, haufige ursachen, causes frequentes|courantes|possibles,
    causas comunes|frecuentes|comuns|frequentes`,
  ],
  [
    "escalation",
    `escalat*|eskalation|escalade|escalada|escalado|escalonamento, who to contact|page|call|ask, contact(s/ing) !form,
    page|paging the|oncall|some*, on call, oncall, second|third line, refer|handover to, reach out to, hand over to, get|getting help`,
  ],
  ["rollback", "rollback|rollingback, roll|rolling back, revert(ing), back out, backout, undo"],
  verification,
  [
    "prerequisites",
    `prerequisite(s), pre requisite(s), requirement(s), before you begin|start, preparation, prepare, setup, ^ set up $, access, permission(s),
    log|logging in, sign|signing in, connect(ing) to, credentials, tools needed, assumptions, getting started`,
  ],
  communication,
  [
    "detection",
    `symptom(s), alert details, detect(ion/ed/ing), how it|this was|is detected|noticed, indicator(s), symptome(s), sintomas, alarm(s) $,
    alerting, trigger(s) $, monitoring $, ^1 alert(s) $`,
  ],
  [
    "impact",
    "impact, consequences, user experience, blast radius, ^1 severity|scope ..1 $, what is affected, ^ affected",
  ],
  [
    "diagnosis",
    `diagnos*|investigat*|troubleshoot*|debug*|examin*|determin*|identify*|assess*|inspect*|understand*|find*|view*|analyse*|analyze*|analysi*,
    analyzing, trouble shoot*, possible checks, check(s/ing), look(ing) at|for|into, ensure that,
    log(s) $, logging $, queries $, evidence, error(s) $, why, is it, are there|the, what to check, what to look for, common issues,
    verifications, diagnostico, fehlersuche`,
  ],
  [
    "summary",
    `meaning, summary, overview, description, background, context, about, what is|does|this|happened, introduction, purpose,
    explanation, general information, tldr, tl dr, threat, scenario, architecture, how it works, key concepts, alert definition,
    zusammenfassung, uberblick, beschreibung, resume(n), resumo`,
  ],
  references,
  [
    "mitigation",
    `mitigat*|remediat*|eradicat*, resolution(s)|resolve|resolving, fix(es/ing/ed), solution(s), recover(y/ing), workaround(s),
    restore|restoring|restoration, restart(ing), recreate|recreating, repair(ing), contain(ment), respond(ing), response, action(s) $,
    action plan $, steps $, steps to, procedure(s), what to do, what should i|you|we do, how to, handle|handling, deal(ing) with,
    resend(ing), re send(ing), retry(ing), resize|resizing, repack(ing), copy(ing), cleanup, clean|cleaning up, delete|deleting,
    remove|removing, scale|scaling, failover, fail over, upgrade|upgrading, migrate|migrating|migration, replace|replacing, rotate|rotating,
    disable|disabling, enable|enabling, purge|purging, increase|increasing, update|updating, create|creating, add(ing), run(ning), deploy(ing),
    stop(ping), start(ing), maintenance, backup(s), prevent(ion/ing), playbook(s), manual(ly),
    behebung, losung, solucion, solucao, mitigacion, mitigacao, resolucion, resolucao`,
  ],
  [
    "metadata",
    "metadata, service tier, lifecycle stage, last reviewed, ^1 owner(s)|details|label(s)|tags|contact(s)|team $",
  ],
]);

const actionless: Meaning = { term: "other", also: [], certain: false };

/** The meaning of a post-mortem's heading. */
export const postmortemMeaning = remembered((words) => {
  const found = postmortemWords.meaningsIn(words);
  const others = found.filter((term) => term !== "action-items" && term !== "perhaps-action-items");
  if (others.length === found.length)
    return others.length > 0 ? { term: others[0]!, also: others.slice(1), certain: false } : actionless;
  const combined = /\band\b|&|\/|,|\+/.test(words);
  const also = others.filter((term) => term === "lessons-learned" || (combined && term !== "mitigation"));
  return { term: "action-items", also, certain: found[0] === "action-items" };
});

/** The meaning of a runbook's heading. */
export const runbookMeaning = remembered((words) => {
  const term = runbookWords.meaningIn(words);
  return term === null ? actionless : { term, also: [], certain: false };
});

/** A heading's words as they are compared: no marks, numbers, emoji, accents, anchors, remarks in brackets; lower case. */
export function headingWords(raw: string): string {
  return withoutAccents(plainText(raw).toLowerCase())
    .replace(/\{#?[^{}]*\}/g, " ")
    .replace(/\([^()]*\)|:[a-z][a-z0-9_+-]*:/g, " ")
    .replace(pictures, " ")
    .replace(/^[\s#]*(?:(?:step )?\d{1,3}(?:\.\d{1,3})*[.):]?\s+|[ivx]{1,4}\.\s+|[a-z]\)\s+)?/, "")
    .replace(/[\s:.#*_–—-]+$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

const pictures = new RegExp(`[${PICTURE}]`, "g");

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
