"""Runs of capitalised syllables, as names are made of."""

from graph.extract.base import Scan
from graph.extract.syllables import PARTS_OF_DAYS
from graph.lexicon import contexts, titles, words

_GAPS = (" ", "\xa0")
_PARTICLES = ("de", "du", "la", "al", "el", "von", "van", "der", "bin")
# What no number counts: the clause goes on, and the number is the name's own.
_UNCOUNTED = words.of(
    "là đã đang sẽ được bị thuộc cho có của cũng còn không nên phải tại từ với về vào vẫn vừa để đến do khi "
    "mà nhưng nhằm như này nói thì theo trong trên vì cần chưa đều luôn ở hiện tiếp xin gồm hoặc hay nằm và "
    "giáp sau trước thành bắc nối rồi tích lấp xả chạy khởi hoàn dừng chậm sập vượt ngừng tạm mới phục cùng "
    "từng đón hòa gây đạt đặt nhận qua trồng nuôi kể sống mất mua bán xây góp vay"
)
_APOSTROPHES = ("'", "’", "‘", "`")


def adjacent(scan: Scan, index: int) -> bool:
    """Tell whether token *index* follows the one before it after one blank."""
    row = scan.tokens
    return 0 < index < len(row) and scan.text[row.ends[index - 1] : row.starts[index]] in _GAPS


def completes(scan: Scan, index: int) -> bool:
    """Tell whether token *index* in small letters makes one word with the one before: "Pháp lệnh"."""
    tokens = scan.tokens
    if not adjacent(scan, index) or tokens[index].capital:
        return False
    return f"{tokens[index - 1].word} {tokens[index].word}" in words.compounds()


def glued(scan: Scan, index: int) -> bool:
    """Tell whether token *index* follows the one before it with nothing between."""
    row = scan.tokens
    return 0 < index < len(row) and row.ends[index - 1] == row.starts[index]


def capitals(scan: Scan, index: int, limit: int = 4, *, numbered: bool = False) -> int:
    """The index after the run of up to *limit* capitalised syllables that begins at token *index*.

    A run holds apostrophes and bare hyphens ("Đắk R'lấp", "B-TM1"); where it may be *numbered* it
    ends with a number ("Thủ Thiêm 4"). The result is *index* itself where there is no run.
    """
    tokens = scan.tokens
    first, count = index, 0
    while index < len(tokens) and count < limit:
        token = tokens[index]
        if not (token.capital or (index > first and _particle(scan, index))):
            break
        if not token.word[0].isalpha():
            break
        if index > first and not (adjacent(scan, index) or glued(scan, index)):
            break
        index = _hyphenated(scan, index + 1)
        count += 1
    if numbered and index > first and adjacent(scan, index) and _own_number(scan, index):
        return index + 1
    return index


def _particle(scan: Scan, index: int) -> bool:
    """Tell whether a small word of a foreign name stands at token *index*: "Charles de Gaulle"."""
    tokens = scan.tokens
    if tokens[index].word not in _PARTICLES or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].capital


def _hyphenated(scan: Scan, index: int) -> int:
    """The index after what an apostrophe, hyphen or point joins to the syllable before token *index*."""
    last = len(scan.tokens) - 1
    while index < last and glued(scan, index) and glued(scan, index + 1) and _joins(scan, index):
        index += 2
    return index


def _joins(scan: Scan, index: int) -> bool:
    """Tell whether the sign at token *index* stands inside a name: "R'lấp", "B-TM1"."""
    sign, following = scan.tokens[index].word, scan.tokens[index + 1]
    if sign == "-":
        return following.capital or following.word[0].isdigit() or _spelt(scan, index)
    if sign == ".":
        return following.word.isalpha() and not following.capital
    return sign in _APOSTROPHES and following.word[0].isalpha()


def _own_number(scan: Scan, index: int) -> bool:
    """Tell whether the token at *index* numbers the name before it: "khu công nghiệp Yên Phong 2C"."""
    number = scan.tokens[index].word
    lettered = number[:-1].isdigit() and number[-1] in "abc"
    return (number.isdigit() or lettered) and len(number) < 4 and not counts(scan, index)


