"""Seats and charges: members of a body, and who is in charge of one without a title of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import people, person_rows
from graph.facts.holdings import patients
from graph.facts.holdings.holding import ELECTED, HEADED, MEMBERS, SEATED, Holding
from graph.facts.offices import bare
from graph.facts.offices.posts import Post
from graph.facts.people import TO_NAME
from graph.facts.tape import Tape
from graph.patterns import Keyed
from graph.vietnamese import normalise

_MEMBER = Keyed(
    r"(?<!\w)(?:(?:bầu|bổ sung|chỉ định|được bầu|trúng cử|tái cử|đắc cử)(?: bổ sung)? (?:vào|tham gia)|"
    rf"(?:bầu|bổ sung|chỉ định|phân công|chuẩn y|điều động|luân chuyển)(?: bổ sung)? {TO_NAME}"
    r"(?:(?:,| -) [^‖;Ⓟ]{1,160}?)?,? (?:tham gia|vào)|"
    r"(?P<leave>thôi "
    r"tham gia|thôi là ủy viên)) "
    r"(?:(?:ban chấp hành|bch), )?(?P<body>Ⓐ)(?P<further>(?:(?:,| và|, và) (?:tham gia )?Ⓐ)*)",
    keys="vào Ⓐ|tham gia Ⓐ|ủy viên Ⓐ|vào ban chấp hành, Ⓐ|tham gia ban chấp hành, Ⓐ|"
    "ủy viên ban chấp hành, Ⓐ|vào bch, Ⓐ|tham gia bch, Ⓐ|ủy viên bch, Ⓐ",
)
_POLLED = re.compile(r"(?:bầu|được bầu|trúng cử|tái cử|đắc cử)(?!\w)")
_COLLEGIATE = re.compile(
    r"bộ chính trị|ban bí thư|ban chấp hành|bch|ban thường vụ|btv|ủy ban|trung ương đảng|đảng ủy|tỉnh ủy|"
    r"thành ủy|huyện ủy|quận ủy|thị ủy"
)


def members(tape: Tape) -> Iterator[Holding]:
    """ "Được bầu vào Bộ Chính trị" makes a member, Ủy viên, of a body that has no other kind."""
    for found in tape.keyed(_MEMBER):
        floor, _ = tape.sentence(found.start())
        for at in tape.find("Ⓐ", found.start("body"), found.end()):
            mention = tape.mention(at)
            if not _COLLEGIATE.match(normalise(mention.text)):
                break
            for person in patients.of(tape, found.start("body"), found.start("body"), floor):
                post = Post(at, at + 1, at + 1, "Ủy viên", "ủy viên", mention.entity, at)
                start, leaves = min(found.start(), max(person, floor)), bool(found["leave"])
                rule = ELECTED if _POLLED.match(found[0]) or leaves else SEATED
                yield Holding(person, post, start, at + 1, rule, found.start(), leaves)


# "Giao ông A phụ trách Cục X"; "ông A, phụ trách Cục X": a charge without a title of its own.
_CHARGE = Keyed(
    rf"(?<!\w)(?P<verb>phân công|giao(?: nhiệm vụ)?|cử)(?: {TO_NAME}(?:(?:,| -) [^‖;Ⓟ]{{1,120}}?)?,?)? "
    rf"(?P<role>phụ trách)(?:,? (?:điều hành|quản lý))?(?: hoạt động| công việc)?(?: của)? (?P<body>[ⒶⓄ])"
    r"(?!(?:,| và) Ⓛ)"
    r"|Ⓟ(?:,| -) (?P<held>phụ trách) (?P<whole>[ⒶⓄ])"
    r"(?=(?: ?\([^()‖]{0,40}\))?(?: (?:đã|cho|nói|chia|khẳng|thông|phát|yêu|nhấn|tại)(?!\w)|,))",
    keys="phụ trách",
)


def charges(tape: Tape) -> Iterator[Holding]:
    """Who is in charge of a body, by an order or by a word behind the name."""
    for found in tape.keyed(_CHARGE):
        floor, _ = tape.sentence(found.start())
        assigned = bool(found["verb"])
        start, end = found.span("role" if assigned else "held")
        at = found.start("body" if assigned else "whole")
        role = tape.written(start, end)
        post = Post(start, at + 1, at + 1, role, "phụ trách", tape.mention(at).entity, at)
        persons = patients.of(tape, start, start, floor) if assigned else (found.start(),)
        for person in persons:
            begin = min(found.start(), max(person, floor))
            link = found.start() if assigned else None
            yield Holding(person, post, begin, at + 1, "in-charge-of-body", link)


# "Ban X nhiệm kỳ 2, gồm 3 thành viên: ông A, ông B": each one listed is a member.
_SEATS = Keyed(
    rf"(?P<body>[ⒶⓄ])[^‖;:ⒶⓄⓅ]{{0,40}}(?<!\w)gồm (?:\d+ )?(?P<role>ủy viên|thành viên): ?{TO_NAME}",
    keys="ủy viên:|thành viên:",
)


def listed(tape: Tape) -> Iterator[Holding]:
    """The members that a sentence counts and lists behind the name of their body."""
    for found in tape.keyed(_SEATS):
        at, (start, end) = found.start("body"), found.span("role")
        role = tape.written(start, end)
        post = Post(start, end, end, role, found["role"], tape.mention(at).entity, at)
        for person in person_rows.of(tape, found.end() - 1):
            yield Holding(person, post, at, person + 1, MEMBERS)
    yield from _counted(tape)


# "Ban X gồm 62 ủy viên. … Trong 62 ủy viên có ông A, …; ông B, …": the count tells whose members.
_AMONG = Keyed(
    r"(?<!\w)(?:trong|trong số|trong đó,?) (?P<count>\d+) (?P<role>ủy viên|thành viên)(?: này)?,? "
    rf"(?:có|gồm)(?: tên)?:? {TO_NAME}",
    keys="ủy viên|thành viên",
)


def _counted(tape: Tape) -> Iterator[Holding]:
    """The members that a sentence names among as many as a body was said to have."""
    for found in tape.keyed(_AMONG):
        body = re.compile(rf"[ⒶⓄ][^‖;ⒶⓄⓅ]{{0,60}}(?:gồm|có) {found['count']} {found['role']}(?!\w)")
        named = [told.start() for told in body.finditer(tape.code, 0, found.start())]
        if not named:
            continue
        start, end = found.span("role")
        at = named[-1]
        post = Post(start, end, end, found["role"], found["role"], tape.mention(at).entity, at)
        for person in person_rows.of(tape, found.end() - 1):
            yield Holding(person, post, start, person + 1, MEMBERS)


# "Thành lập Hội đồng X do Thứ trưởng A làm chủ tịch": the body stands before, without its name again.
_KIN = r"(?:,| -|-| ?\()? ?(?:vợ|chồng|con|em|anh|chị|bố|mẹ|cháu)(?: \w+){0,2} (?:ông |bà )?Ⓟ\)?"
_HEADED = Keyed(
    r"(?<!của )(?<!thuộc )(?P<body>[ⒶⓄ])(?:(?: (?!do )[^‖;,ⒶⓄⓅ]{1,40})? | ?\()(?P<led>)do "
    r"[^‖;Ⓟ]{0,90}(?P<person>Ⓟ)"
    rf"(?:{_KIN})?[^‖;Ⓟ]{{0,90}}? (?:làm|là|giữ chức|đứng tên làm) "
    r"(?P<role>chủ tịch|trưởng ban|trưởng đoàn|tổ trưởng|trưởng tiểu ban|chủ nhiệm|(?:tổng )?giám đốc)"
    r"(?! [ⒶⓄⓁ])",
    keys=" do |(do ",
)
# "Ông A lập Hội đồng X do ông làm Chủ tịch".
_BY_HIM = Keyed(
    r"(?P<body>[ⒶⓄ])(?: (?!do )[^‖;,ⒶⓄⓅ]{1,40})? do (?:chính )?(?:ông|bà)(?: này)? (?:làm|là|giữ chức) "
    r"(?P<role>chủ tịch|trưởng ban|trưởng đoàn|tổ trưởng|trưởng tiểu ban|chủ nhiệm)(?! [ⒶⓄⓁ])",
    keys=" do ",
)
# What the name of a body begins with that has such a head.
_KINDS = {
    "chủ tịch": "hội đồng|ủy ban|ban", "trưởng ban": "ban", "trưởng đoàn": "đoàn", "tổ trưởng": "tổ",
    "trưởng tiểu ban": "tiểu ban", "chủ nhiệm": "ủy ban|hội đồng|văn phòng",
    "giám đốc": "", "tổng giám đốc": "",
}  # fmt: skip


def headed(tape: Tape) -> Iterator[Holding]:
    """Who heads the body that is named before, by a bare title."""
    for found in tape.keyed(_HEADED):
        if not bare.UNNAMED.search(tape.code, found.start("body") + 1, found.end("led")):
            yield from _heads(tape, found, found.start("person"))
    for found in tape.keyed(_BY_HIM):
        person = people.subject(tape, found.start("body"))
        if person is not None:
            yield from _heads(tape, found, person)


def _heads(tape: Tape, found: re.Match[str], person: int) -> Iterator[Holding]:
    at, (start, end) = found.start("body"), found.span("role")
    if re.match(_KINDS[found["role"]], normalise(tape.mention(at).text)):
        post = Post(
            start, end, end, tape.written(start, end), found["role"], tape.mention(at).entity, at
        )
        yield Holding(person, post, min(at, person), end, HEADED, person, state=True)


_HOME = r"(?:(?:trú|ngụ|quê|hộ khẩu|ở)(?: [^()‖;ⓅⒶⓄ-]{0,40}?)?Ⓛ(?:,? ?Ⓛ)*(?:,| -) ?)?"
_BORN = r"(?:(?:\d+ tuổi|sn \d{4}|sinh (?:năm )?(?:Ⓣ|\d{4})|Ⓣ), ?)?"
# "Ông A (cán bộ địa chính phường X)": an official without a title says what for.
_STAFF = Keyed(
    rf"(?P<person>Ⓟ)(?: ?\([^()‖Ⓟ]{{0,40}}\))?(?:,| -| ?\({_BORN}{_HOME}|,? (?:hiện )?là|"
    r"(?<=\))(?= (?:nguyên|cựu))) ?"
    r"(?P<role>(?:(?:nguyên|cựu)(?: là)? )?cán bộ(?: (?!(?:của|tại|thuộc|ở) )[^‖;,.()ⒶⓄⓅⓁ]{2,40}?)?)"
    r"(?: của| tại| thuộc| ở)? (?P<body>[ⒶⓄⓁ])"
    r"(?= ?(?:[,.;:)‖-]|$)| (?:cho|đã|nói|cũng|bị|được|và|thuộc)(?!\w))"
    r"|(?<!các )(?<!nhiều )(?P<title>cán bộ [^‖;,.()ⒶⓄⓅⓁ]{2,40}?)(?: của| tại| thuộc)? (?P<whole>[ⒶⓄ]) là "
    rf"(?P<named>{TO_NAME})",
    keys="cán bộ",
)


# "Hai cán bộ cấp trên của mình tại X": no words for what an official does.
_NO_CALLING = re.compile(
    r"(?<!\w)(?:của|cấp trên|cấp dưới|duy nhất|nói trên|này|về hưu|hưu trí)(?!\w)"
)


def staff(tape: Tape) -> Iterator[Holding]:
    """Who is an official of a body, by what for where the text says so."""
    for found in tape.keyed(_STAFF):
        before = bool(found["person"])
        start, end = found.span("role" if before else "title")
        at = found.start("body" if before else "whole")
        person = found.start("person") if before else found.end("named") - 1
        role = tape.written(start, end).replace(" là cán", " cán", 1)
        if _NO_CALLING.search(normalise(role)):
            continue
        post = Post(start, at + 1, at + 1, role, "cán bộ", tape.mention(at).entity, at)
        first, last = min(person, start), max(person, at) + 1
        yield Holding(person, post, first, last, "official-of-body")
