#!/usr/bin/env python3
"""The demo worlds: made again they are the same bytes, and read back they give every figure of demo/README.md."""

import collections
import csv
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib
import unittest

from demo_sheets import DEMO, ROOT, WORLDS, Day, age, count, day, ids, read, world


class Files(unittest.TestCase):
    def test_made_again_they_are_the_same_bytes_and_no_file_is_left_over(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, ROOT / "tools/make_demo.py", folder], check=True)
            made = {path.relative_to(folder): path.read_bytes()
                    for path in pathlib.Path(folder).rglob("*") if path.is_file()}
        kept = {path.relative_to(DEMO): path.read_bytes() for path in DEMO.glob("*/**/*") if path.is_file()}
        self.assertEqual(sorted(made), sorted(kept))
        for path, content in made.items():
            self.assertTrue(content == kept[path], f"{path} differs: run tools/make_demo.py")

    def test_the_files_differ_in_encoding_and_delimiter(self):
        raw = {name: (DEMO / "middelfart" / name).read_bytes()
               for name in ("mentorer.csv", "unge.csv", "match.csv", "kontakter.csv")}
        self.assertTrue(raw["mentorer.csv"].startswith(b"\xef\xbb\xbfid;navn;"))
        self.assertIn("fødselsdato;køn".encode("cp1252"), raw["unge.csv"])
        self.assertTrue(raw["match.csv"].startswith(b"id,mentor,ung,"))
        self.assertTrue(raw["kontakter.csv"].startswith(b"id;dato;kl;"))
        self.assertTrue((DEMO / "ungeenheden/match.csv").read_bytes().startswith(b"id\tmentor\tung\t"))


class People(unittest.TestCase):
    def test_each_world_has_every_name_number_and_address_once(self):
        for name in [*WORLDS, "ungeenheden/2018"]:
            people = read(f"{name}/mentorer.csv") + read(f"{name}/unge.csv")
            for column in ("id", "navn", "telefon", "e-mail"):
                values = [row[column].casefold().replace("aa", "å") for row in people if row[column]]
                self.assertEqual(len(values), len(set(values)), f"{name}: {column}")

    def test_nobody_can_be_called_or_written_to(self):
        for path in DEMO.glob("*/**/*.csv"):
            for row in read(path) if path.name in ("mentorer.csv", "unge.csv") else []:
                self.assertRegex(row["telefon"], r"^20 00 \d\d \d\d$")
                self.assertRegex(row["e-mail"], r"^([a-z.-]+@eksempel\.example)?$")
                self.assertNotRegex(" ".join(row.values()), r"\b\d{6}-?\d{4}\b", "looks like a CPR number")

    def test_nobody_is_in_two_places_at_once(self):
        for name in WORLDS:
            taken = collections.defaultdict(list)
            for row in read(f"{name}/kontakter.csv"):
                hour, minute = map(int, row["kl"].split("."))
                start = hour * 60 + minute
                for person in ids(row["mentor"]) + ids(row["ung"]):
                    taken[person, row["dato"]].append((start, start + int(row["minutter"])))
            for spans in taken.values():
                spans.sort()
                self.assertTrue(all(one[1] <= two[0] for one, two in zip(spans, spans[1:])), spans)

    def test_the_names_try_what_danish_names_can(self):
        names = " ".join(row["navn"] for file in ("mentorer", "unge") for row in read(f"middelfart/{file}.csv"))
        for wanted in ("æ", "ø", "å", "Aa", "Å", "O'", "ë", "ş", "-"):
            self.assertIn(wanted, names)


