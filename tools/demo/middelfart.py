"""The demo world Middelfart: every figure of the mentor coordinator's own account from 2011, with invented people."""

import datetime

from demo import columns
from demo.contacts import Window, contact_row, contacts_of
from demo.names import ROOTED_ELSEWHERE, YOUNG_ROOTED_ELSEWHERE, Names, mail_of, phone
from demo.people import Match, Mentor, Youth, address, interests, match_row, mentor_row, numbered, youth_row
from demo.sheet import (COMMA, EXCEL_ANSI, EXCEL_UTF8, SEMICOLON, Dice, age, dashed, days, dotted, sheet, slashed,
                        spelled)
from demo.world import Round, User, world_file

REFERENCE_DAY = datetime.date(2011, 11, 30)
COORDINATOR, LEADER, ADMINISTRATOR = "Lone Ravnkilde", "Torben Åkjær", "Kasper Højmark"
CASEWORKERS = ("Birgitte Lynggaard", "Henrik Østerskov", "Sanne Kjærulff", "Mogens Bakmand")
PLACES = (("5500", "Middelfart"),) * 7 + (("5592", "Ejby"), ("5580", "Nørre Aaby"), ("5591", "Gelsted"),
                                          ("5464", "Brenderup Fyn"))

HEALTH, VOCATIONAL = "Sundheds-, social- eller lærerfaglig", "Faglig uddannelse"
HIGHER, UNSKILLED = "Videregående uddannelse", "Ufaglært"
BACKGROUNDS = ([(HEALTH, "offentlig")] * 46 + [(HEALTH, "privat")] * 4 + [(VOCATIONAL, "offentlig")] * 5
               + [(VOCATIONAL, "privat")] * 20 + [(HIGHER, "offentlig")] * 8 + [(HIGHER, "privat")] * 24
               + [(UNSKILLED, "privat")] * 2)
SEXES = ["k"] * 69 + ["m"] * 40
# Ages two years short of each band's end, so that nobody changes band before 30-11-2013.
AGES = [(20, 23)] * 6 + [(26, 33)] * 13 + [(36, 43)] * 13 + [(46, 53)] * 33 + [(56, 63)] * 42 + [(66, 71)] * 2

RUMOUR, SPOUSE, PRESS, LEAFLET, PAPER = ("rygte (mund til mund)", "ægtefælle", "lokal presse", "brochure",
                                         "omtale i lokalavis")
# (round, mentors, trained on, heard by)
ROUNDS = (
    ("Hold 1, januar 2010", 43, datetime.date(2010, 2, 11), (PRESS,)),
    ("Hold 2, 2010", 29, datetime.date(2010, 10, 7), (LEAFLET, LEAFLET, RUMOUR, PAPER)),
    ("Hold januar 2011", 10, datetime.date(2011, 2, 3), (RUMOUR, RUMOUR, SPOUSE)),
    ("Overført fra socialforskningsprojekt", 27, datetime.date(2010, 6, 1), ("overført",)),
)
# The source gives the months; the days are ours, as is where they met.
RECRUITED = (
    Round("Første runde, januar 2010", "Hold 1, januar 2010", datetime.date(2010, 1, 4), datetime.date(2010, 1, 31),
          "presse", datetime.date(2010, 1, 14), "Biblioteket", 42),
    Round("Anden runde, 2010", "Hold 2, 2010", datetime.date(2010, 8, 16), datetime.date(2010, 9, 12), "",
          datetime.date(2010, 9, 2), "Biblioteket", 32),
    Round("Overført fra socialforskningsprojekt", "Overført fra socialforskningsprojekt", datetime.date(2010, 5, 17),
          datetime.date(2010, 6, 1)),
    Round("Januar 2011", "Hold januar 2011", datetime.date(2011, 1, 3), datetime.date(2011, 1, 30)),
    Round("Efterår 2011", "Hold efterår 2011", datetime.date(2011, 8, 15), datetime.date(2011, 9, 11)),
    Round("Januar 2012", "Hold januar 2012", datetime.date(2011, 2, 14), datetime.date(2011, 11, 20)),
)
RESTING = 5        # of the 109, on pause
UNMATCHED = 18     # of the 104 active, without an open match
OPEN_PER_MENTOR = [3] * 2 + [2] * 8 + [1] * 76
WAITING_DAYS = (5, 12, 19, 33, 47, 68, 96, 141, 212)
SILENT_DAYS = (23, 26, 31, 37, 44, 58)

