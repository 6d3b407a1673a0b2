"""Expressions of the views' Jinja2 syntax as C++ expressions: what `compile_view.py` writes between the literals."""
import json

from jinja2 import nodes

FILTERS = {"date", "long_date", "weekday_date", "week", "ago", "time", "date_time", "number", "decimal", "percent_of",
           "share", "minutes", "plural", "counted", "phone", "iso_date", "capitalized", "message_for"}
COMPARISONS = {"eq": "equal", "ne": "unequal", "lt": "less", "lteq": "less_or_equal", "gt": "greater",
               "gteq": "greater_or_equal", "in": "among", "notin": "absent"}
LOOP = {"first": "({i} == 0)", "last": "({i} + 1 == html::length({seq}))", "index": "({i} + 1)", "index0": "{i}",
        "length": "html::length({seq})"}


class Refused(Exception):
    """What stands in a template and cannot be compiled, with its line."""

    def __init__(self, line, why):
        super().__init__(why)
        self.line = line


def quoted(text):
    """A C++ string literal; octal escapes end by themselves, unlike \\x."""
    return '"' + "".join(
        {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(c, c if c != "?" else "\\?")
        if c.isprintable() or c in "\n\t\r\u00a0" else "".join(f"\\{b:03o}" for b in c.encode()) for c in text) + '"'


class Scope:
    """Which C++ name a template's local has; a name that is nowhere is a member of the view."""

    def __init__(self, view):
        self.view = view  # the C++ expression of the view; nothing inside a macro, which sees its parameters only
        self.frames = [{}]
        self.made = 0

    def push(self):
        self.frames.append({})

    def pop(self):
        self.frames.pop()

    def fresh(self, name):
        self.made += 1
        return f"{name}_{self.made}"

    def declare(self, name, line):
        if name in self.frames[-1]:
            raise Refused(line, f"{name} is set twice")
        self.frames[-1][name] = self.fresh(name)
        return self.frames[-1][name]

    def bind(self, name, value):
        self.frames[-1][name] = value

    def local(self, name):
        return next((frame[name] for frame in reversed(self.frames) if name in frame), None)

    def of(self, node):
        found = self.local(node.name)
        if isinstance(found, str):
            return found
        if found is not None or self.view is None:
            raise Refused(node.lineno, f"{node.name} is no value here" + (
                "" if found else ": a macro sees only its parameters"))
        return f"{self.view}.{node.name}"


def is_lasting(node):
    """Whether a reference to the value outlives the expression: no temporary on the way to it."""
    if isinstance(node, nodes.Call):
        return isinstance(node.node, nodes.Getattr) and is_path(node.node.node)
    return is_path(node)


def is_path(node):
    if isinstance(node, (nodes.Getattr, nodes.Getitem)):
        return is_path(node.node)
    return isinstance(node, nodes.Name)


def lasting(node, scope):
    """The type and the initialiser of a local that holds the value of `node`."""
    written = value(node, scope)
    return ("const auto&", written) if is_lasting(node) else ("const auto", f"html::kept({written})")


def condition(node, scope):
    if isinstance(node, nodes.Not):
        return f"!{condition(node.node, scope)}"
    if isinstance(node, (nodes.And, nodes.Or)):
        sign = "&&" if isinstance(node, nodes.And) else "||"
        return f"({condition(node.left, scope)} {sign} {condition(node.right, scope)})"
    if isinstance(node, (nodes.Compare, nodes.Test)):
        return value(node, scope)
    return f"html::present({value(node, scope)})"


def value(node, scope):
    writer = WRITERS.get(type(node))
    if not writer:
        raise Refused(node.lineno, f"{type(node).__name__} is not supported in a view")
    return writer(node, scope)


def write_const(node, _):
    if node.value is None:
        return "html::none"
    if isinstance(node.value, str):
        return f"std::string_view({quoted(node.value)})"
    return json.dumps(node.value)


def write_getattr(node, scope):
    if isinstance(node.node, nodes.Name):
        found = scope.local(node.node.name)
        if isinstance(found, dict):  # the variable of a loop
            if not found:
                raise Refused(node.lineno, "a loop with an if has no loop variable")
            if node.attr not in LOOP:
                raise Refused(node.lineno, f"loop.{node.attr} is not supported; there are " + ", ".join(LOOP))
            return LOOP[node.attr].format(**found)
    return f"html::got({value(node.node, scope)}).{node.attr}"


def write_getitem(node, scope):
    return f"html::at({value(node.node, scope)}, {value(node.arg, scope)})"


def write_call(node, scope):
    if not isinstance(node.node, nodes.Getattr):
        raise Refused(node.lineno, "only a member function can be called here; a macro stands alone in {{ }}")
    if node.args or node.kwargs:
        raise Refused(node.lineno, "a member function of a view is called without arguments")
    return f"{value(node.node, scope)}()"


def write_filter(node, scope):
    given = ", ".join(value(each, scope) for each in node.args)
    inner = value(node.node, scope)
    if node.kwargs or node.dyn_args or node.dyn_kwargs:
        raise Refused(node.lineno, f"the filter {node.name} takes its arguments by place")
    if node.name in ("length", "count"):
        return f"html::length({inner})"
    if node.name in ("default", "d"):
        return f"html::or_else({inner}, {given})"
    if node.name not in FILTERS:
        raise Refused(node.lineno, f"there is no filter {node.name}; there are default, length, "
                      + ", ".join(sorted(FILTERS)))
    each = scope.fresh("value")
    return (f"html::with({inner}, [&](const auto& {each}) {{ return html::{node.name}({each}"
            + (", " + given if given else "") + "); })")


def write_compare(node, scope):
    left, parts = value(node.expr, scope), []
    for operand in node.ops:
        right = value(operand.expr, scope)
        parts.append(f"html::{COMPARISONS[operand.op]}({left}, {right})")
        left = right
    return "(" + " && ".join(parts) + ")"


def write_test(node, scope):
    if node.name == "none":
        return f"!html::is_there({value(node.node, scope)})"
    if node.name == "defined":
        return f"html::is_there({value(node.node, scope)})"
    raise Refused(node.lineno, f"there is no test {node.name}; there are none, defined")


def write_concat(node, scope):
    return "html::joined(" + ", ".join(value(each, scope) for each in node.nodes) + ")"


def write_choice(node, scope):
    if node.expr2 is None:
        raise Refused(node.lineno, "an if inside an expression needs its else")
    return f"({condition(node.test, scope)} ? {value(node.expr1, scope)} : {value(node.expr2, scope)})"


def write_list(node, scope):
    if not node.items:
        raise Refused(node.lineno, "an empty list has no type")
    return "std::array{" + ", ".join(value(each, scope) for each in node.items) + "}"


def binary(sign):
    return lambda node, scope: f"({value(node.left, scope)} {sign} {value(node.right, scope)})"


WRITERS = {
    nodes.Const: write_const, nodes.Name: lambda node, scope: scope.of(node), nodes.Getattr: write_getattr,
    nodes.Getitem: write_getitem, nodes.Call: write_call, nodes.Filter: write_filter, nodes.Compare: write_compare,
    nodes.Test: write_test, nodes.Concat: write_concat, nodes.CondExpr: write_choice, nodes.List: write_list,
    nodes.Tuple: write_list, nodes.And: condition, nodes.Or: condition, nodes.Not: condition,
    nodes.Add: binary("+"), nodes.Sub: binary("-"), nodes.Mul: binary("*"), nodes.Mod: binary("%"),
    nodes.FloorDiv: binary("/"), nodes.Neg: lambda node, scope: f"(-{value(node.node, scope)})",
}
