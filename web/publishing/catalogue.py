"""The data as a whole: its description, its dump, its vocabulary, its health."""

from typing import Any

from flask import Blueprint, Response, jsonify, render_template, url_for
from flask_babel import gettext

from ontology import vocabulary
from ontology.namespaces import MB
from web import kinds
from web.exchange import i18n, negotiation, rdf, spreadsheets
from web.exchange.context import generation, settings, standing
from web.exchange.negotiation import BY_SUFFIX, FORMATS
from web.lists import selections
from web.publishing import dataset, patches, term_usage
from web.views import Choice, Count, Download

blueprint = Blueprint("catalogue", __name__)

# Changes that the page of downloads shows; the list for programs has all.
_STEPS = 10


@i18n.page(blueprint, "/catalog")
def catalog() -> str | Response:
    """Describe the data set: a page, or DCAT."""
    form = negotiation.chosen()
    if form is not None:
        return rdf.response(dataset.catalogue(), form)
    counts = generation().counts
    shown = [kinds.ARTICLE, *kinds.ENTITIES, "fact"]
    return render_template(
        "catalog.html",
        title=gettext("Dữ liệu mở"),
        counts=[Count(counts[kind], kinds.counted(kind)) for kind in shown if counts.get(kind)],
        quads=counts.get("quad", 0),
        facts=[_fact_table(name) for name in kinds.FACTS],
        lists=[_list_table(kind) for kind in kinds.ENTITIES if counts.get(kind)],
        forms=_downloads("catalogue.catalog_data"),
        base=settings().base_iri,
        held=settings(),
    )


def _fact_table(kind: str) -> Download:
    marked: dict[str, Any] = {"kind": kind.lower(), spreadsheets.ASKED: "1"}
    return Download(kinds.fact_name(kind), url_for("fact_data.as_csv", **marked), "text/csv")


def _list_table(kind: str) -> Download:
    marked: dict[str, Any] = {"folder": selections.BY_KIND[kind], spreadsheets.ASKED: "1"}
    return Download(kinds.listed(kind), url_for("list_data.as_csv", **marked), "text/csv")


@blueprint.get("/catalog.<any(ttl,jsonld,nt,rdf):suffix>")
def catalog_data(suffix: str) -> Response:
    """The description of the data set as DCAT, in the format of its ending."""
    return rdf.response(dataset.catalogue(), BY_SUFFIX[suffix])


@blueprint.get("/.well-known/void")
def void() -> Response:
    """The description of the data set as VoID, where crawlers look for it (RFC 8615)."""
    return rdf.response(dataset.described(), negotiation.chosen(page=False) or FORMATS[0])


@i18n.page(blueprint, "/ontology")
def ontology() -> str | Response:
    """The vocabulary: a page, or its source."""
    form = negotiation.chosen()
    if form is not None:
        return ontology_data(form.suffix)
    groups = term_usage.groups()
    return render_template(
        "ontology.html",
        title=gettext("Từ vựng"),
        groups=groups,
        anchors=[Choice(group.name, f"#loai-{group.id}") for group in groups],
        namespace=MB,
        forms=_downloads("catalogue.ontology_data"),
    )


@blueprint.get("/ontology.<any(ttl,jsonld,nt,rdf):suffix>")
def ontology_data(suffix: str) -> Response:
    """The vocabulary in the format of its ending; Turtle comes as it was written."""
    form = BY_SUFFIX[suffix]
    if form.suffix == "ttl":
        return rdf.shared(Response(vocabulary.turtle(), content_type=form.content_type))
    return rdf.response(vocabulary.load(), form)


@i18n.page(blueprint, "/dump/")
def dumps() -> str:
    """List the files that hold everything, and those that hold what changed of late."""
    return render_template(
        "dump.html",
        title=gettext("Tải toàn bộ"),
        quads=generation().counts.get("quad", 0),
        steps=patches.steps(_STEPS),
        held=settings(),
    )


@blueprint.get("/health")
def health() -> Response:
    """Whether graph and index are there and of one age, and the data directory behind them too."""
    held = generation()
    numbers = {"store": held.store.sequence(), "index": held.index.sequence()}
    there, one_age = standing(), set(numbers.values()) == {held.sequence}
    well = there and one_age
    response = jsonify(
        {
            "status": "ok" if well else "damaged" if there else "gone",
            "generation": held.number,
            "sequence": held.sequence,
            "published": held.published,
            "counts": dict(held.counts),
            **({} if one_age else {"sequences": numbers}),
        }
    )
    response.status_code = 200 if well else 503
    response.headers["Cache-Control"] = "no-store"
    return response


def _downloads(endpoint: str) -> list[Download]:
    return [
        Download(form.name, url_for(endpoint, suffix=form.suffix), form.media_type)
        for form in FORMATS
    ]
