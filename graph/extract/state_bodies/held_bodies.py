"""Bodies that an office beside a person's name tells of: "ông Lê An, Giám đốc TT Giám định BHXH, cho biết".

What no list reads as a body is one where who leads it stands right before the office or right behind
the body, so that nothing else can be meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import syllables
from graph.extract.base import Scan, Span
from graph.extract.body_grammar import tails
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import contexts, foreign_names, heads, words
from graph.model import MentionKind
from graph.values import value

# The last words of titles of office, and of those that companies have too.
_OF_COMPANIES = frozenset(("đốc", "gđ", "tgđ", "pgđ", "tịch", "ceo", "hđqt", "hđtv", "hành"))
_TITLES = (*_OF_COMPANIES, "trưởng", "phó", "nhiệm", "thư", "chánh", "lệnh", "viên")
# "Bộ trưởng", "Thị trưởng", "HLV trưởng": what they head is no body of its own.
_GOVERN = frozenset(("bộ", "thứ", "ngoại", "thị", "tỉnh", "thống", "hlv", "viên"))
_KINDS = frozenset(("cục", "vụ", "viện", "tổng"))
_BOARDS = frozenset(("hđqt", "hđtv", "hội đồng quản trị", "hội đồng thành viên"))
_BEFORE_TITLES = frozenset(("nguyên", "cựu", "quyền", "phó", "tân", "đồng"))
# No mass organisations: "Hội người Việt", "Tổng hội người Việt Nam tại Lào".
_ASSOCIATIONS = frozenset(("hoi", "hiep-hoi"))
# What begins a body's name, and is no head of the table.
_HEADS = frozenset(("tổ", "nhóm", "sàn", "diễn", "tt", "bcđ", "btc", "khối", "đoàn", "xưởng"))
_GIVES = frozenset(("là", "làm", "chức"))
_FOUNDERS = frozenset(("nhà sáng lập", "người sáng lập", "sáng lập viên", "nhà đồng sáng lập"))
_MARKS = frozenset((",", "-", "–", "(", "/"))
_DASHES = frozenset(("-", "–"))
_ENDS = frozenset((",", ".", ";", ":", "(", ")", "", "\n", "”", '"', "“", "/", "[", "]", "?", "!"))
_ON = words.of(
    "đã đang sẽ là có ở với cho bị được tại qua nói về do để nơi cũng của từ vừa vẫn phải kể trả khi này "
    "kiêm ký nêu đề yêu khẳng trong đến thì mà đều không chỉ mới làm nhận trao dự đưa gửi hiện lại cùng "
    "các những một theo khóa nhiệm thay khác gồm"
)
_SAYS = frozenset(
    ("thông báo", "bày tỏ", "xác nhận", "phân tích", "mong muốn", "giải thích", "thừa nhận",
     "tiếp tục", "chủ trì", "phát biểu", "chia sẻ", "nhấn mạnh", "đánh giá", "bức xúc", "tâm sự", "cung cấp",
     "nhắc nhở", "trực tiếp", "chỉ đạo", "nhận định", "tuyên bố", "ủy quyền")
)  # fmt: skip
_LINKS = frozenset(("và", "&", "-", "–", ","))
_RANKS = frozenset(("thường trực", "phụ trách", "chuyên trách", "thường vụ", "điều hành"))
_COURTESIES = frozenset(("address", "honorific", "degree", "rank"))
_LONGEST = 14
_WIDEST = 5  # syllables of a title, and of a name


def extract(scan: Scan) -> Iterator[Span]:
    """Yield the bodies whose head stands beside them."""
    text = syllables.of(scan.text)
    for last in text.standing(*_TITLES):
        if (office := _office(text, last)) is not None and (span := _held(scan, text, office)):
            yield span


@value
class _Office:
    """An office by the indices of its last syllable and of the first behind it, which names a body."""

    last: int
    first: int
    board: bool  # "Chủ tịch HĐQT"
    company: bool
    owned: bool = False  # "Giám đốc của Brixton"

    def start(self, text: Syllables) -> int:
        """Where the title begins, or the one that "và" or "kiêm" joins to it: "Chủ tịch và CEO"."""
        short = self.board and text.word(self.last) in _BOARDS
        start = _title(text, self.last if short else self.last + 1)
        if text.word(start - 1) not in ("và", "kiêm"):
            return start
        founder = text.words(start - 4, start - 1) in _FOUNDERS
        return start - 4 if founder else _title(text, start - 1)

    def names(self, text: Syllables, after: int) -> bool:
        """Whether no first name stands before *after*: "Chủ tịch Josef Maria Quell"."""
        led = self.owned or text.word(self.last) == "ceo" or text.initials(self.first)
        return led or after > self.first + 1


def _office(text: Syllables, last: int) -> _Office | None:
    """The office whose title ends with the syllable at *last*, unless what it heads is no body."""
    first, board = last + 1, text.word(last) in _BOARDS
    if not text.joined(first) or text.word(first) in _BOARDS:
        return None
    if text.words(first, first + 4) in _BOARDS:
        first, board = first + 4, True
    if not (board or text.titled(first) == "office") or text.word(last - 1) in _GOVERN:
        return None
    company = text.word(last) in _OF_COMPANIES
    if company and text.word(first) == "của" and text.joined(first + 1):
        return _Office(last, first + 1, board, company, owned=True)
    if text.words(first, first + 2) == "phòng phòng":
        return None  # "Trưởng phòng Phòng Nghiệp vụ"
    if text.word(first) == "tổ" and text.words(first + 1, first + 3) == "dân phố":
        return None  # a place
    if text.word(first) == "tt" and text.word(last) in ("thư", "tịch"):
        return None  # "Phó Bí thư TT": the one who stands in
    return _Office(last, first, board, company)


def _held(scan: Scan, text: Syllables, office: _Office) -> Span | None:
    """The body behind *office*, if who holds it is named before the office or behind the body."""
    first = office.first
    kind = _kind(text, first, company=office.company)
    if (
        kind is None
        or (office.owned and _headed(text, first))
        or not scan.free(*text.tokens.bounds(first, first + 1))
    ):
        return None
    after = _end(scan, text, first) if _headed(text, first) else _run(text, first)
    if not scan.free(*text.tokens.bounds(first, after)):
        return None
    behind = text.joined(after) and (
        _is_named(text, after) or (_is_given_name(text, after) and office.names(text, after))
    )
    lettered = behind and _is_letters(text, office, after)
    if not lettered and not _is_told(text, first, after):
        return None
    start = office.start(text)
    before = _is_named_before(text, start) or _is_given(text, start, office)
    if before and behind:
        # "Bà A, Giám đốc Bệnh viện tư nhân Lê An": the body has the second name
        after, behind = text.person(after) or after, False
    bounds = text.tokens.bounds(first, after)
    if not scan.free(*bounds) or not (behind or (before and _is_closed(text, after))):
        return None
    # The last syllable of the name before, the first of the one behind.
    syllable = text.word(after if behind else start - 2)
    foreigner = syllable.isalpha() and not vietnamese(syllable)
    if kind is MentionKind.ORGANIZATION or foreigner or text.word(first) == "nhóm":
        return Span(*bounds, MentionKind.ORGANIZATION, "organization/held")
    return Span(*bounds, kind, "agency/held")


def _headed(text: Syllables, index: int) -> bool:
    return text.word(index) in _HEADS or heads.trie().match(text.tokens, index) is not None


def _is_letters(text: Syllables, office: _Office, after: int) -> bool:
    """Whether the letters of a head are all that stands up to *after*: "Đội trưởng CSGT"."""
    found = heads.trie().match(text.tokens, office.first)
    if not text.initials(office.first) or found is None or after != found[0]:
        return False
    return text.word(office.last - 1) not in _KINDS  # "Phó Cục trưởng CSGT": of the Cục


def _title(text: Syllables, index: int) -> int:
    """Where the title begins that ends before *index*, with what tells of its time before it."""
    for width in range(_WIDEST, 0, -1):
        if index >= width and text.title(index - width) in (index, index + 1):
            index -= width
            break
    while text.word(index - 1) in _BEFORE_TITLES:
        index -= 1
    return index


def _is_named_before(text: Syllables, index: int) -> bool:
    """Whether a person's name and a mark stand right before *index*."""
    if text.word(index - 1) not in _MARKS:
        return False
    last = index - 1
    if text.word(last - 1) == ")":
        aside = range(last - 2, max(last - 14, 0), -1)
        last = next((at for at in aside if text.word(at) == "("), last)
    for first in range(max(last - _WIDEST, 0), last - 1):
        if text.person(first) == last:
            return True
        named = all(map(text.proper, range(first, last)))
        joined = named and all(map(text.joined, range(first + 1, last)))
        if joined and (text.titled(first) in _COURTESIES or _is_given_name(text, first)):
            return True
    return False


