import { plainText } from "../markdown/inline.ts";
import { PICTURE, withoutAccents, withoutMarksAtEnd } from "../text/characters.ts";
import { PhraseTable, type Row } from "../text/phrases.ts";
import type { SectionTerm } from "./model.ts";

/*
 * Names of the sections of post-mortems and runbooks. The words come from several hundred public documents
 * of some sixty organisations; the order decides where a heading has the words of two.
 */

/** The meaning of a heading: a combined heading ("Lessons learned and follow-ups") has two. */
export interface Meaning {
  readonly term: SectionTerm;
  readonly also: readonly SectionTerm[];
  /** Whether the heading literally says action items, not only a word that often means them ("Prevention"). */
  readonly certain: boolean;
}

/** Words that are often above action items, and as often above prose. */
type PostmortemTerm = SectionTerm | "perhaps-action-items";

const communication: Row<"communication"> = [
  "communication",
  `communication(s), communicate, notify|notification(s), status page, stakeholder(s), announcement(s), customer messaging,
  inform, comunicacao|comunicacion, kommunikation`,
];
const references: Row<"references"> = [
  "references",
  `reference(s), link(s), resources, further reading, see also, supporting information|material, appendix|appendices,
  related docs|documentation|incidents|issues|pages|runbooks|playbooks|procedures|resources, more information, additional information|reading,
  useful queries|commands, cheat sheet, cheatsheet, documentation, ^2 dashboard(s) $, glossary, ^ related $, further information, referencia(s), vease tambien, veja tambem,
  *参考*|*関連*`,
];
const verification: Row<"verification"> = [
  "verification",
  `verify|verification|verifying, validate|validation|validating, confirm(ation/ing), post check(s), post recovery|deploy|deployment|restart|restore check(s), postcheck(s), smoke test(s), expected outcome(s)|result(s),
  success|exit criteria|conditions, sanity check(s),
  how to know|tell it|that? is|has? fixed|worked, check resolution, verificacion|verificacao|validacion|validacao, *検証*|*動作確認*|*正常確認*|*验证*|*驗證*, 검증*, verifica, verifiering, verificatie, weryfikacja`,
];

