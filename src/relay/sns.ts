import { createVerify, X509Certificate } from "node:crypto";
import { type Instant, MINUTE } from "../time/instant.ts";
import { isWithin, type Verdict } from "./verify.ts";

/** Gives a certificate as PEM. The address is one of Amazon's: it was checked. */
export type Certificates = (url: string) => Promise<string>;

/** What SNS signs, in this order. */
const NOTIFICATION = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"] as const;
const CONFIRMATION = ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"] as const;
const SIGNED: Readonly<Record<string, readonly string[]>> = {
  Notification: NOTIFICATION,
  SubscriptionConfirmation: CONFIRMATION,
  UnsubscribeConfirmation: CONFIRMATION,
};

const ALGORITHMS: Readonly<Record<string, string>> = { 1: "RSA-SHA1", 2: "RSA-SHA256" };

/** SNS tries for an hour at most. */
const WINDOW = 65 * MINUTE;

/**
 * Whether a message comes from one of these topics. Every account of Amazon can have SNS sign what it likes, so the topic
 * counts, not the signature alone.
 */
export async function verifySns(
  message: object,
  topics: readonly string[],
  { now, certificates }: { readonly now: Instant; readonly certificates: Certificates },
): Promise<Verdict> {
  const refused = (reason: string): Verdict => ({ kind: "refused", reason });
  const field = (name: string): string | null => {
    const value = Object.hasOwn(message, name) ? (message as Record<string, unknown>)[name] : null;
    return typeof value === "string" ? value : null;
  };
  const [type, topic, id] = [field("Type") ?? "", field("TopicArn") ?? "", field("MessageId")];
  const signed = Object.hasOwn(SIGNED, type) ? SIGNED[type]! : null;
  if (!signed || id === null) return refused("it is no message of SNS (is raw message delivery on?)");
  if (!topics.includes(topic)) return refused("it is of another topic");
  if (!isWithin(field("Timestamp"), now, WINDOW)) return refused("its time is missing, old, or ahead");
  const host = hostOf(topic);
  const certificateUrl = field("SigningCertURL") ?? "";
  if (!isCertificate(certificateUrl, host)) return refused("its certificate is not at Amazon");
  const algorithm = ALGORITHMS[field("SignatureVersion") ?? ""];
  if (algorithm === undefined) return refused("its signature is of an unknown version");
  const text = signed.flatMap((name) => (field(name) === null ? [] : [`${name}\n${field(name)}\n`])).join("");
  const certificate = readCertificate(await certificates(certificateUrl), now);
  if (!certificate) return refused("its certificate is not valid");
  const signature = field("Signature") ?? "";
  if (!createVerify(algorithm).update(text).verify(certificate.publicKey, signature, "base64")) {
    return refused("its signature is wrong");
  }
  if (type === "Notification") return { kind: "accepted", id: { value: id, isUnique: true } };
  if (type === "UnsubscribeConfirmation") return { kind: "ignored", reason: "the topic was unsubscribed" };
  const url = field("SubscribeURL") ?? "";
  return isConfirmation(url, host, topic)
    ? { kind: "confirm", url }
    : refused("its address to confirm is not at Amazon");
}

/** The service that a topic belongs to: `sns.eu-central-1.amazonaws.com`. */
function hostOf(topic: string): string {
  const [, partition, , region] = topic.split(":");
  return `sns.${region}.amazonaws.com${partition === "aws-cn" ? ".cn" : ""}`;
}

function isCertificate(address: string, host: string): boolean {
  const url = plainAddress(address, host);
  return url !== null && url.search === "" && /^\/SimpleNotificationService-[\w-]{1,80}\.pem$/.test(url.pathname);
}

function isConfirmation(address: string, host: string, topic: string): boolean {
  const url = plainAddress(address, host);
  if (url === null || url.pathname !== "/") return false;
  const { searchParams: query } = url;
  return query.get("Action") === "ConfirmSubscription" && query.get("TopicArn") === topic;
}

/** An address of a host by HTTPS, and nothing else: no user, no port, no fragment. */
function plainAddress(address: string, host: string): URL | null {
  if (address.length > 2000 || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isPlain = url.username === "" && url.password === "" && url.port === "" && url.hash === "";
  return url.protocol === "https:" && url.hostname === host && isPlain ? url : null;
}

function readCertificate(pem: string, now: Instant): X509Certificate | null {
  try {
    const certificate = new X509Certificate(pem);
    const [from, until] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
    const isOfSns = /^CN=sns\.(?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?$/m.test(certificate.subject);
    return isOfSns && from <= now && now <= until ? certificate : null;
  } catch {
    return null;
  }
}
