"""How an article is laid out: its title, day, captions, bylines, and the noise of the page around it.

Works on whole lines and, where paragraph breaks were lost, on the tail of the last one. Nothing is
removed: each part is a range of the document's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from graph.model import Document
from graph.values import value
from graph.vietnamese import BLANKS, LOWER, UPPER, normalise


class Role(StrEnum):
    """What a block of text is for."""

    TITLE = "title"
    DATELINE = "dateline"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    NOISE = "noise"


@value
class Block:
    """A line, or the part of one that plays a role: ``text[start:end]``, trimmed, never empty."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a document, in the order of its text.

    *title* is the document's own, else the one its first lines show, else its first sentence, cut
    short. *published* is an ISO date-time or date read from a dateline, or None. *lead* is the first
    paragraph. *bylines* are the ranges of names that sign the text ("Kim Thoa", "PV", "TTXVN"),
    *credits* those after "Ảnh:" and "Nguồn:".
    """

    title: str
    published: str | None = None
    lead: str = ""
    blocks: tuple[Block, ...] = ()
    bylines: tuple[tuple[int, int], ...] = ()
    credits: tuple[tuple[int, int], ...] = ()


_LINE = re.compile(r"[^\n]+")
_TIME = r"(?P<hour>[01]?\d|2[0-3])[:hg](?P<minute>[0-5]\d)"
_DATELINE = re.compile(
    r"(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cập nhật(?: lúc)?|ngày đăng|đăng ngày|ngày|"
    r"đăng lúc)[ ,:|-]*)*"
    rf"(?:{_TIME}(?::\d\d)?(?: *(?:am|pm))?[ ,|-]*)?(?:ngày )?"
    r"(?P<day>[0-3]?\d)(?:[/.-]| tháng )(?P<month>[01]?\d)(?:[/.-]| năm |,? )(?P<year>(?:19|20)\d\d)"
    rf"(?:[ ,|-]*{_TIME.replace('hour', 'hour2').replace('minute', 'minute2')}(?::\d\d)?)?"
    r"(?: *(?:am|pm))?(?:[ ,]*\[?\(?gmt ?\+ ?7\)?\]?)?[ .]*"
    r"(?:[ |-]*(?:lượt xem|đã xem|số lần xem|in bài|cỡ chữ|gửi|bình luận|tác giả|nguồn|chia sẻ)(?: .*|:.*|))?"
)
_NOISE = re.compile(
    r"[\W_\d]*|(?:bình luận|in bài(?: này)?|in trang|gửi (?:email|cho bạn bè|bình luận)|chia sẻ|"
    r"lượt xem|xem thêm|tin liên quan|(?:các )?tin (?:khác|cũ hơn|mới hơn)|về trang trước|quay lại|"
    r"lên đầu trang|từ khóa|tags?|like|share|facebook|twitter|zalo|print)[ :.…\d()]*"
)
# The colon comes first in the search: it is rarer than any letter.
_COLON = re.compile(r":[ \xa0]*")
_CREDITING = re.compile(
    r"(?<![Tt]rong )(?:[Ảả]nh|ẢNH|[Nn]guồn(?: ảnh)?|[Cc]lip|[Vv]ideo)[ \xa0]*\Z"
)
_TERMINAL = re.compile(r"[.!?…:;][”\"’')\]]*$")


def _lines(text: str) -> list[tuple[int, int]]:
    lines = []
    for found in _LINE.finditer(text):
        line = found[0]
        start = found.start() + len(line) - len(line.lstrip(BLANKS))
        end = found.start() + len(line.rstrip(BLANKS))
        if start < end:
            lines.append((start, end))
    return lines


def published(line: str) -> str | None:
    """The ISO date or date-time that a *line* of nothing else holds, or None; days come first."""
    found = _DATELINE.fullmatch(normalise(line.strip(BLANKS)))
    if found is None:
        return None
    day, month = int(found["day"]), int(found["month"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    date = f"{found['year']}-{month:02}-{day:02}"
    hour, minute = found["hour"] or found["hour2"], found["minute"] or found["minute2"]
    return f"{date}T{int(hour):02}:{minute}:00+07:00" if hour else date


# A byline: one to six words, each with a capital, names joined by a dash, a slash or a comma; before
# it perhaps "Theo", behind it perhaps the outlet in brackets.
_WORD = rf"(?:[{UPPER}][{LOWER}]{{0,2}}\.[ ]?)*[{UPPER}][\w’']*"
_BYLINE = re.compile(
    rf"(?P<by>(?:Theo|Bài(?: và|,)? ảnh|Tin(?: và|,|-)? ?ảnh|Thực hiện|PV|Nhóm PV)[ :]+)?"
    rf"(?P<names>{_WORD}(?:[ \xa0]{_WORD}){{0,4}}"
    rf"(?:[ ]?[-–/,][ ]?{_WORD}(?:[ \xa0]{_WORD}){{0,4}}){{0,3}})"
    r"(?P<outlet>[ ]?\([^()\n]{2,60}\))?[ ]?\.?"
)


def _byline(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names in ``text[start:end]`` where it is nothing but a byline."""
    found = _BYLINE.fullmatch(text, start, end)
    if found is None or end - start > 80:
        return []
    base = found.start("names")
    parts = re.finditer(r"[^-–/,]+(?:-(?=\w)[^-–/,]+)*", found["names"])
    names = [(base + part.start(), base + part.end()) for part in parts]
    return [trimmed for name in names if (trimmed := _trim(text, *name))]


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in BLANKS + ".":
        start += 1
    while end > start and (
        text[end - 1] in BLANKS or (text[end - 1] == "." and text[end - 3 : end - 2] != ".")
    ):
        end -= 1
    return (start, end) if start < end else None


