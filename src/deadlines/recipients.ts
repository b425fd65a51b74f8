import type { Owner } from "../policy/people.ts";
import type { EscalationTarget, Policy } from "../policy/policy.ts";
import type { ItemDeadline } from "./item-deadline.ts";

/** Someone a reminder speaks to. Only a login of the configuration or an owner's own `@login` is ever mentioned. */
export interface Recipient {
  readonly name: string;
  /** GitHub login or `org/team`, without `@`; null for somebody GitHub does not know. */
  readonly login: string | null;
}

/**
 * Whom the item's present stage is for: its owner, and once a step of `action-items.escalate` has begun, that step's
 * target. An item without an owner speaks to the commander of its incident. Empty where the step leads to nobody.
 */
export function recipients(deadline: ItemDeadline, policy: Policy): readonly Recipient[] {
  const step = deadline.step === null ? undefined : policy.actionItems.escalate[deadline.step];
  return distinct(targets(step?.to ?? { kind: "owner" }, deadline, policy));
}

/** The owner by the configuration's name, so that `Alex` and `@alexgh` are one; null for an item without one. */
export function ownerName({ item }: ItemDeadline, policy: Policy): string | null {
  if (!item.owner) return null;
  return policy.owners
    .resolve(item.owner.value)
    .map((owner) => recipient(owner, policy).name)
    .join(", ");
}

function targets(to: EscalationTarget, { item, followUp }: ItemDeadline, policy: Policy): readonly Recipient[] {
  const owner = item.owner?.value ?? followUp.commander;
  switch (to.kind) {
    case "owner":
      return recipientsNamed(owner, policy);
    case "lead":
      return owner === null
        ? []
        : policy.owners
            .resolve(owner)
            .flatMap((one) => policy.owners.leadOf(one) ?? [])
            .map(person);
    case "role":
      return recipientsNamed(followUp[to.role], policy);
    case "login":
      return [{ name: `@${to.login}`, login: to.login }];
  }
}

/** Those whom a record's words name. */
export function recipientsNamed(words: string | null, policy: Policy): readonly Recipient[] {
  return words === null ? [] : policy.owners.resolve(words).map((owner) => recipient(owner, policy));
}

/** A team is spoken to through its lead, who is also its assignee; without one, as a whole. */
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

function distinct(all: readonly Recipient[]): readonly Recipient[] {
  return [...new Map(all.map((one) => [one.login ?? one.name, one])).values()];
}
