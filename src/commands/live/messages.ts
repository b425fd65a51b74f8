import { readThread } from "../../github/threads.ts";
import { incidentMessages, type Message, pendingFor, withSent } from "../../messages/message.ts";
import { isChannel, messageRequest } from "../../messages/payload.ts";
import type { MessageTarget } from "../../policy/policy.ts";
import type { SentMessages } from "../../response/comment-metadata.ts";
import { sentMessages } from "../../response/decisions.ts";
import { keyOf } from "../../response/declaration.ts";
import { incidentViewFrom, keptOpening } from "../../response/response-context.ts";
import { rememberSent } from "../../response/response-plan.ts";
import type { Notice } from "../../tracking/operation.ts";
import type { CommandContext } from "../context/command.ts";
import { type IncidentResponse, isIncident, type LiveContext, writePlan } from "./live-context.ts";
import { addressFrom, send } from "./message-sender.ts";
import { threadOf, withTitle } from "./thread.ts";

/** What was sent to one target, in order, up to the first that could not be. */
export interface SentToTarget {
  readonly keys: readonly string[];
  /** Why something is left; null for nothing. */
  readonly failure: string | null;
}

/**
 * Reports what happened in an incident to the targets of `messages`, each event once. What was sent is remembered on the issue;
 * a run that ends between sending and remembering is the only one that makes the next send again. A target that fails
 * is a notice, gets what it lacks from the next run, and keeps no other from anything.
 *
 * @throws GitHubError where the issue can't be read
 */
export async function reportIncident(response: IncidentResponse, live: LiveContext): Promise<IncidentResponse> {
  const { repository, github, context, templates, now, env } = live;
  const targets = repository.policy.messages;
  if (response.incident === null || response.issue === null || response.error !== null) return response;
  const conversation = await readThread(github, response.issue);
  if (conversation === null || !isIncident(conversation, live)) return response;
  const shown = await threadOf(conversation, live);
  const opening = keptOpening(shown, context.policy);
  if (opening === null || opening.folder !== context.folder) return response;
  const thread = await withTitle(shown, opening, live);
  const view = incidentViewFrom(thread, opening, null, context);
  const messages = incidentMessages(view, `${context.repositoryUrl}/issues/${response.issue}`, templates);
  const before = sentMessages(thread);
  let sent: SentMessages = before;
  const notices: Notice[] = [];
  for (const target of targets) {
    const pending = pendingFor(target, messages, { sent, now });
    if (pending.length === 0) continue;
    const { keys, failure } = await sendTo(target, pending, env);
    if (keys.length > 0) sent = withSent(sent, target, { keys, messages, targets: targets.length });
    if (failure !== null) notices.push({ key: keyOf(opening), issue: response.issue, message: failure });
  }
  const plan = sent === before ? null : rememberSent({ thread, view, templates, records: null, sent });
  const written = plan === null ? null : await writePlan(plan, [conversation.issue], live);
  return {
    ...response,
    plan: {
      operations: [...response.plan.operations, ...(written?.plan.operations ?? [])],
      notices: [...response.plan.notices, ...notices, ...(written?.plan.notices ?? [])],
    },
    error: written?.error ?? null,
  };
}

/** Sends messages to one target, in their order: the first that fails ends it. */
export async function sendTo(
  { to, urlFrom, secretFrom }: MessageTarget,
  messages: readonly Message[],
  env: CommandContext["env"],
): Promise<SentToTarget> {
  const keys: string[] = [];
  const failed = (reason: string): SentToTarget => ({
    keys,
    failure: `${messages.length - keys.length} of ${messages.length} messages did not reach ${to} (${urlFrom}): ${reason}. The next run tries again.`,
  });
  const address = addressFrom(urlFrom, env);
  if (address.failure !== null) return failed(address.failure);
  const secret = secretFrom === null ? null : env[secretFrom]?.trim() || null;
  if (secretFrom !== null && secret === null) return failed(`${secretFrom} is not set`);
  for (const message of messages) {
    if (!isChannel(to)) break;
    const { headers, body } = messageRequest(to, message, secret);
    const { failure } = await send({ method: "POST", url: address.url, headers, body });
    if (failure !== null) return failed(failure);
    keys.push(message.key);
  }
  return { keys, failure: null };
}
