"""Names that mean one thing in every document: brands, sites abroad, roads of the country."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.syllables import vietnamese
from graph.lexicon import contexts, places, sites, systems
from graph.lexicon.trie import tokens
from graph.resolve import short_forms
from graph.vietnamese import normalise, slug

_WORD = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[\w.&+']+")
# Bodies of several States, whose own are known by their name: "Diễn đàn Khu vực ASEAN".
_NATIONS = frozenset(("asean", "apec", "asem", "brics"))
_LEAST = 4  # Letters of a foreign word that is no mere abbreviation.
_AGENCY_ABROAD = re.compile(r"cơ quan(?: \w+){3} .+")
_COUNTRY = 5  # Words that the name of a country has at most.
_CLUB = re.compile(r".+ f\.?c\.?")
# Bureaus of the Ministry of Public Security by their code, and papers by their address on the net.
_CODED = re.compile(r"[ac]\d\d|[\w-]+(?:\.com|\.net)?\.vn")
# Systems whose owner or reach is told by their name.
_NATIONAL = re.compile(r" (?:quốc gia|chính phủ|quốc hội|bộ \w+.*)(?!\w)")
_AIRPORT = re.compile(r"(?:cảng hàng không|sân bay)(?: quốc tế)? (?P<name>.+)")
_HIGHWAY = re.compile(r"(?:quốc lộ|ql)[ .]?(?P<number>\d+\w*)")
_BETWEEN = re.compile(r"(?:cao tốc|đường sắt) .+-.+")


@lru_cache(maxsize=4096)
def foreign(name: str) -> bool:
    """Whether *name* holds a word of another tongue, as brands and names abroad do."""
    return any(
        len(word) >= _LEAST
        and not word.isupper()
        and not vietnamese(plain := normalise(word))
        and plain not in contexts.of("common abroad")
        for word in _WORD.findall(name)
    )


def system(name: str) -> bool:
    """Whether the system *name* is the same in every province: a brand, or the State's own."""
    plain = normalise(name)
    if plain in _brands() or _NATIONAL.search(plain):
        return True
    first = plain.split()[0]
    return foreign(first) and foreign(name)


@lru_cache(maxsize=1)
def _brands() -> frozenset[str]:
    return frozenset(map(normalise, systems.names()))


@lru_cache(maxsize=4096)
def site(name: str) -> str | None:
    """What the site *name* is known by in all documents, None where only its province tells it."""
    plain = short_forms.even(name)
    if found := _AIRPORT.fullmatch(plain):
        return f"sân bay {found['name']}"
    if found := _HIGHWAY.fullmatch(plain):
        return f"quốc lộ {found['number']}"
    first, _, rest = plain.partition(" ")
    known = first in contexts.of("wide") or _begins(plain, "site of the country")
    known = known or plain in contexts.of("known site") or plain in _landmarks()
    known = known or _BETWEEN.fullmatch(plain) is not None
    abroad = (_begins(plain, "site of the world") and foreign(name)) or (
        first == "tỉnh" and _elsewhere(rest)
    )
    return short_forms.site(name) if known or abroad else None


def _begins(plain: str, kinds: str) -> bool:
    """Whether one of the *kinds*, a set of the contexts, and a name behind it make up *plain*."""
    return any(plain.startswith(f"{kind} ") for kind in contexts.of(kinds))


def _elsewhere(name: str) -> bool:
    """Whether no unit of this country, which a former province may have been called as, has the *name*."""
    found = places.toponyms().match(tokens(name.title()), 0) if name else None
    return bool(name) and (found is None or not any(unit.code for unit in found[1]))


@lru_cache(maxsize=1)
def _landmarks() -> frozenset[str]:
    return frozenset(map(short_forms.even, sites.landmark_names()))


def body(name: str) -> tuple[str, str] | None:
    """What follows the kind in the key of an unlisted body, and its label, as all documents know it.

    None where the *name*, as written, tells of a body that only its document knows.
    """
    plain = normalise(name)
    if _begins(plain, "body abroad") or _AGENCY_ABROAD.fullmatch(plain):
        words = plain.split()
        for width in range(min(_COUNTRY, len(words) - 1), 0, -1):
            country = places.country(" ".join(name.split()[-width:]))
            if country is not None and country != "Việt Nam":
                head = " ".join(words[:-width]).removesuffix(" của")
                written = " ".join(name.split()[: len(head.split())])
                label = f"{written[0].upper()}{written[1:]} {country}"
                return f"{head}||place|{slug(country)}", label
    words = _WORD.findall(name)
    mere = all(normalise(word) in contexts.of("common abroad") for word in words)
    if (foreign(name) and not mere and _branded(words)) or _CLUB.fullmatch(plain):
        return worded(name), name
    if len(words) >= _LEAST and normalise(words[-1]) in _NATIONS:
        return worded(name), name
    return (plain, name) if _CODED.fullmatch(plain) else None


def worded(name: str) -> str:
    """The words of *name*, normalised: "Mercedes-Benz" is "Mercedes Benz"."""
    return " ".join(_WORDS.findall(short_forms.even(name)))


def _branded(words: list[str]) -> bool:
    """Whether no word of a name but its first few is Vietnamese: "Vinpearl Nha Trang" is one of several."""
    return not any(vietnamese(normalise(word)) and not word.isascii() for word in words)


def foreigner(name: str) -> bool:
    """Whether *name* is the full one of a foreigner, in two words at least and none of them a letter."""
    words = name.split()
    long = [word for word in words if len(word) > 2 and not word.isupper()]
    return len(long) > 1 and foreign(name)


def sole(name: str) -> bool:
    """Whether *name* is a foreigner's that hardly two bear: foreign throughout, its surname no common one."""
    words = [normalise(word) for word in name.replace("-", " ").split() if len(word) > 2]
    abroad = [word for word in words if not vietnamese(word)]
    common = contexts.of("common surname abroad")
    return len(abroad) > 1 and foreigner(name) and words[-1] not in common


_TITLED = re.compile(r"^(?:(?:sheikh|sir)-)+")
_ENDS_IN_Y = re.compile(r"(?:e[iy]|iy|yi)(?=-|$)")


@lru_cache(maxsize=4096)
def spelled(name: str) -> str:
    """What the spellings of a foreigner's *name* share: no marks, no title, "Sergei" as "Sergey"."""
    return _ENDS_IN_Y.sub("y", _TITLED.sub("", slug(name)))
