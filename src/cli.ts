#!/usr/bin/env node
import { fstatSync, writeSync } from "node:fs";
import { keepCompiledCode, ownCache } from "./cli/code-cache.ts";

const account = { env: process.env, platform: process.platform, id: process.getuid?.() };

/** The terminal that a person sees what is written on; null for files, pipes and devices of other kinds. */
function terminal(descriptor: 1 | 2): NodeJS.WriteStream | null {
  if (!fstatSync(descriptor).isCharacterDevice()) return null;
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  return stream.isTTY ? stream : null;
}

function wantsColor(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== "0";
  return process.env.TERM !== "dumb" && terminal(1) !== null;
}

/** Files and pipes are written as they are: `process.stdout` would load Node's streams and sockets first. */
function write(descriptor: 1 | 2, text: string): void {
  const shown = terminal(descriptor);
  if (shown) shown.write(text);
  else for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(written(descriptor, rest));
}

/** How many of the bytes were taken. A reader that closes early (`incident check | head`) takes all, and is no failure of ours. */
function written(descriptor: number, bytes: Buffer): number {
  try {
    return writeSync(descriptor, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EPIPE") return bytes.length;
    if (code !== "EAGAIN") throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    return 0;
  }
}

/** Asks in the terminal; Tab completes the last of several words to a choice. */
async function ask(question: string, choices: readonly string[]): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const completer = (line: string): [string[], string] => {
    const word = /[^,\s]*$/.exec(line)![0];
    return [choices.filter((choice) => choice.toLowerCase().startsWith(word.toLowerCase())), word];
  };
  const questions = createInterface({ input: process.stdin, output: process.stderr, completer });
  try {
    return (await questions.question(`${question}: `)).trim();
  } finally {
    questions.close();
  }
}

/** Not at the module's top level: a bundle whose modules wait there is not put together from as few files. */
async function run(): Promise<void> {
  const { main } = await import("./cli/main.ts");
  const status = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    now: Date.now(),
    color: wantsColor(),
    out: (text) => write(1, text),
    err: (text) => write(2, text),
    elapsed: () => performance.now(),
    cacheFolder: () => ownCache(account),
    stdio: () => ({ input: process.stdin, output: process.stdout }),
    ...(fstatSync(0).isCharacterDevice() && terminal(2) ? { ask } : {}),
  });
  // All is written by now: to leave is quicker than to take everything down first.
  process.exit(status);
}

// Before the rest is loaded: what is compiled from here on is kept.
keepCompiledCode(account);
run();
