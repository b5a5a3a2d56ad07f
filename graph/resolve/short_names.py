"""Short names that a document gives its bodies: by a definition, in a bracket, with a place behind."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extract.body_grammar import stations
from graph.extract.companies import aliases, organs
from graph.extract.syllables import Syllables
from graph.lexicon import outlets, places
from graph.resolve import own_words, police
from graph.resolve.found import Found
from graph.vietnamese import normalise, slug


class ShortNames:
    """The short names of one document, with the keys of the bodies that they mean."""

    def __init__(self, text: Syllables, found: Sequence[Found]) -> None:
        self._text = text
        self._found = found
        self._keys = self._defined()
        for item in found:
            body = item.body
            if body is not None and body.head.organization and body.field and body.tail is None:
                # "Công ty PVC.KBC" where PVC.KBC is short for a company named in full.
                item.key = self._keys.get(normalise(body.field), item.key)

    def key(self, index: int) -> str | None:
        """The key of the body that the one at *index*, which has no head, is short for."""
        written = own_words.unled(normalise(self._found[index].written))
        if key := self._keys.get(written) or self._with_place(written, self._found[index].written):
            return key
        if key := self._bracketed(index):
            self._keys[written] = key
        return key

    def _defined(self) -> dict[str, str]:
        """The keys of bodies by the short names, normalised, that definitions and brackets give them."""
        by_body = {id(item.body): item.key for item in self._found if item.body and item.key}
        bodies = [item.body for item in self._found if item.body is not None and item.key]
        keys: dict[str, str] = {}
        for definition in aliases.definitions(self._text, bodies):
            if police.is_whole(definition.body) and stations.is_code(definition.name):
                continue  # a department's
            if key := by_body.get(id(definition.body)):
                board = definition.body.head.kind == "hoi-dong-cong-ty"
                short = own_words.whole(key) if board else key
                keys.setdefault(normalise(definition.name), short or key)
        for name, key in police.departments(self._text.text, self._found):
            keys.setdefault(name, key)
        return keys

    def _with_place(self, plain: str, written: str) -> str | None:
        """A short name with a place behind it: "VPĐKĐĐ Thanh Hóa"; "Nestlé Việt Nam" is another's name.

        *plain* is *written*, normalised. With another State behind it, it is that State's body.
        """
        if plain in outlets.names():
            return None
        fitting = (pair for pair in self._keys.items() if plain.startswith(f"{pair[0]} "))
        return next((key for name, key in fitting if not _abroad(written[len(name) :], key)), None)

    def _bracketed(self, index: int) -> str | None:
        """The key of the body right before the bracket in which the one at *index* stands alone."""
        if index == 0 or self._found[index].span.rule == police.CODED:
            return None
        one, other = self._found[index - 1 : index + 1]
        if organs.led(self._text, self._text.at(one.span.start) or 0):
            return None  # "Ban Thư ký Hiệp hội … (ASEAN)"
        text = self._text.text
        between, behind = text[one.span.end : other.span.start], text[other.span.end :][:2]
        return own_words.whole(one.key) if own_words.opened(between, behind) else None


def _abroad(place: str, key: str) -> bool:
    """Whether *place* is a State or a part of the world other than that of the body with the *key*."""
    country = places.country(place.strip())
    if country is None:
        return normalise(place).strip().startswith("châu ")
    return not key.endswith(f"|{slug(country)}")
