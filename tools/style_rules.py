"""The rules that tools/check_style.py reads the text by. Each is proven by its own bad and good lines (--self-test)."""

import re
from dataclasses import dataclass, field

from source import code, without_comments

READINGS = {"code": code, "text": without_comments, "raw": lambda text: text}


@dataclass(frozen=True)
class Rule:
    """`pattern` may not occur in files whose path matches `where` and not `but`. `reads` is what is searched: "code"
    (no comments, nothing in quotes), "text" (no comments) or "raw" (everything)."""

    name: str
    why: str
    where: str
    pattern: str
    bad_lines: list
    good_lines: list
    but: str = r"^$"
    reads: str = "code"
    flags: int = field(default=re.M)

    def applies(self, path):
        return re.search(self.where, path) and not re.search(self.but, path)

    def lines(self, text):
        """The numbers of the lines that break the rule."""
        seen = READINGS[self.reads](text)
        return [seen.count("\n", 0, m.start()) + 1 for m in re.finditer(self.pattern, seen, self.flags)]


CPP = r"^src/.*\.[ch]pp$"
HPP = r"^src/.*\.hpp$"
OWN = r"^(src|tests|bench|cmake|bin|web)/(?!.*\b(node_modules|package-lock)\b)"
BANNED = "gets|strcpy|strcat|sprintf|vsprintf|system|popen|atoi|atol|atof|strtok|tmpnam|mktemp|localtime|gmtime|alloca"

STATEMENT = r"(?:select|insert\s+into|update\s+\w+\s+set|delete\s+from|(?:create|drop|alter)\s+\w+)\s"

