from tree import Tree


class Style(Tree):
    def check(self):
        return self.run_tool("check_style.py", self.root)

    def test_every_rule_agrees_with_its_own_lines(self):
        code, said = self.run_tool("check_style.py", "--self-test")
        self.assertEqual(0, code, said)

    def test_a_good_file_is_good(self):
        self.put("src/web/page.hpp", "#pragma once\n\n/// Throws nothing; catch (nothing).\nint page();\n")
        self.assert_good(self.check())

    def test_a_broken_rule_is_told_with_its_line(self):
        self.put("src/web/page.cpp", "int a;\nauto* b = new int;\n")
        self.assert_bad(self.check(), "src/web/page.cpp:2: values, or make_unique [new-delete]")

    def test_a_rule_holds_only_where_it_says(self):
        self.put("src/db/driver.cpp", "void f() { try { g(); } catch (const int&) {} }\n")
        self.assert_good(self.check())
        self.put("src/web/page.cpp", "void f() { try { g(); } catch (const int&) {} }\n")
        self.assert_bad(self.check(), "[catch]")

    def test_no_programme_is_named_in_code(self):
        self.put("programmes/arden.toml", "")
        self.put("src/web/page.cpp", 'bool f(Key key) { return key == "arden"; }\n')
        self.assert_bad(self.check(), "[programme-key]")

    def test_a_file_has_at_most_400_lines(self):
        self.put("src/web/page.cpp", "int a;\n" * 400)
        self.assert_good(self.check())
        self.put("src/web/page.cpp", "int a;\n" * 401)
        self.assert_bad(self.check(), "401 lines; at most 400")

    def test_a_function_has_at_most_60_lines(self):
        self.put("src/web/page.cpp", "void f() {\n" + "g();\n" * 58 + "}\n")
        self.assert_good(self.check())
        self.put("src/web/page.cpp", "void f() {\n" + "g();\n" * 59 + "}\n")
        self.assert_bad(self.check(), "src/web/page.cpp:1: f has 61 lines; at most 60")

    def test_a_header_begins_with_pragma_once(self):
        self.put("src/web/page.hpp", "int page();\n")
        self.assert_bad(self.check(), "[pragma-once]")

    def test_a_file_is_called_after_what_is_in_it(self):
        self.put("src/web/string_utils.cpp", "")
        self.assert_bad(self.check(), "[file-name]")

    def test_every_file_of_the_core_has_a_test(self):
        self.put("src/base/text.cpp", '#include "base/text.hpp"\n')
        self.put("src/base/text.hpp", "#pragma once\n")
        self.assert_bad(self.check(), "src/base/text.cpp:1: no test includes its header: base/text.hpp [tested]")
        self.put("tests/unit/base/text_test.cpp", '#include "base/text.hpp"\n')
        self.assert_good(self.check())

    def test_what_stands_behind_a_tested_header_is_tested(self):
        self.put("src/base/text.cpp", '#include "base/letters.hpp"\n')
        self.put("src/base/letters.hpp", '#pragma once\n\n#include "base/text.hpp"\n')
        self.put("src/base/text.hpp", "#pragma once\n")
        self.put("tests/unit/base/text_test.cpp", '#include "base/text.hpp"\n')
        self.assert_good(self.check())


class Exemptions(Tree):
    def check(self):
        return self.run_tool("check_style.py", self.root)

    def test_what_is_exempt_is_let_be(self):
        self.put("src/web/page.cpp", "auto* b = new int;\n")
        self.put("tools/exemptions.txt", "new-delete src/web/page.cpp  the library takes it over\n")
        self.assert_good(self.check())

    def test_an_exemption_needs_a_reason(self):
        self.put("src/web/page.cpp", "auto* b = new int;\n")
        self.put("tools/exemptions.txt", "new-delete src/web/page.cpp\n")
        self.assert_bad(self.check(), "[new-delete]")

    def test_an_exemption_that_is_not_needed_is_refused(self):
        self.put("tools/exemptions.txt", "new-delete src/web/page.cpp  the library takes it over\n")
        self.assert_bad(self.check(), "tools/exemptions.txt:1: src/web/page.cpp no longer needs its exemption")
