import type { Table } from "../markdown/blocks.ts";
import { plainText } from "../markdown/inline.ts";
import type { ActionColumn } from "../model.ts";

/** What a column of an action-item table is called, in the order in which a heading's words are tried. */
const columnWords: readonly (readonly [ActionColumn, RegExp])[] = [
  ["number", /^(?:#|no|nr|n°|nº|№|id|num(?:ber)?|item #|action #|ai|key|番号)$/],
  ["addresses", /^(?:addresses|factors?|contributing factors?|cause|answers)$/],
  [
    "criterion",
    /^(?:criterion|criteria|success (?:criteria|criterion|metric)|acceptance(?: criteria)?|definition of done|done when|expected outcome)$/,
  ],
  ["evidence", /^(?:evidence|proof|pr|pull request|result|verification)$/],
  [
    "issue",
    /^(?:(?:github |tracking |related )?issues?(?: ?#| link| id)?|(?:jira )?tickets?(?: ?#| link| id)?|jira|bugs?|ref(?:erence)?s?|tracker|tracking(?: link| issue| ticket| bug)?|links?|url|task id|problema?|incidencia|suivi|チケット|課題)$/,
  ],
  [
    "owner",
    /^(?:owners?|assignees?|assigned(?: to)?|dri|who|responsible(?: (?:party|person|team|individual))?|lead|person|poc|point of contact|team|action owner|owner\(s\)|accountable|verantwortlich(?:e|er)?|zuständig|wer|responsables?|encargad[oa]s?|dueño|quién|asignad[oa]s?(?: a)?|responsável|responsáveis|dono|quem|pilote|porteur|qui|担当|担当者|オーナー|責任者)$/,
  ],
  [
    "due",
    /^(?:due(?: ?date| by| on)?|deadline|target(?: ?date| completion(?: date)?)?|eta|when|by when|completion date|complete by|timeline|timeframe|date due|date|expected(?: date| completion(?: date)?)?|fällig(?: bis| am)?|frist|termin|échéance|date limite|bis|wann|quand|pour le|fecha(?: límite| objetivo)?|plazo|cuándo|prazo|data(?: limite| alvo)?|quando|期限|期日|締切|締め切り)$/,
  ],
  [
    "status",
    /^(?:status|state|statut|état|stand|estado|situação|progress|done\??|completed?\??|complet\??|closed\??|resolution|状態|状況|ステータス|進捗)$/,
  ],
  [
    "priority",
    /^(?:priority|prio|p|severity|importance|urgency|(?:niveau de )?priorité|priorität|prioridad|prioridade|優先度)$/,
  ],
  [
    "kind",
    /^(?:kind|type|category|class|action type|area|art|typ|kategorie|tipo|categoría|categoria|catégorie|カテゴリー?|種別|分類)$/,
  ],
  [
    "title",
    /^(?:(?:corrective |follow[- ]?up |preventi?tive |remediation )?(?:action|item|task|action item|to-?do|work item|follow[- ]?up|improvement|activity|measure|remediation|recommendation)s?(?: ?(?:item|description|title|needed|required|to take))?|description|what|title|summary|name|details?|(?:korrektur)?maßnahmen?|aktion(?:en)?|aufgaben?|tâches?|mesures?(?: à prendre)?|acci[óo]n(?:es)?|tareas?|ação|acao|ações|acoes|tarefas?|item de ação|descrição|descripción|beschreibung|アクション(?:アイテム)?|対応|対策|内容|項目|タスク|改善策|再発防止策)$/,
  ],
];

/** The meaning of each column, or null for a table that holds no action items. */
export function actionColumns(text: string, table: Table): readonly ActionColumn[] | null {
  const columns: ActionColumn[] = table.header.cells.map((cell) => columnOf(text.slice(cell.start, cell.end)));
  keepFirst(columns);
  if (!columns.includes("title")) {
    const free = columns.indexOf("other");
    const described = columns.includes("owner") || columns.includes("due") || columns.includes("status");
    if (!described || free === -1) return null;
    columns[free] = "title";
  }
  return columns;
}

const remembered = new Map<string, ActionColumn>();
const MOST_REMEMBERED = 500;

function columnOf(raw: string): ActionColumn {
  let column = remembered.get(raw);
  if (column === undefined) {
    const words = plainText(raw.slice(0, 100))
      .toLowerCase()
      .replace(/[\s:?*.]+$/, "")
      .replace(/\s*\([^()]*\)$/, "");
    column = columnWords.find(([, form]) => form.test(words))?.[0] ?? "other";
    if (remembered.size < MOST_REMEMBERED) remembered.set(raw, column);
  }
  return column;
}

/** Of two columns with one meaning the first has it: "Action | Description" puts the title under Action. */
function keepFirst(columns: ActionColumn[]): void {
  const seen = new Set<ActionColumn>();
  columns.forEach((column, index) => {
    if (seen.has(column)) columns[index] = "other";
    seen.add(column);
  });
}

/** Whether a table outside of any action section speaks for itself: it says actions, and who or when. */
export function isActionTable(text: string, table: Table): boolean {
  const columns = actionColumns(text, table);
  const title = columns ? table.header.cells[columns.indexOf("title")] : undefined;
  if (!columns || !title || !/action|task|to-?do|follow/i.test(text.slice(title.start, title.end))) return false;
  return columns.includes("owner") || columns.includes("due");
}
