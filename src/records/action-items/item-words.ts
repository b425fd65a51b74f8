import { PhraseTable } from "../../text/phrases.ts";
import type { ActionItemKind, ActionItemStatus } from "../model.ts";

/*
 * Words for an item's status, kind and keys.
 */

/** Marks and short codes that mean a status alone. */
const statusMarks: readonly (readonly [ActionItemStatus, RegExp])[] = [
  ["done", /^(?:[✅☑✔🟢👍]|:(?:white_check_mark|heavy_check_mark|check|done|ballot_box_with_check):)$/u],
  ["in-progress", /^(?:[🚧🟡⏳🔄]|:(?:construction|hourglass\w*):)$/u],
  ["open", /^(?:[⬜🔴–—-]|\?+)$/u],
  ["dropped", /^(?:[❌✖]|:x:)$/u],
];
const statusWords = new PhraseTable<ActionItemStatus>([
  [
    "done",
    `done, complete(d), closed, fixed, resolved, shipped, merged, finished, implemented, deployed, delivered, released, addressed, yes, y, x,
    erledigt, fertig, abgeschlossen, fait(e/s/es), terminé(e/s/es), terminé e, listo, hecho(s)|hecha(s), finalizado(s)|finalizada(s),
    completado(s)|completada(s), feito(s)|feita(s), concluído(s)|concluída(s), realizado(s)|realizada(s), 完了, 対応済(み), 実施済(み), 済(み)`,
  ],
  [
    "in-progress",
    `in progress, inprogress, started, ongoing, on going, wip, doing, in review, under review, underway, under way, in development, partially done,
    partial, active, assigned, en cours, in arbeit, en curso, en progreso, em andamento, 対応中, 進行中, 着手済(み)`,
  ],
  [
    "open",
    `to do, todo, open, new, deferred, postponed, not yet? started, not done, planned, pending, backlog, proposed, scheduled, queued, blocked,
    on hold, no, n, tbd, unassigned, outstanding, triage, selected for development, issue|ticket created, offen, zu erledigen, à|a faire,
    tareas? por hacer, pendiente, pendente, a fazer, 未着手, 未対応, 未完了, 予定`,
  ],
  [
    "dropped",
    `dropped, won t fix|do, wont fix|do, wontfix, wontdo, will not fix|do, cancelled|canceled, abandoned,
    not planned, not doing, deleted, duplicate(d), cannot reproduce, not a bug, obsolete, rejected, declined, discarded, failed, superseded,
    n a, na`,
  ],
]);

/** The most characters of a status with its marks. */
const REACH = 100;

/** The status for a word or two; null for other words. */
export function statusOf(words: string): ActionItemStatus | null {
  if (words.length > REACH) return null;
  const text = words
    .trim()
    .replaceAll("\ufe0f", "")
    .replace(/[.!*_]+$/, "")
    .replace(/^[*_]+/, "");
  const mark = statusMarks.find(([, form]) => form.test(text));
  return mark ? mark[0] : statusWords.matchWhole(text.replace(/^[✅☑✔]\s*(?=\w)/, ""));
}

const trailing =
  /(?:^|[\s,;(–—-])[*_([]*(done|todo|to do|in progress|wip|fixed|closed|merged|completed?|open|dropped|✅|☑️?|✔️?|❌|🚧)[*_)\]]*$/iu;

/** A status at the end of other words (`Bug 12 **DONE**`): its meaning and its length, marks included. */
export function trailingStatus(words: string): { readonly status: ActionItemStatus; readonly length: number } | null {
  const found = trailing.exec(words.slice(-REACH));
  const status = found && statusOf(found[1]!);
  return status ? { status, length: found[0].length } : null;
}

const leading =
  /^(already )?(done|completed?|fixed|closed|resolved|merged|shipped|finished|implemented|deployed|in progress|wip|ongoing|started|dropped|cancell?ed|won['’]t (?:fix|do))\b(?!\s+(?:by|before|until)\s+(?:the\s+)?(?:end|next|q\d))(?=\s*(?:$|[!.:,;-]|as of|during|and\b|this\b|in\b|on\b|by\b|with|via|at\b|see\b|<|\[|https?:|#|\())/i;

/** The status of a remark such as "Done during this incident" or "fixed in #12"; null for a remark without one. */
export function statusOfRemark(remark: string): ActionItemStatus | null {
  const words = remark.trim();
  return statusOf(words) ?? statusOf(leading.exec(words)?.[2] ?? "") ?? null;
}

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

/** The key that the words before a colon name. */
export function itemKey(word: string): ItemKey | null {
  return keyWords.matchWhole(word);
}
