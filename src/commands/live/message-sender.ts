import { systemClock, type WaitClock } from "../../github/transport.ts";
import type { PageRequest } from "../../messages/hosted-page.ts";
import type { MessageTarget } from "../../policy/policy.ts";

/** One request to a channel or page. */
export interface OutgoingRequest {
  readonly method: "GET" | "POST" | "PATCH";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back; `failure` in words that name no address. */
export type SendResult = { readonly failure: null; readonly text: string } | { readonly failure: string };

/** Attempts for one message: an incident does not wait for a channel. */
const ATTEMPTS = 4;
/** Milliseconds before the second attempt; each further one waits twice as long. */
const FIRST_PAUSE = 1000;
/** A channel that asks for a longer pause gets the message from the next run (ms). */
const LONGEST_PAUSE = 30_000;
/** Milliseconds to wait for an answer. */
const TIMEOUT = 10_000;
/** An answer is read this far (characters). */
const LONGEST_ANSWER = 5_000_000;

/** Where a target is, and its key. The address is a secret, too: no message holds it. */
export interface Access {
  readonly url: string;
  readonly secret: string | null;
  readonly failure: null;
}

/** A target's address and key from the environment; `failure` where they can't be used. */
export function accessFrom(
  { urlFrom, secretFrom }: Pick<MessageTarget, "urlFrom" | "secretFrom">,
  env: Readonly<Record<string, string | undefined>>,
): Access | { readonly failure: string } {
  const text = env[urlFrom]?.trim();
  const secret = (secretFrom && env[secretFrom]?.trim()) || null;
  const missing = text ? (secretFrom !== null && secret === null ? secretFrom : null) : urlFrom;
  if (missing !== null) return { failure: `${missing} is not set: pass the secret to the job under "env"` };
  const url = URL.canParse(text!) ? new URL(text!) : null;
  const isLoopback = url !== null && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback))
    return { url: text!.replace(/\/+$/, ""), secret, failure: null };
  return { failure: `${urlFrom} holds no https address` };
}

/** Asks a page's API once: what failed may have come through, so the caller looks before it tries again. */
export async function callPage(
  { method, path, body }: PageRequest,
  { url }: Access,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly failure: null; readonly answer: unknown } | { readonly failure: string }> {
  const result = await send(
    {
      method,
      url: url + path,
      headers: { ...headers, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
    { attempts: 1 },
  );
  if (result.failure !== null) return result;
  try {
    return { failure: null, answer: JSON.parse(result.text) };
  } catch {
    return { failure: "an answer that is no JSON" };
  }
}

/** Sends a request, again where that may help. Redirects are not followed: an address is what a person gave, and no other. */
export async function send(
  request: OutgoingRequest,
  { attempts = ATTEMPTS, clock = systemClock }: { readonly attempts?: number; readonly clock?: WaitClock } = {},
): Promise<SendResult> {
  let pause = FIRST_PAUSE;
  for (let attempt = 1; ; attempt++) {
    const answer = await attemptOnce(request);
    if (answer.isDelivered) return { failure: null, text: answer.text };
    const wait = answer.retryAfter ?? pause;
    if (!answer.mayHelp || attempt === attempts || wait > LONGEST_PAUSE) return { failure: answer.failure };
    await clock.sleep(wait);
    pause *= 2;
  }
}

type Attempt =
  | { readonly isDelivered: true; readonly text: string }
  | {
      readonly isDelivered: false;
      readonly failure: string;
      readonly mayHelp: boolean;
      /** Milliseconds. */
      readonly retryAfter: number | null;
    };

async function attemptOnce({ method, url, headers, body }: OutgoingRequest): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      method,
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT),
      ...(body === undefined ? {} : { body }),
    });
    // Taken is taken, also where the rest of the answer is lost: sending again would say it twice.
    if (response.ok) {
      const text = await response.text().catch(() => "");
      return { isDelivered: true, text: text.slice(0, LONGEST_ANSWER) };
    }
    await response.body?.cancel();
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    return {
      isDelivered: false,
      failure: `HTTP ${response.status}`,
      mayHelp: response.status === 429 || response.status >= 500,
      retryAfter: Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : null,
    };
  } catch (error) {
    return { isDelivered: false, failure: failureOf(error), mayHelp: true, retryAfter: null };
  }
}

/** The error's text may quote the address. */
function failureOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return `no answer within ${TIMEOUT / 1000} s`;
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  return `no connection${/^[A-Z_]+$/.test(cause?.code ?? "") ? ` (${cause!.code})` : ""}`;
}
