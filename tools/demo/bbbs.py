"""The demo world Big Brothers Big Sisters: how old, how often, how long and for how many months, as CFBU tells it."""

import datetime

from demo.crowd import Crowd
from demo.sheet import days
from demo.talks import months_after, some_days_before

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
         (210, 186, "flyttet", ""), (70, 345, "mentoren stoppede", ""))
# Days since the open ones began: well inside a month of the match, so that as many talks are planned on any day.
OPEN = (10, 25, 45, 70, 105, 140, 165, 200, 230, 260, 290, 320, 380, 420)
QUIET = {70: 33, 260: 40}  # since they last met
A_MONTH = (3, 4, 3, 2)     # meetings in each month, over and over
MINUTES = (240, 300, 180, 240, 240, 270)
SHORT = 290                # this pair only meets for an hour and a half

# Why they were matched: what CFBU says matches are made on, and what each party asked for.
REASONS = ("Bor tæt på hinanden og har tid de samme eftermiddage.", "Barnet ville have en, der kan lide sport.",
           "Begge ville helst mødes i weekenden, og de bor i samme kvarter.",
           "Forældrene ønskede en rolig voksen og en fast rytme.",
           "Mentoren kan hjælpe med lektier, og det ville barnet gerne have.", "De holder begge af dyr og at være ude.")
# What the programme's rules ask of a mentor beforehand, in their words, and how many days before it was in place.
SCREENED = {"børneattest": 3, "en vurdering af, om mentoren vil leve op til tidsforpligtelsen": 8,
            "en vurdering af, om mentoren kan skabe en positiv relation": 8}
PARTIES = ("mentor", "ung", "forældre")
ASKED_IN = (1, 4, 7, 10)   # the months in which the child is asked whether the mentor is somebody to trust
ANSWERS = ("ja",) * 8 + ("delvist", "nej")
MISSED = 0.06              # of the calls nobody got through


def files():
    crowd = Crowd("bbbs", REFERENCE_DAY, STAFF, PLACES)
    ages = iter(crowd.dice.shuffled(AGES))
    for lasted, ended, reason, outcome in ENDED:
        start = crowd.ago(ended + lasted)
        match = _match(crowd, next(ages), start, end=crowd.ago(ended), reason=reason, outcome=outcome)
        crowd.monthly(match, A_MONTH, MINUTES, match.end, TIMES)
        _calls(crowd, match)
    for began in OPEN:
        match = _match(crowd, next(ages), crowd.ago(began))
        if began > 14:
            minutes = (90,) if began == SHORT else MINUTES
            crowd.monthly(match, A_MONTH, minutes, crowd.ago(QUIET.get(began, 0)), TIMES)
        _calls(crowd, match)
    return crowd.files("Big Brothers Big Sisters (demo)")


def _match(crowd, years, start, **ending):
    """Of one sex, and near each other."""
    sex, place = "km"[len(crowd.youths) % 2], crowd.dice.pick(PLACES)
    mentor = crowd.mentor(start - days(crowd.dice.number(15, 60)), years=(24, 45), sex=sex, place=place)
    mentor.in_place = {what: mentor.status_day - days(before) for what, before in SCREENED.items()}
    youth = crowd.youth(start, years, sex=sex, place=place, needs=crowd.dice.pick(NEEDS))
    youth.referred = start - days(crowd.dice.number(20, 70))
    return crowd.match(mentor, youth, start, why=crowd.talk_dice.pick(REASONS), **ending)


def _calls(crowd, match):
    """The follow-up after two weeks, and each month's calls of the first year; the latest month's are not had yet."""
    dice, last = crowd.talk_dice, match.end or crowd.today
    if match.start + days(75) <= last:
        crowd.talk(match, match.start + days(dice.number(7, 12)), "mentor", assessment="godt")
    answer = dice.pick(ANSWERS)
    for month in range(1, 13):
        if months_after(match.start, month + (0 if match.end else 1)) > last:
            break
        for party in PARTIES:
            if not dice.chance(MISSED):
                asked = party == "ung" and month in ASKED_IN
                crowd.talk(match, some_days_before(dice, months_after(match.start, month)), party,
                           support=answer if asked else "", assessment="følges op" if answer == "nej" else "godt")
