import re
import unittest

from program import ProgramTest

COMMANDS = ["org create", "org list", "user add", "user reset", "import", "report", "practice", "tasks", "demo load",
            "demo show", "serve", "audit verify", "audit seal", "backup", "restore", "policy check", "policy explain",
            "policy export", "policy publish", "match propose", "match solve", "jobs run", "jobs list"]


class Help(ProgramTest):
    def test_each_command_tells_what_it_takes(self):
        for command in COMMANDS:
            with self.subTest(command):
                ended = self.done(*command.split(), "--help", place=[])
                self.assertIn(f"Usage: mentorkorps {command}", ended.out)
                for option in "--data DIR ", "--database URL ", "--key-file FILE ", "--programmes DIR ":
                    self.assertIn(option, ended.out)
                self.assertEqual(ended.err, "")

    def test_the_list_of_commands_is_whole(self):
        families = re.findall(r"^  ([a-z]+) ", self.done("--help", place=[]).out.split("Subcommands:")[1], re.M)
        listed = []
        for family in families:
            inside = self.done(family, "--help", place=[]).out.partition("Subcommands:")[2]
            listed += [f"{family} {word}" for word in re.findall(r"^  ([a-z]+) ", inside, re.M)] or [family]
        self.assertCountEqual(listed, COMMANDS)

    def test_wrong_use_is_two_and_points_to_the_help(self):
        for words in [], ["fly"], ["org"], ["org", "create"], ["org", "list", "--jsn"], ["serve", "--port", "many"], \
                ["jobs", "run", "tidy", "--as-of", "2027-02-30"], ["jobs", "run", "sing"], \
                ["serve", "--log-level", "loud"]:
            with self.subTest(words):
                ended = self.run_program(*words, place=[])
                self.assertEqual(ended.code, 2, ended.err)
                self.assertTrue(ended.err.startswith("mentorkorps: "), ended.err)
                self.assertEqual(ended.out, "")

    def test_a_database_needs_its_key_file_named(self):
        ended = self.run_program("org", "list", "--database", "postgresql:///x", place=[])
        self.assertEqual(ended.code, 2)
        self.assertIn("--database needs --key-file", ended.err)

    def test_the_version_is_a_number(self):
        self.assertRegex(self.done("--version", place=[]).out, r"^\d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    unittest.main()
