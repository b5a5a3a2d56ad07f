"""Badges of the Party by their years, and flags by what stands on them: "Huy hiệu 40 năm tuổi Đảng"."""

import re
from collections.abc import Iterator

from graph.extract.base import Scan, Span
from graph.extract.honours.award_classes import BLANK as _B
from graph.extract.honours.award_classes import GRANT, after_level
from graph.model import MentionKind
from graph.patterns import Led

# Badges for several numbers of years: "Huy hiệu 50 năm, 45 năm và 30 năm tuổi Đảng".
_BADGES = Led(
    rf"(?<!\w)(?P<first>huy hiệu(?:{_B}+đảng)?{_B}+\d{{2}}(?:{_B}+năm)?)"
    rf"(?P<more>(?:,{_B}+\d{{2}}(?:{_B}+năm)?)*)"
    rf"(?:,?{_B}+và|,){_B}+(?P<last>\d{{2}}{_B}+năm{_B}+tuổi{_B}+đảng)(?!\w)",
    by="huy hiệu",
)
# In lists of an office of the Party: "2 đ/c được tặng HH 60 năm, 6 đ/c HH 55 năm tuổi Đảng".
_SHORT_BADGE = Led(rf"(?<!\w)HH{_B}\d{{2}}(?:{_B}năm)?(?:{_B}tuổi{_B}[Đđ]ảng)?(?!\w)", by="hh")
# In a text of such badges: "2 đảng viên nhận Huy hiệu 55 năm".
_YEARS_BADGE = Led(
    rf"(?<!\w)huy hiệu{_B}+\d{{2}}{_B}+năm(?!\w)(?!{_B}+(?:tuổi|đảng|thành|ngày|xây|của|ra|truyền))",
    by="huy hiệu",
)
_YEARS = re.compile(rf"\d{{2}}(?:{_B}+năm)?")
_PARTY_BADGE = Led(
    rf"(?<!\w)huy hiệu{_B}+(?:\d{{2}}(?:{_B}+năm)?(?:{_B}+tuổi)?{_B}+đảng|đảng"
    rf"(?:{_B}+\d{{2}}{_B}+năm(?:{_B}+tuổi{_B}+đảng)?)?)(?!\w)(?!{_B}+viên)",
    by="huy hiệu",
)
# A flag may say for what: "Cờ Đơn vị xuất sắc trong phong trào thi đua năm 2016".
_FLAG = Led(
    rf"(?<!\w)cờ{_B}+(?:[“\"]{_B}?)?(?:đơn vị|tập thể){_B}+(?:xuất sắc|dẫn đầu|tiêu biểu)"
    rf"(?:{_B}+(?:trong{_B}+|toàn diện{_B}+)?phong trào{_B}+thi đua(?:{_B}+yêu nước)?)?"
    rf"(?:{_B}+năm{_B}+\d{{4}}(?!,{_B}\d{{4}}))?(?!\w)",
    by="cờ",
)
# "Cờ thi đua “Vì an ninh Tổ quốc”", "cờ thi đua vì an ninh Tổ quốc cấp cơ sở".
_MOTTO = Led(
    rf"(?<!\w)cờ(?:{_B}+thi đua)?{_B}+(?:[“\"]{_B}?(?P<quoted>[^“”\"\n]{{6,70}}?){_B}?[”\"]"
    rf"|(?:vì|ví){_B}+an ninh tổ quốc)",
    by="cờ",
)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield badges, then flags that bear a motto."""
    yield from _party_badges(scan)
    yield from _mottoes(scan)


def _party_badges(scan: Scan) -> Iterator[Span]:
    """Badges of the Party by their years, and flags."""
    for badges in scan.led(_BADGES):
        yield _award(*badges.span("first"), "party-badge")
        for years in _YEARS.finditer(scan.normalised, *badges.span("more")):
            yield _award(*years.span(), "party-badge")
        yield _award(*badges.span("last"), "party-badge")
    for pattern, rule in ((_PARTY_BADGE, "party-badge"), (_FLAG, "flag")):
        for found in scan.led(pattern):
            # "Trao huy hiệu Đảng": badges of any years.
            numbered = any(letter.isdigit() for letter in found[0])
            if (numbered and rule != "flag") or scan.text[found.start()].isupper():
                yield _award(*found.span(), rule)
    if "tuổi đảng" in scan.normalised:
        for found in scan.led(_SHORT_BADGE, scan.text):
            yield _award(*found.span(), "party-badge")
        for found in scan.led(_YEARS_BADGE):
            yield _award(*found.span(), "party-badge")


def _mottoes(scan: Scan) -> Iterator[Span]:
    """Flags by the motto on them."""
    for found in scan.led(_MOTTO):
        if scan.text[found.start()].isupper() or GRANT.search(
            scan.before(found.start(), 60).lower()
        ):
            end = found.end("quoted") if found["quoted"] else after_level(scan, found.end())
            yield _award(found.start(), end, "flag")


def _award(start: int, end: int, rule: str) -> Span:
    return Span(start, end, MentionKind.AWARD, f"award/{rule}")
