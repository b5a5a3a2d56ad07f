"""What belongs to the name of a company behind it: its legal form, and its branch.

"Tổng công ty Cấp nước Sài Gòn TNHH MTV", "Ngân hàng Nam Á - Chi nhánh Nha Trang".
"""

from __future__ import annotations

from graph.extract import tails
from graph.extract.syllables import Syllables

_FORMS = frozenset(
    (
        "ctcp", "công ty cổ phần", "công ty cp", "tnhh", "tnhh mtv", "tnhh một thành viên",
        "công ty tnhh", "công ty tnhh mtv", "công ty tnhh một thành viên", "tnhh 1 thành viên",
        "công ty trách nhiệm hữu hạn một thành viên",
    )
)  # fmt: skip
_LONGEST = max(form.count(" ") + 1 for form in _FORMS)
_BRANCHES = ("chi nhánh", "cn")


def end(text: Syllables, index: int) -> int:
    """The index after the legal form and the branch of the company whose name ends at *index*."""
    return _branch(text, _form(text, index))


def _form(text: Syllables, index: int) -> int:
    at = _dash(text, index)
    for width in range(_LONGEST, 0, -1):
        after = at + width
        if text.joined(at) and text.words(at, after) in _FORMS:
            if text.word(after - 1) == "tnhh" and text.initials(after) and text.joined(after):
                after += 1  # "TNHH MTV", and as it is mistyped
            # "Nam Triệu - Công ty TNHH Đại Nguyên": the next company.
            another = text.joined(after) and text.capital(after) and text.word(after) != "chi"
            return index if another else after
    return index


def _branch(text: Syllables, index: int) -> int:
    at = _dash(text, index)
    for word in _BRANCHES:
        name = at + word.count(" ") + 1
        if text.joined(at) and text.words(at, name) == word and text.joined(name):
            short = word == "cn" and not (at > index and text.initials(at))
            return index if short else _placed(text, name) or index
    return index


def _placed(text: Syllables, index: int) -> int | None:
    """The index after the place, the street or the number that a branch is named by."""
    place = tails.read(text, index)
    if place is not None and place.name is not None and not place.central:
        return place.last
    if found := text.toponym(index):
        return found[0]
    if text.proper(index) and text.head(index) is None:
        return text.run(index)
    numbered = text.word(index).isdigit() and len(text.word(index)) < 3
    return index + 1 if numbered else None


def _dash(text: Syllables, index: int) -> int:
    return index + 1 if text.word(index) in ("-", "–") and text.gap(index + 1) else index
