"""A PostgreSQL server of the tests' own: on a Unix socket in a temporary folder, gone at the end."""

import os
import pwd
import signal
import subprocess
import tempfile
from pathlib import Path

PROGRAMS = Path("/usr/lib/postgresql/15/bin")
USER = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}


class Postgres:
    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="mentorkorps-postgres-")
        folder = self._folder.name
        if USER:
            os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)
        data = f"{folder}/data"
        subprocess.run([PROGRAMS / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8",
                        "--locale=C.UTF-8", "--no-sync"], check=True, stdout=subprocess.DEVNULL, cwd="/", **USER)
        self._server = subprocess.Popen(
            [PROGRAMS / "postgres", "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"],
            stderr=subprocess.DEVNULL, cwd="/", **USER)
        while subprocess.run([PROGRAMS / "pg_isready", "-q", "-h", folder], check=False).returncode != 0:
            if self._server.poll() is not None:
                raise RuntimeError("the PostgreSQL server of the tests has ended")

    def new_database(self, name):
        """Its URL."""
        self.execute("postgres", f"CREATE DATABASE {name}")
        return f"postgresql://tester@/{name}?host={self._folder.name}"

    def execute(self, database, statement):
        subprocess.run([PROGRAMS / "psql", "-q", "-h", self._folder.name, "-U", "tester", database, "-c", statement],
                       check=True, stdout=subprocess.DEVNULL)

    def stop(self):
        self._server.send_signal(signal.SIGQUIT)
        self._server.wait()
        self._folder.cleanup()
