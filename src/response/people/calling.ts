import type { TemplateData } from "../../render/templates.ts";
import type { Operation } from "../../tracking/operation.ts";
import { botComments, markedComment, targetOf } from "../bot-comments.ts";
import type { IncidentView } from "../incident-body.ts";
import { mentioned } from "../inline-text.ts";
import type { LiveIncident } from "../live-incident.ts";
import type { ResponseInput } from "../response-plan.ts";
import { type Involved, involvedIn, mayCall } from "./involved.ts";

/** Who took command has the issue, and has it no longer once somebody else took over. People's own assignees stay. */
export function assignOperations({ thread, view, assignable }: ResponseInput): Operation[] {
  const { incident } = view;
  const login = assigneeOf(incident);
  if (!thread.isOpen || login === null) return [];
  const has = (other: string) => thread.assignees.some((one) => one.toLowerCase() === other.toLowerCase());
  const add = has(login) || assignable?.get(login.toLowerCase()) === false ? [] : [login];
  const earlier = incident.commanders.flatMap(({ who }) => who.login ?? []);
  const remove = [...new Set(earlier)].filter((other) => other.toLowerCase() !== login.toLowerCase() && has(other));
  if (add.length + remove.length === 0) return [];
  return [{ action: "assign", ...targetOf(thread, incident), reason: `${login} is in command`, add, remove }];
}

/** The login of the person who took command; null while nobody has. */
export function assigneeOf({ commander }: LiveIncident): string | null {
  return commander === null || commander.isTeam ? null : commander.login;
}

/**
 * "Who's involved": everyone that the severity involves is mentioned once, when the incident is opened or comes to involve
 * them. Nobody is woken for an incident without a commander: that waits for working hours.
 */
export function involvedOperations({ thread, view, templates }: ResponseInput): Operation[] {
  const { incident, policy, now } = view;
  const { severity, resolvedAt } = incident;
  if (!thread.isOpen || resolvedAt !== null || !mayCall(severity, now, policy)) return [];
  const called = new Set([
    ...calledAtOpening(view),
    ...botComments(thread.comments, "involved").flatMap(({ mark }) => mark.who),
    // The person who takes part knows of it.
    ...[incident.commander, incident.communications, ...incident.responders].flatMap((one) => one?.id ?? []),
  ]);
  const ids = view.involved.flatMap(({ who }) => who).filter(({ id, login }) => login !== null && !called.has(id));
  if (ids.length === 0) return [];
  const who = [...new Set(ids.map(({ id }) => id))];
  const text = templates.render("incident/involved", {
    severity: severity.id,
    involved: calledFacts(view.involved, new Set(who)),
  });
  return [markedComment(targetOf(thread, incident), `calls ${who.join(", ")}`, { kind: "involved", who }, text)];
}

/** Ids of those that the opening mentioned: in the body of an issue of ours, else in our first comment. */
export function calledAtOpening({ incident, policy, runbook }: IncidentView): ReadonlySet<string> {
  const { severity, openedAt } = incident.opening;
  if (!mayCall(severity, openedAt, policy)) return new Set();
  const atOpening = { ...incident, severity, commander: null, communications: null };
  return new Set(involvedIn(atOpening, { policy, runbook }).flatMap(({ who }) => who.map(({ id }) => id)));
}

export function calledFacts(involved: readonly Involved[], called: ReadonlySet<string>): TemplateData[] {
  return involved
    .map(({ role, who }) => ({ role, who: who.filter(({ id }) => called.has(id)).map(mentioned) }))
    .filter(({ who }) => who.length > 0);
}
