#!/usr/bin/env bash
# A reader of Prometheus' text format that merges the label sets of a summary.
#
# Tools: parse-prometheus-text-format 1.1.1 (npm).
# Input: a valid summary with two label sets, SEV-1 (median 300 s of 2) and SEV-2 (median 900 s of 5).
# Best guess beforehand: two entries in `metrics`, one for each severity.
# Seen: one entry, with the quantile of the last label set and no label.
# So a script that reads `metrics.txt` with it sees one severity; gauges keep their labels.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' > package.json
npm install --no-audit --no-fund --silent --save-exact parse-prometheus-text-format@1.1.1 >/dev/null
cat > run.js <<'JS'
import assert from "node:assert/strict";
import parse from "parse-prometheus-text-format";
const text = `# TYPE repair_seconds summary
repair_seconds{severity="SEV-1",quantile="0.5"} 300
repair_seconds_count{severity="SEV-1"} 2
repair_seconds{severity="SEV-2",quantile="0.5"} 900
repair_seconds_count{severity="SEV-2"} 5
# TYPE open gauge
open{severity="SEV-1"} 1
open{severity="SEV-2"} 2
`;
const [summary, gauge] = parse(text);
console.log(JSON.stringify(summary.metrics), JSON.stringify(gauge.metrics));
assert.equal(summary.metrics.length, 1);
assert.equal(summary.metrics[0].labels, undefined);
assert.deepEqual(summary.metrics[0].quantiles, { 0.5: "900" });
assert.equal(gauge.metrics.length, 2);
JS
node run.js
