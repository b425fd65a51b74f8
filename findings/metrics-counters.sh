#!/usr/bin/env bash
# A writer and a reader of metrics that disagree on where an OpenMetrics counter belongs.
#
# Tools: prom-client 15.1.3 (in its OpenMetrics form) and parse-prometheus-text-format 1.1.1 (npm).
# Input: a counter that prom-client writes as OpenMetrics: "# TYPE jobs counter", then "jobs_total 3".
# Best guess beforehand: the reader, whose name says text format and which skips "# UNIT" and "# EOF", gives one family, "jobs", with the value 3.
# Seen: two families: "jobs", a counter without a sample, and "jobs_total", of unknown type, with the value 3.
# So the type of counters is lost in readers that know the older format alone.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact prom-client@15.1.3 parse-prometheus-text-format@1.1.1 >/dev/null
cat > run.js <<'JS'
import assert from "node:assert/strict";
import parse from "parse-prometheus-text-format";
import prom from "prom-client";
const registry = new prom.Registry();
registry.setContentType(prom.openMetricsContentType);
new prom.Counter({ name: "jobs_total", help: "Jobs.", registers: [registry] }).inc(3);
const text = await registry.metrics();
const families = parse(text).map(({ name, type, metrics }) => [name, type, metrics.map(({ value }) => value)]);
console.log(text, JSON.stringify(families));
assert.match(text, /^# TYPE jobs counter$/m);
assert.match(text, /^jobs_total 3$/m);
assert.deepEqual(families.map(([name]) => name), ["jobs", "jobs_total"]);
assert.deepEqual(families[1].slice(1), ["UNTYPED", ["3"]]);
JS
node run.js
