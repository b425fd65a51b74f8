#!/usr/bin/env bash
# An error given to setFailed is annotated with the name of its class.
#
# Tools: @actions/core 3.0.1 (npm).
# Input: `setFailed` and `error`, each with a text and with an Error of the same message.
# Best guess beforehand: the message alone, for a text and for an Error. (Written down for setFailed alone.)
# Seen: a text is printed as it is, an Error with "Error: " before it (its class, such as "TypeError: ").
# So sentences for people are given as texts; `setFailed(error.message)`.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact @actions/core@3.0.1 >/dev/null
cat > run.js <<'JS'
import assert from "node:assert/strict";
import * as core from "@actions/core";
const said = [];
process.stdout.write = (text) => said.push(String(text)) > 0;
core.setFailed("no token");
core.setFailed(new Error("no token"));
core.error(new TypeError("no token"));
delete process.stdout.write;
process.exitCode = 0;
console.log(said.join(""));
assert.deepEqual(said, ["::error::no token\n", "::error::Error: no token\n", "::error::TypeError: no token\n"]);
JS
node run.js
