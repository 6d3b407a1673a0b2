"""Every demo world, loaded by the program: what it prints of them is what demo/README.md says."""

import collections
import datetime
import itertools
import re
import sqlite3
import tempfile
import tomllib
import unittest
from pathlib import Path

from program import ROOT, ProgramTest

README = (ROOT / "demo/README.md").read_text()
WORLDS = {path.parent.name: tomllib.loads(path.read_text()) for path in sorted((ROOT / "demo").glob("*/world.toml"))}
OUTCOMES = ["kept", "coming", "late", "broken", "not_relevant", "unknown"]


def said(name):
    """The numbers of a world's section in the README, by what they are about."""
    section = re.search(rf"^## {name}:.*?(?=^## )", README, re.M | re.S)[0]
    return {label: int(n) for label, n in re.findall(r"^\| ([^|]+?) \| (\d+) \|", section, re.M)}


class WorldsTest(ProgramTest):
    """The worlds are loaded once for all tests of a class, and only read."""

    worlds, options = (), ()

    @classmethod
    def setUpClass(cls):
        cls.shared = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="mentorkorps-cli-")))
        loading = cls()
        loading.folder, loading.data = cls.shared, cls.shared / "data"
        for name in cls.worlds:
            loading.done("demo", "load", name, *cls.options)

    def setUp(self):
        self.folder, self.data = self.shared, self.shared / "data"

    def practice(self, name):
        """Rule by rule, how many verdicts of each kind; and the verdicts themselves."""
        said_in_words = self.done(*self.asked("practice", name)).out.splitlines()
        self.assertEqual(said_in_words[2].split(), OUTCOMES)
        lines = itertools.takewhile(bool, said_in_words[3:])
        rules = {line.split()[0]: [int(word) for word in line.split()[1:7]] for line in lines}
        verdicts = self.done(*self.asked("practice", name), "--format", "json").json["verdicts"]
        return rules, verdicts

    def report(self, name):
        """Section by section: out of how many, and the rows that are not 0."""
        sections = self.done(*self.asked("report", name), "--format", "json").json["sections"]
        rows = {each["key"]: {row["label"]: row["n"] for row in each["rows"] if row["n"]} for each in sections}
        for each in sections:
            rows[each["key"]] |= {"Ikke oplyst": each["not_stated"]} if each["not_stated"] else {}
        return {each["key"]: each["of"] for each in sections}, rows

    def asked(self, command, name):
        words = [command, "mentorkorps"] if command == "report" else [command]
        return [*words, "--org", name, "--programme", name, "--as-of", str(WORLDS[name]["reference_day"])]


