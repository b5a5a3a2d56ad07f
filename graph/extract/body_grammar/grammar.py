"""How names of bodies are built: HEAD, field or name, then the place or the superior body.

Reads syllables from left to right with bounded look ahead, so its time is linear.
"""

from __future__ import annotations

from dataclasses import replace

from graph.extract import numerals
from graph.extract.answers import once
from graph.extract.body_grammar import (
    components,
    extensions,
    led_departments,
    named_heads,
    national,
    open_fields,
    parties,
    placed_bodies,
    premises,
    stations,
    superiors,
    tails,
    units,
    whose,
)
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import fields, heads, outlets
from graph.lexicon.heads import FIELD, NAMED, NUMBER, SEAT, SOLE, Head
from graph.lexicon.trie import tokens
from graph.vietnamese import normalise

# Bodies of these heads have no superior in their name.
_TOPMOST = frozenset(
    ("uy-ban-nhan-dan", "hoi-dong-nhan-dan", "bo", "so", "tinh-uy", "thanh-uy", "huyen-uy")
)
# Heads that are other words too: only what the lists hold goes on their names.
_LISTED_ONLY = frozenset(("Vụ", "Hạt", "Phòng", "Đội", "Khoa"))
# In lower case, letters behind these heads are no name: "vụ TNGT".
_NO_LETTERS = frozenset(("vu", "phong", "ban-chi-dao", "trung-tam", "chi-cuc", "kho-bac"))
_GRADED = frozenset(("cấp nhà nước", "cấp quốc gia", "cấp trung ương"))  # "Hội đồng cấp Nhà nước"
_ORGANIZED = frozenset(("cán", "nhân", "hành", "bộ", "đảng", "-", "và", ",", "phi", "xây"))
# How fields begin that are cut short behind a ministry or a department, and are no verbs: "Sở giáo dục".
_CUT_FIELDS = frozenset(("giáo dục", "nông nghiệp", "tài nguyên", "văn hóa"))
# Kinds that a field in small letters names where the body stands behind that they belong to.
_MINISTRIES = frozenset(("bo", "so"))
_OWNED_IN_SMALL = frozenset(("trung-tam", "van-phong"))
# Letters of a board of management that hold a word of its field: "Ban QLDA Thăng Long".
_PROJECTS = frozenset(("qlda", "bqlda"))
# So many bodies no name has, one inside the other.
_DEEPEST = 12


@once
def read(text: Syllables, index: int) -> Body | None:
    """The body whose name begins at *index*; a bare head is a body too."""
    found = text.head(index)
    if found is None:
        return parties.read(text, index)
    if found[1].name != "Phòng" and _twice(text, index, found[0]):
        return None  # "sinh viên trường Trường Đại học …"
    after, head = named_heads.longer(text, index, *found)
    if head.form is SOLE:
        return national.read(text, index, after, head)
    if head.form is NUMBER and not _numbered(text, after, head):
        return _unnumbered(text, index, after, head)
    if (inspects := _inspectorate(text, index, after, head)) is not None:
        return inspects
    after, field = _name(text, index, after, head)
    after = national.bracket(text, after)
    if (part := _part(text, index, after, head, field)) is not None:
        return part
    return placed_bodies.read(text, index, after, head, field)


def _arm(text: Syllables, after: int, head: Head) -> int:
    """The index of the number of a unit, behind its arm: "Trung đoàn Pháo binh số 5"."""
    arm = units.arm(text, after, head)
    return arm + (text.word(arm) == "số" and text.joined(arm))


def _numbered(text: Syllables, after: int, head: Head) -> bool:
    arm = _arm(text, after, head)
    return numerals.numbered(text, arm) == arm + 1


def _unnumbered(text: Syllables, index: int, after: int, head: Head) -> Body | None:
    """A unit that goes by its arm or its head alone."""
    arm = _arm(text, after, head)
    if arm > after and text.capital(after) and text.capital(index):
        return Body(index, arm, head, text.written(after, arm))  # "Lữ đoàn Công binh"
    return units.bare(text, index, after, head)


def _inspectorate(text: Syllables, index: int, after: int, head: Head) -> Body | None:
    """The inspectorate of a department: "Thanh tra Xây dựng Thái Nguyên"."""
    if head.kind != "thanh-tra":
        return None
    if not (text.capital(index) and text.capital(after)):
        return None
    last, words = components.field(text, after, exact=True)
    place = tails.read(text, last) if words is not None else None
    if place is None or place.central:
        return None
    over = Body(after, place.last, heads.named("Sở"), words, place)
    return Body(index, place.last, head, None, None, over)


