#!/usr/bin/python3
"""Compiles a view, src/web/views/NAME.html in Jinja2's syntax, to a typed C++ function that writes it.

    compile_view.py VIEW.html --header web/views/NAME.hpp --out FOLDER [--depfile FILE]

writes FOLDER/NAME.cpp and FOLDER/NAME.hpp, which declares `void render(html::Writer& out, const Name& view);` for the
struct `mentorkorps::web::views::Name` of the header. Layouts, blocks and includes are resolved here; a macro becomes a
function template. docs/recipes/add-a-page.md says what a view may contain; the rest is refused with file and line.
"""
import argparse
from dataclasses import replace
from html import escape
from pathlib import Path
import sys

import jinja2
from jinja2 import nodes

from html_position import Misplaced, Position, feed, joined, place_value
from view_expressions import Refused, Scope, condition, lasting, quoted, value

NAMESPACE = "mentorkorps::web::views"
ENDS = {"text": {"text"}, "inside": {"inside", "attribute", "between"}}  # where a function that begins there may end


class Template:
    """One parsed file: its body, its blocks, its macros, and what it imports."""

    def __init__(self, path, tree):
        self.path = path
        self.tree = tree
        self.parent = next((node for node in tree.body if isinstance(node, nodes.Extends)), None)
        self.blocks = {node.name: node for node in tree.find_all(nodes.Block)}
        self.macros = {node.name: node for node in tree.body if isinstance(node, nodes.Macro)}
        self.imports = {}
        for node in tree.body:
            if isinstance(node, nodes.FromImport):
                for name in node.names:
                    real, here = name if isinstance(name, tuple) else (name, name)
                    self.imports[here] = (node, real)


