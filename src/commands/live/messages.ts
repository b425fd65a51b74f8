import { readThread } from "../../github/threads.ts";
import {
  type PageService,
  type PageSubject,
  type PublicMessage,
  pageApis,
  pageSubject,
} from "../../messages/hosted-page.ts";
import { incidentMessages, type Message, pendingFor, type Sending, sentTo, withSent } from "../../messages/message.ts";
import { type Channel, isChannel, messageRequest } from "../../messages/payload.ts";
import { MESSAGE_EVENTS, type MessageEvent, type MessageTarget } from "../../policy/policy.ts";
import type { SentMessages } from "../../response/comment-metadata.ts";
import { sentMessages } from "../../response/decisions.ts";
import { keyOf } from "../../response/declaration.ts";
import { incidentViewFrom, keptOpening } from "../../response/response-context.ts";
import { rememberSent } from "../../response/response-plan.ts";
import type { Notice } from "../../tracking/operation.ts";
import type { CommandContext } from "../context/command.ts";
import { type IncidentResponse, isIncident, type LiveContext, writePlan } from "./live-context.ts";
import { accessFrom, callPage, send } from "./message-sender.ts";
import { threadOf, withTitle } from "./thread.ts";

/** What a target got, in order, up to the first message that it could not be given. */
interface Sent extends Sending {
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
  const { messages: targets, statusPage } = repository.policy;
  if (response.incident === null || response.issue === null || response.error !== null) return response;
  const conversation = await readThread(github, response.issue);
  if (conversation === null || !isIncident(conversation, live)) return response;
  const shown = await threadOf(conversation, live);
  const opening = keptOpening(shown, context.policy);
  if (opening === null || opening.folder !== context.folder) return response;
  const thread = await withTitle(shown, opening, live);
  const view = incidentViewFrom(thread, opening, null, context);
  const url = `${context.repositoryUrl}/issues/${response.issue}`;
  const messages = incidentMessages({ view, comments: thread.comments }, url, templates);
  const before = sentMessages(thread);
  let sent: SentMessages = before;
  const notices: Notice[] = [];
  for (const target of targets) {
    const { to, urlFrom } = target;
    const wanted = isChannel(to) ? messages : messages.filter(isPublic);
    const pending = pendingFor(isChannel(to) ? target : { ...target, on: EVERYTHING }, wanted, { sent, now });
    if (pending.length === 0) continue;
    const page = sentTo(urlFrom, sent).page ?? null;
    const result = isChannel(to)
      ? await sendTo(target, pending, env)
      : await publish(target, pending.filter(isPublic), {
          all: messages.filter(isPublic),
          subject: pageSubject(to, { url, services: opening.services }, statusPage),
          page,
          env,
        });
    if (result.keys.length > 0 || (result.page ?? null) !== page)
      sent = withSent(sent, target, result, { messages, targets: targets.length });
    if (result.failure !== null) notices.push({ key: keyOf(opening), issue: response.issue, message: result.failure });
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

const EVERYTHING: ReadonlySet<MessageEvent> = new Set(MESSAGE_EVENTS);

function isPublic(message: Message): message is PublicMessage {
  return message.publicWords !== null;
}

/** Sends messages to one target, in their order: the first that fails ends it. */
export async function sendTo(
  target: MessageTarget,
  messages: readonly Message[],
  env: CommandContext["env"],
): Promise<Sent> {
  const { to } = target;
  const access = accessFrom(target, env);
  if (access.failure !== null) return { keys: [], failure: notSent(target, messages.length, access.failure) };
  const keys: string[] = [];
  for (const message of isChannel(to) ? messages : []) {
    const { headers, body } = messageRequest(to as Channel, message, access.secret);
    const { failure } = await send({ method: "POST", url: access.url, headers, body });
    if (failure !== null) return { keys, failure: notSent(target, messages.length - keys.length, failure) };
    keys.push(message.key);
  }
  return { keys, failure: null };
}

interface PageInput {
  /** Every public message of the incident: what the page may have. */
  readonly all: readonly PublicMessage[];
  readonly subject: PageSubject;
  /** The page's id of the incident; null where none is remembered. */
  readonly page: string | null;
  readonly env: CommandContext["env"];
}

/** Tries for one message: each looks first whether an earlier one has come through. */
const TRIES = 3;

/** Brings a hosted page up to date with what was made public. What it has is not written again, whichever run it came from. */
async function publish(
  target: MessageTarget,
  pending: readonly PublicMessage[],
  { all, subject, page, env }: PageInput,
): Promise<Sent> {
  const api = pageApis[target.to as PageService];
  const access = accessFrom(target, env);
  if (access.failure !== null) return { keys: [], page, failure: notSent(target, pending.length, access.failure) };
  const headers = { authorization: api.authorization(access.secret ?? "") };
  const call = (request: Parameters<typeof callPage>[0]) => callPage(request, access, headers);
  const keys: string[] = [];
  let id = page;
  for (const message of pending) {
    let failure: string | null = null;
    for (let tried = 0; tried < TRIES; tried++) {
      const found = await call(id === null ? api.list : api.get(id));
      failure = found.failure;
      if (found.failure !== null) continue;
      const known = api.find(found.answer, all, subject);
      id = known?.id ?? id;
      if (known && all.indexOf(message) < known.known) break;
      const written = await call(id === null ? api.create(message, subject) : api.update(id, message, subject));
      failure = written.failure;
      if (written.failure !== null) continue;
      id ??= (written.answer as { readonly id?: string } | null)?.id ?? null;
      break;
    }
    if (failure !== null) return { keys, page: id, failure: notSent(target, pending.length - keys.length, failure) };
    keys.push(message.key);
  }
  return { keys, page: id, failure: null };
}

function notSent({ to, urlFrom }: MessageTarget, left: number, reason: string): string {
  const messages = left === 1 ? "1 message" : `${left} messages`;
  return `${messages} did not reach ${to} (${urlFrom}): ${reason}. The next run tries again.`;
}
