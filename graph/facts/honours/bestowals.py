"""Bestowals: what one hand gives in a row, and to whom.

"… trao Ⓦ cho nguyên Bí thư Ⓐ Ⓟ, Ⓦ cho bà Ⓟ; Ⓦ và Ⓦ cho các ông Ⓟ và Ⓟ": the parts of the patterns
that tell of honours are shared with ``awards``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.facts.honours import laureates, receivers
from graph.facts.honours.laureates import WORK
from graph.facts.people import HONORIFIC
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Ref

GIVES = (
    r"(?:trao tặng thưởng|trao tặng|tặng thưởng|truy tặng|phong tặng|khen tặng|trao|tặng|gắn|công bố "
    r"quyết định tặng|công nhận(?: là)?(?= (?:đạt )?(?:danh hiệu|\"?Ⓦ)))"
)
_TITLED = (
    r":? ?(?:nhiều |các |những )?(?:(?:danh hiệu|phần thưởng|hình thức khen thưởng|giải|\d+|một|hai|ba|"
    r"bốn|năm|sáu)(?: vinh dự| cao quý)?(?: (?:của )?nhà nước)?(?: như| gồm| là)?:? )?\"?"
)
YEARS = r"(?:,? (?:các )?(?:năm )?(?:Ⓣ|\d{4}(?!\d)))*"
# "Huân chương Chiến sĩ vẻ vang hạng Nhất, Nhì, Ba".
_CLASSES = r"(?:(?:,|,? và) (?:hạng )?(?:nhất|nhì|ba)(?= ?[,;.‖]| và ))*"
HONOURS = (
    rf"{_TITLED}(?P<awards>Ⓦ\"?(?:{_CLASSES}(?: ?\([^()‖]{{0,40}}\))?{YEARS}(?:,| và|, và)? "
    r"(?:[^‖;ⓌⒶⓄⓅⓁ,]{0,25} )?\"?Ⓦ\"?)*)\"?"
)
"""Honours, one or in a row, with the words for their kind before them; the group is ``awards``."""

_CROWD = (
    r"(?:(?:tập thể|lãnh đạo|cán bộ|công nhân|lao động|công chức|viên chức|nhân dân|chiến s[ĩỹ]|các|và|"
    r"cá nhân|toàn thể|đảng bộ|chính quyền|người|quân|dân|đồng bào|lực lượng vũ trang|"
    r"đại diện|ban (?:giám đốc|lãnh đạo|chỉ huy)|"
    rf"thầy(?: và)? trò)[, ]+)*(?:{HONORIFIC}){{0,3}}"
)
# "Cho nguyên Bí thư TƯ Đảng Trần Văn A": the office that the one who receives holds or held.
_OFFICE = r"(?P<office>(?:[^\W\d]\w* ){1,8}(?:[ⒶⓄ] )?(?=Ⓟ))?"
TAKER = (
    rf"{WORK}{_CROWD}{_OFFICE}(?:(?P<recipient>[ⒶⓄⓅⓁ])|"
    r"(?P<sector>ngành [^‖;,.ⒶⓅ]{3,40}?)(?=[‖;,.]| đã| vì| nhân))"
)
"""Who receives, behind "cho": the groups are ``office``, ``recipient`` and ``sector``."""

# "…, Ⓦ cho ông B; Ⓦ và Ⓦ cho các ông C và D": the same hand gives on.
_GIVEN_ON = re.compile(
    rf"(?: ?\([^()‖]{{0,60}}\))?(?:,|;|,? và|,? cùng) {HONOURS} (?:cho|tặng|đối với) {TAKER}"
)


@dataclass(frozen=True, slots=True)
class Row:
    """Honours in a row, by their places on the tape, and who receives them."""

    honours: tuple[int, ...]
    recipients: tuple[Ref | str, ...]
    end: int

    def pairs(self) -> Iterator[tuple[Ref | str, tuple[int, ...]]]:
        """Each one who receives with what it is: as many honours as people go one to each."""
        respective = len(self.honours) == len(self.recipients) > 1
        for number, one in enumerate(self.recipients):
            yield one, self.honours[number : number + 1] if respective else self.honours


def honours(tape: Tape, found: re.Match[str]) -> tuple[int, ...]:
    """The places on the tape of the honours of the words *found*."""
    return tuple(tape.find("Ⓦ", *found.span("awards")))


def rows(scene: Scene, found: re.Match[str]) -> list[Row]:
    """What one hand gives, from the words *found* on: none where the first receives it unnamed."""
    read: list[Row] = []
    more: re.Match[str] | None = found
    while more and (row := _row(scene, more)):
        read.append(row)
        more = _GIVEN_ON.match(scene.tape.code, row.end)
    return read


def _row(scene: Scene, found: re.Match[str]) -> Row | None:
    tape = scene.tape
    given = honours(tape, found)
    if found["sector"]:
        return Row(given, (tape.written(*found.span("sector")),), found.end())
    first = found.start("recipient")
    if found["office"] and not _is_own(scene, found, first):
        return None  # "cho gia đình ông A"
    takers: list[int] = []
    for at in laureates.row(tape, first):
        takers.append(at)
        if _GIVEN_ON.match(tape.code, at + 1):
            break
    takers += laureates.with_works(tape, takers[-1])
    recipients = tuple(receivers.named(tape, at) for at in takers)
    return Row(given, recipients, takers[-1] + 1)


# "Cho gia đình", "cho con của": others than the one named receive.
_OTHERS = re.compile(
    r"(?<!\w)(?:gia đình|thân nhân|đại diện|con|vợ|chồng|mẹ|bố|cha|em|cháu|của|tập thể|đội|nhóm)(?!\w)"
)


_YOUNG_OR_OLD = ("em ", "cháu ", "mẹ ", "bé ")


def _is_own(scene: Scene, found: re.Match[str], person: int) -> bool:
    """Tell whether the words before the *person* tell of an office or a trade: "hai lão nông A"."""
    start = found.start("office")
    if any(one.person == person and one.post.start >= start for one in scene.holdings):
        return True
    words = found["office"]
    if words in _YOUNG_OR_OLD:
        return True  # "cho em A", "cho mẹ B"
    return len(words.split()) < 5 and not _OTHERS.search(words) and "Ⓐ" not in words
