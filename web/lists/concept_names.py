"""Which concepts words name: by label in either language, by other spellings, by their letters."""

from collections.abc import Iterable
from typing import Final

from flask import abort, request
from flask_babel import gettext

from graph import collation, vietnamese
from ontology import schemes
from ontology.schemes import Concept, Scheme
from web.exchange import i18n

_LONGEST: Final = 200
# How well a name fits: it is just these words, it begins with them, one of its words does.
_SAME, _BEGUN, _WITHIN, _OTHER = range(4)


def asked() -> str:
    """The words that the address looks for; aborts with 400 where they are too long for any name."""
    words = request.args.get("q", "").strip()
    if len(words) > _LONGEST:
        abort(400, gettext("Từ khóa dài quá %(most)s ký tự.", most=_LONGEST))
    return words


def found(words: str, among: Iterable[Scheme] = Scheme) -> tuple[tuple[Scheme, Concept], ...]:
    """The concepts of the schemes *among* that *words* name, the best first.

    Words with diacritics name only what is written with these; words without any name both.
    """
    wanted = vietnamese.place_tones(vietnamese.lower(vietnamese.nfc(words))).strip()
    if not wanted:
        return ()
    marked = vietnamese.has_marks(wanted)
    fits = [
        (fit, order, collation.key(label(concept)), concept.slug, scheme, concept)
        for order, scheme in enumerate(among)
        for concept in schemes.concepts(scheme).values()
        if (fit := _fit(concept, wanted, marked=marked)) < _OTHER
    ]
    return tuple((scheme, concept) for *_, scheme, concept in sorted(fits, key=lambda one: one[:4]))


def label(concept: Concept) -> str:
    """What *concept* is called in the reader's language, as it is written in a sentence."""
    return concept.vi if i18n.language() == "vi" else concept.en


def others(concept: Concept) -> tuple[str, ...]:
    """The other spellings of *concept*, without that which is its label."""
    known = vietnamese.lower(concept.vi)
    return tuple(head for head in concept.heads if vietnamese.lower(head) != known)


def _fit(concept: Concept, wanted: str, *, marked: bool) -> int:
    names = (concept.vi, concept.en, *concept.heads, *concept.codes)
    return min(_fit_of(name, wanted, marked=marked) for name in names)


def _fit_of(name: str, wanted: str, *, marked: bool) -> int:
    told = vietnamese.place_tones(vietnamese.lower(vietnamese.nfc(name)))
    if not marked:
        told = vietnamese.fold(told)
    if told == wanted:
        return _SAME
    if told.startswith(wanted):
        return _BEGUN
    return _WITHIN if f" {wanted}" in f" {told}" else _OTHER
