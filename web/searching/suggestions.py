"""Completions of what has been typed so far, for browsers and for the search box."""

from flask import Blueprint, Response, jsonify, request, url_for

from search.ports import Suggestion
from web import kinds
from web.exchange import links, parameters, rdf
from web.exchange.context import generation

blueprint = Blueprint("suggestions", __name__)

_SHOWN = 8
_MOST = 20
# Longer beginnings complete to nothing.
_LONGEST = 200


@blueprint.get("/goi-y")
def opensearch() -> Response:
    """Completions as OpenSearch Suggestions 1.1: what was typed, completions, descriptions, addresses."""
    typed, found = _found()
    response = jsonify(
        [
            typed,
            [suggestion.text for suggestion in found],
            [_described(suggestion) for suggestion in found],
            [links.absolute(links.page(suggestion.iri)) for suggestion in found],
        ]
    )
    response.content_type = "application/x-suggestions+json"
    return _told(response)


@blueprint.get("/goi-y.json")
def as_json() -> Response:
    """Completions with what they are and where they lead."""
    typed, found = _found()
    return _told(
        jsonify(
            {
                "q": typed,
                "search": url_for("search.search", q=typed),
                "suggestions": [
                    {
                        "text": suggestion.text,
                        "iri": suggestion.iri,
                        "type": suggestion.type,
                        "kind": kinds.name(suggestion.type),
                        "hint": suggestion.hint,
                        "page": links.page(suggestion.iri),
                    }
                    for suggestion in found
                ],
            }
        )
    )


def _found() -> tuple[str, tuple[Suggestion, ...]]:
    typed = request.args.get("q", "")
    limit = parameters.whole("limit", default=_SHOWN, most=_MOST)
    if not typed.strip() or len(typed) > _LONGEST:
        return typed, ()
    return typed, generation().index.suggest(typed, limit=limit)


def _described(suggestion: Suggestion) -> str:
    kind = kinds.name(suggestion.type)
    return f"{kind}, {suggestion.hint}" if suggestion.hint else kind


def _told(response: Response) -> Response:
    # Kinds are named in the language of the client.
    response.vary.add("Accept-Language")
    return rdf.shared(response)
