"""Whose the named bodies are: this State's and its mass organisations', or others'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from graph.extract import (
    countries,
    elsewhere,
    holders,
    in_companies,
    nurseries,
    of_states,
    private_hospitals,
    syllables,
    theirs,
)
from graph.extract.base import Scan
from graph.extract.body import EVERYWHERE, Body
from graph.extract.elsewhere import TAUGHT
from graph.extract.named import Named
from graph.extract.traps import COMMITTEES
from graph.lexicon import fields, outlets
from graph.lexicon.heads import SOLE
from graph.vietnamese import normalise

# Heads alone that may be an association's as well as the Party's or the Front's.
_BOARDS_OF_ANY = frozenset(
    ("Ban Chấp hành", "Ban Thường vụ", "Thường trực", "Ban Thường trực", "Đoàn Chủ tịch")
)
# Behind a body that one of this country heads: "Bộ trưởng Bộ Ngoại giao Phạm Văn Minh".
_HELD_AT_HOME = re.compile(r" (?:nguyễn|phạm|vũ|võ|bùi|huỳnh|trần|lê|phan|đỗ|ngô|đặng) \w")
_ASSOCIATED = frozenset(("hoi", "hiep-hoi", "hop-tac-xa"))


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


_PLAYED = re.compile(
    r"(?<!\w)(?:bàn thắng|ghi bàn|trận đấu|vòng đấu|lượt trận|hlv|cầu thủ|đội bóng|v-league|tỷ số|tỉ số|"
    r"hiệp (?:1|2|một|hai)|sân khách|sân nhà|chuyền hai|set đấu)(?!\w)"
)
_MATCHES = 6


def plays(scan: Scan, found: Named) -> bool:
    """Whether a force is a team of its name: a report of matches, and no level before its place."""
    body = found.body
    if body.head.kind not in ("cong-an", "quan-doi", "bao-chi") or body.superior is not None:
        return False
    team = body.head.name in ("Công an nhân dân Việt Nam", "Quân đội nhân dân Việt Nam")
    placed = body.head.name == "Công an" and body.tail is not None and body.tail.level is None
    if not (team or placed):
        return False
    return sum(1 for _ in islice(_PLAYED.finditer(scan.normalised), _MATCHES)) == _MATCHES


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
    """Tell of each whether it is an organization; heads alone are what they take up.

    Where a text is about other countries, so are the bodies that it names without a place.
    """
    boards = _boarded(scan, named)
    everywhere = countries.abroad(scan)
    around = countries.around(scan)
    text = syllables.of(scan.text)
    hospitals = private_hospitals.told(text, (found.body for found in named))
    lettered: set[str] = set()
    owned: list[bool] = []  # Of each body so far whether it is an organization.
    for index, found in enumerate(named):
        body = found.body
        organization = body.organization or theirs.told(scan, named, index)
        organization = organization or (body.field or "") in lettered
        if _in_credit(scan, named, index):
            pass  # "VOV-Trung tâm Tin"
        elif everywhere and _placeless(body) and not _reporting(scan, found):
            organization = True
        elif _placeless(body) and _of_any_state(scan, found) and not _ours(body):
            organization = organization or (
                around.abroad(found.start) and not _HELD_AT_HOME.match(scan.normalised, found.end)
            )
        organization = organization or holders.abroad(scan, named, index)
        organization = organization or elsewhere.told(scan, found) or elsewhere.led(scan, found)
        organization = organization or plays(scan, found) or elsewhere.station(body)
        organization = organization or _run(body, boards)
        while body.superior is not None and body.head.kind not in EVERYWHERE:
            body = body.superior  # "Văn phòng Hội" is what the association is.
        if not organization and body.field and body.tail is None and body.superior is None:
            # "Bộ Quốc phòng" beside "Bộ Quốc phòng Hàn Quốc", in a text that is not of this country.
            held = _HELD_AT_HOME.match(scan.normalised, found.end)
            organization = not (around.home or held) and any(
                other.body.field == body.field
                and other.body.head == body.head
                and other.body.abroad
                for other in named
            )
        elif body.bare and not organization and body.head.kind != "mat-tran":
            # The nearest one named before, else the first one named after.
            others = (*range(index - 1, -1, -1), *range(index + 1, len(named)))
            taken = next((at for at in others if _takes_up(body, named[at].body)), None)
            if taken is not None:
                whole = named[taken].body
                told = taken < index and owned[taken]
                organization = told or whole.organization or _run(whole, boards)
        organization = organization or in_companies.told(scan, named, index)
        organization = organization or (_placeless(body) and of_states.lettered(scan, text, found))
        if body.head.name in ("Liên chi hội", "Chi hội") and _of_union(body):
            organization = False
        if body.head.kind == "benh-vien" and normalise(body.field or "") in hospitals:
            organization = True
        if body.head.kind == "truong" and body.field is not None:
            organization = organization or nurseries.private(text, body.last)
        if organization and (letters := theirs.letters(scan, found)):
            lettered.add(letters)
        owned.append(organization)
        yield Named(found.start, found.end, found.body, found.rule, organization)


def _of_union(branch: Body) -> bool:
    """Whether a branch is a mass organisation's: "Chi hội Nông dân", "Chi hội Phụ nữ"."""
    words = normalise(branch.field or "").split()
    return any(
        f"hội {prefix}{' '.join(words[:width])}" in fields.unions()
        for width in range(1, len(words) + 1)
        for prefix in ("", "liên hiệp ")
    )


def _takes_up(bare: Body, other: Body) -> bool:
    """Whether the head alone of *bare* may stand for *other*, or for a part of it."""
    if bare.head.form is SOLE or other.bare:
        return False
    if f"{other.head.name} ".startswith(f"{bare.head.name} "):
        return True  # "Trường" for "Trường Đại học Lạc Hồng"
    if bare.head.family == "Trường":
        return other.head.kind in ("truong", "dai-hoc")  # "nhà trường" for "ĐH Hoa Sen"
    board = bare.head.name in _BOARDS_OF_ANY
    return board and (other.head.kind in _ASSOCIATED or other.head.name in COMMITTEES)
