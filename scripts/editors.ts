/**
 * Runs real editors, without a screen, as clients of the built `incident lsp`, and compares what they save with what the
 * command line writes; and the YAML extension with our schema. Debian: `apt-get install neovim emacs-nox elpa-eglot`; an editor that is not there is left out.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { EditorClient } from "../test/editor/client.ts";

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
await schemaInEditors();
process.exitCode = failures > 0 ? 1 : 0;

/** What the YAML extension of many editors makes of our schema, against what `check` reports. */
async function schemaInEditors(): Promise<void> {
  const version = "1.25.0";
  const tools = join(root, ".cache/editors");
  const server = join(tools, "node_modules/yaml-language-server/bin/yaml-language-server");
  if (!existsSync(server)) {
    mkdirSync(tools, { recursive: true });
    execFileSync("npm", ["install", "--no-save", "--prefix", tools, `yaml-language-server@${version}`], {
      stdio: "ignore",
    });
  }
  console.log(`yaml-language-server ${version}`);
  const folder = workspace((text) => text);
  const path = join(folder, "incidents/a.yml");
  const times = [
    "04:08",
    "2026-13-29T04:02:00Z",
    "2026-05-29",
    "2026-05-29T25:02Z",
    "2026-05-29T04:02:00Z",
    "2026-05-29 04:03",
  ];
  const entries = times.map((at) => `  - { at: "${at}", type: note, note: x }\n`).join("");
  const text = `title: A\nseverity: SEV-3\ncommander: alex\ntimeline:\n${entries}`;
  writeFileSync(path, text);
  const client = new EditorClient(["--stdio"], folder, [server]);
  try {
    const schema = pathToFileURL(join(root, "schemas/incident.schema.json")).href;
    const settings = { schemas: { [schema]: ["*.yml"] }, validate: true, hover: true };
    const answer = async () => {
      for (;;) {
        const { id } = await client.next(({ method }) => method === "workspace/configuration");
        client.send({ jsonrpc: "2.0", id, result: [settings, {}, {}, {}] });
      }
    };
    void answer();
    await client.begin([folder], { workspace: { configuration: true } });
    client.notify("workspace/didChangeConfiguration", { settings: { yaml: settings } });
    client.open(path, text);
    const list = await client.diagnostics(path, (all) => all.length > 0);
    const shown = list.map(({ range: { start } }: { range: { start: { line: number } } }) => start.line + 1);
    const { stdout } = spawnSync(process.execPath, [cli, "check", path, "--format", "json", "--now", now], {
      cwd: folder,
      encoding: "utf8",
    });
    const found = (JSON.parse(stdout).findings as { rule: string; line: number }[]).filter(
      ({ rule }) => rule === "schema",
    );
    const wanted = found.map(({ line }) => line);
    report(
      "the same lines as check",
      JSON.stringify(shown) === JSON.stringify(wanted) ? null : `    ${shown} and ${wanted}`,
    );
    const textDocument = { uri: pathToFileURL(path).href };
    const { result } = await client.request("textDocument/hover", {
      textDocument,
      position: { line: 2, character: 2 },
    });
    const hover = JSON.stringify(result);
    report("hover on commander shows Rule 2", hover.includes("Rule 2") ? null : `    ${hover}`);
  } finally {
    client.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

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