const postmortemWords = new PhraseTable<PostmortemTerm>([
  [
    "action-items",
    `action|actionable item(s), actionable(s), capa(s), action points, !to|no|future action(s) point(s)|plan? $,
    review|remedia*|resulting|remaining|planned|required|recommended|agreed|outstanding|next|improvement|postmortem|key action(s),
    post mortem action(s), action(s) following|planned|required|for|from, action(s) to be taken,
    follow ups, followups, ^1 follow up $, ^1 followup $, follow up|followup action(s)|item(s)|task(s)|work|ticket(s),
    and|learned|learnt|action(s)|step(s)|incident|review|mortem|postmortem|remediation|prevention|improvement(s) follow up,
    corrective(s), corrections $, ^ ais $, preventative(s)|preventive(s) action(s)|measure(s)|step(s)|task(s)|work, remediation(s), next step(s), prevention|improvement plan,
    ^ to do(s) $, to do(s) item(s)|list, todo(s) $, todo item(s)|list, left over task(s), leftover task(s), remaining work|tasks|items,
    actions a mener, actions correctives, plan d action(s), suites a donner,
    maßnahmen|massnahmen|folgemaßnahmen|folgemassnahmen|gegenmaßnahmen|gegenmassnahmen, aktionen, nachste schritte, aufgaben,
    acciones !tomadas|realizadas, proximos pasos, plan de accion, acoes !tomadas|realizadas, itens|plano de acao, proximos passos,
    *アクション*|*再発防止*|*対策*|*改善策*,
    aksjonspunkt(er), aksjoner !utført|tatt, tiltak !utført, forbedringstiltak, oppfølging(spunkter), oppfølgingspunkt(er), neste steg, videre arbeid,
    atgard(er) !vidtagna, atgardspunkter, atgardsplan, forbattringsatgarder, handlingsplan, uppfoljning, nasta steg, handlingspunkter, handlinger !udført, tiltag, opfølgning, næste skridt,
    actiepunten, actiepunt, acties !ondernomen|genomen, vervolgacties, verbeteracties, maatregelen, verbetermaatregelen, vervolgstappen, volgende stappen, opvolging,
    azioni correttive|preventive|da|di|successive|future, ^ azioni $, piano d|di azione|azioni, prossimi passi, misure correttive|preventive, attivita da fare,
    działania naprawcze|zapobiegawcze|korygujace|nastepcze, ^ działania $, ^ zadania $, zadania do|nastepcze, nastepne|kolejne|dalsze kroki|działania, plan działan|naprawczy,
    액션 아이템(s), 액션아이템, 후속 조치*|작업*|과제*, 후속조치*, 재발 방지*, 재발방지*, 조치 사항, 조치사항, 개선 조치*|사항*|과제*|계획*|방안*, 개선사항, 개선방안, 향후 조치*|계획*|대책*, 행동|실행 항목, 할 일, 할일, 예방|시정 조치*,
    *行动项*|*行动计划*|*行動項目*|*行動計劃*|*改进*|*整改*|*改善措施*|*后续*|*後續*|*待办*|*待辦*|*预防措施*|*跟进*`,
  ],
  [
    "perhaps-action-items",
    `follow up, followup, action(s) taken|menees|prises|realisees, acciones|acoes tomadas|realizadas, recommendation(s) $, recommandations|empfehlungen|recomendaciones|recomendacoes $, prevention, preventing this|recurrence|reoccurrence|future|it, preventing re occurrence,
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
    linha do tempo, *タイムライン*|*時系列*, tidslinje, tidsforløp, tidsforlop(p), hendelsesforløp, handelseforlopp, hændelsesforløb, forløp, forløb, tijdlijn, tijdsverloop,
    tijdslijn, linea temporale, cronistoria, os czasu, przebieg, 타임라인*, 시간대별*, 시간 순서, *경과*, *时间线*|*时间轴*|*時間線*|*時間軸*|*经过*|*經過*`,
  ],
  [
    "contributing-factors",
    `contributing, contributory|extra|aggravating factor(s)|cause(s)|condition(s), ^ factors $, facteurs,
    beitragende|begunstigende faktoren|umstande, factor(es), fator(es), *要因*, medvirkende|bidragende|bidragande faktorer|arsaker|arsager|orsaker,
    bijdragende factoren|oorzaken, fattori contribuenti|concomitanti, concause, czynniki, 기여 요인, 기여요인, *促成因素*|*诱因*`,
  ],
  [
    "root-cause",
    `root cause(s), cause(s) racine(s)|of, causal, ^ causes $, ^ cause, trigger(s/ing), fault(s) $, five|5 why(s),
    why did? it|this happen(s/ed), ^ why(s) $, what went wrong and why, warum, por que, pourquoi, what caused, cause analysis, analysis of causes,
    ursache(n), causa raiz, grundursache, *原因*, *根因*, rotarsak(er), arsak(er), grunnarsak(er), arsaksanalyse, grundorsak(er), rotorsak(er), orsak(er), arsag(er), grundarsag(er), rodarsag,
    oorzaak, oorzaken, hoofdoorzaak, grondoorzaak, kernoorzaak, causa radice|principale, cause radice, ^ causa $, przyczyna, przyczyny, 원인*, 근본원인*, ^ technical|deep|problem|incident? analysis|analyses $, ^ in depth analysis|analyses $`,
  ],
  [
    "impact",
    `impact(s/ed), scope, blast radius, affected, effect(s), consequences, damage, auswirkung(en), folgen, impacto, afectacion, *影響*|*影响*,
    pavirkning, konsekvens(er), omfang, paverkan, omfattning, gevolgen, impatto, conseguenze, wpływ, skutki, skutek, 영향*, 피해*`,
  ],
  [
    "lessons-learned",
    `lesson(s), what learned|learnt, what we|have|did we? learn(ed/t), learning(s), takeaway(s), take away(s),
    what|things that? went|worked|did, what|things that? didn t, where did? we get|got|were lucky|unlucky,
    what could|can|should have? be|been|gone|go|we, opportunities, retrospective, postmortem $, ^ post mortem $,
    lecon(s), enseignements, erkenntnisse, gelernt, was lief|ging gut|schlecht, lecciones, licoes,
    insights $, what helped|failed, what we did right|wrong|well, what did not help, lo que salio|funciono|fallo, o que nao? funcionou|falhou, o que nao? deu certo|errado,
    ce qui a bien|mal? fonctionne|marche, *教訓*|*学び*|*学んだ*|*うまくい*|*運が良*|*改善が必要*|*良かった*|*反省*,
    læring(spunkter), lærdom(mer), hva|hvad lærte, hva gikk, hvad gik, hva vi lærte, lardom(ar), vad larde|gick|har, geleerde lessen, lessen, leerpunten, wat ging,
    lezioni, cosa abbiamo imparato, cosa ha|e funzionato|andato, cosa non ha, wnioski, czego sie, co poszło|zadziałało|zawiodło, 교훈*, 배운 점, 배운점, 잘한 점, 잘된 점, 잘못된 점, 아쉬운 점, 개선할 점, 회고,
    *经验*|*經驗*|*教训*|*教訓*|*做得*|*反思*|*复盘*`,
  ],
  [
    "detection",
    `detect(ion/ed/ing), identified|identification, symptom(s), monitoring and alerting, how was it|this noticed|found, discovery,
    how did we detect|notice, how did we find out, erkennung, deteccion, deteccao, *検知*|*検出*,
    pavisning, oppdagelse, deteksjon, upptackt, opdagelse, detektion, detectie, ontdekking, rilevamento, rilevazione, individuazione, wykrycie, detekcja, 감지*, 탐지*, 발견*, *发现*|*發現*|*检测*`,
  ],
  [
    "metadata",
    `metadata, incident details|information|info|data, detail(s) $, stats, statistics, metrics, at a glance, key facts|information|details|data,
    general information, metadados|metadatos, *メタデータ*|*基本情報*|*インシデント情報*,
    grunnleggende informasjon, metadane, informazioni generali, 기본 정보, 기본정보, 사건|장애|인시던트 정보, *基本信息*|*基本資訊*|*事件信息*|*故障信息*`,
  ],
  [
    "summary",
    `summary, summarise|summarize, overview, tldr, tl dr, abstract, synopsis, background, context, what happened, description,
    lead up, leadup, introduction, intro, executive, issue $, the problem|incident $, problem statement? $,
    resume, contexte, zusammenfassung, uberblick, was ist? passiert, que s est il passe, que paso, o que aconteceu, resumen, resumo,
    *概要*|*サマリー*|*要約*, sammendrag, oppsummering, opsummering, hva skjedde, hvad skete, bakgrunn, bakgrund, baggrund, beskrivelse, beskrivning, sammanfattning, vad hande,
    samenvatting, beschrijving, omschrijving, wat is er, achtergrond, sommario, riepilogo, sintesi, descrizione, cosa e successo, contesto, podsumowanie, streszczenie, opis, co sie stało, kontekst,
    요약*, 개요*, 배경, *摘要*|*概述*|*总结*|*背景*|*简介*|*描述*`,
  ],
  verification,
  communication,
  [
    "mitigation",
    `resolution|resolve(d)|resolving, recover(y/ing/ed), response|respond(ing), fix(es/ed), mitigat*, stabilisation|stabilization,
    workaround(s), remediate, restore|restoration|restoring, containment, eradication, immediate action(s), reponse, retablissement,
    behebung, wiederherstellung, solution|solucion|solucao, mitigacao, mitigacion, correccion|correcao, *対応*|*復旧*,
    løsning, losning, gjenoppretting, handtering, aterstallning, hantering, genopretning, oplossing, herstel, mitigatie, risoluzione, mitigazione, ripristino, soluzione,
    rozwiazanie, naprawa, przywrocenie, mitygacja, 해결*, 복구*, 대응*, 완화*, 임시 조치*, *解决*|*解決*|*恢复*|*恢復*|*处置*|*处理*|*處理*|*缓解*|*止血*`,
  ],
  ["escalation", "escalat*|eskalation*, on call, oncall"],
  references,
]);

