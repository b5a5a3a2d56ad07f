"""Bodies of State, Party, Front, mass organisations, army, police, courts and public services."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import bodies, countries
from graph.extract.base import Scan, Span
from graph.extract.body_grammar import grammar, parties, stations, tails
from graph.extract.body_words.named import Named
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, words
from graph.model import MentionKind


def extract(scan: Scan) -> Iterator[Span]:
    """Yield agencies by name, bare or taken up again, and offices that act as institutions."""
    text, named = bodies.read(scan)
    for found in named:
        if found.organization or bodies.known(text, found) or _paper(scan, found):
            continue
        start, rule = found.start, f"agency/{found.rule}"
        if (
            found.body.head.name == "Chính phủ"
            and (office := _prime_minister(text, found)) is not None
        ):
            start, rule = office, "agency/office"
        elif _police_paper(scan, found):
            rule = "agency/press-credit"
        yield Span(start, found.end, MentionKind.AGENCY, rule)
    abroad = countries.abroad(scan)
    if not abroad:
        yield from _offices(text)
    yield from _coded(scan, text)
    for span in _party_and_state(text):
        small = scan.text[span.start] == "n" and span.rule.endswith("/state")
        if small and countries.around(scan).elsewhere(span.start):
            continue  # "hưu trí do nhà nước cấp" of any country
        if not abroad:
            yield span
        elif scan.text[span.start].isupper():  # another country's
            yield Span(span.start, span.end, MentionKind.ORGANIZATION, "organization/abroad")


# Forces whose papers bear their names: "Ảnh: Công an nhân dân", "(Theo CAND)".
_WITH_PAPERS = frozenset(("Công an nhân dân Việt Nam", "Quân đội nhân dân Việt Nam"))
_CREDITING = re.compile(r"(?:(?:ảnh|nguồn)[ \xa0]?:|\(theo)[ \xa0]?$")


def _paper(scan: Scan, found: Named) -> bool:
    """Whether the paper of a force is credited, not the force."""
    if found.body.head.name not in _WITH_PAPERS or not found.body.bare:
        return False
    named = not scan.normalised.endswith("việt nam", found.start, found.end)
    return named and bool(_CREDITING.search(scan.before(found.start, 10)))


# Whom a report follows, in its last line: "Theo Văn An (Công an TP.HCM)", "Theo Công an TP.HCM".
_FOLLOWED = re.compile(
    r"(?:(?:^|[\n.!?…”\"])[ \xa0\n]*(?:Theo|THEO)(?: (?:[^\W\d_a-zà-ỹđ]\w*[ \xa0]){1,4}\( ?| )"
    r"|\([Tt]ổng hợp theo báo [\w ]{3,30}, )$"
)
_LAST = re.compile(r"[ \xa0]?\)?[ \xa0./]*(?:\n|$)")


def _police_paper(scan: Scan, found: Named) -> bool:
    """Whether the paper of the police of a place is credited at the end, not the police."""
    police = found.body.head.name == "Công an" and found.body.tail is not None
    if not police or _LAST.match(scan.text, found.end) is None:
        return False
    return _FOLLOWED.search(scan.text[max(0, found.start - 48) : found.start]) is not None


def _prime_minister(text: Syllables, found: Named) -> int | None:
    """Where "Thủ tướng Chính phủ" begins that names no holder."""
    first = found.body.first
    if text.words(max(0, first - 2), first) != "thủ tướng" or not text.capital(first - 2):
        return None
    if text.word(first - 3) in ("phó", "cựu", "nguyên") or _holder(text, found.body.last):
        return None
    if _held_before(text, first - 2):
        return None
    return text.tokens[first - 2].start


_POLICE_AFTER = re.compile(r"[ \xa0]?[(,–-]?[ \xa0]?(?:thuộc |của )?(?:Bộ |bộ )?[Cc]ông an(?!\w)")
_POLICE_BEFORE = re.compile(r"(?:[Cc]ảnh sát|[Cc]ông an|[Aa]n ninh)[^.;()\n]{0,90} \($")


def _coded(scan: Scan, text: Syllables) -> Iterator[Span]:
    """Yield codes that stand beside the police, and wherever they stand again."""
    found = list(stations.codes(text)) if "ông an" in scan.text else []
    known = {code[0] for code in found if _of_police(scan, code)}
    for code in found:
        if code[0] not in known:
            continue
        index = text.at(code.end() + 1)
        over = grammar.read(text, index) if index is not None and text.joined(index) else None
        police = over is not None and over.head.name == "Công an" and not over.bare
        end = text.tokens[over.last - 1].end if over is not None and police else code.end()
        yield Span(code.start(), end, MentionKind.AGENCY, "agency/police-code")


def _of_police(scan: Scan, code: re.Match[str]) -> bool:
    if code[0].startswith(stations.SURE):
        return True
    if _POLICE_AFTER.match(scan.text, code.end()):
        return True
    return bool(_POLICE_BEFORE.search(scan.text[max(0, code.start() - 110) : code.start()]))


def _holder(text: Syllables, index: int) -> bool:
    return text.joined(index) and text.person(index) is not None


def _offices(text: Syllables) -> Iterator[Span]:
    """The President, and the Prime Minister where the document names no holder."""
    ministers = []
    held = False
    for index in filter(text.capital, text.standing("chủ", "thủ")):
        token = text.tokens[index]
        if text.word(index - 1) in _NOT_OFFICE:
            continue
        if _held_before(text, index):
            continue
        if token.word == "chủ" and text.words(index, index + 3) == "chủ tịch nước":
            if not _holder(text, index + 3) and not _foreign(text, index + 3):
                yield _span(text, index, _of_state(text, index + 3), "office")
        elif token.word == "thủ" and text.word(index + 1) == "tướng":
            if text.words(index + 2, index + 4) == "thường trực":
                continue  # his deputy, whose "Phó" was forgotten
            after = index + 2 + 2 * (text.words(index + 2, index + 4) == "chính phủ")
            held = held or (text.joined(after) and text.capital(after))
            if after == index + 2 and not text.capital(after):
                ministers.append(index)
    if not held:
        yield from (_span(text, index, index + 2, "office") for index in ministers)


# "Bầu ông X làm Thủ tướng", "giữ chức vụ Chủ tịch nước": the office itself, not who holds it.
_TAKEN = (" làm", " chức", "chức vụ", "chức danh", "cương vị", "trở thành")
# Before an office these make it another one's, or a building: "Phủ Thủ tướng".
_NOT_OFFICE = words.of("phó cựu nguyên phủ dinh phòng")


def _held_before(text: Syllables, index: int) -> bool:
    """Whether it is an office of a holder told before: "ông X, Ủy viên Bộ Chính trị, Thủ tướng"."""
    if text.words(max(0, index - 2), index).endswith(_TAKEN):
        return True
    if text.word(index - 1) != ",":
        return False
    before = text.words(max(0, index - 5), index - 1)
    member = before.startswith("viên ") or before.startswith("ủy viên ")
    return before.endswith(("bộ chính trị", "trung ương đảng")) and (
        member or text.words(max(0, index - 6), index - 4) == "ủy viên"
    )


def _of_state(text: Syllables, index: int) -> int:
    """The index after the State's full name at *index*: "Chủ tịch nước Cộng hòa xã hội …"."""
    whole = text.words(index, index + 8) == "cộng hòa xã hội chủ nghĩa việt nam"
    return index + 8 if whole and text.joined(index) else index


