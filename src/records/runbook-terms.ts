import type { Part } from "./markdown/sections.ts";
import type { SectionTerm } from "./model.ts";

const doing =
  /\b(?:restart|delete|remove|scale|increase|decrease|apply|rollback|roll back|revert|restore|recreate|kill|drain|reboot|disable|enable|replace|move|update|upgrade|set|add|create|deploy|run the|clear|purge|stop|start|switch|fail ?over|resize|migrate|rotate|block|clean)\b/gi;
const looking =
  /\b(?:check|verify|look|see|inspect|investigate|confirm|query|dashboards?|graphs?|metrics?|logs?|monitor|view|find|determine|identify|examine|compare|show|shows|indicates?|symptoms?|whether|which|why|prometheus|kibana|grafana|describe|get)\b/gi;
/** Enough of a section to tell what it is about. */
const SAMPLE = 2000;

/** The sections that hold others whose headings explain themselves. */
export function explainedBelow(parts: readonly Part[]): ReadonlySet<Part> {
  const parents = new Set<Part>();
  for (const { parent, own } of parts) if (parent && own.term !== "other") parents.add(parent);
  return parents;
}

/** What a section that its heading does not explain is for: finding out or setting right. */
export function termByContent(text: string, { body }: Part): SectionTerm {
  const sample = text.slice(body.start, Math.min(body.end, body.start + SAMPLE));
  const looks = sample.match(looking)?.length ?? 0;
  const does = sample.match(doing)?.length ?? 0;
  if (looks === 0 && does === 0) return "other";
  return looks >= does ? "diagnosis" : "mitigation";
}
