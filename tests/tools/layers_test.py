from tree import Tree


class Layers(Tree):
    def check(self, *words):
        return self.run_tool("check_layers.py", self.root, *words)

    def test_an_allowed_include_is_allowed(self):
        self.put("src/db/a.cpp", '#include "base/a.hpp"\n#include "db/b.hpp"\n#include <vector>\n')
        self.assert_good(self.check())

    def test_an_include_upwards_is_refused(self):
        self.put("src/db/a.cpp", '\n#include "web/a.hpp"\n')
        self.assert_bad(self.check(), "src/db/a.cpp:2: db may not include web")

    def test_a_compiled_view_is_of_the_web(self):
        self.put("src/web/a.cpp", '#include "compiled/page.hpp"\n')
        self.assert_good(self.check())
        self.put("src/db/a.cpp", '#include "compiled/page.hpp"\n')
        self.assert_bad(self.check(), "db may not include web")

    def test_an_include_in_a_comment_is_none(self):
        self.put("src/db/a.cpp", '// #include "web/a.hpp"\n/*\n#include "web/b.hpp"\n*/\n')
        self.assert_good(self.check())

    def test_an_include_without_a_folder_is_refused(self):
        self.put("src/db/a.cpp", '#include "b.hpp"\n')
        self.assert_bad(self.check(), '"b.hpp" has no folder')

    def test_a_folder_that_is_not_listed_is_refused(self):
        self.put("src/misc/a.cpp", "")
        self.assert_bad(self.check(), "folder misc is not in tools/layers.txt")

    def test_a_cycle_in_the_list_is_refused(self):
        self.put("tools/layers.txt", "base: web\ndb: base\nweb: base\n")
        self.assert_bad(self.check(), "the list has a cycle among: base, db, web")

    def test_a_use_of_an_unlisted_layer_is_refused(self):
        self.put("tools/layers.txt", "base:\ndb: bsae\n")
        self.assert_bad(self.check(), "db uses bsae, which is not listed")

    def test_a_use_without_an_include_is_found_in_the_object(self):
        self.put("src/web/page.cpp", "namespace mentorkorps::web { void page() {} }\n")
        self.put(
            "src/db/a.cpp",
            "namespace mentorkorps::web { void page(); }\nnamespace mentorkorps::db { void f() { web::page(); } }\n",
        )
        self.assert_good(self.check())
        self.assert_bad(self.check(self.build()), "db may not refer to mentorkorps::web")

    def test_an_allowed_use_is_allowed_in_the_object(self):
        self.put("src/base/a.cpp", "namespace mentorkorps::base { void f() {} }\n")
        self.put(
            "src/db/a_user.cpp",
            "namespace mentorkorps::base { void f(); }\nnamespace mentorkorps::db { void g() { base::f(); } }\n",
        )
        self.assert_good(self.check(self.build()))

    def test_a_source_that_is_in_no_library_is_told(self):
        self.put("src/base/a.cpp", "")
        build = self.build()
        self.put("src/base/forgotten.cpp", "")
        self.assert_bad(self.check(build), "src/base/forgotten.cpp:1: is in no library")


class Libraries(Tree):
    def check(self, path, text):
        self.put("tools/libraries.txt", "fmt/ *\nsqlite3.h db\nrestinio/ once web\nlemon/ tests/a.cpp\n")
        self.put(path, text)
        return self.run_tool("check_libraries.py", self.root)

    def test_a_library_in_its_folder_is_allowed(self):
        self.assert_good(self.check("src/db/a.cpp", "#include <sqlite3.h>\n#include <fmt/format.h>\n#include <map>\n"))

    def test_a_library_in_another_folder_is_refused(self):
        self.assert_bad(self.check("src/web/a.cpp", "#include <sqlite3.h>\n"), "<sqlite3.h> belongs to db only")

    def test_an_unknown_library_is_refused(self):
        self.assert_bad(self.check("src/web/a.cpp", "#include <boost/any.hpp>\n"), "is not in tools/libraries.txt")

    def test_a_library_for_tests_stands_in_its_file_alone(self):
        self.assert_good(self.check("tests/a.cpp", "#include <lemon/preflow.h>\n#include <boost/any.hpp>\n"))
        for path in ("tests/b.cpp", "bench/a.cpp", "src/db/a.cpp"):
            said = f"{path}:1: <lemon/preflow.h> belongs to tests/a.cpp only"
            self.assert_bad(self.check(path, "#include <lemon/preflow.h>\n"), said)

    def test_a_heavy_library_may_reach_one_compiled_file(self):
        self.put("src/web/a.hpp", "#include <restinio/all.hpp>\n")
        self.assert_good(self.check("src/web/a.cpp", '#include "web/a.hpp"\n#include <restinio/core.hpp>\n'))

    def test_a_heavy_library_reaches_no_second_one(self):
        self.put("src/web/a.hpp", "#include <restinio/all.hpp>\n")
        self.put("src/web/a.cpp", '#include "web/a.hpp"\n')
        said = "src/web/b.cpp:1: <restinio/…> is heavy, and src/web/a.cpp has it already"
        self.assert_bad(self.check("src/web/b.cpp", '#include "web/a.hpp"\n'), said)
