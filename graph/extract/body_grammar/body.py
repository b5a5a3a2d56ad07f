"""A body as its name is written: what it is, whose it is."""

from __future__ import annotations

import dataclasses
import re
from functools import lru_cache

from graph.extract.body_grammar import not_ours
from graph.extract.body_grammar.tails import Tail
from graph.extract.syllables import vietnamese
from graph.lexicon import fields, outlets, places, private
from graph.lexicon.heads import SCHOOLS, Head
from graph.values import value
from graph.vietnamese import normalise

# Kinds of which the lexicon knows private ones.
_OWNED = {"dai-hoc": "university", "benh-vien": "hospital", "truong": "school"}
# Kinds that bear foreign names where they are not this State's: "Vinschool", "Bảo tàng Guggenheim".
_FOREIGN_NAMED = frozenset(("vien", "trung-tam", "thu-vien-bao-tang"))
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
_WORD = re.compile(r"[^\W\d_]+")
_FRIENDS = re.compile(r"(?<!\w)(?:hữu nghị|việt)(?!\w)")
# What foreign words in the name of a paper of this country look like.
_LOCAL = re.compile(r"vi[eệ]t|vn|v\+|plus|net|news|zing|soha|kenh|tv")
# Bodies of the Party and of mass organisations, which companies and associations have too.
EVERYWHERE = frozenset(
    ("dang-uy", "dang-bo", "chi-bo", "cong-doan", "doan-thanh-nien", "hoi-phu-nu", "cong-an")
)


_WORDS_OF_PRIVATE = re.compile(r"(?<!\w)(?:tư nhân|tư thục|dân lập|quốc tế|thẩm mỹ)(?!\w)")


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
    abroad: bool = dataclasses.field(init=False, repr=False, compare=False)
    """Whether the body is another country's; "Bệnh viện Việt Đức" is not."""
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
        object.__setattr__(self, "abroad", self._is_abroad())

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
        if self.head.name == "Chi nhánh" and self.superior is not None:
            return self.superior.organization  # "Chi nhánh Văn phòng đăng ký đất đai"
        if self._is_public():
            return False
        return (
            self.head.organization
            or self.abroad
            or self._association
            or self._private
            or (self.field is not None and not_ours.named(self.head, self.field))
            or self._is_part()
        )

    def _is_public(self) -> bool:
        """Whether it is the State's, though companies have bodies of its head too."""
        name, field = self.head.name, self.field
        if name == "Quỹ":
            return normalise(field or "").startswith(_PUBLIC_FUNDS)
        if not field:
            return name.startswith("Trung tâm ")  # "Trung tâm Ngoại ngữ tỉnh"
        # A post of the district's health centre.
        return name.startswith("Phòng khám") and normalise(field).startswith("khu vực")

    def _is_part(self) -> bool:
        """Whether it is a part of an organization, and no body of Party or union in it."""
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
        if self._called_by_place():
            return True
        if self.field is None:
            return False
        listed = self._listed(self.field)
        if listed == "organization" or self._runs_foreign(self.field):
            return True  # "Ban kỷ luật VFF"
        if self.head.kind == "bao-chi":
            return self._foreign_paper(self.field, listed=listed is not None)
        return (
            self._called_private(normalise(self.field))
            or self._of_private(normalise(self.field))
            or self._of_private_letters(self.field)
            or self._foreign_school()
        )

    def _called_by_place(self) -> bool:
        """Whether a place ends a private name: "ĐH Hồng Bàng", "Đại học Công nghệ TP.HCM"."""
        units = self.tail.units if self.tail is not None else ()
        place = normalise(units[0].name) if units else ""
        if self.head.kind not in _OWNED or not place:
            return False
        named = normalise(f"{self.field or ''} {place}").strip()
        return named in private.names(_OWNED[self.head.kind])

    def _listed(self, field: str) -> str | None:
        """What the lexicon of outlets and organizations knows the body as, or its last word."""
        spelled: tuple[str, ...] = (f"{self.head.name} {field}", field.split()[-1])
        if self.head.kind == "bao-chi":
            spelled = (field, *spelled)
        known = (outlets.names().get(normalise(words)) for words in spelled)
        return next((outlet.kind for outlet in known if outlet is not None), None)

    def _runs_foreign(self, field: str) -> bool:
        """Whether it is the board of a company of a foreign name: "Ban điều hành Quellmar Tex"."""
        if self.tail is not None or self.head.kind not in ("ban-cua-uy-ban", "ban-chi-dao"):
            return False
        return normalise(field).startswith(_RUNS) and self.foreign_named

    def _foreign_paper(self, field: str, *, listed: bool) -> bool:
        """Whether a paper or broadcaster has a name of another language, and none of this country's."""
        normal, journal = normalise(field), self.head.name == "Tạp chí"
        if journal and not (listed or self.tail) and _abroad_throughout(normal):
            return True  # "tạp chí Harbour News"
        if listed or _LOCAL.search(normal):
            return False
        if self._of_private_letters(field):
            return True
        if self._at_home():
            return False
        return (journal and field.isupper() and field.isascii()) or self.foreign_named

    def _called_private(self, field: str) -> bool:
        """Whether it is called private: "Trường Quốc tế Anh Sương", "Bệnh viện tư nhân Hà Thành"."""
        if self.head.kind == "truong":
            return self.superior is None and _WORDS_OF_PRIVATE.match(field) is not None
        return self.head.kind == "benh-vien" and _WORDS_OF_PRIVATE.search(field) is not None

    def _of_private(self, field: str) -> bool:
        """Whether its name ends as a private university's or hospital's does, or begins as a chain's."""
        if self.head.kind not in _OWNED:
            return False
        owned = private.names(_OWNED[self.head.kind])
        words = [*normalise(self.head.name).split()[2:], *field.split()]
        if any(" ".join(words[at:]) in owned for at in range(len(words))):
            return True
        # "Bệnh viện Hoàn Mỹ Cửu Long"
        first = " ".join(field.replace("-", " ").split()[:2])
        return self.head.kind == "benh-vien" and first in private.names("chain")

    def _of_private_letters(self, field: str) -> bool:
        """Whether letters of a private university end its name: "Viện Đào tạo Quốc tế HUTECH"."""
        last = field.split()[-1]
        return last.isupper() and last.isascii() and last.lower() in private.names("university")

    def _foreign_school(self) -> bool:
        """Whether a school, institute or museum has a foreign name: "Vinschool"."""
        if self.head.kind in SCHOOLS:
            return self.foreign_named
        return self.head.kind in _FOREIGN_NAMED and not self._at_home() and self.foreign_named

    def _at_home(self) -> bool:
        """Whether a place or a superior shows it to be this country's: "Viện Pasteur Nha Trang"."""
        return self.tail is not None or self.superior is not None

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
