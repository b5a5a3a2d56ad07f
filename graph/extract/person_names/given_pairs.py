"""Persons by the last two syllables of names that the text has introduced: "Ngọc Vân"."""

from collections import Counter
from collections.abc import Iterator

from graph.extract import runs
from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import contexts
from graph.model import MentionKind
from graph.vietnamese import normalise

# Capitals behind these point somewhere: "miền Bắc", "biển Đông".
_DIRECTED = frozenset(("miền", "phía", "hướng", "biển", "vùng", "cực", "hải", "dòng", "tiếng"))
PLACED = contexts.of("named after", "level") | _DIRECTED
"""Words behind which a capital is a place's."""
SIGNATURES = ("person/credit", "person/line")
"""Rules of those who sign an article, of whom it does not tell."""
_CLANS = frozenset(("họ", "tộc"))


def extract(scan: Scan, text: Syllables) -> Iterator[Span]:
    """Yield the last two syllables of known names: "Ngọc Vân" for "Phùng Bảo Ngọc Vân" or "chị Ngọc Vân"."""
    ends = _ends(scan)
    for index in filter(text.capital, text.standing(*{first for first, _ in ends})):
        if (text.word(index), text.word(index + 1)) not in ends:
            continue
        first, last = text.tokens[index], text.tokens[index + 1]
        whole = text.proper(index) and text.joined(index + 1) and text.proper(index + 1)
        if not whole or not scan.free(first.start, last.end):
            continue
        if text.title(index) and runs.opens(scan, index):
            continue  # "Anh Tuấn bỏ chạy" may tell of a Tuấn
        if not (_in_longer(text, index) or _is_another(text, index)):
            yield Span(first.start, last.end, MentionKind.PERSON, "person/given-pair")


def _in_longer(text: Syllables, index: int) -> bool:
    """Whether the two syllables at *index* are a part of a longer name."""
    if text.joined(index + 2) and text.proper(index + 2):
        return True
    place = text.toponym(index)
    if place is not None and place[0] > index + 1:
        return True
    if not text.joined(index) or not text.capital(index - 1) or text.titled(index) is not None:
        return False
    return text.word(index - 1) not in contexts.of("opener")


def _is_another(text: Syllables, index: int) -> bool:
    """Whether they are a place's, a clan's or a club's name: "dòng họ Lê Quang", "Real Madrid"."""
    before = text.word(index - 1) if text.joined(index) else ""
    if before in PLACED and before != "phía":  # "phía Ngọc Trinh": her side
        return True
    foreign = text.toponym(index + 1) is not None and not vietnamese(text.word(index + 1))
    return before in _CLANS or foreign


def _ends(scan: Scan) -> frozenset[tuple[str, ...]]:
    """The last two syllables of each name; of two foreign words only where they are met again as one."""
    met: Counter[tuple[str, ...]] = Counter()
    sure = set()
    for span in scan.spans_of(MentionKind.PERSON):
        if span.rule not in SIGNATURES:
            name = tuple(normalise(scan.text[span.start : span.end]).split())
            met[name] += 1
            if len(name) > 2 or all(map(vietnamese, name)) or span.rule == "person/foreign":
                sure.add(name)
    return frozenset(
        name[-2:] for name, times in met.items() if len(name) > 1 and (name in sure or times > 1)
    )
