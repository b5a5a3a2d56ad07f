"""What a document's entities are gathered in: one entry for each thing, its spellings, its labels."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from graph.model import Entity, MentionKind

CENTRE = "trung ương"
# Heads of bodies of the central level, though no text tells of which ministry.
_OF_MINISTRIES = frozenset(("ủy ban", "tổng cục", "cục", "vụ"))
# Kinds whose bodies are known by a name of their own, wherever they sit.
_BY_NAME = frozenset(
    ("truong", "dai-hoc", "benh-vien", "thu-vien-bao-tang", "doanh-nghiep", "bien-phong")
)
# Kinds of central bodies that many serve, so that two of one name may do so in two of them.
_LARGE = frozenset(
    (
        "bo", "co-quan-ngang-bo", "tong-cuc", "cuc", "vu", "vien", "trung-tam", "toa-an", "vien-kiem-sat",
        "thanh-tra", "quan-doi", "cong-an", "bao-hiem-xa-hoi", "kho-bac", "kiem-toan",
    )
)  # fmt: skip
# What the second thing of one label is called in its article.
_NUMBERED = re.compile(r"(.+) \(\d+\)")


def parts(key: str) -> tuple[str, str, str, str]:
    """The kind, the head, the field and the place in the *key* of a body, empty where it has none."""
    kind, head, field, where = [*key.split("|", 3), "", "", ""][:4]
    return kind, head, field, where


@dataclass(slots=True)
class Entry:
    """One thing under way to its :class:`Entity`."""

    key: str
    kind: MentionKind
    label: str
    names: list[str] = field(default_factory=list)
    concept: str | None = None
    jurisdiction: str | None = None
    parent: str | None = None
    number: str | None = None
    code: str | None = None
    # By what those who hold posts there are told apart, of a place that is no more.
    seat: str | None = None


class Ledger:
    """The entries of one document by key."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}

    def enter(self, entry: Entry) -> Entry:
        """Enter a thing; one already there under its key is kept and gains what it lacked."""
        kept = self._entries.setdefault(entry.key, entry)
        if kept is entry:
            return kept
        if kept.concept is None:
            kept.concept = entry.concept
        if kept.jurisdiction is None:
            kept.jurisdiction = entry.jurisdiction
        if kept.parent is None:
            kept.parent = entry.parent
        if kept.number is None:
            kept.number = entry.number
        if kept.code is None:
            kept.code = entry.code
        return kept

    def name(self, key: str, spelling: str) -> None:
        """Note one more *spelling* of the thing under *key*."""
        names = self._entries[key].names
        if spelling not in names:
            names.append(spelling)

    def label(self, key: str) -> str:
        """The label of the thing under *key*."""
        return self._entries[key].label

    def seats(self, scope: str, home: str | None) -> dict[str, str]:
        """Where each agency belongs: its place, its superior's, itself where it is known, the central level.

        One that only its document knows, by *scope*, belongs to the *home* of the document.
        """
        tops: dict[str, Entry] = {}
        found = {
            entry.key: self._seat(self._top(entry, tops), scope) or home
            for entry in self._entries.values()
            if entry.kind is MentionKind.AGENCY and entry.concept != "bao-chi"
        }
        return {key: seat for key, seat in found.items() if seat is not None}

    def _top(self, entry: Entry, tops: dict[str, Entry]) -> Entry:
        """The first in the line of superiors of which a place is told, else the last; *tops* keeps it."""
        line = []
        while entry.key not in tops and entry.jurisdiction is None:
            if (parent := self._entries.get(entry.parent or "")) is None:
                break
            line.append(entry.key)
            entry = parent
        top = tops.get(entry.key, entry)
        tops.update(dict.fromkeys(line, top))
        return top

    def _seat(self, top: Entry, scope: str) -> str | None:
        """Where an agency belongs that stands *top* in its line of superiors."""
        if top.jurisdiction is not None:
            return self._entries[top.jurisdiction].seat or top.jurisdiction
        _, head, _, where = parts(top.key.partition("<")[0])
        if where.endswith(scope):
            return CENTRE if head in _OF_MINISTRIES else None
        if where.count("|") > 1:
            return where
        if top.concept in _LARGE:
            return top.key
        return top.key if where == "" and top.concept in _BY_NAME else CENTRE

    def entities(self) -> tuple[Entity, ...]:
        """The entities, each with a label of its own and with links only to one another."""
        kept = self._kept()
        labels: dict[str, str] = {}
        taken: set[str] = set()
        for entry in kept.values():
            labels[entry.key] = _unlike(entry, kept, taken)
            taken.add(labels[entry.key])
        return tuple(
            Entity(
                key=entry.key,
                kind=entry.kind,
                label=labels[entry.key],
                names=tuple(entry.names),
                concept=entry.concept,
                jurisdiction=entry.jurisdiction,
                parent=entry.parent,
                number=entry.number,
                code=entry.code,
            )
            for entry in kept.values()
        )

    def _kept(self) -> dict[str, Entry]:
        """The things that were named, and those that they belong to."""
        wanted = [entry.key for entry in self._entries.values() if entry.names]
        keys: set[str] = set()
        while wanted:
            key = wanted.pop()
            if key not in keys:
                keys.add(key)
                entry = self._entries[key]
                wanted += [other for other in (entry.jurisdiction, entry.parent) if other]
        return {key: entry for key, entry in self._entries.items() if key in keys}


def _unlike(entry: Entry, entries: dict[str, Entry], taken: set[str]) -> str:
    """The label of *entry*, told from those *taken* by its superior, its place, at last a number."""
    if entry.label not in taken:
        return entry.label
    for other in (entry.parent, entry.jurisdiction):
        if other in entries and (told := f"{entry.label}, {entries[other].label}") not in taken:
            return told
    count = 2
    while (told := f"{entry.label} ({count})") in taken:
        count += 1
    return told


def unnumbered(entity: Entity) -> Entity:
    """*entity* by its own name, without the number that tells it from a namesake in its article."""
    found = _NUMBERED.fullmatch(entity.label)
    if found is None or entity.label in entity.names:
        return entity
    return replace(entity, label=found[1])
