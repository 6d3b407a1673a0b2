"""The demo world Big Brothers Big Sisters: how old, how often, how long and for how many months, as CFBU tells it."""

import datetime

from demo.crowd import Crowd
from demo.sheet import days

REFERENCE_DAY = datetime.date(2013, 11, 30)
STAFF = (("coordinator", "Lisbet Holmgaard"), ("leader", "Carsten Ravnsborg"), ("administrator", "Anja Pilegaard"))
PLACES = (("2200", "København N"), ("2400", "København NV"), ("8000", "Aarhus C"), ("8220", "Brabrand"))
NEEDS = ("voksenven", "skole", "venner", "familie")
TIMES = ("14.00", "15.30", "10.00", "16.30", "17.30")

# How old each was when the match began; 12 on average.
AGES = (9, 10, 10, 11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 12, 12, 13, 13, 13, 13, 13, 13, 14, 14, 13)
# (days it lasted, days since it ended, reason, outcome)
ENDED = ((440, 20, "gennemført", "bedre i skolen"), (425, 65, "gennemført", "bedre relationer"),
         (410, 33, "gennemført", "bedre relationer"), (400, 150, "gennemført", "bedre i skolen"),
         (395, 12, "gennemført", "bedre adfærd"), (380, 90, "gennemført", "bedre relationer"),
         (372, 41, "gennemført", "uændret"), (366, 200, "gennemført", "bedre adfærd"),
         (210, 75, "flyttet", ""), (70, 110, "mentoren stoppede", ""))
# Days since the open ones began: well inside a month of the match, so that as many talks are planned on any day.
OPEN = (10, 25, 45, 70, 105, 140, 165, 200, 230, 260, 290, 320, 380, 420)
QUIET = {70: 33, 260: 40}  # since they last met
A_MONTH = (3, 4, 3, 2)     # meetings in each month, over and over
MINUTES = (240, 300, 180, 240, 240, 270)
SHORT = 290                # this pair only meets for an hour and a half


def files():
    crowd = Crowd("bbbs", REFERENCE_DAY, STAFF, PLACES)
    ages = iter(crowd.dice.shuffled(AGES))
    for lasted, ended, reason, outcome in ENDED:
        start = crowd.ago(ended + lasted)
        match = _match(crowd, next(ages), start, end=crowd.ago(ended), reason=reason, outcome=outcome)
        crowd.monthly(match, A_MONTH, MINUTES, match.end, TIMES)
    for began in OPEN:
        match = _match(crowd, next(ages), crowd.ago(began))
        if began > 14:
            minutes = (90,) if began == SHORT else MINUTES
            crowd.monthly(match, A_MONTH, minutes, crowd.ago(QUIET.get(began, 0)), TIMES)
    return crowd.files("Big Brothers Big Sisters (demo)")


def _match(crowd, years, start, **ending):
    """Of one sex, and near each other."""
    sex, place = "km"[len(crowd.youths) % 2], crowd.dice.pick(PLACES)
    mentor = crowd.mentor(start - days(crowd.dice.number(15, 60)), years=(24, 45), sex=sex, place=place)
    youth = crowd.youth(start, years, sex=sex, place=place, needs=crowd.dice.pick(NEEDS))
    youth.referred = start - days(crowd.dice.number(20, 70))
    return crowd.match(mentor, youth, start, **ending)
