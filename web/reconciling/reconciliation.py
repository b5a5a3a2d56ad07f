"""Names in a user's table matched to our things: Reconciliation Service API 0.2 (W3C community group)."""

import json
from collections.abc import Iterable
from typing import Any

from flask import Blueprint, Response, abort, jsonify, render_template, request
from flask_babel import gettext
from rdflib import Literal, URIRef

from ontology.namespaces import MB
from web import kinds
from web.exchange import i18n, links, moved, parameters, rdf
from web.exchange.context import generation, settings
from web.reconciling import matching, traits
from web.reconciling.matching import Asked, Candidate

blueprint = Blueprint("reconciliation", __name__)

# Queries of one batch: each is a search.
_BATCH = 25
_THINGS = 200
_PROPERTIES = 20
# More properties than any kind has.
_MOST = 1000
_SHOWN = 10
# Characters of a name: what is longer is none.
_LONGEST = 300
# Whoever matches a table shows the preview in a frame of a page of theirs.
_FRAMED = "default-src 'none'; style-src 'self'; frame-ancestors *"


@blueprint.route("/reconcile", methods=["GET", "POST"])
def service() -> Response:
    """Describe the service; match names, or tell properties of things, where a request asks that."""
    if queries := request.values.get("queries"):
        return _shared(_matched(_object(queries, "queries")))
    if extension := request.values.get("extend"):
        return _shared(_extended(_object(extension, "extend")))
    return _shared(_manifest())


@blueprint.get("/reconcile/suggest/entity")
def entities() -> Response:
    """Things whose names begin as typed."""
    typed = request.args.get("prefix", "")[:_LONGEST]
    found = generation().index.suggest(typed, limit=2 * _SHOWN) if typed.strip() else ()
    return _shared(
        {
            "result": [
                {
                    "id": links.path(suggestion.iri),
                    "name": suggestion.text,
                    "description": suggestion.hint,
                    "notable": [_type(suggestion.type)],
                }
                for suggestion in found
                if suggestion.type in kinds.ENTITIES
            ][:_SHOWN]
        }
    )


@blueprint.get("/reconcile/suggest/property")
def properties() -> Response:
    """Properties whose names begin as typed."""
    return _shared({"result": _beginning(_properties(traits.named("")))})


@blueprint.get("/reconcile/suggest/type")
def types() -> Response:
    """Kinds of things whose names begin as typed."""
    return _shared({"result": _beginning(_type(kind) for kind in kinds.ENTITIES)})


@blueprint.get("/reconcile/properties")
def proposals() -> Response:
    """The properties that things of a kind have."""
    kind = request.args.get("type", "")
    limit = parameters.whole("limit", default=_MOST, most=_MOST)
    return _shared({"type": kind, "properties": _properties(traits.named(kind))[:limit]})


@blueprint.get("/reconcile/preview")
def preview() -> Response:
    """A thing in a few lines of HTML, for a frame."""
    response = Response(
        _sketch(_asked_for(), "preview.html"), content_type="text/html; charset=utf-8"
    )
    response.headers["Content-Security-Policy"] = _FRAMED
    return _told(response)


@blueprint.get("/reconcile/flyout")
def flyout() -> Response:
    """A thing in a few lines of HTML, for a box."""
    return _shared(
        {"id": request.args.get("id", ""), "html": _sketch(_asked_for(), "_sketch.html")}
    )


def _manifest() -> dict[str, Any]:
    base = settings().base_iri
    here = f"{base}reconcile"
    shown = {"flyout_service_url": here, "flyout_service_path": "/flyout?id=${id}"}
    return {
        "versions": ["0.2"],
        "name": "Minh Bạch",
        "identifierSpace": f"{base}id/",
        "schemaSpace": str(MB),
        "view": {"url": f"{base}id/{{{{id}}}}"},
        "preview": {"url": f"{here}/preview?id={{{{id}}}}", "width": 400, "height": 260},
        "defaultTypes": [_type(kind) for kind in kinds.ENTITIES],
        "suggest": {
            "entity": {"service_url": here, "service_path": "/suggest/entity", **shown},
            "property": {"service_url": here, "service_path": "/suggest/property"},
            "type": {"service_url": here, "service_path": "/suggest/type"},
        },
        "extend": {
            "propose_properties": {"service_url": here, "service_path": "/properties"},
            "property_settings": [],
        },
        "batchSize": _SHOWN,
    }


def _matched(batch: dict[str, Any]) -> dict[str, Any]:
    if len(batch) > _BATCH:
        abort(400, gettext("Mỗi lần gửi tối đa %(most)s truy vấn.", most=_BATCH))
    # All are read before any is searched.
    asked = {name: _query(name, query) for name, query in batch.items()}
    return {
        name: {
            "result": [
                _candidate(found)
                for found in matching.candidates(query, generation(), i18n.language())
            ]
        }
        for name, query in asked.items()
    }


