import stat
import unittest

from engines import PostgresTest, SqliteTest, on_both_engines


class Backup:
    def setUp(self):
        super().setUp()
        self.make_organisation()
        self.add_user()
        self.file = self.folder / "nordby.backup"

    def back_up(self):
        self.done("backup", "--org", "nordby", "--to", str(self.file))

    def restore(self, *more, org="nordby"):
        return ["restore", "--org", org, "--from", str(self.file), *more]

    def rows(self):
        return self.done("audit", "verify", "--org", "nordby", "--json").json["rows"]

    def test_a_backup_is_for_the_owner_only_and_never_over_a_file(self):
        self.back_up()
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o600)
        self.refused("backup", "--org", "nordby", "--to", str(self.file), because="nordby.backup")

    def test_what_is_there_is_not_replaced_unasked(self):
        self.back_up()
        self.refused(*self.restore(), because="'nordby' already; --replace puts the backup in its place")

    def test_replacing_goes_back_and_keeps_what_was_there(self):
        self.back_up()
        rows = self.rows()
        self.add_user("late@example.dk")
        self.done(*self.restore("--replace"))
        self.assertEqual(self.rows(), rows)
        self.add_user("late@example.dk")
        kept = list(self.folder.glob("nordby.backup.replaced-*"))
        self.assertEqual(len(kept), 1)
        self.done("restore", "--org", "nordby", "--from", str(kept[0]), "--replace")
        self.refused("user", "add", "--org", "nordby", "--login", "late@example.dk", "--name", "L", "--role", "mentor",
                     because="already")

    def test_a_damaged_file_touches_nothing(self):
        self.back_up()
        rows = self.rows()
        content = bytearray(self.file.read_bytes())
        content[len(content) // 2:] = b"\0" * (len(content) - len(content) // 2)
        self.file.write_bytes(content)
        self.refused(*self.restore("--replace"), because="damaged")
        self.file.write_text("no backup")
        self.refused(*self.restore("--replace"), because="nordby.backup")
        self.assertEqual(self.rows(), rows)
        self.assertEqual(list(self.folder.glob("nordby.backup.*")), [])

    def test_another_organisations_backup_is_refused(self):
        self.back_up()
        self.refused(*self.restore(org="sydby"), because="a backup of 'nordby', not of 'sydby'")
        self.assertEqual(len(self.done("org", "list", "--json").json), 1)

    def test_a_backup_needs_the_key_that_it_was_made_with(self):
        self.back_up()
        elsewhere = ["--data", str(self.folder / "elsewhere")]
        self.done("org", "create", "sydby", "--name", "Syd", place=elsewhere)
        self.refused(*self.restore(), place=elsewhere, because="the key file does not fit organisation 'nordby'")
        self.assertEqual([each["slug"] for each in self.done("org", "list", "--json", place=elsewhere).json], ["sydby"])


OnSqlite, OnPostgres = on_both_engines(Backup)


class ToAnotherEngine(PostgresTest):
    """From SQLite files to PostgreSQL and back, with the one key file."""

    def setUp(self):
        super().setUp()
        key = ["--key-file", str(self.folder / "key")]
        self.files, self.server = ["--data", str(self.data), *key], ["--database", self.url, *key]

    def verified(self, place):
        """The log and the seals are whole; how long they are."""
        found = self.done("audit", "verify", "--org", "middelfart", "--json", place=place).json
        return found["rows"], found["sealed_rows"]

    def move(self, old, new, *more):
        """With `audit verify` saying the same at both places."""
        file = str(self.folder / f"to-{len(list(self.folder.iterdir()))}")
        self.done("backup", "--org", "middelfart", "--to", file, place=old)
        self.done("restore", "--org", "middelfart", "--from", file, *more, place=new)
        self.assertEqual(self.verified(new), self.verified(old))

    def test_an_organisation_moves_and_comes_back_whole(self):
        self.done("demo", "load", "middelfart", place=self.files)
        listed = self.done("org", "list", place=self.files).out
        self.assertGreater(self.verified(self.files)[1], 1000)
        self.move(self.files, self.server)
        self.assertEqual(self.done("org", "list", place=self.server).out, listed)
        self.done("user", "add", "--org", "middelfart", "--login", "a@example.dk", "--name", "Åse", "--role", "leader",
                  place=self.server)
        self.move(self.server, self.files, "--replace")
        self.done("user", "reset", "--org", "middelfart", "--login", "a@example.dk", place=self.files)

    def test_the_seals_that_moved_still_find_an_edit(self):
        self.done("demo", "load", "middelfart", place=self.files)
        self.move(self.files, self.server)
        self.edit("middelfart", "UPDATE person SET phone = '20304050' WHERE id = 3")
        ended = self.run_program("audit", "verify", "--org", "middelfart", place=self.server)
        self.assertEqual((ended.code, ended.out),
                         (1, "middelfart: person 3 is not as the program wrote it: the row has been changed\n"))


class ANewMachine(SqliteTest):
    def test_backup_and_key_file_bring_it_back(self):
        self.make_organisation()
        self.done("backup", "--org", "nordby", "--to", str(self.folder / "copy"))
        new = self.folder / "new"
        place = ["--data", str(new)]
        self.refused("restore", "--org", "nordby", "--from", str(self.folder / "copy"), place=place,
                     because="key file .* is missing: put it back from your backup")
        (self.data / "key").rename(new / "key")
        self.done("restore", "--org", "nordby", "--from", str(self.folder / "copy"), place=place)
        self.done("audit", "verify", "--org", "nordby", place=place)


if __name__ == "__main__":
    unittest.main()
