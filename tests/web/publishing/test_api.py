"""What programs are told before they ask holds against the ontology, the queries and the live answers."""

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any, ClassVar
from xml.etree import ElementTree

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from rdflib import Graph, Literal, URIRef
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.routing import Rule

from graph.store import ready
from ontology.namespaces import MB, OWL, PREFIXES, RDF, RDFS, SH
from tests.web.world import BASE
from web.services import Generation

ONTOLOGY = Path(__file__).parents[3] / "ontology" / "minhbach.ttl"
THING = "co-quan/so-y-te-thanh-pho-van-hai"


def _faults(value: Any, schema: dict[str, Any], whole: dict[str, Any]) -> list[str]:
    """Where *value* breaks *schema*, which is part of *whole* (JSON Schema 2020-12)."""
    validator = Draft202012Validator({**schema, "components": whole["components"]})
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(value)]


def _resolved(reference: str, whole: dict[str, Any]) -> dict[str, Any]:
    found: Any = whole
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    assert isinstance(found, dict)
    return found


@pytest.fixture
def described(client: FlaskClient) -> dict[str, Any]:
    """The description as the site serves it."""
    found = client.get("/openapi.json").get_json()
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        ("/tim-kiem.json", "q=so+tttt&size=20", 200),
        ("/tim-kiem.json", "q=zzqqxx", 200),
        ("/tim-kiem.json", "q=haiphong", 200),
        ("/tim-kiem.json", "q=vh&size=1&facets=1", 200),
        ("/tim-kiem.json", "filed=y-te", 400),
        ("/tim-kiem/tat-ca.json", "q=thanh+pho", 200),
        ("/tim-kiem/tat-ca.json", "q=zzqqxx", 200),
        ("/tim-kiem/tat-ca.json", "order=best", 400),
        ("/tim-kiem.json", "page=nonsense", 400),
        ("/goi-y", "q=s", 200),
        ("/goi-y", "q=", 200),
        ("/goi-y.json", "q=so", 200),
        ("/danh-muc/{folder}.json", "size=3", 200),
        ("/danh-muc/{folder}.json", "letter=Đ&from=lan", 200),
        ("/danh-muc/{folder}.json", "letter=ab", 400),
        ("/health", "", 200),
        ("/api/vocabulary.json", "", 200),
        ("/sparql", "query=ASK%7B%7D", 200),
        ("/sparql", "query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%2050", 200),
        ("/sparql", "query=SELECT", 400),
        ("/reconcile", "", 200),
        ("/reconcile", 'queries={"a": {"query": "Sở Y tế Vân Hải"}, "b": {"query": "x"}}', 200),
        (
            "/reconcile",
            f'extend={{"ids": ["{THING}"], "properties": [{{"id": "skos:altLabel"}}]}}',
            200,
        ),
        ("/reconcile", "queries=x", 400),
        ("/reconcile/suggest/entity", "prefix=so", 200),
        ("/reconcile/suggest/property", "prefix=eli", 200),
        ("/reconcile/suggest/type", "prefix=", 200),
        ("/reconcile/properties", "type=agency&limit=2", 200),
        ("/reconcile/flyout", f"id={THING}", 200),
        ("/reconcile/flyout", "id=x", 404),
    ],
)
def test_live_answers_are_as_described(
    client: FlaskClient, described: dict[str, Any], path: str, query: str, status: int
) -> None:
    response = client.get(f"{path.format(folder='nguoi')}?{query}")
    answer = described["paths"][path]["get"]["responses"][str(status)]
    answer = _resolved(answer["$ref"], described) if "$ref" in answer else answer

    assert response.status_code == status
    assert response.mimetype in answer["content"]
    schema = answer["content"][response.mimetype]["schema"]
    assert _faults(json.loads(response.text), schema, described) == []


def _template(rule: Rule) -> str:
    return re.sub(r"<(?:[^<>]*:)?(\w+)>", r"{\1}", rule.rule)


def test_every_address_for_programs_is_described(app: Flask, described: dict[str, Any]) -> None:
    methods: dict[str, set[str]] = defaultdict(set)
    for rule in app.url_map.iter_rules():
        # Pages are for people, and have an address in each language.
        if "language" in (rule.defaults or {}) or rule.endpoint == "static":
            continue
        path = _template(rule).removesuffix("/")
        methods[path] |= {name.lower() for name in rule.methods or ()} - {"head", "options"}
        for said in described["paths"].get(path, {}).values():
            told = [p["name"] for p in said.get("parameters", ()) if p["in"] == "path"]
            assert set(told) == rule.arguments, path

    assert {path: set(said) for path, said in described["paths"].items()} == methods


