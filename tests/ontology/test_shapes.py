"""The shapes take what is whole and refuse what lacks something."""

import re

import pyoxigraph as ox
import pytest
from pyshacl import validate
from rdflib import Graph, URIRef

from ontology import constraints, reference, shapes, skos, units, vocabulary
from ontology.namespaces import MB, PREFIXES, RDF, RDFS, SH

BASE = "https://example.org/mb/"
PREFIX = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + f"BASE <{BASE}>\n"

WHOLE = (
    PREFIX
    + """
<id/bai-viet/1> a schema:NewsArticle ; dcterms:identifier "1" ; dcterms:title "Bài"@vi ;
    dcterms:issued "2016-12-09"^^xsd:date ; dcterms:subject <id/linh-vuc/y-te> .
<id/co-quan/a> a mb:Agency , org:FormalOrganization , org:Organization , schema:GovernmentOrganization ;
    skos:prefLabel "Sở Y tế tỉnh A"@vi ; org:classification <id/loai-co-quan/so> ;
    mb:jurisdiction <id/dia-danh/a> ; mb:name <id/co-quan/a#ten> .
<id/co-quan/a#ten> a mb:NamePeriod ; rdfs:label "Sở Y tế"@vi ; mb:from "2008"^^xsd:gYear .
<id/dia-danh/a> a mb:Place , schema:AdministrativeArea ; skos:prefLabel "Tỉnh A"@vi ; mb:unitCode "01" .
<id/nguoi/b> a foaf:Person ; skos:prefLabel "Trần Văn Mẫu"@vi ; foaf:name "Trần Văn Mẫu" .
<id/van-ban/c> a mb:Document , eli:LegalResource ; skos:prefLabel "Quyết định số 1/QĐ-UBND"@vi ;
    eli:id_local "1/QĐ-UBND" ; eli:number "1" ; eli:type_document <id/loai-van-ban/quyet-dinh> .
<id/khen-thuong/d> a mb:Award , skos:Concept ; skos:prefLabel "Bằng khen"@vi ;
    skos:broader <id/loai-khen-thuong/bang-khen> .
<id/ten-mien/e> a mb:DomainName ; skos:prefLabel "A.gov.vn"@vi ; mb:domainName "a.gov.vn" .
<id/he-thong/f> a mb:InformationSystem ; skos:prefLabel "Cổng A"@vi ; mb:operatedBy <id/co-quan/a> .

<graph/1#e> a mb:Evidence ; oa:hasSource <id/bai-viet/1> ; oa:start 0 ; oa:end 4 ; oa:exact "Trần" ;
    mb:rule "đọc" ; mb:confidence 0.9 .
<graph/1#m> a mb:Mention ; oa:hasSource <id/bai-viet/1> ; oa:start 0 ; oa:end 4 ; oa:exact "Trần" ;
    mb:rule "tên" ; mb:confidence 1.0 ; mb:refersTo <id/nguoi/b> .

<id/su-kien/position> a mb:Position , mb:Statement , org:Membership ; org:member <id/nguoi/b> ;
    org:organization <id/co-quan/a> ; mb:roleName "Giám đốc" ; mb:observedOn "2016-12-09"^^xsd:date .
<id/su-kien/appointment> a mb:Appointment , mb:Statement , prov:Activity ; mb:person <id/nguoi/b> ;
    mb:roleName "Giám đốc" ; mb:action mb:appointed ; mb:date "2016-03"^^xsd:gYearMonth ;
    mb:basis <id/van-ban/c> .
<id/su-kien/conferral> a mb:Conferral , mb:Statement , prov:Activity ; mb:recipient <id/nguoi/b> ;
    mb:award <id/khen-thuong/d> .
<id/su-kien/issuance> a mb:Issuance , mb:Statement ; mb:document <id/van-ban/c> ;
    mb:issuer <id/co-quan/a> .
<id/su-kien/operation> a mb:Operation , mb:Statement ; mb:domainName "a.gov.vn" ;
    mb:system <id/he-thong/f> .
<id/su-kien/founding> a mb:Founding , mb:Statement , org:ChangeEvent ;
    org:resultingOrganization <id/co-quan/a> ; mb:date "2006-12-22"^^xsd:date .
<id/su-kien/renaming> a mb:Renaming , mb:Statement , org:ChangeEvent ;
    org:originalOrganization <id/co-quan/a> ; org:resultingOrganization <id/co-quan/a> .
<id/su-kien/sanction> a mb:Sanction , mb:Statement , prov:Activity ; mb:amount 190000000 .
<id/su-kien/figure> a mb:Figure , mb:Statement ; mb:value 3400.0 ; mb:maxValue 3600.0 ;
    mb:unit "tỷ đồng" ; mb:about <id/co-quan/a> ;
    mb:figureId "figure" ; qb:dataSet mb:figures .
<id/su-kien/merger> a mb:Merger , mb:Statement , org:ChangeEvent ; mb:status mb:reference ;
    org:originalOrganization <id/co-quan/a> ; org:resultingOrganization <id/co-quan/a> ;
    dcterms:source "Nghị quyết" .
"""
)
STATED = """
INSERT { ?fact mb:status mb:stated ; prov:wasQuotedFrom <id/bai-viet/1> ; mb:evidence <graph/1#e> }
WHERE { ?fact a mb:Statement FILTER NOT EXISTS { ?fact mb:status mb:reference } }"""


