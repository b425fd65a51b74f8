import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { alertTime, payloadText } from "../response/alerts/payload.ts";
import { DAY, type Instant, MINUTE } from "../time/instant.ts";
import { type Certificates, verifySns } from "./sns.ts";
import type { AlertSource } from "./sources.ts";

/** A request as it came. Everything in it is hostile. */
export interface Received {
  readonly headers: Headers;
  readonly query: URLSearchParams;
  /** The body to the byte: what a signature is about. */
  readonly body: Uint8Array;
  /** The body as JSON. */
  readonly payload: object;
  readonly now: Instant;
}

export type Verdict =
  | { readonly kind: "accepted"; readonly id: DeliveryId }
  /** An SNS topic asks whether its messages are wanted: yes is said by asking for this address. */
  | { readonly kind: "confirm"; readonly url: string }
  /** It is real, and of no interest. */
  | { readonly kind: "ignored"; readonly reason: string }
  /** `reason` is for the log: it quotes no secret and nothing of the request. */
  | { readonly kind: "refused"; readonly reason: string };

/** What tells two deliveries apart. */
export interface DeliveryId {
  readonly value: string;
  /** True where the tool gives each message an id or signs its time: the same twice is the same delivery, whatever came between. */
  readonly isUnique: boolean;
}

/** How far a clock may be off, and how old a signature that is made for each attempt. */
const WINDOW = 5 * MINUTE;

/** PagerDuty signs when the event was, not when it is sent, and tries again for hours. */
const PAGERDUTY_WINDOW = DAY;

/** Whether a request is what its source sent. */
export async function verify(source: AlertSource, received: Received, certificates: Certificates): Promise<Verdict> {
  switch (source.scheme) {
    case "sns":
      return verifySns(received.payload, source.secrets, { now: received.now, certificates });
    case "pagerduty":
      return verifyPagerDuty(source, received);
    case "sentry":
      return verifySentry(source, received);
    case "grafana":
      return received.headers.has(GRAFANA_SIGNATURE)
        ? verifyGrafana(source, received)
        : verifyAuthorization(source, received);
    case "authorization":
      return verifyAuthorization(source, received);
  }
}

/** `v1=HEX,v1=HEX`: while a secret is replaced, one for each. */
function verifyPagerDuty({ secrets }: AlertSource, { headers, body, payload, now }: Received): Verdict {
  const signatures = (headers.get("x-pagerduty-signature") ?? "")
    .split(",", 10)
    .flatMap((one) => /^\s*v1=([0-9a-f]{64})\s*$/i.exec(one)?.[1] ?? []);
  if (!isSigned(body, signatures, secrets)) return refused("its signature is missing or wrong");
  if (!isWithin(payloadText(payload, "event.occurred_at"), now, PAGERDUTY_WINDOW)) return refused(OLD);
  return accepted(payloadText(payload, "event.id") ?? digest(body), true);
}

/** What Sentry tells its own integrations of: the rest opens no incident. */
const SENTRY_ALERTS = /^(?:event_alert|metric_alert|issue)$/;

function verifySentry({ secrets }: AlertSource, { headers, body, now }: Received): Verdict {
  if (!isSigned(body, [headers.get("sentry-hook-signature") ?? ""], secrets)) {
    return refused("its signature is missing or wrong");
  }
  // Not signed: it stops only who sends a copy as it is.
  if (!isWithin(headers.get("sentry-hook-timestamp"), now, WINDOW)) return refused(OLD);
  const resource = headers.get("sentry-hook-resource");
  if (resource !== null && !SENTRY_ALERTS.test(resource)) {
    return { kind: "ignored", reason: "it is no alert" };
  }
  return accepted(digest(body), true);
}

const GRAFANA_SIGNATURE = "x-grafana-alerting-signature";
/** Grafana has no name of its own for it: these are those of its documentation. */
const GRAFANA_TIMES = ["x-grafana-alerting-timestamp", "x-grafana-alerting-signature-timestamp"] as const;

/** `HMAC(TIME:BODY)`. Without a time, what was sent once could be sent again for ever. */
function verifyGrafana({ secrets }: AlertSource, { headers, body, now }: Received): Verdict {
  const time = GRAFANA_TIMES.map((name) => headers.get(name)).find((value) => value !== null) ?? null;
  if (time === null) return refused(`its signature has no time: set the timestamp header to ${GRAFANA_TIMES[0]}`);
  const signature = headers.get(GRAFANA_SIGNATURE)!;
  const signed = Buffer.concat([Buffer.from(`${time}:`), body]);
  if (!isSigned(signed, [signature], secrets)) return refused("its signature is wrong");
  if (!isWithin(time, now, WINDOW)) return refused(OLD);
  return accepted(digest(signed), true);
}

const OLD = "its time is missing, old, or ahead";

/** `Bearer SECRET`, or the password of `Basic`. Azure Monitor can send neither: `?token=SECRET`. */
function verifyAuthorization({ name, secrets }: AlertSource, { headers, query, body }: Received): Verdict {
  const [, scheme = "", credentials = ""] =
    /^(bearer|basic)\s+(\S+)\s*$/i.exec(headers.get("authorization") ?? "") ?? [];
  const given =
    scheme.toLowerCase() === "basic"
      ? Buffer.from(credentials, "base64")
          .toString("utf8")
          .replace(/^[^:]*:/, "")
      : credentials || (name === "azure" ? (query.get("token") ?? "") : "");
  // All of them are compared, whichever is right.
  const isKnown = secrets.filter((secret) => isSame(given, secret)).length > 0;
  return isKnown ? accepted(digest(body), false) : refused("its secret is missing or wrong");
}

function isSigned(text: Uint8Array, signatures: readonly string[], secrets: readonly string[]): boolean {
  const expected = secrets.map((secret) => createHmac("sha256", secret).update(text).digest("hex"));
  return signatures.some((signature) => expected.filter((one) => isSame(signature.toLowerCase(), one)).length > 0);
}

/** In a time that tells nothing of either text: not even their length. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(a!, b!);
}

function digest(text: Uint8Array): string {
  return createHash("sha256").update(text).digest("base64url");
}

export function isWithin(time: string | null, now: Instant, past: number): boolean {
  const at = alertTime(time);
  return at !== null && at >= now - past && at <= now + WINDOW;
}

function accepted(value: string, isUnique: boolean): Verdict {
  return { kind: "accepted", id: { value, isUnique } };
}

function refused(reason: string): Verdict {
  return { kind: "refused", reason };
}
