"""One body under several names: initials, names cut short, parts named without their whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.endings import MISSIONS
from graph.lexicon.heads import NAMED, SCHOOLS
from graph.model import MentionKind
from graph.resolve import ledger, names, wholes
from graph.resolve.listed_regions import Region
from graph.vietnamese import normalise

# What the end of a name in full tells of the country's own: "Ủy ban Chứng khoán Nhà nước".
_ENDS = ("nhà nước", "quốc gia", "việt nam", "trung ương")
# Kinds of which a place has one of each field, so that the field may be cut: "Sở Văn hóa".
_MINISTRIES = frozenset(("so", "bo"))
_ORGANIZATION = f"{MentionKind.ORGANIZATION.value}|"
_MISSIONS = frozenset(map(normalise, MISSIONS))


def merged(found: Sequence[tuple[Body, str]]) -> list[str]:
    """The keys of the bodies *found* in a document, those of shortened names made one with the full."""
    once = _merged(found)
    if once == [key for _, key in found]:
        return once
    # "Trung tâm KHXH&NV" fits one body only when "Trung tâm KHXH&NV Nghệ An" is known to be it.
    return _merged([(body, key) for (body, _), key in zip(found, once, strict=True)])


def _merged(found: Sequence[tuple[Body, str]]) -> list[str]:
    """One pass of :func:`merged`: each body by what all of them are called."""
    fields: dict[tuple[str, str], set[str]] = {}
    for body, key in found:
        head, words = wholes.words(body)
        fields.setdefault((head, words), set()).add(key)
        if body.tail is not None and body.tail.name:
            # "Cục HHVN" is Cục Hàng hải Việt Nam.
            longer = f"{words} {names.words(body.tail.name)}"
            fields.setdefault((head, longer), set()).add(key)
    return [_key(body, key, fields) for body, key in found]


def _key(body: Body, key: str, fields: dict[tuple[str, str], set[str]]) -> str:
    """The key of the one body in *fields* whose name *body* cuts short, else its own *key*."""
    head, words = wholes.words(body)
    company = body.head.organization
    fitting = {
        key
        for (other_head, other), keys in fields.items()
        if other_head == head and names.shortens(words, other, company=company)
        for key in keys
    }
    if body.tail is not None and any(unit.level != "country" for unit in body.tail.units):
        # "Trung tâm VHTT huyện A" is not the one that huyện B has, whose name is written in full.
        fitting = {other for other in fitting if other.split("|")[3:] == key.split("|")[3:]}
    alike = fields[head, words]
    national = {other for end in _ENDS for other in fields.get((head, f"{words} {end}"), ())}
    if _cut_short(body):
        # "Tập đoàn Hóa chất" beside "Tập đoàn Hóa chất Việt Nam".
        fitting |= (alike | national) - {key}
    elif _of_the_country(body) and alike <= national | {key}:
        fitting |= national - {key}
    if not fitting and body.head.kind in _MINISTRIES:
        where = key.split("|")[3:]
        fitting = {
            other_key
            for (other_head, other), keys in fields.items()
            if other_head == head and other.startswith(f"{words} ")
            for other_key in keys
            if other_key.split("|")[3:] == where
        }
    return fitting.pop() if len(fitting) == 1 else key


def _cut_short(body: Body) -> bool:
    """Whether the name leaves out what else belongs to it: "Tập đoàn Hóa chất", "Cục Hải quan"."""
    if body.tail is not None or body.superior is not None:
        return False
    own = body.head.kind in ("cuc", "chi-cuc", "hoi", "hiep-hoi")
    return body.head.form is NAMED or names.part(body) or own


def _of_the_country(body: Body) -> bool:
    """Whether it is a school or a hospital that may leave out that it is the country's: "Học viện Múa"."""
    alone = body.tail is None and body.superior is None
    return alone and body.head.kind in SCHOOLS and bool(body.field)


def short(keys: Collection[str], scope: str, home: Region | None) -> dict[str, str]:
    """Which of *keys* others mean that leave out what is told once: a branch, a host, a province."""
    found = _investigators(keys) | _missions(keys, scope) | _abroad(keys, scope)
    return found | _at_home(keys, home.key) if home is not None else found


def _investigators(keys: Collection[str]) -> dict[str, str]:
    """Which of *keys* a bureau of investigation means that is named without its branch."""
    found: dict[str, str] = {}
    for key in keys:
        head = "|cơ quan điều tra|"
        if head not in key:
            continue
        fitting = {
            other
            for branch in ("|cơ quan cảnh sát điều tra|", "|cơ quan an ninh điều tra|")
            if (other := key.replace(head, branch, 1)) in keys
        }
        if len(fitting) == 1:
            found[key] = fitting.pop()
    return found


def _missions(keys: Collection[str], scope: str) -> dict[str, str]:
    """Which of *keys* a mission means whose host is left out."""
    found: dict[str, str] = {}
    for key in keys:
        kind, head, field, where = ledger.parts(key)
        if head not in _MISSIONS or field:
            continue
        there = f"|{where.removesuffix(f' {scope}')}"
        told = {
            other
            for other in keys
            if other.startswith(f"{kind}|{head}|tại ") and other.endswith(there)
        }
        if len(told) == 1:
            found[key] = told.pop()
    return found


def _abroad(keys: Collection[str], scope: str) -> dict[str, str]:
    """Which of *keys* a body of some State means whose State is left out: "Hạ viện"."""
    found: dict[str, str] = {}
    for key in keys:
        if not key.endswith(scope) or "<" in key or not key.startswith(_ORGANIZATION):
            continue
        name = key.removesuffix(scope)
        told = {other for other in keys if other.startswith(f"{name}place|") and "<" not in other}
        if len(told) == 1:
            found[key] = told.pop()
    return found


def _at_home(keys: Collection[str], home: str) -> dict[str, str]:
    """Which of *keys* a school means that its document puts elsewhere than at its *home* once."""
    found: dict[str, str] = {}
    for key in keys:
        if not key.endswith(home) or not key.partition("|")[2].startswith(names.LOCAL):
            continue
        name = key.removesuffix(home)
        told = {
            other for other in keys if other != key and other.startswith(f"{name}place|province|")
        }
        if len(told) == 1:
            found[key] = told.pop()
    return found
