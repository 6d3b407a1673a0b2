"""world.toml: what the program must know to open a demo world, beside the spreadsheets."""

from dataclasses import dataclass

from demo.names import mail_of


@dataclass(frozen=True)
class User:
    name: str
    role: str
    id: str = ""          # a mentor's id in mentorer.csv
    refers_as: str = ""   # a caseworker's name in the column "henvist af"


def world_file(programme, organisation, reference_day, sheets, users, keeps_days=False):
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
    return ("\n".join(lines) + "\n").encode()
