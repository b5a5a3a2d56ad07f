"""Ways in which names are typed badly: without diacritics, in keystrokes, shortened, in another order."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from graph import vietnamese
from ontology import tables
from search.words import analysis

_SURNAMES = frozenset(
    ("nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
     "dương", "lý", "trương", "đinh", "mai", "tô", "cao")
)  # fmt: skip
_TONES = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_KEYS = {"\u0302": None, "\u0306": "w", "\u031b": "w"}
_LEVEL = re.compile(r"\b(?:tinh|thanh pho) ")
_RANKS = (
    "ông", "bà", "đ/c", "đại tá", "thượng tá", "TS.", "PGS.TS", "ThS.BS", "LS", "chủ tịch", "giám đốc",
)  # fmt: skip
_PLACES = {
    "hà nội": "hn", "hồ chí minh": "hcm", "hải phòng": "hp", "đà nẵng": "đn", "sài gòn": "sg",
}  # fmt: skip
_LEVELS = {
    "quận": ("q", "q.", "q "),
    "huyện": ("h.", "h "),
    "phường": ("p", "p.", "p "),
    "thị xã": ("tx ", "tx."),
    "thành phố": ("tp ", "tp."),
}
_TYPES = {
    "quyet dinh": "qd", "nghi dinh": "nd", "thong tu": "tt", "nghi quyet": "nq", "chi thi": "ct",
}  # fmt: skip
_CODE = re.compile(r"\d+[\w/.-]*")
_LONG = 3


@dataclass(frozen=True, slots=True)
class Thing:
    """What a site lists: its address, kind, label, and another name where one is drawn by that."""

    iri: str
    kind: str
    label: str
    articles: int
    other: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What things that are as good as this one share."""
        return self.kind, plain(self.label)


Way = Callable[[Thing, random.Random], str]


def plain(name: str) -> str:
    """Return *name* bare, written out, without the level of a place."""
    return _LEVEL.sub("", " ".join(analysis.analyse(name).folded))


def keystrokes(syllable: str) -> str:
    """Return the Telex keys of a *syllable* in lower case: "hair" of "hải"."""
    tone, keys = "", ""
    for char in unicodedata.normalize("NFD", syllable.replace("đ", "dd")):
        if char in _TONES:
            tone = _TONES[char]
        elif char in _KEYS:
            keys += _KEYS[char] or keys[-1]
        else:
            keys += char
    return keys + tone


def _bare(thing: Thing, _: random.Random) -> str:
    name = vietnamese.fold(thing.label)
    shorter = _LEVEL.sub("", name)
    return shorter if thing.kind == "agency" else name


def _tone(thing: Thing, chance: random.Random) -> str:
    words = thing.label.lower().split()
    toned = [i for i, word in enumerate(words) if set(_TONES) & set(_parts(word))]
    at = chance.choice(toned or [0])
    old = next((char for char in _parts(words[at]) if char in _TONES), "")
    new = chance.choice([tone for tone in _TONES if tone != old])
    # The tone stands behind the mark of the letter, whatever its canonical order.
    changed = [
        unicodedata.normalize("NFC", "".join(part for part in _parts(char) if part != old)) + new
        if old and old in _parts(char)
        else char
        for char in words[at]
    ]
    words[at] = unicodedata.normalize("NFC", "".join(changed))
    return " ".join(words)