def _is_given_name(text: Syllables, index: int) -> bool:
    """Whether a foreigner's given name and a further name stand at *index*."""
    known = text.word(index) in foreign_names.given()
    return known and text.capital(index) and text.capital(index + 1)


def _is_given(text: Syllables, start: int, office: _Office) -> bool:
    """Whether a verb gives the *office* of a capital head, or of the brand behind "của"."""
    first = office.first
    if text.word(start - 1) not in _GIVES or not text.capital(first):
        return False
    if heads.trie().match(text.tokens, first) is not None:
        return True
    # "Là Chủ tịch Brixton" may tell of a person, "chức giám đốc của Brixton" too.
    return office.owned and text.brand(first) and text.word(start - 1) != "chức"


def _is_named(text: Syllables, index: int) -> bool:
    """Whether a person is named at *index*, behind a title of courtesy or none."""
    if text.person(index) is not None:
        return True
    after = text.title(index)
    if after is None or text.titled(after) not in _COURTESIES:
        return False
    return text.person(after) is not None and text.word(index) not in _ON


def _is_told(text: Syllables, first: int, after: int) -> bool:
    """Whether the words are more than the kind of a body or of its title."""
    found = heads.trie().match(text.tokens, first)
    last = found[0] if found is not None else first + 1
    if text.words(first, first + 2) in _RANKS or text.words(last, last + 2) in _RANKS:
        return False
    if found is None and text.capital(first):
        foreign = any(not vietnamese(text.word(at)) for at in range(first, after))
        return foreign or after - first == 2  # three syllables of Vietnamese may be a person
    return after > last and any(map(text.capital, range(last, after)))


