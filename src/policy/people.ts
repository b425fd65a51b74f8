import { charactersOf, withoutAccents } from "../text/characters.ts";
import { LOGIN, TEAM } from "../text/login.ts";
import { nearest } from "../text/nearest.ts";
import type { Range } from "../text/source.ts";

export interface Person {
  readonly id: string;
  readonly name: string | null;
  /** GitHub login, without `@`. */
  readonly github: string | null;
}

export interface Team {
  readonly id: string;
  readonly name: string | null;
  /** `org/team`, without `@`. */
  readonly github: string | null;
  /** A person's id. */
  readonly lead: string | null;
  /** People's ids. */
  readonly members: readonly string[];
}

/** A lead or member of a team that `people` does not list, though it lists others. */
export interface UnlistedPerson {
  readonly id: string;
  /** Where the team names them. */
  readonly range: Range;
}

/** A name of the severity matrix or of a runbook, and who is meant by it. */
export interface Role {
  /** As the configuration writes it: `engineering manager`. */
  readonly name: string;
  readonly owners: readonly Owner[];
}

/** Who is named by an owner cell. */
export type Owner =
  | { readonly kind: "person"; readonly words: string; readonly person: Person }
  | { readonly kind: "team"; readonly words: string; readonly team: Team }
  /** `@login` or `@org/team` that the configuration does not list; the login is without `@`. */
  | { readonly kind: "login"; readonly words: string; readonly login: string }
  /** `nearest`: the configured name that was probably meant. */
  | { readonly kind: "unknown"; readonly words: string; readonly nearest: string | null };

/** Finds people and teams by their names and logins. */
export interface Owners {
  /** True without people and teams: then no owner can be unknown. */
  readonly isEmpty: boolean;
  /** The owners that a cell names, in its order: `Alex`, `@alexgh`, `acme/platform`, `Alex and Dana`. */
  resolve(words: string): Owner[];
  person(id: string): Person | null;
  team(id: string): Team | null;
  /** A team's own lead, or the lead of the first team that lists the person, else of the one that they lead. */
  leadOf(owner: Owner): Person | null;
}

/** GitHub's form of a login, or of a team in an organisation. */
const MENTION = new RegExp(`^@(${TEAM}|${LOGIN})$`);

/** `Alex (@alexgh)`: the login after the name. */
const LOGIN_BEHIND = /\((@[^()\s]+)\)$/;

type Known = { readonly kind: "person"; readonly person: Person } | { readonly kind: "team"; readonly team: Team };

/** Names count without case, accents and punctuation; `@name` is a login before it is a name. */
export function indexOwners(people: readonly Person[], teams: readonly Team[]): Owners {
  const index = new OwnerIndex(people, teams);
  // Plain functions, so that tests and callers can override one of them.
  return {
    isEmpty: people.length === 0 && teams.length === 0,
    resolve: (words) => index.resolve(words),
    person: (id) => index.person(id),
    team: (id) => index.team(id),
    leadOf: (owner) => index.leadOf(owner),
  };
}

class OwnerIndex {
  readonly #people: ReadonlyMap<string, Person>;
  readonly #teams: ReadonlyMap<string, Team>;
  readonly #byName = new Map<string, Known>();
  readonly #byLogin = new Map<string, Known>();
  readonly #byFirstName: ReadonlyMap<string, Known>;
  readonly #names: string[] = [];

  constructor(people: readonly Person[], teams: readonly Team[]) {
    this.#people = new Map(people.map((person) => [person.id, person]));
    this.#teams = new Map(teams.map((team) => [team.id, team]));
    this.#byFirstName = firstNames(people);
    for (const person of people) this.#add({ kind: "person", person }, person);
    for (const team of teams) this.#add({ kind: "team", team }, team);
  }

  #add(known: Known, { id, name, github }: Pick<Person, "id" | "name" | "github">): void {
    if (github !== null) this.#byLogin.set(github.toLowerCase(), known);
    for (const words of [name, id, github]) {
      if (words === null) continue;
      this.#names.push(words);
      if (!this.#byName.has(plainName(words))) this.#byName.set(plainName(words), known);
    }
  }

  resolve(text: string): Owner[] {
    const line = text.replace(/[\r\n]+/g, ", ");
    const words = line.replace(/\s+/g, " ").trim();
    if (this.#find(words) || MENTION.test(words)) return [this.#one(words)];
    return separated(words, (part) => this.#find(part) !== null).map((part) => this.#one(part));
  }

  person(id: string): Person | null {
    return this.#people.get(id) ?? null;
  }

  team(id: string): Team | null {
    return this.#teams.get(id) ?? null;
  }

  leadOf(owner: Owner): Person | null {
    const team = owner.kind === "team" ? owner.team : owner.kind === "person" ? this.#teamOf(owner.person) : null;
    return team?.lead ? this.person(team.lead) : null;
  }

  #teamOf({ id }: Person): Team | null {
    const led = [...this.#teams.values()].filter(({ lead }) => lead !== null);
    // Who leads a team without being listed in one is their own lead.
    return led.find(({ members }) => members.includes(id)) ?? led.find(({ lead }) => lead === id) ?? null;
  }

  #one(words: string): Owner {
    const mention = LOGIN_BEHIND.exec(words)?.[1] ?? words;
    const found = this.#find(words) ?? this.#find(mention);
    if (found) return { ...found, words };
    const login = MENTION.exec(mention)?.[1];
    if (login !== undefined) return { kind: "login", words, login };
    return { kind: "unknown", words, nearest: nearest(words.replace(/^@/, ""), this.#names) };
  }

  #find(words: string): Known | null {
    const login = words.startsWith("@") ? this.#byLogin.get(words.slice(1).toLowerCase()) : undefined;
    const key = plainName(words);
    const withoutTeam = key.replace(/^team | team$/g, "");
    return login ?? this.#byName.get(key) ?? this.#byName.get(withoutTeam) ?? this.#byFirstName.get(key) ?? null;
  }
}

/** First names that only one person has. */
function firstNames(people: readonly Person[]): ReadonlyMap<string, Known> {
  const counts = new Map<string, Person[]>();
  for (const person of people) {
    const first = plainName(person.name ?? "").split(" ")[0]!;
    if (first !== "") counts.set(first, [...(counts.get(first) ?? []), person]);
  }
  return new Map(
    [...counts].flatMap(([first, [person, ...others]]) =>
      others.length === 0 ? [[first, { kind: "person", person: person! }] as const] : [],
    ),
  );
}

/** Splits `Alex, Dana`, `Alex and Dana`, `Alex & Dana`, `@alex @dana`; at a slash only when that gives a known name. */
function separated(words: string, isKnown: (part: string) => boolean): string[] {
  const parts = words
    .replace(/(?<=^| )(@\S+) (?=@)/g, "$1, ")
    .split(/[,;&+]| (?:and|und|et|y) |<br ?\/?>/i)
    .filter((part) => part.trim() !== "");
  return parts.flatMap((part) => {
    const halves = part.split("/").map((half) => half.trim());
    const isTeamSlug = isKnown(part) || MENTION.test(part.trim());
    return halves.length > 1 && !isTeamSlug && halves.some(isKnown) ? halves.filter(Boolean) : [part.trim()];
  });
}

/** `@Sarah K.` → `sarah k`: names are the same when these are. */
export function plainName(words: string): string {
  const parts = withoutAccents(words).toLowerCase().replace(/^@/, "").split("/");
  return parts
    .map((part) => charactersOf(part, " "))
    .join("/")
    .trim();
}
