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


if __name__ == "__main__":
    unittest.main()
