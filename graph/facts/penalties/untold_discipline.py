"""Discipline of which the text does not name the measure, or whom it hits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import people, person_rows
from graph.facts.penalties import discipline, sufferers
from graph.facts.penalties.penalty import Penalty
from graph.facts.people import TO_NAME
from graph.facts.scene import Scene
from graph.patterns import Keyed

# "Ⓐ cách chức giám đốc và hai phó giám đốc": whom it hits is told by the office alone.
_OFFICERS = Keyed(
    r"(?P<body>Ⓐ|(?<=‖)Ⓛ)(?: (?:đã|vừa|cũng|phải|sau đó|ra quyết định|quyết định))* "
    r"(?P<measure>cách(?: hết| tất cả)?(?: các)? chức(?: vụ)?|khai trừ(?: khỏi)? đảng|giáng chức|"
    r"khiển trách|cảnh cáo)"
    r" (?:đối với )?(?:(?:hai|ba|bốn|\d+|nhiều|các|một loạt) )?"
    r"(?:(?:phó |tổng |nguyên )*(?:giám đốc|chủ tịch|bí thư|hiệu trưởng|chánh|cục trưởng|trưởng|viện trưởng|"
    r"chủ nhiệm|hạt trưởng|đội trưởng|trạm trưởng)|cán bộ|lãnh đạo)(?!\w)"
    r"(?=[^‖;Ⓟ]*(?:[‖;]|$| (?:sau khi|vì|do|để) ))",
    keys="cách|khai trừ|giáng chức|khiển trách|cảnh cáo",
)


def officers(scene: Scene) -> Iterator[Penalty]:
    """Yield each measure that a body takes against officers whom the text names by their office alone."""
    tape = scene.tape
    for found in tape.keyed(_OFFICERS):
        floor, _ = tape.sentence(found.start())
        if people.is_proposed(tape, floor, found.start("measure")):
            continue
        yield Penalty(
            (tape.evidence(*found.span(), "sanction/discipline"),),
            authority=tape.mention(found.start("body")).entity,
            subject=tape.written(*found.span("measure")),
        )


_THESE = re.compile(
    r"(?:những|các|hai|ba|bốn|số) (?:người|cán bộ|đảng viên|lãnh đạo|cá nhân|vị)[^‖;,ⓅⓄ]{0,24} "
    r"(?:này|trên|nói trên|ấy) (?:đã |vừa |đều )*$"
)
# "Ông A đã bị kỷ luật", "quyết định kỷ luật ông A của Ⓐ": a measure that is not named.
_UNNAMED = Keyed(
    rf"(?<!\w)(?:(?P<suffers>bị (?:Ⓐ )?(?:đã )?(?:thi hành |xử lý )?(?P<bare>kỷ luật))"
    r"(?= ?[.,;‖)]| (?:vì|do|về|sau|từ|vào|liên quan|theo)(?!\w))"
    rf"|(?:(?:quyết định|thi hành|ra|đã)(?: việc)?|(?<!xét )việc|(?<=Ⓐ)) (?P<deed>kỷ luật)"
    rf"(?: đối với| với)? (?P<target>{TO_NAME})"
    r"(?:,[^‖;,Ⓟ]{0,60},)?(?: của (?P<by>Ⓐ))?)",
    keys="kỷ luật",
)


def unnamed(scene: Scene) -> Iterator[Penalty]:
    """Yield each measure that the text does not name, against each person that suffers it."""
    tape = scene.tape
    for found in tape.keyed(_UNNAMED):
        floor, _ = tape.sentence(found.start())
        if people.is_proposed(tape, floor, found.start()):
            continue
        if found["suffers"] and sufferers.CROWD.search(tape.code, floor, found.end()):
            # "Bộ trưởng A: 7.000 cán bộ bị kỷ luật", "những người này bị Ⓐ kỷ luật".
            if _THESE.search(tape.code, floor, found.start()) and "Ⓐ" in found["suffers"]:
                at = tape.code.index("Ⓐ", found.start())
                yield Penalty(
                    (tape.evidence(*found.span(), "sanction/discipline"),),
                    authority=tape.mention(at).entity,
                    subject=tape.written(*found.span("bare")),
                )
            continue
        if found["target"]:
            persons = person_rows.of(tape, found.end("target") - 1)
        else:
            person = people.subject(tape, found.start(), elided=False)
            persons = person_rows.coordinated(tape, person) if person is not None else ()
        by = tape.mention(found.start("by")).entity if found["by"] else None
        measure = "deed" if found["deed"] else "bare"
        by = by or discipline.authority(scene, floor, found.start())[0]
        for at in persons:
            yield Penalty(
                (
                    tape.evidence(
                        min(max(at, floor), found.start()),
                        max(at + 1, found.end()),
                        "sanction/discipline",
                    ),
                ),
                target=tape.mention(at).entity,
                authority=by,
                subject=tape.written(*found.span(measure)),
            )
