"""Places by the letters that a bracket gives them: "Trung Quốc (TQ)", and then "TQ" alone."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import syllables
from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables
from graph.model import MentionKind
from graph.vietnamese import normalise

# What may end with the place whose letters follow: "Bộ Ngoại giao Trung Quốc (TQ)".
_ENDING = frozenset((MentionKind.PLACE, MentionKind.AGENCY, MentionKind.ORGANIZATION))


def extract(scan: Scan) -> Iterator[Span]:
    """Yield the letters that stand for a place, in the bracket behind its name and everywhere."""
    text = syllables.of(scan.text)
    given: dict[str, str] = {}
    for span in scan.spans if "(" in scan.text else ():
        if span.kind in _ENDING and scan.text.startswith(" (", span.end):
            at = scan.token(span.end) + 1
            place = span.kind is MentionKind.PLACE
            name = scan.text[span.start if place else scan.toponym_start(span.end - 1) : span.end]
            if _stands_for(text, at, name):
                given.setdefault(text.written(at, at + 1), name)
    for letters, whole in given.items():
        for index in text.standing(normalise(letters)):
            token = text.tokens[index]
            alone = text.written(index, index + 1) == letters and scan.free(token.start, token.end)
            if alone and not _tied(text, index):
                parts = (("whole", whole),)
                yield Span(token.start, token.end, MentionKind.PLACE, "place/letters", parts=parts)


def _stands_for(text: Syllables, at: int, name: str) -> bool:
    """Whether the bracket holds nothing but the first letters of all words of *name*."""
    if not text.initials(at) or text.word(at + 1) != ")":
        return False
    words = name.replace("-", " ").split()
    return len(words) > 1 and text.word(at) == "".join(word[0] for word in words).lower()


def _tied(text: Syllables, index: int) -> bool:
    """Whether a sign hangs on the letters: "37/TQ", "TQ-18"."""
    before = index and not text.gap(index) and text.word(index - 1) in ("/", "-", "&", ".")
    after = index + 1 < len(text) and not text.gap(index + 1)
    return bool(before) or (after and text.word(index + 1) in ("/", "&"))
