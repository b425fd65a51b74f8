import type { Policy } from "../policy/policy.ts";
import { NOBODY, type Rotation } from "../policy/rotation.ts";
import { rotationGaps } from "../process/rotation-gaps.ts";
import { quote, suggestion } from "../text/messages.ts";
import { nearest } from "../text/nearest.ts";
import { formatInstant } from "../time/instant.ts";
import type { ReportedFinding, Rule, RuleInput } from "./rule.ts";

export const rotationCovered: Rule = {
  id: "rotation-covered",
  level: "error",
  summary:
    "the commander rotation names an unknown person, or leaves a hole in the next four weeks, a start in the future included",
  article: "IC Rotation: Rotate weekly, separate from on-call.",
  *checkAll(input) {
    const { rotation, source } = input.policy;
    if (!rotation || !source) return;
    yield* unknownMembers(rotation, input.policy);
    yield* gaps(rotation, input);
  },
};

function* unknownMembers(rotation: Rotation, { owners, people, unlisted, source }: Policy): Generator<ReportedFinding> {
  const named = [...[...rotation.lists, ...rotation.shadows].flatMap(({ members }) => members), ...rotation.overrides];
  const others = new Set(unlisted.map(({ id }) => id));
  const unknown = named.filter(({ who }) => who !== NOBODY && (owners.person(who) === null || others.has(who)));
  for (const { who, range } of unknown) {
    if (owners.team(who)?.members.length === 0) {
      const message = `team ${quote(who)} of the rotation has no members`;
      yield { source: source!, range, message, help: `name them: \`teams: { ${who}: { members: [ID] } }\`` };
      continue;
    }
    const meant = suggestion(
      nearest(
        who,
        people.map(({ id }) => id).filter((id) => !others.has(id)),
      ),
    );
    const message = `unknown commander ${quote(who)}${meant}`;
    yield {
      source: source!,
      range,
      message,
      help: `add the person: \`people: { ${who}: { name: NAME, github: LOGIN } }\``,
    };
  }
}

function* gaps(rotation: Rotation, { policy, now, assessment }: RuleInput): Generator<ReportedFinding> {
  const { gaps: uncovered, until } = rotationGaps(policy, assessment.today);
  for (const { from, to } of uncovered) {
    if (to <= now) continue;
    const bounds = [from > now && ` from ${formatInstant(from)}`, to < until && ` until ${formatInstant(to)}`];
    const when = bounds.filter(Boolean).join("");
    const message = `no commander is scheduled${when}`;
    const help = "let the rotation start earlier, or add an override: `overrides: [{ from: …, to: …, who: … }]`";
    yield { source: policy.source!, range: rotation.range, message, help };
  }
}
