import type { Owner } from "../policy/people.ts";
import type { Policy } from "../policy/policy.ts";

/** One name for all spellings of a person or team: the configuration's, else the record's text. */
export function ownerName(text: string, policy: Policy): string {
  const [owner] = policy.owners.resolve(text);
  return owner ? nameOf(owner) : text.trim();
}

/** The names of all people and teams in an owner's text. */
export function ownerNames(text: string, policy: Policy): string[] {
  return [...new Set(policy.owners.resolve(text).map(nameOf))];
}

/** The team that an owner's text names, else the first that lists the owner; null for none. */
export function teamOf(text: string, policy: Policy): string | null {
  for (const owner of policy.owners.resolve(text)) {
    if (owner.kind === "team") return nameOf(owner);
    if (owner.kind !== "person") continue;
    const team = policy.teams.find(({ members }) => members.includes(owner.person.id));
    if (team) return team.name ?? team.id;
  }
  return null;
}

function nameOf(owner: Owner): string {
  switch (owner.kind) {
    case "person":
      return owner.person.name ?? owner.person.id;
    case "team":
      return owner.team.name ?? owner.team.id;
    case "login":
      return `@${owner.login}`;
    case "unknown":
      return owner.words.trim();
  }
}
