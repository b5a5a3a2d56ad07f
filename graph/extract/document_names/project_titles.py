"""Where the title of a project ends: with the last name in it, or the number right after that."""

from graph.dates import YEAR
from graph.extract.document_names import enumerations, plan_kinds
from graph.extract.document_names.enumerations import pair
from graph.lexicon import words
from graph.lexicon.trie import Token

_LONGEST_NAMED = 26
_LONGEST_PLAIN = 12
# What is done to a work, which stands for a name of its own: "dự án nạo vét cảng cá Tân Hải".
_WORKING = frozenset(
    (
        "nạo vét",
        "mở rộng",
        "nâng cấp",
        "cải tạo",
        "sửa chữa",
        "cấp nước",
        "chống ngập",
        "trồng rừng",
        "tu bổ",
        "tôn tạo",
        "trùng tu",
        "đầu tư",
        "xây dựng",
    )
)


def is_work(title: tuple[Token, ...]) -> bool:
    """Tell whether *title* begins with what is done to a work: "nạo vét cảng cá Tân Hải"."""
    return pair(title, 0) in _WORKING


def whole(title: tuple[Token, ...]) -> tuple[Token, ...]:
    """A project's *title* without the clause behind its name: "… Long Thành vượt gần …".

    A list goes on: "Tổ hợp Văn phòng, căn hộ và dịch vụ".
    """
    names = [index for index, token in enumerate(title) if token.capital and index]
    if not names or any(YEAR.fullmatch(token.word) for token in title):
        return title
    last = names[-1] + 1
    if last < len(title) and pair(title, last - 1) in words.compounds():
        last += 1
    while last < len(title) and title[last].word.isdigit():
        last += 1
    rest = [token.word for token in title[last:]]
    listed = rest[:1] == [","] and "và" in rest
    staged = pair(title, last) == "giai đoạn"
    clause = rest.index(",", 1) if "," in rest[1:] else len(rest)
    return title if staged or listed or clause < 3 else title[:last]


def end(title: tuple[Token, ...]) -> int | None:
    """The end of *title* behind "dự án" in small letters, None where it tells of no project by name."""
    title = _before_comma(title)
    capitals = [
        index
        for index, token in enumerate(title)
        if token.capital and token.word not in plan_kinds.CONTRACTS
    ]
    if len(title) < 2 or not capitals:
        return None
    last = capitals[-1]
    if _is_stage(title, len(title) - 3) and len(title) - last == 5:
        return title[-1].end  # "…, lưu vực kênh Tham Lương, giai đoạn 2"
    numbers = (at for at in (last + 1, last + 2) if at < len(title) and title[at].word.isdigit())
    last = next(numbers, last)
    if last == 0:
        return title[-1].end if _is_called(title) else None
    if last + 1 < len(title) and _ends_behind(title, last):
        last += 1
    return title[last].end if len(title) < _LONGEST_NAMED else None


def _before_comma(title: tuple[Token, ...]) -> tuple[Token, ...]:
    """*title* to its first comma that parts it from others, unless its names stand behind."""
    commas = (
        index
        for index, token in enumerate(title)
        if token.word == "," and pair(title, index + 1) not in enumerations.ALSO
    )
    first = next(commas, None)
    if first is None or any(token.capital for token in title[:first]):
        return title
    return title[:first]


def _is_stage(title: tuple[Token, ...], index: int) -> bool:
    return pair(title, index) == "giai đoạn"


def _is_called(title: tuple[Token, ...]) -> bool:
    """Tell whether a project is called by words of which one is a capital: "dự án Bữa ăn học đường"."""
    numbered = pair(title, len(title) - 2)[:3] == "số " or _is_stage(title, len(title) - 3)
    named = title[:-1] if numbered else title
    if not all(token.word.isalpha() or token.word in ",-–" for token in named):
        return False
    return 3 <= len(title) <= _LONGEST_PLAIN


def _ends_behind(title: tuple[Token, ...], last: int) -> bool:
    """Tell whether the word behind *last* still ends the name: a bracket, or half of a word."""
    return title[last + 1].word == ")" or pair(title, last) in words.compounds()
