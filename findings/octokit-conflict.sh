#!/usr/bin/env bash
# A list of GitHub's own client that is empty where the server refused.
#
# Tools: @octokit/rest 22.0.1 (npm).
# Input: `octokit.paginate` on a list that the server answers with 409 and a message, and `octokit.request` on the same.
# Best guess beforehand: both throw a RequestError of status 409.
# Seen: `request` throws; `paginate` gives an empty list, whatever the message says.
# So "no commits" and "refused for a conflict" look alike in a list: where absence matters, read the first page with `request`.
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

answer = () => ({ status: 409, body: { message: "Conflict: try again later" } });
const route = "GET /repos/{owner}/{repo}/commits";
const list = await octokit.paginate(route, { owner: "a", repo: "b" });
const error = await octokit.request(route, { owner: "a", repo: "b" }).catch((one) => one);
console.log(list, error.status);
server.close();
assert.deepEqual(list, []);
assert.equal(error.status, 409);
JS
node run.js
