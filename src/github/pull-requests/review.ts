import { ownAccounts } from "../account.ts";
import type { GitHub } from "../client.ts";
import { GitHubError } from "../error.ts";
import { onPullRequest } from "../failure.ts";

/** A comment on lines of a pull request's diff. */
export interface LineComment {
  /** From the repository's root. */
  readonly path: string;
  /** 1-based, both included. */
  readonly startLine: number;
  readonly line: number;
  /** Its first line is its marker. */
  readonly body: string;
}

/** The one review that this tool keeps on a pull request. */
export interface KeptReview {
  readonly number: number;
  /** The beginning of the review, by which it is found again. */
  readonly marker: string;
  /** The beginning of each of its comments. */
  readonly commentMarker: string;
  /** The account that a team's own App writes as; null for the token's. */
  readonly account: string | null;
  /** The commit that the comments are about: where the pull request has another head by now, nothing is written. */
  readonly commit: string | null;
  readonly body: string;
  readonly comments: readonly LineComment[];
}

interface ReviewAnswer {
  readonly id: number;
  readonly body?: string | null;
  readonly user: { readonly login: string } | null;
}

interface CommentAnswer {
  readonly id: number;
  readonly body: string;
  readonly path: string;
  /** Null where the lines were changed since. */
  readonly line?: number | null;
  readonly in_reply_to_id?: number;
  readonly user: { readonly login: string } | null;
}

/** What a comment becomes that people answered, so that their words keep their place. */
const SETTLED = "This suggestion no longer applies: its lines have changed.";

/**
 * Makes the review and its comments those that are wanted: adds what is new, keeps what is there, removes what was applied or is no
 * longer right. A review that GitHub has taken can't be deleted: one without comments stays, and says so.
 *
 * @throws GitHubError
 */
export async function keepReview(github: GitHub, wanted: KeptReview): Promise<void> {
  try {
    const accounts = await ownAccounts(github, wanted.account);
    const isOwn = ({ user }: Pick<ReviewAnswer, "user">) => accounts.has((user?.login ?? "ghost").toLowerCase());
    const findReview = async () =>
      (await listReviews(github, wanted.number)).find(
        (one) => isOwn(one) && (one.body ?? "").startsWith(wanted.marker),
      ) ?? null;
    const review = await findReview();
    if (!review && wanted.comments.length === 0) return;
    const comments = review ? await listLineComments(github, wanted.number) : [];
    const own = comments.filter((one) => isOwn(one) && one.body.startsWith(wanted.commentMarker));
    const { missing, obsolete } = difference(wanted.comments, own);
    const isChanged = missing.length > 0 || obsolete.length > 0 || review?.body !== wanted.body;
    if (!isChanged || !(await isStillHead(github, wanted))) return;
    for (const comment of obsolete) await settle(github, comment, comments);
    if (review) await extendReview(github, { ...wanted, comments: missing }, review);
    else await openReview(github, wanted, findReview);
  } catch (error) {
    throw error instanceof GitHubError ? onPullRequest(error) : error;
  }
}

/** By marker; of two that are alike the second is obsolete, as after a run that was repeated. */
function difference(wanted: readonly LineComment[], own: readonly CommentAnswer[]) {
  const missing = new Map(wanted.map((comment) => [markerOf(comment), comment]));
  const obsolete = own.filter((comment) => comment.line === null || !missing.delete(markerOf(comment)));
  return { missing: [...missing.values()], obsolete };
}

function markerOf({ body }: Pick<LineComment, "body">): string {
  return body.split("\n", 1)[0]!;
}

/** Another run answers for a head that came since. */
async function isStillHead(github: GitHub, { number, commit }: KeptReview): Promise<boolean> {
  if (commit === null) return false;
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
  const { data } = await github.read<{ readonly head: { readonly sha: string } }>(
    `read pull request #${number}`,
    route,
    {
      pull_number: number,
    },
  );
  return data.head.sha === commit;
}

async function settle(github: GitHub, { id }: CommentAnswer, all: readonly CommentAnswer[]): Promise<void> {
  const isAnswered = all.some(({ in_reply_to_id }) => in_reply_to_id === id);
  const method = isAnswered ? "PATCH" : "DELETE";
  try {
    const route = `${method} /repos/{owner}/{repo}/pulls/comments/{comment_id}`;
    await github.write(`remove the suggestion ${id}`, route, {
      comment_id: id,
      ...(isAnswered ? { body: SETTLED } : {}),
    });
  } catch (error) {
    if (!(error instanceof GitHubError) || error.kind !== "missing") throw error;
  }
}

async function openReview(github: GitHub, wanted: KeptReview, findReview: () => Promise<ReviewAnswer | null>) {
  const { number, body, commit, comments } = wanted;
  const parameters = {
    pull_number: number,
    commit_id: commit,
    event: "COMMENT",
    body,
    comments: comments.map(placed),
  };
  const route = "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
  await github.create<ReviewAnswer>(`suggest fixes on pull request #${number}`, route, parameters, findReview);
}

async function extendReview(github: GitHub, wanted: KeptReview, review: ReviewAnswer): Promise<void> {
  const { number, commit, comments, body } = wanted;
  for (const comment of comments) {
    const route = "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments";
    const findExisting = async () =>
      (await listLineComments(github, number)).find(
        (one) => markerOf(one) === markerOf(comment) && one.line !== null,
      ) ?? null;
    const parameters = { pull_number: number, commit_id: commit, ...placed(comment) };
    await github.create<CommentAnswer>(`suggest a fix on pull request #${number}`, route, parameters, findExisting);
  }
  if (review.body === body) return;
  const route = "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}";
  await github.write(`edit the review ${review.id}`, route, { pull_number: number, review_id: review.id, body });
}

function placed({ path, startLine, line, body }: LineComment) {
  const start = startLine < line ? { start_line: startLine, start_side: "RIGHT" } : {};
  return { path, ...start, line, side: "RIGHT", body };
}

function listReviews(github: GitHub, number: number): Promise<ReviewAnswer[]> {
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
  return github.readAll<ReviewAnswer>(`list the reviews of pull request #${number}`, route, { pull_number: number });
}

function listLineComments(github: GitHub, number: number): Promise<CommentAnswer[]> {
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments";
  return github.readAll<CommentAnswer>(`list the suggestions on pull request #${number}`, route, {
    pull_number: number,
  });
}