class Folder:
    """The templates beside each other, each read once."""

    def __init__(self, path):
        self.path = path
        self.environment = jinja2.Environment(trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
        self.read = {}

    def template(self, name):
        if name not in self.read:
            path = self.path / name
            self.read[name] = Template(path, self.environment.parse(path.read_text(encoding="utf-8"), name, str(path)))
        return self.read[name]

    def named(self, node):
        """The template that an extends, include or import names."""
        if not isinstance(node.template, nodes.Const):
            raise Refused(node.lineno, "the name of a template must be a literal")
        if not (self.path / node.template.value).is_file():
            raise Refused(node.lineno, f"there is no view {node.template.value}")
        return self.template(node.template.value)


class Output:
    """The statements of one function. Literals are held back until something else must be written."""

    def __init__(self, view, writer, place="text"):
        self.scope = Scope(view)
        self.writer = writer
        self.lines = []
        self.held = ""
        self.position = Position(place)

    def literal(self, text):
        self.position, short = feed(self.position, text, self.held[-1:])
        self.held += short

    def flush(self):
        if self.held:
            self.lines.append(f"{self.writer}.literal({quoted(self.held)});")
            self.held = ""

    def code(self, text, place=None):
        self.flush()
        if place:
            template, line = place
            self.lines.append(f'#line {line} "{template.path}"')
        self.lines.append(text)


class Compiler:
    """Walks the templates of one view and writes its function, and one for each macro that it uses."""

    def __init__(self, folder):
        self.folder = folder
        self.functions = {}  # a macro's key → its C++ text, in the order in which they are complete
        self.chain = []      # from the view to its outermost layout
        self.template = None
        self.out = None
        self.depth = 0

    def view(self, name):
        leaf = self.folder.template(name)
        self.chain = [leaf]
        while self.chain[-1].parent:
            self.template = self.chain[-1]
            self.chain.append(self.folder.named(self.template.parent))
        self.out = Output("view", "out")
        for child in self.chain[:-1]:
            self.within(child, [node for node in child.tree.body if isinstance(node, nodes.Assign)])
        self.within(self.chain[-1], self.chain[-1].tree.body)
        return self.finished(1)

    def finished(self, line, place="text"):
        if self.out.position.kind not in ENDS[place]:
            raise Refused(line, f"ends inside a tag or an element that cannot hold markup ({self.out.position.kind})")
        self.out.flush()
        return self.out.lines

    def within(self, template, body):
        before, self.template = self.template, template
        self.all(body)
        self.template = before

    def all(self, body):
        for node in body:
            self.statement(node)

    def statement(self, node):
        try:
            write = getattr(self, f"write_{type(node).__name__.lower()}", None)
            if not write:
                raise Refused(node.lineno, f"{type(node).__name__} is not supported in a view")
            write(node)
        except Misplaced as misplaced:
            raise Refused(node.lineno, str(misplaced)) from None

    def write_import(self, node):
        raise Refused(node.lineno, 'write {% from "…" import name %}')

    def write_nothing(self, _):
        """Imports, macros and extends are read when the template is."""

    write_fromimport = write_macro = write_extends = write_nothing

    def write_block(self, node):
        self.block(node, 0)

    def block(self, node, start):
        for depth, template in enumerate(self.chain[start:], start):
            if node.name in template.blocks:
                self.out.scope.push()
                before, self.super_of = getattr(self, "super_of", None), (node, depth + 1)
                self.within(template, template.blocks[node.name].body)
                self.super_of = before
                self.out.scope.pop()
                return
        raise Refused(node.lineno, f"no layout has the block {node.name}")

    def write_include(self, node):
        self.depth += 1
        if self.depth > 20:
            raise Refused(node.lineno, "a view that includes itself")
        included = self.folder.named(node)
        self.out.scope.push()
        self.within(included, included.tree.body)
        self.out.scope.pop()
        self.depth -= 1

    def write_assign(self, node):
        if not isinstance(node.target, nodes.Name):
            raise Refused(node.lineno, "set one name at a time")
        kind, initialiser = lasting(node.node, self.out.scope)
        name = self.out.scope.declare(node.target.name, node.lineno)
        self.out.code(f"[[maybe_unused]] {kind} {name} = {initialiser};", (self.template, node.lineno))

    def write_if(self, node):
        cases = [(node.test, node.body)] + [(each.test, each.body) for each in node.elif_]
        self.branches([(condition(test, self.out.scope), test.lineno, lambda body=body: self.all(body))
                       for test, body in cases], lambda: self.all(node.else_))

    def branches(self, cases, otherwise):
        """An if with its else-ifs and else, each a function that writes what it holds."""
        self.out.flush()
        start, ends = self.out.position, []
        for i, (test, line, write) in enumerate(cases):
            self.out.code(f"{'} else ' if i else ''}if ({test}) {{", (self.template, line))
            ends.append(self.branch(start, write))
        self.out.code("} else {")
        written = len(self.out.lines)
        ends.append(self.branch(start, otherwise))
        if len(self.out.lines) == written:
            self.out.lines.pop()
        self.out.code("}")
        self.out.position = joined(ends)

    def branch(self, start, write):
        self.out.position = start
        self.out.scope.push()
        write()
        self.out.flush()
        self.out.scope.pop()
        return self.out.position

    def write_for(self, node):
        if node.recursive:
            raise Refused(node.lineno, "a recursive loop is not supported")
        scope, start = self.out.scope, self.out.position
        sequence, i = scope.fresh("sequence"), scope.fresh("i")
        kind, initialiser = lasting(node.iter, scope)
        self.out.code(f"{{ {kind} {sequence} = {initialiser};", (self.template, node.lineno))
        self.out.code(f"[[maybe_unused]] std::int64_t {i} = 0;")
        scope.push()
        names = node.target.items if isinstance(node.target, nodes.Tuple) else [node.target]
        variables = ", ".join(scope.declare(each.name, node.lineno) for each in names)
        variables = f"[{variables}]" if isinstance(node.target, nodes.Tuple) else variables
        self.out.code(f"for ([[maybe_unused]] const auto& {variables} : html::got({sequence})) {{",
                      (self.template, node.lineno))
        scope.bind("loop", {} if node.test else {"i": i, "seq": sequence})
        if node.test:
            self.out.code(f"if (!{condition(node.test, scope)}) continue;", (self.template, node.test.lineno))
        end = self.branch(start, lambda: self.all(node.body))
        scope.pop()
        self.out.code(f"++{i}; }}")
        if node.else_:
            self.out.code(f"if ({i} == 0) {{")
            end = joined([end, self.branch(start, lambda: self.all(node.else_))])
            self.out.code("}")
        self.out.code("}")
        self.out.position = joined([start, end])

    def write_output(self, node):
        for each in node.nodes:
            self.write_piece(each)

    def write_piece(self, node):
        try:
            self.write_value(node)
        except Misplaced as misplaced:
            raise Refused(node.lineno, str(misplaced)) from None

    def write_value(self, node):
        match node:
            case nodes.TemplateData():
                self.write_text(node)
            case nodes.Concat():
                for each in node.nodes:
                    self.write_value(each)
            case nodes.Const(value=str()):
                place_value(self.out.position)  # escaped here, and then a piece of the template like any other
                self.out.literal(escape(node.value))
            case nodes.CondExpr():
                otherwise = (lambda: self.write_value(node.expr2)) if node.expr2 else (lambda: None)
                self.branches([(condition(node.test, self.out.scope), node.lineno,
                                lambda: self.write_value(node.expr1))], otherwise)
            case nodes.Call(node=nodes.Name()):
                self.write_call(node, None)
            case _:
                how, after = place_value(self.out.position)
                self.out.code(f"{self.out.writer}.{how}({value(node, self.out.scope)});", (self.template, node.lineno))
                self.out.position = after

    def write_text(self, node):
        """Line by line, so that what is misplaced is found on its own line."""
        for i, line in enumerate(node.data.splitlines(keepends=True)):
            try:
                self.out.literal(line)
            except Misplaced as misplaced:
                raise Refused(node.lineno + i, str(misplaced)) from None

    def write_callblock(self, node):
        self.write_call(node.call, node)

    def write_call(self, node, block):
        """A macro, `caller()` or `super()`: markup, so it stands in text; a macro in a tag writes attributes."""
        name = node.node.name if isinstance(node.node, nodes.Name) else None
        place = self.out.position.kind
        if place != "text" and (place != "inside" or block or name in ("super", "caller")):
            raise Refused(node.lineno, f"{name} writes markup and stands in text only")
        if name == "super" and getattr(self, "super_of", None):
            return self.block(*self.super_of)
        if name == "caller":
            given = [value(each, self.out.scope) for each in node.args]
            return self.out.code(f"caller({', '.join([self.out.writer] + given)});", (self.template, node.lineno))
        template, macro = self.macro(name, node.lineno)
        given = self.arguments(macro, node)
        function, wants_caller = self.function(template, macro, place)
        if wants_caller != (block is not None):
            why = "is called with {% call %}" if wants_caller else "has no caller()"
            raise Refused(node.lineno, f"{name} {why}")
        self.out.code(f"{function}({', '.join([self.out.writer] + given)}" + (", " if block else ");"),
                      (self.template, node.lineno))
        if block:
            self.write_caller(block)
        if place == "inside":
            self.out.position = replace(self.out.position, kind="between", attribute="")

    def write_caller(self, block):
        self.out.scope.push()
        names = [self.out.scope.declare(each.name, block.lineno) for each in block.args]
        inner = self.out.scope.fresh("out")
        parameters = [f"html::Writer& {inner}"] + [f"const auto& {name}" for name in names]
        self.out.code(f"[&]({', '.join('[[maybe_unused]] ' + each for each in parameters)}) {{")
        before, self.out.writer = self.out.writer, inner
        self.all(block.body)
        self.out.flush()
        self.out.writer = before
        self.out.scope.pop()
        self.out.code("});")

    def macro(self, name, line):
        if name in self.template.macros:
            return self.template, self.template.macros[name]
        if name not in self.template.imports:
            raise Refused(line, f"there is no macro {name}")
        node, real = self.template.imports[name]
        found = self.folder.named(node)
        if real not in found.macros:
            raise Refused(node.lineno, f"{found.path.name} has no macro {real}")
        return found, found.macros[real]

    def arguments(self, macro, node):
        names = [each.name for each in macro.args]
        defaults = dict(zip(names[len(names) - len(macro.defaults):], macro.defaults))
        given = dict(zip(names, node.args))
        given.update({each.key: each.value for each in node.kwargs})
        unknown = set(given) - set(names)
        if unknown or len(node.args) > len(names):
            raise Refused(node.lineno, f"{macro.name} takes ({', '.join(names)})")
        missing = [name for name in names if name not in given and name not in defaults]
        if missing:
            raise Refused(node.lineno, f"{macro.name} also needs {', '.join(missing)}")
        return [value(given.get(name, defaults.get(name)), self.out.scope) for name in names]

    def function(self, template, macro, place):
        """The C++ name of a macro for that place, written when it is first used, and whether it has a caller()."""
        key = f"{template.path.stem.strip('_')}_{macro.name}" + ("" if place == "text" else "_in_tag")
        wants_caller = any(isinstance(call.node, nodes.Name) and call.node.name == "caller"
                           for call in macro.find_all(nodes.Call))
        if key not in self.functions:
            self.functions[key] = None
            before, self.out = self.out, Output(None, "out", place)
            names = [self.out.scope.declare(each.name, macro.lineno) for each in macro.args]
            parameters = ["html::Writer& out"] + [f"[[maybe_unused]] const auto& {name}" for name in names]
            self.within(template, macro.body)
            body = self.finished(macro.lineno, place)
            self.out = before
            parameters += ["const auto& caller"] if wants_caller else []
            del self.functions[key]  # again, after those that it calls
            self.functions[key] = [f"void {key}({', '.join(parameters)}) {{", *body, "}"]
        return key, wants_caller


def struct_name(path):
    return "".join(part.capitalize() for part in path.stem.split("_"))



def compile_view(view, header, folder_out, depfile):
    folder = Folder(view.parent)
    compiler = Compiler(folder)
    try:
        body = compiler.view(view.name)
    except Refused as refused:
        sys.exit(f"{(compiler.template or folder.template(view.name)).path}:{refused.line}: error: {refused}")
    except jinja2.TemplateSyntaxError as error:
        sys.exit(f"{error.filename}:{error.lineno}: error: {error.message}")
    signature = f"void render(html::Writer& out, const {struct_name(view)}& view)"
    macros = [line for function in compiler.functions.values() for line in function]
    folder_out.mkdir(parents=True, exist_ok=True)
    (folder_out / f"{view.stem}.hpp").write_text(
        f'#pragma once\n\n#include "{header}"\n#include "html/view.hpp"\n\n'
        f"namespace {NAMESPACE} {{\n{signature};\n}}\n", encoding="utf-8")
    (folder_out / f"{view.stem}.cpp").write_text("\n".join([
        f'#include "compiled/{view.stem}.hpp"\n', f"namespace {NAMESPACE} {{", "namespace {", *macros, "}", "",
        signature.replace("const", "[[maybe_unused]] const") + " {", *body, "}", "}"]) + "\n", encoding="utf-8")
    if depfile:
        read = " ".join(str(template.path) for template in folder.read.values())
        depfile.write_text(f"{folder_out / (view.stem + '.cpp')} {folder_out / (view.stem + '.hpp')}: {read}\n")


def main():
    parser = argparse.ArgumentParser(description="Compile a view to C++.")
    parser.add_argument("view", type=Path)
    parser.add_argument("--header", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--depfile", type=Path)
    given = parser.parse_args()
    compile_view(given.view, given.header, given.out, given.depfile)


if __name__ == "__main__":
    main()
