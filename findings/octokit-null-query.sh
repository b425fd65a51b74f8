#!/usr/bin/env bash
# A parameter that is null goes into the address as the word "null" in GitHub's own client.
#
# Tools: @octokit/rest 22.0.1 (npm).
# Input: the parameter `milestone: null` in a GET, and `since: undefined` next to it.
# Best guess beforehand: both are left out of the query; null is a value in bodies alone.
# Seen: undefined is left out; null is sent as "null".
# So an optional filter has to be undefined: with null GitHub filters by a word.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact @octokit/rest@22.0.1 >/dev/null
cat > run.js <<'JS'
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { Octokit } from "@octokit/rest";
const asked = [];
let answer = () => ({ status: 200, body: {} });
const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  asked.push(`${request.method} ${request.url} ${body}`.trim());
  const { status, headers = {}, body: sent } = answer(request);
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(sent));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const baseUrl = `http://127.0.0.1:${server.address().port}`;
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const octokit = new Octokit({ baseUrl, log: silent });

await octokit.request("GET /repos/{owner}/{repo}/issues", { owner: "a", repo: "b", milestone: null, since: undefined });
console.log(asked);
server.close();
assert.deepEqual(asked, ["GET /repos/a/b/issues?milestone=null"]);
JS
node run.js
