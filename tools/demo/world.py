"""world.toml: what the program must know to open a demo world, beside the spreadsheets."""

import datetime
from dataclasses import dataclass

from demo.names import mail_of


@dataclass(frozen=True)
class User:
    name: str
    role: str
    id: str = ""          # a mentor's id in mentorer.csv
    refers_as: str = ""   # a caseworker's name in the column "henvist af"


@dataclass(frozen=True)
class Round:
    name: str
    cohort: str           # as in mentorer.csv
    first: datetime.date
    last: datetime.date
    channel: str = ""     # a code of the programme's list
    met_on: datetime.date | None = None   # the information meeting
    place: str = ""
    came: int | None = None


def _round_lines(one):
    lines = ["", "[[rounds]]", f'name = "{one.name}"', f'cohort = "{one.cohort}"', f"from = {one.first}",
             f"to = {one.last}"]
    lines += [f'channel = "{one.channel}"'] if one.channel else []
    lines += [f"met_on = {one.met_on}", f'place = "{one.place}"'] if one.met_on else []
    lines += [f"came = {one.came}"] if one.came is not None else []
    return lines


def world_file(programme, organisation, reference_day, sheets, users, keeps_days=False, rounds=()):
    folders = ", ".join(f'"{folder}"' for folder in sheets)
    lines = [
        f'organisation = "{organisation}"',
        f'programme = "{programme}"',
        f"reference_day = {reference_day}",
        f"sheets = [{folders}]  # folders of spreadsheets, to be imported in this order",
    ]
    lines += ["keeps_days = true  # the figures of the reference day are the proof"] if keeps_days else []
    for user in users:
        lines += ["", "[[users]]", f'name = "{user.name}"', f'role = "{user.role}"', f'email = "{mail_of(user.name)}"']
        lines += [f'id = "{user.id}"'] if user.id else []
        lines += [f'refers_as = "{user.refers_as}"'] if user.refers_as else []
    for one in rounds:
        lines += _round_lines(one)
    return ("\n".join(lines) + "\n").encode()
