"""The query that gives the same list as a page of ``/danh-muc``, for whoever goes on from there in SPARQL."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from rdflib import Literal

from graph import collation
from graph.model import MentionKind
from graph.roster import Choice as Selection
from graph.store.spelling import spell, spell_iri
from web import questions
from web.exchange import links
from web.lists import selections

# Where the concept of a thing is said; of a person those of the posts.
_CONCEPTS: Final = {
    "agency": "org:classification",
    "organization": "org:classification",
    "document": "eli:type_document",
    "place": "mb:level",
}
# The characters among which those of the Vietnamese alphabet are, and those that only look so.
_LATIN = 0x1EFF
_SIGNS = "[^\\p{L}0-9]*"


def query(selection: Selection) -> str:
    """The query that finds the things of *selection*, all pages of them, in their order."""
    person = selection.kind == MentionKind.PERSON
    name = "?sorted" if person else "?name"
    order = f"mb:alphabetical({name})" if not person else "mb:alphabetical(MIN(?sorted))"
    if selection.most_named:
        order = f"DESC(?articles) {order}"
    folder = links.whole(f"{selections.BY_KIND[selection.kind]}/")
    text = questions.text("things_listed").replace("$folder", folder)
    return text.replace("$order", order).replace("$pattern", "\n  ".join(_clauses(selection, name)))


def _clauses(selection: Selection, name: str) -> Iterator[str]:
    if name != "?name":
        # People are sorted by their given name, which is the last word.
        given, before = 'REPLACE(?name, "^.* ", "")', 'REPLACE(?name, " ?[^ ]*$", "")'
        yield f'BIND(CONCAT({given}, " ", {before}) AS {name})'
    if selection.letter:
        yield _under(selection.letter, name)
    if selection.concepts:
        yield _of(selection.kind, spell_iri(links.whole(selection.concepts[0])))
    if selection.place:
        yield _in(selection.kind, spell_iri(links.whole(selection.place)))


def _under(letter: str, name: str) -> str:
    """The name begins with *letter*, whatever its tone and case; signs before it count for nothing."""
    letters = (
        _spelled(letter) if letter != collation.OTHER else "".join(map(_spelled, collation.LETTERS))
    )
    matches = f"REGEX({name}, {spell(Literal(f'^{_SIGNS}[{letters}]'))})"
    return f"FILTER({'!' if letter == collation.OTHER else ''}{matches})"


@cache
def _spelled(letter: str) -> str:
    """All characters that stand under *letter*."""
    return "".join(
        character
        for character in map(chr, range(ord("A"), _LATIN + 1))
        if character.isalpha() and collation.letter(character) == letter
    )


def _of(kind: str, concept: str) -> str:
    if kind == MentionKind.PERSON:
        return f"?post org:role/skos:broader* {concept} ; org:member|mb:person ?thing ."
    if kind == MentionKind.AWARD:
        return f"?thing skos:broader+ {concept} ."
    return f"?thing {_CONCEPTS[kind]}/skos:broader* {concept} ."


def _in(kind: str, province: str) -> str:
    """What lies in *province*, or has jurisdiction there, and in no other one since then."""
    place = kind == MentionKind.PLACE
    seat, joined = ("?thing", "") if place else ("?seat", "?thing mb:jurisdiction ?seat . ")
    level = spell_iri(links.whole("cap-hanh-chinh/tinh"))
    return (
        f"{{ SELECT DISTINCT ?thing WHERE {{ {seat} schema:containedInPlace* {province} . {joined}\n"
        f"    OPTIONAL {{ {province} mb:validFrom ?before }}\n"
        "    FILTER NOT EXISTS {\n"
        f"      {seat} schema:containedInPlace+ ?later . ?later mb:level {level} ; mb:validFrom ?since\n"
        f'      FILTER(?later != {province} && STR(?since) > COALESCE(STR(?before), ""))\n'
        "    }\n"
        "  } }"
    )
