#!/bin/bash
# Fuzzes every parser for some seconds each (5, or the first argument), beginning with the files in seeds/, the demo's
# spreadsheets and the programmes. What it found before stays in build/fuzz/corpus. Needs Debian's clang-19 and
# libclang-rt-19-dev. Ends with 1 when something was found; the input is then in build/fuzz/found.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-5}
[[ -f build/fuzz/build.ninja ]] || cmake --preset fuzz
cmake --build build/fuzz --target fuzz
mkdir -p build/fuzz/found

fuzz() {
    local name=$1 kept=build/fuzz/corpus/$1
    shift
    mkdir -p "$kept"
    echo "== $name"
    build/fuzz/tests/fuzz/fuzz_"$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=16384 \
        -artifact_prefix=build/fuzz/found/ -print_final_stats=1 -verbosity=0 "$kept" "$@"
}

fuzz sheet tests/fuzz/seeds/sheet demo/middelfart demo/ungeenheden demo/fejl
fuzz values tests/fuzz/seeds/values
fuzz policy programmes
fuzz http tests/fuzz/seeds/http
