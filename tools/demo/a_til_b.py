"""The demo world A til B: an open door, two employed mentors, and thirty young people who are matched with neither."""

import datetime

from demo.crowd import Crowd
from demo.sheet import days

REFERENCE_DAY = datetime.date(2013, 11, 30)
STAFF = (("coordinator", "Karina Vestervang"), ("leader", "Steen Munkegaard"), ("administrator", "Dorte Lindeskov"))
PLACES = (("5260", "Odense S"),)
NEEDS = ("fritid", "hash", "helbred", "personlige problemer", "job", "læreplads", "skole", "myndigheder")
EVENINGS = (0, 2, 3)  # Monday, Wednesday, Thursday
WEEKS = 12

# What came of it for the 19 who answered; the other 11 did not, so nothing is known.
HELPED_TO_JOB, HELPED_TO_STAY, NEITHER = ["hjulpet til at finde et arbejde"] * 9, ["fastholdt"] * 6, ["uændret"] * 4
YES, NO = ["ja"] * 14, ["nej"] * 5  # whether they have one to trust, who supports them
OUTCOMES = HELPED_TO_JOB + HELPED_TO_STAY + NEITHER + [""] * 11


def files():
    crowd = Crowd("a-til-b", REFERENCE_DAY, STAFF, PLACES)
    mentors = [crowd.mentor(datetime.date(2009, 10, 1), years=(38, 52), sex=sex, capacity="", engagement="ansat",
                            round="Lejligheden") for sex in ("m", "k")]
    youths = [_youth(crowd, mentors, outcome) for outcome in crowd.dice.shuffled(OUTCOMES)]
    _answer(crowd)
    monday = REFERENCE_DAY - days(REFERENCE_DAY.weekday() + 7 * (WEEKS - 1))
    for week in range(WEEKS):
        for weekday in range(5):
            _daytime(crowd, mentors, youths, monday + days(7 * week + weekday))
        for weekday in EVENINGS:
            _evening(crowd, mentors, youths, monday + days(7 * week + weekday))
    return crowd.files("Projekt A til B (demo)")


def _youth(crowd, mentors, outcome):
    """In the open offer of each mentor, for more than one year and up to four."""
    came = crowd.dice.day(datetime.date(2009, 12, 1), datetime.date(2012, 11, 1))
    youth = crowd.youth(came, crowd.dice.number(15, 21), rooted=crowd.dice.chance(0.4),
                        needs=", ".join(crowd.dice.pick_some(NEEDS, crowd.dice.pick((1, 2, 3)))),
                        education=crowd.dice.pick(("i uddannelse", "ikke begyndt", "afbrudt")))
    for mentor in mentors:
        crowd.match(mentor, youth, came, form="åben", outcome=outcome)
    return youth


def _answer(crowd):
    """Each of the 19 told one of the mentors, in the autumn that the survey was made."""
    dice, first, last = crowd.talk_dice, datetime.date(2013, 9, 16), datetime.date(2013, 10, 18)
    answered = {match.youth.name: match for match in crowd.matches if match.outcome}
    for match, answer in zip(answered.values(), dice.shuffled(YES + NO)):
        crowd.talk(match, dice.day(first, last), "ung", support=answer)


def _evening(crowd, mentors, youths, day):
    """Three hours, both mentors or the one whose turn it is, and whoever comes; now and then eleven."""
    there = mentors if crowd.dice.chance(0.6) else [crowd.dice.pick(mentors)]
    guests = crowd.dice.pick_some(youths, crowd.dice.pick((6, 7, 8, 9, 10, 11, 11, 12)))
    topics = crowd.dice.pick(("fodbold", "madlavning", "spil", "snak", "boksetræning"))
    crowd.gather(day, there, guests, 180, "gruppe", times=("18.30",), topics=topics)


def _daytime(crowd, mentors, youths, day):
    """Two or three who need one of the mentors for themselves, in the flat or on the phone."""
    for youth in crowd.dice.pick_some(youths, crowd.dice.pick((2, 3))):
        mode = crowd.dice.pick(("møde", "møde", "telefon"))
        crowd.gather(day, [crowd.dice.pick(mentors)], [youth], 45 if mode == "møde" else 10, mode,
                     times=("11.00", "13.00", "14.00", "15.00", "16.00"))
