#!/bin/sh
# ./bonafide check [--long]: installs what the tests need and runs them. See docs/results/README.md for the long ones.
set -eu

home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
cd "$home"

say() { printf '%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# The report's tests look at it in a real browser.
require_browser() {
  if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then
    return
  fi
  if ! command -v apt-get >/dev/null; then
    say "The report's tests need Chromium, and found none on the PATH. Install it and run this again."
    exit 3
  fi
  say "Installing Chromium and a Chinese font for the report's tests …"
  as_root apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null
}

# Error Prone and NullAway need a JDK 25; without one they are left out, and that is said.
jdk_25() {
  for candidate in /usr/lib/jvm/*; do
    if [ -x "$candidate/bin/javac" ] && grep -qs '^JAVA_VERSION="25' "$candidate/release"; then
      printf '%s' "$candidate"
      return
    fi
  done
}

long=false
for argument in "$@"; do
  case $argument in
    --long) long=true ;;
    *)
      say "The option ($argument) is not one of check's. Run './bonafide check' or './bonafide check --long'."
      exit 2
      ;;
  esac
done

command -v mvn >/dev/null || {
  say "The tests run with Maven, and found no mvn on the PATH. Install it: apt-get install maven."
  exit 3
}
require_browser

export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
say "Testing with $("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1) …"
mvn -B -ntp verify

checked=$(jdk_25)
if [ -n "$checked" ]; then
  say "Checking with Error Prone and NullAway on JDK 25 …"
  JAVA_HOME=$checked mvn -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip=true \
    -DbuildDirectory=target/jdk25 clean compile
else
  say "No JDK 25 in /usr/lib/jvm: Error Prone and NullAway were not run."
fi
