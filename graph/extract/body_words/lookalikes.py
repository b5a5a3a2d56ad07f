"""Words that look like a body's head and are a syllable of another word, or of a person's name."""

from __future__ import annotations

from collections.abc import Callable

from graph.extract.body_grammar import components
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, words

# Heads with which a word of two syllables begins: "Hạt giống số một", "Trạm dừng".
_WORDED = frozenset(("Hạt", "Trạm", "Đội", "Vụ", "Quỹ"))
# Behind "Bộ" these are a set of things.
_SETS = words.of("sgk áo phim ảnh sưu đồ đôi ba tứ bài mã lông dụng trang hcv gõ nhớ ecu vi đếm")
_RULES = frozenset(
    (
        "tiêu chuẩn",
        "tiêu chí",
        "quy tắc",
        "chỉ số",
        "câu hỏi",
        "công cụ",
        "quy chuẩn",
        "dữ liệu",
        "sách giáo",
    )
)
# Whom or what a case is about: "Vụ 3 trẻ tử vong", "Vụ 2 tàu cá mất tích".
_VICTIMS = words.of("trẻ em bé cháu người học nữ nam bà ông anh chị mẹ cha công tàu xe bác tử bị")
_QUOTES = frozenset("\"'“”‘’")
_FAMILIES = words.of("nguyễn trần lê phạm huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý")
# Rooms of a hospital, not its departments.
_ROOMS = frozenset(("cấp cứu", "hồi sức", "bệnh nhân", "thí nghiệm"))
# Before "báo" these make it news or a sign, not a paper: "nhận tin báo Công an xã đến ngay".
_TOLD = words.of("chỉ thông cảnh dự khai trình nhật")
_TIDINGS = frozenset(("nhận tin", "được tin", "có tin", "nguồn tin"))
_CUPS = frozenset(("cúp", "cup", "giải"))
# Before a theatre's name, which is no company of players then: "tại nhà hát Hòa Bình".
_WHERE = frozenset(("tại", "ở", "trong", "đến", "tới", "trước", "gần"))
_ARTS = words.of(
    "kịch chèo tuồng ca múa nhạc xiếc rối opera hát chầu dân tuổi bài dù nghệ nhạc cải hài"
)
# Centres that are shops under one roof or plants.
_WORKS = frozenset(("thương mại", "nhiệt điện", "điện lực"))
_WARDENS = words.of("kiểm kl quản giao")
_GROUNDS = frozenset(("sân vận động", "nhà thi đấu"))
_BUILDINGS = frozenset(("cao ốc", "tòa nhà", "toà nhà", "khách sạn", "căn hộ", "chung cư"))
_ENDS = frozenset(("", "\n", "\r"))


def another(text: Syllables, body: Body, after: int) -> bool:
    """Whether the head of *body*, which ends before *after*, is a part of another word or name."""
    first = body.first
    if _before(text, first) == "svđ" or text.words(first - 3, first) in _GROUNDS:
        return True  # "sân vận động Quân khu 7"
    return _OTHERS.get(body.head.name, _other)(text, body, after)


def _before(text: Syllables, first: int) -> str:
    return text.word(first - 1) if text.joined(first) else ""


def _parliament(text: Syllables, body: Body, after: int) -> bool:
    """ "ông Trần Quốc Hội", "(Ảnh: QH)"."""
    first = body.first
    photo = text.initials(first) and text.words(first - 2, first) == "ảnh :"
    return photo or bool(
        text.proper(first + 1) and text.surname(first - 1) and _before(text, first)
    )


def _police(text: Syllables, body: Body, after: int) -> bool:
    """ "giọng ca Bến Lau": the letters stand for the police in capitals only."""
    return text.word(body.first) == "ca" and not text.initials(body.first)


def _school(text: Syllables, body: Body, after: int) -> bool:
    """ "các phim 'Trường Tương Y', 'Hoàng Đồ Đằng'", "xe Trường Hải sản xuất"."""
    end = body.last - 1
    if end > after and text.capital(end - 1) and not text.capital(end) and text.joined(body.last):
        return text.compound(end, body.last + 1) and not text.capital(body.last)
    listed = body.tail is not None or components.listed(text, after)
    quoted = text.word(body.first - 1) in _QUOTES and text.word(body.last) in _QUOTES
    return quoted and not listed


def _room(text: Syllables, body: Body, after: int) -> bool:
    """Whether a room is meant: "căn phòng", "phòng cấp cứu"."""
    before = _before(text, body.first)
    if before in ("căn", "gian", "quốc"):
        return True  # "căn phòng", "Lực lượng Quốc Phòng"
    room = text.words(after, after + 2) in _ROOMS
    return room and not text.capital(body.first) and before not in ("trưởng", "phó")


def _set(text: Syllables, body: Body, after: int) -> bool:
    """Whether a set of things is meant, or a syllable of a name: "Công ty Sứ Bộ Trại"."""
    if _before(text, body.first) == "phái":
        return True  # "Phái bộ Huấn luyện của Liên minh châu Âu"
    if _unknown(text, body, after):
        return True
    things = text.word(after) in _SETS or text.word(after).isdigit()
    things = things or text.words(after, after + 2) in _RULES
    return things and body.superior is None and text.joined(after)


def _place_of_work(text: Syllables, body: Body, after: int) -> bool:
    return _unknown(text, body, after) or _shouted(text, body.first)


