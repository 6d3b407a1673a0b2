#!/bin/bash
# Every commit's subject is "area: Imperative sentence": at most 72 characters, no full stop.
#   check_commits.sh [RANGE]      all commits of HEAD without a range
set -u
too_late=( # landed with subjects that are too long; what is shared is not rewritten
    bc9f2f462f1c1d8242bfcb557bba909679f5c05c
    b454c5fdd2e06ebbd49887614350c9c4d9c9db66
    a9854a17f43646b3eb6602fa11d251987103c63e
    8039e9c8e2e428ba69076ac04104376db6e0a19f
)
cd "${ROOT:-$(dirname "$0")/..}" || exit 2

bad=0
while IFS=' ' read -r commit subject; do
    [[ " ${too_late[*]} " == *" $commit "* ]] && continue
    why=
    [[ $subject =~ ^[a-z][a-z0-9/_-]*:\ [A-Z] ]] || why="is not 'area: Imperative sentence'"
    [[ $subject =~ ^[^:]*:\ [A-Z][a-z]+(ed|ing)\  && ! $subject =~ :\ (Embed|Feed|Speed|Seed|Shed|Bring|Ping)\  ]] &&
        why="is not imperative: say 'Add', not 'Added' or 'Adding'"
    [[ $subject == *. ]] && why="ends with a full stop"
    ((${#subject} > 72)) && why="has ${#subject} characters; at most 72"
    [[ $why ]] && { echo "commit '$subject' $why"; bad=1; }
done < <(git log --no-merges --format="%H %s" "${1:-HEAD}")
exit $bad