class Users(unittest.TestCase):
    def test_every_role_can_sign_in_and_is_found_in_the_lists(self):
        for name in WORLDS:
            users = {user["role"]: user for user in world(name)["users"]}
            mentor = next(row for row in read(f"{name}/mentorer.csv") if row["id"] == users["mentor"]["id"])
            self.assertEqual((mentor["navn"], mentor["e-mail"]), (users["mentor"]["name"], users["mentor"]["email"]))
            referrers = {row["henvist af"] for row in read(f"{name}/unge.csv")} - {""}
            roles = {"coordinator", "leader", "administrator", "mentor"} | ({"caseworker"} if referrers else set())
            self.assertEqual(set(users), roles, name)
            if referrers:
                self.assertIn(users["caseworker"]["refers_as"], referrers)

    def test_the_mentor_has_two_open_matches_and_met_somebody_lately(self):
        for name in ("middelfart", "ungeenheden"):
            today = world(name)["reference_day"]
            mentor = next(user["id"] for user in world(name)["users"] if user["role"] == "mentor")
            youths = {row["ung"] for row in read(f"{name}/match.csv") if row["mentor"] == mentor and not row["slut"]}
            met = {ung for row in read(f"{name}/kontakter.csv") for ung in ids(row["ung"])
                   if mentor in ids(row["mentor"]) and (today - day(row["dato"])).days <= 14}
            self.assertEqual(len(youths), 2)
            self.assertEqual(met & youths, youths)


class MiddelfartFigures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.today = world("middelfart")["reference_day"]
        cls.people = read("middelfart/mentorer.csv")
        cls.mentors = [row for row in cls.people if row["status"] in ("aktiv", "pause")]
        cls.youths = read("middelfart/unge.csv")
        cls.matches = read("middelfart/match.csv")

    def test_reference_day(self):
        self.assertEqual(self.today, Day(2011, 11, 30))

    def test_109_mentors_by_recruitment_round(self):
        self.assertEqual(count(self.mentors, "hold"), {
            "Hold 1, januar 2010": 43, "Hold 2, 2010": 29, "Hold januar 2011": 10,
            "Overført fra socialforskningsprojekt": 27})

    def test_age_bands_hold_for_two_years(self):
        bands = ((18, 25), (26, 35), (36, 45), (46, 55), (56, 65), (66, 120))
        for later in range(0, 732):
            on = self.today + datetime.timedelta(days=later)
            ages = [age(row, on) for row in self.mentors]
            self.assertEqual([sum(low <= years <= high for years in ages) for low, high in bands],
                             [6, 13, 13, 33, 42, 2], f"as of {on}")

    def test_sex_sector_and_education(self):
        self.assertEqual(count(self.mentors, "køn"), {"kvinde": 69, "mand": 40})
        self.assertEqual(count(self.mentors, "sektor"), {"offentlig": 59, "privat": 50})
        self.assertEqual(count(self.mentors, "uddannelse"), {
            "Sundheds-, social- eller lærerfaglig": 50, "Faglig uddannelse": 25, "Videregående uddannelse": 32,
            "Ufaglært": 2})

    def test_people_who_are_not_in_the_corps_yet(self):
        others = [row for row in self.people if row not in self.mentors]
        self.assertEqual(collections.Counter((row["status"], row["hold"]) for row in others), {
            ("venteliste", "Hold januar 2012"): 12, ("under uddannelse", "Hold efterår 2011"): 4})

    def test_every_status_is_from_2010_or_2011_and_not_from_the_future(self):
        for row in self.people + self.youths:
            self.assertTrue(Day(2010, 1, 1) <= day(row["statusdato"]) <= self.today, row["id"])

    def test_114_young_people_each_matched_once_and_9_waiting(self):
        matched = [row["ung"] for row in self.matches]
        waiting = [row for row in self.youths if row["status"] == "venter"]
        self.assertEqual((len(matched), len(set(matched)), len(self.youths)), (114, 114, 123))
        self.assertEqual({row["id"] for row in self.youths} - set(matched), {row["id"] for row in waiting})
        self.assertEqual(sorted((self.today - day(row["henvist"])).days for row in waiting),
                         [5, 12, 19, 33, 47, 68, 96, 141, 212])

    def test_16_stopped_by_reason(self):
        stopped = [row for row in self.matches if row["slut"]]
        self.assertEqual(count(stopped, "ophørsårsag"), {
            "flyttet til anden kommune": 6, "for komplekse problemer": 4, "grænser": 4, "eget ønske": 2})
        self.assertFalse([row for row in self.matches if row["ophørsårsag"] and not row["slut"]])
        self.assertTrue(all(day(row["start"]) < day(row["slut"]) <= self.today for row in stopped))

    def test_outcomes(self):
        outcomes = count(self.matches, "resultat")
        self.assertEqual(outcomes, {
            "fastholdt i uddannelse": 48, "fra kontanthjælp til uddannelse": 25, "fra sygemelding til uddannelse": 13,
            "motiveret til virksomhedspraktik": 12, "opgivet": 5, "": 11})
        self.assertEqual(sorted(round(100 * n / 114) for name, n in outcomes.items() if name), [4, 11, 11, 22, 42])

    def test_the_table_of_the_readme_says_the_same(self):
        table = dict(re.findall(r"^\| ([^|]+?) \| (\d+) \|", (DEMO / "README.md").read_text(), re.M))
        for column in ("hold", "sektor", "uddannelse"):
            for label, n in count(self.mentors, column).items():
                self.assertEqual(int(table[label]), n, label)
        plain = {re.sub(r" \(.*", "", label): int(n) for label, n in table.items()}
        for label, n in (count(self.matches, "resultat") | count(self.matches, "ophørsårsag")).items():
            if label:
                self.assertEqual(plain[label], n, label)
        self.assertEqual((plain["Mentors in the corps"], plain["Women"], plain["Men"]), (109, 69, 40))


