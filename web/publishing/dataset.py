"""The data set described for catalogues: DCAT 3 and VoID (W3C)."""

from urllib.parse import quote

from rdflib import XSD, Graph, Literal, URIRef

from ontology import vocabulary
from ontology.namespaces import DCAT, DCTERMS, FOAF, MB, PREFIXES, RDF, SKOS, VOID
from web import kinds
from web.exchange import rdf
from web.exchange.context import generation, settings

_TITLE = {
    "vi": "Minh Bạch: đồ thị tri thức về tin tức cơ quan nhà nước Việt Nam",
    "en": "Minh Bạch: a knowledge graph of Vietnamese government news",
}
_DESCRIPTION = {
    "vi": "Cơ quan, cán bộ, chức vụ, văn bản, khen thưởng và số liệu rút ra từ bài viết, "
    "mỗi dữ kiện kèm câu dẫn chứng và vị trí của câu ấy trong bài.",
    "en": "Agencies, officials, posts, documents, honours and figures extracted from news articles, "
    "each fact with the sentence that proves it and its position in the text.",
}
_RIGHTS = {
    "vi": "Câu trích thuộc quyền của tác giả và cơ quan báo chí đã đăng bài; mỗi bài đều ghi nguồn.",
    "en": "Quotations belong to the authors and publishers of the articles; each article names its source.",
}
_KEYWORDS = {
    "vi": ("cơ quan nhà nước", "tin tức", "đồ thị tri thức"),
    "en": ("public administration", "news", "knowledge graph"),
}
_CHANGES = {
    "vi": "Thay đổi giữa các bản dữ liệu, RDF Patch",
    "en": "Changes between generations of the data, RDF Patch",
}
# By the sort of a term: what such a part is called, of what it is, how many there are, how large it is.
_PARTITIONS = (
    ("classes", VOID.classPartition, VOID["class"], VOID.classes, VOID.entities),
    ("properties", VOID.propertyPartition, VOID.property, VOID.properties, VOID.triples),
)
_GOVERNMENT = URIRef("http://publications.europa.eu/resource/authority/data-theme/GOVE")
_LANGUAGE = URIRef("http://publications.europa.eu/resource/authority/language/VIE")
_COUNTRY = URIRef("http://publications.europa.eu/resource/authority/country/VNM")
_NQUADS = URIRef("https://www.iana.org/assignments/media-types/application/n-quads")
_CSV = URIRef("https://www.iana.org/assignments/media-types/text/csv")
_GZIP = URIRef("https://www.iana.org/assignments/media-types/application/gzip")
_JSON = URIRef("https://www.iana.org/assignments/media-types/application/json")
_RDF_PATCH = URIRef("https://jena.apache.org/documentation/rdf-patch/")
# DCAT 3, which rdflib does not know yet.
_VERSION = URIRef(f"{DCAT}version")
# By its name: where a service is, where it is described, what it is called.
_SERVICES = {
    "sparql": ("sparql", "sparql", {"vi": "Dịch vụ SPARQL 1.1", "en": "SPARQL 1.1 service"}),
    "api": (
        "tim-kiem.json",
        "openapi.json",
        {"vi": "Tìm kiếm và dữ liệu cho chương trình", "en": "Search and data for programs"},
    ),
    "reconcile": (
        "reconcile",
        "reconcile",
        {
            "vi": "Đối chiếu tên trong bảng (OpenRefine)",
            "en": "Matching names in tables (OpenRefine)",
        },
    ),
}


