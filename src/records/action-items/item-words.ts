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

const keyWords = new PhraseTable<ItemKey>([
  [
    "owner",
    `owner(s), owned by, assignee(s), assigned to?, dri, who, responsible, resp, lead, poc, team, owner s, responsable(s), propriétaire,
    assigné à?, pilote, verantwortlich(e/er), zuständig, wer, asignado a?, encargado|encargada, dueño|dueña, quién, responsável, responsáveis,
    dono, 担当(者), 責任者, オーナー`,
  ],
  [
    "due",
    `due date|by|on?, duedate, deadline, target date?, targetdate, eta, when, by, before, until, est|estimated|target|expected? completion date?,
    échéance, date limite, pour le, fällig bis|am?, frist, termin, bis, fecha límite?, plazo, vencimiento, prazo, vencimento, data limite,
    期限, 期日, 締切`,
  ],
  ["status", "status, state, statut, état, stand, estado, 状態, ステータス"],
  ["priority", "priority, prio, priorité, priorität, prioridad(e), 優先度"],
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
  `owner(s), assignee(s), assigned to, dri, who, poc, responsible, resp, responsable(s), verantwortlich, zuständig, responsável, 担当(者), 責任者,
  due date|by|on?, deadline, eta, target date?, est|estimated? completion date?, échéance, fällig bis|am?, frist, fecha límite, plazo, prazo, 期限, 期日, 締切,
  status, priority, issue, ticket, jira, tracking, tracked in`,
);

/** Whether words before a colon name such a key. */
export function isKeyAnywhere(words: string): boolean {
  return keysAnywhere.matchWhole(words) !== null;
}

/** The key that the words before a colon name. */
export function itemKey(word: string): ItemKey | null {
  return keyWords.matchWhole(word);
}
