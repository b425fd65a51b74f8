import type { Owner } from "../../policy/people.ts";
import type { Policy } from "../../policy/policy.ts";
import type { ItemDeadline } from "../../process/item-deadline.ts";

/** Whose items to list: `--owner` and `--team`, in any of the words by which records may name them. */
export interface DeadlineFilter {
  readonly owner?: string | undefined;
  readonly team?: string | undefined;
}

/** The deadlines of one owner, of one team and its members, or of both at once. */
export function filterDeadlines(
  deadlines: readonly ItemDeadline[],
  { owner, team }: DeadlineFilter,
  policy: Policy,
): readonly ItemDeadline[] {
  const person = owner === undefined ? null : new Set(policy.owners.resolve(owner).map(identity));
  const group = team === undefined ? null : new Set(policy.owners.resolve(team).flatMap(withMembers));
  return deadlines.filter(({ item }) => {
    const owners = item.owner ? policy.owners.resolve(item.owner.value).map(identity) : [];
    return (!person || owners.some((one) => person.has(one))) && (!group || owners.some((one) => group.has(one)));
  });
}

function identity(owner: Owner): string {
  switch (owner.kind) {
    case "person":
      return `person ${owner.person.id}`;
    case "team":
      return `team ${owner.team.id}`;
    case "login":
      return `login ${owner.login.toLowerCase()}`;
    case "unknown":
      return `words ${owner.words.toLowerCase()}`;
  }
}

function withMembers(owner: Owner): string[] {
  const members = owner.kind === "team" ? owner.team.members.map((id) => `person ${id}`) : [];
  return [identity(owner), ...members];
}
