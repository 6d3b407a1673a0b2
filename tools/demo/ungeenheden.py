"""The demo world Ungeenheden: 21 mentors and 32 young people as of 30-11-2017, and what changed in 2018."""

import copy
import datetime

from demo import columns
from demo.contacts import Window, contact_row, contacts_of
from demo.names import Names, mail_of, phone
from demo.people import Match, Mentor, Youth, address, interests, match_row, mentor_row, numbered, youth_row
from demo.sheet import EXCEL_ANSI, EXCEL_UTF8, SEMICOLON, TAB, Dice, dashed, days, dotted, sheet, slashed, spelled
from demo.world import User, world_file

STARTED = datetime.date(2016, 4, 4)
REFERENCE_DAY = datetime.date(2017, 11, 30)
COORDINATOR, LEADER, ADMINISTRATOR = "Marie Louise Tornbjerg", "Jørn Ellehave", "Ditte Kaasgaard"
CASEWORKERS = ("Ellen Margrethe Lyngby", "Peter Ørnstrup", "Nadia Benali")
PLACES = (("5700", "Svendborg"),) * 4 + (("5771", "Stenstrup"), ("5881", "Skårup Fyn"), ("5762", "Vester Skerninge"))
ELSEWHERE = ("9800", "Hjørring")

# (round, mentors, started on)
ROUNDS = (("Forår 2016", 6, datetime.date(2016, 4, 18)), ("Efterår 2016", 5, datetime.date(2016, 9, 19)),
          ("Forår 2017", 6, datetime.date(2017, 3, 13)), ("Efterår 2017", 4, datetime.date(2017, 9, 11)))
YOUTHS_PER_MENTOR = [2] * 11 + [1] * 10
NEEDS = ("begynde på uddannelse", "blive i uddannelse", "blive i job", "afklaring af ønsker")
NOT_KEPT = {"sektor", "uddannelse", "uddannelsesstatus", "resultat"}  # columns that this coordinator never had


def files():
    dice = Dice(20171130)
    names = Names(dice, (COORDINATOR, LEADER, ADMINISTRATOR, *CASEWORKERS))
    mentors = _mentors(dice, names)
    _keep_numbers(mentors, "M", 5000)
    matches = _matches(dice, names, mentors)
    youths = sorted((match.youth for match in matches), key=lambda youth: youth.referred)
    _keep_numbers(youths, "U", 7000)
    contacts = contacts_of(dice, matches, Window(REFERENCE_DAY - days(8 * 7), REFERENCE_DAY), [])
    late_mentors, late_youths, late_matches = _a_year_later(dice, names, mentors, youths, matches)
    return {
        **_lists("", mentors, youths, matches),
        "kontakter.csv": sheet(SEMICOLON, columns.CONTACTS, [contact_row(c, slashed) for c in contacts]),
        **_lists("2018/", late_mentors, late_youths, late_matches),
        "world.toml": world_file("ungeenheden", "Ungeenheden (demo)", REFERENCE_DAY, [".", "2018"],
                                 _users(mentors, matches), keeps_days=True),
    }


def _lists(folder, mentors, youths, matches):
    return {
        folder + "mentorer.csv": sheet(EXCEL_ANSI, _kept(columns.MENTORS),
                                       [mentor_row(m, spelled, dotted) for m in mentors]),
        folder + "unge.csv": sheet(EXCEL_UTF8, _kept(columns.YOUTHS_WITH_CASE),
                                   [youth_row(y, slashed, dashed) for y in youths]),
        folder + "match.csv": sheet(TAB, _kept(columns.MATCHES), [match_row(m, dotted) for m in matches]),
    }


def _kept(header):
    return [name for name in header if name not in NOT_KEPT]


def _keep_numbers(people, letter, first_phone):
    numbered(letter, people)
    for number, person in enumerate(people):
        person.phone = phone(first_phone + 7 * number)


