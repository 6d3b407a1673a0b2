#!/usr/bin/python3
"""tools/layers.txt is the architecture: which folder of src/ may use which.

    check_layers.py [ROOT] [--build=FOLDER]

Refuses an include that the list does not allow, a folder that is not listed, an include without a folder, and a cycle
in the list. With a build folder the objects are asked too (nm): none may name a namespace that its folder may not use.
"""

import re
import subprocess
import sys

from compiled import units
from source import Finding, cpp_files, includes, option, read, root_from_arguments, tell

GENERATED = {"compiled": "web"}  # where headers made at build time stand, and the layer whose they are


def layers(root):
    lines = [line.split("#")[0] for line in read(root, "tools/layers.txt").splitlines()]
    return {name.strip(): uses.split() for name, _, uses in (line.partition(":") for line in lines if line.strip())}


def check_list(uses):
    for name, used in uses.items():
        for other in set(used) - set(uses):
            yield Finding("tools/layers.txt", 1, "layers", f"{name} uses {other}, which is not listed")
    left = dict(uses)
    while free := [name for name, used in left.items() if not set(used) & set(left)]:
        for name in free:
            del left[name]
    if left:
        yield Finding("tools/layers.txt", 1, "layers", f"the list has a cycle among: {', '.join(sorted(left))}")


def check_includes(root, uses):
    for path in cpp_files(root):
        folder = path.split("/")[1]
        if folder not in uses:
            yield Finding(path, 1, "layers", f"folder {folder} is not in tools/layers.txt")
            continue
        for line, quote, header in includes(read(root, path)):
            target = GENERATED.get(header.split("/")[0], header.split("/")[0])
            if quote == '"' and "/" not in header:
                yield Finding(path, line, "layers", f'"{header}" has no folder: write its path from src/')
            elif quote == '"' and target != folder and target not in uses[folder]:
                yield Finding(path, line, "layers", f"{folder} may not include {target}")


def check_objects(root, uses, build):
    compiled = units(build)
    sources = {str(unit.source) for unit in compiled}
    for path in cpp_files(root):
        if path.endswith(".cpp") and str(root / path) not in sources:
            yield Finding(path, 1, "linking", "is in no library")
    for unit in compiled:
        path = unit.source.relative_to(root) if unit.source.is_relative_to(root) else unit.source
        folder = path.parts[1] if path.parts[0] == "src" else target_of(unit)
        if folder not in uses:
            continue
        if not unit.object.exists():
            yield Finding(str(path), 1, "linking", "is not compiled; build first")
            continue
        symbols = subprocess.run(["nm", "-C", unit.object], capture_output=True, text=True, check=True).stdout
        for named in sorted(set(re.findall(r"\bmentorkorps::(\w+)::", symbols)) & set(uses)):
            if named != folder and named not in uses[folder]:
                yield Finding(str(path), 1, "linking", f"{folder} may not refer to mentorkorps::{named}")


def target_of(unit):
    found = re.search(r"/CMakeFiles/(\w+)\.dir/", str(unit.object))
    return found[1] if found else ""


def main():
    root = root_from_arguments().resolve()
    uses = layers(root)
    findings = [*check_list(uses), *check_includes(root, uses)]
    if build := option("build"):
        findings += check_objects(root, uses, build)
    return tell(findings)


if __name__ == "__main__":
    sys.exit(main())
