"""All hits of a search for programs, beyond the thousand that pages show: streamed."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from flask import Blueprint, Response

from search.ports import Hit, Request, plain
from web.exchange import compression, parameters, rdf, spreadsheets
from web.exchange.context import generation
from web.exchange.spreadsheets import harmless
from web.searching.search import articles

blueprint = Blueprint("export", __name__)

COLUMNS = ("iri", "id", "kind", "type", "title", "published", "score", "hint", "articles")


@blueprint.get("/tim-kiem/tat-ca.csv")
def as_csv() -> Response:
    """All hits as CSV (RFC 4180), without snippets; ``Minhbach-Total`` says how many there are."""
    asked, total = _asked(spreadsheets.ASKED)
    lines = spreadsheets.written(_rows(_hits(asked)), spreadsheets.mark())
    return streamed(lines, "minhbach-tat-ca.csv", "text/csv; charset=utf-8", total)


@blueprint.get("/tim-kiem/tat-ca.json")
def as_json() -> Response:
    """All hits as one JSON object, which ends in ``complete``: whether it holds them all."""
    asked, total = _asked()
    return streamed(_json(_hits(asked), total), "minhbach-tat-ca.json", "application/json", total)


def _asked(*others: str) -> tuple[Request, int]:
    """Return the search that the address asks for, and how much it finds."""
    parameters.known(*others, pages=False)
    asked = replace(parameters.search(facets=False), page=1, marking=False)
    return asked, generation().index.search(replace(asked, size=0)).total


def _hits(asked: Request) -> Iterator[Hit]:
    return islice(generation().index.hits(asked), parameters.MOST)


def _rows(hits: Iterable[Hit]) -> Iterator[tuple[object, ...]]:
    yield COLUMNS
    for hit in hits:
        cells = (hit.id, hit.sort, hit.type, plain(hit.title), hit.published or "")
        yield hit.iri, *map(harmless, cells), hit.score, harmless(hit.hint), articles(hit)


def _json(hits: Iterable[Hit], total: int) -> Iterator[str]:
    written = 0
    yield f'{{"total": {total}, "most": {parameters.MOST}, "hits": ['
    for hit in hits:
        shown = (hit.iri, hit.id, hit.sort, hit.type, plain(hit.title), hit.published)
        values = (*shown, hit.score, hit.hint, articles(hit))
        one = json.dumps(dict(zip(COLUMNS, values, strict=True)), ensure_ascii=False)
        yield f",\n{one}" if written else f"\n{one}"
        written += 1
    yield f'\n], "complete": {json.dumps(written == total)}}}\n'


def streamed(chunks: Iterator[str], name: str, content_type: str, total: int) -> Response:
    """*chunks* as the file *name*, packed for clients that take that; *total* tells what it should hold."""
    response = compression.streamed((chunk.encode() for chunk in chunks), content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Minhbach-Total"] = str(total)
    return rdf.shared(response)
