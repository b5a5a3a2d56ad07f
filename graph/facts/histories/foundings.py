"""Foundings: which body or unit of administration was founded on which day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import claims
from graph.facts.people import TO_NAME
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Fact, FactKind, Ref
from graph.patterns import Keyed
from graph.vietnamese import normalise

BODY = "[ⒶⓄ]"
"""A body on the tape, as a part of a pattern."""
ALIAS = r"(?: ?\([^()‖]{1,40}\))?"
"""What a bracket behind a body may hold, as a part of a pattern."""
_DAY = r"(?:(?:chính thức )?(?:vào|từ|kể từ|ngày|trong)? ?(?P<date>Ⓣ))"

_BY_BODY = r"(?:thủ tướng )?Ⓐ (?:ký |đã |ra )*(?:quyết định )?"
_FOUNDED = Keyed(
    rf"(?<!được )(?<!do )(?<!thủ tướng )(?P<body>{BODY}){ALIAS}"
    # "Ⓞ, quỹ đầu tư được thành lập từ …", "Ⓞ do ông Ⓟ làm Chủ tịch được thành lập …",
    # "Ⓞ có trụ sở tại Ⓛ, thành lập …".
    r"(?:, (?!sau khi|khi|nhưng|và |từ )[^‖;,ⒶⓄⓉ]{3,60}(?=,? (?:được )?thành lập)| do [^‖;,ⒶⓄⓉ]{3,50}"
    r"(?= được thành lập)|,? (?:có|đóng|đặt) trụ sở[^‖;,ⒶⓄⓉ]{3,50}(?=,? (?:được )?thành lập))?"
    r"(?:,? (?:vừa|đã|mới|chính thức|tỉnh|này|thành phố))*(?:,? | ?\()(?:được |ra "
    r"đời |chính thức )*"
    rf"(?:(?:được|do) {_BY_BODY})?"
    r"(?:thành lập|ra đời)(?: trở lại| lại)?(?: và (?:chính thức )?(?:đi vào|bắt đầu) hoạt động)?"
    r"(?: theo (?P<document>Ⓓ)(?: của Ⓐ)?,?| vào| từ| ngày| "
    rf"trên cơ sở [^‖;ⒶⓄ]{{0,40}})* ?{_DAY}",
    keys="thành lập|ra đời",
)
_FOUNDS = Keyed(
    rf"(?P<date>Ⓣ),? (?:[^‖;,ⓉⒶ]{{0,30}} )?Ⓐ(?: Ⓟ)?[^‖;ⒶⓄⓉ]{{0,50}}?"
    rf"(?:Ⓓ(?: của Ⓐ)?,? (?:về việc |về |v/v )?)?(?<!\w)thành lập (?P<body>{BODY})(?! để)"
    # "Ngày …, Ⓐ được thành lập".
    # "Năm 2008, ông Ⓟ thành lập Ⓞ", "Ⓟ sáng lập Ⓞ vào năm 1979", "Ⓞ do ông Ⓟ sáng lập năm 1992".
    rf"|(?P<year>Ⓣ),? (?:[^‖;,ⓉⒶⓄ]{{0,30}} )?Ⓟ(?: ?\([^()‖]{{0,30}}\))?(?: (?:đã|cùng [^‖;,ⒶⓄⓉ]{{3,40}}))* "
    rf"(?:thành lập|sáng lập)(?: (?:nên|ra))? (?P<firm>Ⓞ)"
    rf"|Ⓟ (?:đã )?(?:thành lập|sáng lập) (?P<company>Ⓞ){ALIAS},? (?:vào |từ )?(?P<then>Ⓣ)"
    rf"|(?P<their>Ⓞ){ALIAS}[^‖;ⒶⓄⓉⓅ]{{0,40}}?,? do {TO_NAME} (?:sáng lập|thành lập)(?: ra)? "
    r"(?:vào |từ )?(?P<since>Ⓣ)"
    rf"|(?P<day>Ⓣ),? (?P<new>{BODY}){ALIAS} (?:đã |chính thức |vừa )*"
    rf"(?:được (?:{_BY_BODY})?"
    r"(?:chính thức )?thành lập|ra đời)(?! (?:để|nhằm) (?:kiểm tra|xem xét|rà soát)|[^‖;]{0,40}Ⓣ)",
    keys="thành lập|ra đời|sáng lập",
)
_FOUNDERS = (
    ("body", "date"),
    ("firm", "year"),
    ("company", "then"),
    ("their", "since"),
    ("new", "day"),
)
# "Quyết định thành lập Ⓐ từ ngày …"; "60 năm ngày thành lập Ⓐ (3/4/1955 - 3/4/2015)"; "Thành lập năm …, Ⓐ".
_FOUNDED_ON = Keyed(
    rf"Ⓐ[^‖;ⒶⓄⓉ]{{0,50}}(?<!\w)thành lập (?P<body>{BODY}),? (?:kể )?từ (?P<date>Ⓣ)(?! (?:đến|tới|-))"
    rf"|(?:ngày|năm) (?:truyền thống |thành lập )(?P<kept>{BODY}){ALIAS} ?\((?:(?P<first>Ⓣ) ?- ?Ⓣ\)"
    r"|(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>(?:18|19|20)\d\d)-\d{1,2}/"
    r"|(?P<opening>(?:18|19|20)\d\d) ?- ?20\d\d\))"
    # "Ⓐ kỷ niệm 60 năm ngày thành lập (Ⓣ)".
    rf"|(?P<keeper>{BODY}){ALIAS} [^‖;ⒶⓄⓉ]{{0,40}}kỷ niệm (?:lần thứ )?\d+ năm (?:ngày )?"
    r"(?:truyền thống|thành lập) \((?P<begun>Ⓣ)(?: ?- ?Ⓣ)?\)"
    # "Kể từ khi thành lập (Ⓣ) đến nay, Ⓐ …".
    r"|(?:^|(?<=‖)) ?(?:kể )?từ (?:khi|ngày) (?:được )?(?:chính thức )?(?:thành lập|ra đời)"
    rf" \(?(?:vào |từ )?(?P<open>Ⓣ)\)?(?: (?:đến|tới|cho đến) nay)?, (?P<since_then>{BODY})"
    rf"|(?:^|(?<=‖)) ?(?:được )?(?:chính thức )?(?:thành lập|ra đời) (?:vào |từ )?"
    rf"(?P<since>Ⓣ),(?: [^‖;,ⒶⓄⓉ]{{0,60}},)? (?P<elided>{BODY})",
    keys="thành lập|truyền thống |ra đời",
)
_WHEN_FOUNDED = ("date", "first", "since", "begun", "open")
_BODIES = ("body", "kept", "elided", "keeper", "since_then")
# Units of administration: "Ngày …, thành phố thành lập các quận A, B", "quận A được thành lập ngày …".
LEVEL = r"(?:tỉnh|thành phố|đặc khu|quận|huyện|thị xã|xã|phường|thị trấn)"
UNITS = rf"(?P<units>Ⓛ(?:(?:,| và|, và) (?:{LEVEL} )?Ⓛ)*)"
_UNITS_FOUNDED = Keyed(
    r"(?P<date>Ⓣ),? (?:[ⒶⓁ] )?(?:đã |chính thức )?(?:(?:(?:ban hành|thông qua|ra|ký|có) )?"
    r"(?:Ⓓ(?: của Ⓐ)?,?|quyết định) (?:về việc |về )?)?thành lập (?P<level>(?:thêm )?(?:các |hai |ba |\d+ )?"
    rf"{LEVEL} (?:mới )?(?:là |gồm |: )?)?{UNITS}|"
    r"(?:^|(?<=‖)) ?(?:được )?(?:thành lập|tái lập) (?:vào |từ )?(?P<since>Ⓣ), (?P<elided>Ⓛ)|"
    rf"(?P<before>Ⓣ),? (?P<one>Ⓛ) (?:đã )?được (?:thành lập|tái lập)(?!\w)|"
    r"(?P<unit>Ⓛ) (?:đã |chính thức )*(?:được )?(?:thành lập|tái lập)(?: và đi vào hoạt động)? "
    r"(?:theo Ⓓ(?: của Ⓐ)?,? )?(?:vào |từ |ngày )*(?P<after>Ⓣ)",
    keys="thành lập|tái lập",
)
_WHEN_UNITS = ("date", "before", "after", "since")
NAMED_UNIT = re.compile(rf"{LEVEL} ")
ELIDED = Keyed(
    rf"(?<!\w)(?:được )?thành lập (?:vào |từ )?(?P<date>Ⓣ)[^‖;Ⓣ]{{0,40}}tiền thân là (?P<old>{BODY})"
    rf"(?:[^‖;Ⓣ]{{0,30}}(?P<when>Ⓣ),? ?(?:(?:{BODY}|sở|bộ|ban|cục|cơ quan|đơn vị|công ty|trường) )"
    rf"?(?:được |chính thức )*đổi tên thành (?P<new>{BODY}))?",
    keys="tiền thân là ",
)
# "Thành lập ngày … với tên gọi X, đến ngày … đổi tên thành Y": the sentence names no subject.
FIRST_NAMED = Keyed(
    rf"(?<!\w)thành lập (?:vào |từ )?(?P<date>Ⓣ),? (?:với|mang|lấy|có|dưới) tên(?: gọi)?(?: ban đầu)?"
    rf"(?: là)? (?P<old>{BODY}){ALIAS}(?:[^‖;Ⓣ]{{0,30}}(?P<when>Ⓣ),? ?"
    rf"(?:(?:{BODY}|sở|bộ|ban|cục|cơ quan|đơn vị|công ty|trường) )?(?:đã |được |chính thức )*"
    rf"đổi tên(?: thành| là)? (?P<new>{BODY}))?",
    keys="với tên|mang tên|lấy tên|có tên|dưới tên",
)


def founded(scene: Scene) -> Iterator[Fact]:
    """Yield a founding for each body that the text gives a first day, an elided subject included."""
    tape = scene.tape
    for found in tape.keyed(ELIDED):
        new = found.start("new") if found["new"] else subject(tape, found.start())
        if new is not None:
            yield from _founding(tape, found, new, "founded/elided-subject")
    for found in tape.keyed(FIRST_NAMED):
        body = found.start("new" if found["new"] else "old")
        yield from _founding(tape, found, body, "founded/first-named")
    for found in tape.keyed(_FOUNDED):
        yield from _founding(tape, found, found.start("body"), "founded/body-date")
    for found in tape.keyed(_FOUNDS):
        named, when = next(names for names in _FOUNDERS if found[names[0]])
        if date := tape.date(found.start(when)):
            yield _fact(tape, found, found.start(named), "founded/date-body", date)
    for found in tape.keyed(_FOUNDED_ON):
        yield from _founded_on(tape, found)
    for found in tape.keyed(_UNITS_FOUNDED):
        yield from _units_founded(tape, found)


def _founded_on(tape: Tape, found: re.Match[str]) -> Iterator[Fact]:
    """The founding told with its day behind the body, in a bracket or before an elided subject."""
    if found["year"]:
        date: str | None = "-".join((found["year"], found["month"].zfill(2), found["day"].zfill(2)))
    elif found["opening"]:
        date = found["opening"]
    else:
        date = tape.date(found.start(next(name for name in _WHEN_FOUNDED if found[name])))
    body = next(name for name in _BODIES if found[name])
    rule = "founded/date-body" if body in ("elided", "since_then") else "founded/body-date"
    if date:
        yield _fact(tape, found, found.start(body), rule, date)


def _units_founded(tape: Tape, found: re.Match[str]) -> Iterator[Fact]:
    """The founding of each unit of administration of a row; a place that is none has no founding."""
    when = next(found.start(name) for name in _WHEN_UNITS if found[name])
    date = tape.date(when)
    named = next(name for name in ("units", "one", "unit", "elided") if found[name])
    for at in tape.find("Ⓛ", *found.span(named)):
        place = tape.mention(at)
        if date and (found["level"] or NAMED_UNIT.match(normalise(place.text))):
            yield claims.fact(
                FactKind.FOUNDED,
                tape.evidence(found.start(), found.end(), "founded/units"),
                agency=Ref(place.entity),
                date=date,
            )


def _founding(tape: Tape, found: re.Match[str], body: int, rule: str) -> Iterator[Fact]:
    date = tape.date(found.start("date"))
    if date:
        yield _fact(tape, found, body, rule, date)


def _fact(tape: Tape, found: re.Match[str], body: int, rule: str, date: str) -> Fact:
    proof = tape.evidence(found.start(), found.end(), rule)
    return claims.fact(FactKind.FOUNDED, proof, agency=Ref(tape.mention(body).entity), date=date)


def subject(tape: Tape, index: int) -> int | None:
    """The body that a sentence without subject goes on about: the last one named before it."""
    at = max(tape.code.rfind("Ⓐ", 0, index), tape.code.rfind("Ⓞ", 0, index))
    return at if at >= 0 else None
