"""Support talks that were held: with whom, when, and what the young person answered."""

import calendar
import datetime
from dataclasses import dataclass

from demo.people import Match
from demo.sheet import days


@dataclass
class Talk:
    day: datetime.date
    match: Match
    party: str  # as in the column "med"
    support: str = ""
    assessment: str = ""


def talk_row(talk, written):
    return {"dato": written(talk.day), "mentor": talk.match.mentor.id, "ung": talk.match.youth.id, "med": talk.party,
            "støtte": talk.support, "vurdering": talk.assessment}


def months_after(day, count):
    """The same day so many months later, clipped to the end of the month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, calendar.monthrange(year, month + 1)[1]))


def some_days_before(dice, due, earliest=4, latest=9):
    """Early enough that it is in time also where the demo's days are moved."""
    return due - days(dice.number(earliest, latest))
