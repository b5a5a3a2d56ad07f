"""How far the title of a document runs that stands without quotation marks.

A title is a long noun phrase. It ends at a stop, at a verb that tells what happens to the document,
at a name of another document or body behind a comma or "và"; it runs on over the commas of a list,
over "của các …", "ở nước ngoài" and the years that it is made for.
"""

import re

from graph.dates import YEAR
from graph.extract import runs
from graph.extract.base import Scan
from graph.extract.document_names import (
    enumerations,
    title_joints,
    title_signs,
    title_tails,
    title_verbs,
)
from graph.lexicon import words
from graph.lexicon.trie import Token

_LIMIT = 60
_JOINTS = ("-", "–", ",", "&", "/", "và", "đến", "tới", "về")


def end(scan: Scan, first: int) -> int:
    """The index after the last token that may belong to a title which begins at token *first*."""
    tokens = scan.tokens
    index = first
    while index < len(tokens) and index - first < _LIMIT:
        token = tokens[index]
        if token.word == "(":
            if route := title_signs.route(tokens, index):
                index = route
                break
            if over := title_signs.over_bracket(scan, index):
                index = over
                continue
        if _stops(scan, index):
            break
        if not scan.free(token.start, token.end):
            index = _without_verb(tokens, first, index)
            break
        if _ends(scan, first, index):
            break
        index += 1
        if _is_year(tokens, index - 1) and not title_signs.dash(tokens, index):
            index = _horizon(tokens, index)
            break
    while index > first and tokens[index - 1].word in _JOINTS:
        index -= 1
    if [token.word for token in tokens[index - 3 : index]] == ["trên", "địa", "bàn"]:
        index -= 3
    return max(index, first)


def _is_year(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a year stands at *index*, and no scale: "quy hoạch chi tiết tỷ lệ 1/2000"."""
    if not YEAR.fullmatch(tokens[index].word):
        return False
    return [token.word for token in tokens[index - 2 : index]] != ["1", "/"]


def _stops(scan: Scan, index: int) -> bool:
    """Tell whether a sign at *index* ends the title."""
    word = scan.tokens[index].word
    if word[0].isalnum() or word in "-–,&/":
        return False
    return not title_signs.is_inner(scan, index)


def _ends(scan: Scan, first: int, index: int) -> bool:
    """Tell whether the words at *index* belong no more to the title that begins at token *first*."""
    tokens = scan.tokens
    token = tokens[index]
    if title_signs.is_sum(tokens, index) or title_signs.breaks_off(scan, index):
        return True
    if token.word == ",":
        listed = enumerations.goes_on(scan, first, index)
        return not (listed or title_tails.names_part(tokens, index))
    if index - first > 1 and title_verbs.acts_on(tokens, first, index):
        return True
    if token.capital:
        return index > first and _begins_other(scan, index)
    return token.word in enumerations.STOP and not title_joints.goes_on(scan, first, index)


def _without_verb(tokens: tuple[Token, ...], first: int, index: int) -> int:
    """The index after a title that names another document next: "Kế hoạch … triển khai thực hiện"."""
    while index - first > 2 and enumerations.pair(tokens, index - 2) in (
        "triển khai",
        "thực hiện",
        "thi hành",
    ):
        index -= 2
    return index


# Behind the year that a plan is made for: ", tầm nhìn đến năm 2050", "và những năm tiếp theo".
_VISION = re.compile(
    r"(?:, |và )?(?:, )?(?:(?:tầm nhìn|định hướng|có xét|có tính)(?: phát triển)?(?: đến| tới)?(?: năm)? "
    r"(?:19|20)\d\d"
    r"|(?:các|những) năm tiếp theo)(?!\w)"
    r"|(?:và|;(?= tình hình)) (?:tình hình|kết quả|kế hoạch|phương hướng|nhiệm vụ|dự toán|dự kiến)"
    r"(?: (?:[^\W\d]+|-|,|[69] (?=tháng))){1,22}? năm (?:19|20)\d\d(?!\w)"
)


def _horizon(tokens: tuple[Token, ...], index: int) -> int:
    written = " ".join(token.word for token in tokens[index : index + 30])
    found = _VISION.match(written)
    return index + len(found[0].split()) if found else index


_OPENERS = words.of(
    "theo tại trong ngoài khi sau trước trên dưới từ đến với của do bởi vì nên nhưng tuy dù nếu để đây đó "
    "này ngày một các những mỗi"
)
_OFFICES = words.of("thủ chủ bộ phó tổng")
_OTHERS = words.of("quyết nghị luật thông chỉ ubnd hđnd chính thủ")


def _begins_other(scan: Scan, index: int) -> bool:
    """Tell whether another document or body follows at *index*, or a sentence whose stop was lost."""
    tokens = scan.tokens
    token = tokens[index]
    if token.word in _OTHERS and tokens[index - 1].word in ("và", ","):
        return True
    if token.word == "ảnh" and tokens[index - 1].word in "-–":
        return True  # "Dự án … Dung Quất -Ảnh: báo …"
    following = tokens[index + 1 : index + 2]
    if token.word == "ngày" and following and following[0].capital:
        return False  # "kỷ niệm 70 năm Ngày Thương binh - Liệt sĩ"
    if token.word in _OPENERS or enumerations.pair(tokens, index) == "đại biểu":
        return not scan.text[token.start : token.end].isupper()
    meeting = enumerations.pair(tokens, index - 2) == "hội nghị"  # "Hội nghị Chủ tịch Mặt trận"
    return token.word in _OFFICES and not meeting and runs.clause(scan, index)
