#!/bin/sh
# Kills analyses at ever later moments. The earlier result must stay whole, and the next run must leave nothing behind.
set -eu

home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

"$home/bonafide" simulate --scenario mixed --orders 60000 --seed 3 --out shop
"$home/bonafide" analyze shop --out result --scratch scratch
(cd result && sha256sum addresses.csv receivers.csv assessments.csv incidents.json facts.jsonl exposure.json quarantine.csv) >before

killed=0
for moment in 1 2 3 4 5 6 7 8 10 12; do
  "$home/bonafide" analyze shop --out result --scratch scratch 2>/dev/null &
  run=$!
  sleep "$moment"
  if kill -9 "$run" 2>/dev/null; then
    killed=$((killed + 1))
  fi
  wait "$run" 2>/dev/null || true
  (cd result && sha256sum addresses.csv receivers.csv assessments.csv incidents.json facts.jsonl exposure.json quarantine.csv) | cmp - before
done
[ "$killed" -ge 3 ] || {
  echo "Only $killed of the runs were still alive when they were to be killed, so this shows little."
  exit 1
}
"$home/bonafide" analyze shop --out result --scratch scratch
(cd result && sha256sum addresses.csv receivers.csv assessments.csv incidents.json facts.jsonl exposure.json quarantine.csv) | cmp - before
left=$(find scratch -mindepth 1 | wc -l)
[ "$left" = 0 ] || {
  echo "The scratch directory still holds $left files."
  exit 1
}
echo "Killed $killed runs; the result stayed whole each time, and the next run removed what they had left."
