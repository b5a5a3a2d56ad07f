"""Which person a name means: the fullest name of the document, and the place of the post held.

A name alone never makes two documents mean one person; the name and where the post is held do, or
the year of birth and the province, where the name is no common one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from graph.extract.base import Span
from graph.extract.person_names import sovereigns
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import contexts, epithets
from graph.model import MentionKind
from graph.resolve import births, nationwide, short_forms
from graph.resolve.ledger import CENTRE, Entry, Ledger
from graph.vietnamese import normalise

_MINISTRY = "agency|bộ|"
_FAR = 70  # Characters between a name and the body of the post that follows it.
_DASHES = ("-", "–", "—")
_SETS_OFF = (",", "-", "(", "–", "—", ":")
# Words that lead from a name to its post, and those that lead to a relative's.
_TAKES = frozenset(("được", "là", "làm", "giữ", "nguyên", "hiện", "khi", "từng", "trúng"))
_KIN = frozenset(("em", "anh", "chị", "vợ", "chồng", "con", "cháu", "bố", "mẹ", "cha"))
_UNSIGNED = ("person/credit", "person/line", "person/closing")


class Persons:
    """Reads the person spans of one document into the ledger."""

    def __init__(self, text: Syllables, ledger: Ledger, scope: str, home: str | None) -> None:
        """Take the *text*, its *ledger*, the *scope* of its own names, and the key of its *home*, if any."""
        self._text = text
        self._ledger = ledger
        self._scope = scope
        self._home = home

    def resolve(
        self, spans: Sequence[Span], bodies: Mapping[Span, str], seats: Mapping[str, str]
    ) -> dict[Span, str]:
        """Enter the persons of *spans*; the key that each span means.

        *bodies* are the spans of agencies with their keys, and *seats* says for such a key which
        place it belongs to, or the central level.
        """
        written = [span.words(self._text.text) for span in spans]
        normals = _unified([normalise(name) for name in written])
        known = dict(zip(normals, written, strict=True))
        full: dict[str, str] = {}
        order: list[tuple[int, str]] = []
        for span, name, normal in zip(spans, written, normals, strict=True):
            if " " in name:
                full.setdefault(normal, name)
                order.append((span.start, normal))
        posts = self._posts(spans, normals, bodies, seats)
        reigning = _reigning(full)
        born = births.years(self._text.text, spans, normals) if self._home is not None else {}
        keys: dict[Span, str] = {}
        for span, name, normal in zip(spans, written, normals, strict=True):
            if " " not in name:
                normal = _introduced(normal, span.start, order) or normal
            if span.rule not in _UNSIGNED:
                normal = _ending_in(normal, full) or normal
            normal = _longer(reigning.get(normal, normal), full)
            if whole := short_forms.initials(normal, known):
                normal, name = whole, known[whole]
            label = full.get(normal, name)
            if known_as := epithets.names().get(normal):
                key, label = f"person|{normalise(known_as)}|", known_as
            else:
                told = f"born {born[normal]}|{self._home}" if normal in born else self._scope
                held = posts.get(normal)
                key = f"person|{normal}|{held.most_common(1)[0][0] if held else told}"
            self._ledger.enter(Entry(key, MentionKind.PERSON, _unshouted(label)))
            keys[span] = key
        return keys

    def _posts(
        self,
        spans: Sequence[Span],
        names: Sequence[str],
        bodies: Mapping[Span, str],
        seats: Mapping[str, str],
    ) -> dict[str, Counter[str]]:
        """Where each person holds posts, by the bodies next to the name; *names* are those at *spans*."""
        ministries = {
            key for key in bodies.values() if key.startswith(_MINISTRY) and "<" not in key
        }
        only = ministries.pop() if len(ministries) == 1 else None
        ordered = sorted(
            (span.start, span.end, self._seat(span.start, seats[key]))
            for span, key in bodies.items()
            if key in seats
        )
        starts = [start for start, _, _ in ordered]
        posts: dict[str, Counter[str]] = {}
        for span, name in zip(spans, names, strict=True):
            if span.rule in _UNSIGNED:
                continue
            held = posts.setdefault(name, Counter())
            index = self._text.at(span.start)
            after = bisect_left(starts, span.end)
            before = after - 1
            near = before >= 0 and 0 <= span.start - ordered[before][1] <= 2
            if near and not self._listed(ordered[before][1], span, ordered[after : after + 3]):
                held[ordered[before][2]] += 1
            elif index is not None and self._national(index):
                if (seat := only if self._deputy(index) else CENTRE) is not None:
                    held[seat] += 1
            elif (seat := self._following(span.end, ordered[after : after + 3])) is not None:
                held[seat] += 1
        return posts

    def _seat(self, start: int, seat: str) -> str:
        """Where a post at the body named at *start*, of this *seat*, is held.

        Those who lead ministries belong to the centre; of the many below them several have one name.
        """
        if seat == CENTRE or seat.startswith("place|"):
            return seat
        index = self._text.at(start)
        leads = index is not None and self._national(index) and not self._deputy(index)
        return CENTRE if leads else nationwide.ministry(seat)

    def _deputy(self, index: int) -> bool:
        """Whether the title before *index* is that of one of several at a ministry: "Thứ trưởng Bộ X"."""
        text = self._text
        return any(index >= far and text.word(index - far) == "thứ" for far in (2, 4))

    def _listed(self, end: int, span: Span, bodies: Sequence[tuple[int, int, str]]) -> bool:
        """Whether the body that ends at *end* is of the person before in a list: "X - Giám đốc A, Y - …"."""
        text = self._text.text
        if "," not in text[end : span.start] or text[span.end :].lstrip()[:1] not in _DASHES:
            return False
        return self._following(span.end, bodies) is not None

    def _following(self, end: int, bodies: Sequence[tuple[int, int, str]]) -> str | None:
        """The seat of the post that follows a name; membership of a committee counts where none else does."""
        member: str | None = None
        for start, after, seat in bodies:
            if not self._holds(end, start):
                break
            if self._text.word((self._text.at(start) or 0) - 1) != "viên":
                return seat
            member = member or seat
            end = after
        return member

    def _national(self, index: int) -> bool:
        """Whether a title of the State or the Party stands before: "Thủ tướng X"."""
        text = self._text
        before = [text.words(index - width, index) for width in (5, 4, 3, 2) if index >= width]
        return not contexts.of("national title").isdisjoint(before)

    def _holds(self, end: int, start: int) -> bool:
        """Whether a title leads from the name to the body: "X, Phó Giám đốc Sở Y"."""
        between = self._text.text[end:start]
        if len(between) > _FAR or "\n" in between:
            return False
        words = normalise(between).split()
        led = bool(words) and words[0] in _TAKES and _KIN.isdisjoint(words)
        if not led and not between.lstrip().startswith(_SETS_OFF):
            return False
        index = self._text.at(start)
        return index is not None and self._text.titled(index) == "office"


def _unified(names: Sequence[str]) -> list[str]:
    """*names* with one spelling for each person: "Bùi Sĩ Lợi" and "Bùi Sỹ Lợi", "Masaru Hashimoto" and
    "Hashimoto Masaru" are spelt as they are met first."""
    first: dict[str, str] = {}
    return [first.setdefault(_alike(name), name) for name in names]


_I = str.maketrans("iìíỉĩị", "yỳýỷỹỵ")
_ENDS_IN_I = re.compile(r"(?:[bcdđghklmnpqrstvx]{1,2})?[iìíỉĩị]")


def _alike(name: str) -> str:
    """What spellings of one name share."""
    words = name.split()
    if len(words) == 2 and not any(map(vietnamese, words)):
        words.sort()
    return " ".join(map(_with_y, words))


@lru_cache(maxsize=4096)
def _with_y(word: str) -> str:
    """*word*, a syllable that ends in i, with y in its place: "Sĩ" and "Sỹ" are one."""
    return word.translate(_I) if _ENDS_IN_I.fullmatch(word) else word


def _introduced(given: str, position: int, order: Sequence[tuple[int, str]]) -> str | None:
    """The person introduced last before *position* whose name ends in *given*."""
    fitting = [(where, name) for where, name in order if _ends_in(name, given)]
    before = [name for where, name in fitting if where < position]
    if before:
        return before[-1]
    return fitting[0][1] if fitting else None


# Behind these stands the father's name, or the house's: "Ahmed bin Faisal" is no King Faisal.
_PATRONYMICS = frozenset(("bin", "ibn", "bint", "ben"))


def _ends_in(name: str, given: str) -> bool:
    """Whether *given* is the last word of *name*, and no father's name there."""
    words = name.split()
    return words[-1] == given and words[-2] not in _PATRONYMICS