class _Asked(ImmutableMultiDict[str, str]):
    """The parameters of a request, which remember those that were asked for."""

    seen: ClassVar[set[str]] = set()

    def getlist(self, key: str, type: Any = None) -> Any:
        self.seen.add(key)
        return super().getlist(key, type)

    def __getitem__(self, key: str) -> str:
        self.seen.add(key)
        return super().__getitem__(key)


def test_the_parameters_described_are_those_that_are_read(
    app: Flask, described: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.request_class, "parameter_storage_class", _Asked)
    examples = {"id": THING, "extend": ""}
    for path, said in described["paths"].items():
        # The endpoint reads its address itself, as its protocol wants it.
        if "{" in path or path == "/sparql":
            continue
        names = {p["name"] for p in said["get"].get("parameters", ())}
        _Asked.seen.clear()
        answer = app.test_client().get(
            path, query_string={name: examples.get(name, "") for name in names}
        )

        assert answer.status_code == 200, path
        assert names <= _Asked.seen, path
        for other in set(_Asked.seen - names):
            assert app.test_client().get(f"{path}?{other}=1").status_code == 400, (path, other)


@pytest.mark.parametrize(
    "path", ["/tim-kiem.json", "/tim-kiem.csv", "/tim-kiem.atom", "/tim-kiem/tat-ca.json"]
)
def test_a_parameter_that_no_search_reads_is_told(client: FlaskClient, path: str) -> None:
    refused = client.get(f"{path}?q=so&filed=y-te")

    assert refused.status_code == 400
    assert "“filed”" in refused.get_json()["detail"]
    assert "field" in refused.get_json()["detail"]
    assert client.get(f"{path}?q=so&_=1732350000").status_code == 200
    assert client.get("/tim-kiem?q=so&utm_source=x").status_code == 200
    assert client.get("/tim-kiem/tat-ca.json?q=so&page=2").status_code == 400


def test_facets_and_pages_are_there_for_programs_too(client: FlaskClient) -> None:
    first = client.get("/tim-kiem.json?kind=agency&size=2&facets=1").get_json()
    second = client.get(first["next"].removeprefix(BASE.rstrip("/"))).get_json()
    kinds = {one["value"]: one["count"] for one in first["facets"]["kind"]}
    field = first["facets"]["field"]

    assert kinds["agency"] == first["total"] == second["total"]
    assert not {hit["iri"] for hit in first["hits"]} & {hit["iri"] for hit in second["hits"]}
    assert second["facets"] == first["facets"]
    assert field == [] or field[0]["label"]
    assert "facets" not in client.get("/tim-kiem.json?kind=agency").get_json()
    assert client.get("/tim-kiem.json?q=zzqqxx").get_json()["next"] is None


def test_a_program_can_tell_namesakes_apart(client: FlaskClient) -> None:
    person = client.get("/tim-kiem.json?q=luong+the+trach&kind=person").get_json()["hits"][0]

    assert "Vân Hải" in person["hint"]
    assert person["articles"] > 0


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/tim-kiem.json?q=so&literal=yes", "0, 1"),
        ("/tim-kiem.json?q=so&facets=true", "0, 1"),
        ("/tim-kiem.csv?q=so&bom=2", "0, 1"),
        ("/goi-y?q=so&limit=0", "1 đến 20"),
        ("/goi-y?q=so&limit=%1D", "1 đến 20"),
        ("/goi-y.json?q=so&limit=21", "1 đến 20"),
        ("/goi-y.json?q=so&limit=eight", "1 đến 20"),
        ("/reconcile/properties?limit=-1", "1 đến 1000"),
    ],
)
def test_a_value_that_cannot_be_meant_is_told(client: FlaskClient, address: str, told: str) -> None:
    refused = client.get(address)

    assert refused.status_code == 400
    assert told in refused.get_json()["detail"]