RULES = [
    Rule(
        "using-namespace", "a header does not open a namespace for everybody", HPP,
        r"\busing\s+namespace\b",
        ["using namespace std;", "void f() { using namespace std::chrono; }"],
        ["using std::string;", "// using namespace std", "namespace mentorkorps {"],
    ),
    Rule(
        "define", "no macros: a constant, a function or a template", CPP,
        r"^[ \t]*#[ \t]*define\b",
        ["#define SIZE 3", "  # define F(x) x"],
        ["#include <new>", "// #define nothing", "#pragma once"],
    ),
    Rule(
        "throw", "the domain refuses with a value", r"^src/domain/",
        r"\bthrow\b",
        ["throw NotFound();", "if (bad) throw 1;"],
        ["return refused(NotFound{});", "/// Does not throw.", 'say("throw");'],
    ),
    Rule(
        "catch", "breakage is caught at the boundary: http, jobs, main and the drivers in db", CPP,
        r"\bcatch\s*\(",
        ["try { f(); } catch (const Broken& e) {", "} catch(...) {"],
        ["catch_up(today);", "// catch (nothing)"],
        but=r"^src/(http|jobs|main|db)/",
    ),
    Rule(
        "new-delete", "values, or make_unique", CPP,
        r"\bnew\b\s*[\w(:]|\bdelete\b\s*(?:\[\s*\])?\s*[\w(*]",
        ["auto* p = new Person;", "delete p;", "delete[] all;", "new (place) T;"],
        ["Key(const Key&) = delete;", "#include <new>", "int new_ones;", 'Sql("delete from sessions");'],
    ),
    Rule(
        "shared-ptr", "one owner: a value or a unique_ptr; an exception is listed in tools/exemptions.txt", CPP,
        r"\b(?:shared_ptr|make_shared|enable_shared_from_this)\b",
        ["std::shared_ptr<Pool> pool;", "auto p = std::make_shared<int>(1);"],
        ["std::unique_ptr<Pool> pool;", "// no shared_ptr"],
    ),
    Rule(
        "clock", "the time comes by parameter, from Clock", CPP,
        r"\bsystem_clock\s*::\s*now\b|\butc_clock\s*::\s*now\b|\b(?:gettimeofday|clock_gettime)\s*\("
        r"|(?<![\w.>])time\s*\(\s*(?:nullptr|NULL|0|&\w+)\s*\)",
        ["auto now = std::chrono::system_clock::now();", "time(nullptr)", "srand(time( 0 ))"],
        ["std::chrono::steady_clock::now();", "Instant now() const;", "contact.time(0);", "sys_time<microseconds>"],
        but=r"^src/base/clock\.cpp$",
    ),
    Rule(
        "chance", "chance comes by parameter, from Random", CPP,
        r"\brandom_device\b|\bmt19937|(?<![\w.>])s?rand\s*\(|\brandombytes_buf\b",
        ["std::random_device device;", "int i = rand();", "std::mt19937 twister;"],
        ["token(random);", "int operand(int);", "class Random;"],
        but=r"^src/base/random\.cpp$",
    ),
    Rule(
        "to-do", "an issue, or nothing", OWN,
        r"\b(?:TODO|FIXME|XXX|HACK)\b",
        ["// TODO: later", "# FIXME"],
        ["// done", "todos = 3"],
        but=r"^tests/tools/", reads="raw",
    ),
    Rule(
        "print", "only main/ talks on the console", CPP,
        r"\bstd\s*::\s*(?:cout|cerr|clog)\b|(?<!\w)(?:f?printf|f?puts|putchar)\s*\(|\bfmt\s*::\s*print(?:ln)?\b",
        ["std::cout << 1;", 'std::fprintf(stderr, "x");', 'printf("x");', 'fmt::print("x");'],
        ["fmt::format(x);", "snprintf(a, 2, b);", "outputs(3);"],
        but=r"^src/(main/|base/check\.cpp$)",
    ),
    Rule(
        "bool-parameter", "true what? Name the choice with an enum class", r"^src/(domain|app)/.*\.hpp$",
        r"[(,]\s*(?:const\s+)?bool\s+\w+\s*(?=[,)=])",
        ["void send(const Mail& mail, bool copy);", "Task close(bool quietly = false);", "f(int a,\n  bool b);"],
        ["bool is_open(const Match& match);", "struct Match { bool open = false; };", "template <bool B, class T>"],
    ),
    Rule(
        "sql-joined", "SQL is a literal: values are bound, never joined in", CPP,
        rf'"\s*{STATEMENT}[^"\n]*"(?:\s*\+|s\b)'
        rf'|\bformat(?:_to)?\s*\([^;"]*"\s*{STATEMENT}'
        r'|\+=?\s*"\s*(?:where|order\s+by|group\s+by|returning|union)\s',
        [
            'auto q = "select * from people where id = " + id;',
            'fmt::format("select * from {}", table);',
            'fmt::format_to(out, "INSERT INTO {} VALUES", table);',
            'sql += " WHERE name = ";',
            'std::string q = "delete from people"s;',
        ],
        [
            'constexpr db::Sql people = "select id from people where id = $1";',
            'fmt::format("{} selected", n);',
            '"select a "\n"from b"',
        ],
        reads="text", flags=re.M | re.I,
    ),
    Rule(
        "sql-trusted", "only src/db may make SQL that is no literal", CPP,
        r"\bTrusted\b",
        ["Sql(Trusted{}, text)"],
        ["trusted_proxies", "// Trusted"],
        but=r"^src/db/",
    ),
    Rule(
        "empty-name", "a name that says nothing: say what it is", CPP,
        r"\b(?:class|struct|enum(?:\s+class)?)\s+\w*(?:Manager|Helper|Utils?|Data|Info)\b",
        ["class MatchManager {", "struct PersonData {", "enum class FileInfo {"],
        ["struct Database {", "class Manage;", "// class FooManager"],
    ),
    Rule(
        "banned", "unsafe or not for threads; C++ has a better one", CPP,
        rf"(?:^|[;{{}}(,=!&|?+\-]|\breturn\b|\bcase\b)\s*(?:(?:std\s*)?::\s*)?(?:{BANNED})\s*\(",
        ["return ::system(command);", "strcpy(a, b);", "int i = atoi(text);", "std::atoi(text)", "gmtime(&t)"],
        ["std::system_error e;", "ecosystem(3);", "Actor system();", "snprintf(a, 1, b)", "from_chars(a, b, i)"],
    ),
    Rule(
        "machine-path", "a path of one machine", r"",
        r"(?<![\w.~$})/])/(?:work|root|home)/",
        ["cd /work/x", 'open("/home/anna/x")', "DIR=/root/a"],
        ["https://example.dk/home/", "$HOME/x", "./work/a", "/srv/mentorkorps/"],
        but=r"^(tools/style_rules\.py$|tests/tools/)", reads="raw",
    ),
    Rule(
        "registry-host", "where packages come from is the machine's choice", r"",
        r"registry\.(?:npmjs|yarnpkg)|(?:deb|security|ftp)\.debian\.org|pypi\.org|files\.pythonhosted",
        ["https://registry.npmjs.org/x", "deb http://deb.debian.org/debian bookworm main"],
        ["https://www.debian.org/", "npm ci"],
        but=r"^(tools/style_rules\.py$|tests/tools/)", reads="raw",
    ),
    Rule(
        "lock-resolved", "a lock file names versions and hashes, not hosts (npm: omit-lockfile-registry-resolved)",
        r"package-lock\.json$",
        r'"resolved"\s*:',
        ['"resolved": "https://example.dk/x.tgz"'],
        ['"integrity": "sha512-x"', '"node_modules/resolved": {'],
        reads="raw",
    ),
]


LETTERS = {"ae": "(?:ae|æ)", "oe": "(?:oe|ø)", "aa": "(?:aa|å)", "-": "[-_ ]?"}


def spellings(key):
    """What finds a programme's key however it is written: "a-til-oe" also as a_til_oe, ATilOe and "A til Ø"."""
    return re.sub("|".join(LETTERS), lambda found: LETTERS[found[0]], key)


def programme_rule(keys):
    """No branch and no page of the code names a programme: `keys` are the names of the files in programmes/."""
    bad = [line for key in keys for line in (f'if (key == "{key}")', f"void {key.title().replace('-', '')}();",
                                             f"if (is_{key.replace('-', '_')})", f"{key.replace('-', '_')}_rules();")]
    return Rule(
        "programme-key", "programmes are data: the code names none", r"^src/.*\.([ch]pp|html)$",
        rf"(?<![^\W\d_])(?:{'|'.join(map(spellings, keys))})(?![^\W\d_])",
        bad + [f"<p>{key.replace('-', ' ').replace('oe', 'ø').capitalize()}</p>" for key in keys],
        [f"{key}er" for key in keys] + ["if (policy.key == key)", f"/// such as {keys[0]}.toml"],
        reads="text", flags=re.M | re.I,
    )
