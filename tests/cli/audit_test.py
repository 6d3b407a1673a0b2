import unittest

from engines import on_both_engines


class Audit:
    def setUp(self):
        super().setUp()
        self.make_organisation()
        for number in range(6):
            self.add_user(f"user{number}@example.dk")
        self.rows = self.verify().json["rows"]

    def verify(self, code=0):
        ended = self.run_program("audit", "verify", "--org", "nordby", "--json")
        self.assertEqual(ended.code, code, ended.out + ended.err)
        return ended

    def first_broken(self):
        return self.verify(1).json["first_broken"]

    def test_a_log_that_nobody_has_touched_is_whole(self):
        self.assertGreaterEqual(self.rows, 7)
        self.assertEqual(self.verify().json, {"org": "nordby", "rows": self.rows, "first_broken": None, "why": None})
        self.assertEqual(self.done("audit", "verify", "--org", "nordby").out,
                         f"nordby: the audit log is whole, {self.rows} rows\n")

    def test_an_edited_row_is_named(self):
        for column, value in ("detail", "'x'"), ("at", "at + 1"), ("kind", "'signed_in'"), ("role", "'leader'"), \
                ("account_id", "77"), ("person_id", "78"):
            with self.subTest(column):
                self.edit("nordby", f"CREATE TABLE kept AS SELECT {column} AS was FROM audit_event WHERE seq = 4")
                self.edit("nordby", f"UPDATE audit_event SET {column} = {value} WHERE seq = 4")
                self.assertEqual(self.first_broken(), 4)
                self.edit("nordby", f"UPDATE audit_event SET {column} = (SELECT was FROM kept) WHERE seq = 4")
                self.edit("nordby", "DROP TABLE kept")
                self.verify()

    def test_a_row_of_a_kind_that_there_is_not_is_named(self):
        self.edit("nordby", "UPDATE audit_event SET kind = 'sung' WHERE seq = 2")
        self.assertEqual(self.first_broken(), 2)
        ended = self.run_program("audit", "verify", "--org", "nordby")
        self.assertEqual((ended.code, ended.out),
                         (1, "nordby: the audit log is broken at row 2: the row has been changed\n"))

    def test_a_row_that_is_gone_is_named(self):
        self.edit("nordby", "DELETE FROM audit_event WHERE seq = 3")
        self.assertEqual(self.first_broken(), 3)

    def test_rows_that_are_gone_at_the_end_are_noticed(self):
        self.edit("nordby", f"DELETE FROM audit_event WHERE seq >= {self.rows}")
        self.assertEqual(self.first_broken(), self.rows)

    def test_rows_that_are_gone_with_the_head_set_back_are_noticed(self):
        self.edit("nordby", f"DELETE FROM audit_event WHERE seq = {self.rows}")
        self.edit("nordby", f"UPDATE audit_head SET seq = {self.rows - 1}")
        self.assertEqual(self.first_broken(), self.rows - 1)

    def test_two_rows_that_have_changed_places_are_noticed(self):
        for row, place in (2, 99), (3, 2), (99, 3):
            self.edit("nordby", f"UPDATE audit_event SET seq = {place} WHERE seq = {row}")
        self.assertEqual(self.first_broken(), 2)


OnSqlite, OnPostgres = on_both_engines(Audit)

if __name__ == "__main__":
    unittest.main()
