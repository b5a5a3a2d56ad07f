"""What kind of thing the words behind "Dự án", "Báo cáo", "Chiến lược" … name: a plan, a body, a work."""

import re

from graph.extract import runs, syllables
from graph.extract.base import Scan
from graph.extract.document_names import enumerations
from graph.lexicon import words
from graph.lexicon.trie import Token

# What is a document only under a title of its own: "Lộ trình APEC về kinh tế mạng".
FRAMES = frozenset(("lộ trình", "khuôn khổ", "khung", "sách trắng"))


# What a programme on the air or on a stage is.
_SHOWS = frozenset(
    (
        "thời sự", "văn nghệ", "nghệ thuật", "ca nhạc", "đêm hội", "đêm nhạc", "giao lưu", "truyền hình",
        "phát thanh", "tiếng anh", "học tiếng", "bế mạc", "khai mạc", "uống cà", "hòa nhạc", "biểu diễn",
        "gặp gỡ", "khuyến mãi", "khuyến mại", "bình chọn", "đại trà", "hoa hậu", "học tập", "du học",
        "cổ phiếu", "mua cổ", "quyền chọn",
    )
)  # fmt: skip


def _is_show(kind: str, title: tuple[Token, ...]) -> bool:
    """Tell whether "Chương trình" names a broadcast, a performance or a course, and no plan."""
    return kind == "chương trình" and enumerations.pair(title, 0) in _SHOWS


def is_frame(scan: Scan, start: int, title: tuple[Token, ...]) -> bool:
    """Tell whether a title of its own follows one of ``FRAMES`` at *start*, inside a sentence."""
    if not scan.text[start].isupper() or runs.opens(scan, scan.token(start)):
        return False
    return title[0].capital or len(title) > 3


def _within_name(scan: Scan, start: int) -> bool:
    """Tell whether "Chiến lược" at *start* ends the name of a body or an office.

    "Viện Nghiên cứu Chiến lược Mỹ", "Giám đốc Chiến lược Tiền tệ".
    """
    index = scan.token(start)
    if enumerations.pair(scan.tokens, index - 2) in _STRATEGIC and runs.adjacent(scan, index):
        return True
    for before in (index - 1, index - 2):
        if before < 0 or not runs.adjacent(scan, before + 1):
            return False
        if scan.tokens[before].capital:
            named = (
                before == index - 1 or enumerations.pair(scan.tokens, before) in words.compounds()
            )
            return named and not runs.opens(scan, before)
    return False


_STRATEGIC = frozenset(("giám đốc", "chỉ huy", "cố vấn", "đối tác"))

# Forms of contract and of money, of which there are many projects.
CONTRACTS = words.of("bt bot bto boo blt ppp oda fdi epc noxh cntt ngo usd tod")

# Letters that stand for words and name no programme.
_LETTERS = words.of(
    "thpt thcs gdpt gdtx mtqg cntt sgk vtv htv gpmb shtt kcn kđt tđc bđs dnnn ubnd hđnd asean"
)
_BRANDED = frozenset(("dự án", "chương trình", "đề án"))


def is_brand(kind: str, written: list[str]) -> bool:
    """Tell whether one foreign word or its letters name a project: "Chương trình OCOP", "dự án Starlink"."""
    name = written[-1]
    if kind not in _BRANDED or not name.isalpha() or name.lower() in _LETTERS:
        return False
    if name.lower() in CONTRACTS or len(name) < 4:
        return False
    if name.isupper():
        return written[0][0].isupper() or (kind == "dự án" and len(name) > 4)
    return kind == "dự án" and name[0].isupper() and not syllables.vietnamese(name.lower())


def _is_office(title: tuple[Token, ...]) -> bool:
    """Tell whether a ministry, a department or a council follows the type, and no title of a plan."""
    named = len(title) > 1 and title[1].capital
    return (named and title[0].word in ("bộ", "sở", "ubnd", "hđnd")) or enumerations.pair(title, 0) in (
        "quốc hội", "thủ tướng", "tỉnh ủy", "thành ủy", "huyện ủy",
    )  # fmt: skip


# What an audit or a verb does, not a report by its name: "Báo cáo thẩm tra …", "Báo cáo Thành ủy".
_NO_REPORT = words.of("thẩm viên thành đề với lên sở ban bộ sơ thủ giải")


# Reports that every project and every company makes.
_KINDS_OF_REPORT = frozenset(
    (
        "nghiên cứu", "tài chính", "khả thi", "tiền khả", "quyết toán", "thường niên", "định kỳ",
        "đánh giá tác", "kinh tế kỹ", "tối mật", "bằng văn",
    )
)  # fmt: skip


