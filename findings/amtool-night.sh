#!/usr/bin/env bash
# A mute interval that no night fits into.
#
# Tool: amtool 0.25.0 (Debian 12: prometheus-alertmanager).
# Input: `time_intervals` with times from 22:00 to 06:00, weekdays saturday:sunday, and the same night as two ranges.
# Best guess beforehand: the first two are accepted: a night ends on the next day, and a weekend is Saturday and Sunday.
# Seen: both are refused ("start time cannot be equal or greater than end time", "start day cannot be before end day": weeks begin on Sunday); two ranges each are accepted.
# So hand-over hours over midnight and weekends are written as two ranges: 22:00–24:00 and 00:00–06:00, saturday and sunday.
# Fails if any of this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet prometheus-alertmanager >/dev/null 2>&1
dpkg-deb -x prometheus-alertmanager_*.deb .
PATH="$folder/usr/bin:$PATH"
amtool --version 2>&1 | grep -o 'version 0.25.0'
check() {
  printf 'route: { receiver: d }\nreceivers: [{ name: d }]\ntime_intervals: [{ name: off, time_intervals: [%s] }]\n' "$1" > am.yml
  if amtool check-config am.yml > out.txt 2>&1; then echo "accepted: $1"; else echo "refused: $1: $(grep -o 'FAILED: .*' out.txt)"; fi
}
{
  check "{ times: [{ start_time: '22:00', end_time: '06:00' }] }"
  check "{ weekdays: ['saturday:sunday'] }"
  check "{ times: [{ start_time: '22:00', end_time: '24:00' }, { start_time: '00:00', end_time: '06:00' }] }"
  check "{ weekdays: [saturday, sunday] }"
} | tee seen.txt
cut -d: -f1 seen.txt | tr '\n' ' ' | grep -qx 'refused refused accepted accepted '
