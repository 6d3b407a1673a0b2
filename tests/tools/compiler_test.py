import shutil

from tree import ROOT, Tree


class Headers(Tree):
    def check(self):
        return self.run_tool("check_headers.py", self.root)

    def test_a_header_that_stands_alone_is_good(self):
        self.put("src/base/a.hpp", "#pragma once\n#include <string>\nstruct A { std::string b; };\n")
        self.assert_good(self.check())

    def test_a_header_that_leans_on_another_is_refused(self):
        self.put("src/base/a.hpp", "#pragma once\nstruct A { std::string b; };\n")
        self.assert_bad(self.check(), "src/base/a.hpp:1: does not compile alone")

    def test_a_header_that_cannot_come_twice_is_refused(self):
        self.put("src/base/a.hpp", "struct A {};\n")
        self.assert_bad(self.check(), "redefinition")

    def test_a_change_below_is_noticed(self):
        self.put("src/base/a.hpp", "#pragma once\nstruct A {};\n")
        self.put("src/base/b.hpp", '#pragma once\n#include "base/a.hpp"\nstruct B { A a; };\n')
        self.assert_good(self.check())
        self.put("src/base/a.hpp", "#pragma once\nstruct C {};\n")
        self.assert_bad(self.check(), "src/base/b.hpp:1: does not compile alone")


class Symbols(Tree):
    def check(self, text):
        self.put("src/web/page.cpp", text)
        return self.run_tool("check_symbols.py", self.root, self.build())

    def test_an_ordinary_object_is_good(self):
        self.assert_good(self.check("#include <string>\nstd::string page() { return std::string(40, 'a'); }\n"))

    def test_a_banned_function_under_another_name_is_found(self):
        self.assert_bad(self.check("#include <cstdlib>\nauto* run = std::system;\n"), "the object refers to system")

    def test_the_clock_through_an_alias_is_found(self):
        text = "#include <chrono>\nusing C = std::chrono::system_clock;\nauto f() { return C::now(); }\n"
        self.assert_bad(self.check(text), "[symbol-clock]")


class Tidy(Tree):
    def check(self, text):
        shutil.copy(ROOT / ".clang-tidy", self.root)
        self.put("src/web/page.cpp", text)
        return self.run_tool("check_tidy.py", self.root, self.build())

    def test_a_clean_file_is_good_and_may_use_what_gcc_12_has_of_cpp_23(self):
        self.assert_good(self.check("#include <expected>\nstd::expected<int, char> page() { return 1; }\n"))

    def test_a_use_after_a_move_is_refused(self):
        text = "#include <string>\n#include <utility>\nvoid take(std::string text);\n"
        text += "auto page(std::string text) {\n    take(std::move(text));\n    return text.size();\n}\n"
        self.assert_bad(self.check(text), "bugprone-use-after-move")