KEPT, FROM_BENEFIT = "fastholdt i uddannelse", "fra kontanthjælp til uddannelse"
FROM_SICKNESS, PLACEMENT, GIVEN_UP = "fra sygemelding til uddannelse", "motiveret til virksomhedspraktik", "opgivet"
MOVED, TOO_MUCH, LIMITS, OWN_WISH = "flyttet til anden kommune", "for komplekse problemer", "grænser", "eget ønske"
STOPPED = ([(MOVED, KEPT)] * 2 + [(MOVED, FROM_BENEFIT)] + [(MOVED, "")] * 3 + [(TOO_MUCH, GIVEN_UP)] * 4
           + [(LIMITS, GIVEN_UP)] + [(LIMITS, "")] * 3 + [(OWN_WISH, "")] * 2)
RUNNING = [KEPT] * 46 + [FROM_BENEFIT] * 24 + [FROM_SICKNESS] * 13 + [PLACEMENT] * 12 + [""] * 3

IN_EDUCATION, BROKEN_OFF = "i gang med uddannelse", "afbrudt uddannelse"
SCHOOL_ONLY = "ikke begyndt"
PUPIL = (17, 17, 18, 18, 19, 19, 20, 20, 21, 22, 23, 24, 26)  # ages on the reference day
GROWN_UP = (20, 20, 21, 21, 22, 22, 23, 23, 24, 25, 26, 27, 29, 30)  # at least 18 when referred in 2010
NEEDS = ("struktur i hverdagen", "lektier", "fastholdelse i uddannelse", "netværk", "ensomhed", "jobsøgning", "praktik",
         "økonomi", "trivsel")


def files():
    dice = Dice(20111130)
    names = Names(dice, (COORDINATOR, LEADER, ADMINISTRATOR, *CASEWORKERS))
    corps = _corps(dice, names)
    mentors = corps + _waiting_mentors(dice, names) + _in_training(dice, names)
    numbered("M", mentors)
    for number, mentor in enumerate(mentors):
        mentor.phone = phone(1000 + 7 * number)
    matches = _matches(dice, names, corps)
    youths = [match.youth for match in matches] + _waiting_youths(dice, names)
    youths.sort(key=lambda youth: (youth.referred, youth.name))
    numbered("U", youths)
    for number, youth in enumerate(youths):
        youth.phone = phone(3000 + 7 * number)
    running = [match for match in matches if not match.end]
    dinners = [datetime.date(2011, 9, 1), datetime.date(2011, 10, 6), datetime.date(2011, 11, 3)]
    contacts = contacts_of(dice, running, Window(REFERENCE_DAY - days(16 * 7), REFERENCE_DAY), dinners)
    return {
        "mentorer.csv": sheet(EXCEL_UTF8, columns.MENTORS, [mentor_row(m, dashed, dashed) for m in mentors]),
        "unge.csv": sheet(EXCEL_ANSI, columns.YOUTHS, [youth_row(y, dotted, spelled) for y in youths]),
        "match.csv": sheet(COMMA, columns.MATCHES, [match_row(m, datetime.date.isoformat) for m in matches]),
        "kontakter.csv": sheet(SEMICOLON, columns.CONTACTS, [contact_row(c, slashed) for c in contacts]),
        "world.toml": world_file("middelfart", "Mentorkorps Middelfart (demo)", REFERENCE_DAY, ["."], _users(running),
                                 rounds=RECRUITED),
    }


