"""bench/run.sh runs this: how many rule evaluations a second when the matches come from the database, against the same
matches in memory, and how much of the time is not reading. All in one run, in CPU seconds."""

import pathlib
import subprocess
import sys
import tempfile

from tables import table

PROGRAM = pathlib.Path(__file__).resolve().parents[1] / "build/release/bench/country"


def main(words):
    organisations, matches = (2, 30) if "--small" in words else (20, 2000)
    with tempfile.TemporaryDirectory(prefix="mentorkorps-country-") as folder:
        said = subprocess.run([PROGRAM, folder, str(organisations), str(matches)], check=True, stdout=subprocess.PIPE,
                              text=True).stdout
    judged, nights = [], []
    for kind, *figures in map(str.split, said.splitlines()):
        if kind == "judged":
            programme, contacts, verdicts, reading, judging = figures[0], *map(float, figures[1:])
            judged.append([programme, round(contacts), round(verdicts), reading, judging, verdicts / judging,
                           verdicts / (reading + judging), judging / (reading + judging)])
        else:
            reading, whole = map(float, figures)
            nights.append(["`plan`", reading, whole, max(0.0, 1 - reading / whole)])
    table(f"Rules judged from the database: {organisations} × {matches} matches with two years of weekly contacts",
          ["programme", "contacts", "verdicts", "reading, CPU s", "judging, CPU s", "verdicts/s from memory",
           "verdicts/s with reading", "share outside reading"], judged)
    table("The night's plan of the same matches, nothing new",
          ["", "reading, CPU s", "all, CPU s", "share outside reading"], nights)


if __name__ == "__main__":
    main(sys.argv[1:])
