import type { Owner } from "../policy/people.ts";
import type { Policy } from "../policy/policy.ts";
import { escapeInline, mention } from "../render/escape-markdown.ts";
import { Markdown } from "../render/templates.ts";
import type { MarkedIssue } from "./identity.ts";
import type { GitHubState } from "./issue.ts";
import { markerStateOf } from "./marker-state.ts";
import type { Matched } from "./match.ts";
import { isOpen } from "./observe.ts";

/** GitHub assigns at most ten people to an issue. */
const mostAssignees = 10;

/** The logins that an owner's words ask to assign: people themselves, and of a team its lead. */
export function loginsOf(words: string | null, policy: Policy): string[] {
  const owners = words === null ? [] : policy.owners.resolve(words);
  const logins = owners.flatMap((owner) => loginOf(owner, policy) ?? []);
  return [...new Map(logins.map((login) => [login.toLowerCase(), login])).values()].slice(0, mostAssignees);
}

function loginOf(owner: Owner, policy: Policy): string | null {
  switch (owner.kind) {
    case "person":
      return owner.person.github;
    case "team":
      return policy.owners.leadOf(owner)?.github ?? null;
    case "login":
      return owner.login.includes("/") ? null : owner.login;
    case "unknown":
      return null;
  }
}

/** The owners as the issue names them, with a remark for each login in `unassignable`. */
export function formatOwners(words: string | null, policy: Policy, unassignable: ReadonlySet<string>): Markdown[] {
  const owners = words === null ? [] : policy.owners.resolve(words);
  return owners.map((owner) => new Markdown(formatOwner(owner, policy, unassignable)));
}

function formatOwner(owner: Owner, policy: Policy, unassignable: ReadonlySet<string>): string {
  const account = (login: string) =>
    `${mention(login)}${unassignable.has(login.toLowerCase()) ? ", who can't be assigned here" : ""}`;
  switch (owner.kind) {
    case "person": {
      const name = escapeInline(owner.person.name ?? owner.person.id);
      return owner.person.github ? `${name} (${account(owner.person.github)})` : name;
    }
    case "team": {
      const name = escapeInline(owner.team.name ?? owner.team.id);
      const lead = policy.owners.leadOf(owner);
      const team = owner.team.github ? `${name} (${mention(owner.team.github)})` : name;
      return lead?.github ? `${team}, led by ${escapeInline(lead.name ?? lead.id)} (${account(lead.github)})` : team;
    }
    case "login":
      return account(owner.login);
    case "unknown":
      return escapeInline(owner.words);
  }
}

/** Why owners can't be assigned: the configuration has no login for them. Empty for a configuration without people and teams. */
export function unassignedOwners(words: string | null, policy: Policy): string[] {
  const owners = words === null || policy.owners.isEmpty ? [] : policy.owners.resolve(words);
  return owners.filter((owner) => loginOf(owner, policy) === null).map(whyUnassigned);
}

function whyUnassigned({ kind, words }: Owner): string {
  switch (kind) {
    case "person":
      return `owner "${words}" has no "github" login in "people"`;
    case "team":
      return `team "${words}" has no lead with a "github" login`;
    case "login":
      return `team "${words}" is not in "teams", so it has no lead`;
    case "unknown":
      return `owner "${words}" is no person or team of the configuration`;
  }
}

/** Who is to be assigned to an issue. */
export interface Assignees {
  readonly assignees: readonly string[];
  /** In lower case, logins that GitHub does not assign. */
  readonly unassignable: ReadonlySet<string>;
}

/**
 * Who is to be assigned, and who can't be: as GitHub answered now, or as the marker recorded. `triedBefore` are logins, in
 * lower case, that an earlier run asked a server to assign that does not answer who can be: it is not asked again.
 */
export function assignable(
  logins: readonly string[],
  marked: MarkedIssue | null,
  github: Pick<GitHubState, "assignable">,
): Assignees & { readonly triedBefore: ReadonlySet<string> } {
  const markerState = marked && markerStateOf(marked.marker);
  const remembered = new Set(markerState?.unassignable);
  const can = (login: string) => github.assignable.get(login) ?? !remembered.has(login);
  const unassignable = new Set(logins.map((login) => login.toLowerCase()).filter((login) => !can(login)));
  const tried = new Set(markerState?.assignees.map((login) => login.toLowerCase()));
  const wasTried = (login: string) => tried.has(login) && !github.assignable.has(login);
  return {
    assignees: logins.filter((login) => !unassignable.has(login.toLowerCase())),
    unassignable,
    triedBefore: new Set(logins.map((login) => login.toLowerCase()).filter(wasTried)),
  };
}

/** Logins to ask GitHub about, whether they can be assigned: a request each. Those that are assigned already are known. */
export function unknownLogins({ items, policy }: Matched): readonly string[] {
  const logins = new Set<string>();
  for (const { item, marked } of items) {
    if (!marked && !isOpen(item)) continue;
    const known = marked ? [...marked.issue.assignees, ...markerStateOf(marked.marker).unassignable] : [];
    const lower = new Set(known.map((login) => login.toLowerCase()));
    for (const login of loginsOf(item.owner?.value ?? null, policy))
      if (!lower.has(login.toLowerCase())) logins.add(login);
  }
  return [...logins];
}
