"""Whose the named bodies are: this State's and its mass organisations', or others'."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from graph.extract import countries, syllables
from graph.extract.base import Scan
from graph.extract.body_grammar.body import EVERYWHERE, Body
from graph.extract.body_owners import (
    elsewhere,
    holders,
    in_companies,
    nurseries,
    of_states,
    private_hospitals,
    teams,
    theirs,
)
from graph.extract.body_owners.elsewhere import TAUGHT
from graph.extract.body_words.named import Named
from graph.extract.body_words.traps import COMMITTEES
from graph.lexicon import fields, outlets
from graph.lexicon.heads import SOLE, Head
from graph.vietnamese import normalise

# Heads alone that may be an association's as well as the Party's or the Front's.
_BOARDS_OF_ANY = frozenset(
    ("Ban Chấp hành", "Ban Thường vụ", "Thường trực", "Ban Thường trực", "Đoàn Chủ tịch")
)
# Behind a body that one of this country heads: "Bộ trưởng Bộ Ngoại giao Phạm Văn Minh".
_HELD_AT_HOME = re.compile(r" (?:nguyễn|phạm|vũ|võ|bùi|huỳnh|trần|lê|phan|đỗ|ngô|đặng) \w")
_ASSOCIATED = frozenset(("hoi", "hiep-hoi", "hop-tac-xa"))
_BRANCHES = frozenset(("Liên chi hội", "Chi hội"))

# Bodies that every State has, by whose kind alone nobody can tell whose they are.
_OF_ANY_STATE = frozenset(
    (
        "bo",
        "chinh-phu",
        "quoc-hoi",
        "cuc",
        "tong-cuc",
        "toa-an",
        "co-quan-ngang-bo",
        "dai-hoc",
        "vien",
        "trung-tam",
        "ban-chi-dao",
        "so",
        "quan-doi",
    )
)


def _of_any_state(scan: Scan, found: Named) -> bool:
    """Whether nothing in the name tells whose it is: "Bộ Lao động", "Đại học Nhân dân"."""
    kind = found.body.head.kind
    return kind in _OF_ANY_STATE or (kind == "bao-chi" and not _reporting(scan, found))


def _ours(body: Body) -> bool:
    """Whether the field is one that ministries of this State have, or that citizens abroad call on."""
    field = normalise(body.field or "")
    return field == "ngoại giao" or " và " in field or "," in field


# Kinds that a text about other countries names for this one: its papers and its missions there.
_REPORTING = frozenset(("bao-chi", "mat-tran", "trung-uong-dang"))


_JOURNALS = frozenset(("Tạp chí", "Thời báo"))


def _placeless(body: Body) -> bool:
    """Whether no place tells whose it is: every country has a "Trung tâm Siêu máy tính quốc gia"."""
    place = body.place
    return place is None or (place.central and place.name == "Quốc gia")


def _reporting(scan: Scan, found: Named) -> bool:
    """Whether it may be one of this country that reports from abroad; unknown journals are not."""
    body = found.body
    daily = scan.normalised.startswith("nhật báo", found.start)
    if (body.head.name in _JOURNALS or daily) and body.field is not None:
        named = {normalise(body.field), normalise(f"{body.head.name} {body.field}")}
        return not named.isdisjoint(outlets.names())
    return body.head.kind in _REPORTING


def _in_credit(scan: Scan, named: Sequence[Named], index: int) -> bool:
    """Whether a part of a broadcaster stands behind its dash."""
    before = named[index - 1] if index else None
    if before is None or before.body.head.kind != "bao-chi":
        return False
    return scan.text[before.end : named[index].start].strip() in ("-", "–", "/")


# Offices that only companies and private schools and hospitals have.
_BOARD = re.compile(
    r"(?:hđqt|hội đồng quản trị)(?: kiêm| và|,)?(?: tổng giám đốc| giám đốc| hiệu trưởng)? $"
)


def _boarded(scan: Scan, named: Sequence[Named]) -> frozenset[str | None]:
    """Names of schools and hospitals that a board of directors runs: "Chủ tịch HĐQT Bệnh viện …"."""
    return frozenset(
        found.body.field
        for found in named
        if found.body.head.kind in TAUGHT and found.body.field is not None
        if _BOARD.search(scan.normalised, max(0, found.start - 60), found.start)
    )


def _run(body: Body, boards: frozenset[str | None]) -> bool:
    """Whether one of the *boards* of directors runs the school or hospital."""
    return body.field is not None and body.field in boards and body.head.kind in TAUGHT


def typed(scan: Scan, named: Sequence[Named]) -> Iterator[Named]:
    """Tell of each whether it is an organization; a department is what its school is."""
    return theirs.departments(scan, list(_typed(scan, named)))


def _typed(scan: Scan, named: Sequence[Named]) -> Iterator[Named]:
    """Tell of each whether it is an organization, by what is told of it and of those before it."""
    owners = _Owners(scan, named)
    for index, found in enumerate(named):
        yield Named(found.start, found.end, found.body, found.rule, owners.tell(index))


class _Owners:
    """Whose the bodies *named* in one text are, asked of each in turn."""

    def __init__(self, scan: Scan, named: Sequence[Named]) -> None:
        self._scan = scan
        self._named = named
        self._text = syllables.of(scan.text)
        self._boards = _boarded(scan, named)
        self._everywhere = countries.abroad(scan)
        self._around = countries.around(scan)
        self._hospitals = private_hospitals.told(self._text, (found.body for found in named))
        # Of the bodies so far which are organizations; the letters of those, and of all that are by name.
        self._owned: list[bool] = []
        self._lettered = {
            theirs.letters(scan, found) for found in named if found.body.organization
        } - {""}
        # Of each head alone that was asked for: the bodies that it may take up, in order.
        self._meant: dict[Head, list[int]] = {}

    @cached_property
    def _foreign(self) -> frozenset[tuple[str | None, Head]]:
        """Field and head of the bodies that other countries' names tell."""
        bodies = (found.body for found in self._named)
        return frozenset((body.field, body.head) for body in bodies if body.abroad)

    def tell(self, index: int) -> bool:
        """Tell whether the next body, at *index*, is an organization; those behind it may go by that."""
        told = self._told(index)
        self._owned.append(told)
        if told and (letters := theirs.letters(self._scan, self._named[index])):
            self._lettered.add(letters)
        return told

    def _told(self, index: int) -> bool:
        whole = _whole(self._named[index].body)
        if whole.head.name in _BRANCHES and _of_union(whole):
            return False
        return (
            self._by_name(index)
            or self._by_country(index)
            or self._by_those_around(index)
            or self._by_namesake(whole, index)
            or self._by_whole(whole, index)
            or in_companies.told(self._scan, self._named, index)
            or self._by_letters(whole, index)
            or self._is_private(whole)
        )

    def _by_name(self, index: int) -> bool:
        """Whether the name tells it, or letters that an organization before bears."""
        body = self._named[index].body
        return body.organization or _lettered(body, self._lettered)

    def _by_country(self, index: int) -> bool:
        """Whether the text is about other countries, so that a body named without a place is theirs."""
        found = self._named[index]
        if not _placeless(found.body) or _in_credit(self._scan, self._named, index):
            return False  # "VOV-Trung tâm Tin"
        if self._everywhere and not _reporting(self._scan, found):
            return True
        if not _of_any_state(self._scan, found) or _ours(found.body):
            return False
        return self._around.abroad(found.start) and not self._held_at_home(found)

    def _held_at_home(self, found: Named) -> bool:
        return _HELD_AT_HOME.match(self._scan.normalised, found.end) is not None

    def _by_those_around(self, index: int) -> bool:
        """Whether words, persons or bodies beside it tell that it is no body of this State."""
        scan, named, found = self._scan, self._named, self._named[index]
        return (
            theirs.told(scan, named, index)
            or holders.abroad(scan, named, index)
            or elsewhere.told(scan, found)
            or elsewhere.led(scan, found)
            or teams.plays(scan, found)
            or elsewhere.station(found.body)
            or _run(found.body, self._boards)
        )

    def _by_namesake(self, whole: Body, index: int) -> bool:
        """Whether another country's of its name is named too, in a text that is not of this country.

        "Bộ Quốc phòng" beside "Bộ Quốc phòng Hàn Quốc".
        """
        if not whole.field or whole.tail is not None or whole.superior is not None:
            return False
        if self._around.home or self._held_at_home(self._named[index]):
            return False
        return (whole.field, whole.head) in self._foreign

    def _by_whole(self, whole: Body, index: int) -> bool:
        """Whether what a head alone takes up is one: the nearest before it, else the first behind."""
        if not whole.bare or whole.head.kind == "mat-tran":
            return False
        if (taken := self._taken(whole.head, index)) is None:
            return False
        other = self._named[taken].body
        known = taken < index and self._owned[taken]
        return known or other.organization or _run(other, self._boards)

    def _taken(self, head: Head, index: int) -> int | None:
        """Which body *head* alone at *index* takes up."""
        if head not in self._meant:
            named = enumerate(self._named)
            self._meant[head] = [at for at, other in named if _takes_up(head, other.body)]
        meant = self._meant[head]
        if before := bisect_left(meant, index):
            return meant[before - 1]
        behind = bisect_right(meant, index)
        return meant[behind] if behind < len(meant) else None

    def _by_letters(self, whole: Body, index: int) -> bool:
        """Whether letters behind it tell another State of which it is."""
        return _placeless(whole) and of_states.lettered(self._scan, self._text, self._named[index])

    def _is_private(self, whole: Body) -> bool:
        """Whether the text tells that the hospital or school is a private one."""
        if whole.head.kind == "benh-vien":
            return normalise(whole.field or "") in self._hospitals
        taught = whole.head.kind == "truong" and whole.field is not None
        return taught and nurseries.private(self._text, whole.last)