def _corps(dice, names):
    backgrounds, ages = dice.shuffled(BACKGROUNDS), dice.shuffled(AGES)
    rooted = {"k": [one for one in ROOTED_ELSEWHERE if one[1] == "k"],
              "m": [one for one in ROOTED_ELSEWHERE if one[1] == "m"]}
    rounds = [one for one in ROUNDS for _ in range(one[1])]
    resting = set(dice.pick_some(range(len(rounds)), RESTING))
    corps = []
    for number, sex in enumerate(dice.shuffled(SEXES)):
        label, _, trained, heard = rounds[number]
        use_rooted = rooted[sex] and dice.chance(0.15)
        name, languages = _rooted_name(names, rooted[sex].pop()) if use_rooted else (names.elder(sex), "dansk")
        paused = number in resting
        corps.append(_mentor(
            dice, name=name, sex=sex, languages=languages,
            born=dice.born(dice.number(*ages[number]), REFERENCE_DAY), education=backgrounds[number][0],
            sector=backgrounds[number][1], heard_by=dice.pick(heard), round=label,
            status="pause" if paused else "aktiv",
            status_day=dice.day(datetime.date(2011, 8, 15), datetime.date(2011, 11, 20)) if paused else trained))
    return corps


def _rooted_name(names, one):
    return names.take(one[0]), f"dansk, {one[2]}"


def _mentor(dice, **fields):
    if fields["languages"] == "dansk" and dice.chance(0.45):
        fields["languages"] = dice.pick(("dansk, engelsk", "dansk, engelsk", "dansk, tysk", "dansk, engelsk, tysk"))
    return Mentor(place=dice.pick(PLACES), address=address(dice), interests=interests(dice), **fields)


def _newcomers(dice, names, label, status, joined):
    """People who are not in the corps yet, one for each day of `joined`."""
    newcomers = []
    for day in sorted(joined):
        sex = "k" if dice.chance(0.6) else "m"
        education, sector = dice.pick(BACKGROUNDS)
        newcomers.append(_mentor(
            dice, name=names.elder(sex), sex=sex, languages="dansk",
            born=dice.born(dice.number(28, 62), REFERENCE_DAY), education=education, sector=sector,
            heard_by=dice.pick((RUMOUR, SPOUSE, PAPER)), round=label, status=status, status_day=day))
    return newcomers


def _waiting_mentors(dice, names):
    joined = [dice.day(datetime.date(2011, 3, 1), datetime.date(2011, 11, 25)) for _ in range(12)]
    return _newcomers(dice, names, "Hold januar 2012", "venteliste", joined)


def _in_training(dice, names):
    return _newcomers(dice, names, "Hold efterår 2011", "under uddannelse", [datetime.date(2011, 10, 25)] * 4)


def _trained(mentor):
    return next(trained for label, _, trained, _ in ROUNDS if label == mentor.round)


def _matches(dice, names, corps):
    active = dice.shuffled([mentor for mentor in corps if mentor.status == "aktiv"])
    unmatched, busy = active[:UNMATCHED], active[UNMATCHED:]
    for mentor, open_matches in zip(busy, OPEN_PER_MENTOR):
        mentor.capacity = max(open_matches, dice.pick((1, 1, 1, 2)))
    seats = [mentor for mentor, count in zip(busy, OPEN_PER_MENTOR) for _ in range(count)]
    earlier, resting = busy[-4:], [mentor for mentor in corps if mentor.status == "pause"]
    running = [_running(dice, names, mentor, outcome, mentor in earlier)
               for mentor, outcome in zip(_youngest_first(dice, seats), RUNNING)]
    stopped = [_stopped(dice, names, mentor, *why)
               for mentor, why in zip(_youngest_first(dice, unmatched[:9] + resting[:3] + earlier), STOPPED)]
    _some_go_quiet(running)
    matches = sorted(running + stopped, key=lambda match: (match.start, match.youth.name))
    numbered("R", matches)
    return matches


def _youngest_first(dice, mentors):
    """Mentors under 26 before all others: the lists of outcomes begin with those that fit pupils still at school."""
    return sorted(dice.shuffled(mentors), key=lambda mentor: age(mentor.born, REFERENCE_DAY) >= 26)


