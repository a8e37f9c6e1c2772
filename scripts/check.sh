#!/bin/sh
# ./bonafide check [--long]: installs what the tests need and runs them. Called by the launcher, which sets JAVA_HOME.
set -eu

home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
cd "$home"
work=$home/.bonafide
mkdir -p "$work"

say() { printf '%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs packages, or says what is missing: $1 if it can't, $2 while it does; then the packages.
install() {
  if ! command -v apt-get >/dev/null; then
    say "$1 Install it and run this again."
    exit 3
  fi
  say "$2 …"
  shift 2
  as_root apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# The report's tests look at it in a real browser.
require_browser() {
  for browser in chromium chromium-browser google-chrome; do
    if command -v "$browser" >/dev/null; then return; fi
  done
  install "The report's tests need Chromium, and found none on the PATH." \
    "Installing Chromium and a Chinese font for the report's tests" chromium fonts-noto-cjk
}

# LightGBM, which the tests of learning train with, needs OpenMP's runtime.
require_openmp() {
  for library in /usr/lib*/libgomp.so.1 /usr/lib/*/libgomp.so.1; do
    if [ -e "$library" ]; then return; fi
  done
  install "The tests of learning need OpenMP's runtime (libgomp), and found none." \
    "Installing OpenMP's runtime for the tests of learning" libgomp1
}

# Error Prone and NullAway need a JDK 25.
jdk_25() {
  for candidate in /usr/lib/jvm/*; do
    if [ -x "$candidate/bin/javac" ] && grep -qs '^JAVA_VERSION="25' "$candidate/release"; then
      printf '%s' "$candidate"
      return
    fi
  done
}

# A copy of the sources in $1, so that what JDK 17 has built stays.
copy_sources() {
  rm -rf "$1"
  mkdir -p "$1"
  tar cf - --exclude=target --exclude=.git --exclude=.bonafide . | tar xf - -C "$1"
}

unit_tests() {
  mvn -B -ntp verify
}

error_prone() {
  newer=$(jdk_25)
  if [ -z "$newer" ]; then
    say "No JDK 25 in /usr/lib/jvm: Error Prone and NullAway were not run."
    return 0
  fi
  copy_sources "$work/jdk25"
  (cd "$work/jdk25" && JAVA_HOME=$newer mvn -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip=true compile)
}

# The demo's files are the same on JDK 25, byte for byte.
same_on_jdk_25() {
  newer=$(jdk_25)
  if [ -z "$newer" ]; then
    say "No JDK 25 in /usr/lib/jvm: the demo was not compared."
    return 0
  fi
  rm -rf "$work/on17" "$work/on25"
  ./bonafide demo --out "$work/on17"
  JAVA_HOME=$newer ./bonafide demo --out "$work/on25"
  for file in assessments.csv incidents.json rings.json facts.jsonl exposure.json; do
    cmp "$work/on17/result/$file" "$work/on25/result/$file"
  done
}

# Runs every command of the README's sh blocks, but for the one that runs this.
readme_commands() {
  place=$work/readme
  rm -rf "$place"
  mkdir -p "$place"
  ln -s "$home/bonafide" "$place/bonafide"
  (cd "$place" && ./bonafide demo --out seed >/dev/null && cp seed/shop/*.csv . && rm -rf seed)
  awk '/^```sh$/ { inside = 1; next } /^```/ { inside = 0 } inside' README.md README.zh-CN.md | grep -v 'bonafide check' |
    sort -u | while IFS= read -r command; do
    say "README: $command"
    (cd "$place" && sh -c "$command")
  done
}

short_check() {
  say "Testing with $("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1) …"
  unit_tests
  say "Checking with Error Prone and NullAway …"
  error_prone
  say "Comparing the demo on two JDKs …"
  same_on_jdk_25
  readme_commands
}

# --- the long ones: each step once, its outcome kept under .bonafide/long until the sources change ---

sources_hash() {
  find core exchange app client bench scripts pom.xml bonafide -type f -not -path '*/target/*' -print0 | sort -z |
    xargs -0 sha256sum | sha256sum | cut -c1-16
}

step() {
  name=$1
  shift
  done_file=$long_dir/$name
  if [ -f "$done_file" ]; then
    say "$name: done before"
    return
  fi
  say "$name …"
  began=$(date +%s)
  if "$@" >"$long_dir/$name.log" 2>&1; then
    outcome=passed
  elif [ $? = 77 ]; then
    outcome='not run'
  else
    outcome=FAILED
  fi
  printf '%s\t%s\n' "$outcome" "$(($(date +%s) - began))" >"$done_file.new"
  mv "$done_file.new" "$done_file"
  say "$name: $outcome"
}

long_tests() {
  mvn -B -ntp verify -Dbonafide.long=true
}

kills() { sh scripts/kill-test.sh; }
real_data() { sh scripts/real-data.sh; }

write_results() {
  result=docs/results/$(date +%Y-%m-%d).md
  {
    printf '# Long tests, %s\n\n' "$(date +%Y-%m-%d)"
    printf 'Written by `./bonafide check --long`. Sources `%s`, commit `%s`, %s, %s processors.\n\n' \
      "$(basename "$long_dir")" "$(git rev-parse --short HEAD 2>/dev/null || echo none)" \
      "$("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1)" "$(nproc)"
    printf '| step | outcome | seconds |\n|---|---|---|\n'
    for name in $steps; do
      printf '| %s | %s | %s |\n' "$name" "$(cut -f1 "$long_dir/$name")" "$(cut -f2 "$long_dir/$name")"
    done
    for name in $steps; do
      printf '\n## %s\n\n```text\n' "$name"
      grep -v '^\[INFO\]' "$long_dir/$name.log" | tr '\r' '\n' | tail -n 25 | cut -c1-160 | sed "s#$home/##g"
      printf '```\n'
    done
  } >"$result"
  say "$home/$result"
}

long_check() {
  long_dir=$work/long/$(sources_hash)
  mkdir -p "$long_dir"
  steps='tests error-prone same-on-jdk-25 readme kills real-data'
  figures='rings bursts shopee addresses receivers yelpchi engine causes accuracy unseen headline innocence learn speed clean history'
  steps="$steps $figures"
  step tests long_tests
  step error-prone error_prone
  step same-on-jdk-25 same_on_jdk_25
  step readme readme_commands
  step kills kills
  step real-data real_data
  for figure in $figures; do
    step "$figure" ./bonafide bench "$figure"
  done
  write_results
  ! grep -q '^FAILED' $(for name in $steps; do printf '%s ' "$long_dir/$name"; done)
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
require_openmp
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

if [ "$long" = true ]; then
  long_check
else
  short_check
fi
