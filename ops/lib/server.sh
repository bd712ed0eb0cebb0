# shellcheck shell=bash
# Builds, starts and stops a Vigie of one's own. To be sourced from the top of the project, with
# JAVA_HOME on a JDK 25; the data, the log and the pid lie in $VIGIE_DATA.

VIGIE_DATA=${VIGIE_DATA:-.vigie/demo}
export VIGIE_DATA
jar=backend/target/backend-0.1.0-SNAPSHOT.jar

# Builds when there is no jar, or when a source is newer than it.
build_server() {
  if [ -f "$jar" ] && [ -z "$(find pom.xml ./*/pom.xml ./*/src/main -newer "$jar" -print -quit)" ]; then
    return 0
  fi
  command -v mvn > /dev/null || {
    echo "Vigie is built by Maven 3.8.7 or newer: install it." >&2
    return 1
  }
  echo "Building Vigie (the first time fetches its libraries; one to five minutes) ..."
  # Maven 3.8's own libraries make newer JDKs warn.
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" \
    mvn -B -q -Dstyle.color=never -DskipTests -Dspotless.check.skip package
}

run_java() {
  "$JAVA_HOME/bin/java" -cp "$jar" "$@"
}

server_pid() {
  local pid
  pid=$(cat "$VIGIE_DATA/pid" 2> /dev/null) && kill -0 "$pid" 2> /dev/null && printf '%s\n' "$pid"
}

# Where it listens, as its log says.
server_url() {
  sed -n 's/.*Vigie listens on \(http:[^ ]*\).*/\1/p' "$VIGIE_DATA/log" | tail -n 1
}

# Starts the server in the demo profile, and waits until it listens; leaves one that runs as it is.
start_server() {
  if server_pid > /dev/null && [ "$jar" -ot "$VIGIE_DATA/pid" ]; then
    return 0
  fi
  stop_server
  mkdir -p "$VIGIE_DATA"
  : > "$VIGIE_DATA/log"
  VIGIE_PROFILE=demo VIGIE_PORT=$(free_port) nohup "$JAVA_HOME/bin/java" -jar "$jar" \
    >> "$VIGIE_DATA/log" 2>&1 < /dev/null &
  echo $! > "$VIGIE_DATA/pid"
  echo "Starting Vigie (the first time loads the region's 5,115 communes; ten seconds) ..."
  until [ -n "$(server_url)" ]; do
    if ! server_pid > /dev/null; then
      echo "Vigie did not start:" >&2
      tail -n 20 "$VIGIE_DATA/log" >&2
      return 1
    fi
    sleep 0.1
  done
}

stop_server() {
  local pid
  pid=$(server_pid) || return 0
  kill "$pid"
  while kill -0 "$pid" 2> /dev/null; do sleep 0.1; done
  rm -f "$VIGIE_DATA/pid"
}

# The port asked for or the first free one after it.
free_port() {
  local port=${VIGIE_PORT:-8080}
  while (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do port=$((port + 1)); done
  printf '%s\n' "$port"
}

# Takes over the reports of file $1 by mapping $2, and writes what was refused to a file.
import_reports() {
  local file=$1 mapping=$2 token answer header=()
  command -v curl > /dev/null || { echo "--import needs curl." >&2; return 1; }
  token=$(curl -sS --fail "$(server_url)/demo/token" -d '{"person":"marc"}' | sed 's/.*"token":"\([^"]*\)".*/\1/')
  if [ -f "$mapping" ]; then
    header=(-H "X-Vigie-Mapping: $(base64 < "$mapping" | tr -d '\n=' | tr '+/' '-_')")
    mapping=custom
  fi
  echo "Taking over the reports of $file ..."
  answer=$(curl -sS "$(server_url)/imports/reports?mapping=$mapping" \
    -H "Authorization: Bearer $token" -H "Content-Type: text/csv" "${header[@]}" \
    --data-binary "@$file") || return 1
  case $answer in
    *'"errors"'*)
      echo "  Refused: $(json "$answer" message)" >&2
      return 1
      ;;
  esac
  echo "  $(json "$answer" read) rows: $(json "$answer" added) taken over, $(json "$answer" unchanged) there already, $(json "$answer" rejected) refused."
  echo "  From: $(json "$answer" attribution) ($(json "$answer" licence))"
  [ "$(json "$answer" rejected)" -eq 0 ] || list_rejects "$file" "$token" "$answer"
  echo "  Those taken over are in a territory of their own: as Rita, choose it on the page."
}

# Shows why rows of file $1 were refused, by answer $3, and keeps them, each with its reason.
list_rejects() {
  local kept
  kept="$VIGIE_DATA/$(basename "$1" .csv)-rejects.csv"
  printf '%s\n' "$3" | sed 's/.*"byReason":{\([^}]*\)}.*/\1/' | tr ',' '\n' |
    sed 's/"\(.*\)":\(.*\)/    \2 \1/'
  curl -sS --fail "$(server_url)$(json "$3" rejects)" -H "Authorization: Bearer $2" > "$kept"
  echo "  Those refused are in $kept, each with its reason."
}

# The text or number of member $2 of the JSON in $1.
json() {
  printf '%s\n' "$1" | sed -n -e "s/.*\"$2\":\"\(\([^\"\\\\]\|\\\\.\)*\)\".*/\1/p" -e "s/.*\"$2\":\([0-9]\{1,\}\).*/\1/p" |
    sed 's/\\\(.\)/\1/g'
}
