import type { Policy } from "./policy.ts";

/**
 * The same process for a repository that stands in a folder of another: its globs then count from that other's root.
 *
 * @param folder path with forward slashes, "" for the root itself
 */
export function policyBelow(folder: string, policy: Policy): Policy {
  if (folder === "") return policy;
  const place = `${folder.replace(/[\\$^*+?()[\]{}|!@]/g, "\\$&")}/`;
  const below = (glob: string) => (glob.startsWith("!") ? `!${place}${plain(glob.slice(1))}` : place + plain(glob));
  const { incidents, postmortems, runbooks } = policy.paths;
  const rules = Object.entries(policy.rules).map(([id, { level, paths }]) => [
    id,
    { level, paths: paths.map((entry) => ({ ...entry, glob: below(entry.glob) })) },
  ]);
  return {
    ...policy,
    paths: {
      incidents: incidents.map(below),
      postmortems: postmortems.map(below),
      runbooks: runbooks.map(below),
    },
    rules: Object.fromEntries(rules),
  };
}

function plain(glob: string): string {
  return glob.replace(/^\.\//, "");
}
