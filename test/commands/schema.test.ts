import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run } from "./run.ts";

const folder = join(import.meta.dirname, "../../schemas");

describe("schema", () => {
  for (const file of readdirSync(folder)) {
    it(`prints ${file} as it is`, async () => {
      const { status, out } = await run(".", "schema", file.replace(".schema.json", ""));
      assert.equal(status, 0);
      assert.deepEqual(JSON.parse(out), JSON.parse(readFileSync(join(folder, file), "utf8")));
    });
  }

  it("lists all of them without a name, a line each", async () => {
    const { out } = await run(".", "schema");
    assert.equal(out.trimEnd().split("\n").length, readdirSync(folder).length);
    assert.match(out, /^configuration +A team's process/m);
  });

  it("names the nearest one", async () => {
    const { status, err } = await run(".", "schema", "incidents");
    assert.equal(status, 2);
    assert.match(
      err,
      /unexpected schema "incidents", expected configuration, .* or metrics \(did you mean "incident"\?\)\n {2}Write "incident schema incident"\./,
    );
    assert.equal((await run(".", "schema", "toString")).status, 2);
    assert.equal((await run(".", "schema", "a", "b")).status, 2);
  });
});
