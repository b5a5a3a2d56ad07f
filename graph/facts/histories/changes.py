"""What happens to bodies: renaming, mergers and splits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from graph.facts import claims
from graph.facts.histories import territories
from graph.facts.histories.foundings import ALIAS, BODY, ELIDED, FIRST_NAMED, NAMED_UNIT, subject
from graph.facts.histories.renaming import Renaming, planned
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Fact, FactKind, Ref
from graph.patterns import Keyed
from graph.vietnamese import normalise

_TURNS = (
    r"(?:đổi tên thành|đổi tên là|đổi thành|chuyển đổi thành|chuyển thành|nâng cấp (?:lên )?thành|"
    r"nâng cấp lên|phát triển thành|tổ chức lại thành|mang tên(?: mới)?(?: là)?)"
)
# "Theo Quyết định … ngày …": the act behind the new name has its day.
_BY_ACT = r"(?:,? (?:theo|tại|bằng) (?:các )?Ⓓ(?: của [ⒶⓄ])?)?"
_RENAMED = Keyed(
    rf"(?:(?<!\w)(?P<before>Ⓣ),? )?(?P<old>[ⒶⓄⓁ]){ALIAS}"
    # "Sở Địa chính (sau này đổi tên thành …)".
    r"(?: ?\((?:sau này|sau|nay|sau đó|từ năm|năm|(?P<since>Ⓣ),?)(?: (?:đã|được))*)?"
    r"(?:,? (?:sau này|nay|sau đó|đã|được|vừa|chính thức|tiếp tục|sẽ được|đến|vào|từ|ngày|(?P<date>Ⓣ),?))*"
    rf" {_TURNS} (?P<new>[ⒶⓄⓁ]){_BY_ACT}(?:,? (?:(?:từ|vào|kể từ|trong) )?(?P<after>Ⓣ)(?! (?:đến|tới|-)))?",
    keys="đổi tên |đổi thành|chuyển thành|nâng cấp thành|nâng cấp lên|phát triển thành|"
    "tổ chức lại thành|mang tên",
)
# "Đổi tên Ⓐ thành Ⓐ", "Ⓐ (đổi tên từ Ⓐ)", "Ⓐ được thành lập Ⓣ, tách ra từ Ⓐ".
_RENAMES = Keyed(
    rf"(?:(?P<before>Ⓣ),? (?:[ⒶⓄ](?: Ⓟ)? )?(?:[^‖;ⒶⓄⓁⓉ]{{0,40}}?(?:Ⓓ )?)?)?(?<!\w)"
    rf"(?:đổi tên|(?P<raised>nâng cấp)|chuyển đổi|tổ chức lại|chuyển) (?P<old>[ⒶⓄⓁ]){ALIAS}"
    r" (?:thành|(?(raised)lên(?: thành)?|(?!))) (?P<new>[ⒶⓄⓁ])"
    r"(?:,? (?:(?:từ|vào|kể từ) )?(?P<after>Ⓣ)(?! (?:đến|tới|-)))?"
    rf"|(?:(?<!\w)(?P<day>Ⓣ),? )?(?P<later>[ⒶⓄⓁ]){ALIAS}"
    r"(?: (?:được )?(?:thành lập|ra đời)(?: vào| từ)? (?P<founded>Ⓣ))?(?:,| \(|)"
    r" ?(?:(?:được|đã|vừa|mới|chính thức|trên cơ sở|thành lập) )*"
    r"(?:đổi tên|nâng cấp|chuyển đổi|tổ chức lại|tách ra|chia tách|tách) từ (?P<former>[ⒶⓄⓁ])"
    r"(?! (?:và|với) [ⒶⓄⓁ])(?:,? (?:(?:từ|vào|kể từ) )?(?P<then>Ⓣ)(?! (?:đến|tới|-)))?",
    keys="đổi tên |nâng cấp |chuyển Ⓐ|chuyển Ⓞ|chuyển Ⓛ|chuyển đổi |tổ chức lại |tách từ|tách ra",
)
_FORMERLY = Keyed(
    rf"(?P<new>{BODY}){ALIAS}(?:,? (?:là|trước đây|có)[^‖;ⒶⓄ]{{0,40}}(?:của|thuộc) {BODY})?,? "
    rf"?(?:\(|- |mà )?(?:có )?(?:(?:tiền thân(?: của \w+)?|trước đây|trước kia|trước|tên(?: gọi)? cũ)"
    rf" là|tên(?: gọi)? cũ:) (?P<old>{BODY})",
    keys="tiền thân|trước đây là|trước kia là|trước là|cũ là|cũ:",
)
# "Tiền thân của X là Y", "Y, tiền thân của X".
_FORERUNNER = Keyed(
    rf"tiền thân của (?P<new>{BODY}){ALIAS}(?: (?:hiện nay|ngày nay|nay))? là (?P<old>{BODY})"
    rf"|(?P<first>{BODY}){ALIAS},? (?:là |chính là )?tiền thân của (?P<later>{BODY})"
    # "Tiền thân là Ⓐ, Ⓐ …".
    rf"|(?:^|(?<=‖)) ?(?:có |với )?tiền thân là (?P<forerunner>{BODY}){ALIAS}"
    rf"(?:,? (?:được )?(?:thành lập|ra đời) [^‖;,ⒶⓄ]{{1,40}})?, (?P<today>{BODY})",
    keys="tiền thân của |tiền thân là ",
)
_TODAY = Keyed(
    rf"(?P<old>{BODY}){ALIAS}(?: ?\((?:hiện nay|nay|sau này|sau) là|,? (?:hiện )?nay là) (?P<new>{BODY})",
    keys="nay là |sau này là |(sau là ",
)
# "Huyện Phổ Yên (nay là thị xã Phổ Yên)", "tỉnh Minh Hải cũ (nay là hai tỉnh Cà Mau, Bạc Liêu)".
_ROW = rf"{BODY}(?:(?:,| và|, và| với) (?!(?:lấy|mang|có) tên)(?:[^‖;,ⒶⓄ]{{0,40}} )?{BODY})*"
# The same with what each belongs to: "Trung tâm A (Sở X) và Trung tâm B thuộc Sở Y".
_OLD = rf"{BODY}(?: ?\([^()‖]{{1,60}}\))?(?:,? (?:trực )?(?:thuộc|của) {BODY})?"
_OLDS = rf"{_OLD}(?:(?:,| và|, và| với) (?!(?:lấy|mang|có) tên)(?:[^‖;,ⒶⓄ]{{0,40}} )?{_OLD})*"
_MERGES = "sáp nhập|hợp nhất|sát nhập"
_MERGE = rf"(?:{_MERGES})"
_SINCE = r"(?:,? (?:(?:từ|vào|kể từ|trong) )?(?P<date>Ⓣ)(?! (?:đến|tới|-)))?"
# "Ngày …, Ⓐ quyết định hợp nhất …".
_ONCE = r"(?:(?<!\w)(?P<before>Ⓣ),? (?:[ⒶⓄ](?: Ⓟ)? )?(?:[^‖;ⒶⓄⓁⓉ]{0,40}?(?:Ⓓ )?)?)?(?<!\w)"
_MERGED_INTO = Keyed(
    rf"(?:(?<!\w)(?P<before>Ⓣ),? )?(?P<olds>{_OLDS})"
    rf"(?:,? (?:được|đã|chính thức|sẽ được|vừa))* (?:{_MERGE} "
    rf"(?:(?:về|vào) |với (?:(?P<partner>{BODY}) (?=thành ))?|(?=thành ))|(?<=được )nhập (?:vào|về) )"
    r"(?:thành (?:lập )?)?"
    rf"(?P<new>{BODY}){_SINCE}",
    keys=f"{_MERGES}|nhập vào|nhập về",
)
_MERGING = Keyed(
    rf"{_ONCE}{_MERGE} (?:[^‖;ⒶⓄⓁ]{{0,60}} )?(?P<olds>{_OLDS})(?:(?: (?:vào|thành|để thành lập|thành lập)"
    rf"|,? (?:lấy|mang|có) tên(?: gọi| chung| mới)*(?: là)?) (?:một |mới )*(?P<new>{BODY}))?"
    rf"{_SINCE}",
    keys=_MERGES,
)
# "Ⓐ được hợp nhất từ hai đơn vị là Ⓐ và Ⓐ".
_MADE_OF = Keyed(
    rf"(?:(?<!\w)(?P<before>Ⓣ),? )?(?P<new>{BODY}){ALIAS}(?:,| \(|)(?: ?(?:được|đã|chính thức|vừa))* ?"
    rf"(?:{_MERGE}|tổ chức lại) (?:lại )?từ (?:(?:hai|ba|bốn|các|\d+) [^‖;,ⒶⓄ]{{0,30}}?(?: là|:)? )?"
    rf"(?P<olds>{_OLDS}){_SINCE}",
    keys="nhập từ|nhất từ|lại từ",
)
_ON_BASIS = Keyed(
    rf"(?:{_ONCE}thành lập )?(?P<new>[ⒶⓄⓁ])(?:[^‖;ⒶⓄⓁⓉ]{{0,30}}(?P<date>Ⓣ))?[^‖;ⒶⓄⓁⓉ]{{0,30}} "
    r"(?:trên cơ sở|từ việc|từ sự|bằng việc) "
    r"(?:sáp nhập|hợp nhất|tổ chức lại|chia tách|tách|nhập|chuyển đổi|nâng cấp|đổi tên)"
    r"(?P<olds>(?:(?!,? (?:theo|tại|bằng|căn cứ)(?: các)? Ⓓ)[^‖;]){0,220})",
    keys=" trên cơ sở | từ việc | từ sự |bằng việc ",
)
_INTO = r"(?: ra)? thành (?:(?:hai|ba|bốn|các|\d+) [^‖;,ⒶⓄ]{2,20}?(?: là| gồm|:)? )?"
_SPLIT = Keyed(
    rf"{_ONCE}(?:tách|chia tách) (?P<old>{BODY}){_INTO}(?P<news>{_ROW})"
    rf"|(?:(?<!\w)(?P<since>Ⓣ),? )?(?P<parted>{BODY}){ALIAS}(?: (?:được|đã|vừa))* "
    rf"(?:chia tách|chia|tách){_INTO}(?P<parts>{_ROW})",
    keys="tách Ⓐ|tách Ⓞ|tách thành|tách ra|chia thành|chia ra",
)


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
    told = (_without_subject, _told_twice, _merged, territories.renamings, _parted)
    for one in chain.from_iterable(tell(tape) for tell in told):
        yield from _change(tape, one)


def _without_subject(tape: Tape) -> Iterator[Renaming]:
    """The names that a sentence tells of the body that the one before it is about."""
    for found in tape.keyed(ELIDED):
        new = found.start("new") if found["new"] else subject(tape, found.start())
        if new is not None:
            when = found.start("when") if found["when"] else None
            yield Renaming(found, found.start("old"), new, "renamed/elided-subject", when)
    for found in tape.keyed(FIRST_NAMED):
        if found["new"]:
            old, new, when = (found.start(name) for name in ("old", "new", "when"))
            yield Renaming(found, old, new, "renamed/first-named", when)


def _told_twice(tape: Tape) -> Iterator[Renaming]:
    """The old name and the new one of a body, told beside each other."""
    for pattern, rule in (
        (_RENAMED, "renamed/old-new"),
        (_TODAY, "renamed/old-today-new"),
        (_FORMERLY, "renamed/new-formerly-old"),
        (_RENAMES, "renamed/old-new"),
    ):
        for found in tape.keyed(pattern):
            if not planned(tape, found) and not _across(tape, found):
                yield Renaming(found, *_two(found), rule, _when(found))
    for found in tape.keyed(_FORERUNNER):
        yield Renaming(found, *_two(found), "renamed/new-formerly-old")


def _two(found: re.Match[str]) -> tuple[int, int]:
    """Where the old name and the new one stand, whichever order told them."""
    if found["old"]:
        return found.start("old"), found.start("new")
    told = found.groupdict()
    if told.get("forerunner"):
        return found.start("forerunner"), found.start("today")
    return found.start("former" if "former" in told else "first"), found.start("later")


def _merged(tape: Tape) -> Iterator[Renaming]:
    for pattern, rule in (
        (_MERGED_INTO, "renamed/merged-into"),
        (_MERGING, "renamed/merging"),
        (_MADE_OF, "renamed/merging"),
        (_ON_BASIS, "renamed/on-the-basis-of"),
    ):
        for found in tape.keyed(pattern):
            if not planned(tape, found):
                yield from _merger(tape, found, rule)


def _parted(tape: Tape) -> Iterator[Renaming]:
    for found in tape.keyed(_SPLIT):
        former, later = ("old", "news") if found["old"] else ("parted", "parts")
        for new in tape.find("ⒶⓄ", *found.span(later)):
            yield Renaming(found, found.start(former), new, "renamed/split", _when(found))


def _when(found: re.Match[str]) -> int | None:
    """Where the day of the change stands: between the names, else behind them, else before."""
    told = found.groupdict()
    names = ("date", "since", "after", "then", "founded", "day", "before")
    return next((found.start(name) for name in names if told.get(name)), None)


def _across(tape: Tape, found: re.Match[str]) -> bool:
    """Whether the names *found* are those of things of two kinds, or of places without a level."""
    names = ("old", "new") if found["old"] else ("former", "later")
    places = [tape.code[found.start(name)] == "Ⓛ" for name in names]
    return any(places) and not all(
        place and NAMED_UNIT.match(normalise(tape.mention(found.start(name)).text))
        for place, name in zip(places, names, strict=True)
    )


# "Trung tâm X của Chính phủ": the body behind "của" is not merged.
_SUPERIOR = re.compile(r"[ⒶⓄⓁ] (?:của|thuộc|trực thuộc) $")


# "Ⓐ công bố Ⓓ … trên cơ sở sáp nhập": who tells of it is not what comes of it.
_ACTS = re.compile(
    r"(?<!theo )(?<!tại )(?<!bằng )Ⓓ|"
    r"(?<!\w)(?<!được )(?:công bố|ban hành|ra mắt|thông qua|trình|ký|triển khai|thực hiện|quyết định)(?!\w)"
)


def _merger(tape: Tape, found: re.Match[str], rule: str) -> Iterator[Renaming]:
    letters = "ⒶⓄ"
    if found["new"] and tape.code[found.start("new")] == "Ⓛ":
        if not NAMED_UNIT.match(normalise(tape.mention(found.start("new")).text)):
            return  # "… giải phóng quân được thành lập từ …"
        letters = "ⒶⓄⓁ"
    olds = list(tape.find(letters, *found.span("olds")))
    if found.groupdict().get("partner"):
        olds.append(found.start("partner"))
    if found["new"]:
        new: int | None = found.start("new")
    else:
        # "… Công an tỉnh X sau khi sáp nhập Công an tỉnh Y và Z": the result stands before.
        floor, _ = tape.sentence(found.start())
        before = re.search(
            rf"({BODY})(?: ?\(\w+\))? (?:sau khi|sau|khi) $", tape.code[floor : found.start()]
        )
        new = floor + before.start(1) if before else None
    if new is None or _ACTS.search(tape.code, new + 1, found.start("olds")):
        return
    for old in olds:
        if _SUPERIOR.search(tape.code, found.start(), old):
            continue
        if not territories.is_around(tape, found.start("olds"), old, new):
            yield Renaming(found, old, new, rule, _when(found))


# Rules that tell two names of one body apart.
_OTHER_NAMES = frozenset(("renamed/old-new", "renamed/old-today-new", "renamed/first-named"))


def _change(tape: Tape, one: Renaming) -> Iterator[Fact]:
    former, today = (tape.mention(_owned(tape, at)) for at in (one.old, one.new))
    before: Ref | str = Ref(former.entity)
    if former.entity == today.entity:
        # One body under two names: the former one is no entity of its own, unless it is no name at all.
        if one.rule not in _OTHER_NAMES or not _is_name(former.text, today.text):
            return
        before = " ".join(former.text.split())
    start, end = min(one.found.start(), one.new), max(one.found.end(), one.new + 1)
    yield claims.fact(
        FactKind.RENAMED,
        tape.evidence(start, end, one.rule),
        from_=before,
        to=Ref(today.entity),
        date=tape.date(one.when) if one.when is not None else None,
    )


# "Trung tâm A, trực thuộc Sở B, được tổ chức lại từ …", "xã C thuộc huyện D được thành lập …":
# what belongs to B or D changes, not B or D.
_OWNED = re.compile(rf"(?P<body>[ⒶⓄⓁ]){ALIAS},? (?:trực thuộc|thuộc|của) $")


def _owned(tape: Tape, at: int) -> int:
    """Where the body stands that belongs to the one at *at*, as the words before say, else *at*.

    A bracket behind the latter tells of that one: "Phòng A thuộc Sở B (sau là Sở C)".
    """
    if tape.code.startswith((" (", "("), at + 1):
        return at
    owned = _OWNED.search(tape.code, max(0, at - 60), at)
    return owned.start("body") if owned else at


def _is_name(former: str, today: str) -> bool:
    """Whether *former* is a full name unlike *today*: "sở" and "Sở" take one up."""
    return " " in former and normalise(former) != normalise(today)
