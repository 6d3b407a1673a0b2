import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from count_tests import counts


class CountTests(unittest.TestCase):
    def test_reads_googletest(self):
        self.assertEqual((12, 0), counts("[  PASSED  ] 11 tests.\n[  PASSED  ] 1 test.\n", 0))
        bad = "[  FAILED  ] Sheet.reads (0 ms)\n[  PASSED  ] 11 tests.\n[  FAILED  ] 2 tests, listed below:\n"
        self.assertEqual((11, 2), counts(bad, 1))
        self.assertEqual((3, 1), counts("[  PASSED  ] 3 tests.\n[  SKIPPED ] 1 test, listed below:\n", 0))

    def test_reads_unittest(self):
        self.assertEqual((88, 0), counts("Ran 88 tests in 45.202s\n\nOK\n", 0))
        self.assertEqual((85, 3), counts("Ran 88 tests in 4.2s\n\nFAILED (failures=2, errors=1)\n", 1))
        self.assertEqual((87, 1), counts("Ran 88 tests in 4.2s\n\nOK (skipped=1)\n", 0))

    def test_reads_node(self):
        self.assertEqual((9, 0), counts("# tests 9\n# pass 9\n# fail 0\n# cancelled 0\n# skipped 0\n# todo 0\n", 0))
        self.assertEqual((7, 2), counts("# tests 9\n# pass 7\n# fail 1\n# cancelled 0\n# skipped 1\n", 1))

    def test_reads_the_steps_of_check(self):
        self.assertEqual((2, 0), counts("format     ok        2.1 s\nstyle      ok       12.0 s\n", 0))
        bad = "format     ok        2.1 s\ntools      FAILED   45.3 s\n\n== tools\nRan 88 tests in 45.202s\n"
        self.assertEqual((1, 1), counts(bad, 1))

    def test_counts_what_ends_badly_and_what_runs_nothing_as_failed(self):
        self.assertEqual((11, 1), counts("[  PASSED  ] 11 tests.\ndied: test_db\n", 1))
        self.assertEqual((11, 1), counts("[  PASSED  ] 11 tests.\n", 139))
        self.assertEqual((0, 1), counts("", 0))
        self.assertEqual((0, 1), counts("[  PASSED  ] 0 tests.\n", 0))
