"""A big invented corps as spreadsheets: always the same for the same sizes."""

import csv
import datetime
import random
from dataclasses import dataclass

GIVEN = "Anna Karen Åse Søren Mads Ida Noor Jens Ærlig Lis Bo Kamilla Ole Fatima Peter Gry Yusuf Mette".split()
FAMILY = "Holm Bro Åkjær Nørgaard Dahl Lund Fjeldsted Østergaard Kjær Aagaard Wójcik Demir Ravn Skov".split()
TODAY = datetime.date.today()


@dataclass(frozen=True)
class Size:
    mentors: int
    young_people: int
    contacts: int

    @property
    def matches(self):
        return self.young_people * 4 // 5


BIG = Size(mentors=2000, young_people=3000, contacts=200_000)
SMALL = Size(mentors=20, young_people=30, contacts=400)


def before(days):
    return (TODAY - datetime.timedelta(days=days)).strftime("%d-%m-%Y")


def name(number):
    given, family = GIVEN[number % len(GIVEN)], FAMILY[number // len(GIVEN) % len(FAMILY)]
    return f"{given} {family} {number}"


def mentors(size, chance):
    yield ["id", "navn", "født", "køn", "telefon", "sektor", "uddannelse", "kapacitet", "hold", "status", "statusdato"]
    for n in range(size.mentors):
        yield [f"M{n}", name(n), before(chance.randrange(8000, 26000)), chance.choice(["kvinde", "mand"]),
               f"20{n:06}", chance.choice(["offentlig", "privat"]), chance.choice(["faglig", "videregående", "ingen"]),
               3, f"Hold {n % 12 + 1}", "kursus" if n % 20 == 0 else "aktiv", before(chance.randrange(800, 1500))]


def young_people(size, chance):
    yield ["id", "navn", "født", "køn", "telefon", "henvist", "henvist af", "status", "statusdato"]
    for n in range(size.young_people):
        waits = n >= size.matches
        yield [f"U{n}", name(n + 100_000), before(chance.randrange(6000, 11000)), chance.choice(["k", "m"]),
               f"30{n:06}", before(900), "Mogens Bakmand", "venter" if waits else "aktiv", before(880 - n % 100)]


def matches(size, chance):
    yield ["id", "mentor", "ung", "start", "slut", "ophørsårsag"]
    for n in range(size.matches):
        ended = n % 8 == 0
        end = before(chance.randrange(9, 300)) if ended else ""
        yield [f"R{n}", f"M{(n * 7 + 1) % size.mentors}", f"U{n}", before(770), end, "flyttet" if ended else ""]


def contacts(size, chance, first, last):
    yield ["id", "dato", "kl", "minutter", "mentor", "ung", "måde", "afholdt", "emner"]
    for n in range(first, last):
        match = n % size.matches
        yield [f"K{n}", before(chance.randrange(1 + match % 60, 760)), "17.30", chance.choice([30, 60, 90]),
               f"M{(match * 7 + 1) % size.mentors}", f"U{match}", chance.choice(["møde", "møde", "telefon", "sms"]),
               chance.choice(["ja", "ja", "ja", "ja", "aflyst"]), chance.choice(["skole", "bolig, økonomi", ""])]


def write(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path


def write_sheets(folder, size):
    """The files in the order in which they build on each other; the contacts in two halves."""
    chance = random.Random(1)
    half = size.contacts // 2
    return [("mentorer", write(folder / "mentorer.csv", mentors(size, chance))),
            ("unge", write(folder / "unge.csv", young_people(size, chance))),
            ("match", write(folder / "match.csv", matches(size, chance))),
            ("kontakter", write(folder / "kontakter-1.csv", contacts(size, chance, 0, half))),
            ("kontakter", write(folder / "kontakter-2.csv", contacts(size, chance, half, size.contacts)))]
