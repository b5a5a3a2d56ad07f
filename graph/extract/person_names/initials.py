"""Persons whose names the text keeps back: "anh C.V", "sản phụ L.T.H", "chị P."."""

import re
from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.person_names import offices
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, titles, words
from graph.model import MentionKind

# What stands behind the name of somebody who is told of for the first time.
_AGED = re.compile(r"\.?[ \xa0]?(?:\(|,[ \xa0])(?:sn|sinh năm|\d{1,2}[ \xa0]tuổi|nam|nữ)(?!\w)")
_PEOPLE = words.of("nhân niên khách dân bệnh gái trai nhi sinh viên xế xe quán")
# No name has more syllables; a row of stops and capitals is not read to its end from each.
_MOST_LETTERS = 8


def extract(scan: Scan) -> Iterator[Span]:
    """Yield initials that stand for a name, without the last stop."""
    text, _ = bodies.read(scan)
    known: set[str] = set()
    starts, ends = text.tokens.starts, text.tokens.ends
    short = [index for index in text.capitals if ends[index] - starts[index] < 3]
    for index in scan.untaken(short):
        if not scan.text[starts[index] : ends[index]].isupper() or text.toponym(index):
            continue
        after = _end(scan, text, index)
        if after > index:
            end = text.tokens[after - 1].end
            start = _surname(scan, text, index)
            yield Span(start, end, MentionKind.PERSON, "person/initials")
            if after > index + 2:
                known.add(scan.text[start:end])
            yield from _rows(scan, text, after)
    for name in known:
        for found in re.finditer(rf"(?<![\w.]){re.escape(name)}(?![\w])", scan.text):
            yield Span(*found.span(), MentionKind.PERSON, "person/initials")


def _surname(scan: Scan, text: Syllables, index: int) -> int:
    """Where the name begins whose letters stand at *index*: "em Lê V.L" keeps its surname."""
    before = index - 1
    surname = text.joined(index) and text.surname(before) and not text.title(before)
    token = text.tokens[before if surname else index]
    return token.start if scan.free(token.start, token.end) else text.tokens[index].start


def _rows(scan: Scan, text: Syllables, after: int) -> Iterator[Span]:
    """The letters that go on a row: "hai cháu N.V.A và N.V.B"."""
    while text.word(after) in (",", "và") and text.capital(after + 1):
        first, after = after + 1, _dotted(text, after + 1)
        start, end = text.tokens.bounds(first, after)
        alone = all(len(text.word(at)) == 1 for at in range(first, after))
        if after == first + 1 or not alone or not scan.free(start, end):
            return
        yield Span(start, end, MentionKind.PERSON, "person/initials")


def _end(scan: Scan, text: Syllables, index: int) -> int:
    """The index after the initials of a person at *index*, or *index*."""
    if text.title(index):
        return index
    titled, after = _titled(text, index), _dotted(text, index)
    letters = all(len(text.word(at)) == 1 for at in range(index, after))
    if letters and after > index + 1 and _told(scan, text, index, after):
        return after  # "nạn nhân là N.V.S. (47 tuổi)", "học sinh N.T.A"
    office = titled == "office"
    if titled not in titles.PERSONAL and not (office or offices.after_country(scan, text, index)):
        return index
    if after == index + 1 and _is_named(text, after):
        after = text.run(after + 1)  # "Tổng thống Indonesia J. Widodo"
    if after > index + 1:
        # "Tổng thống V.Putin", but "Chủ tịch A.B"
        return index if office and not text.proper(after - 1) else _syllables(text, after)
    token = text.tokens[index]
    if office or token.end - token.start > 1 or text.capital(after) or _continued(text, after):
        return index
    return after


def _titled(text: Syllables, index: int) -> str | None:
    """What the word before the letters at *index* is a title of, if any."""
    before = text.word(index - 1)
    if before == "tên" and text.joined(index):
        return "address"  # "bạn đọc có tên C.V"
    titled = text.titled(index)
    if before == "là" and titled is None:
        return text.titled(index - 1)  # "sản phụ là C.T.P"
    return titled


def _is_named(text: Syllables, stop: int) -> bool:
    """Whether a name follows the *stop* behind one letter, and no sentence begins there."""
    if text.word(stop) != "." or not text.proper(stop + 1):
        return False
    pair = text.words(stop + 1, stop + 3)
    opens = pair in contexts.of("clause opening") or text.compound(stop + 1, stop + 3)
    return not opens or text.capital(stop + 2)


def _dotted(text: Syllables, index: int) -> int:
    """The index after the capitals that full stops join to the one at *index*: "T.T.B"."""
    after = index + 1
    while (
        text.word(after) == "."
        and after < index + 2 * _MOST_LETTERS
        and after + 1 < len(text)
        and not (text.gap(after) or text.gap(after + 1))
        and text.capital(after + 1)
    ):
        after += 2
    return after


def _told(scan: Scan, text: Syllables, index: int, after: int) -> bool:
    """Whether the text says of the letters what it says of people: how old, or what they do."""
    if _AGED.match(scan.normalised, text.tokens[after - 1].end):
        return True
    several = after - index > len("a.b")
    return several and text.word(index - 1) in _PEOPLE


def _syllables(text: Syllables, index: int) -> int:
    """The index after the small syllables hung on the name before *index*: "V.Pu-tin", "A.Lu-ca-sen-cô"."""
    while (
        text.word(index) == "-"
        and index + 1 < len(text)
        and not (text.gap(index) or text.gap(index + 1))
        and text.word(index + 1).isalpha()
        and not text.capital(index + 1)
    ):
        index += 2
    return index


def _continued(text: Syllables, index: int) -> bool:
    """Whether something hangs on the letter before *index*: "ông A/B", "anh A1"."""
    return index < len(text) and not text.gap(index) and text.word(index) in "/-&'’_+"
