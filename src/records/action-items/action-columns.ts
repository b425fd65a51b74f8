import type { Table } from "../../markdown/blocks.ts";
import { plainText } from "../../markdown/inline.ts";
import { withoutBracketsAtEnd, withoutMarksAtEnd } from "../../text/characters.ts";
import { PhraseTable } from "../../text/phrases.ts";
import type { ActionColumn } from "../model.ts";
import { factNames } from "./item-words.ts";

/** Names of an action-item table's columns, in the order in which a header is matched. */
const columnWords = new PhraseTable<ActionColumn>([
  ["number", "#, no, nr, n, №, id, num, number, item|action #, ai, key, 番号, 번호, 序号, 编号, 序號"],
  ["addresses", "addresses, contributing? factor(s), cause, answers"],
  [
    "criterion",
    "criterion, criteria, success criteria|criterion|metric, acceptance criteria?, definition of done, done when, expected outcome",
  ],
  ["evidence", "evidence, proof, pr, pull request, result, verification"],
  [
    "issue",
    `github|tracking|related? issue(s) #|link|id?, jira? ticket(s) #|link|id?, jira, bug(s), ref(s), reference(s), tracker,
    tracking link|issue|ticket|bug?, link(s), url, task id, problem(a), incidencia, suivi, チケット, 課題, referanse, referens, sak, ärende, verwijzing, riferimento, zgłoszenie, 이슈, 티켓, 링크, 工单, 链接, 问题单`,
  ],
  [
    "owner",
    `${factNames.owner}, responsible party|person|team|individual, person, point of contact, action owner, accountable, porteur, qui`,
  ],
  [
    "due",
    `${factNames.due}, complete by, timeline, timeframe, date due, date, expected date?, fällig, wann, quand, datum, fecha, data, dato, date prévue, 完了予定(日), 予定日, 일정, 日期, 时间`,
  ],
  [
    "status",
    `${factNames.status}, progress, done, complet(e/ed) on|at?, closed on|at?, finished on|at?, date completed|closed, resolution, voortgang, 현황, 진행`,
  ],
  ["priority", `${factNames.priority}, p, severity, importance, urgency, niveau de priorité`],
  [
    "kind",
    `kind, type, category, class, action type, area, art, typ, kategorie, tipo, categoría, categoria, catégorie, カテゴリ(ー), 種別, 分類, kategori, categorie, kategoria, rodzaj, 유형, 분류, 구분, 类型, 類型, 类别, 分类`,
  ],
  [
    "title",
    `corrective|remediation|preventive|preventative? action(s)|item(s)|task(s)|todo(s)|improvement(s)|measure(s)|activity|activities,
    corrective|remediation? action(s)|task(s) item(s)|description|title|needed|required, actions to take, follow up? action(s)|item(s)|task(s),
    followup? action(s)|item(s)|task(s), action|work item(s) description|title?, to do(s), follow up(s), followup(s), remediation(s),
    recommendation(s), measure(s) description|title, item(s)|improvement(s) description|title|needed|required,
    description, what, title, summary, name, detail(s), maßnahme(n), korrekturmaßnahme(n), aktion(en), aufgabe(n), beschreibung,
    tâche(s), mesure(s), mesure(s) à prendre, acción, accion, acciones, tarea(s), descripción, ação, acao, ações, acoes, tarefa(s), item de ação, descrição,
    アクション(アイテム), 対応, 対策, 内容, 項目, タスク, 改善策, 再発防止策,
    aksjon(er), aksjonspunkt(er), tiltak, oppgave(r), beskrivelse, hva, åtgärd(er), uppgift(er), aktivitet(er), beskrivning, vad, handling(er), handlingspunkt(er), opgave(r), tiltag, hvad,
    actie(s), actiepunt(en), taak, taken, maatregel(en), omschrijving, beschrijving, wat, azione, azioni, azione correttiva, azioni correttive, attività, descrizione, misura, misure, cosa,
    działanie, działania, działanie naprawcze, zadanie, zadania, opis, co, 액션(아이템), 액션 아이템, 항목, 조치(사항), 조치 사항|내용, 내용, 할 일, 작업, 개선 사항|과제, 과제,
    行动项, 行动, 行動項目, 行動, 措施, 改进措施, 改进项, 改善措施, 任务, 任務, 事项, 事項, 内容, 內容, 描述, 待办事项, 待辦事項, 具体措施`,
  ],
]);

/** People write far smaller tables: more columns would cost too much for every row. */
const MOST_COLUMNS = 200;

/** The meaning of each column, or null for a table without action items. */
export function actionColumns(text: string, table: Table): readonly ActionColumn[] | null {
  if (table.header.cells.length > MOST_COLUMNS) return null;
  const headings = table.header.cells.map((cell) => text.slice(cell.start, cell.end));
  const columns: ActionColumn[] = headings.map(columnOf);
  keepFirst(columns, headings);
  if (!columns.includes("title")) {
    const free = columns.indexOf("other");
    const described = columns.includes("owner") || columns.includes("due") || columns.includes("status");
    if (!described || free === -1) return null;
    columns[free] = "title";
  }
  return columns;
}

const cached = new Map<string, ActionColumn>();
const MOST_CACHED = 500;

/** The meaning of one column by its heading; `other` for one of no meaning here. */
export function columnOf(raw: string): ActionColumn {
  let column = cached.get(raw);
  if (column === undefined) {
    const words = withoutMarksAtEnd(plainText(raw.slice(0, 100)).toLowerCase(), ":?*.");
    column = columnWords.matchWhole(withoutBracketsAtEnd(words)) ?? "other";
    if (cached.size < MOST_CACHED) cached.set(raw, column);
  }
  return column;
}

/** With an action column, the name that trackers give to issues. */
const workItem = /^\W*work items?\W*$/i;

/** Of two columns with the same meaning the first one counts: "Action | Description" puts the title under Action. */
function keepFirst(columns: ActionColumn[], headings: readonly string[]): void {
  const isTitle = (index: number) => columns[index] === "title" && !workItem.test(headings[index]!);
  const hasTitle = columns.some((_, index) => isTitle(index));
  const seen = new Set<ActionColumn>();
  columns.forEach((column, index) => {
    const meant = column === "title" && hasTitle && !isTitle(index) ? "issue" : column;
    columns[index] = seen.has(meant) ? "other" : meant;
    seen.add(meant);
  });
}

/** Whether a table outside of any action section clearly has action items: actions, and owners or due dates. */
export function isActionTable(text: string, table: Table): boolean {
  const columns = actionColumns(text, table);
  const title = columns ? table.header.cells[columns.indexOf("title")] : undefined;
  if (!columns || !title || !/action|task|to-?do|follow/i.test(text.slice(title.start, title.end))) return false;
  return columns.includes("owner") || columns.includes("due");
}
