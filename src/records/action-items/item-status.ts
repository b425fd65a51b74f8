import { isAscii, LETTER } from "../../text/characters.ts";
import { PhraseTable, phrases } from "../../text/phrases.ts";
import type { ActionItemStatus } from "../model.ts";

/*
 * What teams write for an item's status: a word, a mark, either with a note behind it ("Done (commit 4af21c9)").
 */

const words = new PhraseTable<ActionItemStatus>([
  [
    "dropped",
    `dropped, won t fix|do, wont fix|do, wontfix, wontdo, will not fix|do, cancelled|canceled, abandoned,
    not planned, not doing, deleted, removed, duplicate(d), cannot reproduce, not a bug, obsolete, rejected, declined, discarded, failed, superseded,
    n a, na, no|not longer? needed|necessary|required|relevant|applicable|feasible|possible, skipped, withdrawn, out of scope,
    closed as not planned|needed, closed as duplicate|wontfix|obsolete|invalid, closed as won t fix|do, verworfen, abgelehnt, abgebrochen, entfällt, annulé(e/s/es), abandonné(e/s/es),
    cancelado(s)|cancelada(s), descartado(s)|descartada(s), annullato|annullata, abbandonato|abbandonata, scartato|scartata,
    avbrutt, forkastet, kansellert, avvist, utgår, avbruten, struken, avfärdad, annulleret, droppet, afvist, bortfaldet,
    vervallen, geannuleerd, afgewezen, anulowane|anulowany|anulowana, porzucone, odrzucone|odrzucony|odrzucona,
    취소(됨), 폐기(됨), 중단(됨), 제외, 已取消, 取消, 已放弃, 已放棄, 不做, 不做了, 已拒绝, 已拒絕, 中止, 取りやめ, 却下, 見送り`,
  ],
  [
    "open",
    `to do, todo, open, new, deferred, postponed, not yet, not yet? started|begun|done|complete(d)|finished|implemented|fixed|resolved|deployed|addressed,
    incomplete, unfinished, undone, to be done|completed|determined|started, planned, pending, backlog, proposed, scheduled, queued, blocked,
    on hold, no, n, tbd, unassigned, outstanding, triage, ready, waiting, selected for development, issue|ticket created,
    offen, zu erledigen, geplant, nicht begonnen|gestartet|erledigt, zurückgestellt, à|a faire, en attente, ouvert(e), non démarré(e), pas commencé,
    tareas? por hacer, pendiente, pendente, a fazer, abierto|abierta, aberto|aberta, sin empezar, não iniciado|iniciada, nao iniciado,
    da fare, da iniziare, aperto|aperta, non iniziato|iniziata, pianificato|pianificata, in attesa,
    åpen|åpent, ikke påbegynt|startet|begynt|gjort|ferdig|færdig, planlagt, gjenstår, öppen|öppet, ej|inte påbörjad|påbörjat|klar|klart|startad, planerad, att göra, återstår, åben|åbent, mangler,
    te doen, nog te doen, nog? niet gestart|begonnen|gedaan|klaar, gepland, openstaand, otwarte|otwarty|otwarta, do zrobienia, nowe|nowy, nierozpoczęte, nie rozpoczęte|rozpoczęto, zaplanowane, planowane, oczekuje,
    未着手, 未対応, 未完了, 未実施, 予定, 対応予定, 計画中, 保留, 예정, 미완료, 미시작, 미착수, 미진행, 대기(중), 시작 전, 할 일, 계획(됨/중), 보류,
    待办, 待辦, 未开始, 未開始, 待处理, 待處理, 未完成, 待开始, 待执行, 计划中, 計劃中, 待定, 打开, 开放`,
  ],
  [
    "in-progress",
    `in progress, inprogress, started, ongoing, on going, wip, doing, in review, under review, underway, under way, in development, partial(ly) done|complete(d)|implemented|fixed?,
    partially, partly, mostly, half|nearly|almost|mostly|partly done|complete(d)|finished, working on it, active, assigned, begun, en cours, in arbeit, in bearbeitung, laufend, begonnen, en curso, en progreso, en proceso, em andamento, em progresso,
    in corso, in lavorazione, iniziato|iniziata, pågår, pågående, påbegynt, påbörjad|påbörjat, under arbeid|arbejde|arbete, i gang, igangværende, påbegyndt, mee? bezig, in uitvoering, lopend, loopt, in behandeling,
    w toku, w trakcie, w realizacji, rozpoczęte, 対応中, 進行中, 実施中, 作業中, 着手済(み), 진행중, 진행 중, 작업중, 작업 중, 검토중, 검토 중, 进行中, 處理中, 处理中, 开发中, 開發中`,
  ],
  [
    "done",
    `done, complete(d), closed, fixed, resolved, shipped, rolled out, merged, finished, implemented, deployed, delivered, released, addressed, yes, y, x,
    erledigt, fertig, abgeschlossen, umgesetzt, behoben, gelöst, geschlossen, fait(e/s/es), terminé(e/s/es), terminé e, clos(e), fermé(e), listo, hecho(s)|hecha(s), finalizado(s)|finalizada(s), cerrado|cerrada,
    completado(s)|completada(s), feito(s)|feita(s), concluído(s)|concluída(s), realizado(s)|realizada(s), fechado|fechada,
    fatto|fatta, completato|completata, concluso|conclusa, chiuso|chiusa, risolto|risolta, terminato|terminata, eseguito|eseguita,
    ferdig, gjort, utført, fullført, lukket, løst, klar|klart, färdig(t), genomförd|genomfört, avslutad|avslutat, åtgärdad|åtgärdat, stängd, färdigställd,
    færdig, udført, gennemført, afsluttet, gereed, klaar, afgerond, voltooid, gedaan, opgelost, gesloten, uitgevoerd,
    zrobione, gotowe, ukończone, zakończone, zakończono, wykonane, zamknięte, rozwiązane, wdrożone,
    完了, 完了済(み), 対応済(み), 実施済(み), 済(み), 対応完了, 완료(됨), 완료함, 처리완료, 해결(됨), 해결완료, 종료, 조치완료, 已完成, 完成, 已解决, 已解決, 已关闭, 已關閉, 已修复, 已修復, 已上线, 已实施`,
  ],
]);

