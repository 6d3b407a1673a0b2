#!/usr/bin/python3
"""Every header of src/ compiles alone, and twice.

    check_headers.py [ROOT] [--build=FOLDER]

The flags are those of the first compiled file of the header's folder, or plain C++23 without a build folder. What
compiled once is not compiled again until it or a header that it includes changes.
"""

import sys
from pathlib import Path

from compiled import Job, closure, run, units
from source import Finding, cpp_files, option, root_from_arguments, tell

PLAIN = ("-std=c++23",)


def flags_by_folder(root, build):
    """{folder of src/: flags}, and under "" the flags of any."""
    found = {}
    for unit in units(build):
        if unit.source.is_relative_to(root / "src"):
            found.setdefault(unit.source.relative_to(root / "src").parts[0], unit.flags)
            found.setdefault("", unit.flags)
    return found


def job(root, path, flags):
    folders = [Path(flag[2:]) for flag in flags if flag.startswith("-I")]
    command = ("g++", "-x", "c++", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", *flags, f"-I{root}/src", "-")
    include = path.removeprefix("src/")
    inputs = closure(root / path, [root / "src", *folders])
    return Job(root / path, command, tuple(inputs), f'#include "{include}"\n#include "{include}"\n')


def main():
    root = root_from_arguments().resolve()
    build = option("build")
    flags = flags_by_folder(root, build) if build else {}
    headers = [p for p in cpp_files(root) if p.endswith(".hpp")]
    jobs = [job(root, p, flags.get(p.split("/")[1], flags.get("", PLAIN))) for p in headers]
    failures = run(jobs, "headers", (Path(build or root / "build").resolve(), root))
    for _, output in failures:
        print(output)
    return tell([Finding(str(j.file.relative_to(root)), 1, "headers", "does not compile alone") for j, _ in failures])


if __name__ == "__main__":
    sys.exit(main())
