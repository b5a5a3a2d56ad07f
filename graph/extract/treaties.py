"""Agreements between countries and bodies, by their titles and by who they are between.

"Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào", "Công ước của Liên hợp quốc về quyền trẻ em",
"Thỏa thuận về kế hoạch hợp tác giữa Chính phủ Việt Nam và Chính phủ Lào năm 2017".
"""

import re
from collections.abc import Iterator

from graph.extract import enumerations, grammar, runs, syllables, title_tails, treaty_sides
from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables
from graph.lexicon import outlets, words
from graph.model import MentionKind
from graph.patterns import Led
from graph.vietnamese import UPPER

_TYPES = (
    "hiệp định khung|hiệp định|hiệp ước|công ước|nghị định thư|biên bản ghi nhớ|biên bản thỏa thuận|"
    "bản ghi nhớ|thỏa thuận|tuyên bố chung|"
    "tuyên bố tầm nhìn chung|tuyên bố tầm nhìn|tuyên bố|bộ quy tắc ứng xử|biên bản kỳ họp|hiến chương|điều lệ"
)
_TYPE = Led(rf"(?P<type>{_TYPES})(?=[ \xa0]|(?<=chung)[;,.)])", by=_TYPES)
# Before a type in small letters that means one agreement.
_SIGNED = re.compile(
    r"(?<!\w)(?:ký|ký kết|phê chuẩn|đàm phán|gia nhập|thực thi|triển khai|thực hiện|theo)[ \xa0]$"
)
_SEVERAL = re.compile(
    r"(?<!\w)(?:tổ chức|các|những|nhiều|mọi|mỗi|một|số|hai|ba|bốn|năm|[\d]+|bản|về)[ \xa0]$"
)
_YEAR = re.compile(r"[ \xa0]năm[ \xa0](?:19|20)\d\d(?!\w)")
_STOP = words.of(
    "để được đã sẽ là do theo nhằm khi giúp góp sau trước này đó nêu trên có từ tại với không đang vừa bị "
    "gồm ngày mà nên thì như của hiện cùng giữa nếu hay hoặc vào trong tới đến mới số phù dựa căn một ra nói "
    "hôm ký nó cũng trở khiến sắp mang"
)
_NO_FIRST = words.of(
    "này đó trên của được đã sẽ là có do để số mới nêu song quốc vay đa khác như lao cho thứ"
)
# Behind "và" these go on with the sentence, not with the title.
_SAID = frozenset(
    (
        "khẳng định",
        "hoan nghênh",
        "đánh giá",
        "nhất trí",
        "bày tỏ",
        "cho rằng",
        "đề nghị",
        "nhấn mạnh",
    )
)
_LIMIT = 24
_PERIOD = re.compile(r"[ \xa0]giai đoạn[ \xa0](?:19|20)\d\d[ ]?[-–][ ]?(?:19|20)\d\d(?!\w)")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield agreements by their titles, and by the foreign initials that stand behind one."""
    text = syllables.of(scan.text)
    shorts = set()
    for found in scan.led(_TYPE):
        start = found.start()
        capital = scan.text[start].isupper()
        before = scan.before(start, 16)
        several = _SEVERAL.search(before)
        cited = several is not None and found["type"] == "điều lệ" and several[0].strip().isdigit()
        if (several and not cited) or not (capital or _SIGNED.search(before)):
            continue  # but "Điều 24 Điều lệ Công đoàn Việt Nam"
        end = _end(scan, text, scan.token(found.end()), found["type"], capital=capital)
        if end is None and capital and found["type"].startswith("tuyên bố"):
            end = _declared(scan, text, found)
        if end is None and capital and (bare := _BETWEEN.match(scan.normalised, start)):
            end = bare.end()
        if scan.text.endswith(_AMENDING, 0, start):
            start -= len(_AMENDING)
        if end is not None and scan.free(start, end):
            parts = (("type", scan.text[start : found.end()]),)
            yield Span(start, end, MentionKind.DOCUMENT, "document/treaty-title", parts=parts)
            short = _SHORT.match(scan.text, end)
            if short and not _of_party(text, short["name"], scan.token(end)):
                shorts.add(short["name"])
    for name in shorts:
        for use in re.finditer(rf"(?<![\w-]){name}(?![\w-])", scan.text):
            parts = (("type", "Hiệp định"),)
            yield Span(*use.span(), MentionKind.DOCUMENT, "document/treaty", parts=parts)


def _declared(scan: Scan, text: Syllables, found: re.Match[str]) -> int | None:
    """The end of "Tuyên bố Hà Nội", or of "Tuyên bố chung" inside a sentence."""
    first = scan.token(found.end())
    if runs.opens(scan, scan.token(found.start())):
        return None
    if found["type"] == "tuyên bố chung":
        return None if text.words(first, first + 2) == "đánh giá" else found.end()
    place = text.toponym(first)
    return text.tokens[place[0] - 1].end if found["type"] == "tuyên bố" and place else None


# An agreement without a title, of which the text tells the parties or the day.
_BETWEEN = re.compile(
    r"(?:hiệp định khung|thỏa thuận khung|biên bản ghi nhớ|bản ghi nhớ|biên bản thỏa thuận)"
    r"(?= giữa | (?:được )?ký (?:kết )?(?:ngày|năm|giữa) )"
    r"|biên bản kỳ họp(?: lần)? thứ \w+"
)
_AMENDING = "Nghị định thư sửa đổi "
# The initials of a treaty's name in another language: "… ở Biển Đông (DOC)".
_SHORT = re.compile(r"[ \xa0]\((?P<name>[A-Z]{3,6})(?:[ \xa0]\d{4})?\)")


def _of_party(text: Syllables, name: str, last: int) -> bool:
    """Whether *name* is short for the last party, or for Vietnamese words before token *last*."""
    words = [text.word(at) for at in range(max(last - len(name), 0), last)]
    spelled = "".join(word[0] for word in words if word).upper()
    return name.lower() in outlets.names() or spelled == name or name == "FTA"  # any of them


def _end(scan: Scan, text: Syllables, first: int, kind: str, *, capital: bool) -> int | None:
    """The end of the title that begins at token *first*, or None."""
    tokens = scan.tokens
    if first >= len(tokens):
        return None
    after, about = first, first
    if text.word(first) == "của" and (world := treaty_sides.owner(text, first + 1)) > first + 1:
        after = about = world  # "Công ước của Liên hợp quốc về …"
        if text.word(after) != "về":
            return None
    if kind == "điều lệ":
        return _charter(text, first) if capital else None
    between = treaty_sides.parties(scan, text, first)
    if kind == "hiến chương" and (world := treaty_sides.owner(text, first)) > first:
        return tokens[world - 1].end  # "Hiến chương Liên hợp quốc và luật pháp quốc tế"
    if between > first and capital:  # "Nghị định thư giữa X và Y về hỗ trợ sản xuất"
        after = _run(scan, text, between + 1) if text.word(between) == "về" else between
        return tokens[after - 1].end
    everywhere = text.words(after, after + 2) == "quốc tế" and text.word(after + 2) == "về"
    after += 2 if everywhere else 0
    if text.word(after) == "về":
        about = after = after + 1
    elif kind in ("tuyên bố", "bộ quy tắc ứng xử"):
        after += 3 * (text.words(after, after + 3) == "của các bên")
        about = after
        if text.word(after) != "ở":
            return None
    elif kind.startswith("tuyên bố ") and not text.capital(after):
        return None
    if text.word(about) in _NO_FIRST and not text.capital(about):
        return None
    if text.words(about, about + 2) in _SAID and not text.capital(about):
        return None  # "Thỏa thuận khẳng định cam kết …"
    if not capital and not text.capital(about):
        return None
    after = _run(scan, text, about)
    several = after - about
    between = treaty_sides.parties(scan, text, after)
    if between > after:
        after = between
    elif several == 1 and capital and text.capital(about):
        pass  # "Hiệp định TPP", "Thỏa thuận Paris"
    elif several < 2 or not (_named(text, about, after) or _described(text, about, after)):
        return None
    if period := _PERIOD.match(scan.normalised, tokens[after - 1].end):
        return period.end()
    if "kế hoạch" in text.words(about, after):  # a plan for the year
        dated = _YEAR.match(scan.normalised, tokens[after - 1].end)
        return dated.end() if dated else tokens[after - 1].end
    held = text.words(after - 3, after - 1) == "đến năm"  # "… đến năm 2025"
    while after - about > 1 and (text.word(after - 1) == "năm" or text.word(after - 1).isdigit()):
        if held:
            break
        after -= 1  # "Hiệp định Paris năm 2015": its date
    return tokens[after - 1].end


def _charter(text: Syllables, first: int) -> int | None:
    """The end of "Điều lệ Công đoàn Việt Nam", "Điều lệ trường mầm non": a body's by its name or kind."""
    if text.word(first) == "trường" and (
        kind := _SCHOOLS.match(text.text.lower(), text.tokens[first].end)
    ):
        return kind.end()
    if known := _CHARTERED.match(text.text, text.tokens[first].start):
        return known.end()
    if firm := outlets.organizations().match(text.tokens, first):
        return text.tokens[firm[0] - 1].end
    body = grammar.read(text, first) if text.capital(first) and text.head(first) else None
    named = body is not None and not body.bare and body.head.kind != "dang-bo"
    return text.tokens[body.last - 1].end if body is not None and named else None