def _name(text: Syllables, index: int, after: int, head: Head) -> tuple[int, str | None]:
    """The index after what tells the body from others of its head, and the words: field, name, number."""
    field: str | None = None
    form = head.form
    if form is FIELD:
        after, field = _whole_field(text, index, after, head)
    elif form is NAMED:
        after, field = named_heads.read(text, index, after, head)
    elif form is NUMBER:
        arm, start = _arm(text, after, head), after
        after, field = units.numbered(text, arm)
        field = field if arm == start else text.written(start, after)
    elif head.kind == "chi-bo" and (numbered := numerals.numbered(text, after)) > after:
        start = after + (text.word(after) == "số")
        after, field = numbered, text.written(start, numbered)  # "Chi bộ 4", "Chi bộ số 4"
    elif head.name.endswith("quân sự khu vực") and numerals.number(text, after):
        field, after = text.word(after), after + 1  # "Tòa án quân sự khu vực 1"
    if head.name == "Khoa" and field is not None and text.joined(after) and text.capital(after):
        after += stations.warded(text, after)  # "Khoa Cấp cứu A9"
    return after, field


def _whole_field(text: Syllables, index: int, after: int, head: Head) -> tuple[int, str | None]:
    """The field behind the head, with what fields of some heads go on with."""
    projects = head.kind == "ban-quan-ly" and text.word(after - 1) in _PROJECTS
    after, field = _field(text, index, after, head)
    after, field = open_fields.field(text, index, after, field, head)
    at_border = ("cửa khẩu", "cửa khẩu cảng")
    if head.kind == "chi-cuc" and field and normalise(field).endswith(at_border):
        after, field = premises.border(text, after, field)
    if head.kind == "ban-quan-ly":
        after, field = premises.field(text, index, after, field)
        if projects and (field is not None or tails.read(text, after) is not None):
            field = f"Dự án {field}" if field else "Dự án"
    if field is not None and head.kind == "hiep-hoi" and text.word(after) == "ngành":
        branch, words = components.field(text, after + 1, exact=True)
        if words is not None:  # "Liên chi hội Nhà báo ngành Tài chính"
            return branch, f"{field} ngành {words}"
    return after, field


def _part(text: Syllables, index: int, after: int, head: Head, field: str | None) -> Body | None:
    """The body as a part of the one that is named behind it."""
    if head.kind in superiors.PARTS_OF_ANY and (company := whose.company(text, after)) > after:
        return Body(index, company, head, text.written(after, company))  # "Công đoàn Cienco 4"
    if (leads := whose.prime_minister(text, after, head)) > after:
        return Body(index, leads, head, text.written(after, leads))
    superior = _superior(text, after, head)
    if superior is None:
        return None
    return extensions.extended(text, Body(index, superior.last, head, field, None, superior))


def _twice(text: Syllables, index: int, after: int) -> bool:
    """Whether the head from *index* to before *after* is written once more behind."""
    small = text.capital(after) and not text.capital(index) and text.joined(after)
    return small and text.words(after, 2 * after - index) == text.words(index, after)


def _is_listed(text: Syllables, index: int) -> bool:
    """Whether a field begins at *index* by its words, its number, or letters that are no word."""
    if fields.trie().match(text.tokens, index) or fields.components().match(text.tokens, index):
        return True
    if text.initials(index):
        return len(text.word(index)) < 3 or not vietnamese(text.word(index))
    word = components.compound(text, index) > index + 1  # "Vụ Quan hệ …", not "Hạt Ngọc Trời"
    return word or numerals.numbered(text, index) > index or not text.capital(index)


def _field(text: Syllables, index: int, after: int, head: Head) -> tuple[int, str | None]:
    """The field behind the head; behind one in lower case only what cannot be another word."""
    if head.name in ("Phòng", "Cục") and (coded := stations.coded(text, after)) > after:
        return coded, text.written(after, coded)  # "Phòng PC45"
    if _does(text, index, after, head):
        return after, None
    if head.name == "Hội đồng" and text.words(after, after + 3) in _GRADED and text.capital(index):
        return after + 3, text.written(after, after + 3)
    state = text.words(after, after + 2) == "nhà nước" and text.capital(after)
    whole = fields.components().match(text.tokens, after) if state else None
    named = whole is not None and whole[0] > after + 2
    if head.kind == "ban-chi-dao" and state and text.joined(after) and not named:
        return after + 2, text.written(after, after + 2)  # "Ban Chỉ đạo Nhà nước về du lịch"
    exact, district = head.kind in _MINISTRIES, head.kind == "phong"
    last, field = components.field(text, after, exact=exact, district=district)
    if field is None and head.kind == "bo" and text.capital(index) and text.joined(after):
        listed = fields.trie().match(text.tokens, after)
        if listed is not None:
            return listed[0], listed[1][0]  # "Bộ công an"
    if field is not None and head.name in _LISTED_ONLY and not _is_listed(text, after):
        return after, None  # "Vụ SAO mai", "Hạt Ngọc Trời"
    incident = head.name == "Vụ" and open_fields.incident(text, index, after)
    if incident and not placed_bodies.led(text, index):
        return after, None
    if field is None or any(map(text.capital, range(index, after))):
        return last, field
    return (last, field) if _is_sure(text, index, after, last, head) else (after, None)