def _query(number: str, query: Any) -> Asked:
    words = query.get("query") if isinstance(query, dict) else None
    if not isinstance(words, str) or not words.strip():
        abort(400, gettext("Truy vấn “%(name)s” thiếu chuỗi “query”.", name=number))
    types = query.get("type") or ()
    types = (types,) if isinstance(types, str | dict) else types
    limit = query.get("limit")
    values: dict[str, tuple[str, ...]] = {}
    for told in _list(query.get("properties")):
        name = told.get("pid") if isinstance(told, dict) else None
        if isinstance(name, str) and name in traits.PATHS:
            values[name] = tuple(_texts(told.get("v")))
    kinds_asked = tuple(_ids(_list(types)))
    # "should" asks for no more than a preference.
    strict = query.get("type_strict") != "should"
    return Asked(
        words if len(words) <= _LONGEST else "",
        kinds_asked if strict else (),
        min(max(limit, 1), matching.MOST) if isinstance(limit, int) else _SHOWN,
        values,
        () if strict else kinds_asked,
    )


def _extended(asked: dict[str, Any]) -> dict[str, Any]:
    things = [thing for thing in _list(asked.get("ids")) if isinstance(thing, str)]
    names = list(_ids(_list(asked.get("properties"))))
    if len(things) > _THINGS or len(names) > _PROPERTIES:
        most = gettext(
            "Mỗi lần gửi tối đa %(things)s đối tượng và %(names)s thuộc tính.",
            things=_THINGS,
            names=_PROPERTIES,
        )
        abort(400, most)
    store = generation().store
    given = {thing: iri for thing in things if (iri := links.thing(thing)) is not None}
    # A table may have been matched long ago: what it names may have another address by now.
    ends = moved.followed(store, given.values())
    addresses = {thing: ends[given[thing]] if thing in given else None for thing in things}
    full = {name: traits.full(name) for name in names}
    told = traits.values(store, list(ends.values()), full.values(), i18n.language())
    return {
        "meta": [{"id": name, "name": traits.label(full[name])} for name in names],
        "rows": {
            thing: {
                name: [_cell(value) for value in told[full[name]].get(iri, [])] if iri else []
                for name in names
            }
            for thing, iri in addresses.items()
        },
    }


def _cell(value: traits.Value) -> dict[str, str]:
    if not isinstance(value.term, Literal) and links.parts(str(value.term)):
        return {"id": links.path(str(value.term)), "name": value.text}
    moment = traits.moment(value.term)
    return {"date": moment} if moment else {"str": value.text}


def _candidate(found: Candidate) -> dict[str, Any]:
    return {
        "id": links.path(found.iri),
        "name": found.name,
        "description": found.hint,
        "type": [_type(found.kind)],
        "score": found.score,
        "features": [{"id": name, "value": value} for name, value in found.features.items()],
        "match": found.match,
    }


def _type(kind: str) -> dict[str, str]:
    return {"id": kind, "name": kinds.name(kind)}


def _properties(names: Iterable[str]) -> list[dict[str, str]]:
    return [{"id": name, "name": traits.label(name)} for name in names]


def _beginning(things: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    typed = request.args.get("prefix", "").strip().lower()
    return [
        thing
        for thing in things
        if typed in thing["name"].lower() or thing["id"].lower().startswith(typed)
    ]


def _asked_for() -> Candidate:
    iri = links.thing(request.args.get("id", ""))
    return matching.one(iri, generation(), i18n.language()) or abort(404)


def _sketch(thing: Candidate, template: str) -> str:
    names = traits.named(thing.kind)
    iri = URIRef(thing.iri)
    told = traits.values(generation().store, [iri], names, i18n.language())
    rows = [
        (traits.label(name), ", ".join(value.text for value in told[name][iri][:5]))
        for name in names
        if told[name].get(iri)
    ]
    return render_template(template, thing=thing, kind=kinds.name(thing.kind), rows=rows)


def _object(text: str, name: str) -> dict[str, Any]:
    try:
        # JSON may spell half a character, which no answer can hold: it becomes a question mark.
        whole = json.dumps(json.loads(text), ensure_ascii=False).encode(errors="replace")
        found = json.loads(whole)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        abort(400, gettext("“%(name)s” phải là một đối tượng JSON.", name=name))
    return found


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _ids(values: Iterable[Any]) -> Iterable[str]:
    for value in values:
        found = value.get("id") if isinstance(value, dict) else value
        if isinstance(found, str):
            yield found


def _texts(value: Any) -> Iterable[str]:
    for one in value if isinstance(value, list) else [value]:
        text = (one.get("name") or one.get("id")) if isinstance(one, dict) else one
        if text is not None and not isinstance(text, bool):
            yield str(text)


def _shared(answer: dict[str, Any]) -> Response:
    return _told(jsonify(answer))


def _told(response: Response) -> Response:
    # Kinds and properties are named in the language of the client.
    response.vary.add("Accept-Language")
    return rdf.shared(response)
