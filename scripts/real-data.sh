#!/bin/sh
# Analyses the two real shops among the shared data: BONAFIDE_DATA, or ../shared/data. Exit 77 where it is absent.
set -eu

home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
data=${BONAFIDE_DATA:-$home/../shared/data}
tmall=$data/tmall/tmall_order_report.csv.gz
uci=$data/uci_online_retail/online_retail.csv.gz
if [ ! -f "$tmall" ] || [ ! -f "$uci" ]; then
  echo "No real data at $data. Set BONAFIDE_DATA to the directory that has tmall and uci_online_retail."
  exit 77
fi
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

# Exit code 1 says that more rows were set aside than stated; the analysis is done all the same.
analyze() {
  "$home/bonafide" analyze "$@" --json || [ $? = 1 ]
}

echo "Tmall, one month:"
analyze "$tmall" --platform tmall --shop real --out tmall
echo "UCI Online Retail, through scripts/uci-online-retail.mapping.yaml:"
analyze "$uci" --mapping "$home/scripts/uci-online-retail.mapping.yaml" --shop uci --out uci
