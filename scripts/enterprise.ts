/**
 * Writes what GitHub Enterprise Server lacks, version by version, into the test bench (`test/github/fixtures/enterprise.json`): the
 * operations of `github-openapi.json` that its published description has not, and the values and fields that it does not know.
 * The guide's table is made of that file (`npm run build`). Run for each new version of the descriptions: `npm run enterprise`.
 *
 * A package of the descriptions holds the versions that GitHub supported at its time; the newest package that has one is read.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const fixtures = join(import.meta.dirname, "../test/github/fixtures");

/** Versions of `@octokit/openapi`, and the servers whose descriptions are taken from it. */
const sources: Readonly<Record<string, readonly string[]>> = {
  "19.0.0": ["3.14", "3.15", "3.16"],
  "23.0.2": ["3.17", "3.18", "3.19"],
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };
interface Described {
  readonly body?: { readonly properties?: Readonly<Record<string, object>> };
}

const { operations } = JSON.parse(readFileSync(join(fixtures, "github-openapi.json"), "utf8")) as {
  operations: Readonly<Record<string, Described>>;
};
/** The fields of requests' bodies that this product sends and older servers may not know. */
const fields: readonly (readonly [operation: string, field: string, value?: string])[] = [
  ["PATCH /repos/{owner}/{repo}/issues/{issue_number}", "state_reason", "duplicate"],
  ["PATCH /repos/{owner}/{repo}/issues/{issue_number}", "state_reason", "not_planned"],
  ["POST /repos/{owner}/{repo}/issues", "type"],
];

const folder = mkdtempSync(join(tmpdir(), "enterprise-"));
try {
  const servers: Record<string, object> = {};
  for (const [version, names] of Object.entries(sources)) {
    const spec = `@octokit/openapi@${version}`;
    execFileSync("npm", ["pack", spec, "--silent"], { cwd: folder });
    for (const name of names) {
      const file = `package/generated/ghes-${name}.json`;
      execFileSync("tar", ["xzf", `octokit-openapi-${version}.tgz`, file], { cwd: folder });
      servers[name] = lacksOf(JSON.parse(readFileSync(join(folder, file), "utf8")), spec);
    }
  }
  writeFileSync(join(fixtures, "enterprise.json"), `${JSON.stringify(servers, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function lacksOf(description: JsonObject, source: string): object {
  const paths = description.paths as Record<string, JsonObject>;
  const operationOf = (name: string) => {
    const [method, path] = name.split(" ") as [string, string];
    return paths[path]?.[method.toLowerCase()] as JsonObject | undefined;
  };
  const missing = Object.keys(operations).filter((name) => operationOf(name) === undefined);
  const unknown = fields.filter(([name, field, value]) => {
    const schema = propertyOf(operationOf(name), field, description);
    return value === undefined ? schema === undefined : !((schema?.enum as Json[] | undefined) ?? []).includes(value);
  });
  return {
    source,
    missing,
    unknown: unknown.map(([name, field, value]) => ({ operation: name, field, ...(value && { value }) })),
  };
}

/** A property of an operation's body. */
function propertyOf(operation: JsonObject | undefined, name: string, description: JsonObject): JsonObject | undefined {
  const body = resolve(operation?.requestBody, description);
  const media = (body?.content as JsonObject | undefined)?.["application/json"] as JsonObject | undefined;
  const schema = resolve(media?.schema, description);
  return resolve((schema?.properties as JsonObject | undefined)?.[name], description);
}

function resolve(node: Json | undefined, description: JsonObject): JsonObject | undefined {
  if (node === null || typeof node !== "object" || Array.isArray(node)) return undefined;
  if (typeof node.$ref !== "string") return node;
  const keys = node.$ref.slice(2).split("/");
  const found = keys.reduce<Json>((at, key) => (at as JsonObject)[key.replaceAll("~1", "/")]!, description);
  return resolve(found, description);
}
