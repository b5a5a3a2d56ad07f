"""Departments of companies: their field tells, or the company that stands behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract import syllables
from graph.extract.base import Scan
from graph.extract.body_words.named import Named
from graph.lexicon import outlets
from graph.vietnamese import normalise

# Departments, which companies have too.
_DEPARTMENTS = frozenset(("phong", "ban-cua-uy-ban", "van-phong", "trung-tam"))
# Fields of departments that only companies have.
_OF_COMPANIES = ("kinh doanh", "bán hàng", "chăm sóc khách hàng", "marketing")
_CENTRES_OF_COMPANIES = ("viễn thông", "khai thác ga", "thương mại điện tử")
_BELONGS = re.compile(r",?[ \xa0](?:thuộc|trực thuộc|của)[ \xa0]")
_OF = re.compile(r"[ \xa0]?(?:[-–,]|của|thuộc|trực thuộc)[ \xa0]")


def _of_known(scan: Scan, found: Named) -> bool:
    """Whether a company that everybody knows stands right behind it: "… trực thuộc VNPT"."""
    of, text = _OF.match(scan.normalised, found.end), syllables.of(scan.text)
    at = text.at(of.end()) if of is not None and not of.group().startswith(",") else None
    known = outlets.organizations().match(text.tokens, at) if at is not None else None
    return known is not None and known[1][0].kind == "organization"


def _in_bracket(scan: Scan, found: Named, behind: Named) -> bool:
    """Whether a bracket says whose company's it is: "Trạm bảo vệ rừng (Công ty TNHH Bến Lau)"."""
    between = scan.text[found.end : behind.start]
    closed = scan.text.startswith((")", ",", " -"), behind.end)
    return between in (" (", "\xa0(") and behind.body.head.kind == "doanh-nghiep" and closed


def _owned(scan: Scan, found: Named, behind: Named) -> bool:
    """Whether it is said to be a company's: "Trạm Vận tải đường sắt X thuộc Công ty cổ phần Y"."""
    of = _BELONGS.fullmatch(scan.normalised, found.end, behind.start)
    return of is not None and behind.body.head.kind == "doanh-nghiep"


# Which forests and roads have companies to look after them.
_POSTS = frozenset(("Trạm", "Đội"))


def told(scan: Scan, named: Sequence[Named], index: int) -> bool:
    """Whether a department is a company's that stands right behind it: "Phòng Kế hoạch - Công ty …"."""
    found, behind = named[index], named[index + 1 : index + 2]
    if found.body.superior is not None:
        return False
    if found.body.head.kind not in _DEPARTMENTS:
        return found.body.head.name in _POSTS and any(
            _in_bracket(scan, found, other) for other in behind
        )
    if any(_owned(scan, found, other) for other in behind):
        return True
    field = normalise(found.body.field or "")
    if field.startswith(_OF_COMPANIES):
        return True
    if found.body.head.name == "Trung tâm" and field.startswith(_CENTRES_OF_COMPANIES):
        return True
    if found.body.tail is not None:
        return False  # "Trung tâm Hội nghị tỉnh Phú Thọ, Công ty …"
    if _of_known(scan, found):
        return True
    if not behind:
        return False
    company = behind[0].body
    if _in_bracket(scan, found, behind[0]):
        return True
    of = _OF.fullmatch(scan.normalised, found.end, behind[0].start)
    theirs = company.head.kind == "doanh-nghiep" or company.abroad
    foreign = company.foreign_named and company.organization  # "… – Đại học Penn State"
    linked = of is not None and "," not in of.group()
    return of is not None and (theirs or foreign or (linked and company.organization))
