"""Bare offices: which body a title means that names none, by what was named before it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from graph.facts.offices import headed
from graph.facts.offices.posts import Post
from graph.facts.people import TO_NAME
from graph.facts.tape import Tape
from graph.lexicon import contexts
from graph.model import MentionKind
from graph.vietnamese import UPPER, normalise

# What may stand behind a title that names no body: the name, a mark, a verb, or the bare kind of the body.
_END = re.compile(
    r"(?: mới| cũ| đương nhiệm| này)?(?: (?P<kind>sở|cục|vụ|viện|trung tâm|công ty|bệnh viện|ngân hàng|"
    r"tập đoàn|nhà trường|trường|phòng|chi nhánh|đơn vị|nhà máy|doanh nghiệp|quân khu|bộ chỉ huy|đồn|trạm|"
    r"hạt|đội|ban|hội|đài|kho bạc|nhà hát|bảo tàng|thư viện|quỹ|báo|tạp chí|học viện|bv|khoa))?"
    rf"(?: ?[,.;:)(\"/‖-]|$| ?(?:của )?{TO_NAME}|"
    r" (?:và|kiêm|đã|cho|cũng|nói|là|từ|đang|vừa|sẽ|khẳng|nhấn|phát|"
    r"chia|trả|yêu|đề|chỉ|thay|năm|trong|tại|được|bị|có|không|ký|Ⓣ|gồm|vào|kể|thừa|xác|thông|nhận|"
    r"mong|bày|lý|giải|làm|đánh|chủ|điều|tham|dự|trực|cùng|phải|đến|với|thay|nghỉ hưu)(?!\w))"
)
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
# "Công ty X được Sở Y cấp phép, do A làm giám đốc": who grants is not led by A.
_GRANTS = re.compile(r"(?<!\w)được $")
# "Giám đốc, Tổng biên tập Nhà xuất bản X": the apposition goes on to the body.
_AHEAD = re.compile(
    r"(?:,| -|-|,? kiêm|,? và|,? đồng thời là)(?: chồng là| vợ là)? "
    r"(?:phó |quyền )?(?:tổng giám đốc|tổng biên tập|giám đốc|chủ tịch|cố vấn|kế toán trưởng|bí thư|"
    r"người phát ngôn|trưởng (?!thôn|xóm|nhóm|bộ phận|khối)\w+|chủ nhiệm|thành viên|"
    r"ủy viên|tổng thư ký|viện trưởng|chánh \w+)"
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
    if bench := headed.BENCH.get(post.title):
        return _behind(tape, post, _BESIDE, re.compile(bench), company=False)
    signs = _SIGNS.search(tape.code, max(0, post.start - 12), post.start)
    if signs and post.title == "chủ tịch":
        signer = tape.mention(signs.start()).entity
        return signer if _CHAIRED.match(normalise(tape.reading.entity(signer).label)) else None
    title = headed.title(post)
    if title is None or _HEADS_SOMETHING.match(tape.code, post.end):
        return None
    end = _END.match(tape.code, post.end) or _END.match(tape.code, post.reach)
    if not end and (title in headed.MANY or not _acts(tape, post)):
        return None
    word = (end["kind"] if end else "") or ""
    begins = headed.KINDS.get(word, word) or headed.HEADS[title]
    heads, company = re.compile(rf"(?:{begins})(?!\w)"), headed.COMPANY in begins
    for pattern in (_BESIDE, _AHEAD):
        if told := _behind(tape, post, pattern, heads, company=company):
            return told
    if _is_of_unnamed(tape, post):
        return None
    press = title == "tổng biên tập"
    named = _before(tape, post, heads, company=company, press=press)
    return named if named or company or press or title in headed.MANY else _sole(tape, heads)


def _behind(
    tape: Tape, post: Post, pattern: re.Pattern[str], heads: re.Pattern[str], *, company: bool
) -> str | None:
    """The key of the fitting body that *pattern* finds behind the *post*."""
    found = pattern.match(tape.code, post.end)
    if found is None or not _fits(tape, found.start("body"), heads, company=company):
        return None
    return tape.mention(found.start("body")).entity


def _before(
    tape: Tape, post: Post, heads: re.Pattern[str], *, company: bool, press: bool
) -> str | None:
    """The key of the fitting body named last before the *post*, a few sentences back at most.

    Beyond its own sentence a company is the one that the article is about, if there is one.
    """
    floor, _ = tape.sentence(post.start)
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
    return None


def _acts(tape: Tape, post: Post) -> bool:
    """Whether a clause goes on behind the *post* with what its holder does."""
    words = tape.code[post.end + 1 : post.end + 40].split(" ", 2)[:2]
    return tape.code.startswith(" ", post.end) and " ".join(words) in _deeds()


@lru_cache(maxsize=1)
def _deeds() -> frozenset[str]:
    return contexts.of("acting") | {"tập trung", "tổ chức", "trực tiếp", "phát biểu"}


def _sole(tape: Tape, heads: re.Pattern[str]) -> str | None:
    """The key of the one fitting body that the article names, wherever it does; no unit of an army."""
    named = {
        mention.entity
        for mention in tape.reading.mentions
        if mention.kind in (MentionKind.AGENCY, MentionKind.ORGANIZATION)
        and heads.match(normalise(tape.reading.entity(mention.entity).label))
    }
    one = named.pop() if len(named) == 1 else None
    return None if one and _UNIT.match(normalise(tape.reading.entity(one).label)) else one


# Units of which every army has many: who commands is told before.
_UNIT = re.compile(r"(?:quân đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|hạm đội)(?!\w)")


def _is_of_unnamed(tape: Tape, post: Post) -> bool:
    """Whether the words say that the *post* is one of a body that no mention names."""
    found = _RUN_BY.search(tape.code, tape.sentence(post.start)[0], post.start)
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
        and not headed.CLUB.match(normalise(tape.reading.entity(mention.entity).label))
    )
    ranked = [*named.most_common(2), ("", 0), ("", 0)]
    return ranked[0][0] if ranked[0][1] >= max(2 * ranked[1][1], 1) else None


def _fits(tape: Tape, at: int, heads: re.Pattern[str], *, company: bool) -> bool:
    mention = tape.mention(at)
    label = normalise(tape.reading.entity(mention.entity).label)
    if company and tape.code[at] == "Ⓞ":
        return not headed.CLUB.match(label)
    return bool(heads.match(label))