def _works(text: Syllables, body: Body, after: int) -> bool:
    return text.words(after, after + 2) in _WORKS or text.words(after, after + 3) == "khu đô thị"


def _library(text: Syllables, body: Body, after: int) -> bool:
    """Whether a sentence begins behind the library: the full stop was lost."""
    lone = body.last == after + 1 and body.tail is None and text.proper(after)
    return lone and not text.capital(body.first) and not components.listed(text, after)


def _beans(text: Syllables, body: Body, after: int) -> bool:
    """ "hạt cà phê Việt Nam", but "hạt kiểm lâm"."""
    small = body.field is not None and not text.capital(body.first)
    return (small and text.word(after) not in _WARDENS) or _other(text, body, after)


def _stop(text: Syllables, body: Body, after: int) -> bool:
    """ "cầu vượt Trạm 2": what a crossing is called after."""
    crossing = _before(text, body.first) in ("vượt", "cầu", "tư", "ba")
    return (crossing and text.word(after).isdigit()) or _other(text, body, after)


def _plant(text: Syllables, body: Body, after: int) -> bool:
    """ "Trung tâm Điện lực Duyên Hải"."""
    return _before(text, body.first) == "tâm"


def _news(text: Syllables, body: Body, after: int) -> bool:
    """Whether "báo" tells of news or a sign, and of no paper."""
    before, first = _before(text, body.first), body.first
    named = text.words(first - 2, first) in _TIDINGS and text.head(first + 1) is not None
    small = bool(before) and not text.capital(first)
    return small and (named or before in _TOLD)


def _theatre(text: Syllables, body: Body, after: int) -> bool:
    """Whether the house is meant and nobody who plays there."""
    before = _before(text, body.first)
    if before == "ga":
        return True  # "ga Nhà hát Thành phố": a stop of the metro
    great = text.word(after) == "lớn" and body.last == after + 1
    return great or (before in _WHERE and not _plays(text, after))


def _cup(text: Syllables, body: Body, after: int) -> bool:
    """ "chung kết cúp Liên đoàn Anh"."""
    return _before(text, body.first) in _CUPS


def _other(text: Syllables, body: Body, after: int) -> bool:
    if body.head.kind == "benh-vien" and text.word(body.last) == "(":
        return _patient(text, body, after)
    plain = body.head.name in _WORDED and text.joined(after) and not text.capital(after)
    return plain and text.compound(body.first, after + 1)


def _case(text: Syllables, body: Body, after: int) -> bool:
    """Whether an accident or a case is told of: "Vụ 3 trẻ tử vong"."""
    if text.word(after) == "tngt":
        return True
    if text.word(after).isdigit():
        return text.word(after + 1) in _VICTIMS
    return _other(text, body, after)


def _plays(text: Syllables, after: int) -> bool:
    """Whether a company of players is named by its art: "Nhà hát Chèo Thái Bình"."""
    return text.word(after) in _ARTS


def _let(text: Syllables, body: Body, after: int) -> bool:
    """Whether offices are let that bear a name of their own: "Cao ốc Văn phòng Hoa Mai"."""
    if body.superior is not None or components.listed(text, after):
        return False
    at = body.first - 1 - (text.word(body.first - 1) in ("-", "–"))
    return text.words(at - 1, at + 1) in _BUILDINGS


def _person(text: Syllables, body: Body, after: int) -> bool:
    """Whether "Khoa" is a given name: "Video: Khoa Nguyễn", or in a line of names."""
    if body.last != after + 1:
        return False
    if text.surname(after) and text.word(after) in _FAMILIES:
        return True
    row = text.word(body.first - 1) in ("-", "/") and text.word(body.last) in _ENDS
    return row and not components.listed(text, after)


def _unknown(text: Syllables, body: Body, after: int) -> bool:
    """Whether one capital that no list knows stands behind the head: "Sứ Bộ Trại", "Sở Kiều truyện"."""
    lone = body.last == after + 1 and body.tail is None and text.proper(after)
    if not lone or components.listed(text, after):
        return False
    goes_on = text.joined(body.last) and not text.capital(body.last)
    goes_on = goes_on and text.word(body.last) not in contexts.of("clause")
    return goes_on or body.head.name == "Bộ"


def _shouted(text: Syllables, first: int) -> bool:
    """Whether a word in capitals holds the head: "TRỤ SỞ HÀ NỘI"."""
    loud = text.joined(first) and text.initials(first) and text.initials(first - 1)
    return loud and text.compound(first - 1, first + 1)


def _patient(text: Syllables, body: Body, after: int) -> bool:
    """Whether a patient's name stands behind the hospital: the break between was lost."""
    aged = text.word(body.last + 2) == "tuổi" or text.word(body.last + 1) in ("sn", "sinh")
    return aged and text.person(after) == body.last


# By the name of the head, what else it may be.
_OTHERS: dict[str, Callable[[Syllables, Body, int], bool]] = {
    "Quốc hội": _parliament,
    "Công an": _police,
    "Trường": _school,
    "Khoa": _person,
    "Phòng": _room,
    "Bộ": _set,
    "Sở": _place_of_work,
    "Trung tâm": _works,
    "Thư viện": _library,
    "Hạt": _beans,
    "Trạm": _stop,
    "Điện lực": _plant,
    "Văn phòng": _let,
    "Báo": _news,
    "Nhà hát": _theatre,
    "Liên đoàn": _cup,
    "Vụ": _case,
}
