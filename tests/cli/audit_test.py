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
        found = self.verify().json
        sealed = found.pop("sealed_rows")
        self.assertGreaterEqual(sealed, 19)
        self.assertEqual(found, {"org": "nordby", "rows": self.rows, "first_broken": None, "why": None,
                                 "broken_row": None, "broken_seals": None})
        self.assertEqual(self.done("audit", "verify", "--org", "nordby").out,
                         f"nordby: the audit log is whole, {self.rows} rows; "
                         f"nobody has edited the {sealed} sealed rows\n")

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

    def broken_row(self):
        return self.verify(1).json["broken_row"]

    def test_a_row_that_was_edited_from_outside_is_named(self):
        self.edit("nordby", "UPDATE person SET phone = '20304050' WHERE id = 3")
        self.assertEqual(self.broken_row(), {"table": "person", "id": 3, "why": "the row has been changed"})
        self.add_user("user7@example.dk")
        self.assertEqual(self.broken_row()["id"], 3, "others' work in the same run has sealed the edit")
        self.assertEqual(self.run_program("audit", "verify", "--org", "nordby").out,
                         "nordby: person 3 is not as the program wrote it: the row has been changed\n")

    def test_a_row_that_was_put_in_or_taken_out_is_named(self):
        self.edit("nordby", "INSERT INTO account_role (id, account_id, role) VALUES (90, 1, 'leader')")
        self.assertEqual(self.broken_row(), {"table": "account_role", "id": 90, "why": "the row has been put in"})
        self.edit("nordby", "DELETE FROM account_role WHERE id IN (2, 90)")
        self.assertEqual(self.broken_row(), {"table": "account_role", "id": 2, "why": "the row has been taken out"})

    def test_an_edit_that_was_meant_is_accepted_and_put_on_record(self):
        self.edit("nordby", "UPDATE person SET phone = '20304050' WHERE id = 3")
        self.assertEqual(self.done("audit", "seal", "--org", "nordby").out,
                         "nordby: the rows are sealed as they stand; before: person 3: the row has been changed\n")
        self.assertEqual(self.verify().json["rows"], self.rows + 1)

    def test_a_seal_that_is_taken_out_or_set_back_with_its_row_is_noticed(self):
        self.edit("nordby", "CREATE TABLE kept AS SELECT * FROM row_seal WHERE table_name = 'account_role'")
        self.add_user("user7@example.dk")
        self.edit("nordby", "DELETE FROM account_role WHERE id > 6")
        self.edit("nordby", "UPDATE row_seal SET prints = (SELECT prints FROM kept) WHERE table_name = 'account_role'")
        self.assertEqual(self.verify(1).json["broken_seals"], "a seal has been taken out, or set back to an older one")
        self.edit("nordby", "DELETE FROM account_role")
        self.edit("nordby", "DELETE FROM row_seal WHERE table_name = 'account_role'")
        self.assertEqual(self.verify(1).json["broken_seals"], "a seal has been taken out, or set back to an older one")

    def test_an_edited_seal_is_noticed_and_stays_so(self):
        self.edit("nordby", "UPDATE row_seal SET prints = (SELECT prints FROM row_seal WHERE table_name = 'person') "
                            "WHERE table_name = 'account_role'")
        self.add_user("user7@example.dk")
        self.assertEqual(self.verify(1).json["broken_seals"], "the seal of account_role 0 to 63 has been edited")

    def test_seals_that_are_taken_away_are_not_made_again(self):
        self.edit("nordby", "DELETE FROM row_seal")
        self.edit("nordby", "UPDATE seal_head SET box = NULL, schema = 0")
        ended = self.verify(1)
        self.assertEqual(ended.json["broken_seals"], "the seals have been taken out")
        self.assertIn("taken away by another program", ended.err)

    def test_the_log_cut_off_with_an_older_head_is_noticed(self):
        self.edit("nordby", "CREATE TABLE kept AS SELECT print FROM audit_event WHERE seq = 4")
        self.edit("nordby", "DELETE FROM audit_event WHERE seq > 4")
        self.edit("nordby", "UPDATE audit_head SET seq = 4, print = (SELECT print FROM kept)")
        found = self.verify(1).json
        self.assertIsNone(found["first_broken"])
        self.assertEqual(found["broken_seals"],
                         f"the audit log ended at row {self.rows} and has been cut off or set back")

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
