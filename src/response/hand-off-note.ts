import type { Policy } from "../policy/policy.ts";
import type { Templates } from "../render/templates.ts";
import { formatDeadline, formatLocalTime } from "../time/format.ts";
import type { Instant } from "../time/instant.ts";
import { formatInstant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import type { Operation } from "../tracking/operation.ts";
import { markedText } from "./bot-comments.ts";
import { decodeMetadata } from "./comment-metadata.ts";
import type { HandOff } from "./hand-off.ts";
import { link, shown } from "./inline-text.ts";
import { participantOfId } from "./participants.ts";
import { handOverOn } from "./people/commander-duty.ts";

/** What the note is written from. */
export interface HandOffFacts {
  readonly handOff: HandOff;
  /** The open incidents on GitHub. */
  readonly live: readonly { readonly title: string; readonly url: string }[];
  readonly overdue: readonly { readonly title: string; readonly owner: string | null; readonly due: string }[];
  /** The digest's issue, with what this tool has said there. */
  readonly digest: { readonly number: number; readonly ownComments: readonly string[] };
}

/** A comment on the digest for who takes command today; null on all other days, and once it is there. */
export function handOffNote(
  facts: HandOffFacts,
  { policy, now, templates }: { policy: Policy; now: number; templates: Templates },
): Operation | null {
  const { rotation, timezone, owners } = policy;
  const handOver = rotation && handOverOn(rotation, localDate(now, rotation.timezone));
  if (!handOver?.shift.who || handOver.shift.who === handOver.before) return null;
  const from = formatInstant(handOver.shift.from);
  const isSaid = facts.digest.ownComments.some((body) => {
    const mark = decodeMetadata(body);
    return mark?.kind === "hand-off" && mark.from === from;
  });
  if (isSaid) return null;
  const time = (at: Instant) => formatLocalTime(at, timezone);
  const { incidents, postmortems } = facts.handOff;
  const text = templates.render("incident/hand-off", {
    now: shown(participantOfId(handOver.shift.who, owners)),
    before: handOver.before === null ? null : shown(participantOfId(handOver.before, owners)),
    until: `${time(handOver.shift.to)} ${timezone}`,
    live: facts.live.map(({ title, url }) => link(title, url)),
    incidents: incidents.map(({ id, severity, status }) => ({
      id,
      severity: severity?.value ?? null,
      status: status?.value ?? null,
    })),
    overdue: facts.overdue.map(({ title, owner, due }) => ({ title, owner, due })),
    postmortems: postmortems.map(({ incident, due }) => ({
      id: incident.id,
      due: due < now ? formatDeadline(due, now) : `by ${time(due)} ${timezone}`,
    })),
    nothing: facts.live.length + incidents.length + facts.overdue.length + postmortems.length === 0,
  });
  return {
    action: "comment",
    key: "hand-off",
    issue: facts.digest.number,
    reason: `command goes to ${handOver.shift.who}`,
    body: markedText({ kind: "hand-off", from }, "hand-off", text),
    replaces: null,
  };
}
