"""Concepts for programs: found by their names, or a whole scheme with counts as JSON or as a table."""

from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, jsonify, request

from graph import vietnamese
from ontology import schemes, skos
from ontology.schemes import Concept, Scheme
from web.exchange import parameters, rdf, spreadsheets
from web.exchange.context import settings
from web.exchange.spreadsheets import harmless
from web.lists import concept_names, concept_ways, concepts
from web.searching import export

blueprint = Blueprint("concept_data", __name__)

COLUMNS = ("iri", "vi", "en", "broader", "codes", "spellings")
_SHOWN = 8
_MOST = 100
# Between the values of one cell.
_AND = "; "


@blueprint.get("/phan-loai.json")
def search() -> Response:
    """The schemes, and the concepts that the words in the address name, the best first."""
    parameters.only("q", "scheme", "limit")
    words = concept_names.asked()
    wanted = request.args.get("scheme", "").strip()
    parameters.one_of("scheme", [wanted] if wanted else [], Scheme)
    limit = parameters.whole("limit", default=_SHOWN, most=_MOST)
    among = [Scheme(wanted)] if wanted else list(Scheme)
    found = concept_names.found(words, among)
    counts = {scheme: concept_ways.counts(scheme) for scheme, _ in found[:limit]}
    return _told(
        {
            "q": words,
            "schemes": [_scheme(one) for one in among],
            "total": len(found),
            "concepts": [
                _concept(scheme, concept, counts[scheme]) for scheme, concept in found[:limit]
            ],
        }
    )


@blueprint.get("/phan-loai/<scheme>.json")
def whole(scheme: str) -> Response:
    """All concepts of a scheme, those above those below them, with how many things there are of each."""
    parameters.only()
    found = concepts.known(scheme)
    counts = concept_ways.counts(found)
    held = [_concept(found, concept, counts) for concept in concepts.in_order(found)]
    return _told({"scheme": _scheme(found), "total": len(held), "concepts": held})


@blueprint.get("/phan-loai/<scheme>.csv")
def table(scheme: str) -> Response:
    """All concepts of a scheme as CSV (RFC 4180), a column of counts for each kind of things."""
    parameters.only(spreadsheets.ASKED)
    found = concepts.known(scheme)
    # Read before the answer begins, which is written when the request is over.
    lines = spreadsheets.written(list(_rows(found)), spreadsheets.mark())
    name = f"minhbach-{scheme}.csv"
    return export.streamed(lines, name, "text/csv; charset=utf-8", len(schemes.concepts(found)))


def _rows(scheme: Scheme) -> Iterator[tuple[object, ...]]:
    counts = concept_ways.counts(scheme)
    yield *COLUMNS, *counts
    for concept in concepts.in_order(scheme):
        numbers = concept_ways.numbers(scheme, concept.slug, counts)
        yield (
            _address(scheme, concept.slug),
            harmless(concept.vi),
            harmless(concept.en),
            _AND.join(_address(scheme, above) for above in concept.broader),
            harmless(_AND.join(concept.codes)),
            harmless(_AND.join(concept.heads)),
            *numbers.values(),
        )


def _scheme(scheme: Scheme) -> dict[str, Any]:
    term = skos.term(scheme)
    return {
        "iri": str(skos.SCHEMES[scheme]),
        "scheme": str(scheme),
        "label": term.labels,
        "comment": term.comments,
        "concepts": len(schemes.concepts(scheme)),
        "page": concepts.address(scheme),
    }


def _concept(scheme: Scheme, concept: Concept, counts: concept_ways.Counts) -> dict[str, Any]:
    return {
        "iri": _address(scheme, concept.slug),
        "scheme": str(scheme),
        "slug": concept.slug,
        "label": {
            "vi": vietnamese.capitalise(concept.vi),
            "en": vietnamese.capitalise(concept.en),
        },
        "note": concepts.notes(scheme, concept.slug),
        "codes": concept.codes,
        "spellings": concept.heads,
        "broader": [_address(scheme, above) for above in concept.broader],
        "narrower": [
            _address(scheme, below) for below in schemes.narrower(scheme).get(concept.slug, ())
        ],
        "counts": concept_ways.numbers(scheme, concept.slug, counts),
        "page": concepts.page_of(scheme, concept.slug),
    }


def _address(scheme: Scheme, slug: str) -> str:
    return str(skos.address(settings().base_iri, scheme, slug))


def _told(answer: dict[str, Any]) -> Response:
    response = rdf.shared(jsonify(answer))
    # Pages are those in the language of the client.
    response.vary.add("Accept-Language")
    return response
