#!/bin/bash
# Every commit's subject is "area: Imperative sentence": at most 72 characters, no full stop.
#   check_commits.sh [RANGE]      all commits of HEAD without a range
set -u
too_late=bc9f2f462f1c1d8242bfcb557bba909679f5c05c  # landed with a subject that is too long; what is shared is not rewritten
cd "${ROOT:-$(dirname "$0")/..}" || exit 2

bad=0
while IFS=' ' read -r commit subject; do
    [[ $commit == "$too_late" ]] && continue
    why=
    [[ $subject =~ ^[a-z][a-z0-9/_-]*:\ [A-Z] ]] || why="is not 'area: Imperative sentence'"
    [[ $subject =~ ^[^:]*:\ [A-Z][a-z]+(ed|ing)\  && ! $subject =~ :\ (Embed|Feed|Speed|Seed|Shed|Bring|Ping)\  ]] &&
        why="is not imperative: say 'Add', not 'Added' or 'Adding'"
    [[ $subject == *. ]] && why="ends with a full stop"
    ((${#subject} > 72)) && why="has ${#subject} characters; at most 72"
    [[ $why ]] && { echo "commit '$subject' $why"; bad=1; }
done < <(git log --no-merges --format="%H %s" "${1:-HEAD}")
exit $bad
