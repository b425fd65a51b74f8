import { systemClock, type WaitClock } from "../../github/transport.ts";

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
const LONGEST_ANSWER = 100_000;

/** The address in an environment variable; `failure` where it can't be used. The address is a secret and is in no message. */
export function addressFrom(
  variable: string,
  env: Readonly<Record<string, string | undefined>>,
): { readonly url: string; readonly failure: null } | { readonly failure: string } {
  const text = env[variable]?.trim();
  if (!text) return { failure: `${variable} is not set: pass the secret to the job as an environment variable` };
  const url = URL.canParse(text) ? new URL(text) : null;
  const isLoopback = url !== null && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback)) return { url: text, failure: null };
  return { failure: `${variable} holds no https address` };
}

/** Sends a request, again where that may help. Redirects are not followed: an address is what a person gave, and no other. */
export async function send(request: OutgoingRequest, clock: WaitClock = systemClock): Promise<SendResult> {
  let pause = FIRST_PAUSE;
  for (let attempt = 1; ; attempt++) {
    const answer = await attemptOnce(request);
    if (answer.isDelivered) return { failure: null, text: answer.text };
    const wait = answer.retryAfter ?? pause;
    if (!answer.mayHelp || attempt === ATTEMPTS || wait > LONGEST_PAUSE) return { failure: answer.failure };
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
    if (response.ok) return { isDelivered: true, text: (await response.text()).slice(0, LONGEST_ANSWER) };
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
