import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Message, pendingFor, withSent } from "../../src/messages/message.ts";
import { messageRequest } from "../../src/messages/payload.ts";
import type { SentMessages } from "../../src/response/comment-metadata.ts";
import fc from "../fast-check.ts";

function message(headline: string, details: string): Message {
  return {
    event: "update",
    key: "update.1",
    at: 0,
    headline,
    details,
    url: "https://github.com/acme/shop/issues/1",
    publicWords: null,
  };
}

const json = (to: "slack" | "teams" | "discord" | "webhook", headline: string, details: string) =>
  JSON.parse(messageRequest(to, message(headline, details), null).body);

const HOSTILE = "<!channel> <@U1> @everyone [click](https://evil.example) <https://evil.example|here> **b** `c`";

describe("words of records in a channel", () => {
  it("are plain text in Slack; the notification's text has no markup", () => {
    const { text, blocks } = json("slack", HOSTILE, HOSTILE);
    assert.doesNotMatch(text, /[<>]/);
    assert.deepEqual(
      blocks.map(({ text }: { text: { type: string } }) => text.type),
      ["plain_text", "plain_text", "mrkdwn"],
    );
    assert.equal(blocks[2].text.text, "<https://github.com/acme/shop/issues/1|Open on GitHub>");
  });

  it("are text runs in Teams, which read no markdown", () => {
    const { body } = json("teams", HOSTILE, `${HOSTILE}\nsecond`).attachments[0].content;
    assert.deepEqual(
      body.map(({ type, inlines }: { type: string; inlines: { type: string }[] }) => [type, inlines[0]!.type]),
      [1, 2, 3].map(() => ["RichTextBlock", "TextRun"]),
    );
  });

  it("mention nobody in Discord, and make no link there", () => {
    const { allowed_mentions, embeds, content } = json("discord", HOSTILE, HOSTILE);
    assert.deepEqual(allowed_mentions, { parse: [] });
    assert.equal(content, undefined);
    assert.doesNotMatch(embeds[0].description, /(?<!\\)[[\]()<>*`@]/);
  });

  it("never make a request longer than a channel takes", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 6000, unit: "binary" }),
        fc.string({ maxLength: 6000 }),
        (headline, details) => {
          const slack = json("slack", headline, details);
          const [header, ...sections] = slack.blocks;
          assert.ok(header.text.text.length <= 150 && slack.text.length <= 1600);
          for (const { text } of sections) assert.ok(text.text.length <= 3000);
          const [embed] = json("discord", headline, details).embeds;
          assert.ok(embed.title.length <= 256 && (embed.description ?? "").length <= 4096);
          // Teams takes 28 kB.
          assert.ok(Buffer.byteLength(messageRequest("teams", message(headline, details), null).body) < 28_000);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("what was sent", () => {
  const target = { to: "slack", urlFrom: "A", secretFrom: null, on: new Set(["update"] as const) } as const;
  const all = Array.from(
    { length: 300 },
    (_, n): Message => ({ ...message(`${n}`, ""), key: `update.${n}`, at: n * 60_000 }),
  );

  it("is never sent again, however much there is to remember", () => {
    let sent: SentMessages = [];
    const got: string[] = [];
    for (let now = 0; now <= 300 * 60_000; now += 600_000) {
      const pending = pendingFor(
        target,
        all.filter(({ at }) => at <= now),
        { sent, now },
      );
      got.push(...pending.map(({ key }) => key));
      const keys = pending.map(({ key }) => key);
      sent = withSent(sent, target, { keys }, { messages: all, targets: 5 });
      assert.ok(JSON.stringify(sent).length < 2000);
    }
    assert.deepEqual(
      got,
      all.map(({ key }) => key),
    );
  });
});
