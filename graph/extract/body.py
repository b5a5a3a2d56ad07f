"""A body as its name is written: what it is, whose it is."""

from __future__ import annotations

import dataclasses
import re
from functools import lru_cache

from graph.extract.syllables import vietnamese
from graph.extract.tails import Tail
from graph.lexicon import fields, outlets, places, private
from graph.lexicon.heads import SCHOOLS, Head
from graph.values import value
from graph.vietnamese import normalise

# Kinds of which the lexicon knows private ones.
_OWNED = {"dai-hoc": "university", "benh-vien": "hospital"}
# Kinds that bear foreign names where they are not this State's: "Vinschool", "Bảo tàng Guggenheim".
_FOREIGN_NAMED = SCHOOLS | {"bao-chi", "vien", "trung-tam", "thu-vien-bao-tang"}
# What the State's funds are for: "Quỹ phát triển doanh nghiệp nhỏ và vừa".
_PUBLIC_FUNDS = (
    "phát triển ",
    "hỗ trợ ",
    "bảo lãnh ",
    "bảo vệ ",
    "đầu tư phát triển",
    "đầu tư và phát triển",
    "phòng ",
    "phòng, ",
    "bảo trì ",
)
# What boards of companies are called after: "Ban điều hành".
_RUNS = ("điều hành ", "quản trị ", "tổng giám đốc ", "giám đốc ", "kiểm soát ")
# Foreign names that schools and institutes of this State bear.
_NATURALISED = frozenset(("pasteur", "marie", "curie", "amsterdam", "gagarin", "lomonoxop"))
_OF_WORLD = re.compile(r"nghiên cứu (?!.*(?:kinh tế|quan hệ|đào tạo|hợp tác)).* quốc tế")
_WORD = re.compile(r"[^\W\d_]+")
_FRIENDS = re.compile(r"(?<!\w)(?:hữu nghị|việt)(?!\w)")
# What foreign words in the name of a paper of this country look like.
_LOCAL = re.compile(r"vi[eệ]t|vn|v\+|plus|net|news|zing|soha|kenh|tv")
# Bodies of the Party and of mass organisations, which companies and associations have too.
EVERYWHERE = frozenset(
    ("dang-uy", "dang-bo", "chi-bo", "cong-doan", "doan-thanh-nien", "hoi-phu-nu", "cong-an")
)


_WORDS_OF_PRIVATE = re.compile(r"(?<!\w)(?:tư nhân|tư thục|dân lập|quốc tế|thẩm mỹ)(?!\w)")
# What only bodies of other countries are called: a sheriff's, those of two chambers.
_NOT_OURS = ("hiến binh", "hạm đội", "cảnh sát trưởng", "thượng viện", "hạ viện", "nghị viện")
_DWELLINGS = ("chung cư", "nhà chung cư", "tòa nhà", "khu chung cư", "khu căn hộ")
# Ministries, courts and departments that this State has none of, by head and field.
_ELSEWHERE = frozenset(
    (
        *(("Sở", field) for field in ("cảnh sát", "cứu hỏa", "di trú")),
        *(("Viện", field) for field in ("công tố", "công tố tối cao")),
        *(
            ("Bộ", field)
            for field in (
                "an ninh", "an ninh nội địa", "nội an", "ngân khố", "dầu mỏ", "tình báo", "di trú",
                "nhập cư", "thống nhất", "tình trạng khẩn cấp", "năng lượng", "an ninh mạng",
            )
        ),
    )
)  # fmt: skip
# Boards that only federations of sport have: "Ban Kỷ luật", where the State has a "Hội đồng kỷ luật".
_OF_LEAGUES = frozenset(("kỷ luật", "trọng tài", "giải quyết khiếu nại"))
# What councils of football, and academies of clubs, are for.
_OF_FOOTBALL = ("bóng đá", "lđbđ", "liên đoàn bóng đá")
# Boards and departments whose field tells that a company has them: "Ban điều hành công ty".
_RUNNING = frozenset(("ban-cua-uy-ban", "ban-chi-dao", "phong"))
_OF_COMPANIES = re.compile(
    r"(?<!\w)(?:đhđcđ|quản lý tòa nhà)(?!\w)|^điều hành (?:công ty|doanh nghiệp|dn)(?!\w)"
)
# Federations and leagues by their letters: "Hội đồng AFF", "Ban chuyên môn VBA".
_FEDERATIONS = frozenset(("AFF", "AFC", "FIFA", "UEFA", "FIBA", "VBA", "VFF", "VPF", "IOC", "OCA"))


