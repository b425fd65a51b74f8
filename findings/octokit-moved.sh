#!/usr/bin/env bash
# A write of GitHub's own client that becomes a read after "moved permanently", and reports success.
#
# Tools: @octokit/rest 22.0.1 (npm).
# Input: POST …/issues to a server that answers 301 with the new address, and the same with 307.
# Best guess beforehand: both repeat the POST with its body at the new address.
# Seen: 307 does; 301 becomes GET without a body, and the caller gets status 200 and the list in place of an issue. (PATCH keeps its method after 301.)
# So whoever creates something has to look at the answer: an issue has a number. GitHub itself answers 307 there; proxies may not.
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

const moved = (status) => ({ url }) =>
  url.startsWith("/repos/old") ? { status, headers: { location: `${baseUrl}/repos/new/shop/issues` }, body: {} } : { status: 200, body: [] };
const create = async (status) => {
  asked.length = 0;
  answer = moved(status);
  const { data } = await octokit.rest.issues.create({ owner: "old", repo: "shop", title: "t" });
  return { data, last: asked.at(-1) };
};
const [permanent, temporary] = [await create(301), await create(307)];
console.log(permanent, temporary);
server.close();
assert.deepEqual(permanent, { data: [], last: "GET /repos/new/shop/issues" });
assert.equal(temporary.last, 'POST /repos/new/shop/issues {"title":"t"}');
JS
node run.js
