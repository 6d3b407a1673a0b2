"""A PostgreSQL server of the measurement's own: on a socket in a folder, otherwise as the package has it."""

import os
import pathlib
import pwd
import re
import signal
import subprocess

PROGRAMS = pathlib.Path("/usr/lib/postgresql/15/bin")
USER = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}


class Postgres:
    def __init__(self, folder):
        self.folder = folder
        self.folder.mkdir()
        if USER:
            os.chown(self.folder, pwd.getpwnam("postgres").pw_uid, -1)
        data, self.log = self.folder / "data", self.folder / "log"
        subprocess.run([PROGRAMS / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8",
                        "--locale=C.UTF-8"], check=True, stdout=subprocess.DEVNULL, cwd="/", **USER)
        with open(self.log, "wb") as log:
            self.server = subprocess.Popen([PROGRAMS / "postgres", "-D", data, "-k", self.folder,
                                            "-c", "listen_addresses="], stderr=log, cwd="/", **USER)
        self.url = f"postgresql://tester@/bench?host={self.folder}"
        while subprocess.run([PROGRAMS / "pg_isready", "-q", "-h", self.folder], check=False).returncode != 0:
            if self.server.poll() is not None:
                raise RuntimeError(f"the PostgreSQL server has ended:\n{self.log.read_text()}")
        self.execute("create database bench", database="postgres")

    def execute(self, *statements, database="bench"):
        words = [word for statement in statements for word in ("-c", statement)]
        subprocess.run([PROGRAMS / "psql", "-q", "-h", self.folder, "-U", "tester", database, *words], check=True,
                       stdout=subprocess.DEVNULL)

    def stop(self):
        self.server.send_signal(signal.SIGINT)
        self.server.wait()


VALUE = r"(NULL|'(?:[^']|'')*')"


def parameter(text):
    """As a recording has it: a number, a text, bytes or nothing."""
    if text == "NULL":
        return "n"
    text = text[1:-1].replace("''", "'")
    if re.fullmatch(r"-?\d{1,18}", text):
        return f"i {text}"
    return f"b {text[2:]}" if text.startswith("\\x") else f"t {text}"


def statements(postgres, ask):
    """What the log says between the call and its end, as lines: `read` or `write`, `sql …`, its parameters."""
    start = postgres.log.stat().st_size
    ask()
    said = postgres.log.read_bytes()[start:].decode()
    lines = []
    for line in said.splitlines():
        if begun := re.search(r"LOG:  statement: BEGIN.*?( READ ONLY)?$", line):
            lines.append("read" if begun[1] else "write")
        elif run := re.search(r"LOG:  execute [^:]*: (.*)", line):
            lines.append(f"sql {run[1]}")
        elif "DETAIL:  parameters:" in line:
            lines += [parameter(value) for value in re.findall(rf"\$\d+ = {VALUE}", line)]
    return lines


def recorded(postgres, ask):
    """The statements that `ask` makes somebody run. Asked until it is the same twice: by then no job of the night,
    which a server that has just begun makes up for, is among them."""
    postgres.execute("alter system set log_statement = 'all'", "select pg_reload_conf()")
    start = postgres.log.stat().st_size
    postgres.execute("select 'the settings are read'")  # until a new connection shows that it is so
    while b"the settings are read" not in postgres.log.read_bytes()[start:]:
        postgres.execute("select 'the settings are read'")
    def sql_of(lines):
        return [line for line in lines if line.startswith("sql ")]

    before, lines = statements(postgres, ask), statements(postgres, ask)
    while sql_of(lines) != sql_of(before):
        before, lines = lines, statements(postgres, ask)
    postgres.execute("alter system reset log_statement", "select pg_reload_conf()")
    return lines