def _does(text: Syllables, index: int, after: int, head: Head) -> bool:
    """Whether the words behind the head tell what it does: "dữ liệu được Bộ sử dụng"."""
    small = not text.capital(after)
    if head.kind in _MINISTRIES and small and not fields.trie().match(text.tokens, after):
        return text.words(after, after + 2) not in _CUT_FIELDS
    if open_fields.does(text, index, after, head):
        return True
    if head.name == "Đoàn công tác" and text.word(after) == "kiểm" and small:
        return True  # "Đoàn công tác kiểm tra việc chấp hành"
    # "hội nghị được Chi cục tổ chức chiều qua", but "Vụ tổ chức cán bộ"
    holds = text.words(after, after + 2) == "tổ chức" and small
    return holds and text.word(after + 2) not in _ORGANIZED


def _is_sure(text: Syllables, index: int, after: int, last: int, head: Head) -> bool:
    """Whether words from *after* to before *last* are the field of a head in lower case at *index*."""
    listed = head.kind == "phong" and fields.trie().match(text.tokens, after)
    letters = text.initials(after) and not listed  # "phòng GD-ĐT", not "vụ TNGT"
    if components.listed(text, after) and not (head.kind in _NO_LETTERS and letters):
        return True
    owned = _is_owned(text, last) or (letters and _superior(text, last, head) is not None)
    led = placed_bodies.led(text, index)
    if head.kind == "phong" and (led or owned):
        return True
    if led_departments.named_twice(text, index, after):
        return True  # "Vụ trưởng vụ tổ chức cán bộ"
    if head.kind == "ban-chi-dao" and any(text.word(at).isdigit() for at in range(after, last)):
        return True
    if not (
        fields.components().match(text.tokens, after) or fields.trie().match(text.tokens, after)
    ):
        return False
    tail = tails.read(text, last)
    if tail is not None and (tail.name is not None or led):
        return True
    return _superior(text, last, head) is not None or (head.kind in _OWNED_IN_SMALL and owned)


def _is_owned(text: Syllables, index: int) -> bool:
    """Whether the body that a department belongs to stands behind "của" or "thuộc" at *index*."""
    index += text.words(index, index + 2) == "trực thuộc"
    owned = text.word(index) in ("của", "thuộc") and text.joined(index)
    return owned and text.joined(index + 1) and text.head(index + 1) is not None


def _superior(text: Syllables, index: int, head: Head) -> Body | None:
    """The body that *head* is a part of, where its name stands at *index*."""
    if not text.joined(index) or head.kind in _TOPMOST:
        return None
    found = text.head(index)
    if head.form is NAMED and not extensions.jailed(head, found):
        return None
    if found is None:
        return _by_initials(text, index)
    after, over = found
    if superiors.is_other_word(text, index, head, over):
        return None
    if not (text.capital(index) or superiors.led_in_small(text, index, after, head, over)):
        return None
    superior = _above(text, index) if text.toponym(index) is None else None
    if superior is None or not superior.bare or over.form in (SOLE, SEAT):
        return superior
    return superior if superiors.means_its_body(text, index, after, head, over) else None


def _above(text: Syllables, index: int) -> Body | None:
    """The body at *index*, read for the one before it, unless more wait for it than any name holds."""
    if text.waiting == _DEEPEST:
        return None
    text.waiting += 1
    try:
        return read(text, index)
    finally:
        text.waiting -= 1


def _by_initials(text: Syllables, index: int) -> Body | None:
    """The agency that goes by the initials at *index*: "Đảng ủy UBCKNN"."""
    found = outlets.organizations().match(text.tokens, index) if text.initials(index) else None
    if found is None or found[1][0].kind != "agency":
        return None
    name = found[1][0].name
    whole = read(Syllables(name, tokens(name)), 0)
    return replace(whole, first=index, last=found[0]) if whole is not None else None
