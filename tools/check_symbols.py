#!/usr/bin/python3
"""Asks the objects themselves (nm) for what the text can hide: functions that are unsafe, the clock, chance.

    check_symbols.py [ROOT] --build=FOLDER
"""

import re
import subprocess
import sys

from check_style import without_exempt
from compiled import units
from source import Finding, option, root_from_arguments, tell
from style_rules import BANNED

SYMBOLS = [  # name, symbols as the linker sees them, the files that may
    ("symbol-banned", rf"(?:{BANNED})", r"^$"),
    ("symbol-clock", r"_ZNSt6chrono3_V212system_clock3nowEv|time|gettimeofday", r"^src/base/clock\.cpp$"),
    ("symbol-chance", r"s?rand|_ZNSt13random_device\w+|randombytes_\w+", r"^src/base/random\.cpp$"),
]


def check(root, build):
    for unit in units(build):
        if not unit.source.is_relative_to(root / "src"):
            continue
        path = str(unit.source.relative_to(root))
        if not unit.object.exists():
            yield Finding(path, 1, "symbols", "is not compiled; build first")
            continue
        listed = subprocess.run(["nm", "-u", unit.object], capture_output=True, text=True, check=True).stdout
        used = [line.split()[-1].split("@")[0] for line in listed.splitlines() if line.strip()]
        for rule, symbols, may in SYMBOLS:
            for symbol in used:
                if re.fullmatch(symbols, symbol) and not re.search(may, path):
                    yield Finding(path, 1, rule, f"the object refers to {symbol}")


if __name__ == "__main__":
    root = root_from_arguments().resolve()
    rules = {name for name, _, _ in SYMBOLS}
    sys.exit(tell(without_exempt(root, list(check(root, option("build"))), lambda rule: rule in rules)))
