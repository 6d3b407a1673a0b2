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

    def test_an_organisation_moves_and_comes_back(self):
        key = str(self.folder / "key")
        files = ["--data", str(self.data), "--key-file", key]
        server = ["--database", self.url, "--key-file", key]
        there, back = str(self.folder / "there"), str(self.folder / "back")
        self.done("org", "create", "nordby", "--name", "Ærø", "--programme", "middelfart", place=files)
        self.done("user", "add", "--org", "nordby", "--login", "a@example.dk", "--name", "Åse", "--role", "leader",
                  place=files)
        self.done("backup", "--org", "nordby", "--to", there, place=files)
        self.done("restore", "--org", "nordby", "--from", there, place=server)
        self.assertEqual(self.done("org", "list", place=server).out, "nordby\tÆrø\tmiddelfart\n")
        self.done("user", "reset", "--org", "nordby", "--login", "a@example.dk", place=server)
        rows = self.done("audit", "verify", "--org", "nordby", "--json", place=server).json["rows"]
        self.done("backup", "--org", "nordby", "--to", back, place=server)
        self.done("restore", "--org", "nordby", "--from", back, "--replace", place=files)
        self.assertEqual(self.done("audit", "verify", "--org", "nordby", "--json", place=files).json["rows"], rows)


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
