"""The class and level of an honour, which stand behind its name, and words that tell that one is given."""

import re

from graph.extract.base import Scan

_B = BLANK = r"[ \t\xa0]"
_CLASS = re.compile(
    rf"{_B}+\(?(?P<class>(?:hạng{_B}+)(?:nhất|nhì|ba|iii|ii|i|1|2|3|đặc biệt))(?!\w)(?P<close>\)?)"
)
_LEVEL = re.compile(
    rf"{_B}+(?:cấp{_B}+(?:cơ sở|tỉnh|thành phố|bộ|ngành|nhà nước|quốc gia|trung ương|huyện|quận)|toàn quốc|"
    rf"cơ sở|toàn quân|toàn lực lượng)(?!\w)"
)
# Something is given or borne nearby: only then a lower-case certificate means a given one.
GRANT = re.compile(
    r"(?<!\w)(?:tặng|trao|nhận|(?<!khen )thưởng|truy|cấp|được|thu hồi|hủy bỏ|đoạt|giành)(?!\w)"
)


def parts(scan: Scan, start: int, end: int) -> tuple[tuple[str, str], ...]:
    """The class in the honour from *start* to *end*, as a part of its span."""
    grade = _CLASS.search(scan.normalised, start, end)
    return (("class", scan.text[slice(*grade.span("class"))]),) if grade else ()


def after_class(scan: Scan, end: int) -> int:
    """The end of the class behind an honour that ends at *end*, or *end*."""
    found = _CLASS.match(scan.normalised, end)
    if found is None:
        return end
    opened = "(" in scan.text[end : found.start("class")]
    return found.end() if opened == bool(found["close"]) else found.end("class")


def after_level(scan: Scan, end: int) -> int:
    """The end of the level behind an honour that ends at *end*, or *end*."""
    found = _LEVEL.match(scan.normalised, end)
    return found.end() if found else end