class AsTold(WorldsTest):
    worlds, options = tuple(WORLDS), ("--no-shift",)

    def check_counts(self, name, *, mentors, young, ended, matched=None):
        of, rows = self.report(name)
        self.assertEqual((of["mentors"], of["matched"], of["stopped"]), (mentors, young, ended))
        self.assertEqual(rows["matched"], {"Er eller har været matchet": matched or young})
        return rows

    def test_practice_says_what_the_readme_says(self):
        table = re.findall(r"^\| (\S+ \S+)((?: \| \d+){6}) \|$", README, re.M)
        expected = {rule: [int(n) for n in numbers.split("|")[1:]] for rule, numbers in table}
        found = {}
        for name in set(WORLDS) - {"middelfart", "ungeenheden"}:
            found |= {f"{name} {rule}": counts for rule, counts in self.practice(name)[0].items()}
        self.assertEqual(found, expected)
        for column, outcome in enumerate(OUTCOMES):
            self.assertTrue(any(numbers[column] for numbers in found.values()), outcome)

    def test_standards_say_what_the_readme_says(self):
        table = re.findall(r"^\| (\S+) (\S+) \| (\w+(?: \| \w+){3}) \|$", README, re.M)
        self.assertEqual(len(table), 5)
        for name, standard, grades in table:
            with self.subTest(name):
                found = self.done(*self.asked("practice", name), "--format", "json").json
                day = found["as_of"]
                self.assertEqual([each["grade"] for each in found["standards"]
                                  if (each["standard"], each["on"]) == (standard, day)], grades.split(" | "))
                self.assertEqual(len({each["on"] for each in found["standards"]}), 5, "four quarters, and the day")

    def test_a0_ungeenheden(self):
        rows = self.check_counts("ungeenheden", mentors=21, young=32, ended=0)
        self.assertEqual(sum(rows["recruitment"].values()), 21)
        with sqlite3.connect(self.data / "organisations/ungeenheden.sqlite") as database:
            moved = database.execute(
                "select count(*) from person p join commitment c on c.person_id = p.id join pairing_member m on "
                "m.commitment_id = c.id where p.postcode = '9800' and m.to_date is null").fetchone()
        database.close()
        self.assertEqual(moved, (1,), "who has moved north goes on")

    def test_a1_vallensbaek(self):
        table = said("vallensbaek")
        self.check_counts("vallensbaek", mentors=10, young=table["Young people, all on kontanthjælp"],
                          matched=table["Matched young people, 3 matches ended"], ended=3)
        self.assertEqual(set(self.practice("vallensbaek")[0]),
                         {"S1-1", "S1-2", "S1-3", "S1-3b", "S1-4", "S1-5", "S1-6", "T-1"})
        agreed = [each for each in self.practice("vallensbaek")[1] if each["rule"] == "S1-6"]
        self.assertEqual({re.search(r"højst gå (.+)\.", each["explanation"])[1] for each in agreed if each["due"]},
                         {"7 dage", "14 dage", "30 dage"})
        self.assertEqual(len([each for each in agreed if each["outcome"] == "unknown"]), 1, "has not agreed yet")

    def test_a3_bbbs(self):
        rows = self.check_counts("bbbs", mentors=24, young=24, ended=10)
        self.assertEqual(rows["stopped"],
                         {"Forløbet er gennemført": 8, "Flyttet": 1, "Mentoren kunne ikke fortsætte": 1})
        verdicts = self.practice("bbbs")[1]
        late = {each["match"] for each in verdicts if each["rule"] == "BB-1" and each["outcome"] == "late"}
        self.assertEqual(len(late), 2)
        short = [each["explanation"] for each in verdicts if each["rule"] == "BB-1b" and each["outcome"] == "broken"]
        self.assertEqual(short, ["Møderne har varet 90 minutter i gennemsnit; de skal vare 120 minutter."])
        rules = self.done("policy", "explain", "bbbs", place=[]).out
        self.assertIn("cfbu · Standard\n", rules)
        self.assertIn("Hvor længe matchet varer: opfyldt fra 12 måneder, tilnærmelsesvis fra 10 måneder (vores", rules)

    def test_a4_dynamo(self):
        self.check_counts("dynamo", mentors=20, young=24, matched=20, ended=4)
        rules = self.done("policy", "explain", "dynamo", place=[]).out
        self.assertIn("Mentor og ung mødes 3–4 gange om måneden", rules)
        self.assertNotIn("CPR", rules)
        self.assertEqual(self.practice("dynamo")[0]["DY-4"][0], said("dynamo")["Matches"], "of one of the four areas")

    def test_a5_ishoej(self):
        rows = self.check_counts("ishoej", mentors=49, young=86, ended=18)
        self.assertEqual(len(rows["recruitment"]), said("ishoej")["Companies"])
        self.assertEqual(rows["outcomes"], {"Ansat på ordinære vilkår": 7, "Læreplads": 2, "Praktik": 2,
                                            "Ingen ansættelse": 4, "Ikke oplyst": 71})

    def test_a6_a_til_b(self):
        rows = self.check_counts("a-til-b", mentors=2, young=30, ended=0)
        self.assertEqual(rows["outcomes"], {"Hjulpet til at finde et arbejde": 9, "Fastholdt i uddannelse": 6,
                                            "Ingen ændring": 4, "Ikke oplyst": 11})
        self.assertEqual(self.practice("a-til-b")[0]["AB-1"][0], 30, "each alone, though two are there for them")

    def test_a7_gladsaxe(self):
        rows = self.check_counts("gladsaxe", mentors=1, young=25, matched=22, ended=8)
        self.assertEqual(sum(rows["stopped"].values()), 8)
        talks = [each for each in self.practice("gladsaxe")[1] if each["rule"] == "GL-2"]
        self.assertEqual({each["party"] for each in talks}, {"young_person"})

    def test_a8_jobplaneten(self):
        rows = self.check_counts("jobplaneten", mentors=22, young=29, matched=26, ended=5)
        self.assertEqual(rows["recruitment"], {"UUV Køge Bugt": 1, "Foreningen Nydansker 2015": 6,
                                               "Foreningen Nydansker 2016": 15})
        rules, verdicts = self.practice("jobplaneten")
        self.assertEqual(sum(rules["JP-5"]), said("jobplaneten")["Matches in all"])
        self.assertEqual([each["explanation"] for each in verdicts if each["rule"] == "JP-3"],
                         ["I 2016 er der begyndt 15 match med erhvervsmentorer; der er plads til 15."])
        outside = {each["explanation"] for each in verdicts if each["rule"] == "JP-1" and each["outcome"] == "broken"}
        self.assertEqual(outside, {"Den unge var 26 år ved henvisningen; det skal være 15–25 år."})

    def test_a9_middelfart(self):
        rows = self.check_counts("middelfart", mentors=109, young=123, matched=114, ended=16)
        self.assertEqual(rows["stopped"], {
            "Flyttet til anden kommune": 6, "Flere problemer, end en frivillig skal tage sig af": 4,
            "Kunne ikke finde grænsen for, hvad man bruger en frivillig mentor til": 4, "Ønskede selv at stoppe": 2})
        self.assertIn([6, 13, 13, 33, 42, 2], [list(each.values()) for each in rows.values()], "the ages")

    def test_a10_all_nine_in_one_installation(self):
        organisations = self.done("org", "list", "--json").json
        self.assertEqual([(each["slug"], each["programmes"]) for each in organisations],
                         [(name, [name]) for name in sorted(WORLDS)])
        for name in WORLDS:
            with self.subTest(name):
                other = next(each for each in WORLDS if each != name)
                self.refused("report", "mentorkorps", "--org", name, "--programme", other, because="does not run")
                self.done("audit", "verify", "--org", name)


