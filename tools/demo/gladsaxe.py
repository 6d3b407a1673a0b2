"""The demo world Gladsaxe: one employed mentor where the young people live, and contact when they need it."""

import datetime

from demo.crowd import Crowd, spread
from demo.sheet import days

REFERENCE_DAY = datetime.date(2013, 11, 30)
STAFF = (("coordinator", "Birgit Aalykke"), ("leader", "Kim Thorsager"), ("caseworker", "Jørgen Hvidtfeldt"),
         ("caseworker", "Anne-Sofie Lykkegaard"), ("administrator", "Flemming Storgaard"))
PLACES = (("2860", "Søborg"),)
DROPPING_OUT = "frafaldstruet"
NEEDS = ("uddannelse", "fritidsjob", "misbrug", "personlige problemer", "mangelfuld skolegang", "bolig",
         "relationer til kriminelle miljøer")
TIMES = tuple(f"{hour:02}.{minute:02}" for hour in range(10, 20) for minute in (0, 45))

# Days since the open ones began; those who may drop out; and since how many days some have been quiet.
OPEN = (3, 9, 20, 40, 75, 110, 160, 230, 300, 380, 470, 590, 720, 1000)
MAY_DROP_OUT = (3, 20, 40, 160, 470)
QUIET = {40: 24, 230: 35, 590: 63}
# (days it lasted, days since it ended, reason, outcome, may drop out)
ENDED = ((640, 30, "gennemført", "begyndt på en uddannelse", ""), (410, 120, "gennemført", "fastholdt", DROPPING_OUT),
         (500, 75, "gennemført", "job", ""), (300, 210, "gennemført", "fritidsjob", ""),
         (260, 160, "flyttet", "begyndt på en uddannelse", ""), (190, 250, "andet tilbud", "", ""),
         (120, 300, "den unge ønskede det", "uændret", DROPPING_OUT), (55, 100, "den unge ønskede det", "", ""))


def files():
    crowd = Crowd("gladsaxe", REFERENCE_DAY, STAFF, PLACES)
    mentor = crowd.mentor(datetime.date(2010, 9, 1), years=(40, 45), sex="k", capacity="", engagement="ansat")
    for lasted, ended, reason, outcome, risk in ENDED:
        start = crowd.ago(ended + lasted)
        match = crowd.match(mentor, _youth(crowd, start, risk), start, end=crowd.ago(ended), reason=reason,
                            outcome=outcome)
        _by_need(crowd, match, match.end)
    for began in OPEN:
        risk = DROPPING_OUT if began in MAY_DROP_OUT else ""
        match = crowd.match(mentor, _youth(crowd, crowd.ago(began), risk), crowd.ago(began))
        _by_need(crowd, match, crowd.ago(QUIET.get(began, 0)))
    for waited in (2, 6, 13):
        _youth(crowd, crowd.ago(waited), "")
    return crowd.files("Socialmentor i Høje Gladsaxe (demo)")


def _youth(crowd, start, risk):
    """Not in work or education, at most 25 years old when the match began; some the jobcentre referred."""
    needs = [risk] * bool(risk) + crowd.dice.pick_some(NEEDS, crowd.dice.pick((1, 2)))
    return crowd.youth(start - days(crowd.dice.number(0, 10)), crowd.dice.number(16, 24), needs=", ".join(needs),
                       rooted=crowd.dice.chance(0.4), referred_by=crowd.dice.pick(("", "", crowd.caseworker())),
                       education="i uddannelse" if risk else crowd.dice.pick(("ikke begyndt", "afbrudt")))


def _by_need(crowd, match, last):
    """Often at first and then when something is up; the latest weeks before `last` have a contact in any case."""
    length = (last - match.start).days
    often = spread(crowd.dice, match.start, match.start + days(min(length, 28)), min(6, length + 1))
    later = spread(crowd.dice, match.start + days(29), last - days(8), length // 25) if length > 60 else []
    latest = [last - days(crowd.dice.number(0, min(length, 6)))]
    for day in sorted({*often, *later, *latest}):
        mode = crowd.dice.pick(("møde", "møde", "telefon", "sms"))
        crowd.gather(day, [match.mentor], [match.youth], {"møde": 45, "telefon": 15, "sms": 5}[mode], mode,
                     times=TIMES)
