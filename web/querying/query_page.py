"""The page for writing SPARQL: a form, and the result as a table."""

import json
from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from graph.errors import BadQuery, MinhBachError, QueryTooLarge
from graph.store import negotiation, ready
from graph.store.ready import ReadyQuery
from ontology.namespaces import PREFIXES
from web import errors
from web.exchange import asking, complaints, i18n, links, spreadsheets
from web.exchange.context import settings
from web.querying import blanks, emptiness, mending, ready_queries, result_tables
from web.querying.blank_views import Blank
from web.querying.query_views import Complaint, QueryPage
from web.views import Download, Example

blueprint = Blueprint("query_page", __name__)

_Forms = tuple[tuple[str, str], ...]

_READ = 4 << 20
_ACCEPT = f"{negotiation.JSON}, {negotiation.N_TRIPLES};q=0.9"
_TABLES: _Forms = (
    ("JSON", negotiation.JSON),
    ("CSV", negotiation.CSV),
    ("TSV", negotiation.TSV),
    ("XML", negotiation.XML),
)
_GRAPHS: _Forms = (
    ("Turtle", negotiation.TURTLE),
    ("N-Triples", negotiation.N_TRIPLES),
    ("RDF/XML", negotiation.RDF_XML),
)
_ENDINGS = {
    negotiation.JSON: "json",
    negotiation.CSV: "csv",
    negotiation.TSV: "tsv",
    negotiation.XML: "xml",
    negotiation.TURTLE: "ttl",
    negotiation.N_TRIPLES: "nt",
    negotiation.RDF_XML: "rdf",
}
_BEGIN = """PREFIX mb: <https://w3id.org/minhbach/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?person ?role ?organization WHERE {
  ?position a mb:Position ;
    org:member ?person ;
    mb:roleName ?role ;
    org:organization ?organization .
}
LIMIT 20
"""


@i18n.page(blueprint, "/truy-van")
def query() -> ResponseReturnValue:
    """Show the form, and what the query in the address gives: its text, or that of a ready one by name."""
    name = request.args.get("ready", "")
    text = request.args.get("query", "")
    if name and not text.strip():
        return _ready(name)
    return _answered(text, ready_queries.asked(text))


def _ready(name: str) -> ResponseReturnValue:
    """Ask a ready-made query with what the address gives for its blanks."""
    one = next((query for query in ready.queries() if query.name == name), None)
    if one is None:
        abort(404, gettext("Không có truy vấn có sẵn nào tên “%(name)s”.", name=name))
    given = {blank: request.args.get(blank, "") for blank in one.blanks}
    filled = blanks.read(one, given)
    if not filled.sound:
        return _shown(one.body, one, filled.fields, status=400)
    canonical = blanks.address(one, filled.canonical)
    # Names become addresses, which mean the same tomorrow: that is what is shared.
    if any(given[blank].strip() != value for blank, value in filled.canonical.items()):
        return redirect(canonical)
    return _answered(one.fill(filled.terms), one, filled.fields)


def _answered(
    text: str, one: ReadyQuery | None, fields: tuple[Blank, ...] | None = None
) -> ResponseReturnValue:
    """Run *text*, if there is any, and show what it gives; *one* is the ready-made query that it is."""
    table, boolean, complaint = None, None, None
    forms = _TABLES
    status, too_large = 200, False
    if text.strip():
        try:
            media_type, body = _ask(text)
        except MinhBachError as error:
            status = errors.status_of(error)
            complaint = _complaint(text, error, status)
            too_large = isinstance(error, QueryTooLarge)
        else:
            if media_type == negotiation.JSON:
                answer = json.loads(body)
                boolean = answer.get("boolean")
                table = (
                    result_tables.rows(answer, told=one is not None) if boolean is None else None
                )
                forms = _TABLES if boolean is None else (_TABLES[0], _TABLES[3])
            else:
                table, forms = result_tables.triples(body), _GRAPHS
    answered = table is not None or boolean is not None
    # What a page cuts short for its reader, a file has whole.
    least = ready_queries.limit(text) if one is not None else 0
    if table is not None and least and table.total >= least:
        table = replace(table, cut=True)
    filed = ready_queries.whole(text) if one is not None else text
    fruitless = boolean is False or (table is not None and result_tables.fruitless(table))
    return _shown(
        text,
        one,
        blanks.read(one, {}).fields if one and fields is None else fields or (),
        status=status,
        table=table,
        boolean=boolean,
        complaint=complaint,
        fruitless=fruitless,
        doubts=emptiness.doubts(text) if fruitless and one is None else (),
        downloads=_downloads(filed, forms, one.name if one else "")
        if answered or too_large
        else (),
    )