def _mentors(dice, names):
    rounds = [(label, started) for label, count, started in ROUNDS for _ in range(count)]
    mentors = [_mentor(dice, names, label, started) for label, started in rounds]
    for mentor, youths in zip(dice.shuffled(mentors), YOUTHS_PER_MENTOR):
        mentor.capacity = youths
    next(mentor for mentor in mentors if mentor.capacity == 1).place = ELSEWHERE
    return mentors


def _mentor(dice, names, label, started):
    sex = "k" if dice.chance(0.6) else "m"
    first_round = label == ROUNDS[0][0]
    heard_by = "omtale i lokalavis" if first_round else dice.pick(("aktive frivillige",) * 3 + ("rådgiver",))
    return Mentor(name=names.elder(sex), sex=sex, born=dice.born(dice.number(29, 67), REFERENCE_DAY),
                  place=dice.pick(PLACES), heard_by=heard_by, round=label, status="aktiv", status_day=started,
                  address=address(dice), interests=interests(dice))


def _youth(dice, names, matched):
    sex = dice.pick(("k", "m"))
    years = dice.pick((17, 18, 19, 19, 20, 21, 22, 23, 24, 25, 27))
    name = names.young(sex)
    return Youth(name=name, sex=sex, born=dice.born(years, matched), place=dice.pick(PLACES),
                 referred=matched - days(dice.number(8, 40)), referred_by=dice.pick(CASEWORKERS),
                 benefit="uddannelseshjælp" if years >= 18 else "ingen",
                 active_case="ja" if years < 18 else "", needs=dice.pick(NEEDS),
                 status="aktiv", status_day=matched, mail=mail_of(name))


def _matches(dice, names, mentors):
    matches = []
    for mentor in mentors:
        for _ in range(mentor.capacity):
            start = dice.day(mentor.status_day + days(14), REFERENCE_DAY - days(20))
            matches.append(Match(mentor, _youth(dice, names, start), start))
    matches.sort(key=lambda match: (match.start, match.mentor.id))
    numbered("R", matches)
    return matches


def _a_year_later(dice, names, mentors, youths, matches):
    """The same lists in the summer of 2018: two mentors came, one left, two matches ended, three began."""
    mentors, youths, matches = copy.deepcopy((mentors, youths, matches))
    mentors += [_mentor(dice, names, "Forår 2018", datetime.date(2018, 2, day)) for day in (5, 19)]
    _keep_numbers(mentors, "M", 5000)
    single = [match for match in matches if match.mentor.capacity == 1 and match.mentor.place != ELSEWHERE]
    left, finished = single[0], single[-1]
    left.mentor.status, left.mentor.status_day = "stoppet", datetime.date(2018, 3, 15)
    _end(left, datetime.date(2018, 3, 15), "andet")
    _end(finished, datetime.date(2018, 6, 22), "i mål")
    begun = [Match(mentor, _youth(dice, names, day), day) for mentor, day in
             zip((*mentors[-2:], finished.mentor), (datetime.date(2018, 2, 26), datetime.date(2018, 3, 5),
                                                    datetime.date(2018, 7, 2)))]
    # Nobody who came in 2018 may have been referred in 2017.
    for match in begun:
        match.youth.referred = max(match.youth.referred, datetime.date(2018, 1, 8))
    youths += [match.youth for match in begun]
    _keep_numbers(youths, "U", 7000)
    matches += begun
    numbered("R", matches)
    return mentors, youths, matches


def _end(match, day, reason):
    match.end, match.reason = day, reason
    match.youth.status, match.youth.status_day = "afsluttet", day


def _users(mentors, matches):
    mentor = next(one for one in mentors if one.capacity == 2)
    return [User(COORDINATOR, "coordinator"), User(LEADER, "leader"),
            User(CASEWORKERS[0], "caseworker", refers_as=CASEWORKERS[0]), User(ADMINISTRATOR, "administrator"),
            User(mentor.name, "mentor", id=mentor.id)]
