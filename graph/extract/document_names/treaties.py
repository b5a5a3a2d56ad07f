"""Agreements between countries and bodies, by their titles and by who they are between.

"Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào", "Công ước của Liên hợp quốc về quyền trẻ em",
"Thỏa thuận về kế hoạch hợp tác giữa Chính phủ Việt Nam và Chính phủ Lào năm 2017".
"""

import re
from collections.abc import Iterator

from graph.extract import runs, syllables
from graph.extract.base import Scan, Span
from graph.extract.document_names import (
    charters,
    plan_titles,
    title_tails,
    treaty_sides,
    treaty_titles,
)
from graph.extract.syllables import Syllables
from graph.lexicon import outlets, words
from graph.model import MentionKind
from graph.patterns import Led

# Treaties that everybody knows by their initials; behind "Hiệp định" these are part of the name.
_KNOWN = (
    "COC|EVFTA|EVIPA|UKVFTA|CPTPP|TPP|UNCLOS|RCEP|AFTA|NAFTA|USMCA|VKFTA|VJEPA|AJCEP|ATIGA|WTO-TBT"
)
_TREATIES = Led(
    rf"(?<!chứng nhận[ \xa0])(?<!chứng chỉ[ \xa0])(?:{_KNOWN})(?![\w-])", by=_KNOWN.lower()
)
_INITIALS = re.compile(rf"[ \xa0](?:{_KNOWN})(?![\w-])")
# Before a type in small letters that means one agreement.
_SIGNED = re.compile(
    r"(?<!\w)(?:ký|ký kết|phê chuẩn|đàm phán|gia nhập|thực thi|triển khai|thực hiện|theo)[ \xa0]$"
)
_SEVERAL = re.compile(
    r"(?<!\w)(?:tổ chức|các|những|nhiều|mọi|mỗi|một|số|hai|ba|bốn|năm|[\d]+|bản|về)[ \xa0]$"
)
# Before a capital these alone speak of any: "bản Tuyên bố chung", "về Hiệp định X" tell of one.
_ANY = re.compile(
    r"(?<!\w)(?:tổ chức|các|những|nhiều|mọi|mỗi|một|số|hai|ba|bốn|năm|(?<!thứ[ \xa0])\d+)[ \xa0]$"
)
_YEAR = re.compile(r"[ \xa0]năm[ \xa0](?:19|20)\d\d(?!\w)")
_NO_FIRST = words.of(
    "này đó trên của được đã sẽ là có do để số mới nêu song quốc vay đa khác như lao cho thứ"
)
_PERIOD = re.compile(r"[ \xa0]giai đoạn[ \xa0](?:19|20)\d\d[ ]?[-–][ ]?(?:19|20)\d\d(?!\w)")

