/**
 * Cuts GitHub's OpenAPI description down to what a request to the paths below may look like (parameters and bodies, no
 * answers), as JSON Schema, for the test bench. Run once for each new version of the description:
 *
 *     npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz package/generated/api.github.com.json
 *     node scripts/trim-openapi.ts package/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from "node:fs";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const target = new URL("../test/github/fixtures/github-openapi.json", import.meta.url);
const repository = "/repos/{owner}/{repo}";
const paths = [
  "/app/installations/{installation_id}/access_tokens",
  "/user",
  "/rate_limit",
  "/search/issues",
  "/orgs/{org}/issue-fields",
  "/orgs/{org}/issue-types",
  "/orgs/{org}/projectsV2/{project_number}/items",
  "/users/{username}/projectsV2/{project_number}/items",
  repository,
  `${repository}/actions/permissions/workflow`,
  `${repository}/actions/workflows/{workflow_id}/dispatches`,
  `${repository}/actions/workflows/{workflow_id}/runs`,
  `${repository}/assignees`,
  `${repository}/assignees/{assignee}`,
  `${repository}/branches`,
  `${repository}/branches/{branch}`,
  `${repository}/check-runs`,
  `${repository}/check-runs/{check_run_id}`,
  `${repository}/collaborators/{username}/permission`,
  `${repository}/commits`,
  `${repository}/commits/{ref}`,
  `${repository}/commits/{ref}/status`,
  `${repository}/commits/{ref}/statuses`,
  `${repository}/compare/{basehead}`,
  `${repository}/contents/{path}`,
  `${repository}/deployments`,
  `${repository}/dispatches`,
  `${repository}/git/blobs`,
  `${repository}/git/blobs/{file_sha}`,
  `${repository}/git/commits`,
  `${repository}/git/commits/{commit_sha}`,
  `${repository}/git/matching-refs/{ref}`,
  `${repository}/git/ref/{ref}`,
  `${repository}/git/refs`,
  `${repository}/git/refs/{ref}`,
  `${repository}/git/trees`,
  `${repository}/git/trees/{tree_sha}`,
  `${repository}/installation`,
  `${repository}/issues`,
  `${repository}/issues/comments`,
  `${repository}/issues/comments/{comment_id}`,
  `${repository}/issues/comments/{comment_id}/reactions`,
  `${repository}/issues/{issue_number}`,
  `${repository}/issues/{issue_number}/assignees`,
  `${repository}/issues/{issue_number}/comments`,
  `${repository}/issues/{issue_number}/events`,
  `${repository}/issues/{issue_number}/issue-field-values`,
  `${repository}/issues/{issue_number}/issue-field-values/{issue_field_id}`,
  `${repository}/issues/{issue_number}/labels`,
  `${repository}/issues/{issue_number}/labels/{name}`,
  `${repository}/issues/{issue_number}/lock`,
  `${repository}/issues/{issue_number}/parent`,
  `${repository}/issues/{issue_number}/reactions`,
  `${repository}/issues/{issue_number}/sub_issue`,
  `${repository}/issues/{issue_number}/sub_issues`,
  `${repository}/issues/{issue_number}/timeline`,
  `${repository}/labels`,
  `${repository}/labels/{name}`,
  `${repository}/milestones`,
  `${repository}/pulls`,
  `${repository}/pulls/comments/{comment_id}`,
  `${repository}/pulls/{pull_number}`,
  `${repository}/pulls/{pull_number}/comments`,
  `${repository}/pulls/{pull_number}/files`,
  `${repository}/pulls/{pull_number}/merge`,
  `${repository}/pulls/{pull_number}/requested_reviewers`,
  `${repository}/pulls/{pull_number}/reviews`,
  `${repository}/pulls/{pull_number}/reviews/{review_id}`,
  `${repository}/statuses/{sha}`,
];
const unused = new Set(["description", "example", "examples", "title", "deprecated", "externalDocs", "format"]);

const source = process.argv[2];
if (!source) throw new Error("expected the path of api.github.com.json as the one argument");
const description = JSON.parse(readFileSync(source, "utf8")) as { info: JsonObject; paths: Record<string, JsonObject> };

function resolve(node: JsonObject): JsonObject {
  let found = node;
  while (typeof found.$ref === "string") {
    const keys = found.$ref.slice(2).split("/");
    found = keys.reduce<Json>(
      (at, key) => (at as JsonObject)[key.replaceAll("~1", "/")]!,
      description as never,
    ) as JsonObject;
  }
  return found;
}

/** OpenAPI 3.0 schema → JSON Schema: references inlined, `nullable` spelled as a type, prose left out. */
function schemaOf(node: Json): Json {
  if (Array.isArray(node)) return node.map(schemaOf);
  if (node === null || typeof node !== "object") return node;
  const resolved = resolve(node);
  const schema: JsonObject = {};
  for (const [key, value] of Object.entries(resolved)) {
    if (key === "nullable" || key.startsWith("x-") || (unused.has(key) && typeof value !== "object")) continue;
    if (key === "example" || key === "examples" || key === "externalDocs") continue;
    schema[key] =
      key === "properties"
        ? Object.fromEntries(Object.entries(value as JsonObject).map(([name, property]) => [name, schemaOf(property)]))
        : schemaOf(value);
  }
  if (resolved.nullable !== true) return schema;
  if (Array.isArray(schema.enum)) schema.enum = [...schema.enum, null];
  if (typeof schema.type === "string") return { ...schema, type: [schema.type, "null"] };
  return { anyOf: [schema, { type: "null" }] };
}

function operationOf(pathLevel: Json[], operation: JsonObject): JsonObject {
  const parameters = [...pathLevel, ...((operation.parameters as Json[] | undefined) ?? [])].map((entry) => {
    const parameter = resolve(entry as JsonObject);
    return {
      name: parameter.name!,
      in: parameter.in!,
      ...(parameter.required === true ? { required: true } : {}),
      schema: schemaOf(parameter.schema ?? {}),
    };
  });
  const body = operation.requestBody ? resolve(operation.requestBody as JsonObject) : null;
  const content = body ? ((body.content as JsonObject)["application/json"] as JsonObject | undefined) : undefined;
  return {
    parameters,
    ...(content ? { body: schemaOf(content.schema ?? {}), bodyRequired: body?.required === true } : {}),
  };
}

const trimmed: JsonObject = {};
for (const path of paths) {
  const item = description.paths[path];
  if (!item) throw new Error(`${path} is not in ${source}`);
  const pathLevel = (item.parameters as Json[] | undefined) ?? [];
  for (const method of ["get", "post", "put", "patch", "delete"]) {
    if (item[method]) trimmed[`${method.toUpperCase()} ${path}`] = operationOf(pathLevel, item[method] as JsonObject);
  }
}
const lines = Object.entries(trimmed).map(
  ([operation, parts]) => `${JSON.stringify(operation)}:${JSON.stringify(parts)}`,
);
writeFileSync(
  target,
  `{"version":${JSON.stringify(description.info.version ?? null)},"operations":{\n${lines.join(",\n")}\n}}\n`,
);
