import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { WorkspaceModel } from "../../src/editor/workspace-model.ts";
import { Workspace } from "../../src/records/workspace.ts";
import type { Finding } from "../../src/rules/rule.ts";

const example = join(import.meta.dirname, "../../examples/checkout");
export const now = Date.parse("2026-06-20T12:00:00Z");

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A copy of the example, with other texts in some files. */
export function repository(texts: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "editor é 🚒 "));
  folders.push(folder);
  cpSync(example, folder, { recursive: true });
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** The model of a folder, with all of it read. */
export function modelOf(folder: string): WorkspaceModel {
  const configurationFiles = [".github/incidents.yml", ".github/incidents.yaml"];
  const baselineFile = ".github/incidents-baseline.json";
  const model = new WorkspaceModel({ workspace: new Workspace(folder), configurationFiles, baselineFile });
  model.restart(now, { addedAt: () => null, textBefore: () => undefined });
  finish(model.read());
  return model;
}

/** Takes all steps of what pauses in between. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** All findings, by file. */
export function findingsOf(model: WorkspaceModel): ReadonlyMap<string, readonly Finding[]> {
  return finish(model.check(() => false));
}

/** Where somebody is in a text: the place of the mark, and the text without it. */
export function withoutMark(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf("▮");
  return { text: marked.replace("▮", ""), offset };
}
