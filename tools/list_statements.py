"""list_statements.py ROOT OUT: writes a C++ header that lists every `db::Sql` constant of src/ outside src/db.

With it a test prepares each statement on both engines. A statement that stands in a call without a name of its own
would be missed, so it is an error.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

LITERAL = r'(?:R"(?P<{0}>\w*)\(.*?\)(?P={0})"|"(?:[^"\\\n]|\\.)*")'
CONSTANT = re.compile(
    r"\bSql\s+(?P<name>\w+)\s*[={(]\s*"
    r"(?P<text>" + LITERAL.format("first") + r"(?:\s*" + LITERAL.format("next") + r")*)",
    re.DOTALL,
)
UNNAMED = re.compile(r'\btx\.(?:run|all|one|each|value(?:<[^;()]*>)?)\(\s*R?"')
BEGUN = re.compile(r"\bSql\s+\w+\s*[={]")


@dataclass(frozen=True)
class Statement:
    where: str
    literal: str


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def statements_of(path, text):
    """The named statements of one source file; ValueError with the place when one would be missed."""
    unnamed = UNNAMED.search(text)
    if unnamed:
        raise ValueError(f"{path}:{line_of(text, unnamed.start())}: give the statement a name: constexpr db::Sql")
    found = list(CONSTANT.finditer(text))
    seen = {match.start() for match in found}
    for begun in BEGUN.finditer(text):
        if begun.start() not in seen:
            line = line_of(text, begun.start())
            raise ValueError(f"{path}:{line}: a statement is one literal, so that it can be listed")
    return [Statement(f"{path}:{line_of(text, m.start())} {m['name']}", m["text"]) for m in found]


def all_statements(root):
    statements = []
    for source in sorted((root / "src").rglob("*.[ch]pp")):
        path = source.relative_to(root).as_posix()
        if not path.startswith("src/db/"):
            statements += statements_of(path, source.read_text(encoding="utf-8"))
    return statements


def header(statements):
    rows = "".join(f'    {{"{s.where}", {s.literal}}},\n' for s in statements)
    return (
        "#pragma once\n\nstruct Statement {\n    const char* where;\n    const char* text;\n};\n\n"
        f"inline constexpr Statement statements[] = {{\n{rows}}};\n"
    )


def main(root, out):
    try:
        Path(out).write_text(header(all_statements(Path(root))), encoding="utf-8")
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
