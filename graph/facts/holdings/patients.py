"""Whom a verb of appointment means: its object, else its subject, else those named behind the post."""

from __future__ import annotations

import re

from graph.facts import people, person_rows
from graph.facts.offices.posts import Post
from graph.facts.people import TO_NAME
from graph.facts.tape import Tape

_VERBS = (
    r"(?:bổ nhiệm|đề bạt|điều động|luân chuyển|điều chuyển|phân công|giao(?! thông)|"
    r"(?<!trúng )(?<!đắc )(?<!tái )cử(?! tri)|chỉ định|phê chuẩn|(?<!phiếu )bầu|biệt phái|bố trí|tiếp nhận|"
    r"công nhận)(?!\w)"
)
_ACTIVE = re.compile(
    rf"(?<!\w)(?:{_VERBS}|bổ sung(?= (?:ông|bà|đồng chí)))"
    rf"(?: lại| bổ sung| \(bổ sung\)| và| ,|,|{_VERBS}| )*(?: đối với| cho)? ?{TO_NAME}"
)
# An active verb of appointment without the name of its object: its subject gets no post.
_TRANSITIVE = re.compile(
    rf"(?<!\w){_VERBS}(?! (?:lại )?cán bộ)(?! (?:tôi|ông|bà)(?!\w))[^‖;Ⓟ]{{0,40}}$"
)
# "Ông A thôi giữ chức X, phân công giữ chức Y": who leaves the one is given the other.
_LEAVES_FOR = re.compile(
    rf"(?<!\w)thôi (?:giữ|làm)[^‖Ⓟ]*(?:[,;]| và) (?:{_VERBS}(?:,|,? và)? )+"
    r"(?:(?:về|sang|đến) )?(?:giữ|làm)(?!\w)[^‖;Ⓟ]{0,20}$"
)
_PASSIVE = re.compile(
    rf"(?<!\w)(?:được|bị(?! (?:can|cáo|hại|đơn))|nhận quyết định) ?[^‖;]{{0,110}}?{_VERBS}"
)

_LISTED = re.compile(rf"(?:gồm|sau|như sau|là)(?: có)?: ?[-+]? ?{TO_NAME}")
# "Trước khi được điều chuyển sang X, ông A là …": the clause has a subject of its own.
_OWN = re.compile(
    rf", (?:{people.HONORIFIC}){{0,3}}(?P<person>Ⓟ)(?: (?:đã|từng|hiện|vẫn|đang|cũng))* ?$"
)


def of(tape: Tape, link: int, stop: int, floor: int, *, elided: bool = True) -> tuple[int, ...]:
    """The person whom the verb from *link* to *stop* gives a post: its object, else its subject."""
    meant = _of(tape, link, stop, floor, elided=elided)
    nearest = link - 2
    another = meant and nearest >= floor and nearest not in meant and tape.code[nearest] == "Ⓟ"
    if another and people.subject(tape, link, elided=False) == nearest:
        return person_rows.coordinated(tape, nearest)  # "Bổ nhiệm A làm X, B làm Y"
    return meant


def _of(tape: Tape, link: int, stop: int, floor: int, *, elided: bool) -> tuple[int, ...]:
    """What :func:`of` says, without a look at who stands right before the verb."""
    if tape.code.startswith("nhận nhiệm vụ mới", link):
        person = people.subject(tape, link, elided=elided)
        return person_rows.coordinated(tape, person) if person is not None else ()
    clause = tape.code.rfind(";", floor, link) + 1
    whole = [*_ACTIVE.finditer(tape.code, floor, clause)][-1:] if clause else []
    row = person_rows.of(tape, whole[0].end() - 1) if whole else ()
    if any(clause <= at < stop for at in row):
        return tuple(at for at in row if at < stop)
    if "Ⓟ" in tape.code[clause:link]:
        floor = max(floor, clause)
    passive = [*_PASSIVE.finditer(tape.code, floor, stop)][-1:]
    if passive and _LISTED.search(tape.code, passive[0].end(), link):
        passive = []  # "Được bổ nhiệm gồm: ông A giữ chức X; …"
    if passive and (own := _OWN.search(tape.code, passive[0].end(), link)):
        return (own.start("person"),)
    active = [*_ACTIVE.finditer(tape.code, passive[0].end() if passive else floor, stop)][-1:]
    if active and not passive:
        object_ = person_rows.of(tape, active[0].end() - 1)
        return tuple(at for at in object_ if at < stop)
    goes_on = _LEAVES_FOR.search(tape.code, floor, stop)
    if not passive and not goes_on and _TRANSITIVE.search(tape.code, floor, stop):
        return ()
    told = passive[0].start() if passive else goes_on.start() if goes_on else link
    person = people.subject(tape, told, elided=elided)
    return person_rows.coordinated(tape, person) if person is not None else ()


# "Giữ chức X cùng với ông B", "thay cho ông B": B is somebody else.
_BESIDES = r" (?:cùng|thay|kế nhiệm|bàn giao|so|theo|chúc mừng|khác)(?!\w)"
_WITH = re.compile(rf"(?:(?!{_BESIDES})[^‖;Ⓟ]){{0,40}}(?:đối với|với|cho|của) {TO_NAME}")


def behind(tape: Tape, post: Post) -> tuple[int, ...]:
    """The persons of "miễn nhiệm chức vụ … đối với ông A (…) và ông B"."""
    found = _WITH.match(tape.code, post.reach)
    return person_rows.of(tape, found.end() - 1) if found else ()