# Bodies that are called by a bare word in the title of their charter.
_CHARTERED = re.compile(
    r"(?:Đoàn(?: TNCS Hồ Chí Minh)?|(?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?|Hội|Công đoàn|"
    rf"(?:Tổng )?[Cc]ông ty)(?!\w)(?![ \xa0][{UPPER}Ð])(?! (?:viên|phí|trường|cổ phần|TNHH))"
)
_SCHOOLS = re.compile(
    r" (?:mầm non|tiểu học|trung học(?: cơ sở| phổ thông)?|phổ thông(?: dân tộc (?:nội|bán) trú)?|"
    r"cao đẳng|đại học)(?!\w)"
)


def _named(text: Syllables, first: int, last: int) -> bool:
    """Whether a capital stands in the title."""
    return any(text.capital(at) for at in range(first, last))


def _described(text: Syllables, first: int, last: int) -> bool:
    """Whether the title begins or ends with a word of the dictionary."""
    return text.compound(last - 2, last) or text.compound(first, first + 2)


# Which of its versions is meant: "Hiệp định TPP ban đầu".
_OF_A_TIME = frozenset(("ban đầu", "mới nhất", "hiện nay", "hiện hành", "lần này", "lịch sử"))


def _run(scan: Scan, text: Syllables, first: int) -> int:
    """The index after the title that begins at *first*, its parties left aside."""
    after, paired = first, -1
    while after < len(text) and after - first < _LIMIT:
        word = text.word(after)
        if after == paired and word.isalpha() and not text.capital(after) and word != "về":
            break  # "Hiệp định thương mại tự do Việt Nam - Hàn Quốc mở cửa thị trường"
        if word == "tháng" and text.word(after + 1)[:1].isdigit():
            break
        if after > first and text.words(after, after + 2) in _OF_A_TIME:
            break
        if word == "," and enumerations.coupled(scan.tokens, after):
            after += 1
            continue
        if after > first and not (text.joined(after) and (word.isalnum() or word in "-–&")):
            break
        if text.capital(after) and after > first and _begins(scan, text, after):
            break
        dated = word.isdigit() and text.word(after + 1) == "về"
        if after > first and dated and text.word(after - 1) != "năm":
            break  # "Hiệp định Paris 2015 về …": its date
        if word == "và" and text.word(after + 1).isdigit():
            break
        if word == "và" and (
            text.word(after + 1) in ("các", "những") or text.words(after + 1, after + 3) in _SAID
        ):
            break
        partner = (
            text.toponym(after + 1)
            or treaty_sides.owner(text, after + 1) > after + 1
            or outlets.organizations().match(text.tokens, after + 1)
            or text.word(after + 1) == "âu"  # "Liên minh Kinh tế Á - Âu"
        )
        if word in "-–" and text.gap(after) and not partner:
            break
        if word in "-–" and (country := text.toponym(after + 1)):
            paired = country[0]
        if word in _STOP and not text.capital(after) and not _goes_on(text, after, first):
            break
        after += 1
    while after > first and text.word(after - 1) in ("-", "–", "&", "và", "về", "năm"):
        after -= 1
    if text.words(after - 2, after) == "thế hệ":
        after -= 2  # "… tự do thế hệ mới"
    return after


