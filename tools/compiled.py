"""What the checks that need a compiler share: the commands of a build folder, and a memory of what was found good.

The memory is the machine's, in $XDG_CACHE_HOME/mentorkorps or ~/.cache/mentorkorps: two clones share what one has
checked, as they share what it has compiled.
"""

import hashlib
import json
import os
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from source import includes


PRECOMPILED = "/cmake_pch.hxx.cxx"  # CMake's own; its object is no object


@dataclass(frozen=True)
class Unit:
    """One compiled file: its source, its object and the flags that decide what an include finds."""

    source: Path
    object: Path
    flags: tuple


def units(build):
    """All compiled files of a CMake build folder, as its compile_commands.json says."""
    found = []
    for entry in json.loads((Path(build) / "compile_commands.json").read_text()):
        if entry["file"].endswith(PRECOMPILED):
            continue
        words = shlex.split(entry["command"])
        flags, takes_next = [], False
        for word in words:
            if takes_next or word.startswith(("-I", "-D", "-std=")) or word == "-isystem":
                flags.append(word)
                takes_next = word == "-isystem" and not takes_next
        made = Path(entry["directory"]) / words[words.index("-o") + 1]
        found.append(Unit(Path(entry["file"]), made, tuple(flags)))
    return found


@cache
def quoted_headers(file):
    return [h for _, quote, h in includes(file.read_text(encoding="utf-8", errors="replace")) if quote == '"']


def closure(file, folders, seen=None):
    """`file` and all files that it includes in quotes, directly or not; `folders` is where they are looked for."""
    seen = set() if seen is None else seen
    seen.add(file)
    for header in quoted_headers(file):
        found = next((f / header for f in folders if (f / header).is_file()), None)
        if found and found not in seen:
            closure(found, folders, seen)
    return seen


@dataclass(frozen=True)
class Job:
    """A command about one file. Run again only when `inputs` or the command have changed since it last succeeded."""

    file: Path
    command: tuple
    inputs: tuple
    text: str = None

    def key(self, places):
        """`places` are folders that may be called anything."""
        said = repr((self.command, self.text))
        for place in places:
            said = said.replace(str(place), "")
        sum_ = hashlib.sha256(said.encode())
        for digest in sorted(hashlib.sha256(path.read_bytes()).digest() for path in self.inputs):
            sum_.update(digest)
        return sum_.hexdigest()


def run(jobs, check, places):
    """Runs $JOBS jobs of `check` at a time, or one for each core, and answers (job, output) for each that failed."""
    memory = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "mentorkorps" / check
    memory.mkdir(parents=True, exist_ok=True)

    def one(job):
        mark = memory / job.key(places)
        if mark.exists():
            return None
        done = subprocess.run(job.command, input=job.text, capture_output=True, text=True)
        if done.returncode != 0:
            return job, done.stdout + done.stderr
        mark.touch()
        return None

    with ThreadPoolExecutor(int(os.environ.get("JOBS") or os.cpu_count())) as pool:
        return [failure for failure in pool.map(one, jobs) if failure]
