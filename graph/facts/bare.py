"""Bare offices: which body a title means that names none, by what was named before it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from graph.facts.people import TO_NAME
from graph.facts.posts import Post
from graph.facts.tape import Tape
from graph.lexicon import contexts
from graph.model import MentionKind
from graph.vietnamese import UPPER, normalise

# What a body's name begins with, by the last words of the title.
_COMPANY = r"công ty|tổng công ty|tập đoàn|ngân hàng(?! nhà nước)|cty|ctcp|doanh nghiệp|nhà máy|quỹ"
# Organisations that have no general director.
_CLUB = re.compile(
    r"(?:hội|hiệp hội|liên đoàn|câu lạc bộ|clb|liên minh|liên hiệp|đảng|đại học|"
    r"trường|quốc hội|mặt trận|sở giao dịch|sở chứng khoán|ủy ban|bộ|cục|tòa án|chính phủ|cơ quan|hạ viện|"
    r"thượng viện|nghị viện|quân đội|lực lượng|cảnh sát|hội đồng|liên hợp quốc|đại sứ quán|văn phòng|"
    r"lầu năm góc|nhà trắng|tổ chức|khoa|phòng(?! khám)|ban)(?!\w)"
)
_BOARD = (
    r"(?:tiểu )?ban (?!chấp hành|thường vụ|bí thư|cán sự|lãnh đạo|điều hành|giám đốc|giám hiệu)\w+"
)
_TROOPS = r"quân khu|bộ tư lệnh|quân đoàn|quân chủng|binh đoàn|sư đoàn|lữ đoàn|trung đoàn"
_HEADS = {
    "tổng giám đốc": rf"{_COMPANY}|bảo hiểm xã hội|thông tấn|đài",
    "giám đốc": rf"sở|công an|trung tâm|bệnh viện|ban quản lý|đài|bảo hiểm xã hội|kho bạc|học viện|đại học|"
    rf"bảo tàng|thư viện|vườn quốc gia|nhà hát|chi nhánh|nhà xuất bản|{_COMPANY}",
    "chủ tịch hđqt": _COMPANY,
    "chủ tịch hội đồng quản trị": _COMPANY,
    "chủ tịch hội đồng thành viên": _COMPANY,
    "chủ tịch hđtv": _COMPANY,
    "thành viên hđtv": _COMPANY,
    "thành viên hđqt": _COMPANY,
    "ủy viên hđqt": _COMPANY,
    "thành viên hội đồng quản trị": _COMPANY,
    "thành viên hội đồng thành viên": _COMPANY,
    "ủy viên hội đồng quản trị": _COMPANY,
    "kế toán trưởng": rf"ban quản lý|sở|trung tâm|bệnh viện|trường|{_COMPANY}",
    "tổng thanh tra": "thanh tra chính phủ",
    "tư lệnh": _TROOPS,
    "chính ủy": rf"{_TROOPS}|bộ chỉ huy|vùng",
    "tham mưu trưởng": rf"{_TROOPS}|bộ chỉ huy|vùng",
    "chỉ huy trưởng": "bộ chỉ huy|ban chỉ huy",
    "chính trị viên": "bộ chỉ huy|ban chỉ huy|đồn|tiểu đoàn|hải đội",
    "đồn trưởng": "đồn",
    "đồn phó": "đồn",
    "trạm trưởng": "trạm",
    "trưởng trạm": "trạm",
    "trạm phó": "trạm",
    "hạt phó": "hạt",
    "trưởng khoa": "khoa",
    "trưởng bộ môn": "bộ môn",
    "giám đốc trung tâm": "trung tâm",
    "tổng thư ký": "hội(?! đồng)|hiệp hội|liên đoàn|liên hiệp",
    "tổng cục trưởng": "tổng cục",
    "chi cục trưởng": "chi cục",
    "cục trưởng": "cục",
    "cục phó": "cục",
    "vụ trưởng": "vụ",
    "vụ phó": "vụ",
    "viện trưởng": "viện",
    "viện phó": "viện",
    "hiệu trưởng": "trường|đại học|học viện",
    "hiệu phó": "trường|đại học|học viện",
    "trưởng phòng": "phòng",
    "trưởng ban": _BOARD,
    "phó ban": _BOARD,
    "trưởng đoàn": "đoàn",
    "phó đoàn": "đoàn",
    "tổ trưởng": "tổ",
    "trưởng công an": "công an",
    "chánh án": "tòa án",
    "chánh văn phòng": "văn phòng|bộ|ủy ban nhân dân|sở",
    "chánh thanh tra": "thanh tra",
    "tổng biên tập": "báo|tạp chí",
    "đội trưởng": "đội",
    "đội phó": "đội",
    "hạt trưởng": "hạt",
    "đại sứ": "đại sứ quán",
    "tham tán": "đại sứ quán",
    "tham tán công sứ": "đại sứ quán",
    "tham tán thương mại": "đại sứ quán|thương vụ",
    "công sứ": "đại sứ quán",
    "bộ trưởng, chủ nhiệm": "văn phòng chính phủ",
    "bộ trưởng - chủ nhiệm": "văn phòng chính phủ",
    "bộ trưởng chủ nhiệm": "văn phòng chính phủ",
    "tổng lãnh sự": "tổng lãnh sự quán",
}
_TITLES = re.compile(
    r"(?:quyền |nguyên |cựu |phó )*(?P<title>"
    + "|".join(sorted(map(re.escape, _HEADS), key=len, reverse=True))
    + r")(?: thường trực| phụ trách| chuyên trách)?$"
)
# What may stand behind a title that names no body: the name, a mark, a verb, or the bare kind of the body.
_END = re.compile(
    r"(?: mới| cũ| đương nhiệm| này)?(?: (?P<kind>sở|cục|vụ|viện|trung tâm|công ty|bệnh viện|ngân hàng|"
    r"tập đoàn|nhà trường|trường|phòng|chi nhánh|đơn vị|nhà máy|doanh nghiệp|quân khu|bộ chỉ huy|đồn|trạm|"
    r"hạt|đội|ban|hội|đài|kho bạc|nhà hát|bảo tàng|thư viện|quỹ|báo|tạp chí|học viện|bv|khoa))?"
    rf"(?: ?[,.;:)(\"/‖-]|$| ?(?:của )?{TO_NAME}|"
    r" (?:và|kiêm|đã|cho|cũng|nói|là|từ|đang|vừa|sẽ|khẳng|nhấn|phát|"
    r"chia|trả|yêu|đề|chỉ|thay|năm|trong|tại|được|bị|có|không|ký|Ⓣ|gồm|vào|kể|thừa|xác|thông|nhận|"
    r"mong|bày|lý|giải|làm|đánh|chủ|điều|tham|dự|trực|cùng|phải|đến|với|thay)(?!\w))"
)
# What the name begins with of the body that its bare kind takes up; none where the kind says nothing.
_KINDS = {
    "công ty": _COMPANY, "doanh nghiệp": _COMPANY, "đơn vị": "", "nhà trường": "trường|đại học|học viện",
    "trường": "trường|đại học|học viện", "bv": "bệnh viện", "ban": "ban", "hội": "hội|hiệp hội",
    "tập đoàn": _COMPANY, "ngân hàng": "ngân hàng", "chi nhánh": "chi nhánh|ngân hàng|công ty",
    "bộ chỉ huy": "bộ chỉ huy|ban chỉ huy", "viện": "viện|bệnh viện|học viện",
}  # fmt: skip
# "Trưởng ban điều hành khu nhà lồng": what is headed is told, and no body that was named.
_HEADS_SOMETHING = re.compile(
    r"(?<=ban) (?:điều hành|tổ chức|đại diện|liên lạc|quản trị|bảo vệ|vận động|cố vấn|trị sự|hộ tự)(?!\w)"
)
# "Quyết định của UBND tỉnh X do Phó Chủ tịch A ký".
_SIGNS = re.compile(r"[ⒶⓄ] do $")
_CHAIRED = re.compile(r"(?:ủy ban|hội|hội đồng|liên|hiệp hội)(?!\w)")
# "Bệnh viện X (nơi ông A từng làm Giám đốc)".
_WHERE = re.compile(
    rf"(?P<body>[ⒶⓄ]),? ?\(?nơi {TO_NAME} (?:đã |từng |đang |hiện )*(?:làm|giữ chức|là|đảm nhiệm)(?: chức)? $"
)
# "Tổng Giám đốc A, Bảo hiểm xã hội B": the body stands behind the name.
_BESIDE = re.compile(
    rf" {TO_NAME}(?:, | ?\()(?P<body>[ⒶⓄ])(?! (?:đã|cho|đang|sẽ|vừa|cũng|tổ chức|phối hợp)(?!\w))"
)
# Offices of the law, whose body stands behind the name: "Kiểm sát viên A (VKSND tỉnh X)".
_BENCH = {
    "kiểm sát viên": "viện kiểm sát", "thẩm phán": "tòa án", "điều tra viên": "công an|cơ quan",
    "chấp hành viên": "chi cục|cục", "kiểm lâm viên": "hạt|chi cục",
}  # fmt: skip
# "Công ty X được Sở Y cấp phép, do A làm giám đốc": who grants is not led by A.
_GRANTS = re.compile(r"(?<!\w)được $")
# "Giám đốc, Tổng biên tập Nhà xuất bản X": the apposition goes on to the body.
_AHEAD = re.compile(
    r"(?:,| -|-|,? kiêm|,? và|,? đồng thời là)(?: chồng là| vợ là)? "
    r"(?:phó |quyền )?(?:tổng giám đốc|tổng biên tập|giám đốc|chủ tịch|cố vấn|kế toán trưởng|bí thư|"
    r"người phát ngôn|trưởng (?!thôn|xóm)\w+|chủ nhiệm|thành viên|ủy viên|tổng thư ký|viện trưởng|chánh \w+)"
    r"(?: (?!(?:đã|cho|nói|của|tại|ở|là|và|với|về|cùng|trong|khẳng|đề|yêu|chia|thông|được|bị)(?!\w))\w+){0,5}"
    r"(?: của| tại)? (?P<body>[ⒶⓄ])"
)
# "Ký với công ty do ông A làm giám đốc", "Thành viên HĐQT của ABC": a body that no mention names.
_RUN_BY = re.compile(
    rf"(?P<kind>\w+ \w+|[ⒶⓄ])(?P<gap>[^‖;.ⒶⓄⓅ]{{0,60}}?)(?: ?\([^()‖]*\))?,? do (?:chính )?"
    rf"(?:{TO_NAME}(?: ?\([^()‖]{{0,80}}\))?|(?:ông|bà|anh|chị)(?: này)?)"
    r"(?: cũng| hiện)? (?:làm|là|giữ chức|đứng tên làm) $"
)
UNNAMED = re.compile(
    r"(?<!\w)(?<!là )(?<!là một )(?:công ty|doanh nghiệp|cơ sở|cửa hàng|cửa hiệu|trang trại|xưởng|quán|"
    r"tiệm|trung tâm|trường|hợp tác xã|đơn vị|nhà máy|khách sạn|tập đoàn|ngân hàng|quỹ|hãng|phòng khám|"
    r"bệnh viện)(?!\w)(?! (?:này|trên|nói trên))"
)
"""The kind of a body that stands in the text without a name: "công ty do ông A làm giám đốc"."""
# "Theo Báo X": whose news it is, not whose editor is named.
_TOLD = re.compile(r"(?<!\w)(?:theo|nguồn|ảnh|pv|phóng viên|với|tin từ) ?:? ?$")
_SENTENCES = 3
_EDGE = 2


def body(tape: Tape, post: Post) -> str | None:
    """The key of the body that the bare *post* means, else None.

    It is the fitting one named last in its sentence, the one company that the article is about, or the
    fitting one named last in one of the three sentences before.
    """
    office = normalise(post.role)
    if bench := _BENCH.get(post.title):
        near = _BESIDE.match(tape.code, post.end)
        fits = near and _fits(tape, near.start("body"), re.compile(bench), company=False)
        return tape.mention(near.start("body")).entity if near and fits else None
    signs = _SIGNS.search(tape.code, max(0, post.start - 12), post.start)
    if signs and post.title == "chủ tịch":
        signer = tape.mention(signs.start()).entity
        return signer if _CHAIRED.match(normalise(tape.reading.entity(signer).label)) else None
    found = _TITLES.match(office.replace("phó trưởng", "phó")) or _TITLES.match(
        office.replace("phó trưởng", "trưởng")
    )
    if not found or _HEADS_SOMETHING.match(tape.code, post.end):
        return None
    end = _END.match(tape.code, post.end) or _END.match(tape.code, post.reach)
    if not end and (found["title"] in _MANY or not _acts(tape, post)):
        return None
    word = (end["kind"] if end else "") or ""
    kind = _KINDS.get(word, word)
    heads = re.compile(rf"(?:{kind or _HEADS[found['title']]})(?!\w)")
    company = _COMPANY in (kind or _HEADS[found["title"]])
    press = found["title"] == "tổng biên tập"
    beside = _BESIDE.match(tape.code, post.end)
    if beside and _fits(tape, beside.start("body"), heads, company=company):
        return tape.mention(beside.start("body")).entity
    ahead = _AHEAD.match(tape.code, post.end)
    if ahead and _fits(tape, ahead.start("body"), heads, company=company):
        return tape.mention(ahead.start("body")).entity
    floor, _ = tape.sentence(post.start)
    if _is_of_unnamed(tape, post, floor):
        return None
    for back in range(_SENTENCES + 1):
        if back == 1 and company and (main := _main(tape)):
            return main
        named = [
            tape.mention(at).entity
            for at in tape.find("ⒶⓄ", floor, post.start)
            if _fits(tape, at, heads, company=company)
            and not _GRANTS.search(tape.code, 0, at)
            and not (press and _TOLD.search(tape.code, floor, at))
        ]
        if named:
            return named[-1]
        if floor < _EDGE:
            break
        floor, _ = tape.sentence(floor - _EDGE)
    if company or press or found["title"] in _MANY:
        return None
    return _sole(tape, heads)


def _acts(tape: Tape, post: Post) -> bool:
    """Whether a clause goes on behind the *post* with what its holder does."""
    words = tape.code[post.end + 1 : post.end + 40].split(" ", 2)[:2]
    return tape.code.startswith(" ", post.end) and " ".join(words) in _deeds()


@lru_cache(maxsize=1)
def _deeds() -> frozenset[str]:
    return contexts.of("acting") | {"tập trung", "tổ chức", "trực tiếp", "phát biểu"}


# Bodies that an article need not name, though it names others of their kind.
_MANY = frozenset(
    ("trưởng đoàn", "phó đoàn", "trưởng công an", "trưởng ban", "phó ban", "trưởng phòng", "đội trưởng",
     "đội phó", "tổ trưởng")
)  # fmt: skip


def _sole(tape: Tape, heads: re.Pattern[str]) -> str | None:
    """The key of the one fitting body that the article names, wherever it does."""
    named = {
        mention.entity
        for mention in tape.reading.mentions
        if mention.kind in (MentionKind.AGENCY, MentionKind.ORGANIZATION)
        and heads.match(normalise(tape.reading.entity(mention.entity).label))
    }
    return named.pop() if len(named) == 1 else None


def _is_of_unnamed(tape: Tape, post: Post, floor: int) -> bool:
    """Whether the words say that the *post* is one of a body that no mention names."""
    found = _RUN_BY.search(tape.code, floor, post.start)
    if not found:
        return False
    if found["kind"] in "ⒶⓄ" and not found["gap"]:
        return tape.mention(found.start("kind")).text.islower()
    return UNNAMED.search(tape.code, found.start("kind"), found.end("gap")) is not None


# "Thành viên Hội đồng quản trị của ABC": a body that no mention names.
_OF = re.compile(r"(?:,? (?:khóa|nhiệm kỳ) [^ ]+)? (?:của|tại|thuộc) (?:\w+ ){0,2}?(?=\w)")


def is_of_another(tape: Tape, post: Post) -> bool:
    """Whether a name that is no mention says of what body the bare *post* is."""
    found = _OF.match(tape.code, post.end)
    if not found:
        return False
    name = tape.written(found.end(), min(found.end() + 24, len(tape.code)))
    return bool(_NAME.match(name))


_NAME = re.compile(rf"[{UPPER}][\w&.-]*[{UPPER}\d]|[{UPPER}]\w+ [{UPPER}]")


def where(tape: Tape, post: Post) -> str | None:
    """The key of the body of which the text says that somebody held the bare *post* there."""
    found = _WHERE.search(tape.code, max(0, post.start - 60), post.start)
    return tape.mention(found.start("body")).entity if found else None


def _main(tape: Tape) -> str | None:
    """The company that the article names at least twice as often as any other."""
    named = Counter(
        mention.entity
        for mention in tape.reading.mentions
        if mention.kind is MentionKind.ORGANIZATION
        and not _CLUB.match(normalise(tape.reading.entity(mention.entity).label))
    )
    ranked = [*named.most_common(2), ("", 0), ("", 0)]
    return ranked[0][0] if ranked[0][1] >= max(2 * ranked[1][1], 1) else None


def _fits(tape: Tape, at: int, heads: re.Pattern[str], *, company: bool) -> bool:
    mention = tape.mention(at)
    label = normalise(tape.reading.entity(mention.entity).label)
    if company and tape.code[at] == "Ⓞ":
        return not _CLUB.match(label)
    return bool(heads.match(label))
