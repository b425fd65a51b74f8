import { rotationOverlaps } from "../process/rotation-gaps.ts";
import { quote } from "../text/messages.ts";
import { formatInstant } from "../time/instant.ts";
import type { Rule } from "./rule.ts";

export const rotationSeparate: Rule = {
  id: "rotation-separate",
  level: "warning",
  summary: "somebody commands and is on call at the same time in the next four weeks, once `on-call` is configured",
  article: "IC Rotation: Rotate weekly, separate from on-call.",
  *checkAll({ policy, assessment }) {
    const { source, onCall, rotation } = policy;
    if (!source || !onCall || !rotation) return;
    for (const { who, from, to } of rotationOverlaps(policy, assessment.today)) {
      yield {
        source,
        range: onCall.range,
        message: `${quote(who)} is on call and in command from ${formatInstant(from)} to ${formatInstant(to)}`,
        help: "swap a turn: `overrides: [{ from: …, to: …, who: … }]` in one of the two rotations",
        related: [{ source, range: rotation.range, message: "the commander rotation" }],
      };
    }
  },
};