const runbookWords = new PhraseTable<SectionTerm>([
  [
    "lessons-learned",
    "^ lesson(s) $, ^ lessons learned|learnt $, ^ licoes|lecciones, ^ post incident|mortem, ^ postmortem, ^ follow up(s), ^ followup(s), next steps $",
  ],
  [
    "quick-assessment",
    `quick assessment|check(s)|triage|diagnosis|look, ^ initial? assessment|triage $, ^1 triage $, first check(s), initial assessment|check(s)|steps,
    sofortprufung, erste schritte, premieres verifications, evaluacion rapida, avaliacao rapida`,
  ],
  [
    "common-causes",
    `common|likely|possible|potential|probable|typical|known|frequent|usual root? cause(s)|reason(s)|problem(s)|issue(s)|failures, failure mode(s)|scenario(s),
    cause(s) by frequency, ^ cause(s)|ursachen|causas $, haufige ursachen, causes frequentes|courantes|possibles,
    causas comunes|frecuentes|comuns|frequentes, causa(s) provavel|provaveis|probable(s), *よくある原因*|*考えられる原因*|*常见原因*|*可能原因*, 주요 원인, 흔한 원인, cause comuni|frequenti|possibili, czeste|mozliwe przyczyny,
    vanliga|vanlige|almindelige orsaker|arsaker|arsager, mulige|mojliga arsaker|orsaker|arsager, veelvoorkomende|mogelijke oorzaken`,
  ],
  [
    "escalation",
    `escalat*|eskalation|escalade|escalada|escalado, escalonamento !de|do|da|dos|automatico|horizontal|vertical|manual, escalonamento de|do incidente(s)|problema(s)|chamado(s), *エスカレーション*|*緊急連絡*|*緊急時連絡*|*連絡先*|*紧急联系*|*緊急聯絡*|*联系人*|*上报*, 에스컬레이션*, 비상 연락*, 비상연락*, eskalering, eskalacja, escalatie, who to contact|page|call|ask, contact(s/ing) !form,
    page|paging the|oncall|some*, on call, oncall, second|third line !troubleshooting, refer|handover to, reach out to, hand over to, get|getting help`,
  ],
  [
    "rollback",
    "rollback|rollingback, roll|rolling back, revert(ing), back out, backout, undo, *ロールバック*|*切り戻し*|*回滚*|*回滾*, 롤백*, tilbakerulling, aterstall",
  ],
  verification,
  [
    "prerequisites",
    `prerequisite(s), pre requisite(s), requirement(s), before you begin|start, preparation, prepare, setup, ^ set up $, access, permission(s),
    log|logging in, sign|signing in, connect(ing) to, credentials, tools needed, required|necessary tools, assumptions, getting started, precondition(s), pre condition(s), requisito(s), prerrequisito(s), pre requisito(s), voraussetzungen, *前提*|*事前準備*|*前置条件*|*准备工作*, 전제 조건, 전제조건, 사전 준비, 사전준비, forutsetninger, forutsattningar, forudsætninger, vereisten, prerequisiti, wymagania, required? context $`,
  ],
  communication,
  [
    "detection",
    `symptom(s), alert details, detect(ion/ed/ing), how it|this was|is detected|noticed, indicator(s), symptome(s), sintomas, sintomi, objawy, symptomen, symptomer, 증상*, 감지*, *现象*|*告警*|*检测*, alarm(s) $,
    alerting, trigger(s) $, monitoring $, ^1 alert(s) $, *症状*|*検知*`,
  ],
  [
    "impact",
    `impact, consequences, user experience, blast radius, ^1 severity|scope ..1 $, what is affected, ^ affected,
    impacto, auswirkung(en), *影響*|*影响*, 영향*, pavirkning, paverkan, impatto, wpływ, gevolgen`,
  ],
  [
    "diagnosis",
    `diagnos*|triag*|investigat*|troubleshoot*|debug*|examin*|determin*|identify*|assess*|inspect*|understand*|find*|viewing|analyse*|analyze*|analysi*,
    analyzing, ^ monitor|view, to view, trouble shoot*, possible checks, check(s/ing), look(ing) at|for|into, ensure that,
    !change log(s) $, logging $, information|data|evidence gathering|collection, queries $, evidence, error(s) $, why, is it|this, are there|the, what to check, what to look for, common issues,
    verifications, diagnostico, fehlersuche, verificar|comprobar|revisar, verifier, prufen|prufung, *診断*|*調査*|*切り分け*|*诊断*|*排查*|*排障*, 진단*, 점검*, 확인 방법, 원인 분석, diagnosi, diagnoza, diagnostyka, diagnostikk, felsokning, fejlfinding, feilsøking, probleemoplossing`,
  ],
  [
    "summary",
    `meaning, summary, overview, description, background, context, about the|this, about $, when to use, when this|it applies, when does this apply, applies to, 개요*, 배경, formal, syfte, scopo, doel, *概述*|*简介*|*说明*, ^ goal(s)|objective(s) $, what is|does|this|happened, introduction, intro, purpose,
    explanation, general information, tldr, tl dr, threat, scenario, architecture, how it works, key concepts, alert definition,
    zusammenfassung, uberblick, beschreibung, hintergrund, resume(n), resumo, contexto|contexte, visao geral, *概要*|*背景*`,
  ],
  references,
  [
    "mitigation",
    `mitigat*|remediat*|eradicat*, resolution(s)|resolve|resolving, fix(es/ing/ed), solution(s), recover(y/ing), workaround(s),
    restore|restoring|restoration, restart(ing), recreate|recreating, repair(ing), contain(ment), respond(ing), response, action(s) $,
    action plan $, steps $, steps to, procedure(s), what to do, what should i|you|we do, how to, handle|handling, deal(ing) with,
    resend(ing), re send(ing), retry(ing), resize|resizing, repack(ing), copy(ing), cleanup, clean|cleaning up, delete|deleting,
    remove|removing, move|moving, pausing, terminating, rebooting, resetting, reloading, scale|scaling, failover, fail over, upgrade|upgrading, migrate|migrating|migration, replace|replacing, rotate|rotating,
    disable|disabling, enable|enabling, purge|purging, increase|increasing, update|updating, create|creating, add(ing), run(ning), deploy(ing),
    stop(ping), start(ing), maintenance, backup(s), prevent(ion/ing), playbook(s), manual(ly),
    behebung, losung, solucion, solucao, mitigacion, mitigacao, resolucion, resolucao, correccion, correcao,
    reiniciar|reinicio, restaurar, atualizar|actualizar, redemarrer|redemarrage, restaurer, neustart, *対処*|*対応*|*復旧*|*緩和*|*处理*|*處理*|*处置*|*恢复*|*恢復*|*解决*|*解決*|*修复*, 조치*, 복구*, 대응*, 해결*, 완화*, løsning, losning, atgard(er), gjenoppretting, oplossing, herstel, risoluzione, ripristino, mitigazione, naprawa, rozwiazanie`,
  ],
  ["root-cause", "root cause(s), *原因*|*根因*, 원인*, 근본 원인"],
  [
    "metadata",
    `metadata, service tier, lifecycle stage, host platform, delivered|supported by, known about by, primary url,
    contains personal|sensitive data, last reviewed, metadados|metadatos, responsaveis|responsables,
    ^1 ownership $, ^1 owner(s)|author(s)|details|label(s)|tags|contact(s)|team $`,
  ],
]);

