"""What the words of a body's name tell about its identity."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.endings import MISSIONS
from graph.extract.body_grammar.national import is_home
from graph.extract.numerals import ROMAN
from graph.lexicon import abbreviations, sole_bodies
from graph.lexicon.heads import SCHOOLS, SOLE
from graph.model import MentionKind
from graph.resolve.ledger import Entry
from graph.vietnamese import normalise

# Committees whose level is in their head.
OWN_LEVEL = {
    "Tỉnh ủy": "tỉnh",
    "Thành ủy": "thành phố",
    "Huyện ủy": "huyện",
    "Quận ủy": "quận",
    "Thị ủy": "thị xã",
    "Tỉnh đoàn": "tỉnh",
    "Thành đoàn": "thành phố",
    "Huyện đoàn": "huyện",
    "Quận đoàn": "quận",
}

_LINKS = frozenset(("và", "của", "số", "về"))
# Kinds whose bodies are parts of a larger one, which their own name does not tell from others of it.
_PARTS = frozenset(
    (
        "tong-cuc", "cuc", "vu", "phong", "van-phong", "thanh-tra", "ban-cua-uy-ban", "ban-chi-dao",
        "ban-quan-ly", "trung-tam", "dang-uy", "dang-bo", "chi-bo", "ban-thuong-vu", "ban-dang",
        "chi-cuc", "vien", "cong-an",
    )
)  # fmt: skip
_WHOLES = frozenset(
    ("bo", "so", "tong-cuc", "co-quan-ngang-bo", "chinh-phu", "quoc-hoi", "uy-ban-nhan-dan")
)
_OF_MINISTRIES = frozenset(("tong-cuc", "cuc", "vu", "phong", "cong-an", "thanh-tra", "vien"))
_CENTRAL = frozenset(("bo", "co-quan-ngang-bo", "tong-cuc"))
# Schools and stations that are called alike, after heroes and communes, in many provinces.
LOCAL = (
    "trường mầm non", "trường mẫu giáo", "trường tiểu học", "trường trung học", "trường phổ thông",
    "trạm y tế",
    # Since 2025 courts, prosecutors, taxes and defence of a province go by numbers.
    "tòa án nhân dân khu vực", "viện kiểm sát nhân dân khu vực", "ban chỉ huy phòng thủ khu vực",
    "thuế cơ sở", "bảo hiểm xã hội cơ sở",
)  # fmt: skip
# Kinds that each State has its own of, and those of which this one has one alone.
_OF_STATES = frozenset(
    (
        "bo", "chinh-phu", "quoc-hoi", "quan-doi", "cong-an", "toa-an", "vien-kiem-sat", "to-chuc-quoc-te",
        "trung-uong-dang",
    )
)  # fmt: skip
_ONE_ALONE = frozenset(("co-quan-ngang-bo", "quan-doi", "bien-phong", "doan-thanh-nien"))
_COUNTRYWIDE = (
    "trung ương", "nhà nước", "quốc gia", "việt nam", "tối cao", "chính phủ", "quân đội",
)  # fmt: skip
_OF_COUNTRY = ("trung ương ", "quốc gia ")  # "Ủy ban Quốc gia về …"

# "Chi cục Thuế khu vực I" is "… khu vực 1".
_NUMERALS = {letters.lower(): str(value) for letters, value in ROMAN.items()}
_WORD = re.compile(r"\w+")
_CENTRE = re.compile(r"(?<![\w.])T\.?[ƯW](?!\w)")  # "Bệnh viện Nhi TƯ"
_ROMAN = re.compile(rf"(?:(?<=khu vực )|(?<=vùng )|(?<=số ))(?:{'|'.join(_NUMERALS)})(?!\w)")


@lru_cache(maxsize=4096)
def words(field: str | None) -> str:
    """A field by its words alone: dashes, commas and "và" are written as one likes, letters spelled."""
    known = abbreviations.spelled()
    plain = normalise(abbreviations.joined(_CENTRE.sub("Trung ương", field or "")))
    plain = _ROMAN.sub(lambda found: _NUMERALS[found[0]], plain)
    found = [
        word for written in _WORD.findall(plain) for word in known.get(written, written).split()
    ]
    return " ".join(word for word in found if word not in _LINKS)


@lru_cache(maxsize=2048)
def spelled(field: str) -> str:
    """A field with its letters spelled out: "Phát triển doanh nghiệp nhỏ và vừa" for "… DNNVV"."""
    known = abbreviations.written()
    written = abbreviations.joined(_CENTRE.sub("Trung ương", field))

    def long(found: re.Match[str]) -> str:
        words = known.get(normalise(found[0])) if found[0].isupper() else None
        if words is None:
            return found[0]
        # "Trồng trọt và BVTV", but "Cảnh sát QLHC về TTXH".
        begins = written.endswith(" và ", 0, found.start())
        return words[0].upper() + words[1:] if begins else words

    return _WORD.sub(long, written)


def sole(written: str) -> Entry | None:
    """A new entry for what the country has one of and calls as *written*: "Trung ương"; None for others."""
    body = sole_bodies.by_name().get(normalise(_CENTRE.sub("Trung ương", written)))
    if body is None:
        return None
    key = f"agency|{normalise(body.name)}||"
    return Entry(key, MentionKind.AGENCY, body.name, concept=body.concept)


def part(body: Body) -> bool:
    """Whether *body* is a part of one that its name may leave out."""
    if body.head.form is SOLE or body.head.kind not in _PARTS:
        return False
    field = words(body.field)
    if " việt nam " in f" {field} " and field.startswith("liên "):
        return False  # "Ủy ban liên Chính phủ Việt Nam - Lào"
    return not field.endswith(_COUNTRYWIDE) and not field.startswith(_OF_COUNTRY)


def anonymous(body: Body, kind: MentionKind) -> bool:
    """Whether *body*, of no known place, has a name that many bear: "Hội đồng xét xử", "Công ty A".

    Of the heads that name a body alone some do so in this country only: abroad each State has a
    "Chính phủ" and a "Bộ Quốc phòng".
    """
    if body.tail is not None and body.tail.name is None:
        return True
    abroad = kind is MentionKind.ORGANIZATION and body.head.kind in _OF_STATES
    if body.field or body.number:
        letter = body.head.organization and len(words(body.field)) == 1
        return letter or body.head.kind == "so" or (abroad and body.head.kind == "bo")
    name = normalise(body.head.name)
    if abroad or name.endswith(_COUNTRYWIDE):
        return abroad and not name.endswith("việt nam")
    return body.head.form is not SOLE and body.head.kind not in _ONE_ALONE


def whole(body: Body) -> bool:
    """Whether *body* is one that others are parts of, named in full."""
    return body.head.kind in _WHOLES and not body.bare and not part(body)


def home(body: Body) -> bool:
    """Whether *body* is a school or hospital named in full, of which others are departments."""
    return body.head.kind in SCHOOLS and not body.bare


def houses(one: Body, other: Body) -> bool:
    """Whether *other* is a school or hospital that *one* may be a department of: "Khoa X, Bệnh viện Y"."""
    inside = one.head.kind in ("phong", "trung-tam", "vien") and not one.bare and one.tail is None
    return inside and other.head.kind in SCHOOLS and not other.bare


def attached(one: Body, other: Body) -> bool:
    """Whether *one* is a part of *other* where both stand in a row: "Cục X, Bộ Y"."""
    return one.tail is None and one.head.kind in _OF_MINISTRIES and other.head.kind in _CENTRAL


@lru_cache(maxsize=4096)
def initials(words: str) -> str:
    """The first letters of *words*."""
    return "".join(word[0] for word in words.split())


def shortens(one: str, other: str, *, company: bool) -> bool:
    """Whether the field *one*, by its words, is *other* in initials; a company's may be cut short."""
    if one == other:
        return False
    if one.replace(" ", "") == initials(other):
        return True
    return company and (f"{other} ".startswith(f"{one} ") or f" {other}".endswith(f" {one}"))


