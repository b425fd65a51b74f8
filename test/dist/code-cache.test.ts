import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";

const root = join(import.meta.dirname, "../..");
const product = "incident-as-code";
const skip = process.getuid?.() === 0 ? false : "only the superuser may give folders away";

function home(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "home-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** `check` on the example, with these variables and no others that lead to caches. */
function check(env: Readonly<Record<string, string>>): void {
  const { XDG_CACHE_HOME: _, HOME: __, ...rest } = process.env;
  const words = [join(root, "dist/cli.js"), "check", "examples/checkout", "--now", "2026-06-01"];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, env: { ...rest, ...env } });
  assert.deepEqual([status, String(stdout), String(stderr)], [0, "3 files checked: no findings\n", ""]);
}

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());

describe("compiled code is kept between runs", () => {
  it("in the account's own caches, for itself alone, and is used by the next run", (test) => {
    const there = home(test);
    for (const env of [{ HOME: there }, { HOME: "/nowhere", XDG_CACHE_HOME: join(there, "caches") }]) {
      const folder = join(there, "HOME" in env && env.HOME === there ? ".cache" : "caches", product);
      check(env);
      assert.equal(statSync(folder).mode & 0o777, 0o700);
      const kept = files(folder).length;
      assert.ok(kept > 0);
      check(env);
      assert.equal(files(folder).length, kept, "nothing new is to be kept");
    }
  });

  it("not where others may write, and not behind a link", (test) => {
    const there = home(test);
    const folder = join(there, product);
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    check({ XDG_CACHE_HOME: there });
    assert.deepEqual(readdirSync(folder), []);
    const linked = home(test);
    symlinkSync(folder, join(linked, product));
    check({ XDG_CACHE_HOME: linked });
    assert.deepEqual(readdirSync(folder), []);
  });

  it("not in the home of another account, nor below a folder in which others may put another one", { skip }, (test) => {
    const there = home(test);
    chownSync(there, 12_345, 12_345);
    check({ HOME: there });
    assert.deepEqual(readdirSync(there), [], "no folder of the superuser's in it");
    const open = home(test);
    mkdirSync(join(open, "home"));
    chmodSync(open, 0o777);
    check({ HOME: join(open, "home") });
    assert.deepEqual(readdirSync(join(open, "home")), []);
  });

  it("and nothing is made where Node is told to keep none", (test) => {
    const there = home(test);
    check({ HOME: there, NODE_DISABLE_COMPILE_CACHE: "1" });
    assert.deepEqual(readdirSync(there), []);
  });

  it("and nowhere without a place for it", (test) => {
    const there = home(test);
    writeFileSync(join(there, "file"), "");
    for (const HOME of ["", "relative", join(there, "file"), join(there, "missing"), "/proc"]) check({ HOME });
    assert.ok(!existsSync(join(root, "relative")));
    assert.deepEqual(readdirSync(there), ["file"]);
  });
});