_TAIL = re.compile(r"(?:(?<!TP)(?<!Tp)(?<!TX)\.|[!?…”\"’)/])[ \xa0]+(?=\S)")


def _tail(text: str, start: int, end: int) -> int | None:
    """Where a byline begins that shares its line with the last sentence, or None."""
    window = max(start, end - 90)
    cuts = [found.end() for found in _TAIL.finditer(text, window, end)]
    return next((cut for cut in cuts if _byline(text, cut, end)), None)


# Names all in capitals end where a word is not: "Ảnh: MAI HÒA Ông Long cho biết".
_CREDITED = re.compile(
    rf"[{UPPER}]{{2,}}(?:[ \xa0][{UPPER}]{{2,}}){{1,3}}(?!\w)|{_WORD}(?:[ \xa0](?:&[ ])?{_WORD}){{0,3}}"
)


# A second name behind a dash: "Ảnh: Hoài Nam - Minh Tâm".
_FURTHER = re.compile(
    rf"[ \xa0][-–][ \xa0](?P<name>{_WORD}(?:[ \xa0]{_WORD}){{1,3}})(?=[)\].]|[ \xa0]*$)"
)


def _credits(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names after "Ảnh:" in a line; where the break after it was lost, up to the next sentence."""
    spans = []
    for found in _COLON.finditer(text, start, end):
        if not _CREDITING.search(text, max(start, found.start() - 12), found.start()):
            continue
        name = _CREDITED.match(text, found.end(), end)
        if name is None:
            continue
        stop = name.end()
        if re.match(rf"[ \xa0][{LOWER}]", text[stop : stop + 2]):
            # The last capital begins the next sentence: "Ảnh: Quốc Huy Đoàn đã đến".
            stop = text.rfind(" ", name.start(), stop)
        if stop > name.start() and (span := _trim(text, name.start(), stop)):
            spans.append(span)
            if further := _FURTHER.match(text, stop, end):
                spans.append(further.span("name"))
    return spans


def read(document: Document) -> Layout:
    """Lay out *document*; pure, and never fails."""
    text = document.text
    lines = _lines(text)
    roles = [_role(text, lines, number) for number in range(len(lines))]
    dated = next((n for n, role in enumerate(roles[:12]) if role is Role.DATELINE), None)
    day = published(text[slice(*lines[dated])]) if dated is not None else None
    title = _title(document, lines, roles, dated)
    bylines = _sign(text, lines, roles)
    blocks = tuple(Block(*line, role) for line, role in zip(lines, roles, strict=True))
    body = [block for block in blocks if block.role is Role.BODY]
    lead = text[body[0].start : body[0].end] if body else ""
    if not title:
        title = _shorten(lead or text.strip())
    return Layout(
        title=title,
        published=day,
        lead=lead,
        blocks=blocks,
        bylines=tuple(bylines),
        credits=tuple(span for line in lines for span in _credits(text, *line)),
    )


# Datelines and furniture of the page are short; sentences need not be tried.
_SHORT = 100


def _role(text: str, lines: list[tuple[int, int]], number: int) -> Role:
    line = text[slice(*lines[number])]
    if len(line) < _SHORT:
        if published(line):
            return Role.DATELINE
        if _NOISE.fullmatch(normalise(line)):
            return Role.NOISE
    neighbours = (number - 1, number + 1)
    if len(line) > 20 and any(
        0 <= other < len(lines) and text[slice(*lines[other])] == line for other in neighbours
    ):
        return Role.CAPTION
    if len(line) < 300 and any(
        _CREDITING.search(line, max(0, colon.start() - 12), colon.start())
        for colon in _COLON.finditer(line)
    ):
        return Role.CAPTION
    if len(line) < 200 and not _TERMINAL.search(line):
        return Role.HEADING
    return Role.BODY


def _title(
    document: Document,
    lines: list[tuple[int, int]],
    roles: list[Role],
    dated: int | None,
) -> str:
    """The title; the lines that show it change their role."""
    text = document.text
    shown = [number for number, role in enumerate(roles) if role is not Role.NOISE]
    own = (document.title or "").strip()
    if own:
        wanted = normalise(" ".join(own.split()))
        for count in (1, 2, 3):
            heads = shown[:count]
            written = " ".join([text[slice(*lines[n])] for n in heads])
            if len(written) == len(wanted) and normalise(written) == wanted:
                for number in heads:
                    roles[number] = Role.TITLE
                break
        return own
    heads = [n for n in shown if n < dated] if dated is not None else shown[:1]
    if 1 <= len(heads) <= 3 and all(
        roles[n] is Role.HEADING or lines[n][1] - lines[n][0] < 120 for n in heads
    ):
        if dated is None and (len(shown) < 2 or roles[heads[0]] is not Role.HEADING):
            return ""
        for number in heads:
            roles[number] = Role.TITLE
        return " ".join(text[slice(*lines[n])] for n in heads)
    return ""


def _sign(text: str, lines: list[tuple[int, int]], roles: list[Role]) -> list[tuple[int, int]]:
    """Bylines of the last lines; a line that ends in one is cut in two."""
    bylines: list[tuple[int, int]] = []
    shown = [n for n, role in enumerate(roles) if role in (Role.HEADING, Role.BODY, Role.CAPTION)]
    for number in reversed(shown[-2:]):
        start, end = lines[number]
        if roles[number] is not Role.BODY and (names := _byline(text, start, end)):
            if number != shown[0]:
                roles[number] = Role.BYLINE
                bylines[:0] = names
            continue
        if (cut := _tail(text, start, end)) is not None:
            bylines[:0] = _byline(text, cut, end)
            before = _trim(text, start, cut)
            if before:
                kept = start, len(text[:cut].rstrip(BLANKS))
                lines[number : number + 1] = [kept, (cut, end)]
                roles[number : number + 1] = [roles[number], Role.BYLINE]
        break
    return bylines


_LONGEST_TITLE = 160


def _shorten(paragraph: str) -> str:
    """The first sentence of *paragraph*, cut at a word where it is too long for a title."""
    first = re.split(r"(?<=[.!?])\s", paragraph, maxsplit=1)[0].split("\n")[0].strip()
    if len(first) <= _LONGEST_TITLE:
        return first
    return first[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
