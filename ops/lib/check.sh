# shellcheck shell=bash
# The lanes of ops/check, how they are counted, and what they print at the end.
# shellcheck disable=SC2030,SC2031 # a lane has a server, and so settings, of its own

passed=0
failed=0
skipped=0
summary=""

# Runs lane $1 by command $2: 0 is a pass, 77 a skip, everything else a failure.
lane() {
  local started=$SECONDS status
  echo "== $1"
  "$2"
  status=$?
  case $status in
    0) passed=$((passed + 1)) && summary+="  passed   $1 ($((SECONDS - started)) s)"$'\n' ;;
    77) skipped=$((skipped + 1)) && summary+="  skipped  $1: $reason"$'\n' ;;
    *) failed=$((failed + 1)) && summary+="  FAILED   $1"$'\n' ;;
  esac
}

# Ends a lane that cannot run here: a skip on one's own machine, a failure in CI.
cannot() {
  reason=$1
  echo "cannot run: $reason" >&2
  [ "${CI:-}" = true ] && return 1
  return 77
}

report() {
  echo
  printf '%s' "$summary"
  tests_run
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}

# Counts the tests in the reports of this run, so that skipped ones do not go unseen.
tests_run() {
  find ./*/target/surefire-reports -name 'TEST-*.xml' -newer "$stamp" -exec sed -n '/<testsuite /p' {} + 2> /dev/null |
    awk '{ for (i = 1; i <= NF; i++) if (match($i, /^(tests|failures|errors|skipped)="[0-9]+"/)) {
             split($i, pair, "\""); sum[substr($i, 1, index($i, "=") - 1)] += pair[2] } }
         END { printf "  tests: %d run, %d failed, %d skipped\n", sum["tests"], sum["failures"] + sum["errors"], sum["skipped"] }'
}
stamp=$(mktemp)
trap 'rm -f "$stamp"' EXIT

# Installs a Debian package in CI, where this project must bring what it needs.
in_ci_install() {
  [ "${CI:-}" = true ] && command -v apt-get > /dev/null && [ "$(id -u)" = 0 ] || return 1
  apt-get update -qq && apt-get install -y -qq "$@" > /dev/null
}

lint_scripts() {
  command -v shellcheck > /dev/null || in_ci_install shellcheck || { cannot "no shellcheck"; return; }
  find ops .ci -type f \( -name '*.sh' -o ! -name '*.*' \) -exec sh -c 'head -n 1 "$1" | grep -q -e bash' _ {} \; -print0 |
    xargs -0 shellcheck -x
}

# With a browser at hand, its tests run with the others: a build of their own would take minutes.
build_and_test() {
  command -v mvn > /dev/null || { cannot "no Maven"; return; }
  chromium=$(find_chromium || { in_ci_install chromium && find_chromium; } || true)
  VIGIE_CHROMIUM=$chromium mvn -B -Dstyle.color=never ${chromium:+-Pbrowser} verify
}

find_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

# Whether each of the browser's tests ran, and passed.
test_pages() {
  local test report
  [ -n "${chromium:-}" ] || { cannot "no Chromium"; return; }
  for test in backend/src/browser/java/fr/vigie/*Test.java; do
    report=backend/target/surefire-reports/TEST-fr.vigie.$(basename "$test" .java).xml
    echo "$report"
    [ "$report" -nt "$stamp" ] && grep '<testsuite ' "$report" | grep 'errors="0"' | grep -q 'failures="0"' || return 1
  done
}

# The command of the README, on data and a port of its own.
play_demonstration() {
  local data status
  data=$(mktemp -d)
  VIGIE_DATA=$data VIGIE_PORT=8180 ops/demo
  status=$?
  VIGIE_DATA=$data ops/demo --reset
  return "$status"
}

# Asks what a fuzzer makes up from the schema, as a dispatcher, on data and a port of its own.
fuzz_schema() {
  local data status
  data=$(mktemp -d)
  if fetch_fuzzer "$data/python"; then
    VIGIE_DATA=$data/vigie VIGIE_PORT=8280 VIGIE_DEMO_SIZE=300,300 fuzz_own_server "$data/python/bin"
    status=$?
  else
    cannot "no Python 3 with $fuzzer"
    status=$?
  fi
  rm -rf "$data"
  return "$status"
}

fuzzer=schemathesis==4.32.5

fetch_fuzzer() {
  command -v python3 > /dev/null && python3 -m venv "$1" && "$1/bin/pip" -q install "$fuzzer"
}

fuzz_own_server() {
  local token url status
  . ops/lib/server.sh
  build_server && start_server || return 1
  token=$(curl -sS --fail "$(server_url)/demo/token" -d '{"person":"nadia"}' | sed 's/.*"token":"\([^"]*\)".*/\1/')
  # In its own folder, for it keeps a cache where it runs.
  url=$(server_url)
  (
    export SCHEMATHESIS_HOOKS=ops.fuzz.checks PYTHONPATH=$PWD PYTHONDONTWRITEBYTECODE=1
    cd "$1" && ./schemathesis run "$url/graphql" -H "Authorization: Bearer $token" \
      -c no_fault --max-examples "${VIGIE_FUZZ_EXAMPLES:-20}" --continue-on-failure --no-color
  )
  status=$?
  stop_server
  return "$status"
}

