"""Believable meetings: a rhythm for each match, dinners and joint evenings, and a few matches gone quiet."""

import datetime
from dataclasses import dataclass

from demo.sheet import days

SLOTS = (("15.30", "16.00", "16.30"), ("19.15", "19.30"), ("10.00", "10.30"))  # a mentor's first, second, third match
TOPICS = ("skole og lektier", "praktik", "jobsøgning", "økonomi", "fritid", "post og aftaler", "bolig", "hverdagen",
          "uddannelsesvalg", "gåtur og snak", "netværk", "eksamen")


@dataclass
class Contact:
    day: datetime.date
    time: str
    minutes: int
    mentors: list
    youths: list
    mode: str
    held: str
    topics: str
    id: str = ""


@dataclass(frozen=True)
class Window:
    first: datetime.date
    last: datetime.date


def contacts_of(dice, matches, window, dinners):
    """The contacts of the open matches, in order of time. `dinners` are the days of common evenings."""
    slots = _slots(matches)
    contacts = [contact for match in matches for contact in _rhythm(dice, match, slots[match.id], window)]
    busy = {(mentor.id, contact.day) for contact in contacts for mentor in contact.mentors}
    for day in dinners:
        contacts += _dinners(dice, _free_for_evening(matches, day, busy), day, busy)
    contacts += _joint_evenings(dice, matches, window, busy)
    contacts.sort(key=lambda contact: (contact.day, contact.time, contact.mentors[0].id))
    for number, contact in enumerate(contacts, start=1):
        contact.id = f"K{number:04}"
    return contacts


def contact_row(contact, written):
    return {
        "id": contact.id, "dato": written(contact.day), "kl": contact.time, "minutter": contact.minutes,
        "mentor": ",".join(mentor.id for mentor in contact.mentors),
        "ung": ",".join(youth.id for youth in contact.youths),
        "måde": contact.mode, "afholdt": contact.held, "emner": contact.topics,
    }


def _slots(matches):
    """Which match of the mentor each one is, so that nobody is in two places at once."""
    seen = {}
    slots = {}
    for match in matches:
        slots[match.id] = seen.get(match.mentor.id, 0)
        seen[match.mentor.id] = slots[match.id] + 1
    return slots


def _rhythm(dice, match, slot, window):
    """From the latest meeting backwards, weekly or every fortnight, a day early or late now and then."""
    step = 7 if dice.chance(0.8) else 14
    first = max(match.start, window.first)
    last = match.silent_since or window.last - days(dice.number(0, min(step - 2, (window.last - first).days)))
    contacts = [_meeting(dice, match, slot, last, "ja")]
    day = last - days(step)
    while day - days(1) >= first:
        if not dice.chance(0.05):
            held = "ja" if dice.chance(0.9) else dice.pick(("aflyst", "aflyst", "udeblevet"))
            contacts.append(_meeting(dice, match, slot, day + days(dice.pick((-1, 0, 0, 0, 1))), held))
        day -= days(step)
    if match.silent_since:
        contacts.append(_meeting(dice, match, slot, last + days(step), dice.pick(("aflyst", "udeblevet"))))
    return contacts


def _meeting(dice, match, slot, day, held):
    mode = dice.pick(("møde",) * 17 + ("telefon",) * 2 + ("sms",)) if held == "ja" else "møde"
    minutes = {"møde": dice.number(12, 30) * 5, "telefon": dice.number(2, 9) * 5, "sms": 5}[mode]
    topics = ", ".join(dice.pick_some(TOPICS, dice.pick((1, 1, 2))))
    return Contact(day, dice.pick(SLOTS[slot]), minutes, [match.mentor], [match.youth], mode, held, topics)


def _free_for_evening(matches, day, busy):
    return [match for match in matches
            if match.start <= day and not match.silent_since and (match.mentor.id, day) not in busy]


def _dinners(dice, free, day, busy):
    """Four tables of two or three pairs each: one contact a table."""
    mentors = {match.mentor.id: match for match in free}  # one match a mentor
    guests = dice.shuffled(list(mentors.values()))[:10]
    busy.update((match.mentor.id, day) for match in guests)
    tables = [table for table in (guests[:3], guests[3:6], guests[6:8], guests[8:10]) if table]
    return [Contact(day, "17.30", 120, [match.mentor for match in table], [match.youth for match in table],
                    "gruppe", "ja", "fællesspisning") for table in tables]


def _joint_evenings(dice, matches, window, busy):
    """A mentor with several young people takes them out together about twice."""
    of_mentor = {}
    for match in matches:
        of_mentor.setdefault(match.mentor.id, []).append(match)
    evenings = []
    for mentor, group in of_mentor.items():
        if len(group) < 2:
            continue
        first = max(window.first, max(match.start for match in group))
        for _ in range(2):
            day = dice.day(first, window.last)
            if (mentor, day) in busy:
                continue
            busy.add((mentor, day))
            evenings.append(Contact(day, "18.00", dice.pick((90, 120, 150)), [group[0].mentor],
                                    [match.youth for match in group], "gruppe", "ja",
                                    dice.pick(("bowling", "fælles gåtur", "biograf", "madlavning"))))
    return evenings
