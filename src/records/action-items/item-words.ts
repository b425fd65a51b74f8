import type { ActionItemKind, ActionItemStatus } from "../model.ts";

/*
 * The words in which teams say where an item stands and what it is good for.
 */

const done =
  /^(?:done|completed?|closed|fixed|resolved|shipped|merged|finished|implemented|deployed|delivered|released|addressed|yes|y|x|✅|☑️?|✔️?|🟢|👍|:(?:white_check_mark|heavy_check_mark|check|done|ballot_box_with_check):|erledigt|fertig|abgeschlossen|faite?s?|terminé(?:e?s?|\(e\))|listo|hech[oa]s?|finalizad[oa]s?|completad[oa]s?|feit[oa]s?|concluíd[oa]s?|realizad[oa]s?|完了|対応済み?|実施済み?|済み?)$/i;
const inProgress =
  /^(?:in[- ]?progress|started|ongoing|on-?going|wip|doing|in review|under review|underway|under way|in development|partially done|partial|active|assigned|🚧|🟡|⏳|🔄|:(?:construction|hourglass\w*):|en cours|in arbeit|en curso|en progreso|em andamento|対応中|進行中|着手済み?)$/i;
const open =
  /^(?:to-?do|open|new|deferred|postponed|not (?:yet )?started|not done|planned|pending|backlog|proposed|scheduled|queued|blocked|on hold|no|n|tbd|unassigned|todo|outstanding|triage|selected for development|issue created|ticket created|⬜|🔴|-|–|—|\?+|offen|zu erledigen|[àa] faire|(?:tareas )?por hacer|pendiente|pendente|a fazer|未着手|未対応|未完了|予定)$/i;
const dropped =
  /^(?:dropped|wo?n['’]?t ?(?:fix|do)|will not (?:fix|do)|cancell?ed|abandoned|not planned|not doing|deleted|duplicated?|cannot reproduce|not a bug|obsolete|rejected|declined|discarded|failed|superseded|n\/?a|❌|✖️?|:x:)$/i;

/** The status that a word or two mean; null for words that mean none. */
export function statusOf(words: string): ActionItemStatus | null {
  const text = words
    .trim()
    .replace(/[.!*_]+$/, "")
    .replace(/^[*_]+/, "")
    .replace(/^\w+$/, (code) => code.replaceAll("_", " "))
    .replace(/^[✅☑✔]️?\s*(?=\w)/u, "");
  if (done.test(text)) return "done";
  if (inProgress.test(text)) return "in-progress";
  if (open.test(text)) return "open";
  return dropped.test(text) ? "dropped" : null;
}

const trailing =
  /(?:^|[\s,;(–—-])[*_([]*(done|todo|to do|in progress|wip|fixed|closed|merged|completed?|open|dropped|✅|☑️?|✔️?|❌|🚧)[*_)\]]*$/iu;

/** A status at the end of other words (`Bug 12 **DONE**`): what it means and how long it is, its mark included. */
export function trailingStatus(words: string): { readonly status: ActionItemStatus; readonly length: number } | null {
  const found = trailing.exec(words);
  const status = found && statusOf(found[1]!);
  return status ? { status, length: found[0].length } : null;
}

const leading =
  /^(already )?(done|completed?|fixed|closed|resolved|merged|shipped|finished|implemented|deployed|in progress|wip|ongoing|started|dropped|cancell?ed|won['’]t (?:fix|do))\b(?!\s+(?:by|before|until)\s+(?:the\s+)?(?:end|next|q\d))(?=\s*(?:$|[!.:,;-]|as of|during|and\b|this\b|in\b|on\b|by\b|with|via|at\b|see\b|<|\[|https?:|#|\())/i;

/** The status of a remark such as "Done during this incident" or "fixed in #12"; null for a remark that tells none. */
export function statusOfRemark(remark: string): ActionItemStatus | null {
  const words = remark.trim();
  return statusOf(words) ?? statusOf(leading.exec(words)?.[2] ?? "") ?? null;
}

const kinds: readonly (readonly [ActionItemKind, RegExp])[] = [
  ["prevent", /^(?:prevent(?:ion|ive|ative|ing)?|予防)$/i],
  ["detect", /^(?:detect(?:ion|ive|ing)?|検知|検出)$/i],
  ["mitigate", /^(?:mitigat(?:e|ion|ive|ing)|緩和|軽減)$/i],
  ["process", /^(?:process(?:es)?|プロセス)$/i],
];

/** Whether a word means one of the four kinds. */
export function isKind(word: string): boolean {
  return kinds.some(([, form]) => form.test(word.trim()));
}

/** One of the four kinds where the word means it, else the team's own word in lower case. */
export function kindOf(word: string): string {
  const text = word.trim();
  return kinds.find(([, form]) => form.test(text))?.[0] ?? text.toLowerCase();
}

/** Verbs that action items begin with. */
const deeds = new Set(
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
export function isDeed(word: string): boolean {
  return deeds.has(word.toLowerCase());
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

const keyForms: readonly (readonly [ItemKey, RegExp])[] = [
  [
    "owner",
    /^(?:owners?|owned by|assignees?|assigned(?: to)?|dri|who|responsible|resp\.?|lead|poc|team|owner\(s\)|responsables?|propriétaire|assigné(?: à)?|pilote|verantwortlich(?:e|er)?|zuständig|wer|asignado(?: a)?|encargad[oa]|dueñ[oa]|quién|responsável|responsáveis|dono|担当者?|責任者|オーナー)$/i,
  ],
  [
    "due",
    /^(?:due(?: ?date| by| on)?|deadline|target(?: ?date)?|eta|when|by|before|until|(?:est(?:imated|\.)? |target |expected )?completion(?: date)?|échéance|date limite|pour le|fällig(?: bis| am)?|frist|termin|bis|fecha(?: límite)?|plazo|vencimiento|prazo|vencimento|data limite|期限|期日|締切)$/i,
  ],
  ["status", /^(?:status|state|statut|état|stand|estado|状態|ステータス)$/i],
  ["priority", /^(?:priority|prio|priorité|priorität|prioridad|prioridade|優先度)$/i],
  [
    "issue",
    /^(?:(?:tracking )?issue|ticket|jira|bug|tracker|tracked (?:in|by|at)|tracking|ref(?:erence)?|see|pr|pull request|link)$/i,
  ],
  ["kind", /^(?:kind|type|category)$/i],
  ["addresses", /^(?:addresses|factors?)$/i],
  ["criterion", /^(?:criterion|done when|acceptance criteri(?:on|a)|success criteri(?:on|a))$/i],
  ["evidence", /^(?:evidence|proof)$/i],
];

/** What the word before a colon says about the words after it. */
export function itemKey(word: string): ItemKey | null {
  return keyForms.find(([, form]) => form.test(word))?.[0] ?? null;
}
