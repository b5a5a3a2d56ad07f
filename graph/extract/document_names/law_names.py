"""Laws, codes and ordinances by their names, the constitution, and reports on drafts of laws."""

import re
from collections.abc import Iterator

from graph.extract import runs
from graph.extract.base import Scan, Span
from graph.extract.document_names import enumerations, title_verbs, titles
from graph.lexicon import laws, words
from graph.model import MentionKind
from graph.patterns import Keyed, Led
from graph.vietnamese import UPPER

_LAW = Led(r"(?:bộ luật|luật|pháp lệnh)(?!\w)", by="bộ luật|luật|pháp lệnh")
# Acts of other countries: "Đạo luật tội phạm máy tính", "Đạo Luật chuẩn chi ngân sách".
_ACT_ABROAD = Led(r"đạo luật(?=[ \xa0])", by="đạo luật")
_NO_ACT = words.of("này đó trên nêu mới của do có là đã sẽ được và gây cho cũng chưa trong quan")
_NO_LAW = re.compile(
    r"(?:pháp|kỷ|công ty|cty|văn phòng|đại học|trường|khoa|hãng|cử nhân|thạc sĩ|tiến sĩ|ngành|học)[ ]$"
)
# A branch of law in small letters, or the law of a religion or a union of States, which no one act is.
_BRANCH = re.compile(
    r"luật (?:hình sự|dân sự|lao động|hành chính|kinh tế|giao thông)(?!\w)(?! đường)|luật thuế(?![ ]\w)"
    r"|[Ll]uật (?:EU|WTO|Hồi giáo|[Ll]iên bang|[Qq]uốc tế|[Cc]hâu Âu)(?!\w)"
)
_AMENDING = re.compile(
    r"[ ]sửa đổi(?:,? (?:và )?bổ sung)?(?: một số điều)?(?: (?:của|các))?(?= (?:bộ luật|luật|pháp lệnh)[ ])"
)
# "Luật sửa đổi, bổ sung một số điều của các luật liên quan đến đầu tư xây dựng cơ bản".
_AMENDING_SEVERAL = re.compile(
    r"[ ]sửa đổi(?:,? (?:và )?bổ sung)?(?: một số điều)? của (?:các|một số|\d+)[ ](?=(?:bộ )?luật[ ])"
)
# "… của 7 luật": which they are is not told.
_COUNTED_LAWS = re.compile(
    r"(?:bộ )?luật(?= (?:và|tại|đã|được|có|cho|để|ngày|vào|do|là|quy định)(?!\w)|[.,;:)]|$)"
)
# "Luật sửa đổi, bổ sung một số điều của BLHS".
_AMENDING_CODE = re.compile(
    r"[ ]sửa đổi(?:,? (?:và )?bổ sung)?(?: một số điều)?(?: của)? bl(?:hs|ds|lđ|tths|ttds)(?!\w)"
)
_AMENDED_TOO = re.compile(
    r"(?:,(?: và)?|;(?= luật [^;.\n]{4,60} và luật )| và)[ ](?:bộ luật|luật)(?=[ ])"
)
# The codes of penal, civil and labour law and of procedure go by their initials.
_CODES = Led(r"BL(?:HS|DS|LĐ|TTHS|TTDS)(?!\w)", by="blhs|blds|bllđ|bltths|blttds")
_CONSTITUTION = Keyed(
    r"Cương lĩnh (?:xây dựng đất nước|chính trị)(?: trong thời kỳ quá độ lên [Cc]hủ nghĩa xã hội)?"
    r"(?: \([Bb]ổ sung,? phát triển(?: năm)? 2011\))?|"
    r"Tuyên ngôn [Đđ]ộc lập(?!\w)|"
    r"Hiến pháp(?!\w)|Điều lệ Đảng(?: [Cc]ộng sản Việt Nam)?(?! (?:ủy|bộ|viên)(?!\w))(?!\w)",
    keys="Cương lĩnh |Tuyên ngôn |Hiến pháp|Điều lệ Đảng",
)
# Courts and committees are named after the constitution too.
_NO_CONSTITUTION = re.compile(r"(?:\w|tòa án |ủy ban |dự thảo )$")


def _document(start: int, end: int, rule: str, kind: str) -> Span:
    return Span(start, end, MentionKind.DOCUMENT, f"document/{rule}", parts=(("type", kind),))


def extract(scan: Scan) -> Iterator[Span]:
    """Yield laws, codes and ordinances by name, and the constitution."""
    yield from _laws(scan)
    for found in scan.led(_ACT_ABROAD):
        if (end := _abroad(scan, found)) is not None:
            yield _document(found.start(), end, "law", scan.text[slice(*found.span())])
    for found in scan.led(_CODES, scan.text):
        yield _document(*found.span(), "law-abbreviation", "Bộ luật")
    for found in _CONSTITUTION.finditer(scan.text):
        if _NO_CONSTITUTION.search(scan.before(found.start(), 9)) or carried_out(
            scan, found.start()
        ):
            continue
        kind = " ".join(found[0].split()[:2])  # "Hiến pháp", "Điều lệ", "Cương lĩnh"
        yield _document(found.start(), _prolonged(scan, found.end()), "constitution", kind)


