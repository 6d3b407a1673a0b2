#!/usr/bin/env python3
"""The worlds of the other seven programmes: what holds in each of them, and the figures that demo/README.md gives."""

import collections
import datetime
import re
import statistics
import tomllib
import unittest

from demo_sheets import DEMO, ROOT, WORLDS, age, count, day, ids, read, world

SMALLER = sorted(set(WORLDS) - {"middelfart", "ungeenheden"})


class Read:
    """The lists of one world, as a test wants them."""

    def __init__(self, name):
        self.today = world(name)["reference_day"]
        self.mentors = {row["id"]: row for row in read(f"{name}/mentorer.csv")}
        self.youths = {row["id"]: row for row in read(f"{name}/unge.csv")}
        self.matches = read(f"{name}/match.csv")
        self.contacts = read(f"{name}/kontakter.csv")
        self.talks = read(f"{name}/samtaler.csv") if (DEMO / name / "samtaler.csv").exists() else []
        self.open = [row for row in self.matches if not row["slut"]]
        self.ended = [row for row in self.matches if row["slut"]]

    def at_once(self, column):
        """The most open matches that each had on one day."""
        spans = collections.defaultdict(list)
        for row in self.matches:
            spans[row[column]].append((day(row["start"]), day(row["slut"]) if row["slut"] else datetime.date.max))
        return {who: max(sum(start <= moment < end for start, end in own) for moment, _ in own)
                for who, own in spans.items()}

    def of(self, match):
        """The contacts of a match."""
        last = day(match["slut"]) if match["slut"] else self.today
        return [row for row in self.contacts
                if match["mentor"] in ids(row["mentor"]) and match["ung"] in ids(row["ung"])
                and day(match["start"]) <= day(row["dato"]) <= last]

    def quiet_days(self, match):
        return (self.today - max(day(row["dato"]) for row in self.of(match) if row["afholdt"] == "ja")).days


def said(name):
    """The tables of a world's section in the README: what each line is about, and its number."""
    section = re.search(rf"^## {name}:.*?(?=^## )", (DEMO / "README.md").read_text(), re.M | re.S)[0]
    return {label: int(n) for label, n in re.findall(r"^\| ([^|]+?) \| (\d+) \|", section, re.M)}


class Each(unittest.TestCase):
    def test_there_is_one_for_each_programme(self):
        self.assertEqual(WORLDS, sorted(path.stem for path in (ROOT / "programmes").glob("*.toml")))
        for name in WORLDS:
            self.assertEqual(world(name)["programme"], name)
            self.assertTrue(world(name)["organisation"].endswith(" (demo)"), name)

    def test_nothing_happens_before_its_time(self):
        for name in SMALLER:
            lists = Read(name)
            for row in lists.matches:
                mentor, youth = lists.mentors[row["mentor"]], lists.youths[row["ung"]]
                self.assertTrue(day(mentor["statusdato"]) <= day(row["start"]) <= lists.today, (name, row["id"]))
                self.assertLessEqual(day(youth["henvist"]), day(row["start"]), (name, row["id"]))
                self.assertEqual(bool(row["slut"]), bool(row["ophørsårsag"]), (name, row["id"]))
                self.assertTrue(not row["slut"] or day(row["start"]) < day(row["slut"]) <= lists.today)
            for row in lists.contacts:
                self.assertLessEqual(day(row["dato"]), lists.today, (name, row["id"]))

    def test_every_contact_is_of_people_in_a_match_of_its_day(self):
        for name in SMALLER:
            lists = Read(name)
            within = {row["id"] for match in lists.matches for row in lists.of(match)}
            self.assertEqual({row["id"] for row in lists.contacts}, within, name)

    def test_every_talk_is_about_a_match_of_its_day_and_held_once(self):
        for name in SMALLER:
            lists = Read(name)
            for row in lists.talks:
                about = [match for match in lists.matches
                         if (match["mentor"], match["ung"]) == (row["mentor"], row["ung"])
                         and day(match["start"]) <= day(row["dato"])
                         and day(row["dato"]) <= (day(match["slut"]) if match["slut"] else lists.today)]
                self.assertEqual(len(about), 1, (name, row))
                self.assertTrue(row["med"] == "ung" or not row["støtte"], (name, row))
            held = [(row["mentor"], row["ung"], row["dato"], row["med"]) for row in lists.talks]
            self.assertEqual(len(held), len(set(held)), name)

    def test_nobody_has_more_young_people_at_once_than_they_can_take(self):
        for name in SMALLER:
            lists = Read(name)
            for mentor, most in lists.at_once("mentor").items():
                self.assertLessEqual(most, int(lists.mentors[mentor]["kapacitet"] or most), (name, mentor))

    def test_a_young_persons_status_follows_the_match(self):
        for name in SMALLER:
            lists = Read(name)
            busy = {row["ung"] for row in lists.open}
            for youth in lists.youths.values():
                matched = any(row["ung"] == youth["id"] for row in lists.matches)
                expected = "aktiv" if youth["id"] in busy else "afsluttet" if matched else "venter"
                self.assertEqual(youth["status"], expected, (name, youth["id"]))
                if expected == "aktiv":
                    began = min(day(row["start"]) for row in lists.open if row["ung"] == youth["id"])
                    self.assertEqual(day(youth["statusdato"]), began, (name, youth["id"]))

    def test_where_people_are_matched_a_new_one_has_gone_quiet(self):
        for name in sorted(set(SMALLER) - {"a-til-b"}):
            lists = Read(name)
            new = [row for row in lists.open if 14 < (lists.today - day(row["start"])).days < 90 and lists.of(row)]
            self.assertTrue([row for row in new if lists.quiet_days(row) > 18], name)


