"""What the worlds have in common: mentors, young people and matches as values, and as rows of a spreadsheet."""

import datetime
from dataclasses import dataclass, field

from demo import columns
from demo.names import STREETS, mail_of

INTERESTS = ("madlavning", "vandreture", "håndbold", "fodbold", "musik", "cykling", "strikning", "lystfiskeri", "haven",
             "bøger", "it og spil", "motorcykler", "svømning", "fotografi", "tømrerarbejde", "heste", "brætspil", "løb")


@dataclass
class Mentor:
    name: str
    sex: str
    born: datetime.date
    place: tuple[str, str]
    round: str
    status: str
    status_day: datetime.date
    sector: str = ""
    education: str = ""
    heard_by: str = ""
    languages: str = "dansk"
    capacity: int = 1
    address: str = ""
    interests: str = ""
    engagement: str = "frivillig"
    workplace: str = ""
    employed_since: datetime.date | None = None
    phone: str = ""
    id: str = ""
    in_place: dict[str, datetime.date] = field(default_factory=dict)  # what rules ask for, and since when


@dataclass
class Youth:
    name: str
    sex: str
    born: datetime.date
    place: tuple[str, str]
    referred: datetime.date
    referred_by: str
    benefit: str
    status: str
    status_day: datetime.date
    education: str = ""
    needs: str = ""
    area: str = ""
    active_case: str = ""
    mail: str = ""
    phone: str = ""
    id: str = ""


@dataclass
class Match:
    mentor: Mentor
    youth: Youth
    start: datetime.date
    end: datetime.date | None = None
    reason: str = ""
    outcome: str = ""
    form: str = "individuel"
    id: str = ""
    why: str = ""
    meets: str = ""  # how often they have agreed to, as a coordinator writes it
    minutes: str = ""
    meets_at: str = ""
    silent_since: datetime.date | None = None  # the last held meeting of a match that has gone quiet


def address(dice):
    return f"{dice.pick(STREETS)} {dice.number(1, 88)}"


def interests(dice):
    return ", ".join(dice.pick_some(INTERESTS, dice.number(1, 3)))


def numbered(letter, items, width=3):
    """Gives the items their ids in the order of the list: M001, M002 …"""
    for number, item in enumerate(items, start=1):
        item.id = f"{letter}{number:0{width}}"


def mentor_row(mentor, born, since):
    """`born` and `since` write the two dates of the row."""
    return {
        "id": mentor.id, "navn": mentor.name, "fødselsdato": born(mentor.born),
        "køn": {"k": "kvinde", "m": "mand"}[mentor.sex], "telefon": mentor.phone, "e-mail": mail_of(mentor.name),
        "adresse": mentor.address, "postnr": mentor.place[0], "by": mentor.place[1], "sektor": mentor.sector,
        "uddannelse": mentor.education, "sprog": mentor.languages, "interesser": mentor.interests,
        "arbejdsplads": mentor.workplace,
        "ansat siden": since(mentor.employed_since) if mentor.employed_since else "",
        "engagement": mentor.engagement, "kapacitet": mentor.capacity, "rekrutteret via": mentor.heard_by,
        "hold": mentor.round, "status": mentor.status, "statusdato": since(mentor.status_day),
        **{columns.IN_PLACE + what: since(day) for what, day in mentor.in_place.items()},
    }


def youth_row(youth, born, since):
    return {
        "id": youth.id, "navn": youth.name, "fødselsdato": born(youth.born), "køn": youth.sex, "telefon": youth.phone,
        "e-mail": youth.mail, "postnr": youth.place[0], "by": youth.place[1], "henvist": since(youth.referred),
        "henvist af": youth.referred_by, "ydelse": youth.benefit, "uddannelsesstatus": youth.education,
        "behov": youth.needs, "område": youth.area, "aktiv sag": youth.active_case,
        "status": youth.status, "statusdato": since(youth.status_day),
    }


def match_row(match, written):
    return {
        "id": match.id, "mentor": match.mentor.id, "ung": match.youth.id, "start": written(match.start),
        "slut": written(match.end) if match.end else "", "ophørsårsag": match.reason, "resultat": match.outcome,
        "form": match.form, "begrundelse": match.why, "mødes": match.meets,
        "mødelængde": match.minutes, "mødested": match.meets_at,
    }
