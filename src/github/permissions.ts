/** What of a repository a route touches, as a workflow's `permissions:` name it; the first that fits counts. */
const scopes: readonly (readonly [RegExp, string])[] = [
  [/\/issues|\/labels|\/milestones|\/assignees/, "issues"],
  [/\/pulls/, "pull-requests"],
  [/\/actions\//, "actions"],
  [/\/statuses/, "statuses"],
  [/\/check-runs/, "checks"],
  [/\/git\/|\/contents|\/branches|\/commits|\/compare|\/dispatches/, "contents"],
  [/\/projectsV2/, "organization projects"],
];

/** The permission that a request needs: `issues: write`. */
export function permissionFor(route: string): string {
  const scope = scopes.find(([pattern]) => pattern.test(route))?.[1] ?? "contents";
  return `${scope}: ${route.startsWith("GET ") ? "read" : "write"}`;
}

/** The sentence that mends a missing permission, with the line to add. */
export function grant(route: string): string {
  return `add "${permissionFor(route)}" under "permissions:" of the workflow's job, or use a token that has it`;
}
