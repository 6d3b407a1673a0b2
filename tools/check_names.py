#!/usr/bin/python3
"""How names in src/ are written, as universal-ctags sees them.

    check_names.py [ROOT]

Types are PascalCase, all else is snake_case, and a private member ends with an underscore. Clang-tidy could say the
same; it needs two seconds a file for it, and this two for all of them.
"""

import json
import re
import subprocess
import sys

from source import Finding, cpp_files, root_from_arguments, tell

PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*")
SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
TYPES = {"class", "struct", "enum", "union"}
ANYTHING = {"typedef", "using", "alias", "macro", "header"}
IDIOMS = {"overloaded", "hash", "Named"}  # the standard library's, after its example, and a deduction guide


def tags(root):
    command = ["ctags", "-L", "-", "--output-format=json", "--kinds-C++=+lpz", "--language-force=C++", "--fields=+neKa",
               "--fields-C++=+{properties}", "-o", "-"]
    answer = subprocess.run(command, input="\n".join(cpp_files(root)), cwd=root, capture_output=True, text=True,
                            check=True)
    return map(json.loads, answer.stdout.splitlines())


def names_its_class(tag):
    """A constructor or a destructor."""
    return tag["name"].removeprefix("~") == tag.get("scope", "").split("::")[-1]


def is_free(tag):
    """What has no choice in its name, or is no name: `[a, b]` comes as "&"."""
    name = tag["name"]
    return (tag["kind"] in ANYTHING or name in IDIOMS or names_its_class(tag) or name.startswith(("__anon", "operator"))
            or not name.strip("~").isidentifier())


def fault(tag):
    kind, name = tag["kind"], tag["name"]
    if is_free(tag):
        return None
    if kind in TYPES:
        return None if PASCAL.fullmatch(name) else "a type is PascalCase"
    if not SNAKE.fullmatch(name.removesuffix("_")):
        return f"a {kind} is snake_case"
    if kind == "member" and "static" not in tag.get("properties", ""):
        return member_fault(name, tag.get("access"))
    return None


def member_fault(name, access):
    is_guarded = access in ("private", "protected")
    if is_guarded == name.endswith("_"):
        return None
    return "a private member ends with an underscore" if is_guarded else "only a private member ends with an underscore"


def main():
    root = root_from_arguments()
    found = [(tag, fault(tag)) for tag in tags(root)]
    return tell([Finding(t["path"], t["line"], "name", f"{t['name']}: {why}") for t, why in found if why])


if __name__ == "__main__":
    sys.exit(main())
