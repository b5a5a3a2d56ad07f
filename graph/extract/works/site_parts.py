"""What else may tell a site apart: its house number, the side on which it lies of another."""

from __future__ import annotations

import re

from graph.extract import runs
from graph.extract.base import Scan
from graph.lexicon import contexts

# Sites that a house number and a street are the name of: "chung cư 170 Đê La Thành".
HOUSED = frozenset(
    (
        "chung cư", "khu chung cư", "nhà chung cư", "khu đất", "khu nhà", "khu nhà ở", "tòa nhà", "cao ốc",
        "khu tập thể", "nhà tập thể", "tổ hợp", "khu phức hợp",
    )
)  # fmt: skip
_NUMBER = re.compile(r"\d{1,4}[a-z]?")
_SIDES = contexts.of("side")
_LANDFORMS = frozenset(("bán đảo", "đảo", "quần đảo", "huyện đảo"))


def street(scan: Scan, index: int) -> int | None:
    """The index after the house number and the street at token *index*: "số 12 Tôn Đản"."""
    tokens = scan.tokens
    if index < len(tokens) and tokens[index].word == "số":
        index += 1
    if index >= len(tokens) or not _NUMBER.fullmatch(tokens[index].word):
        return None
    index += 1
    while index + 1 < len(tokens) and tokens[index].word in "-/" and runs.glued(scan, index):
        if not (runs.glued(scan, index + 1) and _NUMBER.fullmatch(tokens[index + 1].word)):
            return None
        index += 2
    if not runs.adjacent(scan, index):
        return None
    last = runs.capitals(scan, index, 4)
    return last if last - index > 1 else None


def past_letters(scan: Scan, first: int, after: int) -> int:
    """The index after the site's own letters in a bracket at *after*: "khu công nghiệp (KCN) Yên Phong"."""
    tokens = scan.tokens
    if tokens[after].word != "(" or after + 3 >= len(tokens) or tokens[after + 2].word != ")":
        return after
    letters = "".join(token.word[0] for token in tokens[first:after])
    own = tokens[after + 1].word == letters and runs.adjacent(scan, after + 3)
    return after + 3 if own else after


def sided(scan: Scan, start: int, last: int) -> bool:
    """Tell whether a side alone stands from token *start* to *last*, before the site that it is of."""
    if not 0 < last - start < 3 or not runs.adjacent(scan, last) or scan.tokens[last].capital:
        return False
    return all(token.word in _SIDES for token in scan.tokens[start:last])


def landform(scan: Scan, index: int) -> int | None:
    """The index after the island or peninsula at token *index*, or None."""
    for width in (2, 1):
        word = " ".join(token.word for token in scan.tokens[index : index + width])
        if word in _LANDFORMS and runs.adjacent(scan, index + width):
            last = runs.capitals(scan, index + width, 4)
            return last if last > index + width else None
    return None
