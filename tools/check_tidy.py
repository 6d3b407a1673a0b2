#!/usr/bin/python3
"""clang-tidy over the compiled files of src/; the checks are in .clang-tidy.

    check_tidy.py [ROOT] --build=FOLDER

A file that was found clean is not looked at again until it, a header that it includes, or .clang-tidy changes.
"""

import sys
from pathlib import Path

from compiled import Job, closure, run, units
from source import option, root_from_arguments

TIDY = ("clang-tidy-19", "--quiet", "--extra-arg=-Wno-unknown-warning-option",
        "--extra-arg=-Wno-ignored-gch", "--extra-arg=-Wno-deprecated-declarations")


def job(root, build, unit):
    folders = [Path(flag[2:]) for flag in unit.flags if flag.startswith("-I")]
    command = (*TIDY, f"-p={build}", f"--config-file={root}/.clang-tidy", str(unit.source))
    return Job(unit.source, command, (*closure(unit.source, folders), root / ".clang-tidy"), " ".join(unit.flags))


def main():
    root, build = root_from_arguments().resolve(), Path(option("build")).resolve()
    ours = [u for u in units(build) if u.source.is_relative_to(root / "src") and u.source.exists()]
    failures = run([job(root, build, u) for u in ours], "tidy", (build, root))
    for _, output in failures:
        print("\n".join(line for line in output.splitlines() if "warnings generated" not in line))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
