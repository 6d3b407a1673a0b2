#!/usr/bin/python3
"""Sizes, names and what the text may not say.

    check_style.py [ROOT]         the rules of style_rules.py, sizes, #pragma once, a test for each part of the core
    check_style.py --self-test    every rule against its own bad and good lines

tools/exemptions.txt lists what may stay as it is, one `rule path  reason` a line. The list may only shrink: a line that
is no longer needed is a failure too.
"""

import json
import re
import subprocess
import sys
from pathlib import PurePath

from source import Finding, cpp_files, files, includes, read, root_from_arguments, tell
from style_rules import RULES, programme_rule

FILE_LINES_MAX = 400
FUNCTION_LINES_MAX = 60
COLUMNS_MAX = 120
SIZED = r"^(src|tests|tools|bench|bin|cmake|web)/(?!.*\.(json|txt|html|csv|svg|xlsx|png|sqlite)$)"
TESTED = r"^src/(?:base|html|mail|domain)/.*\.cpp$"


def rules(root):
    keys = [PurePath(p).stem for p in files(root, ".toml") if p.startswith("programmes/")]
    return RULES + ([programme_rule(keys)] if keys else [])


def check_rules(root):
    for rule in rules(root):
        for path in filter(rule.applies, files(root)):
            for line in rule.lines(read(root, path)):
                yield Finding(path, line, rule.name, rule.why)


def check_sizes(root):
    sized = [p for p in files(root) if re.search(SIZED, p)]
    for path in sized:
        lines = read(root, path).splitlines()
        if len(lines) > FILE_LINES_MAX:
            yield Finding(path, FILE_LINES_MAX, "file-size", f"{len(lines)} lines; at most {FILE_LINES_MAX}")
        for number, line in enumerate(lines, 1):
            if len(line) > COLUMNS_MAX and path.endswith(".py"):
                yield Finding(path, number, "columns", f"{len(line)} columns; at most {COLUMNS_MAX}")
    for path, name, start, end in functions(root, [p for p in sized if p.endswith((".cpp", ".hpp", ".py", ".ts"))]):
        if end - start + 1 > FUNCTION_LINES_MAX:
            why = f"{name} has {end - start + 1} lines; at most {FUNCTION_LINES_MAX}"
            yield Finding(path, start, "function-size", why)


def functions(root, paths):
    """(path, name, first line, last line) of every function, as universal-ctags sees them."""
    command = ["ctags", "-L", "-", "--output-format=json", "--fields=+neK", "-o", "-"]
    tags = subprocess.run(command, input="\n".join(paths), cwd=root, capture_output=True, text=True, check=True)
    for tag in map(json.loads, tags.stdout.splitlines()):
        if tag.get("kind") in ("function", "method", "member") and "end" in tag:
            yield tag["path"], tag["name"], tag["line"], tag["end"]


def check_headers(root):
    for path in cpp_files(root):
        if path.endswith(".hpp") and not read(root, path).startswith("#pragma once\n"):
            yield Finding(path, 1, "pragma-once", "a header begins with #pragma once")


def check_names(root):
    for path in cpp_files(root):
        if re.search(r"(^|_)(manager|helpers?|utils?|common|misc)$", PurePath(path).stem):
            yield Finding(path, 1, "file-name", "a file is called after what is in it")


def reached(root, path, folder):
    """The headers of the file's own folder that it includes, and those that they include from there."""
    found, left = set(), [path]
    while left:
        own = {h for _, _, h in includes(read(root, left.pop())) if str(PurePath(h).parent) == folder} - found
        found |= own
        left += [f"src/{h}" for h in own]
    return found


def check_tests(root):
    """A compiled file of the core is tested when a test includes a header of its own folder that it stands behind."""
    tests = {h for p in files(root, ".cpp", ".hpp") if p.startswith("tests/") for _, _, h in includes(read(root, p))}
    for path in filter(re.compile(TESTED).match, cpp_files(root)):
        folder = str(PurePath(path).parent).removeprefix("src/")
        own = reached(root, path, folder)
        if not own & tests:
            yield Finding(path, 1, "tested", f"no test includes its header: {', '.join(sorted(own))}")


def exemptions(root):
    """{(rule, path): line}; a line without a reason is none."""
    lines = enumerate(read(root, "tools/exemptions.txt").splitlines(), 1)
    return {tuple(words[:2]): number for number, words in ((n, t.split("#")[0].split()) for n, t in lines) if words[2:]}


def without_exempt(root, findings, mine=lambda rule: not rule.startswith("symbol-")):
    """The findings that are not exempt, and the exemptions, of the rules that are `mine`, that nobody needs."""
    exempt = {key: line for key, line in exemptions(root).items() if mine(key[0])}
    kept = [f for f in findings if (f.rule, f.path) not in exempt]
    needed = {(f.rule, f.path) for f in findings}
    for (rule, path), line in exempt.items():
        if (rule, path) not in needed:
            why = f"{path} no longer needs its exemption from {rule}. Good job; remove the line"
            kept.append(Finding("tools/exemptions.txt", line, "exemption", why))
    return kept


def self_test():
    """Every rule refuses each of its bad lines and none of its good ones."""
    wrong = []
    for rule in RULES + [programme_rule(["arden", "a-til-oe"])]:
        wrong += [f"{rule.name} lets through: {line}" for line in rule.bad_lines if not rule.lines(line)]
        wrong += [f"{rule.name} refuses: {line}" for line in rule.good_lines if rule.lines(line)]
    print("\n".join(wrong) or f"{len(RULES) + 1} rules agree with their lines")
    return 1 if wrong else 0


def main():
    if "--self-test" in sys.argv:
        return self_test()
    root = root_from_arguments()
    checks = [check_rules, check_sizes, check_headers, check_names, check_tests]
    return tell(without_exempt(root, [finding for check in checks for finding in check(root)]))


if __name__ == "__main__":
    sys.exit(main())