def head(body: Body) -> str:
    """The normalised head of *body*, one for all that mean the same: "Thường vụ", "Ban Thường vụ"."""
    name = normalise(body.head.name)
    return f"ban {name}" if name == "thường vụ" else name


def of_centre(body: Body) -> bool:
    """Whether it is a body of the Party's centre: "Ban Tổ chức Trung ương Đảng"."""
    over = body.superior
    centre = over is not None and over.head.name == "Ban Chấp hành Trung ương Đảng"
    return centre and body.head.kind in ("ban-dang", "ban-cua-uy-ban", "ban-dang-trung-uong")


def sent(body: Body) -> bool:
    """Whether *body* is one of this country's missions, of which there is one in each other country."""
    tail = body.tail
    return body.head.name in MISSIONS and tail is not None and is_home(tail)


def local(body: Body) -> bool:
    """Whether many provinces have one of its name: schools of pupils, stations of health."""
    if body.head.name == "Trường":
        return body.tail is None and body.number is None and not body.organization
    return head(body).startswith(LOCAL)


def label(body: Body) -> str:
    """What *body* is called, the same for all its spellings, where its text tells of its place."""
    return f"{head(body)} {words(body.field)}"


def concept(body: Body) -> str:
    """The slug of the kind of *body* in the scheme of agency kinds."""
    if body.head.name == "Ủy ban Kiểm tra" or words(body.field).startswith("kiểm tra"):
        return "uy-ban-kiem-tra" if body.head.name.startswith("Ủy ban") else body.head.kind
    if body.head.kind == "ban-cua-uy-ban":
        over = body.superior.head.kind if body.superior is not None else ""
        if over in ("tinh-uy", "thanh-uy", "huyen-uy"):
            return "ban-dang"
        central = body.tail is not None and body.tail.name == "Trung ương"
        if central or words(body.field).endswith("trung ương"):
            return "ban-dang-trung-uong"
    if "thi hành án" in words(body.field):
        return "thi-hanh-an"
    return body.head.kind