def _laws(scan: Scan) -> Iterator[Span]:
    for found in scan.led(_LAW):
        if _NO_LAW.search(scan.before(found.start(), 12)) or carried_out(scan, found.start()):
            continue
        if _BRANCH.match(scan.text, found.start()):
            continue
        name = _end(scan, found)
        if name is not None:
            start = found.start()
            start -= len("Đạo ") * (scan.before(start, 4) == "đạo ")
            yield _document(start, name, "law", scan.text[start : found.end()])
            if report := reported(scan, found.start()):
                yield _document(report, name, "report", "Báo cáo")


def _end(scan: Scan, found: re.Match[str]) -> int | None:
    """The end of the act whose kind is *found*, with the acts that it amends; or None."""
    amending = _AMENDING.match(scan.normalised, found.end())
    if code := _AMENDING_CODE.match(scan.normalised, found.end()):
        name: int | None = code.end()
    elif several := _AMENDING_SEVERAL.match(scan.normalised, found.end()):
        name = _several(scan, several.end())
    else:
        inner = _LAW.match(scan.normalised, amending.end() + 1) if amending else None
        name = _law_name(scan, inner.end() if inner else found.end())
    if name is None and found[0] == "pháp lệnh":
        name = _clause(scan, found)
    if name is None:
        return None
    name = _prolonged(scan, name)
    while amending and (further := _AMENDED_TOO.match(scan.normalised, name)):
        beyond = _law_name(scan, further.end())
        if beyond is None:
            break
        name = beyond  # one act amends several
    return name


def _several(scan: Scan, start: int) -> int:
    """The end of what several laws that one act amends are told by, from *start* on."""
    if counted := _COUNTED_LAWS.match(scan.normalised, start):
        return counted.end()
    first = scan.token(start)
    last = titles.end(scan, first)
    words_only = (at for at in range(first, last) if scan.tokens[at].word == "số")
    return scan.tokens[next(words_only, last) - 1].end


def _abroad(scan: Scan, found: re.Match[str]) -> int | None:
    """The end of the act whose kind is *found*, by small letters too where the kind has a capital."""
    first = scan.token(found.end())
    if first >= len(scan.tokens) or _ANY_ACT.search(scan.before(found.start(), 8)):
        return None
    title = scan.tokens[first : titles.end(scan, first)]
    capital = scan.text[found.start()].isupper() and not runs.opens(scan, scan.token(found.start()))
    if len(title) < 2 or title[0].word in _NO_ACT or not (capital or title[0].capital):
        return None
    if scan.text[title[0].start : title[0].end].isupper():
        return title[0].end  # "Đạo luật CHIPS"
    while len(title) > 1 and (title[-1].word.isdigit() or title[-1].word == "năm"):
        title = title[:-1]
    return title[-1].end


_ANY_ACT = re.compile(r"(?<!\w)(?:các|những|nhiều|một|hai|ba|số)[ \xa0]$")


# What still belongs to a law's name: its number, the State that it is of.
_PROLONGED = re.compile(
    r"[ \xa0]\(sửa đổi(?:,? bổ sung)?\)|"
    r"[ \xa0](?:nước[ \xa0])?cộng hòa xã hội chủ nghĩa việt nam|[ \xa0]việt nam[ \xa0]ở nước ngoài|"
    r"[ \xa0]số[ \xa0]?(?::[ \xa0])?\d{1,3}/\d{4}/(?:qh\d+|ubtvqh\d+|pl-ubtvqh\d*)(?!\w)"
)


def _prolonged(scan: Scan, end: int) -> int:
    found = _PROLONGED.match(scan.normalised, end)
    return found.end() if found else end


# An ordinance's name in a list of acts: all that stands before its year or the next act.
_CLAUSE = re.compile(r"[ \xa0][^;.:()\n]{12,200}?(?=[ \xa0]?(?:;|\(năm|\())")


def _clause(scan: Scan, found: re.Match[str]) -> int | None:
    """The end of an ordinance's name that begins in lower case: "Pháp lệnh lực lượng Cảnh sát"."""
    if not scan.text[found.start()].isupper() or scan.before(found.start(), 2)[-2:] != "; ":
        return None
    clause = _CLAUSE.match(scan.normalised, found.end())
    return clause.end() if clause else None