def catalogue() -> Graph:
    """The catalogue of what is published here: one data set, its dump and its services."""
    graph = described()
    base = settings().base_iri
    catalog, dataset = URIRef(f"{base}catalog"), _dataset()
    dump = URIRef(f"{base}catalog#dump")
    publisher = URIRef(f"{base}catalog#publisher")
    graph.add((catalog, RDF.type, DCAT.Catalog))
    graph.add((catalog, DCTERMS.publisher, publisher))
    graph.add((catalog, DCAT.dataset, dataset))
    graph.add((catalog, FOAF.homepage, URIRef(base)))
    graph.add((catalog, DCTERMS.language, _LANGUAGE))
    _texts(graph, catalog, DCTERMS.title, _TITLE)
    _texts(graph, catalog, DCTERMS.description, _DESCRIPTION)
    graph.add((publisher, RDF.type, FOAF.Agent))
    graph.add((publisher, FOAF.name, Literal("Minh Bạch", lang="vi")))
    graph.add((dataset, DCTERMS.publisher, publisher))
    graph.add((dataset, DCAT.distribution, dump))
    graph.add((dump, RDF.type, DCAT.Distribution))
    graph.add((dump, DCAT.accessURL, URIRef(f"{base}dump/")))
    graph.add((dump, DCAT.downloadURL, URIRef(f"{base}dump/minhbach.nq.gz")))
    graph.add((dump, DCAT.mediaType, _NQUADS))
    graph.add((dump, DCAT.compressFormat, _GZIP))
    for media_type in (_NQUADS, _GZIP):
        graph.add((media_type, RDF.type, DCTERMS.MediaType))
    graph.add((dump, DCTERMS.conformsTo, vocabulary.ONTOLOGY))
    graph.add((vocabulary.ONTOLOGY, RDF.type, DCTERMS.Standard))
    _licence(graph, dump)
    _texts(
        graph, dump, DCTERMS.title, {"vi": "Toàn bộ dữ liệu, N-Quads", "en": "All data, N-Quads"}
    )
    _tables(graph, dataset)
    for name, (address, description, titles) in _SERVICES.items():
        service = URIRef(f"{base}catalog#{name}")
        graph.add((catalog, DCAT.service, service))
        graph.add((service, RDF.type, DCAT.DataService))
        graph.add((service, DCAT.endpointURL, URIRef(base + address)))
        graph.add((service, DCAT.endpointDescription, URIRef(base + description)))
        graph.add((service, DCAT.servesDataset, dataset))
        _texts(graph, service, DCTERMS.title, titles)
    return graph


def _tables(graph: Graph, dataset: URIRef) -> None:
    """Name the table of all facts of each kind a distribution of *dataset*."""
    base = settings().base_iri
    graph.add((_CSV, RDF.type, DCTERMS.MediaType))
    for kind in kinds.FACTS:
        name = kind.lower()
        table = URIRef(f"{base}catalog#{name}")
        graph.add((dataset, DCAT.distribution, table))
        graph.add((table, RDF.type, DCAT.Distribution))
        graph.add((table, DCAT.accessURL, URIRef(f"{base}du-kien?kind={name}")))
        graph.add((table, DCAT.downloadURL, URIRef(f"{base}du-kien.csv?kind={name}")))
        graph.add((table, DCAT.mediaType, _CSV))
        term = next(term for term in vocabulary.terms() if term.iri == MB[kind])
        for language, label in term.labels.items():
            graph.add((table, DCTERMS.title, Literal(f"{label}, CSV", lang=language)))
        _licence(graph, table)


