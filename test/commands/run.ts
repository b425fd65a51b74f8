import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { main } from "../../src/cli/main.ts";

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A workspace of its own for one test, removed after it. */
export function workspace(test: TestContext, files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), "workspace-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every refusal says what was found and what was expected, and on a line of its own the next step. */
const REFUSAL =
  /^incident: (?:\S+: )?(?:unknown .+|missing .+|could not .+: .+|.+ takes .+, not .+|--\S+ does not go with --\S+|unexpected .+, expected .+)\n {2}[A-Z].*[^\s]$/ms;

/** Runs a command line in this process, at 2026-06-01T00:00:00Z unless `--now` says otherwise. */
export function run(cwd: string, ...words: readonly string[]): Promise<Ran> {
  return runWith({}, cwd, ...words);
}

/** As `run`, with environment variables. */
export async function runWith(
  env: Readonly<Record<string, string>>,
  cwd: string,
  ...words: readonly string[]
): Promise<Ran> {
  let out = "";
  let err = "";
  const status = await main(words, {
    cwd,
    env,
    now: Date.UTC(2026, 5, 1),
    color: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    elapsed: () => 0,
  });
  if (words.length > 0 && words[0] !== "init" && (status === 2 || status === 3)) {
    assert.match(err, REFUSAL);
    if (!words.includes("--debug")) assert.doesNotMatch(err, /\n {4}at /);
  }
  if (env.GITHUB_TOKEN) assert.ok(!(out + err).includes(env.GITHUB_TOKEN.trim()), "the token is never printed");
  return { status, out, err };
}
