"""Who is meant: names with what they are called by, subjects of a clause, pronouns that take them up."""

from __future__ import annotations

import re

from graph.facts.tape import BREAK, Tape
from graph.lexicon import epithets
from graph.patterns import Keyed
from graph.vietnamese import normalise

RANKS = (
    "thống tướng|đại tướng|thượng tướng|trung tướng|thiếu tướng|chuẩn đô đốc|phó đô đốc|đô đốc|đại tá|"
    "thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy"
)
"""Military ranks, as alternatives of a pattern."""
HONORIFIC = (
    r"(?:(?:các |tập thể |cá nhân |hai |ba |\d+ )*(?:ông|bà|đồng chí|đ/c|anh|chị|cô|thầy|vị|cố|luật sư|bác "
    r"s[ĩỹ]|kỹ sư|cụ|(?:nhà|cô|thầy) giáo(?: nhân dân| ưu tú)?|nhà (?:báo|thơ|văn|sử học|khoa học)|"
    r"(?:nhạc|họa|ca|nghệ) s[ĩỹ](?: nhân dân| ưu tú)?|nsnd|nsưt|kiến trúc sư|kts|doanh nhân|"
    r"thượng tọa|hòa thượng|đại đức|linh mục|mục sư|ngài|dược sĩ|"
    rf"{RANKS}|tướng|(?:pgs|gs|ts|ths|bs|cn|ks|tskh|bsckii|bscki)\.?(?:[ .,-]*(?:pgs|gs|ts|ths|bs|tskh)\.?)*|"
    r"phó giáo sư|giáo sư|tiến sĩ|thạc sĩ|thạc sỹ|tiến sỹ|Ⓦ)[ ,.:-]*)"
)
TO_NAME = rf"(?:{HONORIFIC}){{0,4}}Ⓟ"
"""A name with the titles of courtesy before it."""

_CALLED = re.compile(rf"(?<!\w)(?:{HONORIFIC}){{0,4}}$")


def named_from(code: str, index: int) -> int:
    """Where the titles of courtesy begin before the name at *index*."""
    found = _CALLED.search(code, max(0, index - 40), index)
    return found.start() if found else index


_PRONOUN = r"(?:ông|bà|tôi|anh|chị|đồng chí)(?: này| ấy)?"
_SUBJECT = re.compile(rf"Ⓟ|(?<![\w]){_PRONOUN}(?!\w)(?! ?(?:{HONORIFIC}){{0,3}}Ⓟ)")
_KIN = re.compile(
    r"(?:vợ|chồng|cha|mẹ|bố|phu nhân|con|con trai|con gái|em trai|em gái|chị gái|"
    r"anh trai|em ruột|anh ruột|chị ruột|cháu)"
    rf" (?:của )?(?:{HONORIFIC}){{0,2}}$"
    # "Anh Ⓟ" is a form of address, "anh (của) ông Ⓟ" is kin.
    rf"|(?<!\w)(?:em|anh|chị) (?:của (?:{HONORIFIC}){{0,2}}|(?:{HONORIFIC}){{1,2}})$"
)
# What may stand before a verb whose subject is that of the sentence before.
_OPENING = re.compile(
    r"[ \"-]*(?:tại (?:đại hội|hội nghị|kỳ họp|phiên họp)(?!\w)[^‖;Ⓟ]{1,120}?"
    r"(?:,? (?=được|trúng cử|đắc cử|tái cử)|$))?"
    r"(?:(?:đến|tới|từ|vào|trong|năm|đầu|giữa|cuối|sau đó|trước đó|tiếp đó|sau|rồi|giai đoạn|hiện|"
    r"hiện nay|từng|đã|được|và|khoảng|lúc|thời gian|ngày|tháng|nay|này|đó|khi|ấy|nhiều|năm|\d+|Ⓣ|,|-)[ ,]*)*"
)
# "Ông A thay ông B làm …": B is the one who had the office before.
_REPLACED = re.compile(
    r"(?<!\w)(?:thay(?: thế| cho)?|kế nhiệm|kế vị|tiếp quản)(?: (?:vị trí|chức vụ|ghế) của)? "
    rf"(?:{HONORIFIC}){{0,3}}$"
)
# "… thay ông B, Giám đốc X, nhận nhiệm vụ mới là …": what follows is told of B.
_MOVED_ON = re.compile(
    r"(?:, [^‖;Ⓟ]{0,60})?,? (?:được |đã )?nhận nhiệm vụ mới|"
    r" (?:(?:vừa|đã|mới) )+(?:được|bị|chuyển|sang|lên|trúng cử)(?!\w)"
)
_CREDIT = re.compile(r"(?:ảnh|nguồn|theo|tin|clip)(?: ?:|) ?$")


