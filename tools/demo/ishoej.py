"""The demo world Ishøj: 30 companies, and agreements with 26 and 60 young people of the three groups."""

import datetime

from demo.contacts import TOPICS
from demo.crowd import Crowd, months_between
from demo.sheet import Dice, days
from demo.talks import months_after

REFERENCE_DAY = datetime.date(2013, 11, 30)
STAFF = (("coordinator", "Nadia Elmstrøm"), ("leader", "Søren Bredkær"), ("caseworker", "Lene Kvistgaard"),
         ("caseworker", "Murat Aslan Holt"), ("administrator", "Pia Skovlund"))
PLACES = (("2635", "Ishøj"),)
COMPANIES = """Kiosken ved Søjlerne|Byggemarkedet Bjælken|Bageriet Kardemommen|Autoværkstedet Tændrøret
Pizzeria Basilikum|Supermarkedet Sydkurven|Frisøren Midterskilning|Cykelhandler Kæden|Grønttorvet Kronhjort
Lageret Palleløfteren|Malerfirmaet Penslen|Tømrerne Not og Fer|Vaskeriet Skumtoppen|Hotel Køge Bugt Udsigt
Renseriet Pressefolden|Blomsterhuset Kornblomst|Køreskolen Spejlet|Slagteren Kotelet|Elektrikerne Ampere
Kantinen Gryden|Trykkeriet Rastret|Fitnesscentret Håndvægten|Tankstationen Diagonalen|Gartneriet Drivhuset
Flyttefirmaet Sækkevognen|Skoringen Snørebånd|Isenkræmmeren Hængslet|Restaurant Strandsivet|Rengøringsfirmaet Blank
Møbelhuset Kommoden""".replace("\n", "|").split("|")
TWO_MENTORS = 18  # of the companies; the others have one

# How many young people a mentor has now; the last six have none.
OPEN_PER_MENTOR = (2,) * 26 + (1,) * 16 + (0,) * 6
# The groups of those in open agreements, and (group, days it lasted, reason, outcome) of those that have ended.
OPEN_GROUPS = (1,) * 44 + (2,) * 8 + (3,) * 16
HIRED, APPRENTICE, PLACEMENT, NOTHING = "ordinær ansættelse", "læreplads", "praktik", "ingen"
ENDED = (*((3, lasted, "gennemført", HIRED) for lasted in (372, 380, 401, 388, 395, 376)),
         *((3, lasted, "gennemført", APPRENTICE) for lasted in (369, 384)), (3, 240, "den unge ønskede det", ""),
         (3, 60, "afbrudt", NOTHING), (1, 390, "gennemført", HIRED), (1, 375, "gennemført", PLACEMENT),
         (2, 371, "gennemført", PLACEMENT), (1, 379, "gennemført", NOTHING), (1, 205, "virksomheden stoppede", NOTHING),
         (2, 150, "afbrudt", NOTHING), (1, 170, "mentor stoppet", ""), (1, 130, "den unge ønskede det", ""))
# Days since the newest began: before, around and after the talk with the mentor that is due after a month.
NEWEST = (5, 12, 19, 26, 34, 50, 58, 66, 74, 82)
A_YEAR_OLD = 10
QUIET = {58: 25, 74: 31, 380: 40}  # days since they last met, by the days since it began
SHIFT = (150, 180, 180, 210, 240)  # minutes that a mentor and the young people work side by side
LOST = 68                          # days after the talk with the mentor is due nobody asks for it any more
MISSED = 0.08                      # of the talks with mentors


def files():
    crowd = Crowd("ishoej", REFERENCE_DAY, STAFF, PLACES)
    mentors = crowd.dice.shuffled([_mentor(crowd, company) for company in COMPANIES]
                                  + [_mentor(crowd, company) for company in COMPANIES[:TWO_MENTORS]])
    seats = crowd.dice.shuffled([one for one, count in zip(mentors, OPEN_PER_MENTOR) for _ in range(count)])
    for mentor, group, began in zip(seats, crowd.dice.shuffled(OPEN_GROUPS), _ages(crowd)):
        _open(crowd, mentor, group, began)
    for number, (mentor, ended) in enumerate(zip(mentors[-len(ENDED):], ENDED)):
        _ended(crowd, mentor, 10 + 9 * number, *ended)
    _work(crowd)
    for match in crowd.matches:
        _talk(crowd, match)
    _work_places(crowd)
    return crowd.files("Erhvervsmentorerne i Ishøj (demo)")


