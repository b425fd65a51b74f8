import assert from "node:assert/strict";
import { createVerify, generateKeyPairSync } from "node:crypto";
import { describe, it } from "node:test";
import { AppTokens, readAppKey } from "../../src/github/app-token.ts";
import { GitHubError } from "../../src/github/error.ts";
import { GitHubDescription } from "./openapi.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs1", format: "pem" }) as string;
const NOW = Date.parse("2026-05-29T04:02:00Z");
const description = new GitHubDescription();

/** An App whose GitHub gives these answers; each request is checked against GitHub's description. */
function app(answers: readonly (() => Response)[]) {
  const asked: { route: string; body: unknown; assertion: string }[] = [];
  let now = NOW;
  const left = [...answers];
  const tokens = new AppTokens(
    { id: "Iv23liAbc", key: readAppKey(pem)!, repository: "acme/shop", apiUrl: undefined },
    {
      permissions: { contents: "write", actions: "write", issues: "read" },
      now: () => now,
      fetch: async (url, { method = "", body, headers } = {}) => {
        const { pathname, searchParams } = new URL(String(url));
        const sent = body ? JSON.parse(String(body)) : undefined;
        assert.deepEqual(description.check({ method, path: pathname, query: searchParams, body: sent }).violations, []);
        const assertion = (headers as Record<string, string>).authorization!.replace("Bearer ", "");
        asked.push({ route: `${method} ${pathname}`, body: sent, assertion });
        return left.shift()!();
      },
    },
  );
  const pass = (minutes: number) => {
    now += minutes * 60_000;
  };
  return { tokens, asked, pass };
}

const json =
  (data: object, status = 200) =>
  () =>
    Response.json(data, { status });
const granted = (token: string, until = "2026-05-29T05:02:00Z") => [
  json({ id: 42 }),
  json({ token, expires_at: until }, 201),
];

describe("a token of an App", () => {
  it("is for one repository and the least rights, and is asked for with a signed claim", async () => {
    const { tokens, asked } = app(granted("ghs_one"));
    assert.equal(await tokens.token(), "ghs_one");
    assert.deepEqual(
      asked.map(({ route }) => route),
      ["GET /repos/acme/shop/installation", "POST /app/installations/42/access_tokens"],
    );
    const permissions = { contents: "write", actions: "write", issues: "read" };
    assert.deepEqual(asked[1]!.body, { repositories: ["shop"], permissions });
    const [head, claim, signature] = asked[0]!.assertion.split(".") as [string, string, string];
    assert.ok(createVerify("RSA-SHA256").update(`${head}.${claim}`).verify(publicKey, signature, "base64url"));
    const { iss, iat, exp } = JSON.parse(Buffer.from(claim, "base64url").toString());
    assert.deepEqual([iss, exp - iat <= 600, iat * 1000 < NOW], ["Iv23liAbc", true, true]);
  });

  it("is used until five minutes before its end", async () => {
    const { tokens, asked, pass } = app([...granted("ghs_one"), ...granted("ghs_two", "2026-05-29T06:02:00Z")]);
    await tokens.token();
    pass(54);
    assert.equal(await tokens.token(), "ghs_one");
    assert.equal(asked.length, 2);
    pass(2);
    assert.equal(await tokens.token(), "ghs_two");
  });

  for (const [what, answers, kind] of [
    ["a wrong key", [json({}, 401)], "credentials"],
    ["an App that is not installed", [json({}, 404)], "missing"],
    ["a missing permission", [json({ id: 42 }), json({}, 422)], "permission"],
    ["an outage", [json({}, 500)], "unavailable"],
    [
      "a cut connection",
      [
        () => {
          throw new TypeError("fetch failed");
        },
      ],
      "unavailable",
    ],
    ["a login page", [() => new Response("<html>", { status: 200 })], "unavailable"],
    ["an answer without a token", [json({ id: 42 }), json({}, 201)], "unavailable"],
    ["a hostile installation", [json({ id: "../../user" })], "unavailable"],
  ] as const) {
    it(`${what}: ${kind}, with the rights that it needs`, async () => {
      const { tokens } = app(answers);
      await assert.rejects(tokens.token(), (error: GitHubError) => {
        assert.ok(error instanceof GitHubError);
        assert.equal(error.kind, kind);
        assert.match(error.help, /contents: write, actions: write, issues: read/);
        return true;
      });
    });
  }
});

it("a key may be written in one line, and nothing else is one", () => {
  assert.ok(readAppKey(pem.replaceAll("\n", "\\n")));
  for (const text of ["", "key", pem.slice(0, 200)]) assert.equal(readAppKey(text), null);
});
