"""Careers: posts that a résumé tells line by line, of the person whom it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import dates
from graph.facts import people
from graph.facts.holdings.holding import CAREER, Holding
from graph.facts.offices.posts import Post
from graph.facts.tape import Tape
from graph.patterns import Keyed

_WHEN = r"(?:Ⓣ|(?:\d{1,2} ?[/.] ?){0,2}(?:19|20)\d\d(?!\w))"
_TO = rf"(?: ?(?:-|đến|tới) ?(?:(?:tháng|năm|ngày|đầu|cuối) )*(?P<end>{_WHEN}|(?:hiện )?nay)(?!\w))"
# A range before a colon opens a line wherever it stands.
_RANGE = r"(?:từ )?(?:Ⓣ|[\d/.]+) ?(?:-|đến|tới) ?(?:Ⓣ|[\d/.]+|nay) ?"
_COUNT = r"(?:các )?(?:khóa|nhiệm kỳ) [ivxlc\d][ivxlc\d,. -]*(?<=\w)(?!\w)"
# "9/1995-4/1997: …", "Từ 2001 đến nay, Giám đốc X", "Khóa XI, XII: …"; line breaks may be lost.
_LINE = Keyed(
    rf"(?<![^‖ ])(?:^|(?<=‖)|(?<=[‖;.] )|(?<= )(?={_RANGE}:))[-+*• ]*"
    rf"(?:(?:(?:từ|trong|tháng|năm|ngày|khoảng|giai đoạn|đầu|cuối) )*(?P<begin>{_WHEN})"
    rf"(?: ?:|{_TO} ?[:,]|,)|{_COUNT} ?:|chức vụ(?: cao nhất| hiện nay| hiện tại| đã qua)?:) ?(?:- ?)?",
    keys=":|,",
)
# Words that only the telling of a life has.
_LIFE = Keyed(
    r"(?<!\w)(?:tiểu sử|lý lịch|quá trình công tác|(?:họ và|họ) tên:|quê (?:quán|ở|tại|gốc)|"
    r"sinh(?::? Ⓣ| (?:năm|ngày|tại))|trình độ|nhập ngũ|học hàm|vào đảng|lúc sinh thời|từng giữ|"
    r"kinh qua)(?!\w)",
    keys="tiểu sử|lý lịch|quá trình công tác| tên:|quê quán|quê ở|quê tại|quê gốc|sinh: Ⓣ|sinh Ⓣ|sinh năm|"
    "sinh ngày|sinh tại|trình độ|nhập ngũ|học hàm|vào đảng|lúc sinh thời|từng giữ|kinh qua",
)
# What may stand between the head of a line, or the post before, and a post.
_LEAD = re.compile(
    r"(?:[^‖]*(?:[,;] ?|\.(?= )| -| kiêm| rồi| và| sang| lên|(?:^|(?<=\W))(?:là|làm|giữ chức|đảm nhiệm|giữ))"
    r"(?:(?: chức vụ| chức)? ?))?"
)
_BEHIND = re.compile(
    r"(?: \([^()‖]{0,60}\))?(?: ?[,;.‖(-]|$| "
    r"(?:kiêm|rồi|và|đồng thời|sau đó|từ|đến|cho đến|thuộc)(?!\w)| đại biểu)"
)
_DEEDS = re.compile(r"(?<!\w)(?:thay|của|cho|với|do|bởi|theo) (?:[^‖;,]{0,20} )?$")


def told(tape: Tape, posts: tuple[Post, ...], held: set[int]) -> Iterator[Holding]:
    """Yield who held the *posts* that lines of a résumé tell, but for those *held* at their starts."""
    if all(post.start in held for post in posts) or not _LIFE.has_key(tape.code):
        return
    life = _LIFE.pattern.search(tape.code)
    if life is None:
        return
    begin, _ = tape.sentence(life.start())
    lines = [line for line in _LINE.pattern.finditer(tape.code, begin) if line.end() > line.start()]
    for number, line in enumerate(lines):
        _, ceiling = tape.sentence(line.end())
        if number + 1 < len(lines):
            ceiling = min(ceiling, lines[number + 1].start())
        if line.end() < life.end() or "Ⓟ" in tape.code[line.end() : ceiling]:
            continue
        told_here = [post for post in posts if line.end() <= post.start < ceiling]
        person = people.antecedent(tape, line.start()) if told_here else None
        if person is None or (line[0].rstrip().endswith(",") and told_here[0].start != line.end()):
            continue
        for post in told_here:
            lead = _LEAD.fullmatch(tape.code, line.end(), post.start)
            ends = any(_BEHIND.match(tape.code, at) for at in (post.end, post.reach))
            deed = _DEEDS.search(tape.code, line.end(), post.start)
            if post.start not in held and lead and ends and not deed:
                term = _date(tape, line, "begin"), _date(tape, line, "end")
                at = line.start()
                yield Holding(person, post, at, post.end, CAREER, state=True, term=term)


def _date(tape: Tape, line: re.Match[str], name: str) -> str | None:
    """The ISO date of the *line* called *name*, by its letter or its digits."""
    written = line[name]
    if not written or written[-1] not in "Ⓣ0123456789":
        return None
    if written == "Ⓣ":
        return tape.date(line.start(name))
    return dates.parse(f"năm {written}" if written.isdigit() else written)
