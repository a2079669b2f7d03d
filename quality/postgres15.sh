#!/usr/bin/env bash
# Runs the PostgreSQL tests once more, on Debian's PostgreSQL 15, in a cluster of their own.
# Writes reports/summary15.json; needs root on Debian (it installs the server by apt when it is missing).
set -euo pipefail
cd "$(dirname "$0")/.."
bin=/usr/lib/postgresql/15/bin
if [ ! -x "$bin/postgres" ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends postgresql-15 >/dev/null
fi
folder=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
password=$(head -c 24 /dev/urandom | base64 | tr -d '+/=')
stop() {
  su postgres -s /bin/sh -c "'$bin/pg_ctl' -D '$folder/data' -m immediate -w stop" >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
printf '%s' "$password" >"$folder/password"
chown -R postgres "$folder"
su postgres -s /bin/sh -c "'$bin/initdb' -D '$folder/data' -U owner --pwfile='$folder/password' --auth=scram-sha-256 \
  --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=zh-Hans-CN" >/dev/null
su postgres -s /bin/sh -c "'$bin/pg_ctl' -D '$folder/data' -w -o '-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder' \
  -l '$folder/log' start" >/dev/null
export TEST_DATABASE_OWNER_URL="postgresql://owner:$password@127.0.0.1:$port/postgres"
status=0
rm -f reports/postgres15.json reports/postgres15.outside.json
# What takes longer hangs.
OUTSIDE_REPORT=reports/postgres15.outside.json timeout --signal=KILL 900 npx vitest run --project postgres \
  --reporter=default --reporter=json --outputFile.json=reports/postgres15.json --reporter=./quality/outside.mjs || status=$?
# What ended badly without a failed test has failed all the same, as has what left no report.
node -e '
const fs = require("fs")
const path = "reports/postgres15.json"
const report = fs.existsSync(path) ? JSON.parse(fs.readFileSync(path, "utf8")) : { numPassedTests: 0, numFailedTests: 0 }
const { numPassedTests: passed, numFailedTests } = report
const failed = numFailedTests + (Number(process.argv[1]) !== 0 && numFailedTests === 0 ? 1 : 0)
fs.writeFileSync("reports/summary15.json", JSON.stringify({ passed, failed }))' "$status"
exit "$status"
