"""What makes one system of a kind: "Hệ thống quản lý cán bộ, công chức", "phần mềm một cửa dùng chung".

A topic must be told, and a capital, a word such as "dùng chung", or a long description.
"""

from __future__ import annotations

from graph.extract import runs, syllables
from graph.extract.base import Scan
from graph.extract.document_names import enumerations
from graph.lexicon import systems, words
from graph.lexicon.trie import Row

# What follows a kind and makes one system of it: the whole country's, everybody's.
_SHARED = ("dùng chung", "quốc gia", "liên thông")
STOP = words.of(
    "của tại do với đã được sẽ để nhằm cho trên từ là này có đó trong khi bị vào đến ở theo như mà nên gồm "
    "giúp phục tích kết triển hoạt bao ra nếu thì cũng đang vừa mới nhất ngày năm hiện không phải gặp "
    "chưa qua dựa"
)
_LIMIT = 14


def end(scan: Scan, first: int, after: int) -> int | None:
    """The index after a description that makes the kind at token *first* one named system."""
    tokens = scan.tokens
    last = _run(scan, after)
    described = tokens[after:last]
    told = tokens[first:last] if tokens[first].word == "kho" else described
    if not described or not next(systems.topics().scan(Row(told)), None):
        return None
    if (long := _long(scan, first, after, last)) is not None:
        return long
    written = " ".join(token.word for token in described)
    shared = next((phrase for phrase in _SHARED if phrase in written), None)
    if tokens[first].capital:
        # The capital that begins a sentence says nothing.
        named = shared is not None or any(token.capital for token in described)
        return last if named or not runs.opens(scan, first) else None
    if tokens[first].word in ("ứng", "phần") and _titled(scan, after):
        return last  # "ứng dụng Sổ sức khỏe điện tử"
    database = tokens[first].word in ("cơ", "csdl")
    if shared is None or (shared == "quốc gia" and not database):
        return None
    cut = len(written[: written.index(shared) + len(shared)].split())
    return about(scan, after + cut)


def _run(scan: Scan, after: int) -> int:
    """The index after the words that may describe a system from token *after* on."""
    tokens, last = scan.tokens, after
    while last < len(tokens) and last - after < _LIMIT:
        if on := _counted_up(scan, last, after):
            last = on  # "quản lý cán bộ, công chức"
        elif _stops(scan, last):
            break
        else:
            last += 1
    return last


def _stops(scan: Scan, index: int) -> bool:
    """Tell whether the token at *index* ends a description: a sign, a stop, another system behind "và"."""
    tokens = scan.tokens
    word = tokens[index].word
    if not (runs.adjacent(scan, index) and word[0].isalnum()):
        return True
    if word in STOP and enumerations.pair(tokens, index) not in _PARTS:
        return True
    if word != "và":
        return False
    behind = index + 1
    if behind >= len(tokens) or tokens[behind].word in STOP:
        return True
    return systems.words().match(tokens, behind) is not None


def _long(scan: Scan, first: int, after: int, last: int) -> int | None:
    """The index after a description so long that it is a name, up to *last*; None where it is not.

    "hệ thống quản lý và cấp giấy chứng nhận xuất xứ điện tử".
    """
    if last - after < _LONG or scan.tokens[first].word != "hệ" or _several(scan, first):
        return None
    if enumerations.pair(scan.tokens, after) not in _DESCRIBES:
        return None
    ends = [index for index in range(after + _LONG, last + 1) if _closes(scan, index)]
    return ends[-1] if ends else None


# Words of descriptions that begin as those do which end one.
_PARTS = frozenset(("hiện trường", "tích hợp"))
# What goes on a description behind a comma: "tích hợp, chia sẻ dữ liệu".
_FURTHER = frozenset(
    ("công chức", "viên chức", "chia sẻ", "điều hành", "tố cáo", "kiến nghị", "phân tích", "khai thác",
     "xử lý", "lưu trữ", "người lao", "đánh giá", "trao đổi"),
)  # fmt: skip


def _titled(scan: Scan, index: int) -> bool:
    """Tell whether the name of an app begins at token *index*, and no body's."""
    text = syllables.of(scan.text)
    begins = text.proper(index) and not text.capital(index + 1)
    return begins and text.head(index) is None and text.toponym(index) is None


def _counted_up(scan: Scan, index: int, after: int) -> int:
    """The index after the comma at *index* and the words that go on the description, or 0."""
    tokens = scan.tokens
    counted = (
        tokens[index].word == ","
        and index > after
        and enumerations.pair(tokens, index + 1) in _FURTHER
    )
    return index + 3 if counted and not tokens[index + 1].capital else 0


_LONG = 7
_DESCRIBES = frozenset(("quản lý", "thông tin", "theo dõi", "tiếp nhận", "cấp giấy", "đăng ký"))
_CLOSINGS = frozenset(("điện tử", "trực tuyến", "dùng chung", "tập trung"))


def _closes(scan: Scan, index: int) -> bool:
    tokens = scan.tokens
    return enumerations.pair(tokens, index - 2) in _CLOSINGS


def _several(scan: Scan, first: int) -> bool:
    return first > 0 and scan.tokens[first - 1].word in ("các", "những", "nhiều", "mỗi", "số")


def about(scan: Scan, index: int) -> int:
    """The index after "về" and its object: "quốc gia về dân cư"."""
    tokens = scan.tokens
    if index + 2 < len(tokens) and tokens[index].word == "về":
        run = tokens[index + 1 : index + 5]
        for count in (4, 3, 2):
            parts = [token.word for token in run[:count]]
            halves = (" ".join(parts[:2]), " ".join(parts[2:]))
            known = words.compounds() | {"dân cư"}
            if len(parts) == count and all(not half or half in known for half in halves):
                return index + 1 + count
    return index
