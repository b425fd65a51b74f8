import { respondersWork } from "../../process/timeline-events.ts";
import type { Operation } from "../../tracking/operation.ts";
import { botComments, markedComment, targetOf } from "../bot-comments.ts";
import type { AdviceMetadata } from "../comment-metadata.ts";
import { shown } from "../inline-text.ts";
import { commanderOf, type LiveEntry, type LiveIncident } from "../live-incident.ts";
import type { Participant } from "../participants.ts";
import type { ResponseInput } from "../response-plan.ts";

/** What a command that was accepted deserves a word about. */
interface Advice {
  /** The comment with the command. */
  readonly to: number;
  readonly about: AdviceMetadata["about"];
  readonly by: Participant;
  readonly commander: Participant | null;
  readonly note: string | null;
}

/**
 * The commander coordinates: the first `/mitigate` or `/cause` of a commander gets an offer to hand over. Escalating and
 * resolving are the commander's decisions: done by somebody else, they are accepted and reported. A severity that speaks to
 * colleagues only has no public updates.
 */
export function adviceIn(incident: LiveIncident): readonly Advice[] {
  const told = new Set<string>();
  return incident.timeline.flatMap((entry): Advice[] => {
    const { comment: to, by, at, note, byTool } = entry;
    if (to === null || by === null || byTool) return [];
    const commander = commanderOf(incident, at);
    const about = aboutOf(entry, { incident, commander });
    const once = about === "commander-works" ? `${about} ${by.id}` : about === "internal-severity" ? about : null;
    if (about === null || (once !== null && told.has(once))) return [];
    if (once !== null) told.add(once);
    return [{ to, about, by, commander, note }];
  });
}

function aboutOf(
  { type, by, audience }: LiveEntry,
  { incident, commander }: { readonly incident: LiveIncident; readonly commander: Participant | null },
): Advice["about"] | null {
  if (audience === "public" && incident.highestSeverity.communication === "internal") return "internal-severity";
  if (commander === null) return null;
  const isCommanders = commander.id === by!.id;
  if (respondersWork.has(type) && isCommanders) return "commander-works";
  if (type === "resolved" && !isCommanders) return "resolved";
  return type === "escalated" && !isCommanders ? "escalated" : null;
}

/** One reply for each, while the incident goes on; replies to commands that were taken back go. */
export function adviceOperations({ thread, view, templates }: ResponseInput): Operation[] {
  const { incident } = view;
  if (!thread.isOpen) return [];
  const target = targetOf(thread, incident);
  const given = botComments(thread.comments, "advice");
  const wanted = adviceIn(incident);
  const is = (one: Pick<Advice, "to" | "about">, other: Pick<Advice, "to" | "about">) =>
    one.to === other.to && one.about === other.about;
  const obsolete = given.filter(
    ({ mark }, index) => !wanted.some((one) => is(one, mark)) || given.findIndex((one) => is(one.mark, mark)) !== index,
  );
  return [
    ...obsolete.map(({ comment }): Operation => {
      return { action: "delete-comment", ...target, reason: "no longer a reply", comment: comment.id };
    }),
    ...wanted
      .filter((one) => !given.some(({ mark }) => is(one, mark)))
      .map(({ to, about, by, commander, note }) => {
        const text = templates.render("incident/advice", {
          [about.replaceAll("-", "")]: true,
          by: by.name,
          commander: commander && shown(commander),
          severity: incident.highestSeverity.id,
          note,
        });
        return markedComment(target, `a word about a command: ${about}`, { kind: "advice", to, about }, text);
      }),
  ];
}