@pytest.fixture(scope="module")
def whole():
    graph = Graph().parse(data=WHOLE, format="turtle")
    graph.update(PREFIX + STATED)
    return graph + skos.load(BASE)


def report(graph):
    """What a general validator says of *graph*, after the queries that we ask have said the same."""
    conforms, found, text = validate(graph, shacl_graph=shapes.load())
    faults = [
        fault
        for fault in found.objects(None, SH.result)
        if (fault, SH.resultSeverity, SH.Violation) in found
    ]
    assert refused(graph) == {str(found.value(fault, SH.focusNode)) for fault in faults}, text
    return conforms, set(found.objects(None, SH.focusNode)), text


def refused(graph):
    """The things of *graph*, which is the default graph and that of an article, that queries find."""
    store = ox.Store()
    turtle = graph.serialize(format="nt").encode()
    for name in (ox.DefaultGraph(), ox.NamedNode(f"{BASE}graph/1")):
        store.load(turtle, ox.RdfFormat.N_TRIPLES, to_graph=name)
    answers = (store.query(constraint.query) for constraint in constraints.every())
    return {row["thing"].value for answer in answers for row in answer}


def changed(graph, update):
    copy = Graph()
    for triple in graph:
        copy.add(triple)
    copy.update(PREFIX + update)
    assert copy.isomorphic(graph) is False, "the update changed nothing"
    return copy


def test_what_is_whole_conforms(whole):
    conforms, _, text = report(whole)

    assert conforms, text


