#!/usr/bin/python3
"""What tools/compile_view.py refuses, and that each refusal names file and line."""
from pathlib import Path
import subprocess
import sys
import tempfile
import unittest

COMPILER = Path(__file__).resolve().parents[2] / "tools" / "compile_view.py"


class Views(unittest.TestCase):
    def setUp(self):
        kept = tempfile.TemporaryDirectory()
        self.addCleanup(kept.cleanup)
        self.folder = Path(kept.name)

    def compile(self, text, **others):
        for name, other in others.items():
            (self.folder / f"{name}.html").write_text(other, encoding="utf-8")
        view = self.folder / "some_view.html"
        view.write_text(text, encoding="utf-8")
        return subprocess.run([sys.executable, COMPILER, view, "--header", "web/views/some_view.hpp", "--out",
                               self.folder / "out", "--depfile", self.folder / "d"], capture_output=True, text=True,
                              check=False)

    def refused(self, text, line, why, file="some_view.html", **others):
        with self.subTest(text):
            ended = self.compile(text, **others)
            self.assertEqual(ended.returncode, 1, ended.stdout)
            self.assertTrue(ended.stderr.startswith(f"{self.folder / file}:{line}: error: "), ended.stderr)
            self.assertIn(why, ended.stderr)

    def accepted(self, text, **others):
        ended = self.compile(text, **others)
        self.assertEqual(ended.stderr, "")
        return (self.folder / "out" / "some_view.cpp").read_text(encoding="utf-8")

    def test_values_stand_in_text_and_quoted_attributes_only(self):
        self.refused("<p>\n<a class={{ x }}>", 2, "without quotes")
        self.refused("<a class=a{{ x }}>", 1, "without quotes")
        self.refused("<p>\n\n<a class='{{ x }}'>", 3, "single quotes")
        self.refused("<script>\nlet a = {{ x }};</script>", 2, "<script>")
        self.refused("<style>p { color: {{ x }} }</style>", 1, "<style>")
        self.refused("<!-- {{ x }} -->", 1, "comment")
        self.refused("<{{ x }}>", 1, "tag name")
        self.refused("</{{ x }}>", 1, "tag name")
        self.refused("<a {{ x }}>", 1, "attribute name")
        self.refused("<a data-{{ x }}=\"1\">", 1, "attribute name")
        self.refused("<!doctype {{ x }}>", 1, "declaration")

    def test_code_is_no_place_for_a_value(self):
        self.refused('<p>\n<a onclick="f(\'{{ x }}\')">', 2, "event handler onclick")
        self.refused('<a ONCLICK="{{ x }}">', 1, "event handler")
        self.refused('<a hx-on:click="{{ x }}">', 1, "event handler")
        self.refused('<a style="color: {{ x }}">', 1, "attribute style")
        self.refused('<iframe srcdoc="{{ x }}">', 1, "srcdoc")
        self.refused('<a data-hx-on:click="{{ x }}">', 1, "event handler")
        self.refused('<a hx-trigger="click[{{ x }}]">', 1, "hx-trigger")
        self.refused('<a hx-vals="{{ x }}">', 1, "hx-vals")

    def test_an_address_says_where_it_leads(self):
        self.refused('<a href="javascript:{{ x }}">', 1, "where it leads")
        self.refused('<a href="//{{ x }}">', 1, "where it leads")
        self.refused('<a href="https://{{ x }}">', 1, "where it leads")
        self.refused('<a data-hx-get="unge/{{ x }}">', 1, "where it leads")
        self.refused('<a href="unge/{{ x }}">', 1, "where it leads")
        self.refused('<a href="{% if a %}/x{% endif %}{{ x }}">', 1, "where it leads")
        self.assertIn("out.url(view.x);", self.accepted('<a href="{{ x }}">a</a>'))
        self.assertIn("out.part(view.x);", self.accepted('<a href="/unge/{{ x }}">a</a>'))
        self.assertIn("out.first_part(view.x);", self.accepted('<form action="/{{ x }}/unge"></form>'))
        self.assertIn("out.part(view.x);", self.accepted('<a href="https://example.org/{{ x }}">a</a>'))

    def test_a_macro_in_a_tag_writes_attributes(self):
        macro = "{% macro mark(x) %}{% if x %}class=\"{{ x }}\"{% endif %}{% endmacro %}"
        written = self.accepted(macro + '<a {{ mark(y) }}>{% if y %}b{% endif %}</a>')
        self.assertIn("some_view_mark_in_tag(out, view.y);", written)
        self.refused(macro + '<a\n{{ mark(y) }}b="1">', 2, "must be followed by a space")
        self.refused('{% macro bold() %}<b>{% endmacro %}\n<a {{ bold() }}>', 1, "ends inside a tag")
        self.refused('{% macro word() %}b{% endmacro %}\n<a class="{{ word() }}">', 2, "stands in text only")

    def test_unknown_words(self):
        self.refused("a\n{{ x|shout }}", 2, "there is no filter shout")
        self.refused("a\n\n{% shout %}", 3, "unknown tag 'shout'")
        self.refused("{{ x is odd }}", 1, "there is no test odd")
        self.refused("{{ shout(x) }}", 1, "there is no macro shout")
        self.refused("{% if x %}", 1, "")
        self.refused("{% include 'none.html' %}", 1, "there is no view none.html")
        self.refused("{% for x in xs %}{{ loop.cycle }}{% endfor %}", 1, "loop.cycle")
        self.refused("{% for x in xs if x %}{{ loop.index }}{% endfor %}", 1, "no loop variable")

    def test_an_error_in_another_file_names_that_file(self):
        self.refused('{% extends "layout.html" %}', 2, "without quotes", "layout.html", layout="<p>\n<a x={{ y }}>")
        self.refused('{% include "part.html" %}', 3, "<script>", "part.html", part="\n\n<script>{{ x }}</script>")
        self.refused('{% from "m.html" import m %}{{ m() }}', 2, "macro sees only its parameters", "m.html",
                     m="{% macro m() %}\n{{ secret }}{% endmacro %}")

    def test_branches_end_where_they_agree(self):
        self.refused('a\n{% if x %}<a href="{% endif %}">', 2, "different places")
        self.refused("<a{% if x %} hidden{% endif %}class>", 1, "followed by a space")
        self.refused("<p", 1, "ends inside a tag")
        self.accepted('<option{% if x %} selected{% endif %} value="{{ y }}">a</option>')

    def test_macros_are_called_as_they_are_made(self):
        make = "{% macro m(a, b) %}{{ a }}{{ b }}{% endmacro %}"
        self.refused(make + "\n{{ m(1) }}", 2, "also needs b")
        self.refused(make + "\n{{ m(1, 2, 3) }}", 2, "takes (a, b)")
        self.refused(make + "\n{{ m(1, c=2) }}", 2, "takes (a, b)")
        self.refused(make + '\n<a class="{{ m(1, 2) }}">', 2, "in text only")
        self.refused(make + "\n{% call m(1, 2) %}x{% endcall %}", 2, "has no caller()")

    def test_errors_of_the_cpp_compiler_point_at_the_template(self):
        self.assertIn(f'#line 3 "{self.folder / "some_view.html"}"\nout.put(html::got(view.a).b);',
                      self.accepted("<p>\n\n{{ a.b }}</p>"))

    def test_what_was_read_is_a_dependency(self):
        self.accepted('{% extends "layout.html" %}{% block a %}{% include "part.html" %}{% endblock %}',
                      layout="{% block a %}{% endblock %}", part="x")
        depends = (self.folder / "d").read_text(encoding="utf-8")
        for name in ("some_view", "layout", "part"):
            self.assertIn(f"{name}.html", depends)


if __name__ == "__main__":
    unittest.main()
