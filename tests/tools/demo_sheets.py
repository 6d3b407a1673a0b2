"""The demo worlds' spreadsheets, read back with nothing taken from what made them."""

import collections
import csv
import datetime
import io
import pathlib
import re
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEMO = ROOT / "demo"
WORLDS = sorted(path.parent.name for path in DEMO.glob("*/world.toml"))
MONTHS = "januar februar marts april maj juni juli august september oktober november december".split()
Day = datetime.date


def read(path):
    """Rows by header, with encoding and delimiter found by looking."""
    raw = (DEMO / path).read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
    delimiter = max(";,\t", key=text.split("\n", 1)[0].count)
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def day(text):
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        return Day(*map(int, match.groups()))
    if match := re.fullmatch(r"(\d\d?)[-./](\d\d?)[-./](\d{4})", text):
        return Day(*map(int, reversed(match.groups())))
    number, month, year = re.fullmatch(r"(\d\d?)\. (\w+) (\d{4})", text).groups()
    return Day(int(year), MONTHS.index(month) + 1, int(number))


def age(row, on):
    born = day(row["fødselsdato"])
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def count(rows, column):
    return dict(collections.Counter(row[column] for row in rows))


def ids(cell):
    return cell.split(",")


def world(name):
    return tomllib.loads((DEMO / name / "world.toml").read_text())
