# shellcheck shell=bash
# Finds the JDK 25 or newer that Vigie runs on. To be sourced: `. ops/lib/jdk.sh; home=$(find_jdk25) || exit 1`.

# The major version of the JDK at home $1, from its release file; nothing when it is no JDK.
jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

# The homes a JDK may be at, one a line, the caller's own choice first.
jdk_homes() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  local java link
  if java=$(command -v java); then
    # Followed by hand: readlink -f is missing on older macOS.
    while link=$(readlink "$java"); do
      case $link in
        /*) java=$link ;;
        *) java=$(dirname "$java")/$link ;;
      esac
    done
    dirname "$(dirname "$java")"
  fi
  printf '%s\n' /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home
}

# Prints the home of the first JDK 25 or newer found, or fails with one sentence.
find_jdk25() {
  local home major
  while IFS= read -r home; do
    major=$(jdk_major "$home") || continue
    if [ "${major:-0}" -ge 25 ]; then
      printf '%s\n' "$home"
      return 0
    fi
  done < <(jdk_homes)
  printf 'Vigie needs a JDK 25 or newer: install one (https://adoptium.net) or set JAVA_HOME to its folder.\n' >&2
  return 1
}
