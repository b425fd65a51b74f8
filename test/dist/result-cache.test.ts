import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { generateRepository, mix } from "../../bench/records.ts";

const root = join(import.meta.dirname, "../..");

/** A copy of the example, and a home of its own for what is kept. */
class World {
  readonly folder = mkdtempSync(join(tmpdir(), "results-"));
  readonly records = join(this.folder, "team");
  readonly #results = join(this.folder, "home/.cache/incident-as-code/results");

  constructor() {
    generateRepository(this.records, mix(100));
    cpSync(join(root, "examples/checkout"), this.records, { recursive: true });
    mkdirSync(join(this.folder, "home"));
  }

  /** What `check` prints, with its exit status. */
  check(...options: string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, this.#words(options), {
      env: this.#env,
      encoding: "utf8",
    });
    return `${status}\n${stdout}${stderr}`;
  }

  async checkTwiceAtOnce(): Promise<void> {
    const runs = [1, 2].map(() => spawn(process.execPath, this.#words([]), { env: this.#env, stdio: "ignore" }));
    await Promise.all(runs.map((run) => once(run, "close")));
  }

  /** The file of what is kept; null for none. */
  get kept(): string | null {
    try {
      const [name] = readdirSync(this.#results);
      return name === undefined ? null : join(this.#results, name);
    } catch {
      return null;
    }
  }

  edit(file: string, from: string, to: string): void {
    const path = join(this.records, file);
    const text = readFileSync(path, "utf8");
    assert.ok(text.includes(from), `${file} has: ${from}`);
    writeFileSync(path, text.replace(from, to));
  }

  #words(options: readonly string[]): string[] {
    return [join(root, "dist/cli.js"), "check", "--cwd", this.records, "--now", "2026-06-01", ...options];
  }

  get #env() {
    const { XDG_CACHE_HOME: _, ...env } = process.env;
    return { ...env, HOME: join(this.folder, "home") };
  }
}

function world(run: (here: World) => void | Promise<void>): () => Promise<void> {
  return async () => {
    const here = new World();
    try {
      await run(here);
    } finally {
      rmSync(here.folder, { recursive: true, force: true });
    }
  };
}

const incident = "incidents/2026-05-29-checkout-errors.yml";

describe("what check keeps between runs", () => {
  test(
    "is the account's own, is used by the next run, and follows each edit",
    world((here) => {
      const first = here.check();
      const kept = here.kept!;
      assert.equal(statSync(kept).mode & 0o777, 0o600);
      const lines = readFileSync(kept, "utf8");
      assert.equal(here.check(), first);
      assert.equal(readFileSync(kept, "utf8"), lines, "nothing new is to be kept");
      here.edit(incident, "commander: sarah", "commander: alex");
      const edited = here.check();
      assert.notEqual(edited, first);
      assert.equal(edited, here.check("--no-cache"));
      here.edit(incident, "commander: alex", "commander: sarah");
      assert.equal(here.check(), first);
      writeFileSync(join(here.records, ".github/incidents.yml"), "version: 1\nrules: { channel-name: error }\n");
      assert.equal(here.check(), here.check("--no-cache"));
    }),
  );

  test(
    "is nothing with --no-cache",
    world((here) => {
      here.check("--no-cache");
      assert.equal(here.kept, null);
    }),
  );

  test(
    "is not believed where it is damaged, or where others may write",
    world((here) => {
      here.edit(incident, "commander: sarah", "commander: alex");
      const right = here.check();
      const text = readFileSync(here.kept!, "utf8");
      const damaged = [
        text.slice(0, text.length / 2),
        text.replaceAll("}", ""),
        text.replace(/\n.*/s, "\n"),
        "",
        `${text}\u0000\n{}\n`,
      ];
      for (const one of damaged) {
        writeFileSync(here.kept!, one);
        assert.equal(here.check(), right);
      }
      const forged = text.replaceAll(/"findings":\[.+\]/g, '"findings":[]');
      assert.notEqual(forged, text);
      writeFileSync(here.kept!, forged);
      chmodSync(here.kept!, 0o666);
      assert.equal(here.check(), right);
    }),
  );

  test(
    "is whole after two runs at once",
    world(async (here) => {
      await here.checkTwiceAtOnce();
      assert.equal(here.check(), here.check("--no-cache"));
    }),
  );
});
