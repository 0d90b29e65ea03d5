#!/usr/bin/env bash
# Everything that must hold: build without warnings, formatting, all tests. Needs the .NET 10 SDK only.
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only when nothing failed or was skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

echo "== build"
dotnet build CryptoNews.sln --configuration Release

echo "== format"
dotnet format CryptoNews.sln --verify-no-changes --no-restore

echo "== tests"
# A zone far from UTC and a culture whose lower-case I has no dot: what depends on the server's own fails here.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
# "whole": a minute of random changes to a watched folder, and 50 processes killed; without it these tests are short.
CRYPTONEWS_TESTS=whole TZ=Asia/Tokyo LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 \
  artifacts/bin/CryptoNews.Tests/release/CryptoNews.Tests -noColor "$@" | tee "$log" || status=$?

# "   CryptoNews.Tests  Total: 18, Errors: 0, Failed: 1, Skipped: 0, Not Run: 0, Time: 0.145s"
summary=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+' "$log" | tail -n 1 || true)
number() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$summary"; }
total=$(number Total) errors=$(number Errors) failed=$(number Failed) skipped=$(number Skipped)
if [ -z "$total" ] || [ "$total" -eq 0 ]; then
  echo "No test ran."
  exit 1
fi
echo "$((total - failed - skipped)) passed, $((failed + errors)) failed, $skipped skipped"
[ "$skipped" -eq 0 ] && [ "$status" -eq 0 ]
