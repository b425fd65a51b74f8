#!/usr/bin/env node
import { main } from "./commands/main.ts";

// A reader that closes early (`incident check | head`) is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

function wantsColor(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== "0";
  return process.stdout.isTTY === true && process.env.TERM !== "dumb";
}

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: Date.now(),
  color: wantsColor(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  elapsed: () => performance.now(),
});