def _running(dice, names, mentor, outcome, after_another):
    earliest = datetime.date(2011, 8, 15) if after_another else _trained(mentor) + days(14)
    latest = datetime.date(2011, 9, 30) if outcome else datetime.date(2011, 11, 24)
    start = dice.day(earliest if outcome else datetime.date(2011, 11, 8), latest)
    return Match(mentor, _youth(dice, names, mentor, start, outcome), start, outcome=outcome)


def _stopped(dice, names, mentor, reason, outcome):
    start = dice.day(_trained(mentor) + days(14), datetime.date(2011, 3, 15))
    end = dice.day(start + days(45), datetime.date(2011, 7, 29))
    youth = _youth(dice, names, mentor, start, outcome)
    youth.status, youth.status_day = "afsluttet", end
    return Match(mentor, youth, start, end, reason, outcome)


def _youth(dice, names, mentor, matched, outcome):
    """Somebody whom this mentor can be for: at least three years younger, and usually of the same sex."""
    oldest = age(mentor.born, REFERENCE_DAY) - 3
    ages = GROWN_UP if outcome in (FROM_BENEFIT, FROM_SICKNESS, PLACEMENT) else PUPIL
    born = dice.born(min(dice.pick(ages), oldest), REFERENCE_DAY)
    referred = matched - days(dice.number(9, 56))
    same = dice.chance(0.75)
    sex = mentor.sex if same else {"k": "m", "m": "k"}[mentor.sex]
    return _referred(dice, names, sex=sex, born=born, referred=referred, outcome=outcome, status="aktiv",
                     status_day=matched)


def _referred(dice, names, *, sex, born, outcome, **fields):
    rooted = [one for one in YOUNG_ROOTED_ELSEWHERE if one[1] == sex and names.free(one[0])]
    name = names.take(rooted[0][0]) if rooted and dice.chance(0.1) else names.young(sex)
    benefit, education = _situation(dice, age(born, fields["referred"]), outcome)
    return Youth(name=name, sex=sex, born=born, place=dice.pick(PLACES), referred_by=dice.pick(CASEWORKERS),
                 benefit=benefit, education=education, needs=", ".join(dice.pick_some(NEEDS, dice.pick((1, 1, 2)))),
                 mail=mail_of(name) if dice.chance(0.7) else "", **fields)


def _situation(dice, years, outcome):
    """What somebody lived on and did when they were referred: it must fit what came of the match."""
    if outcome == KEPT:
        return ("SU" if years >= 18 else "ingen"), IN_EDUCATION
    if outcome == FROM_SICKNESS:
        return "sygedagpenge", BROKEN_OFF
    if outcome in (FROM_BENEFIT, PLACEMENT) or years >= 18:
        return "kontanthjælp", dice.pick((BROKEN_OFF, SCHOOL_ONLY))
    return "ingen", SCHOOL_ONLY


def _waiting_youths(dice, names):
    youths = []
    for waited in WAITING_DAYS:
        day = REFERENCE_DAY - days(waited)
        youths.append(_referred(dice, names, sex=dice.pick(("k", "m")), outcome="", referred=day,
                                born=dice.born(dice.number(16, 28), REFERENCE_DAY), status="venter", status_day=day))
    return youths


def _some_go_quiet(running):
    """Six matches of mentors with one young person, the latest held meeting 23 to 58 days back."""
    mentors = [match.mentor for match in running]
    steady = [match for match in running
              if mentors.count(match.mentor) == 1 and match.start < datetime.date(2011, 8, 1)]
    for match, silent in zip(steady, SILENT_DAYS):
        match.silent_since = REFERENCE_DAY - days(silent)


def _users(running):
    mentors = [match.mentor for match in running]
    mentor = next(one for one in sorted(mentors, key=lambda m: m.id) if mentors.count(one) == 2)
    return [User(COORDINATOR, "coordinator"), User(LEADER, "leader"),
            User(CASEWORKERS[0], "caseworker", refers_as=CASEWORKERS[0]), User(ADMINISTRATOR, "administrator"),
            User(mentor.name, "mentor", id=mentor.id)]