def _kind(text: Syllables, index: int, *, company: bool) -> MentionKind | None:
    """What the words at *index* name; None where they name no body."""
    found = heads.trie().match(text.tokens, index)
    if found is not None:
        if found[0] == index + 1 and text.compound(index, index + 2):
            return None  # "Viện phó Khoa học - Thủy lợi miền Nam"
        head = found[1][0]
        theirs = head.organization or head.kind in _ASSOCIATIONS
        return MentionKind.ORGANIZATION if theirs else MentionKind.AGENCY
    if text.word(index) in _HEADS:
        return MentionKind.AGENCY
    named = text.capital(index) and text.person(index) is None and text.toponym(index) is None
    short = text.initials(index) and len(text.word(index)) < 3
    return MentionKind.ORGANIZATION if company and named and not short else None


def _run(text: Syllables, first: int) -> int:
    """The index after the capitals of a company's name, which a known person or given name ends."""
    after = first + 1
    while text.joined(after) and text.capital(after) and text.person(after) is None:
        if _is_given_name(text, after):
            break
        after += 1
    return after


def _end(scan: Scan, text: Syllables, first: int) -> int:
    """The index after the words of the body that begins with a head at *first*."""
    found = heads.trie().match(text.tokens, first)
    after = head = found[0] if found is not None else first + 1
    while after - first < _LONGEST and text.joined(after):
        word, pair = text.word(after), text.words(after, after + 2)
        small = not text.capital(after)
        if word in _ENDS or (word in _ON and not text.compound(after - 1, after + 1)):
            break
        acts = pair in contexts.of("acting", "predicate") and after - head > 2
        if small and (acts or pair in _SAYS):
            break
        if not scan.free(*text.tokens.bounds(after, after + 1)):
            break
        place = tails.read(text, after)
        if place is not None:
            return _abroad(text, first, place.last)
        if word in _DASHES and not _goes_on(text, after):
            break
        if text.capital(after) and _is_named(text, after):
            break
        title = text.title(after)
        if title is not None and text.titled(title) == "office":
            break
        after += 1
    while text.word(after - 1) in _LINKS:
        after -= 1
    return after


def _goes_on(text: Syllables, index: int) -> bool:
    """Whether a name goes on behind the dash at *index*: "trạm bơm Nhiêu Lộc - Thị Nghè"."""
    behind = index + 1
    if not text.capital(behind):
        return text.word(behind) not in _ON and text.title(behind) is None
    other = text.head(behind) or text.title(behind) or text.person(behind)
    return text.proper(index - 1) and not other


def _abroad(text: Syllables, first: int, after: int) -> int:
    """The index after where those abroad live: "Tổng hội người Việt Nam tại Lào"."""
    place = tails.read(text, after + 1) if text.word(after) == "tại" else None
    people = "người việt" in text.words(first, after)
    return place.last if place is not None and people else after


def _is_closed(text: Syllables, index: int) -> bool:
    """Whether the clause goes on at *index*, or the name ends there at a sign."""
    if not text.joined(index) or text.word(index) in _ENDS | _ON | _DASHES:
        return True
    acts = text.words(index, index + 2)
    return acts in _SAYS or acts in contexts.of("acting", "predicate")
