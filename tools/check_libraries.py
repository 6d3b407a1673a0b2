#!/usr/bin/python3
"""tools/libraries.txt says which folder may include which library; a heavy one stands in one compiled file of it.

    check_libraries.py [ROOT]
"""

import sys
from collections import defaultdict
from dataclasses import dataclass

from source import Finding, cpp_files, includes, read, root_from_arguments, tell


@dataclass(frozen=True)
class Library:
    prefix: str
    once: bool
    places: tuple

    def place_of(self, path):
        """The place of the list that the file is in, or nothing."""
        inside = path.removeprefix("src/")
        return next((p for p in self.places if p == "*" or inside == p or inside.startswith(p + "/")), None)


def libraries(root):
    found = []
    for line in read(root, "tools/libraries.txt").splitlines():
        words = line.split("#")[0].split()
        if words:
            once = words[1] == "once"
            found.append(Library(words[0], once, tuple(words[2 if once else 1 :])))
    return found


def is_standard(header):
    return "/" not in header and "." not in header


def check(root):
    known = libraries(root)
    heavy = defaultdict(set)
    for path in cpp_files(root):
        for line, quote, header in includes(read(root, path)):
            if quote == '"':
                continue
            library = next((k for k in known if header.startswith(k.prefix)), None)
            if library is None and is_standard(header):
                continue
            if library is None:
                yield Finding(path, line, "libraries", f"<{header}> is not in tools/libraries.txt")
            elif (place := library.place_of(path)) is None:
                yield Finding(path, line, "libraries", f"<{header}> belongs to {' and '.join(library.places)} only")
            elif library.once and path.endswith(".hpp"):
                yield Finding(path, line, "libraries", f"<{header}> is heavy: include it in a compiled file")
            elif library.once:
                heavy[library.prefix, place].add(path)
    for (prefix, place), paths in heavy.items():
        for path in sorted(paths)[1:]:
            yield Finding(path, 1, "libraries", f"<{prefix}…> is heavy and stands in {sorted(paths)[0]} already")


if __name__ == "__main__":
    sys.exit(tell(list(check(root_from_arguments()))))