_PROPOSED = Keyed(
    r"(?<!\w)(?:(?<!theo )(?<!xét )(?<!sở )(?<!phê chuẩn )(?<!chấp thuận )(?<!thông qua )(?<!đồng ý với )"
    r"(?<!nhất trí với )đề nghị|đề xuất|kiến nghị|tờ trình|"
    r"(?<!hiệp thương )đề cử|tiến cử|"
    r"(?:nghe|trình bày) báo cáo(?=[^‖;]{0,60} về việc)|dự kiến|giới thiệu(?! và (?!\w))|xin ý kiến|"
    r"tự nhận)(?!\w)(?![^‖;]*(?<!\w)(?:quyết định|đã (?:ký|thống nhất|ban hành|biểu "
    r"quyết|bầu))(?!\w)[^‖;]*$)[^‖;]*$"
    r"|(?<!\w)(?:nếu|có thể|(?<!mong )muốn|ước mơ|mơ ước|tham vọng|suýt|sẽ|"
    r"(?<!đã )(?<!buộc )phải(?! (?:nhận|chịu|nộp))|nguy cơ|khả năng|trong trường hợp|chưa|không|từ chối|"
    r"(?<!với )(?<!ra )(?<!nhận )(?<!chịu )(?<!dụng )(?<!bố )mức|khung|"
    r"(?<!sau )(?<!từ )khi bị|yêu cầu)(?!\w)(?! thay)[^‖;,]{0,16}$|"
    r"(?<!\w)(?<!đã thực hiện )(?<!tiến hành )quy trình(?!\w)[^‖;]{0,60}$",
    keys="đề nghị|đề xuất|kiến nghị|tờ trình|đề cử|tiến cử|báo cáo|dự kiến|giới thiệu|xin ý kiến|tự nhận|nếu|"
    "có thể|muốn|ước mơ|mơ ước|tham vọng|suýt|sẽ|phải|nguy cơ|khả năng|trường hợp|chưa|không|từ chối|"
    "mức|khung|khi bị|"
    "yêu cầu|quy trình",
)


def is_proposed(tape: Tape, floor: int, index: int) -> bool:
    """Tell whether the deed at *index* is only proposed, foreseen or denied by the words before it."""
    told = _PROPOSED.has_key(tape.code[floor:index])
    return told and _PROPOSED.pattern.search(tape.code, floor, index) is not None


def subject(tape: Tape, index: int, *, elided: bool = True) -> int | None:
    """Where the person stands who is the subject of the clause before *index*, or None.

    Names in brackets and kin ("vợ ông …") are passed over; where the sentence names nobody and *elided*
    is set, the person of the sentence before is meant.
    """
    first, _ = tape.sentence(index)
    named = list(_SUBJECT.finditer(tape.code, first, index))
    for found in reversed(named):
        at = found.start()
        clause = tape.code.rfind(";", at, index) + 1
        if clause and not _OPENING.fullmatch(tape.code, clause, index):
            return None
        if (
            is_bracketed(tape.code, at, first, index)
            or is_credit(tape, at, first)
            or _is_kin(tape, at, first)
            or (is_replaced(tape, at, first) and not _MOVED_ON.match(tape.code, at + 1))
        ):
            continue
        if _aside(tape, at, first):
            continue
        if _stranger(tape, at, index):
            return None
        if tape.code[at] == "Ⓟ":
            return at
        return _speaker(tape, at) if found[0].startswith("tôi") else antecedent(tape, at, found[0])
    opened = not named and elided and _OPENING.fullmatch(tape.code, first, index)
    return antecedent(tape, first) if opened else None


