import type { Owners } from "../policy/people.ts";
import { quote } from "../text/messages.ts";
import { phrases } from "../text/phrases.ts";
import type { Rule } from "./rule.ts";

export const runbookEscalation: Rule = {
  id: "runbook-escalation",
  level: "warning",
  summary: "an escalation line is without a condition, or without a person, team or role",
  article: "If not resolved in 30 min: Page engineering manager.",
  *check({ catalog, policy }) {
    for (const { source, escalation } of catalog.runbooks) {
      for (const line of escalation) {
        const missing = [
          !hasCondition(line.value) && "a condition",
          !hasTarget(line.value, policy.owners) && "a person, team or role",
        ].filter((part) => part !== false);
        if (missing.length === 0) continue;
        yield {
          source,
          range: line.range,
          message: `missing ${missing.join(" and ")} in escalation ${quote(line.value)}`,
          help: "write it as `- If not resolved in 30 min: Page engineering manager`",
        };
      }
    }
  },
};

/** Words that say when. */
const whenWords = phrases(
  `if, when, whenever, once, after, unless, until, while, for, in case, as soon as, during, outside, within, always, immediately, at least,
    more than, over, above, below, sev 0|1|2|3|4|5, sev0|sev1|sev2|sev3|sev4|sev5, p0|p1|p2|p3|p4`,
);
/** Words for people who can be called. */
const targetWords = phrases(
  `team(s), squad, group, crew, desk, manager(s), lead(s/er), head, chief, director, vp, svp, evp, ceo, cto, cio, ciso, coo, cfo, founder(s),
    officer, owner(s), on call, oncall, commander, engineer(s/ing), developer(s), sre(s), dba(s), admin(s), operator(s), operations, ops, devops,
    platform, security, legal, support, vendor, provider, management, executive(s), leadership, stakeholder(s), responder(s), maintainer(s),
    specialist(s), expert(s), analyst(s), architect(s), noc, soc, infra, infrastructure, pagerduty, opsgenie, customer success, communications,
    comms, pr`,
);

function hasCondition(line: string): boolean {
  return (
    whenWords.match(line) === true ||
    /[<>≥≤%]|\d\s*(?:s|sec|m|min|minutes?|h|hours?|d|days?)\b/i.test(line) ||
    /^[^:]{3,80}:\s+\S/.test(line) ||
    /\S\s*(?:→|->|=>)\s*\S/.test(line)
  );
}

/** A login, a channel, an address or a number; a name with a capital letter after a verb of calling counts too. */
const address = /@[\w-]|#[a-z][\w-]|\S@\S|https?:|\+?\d[\d -]{6,}/i;
const calledByName =
  /\b(?:page|call|notify|contact|ping|phone|text|email|alert|inform|tell|ask|involve|escalate to|reach out to|wake)\s+(?:the\s+)?[A-ZÀ-Þ][\wß-ɏ]+/;
const calledByNameCapital =
  /^(?:Page|Call|Notify|Contact|Ping|Phone|Email|Alert|Inform|Tell|Ask|Involve|Wake)\s+(?:the\s+)?[A-ZÀ-Þ][\wß-ɏ]+/;

function hasTarget(line: string, owners: Owners): boolean {
  if (
    targetWords.match(line) === true ||
    address.test(line) ||
    calledByName.test(line) ||
    calledByNameCapital.test(line)
  )
    return true;
  if (owners.isEmpty) return false;
  const named = line.split(/[^\w@./À-ɏ-]+/);
  return named.some(
    (word) => word !== "" && owners.resolve(word).some(({ kind }) => kind === "person" || kind === "team"),
  );
}