/** The meaning of a heading without known words. */
export const noMeaning: Meaning = { term: "other", also: [], certain: false };

/** The meaning of a post-mortem's heading. */
export const postmortemMeaning = cached((words) => {
  const found = postmortemWords.matchAll(words);
  const others = found.filter((term) => term !== "action-items" && term !== "perhaps-action-items");
  if (others.length === found.length)
    return others.length > 0 ? { term: others[0]!, also: others.slice(1), certain: false } : noMeaning;
  const combined = others.length > 0 && /\band\b|&|\/|,|\+/.test(words);
  const also = others.filter((term) => term === "lessons-learned" || (combined && term !== "mitigation"));
  return { term: "action-items", also, certain: found[0] === "action-items" };
});

/** A heading that begins with one of these is an instruction, whatever follows: "Disable the verification of mails". */
const doing = new Set(
  `apply bump clear copy delete deploy disable drain enable export extract import increase install kill move patch purge reapply
  reboot rebuild recreate redeploy reduce reinstall remove replace reset restart restore resize rotate scale spin stop take
  terminate upgrade`.split(/\s+/),
);
const independent = new Set<SectionTerm>(["quick-assessment", "common-causes", "escalation", "rollback"]);

const beforeVerb = /^(?:manually|how to) /;

/** The meaning of a runbook's heading. */
export const runbookMeaning = cached((words) => {
  const term = runbookWords.match(words);
  const first = words.replace(beforeVerb, "").split(" ", 1)[0]!;
  if (doing.has(first) && !(term && independent.has(term))) return { term: "mitigation", also: [], certain: false };
  return term === null ? noMeaning : { term, also: [], certain: false };
});

