"""The query that finds the facts of a reader's selection, for whoever goes on from there in SPARQL."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from rdflib import Literal, URIRef

from graph import vietnamese
from graph.chronicle import WHAT
from graph.store.ports import Node
from graph.store.spelling import spell, spell_iri
from ontology.namespaces import MB
from search import sayings
from web import questions
from web.facts import fact_selections
from web.facts.fact_selections import Selection

_DATES = "mb:date|mb:from|mb:until|mb:observedOn|mb:asOf"
_QUOTED = "FILTER EXISTS { ?fact prov:wasQuotedFrom ?any }"
_TONES = "\u0300\u0301\u0309\u0303\u0323"
_VOWELS = "aăâeêioôơuưy"
_FORMS = {
    bare: "".join(
        vietnamese.nfc(vowel + tone)
        for vowel in _VOWELS
        if vietnamese.strip_marks(vowel) == bare
        for tone in ("", *_TONES)
    )
    for bare in "aeiouy"
} | {"d": "dđ"}
# What search takes for one: hoà and hòa, kỹ and kĩ.
_OPEN = re.compile(f"([ou])([{_TONES}])([aey])$")
_I = re.compile(r"(?<=^[hklmst])i|(?<=^qu)i")
_BETWEEN = r"[^\p{L}\p{N}]+"


def query(selection: Selection) -> str:
    """The query that finds the facts of *selection*; words as they are written, with no short form."""
    return questions.text("every_fact_selected").replace("$pattern", pattern(selection))


def pattern(selection: Selection) -> str:
    """The group graph pattern that ``?fact`` must fit."""
    return " ".join(_clauses(selection))


def _clauses(selection: Selection) -> Iterator[str]:
    for number, thing in enumerate(selection.things):
        yield _with(number, thing)
    yield f"?fact a {spell_iri(str(MB[selection.kind or 'Statement']))} ."
    if selection.status:
        yield f"?fact mb:status {spell_iri(str(MB[selection.status]))} ."
    if selection.status != "reference":
        yield _QUOTED
    if selection.what is not None:
        yield _what(selection.kind, selection.what)
    if selection.words:
        yield _saying(spell(Literal(_row(selection.words))))
    if selection.year:
        yield _in_the_year(selection.year)


def _with(number: int, thing: str) -> str:
    """*thing* plays a part, or where it is a place, a body of it or below one does."""
    iri = spell_iri(thing)
    if not fact_selections.is_place(thing):
        return f"?fact ?part{number} {iri} ."
    return (
        f"{{ SELECT DISTINCT ?party{number} WHERE {{ "
        f"{{ ?seat schema:containedInPlace* {iri} . ?head mb:jurisdiction ?seat . "
        f"?party{number} org:subOrganizationOf* ?head }} "
        f"UNION {{ BIND({iri} AS ?party{number}) }} }} }} ?fact ?part{number} ?party{number} ."
    )


def _saying(row: str) -> str:
    """What it says in words fits *row*, or a post with the name of its body."""
    return (
        f'{{ ?fact ?says ?words FILTER(ISLITERAL(?words) && REGEX(STR(?words), {row}, "i")) }} UNION '
        "{ ?fact mb:roleName ?role ; org:organization/skos:prefLabel ?body "
        f'FILTER(LANG(?body) != "en" && REGEX(CONCAT(STR(?role), " ", STR(?body)), {row}, "i")) }}'
    )


def _what(kind: str, what: Node) -> str:
    path = "/".join(spell_iri(str(step)) for step in WHAT[kind])
    if isinstance(what, URIRef):
        return f"?fact {path} {spell(what)} ."
    return f"?fact {path} ?what FILTER(LCASE(STR(?what)) = {spell(what)})"


def _in_the_year(year: str) -> str:
    """A day of the fact lies in *year*, or it began before and ended later; without a day, its article's."""
    begins = f'STRSTARTS(STR({{}}), "{year}")'
    return (
        f"{{ ?fact {_DATES} ?on FILTER({begins.format('?on')}) }} UNION "
        f"{{ ?fact mb:from ?begun ; mb:until ?ended "
        f'FILTER(STR(?begun) < "{year}" && SUBSTR(STR(?ended), 1, 4) > "{year}") }} UNION '
        f"{{ ?fact prov:wasQuotedFrom/dcterms:issued ?printed FILTER({begins.format('?printed')}) "
        f"FILTER NOT EXISTS {{ ?fact {_DATES} ?other }} }}"
    )


def _row(words: str) -> str:
    """An expression for *words* in a row, in any spelling that a search takes for the same."""
    row, marked = sayings.asked(words)
    syllables = [_marked(one) if marked else _bare(one) for one in row.split()]
    # Without a syllable it is looked for as it is.
    said = _BETWEEN.join(syllables) or re.escape(words)
    return rf"(^|[^\p{{L}}\p{{N}}]){said}($|[^\p{{L}}\p{{N}}])"


def _bare(syllable: str) -> str:
    """*syllable* with any diacritics."""
    forms = {at.start(): f"[{_FORMS['i']}{_FORMS['y']}]" for at in _I.finditer(syllable)}
    return "".join(
        forms.get(at) or (f"[{_FORMS[letter]}]" if letter in _FORMS else letter)
        for at, letter in enumerate(syllable)
    )


def _marked(syllable: str) -> str:
    """*syllable* with just its diacritics, wherever its tone is put."""
    parts = unicodedata.normalize("NFD", syllable)
    forms = {syllable, vietnamese.nfc(_OPEN.sub(r"\1\3\2", parts))}
    forms |= {vietnamese.nfc(_I.sub("y", parts)) if _I.search(parts) else syllable}
    return _either(forms)


def _either(forms: Iterable[str]) -> str:
    first, *others = sorted(forms)
    return f"(?:{'|'.join((first, *others))})" if others else first
