#!/usr/bin/python3
"""tools/libraries.txt says which folder may include which library; a heavy one reaches one compiled file of it.

    check_libraries.py [ROOT]
"""

import sys
from collections import defaultdict
from dataclasses import dataclass

from compiled import closure
from source import Finding, cpp_files, files, includes, read, root_from_arguments, tell


@dataclass(frozen=True)
class Library:
    prefix: str
    once: bool
    places: tuple

    @property
    def is_for_tests(self):
        return all(p.startswith(("tests/", "bench/")) for p in self.places)

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


def library_of(known, header):
    return next((k for k in known if header.startswith(k.prefix)), None)


def check_places(root, known):
    """In src/ every header is looked at, elsewhere those of the libraries that only tests may use."""
    for path in files(root, ".cpp", ".hpp"):
        is_ours = path.startswith("src/")
        for line, quote, header in includes(read(root, path)):
            library = library_of(known, header)
            if quote == '"' or (library is None and is_standard(header)):
                continue
            if not is_ours and (library is None or not library.is_for_tests):
                continue
            if library is None:
                yield Finding(path, line, "libraries", f"<{header}> is not in tools/libraries.txt")
            elif library.place_of(path) is None:
                yield Finding(path, line, "libraries", f"<{header}> belongs to {' and '.join(library.places)} only")


def check_heavy(root, known):
    """A heavy library reaches one compiled file of a place, through whatever headers."""
    seen_by = defaultdict(set)
    for path in (p for p in cpp_files(root) if p.endswith(".cpp")):
        for file in closure(root / path, [root / "src"]):
            for _, quote, header in includes(read(root, file)):
                library = library_of(known, header) if quote == "<" else None
                if library and library.once:
                    seen_by[library.prefix, library.place_of(str(file.relative_to(root)))].add(path)
    for (prefix, _), paths in seen_by.items():
        for path in sorted(paths)[1:]:
            yield Finding(path, 1, "libraries", f"<{prefix}…> is heavy, and {sorted(paths)[0]} has it already")


def main():
    root = root_from_arguments().resolve()
    known = libraries(root)
    return tell([*check_places(root, known), *check_heavy(root, known)])


if __name__ == "__main__":
    sys.exit(main())