/** A heading's words as they are compared: no marks, numbers, emoji, accents, anchors, remarks in brackets; lower case. */
export function headingWords(raw: string): string {
  const plain = withoutAccents(plainText(raw).toLowerCase());
  const words = notWords.reduce((rest, form) => rest.replace(form, " "), plain);
  return withoutMarksAtEnd(words.replace(numbering, ""), ":.#*_–—-").replace(/\s+/g, " ").trim();
}

/** Parts of a heading that are no words: anchors, remarks and short codes, pictures. */
const notWords = [/\{#?[^{}]*\}/g, /\([^()]*\)|:[a-z][a-z0-9_+-]*:/g, new RegExp(`[${PICTURE}]`, "g")];

/** `3.1 `, `Step 2: `, `iv. `, `a) ` before a heading's words. */
const numbering = /^[\s#]*(?:(?:step )?\d{1,3}(?:\.\d{1,3})*[.):]?\s+(?:[–—-]\s+)?|[ivx]{1,4}\.\s+|[a-z]\)\s+)?/;

/** Headings repeat from file to file: a few hundred different ones make up nearly all. */
const MOST_CACHED = 2000;
const LONGEST_HEADING = 120;

function cached(mean: (words: string) => Meaning): (raw: string) => Meaning {
  const meanings = new Map<string, Meaning>();
  return (raw) => {
    let meaning = meanings.get(raw);
    if (meaning === undefined) {
      const words = headingWords(raw.slice(0, LONGEST_HEADING * 2));
      meaning = words.length > LONGEST_HEADING ? noMeaning : mean(words);
      if (meanings.size < MOST_CACHED) meanings.set(raw, meaning);
    }
    return meaning;
  };
}

/** The terms that `show` prints for a runbook's sections: those of post-mortems and of the article's headings are mapped to them. */
export function printedTerm(term: SectionTerm): SectionTerm {
  if (term === "quick-assessment" || term === "common-causes" || term === "root-cause") return "diagnosis";
  const folded =
    term === "timeline" || term === "contributing-factors" || term === "action-items" || term === "lessons-learned";
  return folded ? "other" : term;
}
