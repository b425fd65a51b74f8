import { createHmac } from "node:crypto";
import type { MessageTarget } from "../policy/policy.ts";
import { clip } from "../text/clip.ts";
import { formatInstant } from "../time/instant.ts";
import type { Message } from "./message.ts";

/** A request that carries a message to a channel. */
export interface MessageRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

/** The kinds that one request tells of an event; a hosted page takes several. */
export type Channel = "slack" | "teams" | "discord" | "webhook";

export function isChannel(to: MessageTarget["to"]): to is Channel {
  return Object.hasOwn(payloads, to);
}

/** What a channel is sent. Words of records and comments are text there: no mention, no link, no markup comes of them. */
export function messageRequest(to: Channel, message: Message, secret: string | null): MessageRequest {
  const body = JSON.stringify(payloads[to](message));
  const signed = secret === null ? {} : { "x-incident-signature-256": `sha256=${signature(body, secret)}` };
  return {
    headers: { "content-type": "application/json", "idempotency-key": globalKey(message), ...signed },
    body,
  };
}

/** An event's key is one of its issue's; a receiver hears of the events of many issues. */
function globalKey({ url, key }: Pick<Message, "url" | "key">): string {
  return `${url}#${key}`;
}

/** As GitHub signs its webhooks: HMAC-SHA256 of the body, in hexadecimal. */
function signature(body: string, secret: string): string {
  return createHmac("sha256", secret).update(body).digest("hex");
}

const payloads: Readonly<Record<Channel, (message: Message) => object>> = {
  /** https://docs.slack.dev/reference/block-kit: a header has at most 150 characters, a section 3,000. */
  slack: ({ headline, details, url }) => ({
    // Of all texts only this one is read as markup: it is what a notification shows.
    text: slackEscaped(clip(headline, 300)),
    unfurl_links: false,
    blocks: [
      { type: "header", text: plainText(clip(headline, 150)) },
      ...(details === "" ? [] : [{ type: "section", text: plainText(clip(details, 3000)) }]),
      { type: "section", text: { type: "mrkdwn", text: `<${url}|Open on GitHub>` } },
    ],
  }),

  /** A text run reads no markdown, unlike a text block: https://adaptivecards.io/explorer/TextRun.html */
  teams: ({ headline, details, url }) => ({
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            richText(clip(headline, 300), { weight: "Bolder", size: "Medium" }),
            ...details.split("\n").flatMap((line) => (line === "" ? [] : [richText(clip(line, 3000), {})])),
          ],
          actions: [{ type: "Action.OpenUrl", title: "Open on GitHub", url }],
        },
      },
    ],
  }),

  /** https://discord.com/developers/docs/resources/message#embed-object: a title has at most 256 characters, a description 4,096. */
  discord: ({ headline, details, url }) => ({
    allowed_mentions: { parse: [] },
    embeds: [
      {
        title: clip(discordEscaped(headline), 256),
        ...(details === "" ? {} : { description: clip(discordEscaped(details), 4096) }),
        url,
      },
    ],
  }),

  webhook: ({ event, key, at, headline, details, url, incident, publicWords }) => ({
    version: 1,
    event,
    key: globalKey({ url, key }),
    at: formatInstant(at),
    headline,
    details,
    url,
    incident: incident ?? null,
    publicUpdate: publicWords,
  }),
};

const plainText = (text: string) => ({ type: "plain_text", text, emoji: false });

const richText = (text: string, style: object) => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", text, ...style }],
});

/** https://docs.slack.dev/messaging/formatting-message-text: these three are all that markup begins with. */
function slackEscaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A backslash takes every sign of markdown its meaning; after it `<@1>` and `[a](b)` are text. */
function discordEscaped(text: string): string {
  return text.replace(/[\\`*_~|>#@<()[\]:-]/g, "\\$&");
}
