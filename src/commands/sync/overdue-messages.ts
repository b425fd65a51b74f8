import { applyPlan } from "../../github/apply.ts";
import { readThread } from "../../github/threads.ts";
import { overdueMessage } from "../../messages/message.ts";
import { readBlock, replaceBlock } from "../../tracking/block.ts";
import {
  decodeDigest,
  digestIdentity,
  encodeDigest,
  hasNoChanges,
  noChanges,
} from "../../tracking/digest/digest-state.ts";
import { identityOf } from "../../tracking/identity.ts";
import { markerFolder } from "../../tracking/marker.ts";
import type { Notice } from "../../tracking/operation.ts";
import type { OverdueItem } from "../../tracking/reminders/listing.ts";
import type { CommandContext } from "../context/command.ts";
import { sendTo } from "../live/messages.ts";
import type { ApplyResult } from "./apply-operations.ts";

/**
 * Sends what is overdue to the targets of `messages`, once for each change of the digest: its marker remembers who has got it.
 *
 * @throws GitHubError where the digest can't be read
 */
export async function reportOverdue(
  applied: ApplyResult,
  overdue: readonly OverdueItem[],
  { env }: CommandContext,
): Promise<ApplyResult> {
  const { github, matched, repository } = applied.syncContext;
  const written = applied.plan.operations.find(({ key, issue }) => key === digestIdentity.key && issue !== null)?.issue;
  const [known] = matched.identities.byKey.get(identityOf(digestIdentity.kind, digestIdentity.key)) ?? [];
  const number = written ?? known?.issue.number;
  const thread = github && number ? await readThread(github, number) : null;
  const block = thread && readBlock(thread.issue.body);
  const state = block && decodeDigest(block.marker);
  if (!github || !number || !thread || !state || thread.issue.state !== "open") return applied;
  if (hasNoChanges({ ...state.changes, gone: noChanges.gone })) return applied;
  const url = `${matched.origin.server}/${github.repository}/issues/${number}`;
  const message = overdueMessage(overdue, { run: state.run, url }, matched.templates);
  const got = [...(state.sent ?? [])];
  const notices: Notice[] = [];
  for (const target of repository.policy.messages) {
    if (!target.on.has("overdue") || got.includes(target.urlFrom)) continue;
    const { keys, failure } = await sendTo(target, [message], env);
    if (keys.length > 0) got.push(target.urlFrom);
    if (failure !== null) notices.push({ key: digestIdentity.key, issue: number, message: failure });
  }
  if (got.length === (state.sent ?? []).length) return withNotices(applied, notices);
  const marker = encodeDigest({ ...state, sent: got }, markerFolder(block.marker));
  const body = replaceBlock(thread.issue.body, { marker, text: block.text });
  const operation = {
    action: "update",
    key: digestIdentity.key,
    issue: number,
    reason: "messages were sent",
    body,
  } as const;
  const { error } = await applyPlan({ operations: [operation], notices: [] }, github, matched);
  return withNotices(error ? { ...applied, errors: [...(applied.errors ?? []), error] } : applied, notices);
}

function withNotices(applied: ApplyResult, notices: readonly Notice[]): ApplyResult {
  return { ...applied, plan: { ...applied.plan, notices: [...applied.plan.notices, ...notices] } };
}
