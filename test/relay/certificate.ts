import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";

/** A value of ASN.1: its tag, its length, and what is in it. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const time = (iso: string) => der(0x18, Buffer.from(`${iso.replace(/[-:T]/g, "").slice(0, 14)}Z`));
/** sha256WithRSAEncryption and commonName. */
const rsaSha256 = sequence(der(0x06, Buffer.from("2a864886f70d01010b", "hex")), der(0x05));
const commonName = der(0x06, Buffer.from("550403", "hex"));

let pair: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } | undefined;

/** The key behind the certificates: made once. */
export function signingKey(): KeyObject {
  pair ??= generateKeyPairSync("rsa", { modulusLength: 2048 });
  return pair.privateKey;
}

/** A certificate as Amazon serves one for SNS, signed by itself. */
export function certificate({
  name = "sns.amazonaws.com",
  from = "2026-01-01T00:00:00",
  until = "2027-01-01T00:00:00",
}) {
  const key = signingKey();
  const subject = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(name)))));
  const body = sequence(
    der(0x02, Buffer.from([1])),
    rsaSha256,
    subject,
    sequence(time(from), time(until)),
    subject,
    pair!.publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = createSign("RSA-SHA256").update(body).sign(key);
  const whole = sequence(body, rsaSha256, der(0x03, Buffer.from([0]), signature));
  return `-----BEGIN CERTIFICATE-----\n${whole.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
}