def _parts(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _telex(thing: Thing, _: random.Random) -> str:
    return " ".join(map(keystrokes, vietnamese.normalise(thing.label).split()))


def _telex_slip(thing: Thing, chance: random.Random) -> str:
    words = vietnamese.normalise(thing.label).split()
    at = chance.choice([i for i, word in enumerate(words) if vietnamese.has_marks(word)] or [0])
    slipped = keystrokes(words[at])
    keep = chance.random() < 0.5
    return " ".join(
        slipped if i == at else word if keep else vietnamese.fold(word)
        for i, word in enumerate(words)
    )


def _crossed_d(thing: Thing, chance: random.Random) -> str:
    name = thing.label.lower()
    at = chance.choice([i for i, char in enumerate(name) if char in "dđ"] or [0])
    other = {"d": "đ", "đ": "d"}.get(name[at], name[at])
    return name[:at] + other + name[at + 1 :]


_SWAPPED = dict(zip("iìíỉĩịyỳýỷỹỵ", "yỳýỷỹỵiìíỉĩị", strict=True))
_FINAL_I = re.compile(r"(?<=\b[hklmstv])[iìíỉĩyỳýỷỹỵ]\b|(?<=\b(?:th|qu|nh))[iìíỉĩyỳýỷỹỵ]\b")


def _crossed_i(thing: Thing, chance: random.Random) -> str:
    name = thing.label.lower()
    places = [found.start() for found in _FINAL_I.finditer(name)]
    at = chance.choice(places or [0])
    name = name[:at] + _SWAPPED.get(name[at], name[at]) + name[at + 1 :]
    return name if chance.random() < 0.5 else vietnamese.fold(name)


def _family_last(thing: Thing, chance: random.Random) -> str:
    family, *middle, given = thing.label.split()
    orders = [[given, family, *middle], [*middle, given, family], [given, *middle, family]]
    name = " ".join(chance.choice(orders))
    return name if chance.random() < 0.5 else vietnamese.fold(name)


def _no_middle(thing: Thing, chance: random.Random) -> str:
    words = thing.label.split()
    del words[chance.randrange(1, len(words) - 1)]
    name = " ".join(words)
    return name if chance.random() < 0.5 else vietnamese.fold(name)


def _ranked(thing: Thing, chance: random.Random) -> str:
    name = f"{chance.choice(_RANKS)} {thing.label}"
    return name if chance.random() < 0.5 else vietnamese.fold(name)


def _abbreviated(thing: Thing, chance: random.Random) -> str:
    name = " ".join(analysis.analyse(thing.label).syllables)
    for row in sorted(tables.rows("abbreviations"), key=lambda row: -len(row["long"])):
        short = re.sub("[&,.-]", chance.choice(("", "&")), row["short"]).lower()
        name = re.sub(rf"\b{vietnamese.normalise(row['long'])}\b", short, name)
    for level, forms in _LEVELS.items():
        name = re.sub(rf"\b{level} ", chance.choice(forms), name)
    for place, short in _PLACES.items():
        name = name.replace(place, short)
    name = re.sub(r"\b(?:tỉnh|thành phố|tp) (?!hcm)", "", name)
    return name if chance.random() < 0.5 else vietnamese.fold(name)


def _short_place(thing: Thing, chance: random.Random) -> str:
    name = vietnamese.normalise(thing.label)
    for level, forms in _LEVELS.items():
        name = re.sub(rf"^{level} ", chance.choice(forms), name)
    return name if chance.random() < 0.5 else vietnamese.fold(name)


def _former(thing: Thing, chance: random.Random) -> str:
    return thing.other if chance.random() < 0.5 else vietnamese.fold(thing.other)


def _loose_number(thing: Thing, chance: random.Random) -> str:
    name = vietnamese.fold(thing.label).replace("so ", "").replace("nam ", "")
    for long, short in _TYPES.items():
        if chance.random() < 0.5:
            name = name.replace(long, short)
    found = _CODE.search(name)
    if found is None:
        return name
    parts = [part for part in re.split("[/-]", found.group()) if part]
    form = chance.randrange(4)
    if form == 0:
        return name[: found.start()] + " ".join(parts)
    if form == 1:
        return name[: found.start()] + "/".join(parts[:2])
    if form == 2:
        return " ".join(parts)
    serial, *rest = parts
    year = [part for part in rest if part.isdecimal()]
    letters = [part for part in rest if not part.isdecimal()]
    return " ".join([*letters[:1], serial, *letters[1:], *year])


def _slip(thing: Thing, chance: random.Random) -> str:
    words = thing.label.lower().split()
    at = chance.choice([i for i, word in enumerate(words) if len(word) > _LONG] or [0])
    word = words[at]
    i = chance.randrange(1, max(len(word) - 1, 2))
    missing = word[:i] + word[i + 1 :]
    twice = word[: i + 1] + word[i:]
    exchanged = word[: i - 1] + word[i : i + 1] + word[i - 1] + word[i + 1 :]
    words[at] = chance.choice([missing, twice, exchanged])
    name = " ".join(words)
    return name if chance.random() < 0.4 else vietnamese.fold(name)


def _run_together(thing: Thing, chance: random.Random) -> str:
    words = vietnamese.fold(thing.label).split()
    at = chance.randrange(len(words) - 1)
    return " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])


def _vietnamese(thing: Thing) -> bool:
    words = thing.label.lower().split()
    return thing.kind == "person" and len(words) in (3, 4) and words[0] in _SURNAMES


def _body(thing: Thing) -> bool:
    return thing.kind == "agency" and 3 <= len(thing.label.split()) <= 12


def _named(thing: Thing) -> bool:
    return _vietnamese(thing) or _body(thing) or (thing.kind == "place" and " " in thing.label)


def _placed(thing: Thing) -> bool:
    return thing.kind == "place" and thing.label.lower().startswith(tuple(_LEVELS))


def _numbered(thing: Thing) -> bool:
    return thing.kind == "document" and "/" in thing.label


#: By its name: who is typed so, and how.
WAYS: Final[dict[str, tuple[Callable[[Thing], bool], Way]]] = {
    "no diacritics": (_named, _bare),
    "a wrong tone": (_named, _tone),
    "raw Telex": (_named, _telex),
    "a word in Telex": (_named, _telex_slip),
    "d for đ": (lambda thing: _named(thing) and bool(re.search("[dđ]", thing.label.lower())), _crossed_d),
    "i for y": (lambda thing: _named(thing) and bool(_FINAL_I.search(thing.label.lower())), _crossed_i),
    "family name last": (_vietnamese, _family_last),
    "no middle name": (_vietnamese, _no_middle),
    "rank before": (_vietnamese, _ranked),
    "short forms": (_body, _abbreviated),
    "short places": (_placed, _short_place),
    "another name": (lambda thing: bool(thing.other), _former),
    "loose number": (_numbered, _loose_number),
    "a slip": (_named, _slip),
    "run together": (_named, _run_together),
}  # fmt: skip