def is_replaced(tape: Tape, at: int, first: int) -> bool:
    """Whether the person at *at* is the one who had the office before: "thay ông B"."""
    return bool(_REPLACED.search(tape.code, max(first, at - 90), at))


# "Theo ông Ⓟ, …", "ngoài tướng Ⓟ": whose words or whom besides is told is no subject.
_TOLD_BY = re.compile(
    rf"(?<!\w)(?:(?:dẫn |trích )?(?:theo|dẫn)(?: lời(?: mời)?(?: của)?)?|ngoài|ngoại trừ|trừ|"
    rf"so với|khác với|giống như) (?:tướng |tân |cựu |cố |{HONORIFIC}){{0,4}}$"
)
# "A, trợ lý dưới thời Tổng thống Ⓟ, làm …".
_UNDER = re.compile(r"(?<!\w)dưới (?:thời|triều|quyền|trướng)[^‖;,.Ⓟ]{0,40}$")
# "A, cố vấn của bà Ⓟ": whom another serves, or who came before, is not who is told of.
_SERVED = re.compile(
    r"(?<!\w)(?:cố vấn|trợ lý|thư ký|phát ngôn viên|người phát ngôn|luật sư|lái xe|tài xế|vệ sĩ|học trò|"
    r"cấp dưới|thuộc cấp|đồng nghiệp|bạn (?:thân|gái|trai|học)|tiền nhiệm|kế nhiệm|đại diện|quản lý|"
    r"phái viên|đặc sứ)(?: (?!(?:của|là|và|do|cho) )[^ ‖;,.()\"Ⓟ]+){0,6} (?:của|cho) "
    r"(?:(?!(?:là|và|do|cho) )[^ ‖;,.()\"Ⓟ]+ ){0,6}$"
)


# "Ông A, người đã tố cáo bà Ⓟ, bị cách chức".
_RELATED = re.compile(
    r"Ⓟ(?:(?:,| -) [^‖;Ⓟ]{2,90})?(?:,| -) (?:là |cũng là )?người (?:(?:đã|từng|vừa|trực tiếp|cùng|ký|ra) )+"
    r"[^‖;,Ⓟ]{2,80}$"
)


def _aside(tape: Tape, at: int, first: int) -> bool:
    """Whether the words before the name at *at* make it no subject of what follows."""
    if tape.code[at] != "Ⓟ":
        return False
    floor = max(first, at - 120)
    if tape.code.find(" người ", floor, at) >= 0 and _RELATED.search(
        tape.code, max(first, at - 200), at
    ):
        return True
    if tape.code.startswith(",", at + 1) and _UNDER.search(tape.code, floor, at):
        return True
    return any(pattern.search(tape.code, floor, at) for pattern in (_TOLD_BY, _SERVED))


# A name that is no mention, right before the verb: "…, bác sĩ Phương là Trưởng khoa X".
_NAME = re.compile(
    r"(?<=[^\W\d_] )(?P<name>[^\W\d_]{2,})(?: (?:đã|từng|hiện|vẫn|đang|cũng|vừa|lại|bất ngờ|đang))* ?$"
)
_APPOSED = re.compile(
    r", (?:một )?(?:nước|quốc gia|bang|công ty|đơn vị|tổ chức|cơ quan|trường|doanh nghiệp|tập đoàn)"
    r"(?: (?:đã|từng|hiện|vẫn|đang|cũng|vừa))* ?$"
)
_PRONOUNS = frozenset(("ông", "bà", "anh", "chị", "cô", "chí", "tôi", "đồng", "nạn", "bị"))