/** Signs and short codes that mean a status. */
const signs: ReadonlyMap<string, ActionItemStatus> = new Map(
  (
    [
      ["done", "✅ ☑ ✔ ✓ 🟢 👍 💚 🎉 :white_check_mark: :heavy_check_mark: :check: :done: :ballot_box_with_check:"],
      ["in-progress", "🚧 🟡 🟠 ⏳ ⌛ 🔄 🏗 :construction: :hourglass: :hourglass_flowing_sand:"],
      ["open", "⬜ 🔲 ☐ ⭕ 🔴 📋 🆕 🔜 – — - ? ?? ??? :white_large_square: :black_square_button:"],
      ["dropped", "❌ ✖ 🚫 ⛔ 🗑 :x: :no_entry_sign:"],
    ] as const
  ).flatMap(([status, all]) => all.split(" ").map((sign) => [sign, status] as const)),
);
/** A sign or short code at the start of a status; dashes and question marks are signs only when alone. */
const signInFront = /^(?::[a-z_]{1,40}:|[✅☑✔✓🟢👍💚🎉🚧🟡🟠⏳⌛🔄🏗⬜🔲☐⭕🔴📋🆕🔜❌✖🚫⛔🗑])\s*/u;
/** The same around a title. Circles there are priorities more often. */
const titleSign = "(?::[a-z_]{1,40}:|[✅☑✔✓🚧⏳⬜🔲☐❌✖🚫]\\ufe0f?)";
const titleSignAtStart = new RegExp(`^${titleSign}\\s*`, "u");
const titleSignAtEnd = new RegExp(`\\s*${titleSign}$`, "u");

/** `80%`, `80 % done`. */
const percentage = /^~?(\d{1,3}) ?%/;
/** Words after "done" that take it back in part. */
const unfinished = phrases(
  "partial(ly), partly, mostly, except, but, half, nearly, almost, remaining, remains, still, needs, to staging|test|dev|qa|canary only?, only in|on|for, follow up needed, teilweise, parcialmente, partiellement, parzialmente, delvis, deels, częściowo, 一部, 部分, 일부",
);
/** Words that a note begins with. */
const noteWords = phrases(
  `as of, except, but, only, during, and, this, in, on, by, with, via, at, see, since, after, before, through, under, per, for, to, today, yesterday, last, already, within, when,
  pr, mr, commit, ticket, issue, version, january|jan, february|feb, march|mar, april|apr, may, june|jun, july|jul, august|aug, september|sep|sept, october|oct, november|nov, december|dec,
  am, seit, mit, en, le, el, con, em, com, il, nel, den, i, med, op, met, w, dnia, z`,
);
/** `Done by the end of June`: still to do. */
const beforeDay = phrases("by|before|until the? end|next|q1|q2|q3|q4|eod|eow|eom|eoq");

/** The most characters of a status with its note. */
const REACH = 300;
/** A letter or two before a note are no status: "x, then y". */
const LEAST_WORD = 3;

