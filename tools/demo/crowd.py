"""A world made by saying what must be true of each mentor, young person, match and meeting."""

from demo import columns
from demo.contacts import TOPICS, Contact, contact_row
from demo.names import ROOTED_ELSEWHERE, YOUNG_ROOTED_ELSEWHERE, Names, mail_of, phone
from demo.people import Match, Mentor, Youth, address, interests, match_row, mentor_row, numbered, youth_row
from demo.sheet import EXCEL_UTF8, Dice, dashed, days, sheet
from demo.talks import Talk, talk_row
from demo.world import User, world_file

AFTERNOON = ("15.30", "16.30", "17.30", "18.30", "19.30", "14.00", "12.30", "11.00", "09.30")


class Crowd:
    """The people of one world. No name is given twice, and nobody is in two places at once."""

    def __init__(self, world, today, staff, places):
        """`staff`: (role, name), caseworkers too; `places`: (postcode, town), the common ones several times."""
        self.world, self.today, self.staff, self.places = world, today, staff, places
        self.dice = Dice(f"{world} {today}")
        self.talk_dice = Dice(f"{world} {today}, talks")  # of its own, so that a talk moves no meeting
        self.names = Names(self.dice, [name for _, name in staff])
        self.mentors, self.youths, self.matches, self.contacts, self.talks = [], [], [], [], []
        self._busy = {}

    def ago(self, count):
        return self.today - days(count)

    def caseworker(self):
        return self.dice.pick([name for role, name in self.staff if role == "caseworker"])

    def mentor(self, since, *, years=(27, 64), sex="", rooted=False, **fields):
        sex = sex or self.dice.pick(("k", "m"))
        name = self._rooted(ROOTED_ELSEWHERE, sex) if rooted else None
        languages = f"dansk, {name[2]}" if name else self.dice.pick(("dansk", "dansk, engelsk"))
        mentor = Mentor(**{
            "name": name[0] if name else self.names.elder(sex), "sex": sex, "place": self.dice.pick(self.places),
            "born": self.dice.born(self.dice.number(*years), self.today), "round": "", "status": "aktiv",
            "status_day": since, "address": address(self.dice), "interests": interests(self.dice),
            "languages": languages, **fields})
        self.mentors.append(mentor)
        return mentor

    def youth(self, referred, years, *, sex="", rooted=False, **fields):
        """Somebody who is so many years old on the day of the referral, and waits."""
        sex = sex or self.dice.pick(("k", "m"))
        name = self._rooted(YOUNG_ROOTED_ELSEWHERE, sex) if rooted else None
        youth = Youth(**{
            "name": name[0] if name else self.names.young(sex), "sex": sex, "place": self.dice.pick(self.places),
            "born": self.dice.born(years, referred), "referred": referred, "referred_by": "", "benefit": "",
            "status": "venter", "status_day": referred, **fields})
        youth.mail = mail_of(youth.name) if self.dice.chance(0.7) else ""
        self.youths.append(youth)
        return youth

    def match(self, mentor, youth, start, **ending):
        """The first match of a young person says how they stand, whatever becomes of others."""
        match = Match(mentor, youth, start, **ending)
        if youth.status == "venter":
            youth.status, youth.status_day = ("afsluttet", match.end) if match.end else ("aktiv", start)
        self.matches.append(match)
        return match

    def meet(self, match, day, minutes=60, mode="møde", held="ja"):
        return self.gather(day, [match.mentor], [match.youth], minutes, mode, held)

    def gather(self, day, mentors, youths, minutes, mode, held="ja", *, times=AFTERNOON, topics=""):
        """One contact of them all, at the first of the times when each is free."""
        time = next(time for time in times if self._is_free(day, time, minutes, mentors + youths))
        self.contacts.append(Contact(day, time, minutes, mentors, youths, mode, held,
                                     topics or self.dice.pick(TOPICS)))
        for person in mentors + youths:
            self._busy.setdefault((id(person), day), []).append(_span(time, minutes))

    def talk(self, match, day, party, support="", assessment=""):
        self.talks.append(Talk(day, match, party, support, assessment))

    def every(self, match, step, *, last, minutes=(60, 120), first=None):
        """Held meetings so many days apart, back from the last to the first; now and then one was called off."""
        first, day = first or match.start, last
        while day >= first:
            mode = self.dice.pick(("møde",) * 6 + ("telefon",))
            length = self.dice.number(minutes[0] // 5, minutes[1] // 5) * 5 if mode == "møde" else 15
            self.meet(match, day, length, mode)
            if step > 6 and day - days(3) >= first and self.dice.chance(0.1):
                self.meet(match, day - days(3), 60, "møde", self.dice.pick(("aflyst", "udeblevet")))
            day -= days(step)

    def monthly(self, match, a_month, minutes, last, times=AFTERNOON):
        """On the first day, and then so many times a month, over and over; in the month when it fell quiet, once."""
        self.gather(match.start, [match.mentor], [match.youth], minutes[0], "møde", times=times)
        met = 0
        for number, (first, until) in enumerate(months_between(match.start + days(1), last)):
            is_whole = first.day == 1 and (until + days(1)).day == 1
            wanted = a_month[number % len(a_month)]
            fell_quiet = until == last != (match.end or self.today)
            held = 1 if fell_quiet else wanted if is_whole else round(wanted * (until - first).days / 30)
            for day in spread(self.dice, first, until, held):
                met += 1
                self.gather(day, [match.mentor], [match.youth], minutes[met % len(minutes)], "møde", times=times)

    def files(self, organisation, youth_columns=columns.YOUTHS):
        numbered("M", self.mentors)
        self.youths.sort(key=lambda youth: (youth.referred, youth.name))
        numbered("U", self.youths)
        for first, people in ((1000, self.mentors), (4000, self.youths)):
            for number, person in enumerate(people):
                person.phone = phone(first + 7 * number)
        self.matches.sort(key=lambda match: (match.start, match.mentor.id, match.youth.id))
        numbered("R", self.matches)
        self.contacts.sort(key=lambda contact: (contact.day, _span(contact.time, 0), contact.mentors[0].id))
        numbered("K", self.contacts, width=4)
        self.talks.sort(key=lambda talk: (talk.day, talk.match.id, talk.party))
        in_place = {columns.IN_PLACE + what: None for mentor in self.mentors for what in mentor.in_place}
        mentors = [mentor_row(mentor, dashed, dashed) for mentor in self.mentors]
        matches = [match_row(match, dashed) for match in self.matches]
        talks = {"samtaler.csv": sheet(EXCEL_UTF8, columns.TALKS, [talk_row(t, dashed) for t in self.talks])}
        return {
            "mentorer.csv": sheet(EXCEL_UTF8, [*columns.MENTORS, *_used(columns.OF_SOME_MENTORS, mentors), *in_place],
                                  mentors),
            "unge.csv": sheet(EXCEL_UTF8, youth_columns, [youth_row(y, dashed, dashed) for y in self.youths]),
            "match.csv": sheet(EXCEL_UTF8, [*columns.MATCHES, *_used(columns.OF_SOME_MATCHES, matches)], matches),
            "kontakter.csv": sheet(EXCEL_UTF8, columns.CONTACTS, [contact_row(c, dashed) for c in self.contacts]),
            **(talks if self.talks else {}),
            "world.toml": world_file(self.world, organisation, self.today, ["."], self._users()),
        }

    def _users(self):
        """One of each role, and the mentor who has met somebody last."""
        named = {role: name for role, name in reversed(self.staff)}
        users = [User(name, role, refers_as=name if role == "caseworker" else "")
                 for role, name in self.staff if name == named[role]]
        mentor = self.contacts[-1].mentors[0]
        return [*users, User(mentor.name, "mentor", id=mentor.id)]

    def _rooted(self, choices, sex):
        """One of the names from elsewhere; None when all of them are given."""
        free = [one for one in choices if one[1] == sex and self.names.free(one[0])]
        if not free:
            return None
        self.names.take(free[0][0])
        return free[0]

    def _is_free(self, day, time, minutes, people):
        start, end = _span(time, minutes)
        return all(end <= other[0] or other[1] <= start
                   for person in people for other in self._busy.get((id(person), day), []))


def _used(names, rows):
    """Those of the columns that any row has something in."""
    return [name for name in names if any(row[name] for row in rows)]


def spread(dice, first, last, times):
    """So many days of a period, one in each equal part of it."""
    length = (last - first).days + 1
    edges = [first + days(length * part // max(times, 1)) for part in range(times + 1)]
    return [dice.day(begin, end - days(1)) for begin, end in zip(edges, edges[1:])]


def months_between(first, last):
    """The calendar months that a period touches, each as the days of it that lie in the period."""
    months = []
    while first <= last:
        begins_next = (first.replace(day=1) + days(32)).replace(day=1)
        months.append((first, min(last, begins_next - days(1))))
        first = begins_next
    return months


def _span(time, minutes):
    hour, minute = map(int, time.split("."))
    return hour * 60 + minute, hour * 60 + minute + minutes
