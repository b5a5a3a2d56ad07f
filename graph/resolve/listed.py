"""Bodies that the lists know by a name without a head: papers, stations, firms, organizations."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract import grammar
from graph.extract.base import Span
from graph.extract.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import outlets
from graph.lexicon.heads import Form
from graph.lexicon.outlets import Outlet
from graph.lexicon.trie import tokens
from graph.resolve import names, nationwide, own_words, short_forms
from graph.vietnamese import normalise

_LED = re.compile(r"tổ chức (?=\w+ \w)")
_CREDIT = "agency/press-credit"
_PAPER = re.compile(r"báo (?:điện tử )?")


def named(written: str) -> tuple[Outlet, str] | None:
    """The body that *written* names in full, and the place behind its name, empty where none is."""
    plain, known = own_words.unled(normalise(written)), outlets.names()
    even = short_forms.even(plain)
    if outlet := known.get(plain) or _evened().get(even) or _evened().get(_LED.sub("", even)):
        return outlet, ""
    words = plain.split()
    for width in range(len(words) - 1, 0, -1):
        if outlet := known.get(" ".join(words[:width])):
            return outlet, " ".join(written.split()[width:])
    return None


def of(written: str, span: Span) -> Outlet | None:
    """The listed body that *written* at *span* names: in a credit a paper, of one word too ("CAND")."""
    paper = _evened().get(short_forms.even(written)) if span.rule == _CREDIT else None
    return paper or whole(written)


def whole(written: str) -> Outlet | None:
    """The listed body that *written*, of more than one word, names or is another name of."""
    plain = short_forms.even(written)
    found = _evened().get(plain) if " " in plain else None
    if found is not None:
        first = normalise(found.name).split()[0]
        return found if found.context == "any" or plain.startswith(f"{first} ") else None
    led = _PAPER.match(plain)
    found = _evened().get(plain[led.end() :]) if led else None
    return found if found is not None and found.name.startswith("Báo ") else None


@lru_cache(maxsize=1)
def _evened() -> dict[str, Outlet]:
    return {short_forms.even(name): outlet for name, outlet in outlets.names().items()}


@lru_cache(maxsize=1024)
def body(name: str) -> Body | None:
    """The body that the whole of a listed *name* is by the grammar, None where it is none."""
    text = Syllables(name, tokens(name))
    read = grammar.read(text, 0)
    if read is None or read.last != len(text):
        return None
    if read.bare and read.head.form is not Form.SOLE:
        return None
    # What is a part elsewhere is whole here: the list knows it by its name alone.
    alone = names.part(read) and read.tail is None and nationwide.entry(read, None, name) is None
    return None if alone else read
