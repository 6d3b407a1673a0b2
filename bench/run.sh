#!/bin/bash
# Measures what docs/drift/ydelse.md promises, and prints it as tables in Markdown. Wants a quiet machine for twenty
# minutes; --small tries the same in seconds, and its figures mean nothing.
set -eu
cd "$(dirname "$0")/.."
[[ -f build/release/build.ninja ]] || cmake --preset release >&2
cmake --build build/release --target mentorkorps queries verdicts country matching >&2
/usr/bin/python3 bench/run.py "$@"
/usr/bin/python3 bench/matching.py "$@"
printf '\n### Rules judged from memory: 40.000 matches with two years of weekly contacts\n\n'
build/release/bench/verdicts --benchmark_min_time="$([[ ${1:-} == --small ]] && echo 0.01 || echo 2)" 2>/dev/null
/usr/bin/python3 bench/country.py "$@"
