import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { run } from "./run.ts";

/** Clones that lack texts, trees, files or history, whose origin can't be asked any more: what they lack is unknown. */
describe("a clone that is not whole", () => {
  let folder: string;
  const git = (...args: readonly string[]) => {
    const options = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "protocol.file.allow=always"];
    return execFileSync("git", [...options, ...args], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
  };
  const cutOff = (clone: string, ...options: readonly string[]) => {
    git("clone", "--quiet", ...options, `file://${join(folder, "origin")}`, clone);
    git("-C", clone, "remote", "set-url", "origin", join(folder, "nowhere"));
  };
  const clones: Readonly<Record<string, () => void>> = {
    "without blobs": () => cutOff("without blobs", "--filter=blob:none"),
    "without trees": () => cutOff("without trees", "--filter=tree:0"),
    shallow: () => cutOff("shallow", "--depth=1"),
    sparse: () => {
      cutOff("sparse");
      git("-C", "sparse", "sparse-checkout", "set", "incidents", ".github");
    },
    worktree: () => git("-C", "origin", "worktree", "add", "--quiet", "-b", "other", join(folder, "worktree")),
    submodule: () => {
      git("init", "--quiet", "super");
      git("-C", "super", "submodule", "add", "--quiet", join(folder, "origin"), "submodule");
      git("-C", "super", "commit", "--quiet", "-m", "Add");
    },
  };
  const at = (clone: string) => join(folder, clone === "submodule" ? "super/submodule" : clone);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "clones-"));
    cpSync(join(import.meta.dirname, "../../examples/checkout"), join(folder, "origin"), { recursive: true });
    git("init", "--quiet", "origin");
    git("-C", "origin", "config", "uploadpack.allowFilter", "true");
    git("-C", "origin", "add", "--all");
    git("-C", "origin", "commit", "--quiet", "-m", "First");
    git("-C", "origin", "commit", "--quiet", "--allow-empty", "-m", "Second");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, make] of Object.entries(clones)) {
    it(`is read as far as it goes: ${name}`, async () => {
      make();
      for (const words of [
        ["check"],
        ["overdue", "--offline"],
        ["export", "--format", "ics"],
        ["doctor", "--offline"],
      ]) {
        const { status, err } = await run(at(name), ...words);
        assert.ok(status <= 1, `${words.join(" ")}: ${err}`);
        assert.doesNotMatch(err, /internal error|mistake of this product|fatal/, words.join(" "));
      }
    });
  }
});
