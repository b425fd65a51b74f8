import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";

/** Something that went live: a deployment, or a pull request that was merged. */
export interface RecentChange {
  readonly kind: "deployment" | "pull-request";
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly title: string;
  /** Login. */
  readonly by: string | null;
  readonly url: string | null;
}

interface DeploymentAnswer {
  readonly environment: string;
  readonly ref: string;
  readonly sha: string;
  readonly created_at: string;
  readonly creator: { readonly login: string } | null;
}

interface PullAnswer {
  readonly number: number;
  readonly title: string;
  readonly html_url: string;
  readonly merged_at: string | null;
  readonly user: { readonly login: string } | null;
}

/**
 * Deployments and merged pull requests of a span of time, the latest first. Null where the token may see neither: an
 * incident is opened without them.
 */
export async function recentChanges(github: GitHub, from: number, to: number): Promise<readonly RecentChange[] | null> {
  const deployed = await orNull(deployments(github));
  const merged = await orNull(mergedPulls(github));
  if (!deployed && !merged) return null;
  const changes = [...(deployed ?? []), ...(merged ?? [])].filter(({ at }) => at >= from && at <= to);
  return changes.sort((a, b) => b.at - a.at);
}

async function deployments(github: GitHub): Promise<RecentChange[]> {
  const route = "GET /repos/{owner}/{repo}/deployments";
  const { data } = await github.readPage<DeploymentAnswer>("list the deployments", route, { per_page: 50 });
  return data.map(({ environment, ref, sha, created_at, creator }) => ({
    kind: "deployment",
    at: Date.parse(created_at),
    title: `${ref === sha ? sha.slice(0, 7) : ref} to ${environment}`,
    by: creator?.login ?? null,
    url: `${github.server}/${github.repository}/commit/${sha}`,
  }));
}

async function mergedPulls(github: GitHub): Promise<RecentChange[]> {
  const newest = { state: "closed", sort: "updated", direction: "desc", per_page: 50 };
  const route = "GET /repos/{owner}/{repo}/pulls";
  const { data } = await github.readPage<PullAnswer>("list the merged pull requests", route, newest);
  return data.flatMap(({ merged_at, number, title, user, html_url }): RecentChange[] => {
    if (!merged_at) return [];
    return [
      {
        kind: "pull-request",
        at: Date.parse(merged_at),
        title: `#${number} ${title}`,
        by: user?.login ?? null,
        url: html_url,
      },
    ];
  });
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitHubError && error.kind !== "credentials" && error.kind !== "limit") return null;
    throw error;
  }
}
