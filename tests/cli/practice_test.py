import csv
import io
import unittest

from engines import on_both_engines
from program import ProgramTest

OUTCOMES = ["kept", "coming", "late", "broken", "not_relevant", "unknown"]


class Practice:
    """Ungeenheden's programme asks for a contact every other week and a talk with the mentor every other month."""

    def setUp(self):
        super().setUp()
        self.done("demo", "load", "ungeenheden")

    def practice(self, *options):
        return self.done("practice", "--org", "ungeenheden", "--programme", "ungeenheden", *options)

    def test_every_match_is_judged_by_every_rule_as_of_a_day(self):
        words = self.practice("--as-of", "2017-11-30").out.splitlines()
        self.assertEqual(words[0], "Ungeenhedens frivillige mentorer, 2017-11-30")
        self.assertEqual(words[2].split(), OUTCOMES)
        self.assertEqual([line.split()[0] for line in words[3:]],
                         ["S0-1", "S0-2", "S0-3", "S0-5", "S0-6", "S0-7", "S0-8", "S0-9", "T-1"])

        verdicts = self.practice("--as-of", "2017-11-30", "--format", "json").json["verdicts"]
        rows = list(csv.DictReader(io.StringIO(self.practice("--as-of", "2017-11-30", "--format", "csv").out),
                                   delimiter=";"))
        told = ["match", "rule", "person", "what", "outcome", "explanation", "decided_by", "decided_on"]
        self.assertEqual([[str(each[name]) for name in told] for each in verdicts],
                         [[row[name] for name in told] for row in rows])
        things = [each for each in verdicts if each["what"]]
        self.assertTrue(things)
        self.assertEqual(len(things), len({tuple(each[name] for name in ("match", "rule", "party", "person", "what"))
                                           for each in things}), "each is of one thing and of one person")
        gaps = [each for each in verdicts if each["rule"] == "S0-8"]
        self.assertEqual(len(gaps), len({each["match"] for each in verdicts if each["match"]}), "one a match")
        built = [each for each in gaps if each["contacts"]]
        self.assertTrue(built)
        self.assertTrue(all(each["contacts"][0]["on"] < each["due"] for each in built), "the last contact decides")
        self.assertIn(", ".join(f"{one['contact']} {one['on']}" for one in built[0]["contacts"]),
                      {row["contacts"] for row in rows})
        self.assertEqual({each["decided_by"] for each in gaps}, {""}, "contacts decide it, and nothing else")
        lasting = [each for each in verdicts
                   if each["rule"] == "S0-9" and not each["what"] and each["outcome"] in ("kept", "broken")]
        self.assertTrue(lasting)
        self.assertEqual({each["decided_by"] for each in lasting}, {"state"})
        self.assertTrue(all(each["decided_on"] <= "2017-11-30" for each in lasting))
        counted = [sum(each["outcome"] == outcome for each in gaps) for outcome in OUTCOMES]
        self.assertEqual([int(word) for word in words[9].split()[1:7]], counted)
        before = self.practice("--as-of", "2000-01-01", "--format", "json").json["verdicts"]
        self.assertEqual([(each["rule"], each["outcome"]) for each in before], [("S0-5", "unknown")], "of no match")

    def test_talks_are_planned_and_listed(self):
        self.assertIn("\tplan\tmatches 0, tasks new 0, changed 0", self.done("jobs", "run", "plan").out)
        tasks = self.done("tasks", "--org", "ungeenheden", "--as-of", "2999-12-31", "--json").json
        self.assertTrue(tasks)
        self.assertEqual({(each["rule"], each["party"]) for each in tasks}, {("S0-6", "mentor")})
        self.assertEqual([each["due"] for each in tasks], sorted(each["due"] for each in tasks))
        middle = tasks[len(tasks) // 2]["due"]
        until = self.done("tasks", "--org", "ungeenheden", "--as-of", middle).out.splitlines()
        self.assertEqual(len(until), sum(each["due"] <= middle for each in tasks))
        self.assertRegex(until[0], r"^\d{4}-\d\d-\d\d\tmatch \d+\tS0-6 \d+\tmentor$")

    def test_wrong_words_are_refused(self):
        self.refused("practice", "--org", "ungeenheden", "--programme", "middelfart",
                     because="ungeenheden does not run a programme 'middelfart'")
        for words in "practice --programme x --format xml".split(), \
                "practice --programme x --as-of 2026-02-30".split(), "tasks --as-of today".split():
            with self.subTest(words):
                self.assertEqual(self.run_program(*words, "--org", "ungeenheden").code, 2)


OnSqlite, OnPostgres = on_both_engines(Practice)

if __name__ == "__main__":
    unittest.main()
