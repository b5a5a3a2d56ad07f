"""Verdicts: to what a court sentences whom, and for which crime."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.facts import people, person_rows
from graph.facts.penalties import convicts, courts, terms
from graph.facts.penalties.penalty import Penalty
from graph.facts.penalties.terms import ASIDE, CRIME, DEMANDED, KEYS, MEASURE, TERM
from graph.facts.people import HONORIFIC
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.patterns import Gated
from graph.vietnamese import normalise

_VERB = Gated(
    r"(?<!\w)(?<!hình )(?<!mức )(?<!khung )(?<!nộp )"
    r"(?P<verb>tuyên phạt|xử phạt|phạt|tuyên án|tuyên|kết án|giữ nguyên(?= (?:mức |bản )?(?:án|hình phạt)))"
    r"(?!\w)(?=[^‖]*(?:tù|chung thân|tử hình|"
    r"cải tạo không|án treo)(?!\w))",
    keys=KEYS,
)
_TO_TERM = re.compile(ASIDE + MEASURE)
# "Tuyên phạt bị cáo 7 năm tù".
_TO_TERM_APART = re.compile(rf"(?: (?:bị cáo|đối tượng|anh ta|hắn)(?: này)?)?{MEASURE}")
_ROW = re.compile(
    rf"Ⓟ(?:{ASIDE}(?:,|;|,? và) (?:bị cáo )?(?:{HONORIFIC}){{0,2}}Ⓟ)*$",
)
_WHOM = rf"(?:(?:các )?(?:bị cáo|đối tượng|bị can) )?(?:{HONORIFIC}){{0,3}}Ⓟ"
_TOWARDS = re.compile(rf" (?:(?:đã )?được tuyên )?(?:đối với|dành cho|cho|với) {_WHOM}")
# "Tuyên y án tử hình bị cáo A".
_OBJECT = re.compile(f" {_WHOM}")
# "Ⓟ bị tòa tuyên", "Ⓟ bị kết tội giết người và".
_SUFFERED = re.compile(
    r"(?<!\w)bị(?: (?:Ⓐ|tòa(?: án| này)?|hđxx|hội đồng xét xử)(?: ?\([^()‖]{0,40}\))?)?"
    r"(?: (?:kết tội|kết luận phạm tội) [^‖;,Ⓟ]{3,60} và| (?:đã|vừa|đưa ra|xét xử|và|quyết định))* ?$"
)
# "Bị cáo A - nguyên cán bộ X - bị tuyên phạt".
_ACCUSED = re.compile(r"(?:bị cáo|bị can|đối tượng) (?P<person>Ⓟ)[^‖;Ⓟ]{0,200}$")
# "Tòa án X kết án", "bị tòa kết án", "Ⓟ đã bị kết án", but "xin lỗi ông A vì bị kết án oan".
_CONVICTED = re.compile(
    r"(?:Ⓐ|tòa)(?: (?:đã|vừa))* $|Ⓟ(?: ?\([^()‖]{0,80}\))?(?:, [^‖;,Ⓟ]{3,90},)?"
    r"(?: (?:đã|từng|vừa|cũng|còn|sau đó))*(?: bị [^‖;Ⓟ]{3,90} và)?(?: đã| từng)* bị $"
)
_WRONGLY = re.compile(r"[^‖;]{0,40}(?<!\w)oan(?!\w)")
_OPENS_ROW = re.compile(r"(?:bị cáo|bị can|đối tượng|là|gồm|:)(?: là| gồm)?:? $")


def imposed(scene: Scene) -> Iterator[Penalty]:
    """Yield each sentence passed on a named person; one that is only demanded or provided for is none.

    Told again ("12 năm tù giam về tội giết người", "12 năm tù"), it is one.
    """
    told: dict[tuple[str | None, str], Penalty] = {}
    for each in _told(scene):
        one = replace(each, subject=_TOGETHER.sub("", each.subject or ""))
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


# "… 5 năm tù cùng về tội X": with others.
_TOGETHER = re.compile(r",? cùng(?= (?:về|vì|với|do|tội))")
_SHORT = re.compile(r"(?<!\w)(?:giam|mức án|án|tù|về|vì|với|cho|do|cùng|các|hai)(?!\w) ?")


def _told(scene: Scene) -> Iterator[Penalty]:
    read: list[tuple[int, int]] = []
    yield from _by_verb(scene, read)
    yield from convicts.told(scene, read)


def _by_verb(scene: Scene, known: list[tuple[int, int]]) -> Iterator[Penalty]:
    """Yield each sentence told with a verb of the court's, its bounds put into *known*."""
    tape, read = scene.tape, -1
    for found in tape.keyed(_VERB):
        floor, ceiling = tape.sentence(found.start())
        if found.start() < read or DEMANDED.search(tape.code, floor, found.start()):
            continue
        by = courts.before(tape, found.start())
        if found["verb"] == "kết án" and (
            not _CONVICTED.search(tape.code, floor, found.start())
            or _WRONGLY.match(tape.code, found.end())
        ):
            continue
        passed = list(_passed(tape, found, floor, ceiling))
        for number, (target, first, last) in enumerate(passed):
            read = max(read, last)
            # The crime told behind the last of a row is that of all.
            crime = next(
                (
                    one
                    for one in (
                        CRIME.match(tape.code, end, ceiling) for _, _, end in passed[number:]
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
            known.append((found.start(), last))
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
    for term in TERM.finditer(tape.code, found.end(), ceiling):
        persons = [
            at
            for at in tape.find("Ⓟ", previous, term.start())
            if _TO_TERM.fullmatch(tape.code, at + 1, term.start())
        ][:1]
        if persons:
            row = _ROW.search(tape.code, previous, persons[0] + 1)
            targets = tuple(tape.find("Ⓟ", row.start(), row.end())) if row else (persons[0],)
        elif previous == found.end() and _TO_TERM_APART.fullmatch(
            tape.code, previous, term.start()
        ):
            targets = _told_apart(tape, found, term, floor, ceiling)
        else:
            targets = _towards(tape, term, ceiling)
        if len(targets) > 1 and terms.IN_ALL.search(tape.code, targets[-1], term.start()):
            targets = ()
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
            return (
                _tried(tape, suffered.start())
                if _NO_NAME.search(tape.code, floor, suffered.start())
                else ()
            )
        row = _ROW.search(tape.code, floor, person + 1)
        if row and _OPENS_ROW.search(tape.code, floor, row.start()):
            return tuple(tape.find("Ⓟ", *row.span()))
        return person_rows.coordinated(tape, person)
    return _towards(tape, term, ceiling) or _tried(tape, found.start())


# "Bị cáo bị tuyên phạt": the accused told before.
_NO_NAME = re.compile(r"(?:bị cáo|đối tượng)(?: này)?(?: (?:đã|vừa|cũng))* $")
_TRIED = re.compile(
    rf"(?<!\w)(?:xét xử(?: sơ thẩm| phúc thẩm| lưu động)*(?: vụ án)?(?: đối với)?(?: bị cáo)?|bị cáo|"
    rf"đưa(?: bị cáo)?(?! tin)) (?:{HONORIFIC}){{0,3}}(?P<person>Ⓟ)"
)
_BACK = 3


def _tried(tape: Tape, stop: int) -> tuple[int, ...]:
    """The one person whom the sentence of *stop* or one of those before says to be tried."""
    floor, _ = tape.sentence(stop)
    here = [*_TRIED.finditer(tape.code, floor, stop)]
    if here:
        return (here[-1].start("person"),)
    for _ in range(_BACK):
        floor, _ = tape.sentence(max(0, floor - 2))
    found = {
        tape.mention(at.start("person")).entity: at.start("person")
        for at in _TRIED.finditer(tape.code, floor, stop)
    }
    return tuple(found.values()) if len(found) == 1 else ()


def _towards(tape: Tape, term: re.Match[str], ceiling: int) -> tuple[int, ...]:
    """Who is sentenced behind the *term*: "7 năm tù về tội X đối với bị cáo Y"."""
    crime = CRIME.match(tape.code, term.end(), ceiling)
    end = crime.end() if crime else term.end()
    towards = _TOWARDS.match(tape.code, end, ceiling) or _OBJECT.match(tape.code, end, ceiling)
    return person_rows.of(tape, towards.end() - 1) if towards else ()
