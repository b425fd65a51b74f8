import assert from "node:assert/strict";
import { test } from "node:test";
import { alertTools } from "../../src/response/alerts/tools.ts";
import { blocksOf, read } from "./documents.ts";

test("the relay's guide shows the Dockerfile as it is", () => {
  const [shown] = blocksOf("docs/guides/relay.md").filter(({ language }) => language === "dockerfile");
  assert.equal(shown?.text.trim(), read("Dockerfile").trim());
});

test("the relay's guide names sources that are tools", () => {
  const known = new Set([...alertTools.map(({ name }) => name)]);
  const rows = [...read("docs/guides/relay.md").matchAll(/^\| ((?:`[a-z-]+`[^|]*)) \|/gm)].map(([, cell]) => cell!);
  const named = rows.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!));
  assert.ok(named.length >= 8, named.join());
  assert.deepEqual(
    named.filter((name) => !known.has(name)),
    [],
  );
});
