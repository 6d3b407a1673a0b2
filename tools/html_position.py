"""Where in an HTML page a template stands: what `compile_view.py` asks before it lets a value be written.

A value may stand in text or in a double-quoted attribute value, nowhere else; an attribute that holds an address is
stricter still. Whoever is refused gets a `Misplaced` that says why.
"""
from dataclasses import dataclass, replace
import re

URL_ATTRIBUTES = {"href", "src", "action", "formaction", "poster", "cite", "data", "ping", "manifest", "background",
                  "xlink:href", "hx-get", "hx-post", "hx-put", "hx-patch", "hx-delete", "hx-push-url", "hx-replace-url"}
CODE_ATTRIBUTES = {"style", "srcdoc", "srcset", "imagesrcset", "hx-vals", "hx-vars", "hx-headers", "hx-request",
                   "hx-trigger", "hx-config"}
RAW_ELEMENTS = {"script", "style"}
KEPT_ELEMENTS = {"pre", "textarea"}
SAFE_ADDRESS = re.compile(r"/[^/\\]|[?#]|mailto:|tel:|https://[^/\\?#@]+/", re.IGNORECASE)
SPACE = " \t\r\n\f"

SAFE, UNSURE = "\0safe", "\0unsure"  # what is known of an address beyond its literal text


class Misplaced(Exception):
    pass


@dataclass(frozen=True)
class Position:
    """`kind` is one of: text tag name inside attribute between equals value single bare comment declaration raw."""
    kind: str = "text"
    element: str = ""
    closing: bool = False
    attribute: str = ""
    address: str = ""
    kept: bool = False  # white space counts: inside <pre> or <textarea>


def feed(at, text, before=""):
    """The position after `text`, and the text with white space made short where it does not count: after `before`."""
    out = []
    i = 0
    while i < len(text):
        if at.kind in ("comment", "declaration", "raw"):
            end = {"comment": "-->", "declaration": ">"}.get(at.kind, "</" + at.element)
            found = text.lower().find(end, i)
            stop = len(text) if found < 0 else found + (0 if at.kind == "raw" else len(end))
            out.append(text[i:stop])
            i = stop
            if found >= 0:
                at = replace(at, kind="text", element="" if at.kind == "raw" else at.element)
            continue
        character = text[i]
        if character in SPACE and not at.kept and at.kind in ("text", "inside", "between", "attribute", "name"):
            stop = i
            while stop < len(text) and text[stop] in SPACE:
                stop += 1
            if (out[-1] if out else before) not in (" ", "\n"):
                out.append("\n" if "\n" in text[i:stop] else " ")
            i = stop
        else:
            out.append(character)
            i += 1
        at = step(at, character, text[i:i + 2])
    return at, "".join(out)


def step(at, c, following):
    match at.kind:
        case "text":
            return replace(at, kind="tag") if c == "<" else at
        case "tag":
            if c == "!":
                return replace(at, kind="comment" if following == "--" else "declaration")
            if c == "/":
                return replace(at, kind="name", element="", closing=True)
            if c.isalpha():
                return replace(at, kind="name", element=c.lower(), closing=False)
            return replace(at, kind="text")
        case "name":
            if c in SPACE or c == "/":
                return replace(at, kind="inside")
            return closed(at) if c == ">" else replace(at, element=at.element + c.lower())
        case "inside" | "attribute" | "between":
            return step_inside(at, c)
        case "equals":
            if c in SPACE:
                return at
            kind = {'"': "value", "'": "single"}.get(c, "bare")
            return replace(at, kind=kind, address="" if kind != "bare" else c)
        case "value" | "single":
            if c == ('"' if at.kind == "value" else "'"):
                return replace(at, kind="inside", attribute="", address="")
            return with_address(at, c)
        case "bare":
            if c == ">":
                return closed(at)
            return replace(at, kind="inside", attribute="") if c in SPACE else at
    raise AssertionError(at.kind)


def step_inside(at, c):
    if c == ">":
        return closed(at)
    if c in SPACE or c == "/":
        return replace(at, kind="inside")
    if at.kind == "between":
        raise Misplaced("an attribute that is there only sometimes must be followed by a space")
    if c == "=":
        if not at.attribute:
            raise Misplaced("a = without the name of an attribute")
        return replace(at, kind="equals")
    if at.kind == "attribute":
        return replace(at, attribute=at.attribute + c.lower())
    return replace(at, kind="attribute", attribute=c.lower())


def closed(at):
    kept = not at.closing if at.element in KEPT_ELEMENTS else at.kept
    kind = "raw" if at.element in RAW_ELEMENTS and not at.closing else "text"
    return Position(kind=kind, element=at.element if kind == "raw" else "", kept=kept)


def meaning(attribute):
    """What an attribute is to the browser or to htmx, which also takes `data-hx-get` and `hx-get:inherited`."""
    if attribute.startswith(("hx-", "data-hx-")):
        return attribute.removeprefix("data-").split(":")[0]
    return attribute


def with_address(at, c):
    if meaning(at.attribute) not in URL_ATTRIBUTES or at.address in (SAFE, UNSURE):
        return at
    address = at.address + c
    return replace(at, address=SAFE if SAFE_ADDRESS.match(address) else address)


def place_value(at):
    """How a value here is written — `put`, `url`, `part` or `first_part` of html::Writer — and the position after."""
    if at.kind == "text":
        return "put", at
    if at.kind != "value":
        raise Misplaced({
            "raw": f"inside <{at.element}>: pass it in a data- attribute",
            "comment": "inside a comment",
            "declaration": "inside a declaration",
            "tag": "in a tag name", "name": "in a tag name",
            "inside": "as an attribute name", "attribute": "in an attribute name", "between": "in an attribute name",
            "equals": "in an attribute without quotes", "bare": "in an attribute without quotes",
            "single": 'in an attribute in single quotes: use "…"',
        }[at.kind])
    name = meaning(at.attribute)
    if name.startswith(("on", "hx-on")):
        raise Misplaced(f"in the event handler {at.attribute}")
    if name in CODE_ATTRIBUTES:
        raise Misplaced(f"in the attribute {at.attribute}")
    if name not in URL_ATTRIBUTES:
        return "put", at
    if at.address == "":
        return "url", replace(at, address=SAFE)
    if at.address == SAFE:
        return "part", at
    if at.address == "/":
        return "first_part", replace(at, address=SAFE)
    raise Misplaced(f"in {at.attribute}, whose beginning does not say where it leads: begin with / or with a Url")


def joined(ends):
    """The position after branches that ended in `ends`."""
    first = ends[0]
    for end in ends[1:]:
        if end == first:
            continue
        kinds = {first.kind, end.kind}
        if kinds == {"inside"}:
            first = replace(first, attribute="")
        elif kinds <= {"name", "inside", "attribute", "between"} and first.element == end.element:
            first = replace(first, kind="between", attribute="")
        elif kinds == {"value"} and first.attribute == end.attribute:
            first = replace(first, address=UNSURE)
        else:
            raise Misplaced("the branches end in different places of the page")
    return first
