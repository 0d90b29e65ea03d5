#!/usr/bin/env bash
# Cold loads by several states of the program in turn, so that a slow hour of the machine is the same for all of them:
#   tests/compare-loads.sh [-n ARTICLES] [-r RUNS] COMMIT-OR-FOLDER...
# A folder is a checkout as it stands, with what is changed in it ("." is this one). The last column tells how many times
# the articles a second of the first are loaded.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

usage() {
  echo "usage: tests/compare-loads.sh [-n ARTICLES] [-r RUNS] COMMIT-OR-FOLDER..." >&2
  exit 2
}
articles=10000 runs=4
while getopts n:r: option; do
  case $option in
    n) articles=$OPTARG ;;
    r) runs=$OPTARG ;;
    *) usage ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || usage

work=$(mktemp -d)
checkouts=()
tidy() {
  for checkout in "${checkouts[@]}"; do
    git worktree remove --force "$checkout"
  done
  rm -rf "$work"
}
trap tidy EXIT

n=0
for state in "$@"; do
  n=$((n + 1))
  folder=$state
  if [ ! -d "$state" ]; then
    folder=$work/checkout-$n
    git worktree add --quiet --detach "$folder" "$state"
    checkouts+=("$folder")
  fi
  dotnet publish "$folder/tests/CryptoNews.Benchmarks" --configuration Release --output "$work/$n" --verbosity quiet >&2
done

for _ in $(seq "$runs"); do
  n=0
  for _ in "$@"; do
    n=$((n + 1))
    "$work/$n/CryptoNews.Benchmarks" load "$articles" --runs 1 | grep '^| 1 ' >>"$work/figures-$n"
  done
done

# Of each column the middle value, of an even number the lower one.
median() {
  cut -d '|' -f "$2" "$1" | sort -n | sed -n "$(((runs + 1) / 2))p" | tr -d ' '
}
echo "| program | articles/s | seconds | CPU seconds | times the first |"
echo "| --- | ---: | ---: | ---: | ---: |"
n=0
for state in "$@"; do
  n=$((n + 1))
  rate=$(median "$work/figures-$n" 3)
  first=${first:-$rate}
  echo "| $state | $rate | $(median "$work/figures-$n" 4) | $(median "$work/figures-$n" 5) | $(awk "BEGIN { printf \"%.2f\", $rate / $first }") |"
done
