"""The demo world Vallensbæk: the corps as the proposal of 2013 hoped for it, half a year after it was to begin."""

import datetime

from demo.crowd import Crowd

REFERENCE_DAY = datetime.date(2014, 11, 30)
STARTED = datetime.date(2014, 6, 2)
STAFF = (("coordinator", "Hanne Søgaard Brink"), ("leader", "Preben Lauvring"), ("caseworker", "Rikke Thorborg"),
         ("caseworker", "Bo Engedal"), ("administrator", "Tina Strandvig"))
PLACES = (("2665", "Vallensbæk Strand"),) * 3 + (("2625", "Vallensbæk"),)
NEEDS = ("uddannelse", "eksamensangst", "jobansøgninger", "ensomhed", "adhd", "bolig", "hashmisbrug")

YOUNG_PER_MENTOR = (2,) * 6 + (1,) * 4
# What each pair agreed on between themselves, in days, over and over.
RHYTHMS = (7, 14, 7, 7, 14, 30, 7, 14)
IN_WORDS = {7: "hver uge", 14: "hver 14. dag", 30: "en gang om måneden"}
WHERE = ("biblioteket, lektier", "en gåtur ved stranden", "jobcentrets mødelokale, ansøgninger", "cafeen ved stationen",
         "klubben, lave mad sammen")
# (days since it began, days it lasted, reason, outcome)
ENDED = ((175, 130, "gennemført", "uddannelse"), (170, 61, "den unge ønskede det", ""),
         (160, 110, "gennemført", "job"))
SILENT = {0: 26, 4: 33, 9: 47}  # since how many days a match has been quiet
NEW = {0: 60, 1: 12, 12: 38, 13: 30, 14: 24, 15: 20}  # how many days old the newer matches are
UNDECIDED = 1  # the match that has not agreed on anything yet; it is 12 days old
WAITING = (4, 11, 25, 52)


def files():
    crowd = Crowd("vallensbaek", REFERENCE_DAY, STAFF, PLACES)
    mentors = [_mentor(crowd, number) for number in range(len(YOUNG_PER_MENTOR))]
    for mentor, ended in zip(mentors[-4:], ENDED):
        _ended(crowd, mentor, *ended)
    seats = [mentor for mentor, count in zip(mentors, YOUNG_PER_MENTOR) for _ in range(count)]
    for number, mentor in enumerate(seats):
        _open(crowd, mentor, number)
    for waited in WAITING:
        _youth(crowd, crowd.ago(waited))
    return crowd.files("Mere end en mentor, Vallensbæk (demo)")


def _mentor(crowd, number):
    return crowd.mentor(STARTED, rooted=number % 3 == 0, round="Juni 2014", capacity=2,
                        heard_by=crowd.dice.pick(("annoncering", "bekendt")))


def _youth(crowd, referred):
    needs = ", ".join(crowd.dice.pick_some(NEEDS, crowd.dice.pick((1, 2))))
    return crowd.youth(referred, crowd.dice.number(18, 28), rooted=crowd.dice.chance(0.5), needs=needs,
                       referred_by=crowd.caseworker(), benefit="kontanthjælp", education="ikke begyndt")


def _ended(crowd, mentor, began, lasted, reason, outcome):
    start, end = crowd.ago(began), crowd.ago(began - lasted)
    match = crowd.match(mentor, _youth(crowd, crowd.ago(began + 12)), start, end=end, reason=reason, outcome=outcome)
    crowd.every(match, 7, last=end)


def _open(crowd, mentor, number):
    began = NEW.get(number) or crowd.dice.number(95, 165)
    match = crowd.match(mentor, _youth(crowd, crowd.ago(began + crowd.dice.number(7, 14))), crowd.ago(began))
    rhythm = RHYTHMS[number % len(RHYTHMS)]
    if number != UNDECIDED:
        match.meets, match.minutes, match.meets_at = IN_WORDS[rhythm], "90", WHERE[number % len(WHERE)]
    silent = SILENT.get(number, crowd.dice.number(0, min(rhythm - 2, 9)))
    crowd.every(match, rhythm, last=crowd.ago(silent))