# Reports that have no name of their own by what they are alone.
_SUMMARIES = frozenset(("tổng kết", "sơ kết"))
_ACCOUNTS = frozenset(("quyết toán", "thẩm tra"))


def _is_account(scan: Scan, start: int, title: tuple[Token, ...]) -> bool:
    """Tell whether "Báo cáo" at *start* tells of accounts: "Báo cáo quyết toán … năm 2015"."""
    return scan.text[start].isupper() and enumerations.pair(title, 0) in _ACCOUNTS


def _reports(scan: Scan, start: int, title: tuple[Token, ...]) -> bool:
    """Tell whether "Báo cáo" at *start* is a verb, or a stage of an audit that has no name."""
    if title[0].word in _NO_REPORT or (title[0].capital and title[0].word in ("quốc", "chính")):
        return True
    if [token.word for token in title[:3]] == ["kết", "quả", "về"]:
        return True  # "Báo cáo kết quả về Bộ trước ngày 10/2"
    behind = scan.normalised[title[-1].end : title[-1].end + 5]
    spoken = behind.startswith((",", " cho ", " về", " với"))
    within = any(token.word in ("cho", "với") for token in title)
    return runs.opens(scan, scan.token(start)) and (spoken or within)


# What is said of a session or a sector, and names no plan: "Chương trình Kỳ họp thứ 3", "Kế hoạch Đầu tư".
_STAGES = frozenset(("kỳ họp", "phiên họp", "chất vấn"))
# Projects by what they are to others.
_PART_PROJECTS = frozenset(("thành phần", "đối ứng", "độc lập", "trọng điểm"))
# What a project does or where it lies.
_WORK_GOES_ON = frozenset(
    (
        "bắt đầu", "phục vụ", "đảm bảo", "bảo đảm", "cấp cho", "ngay sát", "đạt đúng", "căng băng",
        "ban đầu", "hiện tại", "hiện nay", "trên địa", "gặp khó", "hoàn thành", "đi vào", "ra đời",
        "thuộc diện", "sử dụng", "khởi động", "áp dụng", "kéo dài", "tạm dừng", "đúng tiến",
        "gây ô", "gây ra", "mang lại", "đem lại",
        # What is built of its kind, or done in a class.
        "máy bay", "tàu ngầm", "tàu sân", "tàu chiến", "oanh tạc", "vũ khí", "tên lửa", "học tập",
        "liên môn",
    )
)  # fmt: skip
_OF_NO_NAME = _PART_PROJECTS | _WORK_GOES_ON
_DRAFTS = frozenset(("luật", "pháp", "nghị"))


def is_none(scan: Scan, start: int, kind: str, title: tuple[Token, ...]) -> bool:
    """Tell whether a broadcast, a body, a sector or a work follows the type, and no title of a plan."""
    opening = enumerations.pair(title, 0)
    if opening in _STAGES or (opening == "đầu tư" and len(title) == 2) or _is_show(kind, title):
        return True
    if title[0].capital and _is_office(title):
        return True
    if title[0].word in CONTRACTS and not any(token.capital for token in title[1:]):
        return True  # "dự án BT nói chung", but "dự án BOT Ninh An"
    if kind == "dự án":  # "dự án Luật" is a draft
        return opening in _OF_NO_NAME or title[0].word in _DRAFTS
    return kind == "chiến lược" and scan.text[start].isupper() and _within_name(scan, start)


# What rules do, and are not called by: "Quy chế quy định Sở có quyền …".
_RULES = frozenset(("quy định", "xác định", "nêu rõ", "cho phép", "yêu cầu"))
# Every school has its own.
_OF_EACH = re.compile(
    r"quy chế tổ chức và hoạt động của (?:trường(?! (?:mầm non|thpt|tiểu học|phổ thông|trung học))|các|"
    r"đơn vị|doanh nghiệp|công ty)(?!\w)"
)


def is_any(scan: Scan, start: int, kind: str, title: tuple[Token, ...], *, dated: bool) -> bool:
    """Tell whether every project has such a report, every school such rules."""
    if kind == "quy chế":
        opening = enumerations.pair(title, 0)
        return opening in _RULES or _OF_EACH.match(scan.normalised, start) is not None
    if kind != "báo cáo":
        return False
    if not (dated and _is_account(scan, start, title)):
        opening = enumerations.pair(title, 0)
        if opening in _KINDS_OF_REPORT or _reports(scan, start, title):
            return True
        if len(title) == 2 and opening in _SUMMARIES:
            return True
    # "Báo cáo tình hình với Thứ trưởng": the break was lost
    told = scan.normalised.startswith((" với ", " cho "), title[-1].end)
    return told and not dated and not any(token.capital for token in title)
