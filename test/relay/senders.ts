import { createHmac, createSign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { signingKey } from "./certificate.ts";

export const SECRET = "a-secret-that-nobody-guesses";
export const TOPIC = "arn:aws:sns:eu-central-1:111122223333:alarms";
export const CERTIFICATE_URL = "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0000.pem";

/** A payload as its tool sends it. */
export function payloadOf(name: string): Record<string, unknown> {
  const text = readFileSync(join(import.meta.dirname, `../response/fixtures/alerts/${name}.json`), "utf8");
  return JSON.parse(text);
}

const hmac = (text: string, secret: string) => createHmac("sha256", secret).update(text).digest("hex");

/** A request of a tool, with what proves that it comes from there. */
export interface Sent {
  readonly source: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export function pagerduty(time: string, secret = SECRET, id = "01DEN1HNLBC1VITK192ETJ4MPJ"): Sent {
  const { event } = payloadOf("pagerduty-v3-triggered") as { event: object };
  const body = JSON.stringify({ event: { ...event, id, occurred_at: time } });
  return { source: "pagerduty", headers: { "x-pagerduty-signature": `v1=${hmac(body, secret)}` }, body };
}

export function sentry(time: string, secret = SECRET, resource = "event_alert"): Sent {
  const body = JSON.stringify(payloadOf("sentry-event"));
  const headers = {
    "sentry-hook-signature": hmac(body, secret),
    "sentry-hook-timestamp": String(Date.parse(time) / 1000),
    "sentry-hook-resource": resource,
  };
  return { source: "sentry", headers, body };
}

export function grafana(time: string | null, secret = SECRET): Sent {
  const body = JSON.stringify(payloadOf("grafana").payload);
  const seconds = time === null ? null : String(Date.parse(time) / 1000);
  const signature = hmac(seconds === null ? body : `${seconds}:${body}`, secret);
  const headers = {
    "x-grafana-alerting-signature": signature,
    ...(seconds === null ? {} : { "x-grafana-alerting-timestamp": seconds }),
  };
  return { source: "grafana", headers, body };
}

export function bearer(source: string, payload: object, secret = SECRET): Sent {
  return { source, headers: { authorization: `Bearer ${secret}` }, body: JSON.stringify(payload) };
}

const SIGNED: Readonly<Record<string, readonly string[]>> = {
  Notification: ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"],
  SubscriptionConfirmation: ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"],
};

/** A message of SNS, signed with the key of `certificate.ts`; `changed` replaces fields afterwards. */
export function sns(time: string, fields: Record<string, string> = {}, changed: Record<string, string> = {}): Sent {
  const message = {
    ...(payloadOf("cloudwatch-sns") as Record<string, string>),
    Timestamp: time,
    SignatureVersion: "2",
    SigningCertURL: CERTIFICATE_URL,
    ...fields,
  };
  const all: Record<string, string> = message;
  const text = SIGNED[all.Type!]!.filter((name) => all[name] !== undefined).map((name) => `${name}\n${all[name]}\n`);
  const algorithm = message.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256";
  const signature = createSign(algorithm).update(text.join("")).sign(signingKey(), "base64");
  return {
    source: "cloudwatch",
    headers: { "content-type": "text/plain; charset=UTF-8" },
    body: JSON.stringify({ ...message, Signature: signature, ...changed }),
  };
}