/** The status of a cell or remark: `Done`, `✅`, `DONE — shipped`, `fixed in #12`, `完了（2026-02-11）`; null for other words. */
export function statusOf(remark: string): ActionItemStatus | null {
  if (remark.length > REACH) return null;
  if (/^\s*\[ ?\]\s*$/.test(remark)) return "open";
  const text = remark.replaceAll("\ufe0f", "").replace(/^[\s*_[(]+|[\s*_.!]+$/g, "");
  const alone = signs.get(text);
  if (alone) return alone;
  const sign = signInFront.exec(text);
  const meant = sign && signs.get(sign[0].trim());
  if (!meant) return statusInWords(text);
  const rest = text.slice(sign[0].length);
  return statusInWords(rest) ?? (isNote(rest) ? meant : null);
}

/** A status and how many characters say it. */
export interface StatusMark {
  readonly status: ActionItemStatus;
  readonly length: number;
}

/** The sign that a title begins with: `✅ Text`, `:construction: Text`. */
export function signAtStart(title: string): StatusMark | null {
  return markOf(titleSignAtStart.exec(title.slice(0, REACH)));
}

/** The sign that a title ends with. */
export function signAtEnd(title: string): StatusMark | null {
  return markOf(titleSignAtEnd.exec(title.slice(-REACH)));
}

function markOf(found: RegExpExecArray | null): StatusMark | null {
  const status = found && signs.get(found[0].replaceAll("\ufe0f", "").trim());
  return status ? { status, length: found[0].length } : null;
}

/** The status that words begin with, of those that are clear in front of a title: "new: add tests" is none. */
export function statusAtStart(text: string): StatusMark | null {
  const found = words.matchAt(text, 0);
  const isClear =
    found &&
    (found.meaning === "done" ||
      /^(?:to ?do|wip|n\/a|(?:not|in|won|can|deferred|dropped|pending|blocked)\b)/i.test(text) ||
      !isAscii(text.slice(0, found.end)));
  if (!found || !isClear || found.end < 2 || /^[\p{L}'’-]/u.test(text.slice(found.end))) return null;
  return { status: found.meaning, length: found.end };
}

function statusInWords(text: string): ActionItemStatus | null {
  const share = percentage.exec(text);
  if (share) return share[1] === "100" ? "done" : share[1] === "0" ? "open" : "in-progress";
  const whole = words.matchWhole(text);
  if (whole) return whole;
  const start = /^already /i.exec(text)?.[0].length ?? 0;
  const found = words.matchAt(text, start);
  if (!found || (found.end - found.start < LEAST_WORD && isAscii(text.slice(found.start, found.end)))) return null;
  const rest = text.slice(found.end);
  const isClear = found.meaning === "done" || found.meaning === "in-progress" || putOff.test(text);
  if (!(isClear ? isNote(rest) : setApart.test(rest)) || beforeDay.matchStart(rest)?.start === 1) return null;
  return found.meaning === "done" && unfinished.match(rest) ? "in-progress" : found.meaning;
}

/** Words for what is still to do that mean nothing else: "Deferred to Q3", "Blocked on the vendor". */
const putOff = /^(?:deferred|blocked|postponed|pending|waiting|scheduled|planned|on hold|not )/i;
/** A note in brackets, or after a mark or number. */
const setApart = /^\s*(?:$|[([（:：;]|[–—]|-+\s|\d)/;
/** The same, or after any mark but those of a longer word or a question. */
const marked = new RegExp(String.raw`^\s*(?:[^\s${LETTER}?/'’-]|-+\s|https?:)`);

/** Whether words after a status are nothing, or a note: `in #12`, `during the incident`. */
function isNote(rest: string): boolean {
  return rest.trim() === "" || marked.test(rest) || noteWords.matchStart(rest) !== null;
}

/** A status at the end of other words (`Bug 12 **DONE**`): its meaning and its length, marks included. */
export function trailingStatus(words: string): StatusMark | null {
  const found = trailing.exec(words.slice(-REACH));
  const status = found && statusOf(found[1]!);
  return status ? { status, length: found[0].length } : null;
}

const trailing =
  /(?:^|[\s,;(–—-])[*_([]*(done|todo|to do|in progress|wip|fixed|closed|merged|completed?|open|dropped|✅|☑️?|✔️?|❌|🚧)[*_)\]]*$/iu;

/** What was done, reported as such: "Added an alert". Other verbs also describe a noun: "Improved monitoring". */
const certainReport = "added|created|implemented|introduced|rewrote|reworked|wrote";
const reportBefore =
  "changed|deleted|deployed|disabled|enabled|fixed|increased|installed|moved|purged|reduced|removed|replaced|reverted|revoked|switched|tightened|updated|upgraded";
const reported = "a|an|all|bug(s)|issue(s)|our|some|that|the|these|this|to";
const report = phrases(
  `we? ve|have|has? also|already|now|significantly? ${certainReport}`,
  `we? ve|have|has? also|already|now|significantly? ${reportBefore} ${reported}`,
);

/** Whether an item's title reports work that was done. */
export function isReport(title: string): boolean {
  return report.matchStart(title)?.start === 0;
}
