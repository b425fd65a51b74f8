import type { Owner, Owners, Person } from "../policy/people.ts";

/** Somebody with a part in an incident: how records, people and GitHub call them. */
export interface Participant {
  /** In records: a person's or team's id, else `@login`. */
  readonly id: string;
  /** In texts: a name, else the id. */
  readonly name: string;
  /** GitHub login or `org/team`, for mentions; null for who GitHub does not know. */
  readonly login: string | null;
  readonly isTeam: boolean;
}

/**
 * Who acts on GitHub under a login, as the configuration calls them. Only the login counts: a stranger who took the login
 * `sarah` is not the Sarah of the configuration, whose login is `sarahk`.
 */
export function participantOfLogin(login: string, people: readonly Person[]): Participant {
  const sought = login.toLowerCase();
  const person = people.find(({ id, github }) => (github ?? id).toLowerCase() === sought);
  return person ? { id: person.id, name: person.name ?? person.id, login, isTeam: false } : stranger(login);
}

/** The person or team that words name; null where they name nobody. */
export function participantOf(owner: Owner): Participant | null {
  switch (owner.kind) {
    case "person": {
      const { id, name, github } = owner.person;
      return { id, name: name ?? id, login: github, isTeam: false };
    }
    case "team": {
      const { id, name, github } = owner.team;
      return { id, name: name ?? id, login: github, isTeam: true };
    }
    case "login":
      return stranger(owner.login);
    case "unknown":
      return null;
  }
}

/** A person of the configuration by id; the id alone where the configuration does not list it. */
export function participantOfId(id: string, owners: Owners): Participant {
  const person = owners.person(id);
  if (person) return { id, name: person.name ?? id, login: person.github, isTeam: false };
  return { id, name: id, login: null, isTeam: false };
}

/** A name that nobody can know, since the configuration lists no people; null for words that are no name. */
export function participantByName(words: string): Participant | null {
  const name = words.trim();
  return /^\p{L}[\p{L}\p{N}.' -]{0,39}$/u.test(name) ? { id: name, name, login: null, isTeam: false } : null;
}

function stranger(login: string): Participant {
  return { id: `@${login}`, name: `@${login}`, login, isTeam: login.includes("/") };
}