def _stranger(tape: Tape, person: int, index: int) -> bool:
    """Whether somebody else than the *person*, whom no mention names, is the subject before *index*."""
    if _APPOSED.search(tape.code, person + 1, index):
        return True  # "Ông A, Bộ trưởng Qatar, nước đang giữ chức Chủ tịch X"
    found = _NAME.search(tape.code, person + 1, index)
    if found is None or found["name"] in _PRONOUNS:
        return False
    if tape.code.endswith(("quốc gia", " nước"), 0, found.end("name")):
        return True  # "Italia - quốc gia đang giữ chức Chủ tịch"
    written = tape.written(*found.span("name"))
    return written[0].isupper() and written[1:].islower()


def antecedent(tape: Tape, index: int, pronoun: str = "") -> int | None:
    """The person named last before *index* outside brackets and credits.

    Whom the article calls "bà" is not meant by the *pronoun* "ông", nor the other way round.
    """
    other = {"ông": "bà ", "bà": "ông "}.get(pronoun.split(" ")[0])
    at = index
    while (at := tape.code.rfind("Ⓟ", 0, at)) >= 0:
        first, last = tape.sentence(at)
        if last - first < 3 or is_credit(tape, at, first):
            continue
        if is_bracketed(tape.code, at, first, last) or _is_kin(tape, at, first):
            continue
        if _aside(tape, at, first) or _is_revered(tape, at):
            continue
        if not (other and _is_called(tape, at, other)):
            return at
    return None


def _is_revered(tape: Tape, at: int) -> bool:
    """Whether the person at *at* is called by an epithet, as whom no pronoun takes up: "Bác Hồ"."""
    return normalise(tape.mention(at).text) in epithets.names()


def _is_called(tape: Tape, index: int, word: str) -> bool:
    """Tell whether the person at *index* is somewhere called *word* right before the name."""
    key = tape.mention(index).entity
    return any(
        tape.code.endswith(word, 0, at)
        for at in tape.find("Ⓟ", 0, len(tape.code))
        if tape.mention(at).entity == key
    )


_INSIDE = re.compile(r"(?P<outer>Ⓟ) ?\([^()‖Ⓟ]*$")


def told_of(tape: Tape, at: int, first: int) -> int:
    """Of whom an office behind the name at *at* is told: "ông A (em trai ông B, Giám đốc X)" tells of A."""
    if not _is_kin(tape, at, first):
        return at
    inside = _INSIDE.search(tape.code, first, at)
    return inside.start("outer") if inside else at


def is_credit(tape: Tape, index: int, first: int) -> bool:
    """Tell whether the name at *index* only says whose picture or text it is."""
    return bool(_CREDIT.search(tape.code, max(first, index - 8), index))


_SAYS = re.compile(rf"[ ,.:-]*{BREAK}?[ -]*(?:{HONORIFIC})*Ⓟ")


def _speaker(tape: Tape, index: int) -> int | None:
    """Who says "tôi": the person named behind the closing quote, else the one named before."""
    close = tape.code.find('"', index)
    if close >= 0 and (after := _SAYS.match(tape.code, close + 1)):
        return after.end() - 1
    return antecedent(tape, index)


def is_bracketed(code: str, at: int, first: int, last: int) -> bool:
    """Tell whether *at* is in brackets that are closed before *last*."""
    opened = code.rfind("(", first, at)
    return opened >= 0 and code.rfind(")", opened, at) < 0 and 0 <= code.find(")", at) < last


def _is_kin(tape: Tape, at: int, first: int) -> bool:
    return bool(_KIN.search(tape.code, max(first, at - 24), at))