class Words(unittest.TestCase):
    CODED = (("mentorer", "sektor", "sector"), ("mentorer", "uddannelse", "education"),
             ("mentorer", "rekrutteret via", "recruitment_channel"), ("unge", "ydelse", "benefit"),
             ("unge", "uddannelsesstatus", "education_status"), ("unge", "behov", "need"),
             ("unge", "aktiv sag", "active_case"),
             ("match", "ophørsårsag", "end_reason"), ("match", "resultat", "outcome"))

    def test_every_coded_word_is_in_the_programmes_lists(self):
        for name in WORLDS:
            lists = {one["key"]: {word.casefold() for code in one["codes"]
                                  for word in (code["key"], code["label"], *code.get("synonyms", []))}
                     for one in tomllib.loads((ROOT / f"programmes/{name}.toml").read_text())["code_lists"]}
            for file, column, key in self.CODED:
                cells = {row.get(column, "") for row in read(f"{name}/{file}.csv")} - {""} if key in lists else ()
                words = {word for cell in cells for word in (cell.split(", ") if column == "behov" else [cell])}
                self.assertEqual({word for word in words if word.casefold() not in lists[key]}, set(), (name, column))


class MiddelfartStory(unittest.TestCase):
    """What the coordinator would find odd if it were otherwise."""

    @classmethod
    def setUpClass(cls):
        cls.today = world("middelfart")["reference_day"]
        cls.mentors = {row["id"]: row for row in read("middelfart/mentorer.csv")}
        cls.youths = {row["id"]: row for row in read("middelfart/unge.csv")}
        cls.matches = read("middelfart/match.csv")
        cls.contacts = read("middelfart/kontakter.csv")
        cls.running = [row for row in cls.matches if not row["slut"]]

    def test_nobody_has_more_young_people_at_once_than_wanted(self):
        spans = collections.defaultdict(list)
        for row in self.matches:
            spans[row["mentor"]].append((day(row["start"]), day(row["slut"]) if row["slut"] else Day.max))
        for mentor, of_mentor in spans.items():
            most = max(sum(start <= moment < end for start, end in of_mentor) for moment, _ in of_mentor)
            self.assertLessEqual(most, int(self.mentors[mentor]["kapacitet"]), mentor)
        self.assertTrue(all(row["kapacitet"] in "123" for row in self.mentors.values()))

    def test_who_has_no_match(self):
        busy = {row["mentor"] for row in self.running}
        free = [row for row in self.mentors.values() if row["status"] == "aktiv" and row["id"] not in busy]
        self.assertEqual((len(self.running), len(busy), len(free)), (98, 86, 18))
        self.assertEqual({self.mentors[mentor]["status"] for mentor in busy}, {"aktiv"})
        self.assertEqual(count(self.mentors.values(), "status"),
                         {"aktiv": 104, "pause": 5, "venteliste": 12, "under uddannelse": 4})

    def test_young_people_are_15_to_32_and_younger_than_their_mentor(self):
        for row in self.youths.values():
            self.assertGreaterEqual(age(row, day(row["henvist"])), 15)
            self.assertLessEqual(age(row, Day(2013, 11, 30)), 32)
            self.assertFalse(age(row, day(row["henvist"])) < 18 and row["ydelse"] != "ingen", row["id"])
        for row in self.matches:
            self.assertGreater(age(self.mentors[row["mentor"]], self.today), age(self.youths[row["ung"]], self.today))

    def test_a_match_follows_training_and_referral_and_the_young_persons_status_follows_the_match(self):
        for row in self.matches:
            youth, mentor = self.youths[row["ung"]], self.mentors[row["mentor"]]
            self.assertLess(day(youth["henvist"]), day(row["start"]))
            if mentor["status"] == "aktiv":
                self.assertLess(day(mentor["statusdato"]), day(row["start"]))
            expected = ("afsluttet", row["slut"]) if row["slut"] else ("aktiv", row["start"])
            self.assertEqual((youth["status"], day(youth["statusdato"])), (expected[0], day(expected[1])))

    def test_outcomes_fit_where_people_came_from(self):
        benefits = {"fra kontanthjælp til uddannelse": {"kontanthjælp"},
                    "motiveret til virksomhedspraktik": {"kontanthjælp"},
                    "fra sygemelding til uddannelse": {"sygedagpenge"}, "fastholdt i uddannelse": {"SU", "ingen"}}
        for row in self.matches:
            allowed = benefits.get(row["resultat"])
            self.assertTrue(not allowed or self.youths[row["ung"]]["ydelse"] in allowed, row["id"])

    def test_contacts_are_within_open_matches_of_the_last_16_weeks(self):
        starts = {(row["mentor"], row["ung"]): day(row["start"]) for row in self.running}
        self.assertTrue(1000 <= len(self.contacts) <= 1500)
        for row in self.contacts:
            when, mentors = day(row["dato"]), ids(row["mentor"])
            self.assertTrue(self.today - datetime.timedelta(weeks=16) <= when <= self.today, row["id"])
            for youth in ids(row["ung"]):
                started = [starts[pair] for mentor in mentors if (pair := (mentor, youth)) in starts]
                self.assertTrue(len(started) == 1 and started[0] <= when, row["id"])
        self.assertEqual(set(count(self.contacts, "afholdt")), {"ja", "aflyst", "udeblevet"})
        self.assertEqual(set(count(self.contacts, "måde")), {"møde", "telefon", "sms", "gruppe"})
        lengths = [int(row["minutter"]) for row in self.contacts if row["måde"] in ("møde", "gruppe")]
        self.assertTrue(60 <= min(lengths) and max(lengths) <= 150)
        self.assertGreater(sum(len(ids(row["ung"])) > 1 for row in self.contacts), 20)

    def test_six_matches_have_gone_quiet_and_no_other(self):
        latest = collections.defaultdict(lambda: Day.min)
        for row in self.contacts:
            if row["afholdt"] == "ja":
                for youth in ids(row["ung"]):
                    latest[youth] = max(latest[youth], day(row["dato"]))
        gaps = sorted((self.today - latest[row["ung"]]).days for row in self.running)
        self.assertEqual(gaps[-6:], [23, 26, 31, 37, 44, 58])
        self.assertLessEqual(gaps[-7], 14)


