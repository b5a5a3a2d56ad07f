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
