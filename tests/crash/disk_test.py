#!/usr/bin/python3
"""Bad surroundings: a disk that is full, a database that is half there, a folder that nobody may write in.

Each is told in one line, and when the surroundings are good again nothing has been lost.
"""

import contextlib
import csv
import datetime
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from program import BINARY, Browser, Installation  # noqa: E402

ORG = "havnebyen"
PROGRAMME = "middelfart"
TODAY = datetime.date.today()
NOBODY = 65534
IS_ROOT = os.geteuid() == 0
AS_ROOT = [] if IS_ROOT else ["sudo"]


def write_sheet(path, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path


def people(kind, count):
    return [["id", "navn", "adresse"]] + [[f"{kind[0]}{n}", f"{kind} Prøve {n}", "Havnevej 1"] for n in range(count)]


class Surroundings(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.installation = Installation(self.data_folder())

    def data_folder(self):
        return self.folder / "data"

    def make_organisation(self):
        self.installation.done("org", "create", ORG, "--name", "Havnebyen", "--programme", PROGRAMME)
        self.take_in("mentorer", people("Mentor", 1))
        self.take_in("unge", people("Ung", 1))
        self.take_in("match", [["mentor", "ung", "start"], ["M0", "U0", TODAY - datetime.timedelta(days=9)]])

    def take_in(self, kind, rows):
        sheet = write_sheet(self.folder / f"{kind}.csv", rows)
        self.installation.done("import", kind, sheet, "--org", ORG, "--programme", PROGRAMME)

    def assert_refused(self, because, *words, **how):
        answer = self.installation.run(*words, **how)
        self.assertEqual(answer.returncode, 1, answer.stderr)
        self.assertEqual(answer.stderr.count("\n"), 1, answer.stderr)
        self.assertRegex(answer.stderr, f"^mentorkorps: .*{because}")

    def assert_whole(self):
        """The log is unbroken, and so is the file."""
        self.installation.done("audit", "verify", "--org", ORG)
        with contextlib.closing(sqlite3.connect(self.installation.sqlite_file(ORG))) as database:
            self.assertEqual(database.execute("pragma integrity_check").fetchall(), [("ok",)])

    def count(self, table):
        with contextlib.closing(sqlite3.connect(self.installation.sqlite_file(ORG))) as database:
            return database.execute(f"select count(*) from {table}").fetchone()[0]


class FullDisk(Surroundings):
    """The data stands on a disk of 4 MB."""

    def data_folder(self):
        disk = self.folder / "disk"
        disk.mkdir()
        words = ["mount", "-t", "tmpfs", "-o", "size=4m,mode=0777", "mentorkorps-test", disk]
        subprocess.run([*AS_ROOT, *words], check=True)
        self.addCleanup(subprocess.run, [*AS_ROOT, "umount", "--lazy", disk], check=True)
        self.filler = disk / "filler"
        return disk / "data"

    def fill(self):
        with contextlib.suppress(OSError), open(self.filler, "wb", buffering=0) as file:
            while file.write(bytes(4096)):
                pass

    def test_an_import_that_does_not_fit_leaves_nothing(self):
        self.make_organisation()
        sheet = write_sheet(self.folder / "mange.csv", people("Flere", 5000))
        words = ["import", "mentorer", sheet, "--org", ORG, "--programme", PROGRAMME]
        self.fill()
        self.assert_refused("the disk (is|failed or is) full", *words)
        self.filler.unlink()
        self.assertEqual(self.count("commitment"), 1)
        self.assertEqual(self.count("import_batch"), 3)
        self.assert_whole()

    def test_a_contact_that_cannot_be_kept_is_not_promised_and_can_be_sent_again(self):
        self.make_organisation()
        login = "mentor@eksempel.example"
        password = self.installation.add_user(ORG, login, "mentor", programme=PROGRAMME, mentor="M0")
        contact = {"match": 1, "dato": TODAY, "varighed": 60, "hvordan": "moede", "once": "1"}
        with self.installation.serve() as server:
            browser = Browser(ORG).meet(server.port).sign_in(login, password, then="/mine")
            self.fill()
            refused = self.send_until_refused(browser, contact)
            self.assertIn("Der gik noget galt hos os", refused.text)
            promised = int(contact["once"]) - 1
            self.filler.unlink()
            self.assertEqual(browser.post("/kontakter", contact).status, 303)
            browser.leave()
        self.assertEqual(self.count("contact"), promised + 1)
        self.assert_whole()

    def send_until_refused(self, browser, contact):
        """What is free inside the database's own files is used up first."""
        while (answer := browser.post("/kontakter", contact)).status == 303:
            contact["once"] = str(int(contact["once"]) + 1)
        self.assertEqual(answer.status, 500)
        return answer


class HalfWritten(Surroundings):
    def test_a_database_that_was_cut_off_is_told_and_left_alone(self):
        self.make_organisation()
        file = self.installation.sqlite_file(ORG)
        self.cut_to(file, file.stat().st_size // 2)
        was = file.read_bytes()
        self.assert_refused("is damaged", "serve", "--port", "0", "--metrics-port", "0")
        self.assert_refused("is damaged", "audit", "verify", "--org", ORG)
        self.assertEqual(file.read_bytes(), was)

    def test_a_backup_brings_it_back(self):
        self.make_organisation()
        self.installation.done("backup", "--org", ORG, "--to", self.folder / "backup")
        self.cut_to(self.installation.sqlite_file(ORG), 0)
        self.assert_refused("is damaged", "audit", "verify", "--org", ORG)
        self.installation.sqlite_file(ORG).unlink()
        self.installation.done("restore", "--org", ORG, "--from", self.folder / "backup")
        self.assertEqual(self.count("pairing"), 1)
        self.assert_whole()

    def test_a_log_that_was_cut_off_loses_only_what_was_never_promised(self):
        """The last transaction is in the write-ahead log by half, as when the current went while it was written."""
        self.make_organisation()
        file = self.installation.sqlite_file(ORG)
        with contextlib.closing(sqlite3.connect(file)) as database:
            database.execute("pragma wal_autocheckpoint = 0")
            database.execute("update organisation set name = 'Før'")
            database.commit()
            database.execute("update organisation set name = 'Aldrig lovet'")
            database.commit()
            for suffix in ("", "-wal"):
                shutil.copy(f"{file}{suffix}", self.folder / f"copy{suffix}")
        for suffix in ("", "-wal"):
            shutil.copy(self.folder / f"copy{suffix}", f"{file}{suffix}")
        log = pathlib.Path(f"{file}-wal")
        self.cut_to(log, log.stat().st_size - 100)
        self.assertIn("Før", self.installation.done("org", "list"))
        self.installation.done("audit", "seal", "--org", ORG)  # the name was written by this test, from outside
        self.assert_whole()

    def cut_to(self, file, size):
        os.truncate(file, size)


class NoRights(Surroundings):
    """As somebody who may not write in the data folder: nobody, for root may do anything."""

    def setUp(self):
        super().setUp()
        self.make_organisation()
        self.data = self.installation.folder
        self.folder.chmod(0o755)
        self.installation.binary = shutil.copy(BINARY, self.folder / "program")

    def as_nobody(self):
        return {"user": NOBODY, "group": NOBODY, "extra_groups": []} if IS_ROOT else {}

    @contextlib.contextmanager
    def allowed(self, folder, mode):
        folder.chmod(mode)
        yield
        folder.chmod(0o755)

    def test_a_folder_that_may_not_be_looked_into_is_told(self):
        with self.allowed(self.data, 0):
            self.assert_refused(str(self.data), "org", "list", **self.as_nobody())
            self.assert_refused(str(self.data), "serve", "--port", "0", **self.as_nobody())
        self.assert_whole()

    def test_a_database_that_may_not_be_written_is_told(self):
        self.installation.sqlite_file(ORG).chmod(0o444)
        if IS_ROOT:
            os.chown(self.data / "key", NOBODY, NOBODY)
        with self.allowed(self.data, 0o555), self.allowed(self.data / "organisations", 0o555):
            self.assert_refused("cannot be opened for writing", "serve", "--port", "0", **self.as_nobody())
        self.assert_whole()

    def test_an_installation_is_not_begun_where_nobody_may_write(self):
        self.installation.place = ["--data", str(self.folder / "new")]
        with self.allowed(self.folder, 0o555):
            self.assert_refused("cannot make the folder", "org", "create", "ny", "--name", "Ny", **self.as_nobody())
        self.assertFalse((self.folder / "new").exists())


if __name__ == "__main__":
    unittest.main()