def _whole(body: Body) -> Body:
    """What the body is a part of, and so what it is: "Văn phòng Hội" is what the association is."""
    while body.superior is not None and body.head.kind not in EVERYWHERE:
        body = body.superior
    return body


def _lettered(body: Body, lettered: Collection[str]) -> bool:
    """Whether *body* bears, or ends with, the letters of an organization: "Ủy ban Điều hành WLA"."""
    words = (body.field or "").split()
    return body.superior is None and bool(words) and words[-1] in lettered


def _of_union(branch: Body) -> bool:
    """Whether a branch is a mass organisation's: "Chi hội Nông dân", "Chi hội Phụ nữ"."""
    words = normalise(branch.field or "").split()
    return any(
        f"hội {prefix}{' '.join(words[:width])}" in fields.unions()
        for width in range(1, len(words) + 1)
        for prefix in ("", "liên hiệp ")
    )


def _takes_up(head: Head, other: Body) -> bool:
    """Whether the *head* alone may stand for *other*, or for a part of it."""
    if head.form is SOLE or other.bare:
        return False
    if f"{other.head.name} ".startswith(f"{head.name} "):
        return True  # "Trường" for "Trường Đại học Lạc Hồng"
    if head.family == "Trường":
        return other.head.kind in ("truong", "dai-hoc")  # "nhà trường" for "ĐH Hoa Sen"
    board = head.name in _BOARDS_OF_ANY
    return board and (other.head.kind in _ASSOCIATED or other.head.name in COMMITTEES)
