import assert from "node:assert/strict";
import picomatch from "picomatch/posix.js";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { readCatalog } from "../../src/records/catalog.ts";
import type { Workspace } from "../../src/records/workspace.ts";
import type { Finding, RuleContext } from "../../src/rules/rule.ts";
import { type Range, Source } from "../../src/text/source.ts";

const configuration = ".github/incidents.yml";
const defaultNow = "2026-06-01T00:00:00Z";

/** A place that an example marks with `§`. */
export interface Mark {
  readonly file: string;
  readonly range: Range;
}

/** Reads a repository in small, through the readers that the product uses, and the places that it marks. */
export function repository(
  files: Readonly<Record<string, string>>,
  now: string = defaultNow,
): { context: RuleContext; marks: Mark[] } {
  const marks: Mark[] = [];
  const texts = new Map<string, string>();
  for (const path of Object.keys(files).sort()) texts.set(path, withoutMarks(path, files[path]!, marks));
  const source = texts.has(configuration) ? new Source(configuration, texts.get(configuration)!) : null;
  const { policy, problems } = readPolicy(source);
  assert.deepEqual(problems, [], "the example's configuration is right");
  const catalog = readCatalog(inMemory(texts), policy);
  return { context: { catalog, policy, now: Date.parse(now) }, marks };
}

/** How a finding reads in a test: `postmortems/a.md:3:5 error message`. */
export function brief({ source, range, level, message }: Finding): string {
  const { line, column } = source.position(range.start);
  return `${source.file}:${line}:${column} ${level} ${message}`;
}

function withoutMarks(file: string, text: string, marks: Mark[]): string {
  const parts = text.split("§");
  assert.equal(parts.length % 2, 1, `${file} has its marks in pairs`);
  let offset = 0;
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 1) marks.push({ file, range: { start: offset, end: offset + part.length } });
    offset += part.length;
  }
  return parts.join("");
}

function inMemory(texts: ReadonlyMap<string, string>): Workspace {
  const workspace: Pick<Workspace, "find" | "read"> = {
    find: (globs) => [...texts.keys()].filter((path) => picomatch.isMatch(path, [...globs])),
    read: (path) => new Source(path, texts.get(path)!),
  };
  return workspace as Workspace;
}
