"""Heads that are told apart by a name and not by a field: of schools, papers, companies, unions."""

from __future__ import annotations

from graph.extract import level_words
from graph.extract.body_grammar import components, further, own_names, plain_names, tails
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields, heads, outlets, words
from graph.lexicon.heads import Head
from graph.lexicon.trie import tokens

_TEAMS = frozenset(("nam", "nữ", "trẻ"))
# Heads that stand alone for the body that a Party cell or a union is of: "Công đoàn Công ty".
HOUSES = frozenset(("Trường", "Bệnh viện", "Công ty", "Tổng công ty", "Tập đoàn", "Xí nghiệp"))


def longer(text: Syllables, start: int, index: int, head: Head) -> tuple[int, Head]:
    """The head from *start* on that goes on at *index*: "bệnh viện (BV) Đa khoa tỉnh Bắc Kạn"."""
    if head.name == "Cơ quan Cảnh sát điều tra" and text.word(index) == "tội":
        crimes = fields.components().match(text.tokens, start + 2)
        return max(index, crimes[0] if crimes else index), head  # "… tội phạm về ma túy"
    bracket = text.word(index) == "(" and text.word(index + 2) == ")"
    if not bracket or not text.initials(index + 1) or index + 5 > len(text):
        return index, head
    whole = tokens(f"{head.name} {text.words(index + 3, index + 5)}")
    found = heads.trie().match(whole, 0)
    if found is None or found[0] < len(whole):
        return index, head
    return index + 5, found[1][0]


_ARTS = words.of("kịch nói ca múa nhạc chèo tuồng cải lương rối vũ nghệ thuật dân tộc")
_ARMED = frozenset(("quan-doi", "cong-an", "quan-khu"))


def _players(text: Syllables, index: int) -> int:
    """The index after an art and the force whose players are meant: "kịch nói Quân đội"."""
    after = index
    while text.joined(after) and text.word(after) in _ARTS:
        after += 1
    found = text.head(after) if after > index and text.joined(after) else None
    if found is None or found[1].kind not in _ARMED or not text.capital(after):
        return index
    return found[0]


_SMALL = 6


def _described(text: Syllables, index: int, after: int) -> int:
    """The index after a name that goes on in small letters behind its one capital, or *after*.

    "HTX Dệt thổ cẩm Bến Lau", "Câu lạc bộ Đờn ca tài tử quận 8".
    """
    if after != index + 1 or not text.proper(index) or text.toponym(index):
        return after
    at = _past_small(text, after)
    if at == after:
        return after
    if text.joined(at) and text.proper(at) and tails.read(text, at) is None:
        last = at
        while last - at < 3 and text.joined(last) and text.proper(last):
            last += 1
        return last if text.person(at) is None else after
    whole = tails.read(text, at) is not None or not (text.joined(at) and text.word(at).isalpha())
    known = text.compound(index, after + 1) or text.compound(at - 2, at)
    return at if whole and known else after


def _past_small(text: Syllables, index: int) -> int:
    """The index after the words in small letters at *index* that open no clause and tell no deed."""
    stops = contexts.of("clause", "opener", "taken")
    acts = contexts.of("company acts", "acting", "predicate")
    at = index
    while text.joined(at) and not text.capital(at) and at - index < _SMALL:
        word = text.word(at)
        if not word.isalpha() or word in stops or word in acts or level_words.read(text, at):
            break
        if text.words(at, at + 2) in acts:
            break
        at += 1
    return at


def read(text: Syllables, start: int, index: int, head: Head) -> tuple[int, str | None]:
    """The name behind the head; "Trường" with one capital is a person's or a place's."""
    if _is_no_name(text, start, index, head):
        return index, None
    if head.kind == "bao-chi" and (found := outlets.press().match(text.tokens, index)):
        return found[0], text.written(index, found[0])
    shortened = text.word(index) == "(" and text.word(index + 2) == ")"
    shortened = shortened and text.initials(index + 1) and text.capital(index + 3)
    publishes = head.name == "Nhà xuất bản"
    if shortened and (head.organization or head.kind in heads.SCHOOLS or publishes):
        index += 3  # "Hợp tác xã (HTX) Tân Phú", "bệnh viện (BV) Bạch Mai"
    if head.name == "Nhà hát" and (last := _players(text, index)) > index:
        return last, text.written(index, last)
    led = text.titled(start) == "office"
    after, name = own_names.read(text, index, head, led=led)
    if name is not None and (centre := _centre(text, after)) > after:
        after, name = centre, text.written(index, centre)  # "Bệnh viện Nhi T.Ư"
    if head.kind == "doanh-nghiep" and name is None:
        last = plain_names.company(text, start, index)
        if last > index:
            return last, text.written(index, last)
    if head.name == "Câu lạc bộ" and text.word(after) in _TEAMS and text.joined(after):
        last = after + 1  # "CLB Bóng chuyền nữ Thái Bình"
        after, name = last, text.written(index, last)
    last = _further(text, start, index, after, head)
    return (last, text.written(index, last)) if last > after else (after, name)


def _centre(text: Syllables, after: int) -> int:
    """The index after the letters for the centre, of which the name before *after* holds the first."""
    letters = text.word(after - 1) == "t" and text.words(after, after + 2) in (". ư", ". w")
    return after + 2 if letters and not (text.gap(after) or text.gap(after + 1)) else after


def _is_no_name(text: Syllables, start: int, index: int, head: Head) -> bool:
    """Whether what stands behind the head at *start* names no body of its kind."""
    office = text.title(index) is not None and text.word(index + 1) != "&"  # "báo GĐ&XH"
    if head.kind == "bao-chi" and not text.capital(start) and office:
        return True  # "tổng hợp báo Thủ tướng Chính phủ"
    if head.name == "Trường" and not components.listed(text, index):
        title = text.title(index + 1)  # "Trường Giang Diễn viên …" is a person
        if not text.proper(index + 1) or (title is not None and title > index + 2):
            return True
    national = text.words(index, index + 2) == "quốc gia" or text.word(index) in ("qg", "qgia")
    return head.kind == "truong" and national  # "kỳ thi THPT Quốc gia", "thi THPT QG"


def _further(text: Syllables, start: int, index: int, after: int, head: Head) -> int:
    """The index after the small words in which a name from *index* to before *after* goes on, or *after*."""
    if head.kind == "hop-tac-xa" or head.name == "Câu lạc bộ":
        return _described(text, index, after)
    if not text.capital(start):
        return after
    if head.name in ("Hiệp hội", "Liên đoàn"):
        return further.read(text, after) if after > index else further.towards_place(text, after)
    if head.kind == "thu-vien-bao-tang" and after == index:
        last = further.towards_place(text, after)
        # "Bảo tàng cổ vật cung đình Huế"
        return last if last > after else further.word_before_place(text, after)
    return after
