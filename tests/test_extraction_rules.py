"""The page on extraction names the rules that the source makes, all of them and no others."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from graph.lexicon import tables

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "extraction.md"
EXTRACT = ROOT / "graph" / "extract"
ROOMS = ("extract", "resolve", "facts")
RULE = re.compile(r"[a-z]+/[a-z]+(?:-[a-z]+)*")


def test_page_and_source_name_the_same_rules() -> None:
    rules = set(_rules())
    told = set(re.findall(r"(?m)^### (.+)$", PAGE.read_text("utf-8")))
    assert sorted(rules - told) == [], "rules of the source without an entry"
    assert sorted(told - rules) == [], "entries without a rule in the source"


# Names whose parts come from elsewhere: where they are made, and all that they may be.
_CONTEXTS = {
    "press-credit": ("any", "said", "credit"),
    "press": ("any",),
    "press-said": ("said",),
}


def _outlets(rule: str) -> set[str]:
    return {
        f"{row['kind']}/{rule}" for row in tables.rows("press") if row["context"] in _CONTEXTS[rule]
    }


def _told_elsewhere() -> dict[tuple[str, str], set[str]]:
    """By file and by how the name is made there."""
    bodies = Source(EXTRACT / "bodies.py").assigned("named", "rule")
    # "Hội đồng nhân dân" and its like share the place of the last one; no organization does.
    of_organizations = bodies - {"shared-place"}
    return {
        ("extract/state_bodies/agencies.py", "agency/{found.rule}"): {
            f"agency/{one}" for one in bodies
        },
        ("extract/companies/organizations.py", "organization/{found.rule}"): {
            f"organization/{one}" for one in of_organizations
        },
        ("extract/companies/organizations.py", "{}/{}"): {
            "agency/alias",
            "organization/alias",
            "organization/brand",
            "organization/fund",
            "organization/private-school",
            "organization/small-letters",
            "organization/taken-up",
            *(f"{row['kind']}/known" for row in tables.rows("organizations")),
        },
        ("extract/outlets/press.py", "{outlet.kind}/{rule}"): set().union(
            *map(_outlets, _CONTEXTS)
        ),
        ("extract/online/domains.py", "domain/{…}"): {"domain/mail", "domain/url", "domain/host"},
    }


def _rules() -> Iterator[str]:
    elsewhere = _told_elsewhere()
    used = set()
    for room in ROOMS:
        for path in sorted((ROOT / "graph" / room).rglob("*.py")):
            source = Source(path)
            for made in source.made():
                key = (str(path.relative_to(ROOT / "graph")), _template(made))
                if key in elsewhere:
                    used.add(key)
                    yield from elsewhere[key]
                else:
                    yield from source.values(made)
    assert set(elsewhere) == used, "a name that is no longer made there"


class Source:
    """A module, and what the expressions that make names of rules may come to."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tree = ast.parse(path.read_text("utf-8"))

    @cached_property
    def _functions(self) -> dict[ast.AST, ast.FunctionDef]:
        """The function that each node stands in, the innermost one."""
        return {
            node: function
            for function in ast.walk(self._tree)
            if isinstance(function, ast.FunctionDef)
            for node in ast.walk(function)
        }

    def made(self) -> Iterator[ast.expr]:
        """Yield each expression that is the name of a rule, docstrings and comparisons left out."""
        other = {
            part
            for node in ast.walk(self._tree)
            if isinstance(node, ast.JoinedStr | ast.Compare) or _is_list(node)
            for part in ast.walk(node)
            if part is not node
        }
        for node in ast.walk(self._tree):
            if node in other:
                continue
            if (isinstance(node, ast.JoinedStr) and _is_name(node)) or (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and (RULE.fullmatch(node.value) or node.value == "{}/{}")
            ):
                yield node

    def values(self, node: ast.expr) -> set[str]:
        """All strings that *node* may be; an assertion fails where the source does not tell."""
        if isinstance(node, ast.Constant):
            return {str(node.value or "")}
        if isinstance(node, ast.IfExp):
            return self.values(node.body) | self.values(node.orelse)
        if isinstance(node, ast.JoinedStr):
            found = {""}
            for part in node.values:
                more = self.values(part.value if isinstance(part, ast.FormattedValue) else part)
                found = {f"{begin}{end}" for begin in found for end in more}
            return found
        if ast.unparse(node) == "holding.rule":
            return _holdings()
        if isinstance(node, ast.BoolOp):
            return set().union(*map(self.values, node.values))
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            if name == "named.rule":
                return Source(EXTRACT / "body_words" / "named_bodies.py").returned("rule")
            if name == "lone.rule":
                return Source(EXTRACT / "body_words" / "lone_heads.py").returned("rule")
            if name == "taken_up.rule":
                return Source(EXTRACT / "body_words" / "anaphors.py").returned("rule")
            return self.returned(name.removeprefix("self."))
        if ast.unparse(node) == "hit.values[0][0]":
            return {row["kind"] for row in tables.rows("awards")}
        assert isinstance(node, ast.Name), f"{self._path.name}: {ast.unparse(node)}"
        return self._named(node)

    def returned(self, name: str, place: int | None = None) -> set[str]:
        """What the function *name* returns, in a row the one at *place*; none is left out."""
        found: set[str] = set()
        for node in ast.walk(self._function(name)):
            if isinstance(node, ast.Return) and node.value is not None:
                for value in _choices(node.value):
                    if place is not None:
                        assert isinstance(value, ast.Tuple)
                        value = value.elts[place]
                    found |= self.values(value)
        return found - {""}

    def assigned(self, function: str, name: str) -> set[str]:
        """All that the variable *name* of *function* may hold; none is left out."""
        found: set[str] = set()
        for value, place in _assigned(ast.walk(self._function(function)), name):
            if place is None:
                found |= self.values(value)
            elif isinstance(value, ast.Call):
                found |= self.returned(ast.unparse(value.func).removeprefix("self."), place)
            else:
                found |= self.values(ast.parse(f"{ast.unparse(value)}[{place}]", mode="eval").body)
        return found - {""}

    def _function(self, name: str) -> ast.FunctionDef:
        found = [one for one in set(self._functions.values()) if one.name == name]
        assert len(found) == 1, f"{self._path.name}: {len(found)} functions are called {name}"
        return found[0]

    def _named(self, node: ast.Name) -> set[str]:
        """What the variable *node* may hold: a parameter by its calls, else by what is assigned."""
        function = self._functions.get(node)
        if function is None:
            found: set[str] = set()
        elif node.id in (names := [one.arg for one in function.args.args]):
            found = set().union(
                *(self.values(given) for given in self._given(function, names.index(node.id)))
            )
        else:
            found = self.assigned(function.name, node.id)
        assert found, f"{self._path.name}: nothing tells what {node.id} is"
        return found

    def _given(self, function: ast.FunctionDef, place: int) -> Iterator[ast.expr]:
        """The arguments at *place* in the calls of *function*; a row that is unpacked holds two."""
        for node in ast.walk(self._tree):
            if not isinstance(node, ast.Call):
                continue
            if ast.unparse(node.func).removeprefix("self.") != function.name:
                continue
            arguments: list[ast.expr] = []
            for one in node.args:
                arguments += [one, one] if isinstance(one, ast.Starred) else [one]
            own = isinstance(node.func, ast.Attribute)
            if place - own < len(arguments):
                yield arguments[place - own]


