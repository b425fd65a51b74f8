import type { SectionTerm } from "./model.ts";
import { wordLines } from "./prose.ts";
import type { Part } from "./sections.ts";

const doing =
  /\b(?:restart|delete|remove|scale|increase|decrease|apply|rollback|roll back|revert|restore|recreate|kill|drain|reboot|disable|enable|replace|move|update|upgrade|set|add|create|deploy|run the|clear|purge|stop|start|switch|fail ?over|resize|migrate|rotate|block|clean)\b/gi;
const looking =
  /\b(?:check|verify|look|see|inspect|investigate|confirm|query|dashboards?|graphs?|metrics?|logs?|monitor|view|find|determine|identify|examine|compare|show|shows|indicates?|symptoms?|whether|which|why|prometheus|kibana|grafana|describe|get)\b/gi;
/** Enough of a section to tell what it is about. */
const SAMPLE = 2000;

/** What a section that its heading does not explain is for: finding out or setting right; "other" when it holds both in sub-sections. */
export function termByContent(text: string, part: Part, parts: readonly Part[]): SectionTerm {
  if (parts.some((other) => other.parent === part && other.own.term !== "other")) return "other";
  const sample = text.slice(part.body.start, Math.min(part.body.end, part.body.start + SAMPLE));
  if (wordLines(part.blocks).length === 0 && !part.blocks.some((block) => block.kind === "code")) return "other";
  const looks = sample.match(looking)?.length ?? 0;
  const does = sample.match(doing)?.length ?? 0;
  if (looks === 0 && does === 0) return "other";
  return looks >= does ? "diagnosis" : "mitigation";
}
