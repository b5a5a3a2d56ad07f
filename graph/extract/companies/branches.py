"""What belongs to the name of a company behind it: its legal form, and its branch.

"Tổng công ty Cấp nước Sài Gòn TNHH MTV", "Ngân hàng Nam Á - Chi nhánh Nha Trang".
"""

from __future__ import annotations

from graph.extract.body_grammar import tails
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import outlets
from graph.vietnamese import normalise

_FORMS = frozenset(
    (
        "ctcp", "công ty cổ phần", "công ty cp", "tnhh", "tnhh mtv", "tnhh một thành viên",
        "công ty tnhh", "công ty tnhh mtv", "công ty tnhh một thành viên", "tnhh 1 thành viên",
        "công ty trách nhiệm hữu hạn một thành viên",
    )
)  # fmt: skip
_LONGEST = max(form.count(" ") + 1 for form in _FORMS)
_BRANCHES = ("chi nhánh", "cn")


# What companies run at two places: "Công ty Thủy điện Huội Quảng - Bản Chát".
_WORKS = (
    "thủy điện", "nhiệt điện", "thủy lợi", "thủy nông", "khai thác công trình", "cấp nước", "điện lực", "bot",
    "cao tốc", "đường sắt", "lâm nghiệp", "cao su", "hầm", "cảng",
)  # fmt: skip
_UNITS = ("Công ty", "Xí nghiệp", "Nhà máy")
_GROUPS = ("Tập đoàn", "Tổng công ty")


def whole(text: Syllables, body: Body) -> int:
    """The index after what belongs to the name of a company *body* behind it."""
    last = end(text, _twin(text, body))
    return last if last > body.last else _parent(text, body)


def _twin(text: Syllables, body: Body) -> int:
    """The index after the second place of a company that runs works at two, else after its name."""
    last = body.last
    first = last + 1
    if text.word(last) not in ("-", "–") or not (text.proper(last - 1) and text.proper(first)):
        return last
    words = text.words(body.first, last)
    if not any(f" {work} " in words for work in _WORKS):
        return last
    after = text.run(first)
    listed = text.toponym(first)
    after = listed[0] if listed is not None else after
    other = text.head(first) or text.title(first) or (listed is None and text.person(first))
    ends = not (text.joined(after) and text.capital(after))
    return after if after - first == 2 and ends and not other else last


def _parent(text: Syllables, body: Body) -> int:
    """The index after the group that a unit is of: "Công ty Than Bến Lau - TKV"."""
    first = body.last + 1
    if text.word(body.last) not in ("-", "–") or not body.head.name.startswith(_UNITS):
        return body.last
    found = outlets.organizations().match(text.tokens, first)
    joint = text.words(body.first - 2, body.first) == "liên danh"
    if found is None or not text.brand(first) or found[0] != first + 1 or joint:
        return body.last
    after, (outlet, *_) = found
    own = normalise(outlet.name).endswith(normalise(body.field or "-"))
    goes_on = text.joined(after) and text.capital(after)
    group = outlet.name.startswith(_GROUPS) and outlet.kind == "organization"
    return after if group and not (own or goes_on) else body.last


def end(text: Syllables, index: int) -> int:
    """The index after the legal form and the branch of the company whose name ends at *index*."""
    return _branch(text, _form(text, index))


def _form(text: Syllables, index: int) -> int:
    at = _dash(text, index)
    if not text.joined(at):
        return index
    for width in range(min(_LONGEST, len(text) - at), 0, -1):
        after = at + width
        if text.words(at, after) in _FORMS:
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
