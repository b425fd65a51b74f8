import type { ActionTable, IncidentRecord } from "../../records/model.ts";
import { effective } from "../edits.ts";
import { alignTable } from "../writing/table.ts";
import type { Correction } from "./canonical.ts";

/** Action-item tables whose pipes do not stand under each other. */
export function alignment(record: IncidentRecord): Correction[] {
  if (record.kind !== "postmortem") return [];
  const { source } = record;
  return actionTables(record.actionItems).flatMap((table) => {
    const edits = effective(source, alignTable(source, table));
    return edits.length > 0 ? [{ range: table.range, what: "table of action items aligned", edits }] : [];
  });
}

function actionTables(items: readonly { readonly form: { readonly kind: string } }[]): ActionTable[] {
  const forms = items.map(({ form }) => form as { readonly table?: ActionTable });
  return [...new Set(forms.flatMap(({ table }) => table ?? []))];
}
