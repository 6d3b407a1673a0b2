"""The same tests on both engines: `class Case(…)`, then `OnSqlite, OnPostgres = on_both_engines(Case)`."""

import contextlib
import itertools
import sqlite3
import unittest

from postgres import Postgres
from program import ProgramTest

_numbers = itertools.count(1)
_server = None


def _postgres():
    global _server
    if _server is None:
        _server = Postgres()
        unittest.addModuleCleanup(_stop)
    return _server


def _stop():
    global _server
    _server.stop()
    _server = None


class SqliteTest(ProgramTest):
    def edit(self, slug, statement):
        """What somebody with another tool does to the database."""
        with sqlite3.connect(self.data / "organisations" / f"{slug}.sqlite") as database:
            database.execute(statement)
        database.close()

    lost_because = "nordby|organisations"

    @contextlib.contextmanager
    def lost(self):
        """The folder of the databases is away for a while, as when its disk is not mounted."""
        away = (self.data / "organisations").rename(self.data / "away")
        yield
        away.rename(self.data / "organisations")


class PostgresTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.name = f"cli_{next(_numbers)}"
        self.url = _postgres().new_database(self.name)
        self.database = ["--database", self.url, "--key-file", str(self.folder / "key")]

    def edit(self, slug, statement):
        _postgres().execute(self.name, f"SET search_path = org_{slug}; {statement}")

    lost_because = "PostgreSQL"

    @contextlib.contextmanager
    def lost(self):
        """The server lets nobody in for a while."""
        _postgres().execute("postgres", f"ALTER DATABASE {self.name} ALLOW_CONNECTIONS false")
        _postgres().execute("postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                        f"WHERE datname = '{self.name}'")
        yield
        _postgres().execute("postgres", f"ALTER DATABASE {self.name} ALLOW_CONNECTIONS true")


def on_both_engines(case):
    """The two classes, to be given to names of the test module."""
    return tuple(type(f"{case.__name__}{suffix}", (case, base), {"__module__": case.__module__})
                 for suffix, base in (("OnSqlite", SqliteTest), ("OnPostgres", PostgresTest)))
