import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from list_statements import header, statements_of


class ListStatements(unittest.TestCase):
    def listed(self, text):
        return [(s.where, s.literal) for s in statements_of("src/store/x.cpp", text)]

    def test_lists_plain_joined_and_raw_literals(self):
        self.assertEqual(self.listed('constexpr db::Sql one = "select 1";'), [("src/store/x.cpp:1 one", '"select 1"')])
        self.assertEqual(
            self.listed('\nconstexpr db::Sql two =\n    "select \\"a\\" "\n    "from b";'),
            [("src/store/x.cpp:2 two", '"select \\"a\\" "\n    "from b"')],
        )
        self.assertEqual(
            self.listed('constexpr Sql raw = R"sql(select ")" from a)sql";'),
            [("src/store/x.cpp:1 raw", 'R"sql(select ")" from a)sql"')],
        )

    def test_refuses_what_it_would_miss(self):
        with self.assertRaisesRegex(ValueError, "src/store/x.cpp:2: give the statement a name"):
            self.listed('\ntx.value<int>("select 1")')
        with self.assertRaisesRegex(ValueError, "src/store/x.cpp:1: a statement is one literal"):
            self.listed("constexpr db::Sql other = one;")

    def test_writes_what_compiles(self):
        written = header(statements_of("src/store/x.cpp", 'Sql one = "select 1";'))
        self.assertIn('{"src/store/x.cpp:1 one", "select 1"},', written)


if __name__ == "__main__":
    unittest.main()
