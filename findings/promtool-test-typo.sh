#!/usr/bin/env bash
# A rule test that passes though it names an alert that does not exist.
#
# Tool: promtool 2.42.0 (Debian 12: prometheus).
# Input: a valid rule file with the alert CheckoutErrors, and a test that expects no alert "ChekoutErrors" (misspelt) while CheckoutErrors fires.
# Best guess beforehand: the test fails: no rule has that name, and an alert fires that no test speaks of.
# Seen: SUCCESS, exit 0; only alerts that the test names are looked at.
# So a test that an alert stays silent proves nothing until the same name was seen to fire in another test.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet prometheus >/dev/null 2>&1
dpkg-deb -x prometheus_*.deb .
PATH="$folder/usr/bin:$PATH"
promtool --version 2>&1 | grep -o 'version 2.42.0'
cat > rules.yml <<'YAML'
groups: [{ name: shop, rules: [{ alert: CheckoutErrors, expr: errors > 1 }] }]
YAML
cat > test.yml <<'YAML'
rule_files: [rules.yml]
evaluation_interval: 1m
tests:
  - interval: 1m
    input_series: [{ series: errors, values: "5x10" }]
    alert_rule_test: [{ eval_time: 5m, alertname: NAME, exp_alerts: [] }]
YAML
sed 's/NAME/ChekoutErrors/' test.yml > typo.yml
promtool test rules typo.yml
sed 's/NAME/CheckoutErrors/' test.yml > right.yml
if promtool test rules right.yml > right.txt 2>&1; then echo "unexpected: the alert fires"; exit 1; fi
grep -q FAILED right.txt
