"""Verdicts: to what a court sentences whom, and for which crime."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.facts import people
from graph.facts.penalty import Penalty
from graph.facts.people import HONORIFIC
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.patterns import Keyed
from graph.vietnamese import normalise

_NUMBER = r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_SPAN = rf"{_NUMBER} (?:năm|tháng)(?: rưỡi)?(?:,? {_NUMBER} (?:tháng|ngày))?(?:,? {_NUMBER} ngày)?"
# "15 năm tù", "6 tháng đến 8 tháng tù", "án tù chung thân", "36 tháng tù, cho hưởng án treo".
_TERM = re.compile(
    rf"(?<!\w)(?:{_SPAN}(?: (?:đến|-) {_SPAN})? (?:tù(?: giam| treo)?|cải tạo không giam giữ|án treo)"
    rf"|(?:án )?(?:tù )?chung thân|(?:án )?tử hình|án tù {_SPAN})"
    r"(?:,? (?:nhưng )?(?:cho )?(?:được )?hưởng án treo)?(?!\w)"
)
_CRIME = re.compile(
    r"(?:,? cùng)? (?:về|vì|cho|với|do) (?:cùng )?(?:các |hai |ba )?(?:tội(?: danh)?|hành vi):? "
    r"(?:\"[^\"‖;]{3,90}\"|[^‖;,.()\"]{3,90}?(?= (?:đối với|cho|với) |[;,.()‖]))"
)
_VERB = Keyed(
    r"(?<!\w)(?<!hình )(?<!mức )(?<!khung )(?<!nộp )"
    r"(?P<verb>tuyên phạt|xử phạt|phạt|tuyên án|tuyên|kết án)(?!\w)(?=[^‖]*(?:tù|chung thân|tử hình|"
    r"cải tạo không|án treo)(?!\w))",
    keys="tuyên|phạt|kết án",
)
# What may stand between the one sentenced and the term: "… (45 tuổi, ngụ quận 8) mức án".
_ASIDE = r"(?: ?\([^()‖]{0,200}\))?(?: -[^‖;Ⓟ-]{0,80}-|,[^‖;Ⓟ]{0,120}?,)?"
_MEASURE = (
    r"(?:,? (?:đã|cùng|chung|với|lĩnh|lãnh|nhận|chịu|cũng|bị|tuyên|phạt|kết án|là|hình phạt|mức|án|mức án|"
    r"mỗi (?:bị cáo|người)|tổng cộng|tổng hợp|hơn|y|y án|y án sơ thẩm|giữ nguyên|chấp hành|:))*:? ?"
)
_TO_TERM = re.compile(_ASIDE + _MEASURE)
_ROW = re.compile(
    rf"Ⓟ(?:{_ASIDE}(?:,|;|,? và) (?:bị cáo )?(?:{HONORIFIC}){{0,2}}Ⓟ)*$",
)
_TOWARDS = re.compile(
    rf" (?:đối với|cho|với) (?:(?:các )?(?:bị cáo|đối tượng|bị can) )?(?:{HONORIFIC}){{0,3}}Ⓟ"
)
_SUFFERED = re.compile(
    r"(?<!\w)bị(?: (?:Ⓐ|tòa(?: án| này)?|hđxx|hội đồng xét xử)(?: ?\([^()‖]{0,40}\))?)?"
    r"(?: (?:đã|vừa|đưa ra|xét xử|và|quyết định))* ?$"
)
# "Ⓟ lĩnh án 14 năm tù", "Ⓟ được giảm từ 8 năm tù xuống còn 7 năm tù", "Ⓟ phạm tội … và phải nhận mức án …".
_BORNE = Keyed(
    rf"Ⓟ{_ASIDE}(?: phạm (?:các )?tội(?: danh)? [^‖;Ⓟ]{{3,90}}?(?:,| và))?"
    r"(?: (?:cũng|vẫn|đã|chỉ|đều|vừa|mỗi người))*"
    rf"(?: được(?: Ⓐ)? giảm(?: án| hình phạt)?(?: từ {_SPAN}(?: tù)?)? (?:xuống còn|xuống|còn)"
    r"| (?:phải |bị )?(?:lĩnh|lãnh|nhận|chịu|chấp hành))(?: (?:mức|án|hình phạt|mức án|bản án))* ",
    keys="giảm|lĩnh|lãnh|nhận|chịu|chấp hành",
)
# "Viện kiểm sát đề nghị tuyên phạt", but "bác kháng cáo đề nghị tăng án và tuyên phạt".
_DEMANDED = re.compile(
    r"(?<!\w)(?:đề nghị|kiến nghị|yêu cầu|sẽ|có thể|dự kiến|nếu|không|chưa|khung|mức)(?!\w)"
    r"(?![^‖;]*(?<!\w)và(?: đã| quyết định| vẫn)* $)[^‖;]{0,120}$"
)
# "Bị cáo A - nguyên cán bộ X - bị tuyên phạt".
_ACCUSED = re.compile(r"(?:bị cáo|bị can|đối tượng) (?P<person>Ⓟ)[^‖;Ⓟ]{0,200}$")
# "Tòa án X kết án", "bị tòa kết án", but "xin lỗi ông A vì bị kết án oan".
_CONVICTED = re.compile(r"(?:Ⓐ|tòa)(?: (?:đã|vừa))* $")
_OPENS_ROW = re.compile(r"(?:bị cáo|bị can|đối tượng|là|gồm|:)(?: là| gồm)?:? $")
_COURT = re.compile(r"(?:tòa|toà|tand|hđxx|hội đồng xét xử)(?!\w)")
_BENCH = re.compile(r"(?:hđxx|hội đồng xét xử)(?! tòa| tand)")


def imposed(scene: Scene) -> Iterator[Penalty]:
    """Yield each sentence passed on a named person; one that is only demanded or provided for is none.

    Told again ("12 năm tù giam về tội giết người", "12 năm tù"), it is one.
    """
    told: dict[tuple[str | None, str], Penalty] = {}
    for one in _told(scene):
        key = one.target, _SHORT.sub("", normalise(one.subject or "")).split(" tội ")[0].strip()
        other = told.get(key)
        if other is None:
            told[key] = one
        else:
            longer = max(one, other, key=lambda each: len(each.subject or ""))
            told[key] = replace(
                other,
                subject=longer.subject,
                authority=other.authority or one.authority,
                evidence=(*other.evidence, *one.evidence),
            )
    yield from told.values()


_SHORT = re.compile(r"(?<!\w)(?:giam|mức án|án|tù|về|vì|với|cho|do|cùng|các|hai)(?!\w) ?")


def _borne(scene: Scene) -> Iterator[Penalty]:
    """Each sentence told by who bears it: "Ⓟ phải chấp hành 7 năm tù"."""
    tape = scene.tape
    for found in tape.keyed(_BORNE):
        floor, ceiling = tape.sentence(found.start())
        term = _TERM.match(tape.code, found.end(), ceiling)
        if term is None or _DEMANDED.search(tape.code, floor, found.start()):
            continue
        crime = _CRIME.match(tape.code, term.end(), ceiling)
        last = crime.end() if crime else term.end()
        for target in people.coordinated(tape, found.start()):
            yield Penalty(
                (tape.evidence(min(target, found.start()), last, "sanction/verdict"),),
                target=tape.mention(target).entity,
                authority=_court(tape, floor, found.start()),
                subject=tape.written(term.start(), last),
            )


def _told(scene: Scene) -> Iterator[Penalty]:
    tape, read = scene.tape, -1
    yield from _borne(scene)
    for found in tape.keyed(_VERB):
        floor, ceiling = tape.sentence(found.start())
        if found.start() < read or _DEMANDED.search(tape.code, floor, found.start()):
            continue
        by = _court(tape, floor, found.start())
        if found["verb"] == "kết án" and not _CONVICTED.search(tape.code, floor, found.start()):
            continue
        passed = list(_passed(tape, found, floor, ceiling))
        for number, (target, first, last) in enumerate(passed):
            read = max(read, last)
            # The crime told behind the last of a row is that of all.
            crime = next(
                (
                    one
                    for one in (
                        _CRIME.match(tape.code, end, ceiling) for _, _, end in passed[number:]
                    )
                    if one
                ),
                None,
            )
            own = crime is not None and crime.start() == last
            told = crime.end() if crime and own else last
            subject = tape.written(first, told)
            if crime and not own:
                subject = f"{subject} {tape.written(*crime.span()).lstrip(', ')}"
            start, end = min(target, found.start(), first), max(told, target + 1)
            yield Penalty(
                (tape.evidence(max(start, floor), end, "sanction/verdict"),),
                target=tape.mention(target).entity,
                authority=by,
                subject=subject,
            )


def _passed(
    tape: Tape, found: re.Match[str], floor: int, ceiling: int
) -> Iterator[tuple[int, int, int]]:
    """Each one sentenced by the verb *found*, and where the term begins and ends."""
    previous = found.end()
    for term in _TERM.finditer(tape.code, found.end(), ceiling):
        persons = [
            at
            for at in tape.find("Ⓟ", previous, term.start())
            if _TO_TERM.fullmatch(tape.code, at + 1, term.start())
        ][:1]
        if persons:
            row = _ROW.search(tape.code, previous, persons[0] + 1)
            targets = tuple(tape.find("Ⓟ", row.start(), row.end())) if row else (persons[0],)
        elif previous == found.end() and re.fullmatch(_MEASURE, tape.code[previous : term.start()]):
            targets = _told_apart(tape, found, term, floor, ceiling)
        else:
            targets = _towards(tape, term, ceiling)
        for target in targets:
            if "(" not in tape.code[max(previous, floor) : target].rpartition(")")[2]:
                yield target, term.start(), term.end()
        previous = term.end()


def _told_apart(
    tape: Tape, found: re.Match[str], term: re.Match[str], floor: int, ceiling: int
) -> tuple[int, ...]:
    """Who is sentenced where the term follows the verb: told before "bị" or behind "đối với"."""
    if suffered := _SUFFERED.search(tape.code, floor, found.start()):
        accused = _ACCUSED.search(tape.code, floor, suffered.start())
        person = accused.start("person") if accused else people.subject(tape, suffered.start())
        if person is None:
            return ()
        row = _ROW.search(tape.code, floor, person + 1)
        if row and _OPENS_ROW.search(tape.code, floor, row.start()):
            return tuple(tape.find("Ⓟ", *row.span()))
        return people.coordinated(tape, person)
    return _towards(tape, term, ceiling)


def _towards(tape: Tape, term: re.Match[str], ceiling: int) -> tuple[int, ...]:
    """Who is sentenced behind the *term*: "7 năm tù về tội X đối với bị cáo Y"."""
    crime = _CRIME.match(tape.code, term.end(), ceiling)
    towards = _TOWARDS.match(tape.code, crime.end() if crime else term.end(), ceiling)
    return people.row(tape, towards.end() - 1) if towards else ()


def _court(tape: Tape, floor: int, stop: int) -> str | None:
    """The court that passes the sentence before *stop*: that of the sentence, else the one told last."""
    bench = None
    for at in reversed(list(tape.find("Ⓐ", max(0, stop - _NEAR), stop))):
        mention = tape.mention(at)
        name = normalise(mention.text)
        if not _COURT.match(name):
            continue
        if _BENCH.match(name):
            bench = bench or mention.entity
        else:
            return mention.entity
    return bench


_NEAR = 900
"""How many letters before a verdict the court may be told."""