def test_the_description_names_the_values_that_this_site_knows(described: dict[str, Any]) -> None:
    schemas = described["components"]["schemas"]
    address = re.compile(schemas["Address"]["pattern"])

    assert {"article", "entity", "person"} <= set(schemas["Kind"]["enum"])
    assert "y-te" in schemas["PolicyField"]["enum"]
    assert "quyet-dinh" in schemas["DocumentType"]["enum"]
    assert {"Ă", "đ", "#"} <= set(schemas["Letter"]["enum"])
    assert address.search(f"{BASE}id/{THING}")
    assert not address.search(f"{BASE.replace('.', 'x')}id/{THING}")
    assert not address.search(f"{BASE}id/{THING}/x")


@pytest.mark.parametrize(
    ("value", "schema"),
    [
        ({"total": "3", "hits": []}, "SearchResults"),
        ({"total": 3}, "SearchResults"),
        ({"total": 3, "hits": [], "more": 1}, "SearchResults"),
        ({"total": 3, "hits": [{"iri": "x"}]}, "SearchResults"),
        (["a", [], []], "OpenSearchSuggestions"),
        (["a", [1], [], []], "OpenSearchSuggestions"),
        ({"head": {}}, "SparqlResults"),
        ({"status": "fine"}, "Health"),
    ],
)
def test_the_check_finds_what_is_wrong(
    described: dict[str, Any], value: object, schema: str
) -> None:
    assert _faults(value, described["components"]["schemas"][schema], described)


def test_the_description_names_schemas_that_there_are(described: dict[str, Any]) -> None:
    text = json.dumps(described)
    references = {piece.split('"')[0] for piece in text.split('"$ref": "')[1:]}

    assert described["openapi"].startswith("3.1")
    assert described["servers"] == [{"url": BASE.rstrip("/")}]
    assert all(_resolved(reference, described) for reference in references)
    named = {r.rpartition("/")[2] for r in references}
    assert set(described["components"]["schemas"]) <= named


def test_terms_of_others_have_names_in_both_languages_too(client: FlaskClient) -> None:
    held = client.get("/api/vocabulary.json").get_json()
    told = {term["name"]: term["labels"] for term in held["properties"] + held["classes"]}

    assert told["skos:prefLabel"] == {"vi": "tên", "en": "name"}
    assert told["schema:NewsArticle"] == {"vi": "bài viết (tin tức)", "en": "news article"}
    for name in ("rdf:type", "oa:exact", "dcterms:title", "foaf:Person"):
        assert told[name]["vi"] != name.partition(":")[2]


def test_the_vocabulary_for_editors_is_the_ontology(client: FlaskClient) -> None:
    held = client.get("/api/vocabulary.json").get_json()
    ontology = Graph().parse(ONTOLOGY, format="turtle")
    sorts = {
        "classes": {OWL.Class},
        "properties": {OWL.ObjectProperty, OWL.DatatypeProperty},
    }

    assert held["prefixes"] == dict(PREFIXES)
    for sort, types in sorts.items():
        ours = {
            subject
            for type_ in types
            for subject in ontology.subjects(RDF.type, type_)
            if isinstance(subject, URIRef) and subject in MB
        }
        told = {URIRef(t["iri"]): t for t in held[sort] if t["iri"].startswith(str(MB))}
        assert set(told) == ours
        for iri, term in told.items():
            for name, property_ in (("labels", RDFS.label), ("comments", RDFS.comment)):
                words = {o for o in ontology.objects(iri, property_) if isinstance(o, Literal)}
                assert {Literal(text, lang=code) for code, text in term[name].items()} == words
            for name, property_ in (("domain", RDFS.domain), ("range", RDFS.range)):
                plain = {o for o in ontology.objects(iri, property_) if isinstance(o, URIRef)}
                assert plain <= {_expanded(each) for each in term[name]}
                assert term[name] or not list(ontology.objects(iri, property_))


def test_terms_of_others_that_the_data_use_are_there_too(client: FlaskClient) -> None:
    held = client.get("/api/vocabulary.json").get_json()
    names = {term["name"] for sort in ("classes", "properties") for term in held[sort]}

    assert {"org:member", "skos:prefLabel", "oa:exact", "dcterms:title"} <= names
    assert {"schema:NewsArticle", "foaf:Person", "org:Membership"} <= names


def _expanded(name: str) -> URIRef:
    prefix, _, rest = name.partition(":")
    return URIRef(PREFIXES[prefix] + rest)