class Figures(unittest.TestCase):
    def test_a1_vallensbaek_has_ten_mentors_with_one_or_two_each(self):
        lists, table = Read("vallensbaek"), said("vallensbaek")
        self.assertEqual(len(lists.mentors), table["Mentors"])
        loads = collections.Counter(collections.Counter(row["mentor"] for row in lists.open).values())
        self.assertEqual(dict(loads), {1: table["of them with one young person"], 2: table["of them with two"]})
        self.assertEqual(max(lists.at_once("mentor").values()), 2)
        self.assertEqual(count(lists.youths.values(), "ydelse"),
                         {"kontanthjælp": table["Young people, all on kontanthjælp"]})
        self.assertEqual((len(lists.matches), len(lists.ended)), (table["Matched young people, 3 matches ended"], 3))
        self.assertGreater(min(day(row["start"]) for row in lists.matches), datetime.date(2014, 6, 1))

    def test_a3_bbbs_averages(self):
        lists, table = Read("bbbs"), said("bbbs")
        self.assertEqual(len(lists.matches), table["Matches, each of one mentor and one child"])
        self.assertEqual(set(lists.at_once("mentor").values()) | set(lists.at_once("ung").values()), {1})
        self.assertEqual(statistics.mean(age(lists.youths[row["ung"]], day(row["start"])) for row in lists.matches),
                         table["Average age when a match began"])
        lengths = [int(row["minutter"]) for row in lists.contacts]
        self.assertEqual(len(lengths), table["Meetings, of 4 hours on average"])
        self.assertEqual(round(statistics.mean(lengths) / 60, 1), 4.0)
        counts = [held for match in lists.matches for held in _in_whole_months(lists, match)]
        self.assertEqual(len(counts), table["Whole months of matches, with 3 meetings on average"])
        self.assertEqual(round(statistics.mean(counts), 1), 3.0)
        lasted = [(day(row["slut"]) - day(row["start"])).days for row in lists.ended]
        self.assertEqual(len(lasted), table["Ended matches, after 11.4 months on average"])
        self.assertEqual(round(statistics.mean(lasted) / 365.25 * 12, 1), 11.4)
        self.assertTrue(all(row["begrundelse"] for row in lists.matches))
        self.assertEqual(len(lists.talks), table["Talks that were held"])
        asked = {row["ung"] for row in lists.talks if row["støtte"]}
        self.assertEqual(len(asked), table["Matches where the child was asked whether the mentor is somebody to trust"])

    def test_a4_dynamo_meets_three_or_four_times_a_month_without_cpr(self):
        lists, table = Read("dynamo"), said("dynamo")
        self.assertEqual(len(lists.matches), table["Matches"])
        areas = count([lists.youths[row["ung"]] for row in lists.matches], "område")
        self.assertEqual(areas, count([lists.youths[row["ung"]] for row in lists.matches], "by"))
        self.assertEqual(areas, {area: table[f"of them in {area}"] for area in areas})
        self.assertEqual(set(areas), {"Tingbjerg", "Amager", "Sjælør", "Sydhavnen"})
        self.assertEqual(count(lists.mentors.values(), "status"),
                         {"aktiv": table["Mentors who have had the grunduddannelse"],
                          "under uddannelse": table["Mentors who are on it"]})
        steady = [row for row in lists.matches if row["slut"] or lists.quiet_days(row) < 20]
        counts = [held for match in steady for held in _in_whole_months(lists, match)]
        self.assertEqual(set(counts), {3, 4})
        for file in ("mentorer", "unge"):
            for row in read(f"dynamo/{file}.csv"):
                self.assertNotIn("cpr", " ".join(row).lower())
                self.assertNotRegex("|".join(row.values()), r"\d{6}-?\d{4}")
        self.assertNotIn("cpr", tomllib.loads((ROOT / "programmes/dynamo.toml").read_text()))

    def test_a5_ishoej_has_30_companies_and_86_agreements_in_three_groups(self):
        lists, table = Read("ishoej"), said("ishoej")
        groups = collections.Counter(lists.youths[row["ung"]]["behov"].split(",")[0] for row in lists.matches)
        self.assertEqual(groups, {"gruppe 1": table["Indsatsgruppe 1"], "gruppe 2": table["Indsatsgruppe 2"],
                                  "gruppe 3": table["Indsatsgruppe 3"]})
        self.assertEqual([groups[f"gruppe {number}"] for number in (1, 2, 3)], [50, 10, 26])
        self.assertEqual(len(lists.youths), table["Agreements, one for each young person"])
        self.assertEqual(len({row["hold"] for row in lists.mentors.values()}), table["Companies"])
        older = [row for row in lists.youths.values() if age(row, day(row["henvist"])) >= 18]
        self.assertEqual({row["behov"].split(",")[0] for row in older}, {"gruppe 3"})
        self.assertEqual((len(older), len(lists.youths) - len(older)), (26, 60))
        self.assertEqual((26, 60), (table["Agreements with the older ones"], table["Agreements with the younger ones"]))
        self.assertEqual((len(lists.mentors), len(lists.ended)), (table["Mentors"], table["Ended"]))
        fresh = [row["id"] for row in lists.mentors.values() if day(row["ansat siden"]) > datetime.date(2012, 11, 30)]
        self.assertEqual(len(fresh), table["of them new at the company: eleven months, and no young person yet"])
        self.assertFalse({row["mentor"] for row in lists.matches} & set(fresh))
        self.assertEqual(count(lists.matches, "resultat")["ordinær ansættelse"], table["Ansat på ordinære vilkår"])
        self.assertEqual(max(lists.at_once("mentor").values()), 2)
        self.assertEqual(len(lists.talks), table["Talks with mentors that were held"])

    def test_a6_a_til_b_is_an_open_door(self):
        lists, table = Read("a-til-b"), said("a-til-b")
        self.assertEqual(count(lists.mentors.values(), "engagement"), {"ansat": table["Employed mentors"]})
        self.assertEqual(count(lists.matches, "form"), {"åben": 2 * table["Young people, with both mentors"]})
        outcomes = collections.Counter(dict((row["ung"], row["resultat"]) for row in lists.matches).values())
        self.assertEqual(outcomes, {"hjulpet til at finde et arbejde": 9, "fastholdt": 6, "uændret": 4, "": 11})
        said_of = {"hjulpet til at finde et arbejde": "Hjulpet til at finde et arbejde",
                   "fastholdt": "Fastholdt i uddannelse", "uændret": "Neither"}
        for outcome, label in said_of.items():
            self.assertEqual(outcomes[outcome], table[label], outcome)
        self.assertEqual(sum(n for outcome, n in outcomes.items() if outcome), table["of them who answered"])
        trust = collections.Counter(row["støtte"] for row in lists.talks)
        self.assertEqual(trust, {"ja": table["of them ja"], "nej": 5})
        self.assertEqual(len(lists.talks), table["Answers about somebody to trust, who supports them"])
        self.assertEqual({row["ung"] for row in lists.talks}, {row["ung"] for row in lists.matches if row["resultat"]})
        for row in lists.youths.values():
            self.assertTrue(15 <= age(row, day(row["henvist"])) <= 25, row["id"])
            self.assertTrue(365 < (lists.today - day(row["henvist"])).days < 4 * 366, row["id"])

    def test_a6_on_three_evenings_a_week_whoever_comes_is_one_contact(self):
        lists, table = Read("a-til-b"), said("a-til-b")
        evenings = [row for row in lists.contacts if row["måde"] == "gruppe"]
        weeks = collections.Counter(day(row["dato"]).isocalendar()[:2] for row in evenings)
        self.assertEqual(set(weeks.values()), {3})
        self.assertEqual(len(evenings), table["Evenings"])
        self.assertIn(11, {len(ids(row["ung"])) for row in evenings})
        met = collections.defaultdict(set)
        for row in lists.contacts:
            for youth in ids(row["ung"]):
                met[youth].update(ids(row["mentor"]))
        self.assertEqual(set(map(len, met.values())), {2}, "each young person has met both")

    def test_a7_gladsaxe_has_one_employed_mentor_and_young_people_under_26(self):
        lists, table = Read("gladsaxe"), said("gladsaxe")
        self.assertEqual(count(lists.mentors.values(), "engagement"), {"ansat": table["Employed mentor"]})
        self.assertEqual(len(lists.open), table["Open matches"])
        self.assertEqual(len(lists.ended), table["Ended matches"])
        self.assertEqual(count(lists.youths.values(), "status")["venter"], table["Young people who wait"])
        self.assertLessEqual(max(age(row, day(row["henvist"])) for row in lists.youths.values()), 25)
        at_risk = {row["id"] for row in lists.youths.values() if "frafaldstruet" in row["behov"]}
        matched = {row["ung"] for row in lists.matches}
        self.assertEqual(len(at_risk & matched), table["of all these, at risk of dropping out"])
        self.assertTrue(any(730 < (lists.today - day(row["start"])).days < 1096 for row in lists.open))

    def test_a8_jobplaneten_has_used_its_fifteen_of_the_year(self):
        lists, table = Read("jobplaneten"), said("jobplaneten")
        work = [row for row in lists.matches if lists.mentors[row["mentor"]]["engagement"] == "erhverv"]
        years = collections.Counter(day(row["start"]).year for row in work)
        self.assertEqual(years, {2015: table["Volunteers at the workplace, new in 2015"],
                                 2016: table["Volunteers at the workplace, new in 2016"]})
        self.assertEqual(len(lists.matches), table["Matches in all"])
        self.assertEqual(count(lists.youths.values(), "status")["venter"], table["Young people who wait"])
        self.assertEqual(years[2016], 15)
        followed = {row["ung"] for row in lists.matches if row not in work}
        self.assertEqual(len(followed), table["Young people whom the employed mentor follows"])
        self.assertTrue({row["ung"] for row in work} <= followed)
        self.assertEqual(set(lists.at_once("ung").values()), {1, 2})
        outside = [row for row in lists.youths.values() if not 15 <= age(row, day(row["henvist"])) <= 25]
        self.assertEqual(len(outside), 1)


def _in_whole_months(lists, match):
    """How many meetings there were in each calendar month that lies whole within a match."""
    first, last = day(match["start"]), day(match["slut"]) if match["slut"] else lists.today
    held = collections.Counter(day(row["dato"]).replace(day=1) for row in lists.of(match))
    month = (first.replace(day=1) + datetime.timedelta(days=32)).replace(day=1)
    while (until := (month + datetime.timedelta(days=32)).replace(day=1)) - datetime.timedelta(days=1) <= last:
        yield held[month]
        month = until


if __name__ == "__main__":
    unittest.main()
