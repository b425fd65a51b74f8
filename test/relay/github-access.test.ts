import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { describe, it } from "node:test";
import type { GitHubError } from "../../src/github/error.ts";
import { GitHubAccess, TO_SEND } from "../../src/relay/github-access.ts";
import { UsageError } from "../../src/text/error.ts";
import { startGitHub } from "../github/bench.ts";
import { JumpingClock } from "../github/syncing.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = privateKey.export({ type: "pkcs8", format: "pem" }) as string;
const event = { source: "probe", id: { value: "a", isUnique: true }, payload: { title: "a" }, receivedAt: 0 };

function access(env: Record<string, string>, changes: { apiUrl?: string; fetch?: typeof fetch } = {}): GitHubAccess {
  const fetch = changes.fetch ?? (() => assert.fail("nothing is asked"));
  const outside = { env, permissions: TO_SEND, writeInterval: 0, clock: new JumpingClock(), fetch };
  return new GitHubAccess({ repository: "acme/shop", apiUrl: changes.apiUrl, ...outside });
}

describe("credentials of the relay", () => {
  for (const [what, env, message] of [
    ["nothing", {}, /missing GITHUB_TOKEN/],
    ["a token with a line break", { GITHUB_TOKEN: "ghp_a\nb" }, /blank or special character in GITHUB_TOKEN/],
    ["an App without a key", { INCIDENT_APP_ID: "1" }, /missing or wrong INCIDENT_APP_PRIVATE_KEY/],
    ["an App without an id", { INCIDENT_APP_PRIVATE_KEY: key }, /missing or wrong INCIDENT_APP_ID/],
    [
      "a key that is none",
      { INCIDENT_APP_ID: "1", INCIDENT_APP_PRIVATE_KEY: "ghp_secret" },
      /INCIDENT_APP_PRIVATE_KEY/,
    ],
  ] as const) {
    it(`${what} is refused, and not quoted`, () => {
      assert.throws(
        () => access(env),
        (error: UsageError) => {
          assert.ok(error instanceof UsageError);
          assert.match(error.message, message);
          assert.doesNotMatch(error.message + error.help, /ghp_/);
          return true;
        },
      );
    });
  }

  it("an App sends with its token, and asks for another when GitHub takes that one no more", async () => {
    const github = await startGitHub();
    try {
      const tokens = ["ghs_ended", github.token];
      const asked: unknown[] = [];
      const fetch = async (url: unknown, { body }: RequestInit = {}) => {
        if (String(url).endsWith("/installation")) return Response.json({ id: 42 });
        asked.push(JSON.parse(String(body)));
        const until = new Date(Date.now() + 3_600_000).toISOString();
        return Response.json({ token: tokens.shift(), expires_at: until }, { status: 201 });
      };
      const env = { INCIDENT_APP_ID: "Iv23liAbc", INCIDENT_APP_PRIVATE_KEY: key, GITHUB_TOKEN: "ghp_unused" };
      const app = access(env, { apiUrl: github.url, fetch: fetch as typeof globalThis.fetch });
      await app.send(event);
      await app.send(event);
      assert.equal(github.extras.dispatches.length, 2);
      assert.deepEqual(asked[0], { repositories: ["shop"], permissions: { contents: "write" } });
      assert.equal(asked.length, 2);
      tokens.push("ghs_ended", "ghs_ended");
      const wrong = access(env, { apiUrl: github.url, fetch: fetch as typeof globalThis.fetch });
      await assert.rejects(wrong.send(event), (error: GitHubError) => error.kind === "credentials");
    } finally {
      await github.close();
    }
  });
});