def test_what_an_editor_has_already_is_not_sent_again(client: FlaskClient) -> None:
    for address in ("/api/vocabulary.json", "/api/queries.ttl", "/openapi.json"):
        tag = client.get(address).headers["ETag"]
        assert client.get(address, headers={"If-None-Match": tag}).status_code == 304


def test_ready_queries_are_executables_with_words_in_both_languages(client: FlaskClient) -> None:
    published = Graph().parse(data=client.get("/api/queries.ttl").text, format="turtle")
    executables = set(published.subjects(RDF.type, SH.SPARQLExecutable))

    assert len(executables) == len(ready.queries()) > 0
    for query in ready.queries():
        iri = URIRef(f"{BASE}api/queries.ttl#{query.name}")
        texts = [
            str(o) for p in (SH.select, SH.ask, SH.construct) for o in published.objects(iri, p)
        ]
        assert [text.strip() for text in texts] == [query.body.strip()]
        for property_ in (RDFS.label, RDFS.comment):
            assert {o.language for o in published.objects(iri, property_)} >= {"vi", "en"}  # type: ignore[attr-defined]
        declared = {
            str(published.value(each, SH.prefix)): str(published.value(each, SH.namespace))
            for each in published.objects(published.value(iri, SH.prefixes), SH.declare)
        }
        assert declared == dict(PREFIXES)


def test_the_service_description_leads_to_the_ready_queries(client: FlaskClient) -> None:
    described = Graph().parse(
        data=client.get("/sparql", headers={"Accept": "text/turtle"}).text, format="turtle"
    )

    assert URIRef(f"{BASE}api/queries.ttl") in set(described.objects(None, RDFS.seeAlso))


@pytest.mark.parametrize("typed", ["so", "Sở", "thanh pho", "chủ tịch"])
def test_suggestions_are_those_of_the_index(
    client: FlaskClient, world: Generation, typed: str
) -> None:
    found = world.index.suggest(typed)
    rich = client.get("/goi-y.json", query_string={"q": typed}).get_json()
    said, names, notes, addresses = client.get("/goi-y", query_string={"q": typed}).get_json(
        force=True
    )

    assert (said, rich["q"]) == (typed, typed)
    assert names == [s["text"] for s in rich["suggestions"]] == [s.text for s in found]
    assert [s["iri"] for s in rich["suggestions"]] == [s.iri for s in found]
    assert len(notes) == len(addresses) == len(names)
    for address, suggestion in zip(addresses, rich["suggestions"], strict=True):
        assert address == BASE.rstrip("/") + suggestion["page"]
        assert client.get(suggestion["page"]).status_code == 200


def test_something_is_suggested_for_a_beginning_without_marks(client: FlaskClient) -> None:
    assert client.get("/goi-y.json?q=so").get_json()["suggestions"]


@pytest.mark.parametrize("typed", ["", "   ", "x" * 5000, "<script>", '"', "\x00"])
def test_nothing_typed_is_an_error(client: FlaskClient, typed: str) -> None:
    response = client.get("/goi-y", query_string={"q": typed})

    assert response.status_code == 200
    assert response.get_json(force=True)[0] == typed


@pytest.mark.parametrize(("limit", "most"), [("3", 3), ("20", 20), ("", 8)])
def test_the_number_of_suggestions_is_bounded(client: FlaskClient, limit: str, most: int) -> None:
    found = client.get("/goi-y.json", query_string={"q": "s", "limit": limit}).get_json()

    assert 0 < len(found["suggestions"]) <= most


def test_suggestions_speak_the_language_of_the_client(client: FlaskClient) -> None:
    vietnamese = client.get("/goi-y.json?q=so", headers={"Accept-Language": "vi"})
    english = client.get("/goi-y.json?q=so", headers={"Accept-Language": "en"})

    assert vietnamese.get_json()["suggestions"][0]["page"].startswith("/trang/")
    assert english.get_json()["suggestions"][0]["page"].startswith("/en/trang/")
    assert "Accept-Language" in english.headers["Vary"]
    assert vietnamese.headers["ETag"] != english.headers["ETag"]


def test_browsers_learn_where_suggestions_are(client: FlaskClient) -> None:
    described = ElementTree.fromstring(client.get("/opensearch.xml").data)
    templates = [url.get("template") for url in described if url.get("rel") == "suggestions"]

    assert templates == [f"{BASE}goi-y?q={{searchTerms}}"]
