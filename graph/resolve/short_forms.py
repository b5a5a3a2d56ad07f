"""What a text names in short after, or before, it names it in full: numbers, letters, left-out words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from graph.vietnamese import normalise

_DASHES = re.compile(r"\s*[-–—]\s*")
_QUOTES = re.compile(r"[“”\"]|(?<!\w)[‘’']|[‘’'](?!\w)")
_LEVEL = re.compile(
    r"(?:xã|phường|thị trấn|đặc khu|thôn|ấp|làng|bản) (?=\D)|"
    # A street at a lake is not the lake.
    r"(?:đường|phố) (?!(?:hồ|phà|chợ|cầu|sông|bến|ga|đền|chùa|đình|cảng|núi|đồi|biển|khu|làng|vườn)(?!\w))"
    r"(?=\D)"
)
_ROAD = re.compile(r"^(?:đường (?:bộ )?)(?=cao tốc )")
# What zones and quarters are written as, and the word of the highlands for a river.
_SITE_LETTERS = {
    "kcn": "khu công nghiệp", "kcx": "khu chế xuất", "kkt": "khu kinh tế", "kđt": "khu đô thị",
    "ccn": "cụm công nghiệp", "kdc": "khu dân cư", "svđ": "sân vận động",
}  # fmt: skip
_SITES = re.compile(rf"({'|'.join(_SITE_LETTERS)}) ")
_HIGHLANDS = re.compile(r"(?<!\w)(?:đăk|đắc|dak|đak|dăk)(?= \w)")
_LEAST = 5  # Words of a title that may stand for a longer one.
_LETTERS, _WORD = re.compile(r"[A-ZĐ]{2,8}"), re.compile(r"\w+")

_NUMBER = re.compile(r"(\d+)[/-]")


@lru_cache(maxsize=2048)
def even(name: str) -> str:
    """The form that spellings share: no quotes, dashes without blanks, no "đường" before "cao tốc"."""
    return _ROAD.sub("", _DASHES.sub("-", _QUOTES.sub("", normalise(name)).replace("’", "'")))


def words(name: str) -> str:
    """The words of *name* alone, normalised: its signs are put as one likes."""
    return " ".join(_WORD.findall(normalise(name)))


def site(name: str) -> str:
    """What the spellings of a place share: dashes aside, letters spelled out, "Đắk" in its one form."""
    plain = even(name).replace("-", " ")
    if found := _SITES.match(plain):
        plain = _SITE_LETTERS[found[1]] + plain[found.end(1) :]
    return _HIGHLANDS.sub("đắk", plain)


def _first(names: Iterable[str]) -> dict[str, str]:
    """Each of *names* by its even form, as it is written first."""
    written: dict[str, str] = {}
    for name in names:
        written.setdefault(even(name), name)
    return written


def places(names: Iterable[str]) -> dict[str, str]:
    """What each place among *names* is called: "Đồng Tâm" is "xã Đồng Tâm", by even names.

    Spellings are those written first; a short name that two share stands for itself.
    """
    written = _first(names)
    short: dict[str, set[str]] = {}
    for plain, name in written.items():
        leveled = _LEVEL.match(plain)
        if leveled is not None:
            short.setdefault(plain[leveled.end() :], set()).add(name)
        words = name.split()
        if len(words) > 1 and _LETTERS.fullmatch(words[-1]):
            whole = {
                other for at, other in written.items() if at != plain and abbreviates(name, other)
            }
            if whole:
                short.setdefault(plain, set()).update(whole)
    alone = {plain: next(iter(whole)) for plain, whole in short.items() if len(whole) == 1}
    return written | alone


def abbreviates(short: str, whole: str) -> bool:
    """Whether letters in *short* are the first ones of words in *whole*: "Luật GDĐH"."""
    words = short.split()
    if not any(map(_LETTERS.fullmatch, words)):
        return False
    spelled = iter(normalise(whole).split())
    for word in words:
        plain = normalise(word)
        if _LETTERS.fullmatch(word):
            firsts = all(_spells(next(spelled, "").removesuffix(","), one) for one in plain[:-1])
            if not (firsts and _spells(next(spelled, ""), plain[-1])):
                return False
        elif next(spelled, "") != plain:
            return False
    return next(spelled, None) is None


def _spells(word: str, letter: str) -> bool:
    """Whether *word* is one that the *letter* may be short for."""
    return word.startswith(letter) and _WORD.fullmatch(word) is not None


def number(short: str, numbers: Collection[str]) -> str:
    """The full one that *short* stands for among the *numbers* of acts of one kind.

    "116" is "116/2010/NĐ-CP" where one number begins so; else it is itself.
    """
    if not short.isdigit():
        return short
    whole = [
        other
        for other in numbers
        if (found := _NUMBER.match(other)) and found[1].lstrip("0") == short.lstrip("0")
        if len(found[1]) >= len(short)
    ]
    return whole[0] if len(whole) == 1 else short


def titles(names: Iterable[str]) -> dict[str, str]:
    """What each of the titles *names* is in full, by even names: longer ones, letters spelled out."""
    written = _first(names)
    found = dict(written)
    for plain, name in written.items():
        longer = [
            other
            for at, other in written.items()
            if at != plain and (_begins(plain, at) or abbreviates(name, other))
        ]
        if len(longer) == 1:
            found[plain] = longer[0]
    return found


def _begins(short: str, whole: str) -> bool:
    """Whether the title *short* is *whole* cut off, both in even form; laws are told in full."""
    if short.startswith(("luật", "bộ luật")):
        return False  # "Luật Quản lý nợ công (sửa đổi)" is another law.
    return len(short.split()) >= _LEAST and whole.startswith(f"{short} ")


def initials(name: str, names: Collection[str]) -> str | None:
    """Which of *names* the initials in *name* stand for: "p" for "c.t.p", "n.modi" for "narendra modi"."""
    letters, _, last = name.rpartition(".")
    if not letters and len(name) == 1:
        whole = [other for other in names if other.endswith(f".{name}")]
    elif letters and len(last.strip()) > 1:
        first = letters.strip()
        whole = [
            other
            for other in names
            if other.startswith(first) and other.endswith(f" {last.strip()}") and "." not in other
        ]
    else:
        return None
    return whole[0] if len(set(whole)) == 1 else None
