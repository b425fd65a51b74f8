import { type Owner, type Person, plainName } from "../../policy/people.ts";
import type { Policy } from "../../policy/policy.ts";
import { onDutyAt } from "../../policy/rotation.ts";
import type { Severity } from "../../policy/severities.ts";
import type { Runbook } from "../../records/model.ts";
import { distinctBy } from "../../text/collections.ts";
import { isWorkingTime } from "../../time/calendar.ts";
import type { Instant } from "../../time/instant.ts";
import type { LiveIncident } from "../live-incident.ts";
import { type Participant, participantOf, participantOfId } from "../participants.ts";

/** A name of the severity matrix ("Who's involved"), and who is meant by it in an incident; none where nobody says. */
export interface Involved {
  readonly role: string;
  readonly who: readonly Participant[];
}

/** What names of roles are resolved with. */
export interface RoleContext {
  readonly policy: Policy;
  readonly incident: Pick<LiveIncident, "commander" | "onRotation" | "communications" | "startedAt">;
  /** Its owner is the team that owns what failed. */
  readonly runbook: Runbook | null;
}

/** Everyone that the incident's severity involves, by the names of the matrix. */
export function involvedIn(incident: LiveIncident, context: Omit<RoleContext, "incident">): readonly Involved[] {
  return incident.severity.roles.map((role) => ({ role, who: roleHolders(role, { ...context, incident }) }));
}

/**
 * Whether people may be called to an incident of a severity at a moment: those with a commander wake people, all others
 * wait for the team's working hours.
 */
export function mayCall({ commander }: Severity, at: Instant, { calendar }: Policy): boolean {
  return commander || isWorkingTime(at, calendar);
}

/** What a severity matrix and runbooks call the roles that the incident itself fills, in {@link plainName}'s form. */
const ON_CALL = /^(?:the )?(?:primary )?on ?call(?: engineer| person| responder)?$/;
const COMMANDER = /^(?:the )?(?:incident commander|ic|commander)$/;
const COMMUNICATIONS = /^(?:the )?(?:comms|communications?)(?: lead)?$/;
const OWNING_TEAM = /^(?:the )?owning team$/;
const TEAM_LEAD = /^(?:the )?(?:relevant |owning )?team lead$/;

/** Who a role's name means: as `roles` says, else as the incident, the rotations and the runbook's owner fill it. */
export function roleHolders(words: string, { policy, incident, runbook }: RoleContext): readonly Participant[] {
  const name = plainName(words);
  const role = policy.roles.find((one) => plainName(one.name) === name);
  if (role) return participantsOf(role.owners);
  const known = participantsOf(policy.owners.resolve(words).filter(({ kind }) => kind !== "unknown"));
  if (known.length > 0) return known;
  if (ON_CALL.test(name)) return onCallAt(policy, incident.startedAt);
  if (COMMANDER.test(name)) return some(incident.commander ?? incident.onRotation);
  if (COMMUNICATIONS.test(name)) return some(incident.communications);
  const owners = runbook?.owner ? policy.owners.resolve(runbook.owner.value) : [];
  if (OWNING_TEAM.test(name)) return participantsOf(owners);
  if (TEAM_LEAD.test(name)) return peopleOf(owners.flatMap((owner) => policy.owners.leadOf(owner) ?? []));
  return [];
}

/** Who is on call at a moment; nobody without an `on-call` rotation. */
export function onCallAt({ onCall, owners }: Policy, at: Instant): readonly Participant[] {
  const who = onCall && onDutyAt(onCall, at);
  return who === null ? [] : [participantOfId(who, owners)];
}

function participantsOf(owners: readonly Owner[]): readonly Participant[] {
  const participants = owners.flatMap((owner) => participantOf(owner) ?? []);
  return distinctBy(participants, ({ id }) => id);
}

function peopleOf(people: readonly Person[]): readonly Participant[] {
  return participantsOf(people.map((person) => ({ kind: "person", words: person.id, person })));
}

function some(participant: Participant | null): readonly Participant[] {
  return participant === null ? [] : [participant];
}
