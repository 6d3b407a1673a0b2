#!/usr/bin/env python3
"""Writes the spreadsheets of the demo worlds into demo/ (or the folder given): the same bytes every time."""

import pathlib
import sys

from demo import (a_til_b, bbbs, broken, dynamo, gladsaxe, ishoej, jobplaneten, middelfart, ungeenheden, vallensbaek)

DEMO = pathlib.Path(__file__).resolve().parent.parent / "demo"
WORLDS = {"middelfart": middelfart, "ungeenheden": ungeenheden, "vallensbaek": vallensbaek, "bbbs": bbbs,
          "dynamo": dynamo, "ishoej": ishoej, "a-til-b": a_til_b, "gladsaxe": gladsaxe, "jobplaneten": jobplaneten,
          "fejl": broken}


def write(folder):
    for world, maker in WORLDS.items():
        for name, content in maker.files().items():
            path = folder / world / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else DEMO)