# Each client of ops/clients against a server of its own.
run_clients() {
  command -v node > /dev/null && command -v npm > /dev/null || in_ci_install nodejs npm ||
    { cannot "no Node.js"; return; }
  npm ci --prefix ops/clients --ignore-scripts --no-audit --no-fund --loglevel=error || { cannot "no npm packages"; return; }
  (
    export VIGIE_DATA VIGIE_PORT=8190 VIGIE_DEMO_SIZE=2000,12000
    VIGIE_DATA=$(mktemp -d)
    . ops/lib/server.sh
    trap 'stop_server; rm -rf "$VIGIE_DATA"' EXIT
    build_server && start_server || exit 1
    for client in ops/clients/*.mjs; do
      basename "$client" .mjs
      node "$client" "$(server_url)" || exit 1
    done
  )
}

# People who sign up in Firebase's own emulator of Authentication, against a server of its own.
run_firebase() {
  command -v node > /dev/null && command -v npm > /dev/null || in_ci_install nodejs npm ||
    { cannot "no Node.js"; return; }
  npm ci --prefix ops/clients/firebase --ignore-scripts --no-audit --no-fund --loglevel=error ||
    { cannot "no npm packages"; return; }
  (
    export VIGIE_DATA VIGIE_PORT=8195 VIGIE_DEMO_SIZE=0,0 FIREBASE_AUTH_EMULATOR_HOST=127.0.0.1:9199
    export VIGIE_FIREBASE_PROJECT=demo-vigie VIGIE_FIREBASE_SIGN_IN=checked
    export VIGIE_FIREBASE_STAND_IN=http://$FIREBASE_AUTH_EMULATOR_HOST
    VIGIE_DATA=$(mktemp -d)
    . ops/lib/server.sh
    trap 'stop_server; stop_emulator; rm -rf "$VIGIE_DATA"' EXIT
    start_emulator && build_server && start_server || exit 1
    node ops/clients/firebase/sign-in.mjs "$(server_url)" "$VIGIE_FIREBASE_STAND_IN"
  )
}

# Starts the emulator, whose log and pid lie in $VIGIE_DATA, and waits until it answers.
start_emulator() {
  (
    cd ops/clients/firebase || exit 1
    HOME=$VIGIE_DATA CI=true exec node node_modules/firebase-tools/lib/bin/firebase.js \
      emulators:start --only auth --project "$VIGIE_FIREBASE_PROJECT"
  ) > "$VIGIE_DATA/emulator.log" 2>&1 < /dev/null &
  echo $! > "$VIGIE_DATA/emulator.pid"
  until curl -sS --fail "$VIGIE_FIREBASE_STAND_IN/" > /dev/null 2>&1; do
    if ! kill -0 "$(cat "$VIGIE_DATA/emulator.pid")" 2> /dev/null; then
      echo "The emulator did not start:" >&2
      tail -n 20 "$VIGIE_DATA/emulator.log" >&2
      return 1
    fi
    sleep 0.1
  done
}

stop_emulator() {
  kill "$(cat "$VIGIE_DATA/emulator.pid")" 2> /dev/null || return 0
  while kill -0 "$(cat "$VIGIE_DATA/emulator.pid")" 2> /dev/null; do sleep 0.1; done
}