def described() -> Graph:
    """The data set alone, as VoID wants it."""
    held = generation()
    base = settings().base_iri
    graph = rdf.graph(("dcat", "dcterms", "foaf", "skos", "void", "xsd"))
    dataset = _dataset()
    graph.add((dataset, RDF.type, DCAT.Dataset))
    graph.add((dataset, RDF.type, VOID.Dataset))
    _texts(graph, dataset, DCTERMS.title, _TITLE)
    _texts(graph, dataset, DCTERMS.description, _DESCRIPTION)
    _texts(graph, dataset, DCTERMS.rights, _RIGHTS)
    _licence(graph, dataset)
    for language, words in _KEYWORDS.items():
        for word in words:
            graph.add((dataset, DCAT.keyword, Literal(word, lang=language)))
    graph.add((dataset, DCAT.theme, _GOVERNMENT))
    graph.add((dataset, DCTERMS.language, _LANGUAGE))
    graph.add((dataset, DCTERMS.spatial, _COUNTRY))
    graph.add((_COUNTRY, RDF.type, DCTERMS.Location))
    graph.add((dataset, DCTERMS.modified, Literal(held.published, datatype=XSD.dateTime)))
    graph.add((dataset, DCAT.landingPage, URIRef(f"{base}catalog")))
    graph.add((dataset, FOAF.homepage, URIRef(base)))
    graph.add((dataset, VOID.sparqlEndpoint, URIRef(f"{base}sparql")))
    graph.add((dataset, VOID.dataDump, URIRef(f"{base}dump/minhbach.nq.gz")))
    graph.add((dataset, VOID.uriSpace, Literal(f"{base}id/")))
    graph.add((dataset, VOID.openSearchDescription, URIRef(f"{base}opensearch.xml")))
    # What a term of others is, catalogues want to be told (DCAT-AP 3, ranges).
    graph.add((_LANGUAGE, RDF.type, DCTERMS.LinguisticSystem))
    graph.add((_GOVERNMENT, RDF.type, SKOS.Concept))
    graph.add((_GOVERNMENT, SKOS.prefLabel, Literal("Government and public sector", lang="en")))
    for page in (base, f"{base}catalog"):
        graph.add((URIRef(page), RDF.type, FOAF.Document))
    graph.add((dataset, _VERSION, Literal(held.name)))
    _changes(graph, dataset)
    for name in ("dcterms", "eli", "foaf", "mb", "oa", "org", "prov", "qb", "schema", "skos"):
        graph.add((dataset, VOID.vocabulary, URIRef(PREFIXES[name])))
    # As whoever counts them at the endpoint finds; quads hold what several articles say several times.
    if "triple" in held.counts:
        graph.add((dataset, VOID.triples, Literal(held.counts["triple"])))
    if "article" in held.counts:
        graph.add((dataset, VOID.documents, Literal(held.counts["article"])))
    _partitions(graph, dataset)
    return graph


def _partitions(graph: Graph, dataset: URIRef) -> None:
    """Say how often the facts use each term, where that is known."""
    for sort, partition, term, whole, number in _PARTITIONS:
        used = generation().usage.get(sort, {})
        if used:
            graph.add((dataset, whole, Literal(len(used))))
        for iri, count in used.items():
            part = URIRef(
                f"{settings().base_iri}catalog#{quote(vocabulary.abbreviate(iri), safe=':')}"
            )
            graph.add((dataset, partition, part))
            graph.add((part, term, URIRef(iri)))
            graph.add((part, number, Literal(count)))


def _changes(graph: Graph, dataset: URIRef) -> None:
    """Say where whoever keeps a copy learns what has changed."""
    base = settings().base_iri
    changes = URIRef(f"{base}catalog#changes")
    graph.add((dataset, DCAT.distribution, changes))
    graph.add((changes, RDF.type, DCAT.Distribution))
    graph.add((changes, DCAT.accessURL, URIRef(f"{base}dump/thay-doi.json")))
    graph.add((changes, DCAT.mediaType, _JSON))
    graph.add((_JSON, RDF.type, DCTERMS.MediaType))
    graph.add((changes, DCTERMS.conformsTo, _RDF_PATCH))
    graph.add((_RDF_PATCH, RDF.type, DCTERMS.Standard))
    _licence(graph, changes)
    _texts(graph, changes, DCTERMS.title, _CHANGES)


def _dataset() -> URIRef:
    return URIRef(f"{settings().base_iri}catalog#dataset")


def _licence(graph: Graph, thing: URIRef) -> None:
    """Say under which licence *thing* is, where an operator has named one."""
    if settings().licence:
        licence = URIRef(settings().licence)
        graph.add((thing, DCTERMS.license, licence))
        graph.add((licence, RDF.type, DCTERMS.LicenseDocument))


def _texts(graph: Graph, thing: URIRef, name: URIRef, texts: dict[str, str]) -> None:
    for language, text in texts.items():
        graph.add((thing, name, Literal(text, lang=language)))