_ARTICLE = re.compile(r"(?<!\w)(?:điều|khoản|chương|phụ lục)[ \xa0]\d{1,3}[ \xa0]$")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield agreements by their titles, and by the foreign initials that stand behind one."""
    text = syllables.of(scan.text)
    shorts = set()
    for found in scan.led(treaty_titles.TYPE):
        start = found.start()
        if not _means_one(scan, found) or (end := _title_end(scan, text, found)) is None:
            continue
        if amending := _AMENDING.search(scan.text, max(0, start - 40), start):
            start = amending.start()
        if scan.free(start, end):
            parts = (("type", scan.text[start : found.end()]),)
            yield Span(start, end, MentionKind.DOCUMENT, "document/treaty-title", parts=parts)
            short = _SHORT.match(scan.text, end)
            if short and not _of_party(text, short["name"], scan.token(end)):
                shorts.add(short["name"])
    for found in scan.led(_TREATIES, scan.text):
        yield Span(*found.span(), MentionKind.DOCUMENT, "document/treaty", parts=_TREATY)
    for name in shorts:
        for use in re.finditer(rf"(?<![\w-]){name}(?![\w-])", scan.text):
            yield Span(*use.span(), MentionKind.DOCUMENT, "document/treaty", parts=_TREATY)


def _means_one(scan: Scan, found: re.Match[str]) -> bool:
    """Whether the type *found* is of one agreement, by its letters or what is done with it.

    "các hiệp định" are several, but "Điều 24 Điều lệ Công đoàn Việt Nam" is of one.
    """
    before = scan.before(found.start(), 16)
    capital = scan.text[found.start()].isupper()
    if (_ANY if capital else _SEVERAL).search(before) and not _ARTICLE.search(before):
        return False
    if capital or _SIGNED.search(before):
        return True
    return _INITIALS.match(scan.text, found.end()) is not None


def _title_end(scan: Scan, text: Syllables, found: re.Match[str]) -> int | None:
    """Where the title ends whose type was *found*, None where none is told."""
    capital = scan.text[found.start()].isupper()
    end = _end(scan, text, scan.token(found.end()), found["type"], capital=capital)
    if end is None and (initials := _INITIALS.match(scan.text, found.end())):
        return initials.end()
    if end is not None or not capital:
        return end
    if found["type"].startswith(("tuyên bố", "thông cáo")):
        end = _declared(scan, text, found)
    if end is None and (bare := _BETWEEN.match(scan.normalised, found.start())):
        return bare.end()
    return end


_TREATY = (("type", "Hiệp định"),)


def _declared(scan: Scan, text: Syllables, found: re.Match[str]) -> int | None:
    """The end of "Tuyên bố Hà Nội", or of "Tuyên bố chung" inside a sentence."""
    first = scan.token(found.end())
    if runs.opens(scan, scan.token(found.start())):
        return None
    if found["type"].endswith("chung"):
        return None if text.words(first, first + 2) == "đánh giá" else found.end()
    place = text.toponym(first)
    return text.tokens[place[0] - 1].end if found["type"] == "tuyên bố" and place else None


# An agreement without a title, of which the text tells the parties or the day.
_BETWEEN = re.compile(
    r"(?:hiệp định khung|thỏa thuận khung|biên bản ghi nhớ|bản ghi nhớ|biên bản thỏa thuận)"
    r"(?= giữa | (?:được )?ký (?:kết )?(?:ngày|năm|giữa) )"
    r"|biên bản kỳ họp(?: lần)? thứ \w+"
)
# An agreement on another one: "Hiệp ước bổ sung Hiệp ước hoạch định biên giới".
_AMENDING = re.compile(
    r"(?:Nghị định thư|Hiệp ước|Hiệp định|Thỏa thuận|Công ước|Bản ghi nhớ)[ \xa0]"
    r"(?:sửa đổi|bổ sung|thay thế|gia hạn)(?:,?(?:[ \xa0]và)?[ \xa0]bổ sung)?[ \xa0]$"
)
# The initials of a treaty's name in another language: "… ở Biển Đông (DOC)".
_SHORT = re.compile(r"[ \xa0]\((?P<name>[A-Z]{3,6})(?:[ \xa0]\d{4})?\)")


def _of_party(text: Syllables, name: str, last: int) -> bool:
    """Whether *name* is short for the last party, or for Vietnamese words before token *last*."""
    words = [text.word(at) for at in range(max(last - len(name), 0), last)]
    spelled = "".join(word[0] for word in words if word).upper()
    return name.lower() in outlets.names() or spelled == name or name == "FTA"  # any of them


# "… liên doanh đầu tư Dự án xây dựng đường dây …": a title that ends with another one.
_ON_PROJECTS = frozenset(("đầu tư", "thực hiện", "triển khai", "hợp tác", "tài trợ"))
_PROJECT = re.compile(r"(?:dự án|chương trình|đề án)(?= )")


def _end(scan: Scan, text: Syllables, first: int, kind: str, *, capital: bool) -> int | None:
    """The end of the title that begins at token *first*, or None."""
    if first >= len(scan.tokens):
        return None
    if kind == "điều lệ":
        return charters.end(text, first) if capital else None
    if kind == "hiến chương" and (last := _charter(text, first)):
        return last
    between = treaty_sides.parties(scan, text, first)
    if between > first and capital:  # "Nghị định thư giữa X và Y về hỗ trợ sản xuất"
        about = text.word(between) == "về"
        after = treaty_titles.run(scan, text, between + 1) if about else between
        return scan.tokens[after - 1].end
    begins = _begins(text, first, kind)
    if begins is None or not _may_begin(text, begins, capital=capital):
        return None
    after = treaty_titles.run(scan, text, begins)
    between = treaty_sides.parties(scan, text, after)
    if between > after:
        after = between
    elif project := _project(scan, text, after):
        return plan_titles.end(scan, *project.span()) or scan.tokens[after - 1].end
    elif not _tells_one(scan, text, first, begins, after, capital=capital):
        return None
    return _undated(scan, text, begins, after)


def _charter(text: Syllables, first: int) -> int | None:
    """The end of the body at token *first* whose charter it is: "Hiến chương Liên hợp quốc"."""
    if (world := treaty_sides.owner(text, first)) > first:
        return text.tokens[world - 1].end
    return text.tokens[first].end if text.initials(first) else None


def _begins(text: Syllables, first: int, kind: str) -> int | None:
    """The token at which begins what a treaty is about, behind whose it is and behind "về"; or None."""
    after, owned = first, False
    if text.word(first) == "của" and (world := treaty_sides.owner(text, first + 1)) > first + 1:
        after, owned = world, True  # "Công ước của Liên hợp quốc về …"
    everywhere = text.words(after, after + 2) == "quốc tế" and text.word(after + 2) == "về"
    after += 2 if everywhere else 0
    if text.word(after) == "về":
        return after + 1
    if owned:
        return None
    if kind in ("tuyên bố", "bộ quy tắc ứng xử"):
        after += 2 * (text.words(after, after + 2) == "ứng xử")
        after += 3 * (text.words(after, after + 3) == "của các bên")
        return after if text.word(after) in ("ở", "trên") else None
    return None if kind.startswith("tuyên bố ") and not text.capital(after) else after


# Which of several it is: "Thỏa thuận đầu tiên", "Thỏa thuận ban đầu".
_ORDER = frozenset(("đầu tiên", "ban đầu", "cuối cùng", "sơ bộ", "trước đó"))


def _may_begin(text: Syllables, at: int, *, capital: bool) -> bool:
    """Whether a title may begin with the token *at*, behind a type with a *capital* or without."""
    if text.capital(at):
        return True
    placed = text.word(at) == "trên" and title_tails.over(text.tokens, at)
    if not capital or (text.word(at) in _NO_FIRST and not placed):
        return False
    return (
        text.words(at, at + 2) not in treaty_titles.SAID | _ORDER
    )  # "Thỏa thuận khẳng định cam kết …"


def _project(scan: Scan, text: Syllables, after: int) -> re.Match[str] | None:
    """The type of another title, with which the one before token *after* ends."""
    if text.words(after - 2, after) not in _ON_PROJECTS or after >= len(text):
        return None
    return _PROJECT.match(scan.normalised, text.tokens[after].start)


def _tells_one(
    scan: Scan, text: Syllables, first: int, begins: int, after: int, *, capital: bool
) -> bool:
    """Whether the words from token *begins* to *after* tell of one agreement, without its parties."""
    several = after - begins
    if several == 1 and capital and text.capital(begins):
        return True  # "Hiệp định TPP", "Thỏa thuận Paris"
    if several < 2:
        return False
    inside = capital and several > 2 and text.word(begins) != "lần"
    if inside and not runs.opens(scan, first - 1):
        return True
    return _named(text, begins, after) or _described(text, begins, after)


def _undated(scan: Scan, text: Syllables, begins: int, after: int) -> int:
    """The end of the title before token *after*, with the years that it is for, without its date."""
    tokens = text.tokens
    if period := _PERIOD.match(scan.normalised, tokens[after - 1].end):
        return period.end()
    if "kế hoạch" in text.words(begins, after):  # a plan for the year
        dated = _YEAR.match(scan.normalised, tokens[after - 1].end)
        return dated.end() if dated else tokens[after - 1].end
    if text.words(after - 3, after - 1) == "đến năm":  # "… đến năm 2025"
        return tokens[after - 1].end
    while after - begins > 1 and (text.word(after - 1) == "năm" or text.word(after - 1).isdigit()):
        after -= 1  # "Hiệp định Paris năm 2015": its date
    return tokens[after - 1].end


def _named(text: Syllables, first: int, last: int) -> bool:
    """Whether a capital stands in the title."""
    return any(map(text.capital, range(first, last)))


def _described(text: Syllables, first: int, last: int) -> bool:
    """Whether the title begins or ends with a word of the dictionary."""
    return text.compound(last - 2, last) or text.compound(first, first + 2)
