#!/bin/bash
# Measures what docs/drift/ydelse.md promises, and prints it as tables in Markdown. Wants a quiet machine for a quarter of
# an hour; --small tries the same in seconds, and its figures mean nothing.
set -eu
cd "$(dirname "$0")/.."
[[ -f build/release/build.ninja ]] || cmake --preset release >&2
cmake --build build/release --target mentorkorps queries >&2
exec /usr/bin/python3 bench/run.py "$@"
