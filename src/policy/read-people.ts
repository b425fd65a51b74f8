import type { Configuration } from "#schemas/configuration";
import { nearest } from "../text/nearest.ts";
import type { ConfigurationReader } from "./configuration-reader.ts";
import type { Owners, Person, Role, UnlistedPerson } from "./people.ts";
import type { Policy } from "./policy.ts";

/** People and teams. Leads and members that `people` doesn't list are people with only an id. */
export function readPeople(
  { people = {}, teams = {} }: Configuration,
  reader: ConfigurationReader,
): Pick<Policy, "people" | "teams" | "unlisted"> {
  const listed: Person[] = Object.entries(people).map(([id, entry]) => ({
    id,
    name: entry?.name ?? null,
    github: withoutAt(entry?.github),
  }));
  refuseSharedNames({ people, teams }, reader);
  const ids = listed.map(({ id }) => id);
  const others = new Map<string, Person>();
  const unlisted: UnlistedPerson[] = [];
  const refer = (id: string, path: readonly (string | number)[]): void => {
    if (ids.includes(id)) return;
    if (nearest(id, ids) !== null) reader.reject(path, id, { expected: "the id of a person", candidates: ids });
    else {
      others.set(id, { id, name: null, github: null });
      if (ids.length > 0) unlisted.push({ id, range: reader.document.rangeOf(path) });
    }
  };
  for (const [id, { lead, members = [] }] of Object.entries(teams)) {
    if (lead !== undefined) refer(lead, ["teams", id, "lead"]);
    members.forEach((member, index) => {
      refer(member, ["teams", id, "members", index]);
    });
  }
  return {
    people: [...listed, ...others.values()],
    teams: Object.entries(teams).map(([id, entry]) => ({
      id,
      name: entry.name ?? null,
      github: withoutAt(entry.github),
      lead: entry.lead ?? null,
      members: entry.members ?? [],
    })),
    unlisted,
  };
}

/** Who the names of the matrix and of runbooks mean; a name that nobody has is reported. */
export function readRoles(
  roles: NonNullable<Configuration["roles"]>,
  owners: Owners,
  reader: ConfigurationReader,
): readonly Role[] {
  return Object.entries(roles).map(([name, words]) => {
    const named = owners.resolve(words);
    for (const owner of named) {
      // Without people and teams nobody can be unknown.
      if (owner.kind !== "unknown" || owners.isEmpty) continue;
      const candidates = owner.nearest === null ? [] : [owner.nearest];
      reader.reject(["roles", name], owner.words, {
        expected: "a person or team of the configuration, or a @login",
        candidates,
      });
    }
    return { name, owners: named.filter(({ kind }) => kind !== "unknown") };
  });
}

/** A shared name is ambiguous. */
function refuseSharedNames(entries: Pick<Configuration, "people" | "teams">, reader: ConfigurationReader): void {
  const known = new Map<string, string>();
  for (const kind of ["people", "teams"] as const) {
    for (const [id, entry] of Object.entries(entries[kind] ?? {})) {
      const name = entry?.name?.trim().toLowerCase();
      if (name === undefined) continue;
      const other = known.get(name);
      if (other === undefined) known.set(name, id);
      else {
        const help = `write more of the name, or its initial: \`${other}\` has it, too`;
        reader.reject([kind, id, "name"], entry!.name!, { expected: "a name of its own", help });
      }
    }
  }
}

function withoutAt(login: string | undefined): string | null {
  return login?.replace(/^@/, "") ?? null;
}
