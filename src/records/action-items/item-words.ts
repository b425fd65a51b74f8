import { PhraseTable, phrases } from "../../text/phrases.ts";
import type { ActionItemKind } from "../model.ts";

/*
 * Words for an item's kind and keys.
 */

const kindWords = new PhraseTable<ActionItemKind>([
  ["prevent", "prevent(ion/ive/ative/ing), 予防"],
  ["detect", "detect(ion/ive/ing), 検知, 検出"],
  ["mitigate", "mitigate|mitigation|mitigative|mitigating, 緩和, 軽減"],
  ["process", "process(es), プロセス"],
]);

/** Whether a word means one of the four kinds. */
export function isKind(word: string): boolean {
  return kindWords.matchWhole(word) !== null;
}

/** One of the four kinds where the word means it, else the team's own word in lower case. */
export function itemKindOf(word: string): string {
  return kindWords.matchWhole(word) ?? word.trim().toLowerCase();
}

/** Verbs that action items begin with. */
const actionVerbs = new Set(
  `add adjust allow arrange ask audit automate avoid build call change check clarify communicate complete
  configure confirm consider contact continue coordinate create decide define delete deploy design
  determine develop disable discuss document draft email enable ensure escalate establish evaluate explore
  extend figure file find fix follow get help implement improve increase introduce investigate lead limit
  look lower make migrate monitor move notify open organise organize own plan prepare prioritize propose
  provide raise reach reduce refactor reflect remove replace report require research review rewrite rotate
  run schedule send set setup share simplify speak start store streamline switch sync talk test track tune
  update upgrade use verify work write`.split(/\s+/),
);

/** Whether a word, in any case, is a verb that action items begin with. */
export function isActionVerb(word: string): boolean {
  return actionVerbs.has(word.toLowerCase());
}

export type ItemKey =
  | "owner"
  | "due"
  | "status"
  | "priority"
  | "issue"
  | "kind"
  | "addresses"
  | "criterion"
  | "evidence";

/** Names of an item's facts, as columns and as keys. */
export const factNames = {
  owner: `owner(s), owner s, assignee(s), assigned to?, dri, who, poc, responsible, lead, team, verantwortlich(e/er), zuständig, wer, responsable(s), pilote,
    encargado(s)|encargada(s), dueño|dueña, quién, asignado(s)|asignada(s) a?, responsável, responsáveis, dono, quem, 担当(者), オーナー, 責任者,
    eier(e), ansvarlig(e), ansvarig(a), ägare, hvem, vem, ejer, eigenaar, eigenaren, verantwoordelijke(n), wie, responsabile, responsabili, assegnatario, assegnato a, chi,
    właściciel(e), odpowiedzialny|odpowiedzialna, osoba odpowiedzialna, kto, przypisane do, 담당(자/팀/부서), 담당 팀|부서, 책임자, 오너, 负责人, 責任人, 责任人, 負責人, 跟进人, 负责团队, 负责方`,
  due: `due date|by|on?, duedate, deadline, target date?, targetdate, eta, by? when, expected? completion date, échéance, date limite, pour le, fällig bis|am?, frist, termin, bis,
    fecha límite|objetivo?, plazo, vencimiento, cuándo, prazo, vencimento, data limite|alvo?, quando, 期限, 期日, 締切, 締め切り, forfall, forfallsdato, forfaldsdato, innen, senest, når, hvornår,
    senast, klart senast?, slutdatum, måldatum, förfallodatum, när, vervaldatum, einddatum, streefdatum, wanneer, uiterlijk, scadenza, data di? scadenza|prevista, entro,
    termin realizacji|wykonania, kiedy, 기한, 마감(일), 완료일, 완료 예정일|목표일, 목표일, 예정일, 截止(日期/时间/日/時間), 完成时间|日期, 计划完成时间, 预计完成时间, 到期日, 时限`,
  status: `status, state, statut, état, stand, estado, situação, tilstand, stato, stan, 状態, 状況, ステータス, 進捗, 상태, 진행 상태|상황, 진행상태, 진행상황, 状态, 狀態, 进度, 进展`,
  priority: `priority, prio, priorité, priorität, prioridad(e), 優先度, prioritet, prioriteit, priorità, priorytet, 우선순위, 우선 순위, 중요도, 优先级, 優先級, 优先度`,
} as const;

const keyWords = new PhraseTable<ItemKey>([
  ["owner", `${factNames.owner}, owned by, resp, propriétaire, assigné à?`],
  ["due", `${factNames.due}, by, before, until, est|estimated completion date?`],
  ["status", factNames.status],
  ["priority", factNames.priority],
  [
    "issue",
    "tracking? issue, ticket, jira, bug, tracker, tracked in|by|at, tracking, ref, reference, see, pr, pull request, link",
  ],
  ["kind", "kind, type, category"],
  ["addresses", "addresses, factor(s)"],
  ["criterion", "criterion, done when, acceptance|success criterion|criteria"],
  ["evidence", "evidence, proof"],
]);

/** Keys that begin a remark wherever they are in an item's words; the others only behind a divider or in brackets. */
const keysAnywhere = phrases(
  factNames.owner,
  factNames.due,
  factNames.priority,
  "resp, status, issue, ticket, jira, tracking, tracked in",
);
/** Words of those that are common in sentences: "Decide when: …". */
const commonWords = phrases(
  "when, by when, wann, quando, når, när, kiedy, wanneer, team, lead, target, bis, wie, chi, kto, stand, senest, senast, entro, innen, termin",
);

/** Whether words before a colon name such a key. */
export function isKeyAnywhere(words: string): boolean {
  return keysAnywhere.matchWhole(words) !== null && commonWords.matchWhole(words) === null;
}

/** The key that the words before a colon name. */
export function itemKey(word: string): ItemKey | null {
  return keyWords.matchWhole(word);
}
