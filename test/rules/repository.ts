import assert from "node:assert/strict";
import picomatch from "picomatch/posix.js";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { readCatalog } from "../../src/records/catalog.ts";
import type { RecordCache } from "../../src/records/record-cache.ts";
import type { Workspace } from "../../src/records/workspace.ts";
import type { Finding, RuleContext } from "../../src/rules/rule.ts";
import { Source } from "../../src/text/source.ts";

const configuration = ".github/incidents.yml";
const defaultNow = "2026-06-01T00:00:00Z";

/** Reads a repository of a few files (path → text) through the readers that the product uses. */
export function contextOf(
  files: Readonly<Record<string, string>>,
  now: string = defaultNow,
  cache?: RecordCache,
): RuleContext {
  const texts = new Map(
    Object.keys(files)
      .sort()
      .map((path) => [path, files[path]!]),
  );
  const source = texts.has(configuration) ? new Source(configuration, texts.get(configuration)!) : null;
  const { policy, problems } = readPolicy(source);
  assert.deepEqual(problems, [], "the example's configuration is right");
  return {
    catalog: readCatalog(inMemory(texts), policy, { cacheFor: () => cache ?? null }),
    policy,
    now: Date.parse(now),
  };
}

/** How a finding reads in a test: `postmortems/a.md:3:5 error message`. */
export function brief({ source, range, level, message }: Finding): string {
  const { line, column } = source.position(range.start);
  return `${source.file}:${line}:${column} ${level} ${message}`;
}

function inMemory(texts: ReadonlyMap<string, string>): Workspace {
  const workspace: Pick<Workspace, "find" | "read"> = {
    find: (globs) => [...texts.keys()].filter((path) => picomatch.isMatch(path, [...globs])),
    read: (path) => new Source(path, texts.get(path)!),
  };
  return workspace as Workspace;
}
