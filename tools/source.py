"""What the checks share: the files of a tree, C++ without its comments, and how findings are told."""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Finding:
    path: str
    line: int
    rule: str
    why: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.why} [{self.rule}]"


def tell(findings):
    """Prints the findings in order and answers the exit code."""
    for finding in sorted(set(findings)):
        print(finding)
    return 1 if findings else 0


def files(root, *suffixes):
    """Every file that git tracks or would track, as paths from `root`; with suffixes, only those that end so."""
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\0")
    return sorted({p for p in listed if p and (not suffixes or p.endswith(suffixes)) and (Path(root) / p).is_file()})


def cpp_files(root):
    return [p for p in files(root, ".cpp", ".hpp") if p.startswith("src/")]


TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<raw>R"(?P<mark>[^\s()\\]*)\(.*?\)(?P=mark)")
      | (?P<string>"(?:\\.|[^"\\\n])*")
      | (?P<char>(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+')""",
    re.S | re.X,
)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """The same text, at the same places, with every comment made blank."""
    return TOKEN.sub(lambda m: _blank(m[0]) if m["comment"] else m[0], text)


def code(text):
    """The same text, at the same places, with comments and what stands in quotes made blank."""

    def bare(m):
        if m["comment"] or m["raw"]:
            return _blank(m[0])
        return m[0][0] + _blank(m[0][1:-1]) + m[0][-1]

    return TOKEN.sub(bare, text)


INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.M)


def includes(text):
    """(line, quote, header) for every include that is not in a comment."""
    bare = without_comments(text)
    return [(bare.count("\n", 0, m.start()) + 1, m[1], m[2]) for m in INCLUDE.finditer(bare)]


def read(root, path):
    return (Path(root) / path).read_text(encoding="utf-8", errors="replace")


def option(name):
    """What stands after --name= on the command line, or nothing."""
    return next((a.split("=", 1)[1] for a in sys.argv[1:] if a.startswith(f"--{name}=")), None)


def root_from_arguments():
    """The first argument that is no option, or the folder above tools/."""
    plain = [a for a in sys.argv[1:] if not a.startswith("-")]
    return Path(plain[0]) if plain else Path(__file__).resolve().parent.parent
