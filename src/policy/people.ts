import { nearest } from "../records/nearest.ts";

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

/** Who an owner's words name. */
export type Owner =
  | { readonly kind: "person"; readonly words: string; readonly person: Person }
  | { readonly kind: "team"; readonly words: string; readonly team: Team }
  /** `@login` or `@org/team` that the configuration does not list; the login is without `@`. */
  | { readonly kind: "login"; readonly words: string; readonly login: string }
  /** `nearest`: the name of the configuration that was probably meant. */
  | { readonly kind: "unknown"; readonly words: string; readonly nearest: string | null };

/** Finds people and teams by what others call them. */
export interface Owners {
  /** True without people and teams: then no owner can be unknown. */
  readonly isEmpty: boolean;
  /** Whom an owner cell names, in its order: `Alex`, `@alexgh`, `acme/platform`, `Alex and Dana`. */
  resolve(words: string): Owner[];
  person(id: string): Person | null;
  team(id: string): Team | null;
  /** A team's own lead, or the lead of the first team that lists the person. */
  leadOf(owner: Owner): Person | null;
}

/** GitHub's form of a login, or of a team in an organisation. */
const MENTION = /^@([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\/[A-Za-z0-9._-]{1,100})?)$/;

type Known = { readonly kind: "person"; readonly person: Person } | { readonly kind: "team"; readonly team: Team };

/** Names count without case, accents, punctuation and a leading `@`; an exact name before a first name. */
export function indexOwners(people: readonly Person[], teams: readonly Team[]): Owners {
  const personById = new Map(people.map((person) => [person.id, person]));
  const teamById = new Map(teams.map((team) => [team.id, team]));
  const byName = new Map<string, Known>();
  const names: string[] = [];
  const name = (words: string | null | undefined, known: Known): void => {
    if (!words) return;
    names.push(words);
    if (!byName.has(plain(words))) byName.set(plain(words), known);
  };
  for (const person of people)
    for (const words of [person.name, person.id, person.github]) name(words, { kind: "person", person });
  for (const team of teams) for (const words of [team.name, team.id, team.github]) name(words, { kind: "team", team });
  const byFirstName = firstNames(people);

  const known = (words: string): Known | null => {
    const key = plain(words);
    const withoutTeam = key.replace(/^team | team$/g, "");
    const slug = /^@?[\w-]+\/([\w.-]+)$/.exec(words)?.[1];
    const team = slug === undefined ? undefined : byName.get(plain(slug));
    const person = byFirstName.get(key);
    return (
      byName.get(key) ??
      byName.get(withoutTeam) ??
      (team?.kind === "team" && !team.team.github ? team : null) ??
      person ??
      null
    );
  };
  const one = (words: string): Owner => {
    const found = known(words);
    if (found) return { ...found, words };
    const login = MENTION.exec(words)?.[1];
    if (login !== undefined) return { kind: "login", words, login };
    return { kind: "unknown", words, nearest: nearest(words.replace(/^@/, ""), names) };
  };

  return {
    isEmpty: people.length === 0 && teams.length === 0,
    resolve(text) {
      const words = text
        .replace(/[\r\n]+/g, ", ")
        .replace(/\s+/g, " ")
        .trim();
      if (known(words) || MENTION.test(words)) return [one(words)];
      return separated(words, (part) => known(part) !== null).map(one);
    },
    person: (id) => personById.get(id) ?? null,
    team: (id) => teamById.get(id) ?? null,
    leadOf(owner) {
      const team =
        owner.kind === "team"
          ? owner.team
          : owner.kind === "person"
            ? teams.find(({ members, lead }) => lead !== null && members.includes(owner.person.id))
            : undefined;
      return (team?.lead && personById.get(team.lead)) || null;
    },
  };
}

/** First names that only one person has. */
function firstNames(people: readonly Person[]): ReadonlyMap<string, Known> {
  const counts = new Map<string, Person[]>();
  for (const person of people) {
    const first = plain(person.name ?? "").split(" ")[0]!;
    if (first !== "") counts.set(first, [...(counts.get(first) ?? []), person]);
  }
  return new Map(
    [...counts].flatMap(([first, [person, ...others]]) =>
      others.length === 0 ? [[first, { kind: "person", person: person! }] as const] : [],
    ),
  );
}

/** Splits `Alex, Dana`, `Alex and Dana`, `Alex & Dana`; at a slash only when that gives a known name. */
function separated(words: string, isKnown: (part: string) => boolean): string[] {
  const parts = words.split(/[,;&+]| (?:and|und|et|y) |<br ?\/?>/i).filter((part) => part.trim() !== "");
  return parts.flatMap((part) => {
    const halves = part.split("/").map((half) => half.trim());
    const isTeamSlug = isKnown(part) || MENTION.test(part.trim());
    return halves.length > 1 && !isTeamSlug && halves.some(isKnown) ? halves.filter(Boolean) : [part.trim()];
  });
}

/** `@Sarah K.` → `sarah k`. */
function plain(words: string): string {
  return words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/^@/, "")
    .replace(/[^\p{L}\p{N}/]+/gu, " ")
    .trim();
}