class Ungeenheden(unittest.TestCase):
    def figures(self, folder, on):
        mentors = {row["id"]: row for row in read(f"ungeenheden/{folder}mentorer.csv")
                   if day(row["statusdato"]) <= on and row["status"] == "aktiv"}
        matches = [row for row in read(f"ungeenheden/{folder}match.csv")
                   if day(row["start"]) <= on and not (row["slut"] and day(row["slut"]) <= on)]
        loads = collections.Counter(collections.Counter(row["mentor"] for row in matches).values())
        return len(mentors), len({row["ung"] for row in matches}), dict(loads)

    def test_21_mentors_and_32_young_people_on_the_reference_day(self):
        self.assertEqual(world("ungeenheden")["reference_day"], Day(2017, 11, 30))
        self.assertEqual(self.figures("", Day(2017, 11, 30)), (21, 32, {1: 10, 2: 11}))

    def test_the_lists_of_the_year_after(self):
        self.assertEqual(self.figures("2018/", Day(2018, 7, 31)), (22, 33, {1: 11, 2: 11}))

    def test_later_lists_change_nothing_before_their_time(self):
        for name in ("mentorer", "unge", "match"):
            before = {row["id"]: row for row in read(f"ungeenheden/{name}.csv")}
            after = {row["id"]: row for row in read(f"ungeenheden/2018/{name}.csv")}
            changing = {"status", "statusdato", "slut", "ophørsårsag"}
            for key, row in before.items():
                differing = {column for column in row if row[column] != after[key][column]}
                self.assertTrue(differing <= changing, f"{name} {key}")
                if differing:
                    self.assertEqual(day(after[key].get("slut") or after[key].get("statusdato")).year, 2018)
            for key in after.keys() - before.keys():
                dates = [after[key][column] for column in ("statusdato", "henvist", "start") if after[key].get(column)]
                self.assertTrue(all(day(text).year == 2018 for text in dates), f"{name} {key}")

    def test_it_began_in_april_2016_and_one_mentor_moved_north(self):
        mentors = read("ungeenheden/mentorer.csv")
        self.assertEqual(min(day(row["statusdato"]) for row in mentors), Day(2016, 4, 18))
        moved = [row for row in mentors if (row["postnr"], row["by"]) == ("9800", "Hjørring")]
        self.assertEqual(len(moved), 1)
        for folder in ("", "2018/"):
            theirs = [row for row in read(f"ungeenheden/{folder}match.csv") if row["mentor"] == moved[0]["id"]]
            self.assertEqual([row["slut"] for row in theirs], [""])


class Broken(unittest.TestCase):
    def test_each_file_is_in_the_readme_with_its_number_of_rows(self):
        said = dict(re.findall(r"^\| `([^`]+\.csv)` \| [^|]+ \| (\d+) \|", (DEMO / "README.md").read_text(), re.M))
        csv.field_size_limit(2 * 1024 * 1024)
        found = {path.name: str(len(read(path))) for path in (DEMO / "fejl").glob("*.csv")}
        self.assertEqual(said, found)

    def test_they_are_as_bad_as_they_should_be(self):
        raw = {path.name: path.read_bytes() for path in (DEMO / "fejl").glob("*.csv")}
        self.assertRaises(UnicodeDecodeError, raw["unge-windows-1252.csv"].decode)
        self.assertIn(b'"N\xf8rre\r\nAaby"', raw["unge-windows-1252.csv"])
        self.assertIn(b"=HYPERLINK(", raw["unge-formler.csv"])
        self.assertNotIn(b"navn", raw["mentorer-uden-navn.csv"].split(b"\n")[0])
        self.assertGreater(len(raw["kontakter-stor-celle.csv"]), 1024 * 1024)


if __name__ == "__main__":
    unittest.main()
