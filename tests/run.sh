#!/usr/bin/env bash
# Everything that must hold: build without warnings, formatting, all tests. Needs the .NET 10 SDK; what the browser tests
# need besides (Chromium, Java, the Nu HTML checker), and Newsboat, which reads our feeds, are installed from Debian's
# packages and npm when they are missing.
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only when nothing failed or was skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

echo "== tools"
missing=()
# The shell without windows, also where there is a whole browser: the same tests are a third of the work.
command -v chromium-headless-shell >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium-headless-shell)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v npm >/dev/null || missing+=(npm)
command -v newsboat >/dev/null || missing+=(newsboat)
if [ ${#missing[@]} -gt 0 ]; then
  as_root=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq "${missing[@]}"
fi
checker=artifacts/tools/node_modules/vnu-jar/build/dist/vnu.jar
[ -f $checker ] || npm install --no-audit --no-fund --no-save --silent --prefix artifacts/tools vnu-jar@26.9.27

echo "== build"
dotnet build CryptoNews.sln --configuration Release

echo "== format"
dotnet format CryptoNews.sln --verify-no-changes --no-restore

logs=$(mktemp -d)
browser=
# What was said until then is not lost when the run is cut off.
stop() {
  if [ -n "$browser" ]; then
    kill "$browser" 2>/dev/null || true
    wait "$browser" || true
    cat "$logs/browser"
  fi
  rm -rf "$logs"
}
trap stop EXIT
status=0

echo "== tests"
# Both programs wait much: one after the other they leave half of two processors idle.
artifacts/bin/CryptoNews.BrowserTests/release/CryptoNews.BrowserTests -noColor "$@" &>"$logs/browser" &
browser=$!
# A zone far from UTC and a culture whose lower-case I has no dot: what depends on the server's own fails here.
# "whole": a minute of random changes to a watched folder, and 50 processes killed; without it these tests are short.
CRYPTONEWS_TESTS=whole TZ=Asia/Tokyo LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 \
  artifacts/bin/CryptoNews.Tests/release/CryptoNews.Tests -noColor "$@" | tee "$logs/tests" || status=$?

echo "== browser tests"
wait "$browser" || status=$?
browser=
cat "$logs/browser"

# "   CryptoNews.Tests  Total: 18, Errors: 0, Failed: 1, Skipped: 0, Not Run: 0, Time: 0.145s", one of each project
summaries=$(grep -hE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+' "$logs"/* || true)
number() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$summaries" | awk '{ n += $1 } END { print n + 0 }'; }
total=$(number Total) errors=$(number Errors) failed=$(number Failed) skipped=$(number Skipped)
if [ "$total" -eq 0 ]; then
  echo "No test ran."
  exit 1
fi
echo "$((total - failed - skipped)) passed, $((failed + errors)) failed, $skipped skipped"
[ "$skipped" -eq 0 ] && [ "$status" -eq 0 ]
