#!/usr/bin/env bash
# Lighthouse on home, listing, article and dashboard, phone and desk: median of five runs (or of as many as the first
# argument says). Prints a table; exits with 1 when a goal is missed. Needs what tests/run.sh installs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-5}
tools=artifacts/tools
[ -d $tools/node_modules/lighthouse ] || npm install --no-audit --no-fund --no-save --silent --prefix $tools lighthouse@12.8.2 vnu-jar@26.9.27
dotnet build src/CryptoNews.Web --configuration Release --verbosity quiet

work=$(mktemp -d)
port=5480 pictures=5481
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=pictures -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
# The picture host is answered for here: its speed is not ours.
node -e '
  const [key, cert, picture] = process.argv.slice(1).map((f) => require("fs").readFileSync(f));
  require("https").createServer({ key, cert }, (q, a) => a.writeHead(200, { "content-type": "image/webp", "cache-control": "max-age=31536000" }).end(picture)).listen('$pictures', "127.0.0.1");
' "$work/key.pem" "$work/cert.pem" content/images/vault.webp &
stub=$!
ASPNETCORE_URLS=http://127.0.0.1:$port Site__BaseUrl=http://127.0.0.1:$port Store__ConnectionString="Data Source=$work/store.db" \
  dotnet artifacts/bin/CryptoNews.Web/release/cryptonews.dll >"$work/server.log" 2>&1 &
server=$!
trap 'kill $stub $server 2>/dev/null || true; rm -rf "$work"' EXIT
until curl -sf http://127.0.0.1:$port/health/ready >/dev/null; do kill -0 $server; sleep 0.5; done

export CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v google-chrome || command -v chromium-headless-shell)}
flags="--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run --ignore-certificate-errors --host-resolver-rules=\"MAP images.unsplash.com:443 127.0.0.1:$pictures\""
for address in / /category/regulation /news/2026/01/turkmenistan-virtual-assets-law /sentiment; do
  for form in mobile desktop; do
    preset=$([ $form = desktop ] && echo --preset=desktop || true)
    for run in $(seq "$runs"); do
      look() {
        $tools/node_modules/.bin/lighthouse "http://127.0.0.1:$port$address" $preset --quiet --chrome-flags="$flags" \
          --output=json --output-path="$work/$form$(tr / _ <<<"$address").$run.json"
      }
      look || look # Chromium sometimes begins a page before the recording does
    done
  done
done

node -e '
  const fs = require("fs"), folder = process.argv[1], by = {}, failed = new Set();
  for (const f of fs.readdirSync(folder).filter((f) => /\.\d+\.json$/.test(f))) {
    const { categories, audits } = JSON.parse(fs.readFileSync(folder + "/" + f));
    const name = f.replace(/\.\d+\.json$/, "");
    for (const key of ["accessibility", "best-practices", "seo"])
      for (const { id, weight } of categories[key].auditRefs)
        if (weight && audits[id].score !== null && audits[id].score < 1) failed.add(`${name}: ${audits[id].title} ${JSON.stringify(audits[id].details?.items ?? [])}`);
    for (const [key, { score }] of Object.entries(categories)) ((by[name] ??= {})[key] ??= []).push(Math.round(score * 100));
  }
  const median = (n) => n.sort((a, b) => a - b)[n.length >> 1];
  let missed = false;
  console.log("| page | performance | accessibility | best practices | SEO |\n| --- | ---: | ---: | ---: | ---: |");
  for (const [name, scores] of Object.entries(by)) {
    const all = ["performance", "accessibility", "best-practices", "seo"].map((k) => median(scores[k]));
    const goals = [name.startsWith("mobile") ? 97 : 100, 100, 100, 100];
    missed ||= all.some((score, i) => score < goals[i]);
    console.log(`| ${name.replace(/_/g, " ").trim()} | ${all.join(" | ")} |`);
  }
  for (const line of failed) console.log(line);
  process.exit(missed ? 1 : 0);
' "$work"
