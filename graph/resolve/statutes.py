"""Which law or constitution a title means: what its letters stand for, and the State whose it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from graph.extract.base import Span
from graph.lexicon import abbreviations, laws, places
from graph.lexicon.trie import tokens
from graph.model import Document
from graph.resolve import short_forms
from graph.resolve.listed_regions import Region
from graph.resolve.regions import Regions
from graph.vietnamese import normalise

_CODES = {
    "hs": "hình sự", "ds": "dân sự", "lđ": "lao động", "tths": "tố tụng hình sự", "ttds": "tố tụng dân sự",
}  # fmt: skip
_LETTERS = re.compile(rf"bl({'|'.join(_CODES)})(?!\w)")
_CODE = re.compile(rf"(?<!bộ )luật (?=(?:{'|'.join(_CODES.values())})(?:$| sửa đổi))")
_HOME = "Việt Nam"
# Between a law and the State whose it is: "Hiến pháp của Mỹ".
_OWNER = re.compile(r"[ \xa0](?:hiện hành )?(?:của )?(?:nước )?(?=[^\W\d_a-z])")
_NEAR = 40
_TWICE, _OFTEN = 2, 4  # times that a text names the State that it is about
# Kinds that each State has by the same titles.
_OF_STATES = frozenset(("luật", "bộ luật", "hiến pháp"))


def of_assembly(kind: str) -> bool:
    """Whether acts of this *kind* are passed by a parliament, whose they are without being told."""
    return kind.endswith("luật") or kind == "hiến pháp"


@lru_cache(maxsize=4096)
def spelled(words: str) -> str:
    """The *words* of a title with letters spelled out: "blhs" and "luật hình sự" are one code."""
    known = abbreviations.spelled()
    found = _LETTERS.sub(lambda match: f"bộ luật {_CODES[match[1]]}", words)
    found = " ".join(known.get(word, word) for word in found.split())
    return _CODE.sub("bộ luật ", found)


@lru_cache(maxsize=1024)
def begun(words: str) -> bool:
    """Whether the spelled *words* of a title are the first one of those of several laws: "Luật Thuế"."""
    head, _, name = words.partition(" ")
    if head != "luật" or not name or " " in name:
        return False
    return sum(title.startswith(f"{name} ") for title in _listed()) > 1


@lru_cache(maxsize=1024)
def label(words: str, written: str) -> str:
    """What the law of these spelled *words* is called: as *written*, letters and codes aside."""
    head = "bộ luật" if words.startswith("bộ luật ") else "luật"
    name = _listed().get(words.removeprefix(f"{head} "))
    return written if name is None else f"{head.capitalize()} {name}"


@lru_cache(maxsize=1)
def _listed() -> Mapping[str, str]:
    """The names of the listed laws, without their type word, by their words."""
    return {short_forms.words(name): name for name in laws.listed()}


@lru_cache(maxsize=1)
def _listed_titles() -> frozenset[str]:
    """The titles of the laws of this country, by their words."""
    return frozenset(f"{head} {name}" for head in ("luật", "bộ luật") for name in _listed())


def states(
    document: Document,
    spans: Sequence[Span],
    titles: Mapping[str, str],
    regions: Regions,
    agencies: int,
) -> dict[int, Region]:
    """The States whose the laws of *document* are that are another's, by where they are named.

    A law alone is of the State that the text is about, which counts for more where this country has one
    of its title: then the text names no more than one of its *agencies*, and that State often.
    """
    told: dict[str, dict[int, Region | None]] = {}
    for span in spans:
        kind = normalise(span.part("type") or "")
        if kind in _OF_STATES and not span.part("number"):
            title = normalise(titles[short_forms.even(span.words(document.text))])
            told.setdefault(title, {})[span.start] = _owner(document.text, span.end, regions)
    found: dict[int, Region] = {}
    for title, of_title in told.items():
        owners = {owner.key for owner in of_title.values() if owner is not None}
        ours = not owners and spelled(short_forms.words(title)) in _listed_titles()
        about = None if ours and agencies > 1 else regions.state(_OFTEN if ours else _TWICE)
        for start, owner in of_title.items():
            state = owner
            if owner is None and about is not None and owners <= {about.key}:
                state = about
            if state is not None and state.name != _HOME:
                found[start] = state
    return found


def _owner(text: str, end: int, regions: Regions) -> Region | None:
    """The State told right behind a law that ends at *end* of *text*, None where none is."""
    link = _OWNER.match(text, end)
    if link is None:
        return None
    row = tokens(text[link.end() : link.end() + _NEAR])
    found = places.toponyms().match(row, 0)
    if found is None or not any(unit.level == "country" for unit in found[1]):
        return None
    return regions.choose(found[1])
