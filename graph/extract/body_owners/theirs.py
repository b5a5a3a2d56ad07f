"""Bodies that others than this State own, told by what stands around the name.

"Ban pháp chế (VCCI)", "Viện Quan hệ quốc tế thuộc Bộ Ngoại giao Nga", "Vilay Lakham, Bí thư Trung ương Đảng".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract import syllables
from graph.extract.base import Scan
from graph.extract.body_words.named import Named
from graph.extract.syllables import Syllables
from graph.lexicon import outlets
from graph.lexicon.heads import SCHOOLS

_DEPARTMENTS = frozenset(("phong", "ban-cua-uy-ban", "van-phong", "trung-tam"))
# Kinds of which every State and Party has one, so that who heads it tells whose it is.
_OF_ANY = frozenset(("bo", "trung-uong-dang", "dang-bo"))
_OWNED = re.compile(r"[ \xa0](?:\(\w{2,8}\)[ \xa0])?(?:thuộc|của)[ \xa0]")
_LETTERS = re.compile(r"[ \xa0]\((\w{2,8})\)")
_SIGNS = frozenset((",", "-", "–", "("))
_OFFICE = 6  # How many syllables an office has at most.


def told(scan: Scan, named: Sequence[Named], index: int) -> bool:
    """Whether words around the name of the body at *index* make it an organization's or abroad."""
    return (
        _of_bracket(scan, named[index])
        or _of_association(scan, named, index)
        or _of_owner_abroad(scan, named, index)
        or _headed_abroad(scan, named[index])
        or _in_row(scan, named, index)
    )


def letters(scan: Scan, found: Named) -> str:
    """The letters in the bracket behind an organization's name, by which it goes: "IMI", else empty."""
    behind = _LETTERS.match(scan.text, found.end)
    return behind[1] if behind is not None and behind[1].isupper() else ""


def _of_bracket(scan: Scan, found: Named) -> bool:
    """Whether a department stands before the bracket of an organization: "Ban pháp chế (VCCI)"."""
    body, text = found.body, syllables.of(scan.text)
    if body.superior is not None or text.word(body.last) != "(":
        return False
    if body.place is not None and not body.place.central:
        return False
    if (
        body.head.kind not in _DEPARTMENTS
        and not scan.text[found.end + 2 : found.end + 5].isupper()
    ):
        return False  # "Cơ quan Điều tra Trung ương (FBI)" goes by the letters.
    known = outlets.organizations().match(text.tokens, body.last + 1)
    if known is None or text.word(known[0]) != ")":
        return False
    return known[1][0].kind == "organization"


def _of_association(scan: Scan, named: Sequence[Named], index: int) -> bool:
    """Whether the office of an association stands before it: "Văn phòng Trung ương - Hội …"."""
    found, behind = named[index], named[index + 1 : index + 2]
    tail = found.body.tail
    central = tail is not None and tail.central and found.body.head.kind in _DEPARTMENTS
    between = scan.text[found.end : behind[0].start].strip() if behind else ""
    return central and between in ("-", "–") and behind[0].body.organization


def _of_owner_abroad(scan: Scan, named: Sequence[Named], index: int) -> bool:
    """Whether "thuộc" or "của" and a body of another country stand behind the name."""
    if named[index].body.place is not None:
        return False
    owned = _OWNED.match(scan.normalised, named[index].end)
    if owned is None:
        return False
    return any(
        other.start == owned.end() and other.body.abroad for other in named[index + 1 : index + 3]
    )


def _headed_abroad(scan: Scan, found: Named) -> bool:
    """Whether a foreigner is told by an office in the body: "Vilay Lakhamphong - Bí thư …"."""
    body, text = found.body, syllables.of(scan.text)
    if body.head.kind not in _OF_ANY or body.tail is not None:
        return False
    if text.titled(body.first) != "office" or text.person(body.last) is not None:
        return False  # "…, Bộ trưởng Bộ Ngoại giao Phạm Văn Minh": another person
    for at in range(body.first - 1, max(body.first - _OFFICE, 1), -1):
        if not text.joined(at):
            return False
        if text.word(at) in _SIGNS:
            return _foreign(text, at - 1) and _foreign(text, at - 2)
    return False


def _foreign(text: Syllables, at: int) -> bool:
    return text.proper(at) and len(text.word(at)) > 2 and not syllables.vietnamese(text.word(at))


def _in_row(scan: Scan, named: Sequence[Named], index: int) -> bool:
    """Whether a board or centre stands between companies of one row: "…; Ban Quản lý …; Công ty …"."""
    found = named[index]
    if found.body.head.kind not in ("ban-quan-ly", "trung-tam") or found.body.place is not None:
        return False
    before = named[index - 1] if index else None
    behind = named[index + 1] if index + 1 < len(named) else None
    rowed = [
        other.body.head.kind == "doanh-nghiep" and scan.text[first:last].strip() == ";"
        for other, first, last in (
            (before, before.end if before else 0, found.start),
            (behind, found.end, behind.start if behind else 0),
        )
        if other is not None
    ]
    return len(rowed) == 2 and all(rowed)


def departments(scan: Scan, named: Sequence[Named]) -> Iterator[Named]:
    """Yield the bodies *named*, the departments of schools that are organizations' as theirs."""
    owned: list[Named] = []
    for found in reversed(named):
        behind = owned[-1] if owned else None
        part = behind is not None and behind.organization and _is_part(scan, found, behind)
        owned.append(replace(found, organization=True) if part else found)
    yield from reversed(owned)


_BESIDE = frozenset((", ", " - ", " – ", " -"))
_OF_THEM = frozenset((" của ", " thuộc ", " trực thuộc "))
_LEARNED = frozenset(("phong", "vien", "trung-tam"))


def _is_part(scan: Scan, found: Named, behind: Named) -> bool:
    """Whether the body *found* is a department of the school, or an institute of the one abroad, *behind*."""
    body, between = found.body, scan.text[found.end : behind.start]
    if found.organization or body.superior is not None:
        return found.organization
    school = body.head.kind == "phong" and behind.body.head.kind in SCHOOLS and between in _BESIDE
    taught = behind.body.head.kind in SCHOOLS and behind.body.foreign_named
    abroad = body.head.kind in _LEARNED and body.place is None and (taught or behind.body.abroad)
    part = body.head.kind == "phong" and body.place is None and between in _OF_THEM
    beside = between in _OF_THEM or (between in _BESIDE and between != ", ")
    return school or part or (abroad and beside)