# What is taken from a thing, or put on it, and the thing that the report must name.
FAULTS = {
    "an evidence without its quote": ("graph/1#e", "DELETE { ?x oa:exact ?y }"),
    "an evidence with an empty quote": (
        "graph/1#e",
        'DELETE { ?x oa:exact ?y } INSERT { ?x oa:exact "" }',
    ),
    "an evidence without offsets": ("graph/1#e", "DELETE { ?x oa:start ?y }"),
    "an evidence that ends before it starts": (
        "graph/1#e",
        "DELETE { ?x oa:end ?y } INSERT { ?x oa:end 0 }",
    ),
    "an evidence without its rule": ("graph/1#e", "DELETE { ?x mb:rule ?y }"),
    "an evidence that is surer than sure": (
        "graph/1#e",
        "DELETE { ?x mb:confidence ?y } INSERT { ?x mb:confidence 1.5 }",
    ),
    "an evidence of no article": ("graph/1#e", "DELETE { ?x oa:hasSource ?y }"),
    "a mention of nothing": ("graph/1#m", "DELETE { ?x mb:refersTo ?y }"),
    "a statement without evidence": ("id/su-kien/position", "DELETE { ?x mb:evidence ?y }"),
    "a statement of no article": ("id/su-kien/conferral", "DELETE { ?x prov:wasQuotedFrom ?y }"),
    "a statement without status": ("id/su-kien/figure", "DELETE { ?x mb:status ?y }"),
    "reference data without a source": ("id/su-kien/merger", "DELETE { ?x dcterms:source ?y }"),
    "a position without its holder": ("id/su-kien/position", "DELETE { ?x org:member ?y }"),
    "a position without a body": ("id/su-kien/position", "DELETE { ?x org:organization ?y }"),
    "a position without a role": ("id/su-kien/position", "DELETE { ?x mb:roleName ?y }"),
    "a position held by a body": (
        "id/su-kien/position",
        "DELETE { ?x org:member ?y } INSERT { ?x org:member <id/co-quan/a> }",
    ),
    "an appointment without its person": ("id/su-kien/appointment", "DELETE { ?x mb:person ?y }"),
    "an appointment without its action": ("id/su-kien/appointment", "DELETE { ?x mb:action ?y }"),
    "an appointment by an unknown action": (
        "id/su-kien/appointment",
        "DELETE { ?x mb:action ?y } INSERT { ?x mb:action mb:stated }",
    ),
    "a date in words": (
        "id/su-kien/appointment",
        'DELETE { ?x mb:date ?y } INSERT { ?x mb:date "tháng 3" }',
    ),
    "a conferral of nothing": ("id/su-kien/conferral", "DELETE { ?x mb:award ?y }"),
    "a conferral on nobody": ("id/su-kien/conferral", "DELETE { ?x mb:recipient ?y }"),
    "an issuance of nothing": ("id/su-kien/issuance", "DELETE { ?x mb:document ?y }"),
    "an issuance that tells nothing": ("id/su-kien/issuance", "DELETE { ?x mb:issuer ?y }"),
    "a website without its domain": ("id/su-kien/operation", "DELETE { ?x mb:domainName ?y }"),
    "a domain in capitals": (
        "id/ten-mien/e",
        'DELETE { ?x mb:domainName ?y } INSERT { ?x mb:domainName "A.gov.vn" }',
    ),
    "a founding of nothing": (
        "id/su-kien/founding",
        "DELETE { ?x org:resultingOrganization ?y }",
    ),
    "a renaming of nothing": (
        "id/su-kien/renaming",
        "DELETE { ?x org:originalOrganization ?y }",
    ),
    "a sanction that tells nothing": ("id/su-kien/sanction", "DELETE { ?x mb:amount ?y }"),
    "a figure without its value": ("id/su-kien/figure", "DELETE { ?x mb:value ?y }"),
    "a range upside down": (
        "id/su-kien/figure",
        "DELETE { ?x mb:maxValue ?y } INSERT { ?x mb:maxValue 1.0 }",
    ),
    "a figure of nothing": ("id/su-kien/figure", "DELETE { ?x mb:unit ?y }"),
    "a figure outside its data set": ("id/su-kien/figure", "DELETE { ?x qb:dataSet ?y }"),
    "a figure without its identifier": ("id/su-kien/figure", "DELETE { ?x mb:figureId ?y }"),
    "a figure about a person": (
        "id/su-kien/figure",
        "DELETE { ?x mb:about ?y } INSERT { ?x mb:about <id/nguoi/b> }",
    ),
    "a figure about two": ("id/su-kien/figure", "INSERT { ?x mb:about <id/dia-danh/a> }"),
    "an article without its identifier": ("id/bai-viet/1", "DELETE { ?x dcterms:identifier ?y }"),
    "an article with two titles": ("id/bai-viet/1", 'INSERT { ?x dcterms:title "Khác"@vi }'),
    "an article with a date and a bound": (
        "id/bai-viet/1",
        'INSERT { ?x mb:notBefore "2017-01-01"^^xsd:date }',
    ),
    "an article of no known field": (
        "id/bai-viet/1",
        "INSERT { ?x dcterms:subject <id/linh-vuc/khong-co> }",
    ),
    "an agency without a name": ("id/co-quan/a", "DELETE { ?x skos:prefLabel ?y }"),
    "an agency with two names": ("id/co-quan/a", 'INSERT { ?x skos:prefLabel "Khác"@vi }'),
    "an agency of no known kind": (
        "id/co-quan/a",
        "INSERT { ?x org:classification <id/loai-co-quan/khong-co> }",
    ),
    "an agency that plain consumers do not see": (
        "id/co-quan/a",
        "DELETE { ?x a org:FormalOrganization }",
    ),
    "a name period without a name": ("id/co-quan/a#ten", "DELETE { ?x rdfs:label ?y }"),
    "a person without a plain name": ("id/nguoi/b", "DELETE { ?x foaf:name ?y }"),
    "a number that is a number": (
        "id/van-ban/c",
        "DELETE { ?x eli:number ?y } INSERT { ?x eli:number 1 }",
    ),
    "an award of no known kind": (
        "id/khen-thuong/d",
        "INSERT { ?x skos:broader <id/loai-khen-thuong/khong-co> }",
    ),
    "a place without a name": ("id/dia-danh/a", "DELETE { ?x skos:prefLabel ?y }"),
    "a unit with a code of four digits": (
        "id/dia-danh/a",
        'DELETE { ?x mb:unitCode ?y } INSERT { ?x mb:unitCode "0001" }',
    ),
    "a unit that ends before it begins": (
        "id/dia-danh/a",
        'INSERT { ?x mb:validFrom "2025-07-01"^^xsd:date ; mb:validUntil "2025-06-30"^^xsd:date }',
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_where_it_is(whole, fault):
    thing, update = FAULTS[fault]
    where = " WHERE { BIND(<%s> AS ?x) %s }"
    pattern = update.partition("DELETE {")[2].partition("}")[0]
    broken = changed(whole, update + where % (thing, pattern))

    conforms, found, _ = report(broken)

    assert not conforms
    assert URIRef(BASE + thing) in found


def test_what_no_query_can_ask_is_an_error():
    """A shape that goes beyond what is translated must not pass for proved."""
    for demand in ("sh:maxCount 3", "sh:disjoint mb:name", "sh:datatype xsd:duration"):
        shape = f"<s> sh:targetClass mb:Place ; sh:property [ sh:path mb:level ; {demand} ] ."
        with pytest.raises(ValueError, match=r"translated|told by"):
            list(constraints.of(Graph().parse(data=PREFIX + shape, format="turtle")))


def test_every_class_of_ours_has_a_shape():
    targets = set(shapes.load().objects(None, SH.targetClass))
    classes = {term.iri for term in vocabulary.terms() if term.sort == "class"}

    assert classes - targets == {MB.Status, MB.Action}


def test_every_term_in_the_shapes_is_in_the_ontology():
    ours = {term.iri for term in vocabulary.terms()}
    used = {node for triple in shapes.load() for node in triple if str(node).startswith(str(MB))}

    assert used <= ours


def test_every_shape_is_named_in_both_languages():
    graph = shapes.load()
    for shape in graph.subjects(RDF.type, SH.NodeShape):
        assert {label.language for label in graph.objects(shape, RDFS.label)} == {"vi", "en"}


def test_reference_data_conform():
    """All of it but the districts and communes of most provinces, which are made alike."""
    kept = {
        f"<{BASE}id/dia-danh/{unit.slug}>"
        for unit in units.every()
        if unit.level == "province" or unit.province_code in ("31", "75")
    }
    graph = Graph()
    lines = (line for line in reference.ntriples(BASE) if _is_kept(line, kept))
    graph.parse(data="".join(f"{line} .\n" for line in lines), format="nt")

    conforms, _, text = report(graph)

    assert conforms, text[:2000]


def _is_kept(line, kept):
    """Tell whether all units that *line* names are among *kept*."""
    return all(name in kept for name in re.findall(rf"<{BASE}id/dia-danh/[^>]*>", line))