def _law_name(scan: Scan, end: int) -> int | None:
    """Where the name of a law ends that begins after *end*: a known one, or a capitalised word."""
    first = scan.token(end)
    tokens = scan.tokens
    if first >= len(tokens) or scan.text[end : tokens[first].start].strip(" \xa0"):
        return None
    if known := laws.names().match(tokens, first):
        return _shortened(scan, known[0]) or tokens[known[0] - 1].end
    if short := _shortened(scan, first):
        return short
    word = tokens[first]
    if not word.capital or not word.word.isalpha() or len(word.word) < 2:
        return None
    listed = _capitalised(scan, first)
    named = listed or scan.text[end - len("Luật") : end] in ("Luật", "lệnh")
    return (_whole(scan, first) if named else None) or listed


def _shortened(scan: Scan, index: int) -> int | None:
    """The end of the initials at token *index*: "Luật HTX", "Bộ luật HHVN", "Luật các TCTD"."""
    if index + 1 < len(scan.tokens) and scan.tokens[index].word == "các":
        index += 1
    if index >= len(scan.tokens) or not runs.adjacent(scan, index):
        return None
    found = _INITIALS.match(scan.text, scan.tokens[index].start)
    return found.end() if found else None


_INITIALS = re.compile(rf"[{UPPER}Ð]{{2,6}}(?:&[{UPPER}Ð]{{2,4}})?(?![\w&])")


# Words of two syllables that say what a law does, and are no part of its name.
_PREDICATES = frozenset(
    (
        "quy định", "ban hành", "hướng dẫn", "yêu cầu", "sửa đổi", "liên quan", "bổ sung", "cho phép",
        "thực hiện", "nghiêm cấm", "hiện hành", "đồng thời", "để đảm", "trong đó", "ra đời", "đã được",
    )
)  # fmt: skip


# Small words that tell which version of a law is meant, or go on with the sentence.
_NOT_NAMED = words.of("mới cũ kiểu lần chung hiện nước số quy bị mỹ")
_BREAKS = words.of("và năm thì")
_LONGEST = 8
# A run of known words that is longer is no name, and not read to its end from each of them.
_FAR = 40


def _whole(scan: Scan, first: int) -> int | None:
    """The end of a name that no list holds: small letters from a capital up to where a name ends.

    "Luật Khuyến khích đọc sách quy định …", "Luật Chống bán phá giá, …".
    """
    tokens = scan.tokens
    index = first + 1
    while index < len(tokens) and index - first < _LONGEST and runs.adjacent(scan, index):
        token = tokens[index]
        pair = enumerations.pair(tokens, index)
        if [found.word for found in tokens[index - 1 : index + 2]] == ["nhỏ", "và", "vừa"]:
            index += 2
            continue
        if not token.word.isalpha() or token.word in enumerations.STOP | _BREAKS:
            break
        if pair in _PREDICATES or title_verbs.acts_on(tokens, first, index):
            break
        if token.capital or token.word in _NOT_NAMED:
            return None
        index += 1
    else:
        if index - first == _LONGEST:
            return None
    return tokens[index - 1].end if index - first > 2 else None


def _capitalised(scan: Scan, first: int) -> int | None:
    """The end of the run of known words that begins with a capital at token *first*, or None."""
    tokens, compounds = scan.tokens, words.compounds()
    index, end = first, None
    while index < min(len(tokens), first + _FAR):
        for count in (3, 2):
            run = tokens[index : index + count]
            word = " ".join(token.word for token in run)
            if len(run) == count and word in compounds and word not in _PREDICATES:
                end = run[-1].end
                index += count
                break
        else:
            break
    return end


# A plan that carries out an act has the act in its title: "Kế hoạch triển khai thi hành Luật …".
_CARRIED_OUT = re.compile(
    r"(?<!\w)(?:(?:Kế hoạch|Đề án)(?:[ ][a-zà-ỹ\d]+){0,5}|Báo cáo(?:[ ](?:[a-zà-ỹ]+|Đảng)){1,8}"
    r"|(?:Nghị quyết|Nghị định|Chỉ thị|Thông tư)[ ]về(?:[ ]việc)?)[ ](?:thi hành|thực hiện)[ ]$"
)


def carried_out(scan: Scan, start: int) -> bool:
    """Tell whether the act named at *start* stands in the title of a plan that carries it out."""
    return bool(_CARRIED_OUT.search(scan.text, max(0, start - 70), start))


# A report on a draft has the draft's name in its title.
_REPORTED = re.compile(
    r"Báo cáo(?=[ ](?:giải trình|tiếp thu))(?:[ ][a-zà-ỹ]+,?){2,10}[ ][Dd]ự (?:thảo|án)[ ]$"
)


def reported(scan: Scan, start: int) -> int | None:
    """Where "Báo cáo giải trình, tiếp thu, chỉnh lý dự thảo …" begins before the draft at *start*."""
    found = _REPORTED.search(scan.text, max(0, start - 80), start)
    return found.start() if found else None
