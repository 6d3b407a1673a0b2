"""A little project for one test, to put good and bad files in."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class Tree(unittest.TestCase):
    LAYERS = "base:\ndb: base\nweb: base\n"

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.git("init", "-q")
        self.put("tools/layers.txt", self.LAYERS)
        self.put("tools/exemptions.txt", "")

    def put(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text)

    def git(self, *words):
        who = ("-c", "user.name=Test", "-c", "user.email=test@example.dk")
        subprocess.run(["git", "-C", self.root, *who, *words], check=True, capture_output=True)

    def run_tool(self, name, *words, env=None):
        """(exit code, what was printed)"""
        command = [ROOT / "tools" / name, *words]
        env = {**os.environ, "XDG_CACHE_HOME": str(self.root / "build/cache"), **(env or {})}
        done = subprocess.run(command, capture_output=True, text=True, env=env)
        return done.returncode, done.stdout + done.stderr

    def build(self):
        """Compiles everything under src/ like CMake would, and writes compile_commands.json."""
        build = self.root / "build"
        entries = []
        for source in sorted((self.root / "src").rglob("*.cpp")):
            made = build / "CMakeFiles" / (source.stem + ".o")
            made.parent.mkdir(parents=True, exist_ok=True)
            command = f"g++ -std=c++23 -I{self.root}/src -o {made} -c {source}"
            subprocess.run(command.split(), check=True)
            entries.append({"directory": str(build), "command": command, "file": str(source)})
        self.put("build/compile_commands.json", json.dumps(entries))
        return f"--build={build}"

    def assert_good(self, answer):
        self.assertEqual((0, ""), answer)

    def assert_bad(self, answer, *said):
        self.assertEqual(1, answer[0], answer[1])
        for words in said:
            self.assertIn(words, answer[1])
