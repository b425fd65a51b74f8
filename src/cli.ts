#!/usr/bin/env node
import { version } from "./commands/product.ts";

// A reader that closes early (`incident check | head`) is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

function wantsColor(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== "0";
  return process.stdout.isTTY === true && process.env.TERM !== "dumb";
}

async function run(words: readonly string[]): Promise<number> {
  const { main } = await import("./commands/main.ts");
  return main(words, {
    cwd: process.cwd(),
    env: process.env,
    now: Date.now(),
    color: wantsColor(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    elapsed: () => performance.now(),
  });
}

const words = process.argv.slice(2);
// What installers and scripts ask most needs no command to be loaded.
if (words.join() === "--version") process.stdout.write(`${version}\n`);
else process.exitCode = await run(words);
