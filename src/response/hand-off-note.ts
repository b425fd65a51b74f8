import type { Policy } from "../policy/policy.ts";
import type { Templates } from "../render/templates.ts";
import { formatDeadline, formatLocalTime } from "../time/format.ts";
import type { Instant } from "../time/instant.ts";
import { formatInstant } from "../time/instant.ts";
import type { Operation } from "../tracking/operation.ts";
import { markedText } from "./bot-comments.ts";
import { decodeMetadata } from "./comment-metadata.ts";
import type { HandOff } from "./hand-off.ts";
import { link, shown } from "./inline-text.ts";
import { participantOfId } from "./participants.ts";
import { handOverAt } from "./people/commander-duty.ts";

/** What the note is written from. */
export interface HandOffFacts {
  readonly handOff: HandOff;
  /** The open incidents on GitHub. */
  readonly live: readonly { readonly title: string; readonly url: string }[];
  readonly overdue: readonly { readonly title: string; readonly owner: string | null; readonly due: string }[];
  /** The issue that gets the note: the digest's, else that of an open incident. */
  readonly issue: number;
}

/** A change of command that someone has to know of. */
export interface CommandChange {
  readonly who: string;
  readonly before: string | null;
  /** Of the shift. */
  readonly from: Instant;
  readonly to: Instant;
}

/** The change of command that belongs to a time; null where command stays where it is. */
export function commandChange({ rotation }: Policy, now: Instant): CommandChange | null {
  const { shift, before } = (rotation && handOverAt(rotation, now)) ?? { shift: null, before: null };
  if (!shift || shift.who === null || shift.who === before) return null;
  return { who: shift.who, before, from: shift.from, to: shift.to };
}

/** Whether a text of ours is the note of a change. */
export function isNoteOf({ from }: CommandChange, body: string): boolean {
  const mark = decodeMetadata(body);
  return mark?.kind === "hand-off" && mark.from === formatInstant(from);
}

/** A comment for the person who takes command: once a shift, by the first run in it or on the morning before. */
export function handOffNote(
  change: CommandChange,
  facts: HandOffFacts,
  { policy, templates, now }: { readonly policy: Policy; readonly templates: Templates; readonly now: Instant },
): Operation {
  const { timezone, owners } = policy;
  const time = (at: Instant) => formatLocalTime(at, timezone);
  const { incidents, postmortems } = facts.handOff;
  const text = templates.render("incident/hand-off", {
    now: shown(participantOfId(change.who, owners)),
    before: change.before === null ? null : shown(participantOfId(change.before, owners)),
    until: `${time(change.to)} ${timezone}`,
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
    issue: facts.issue,
    reason: `command goes to ${change.who}`,
    body: markedText({ kind: "hand-off", from: formatInstant(change.from) }, "hand-off", text),
    replaces: null,
  };
}