# Kinds of bodies that a country behind their field owns, and is not what they deal with.
_OF_STATES = frozenset(("ban-chi-dao", "bo", "tong-cuc", "cuc", "so"))
_JOINT = frozenset(("liên", "hợp", "hỗn"))  # "Ủy ban liên Chính phủ Việt Nam - Lào"


@lru_cache(maxsize=1024)
def _ends_abroad(field: str) -> bool:
    """Whether a *field* ends with another country's name."""
    words = field.split()
    if "Việt Nam" in field or not _JOINT.isdisjoint(map(str.lower, words)):
        return False
    for width in range(1, min(4, len(words))):
        found = places.country(" ".join(words[-width:]))
        if found is not None:
            return found != "Việt Nam"
    return False


def _abroad_throughout(field: str) -> bool:
    """Whether a name in normal form has two words and more, none of this language."""
    words = field.split()
    return len(words) > 1 and not any(map(vietnamese, words)) and "viet" not in field


@value
class Body:
    """A body as its name is written; *first* and *last* are indices of syllables, *last* excluded.

    *field* is the field's full name where it is listed, else the words as written; None where no
    field is written. *purpose* tells that it is what a task force is for, read in small letters,
    *number* which of several of one place it is ("Trường THPT Cao Lãnh 1").
    """

    first: int
    last: int
    head: Head
    field: str | None = None
    tail: Tail | None = None
    superior: Body | None = None
    purpose: bool = False
    number: str | None = None
    bare: bool = dataclasses.field(init=False, repr=False, compare=False)
    """Whether only the head is written ("Sở", "UBND")."""
    place: Tail | None = dataclasses.field(init=False, repr=False, compare=False)
    """The place of the name, its own or its superior's."""
    # What many rules ask of one body.
    _told: dict[str, bool] = dataclasses.field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        over = self.superior
        bare = self.field is None and self.tail is None and over is None
        object.__setattr__(self, "bare", bare)
        place = self.tail if self.tail is not None or over is None else over.place
        object.__setattr__(self, "place", place)

    @property
    def abroad(self) -> bool:
        """Whether the body is another country's; "Bệnh viện Việt Đức" is not."""
        told = self._told.get("abroad")
        if told is None:
            told = self._told["abroad"] = self._is_abroad()
        return told

    def _is_abroad(self) -> bool:
        if self.field is not None and self.field.lower().endswith("liên bang"):
            return True  # no part of this State has such a name
        place = self.place
        if place is None and self.head.kind in _OF_STATES and self.field is not None:
            return _ends_abroad(self.field)  # "Ủy ban về sức khỏe … quốc gia Trung Quốc"
        if place is None or not place.abroad:
            return False
        if self.head.kind in SCHOOLS:
            return not _FRIENDS.search(normalise(self.field or ""))
        return self.head.kind != "hoi" or self.head.name == "Liên đoàn"

    @property
    def organization(self) -> bool:
        """Whether the body is no part of State, Party, Front or mass organisations.

        What belongs to an organization is one too, but for the Party's and the unions' bodies in it.
        """
        told = self._told.get("organization")
        if told is None:
            told = self._told["organization"] = self._is_organization()
        return told

    def _is_organization(self) -> bool:
        field, lowered = normalise(self.field or ""), (self.field or "").lower()
        if self.head.name == "Quỹ" and field.startswith(_PUBLIC_FUNDS):
            return False
        if self.head.name.startswith("Phòng khám") and field.startswith("khu vực"):
            return False  # a post of the district's health centre
        if self.head.name == "Chi nhánh" and self.superior is not None:
            return self.superior.organization  # "Chi nhánh Văn phòng đăng ký đất đai"
        if self.head.name.startswith("Trung tâm ") and self.field is None:
            return False  # "Trung tâm Ngoại ngữ tỉnh", which is the State's
        if self.head.organization or self.abroad or self._association or self._private:
            return True
        if lowered.startswith("liên chính phủ"):
            return True  # two countries' committee
        if self.head.name == "Viện" and _OF_WORLD.fullmatch(lowered):
            return True  # "Viện Nghiên cứu Lúa Quốc tế"
        if lowered.startswith(_NOT_OURS):
            return True
        if (self.head.name, field) in _ELSEWHERE:
            return True
        if self.head.kind == "ban-quan-ly" and lowered.startswith(_DWELLINGS):
            return True  # of those who live there
        if self.field is not None and self.field.split()[-1] in _FEDERATIONS:
            return True
        if lowered.startswith(_OF_FOOTBALL) and self.head.name in ("Học viện", "Hội đồng"):
            return True  # of a club, of a federation
        if self.head.kind in _RUNNING and _OF_COMPANIES.search(lowered):
            return True
        if self.head.name == "Ban" and field in _OF_LEAGUES:
            return True
        if field.startswith("trị sự"):
            return True  # of Buddhists
        superior = self.superior
        if superior is None or not superior.organization or self.head.kind in EVERYWHERE:
            return False
        # "Văn phòng Đăng ký đất đai Chi nhánh quận 9" is no company's.
        return superior.head.name != "Chi nhánh" or self.field is None

    @property
    def _association(self) -> bool:
        """Whether it is an association other than a mass organisation."""
        if self.head.kind != "hoi" or self.field is None:
            return False
        name = normalise(self.head.name)
        head = "hội" if name.endswith("trung ương hội") else name
        return f"{head} {normalise(self.field)}" not in fields.unions()

    @property
    def _private(self) -> bool:
        """Whether it bears an organization's name, or a school or paper a foreign one: "Vinschool"."""
        units = self.tail.units if self.tail is not None else ()
        place = normalise(units[0].name) if units else ""
        if self.head.kind in _OWNED and place:
            # "ĐH Hồng Bàng", "Đại học Công nghệ TP.HCM": the place is the name's.
            told = normalise(f"{self.field or ''} {place}").strip()
            if told in private.names(_OWNED[self.head.kind]):
                return True
        if self.field is None:
            return False
        field = normalise(self.field)
        spelled: tuple[str, ...] = (f"{self.head.name} {self.field}", self.field.split()[-1])
        if self.head.kind == "bao-chi":
            spelled = (self.field, *spelled)
        known = next(filter(None, (outlets.names().get(normalise(s)) for s in spelled)), None)
        if known is not None and known.kind == "organization":
            return True  # "Ban kỷ luật VFF"
        runs = self.tail is None and field.startswith(_RUNS)
        if runs and self.foreign_named and self.head.kind in ("ban-cua-uy-ban", "ban-chi-dao"):
            return True  # "Ban điều hành Quellmar Tex"
        if self.head.name == "Tạp chí" and not (known or self.tail) and _abroad_throughout(field):
            return True  # "tạp chí Harbour News"
        if self.head.kind == "bao-chi" and (_LOCAL.search(field) or known):
            return False
        taught = self.head.kind == "truong" and self.superior is None
        if taught and _WORDS_OF_PRIVATE.match(field):
            return True  # "Trường Quốc tế Anh Sương"
        if self.head.kind == "benh-vien" and _WORDS_OF_PRIVATE.search(field):
            return True  # "Bệnh viện tư nhân Hà Thành"
        if self.head.kind in _OWNED:
            owned = private.names(_OWNED[self.head.kind])
            named = [*normalise(self.head.name).split()[2:], *field.split()]
            if any(" ".join(named[at:]) in owned for at in range(len(named))):
                return True
        last = self.field.split()[-1]
        if last.isupper() and last.isascii() and last.lower() in private.names("university"):
            return True  # "Viện Đào tạo Quốc tế HUTECH"
        at_home = self.tail is not None or self.superior is not None  # "Viện Pasteur Nha Trang"
        if self.head.kind not in _FOREIGN_NAMED or (at_home and self.head.kind not in SCHOOLS):
            return False
        if self.head.name == "Tạp chí" and self.field.isupper() and self.field.isascii():
            return True  # "tạp chí GQ"
        return self.foreign_named

    @property
    def foreign_named(self) -> bool:
        """Whether its own name holds a word of another language: "Đội Saigon Heat"."""
        return any(
            word[0].isupper()
            and not word.isupper()
            and not vietnamese(normalise(word))
            and not places.named(word)
            and normalise(word) not in _NATURALISED
            for word in _WORD.findall(self.field or "")
        )
