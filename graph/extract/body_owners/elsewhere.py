"""Bodies of other countries, by what stands behind their names, by who heads them, by their words."""

from __future__ import annotations

import re

from graph.extract import syllables
from graph.extract.base import Scan
from graph.extract.body_grammar.body import Body
from graph.extract.body_words.named import Named
from graph.lexicon.heads import SCHOOLS, SOLE

_THAT_COUNTRY = (" nước này", " của nước này", " nước bạn", " của nước bạn")
_WHERE = re.compile(r"(?: \(\w{2,6}\)| mới)? của | \(|, | thuộc (?:hoàng gia )?| (?:tại|ở) ")
TAUGHT = SCHOOLS | {"vien"}
"""The kinds of schools, hospitals and institutes, which others than a State may run."""
_ABROAD = TAUGHT | {"trung-tam", "thu-vien-bao-tang", "phong"}
_LAST_WORDS = 4


def _named_after(scan: Scan, found: Named) -> bool:
    """Whether a country's university or academy is named: "Đại học Quốc gia Lào"."""
    if found.body.head.kind not in TAUGHT or found.body.tail is not None:
        return False
    words = scan.normalised[found.start : found.end].split()
    for width in range(1, min(_LAST_WORDS, len(words) - 2)):
        hit = scan.toponym_at(found.end - len(" ".join(words[-width:])))
        if hit is not None and hit.end == found.end and words[-width - 1] == "gia":
            return all(place.level == "country" for place in hit.values) and (
                hit.values[0].name != "Việt Nam"
            )
    return False


def told(scan: Scan, found: Named) -> bool:
    """Whether what stands behind the name tells of another country.

    "Bộ Năng lượng nước này", "Viện Hàn lâm (Nga)", "Học viện Điện ảnh tại Moscow".
    """
    end = found.end
    inside = scan.normalised.rfind(" của ", found.start, end)
    theirs = scan.toponym_at(inside + 5) if inside >= 0 else None
    if theirs is not None and theirs.end == end:  # "Trung tâm Phòng bệnh của Hoa Kỳ"
        return all(place.level == "country" and place.name != "Việt Nam" for place in theirs.values)
    if _named_after(scan, found) or scan.normalised.startswith(_THAT_COUNTRY, end):
        return True
    behind = _WHERE.match(scan.normalised, end)
    hit = scan.toponym_at(behind.end()) if behind else None
    if behind is None or hit is None:
        return False
    tail = found.body.tail
    if behind.group().endswith("của ") or behind.group().startswith(" thuộc"):
        if tail is not None and not tail.abroad:
            return tail.central
    elif not _tells_where(scan.text[hit.end : hit.end + 1], behind.group(), found.body):
        return False
    return all(
        place.level in ("country", "city") and place.name != "Việt Nam" for place in hit.values
    )


def _tells_where(after: str, link: str, body: Body) -> bool:
    """Whether the place between *link* and the letter *after* it is where *body* is."""
    if link == " (":
        return after == ")"
    if link == ", " and after not in (",", ".", ")", ";", ""):
        return False
    return body.place is None and body.head.kind in _ABROAD


def station(body: Body) -> bool:
    """Whether no word of a broadcaster's name is of this language: "Đài Fox News"."""
    if body.head.name != "Đài" or body.tail is not None or body.field is None:
        return False
    return not any(map(syllables.vietnamese, body.field.lower().split()))


def led(scan: Scan, found: Named) -> bool:
    """Whether its head bears a foreign name: "Chủ tịch Quốc hội Pany Yathotou"."""
    text, body = syllables.of(scan.text), found.body
    at = body.last
    office = text.title(at + 1) if text.word(at) == "của" and text.joined(at) else None
    if office is not None and text.joined(office):
        at = office  # "Chính phủ của Thủ tướng Theresa May"
    elif body.head.kind == "bo" and body.place is None and text.titled(body.first) == "office":
        at = text.title(at) or at  # "Bộ trưởng Bộ Quốc phòng Thống tướng Mohammed Khaled"
    elif body.head.form is not SOLE or text.titled(body.first) != "office":
        return False
    if not (text.joined(at) and text.proper(at) and text.proper(at + 1)) or text.toponym(at):
        return False
    known = [syllables.vietnamese(text.word(here)) for here in (at, at + 1)]
    return len(text.word(at)) > 2 and not (all(known) if office is not None else any(known))
