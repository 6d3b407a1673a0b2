"""The built program, run as an administrator runs it, in a folder of the test's own."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("MENTORKORPS_PROGRAM", ROOT / "build/release/mentorkorps"))
PASSWORD = "fire rolige heste danser"


@dataclass
class Ended:
    """How a command ended: its exit code and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Served:
    """A running `serve`."""

    def __init__(self, process, port, metrics_port):
        self.process, self.port, self.metrics_port = process, port, metrics_port
        self.log = []

    def wait_for(self, event):
        """The first line of the log that tells of the event; the server's end is a failure."""
        for line in self.process.stderr:
            self.log.append(line)
            if f"event={event}" in line:
                return line
        raise AssertionError(f"no {event} before the end:\n{''.join(self.log)}")

    def get(self, path, port=None):
        """Status and text."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port or self.port}{path}", timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code, refusal.read().decode()

    def stop(self, how=signal.SIGTERM):
        """Asks it to stop; the rest of its log and its exit code."""
        self.process.send_signal(how)
        rest, code = self.process.stderr.read(), self.process.wait(20)
        return rest, code


class ProgramTest(unittest.TestCase):
    """Each test has a folder; `run_program` works on the data in it."""

    database = []

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="mentorkorps-cli-")))
        self.data = self.folder / "data"

    def place(self):
        return ["--data", str(self.data), *self.database]

    def run_program(self, *words, stdin="", place=None, environment=None):
        clean = {name: value for name, value in os.environ.items() if not name.startswith("MENTORKORPS_")}
        done = subprocess.run([PROGRAM, *words, *(self.place() if place is None else place)], input=stdin, text=True,
                              capture_output=True, timeout=120, check=False, env=clean | (environment or {}),
                              cwd=self.folder)
        return Ended(done.returncode, done.stdout, done.stderr)

    def done(self, *words, **how):
        """Runs what must work."""
        ended = self.run_program(*words, **how)
        self.assertEqual(ended.code, 0, ended.err)
        return ended

    def refused(self, *words, because, **how):
        """Runs what must be refused: exit 1, nothing on standard output, and one line that says why."""
        ended = self.run_program(*words, **how)
        self.assertEqual(ended.code, 1, ended.out + ended.err)
        self.assertEqual(ended.err.count("\n"), 1, ended.err)
        self.assertTrue(ended.err.startswith("mentorkorps: "), ended.err)
        self.assertRegex(ended.err, because)
        return ended

    def make_organisation(self, slug="nordby", name="Mentorkorps Nordby", programme="middelfart"):
        return self.done("org", "create", slug, "--name", name, "--programme", programme)

    def add_user(self, login="anna@example.dk", role="coordinator", slug="nordby"):
        return self.done("user", "add", "--org", slug, "--login", login, "--name", "Anna Holm", "--role", role,
                         "--password-stdin", stdin=PASSWORD + "\n")

    @contextlib.contextmanager
    def serving(self, *options):
        port, metrics_port = free_port(), free_port()
        with subprocess.Popen([PROGRAM, "serve", "--port", str(port), "--metrics-port", str(metrics_port), *options,
                               *self.place()], stderr=subprocess.PIPE, text=True, cwd=self.folder) as process:
            served = Served(process, port, metrics_port)
            try:
                served.wait_for("ready")
                yield served
            finally:
                process.kill()


def generated_password(ended):
    """The one that a command made and showed."""
    return re.search(r"^Password, shown only now: (\S+)$", ended.out, re.M).group(1)
