import type { Owner } from "../../policy/people.ts";
import type { EscalationTarget, Policy } from "../../policy/policy.ts";
import type { ItemAssessment } from "../../process/action-item.ts";
import { escapeInline, mention } from "../../render/escape-markdown.ts";
import { Markdown } from "../../render/templates.ts";
import { distinctBy } from "../../text/collections.ts";

/** A person or team that a reminder addresses. Only logins of the configuration and an owner's own `@login` are mentioned. */
export interface Recipient {
  readonly name: string;
  /** GitHub login or `org/team`, without `@`; null for one that GitHub does not know. */
  readonly login: string | null;
}

/** Who is addressed at an item's present stage. */
export interface Addressees {
  readonly to: readonly Recipient[];
  /** The step of `action-items.escalate` that has begun; the owner before the first. */
  readonly target: EscalationTarget;
  /** Index of that step; null before the first. */
  readonly step: number | null;
  /** False where the target has no one to notify, so that the owner is addressed instead, else the commander. */
  readonly found: boolean;
  /** Who the target names and GitHub does not know; null for no one. */
  readonly withoutLogin: string | null;
}

/**
 * The owner, and once a step of `action-items.escalate` has begun, that step's target. A step to those who have the item
 * already is skipped.
 */
export function addresseesOf(assessed: ItemAssessment, policy: Policy): Addressees {
  const owners = recipientsNamed(assessed.owner?.value ?? null, policy);
  const { target, step } = stepOf(assessed, owners, policy);
  const own = recipientsOf(target, assessed, policy);
  const found = target.kind === "owner" ? own.length > 0 : canNotify(own);
  const lists = [...(found ? [own] : []), owners, recipientsNamed(assessed.postmortem.commander, policy)];
  const to = lists.find((list) => list.length > 0) ?? [];
  return { to: distinctBy(to, nameOf), target, step, found, withoutLogin: found ? null : (own[0]?.name ?? null) };
}

const nameOf = ({ login, name }: Recipient) => login?.toLowerCase() ?? name;
const canNotify = (recipients: readonly Recipient[]) => recipients.some(({ login }) => login !== null);

/** The last step that has begun and reaches somebody else than the owners. */
function stepOf(
  assessed: ItemAssessment,
  owners: readonly Recipient[],
  policy: Policy,
): Pick<Addressees, "target" | "step"> {
  const known = new Set(owners.map(nameOf));
  for (let step = assessed.step ?? -1; step >= 0; step--) {
    const { to: target } = policy.actionItems.escalate[step]!;
    const own = recipientsOf(target, assessed, policy);
    const reachesOwners = own.length > 0 && own.every((one) => known.has(nameOf(one)));
    if (target.kind === "owner" || !reachesOwners) return { target, step };
  }
  return { target: { kind: "owner" }, step: null };
}

/** The names in the configuration of those that words name, so that `Alex` and `@alexgh` are one; null for no one. */
export function namesOf(words: string | null, policy: Policy): string | null {
  return listNames(recipientsNamed(words, policy)) || null;
}

export function listNames(recipients: readonly Recipient[]): string {
  return recipients.map(({ name }) => name).join(", ");
}

function recipientsOf(to: EscalationTarget, assessed: ItemAssessment, policy: Policy): readonly Recipient[] {
  const owner = assessed.owner?.value ?? null;
  switch (to.kind) {
    case "owner":
      return recipientsNamed(owner, policy);
    case "lead":
      return owner === null ? [] : policy.owners.resolve(owner).flatMap((one) => leadOf(one, policy));
    case "role":
      return recipientsNamed(assessed.postmortem[to.role], policy);
    case "login":
      return [{ name: `@${to.login}`, login: to.login }];
  }
}

function leadOf(owner: Owner, policy: Policy): readonly Recipient[] {
  const lead = policy.owners.leadOf(owner);
  return lead ? [person(lead)] : [];
}

/** The people and teams that a record's words name. */
export function recipientsNamed(words: string | null, policy: Policy): readonly Recipient[] {
  return words === null ? [] : policy.owners.resolve(words).map((owner) => recipient(owner, policy));
}

/** Mentions that notify, and plain names of those that GitHub does not know. */
export function mentions(recipients: readonly Recipient[]): readonly Markdown[] {
  return recipients.map(({ login, name }) => new Markdown(login === null ? escapeInline(name) : mention(login)));
}

/** The lead is addressed for a team, and is also its assignee; without a lead, the whole team is. */
function recipient(owner: Owner, policy: Policy): Recipient {
  switch (owner.kind) {
    case "person":
      return person(owner.person);
    case "team": {
      const lead = policy.owners.leadOf(owner);
      return { name: owner.team.name ?? owner.team.id, login: lead?.github ?? owner.team.github };
    }
    case "login":
      return { name: `@${owner.login}`, login: owner.login };
    case "unknown":
      return { name: owner.words, login: null };
  }
}

function person({ id, name, github }: { id: string; name: string | null; github: string | null }): Recipient {
  return { name: name ?? id, login: github };
}
