"""Convicts: sentences told by who bears them, or by the name and the term alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.facts import people, person_rows
from graph.facts.penalties import courts, terms
from graph.facts.penalties.penalty import Penalty
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.patterns import Gated

_ADVERBS = r"(?:,? (?:cũng|vẫn|đã|chỉ|đều|vừa|từng|đang|còn|cùng|phải|mỗi người|lần lượt))*"
_TOLD_AS = r"(?: (?:mức|án|hình phạt|mức án|bản án|các mức án))*"
_FROM = rf"(?: từ (?:mức )?(?:án )?(?:{terms.SPAN}(?: tù(?: giam)?)?|(?:tù )?chung thân|tử hình))?"
_DOWN = r"(?: xuống còn| xuống| còn)"
_COURT = r"(?: (?:Ⓐ|tòa(?: án)?(?: (?:cấp )?phúc thẩm)?))?"
# "Ⓟ lĩnh án 14 năm tù", "Ⓟ được giảm từ 8 năm tù xuống còn 7 năm tù", "Ⓟ phạm tội … và phải nhận mức án …".
_BORNE = Gated(
    rf"Ⓟ{terms.ASIDE}(?: phạm (?:các )?tội(?: danh)? [^‖;Ⓟ]{{3,90}}?(?:,| và))?{_ADVERBS}"
    rf"(?: được{_COURT} giảm(?: án| hình phạt)?{_FROM}{_DOWN}"
    rf"| (?:phải |bị )?(?:lĩnh|lãnh|nhận|chịu|chấp hành|thụ)){_TOLD_AS} ",
    keys=terms.KEYS,
)
# "Giảm án cho bị cáo Ⓟ từ 8 năm tù xuống còn 6 năm tù", "mức án dành cho Ⓟ là 12 năm tù".
_MEANT = Gated(
    r"(?<!\w)(?:giảm(?: án| hình phạt| một phần hình phạt)? (?:cho|đối với|với)|"
    r"(?:mức án|bản án|hình phạt)(?: chung)?(?: dành| áp dụng)? (?:cho|đối với|với|đối)) "
    rf"(?:(?:các )?(?:bị cáo|đối tượng) )?{people.TO_NAME}(?: ?\([^()‖]{{0,80}}\))?"
    rf"(?:(?: hình phạt)?{_FROM}{_DOWN}| là){_TOLD_AS} ",
    keys=terms.KEYS,
)
# "Ⓟ (lĩnh án 14 năm tù)", "ông Ⓟ (án chung thân)".
_BRACKETED = Gated(
    r"Ⓟ ?\((?:[^()‖Ⓟ]{0,80}, )?(?:bị |phải )?(?:lĩnh|lãnh|nhận|tuyên phạt|bị phạt|áp dụng|chịu|tuyên|"
    r"(?=án ))(?: (?:mức án|án|mức))*+ ?",
    keys=terms.KEYS,
)
# "Ⓟ 12 năm tù; Ⓟ (nguyên kế toán) và Ⓟ mỗi bị cáo 7 năm tù": the verb stands before, if anywhere.
_PAIR = Gated(rf"Ⓟ{terms.ASIDE}{terms.MEASURE}", keys=terms.KEYS)
_VERB = re.compile(r"(?<!\w)(?:tuyên|phạt|kết án)(?!\w)")
_LISTS = re.compile(r"(?<!\w)(?:các mức án|mức án cụ thể|lĩnh án|lãnh án|tuyên phạt)(?!\w)")
_PROSECUTION = re.compile(r"(?<!\w)(?:đề nghị|viện kiểm sát|vks|vksnd|kháng cáo|công tố)(?!\w)")
_NOT_PASSED = re.compile(rf"{_PROSECUTION.pattern}|(?<!\w)(?:sẽ|có thể|dự kiến|nếu|khung)(?!\w)")
_BACK = 2


def told(scene: Scene, read: Sequence[tuple[int, int]]) -> Iterator[Penalty]:
    """Yield each sentence told without a verb of the court's; *read* bounds those told with one."""
    tape = scene.tape
    known = [*read]
    for pattern in (_BORNE, _MEANT, _BRACKETED):
        for found in tape.keyed(pattern):
            floor, ceiling = tape.sentence(found.start())
            term = terms.TERM.match(tape.code, found.end(), ceiling)
            if term is None or terms.DEMANDED.search(tape.code, floor, found.start()):
                continue
            person = found.end() - 1 if pattern is _MEANT else found.start()
            if pattern is _MEANT:
                person = next(iter(tape.find("Ⓟ", *found.span())))
            known.append((found.start(), term.end()))
            several = person_rows.coordinated(tape, person) if pattern is _BORNE else (person,)
            yield from _each(tape, several, _respective(tape, found, term, len(several), ceiling))
    yield from _paired(tape, known)


_AND = re.compile(r"(?:,|,? và)(?: mức| án)* ")


def _respective(
    tape: Tape, found: re.Match[str], term: re.Match[str], persons: int, ceiling: int
) -> list[re.Match[str]]:
    """The term of each of so many *persons*: "lần lượt 7 năm tù và 5 năm tù"."""
    row = [term]
    if "lần lượt" in found[0]:
        while more := _AND.match(tape.code, row[-1].end()):
            following = terms.TERM.match(tape.code, more.end(), ceiling)
            if following is None:
                break
            row.append(following)
    return row if len(row) == persons else [term] * persons


def _each(tape: Tape, persons: Sequence[int], row: Sequence[re.Match[str]]) -> Iterator[Penalty]:
    for person, term in zip(persons, row, strict=True):
        crime = terms.CRIME.match(tape.code, row[-1].end(), tape.sentence(term.start())[1])
        last = crime.end() if crime else term.end()
        told_of = tape.written(term.start(), last)
        if crime and row[-1] is not term:
            told_of = " ".join((tape.written(*term.span()), tape.written(*crime.span())))
        start = min(person, term.start())
        yield Penalty(
            (tape.evidence(max(start, tape.sentence(term.start())[0]), last, "sanction/verdict"),),
            target=tape.mention(person).entity,
            authority=courts.before(tape, term.start()),
            subject=told_of,
        )


def _paired(tape: Tape, known: Sequence[tuple[int, int]]) -> Iterator[Penalty]:
    """Those whose names have a term right behind them, where the text has told of verdicts just before."""
    reached = -1
    for found in tape.keyed(_PAIR):
        floor, ceiling = tape.sentence(found.start())
        term = terms.TERM.match(tape.code, found.end(), ceiling)
        if term is None or found.start() < reached or _VERB.search(found[0]):
            continue
        if _NOT_PASSED.search(tape.code, floor, found.start()):
            continue
        if not _is_verdict(tape, floor, found.start(), known):
            continue
        reached = term.end()
        known = [*known, (found.start(), reached)]
        several = person_rows.coordinated(tape, found.start())
        if len(several) > 1 and terms.IN_ALL.search(found[0]):
            continue
        several = several if "mỗi" in found[0] or "cùng" in found[0] else (found.start(),)
        yield from _each(tape, several, [term] * len(several))


def _is_verdict(tape: Tape, floor: int, stop: int, known: Sequence[tuple[int, int]]) -> bool:
    """Whether the words before *stop* tell what a court passed, and no prosecutor asks for."""
    if _LISTS.search(tape.code, floor, stop):
        return True
    first = floor
    for _ in range(_BACK):
        if first < _BACK or _PROSECUTION.search(tape.code, first, floor):
            break
        first = tape.sentence(first - 2)[0]
    return any(first <= start < stop for start, _ in known) and not _PROSECUTION.search(
        tape.code, first, floor
    )
