"""Parts of the State that are known by their name alone: "Cục Hàng không", of whichever ministry."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.national import is_home
from graph.lexicon import nationwide
from graph.lexicon.nationwide import Part
from graph.model import MentionKind
from graph.resolve import names
from graph.resolve.ledger import Entry
from ontology import agencies


@lru_cache(maxsize=1)
def _parts() -> Mapping[str, Part]:
    return {names.words(name): part for name, part in nationwide.every().items()}


def entry(body: Body, superior: str | None, text: str) -> Entry | None:
    """The entry of *body* where the country has one of its name, else None.

    Its *superior* is no part of its identity: ministries are parted and joined. *text* is the document's.
    """
    if not _of_country(body) or (body.superior is not None and not _of_country(body.superior)):
        return None
    part = _parts().get(names.words(f"{body.head.name} {body.field or ''} {body.number or ''}"))
    if part is None or (part.beside and not any(word in text for word in part.beside)):
        return None
    head = names.head(body)
    field = names.words(part.name).removeprefix(f"{names.words(body.head.name)} ")
    return Entry(
        f"{MentionKind.AGENCY.value}|{head}|{field}|",
        MentionKind.AGENCY,
        part.name,
        concept=names.concept(body),
        parent=superior,
    )


def _of_country(body: Body) -> bool:
    """Whether no place but the country itself is told of *body*."""
    return body.place is None or is_home(body.place)


_MINISTRY = "bộ "
_DEEPEST = 3  # Bodies in a row up to a ministry: Cục, Tổng cục, Bộ.


@lru_cache(maxsize=1)
def _superiors() -> Mapping[str, str]:
    """What each central body stands under, or stood first, both by the words of their names."""
    found: dict[str, str] = {}
    for agency in agencies.every():
        if agency.scope == "central" and agency.superiors:
            over = [names.words(name) for name in agency.superiors]
            first = next((name for name in over if name.startswith(_MINISTRY)), over[0])
            found[names.words(agency.name)] = first
    return found


@lru_cache(maxsize=1024)
def ministry(key: str) -> str:
    """The key of the ministry that the body with this *key* stands under, else *key*: of a Cục, its Bộ's.

    Where it has moved, it is the first one.
    """
    kind, _, rest = key.partition("|")
    words = " ".join(rest.replace("|", " ").split())
    for _ in range(_DEEPEST):
        words = words if words.startswith(_MINISTRY) else _superiors().get(words, words)
    if words.startswith(_MINISTRY):
        return f"{kind}|{_MINISTRY.strip()}|{words.removeprefix(_MINISTRY)}|"
    return key