def _foreign(text: Syllables, index: int) -> bool:
    """Whether another country's name stands at *index*, or a name that is no country's."""
    if not text.joined(index) or not text.capital(index):
        return False
    if text.words(index, index + 8) == "cộng hòa xã hội chủ nghĩa việt nam":
        return False
    return text.toponym(index) is not None or text.word(index) in ("cộng", "hồi", "chdcnd", "chnd")


def _span(text: Syllables, first: int, last: int, rule: str) -> Span:
    start, end = text.tokens.bounds(first, last)
    return Span(start, end, MentionKind.AGENCY, f"agency/{rule}")


def _party_and_state(text: Syllables) -> Iterator[Span]:
    """ "Đảng", "Nhà nước" and "Trung ương" where they act or are acted on."""
    kinds = -3  # Where "Đảng" stood last that only tells a kind: "cơ quan Đảng, Nhà nước".
    for index in text.standing("đảng", "nhà", "trung", "tw", "t"):
        token = text.tokens[index]
        if token.word == "đảng" and token.capital:
            if parties.shared(text, index + 1) and _party(text, index):
                yield _foreign_body(text, index, index + 1)
            elif _party(text, index):
                yield _span(text, index, index + 1, "party")
            else:
                kinds = index
        elif token.word == "nhà" and text.word(index + 1) == "nước":
            if text.capital(index) and (after := _abroad(text, index + 2)) is not None:
                yield _foreign_body(text, index, after)
            elif text.capital(index) and parties.shared(text, index + 2):
                yield _foreign_body(text, index, index + 2)
            elif text.capital(index) and (home := _at_home(text, index + 2)) is not None:
                yield _span(text, index, home, "state")
            elif index - kinds > 2 and _state(text, index):
                yield _span(text, index, index + 2, "state")
        elif token.word == "trung" and _centre(text, index):
            yield _span(text, index, index + 2, "centre")
        elif token.word in ("tw", "t") and (after := _lettered_centre(text, index)) is not None:
            yield _span(text, index, after, "centre")


def _foreign_body(text: Syllables, first: int, last: int) -> Span:
    start, end = text.tokens.bounds(first, last)
    return Span(start, end, MentionKind.ORGANIZATION, "organization/abroad")


