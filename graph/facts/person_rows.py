"""Persons who are told of together: "các đồng chí A (…), B và C", "ông A, Giám đốc X, và bà B"."""

from __future__ import annotations

import re

from graph.facts.people import HONORIFIC
from graph.facts.tape import Tape

_DEED = r"(?<!\w)(?:làm|giữ|thôi|bị|để|vì|do|được|đã|bằng|sang|về|phụ trách|cho|tham gia)(?!\w)"
_POSTS = r"(?: ?\([^()‖]{0,80}\))?(?:(?:,| -|-) [^,;‖Ⓟ]{0,70}?)?"
_MORE = re.compile(
    rf"{_POSTS}(?:(?:,|,? và) (?:{HONORIFIC})+|,? và |(?<=\)), )(?:{HONORIFIC}){{0,3}}Ⓟ"
    r"|, Ⓟ(?= ?(?:[.;‖]|và|,))"
    # "Ông A, Giám đốc X, nguyên Bí thư Y; bà B": offices alone between the names.
    rf"| ?\([^()‖]{{2,160}}\)(?:;|,|,? và) (?:và )?(?:{HONORIFIC}){{1,3}}Ⓟ"
    rf"|(?:,| -)(?:(?!{_DEED})[^;‖Ⓟ]){{2,200}}?(?:;|,? và) (?:và )?(?:{HONORIFIC}){{1,3}}Ⓟ"
)
# In a list that "các đồng chí" opens, posts with commas may follow each name.
_MORE_OF_MANY = re.compile(
    r"(?:[;,] |,? và |(?:,| -|-| ?\()"
    r"(?:(?!(?:bằng|do|vì|đã|bị|để|được bầu|giữ chức|làm)(?!\w))[^;‖Ⓟ]){1,240}?"
    rf"(?:[;,)] ?|,? và )+)(?:{HONORIFIC}){{0,3}}Ⓟ"
)
_PLURAL = re.compile(rf"(?<!\w)(?:các|hai|ba|bốn|năm|\d+) (?:{HONORIFIC}){{1,3}}$")
# "… và bà B, nguyên Chủ tịch X (hiện là Bí thư Y)": the bracket tells of B alone.
_ASIDE = re.compile(r"[^‖;()Ⓟ]{0,80}\((?:hiện|nay|sau|trước)")
# "Hiệu trưởng A và hiệu phó Ⓐ B": an office before the second name.
_TITLED = (
    r"(?:(?:(?:nguyên|cựu|phó|quyền) )*(?:hiệu (?:trưởng|phó)|(?:tổng )?giám đốc|chủ tịch|bí thư|trưởng|"
    r"kế toán trưởng|(?:tổng |chi )?cục trưởng|vụ trưởng)(?: [^‖;,ⓅⒶⓄ]{1,20}?)?(?: [ⒶⓄ])? )?"
)
_JOINED = re.compile(
    rf"Ⓟ(?: ?\([^()‖]{{0,60}}\))?(?:,[^,‖;Ⓟ]{{0,60}})?,? và {_TITLED}(?:{HONORIFIC}){{0,3}}$"
    rf"|(?<!theo )(?<!với )(?<!của )(?<!cho )(?<!thay )(?:ông|bà|đồng chí) (?P<first>Ⓟ), "
    rf"(?:{HONORIFIC}){{1,3}}$"
)


def of(tape: Tape, person: int) -> tuple[int, ...]:
    """The persons listed from the one at *person* on: "ông A (…), ông B và bà C"."""
    floor, ceiling = tape.sentence(person)
    many = _PLURAL.search(tape.code, max(floor, person - 40), person)
    pattern = _MORE_OF_MANY if many else _MORE
    listed = [person]
    while more := pattern.match(tape.code, listed[-1] + 1, ceiling):
        listed.append(more.end() - 1)
    return tuple(listed)


def coordinated(tape: Tape, person: int) -> tuple[int, ...]:
    """The persons of the subject that ends with the one at *person*: "ông A, Giám đốc X, và ông B"."""
    floor, ceiling = tape.sentence(person)
    if _ASIDE.match(tape.code, person + 1, ceiling):
        return (person,)
    for first in tape.find("Ⓟ", floor, person):
        if ";" in tape.code[first:person] or _PLURAL.search(tape.code, floor, first):
            many = of(tape, first)
            if person in many:
                return tuple(at for at in many if at <= person)
    found = _JOINED.search(tape.code, max(floor, person - 130), person)
    if not found:
        return (person,)
    return found.start("first") if found["first"] else found.start(), person
