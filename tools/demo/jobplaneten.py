"""The demo world Jobplaneten: a mentor who is employed, and volunteers at the workplace, fifteen new ones a year."""

import datetime

from demo.crowd import Crowd
from demo.sheet import days

REFERENCE_DAY = datetime.date(2016, 11, 30)  # the source has no date
STAFF = (("coordinator", "Tove Kjeldgaard"), ("leader", "Michael Strøby"), ("caseworker", "Ida Marie Bøgholm"),
         ("caseworker", "Kenneth Vangsted"), ("administrator", "Lars Otte Refsgaard"))
PLACES = (("4600", "Køge"),)
NEEDS = ("skole", "jobsøgning", "læreplads", "praktik", "personlige problemer", "psykiske udredninger", "kriminalitet",
         "misbrug")
TIMES = tuple(f"{hour:02}.00" for hour in range(9, 21))

# Of those whom the employed mentor follows: how many days ago a volunteer at the workplace came, by the year.
THIS_YEAR = (8, 20, 34, 48, 66, 84, 102, 130, 158, 186, 214, 242, 270, 290, 310)
LAST_YEAR = (350, 371, 395, 420, 460, 500)
ALONE = (4, 15, 40, 75, 140)          # days since they came to the employed mentor; no volunteer yet
QUIET = {48: 19, 214: 27, 420: 41}    # since they last met the volunteer
QUIET_ALONE = {75: 33}                # or the employed mentor
OUTCOMES = ("læreplads", "praktik", "fritidsjob", "fastholdt", "", "begyndt på en uddannelse")
ENDED = {242: (150, "gennemført"), 290: (60, "den unge ønskede det"), 371: (300, "gennemført"),
         395: (260, "flyttet"), 460: (380, "gennemført")}  # days that the match at the workplace lasted


def files():
    crowd = Crowd("jobplaneten", REFERENCE_DAY, STAFF, PLACES)
    mentor = crowd.mentor(datetime.date(2014, 8, 1), years=(36, 44), capacity="", engagement="ansat",
                          round="UUV Køge Bugt")
    for number, began in enumerate(THIS_YEAR + LAST_YEAR):
        youth = _followed(crowd, mentor, began + crowd.dice.number(30, 90), 26 if began == 500 else 0)
        year = 2016 if began in THIS_YEAR else 2015
        _at_work(crowd, youth, began, f"Foreningen Nydansker {year}", OUTCOMES[number % len(OUTCOMES)])
    for began in ALONE:
        _followed(crowd, mentor, began)
    for waited in (1, 7, 20):
        _youth(crowd, crowd.ago(waited))
    return crowd.files("Jobplaneten, Køge (demo)")


def _youth(crowd, referred, years=0):
    return crowd.youth(referred, years or crowd.dice.number(15, 25), rooted=crowd.dice.chance(0.4),
                       referred_by=crowd.caseworker(), education=crowd.dice.pick(("ikke begyndt", "afbrudt")),
                       needs=", ".join(crowd.dice.pick_some(NEEDS, crowd.dice.pick((1, 2, 3)))))


def _followed(crowd, mentor, began, years=0):
    """By the employed mentor, about every tenth day."""
    youth = _youth(crowd, crowd.ago(began + crowd.dice.number(2, 12)), years)
    match = crowd.match(mentor, youth, crowd.ago(began))
    _meet(crowd, match, 10, QUIET_ALONE.get(began, crowd.dice.number(0, min(8, began))))
    return youth


def _at_work(crowd, youth, began, found, outcome):
    mentor = crowd.mentor(crowd.ago(began + 14), years=(28, 60), rooted=crowd.dice.chance(0.3), engagement="erhverv",
                          round=found, heard_by="nydansker")
    lasted, reason = ENDED.get(began, (0, ""))
    ending = {"end": crowd.ago(began - lasted), "reason": reason} if lasted else {}
    match = crowd.match(mentor, youth, crowd.ago(began), outcome=outcome if began > 200 else "", **ending)
    _meet(crowd, match, 7, began - lasted if lasted else QUIET.get(began, crowd.dice.number(0, 6)))


def _meet(crowd, match, step, silent):
    day = crowd.ago(silent)
    while day >= match.start:
        mode = crowd.dice.pick(("møde", "møde", "møde", "telefon"))
        crowd.gather(day, [match.mentor], [match.youth], {"møde": 60, "telefon": 15}[mode], mode, times=TIMES)
        day -= days(step)
