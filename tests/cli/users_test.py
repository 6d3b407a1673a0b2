import unittest

from engines import on_both_engines
from program import PASSWORD, generated_password


class Users:
    def setUp(self):
        super().setUp()
        self.make_organisation()

    def add(self, *more, login="anna@example.dk", role="coordinator"):
        return ["user", "add", "--org", "nordby", "--login", login, "--name", "Anna Holm", "--role", role, *more]

    def test_a_password_is_made_and_shown_once(self):
        added = self.done(*self.add())
        self.assertRegex(generated_password(added), r"^([0-9a-z]{5}-){3}[0-9a-z]{5}$")
        again = self.done("user", "reset", "--org", "nordby", "--login", "anna@example.dk")
        self.assertNotEqual(generated_password(added), generated_password(again))
        for ended in added, again:
            self.assertIn("good for signing in once", ended.out)

    def test_a_given_password_is_not_shown(self):
        ended = self.done(*self.add("--password-stdin"), stdin=PASSWORD + "\n")
        self.assertNotIn("Password", ended.out)
        self.assertNotIn("once", ended.out)
        self.assertNotIn(PASSWORD, ended.out + ended.err)

    def test_what_is_wrong_is_told(self):
        self.done(*self.add())
        self.refused(*self.add(), because="account with that login already")
        self.refused(*self.add(login="Anna@Example.dk"), because="account with that login already")
        self.refused(*self.add(login="nobody"), because="must be an e-mail address")
        self.refused(*self.add(role="king"),
                     because="no role 'king'; there are: coordinator, mentor, caseworker, leader, administrator, "
                             "concern_lead")
        self.refused(*self.add("--programme", "ungeenheden", login="b@example.dk"),
                     because="nordby does not run a programme 'ungeenheden'")
        self.refused(*self.add("--password-stdin", login="b@example.dk"), stdin="short\n",
                     because="at least 12 characters")
        self.refused("user", "reset", "--org", "nordby", "--login", "b@example.dk",
                     because="no account with that login")
        self.refused("user", "reset", "--org", "sydby", "--login", "b@example.dk",
                     because="no organisation 'sydby' here; there are: nordby")

    def test_a_role_in_one_programme(self):
        ended = self.done(*self.add("--programme", "middelfart"))
        self.assertIn("anna@example.dk may sign in at /nordby/ as coordinator", ended.out)


OnSqlite, OnPostgres = on_both_engines(Users)

if __name__ == "__main__":
    unittest.main()
