import unittest

from program import ProgramTest

SCORES = ";M1;M2\nkapacitet;1;1\nU1;1;0,5\nU2;0,6;0,2\nU3;;\n"


class Matches(ProgramTest):
    """A file of scores, solved so that anybody can check it."""

    def solve(self, *words, text=SCORES):
        file = self.folder / "scores.csv"
        file.write_text(text)
        return self.run_program("match", "solve", str(file), *words, place=[])

    def test_the_best_whole_by_each_aim(self):
        best = "U1;M1;1\nU2;M2;0,2\nU3;;\ni alt;2;1,2\n"
        for words in [], ["--aim", "sum"], ["--aim", "most"]:
            with self.subTest(words):
                self.assertEqual((self.solve(*words).code, self.solve(*words).out), (0, best))
        self.assertEqual(self.solve("--aim", "fair").out, "U1;M2;0,5\nU2;M1;0,6\nU3;;\ni alt;2;1,1\n")

    def test_what_is_wrong_is_told(self):
        ended = self.solve(text=SCORES + "U4;2;\n")
        self.assertEqual((ended.code, ended.out), (1, ""))
        self.assertRegex(ended.err, r"^mentorkorps: .*scores\.csv:6: 'U4' and 'M1' have the score '2'; expected a ")
        ended = self.solve("--aim", "best")
        self.assertEqual(ended.code, 2)
        self.assertIn("--aim is most, sum or fair, not 'best'", ended.err)
        self.assertEqual(self.run_program("match", "solve", "/nowhere.csv", place=[]).code, 1)


class Proposals(ProgramTest):
    """The demo world of Middelfart: nine wait, and some of the 18 mentors without a match can take them."""

    def propose(self, *words):
        return self.done("match", "propose", "--org", "middelfart", "--programme", "middelfart",
                         "--as-of", "2011-11-30", *words)

    def test_everybody_who_waits_is_proposed_a_mentor_and_why(self):
        self.done("demo", "load", "middelfart", "--no-shift")
        found = self.propose("--format", "json").json
        self.assertEqual((len(found["pairs"]), found["matched"]), (9, 9))
        waited = [each["waited_days"] for each in found["pairs"]]
        self.assertEqual((waited, waited[0], waited[-1]), (sorted(waited, reverse=True), 212, 5))
        for pair in found["pairs"]:
            self.assertEqual(sum(each["points"] for each in pair["shares"]), pair["score"])
            self.assertTrue(all(each["says"] for each in pair["shares"]))
        lines = self.propose("--format", "csv").out.splitlines()
        self.assertEqual((lines[0], len(lines)), ("ung;ventet;mentor;score", 10))
        self.assertTrue(self.propose("--aim", "fair").out.endswith("9 of 9 matched\n"))
        self.assertEqual(self.propose().out, self.propose().out)
        worst = {aim: min(each["score"] for each in self.propose("--aim", aim, "--format", "json").json["pairs"])
                 for aim in ("sum", "fair")}
        self.assertGreaterEqual(worst["fair"], worst["sum"])
        self.done("audit", "verify", "--org", "middelfart")

    def test_what_is_wrong_is_told(self):
        for words, because in ((["--aim", "best"], "--aim is most, sum or fair, not 'best'"),
                               (["--format", "xml"], "--format is text, csv or json, not 'xml'")):
            ended = self.run_program("match", "propose", "--org", "skovby", "--programme", "middelfart", *words)
            self.assertEqual((ended.code, ended.out), (2, ""))
            self.assertIn(because, ended.err)


if __name__ == "__main__":
    unittest.main()