def _at_home(text: Syllables, index: int) -> int | None:
    """The index after the country's name behind "Nhà nước" that ends before *index*."""
    tail = tails.read(text, index)
    if tail is None or tail.level is not None or not tail.units:
        return None
    return tail.last if tail.units[0].name == "Việt Nam" else None


def _party(text: Syllables, index: int) -> bool:
    before = text.word(index - 1)
    if parties.of_several(text, index + 1) or text.words(index - 2, index) == "về mặt":
        return False
    if text.words(index - 2, index) == "quốc dân":
        return False  # "Quốc dân Đảng"
    if text.words(index + 1, index + 3) == "cầm quyền" and text.toponym(index + 3):
        return False  # "Đảng cầm quyền Hàn Quốc"
    if text.words(index - 3, index) == "ngành xây dựng":
        return False  # what is studied
    if before in contexts.of("not party before") or before.isdigit():
        return False
    if text.word(index + 1) in contexts.of("not party after"):
        return False
    if parties.name(text, index + 1) > index + 1:
        return False
    if text.word(index + 1) == "vì" and text.capital(index + 2):
        return False  # "Đảng vì Nhân dân"
    if text.words(index + 1, index + 3) in ("của ông", "của bà", "của thủ", "của tổng"):
        return False  # "Đảng của ông Macron"
    return not (text.joined(index + 1) and text.proper(index + 1))


# What the State shall be, where none is meant: "xây dựng Nhà nước pháp quyền".
_IDEAS = frozenset(("pháp quyền", "kiến tạo"))


def _state(text: Syllables, index: int) -> bool:
    before = text.word(index - 1)
    if before in contexts.of("not state before") or _foreign(text, index + 2):
        return False
    if parties.of_several(text, index + 2) or text.words(index + 2, index + 4) in _IDEAS:
        return False
    if text.capital(index) or before in contexts.of("state before"):
        return True
    of_party = before in (",", "và") and text.word(index - 2) == "đảng" and text.capital(index - 2)
    return of_party and text.word(index - 3) not in contexts.of("not party before")


def _abroad(text: Syllables, index: int) -> int | None:
    """The index after the other country behind "Nhà nước" that ends before *index*."""
    tail = tails.read(text, index)
    return tail.last if tail is not None and tail.abroad and tail.level is None else None


# What the Central Committee does where it begins a sentence.
_TOLD = frozenset(
    ("đánh giá", "đề nghị", "yêu cầu", "thống nhất", "khẳng định", "cho rằng", "xác định", "nhất trí",
        "tán thành", "hoan nghênh", "quyết định", "kêu gọi", "nhấn mạnh",
    )
)  # fmt: skip
# What is done towards the Central Committee: "không xin Trung ương vài chục tỷ".
_ASKED = frozenset(("đề nghị", "kiến nghị", "đề xuất", "xin", "trình", "giúp", "được"))
# Before "Trung ương" where it is a level, not a body.
_LEVELLED = words.of("thuộc ngành từ ở đảng ban cấp sách quan bộ tại cơ hội")


def _lettered_centre(text: Syllables, index: int) -> int | None:
    """The index after "TW" or "T.Ư" that issues: "Chỉ thị 05 của TW", but "của T.Ư Đoàn"."""
    after = index + 1 if text.word(index) == "tw" else index + 3
    spelled = after == index + 1 or text.words(index, after) in ("t . ư", "t . w")
    if not spelled or not text.capital(index) or text.word(index - 1) != "của":
        return None
    return None if text.joined(after) and text.capital(after) else after


def _centre(text: Syllables, index: int) -> bool:
    """Whether "Trung ương" at *index* stands alone for the Central Committee."""
    if not text.capital(index) or text.words(index, index + 2) != "trung ương":
        return False
    follows = text.joined(index + 2) and text.capital(index + 2)
    member = text.words(index - 2, index) == "ủy viên"
    acts = text.word(index + 2) in ("đã", "sẽ") and text.word(index - 1) not in _LEVELLED
    asked = text.words(index - 2, index) in _ASKED or text.word(index - 1) in _ASKED
    asked = asked and text.joined(index + 2) and text.word(index + 2) not in ("và", "quản", "tại")
    acts = acts or (asked and text.word(index + 2).isalpha())
    # "các chỉ tiêu mà Quốc hội, Trung ương giao"
    beside = text.word(index - 1) == "," and text.head(index - 3) is not None
    acts = acts or (beside and text.word(index + 2) in ("giao", "đã", "đề", "xem"))
    acts = acts or text.words(index - 3, index) == "báo cáo về"
    told = text.words(index + 2, index + 4)
    if not text.joined(index) or text.word(index - 1) in (".", "\n", "“", "mà"):
        acts = acts or told in _TOLD  # "Trung ương đánh giá cao"
        acts = acts or told in (", quốc", ", chính", ", bộ")
    return (member or acts or text.word(index - 1) == "của") and not follows
