/**
 * Runs real editors, without a screen, as clients of the built `incident lsp`, and compares what they save with what the
 * command line writes. Debian: `apt-get install neovim emacs-nox elpa-eglot`; an editor that is not there is left out.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const cli = join(root, "dist/cli.js");
const now = "2026-06-20T12:00:00Z";
const file = "postmortems/2026-05-29-checkout-errors.md";

/** How each editor is started, and its version. */
const editors: Readonly<Record<string, readonly string[]>> = {
  nvim: ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", join(import.meta.dirname, "editors/neovim.lua")],
  emacs: ["-q", "--batch", "-l", join(import.meta.dirname, "editors/emacs.el")],
};

/** What each step leaves in the file, as the command line writes it; null for a step that changes nothing. */
const steps: Readonly<Record<string, readonly string[] | null>> = {
  diagnostics: null,
  questions: null,
  quickfix: null,
  "fix-all": ["check", "--fix", "--fail-on", "never", "--now", now],
  format: ["fmt"],
};

/** Line endings and letters outside of ASCII before the places that are edited: positions count UTF-16 code units. */
const variants: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ["LF", (text) => text],
  ["CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["emoji", (text) => text.replace(/\| 1 \| /, "| 1 | 🚒🚒 é ")],
];

let failures = 0;
for (const [editor, words] of Object.entries(editors)) {
  const { stdout, error } = spawnSync(editor, ["--version"], { encoding: "utf8" });
  if (error) {
    console.log(`${editor}: not installed, left out`);
    continue;
  }
  console.log(stdout.split("\n")[0]);
  for (const [variant, change] of variants) {
    for (const step of Object.keys(steps)) report(`${step} (${variant})`, problemOf(editor, words, { step, change }));
  }
}
process.exitCode = failures > 0 ? 1 : 0;

function report(step: string, problem: string | null): void {
  if (problem !== null) failures++;
  console.log(
    `  ${problem === null ? "as the command line" : "DIFFERS            "}  ${step}${problem === null ? "" : `\n${problem}`}`,
  );
}

/** What differs from the command line; null where nothing does. */
function problemOf(
  editor: string,
  words: readonly string[],
  { step, change }: { readonly step: string; readonly change: (text: string) => string },
): string | null {
  const [edited, expected] = [workspace(change), workspace(change)];
  const out = join(edited, "out.txt");
  try {
    const env = {
      ...process.env,
      EDITOR_FILE: file,
      EDITOR_ROOT: edited,
      EDITOR_STEP: step,
      EDITOR_NODE: process.execPath,
      EDITOR_SERVER: cli,
      EDITOR_NOW: now,
      EDITOR_OUT: out,
    };
    const { stderr } = spawnSync(editor, words, { cwd: edited, env, encoding: "utf8", timeout: 120_000 });
    const said = textOf(out);
    if (said === null || said.includes("gave up")) return `${said ?? ""}${stderr}`;
    if (step === "diagnostics") return compare(expected, said);
    if (step === "questions") return /empty/.test(said.replace(/definition empty/, "")) ? said : null;
    const after = readFileSync(join(edited, file), "utf8");
    const command = steps[step];
    if (command) execFileSync(process.execPath, [cli, ...command], { cwd: expected, stdio: "ignore" });
    const before = readFileSync(join(expected, file), "utf8");
    // The quick fix at the first finding writes the name that was meant, once.
    const wanted = command ? before : before.replace("Alxe", "Alex");
    return after === wanted ? null : difference(wanted, after);
  } finally {
    for (const folder of [edited, expected]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The example with a misspelled owner and a due date in words. */
function workspace(change: (text: string) => string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "editors-")));
  cpSync(join(root, "examples/checkout"), folder, { recursive: true });
  const text = readFileSync(join(folder, file), "utf8");
  writeFileSync(join(folder, file), change(text.replaceAll("| Alex |", "| Alxe |")));
  return folder;
}

/** The editor's findings against those of `check`; an editor may show no rule. */
function compare(folder: string, said: string): string | null {
  const { stdout } = spawnSync(process.execPath, [cli, "check", file, "--format", "json", "--now", now], {
    cwd: folder,
    encoding: "utf8",
  });
  const { findings } = JSON.parse(stdout) as {
    findings: { rule: string; level: string; line: number; column: number }[];
  };
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  const shown = said.trim().split("\n");
  const wanted = findings.map(({ line, column }) => `${line}:${lines[line - 1]!.slice(0, column - 1)}`);
  // Neovim counts bytes in a line, Emacs characters: both are turned into the text before the place.
  const got = shown.map((one) => {
    const [line, column] = one.split(":").map(Number) as [number, number];
    const text = lines[line - 1]!;
    const [bytes, characters] = [Buffer.from(text).subarray(0, column).toString(), [...text].slice(0, column).join("")];
    return wanted.includes(`${line}:${bytes}`) ? `${line}:${bytes}` : `${line}:${characters}`;
  });
  const levels = shown.every((one, at) => one.endsWith(`:${findings[at]?.level}`));
  return JSON.stringify(got) === JSON.stringify(wanted) && levels
    ? null
    : `${said}expected\n${JSON.stringify(findings, null, 1)}`;
}

function difference(wanted: string, after: string): string {
  const [one, other] = [wanted.split("\n"), after.split("\n")];
  const at = one.findIndex((line, index) => line !== other[index]);
  return `    line ${at + 1}\n    expected ${JSON.stringify(one[at])}\n    saved    ${JSON.stringify(other[at])}`;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
