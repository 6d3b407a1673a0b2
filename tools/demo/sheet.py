"""Spreadsheets as bytes, dates as Danes write them, and dice that fall the same way in every Python."""

import csv
import datetime
import io
import random
from dataclasses import dataclass

MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli",
          "august", "september", "oktober", "november", "december")


@dataclass(frozen=True)
class Style:
    """How one spreadsheet program saves its files."""
    delimiter: str = ";"
    encoding: str = "utf-8"
    newline: str = "\r\n"


EXCEL_UTF8 = Style(encoding="utf-8-sig")
EXCEL_ANSI = Style(encoding="cp1252")
COMMA = Style(delimiter=",", newline="\n")
SEMICOLON = Style(newline="\n")
TAB = Style(delimiter="\t")


def sheet(style, header, rows):
    """The bytes of one file. `rows` are dicts; the header chooses among their keys, a missing key is an empty cell."""
    out = io.StringIO()
    writer = csv.DictWriter(out, header, restval="", extrasaction="ignore", delimiter=style.delimiter,
                            lineterminator=style.newline)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode(style.encoding)


def dashed(day):
    return f"{day:%d-%m-%Y}"


def dotted(day):
    return f"{day:%d.%m.%Y}"


def slashed(day):
    return f"{day:%d/%m/%Y}"


def spelled(day):
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def days(count):
    return datetime.timedelta(days=count)


class Dice:
    """Seeded chance. Built on random() alone: it is the only method whose sequence Python promises to keep."""

    def __init__(self, seed):
        self._random = random.Random(seed)

    def number(self, low, high):
        """A whole number from low to high, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def chance(self, share):
        return self._random.random() < share

    def pick(self, choices):
        return choices[self.number(0, len(choices) - 1)]

    def pick_some(self, choices, count):
        return self.shuffled(choices)[:count]

    def shuffled(self, items):
        keyed = [(self._random.random(), place) for place in range(len(items))]
        return [items[place] for _, place in sorted(keyed)]

    def day(self, first, last):
        return first + days(self.number(0, (last - first).days))

    def born(self, age, on):
        """A birth date that makes somebody `age` years old on the day `on`."""
        return self.day(years_before(on, age + 1) + days(1), years_before(on, age))


def years_before(day, years):
    """The same day of an earlier year. Not for 29 February: the worlds' reference days are chosen without it."""
    return day.replace(year=day.year - years)


def age(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
