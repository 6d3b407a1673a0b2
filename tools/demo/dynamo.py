"""The demo world Dynamo: mentors who know working life, and young people from three parts of Copenhagen."""

import datetime

from demo.columns import YOUTHS_WITH_AREA
from demo.crowd import Crowd
from demo.sheet import days

REFERENCE_DAY = datetime.date(2013, 11, 30)
STAFF = (("coordinator", "Emilie Strandgaard"), ("leader", "Jonatan Kofoed Lyhne"), ("administrator", "Mette Hvilsom"))
AREAS = (("2700", "Tingbjerg"), ("2300", "Amager"), ("2500", "Sjælør"), ("2450", "Sydhavnen"))
NEEDS = ("skole", "valg af uddannelse", "fritid")
EDUCATIONS = ("cand.merc.", "ingeniør", "journalist", "tømrer", "jurist", "sygeplejerske")
COURSES = ((datetime.date(2012, 9, 8), "Grunduddannelse, september 2012"),
           (datetime.date(2013, 3, 2), "Grunduddannelse, marts 2013"),
           (datetime.date(2013, 9, 7), "Grunduddannelse, september 2013"))

# (days it lasted, days since it ended, reason, outcome)
ENDED = ((410, 25, "gennemført", "bedre i skolen"), (385, 60, "gennemført", "valgt uddannelse"),
         (160, 95, "flyttet", ""), (64, 140, "den unge ønskede det", ""))
# Days since the open ones began, and since those that have fallen quiet last met.
OPEN = (6, 24, 40, 56, 62, 100, 130, 165, 190, 220, 250, 280, 310, 340, 390, 430)
QUIET = {56: 30, 165: 37, 310: 44}
A_MONTH = (3, 4)
MINUTES = (90, 120, 75, 105)


def files():
    crowd = Crowd("dynamo", REFERENCE_DAY, STAFF, AREAS)
    for lasted, ended, reason, outcome in ENDED:
        match = _match(crowd, ended + lasted, end=crowd.ago(ended), reason=reason, outcome=outcome)
        crowd.monthly(match, A_MONTH, MINUTES, match.end)
    for began in OPEN:
        crowd.monthly(_match(crowd, began), A_MONTH, MINUTES, crowd.ago(QUIET.get(began, 0)))
    _wait(crowd)
    return crowd.files("Dynamo (demo)", YOUTHS_WITH_AREA)


def _match(crowd, began, **ending):
    start = crowd.ago(began)
    trained, course = max(each for each in COURSES if each[0] < start)
    mentor = crowd.mentor(trained, years=(26, 48), round=course, rooted=crowd.dice.chance(0.2),
                          sector=crowd.dice.pick(("offentlig", "privat")), education=crowd.dice.pick(EDUCATIONS))
    return crowd.match(mentor, _youth(crowd, start - days(crowd.dice.number(10, 50))), start, **ending)


def _youth(crowd, referred):
    """Of each area as many as of the others."""
    place = AREAS[len(crowd.youths) % len(AREAS)]
    return crowd.youth(referred, crowd.dice.number(15, 20), place=place, area=place[1],
                       rooted=crowd.dice.chance(0.4), needs=crowd.dice.pick(NEEDS),
                       education=crowd.dice.pick(("i uddannelse", "i uddannelse", "ikke begyndt")))


def _wait(crowd):
    """Four young people without a mentor, and four mentors on a course."""
    for waited in (3, 9, 21, 40):
        _youth(crowd, crowd.ago(waited))
    for _ in range(4):
        crowd.mentor(crowd.ago(14), years=(26, 48), round="Grunduddannelse, januar 2014", status="under uddannelse")
