#!/usr/bin/python3
"""Reads what a kind of test printed, and answers `PASSED FAILED`.

    count_tests.py EXIT_CODE LOG…

Understands GoogleTest, Python's unittest, Node's runner (TAP) and bin/check. A skipped test counts as failed; so does a
program that ended badly without naming a failed test (bin/test writes `died: NAME`), and a kind that ran none.
"""

import re
import sys
from pathlib import Path

PASSED = [
    r"^\[  PASSED  \] (\d+) tests?\.",
    r"^# pass (\d+)$",
]
FAILED = [
    r"^\[  FAILED  \] (\d+) tests?, listed below",
    r"^\[  SKIPPED \] (\d+) tests?, listed below",
    r"^# (?:fail|cancelled|skipped|todo) (\d+)$",
]


def added(patterns, text):
    return sum(int(number) for pattern in patterns for number in re.findall(pattern, text, re.M))


def of_unittest(text):
    endings = " ".join(re.findall(r"^(?:OK|FAILED) \((.*)\)$", text, re.M))
    failed = added([r"(?:failures|errors|skipped|unexpected successes)=(\d+)"], endings)
    return added([r"^Ran (\d+) tests? in "], text) - failed, failed


def of_steps(text):
    """bin/check's: NAME, ok or FAILED, and the seconds."""
    answers = re.findall(r"^\w+ +(ok|FAILED) +\d+\.\d s$", text, re.M)
    return answers.count("ok"), answers.count("FAILED")


def counts(text, exit_code):
    passed, failed = of_steps(text)
    if not passed + failed:
        passed, failed = of_unittest(text)
        passed += added(PASSED, text)
        failed += added(FAILED, text) + len(re.findall(r"^died: ", text, re.M))
    if not failed and (exit_code or not passed):
        failed = 1
    return passed, failed


if __name__ == "__main__":
    logs = "\n".join(Path(name).read_text(encoding="utf-8", errors="replace") for name in sys.argv[2:])
    print(*counts(logs, int(sys.argv[1])))
