"""bench/run.sh runs this: it makes the worlds, measures, and prints the tables."""

import contextlib
import pathlib
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

import night
import pages
import world
from measure import median, resident_mb, spent_by, wrk
from postgres import Postgres
from tables import table

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests/support"))
from program import Browser, Installation  # noqa: E402

ORG, PROGRAMME = "havnebyen", "middelfart"
LOGIN = "koordinator@eksempel.example"


@dataclass(frozen=True)
class Effort:
    size: world.Size
    rounds: int
    seconds: int  # of load, each time
    pages: int
    clients: tuple


class Corps:
    """The big world on one engine, with a coordinator who has signed in."""

    def __init__(self, folder, sheets, database=None):
        folder.mkdir()
        self.installation = Installation(folder, database)
        self.installation.done("org", "create", ORG, "--name", "Havnebyen", "--programme", PROGRAMME)
        self.seconds = [self.take_in(kind, path) for kind, path in sheets]
        self.password = self.installation.add_user(ORG, LOGIN, "coordinator", name="Karen Holm")

    def take_in(self, kind, path):
        return spent_by(lambda: self.installation.done("import", kind, path, "--org", ORG, "--programme", PROGRAMME))

    @contextlib.contextmanager
    def served(self):
        with self.installation.serve() as server:
            browser = Browser(ORG).meet(server.port).sign_in(LOGIN, self.password, then="/adgangskode")
            yield server, browser
            browser.leave()


def measure_start(empty, big, effort):
    def start(installation):
        before = time.perf_counter()
        with installation.serve() as server:
            return 1000 * (time.perf_counter() - before), resident_mb(server.process.pid)

    rows = []
    for what, installation in (("en tom organisation", empty), ("den store verden", big)):
        starts = [start(installation) for _ in range(max(effort.rounds, 5))]
        rows.append([what, median([ms for ms, _ in starts]), median([mb for _, mb in starts])])
    table("Start and memory at rest", ["", "ready after ms", "resident MB"], rows)


def measure_import(corps, sheet, folder, effort):
    """Against the sqlite3 shell: into a bare table, and into our own tables with their keys and indexes."""
    ours = corps.seconds[3]
    bare, alike = [], []
    for number in range(effort.rounds):
        bare.append(shell_import(folder / f"bare-{number}", [f".import {sheet} contacts"]))
        alike.append(import_alike(corps, folder / f"alike-{number}"))
    rows = [["`mentorkorps import`", ours, ""],
            ["`.import` of the file into a table of texts", median(bare), ours / median(bare)],
            ["`.import` of the same rows into our tables with keys and indexes", median(alike), ours / median(alike)]]
    table("Importing half of the contacts, SQLite", ["", "CPU seconds", "ours takes times"], rows)


def shell_import(database, commands):
    lines = ["pragma journal_mode = wal;", "pragma synchronous = full;", ".mode csv", ".separator ;", *commands]
    text = "\n".join(lines) + "\n"
    return spent_by(lambda: subprocess.run(["sqlite3", database], input=text, text=True, check=True,
                                           capture_output=True))


HALF = "(select count(*) / 2 from contact)"
CONTACTS_AS_CSV = {  # the shell cannot import NULL, and once is unique
    "contact": "select id, programme_id, on_date, at_minute, minutes, mode, outcome, topics, 'k' || id, external_id, "
               f"account_id, created_at from contact where id <= {HALF}",
    "contact_attendee": f"select * from contact_attendee where contact_id <= {HALF}"}


def import_alike(corps, database):
    """The rows that the first half became, from CSV files into a database of the same shape."""
    ours = corps.installation.sqlite_file(ORG)
    schema = subprocess.run(["sqlite3", ours, ".schema --nosys"], check=True, capture_output=True, text=True).stdout
    subprocess.run(["sqlite3", database], input=schema, text=True, check=True)
    imports = []
    for name, rows in CONTACTS_AS_CSV.items():
        file = f"{database}-{name}.csv"
        with open(file, "w") as out:
            subprocess.run(["sqlite3", "-csv", "-separator", ";", "-readonly", ours, rows], check=True, stdout=out)
        imports.append(f".import {file} {name}")
    return shell_import(database, imports)


def measure_audit(corps, effort):
    """A look at a person is on disk before the page leaves: against a page that puts nothing on record."""
    rows = []
    with corps.served() as (server, browser):
        cookie = pages.cookie_of(browser)
        seen, unseen = (pages.address(server, ORG, path) for path in (pages.person_path(corps), "/adgangskode"))
        for clients in effort.clients:
            with_log = [wrk(seen, clients, effort.seconds, cookie) for _ in range(effort.rounds)]
            without = [wrk(unseen, clients, effort.seconds, cookie) for _ in range(effort.rounds)]
            rows.append([clients, *(median([getattr(load, name) for load in loads]) for loads in (with_log, without)
                                    for name in ("per_second", "half_ms", "ninety_nine_ms"))])
    table("A look at a person, on record (SQLite)",
          ["clients", "person page/s", "median ms", "99 % ms", "page without record/s", "median ms", "99 % ms"], rows)


def main(words):
    small = "--small" in words
    effort = Effort(world.SMALL, 1, 1, 2, (1, 4)) if small else Effort(world.BIG, 3, 4, 6, (1, 16, 64))
    with tempfile.TemporaryDirectory(prefix="mentorkorps-bench-") as name, contextlib.ExitStack() as at_end:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        sheets = world.write_sheets(folder, effort.size)
        postgres = Postgres(folder / "postgres")
        at_end.callback(postgres.stop)
        empty = Installation(folder / "empty")
        empty.done("org", "create", ORG, "--name", "Havnebyen", "--programme", PROGRAMME)
        sqlite = Corps(folder / "sqlite", sheets)
        print(f"{effort.size}, {effort.rounds} rounds of {effort.seconds} s, medians")
        measure_start(empty, sqlite.installation, effort)
        measure_import(sqlite, sheets[3][1], folder, effort)
        big = Corps(folder / "on-postgres", sheets, postgres.url)
        pages.measure(sqlite, big, postgres, effort, folder)
        measure_audit(sqlite, effort)
        night.measure({"SQLite": sqlite, "PostgreSQL": big}, pages.person_path(sqlite), effort)


if __name__ == "__main__":
    main(sys.argv[1:])