def _spelt(scan: Scan, index: int) -> bool:
    """Tell whether the hyphen at token *index* parts syllables of a foreign name: "A-mua", "Ma-ra-uy"."""
    tokens = scan.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    alone = index < 2 or not adjacent(scan, index - 1) or not tokens[index - 2].capital
    goes_on = index + 2 < len(tokens) and glued(scan, index + 2) and tokens[index + 2].word in "-/"
    short = len(after.word) < 5 and after.word.isalpha()
    return short and alone and (goes_on or len(before.word) < 3 or not before.capital)


def counts(scan: Scan, index: int) -> bool:
    """Tell whether the number at token *index* counts or dates what follows it."""
    tokens = scan.tokens
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    if glued(scan, index + 1):
        return (
            following.word in ("/", "%", ".", ",", "-")
            and index + 2 < len(tokens)
            and glued(scan, index + 2)
            and tokens[index + 2].word[0].isalnum()
        )
    if not adjacent(scan, index + 1) or not following.word[0].isalpha() or following.capital:
        return False
    return not (uncounted(scan, index + 1) or _closed_elsewhere(scan, index))


def uncounted(scan: Scan, index: int) -> bool:
    """Tell whether no number counts the word at token *index*: "Nhiệt điện Duyên Hải 1 là"."""
    return scan.tokens[index].word in _UNCOUNTED


def _closed_elsewhere(scan: Scan, index: int) -> bool:
    """Tell whether the words before *index* bear its number elsewhere, where nothing is counted.

    "Nhiệt điện Vĩnh Tân 4 (600 MW)" tells of "Nhiệt điện Vĩnh Tân 4 mở rộng".
    """
    tokens = scan.tokens
    name = [token.word for token in tokens[index - 2 : index + 1]]
    for at in tokens.places[name[-1]]:
        if at == index or at < 2 or at + 1 >= len(tokens) or not tokens[at - 1].capital:
            continue
        if [tokens[at - 2].word, tokens[at - 1].word] != name[:2]:
            continue
        sign = tokens[at + 1].word
        shared = sign in ",.:" and glued(scan, at + 2) and tokens[at + 2].word.isdigit()
        if sign in "(),;:." and not shared:
            return True
    return False


def signed(scan: Scan, position: int) -> bool:
    """Tell whether *position* lies in a byline or credit, where names are people's."""
    for signatures in (scan.layout.bylines, scan.layout.credits):
        for start, end in signatures:
            if start <= position < end:
                return True
    return False


def opens(scan: Scan, index: int) -> bool:
    """Tell whether token *index* begins a sentence or a quotation, so that its capital is no sign."""
    before = scan.text[max(0, scan.tokens[index].start - 3) : scan.tokens[index].start]
    before = before.rstrip(" \xa0")
    return not before or before[-1] in ".!?…\n\r:“\"‘'-–•*"


def clause(scan: Scan, index: int) -> bool:
    """Tell whether a sentence opens at token *index*, where the break before it was lost.

    "Cùng ngày", "Thông tin trên", "Sáng 12-7", "Thủ tướng Chính phủ" open one.
    """
    tokens = scan.tokens
    if not adjacent(scan, index + 1):
        return False
    word, following = tokens[index].word, tokens[index + 1]
    if word in PARTS_OF_DAYS and (following.word[0].isdigit() or following.word in ("nay", "qua")):
        return True
    if word == "ngày" and following.word[0].isdigit():
        return True
    if following.capital:
        return False
    if f"{word} {following.word}" in contexts.of("clause opening"):
        return True
    title = titles.trie().match(tokens, index)
    return title is not None and title[0] > index + 1 and "office" in title[1]


_PORTS = ("sân bay", "cảng", "cảng hàng không", "khu kinh tế", "cửa khẩu", "nhà ga")


def ports(scan: Scan) -> frozenset[str]:
    """The names of two syllables that the document's airports, ports and zones are called after."""
    named = set()
    for span in scan.spans:
        if span.rule == "place/site":
            words = scan.normalised[span.start : span.end].split()
            if " ".join(words[:-2]) in _PORTS and all(word.isalpha() for word in words):
                named.add(" ".join(words[-2:]))
    return frozenset(named)
