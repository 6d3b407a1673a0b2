import stat
import unittest

from engines import on_both_engines
from program import ProgramTest


class Organisations:
    def test_what_was_created_is_listed(self):
        self.make_organisation("nordby", "Mentorkorps Nordby", "middelfart")
        self.make_organisation("aaby", "Åby Ældreråd", "ungeenheden")
        self.assertEqual(self.done("org", "list", "--json").json,
                         [{"slug": "aaby", "name": "Åby Ældreråd", "programmes": ["ungeenheden"]},
                          {"slug": "nordby", "name": "Mentorkorps Nordby", "programmes": ["middelfart"]}])
        self.assertEqual(self.done("org", "list").out,
                         "aaby\tÅby Ældreråd\tungeenheden\nnordby\tMentorkorps Nordby\tmiddelfart\n")

    def test_what_cannot_be_created_is_refused_and_not_made(self):
        self.make_organisation()
        self.refused("org", "create", "nordby", "--name", "Again", because="'nordby' already")
        self.refused("org", "create", "Nord by", "--name", "Nord", because="cannot be an address")
        self.refused("org", "create", "sydby", "--name", "Syd", "--programme", "nowhere",
                     because="'nowhere'; there are: a-til-b, bbbs, dynamo, gladsaxe, ishoej, jobplaneten, middelfart, "
                             "ungeenheden, vallensbaek")
        self.assertEqual([each["slug"] for each in self.done("org", "list", "--json").json], ["nordby"])

    def test_without_the_key_file_nothing_opens_and_no_new_one_is_made(self):
        self.make_organisation()
        key = self.key()
        kept = key.read_bytes()
        key.unlink()
        for words in "org list", "org create sydby --name Syd", "audit verify --org nordby":
            self.refused(*words.split(), because=r"key file \S+ is missing: put it back from your backup")
        self.assertFalse(key.exists())
        key.write_bytes(kept)
        key.chmod(0o600)
        self.done("org", "list")

    def test_another_key_file_is_told_apart(self):
        self.make_organisation()
        key = self.key()
        letters = key.read_text()
        key.write_text(letters[:-2] + ("0" if letters[-2] != "0" else "1") + "\n")
        self.refused("org", "list", because="the key file does not fit organisation 'nordby'")
        key.write_text("nothing\n")
        self.refused("org", "list", because="not a key file of mentorkorps")

    def test_a_key_file_that_others_can_read_is_refused(self):
        self.make_organisation()
        self.key().chmod(0o644)
        self.refused("org", "list", because="can be read by others: run chmod 600")

    def key(self):
        return self.folder / "key" if self.database else self.data / "key"


OnSqlite, OnPostgres = on_both_engines(Organisations)


class DataFolder(ProgramTest):
    def test_files_are_for_the_owner_only(self):
        self.make_organisation()
        for path in [self.data, *self.data.rglob("*")]:
            self.assertEqual(stat.S_IMODE(path.stat().st_mode) & 0o077, 0, path)

    def test_a_folder_that_is_not_there_is_not_made_by_asking(self):
        self.refused("org", "list", because="there is no folder .*: say where the data is with --data")
        self.assertFalse(self.data.exists())

    def test_a_file_in_the_place_of_the_folder_is_told(self):
        self.data.write_text("x")
        self.refused("org", "create", "nordby", "--name", "Nord", because="data")

    def test_the_environment_says_where_the_data_is(self):
        self.make_organisation()
        ended = self.done("org", "list", place=[], environment={"MENTORKORPS_DATA": str(self.data)})
        self.assertTrue(ended.out.startswith("nordby\t"))

    def test_a_database_that_is_not_one_of_ours_is_told(self):
        self.make_organisation()
        (self.data / "organisations" / "tomby.sqlite").write_text("not a database, and far too short to be one" * 40)
        self.refused("org", "list", because="tomby")

    def test_a_server_that_is_not_there_is_told(self):
        place = ["--database", f"postgresql://tester@/x?host={self.folder}", "--key-file", str(self.folder / "key")]
        self.refused("org", "list", place=place, because="PostgreSQL|database")


class Policies(ProgramTest):
    def test_a_folder_of_policies_wins_over_the_built_in_ones(self):
        policies = self.folder / "policies"
        policies.mkdir()
        (policies / "andet.toml").write_text('key = "nordby"\nname = "Nordby"\nunit = "Nordby"\nabout = "Om"\n')
        self.done("org", "create", "nordby", "--name", "Nord", "--programme", "nordby", "--programmes", str(policies))
        self.refused("org", "create", "sydby", "--name", "Syd", "--programme", "nordby", because="'nordby'; there are:")

    def test_a_broken_policy_is_told_with_file_and_line(self):
        policies = self.folder / "policies"
        policies.mkdir()
        (policies / "andet.toml").write_text('key = "nordby"\nname = 7\nunit = "Nordby"\nabout = "Om"\n')
        self.refused("org", "create", "nordby", "--name", "Nord", "--programmes", str(policies),
                     because=r"andet\.toml:2: ")
        self.assertFalse(self.data.exists())


if __name__ == "__main__":
    unittest.main()
