/**
 * Measures the built language server on a generated repository of 10,000 records against a full check of it, and prints
 * ratios: they hold on any machine, milliseconds don't. SIZE sets another number of records.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { EditorClient } from "../test/editor/client.ts";
import { generateRepository, mix } from "./records.ts";

const cli = join(import.meta.dirname, "../dist/cli.js");
const size = Number(process.env.SIZE ?? 10_000);
const now = "2026-06-01T00:00:00Z";
const rounds = 41;

const folder = mkdtempSync(join(tmpdir(), "incident-editor-"));
const cache = mkdtempSync(join(tmpdir(), "incident-cache-"));
try {
  generateRepository(folder, mix(size));
  const full = median(await times(3, checkAll));
  const client = new EditorClient(["--now", now], folder);
  await client.begin([folder]);
  const file = join(folder, "postmortems", readdirSync(join(folder, "postmortems"))[0]!);
  const right = readFileSync(file, "utf8");
  const wrong = right.replace(/^(\| 1 \| [^|]+ \| )[^|]+/m, "$1Nobody Known ");
  const opened = await timed(async () => {
    client.open(file, wrong);
    await client.diagnostics(file, (list) => list.length > 0);
  });
  let version = 1;
  const edits = await times(rounds, async () => {
    const isRight = ++version % 2 === 0;
    const textDocument = { uri: pathToFileURL(file).href, version };
    client.notify("textDocument/didChange", { textDocument, contentChanges: [{ text: isRight ? right : wrong }] });
    await client.diagnostics(file, (list) => (list.length === 0) === isRight);
  });
  const hovers = await times(rounds, async () => {
    const position = { line: right.split("\n").findIndex((line) => line.startsWith("| 1 |")), character: 6 };
    await client.request("textDocument/hover", { textDocument: { uri: pathToFileURL(file).href }, position });
  });
  await client.end();
  console.log(`${size} records; a full check takes ${full.toFixed(0)} ms on this machine, nothing kept\n`);
  console.log("| in the editor | × a full check | here |\n|---|---|---|");
  row("open the folder and a file, to its findings", opened, full);
  row("an edit, to the findings of its file (15 ms of it wait for the next key)", median(edits), full);
  row("the slowest of these edits", Math.max(...edits), full);
  row("hover", median(hovers), full);
} finally {
  for (const made of [folder, cache]) rmSync(made, { recursive: true, force: true });
}

function row(name: string, time: number, full: number): void {
  console.log(`| ${name} | ${(time / full).toFixed(4)} | ${time.toFixed(1)} ms |`);
}

async function checkAll(): Promise<void> {
  rmSync(cache, { recursive: true, force: true });
  execFileSync(process.execPath, [cli, "check", "--now", now, "--fail-on", "never"], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: cache },
    stdio: "ignore",
  });
}

async function timed(act: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

async function times(count: number, act: () => Promise<void>): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < count; round++) all.push(await timed(act));
  return all;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
