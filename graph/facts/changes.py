"""What happens to bodies: founding, renaming, mergers and splits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import claims
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Fact, FactKind, Ref
from graph.patterns import Keyed
from graph.vietnamese import normalise

_BODY = "[ⒶⓄ]"
_ALIAS = r"(?: ?\([^()‖]{1,40}\))?"
_DAY = r"(?:(?:chính thức )?(?:vào|từ|kể từ|ngày|trong)? ?(?P<date>Ⓣ))"

_FOUNDED = Keyed(
    rf"(?<!được )(?<!do )(?P<body>{_BODY}){_ALIAS}(?:,? (?:vừa|đã|mới|chính thức|tỉnh|này|thành phố)"
    r")*,? (?:được |ra "
    r"đời |chính thức )*"
    r"(?:thành lập|ra đời)(?: trở lại| lại)?(?: theo (?P<document>Ⓓ)(?: của Ⓐ)?,?| vào| từ| ngày| "
    rf"trên cơ sở [^‖;ⒶⓄ]{{0,40}})* ?{_DAY}",
    keys="thành lập|ra đời",
)
_FOUNDS = Keyed(
    rf"(?P<date>Ⓣ),? (?:[^‖;,ⓉⒶ]{{0,30}} )?Ⓐ[^‖;ⒶⓄⓉ]{{0,50}}(?<!\w)thành lập (?P<body>{_BODY})(?! để)",
    keys="thành lập ",
)
# Units of administration: "Ngày …, thành phố thành lập các quận A, B", "quận A được thành lập ngày …".
_LEVEL = r"(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn)"
_UNITS = rf"(?P<units>Ⓛ(?:(?:,| và|, và) (?:{_LEVEL} )?Ⓛ)*)"
_UNITS_FOUNDED = Keyed(
    rf"(?P<date>Ⓣ),? (?:[ⒶⓁ] )?(?:đã |chính thức )?thành lập (?P<level>(?:thêm )?(?:các |hai |ba |\d+ )?"
    rf"{_LEVEL} (?:mới )?(?:là |gồm |: )?)?{_UNITS}|"
    rf"(?P<before>Ⓣ),? (?P<one>Ⓛ) (?:đã )?được thành lập(?!\w)|"
    rf"(?P<unit>Ⓛ) (?:đã )?được thành lập (?:vào |từ |ngày )*(?P<after>Ⓣ)",
    keys="thành lập",
)
_UNITS_SPLIT = Keyed(
    rf"(?:(?P<date>Ⓣ),? )?(?P<old>Ⓛ) (?:đã )?được (?:chia )?tách (?:ra )?thành "
    rf"(?:\w+ {_LEVEL}[: ]*)?(?:mới )?(?:là |gồm )?{_UNITS}",
    keys="tách ",
)
_UNIT_FROM = Keyed(
    r"(?:(?P<date>Ⓣ),? )?(?P<new>Ⓛ) (?:đã )?được thành lập trên cơ sở (?:toàn bộ )?(?P<old>Ⓛ)(?!,? và| \()",
    keys=" trên cơ sở ",
)
_NAMED_UNIT = re.compile(rf"{_LEVEL} ")
_ELIDED = Keyed(
    rf"(?<!\w)(?:được )?thành lập (?:vào |từ )?(?P<date>Ⓣ)[^‖;Ⓣ]{{0,40}}tiền thân là (?P<old>{_BODY})"
    rf"(?:[^‖;Ⓣ]{{0,30}}(?P<when>Ⓣ),? ?(?:(?:{_BODY}|sở|bộ|ban|cục|cơ quan|đơn vị|công ty|trường) )"
    rf"?(?:được |chính thức )*đổi tên thành (?P<new>{_BODY}))?",
    keys="tiền thân là ",
)
# "Thành lập ngày … với tên gọi X, đến ngày … đổi tên thành Y": the sentence names no subject.
_FIRST_NAMED = Keyed(
    rf"(?<!\w)thành lập (?:vào |từ )?(?P<date>Ⓣ),? (?:với|mang|lấy|có|dưới) tên(?: gọi)?(?: ban đầu)?"
    rf"(?: là)? (?P<old>{_BODY}){_ALIAS}(?:[^‖;Ⓣ]{{0,30}}(?P<when>Ⓣ),? ?"
    rf"(?:(?:{_BODY}|sở|bộ|ban|cục|cơ quan|đơn vị|công ty|trường) )?(?:đã |được |chính thức )*"
    rf"đổi tên(?: thành| là)? (?P<new>{_BODY}))?",
    keys="với tên|mang tên|lấy tên|có tên|dưới tên",
)

_TURNS = (
    r"(?:đổi tên thành|đổi tên là|đổi thành|chuyển đổi thành|chuyển thành|nâng cấp thành|phát "
    r"triển thành|tổ chức lại thành|mang tên)"
)
_RENAMED = Keyed(
    rf"(?P<old>{_BODY}){_ALIAS}(?:,? (?:sau này|nay|sau đó|đã|được|vừa|chính thức|tiếp tục|sẽ được|"
    r"đến|vào|từ|ngày|(?P<date>Ⓣ),?))*"
    rf" {_TURNS} (?P<new>{_BODY})",
    keys="đổi tên |đổi thành|chuyển thành|nâng cấp thành|phát triển thành|tổ chức lại thành|mang tên",
)
_FORMERLY = Keyed(
    rf"(?P<new>{_BODY}){_ALIAS}(?:,? (?:là|trước đây|có)[^‖;ⒶⓄ]{{0,40}}(?:của|thuộc) {_BODY})?,? "
    rf"?\(?(?:có )?(?:tiền thân(?: của \w+)?|trước đây|trước kia) là (?P<old>{_BODY})",
    keys="tiền thân|trước đây là|trước kia là",
)
_TODAY = Keyed(rf"(?P<old>{_BODY}) ?\((?:hiện )?nay là (?P<new>{_BODY})", keys="nay là ")
_ROW = rf"{_BODY}(?:(?:,| và|, và| với) (?:[^‖;,ⒶⓄ]{{0,40}} )?{_BODY})*"
_MERGES = "sáp nhập|hợp nhất|sát nhập"
_MERGE = rf"(?:{_MERGES})"
_MERGED_INTO = Keyed(
    rf"(?P<olds>{_ROW}){_ALIAS}(?:,? (?:được|đã|chính thức|sẽ được|vừa))* {_MERGE} (?:về|vào|với)? "
    r"?(?:thành|về|vào)? ?"
    rf"(?P<new>{_BODY})(?: (?:từ|vào|kể từ)? ?(?P<date>Ⓣ))?",
    keys=_MERGES,
)
_MERGING = Keyed(
    rf"{_MERGE} (?:[^‖;ⒶⓄⓁ]{{0,60}} )?(?P<olds>{_ROW})(?: (?:vào|thành|để thành lập|thành lập) "
    rf"(?:một |mới )*(?P<new>{_BODY}))?"
    rf"(?: (?:từ|vào|kể từ) (?P<date>Ⓣ))?",
    keys=_MERGES,
)
_ON_BASIS = Keyed(
    r"(?:thành lập )?(?P<new>[ⒶⓄⓁ])[^‖;ⒶⓄⓁ]{0,30} trên cơ sở (?:sáp nhập|hợp nhất|tổ chức lại|"
    r"chia tách|tách|nhập|chuyển đổi)"
    r"(?P<olds>(?:(?!,? (?:theo|tại|bằng|căn cứ)(?: các)? Ⓓ)[^‖;]){0,220})",
    keys=" trên cơ sở ",
)
# "Khi xã A được sáp nhập về TP B", "sáp nhập xã A và xã B thành xã C".
_UNITS_MERGED = Keyed(
    rf"(?P<olds>Ⓛ(?:(?:,| và|, và) Ⓛ)*)(?:,? (?:được|đã|chính thức|vừa))* {_MERGE} (?:về|vào|với|thành)"
    rf"(?: {_LEVEL})? (?P<new>Ⓛ)"
    rf"|{_MERGE} (?:(?:hai|ba|bốn|các|\d+) {_LEVEL},? )?(?P<several>Ⓛ(?:(?:,| và|, và|,? với) Ⓛ)*) "
    rf"(?:thành|vào) (?:(?:một )?{_LEVEL}(?: mới)?(?: là)? )?(?P<one>Ⓛ)",
    keys=_MERGES,
)
_SPLIT = Keyed(
    rf"(?<!\w)(?:tách|chia tách) (?P<old>{_BODY}) thành (?P<news>{_ROW})",
    keys="tách ",
)


def founded(scene: Scene) -> Iterator[Fact]:
    """Yield a founding for each body that the text gives a first day, an elided subject included."""
    tape = scene.tape
    for found in _ELIDED.finditer(tape.code):
        new = found.start("new") if found["new"] else _subject(tape, found.start())
        if new is not None:
            yield from _founding(tape, found, new, "founded/elided-subject")
    for found in _FIRST_NAMED.finditer(tape.code):
        body = found.start("new" if found["new"] else "old")
        yield from _founding(tape, found, body, "founded/first-named")
    for pattern, rule in ((_FOUNDED, "founded/body-date"), (_FOUNDS, "founded/date-body")):
        for found in pattern.finditer(tape.code):
            yield from _founding(tape, found, found.start("body"), rule)
    for found in _UNITS_FOUNDED.finditer(tape.code):
        yield from _units_founded(tape, found)


def _units_founded(tape: Tape, found: re.Match[str]) -> Iterator[Fact]:
    """The founding of each unit of administration of a row; a place that is none has no founding."""
    when = next(found.start(name) for name in ("date", "before", "after") if found[name])
    date = tape.date(when)
    named = next(name for name in ("units", "one", "unit") if found[name])
    for at in tape.find("Ⓛ", *found.span(named)):
        place = tape.mention(at)
        if date and (found["level"] or _NAMED_UNIT.match(normalise(place.text))):
            yield claims.fact(
                FactKind.FOUNDED,
                tape.evidence(found.start(), found.end(), "founded/units"),
                agency=Ref(place.entity),
                date=date,
            )


def _founding(tape: Tape, found: re.Match[str], body: int, rule: str) -> Iterator[Fact]:
    date = tape.date(found.start("date"))
    if date:
        yield claims.fact(
            FactKind.FOUNDED,
            tape.evidence(found.start(), found.end(), rule),
            agency=Ref(tape.mention(body).entity),
            date=date,
        )


def _subject(tape: Tape, index: int) -> int | None:
    """The body that a sentence without subject goes on about: the last one named before it."""
    at = max(tape.code.rfind("Ⓐ", 0, index), tape.code.rfind("Ⓞ", 0, index))
    return at if at >= 0 else None


def renamed(scene: Scene) -> Iterator[Fact]:
    """Yield a change of name for each old body and each new one, mergers and splits included."""
    dated: dict[tuple[object, object], str] = {}
    found = list(_renamed(scene.tape))
    for one in found:
        if isinstance(date := one["date"], str):
            dated.setdefault((one["from"], one["to"]), date)
    for one in found:
        # Told twice, once with its day: one change.
        date = dated.get((one["from"], one["to"]))
        yield claims.fact(
            one.kind, one.evidence[0], from_=one["from"], to=one["to"], date=one["date"] or date
        )


def _renamed(tape: Tape) -> Iterator[Fact]:
    for found in _ELIDED.finditer(tape.code):
        new = found.start("new") if found["new"] else _subject(tape, found.start())
        if new is not None:
            when = found.start("when") if found["when"] else None
            yield from _change(tape, found, found.start("old"), new, "renamed/elided-subject", when)
    for found in _FIRST_NAMED.finditer(tape.code):
        if found["new"]:
            old, new, when = (found.start(name) for name in ("old", "new", "when"))
            yield from _change(tape, found, old, new, "renamed/first-named", when)
    for pattern, rule in (
        (_RENAMED, "renamed/old-new"),
        (_TODAY, "renamed/old-today-new"),
        (_FORMERLY, "renamed/new-formerly-old"),
    ):
        for found in pattern.finditer(tape.code):
            if not _planned(tape, found):
                yield from _change(tape, found, found.start("old"), found.start("new"), rule)
    for pattern, rule in (
        (_MERGED_INTO, "renamed/merged-into"),
        (_MERGING, "renamed/merging"),
        (_ON_BASIS, "renamed/on-the-basis-of"),
    ):
        for found in pattern.finditer(tape.code):
            if not _planned(tape, found):
                yield from _merger(tape, found, rule)
    for found in _UNITS_SPLIT.finditer(tape.code):
        when = found.start("date") if found["date"] else None
        for new in tape.find("Ⓛ", *found.span("units")):
            yield from _change(tape, found, found.start("old"), new, "renamed/units-split", when)
    for found in _UNIT_FROM.finditer(tape.code):
        when = found.start("date") if found["date"] else None
        old, new = found.start("old"), found.start("new")
        yield from _change(tape, found, old, new, "renamed/unit-from", when)
    for found in _UNITS_MERGED.finditer(tape.code):
        if not _planned(tape, found):
            yield from _units_merged(tape, found)
    for found in _SPLIT.finditer(tape.code):
        for new in tape.find("ⒶⓄ", *found.span("news")):
            yield from _change(tape, found, found.start("old"), new, "renamed/split")


def _units_merged(tape: Tape, found: re.Match[str]) -> Iterator[Fact]:
    """The merger of units of administration; towns and countries by their bare names are none."""
    olds, new = ("olds", "new") if found["olds"] else ("several", "one")
    for old in tape.find("Ⓛ", *found.span(olds)):
        if _NAMED_UNIT.match(normalise(tape.mention(old).text)):
            yield from _change(tape, found, old, found.start(new), "renamed/units-merged")


_PLAN = re.compile(
    r"(?<!\w)(?:đề nghị|đề xuất|dự kiến|nghiên cứu|phương án|lấy ý kiến|xin ý kiến|kiến nghị)[^‖;]{0,80}$"
)


def _planned(tape: Tape, found: re.Match[str]) -> bool:
    floor, _ = tape.sentence(found.start())
    return bool(_PLAN.search(tape.code, floor, found.start()))


# "Trung tâm X của Chính phủ": the body behind "của" is not merged.
_SUPERIOR = re.compile(r"[ⒶⓄ] (?:của|thuộc|trực thuộc) $")


def _merger(tape: Tape, found: re.Match[str], rule: str) -> Iterator[Fact]:
    letters = (
        "ⒶⓄⓁ" if found.re is _ON_BASIS.pattern and tape.code[found.start("new")] == "Ⓛ" else "ⒶⓄ"
    )
    olds = list(tape.find(letters, *found.span("olds")))
    if found["new"]:
        new: int | None = found.start("new")
    else:
        # "… Công an tỉnh X sau khi sáp nhập Công an tỉnh Y và Z": the result stands before.
        floor, _ = tape.sentence(found.start())
        before = re.search(
            rf"({_BODY})(?: ?\(\w+\))? (?:sau khi|sau|khi) $", tape.code[floor : found.start()]
        )
        new = floor + before.start(1) if before else None
    if new is None:
        return
    for old in olds:
        if not _SUPERIOR.search(tape.code, found.start(), old):
            yield from _change(tape, found, old, new, rule)


def _change(
    tape: Tape, found: re.Match[str], old: int, new: int, rule: str, when: int | None = None
) -> Iterator[Fact]:
    former, today = tape.mention(old), tape.mention(new)
    before: Ref | str = Ref(former.entity)
    if former.entity == today.entity:
        # One body under two names: the former one is no entity of its own, unless it is no name at all.
        if found.re not in (_RENAMED.pattern, _TODAY.pattern, _FIRST_NAMED.pattern) or not _is_name(
            former.text, today.text
        ):
            return
        before = " ".join(former.text.split())
    if (
        when is None
        and "date" in found.re.groupindex
        and found["date"]
        and found.re is not _ELIDED.pattern
    ):
        when = found.start("date")
    start, end = min(found.start(), new), max(found.end(), new + 1)
    yield claims.fact(
        FactKind.RENAMED,
        tape.evidence(start, end, rule),
        from_=before,
        to=Ref(today.entity),
        date=tape.date(when) if when is not None else None,
    )


def _is_name(former: str, today: str) -> bool:
    """Whether *former* is a full name unlike *today*: "sở" and "Sở" take one up."""
    return " " in former and normalise(former) != normalise(today)