def _ending_in(name: str, names: Mapping[str, str]) -> str | None:
    """The only one of *names* that *name* leaves the family's out of: "Tùng Lâm"."""
    end = f" {name}"
    longer = [
        other
        for other in names
        if other.endswith(end) and other.removesuffix(name).split()[-1] not in _PATRONYMICS
    ]
    return longer[0] if len(longer) == 1 else None


def _reigning(names: Mapping[str, str]) -> dict[str, str]:
    """Those of *names* that have the number of a reign behind them, by what they are without it."""
    found: dict[str, str] = {}
    for name, written in names.items():
        base, _, number = written.rpartition(" ")
        if number in sovereigns.NUMBERS:
            found.setdefault(normalise(base), name)
    return found


def _unshouted(name: str) -> str:
    """A name in capitals, as other names are written."""
    if name.isupper() and " " in name and "." not in name:
        return " ".join(part.capitalize() for part in name.split())
    return name


def _longer(name: str, names: Mapping[str, str]) -> str:
    """The one of *names* that *name* leaves the middle "Thị" or "Văn" out of, else *name*."""
    words = name.split()
    if len(words) < 3:
        return name
    longer = [" ".join((words[0], middle, *words[1:])) for middle in ("thị", "văn")]
    return next((other for other in longer if other in names), name)
