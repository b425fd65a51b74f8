import { LOGIN, TEAM } from "../text/login.ts";
import { slug, uniqueSlugs } from "../text/slug.ts";

/** A commit's author, as git has it. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

export interface FoundPerson {
  readonly id: string;
  readonly name: string | null;
  /** Login without `@`; only where an address or CODEOWNERS says it. */
  readonly github: string | null;
}

export interface FoundTeam {
  readonly id: string;
  /** `org/team` */
  readonly github: string;
}

/** More would be a list of everybody who ever passed by: those who commit most come first. */
export const MOST_PEOPLE = 30;

/** GitHub's own address for a person: the number is missing in those from before 2017. */
const noreply = new RegExp(`^(?:\\d+\\+)?(${LOGIN})@users\\.noreply\\.[A-Za-z0-9.-]+$`);
const bot = /\[bot\]|(?:^|\W)(?:bot|dependabot|renovate|github-actions)(?:\W|$)/i;

/** The people behind commits, those with the most first; robots left out. Addresses are looked at and never kept. */
export function peopleOf(authors: readonly Author[], owners: readonly string[] = []): FoundPerson[] {
  const found = new Map<string, { name: string; github: string | null; commits: number }>();
  for (const { name, email } of authors) {
    const words = name.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
    if (words === "" || bot.test(words) || bot.test(email)) continue;
    const known = found.get(words.toLowerCase()) ?? { name: words, github: null, commits: 0 };
    known.commits++;
    known.github ??= noreply.exec(email)?.[1] ?? null;
    found.set(words.toLowerCase(), known);
  }
  const byCommits = [...found.values()].sort((a, b) => b.commits - a.commits || (a.name < b.name ? -1 : 1));
  const people: Omit<FoundPerson, "id">[] = byCommits.slice(0, MOST_PEOPLE);
  const logins = new Set(people.map(({ github }) => github?.toLowerCase()));
  const fromOwners = owners
    .filter((login) => !login.includes("/") && !logins.has(login.toLowerCase()))
    .map((github) => ({ name: null, github }));
  return withIds([...people, ...fromOwners]);
}

/** The teams of CODEOWNERS. */
export function teamsOf(owners: readonly string[]): FoundTeam[] {
  const teams = [...new Set(owners.filter((owner) => owner.includes("/")))];
  const ids = uniqueSlugs("team");
  return teams.map((github) => ({ id: ids(github.slice(github.indexOf("/") + 1)), github }));
}

const ownerPattern = new RegExp(`^@(${TEAM}|${LOGIN})$`);

/** Logins and teams of a CODEOWNERS file, without `@`, each once; addresses are left out. */
export function codeOwners(text: string): string[] {
  const owners = text
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#[\s\S]*$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("["))
    .flatMap((line) => line.split(/\s+/).slice(1))
    .flatMap((owner) => ownerPattern.exec(owner)?.[1] ?? []);
  return [...new Set(owners)];
}

/** Ids of people are what others call them: a first name that only one has, else the whole name; without a name the login. */
function withIds(people: readonly Omit<FoundPerson, "id">[]): FoundPerson[] {
  const first = (name: string) => slug(name.split(" ")[0]!);
  const counts = new Map<string, number>();
  for (const { name, github } of people) {
    const called = name ? first(name) : slug(github ?? "");
    counts.set(called, (counts.get(called) ?? 0) + 1);
  }
  const ids = uniqueSlugs("person");
  return people.map(({ name, github }) => {
    const short = name ? first(name) : "";
    const wanted = short !== "" && counts.get(short) === 1 ? short : slug(name ?? "") || slug(github ?? "");
    return { id: ids(wanted), name, github };
  });
}
