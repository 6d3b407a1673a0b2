import datetime
import unittest

from engines import on_both_engines
from program import ROOT


class Policies:
    """An organisation's own versions of a policy, without a browser."""

    WHERE = ["--org", "nordby", "--programme", "middelfart"]

    def setUp(self):
        super().setUp()
        self.make_organisation()
        self.file = self.folder / "ny.toml"

    def publish(self, *more, why="Besluttet"):
        return ["policy", "publish", *self.WHERE, "--from", str(self.file), "--why", why, *more]

    def test_what_is_published_is_what_comes_out(self):
        first = self.done("policy", "export", *self.WHERE).out
        self.assertEqual(first, (ROOT / "programmes/middelfart.toml").read_text())
        self.file.write_text(first.replace("days_max = 14", "days_max = 10  # oftere"))
        self.assertRegex(self.done(*self.publish()).out, r"^middelfart: version 1 holds from \d{4}-\d\d-\d\d\n$")
        self.assertIn("days_max = 10  # oftere", self.done("policy", "export", *self.WHERE).out)
        later = (datetime.date.today() + datetime.timedelta(days=40)).isoformat()
        self.file.write_text(first)
        self.assertIn(f"version 2 holds from {later}", self.done(*self.publish("--from-date", later)).out)
        self.assertIn("is whole", self.done("audit", "verify", "--org", "nordby").out)

    def test_what_is_wrong_is_told_and_nothing_is_kept(self):
        first = self.done("policy", "export", *self.WHERE).out
        self.file.write_text(first)
        self.refused(*self.publish(), because="published already")
        self.file.write_text(first + "# 1\n")
        self.refused(*self.publish("--from-date", "2020-01-01"), because="the day has passed")
        self.refused(*self.publish(why=" "), because="say why")
        self.assertEqual(self.run_program(*self.publish("--from-date", "soon")).code, 2)
        self.file.write_text(first.replace('key = "middelfart"', 'key = "havnen"'))
        self.refused(*self.publish(), because="of another programme")
        self.file.write_text('key = "middelfart"\nname = 7\nunit = "x"\n')
        self.refused(*self.publish(), because=r"ny\.toml:2: 'name' must be a text")
        self.assertEqual(self.done("policy", "export", *self.WHERE).out, first)


OnSqlite, OnPostgres = on_both_engines(Policies)

if __name__ == "__main__":
    unittest.main()
