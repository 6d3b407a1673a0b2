#!/usr/bin/python3
"""The server is killed in the middle of its work, again and again. What it had answered for is there; nothing is twice.

Mentors write contacts from several browsers at once. A contact that was answered with a redirect counts as promised.
What was sent without an answer is sent once more after the restart, as a browser does: then it is there too, once.
"""

import concurrent.futures
import contextlib
import csv
import datetime
import http.client
import json
import pathlib
import random
import sqlite3
import sys
import tempfile
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from program import Browser, Installation  # noqa: E402

KILLS = 50
KILLS_WHILE_STARTING = 10
MENTORS = 4
ORG = "havnebyen"
PROGRAMME = "middelfart"
TODAY = datetime.date.today()


def write_sheets(folder):
    sheets = {
        "mentorer": [["id", "navn", "status"]] + [[f"M{n}", f"Mentor Prøve {n}", "aktiv"] for n in range(MENTORS)],
        "unge": [["id", "navn", "status"]] + [[f"U{n}", f"Ung Prøve {n}", "aktiv"] for n in range(MENTORS)],
        "match": [["id", "mentor", "ung", "start"]]
        + [[f"R{n}", f"M{n}", f"U{n}", (TODAY - datetime.timedelta(days=400)).isoformat()] for n in range(MENTORS)],
    }
    for name, rows in sheets.items():
        with open(folder / f"{name}.csv", "w", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)


class Mentor:
    """Writes contacts. `promised` and `open` tell what came of each, by its key."""

    def __init__(self, browser, match, number):
        self.browser, self.match, self.number = browser, match, number
        self.sent = 0
        self.promised, self.open = set(), set()

    def write(self, key):
        fields = {"match": self.match, "dato": TODAY.isoformat(), "varighed": 60, "hvordan": "moede", "once": key}
        answer = self.browser.post("/kontakter", fields)
        if answer.status != 303 or not answer.location.startswith(f"/{ORG}/mine"):
            raise AssertionError(f"a contact was answered with {answer.status}")
        self.open.discard(key)
        self.promised.add(key)

    def write_what_is_open(self, port):
        self.browser.meet(port)
        for key in sorted(self.open):
            self.write(key)

    def write_until_the_end(self, port):
        with contextlib.suppress(OSError, http.client.HTTPException):  # the server is gone
            self.write_what_is_open(port)
            while True:
                key = f"{self.number}-{self.sent}"
                self.sent += 1
                self.open.add(key)
                self.write(key)


class Killed(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        folder = pathlib.Path(self.folder.name)
        self.installation = Installation(folder / "data")
        self.seed = random.randrange(1_000_000)
        self.chance = random.Random(self.seed)
        write_sheets(folder)
        self.installation.done("org", "create", ORG, "--name", "Havnebyen", "--programme", PROGRAMME)
        self.installation.done("import", folder, "--org", ORG, "--programme", PROGRAMME)
        self.mentors = self.signed_in()

    def signed_in(self):
        logins = {n: f"mentor{n}@eksempel.example" for n in range(MENTORS)}
        passwords = {n: self.installation.add_user(ORG, login, "mentor", programme=PROGRAMME, mentor=f"M{n}")
                     for n, login in logins.items()}
        with self.installation.serve() as server:
            browsers = [Browser(ORG).meet(server.port).sign_in(logins[n], passwords[n], then="/mine") for n in logins]
        for browser in browsers:
            self.addCleanup(browser.leave)
        return [Mentor(browser, self.match_of(n), n) for n, browser in enumerate(browsers)]

    def match_of(self, number):
        with self.database() as database:
            return database.execute("select id from pairing where external_id = ?", [f"R{number}"]).fetchone()[0]

    @contextlib.contextmanager
    def database(self):
        file = self.installation.sqlite_file(ORG)
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
            yield database

    def test_fifty_times_and_every_promise_is_kept(self):
        early = set(self.chance.sample(range(KILLS), KILLS_WHILE_STARTING))
        for kill in range(KILLS):
            with self.subTest(kill=kill, seed=self.seed):
                if kill in early:
                    self.kill_while_starting()
                else:
                    self.kill_under_load()
                self.look_whole()
        self.assertGreater(sum(len(mentor.promised) for mentor in self.mentors), KILLS, "hardly anything was written")
        with self.installation.serve() as server:
            for mentor in self.mentors:
                mentor.write_what_is_open(server.port)
        self.look_whole()
        self.assertFalse(any(mentor.open for mentor in self.mentors))

    def kill_while_starting(self):
        server = self.installation.serve()
        threading.Event().wait(self.chance.uniform(0, 0.1))
        server.kill()

    def kill_under_load(self):
        server = self.installation.serve().wait()
        with concurrent.futures.ThreadPoolExecutor(MENTORS) as threads:
            evenings = [threads.submit(mentor.write_until_the_end, server.port) for mentor in self.mentors]
            threading.Event().wait(self.chance.uniform(0.02, 0.3))
            server.kill()
        for evening in evenings:
            evening.result()

    def look_whole(self):
        promised = set().union(*(mentor.promised for mentor in self.mentors))
        possible = promised.union(*(mentor.open for mentor in self.mentors))
        with self.database() as database:
            stored = [once.split(":", 1)[1] for once, in database.execute("select once from contact")]
            attendees, logged = database.execute(
                "select (select count(*) from contact_attendee), "
                "(select count(*) from audit_event where kind = 'contact_logged')").fetchone()
            self.assertEqual(database.execute("pragma integrity_check").fetchall(), [("ok",)])
        self.assertFalse(promised - set(stored), "promised, and lost")
        self.assertFalse(set(stored) - possible, "never sent, and there")
        self.assertEqual(len(stored), len(set(stored)), "some are there twice")
        self.assertEqual(attendees, 2 * len(stored), "a contact is there by half")
        self.assertEqual(logged, len(stored), "a contact is there without its line in the audit log")
        chain = json.loads(self.installation.done("audit", "verify", "--org", ORG, "--json"))
        broken = chain["first_broken"], chain["broken_row"], chain["broken_seals"]
        self.assertEqual(broken, (None, None, None), "a row is there without its seal")


if __name__ == "__main__":
    unittest.main()