def _shown(
    text: str, one: ReadyQuery | None, fields: tuple[Blank, ...], *, status: int, **outcome: Any
) -> ResponseReturnValue:
    page = QueryPage(
        query=text or _BEGIN,
        fields=fields,
        name=one.name if one else "",
        shared=_shared(one, fields),
        examples=tuple(map(_example, ready.queries())),
        endpoint=f"{settings().base_iri}sparql",
        prefixes=PREFIXES,
        ready=_example(one) if one else None,
        **outcome,
    )
    heading = page.ready.title if page.ready else gettext("Truy vấn SPARQL")
    # What is heard first on a page that could not do what was asked.
    title = f"{page.complaint.title}: {heading}" if page.complaint else heading
    response = make_response(
        render_template("query.html", page=page, title=title, heading=heading), status
    )
    if status == 503:
        response.headers["Retry-After"] = "5"
    return response


def _example(query: ReadyQuery) -> Example:
    return ready_queries.example(query, blanks.address(query, {}))


def _shared(one: ReadyQuery | None, fields: tuple[Blank, ...]) -> str:
    """The whole address of a ready-made query with its blanks as they are; empty where none is filled."""
    given = {field.name: field.value for field in fields}
    if one is None or not any(given.values()) or any(field.error for field in fields):
        return ""
    return links.absolute(blanks.address(one, given))


def _ask(text: str) -> tuple[str, bytes]:
    """The media type and body of the answer; raises QueryTooLarge where it is too much for a page."""
    answer = asking.answer(text, accept=_ACCEPT)
    body = bytearray()
    try:
        for chunk in answer.chunks:
            body += chunk
            if len(body) > _READ:
                raise QueryTooLarge(gettext("Kết quả quá lớn, không thể hiện thành trang."))
    finally:
        answer.close()
    return answer.media_type, bytes(body)


def _complaint(text: str, error: MinhBachError, status: int) -> Complaint:
    title = gettext("Truy vấn không hợp lệ") if status == 400 else errors.title_of(status)
    if not isinstance(error, BadQuery):
        return Complaint(title, complaints.said(error))
    line, column = error.line, error.column
    straight = mending.straightened(text)
    missing = mending.missing(straight)
    mended = mending.mended(straight)
    return Complaint(
        title,
        complaints.said(error),
        line,
        column,
        place=mending.place(text, line, column or 1) if line else ("", "", ""),
        missing=missing,
        quoted=straight != text,
        mended=url_for("query_page.query", query=mended) if mended != text else "",
        search=url_for("search.search", q=text.strip()) if mending.is_no_query(text) else "",
    )


def _downloads(text: str, forms: _Forms, name: str) -> tuple[Download, ...]:
    """The files of the answer to *text*, called after the ready-made query *name* where it is one."""
    stem = "-".join(filter(None, ("minhbach", name)))
    found = []
    for form, media_type in forms:
        given: dict[str, Any] = {"query": text, "format": media_type}
        if media_type == negotiation.CSV:
            given[spreadsheets.ASKED] = "1"
        address = url_for("sparql.endpoint", **given)
        found.append(Download(form, address, media_type, f"{stem}.{_ENDINGS[media_type]}"))
    return tuple(found)