def _template(node: ast.expr) -> str:
    """The name as it is made: "agency/{found.rule}"; what is more than a variable is left out."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    parts = []
    for part in node.values if isinstance(node, ast.JoinedStr) else ():
        if isinstance(part, ast.FormattedValue):
            plain = isinstance(part.value, ast.Name | ast.Attribute)
            parts.append(f"{{{ast.unparse(part.value) if plain else '…'}}}")
        else:
            parts.append(ast.unparse(part).strip("'"))
    return "".join(parts)


def _is_list(node: ast.AST) -> bool:
    """Whether a row holds nothing but strings: rules that are looked for, not given."""
    return isinstance(node, ast.Tuple) and all(isinstance(one, ast.Constant) for one in node.elts)


def _is_name(node: ast.JoinedStr) -> bool:
    """Whether an f-string is the name of a rule, not a pattern or an address."""
    first = node.values[0]
    fixed = [str(part.value) for part in node.values if isinstance(part, ast.Constant)]
    begins = isinstance(first, ast.FormattedValue) or RULE.fullmatch(f"{fixed[0]}x")
    return bool(begins) and all(re.fullmatch(r"[a-z]*/?[a-z-]*", part) for part in fixed)


def _choices(node: ast.expr) -> Iterator[ast.expr]:
    """The expressions of which an expression is one."""
    if isinstance(node, ast.IfExp):
        yield from _choices(node.body)
        yield from _choices(node.orelse)
    else:
        yield node


def _assigned(nodes: Iterable[ast.AST], name: str) -> Iterator[tuple[ast.expr, int | None]]:
    """What is assigned to *name*, and its place in a row that is not spelled out."""
    for node in nodes:
        pairs: list[tuple[ast.expr, ast.expr]] = []
        if isinstance(node, ast.Assign):
            pairs = [(target, node.value) for target in node.targets]
        elif isinstance(node, ast.For) and isinstance(node.iter, ast.Tuple):
            pairs = [(node.target, row) for row in node.iter.elts]
        elif isinstance(node, ast.For):
            pairs = [(node.target, node.iter)] if ast.unparse(node.target) == name else []
        for target, value in pairs:
            if isinstance(target, ast.Name) and target.id == name:
                yield value, None
            elif isinstance(target, ast.Tuple):
                for place, one in enumerate(target.elts):
                    if isinstance(one, ast.Name) and one.id == name:
                        if isinstance(value, ast.Tuple):
                            yield value.elts[place], None
                        else:
                            yield value, place


# A seat that comes by an order is told as the appointment that it is, never as a position.
_NO_POSITION = {"seated-by-order"}


def _holdings() -> set[str]:
    """The names that name a position's rule: how a person and a post are joined."""
    return {
        node.value
        for name in ("holding", "holders", "seats", "verbs")
        for node in ast.walk(
            ast.parse((ROOT / f"graph/facts/holdings/{name}.py").read_text("utf-8"))
        )
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"[a-z]+(?:-[a-z]+)+", node.value)
    } - _NO_POSITION
