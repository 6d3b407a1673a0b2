import os

from tree import Tree


class Commits(Tree):
    def check(self, *subjects):
        for subject in subjects:
            self.git("commit", "-q", "--allow-empty", "-m", subject)
        return self.run_tool("check_commits.sh", env={**os.environ, "ROOT": str(self.root)})

    def test_good_subjects(self):
        self.assert_good(self.check("base: Add ids", "web/pages: Show who has looked", "tools: Embed the styles"))

    def test_a_subject_names_its_area(self):
        self.assert_bad(self.check("Add ids"), "is not 'area: Imperative sentence'")

    def test_a_subject_is_imperative(self):
        self.assert_bad(self.check("base: Added ids"), "is not imperative")

    def test_a_subject_has_no_full_stop(self):
        self.assert_bad(self.check("base: Add ids."), "ends with a full stop")

    def test_a_subject_is_at_most_72_characters(self):
        self.assert_good(self.check("base: " + "A" * 66))
        self.assert_bad(self.check("base: " + "A" * 67), "has 73 characters")