class AsIfToday(WorldsTest):
    """Talks are planned from the day that a world is loaded, so its days have to end with that."""

    worlds = ("bbbs", "ishoej", "gladsaxe", "vallensbaek")

    def tasks(self, name, *options):
        return self.done("tasks", "--org", name, "--json", *options).json

    def test_a3_bbbs_plans_one_follow_up_and_36_check_ins(self):
        table, tasks = said("bbbs"), self.tasks("bbbs", "--as-of", "2999-12-31")
        self.assertEqual(len(tasks), table["Talks planned on the day it is loaded"])
        self.assertEqual(sum(each["rule"] == "BB-2" for each in tasks), table["of them follow-ups after two weeks"])
        newest = max(tasks, key=lambda each: each["due"])["match"]
        of_newest = [each for each in tasks if each["match"] == newest]
        self.assertEqual(len(of_newest), table["of them for the newest match: 1 follow-up, 36 check-ins"])
        self.assertEqual(collections.Counter((each["rule"], each["party"]) for each in of_newest),
                         {("BB-2", "mentor"): 1, ("BB-3", "mentor"): 12, ("BB-3", "young_person"): 12,
                          ("BB-3", "guardian"): 12})
        self.assertEqual({each["ordinal"] for each in of_newest if each["rule"] == "BB-3"}, set(range(1, 13)))
        self.assertEqual(len(self.tasks("bbbs")), 3 + 11 * 3, "due by today: the late ones")

    def test_a5_ishoej_asks_the_mentor_after_a_month(self):
        tasks = self.tasks("ishoej", "--as-of", "2999-12-31")
        self.assertEqual(len(tasks), said("ishoej")["Talks with mentors that wait on the day it is loaded"])
        self.assertEqual({(each["rule"], each["party"]) for each in tasks}, {("IS-5", "mentor")})

    def test_agreements_are_as_old_as_their_matches(self):
        verdicts = self.done("practice", "--org", "vallensbaek", "--programme", "vallensbaek",
                             "--format", "json").json["verdicts"]
        agreed = [each["decided_on"] for each in verdicts
                  if each["rule"] == "S1-4" and each["decided_by"] == "in_place"]
        self.assertTrue(agreed)
        self.assertGreater(min(agreed), (datetime.date.today() - datetime.timedelta(days=3 * 366)).isoformat())

    def test_a7_gladsaxe_asks_who_may_drop_out(self):
        tasks = self.tasks("gladsaxe", "--as-of", "2999-12-31")
        self.assertEqual(len(tasks), said("gladsaxe")["Talks that wait on the day it is loaded"])
        self.assertEqual({(each["rule"], each["party"]) for each in tasks}, {("GL-2", "young_person")})
        self.assertEqual(len(self.tasks("gladsaxe")), 2)


class SeveralProgrammes(ProgramTest):
    def test_a10_one_person_in_all_nine_programmes_is_one_person(self):
        programmes = [word for name in WORLDS for word in ("--programme", name)]
        self.done("org", "create", "havnebyen", "--name", "Havnebyen", *programmes)
        sheet = self.folder / "unge.csv"
        sheet.write_text("navn;fødselsdato;telefon;henvist\nAsta Birk;01-02-1995;20 00 99 01;01-10-2014\n")
        for programme in WORLDS:
            self.done("import", "--org", "havnebyen", "--programme", programme, str(self.folder))
            report = self.done("report", "mentorkorps", "--org", "havnebyen", "--programme", programme, "--format",
                               "json").json
            self.assertEqual({each["key"]: each["of"] for each in report["sections"]}["matched"], 1)
        with sqlite3.connect(self.data / "organisations/havnebyen.sqlite") as database:
            self.assertEqual(database.execute("select count(*) from person").fetchone(), (1,))
            self.assertEqual(database.execute("select count(*) from enrolment").fetchone(), (9,))
        database.close()
        self.done("audit", "verify", "--org", "havnebyen")


if __name__ == "__main__":
    unittest.main()
