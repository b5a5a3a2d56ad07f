"""One body under several names: initials, names cut short, parts named without their whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from graph.extract.body import Body
from graph.lexicon.heads import NAMED
from graph.resolve import names, wholes

# What the end of a name in full tells of the country's own: "Ủy ban Chứng khoán Nhà nước".
_ENDS = ("nhà nước", "quốc gia", "việt nam", "trung ương")
# Kinds of which a place has one of each field, so that the field may be cut: "Sở Văn hóa".
_MINISTRIES = frozenset(("so", "bo"))


def merged(found: Sequence[tuple[Body, str]]) -> list[str]:
    """The keys of the bodies *found* in a document, those of shortened names made one with the full."""
    once = _merged(found)
    if once == [key for _, key in found]:
        return once
    # "Trung tâm KHXH&NV" fits one body only when "Trung tâm KHXH&NV Nghệ An" is known to be it.
    return _merged([(body, key) for (body, _), key in zip(found, once, strict=True)])


def _merged(found: Sequence[tuple[Body, str]]) -> list[str]:
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
    if _cut_short(body):
        # "Tập đoàn Hóa chất" beside "Tập đoàn Hóa chất Việt Nam".
        fitting |= fields[head, words] - {key}
        for end in _ENDS:
            fitting |= fields.get((head, f"{words} {end}"), set()) - {key}
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


def investigators(keys: Collection[str]) -> dict[str, str]:
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
