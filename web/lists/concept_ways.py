"""Links from a concept to its members: articles of a field, agencies of a kind, holders of an office."""

from collections.abc import Mapping
from typing import Final

from flask import url_for
from flask_babel import gettext, ngettext

from graph.roster import Choice as Selection
from ontology import schemes
from ontology.schemes import Scheme
from web import kinds
from web.exchange import i18n
from web.exchange.context import generation
from web.lists import list_options, listing
from web.views import Choice

Counts = Mapping[str, Mapping[str, int]]
"""By the kind of what is counted ("article", "agency" …): how many there are of each concept."""

_ARTICLE: Final = "article"
_PERSON: Final = "person"


def counts(scheme: Scheme) -> Counts:
    """How many articles, people or things there are of each concept of *scheme*."""
    held = generation().roster
    if scheme is Scheme.FIELDS:
        return {_ARTICLE: held.used()}
    return {
        kind: held.concepts(Selection(kind))
        for kind, known in list_options.SCHEMES.items()
        if known is scheme
    }


def numbers(scheme: Scheme, slug: str, counted: Counts) -> dict[str, int]:
    """How many there are of the concept *slug* and of all below it, by what is counted."""
    held = [f"{scheme}/{one}" for one in schemes.within(scheme, slug)]
    return {
        kind: sum(by_concept.get(one, 0) for one in held) for kind, by_concept in counted.items()
    }


def of(scheme: Scheme, slug: str, counted: Counts) -> tuple[Choice, ...]:
    """The ways from the concept *slug*, and from all below it, to what there is of it."""
    ways = []
    for kind, count in numbers(scheme, slug, counted).items():
        if count:
            ways.append(Choice(_told(kind, count), _address(kind, slug)))
    if scheme is Scheme.DOCUMENT_TYPES and ways:
        articles = url_for("search.search", kind="article", type=slug)
        ways.append(Choice(gettext("bài viết nhắc đến văn bản loại này"), articles))
    return tuple(ways)


def _told(kind: str, count: int) -> str:
    number = i18n.number(count)
    if kind == _ARTICLE:
        return str(ngettext("%(num)s bài viết", "%(num)s bài viết", count))
    if kind == _PERSON:
        told = ngettext("%(count)s người giữ chức", "%(count)s người giữ chức", count, count=number)
        return str(told)
    return f"{number} {kinds.counted(kind)}"


def _address(kind: str, slug: str) -> str:
    if kind == _ARTICLE:
        return url_for("search.search", kind="article", field=slug)
    return listing.address(kind, type=slug)