# What is a word with its "có": "tội phạm có tổ chức".
_HAVING = frozenset(("có tổ", "có động", "có yếu", "có hoàn", "có công"))


def _goes_on(text: Syllables, index: int, first: int) -> bool:
    """Whether a word that else ends a title stands inside it."""
    word, following = text.word(index), text.word(index + 1)
    if word == "bị":
        return text.word(index - 1) == "người"
    if word == "đến" and following == "năm":
        return text.word(index + 2).isdigit()
    if word == "với":
        return text.word(index - 1) in ("đối", "ứng")  # "thích ứng với"
    if word == "trên":
        return title_tails.over(text.tokens, index)
    if word == "có":
        return text.words(index, index + 2) in _HAVING
    if word == "không" and text.word(index - 1) == "trên":
        return True
    if word in ("do", "nhận", "từ", "theo", "hiện", "đến", "không", "ký"):
        return text.compound(index - 1, index + 1)
    if word == "của":
        return following in ("các", "người", "trẻ", "bị") and index > first
    if word == "trong":
        small = following.isalpha() and not text.capital(index + 1)
        return small and following not in ("đó", "năm", "thời", "tháng", "vòng", "bối")
    return False


def _begins(scan: Scan, text: Syllables, index: int) -> bool:
    """Whether another document or a sentence begins at the capital *index*."""
    if _TYPE.match(scan.normalised, text.tokens[index].start) or runs.clause(scan, index):
        return True
    title = text.title(index)
    return title is not None and title > index + 1
