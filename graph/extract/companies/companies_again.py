"""Organizations taken up again by their head alone: "điều hành công ty", "lãnh đạo Tập đoàn".

A head in small letters means the one that the text named before, unless what stands around it speaks
of several, of a kind ("công ty con", "công ty bảo hiểm") or of none in particular.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graph.extract.body_words.named import Named
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, words
from graph.vietnamese import lower

# Heads that take up in lower case the one body of theirs that the document names.
_HEADS = (
    "công ty", "tổng công ty", "tập đoàn", "xí nghiệp", "hợp tác xã", "hiệp hội", "phòng khám",
    "câu lạc bộ", "liên đoàn", "nhà hàng", "hãng hàng không",
)  # fmt: skip
# How such a head is written where it takes up: "HTX đã bán 20 tấn rau".
_SHORT = {
    "tổng công ty": ("tổng công ty", "công ty"),
    "hợp tác xã": ("hợp tác xã", "htx"),
    "hãng hàng không": ("hãng", "hãng hàng không"),
    "câu lạc bộ": ("câu lạc bộ", "clb"),
}
# Syllables that begin the heads by which a company known by its brand is taken up.
_OF_BRANDS = ("công", "tập", "tổng")
# What stands before kinds of companies in a row of kinds.
_IN_ROWS = ("tập đoàn", "công ty", "địa phương", "doanh nghiệp", "tổ chức")
_TAKING_UP = ("công ty", "tập đoàn", "tổng công ty")
_BOARDS = frozenset(
    (
        "hội đồng quản trị",
        "hội đồng thành viên",
        "ban tổng giám đốc",
        "ban kiểm soát",
        "hđqt",
        "hđtv",
    )
)
_KINDS = frozenset(("htx", "clb"))
# Heads that go on with small letters as names do: "Liên đoàn võ cổ truyền".
_FIELDED = frozenset(("liên đoàn", "hiệp hội", "câu lạc bộ", "clb", "hợp tác xã", "htx"))
_KIN = words.of("chồng vợ con em bố mẹ cha gia người họ bạn ai")
_INDEFINITE = words.of(
    "các những một mỗi loại kiểu làm mở lập tổng chủ ngành khối giữa là như quản vốn nhiều vài hai ba nhóm "
    "mô % thuế"
)


def taken_up(text: Syllables, named: Iterable[Named]) -> Iterator[tuple[int, int]]:
    """Where heads alone stand for an organization that *named* holds before them."""
    yield from _again(text, _first(named))


def behind_brands(text: Syllables, start: int) -> Iterator[tuple[int, int]]:
    """Where heads alone stand for a company that a brand names at *start*: "Nestlé … cam kết của công ty"."""
    if not any(map(text.standing, _OF_BRANDS)):
        return
    for first, last in _again(text, dict.fromkeys(_TAKING_UP, start), branded=True):
        told = text.word(last) == "đó" or (
            text.word(last) == "mới" and not text.word(last + 1).isalpha()
        )
        if not told and not text.word(last)[:1].isdigit():
            yield first, last  # but not "một công ty … công ty đó", "lãnh đạo công ty mới"


def _again(
    text: Syllables, first: Mapping[str, int], *, branded: bool = False
) -> Iterator[tuple[int, int]]:
    """Where the heads of *first* stand alone behind the body that each means.

    *branded* tells that the grammar knows no body of theirs, by which it reads those with a capital.
    """
    for word, start in first.items():
        standing = text.standing(word.split()[0])
        if word in _KINDS and any(text.word(at - 1) in contexts.of("plural") for at in standing):
            continue  # "phát triển HTX": the text speaks of their kind
        for index in standing:
            after = index + word.count(" ") + 1
            if text.words(index, after) != word or text.tokens[index].start < start:
                continue
            if text.capital(index):
                if _meant(text, index, after) or (branded and _definite(text, index, after)):
                    yield index, after
            elif _definite(text, index, after):
                yield index, after


def boards(text: Syllables, named: Iterable[Named]) -> Iterator[tuple[int, int]]:
    """Where the board of a company that *named* holds acts: "Hội đồng quản trị đã quyết định"."""
    if "doanh-nghiep" not in {body.body.head.kind for body in named}:
        return
    for index in text.standing("hội", "ban", "hđqt", "hđtv"):
        width = next((w for w in (4, 3, 1) if text.words(index, index + w) in _BOARDS), 0)
        if not width or not text.capital(index):
            continue
        after, before = index + width, text.word(index - 1)
        led = before in contexts.of("office") or before in ("viên", "phó", "trưởng", "các")
        told = _acts(text, after) or text.words(after, after + 2) in contexts.of("acting")
        if not led and (told or before == "họp"):
            yield index, after
            if text.word(after) == "(" and text.word(after + 1) in _BOARDS:
                yield after + 1, after + 2


def _first(named: Iterable[Named]) -> dict[str, int]:
    """The heads that may be taken up, and where the first body of each is named."""
    found: dict[str, int] = {}
    for body in named:
        if body.body.bare or not body.body.organization:
            continue
        written = lower(body.body.head.name)
        for head in _HEADS:
            if written.startswith(head):
                for word in _SHORT.get(head, (head,)):
                    found[word] = min(body.start, found.get(word, body.start))
    return found


def _meant(text: Syllables, first: int, after: int) -> bool:
    """Whether a head with a capital inside a sentence means the body: "lý do Công ty dừng hoạt động"."""
    if text.joined(after) and (text.capital(after) or text.word(after)[:1].isdigit()):
        return False
    before = text.word(first - 1)
    if before in contexts.of("plural"):
        return False
    inside = text.joined(first) and before.isalpha() and before not in _INDEFINITE
    if inside and text.words(first, after) not in _FIELDED:
        return not _kind(text, after)
    return _acts(text, after)


def _definite(text: Syllables, first: int, after: int) -> bool:
    """Whether a head in lower case means one body, not a kind or several."""
    before = text.word(first - 1)
    if before.isdigit() or before in contexts.of("plural") or before in _INDEFINITE:
        return False
    if before == "," and (
        text.word(after) in (",", "và")
        or text.words(first - 3, first - 1) in _IN_ROWS
        or not contexts.of("plural").isdisjoint(text.word(at) for at in range(first - 4, first))
    ):
        return False  # "các tập đoàn, tổng công ty", "địa phương, tập đoàn, tổng công ty"
    if not text.joined(after):
        return True
    following = text.word(after)
    if _kind(text, after):
        return False
    if following == "của" and text.word(after + 1) in _KIN:
        return False  # "công ty của chồng"
    if following == "trên":
        ends = not text.word(after + 1).isalpha() or _acts(text, after + 1)
        return ends or before == "của"  # no "ăn tại nhà hàng trên núi"
    if following == "này" or not following.isalpha():
        return True
    if text.words(after, after + 2) in contexts.of("acting", "predicate"):
        return True  # "hiệp hội kiến nghị"
    if text.capital(after):
        return False
    return following in contexts.of("clause", "taken") or _acts(text, after)


def _kind(text: Syllables, index: int) -> bool:
    """Whether the words at *index* tell what kind of company is meant."""
    kinds = contexts.of("kind of company")
    if text.words(index, index + 3) in ("cổ phần hóa", "cổ phần hoá", "may mắn được"):
        return False
    return text.joined(index) and any(text.words(index, index + width) in kinds for width in (1, 2))


def _acts(text: Syllables, index: int) -> bool:
    """Whether a clause goes on at *index* with what a company does."""
    acts = contexts.of("company acts")
    return text.joined(index) and any(text.words(index, index + width) in acts for width in (1, 2))
