#!/usr/bin/python3
"""The measurements of bench/ run on little data and print each of their tables; the figures are not looked at."""

import pathlib
import re
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLES = {"Start and memory at rest": 2, "Importing half of the contacts": 3, "A page on SQLite": 2,
          "A page on PostgreSQL": 2, "A look at a person": 2, "What a look at a person waits": 6,
          "The best whole: CPU seconds": 4, "The best whole: highest memory": 4,
          "The best whole: CPU seconds by each aim": 3, "Rules judged from the database": 3,
          "The night's plan of the same matches": 1}


class Bench(unittest.TestCase):
    def test_every_table_is_printed_with_figures_in_it(self):
        run = subprocess.run([ROOT / "bench/run.sh", "--small"], capture_output=True, text=True, timeout=300)
        self.assertEqual(run.returncode, 0, run.stderr)
        for title, rows in TABLES.items():
            with self.subTest(table=title):
                found = re.search(rf"^### {title}.*\n\n((?:\|.*\n)+)", run.stdout, re.MULTILINE)
                self.assertIsNotNone(found, run.stdout)
                lines = found[1].splitlines()
                self.assertEqual(len(lines), 2 + rows, found[1])
                for line in lines[2:]:
                    self.assertRegex(line, r"\| \d[\d.e+-]* \|", "a row without a figure")
        self.assertEqual(len(re.findall(r"^judge_country/.* items_per_second=\d", run.stdout, re.MULTILINE)), 3)


if __name__ == "__main__":
    unittest.main()
