"""Private schools: nurseries, groups of children, and schools that the text calls private.

A school that the text calls "tư thục" once, and a nursery that is no school ("cơ sở mầm non Hoa
Nắng"), is an organization; so is each school of the same name in that text.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract.answers import of_text
from graph.extract.syllables import Syllables

_NURSERIES = (
    "cơ sở mầm non", "cơ sở giáo dục mầm non", "nhóm trẻ", "nhóm lớp", "lớp mẫu giáo", "lớp mầm non",
)  # fmt: skip
_PRIVATE = ("tư thục", "dân lập")
_QUALIFIERS = frozenset(("mầm non", "mẫu giáo", "độc lập", "gia đình", *_PRIVATE))
# A nursery of somebody's is private: "chất vấn chủ trường".
_OWNERS = frozenset(("chủ trường", "chủ cơ", "chủ nhóm", "chủ lớp"))
_LONGEST_SCHOOL = 6  # Syllables of "trường mầm non tư thục" before the name.


def named(text: Syllables) -> Iterator[tuple[int, int]]:
    """Where private schools stand that no other rule reads, as indices of syllables."""
    for first, _, last in _known(text):
        yield first, last
    names = _names(text)
    for index in text.standing("mầm") if names else ():
        last = text.run(index + 2)
        if text.words(index, index + 2) == "mầm non" and text.words(index + 2, last) in names:
            yield index, last


def private(text: Syllables, last: int) -> bool:
    """Tell whether the school whose name ends before *last* bears a private school's name."""
    return any(text.words(last - name.count(" ") - 1, last) == name for name in _names(text))


@of_text
def _names(text: Syllables) -> frozenset[str]:
    return frozenset(text.words(name, last) for _, name, last in _known(text))


@of_text
def _known(text: Syllables) -> tuple[tuple[int, int, int], ...]:
    """Where the text says of a school that it is private: where that begins, its name, its end."""
    found = []
    for index in text.standing("cơ", "nhóm", "lớp"):
        for word in _NURSERIES:
            after = index + word.count(" ") + 1
            if text.words(index, after) == word and (name := _name(text, after)):
                found.append((index, *name))
    if any(text.words(index, index + 2) in _OWNERS for index in text.standing("chủ")):
        for index in text.standing("trường"):
            if text.words(index, index + 3) == "trường mầm non" and (
                name := _name(text, index + 3)
            ):
                found.append((index, *name))
    for index in text.standing("tư", "dân"):
        if text.words(index, index + 2) in _PRIVATE and (name := _name(text, index + 2)):
            before = range(index - 1, max(index - _LONGEST_SCHOOL, -1), -1)
            school = next((at for at in before if text.word(at) == "trường"), None)
            if school is not None:
                found.append((school, *name))
    return tuple(found)


def _name(text: Syllables, index: int) -> tuple[int, int] | None:
    """The school's own name at *index*, past what else is said of it, or None."""
    first = index
    while text.words(first, first + 2) in _QUALIFIERS and text.joined(first):
        first += 2
    last = text.run(first) if text.joined(first) else first
    place = text.toponym(first)
    whole = last - first > 1 and (place is None or place[0] < last)
    return (first, last) if whole else None