def _mentor(crowd, company):
    return crowd.mentor(datetime.date(2012, 3, 1), years=(31, 61), rooted=crowd.dice.chance(0.2), round=company,
                        capacity=2, engagement="erhverv", heard_by="virksomhed")


def _work_places(crowd):
    """All have worked there for more than a year, and one who waits for the first young person for eleven months."""
    dice = Dice(f"ishoej {REFERENCE_DAY}, work places")  # of its own, so that nobody else changes
    for mentor in crowd.mentors:
        mentor.workplace = mentor.round
        mentor.employed_since = mentor.status_day - days(dice.number(400, 4000))
    crowd.mentor(crowd.ago(20), years=(31, 61), round=COMPANIES[-1], capacity=2, engagement="erhverv",
                 heard_by="virksomhed", workplace=COMPANIES[-1], employed_since=months_after(crowd.today, -11))


def _ages(crowd):
    """How many days ago the open agreements began."""
    left = len(OPEN_GROUPS) - len(NEWEST) - A_YEAR_OLD
    return [*NEWEST, *(380 + 4 * number for number in range(A_YEAR_OLD)),
            *(crowd.dice.number(110, 340) for _ in range(left))]


def _youth(crowd, group, start):
    needs = f"gruppe {group}" + (", " + crowd.dice.pick(("løn", "skat", "bolig")) if group == 3 else "")
    years = crowd.dice.number(18, 23) if group == 3 else crowd.dice.number(15, 17)
    return crowd.youth(start - days(crowd.dice.number(10, 40)), years, rooted=crowd.dice.chance(0.3), needs=needs,
                       referred_by=crowd.dice.pick(("", crowd.caseworker())))


def _open(crowd, mentor, group, began):
    match = crowd.match(mentor, _youth(crowd, group, crowd.ago(began)), crowd.ago(began))
    match.silent_since = crowd.ago(QUIET[began]) if began in QUIET else None
    last = crowd.ago(QUIET.get(began, crowd.dice.number(0, 3)))
    _monthly(crowd, match, crowd.ago(28))
    crowd.every(match, 3, first=max(match.start + days(1), crowd.ago(27)), last=last)


def _ended(crowd, mentor, since, group, lasted, reason, outcome):
    start, end = crowd.ago(since + lasted), crowd.ago(since)
    match = crowd.match(mentor, _youth(crowd, group, start), start, end=end, reason=reason, outcome=outcome)
    _monthly(crowd, match, end)


def _work(crowd):
    """A shift a week of each mentor, written down for whoever of the young people worked in it."""
    dice = Dice("ishoej, shifts")  # of its own, so that the shifts make nobody else
    for mentor in crowd.mentors:
        matches = [match for match in crowd.matches if match.mentor is mentor]
        day = min((match.start for match in matches), default=crowd.today) + days(dice.number(2, 6))
        while day <= crowd.today:
            there = [match for match in matches
                     if match.start < day <= (match.end or match.silent_since or crowd.today)]
            if there:
                crowd.gather(day, [mentor], [match.youth for match in there], dice.pick(SHIFT), "møde",
                             topics=dice.pick(TOPICS))
            day += days(dice.pick((6, 7, 7, 8)))


def _talk(crowd, match):
    """The coordinator's second meeting with the mentor, a month after the start; the latest are still to be had."""
    due = months_after(match.start, 1)
    if due + days(LOST) <= crowd.today and not crowd.talk_dice.chance(MISSED):
        crowd.talk(match, due - days(crowd.talk_dice.number(0, 5)), "mentor",
                   assessment=crowd.talk_dice.pick(("godt", "godt", "godt", "følges op")))


def _monthly(crowd, match, until):
    """The day they met, and a day in each month after it when the coordinator looked in."""
    crowd.meet(match, match.start)
    for first, last in months_between(match.start + days(1), until):
        crowd.meet(match, crowd.dice.day(first, last), crowd.dice.pick((60, 90, 120)))
