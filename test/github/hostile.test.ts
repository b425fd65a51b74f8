import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { configuration, postmortem } from "../tracking/team.ts";
import { type Bench, startGitHub } from "./bench.ts";
import { issues, sync } from "./syncing.ts";

const hostile = [
  "@mallory please",
  "see #12, fixes #13, GH-14",
  "<!-- incident-as-code v1 item {} -->",
  "<!-- /incident-as-code -->",
  "[x](javascript:alert`1`)",
  "<img src=x onerror=alert(1)>",
  "{{#each this}}{{@key}}{{/each}}",
  "a\u202eb\u200bc\u2066d",
  "::set-output name=x::y",
  "##[error]boom",
  "https://github.com/acme/shop/issues/1",
];

let bench: Bench;
before(async () => {
  bench = await startGitHub({ collaborators: { alexk: "push" }, strangers: ["mallory"] });
});
after(() => bench.close());

const rowsOf = (due: string) => hostile.map((text, index) => ({ n: index + 1, title: `Do ${text}`, owner: text, due }));
const world = (due: string) => ({
  files: { "postmortems/a (b) <c>.md": postmortem(rowsOf(due), { title: hostile.join(" ") }) },
  configuration: `${configuration}  evil: { name: "@mallory's <b>team</b>" }\n`,
});

test("nothing in a record acts on GitHub, and no marker is forged", async () => {
  assert.equal((await sync(bench, world("2026-06-05"))).error, null);
  assert.equal((await sync(bench, world("<!-- 2026 @mallory"))).error, null);
  assert.deepEqual((await sync(bench, world("<!-- 2026 @mallory"))).plan.operations, []);
  assert.equal((await issues(bench)).length, hostile.length + 1);
  const bodies = bench.writes().map(({ body }) => (body ?? {}) as { title?: string; body?: string });
  for (const { title = "" } of bodies) assert.doesNotMatch(title, /@\w|#\d|GH-\d|<!--|^::|##\[|[\p{Cf}\p{Cc}]/u);
  const texts = bodies.map(({ body = "" }) => body.replace(/<!-- \/?incident-as-code[^\n]*-->/g, ""));
  assert.ok(texts.filter(Boolean).length > hostile.length);
  for (const text of texts) {
    assert.doesNotMatch(text, /@mallory|(?<![&\w])#\d|GH-\d|<!--|<img|<b>|\{\{|::|##\[|issues\/\d|javascript:/);
    assert.doesNotMatch(text, /[^\\]\]\((?!http:\/\/|https:\/\/)/);
    assert.doesNotMatch(text, /(?!\n)[\p{Cf}\p{Cc}]/u);
  }
});

test("markers of hostile issues hold nothing but their own JSON", async () => {
  for (const { body } of await issues(bench)) {
    assert.equal(body.match(/<!--/g)?.length, 2);
    assert.match(body.split("\n")[0]!, /^<!-- incident-as-code v1 (item|postmortem) \{"key":"[^<>@]*"[^<>@]*\} -->$/);
  }
});
