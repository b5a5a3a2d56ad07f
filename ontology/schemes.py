"""The concept schemes: policy fields, kinds of documents, honours and agencies, offices, levels.

Their files are Turtle (:mod:`ontology.skos`). Whoever reads an article asks a table that is made from
them, for to load a library of RDF and parse the files takes a fifth of a second.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from ontology import tables


class Scheme(StrEnum):
    """A scheme; the value is the folder of its concepts' addresses."""

    FIELDS = "linh-vuc"
    DOCUMENT_TYPES = "loai-van-ban"
    AWARD_KINDS = "loai-khen-thuong"
    AGENCY_KINDS = "loai-co-quan"
    ROLES = "chuc-danh"
    LEVELS = "cap-hanh-chinh"


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme.

    *vi* and *en* are its labels, *broader* the slugs above it, *codes* its letters in the numbers of
    documents, *heads* the words with which names of this kind begin, or other spellings of an office.
    """

    slug: str
    vi: str
    en: str
    broader: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()


@cache
def _all() -> dict[Scheme, dict[str, Concept]]:
    found: dict[Scheme, dict[str, Concept]] = {scheme: {} for scheme in Scheme}
    for row in tables.rows("concepts"):
        found[Scheme(row["scheme"])][row["slug"]] = Concept(
            slug=row["slug"],
            vi=row["vi"],
            en=row["en"],
            broader=tables.values(row["broader"]),
            codes=tables.values(row["codes"]),
            heads=tables.values(row["heads"]),
        )
    return found


def concepts(scheme: Scheme) -> MappingProxyType[str, Concept]:
    """The concepts of *scheme* by slug."""
    return MappingProxyType(_all()[scheme])


def fields() -> tuple[tuple[str, str], ...]:
    """The slug and Vietnamese label of each policy field."""
    return tuple((field.slug, field.vi) for field in concepts(Scheme.FIELDS).values())


@cache
def narrower(scheme: Scheme) -> MappingProxyType[str, tuple[str, ...]]:
    """The slugs right below each concept of *scheme*; those below none stand under ""."""
    below: dict[str, list[str]] = {}
    for concept in concepts(scheme).values():
        for above in concept.broader or ("",):
            below.setdefault(above, []).append(concept.slug)
    return MappingProxyType({above: tuple(slugs) for above, slugs in below.items()})


def within(scheme: Scheme, slug: str) -> tuple[str, ...]:
    """The concept *slug* and all that are below it, each once."""
    found = dict.fromkeys([slug])
    for below in narrower(scheme).get(slug, ()):
        found.update(dict.fromkeys(within(scheme, below)))
    return tuple(found)


def heads(scheme: Scheme) -> dict[str, str]:
    """The words with which names of a kind begin, each with the slug of the kind."""
    return {head: kind.slug for kind in concepts(scheme).values() for head in kind.heads}


def labels(scheme: Scheme) -> dict[str, str]:
    """The Vietnamese label of each concept, with its slug."""
    return {concept.vi: concept.slug for concept in concepts(scheme).values()}
