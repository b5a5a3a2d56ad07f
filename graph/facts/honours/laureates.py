"""Laureates: those whom a text lists as given one honour, and rows of those who receive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.facts import person_rows
from graph.facts.honours.givers import HEADS
from graph.facts.people import HONORIFIC
from graph.facts.tape import Tape
from graph.patterns import Keyed

_GIVES = r"(?:trao tặng|tặng thưởng|truy tặng|phong tặng|trao|tặng|nhận|đón nhận|đạt|đoạt|giành)"
_TITLE = rf"(?:cố )?(?:{HONORIFIC}){{0,3}}(?:cố )?(?:[^\W\d]\w*(?: [^\W\d]\w*){{0,2}} )?(?:Ⓐ |Ⓞ )?"
# "Cho công trình “…” của Ⓐ": whose the work is has the honour.
_WORK = (
    r"(?:(?:các |hai |ba )?(?:sản phẩm|công trình|tác phẩm|đề tài|dự án|mô hình|sáng kiến|giải pháp|loạt bài|"
    r"bài(?: viết| báo)?|bộ phim|phim|vở(?: diễn| kịch)?|ca khúc|ý tưởng|đồ án|bức ảnh|nhóm|đội thi)"
    r"(?: [^\W\d]\w*){0,3}:? )"
)
_NAMED = r"(?:\"[^\"‖]{1,160}\",? )"
_WHOSE = r"(?:của|do) (?:(?:nhóm|các|đồng) )*(?:tác giả:? )?"
WORK = rf"(?:{_WORK}{_NAMED}?{_WHOSE}|{_NAMED}{_WHOSE})?"
"""The work that is honoured, up to those whose it is."""
_AND_WORK = re.compile(
    rf"(?:,|;|,? và) (?:{_WORK}{_NAMED}?{_WHOSE}|{_NAMED}{_WHOSE})(?P<taker>[ⒶⓄⓅⓁ])"
)
# "… cho 4 tập thể thuộc tỉnh X dẫn đầu phong trào thi đua, gồm: …".
_TO = (
    r"(?:[^‖;:.ⒶⓄⓅⓌ]{0,60}?| (?:cho|đối với|tới) "
    r"(?:[^‖;:.ⒶⓄⓅⓌ]|(?<=thuộc )[ⒶⓄ]|(?<=của )[ⒶⓄ]|(?<=tại )[ⒶⓄ]){0,200}?),?"
)
# "18 tác giả được trao tặng Ⓦ về văn học bao gồm: tác giả A, B (bút danh), cố tác giả C".
_LISTED = Keyed(
    rf"(?<!\w)(?:được (?P<by>Ⓐ )?|đã |vinh dự )?{_GIVES}(?: danh hiệu)? \"?(?P<award>Ⓦ)\"?"
    rf"(?: ?\([^()‖]{{0,40}}\))?(?: của {HEADS}(?P<of>Ⓐ))?{_TO}(?::| (?:bao )?gồm(?: có)?:?| là(?: các)?:|"
    r"(?<=tập thể) \(|(?<=cá nhân) \(|(?<=đơn vị) \(|"
    r" là(?= (?:các )?(?:ông|bà|anh|chị|đồng chí|em)(?!\w))|"
    rf",? (?P<among>trong (?:đó|số đó) có)(?: các)?:?(?=(?: tập thể| đơn vị)? [ⒶⓄ]| {_TITLE}Ⓟ))"
    rf"(?: ?(?P<first>{_TITLE}[ⒶⓄⓅ])|(?P<heads>(?: 1\.)?) ?(?=‖))",
    keys="Ⓦ",
)
_NEXT = re.compile(
    rf"(?:, Ⓛ(?=[,;]))?(?: ?\([^()‖]{{0,90}}\))?(?:,|;|,? và|,? cùng)(?: các)? (?:\d+[.)]‖?)?"
    rf"(?P<item>{_TITLE}[ⒶⓄⓅ]|(?<=; )Ⓛ|(?<=và )Ⓛ)"
)
# "- Ông A, Giám đốc X;", "2. Sở Y tế": a line of a list.
_LINE = re.compile(
    rf"‖ ?(?P<mark>[-+•*·] ?|\d+[.)/] ?‖?|[a-zđ]\) ?)?(?:tập thể )?(?P<item>{_TITLE}[ⒶⓄⓅ])(?P<ends> ?[;,.‖])?"
)
# "…: Sở A, Sở B và 2 cá nhân: ông C, bà D".
_OTHERS = re.compile(
    r"(?: ?\([^()‖]{0,40}\)|\)|,[^‖;:ⒶⓄⓅⓌ]{2,60})?(?:,|;|,? và|,? cùng) (?:\d+ |các |hai |ba )"
    r"(?:tập thể|cá nhân|đơn vị|hộ gia đình|đồng chí)[^‖;:.ⒶⓄⓅⓌ]{0,80}?(?::| gồm:?| là:?| \() ?"
    rf"{_TITLE}[ⒶⓄⓅ]"
)
# "Ông A, Giám đốc X; ông B được tặng": another clause begins.
_CLAUSE = re.compile(r" (?:(?:đã|cũng|vừa|vinh dự) )*(?:được|nhận|đón|đạt|trao|tặng|cho|là)(?!\w)")
# "Tặng Sở X và Giám đốc Sở X Trần Văn A": bodies stand bare, persons with their offices.
_PERSONS = r"(?:(?:\d+|hai|ba) cá nhân:?(?: (?:là|gồm):?)? )?"
_AND_PERSON = re.compile(rf"(?:(?:,|,? và|,? cùng) {_PERSONS}{_TITLE}| [-–] )(?P<taker>Ⓟ)")
_AND_ITS_PERSON = re.compile(rf",? và {_PERSONS}{_TITLE}(?P<taker>Ⓟ)")
_AND_BODY = re.compile(r"(?:,? và|,? cùng) (?P<taker>[ⒶⓄ])")
_COMMA_BODY = re.compile(
    r", (?P<taker>[ⒶⓄ])(?=(?:, [ⒶⓄ])*(?:,? và [ⒶⓄ]|,?(?: vì| đã| do)*(?: lập| có)(?: nhiều)? thành tích))"
)


@dataclass(frozen=True, slots=True)
class Laureates:
    """The places on the tape of those listed (*takers*) as given the *award*, by whom if told (*by*)."""

    award: int
    takers: tuple[int, ...]
    start: int
    end: int
    by: int | None = None


def listed(tape: Tape) -> Iterator[Laureates]:
    """Yield each list of those given an honour: at least two, of one kind."""
    for found in tape.keyed(_LISTED):
        takers = _row_of(tape, found.end("first") - 1) if found["first"] else _lines(tape, found)
        while found["first"] and (others := _OTHERS.match(tape.code, takers[-1] + 1)):
            takers += _row_of(tape, others.end() - 1)
        if len(takers) > 1 or (takers and found["among"]):
            by = next((found.start(name) for name in ("by", "of") if found[name]), None)
            yield Laureates(found.start("award"), tuple(takers), found.start(), takers[-1] + 1, by)

    yield from _belonging(tape)
    yield from _of_works(tape)


def _row_of(tape: Tape, first: int) -> list[int]:
    """Those listed from the one at *first* on, of one kind."""
    takers = [first]
    person = tape.code[first] == "Ⓟ"
    kinds = "Ⓟ" if person else "ⒶⓄⓁ"
    while (more := _NEXT.match(tape.code, takers[-1] + 1)) and tape.code[more.end() - 1] in kinds:
        takers.append(more.end() - 1)
    if not person:
        # "Sở A; Sở B; bà C, Giám đốc D; ông E".
        titled = more is not None and more["item"].endswith("Ⓟ") and more["item"] != "Ⓟ"
        if more is None or not titled or _CLAUSE.match(tape.code, more.end()):
            return takers
        return takers + _row_of(tape, more.end() - 1)
    told = list(person_rows.of(tape, first))
    stop = next((n for n, at in enumerate(told[1:], 1) if _CLAUSE.match(tape.code, at + 1)), None)
    return max(takers, told[:stop], key=len)


def _lines(tape: Tape, found: re.Match[str]) -> list[int]:
    """Those on the lines behind the heading *found*, each on a line of its own or with a number."""
    at, takers = found.end(), list[int]()
    while more := _LINE.match(tape.code, at):
        titled = more["item"].endswith("Ⓟ") and more["item"] != "Ⓟ"
        if not (more["mark"] or more["ends"] or titled):
            break
        row = _row_of(tape, more.end("item") - 1)
        takers += row
        at = tape.sentence(row[-1])[1]
    return takers


# "Ⓦ thuộc về nhà báo A", "Ⓦ của năm được trao cho đơn vị B", "Ⓦ đã được Ⓐ tặng thưởng cho bà C".
_BELONGS = Keyed(
    rf"(?P<award>Ⓦ)\"?(?: của {HEADS}(?P<of>Ⓐ))?(?: (?!cho )[^‖;:,.ⒶⓄⓅⓌ]{{1,60}})? (?:đã |vừa |vinh dự )*"
    rf"(?<!sẽ )(?<!chưa )(?<!không )(?:thuộc về|được (?:{HEADS}(?P<by>Ⓐ) )?(?:đã |ký |quyết định )*"
    r"(?:trao tặng thưởng|trao tặng|tặng thưởng|truy tặng|phong tặng|trao|tặng) cho) "
    rf"(?!gia đình|thân nhân){WORK}(?:\"[^\"‖]{{1,40}}\" )?{_TITLE}(?P<taker>[ⒶⓄⓅ])",
    keys="Ⓦ",
)


def _belonging(tape: Tape) -> Iterator[Laureates]:
    """Who is named behind an honour as the one whose it is."""
    for found in tape.keyed(_BELONGS):
        takers = row(tape, found.start("taker"))
        takers += with_works(tape, takers[-1])
        by = next((found.start(name) for name in ("of", "by") if found[name]), None)
        yield Laureates(found.start("award"), takers, found.start(), takers[-1] + 1, by)


# "Danh sách tác phẩm đoạt Ⓦ: 1. … của nhóm tác giả A, B. 2. …", "Ⓦ: Loạt bài … của tác giả C".
_WORKS = Keyed(
    r"(?:(?<!\w)danh sách[^‖;Ⓦ]{0,60} (?:đoạt|đạt|nhận|giành|được trao) (?P<award>Ⓦ)[^‖;:ⓌⓅ]{0,60}:"
    r"|(?:^|(?<=‖))[ -]*(?:\d+ )?(?P<headed>Ⓦ)(?: ?\([^()‖]{0,40}\))? ?:)",
    keys="Ⓦ",
)
_AUTHORS = re.compile(r"(?<!\w)tác giả:? (?P<names>Ⓟ(?:(?:,|,? và) Ⓟ)*)")
_PAGE = 4_000


def _of_works(tape: Tape) -> Iterator[Laureates]:
    """The authors of the works that a list tells under one honour, up to the next honour."""
    for found in tape.keyed(_WORKS):
        stop = tape.code.find("Ⓦ", found.end(), found.end() + _PAGE)
        stop = stop if stop >= 0 else min(len(tape.code), found.end() + _PAGE)
        award = found.start("award") if found["award"] else found.start("headed")
        for authors in _AUTHORS.finditer(tape.code, found.end(), stop):
            takers = tuple(tape.find("Ⓟ", *authors.span("names")))
            yield Laureates(award, takers, authors.start(), authors.end())


def row(tape: Tape, taker: int) -> tuple[int, ...]:
    """The receivers from the one at *taker* on: "cho Sở A và Giám đốc Trần Văn B"."""
    takers = [taker]
    while more := _further(tape, takers[-1]):
        takers.append(more.start("taker"))
    return tuple(takers)


def with_works(tape: Tape, last: int) -> tuple[int, ...]:
    """Those whose further works stand behind the receiver at *last*: "và “…” của Bệnh viện B"."""
    takers: list[int] = []
    while more := _AND_WORK.match(tape.code, (takers[-1] if takers else last) + 1):
        takers.append(more.start("taker"))
    return tuple(takers)


def _further(tape: Tape, last: int) -> re.Match[str] | None:
    if tape.code[last] == "Ⓟ":
        return _AND_PERSON.match(tape.code, last + 1)
    if tape.code[last] not in "ⒶⓄ":
        return None
    return (
        _COMMA_BODY.match(tape.code, last + 1)
        or _AND_BODY.match(tape.code, last + 1)
        or _AND_ITS_PERSON.match(tape.code, last + 1)
    )
