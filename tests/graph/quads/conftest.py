"""One reading with all kinds of entities and facts, which the tests of this folder share."""

import sys
from dataclasses import replace

import pytest
from rdflib import Graph, URIRef

from graph import addresses, quads
from graph.model import (
    Change,
    Document,
    Entity,
    Evidence,
    Fact,
    FactKind,
    Mention,
    MentionKind,
    Reading,
    Ref,
    Status,
)
from ontology import terms
from ontology.namespaces import RDF

BASE = "https://example.org/mb/"
KIND = MentionKind

TEXT = """Sở Bưu chính, Viễn thông Hải Phòng đổi tên thành Sở Thông tin và Truyền thông ngày 4-4-2008.
Ông Trần Văn Mẫu, Giám đốc Sở, cho biết:
UBND TP ban hành Quyết định số 3476/QĐ-UBND ngày 19/12/2017 về việc làm mẫu.
Sở vận hành Cổng Tin tức tại E-HaiPhong.gov.vn; có gần 400 dịch vụ; 13 đơn vị bị phạt 190 triệu đồng.
Thừa ủy quyền của Chủ tịch nước, ông Mẫu trao Huân chương Lao động hạng Ba cho Sở Y tế."""


def entity(key, kind, label, *names, **more):
    return Entity(key, kind, label, names, **more)


HAI_PHONG = entity("place|31", KIND.PLACE, "Hải Phòng", "TP", code="province/31/")
SO_TTTT = entity(
    "agency|so-tttt|31",
    KIND.AGENCY,
    "Sở Thông tin và Truyền thông thành phố Hải Phòng",
    "Sở",
    "Sở TT&TT",
    concept="so",
    jurisdiction="place|31",
    parent="agency|ubnd|31",
)
SO_BCVT = entity(
    "agency|so-bcvt|31",
    KIND.AGENCY,
    "Sở Bưu chính, Viễn thông thành phố Hải Phòng",
    concept="so",
)
UBND = entity(
    "agency|ubnd|31",
    KIND.AGENCY,
    "Ủy ban nhân dân thành phố Hải Phòng",
    "UBND TP",
    concept="uy-ban-nhan-dan",
)
MAU = entity("person|tran-van-mau", KIND.PERSON, "Trần Văn Mẫu", "Mẫu")
DECISION = entity(
    "document|3476",
    KIND.DOCUMENT,
    "Quyết định số 3476/QĐ-UBND",
    concept="quyet-dinh",
    number="3476/QĐ-UBND",
)
ORDER = entity("award|hcld3", KIND.AWARD, "Huân chương Lao động hạng Ba", concept="huan-chuong")
PORTAL = entity("system|ctt", KIND.SYSTEM, "Cổng Tin tức thành phố Hải Phòng", "Cổng Tin tức")
DOMAIN = entity("domain|e-haiphong.gov.vn", KIND.DOMAIN, "E-HaiPhong.gov.vn")
PRESIDENT = entity("agency|ctn", KIND.AGENCY, "Chủ tịch nước", concept="chuc-danh")
OLD_TOWN = entity("place|cũ", KIND.PLACE, "tỉnh Kiến An")
COMPANY = entity("organization|x", KIND.ORGANIZATION, "JICA")
ENTITIES = (
    HAI_PHONG,
    SO_TTTT,
    SO_BCVT,
    UBND,
    MAU,
    DECISION,
    ORDER,
    PORTAL,
    DOMAIN,
    PRESIDENT,
    COMPANY,
    OLD_TOWN,
)
FOLDERS = addresses.FOLDERS
ADDRESSES = {
    one.key: f"{BASE}id/{FOLDERS[one.kind]}/{addresses.fixed_slug(one) or addresses.slug(one)}"
    for one in ENTITIES
}


def evidence(quote, rule="đọc", text=TEXT, document="bai-1"):
    start = text.index(quote)
    return Evidence(document, start, start + len(quote), quote, rule, 0.9)


def fact(kind, quote, status=Status.STATED, **arguments):
    given = {name.rstrip("_"): value for name, value in arguments.items()}
    return Fact(kind, tuple(sorted(given.items())), (evidence(quote),), status)


FACTS = {
    "position": fact(
        FactKind.POSITION,
        "Trần Văn Mẫu, Giám đốc Sở",
        person=Ref(MAU.key),
        role="Giám đốc",
        agency=Ref(SO_TTTT.key),
    ),
    "appointment": fact(
        FactKind.APPOINTMENT,
        "Trần Văn Mẫu, Giám đốc Sở",
        person=Ref(MAU.key),
        role="Giám đốc",
        agency=Ref(SO_TTTT.key),
        action="appointed",
        date="2016-03",
        document=Ref(DECISION.key),
    ),
    "award": fact(
        FactKind.AWARD,
        "Thừa ủy quyền của Chủ tịch nước",
        recipient=Ref(SO_TTTT.key),
        award=Ref(ORDER.key),
        conferrer=Ref(PRESIDENT.key),
        presenter=Ref(MAU.key),
    ),
    "issued": fact(
        FactKind.ISSUED,
        "UBND TP ban hành Quyết định số 3476/QĐ-UBND ngày 19/12/2017",
        document=Ref(DECISION.key),
        issuer=Ref(UBND.key),
        date="2017-12-19",
        title="về việc làm mẫu",
    ),
    "website": fact(
        FactKind.WEBSITE,
        "Sở vận hành Cổng Tin tức tại E-HaiPhong.gov.vn",
        domain=Ref(DOMAIN.key),
        operator=Ref(SO_TTTT.key),
        name=Ref(PORTAL.key),
    ),
    "founded": fact(
        FactKind.FOUNDED, "Sở Thông tin và Truyền thông", agency=Ref(SO_TTTT.key), date="2006"
    ),
    "renamed": fact(
        FactKind.RENAMED,
        "đổi tên thành Sở Thông tin và Truyền thông ngày 4-4-2008",
        from_=Ref(SO_BCVT.key),
        to=Ref(SO_TTTT.key),
        date="2008-04-04",
    ),
    "sanction": fact(
        FactKind.SANCTION,
        "13 đơn vị bị phạt 190 triệu đồng",
        authority=Ref(SO_TTTT.key),
        amount=190000000,
        count=13,
    ),
    "figure": fact(
        FactKind.FIGURE,
        "gần 400 dịch vụ",
        status=Status.INFERRED,
        value=400,
        unit="dịch vụ",
        what="dịch vụ công trực tuyến",
        qualifier="gần",
        as_of="2017",
    ),
}


def about(body, **arguments):
    """A figure of *body*, with a proof of its number and one of whom it is about."""
    given = {name: value for name, value in arguments.items() if value is not None}
    figure = fact(
        FactKind.FIGURE, "gần 400 dịch vụ", value=400, unit="dịch vụ", about=Ref(body.key), **given
    )
    return replace(figure, evidence=(*figure.evidence, evidence("Sở vận hành", "thuộc về ai")))


ALL_FACTS = tuple(FACTS.values())


def reading(facts=ALL_FACTS, published="2016-12-09", document=None, **more):
    document = document or Document("bai-1", TEXT, "Một bài mẫu", published, invented=True)
    mentions = tuple(
        Mention(one.kind, one.key, evidence(quote, "tên"))
        for one, quote in ((MAU, "Trần Văn Mẫu"), (UBND, "UBND TP"), (SO_TTTT, "Sở Thông tin"))
    )
    return Reading(
        document=document,
        title="Một bài mẫu",
        published=published,
        authors=("Lê Thị Viết",),
        mentions=mentions,
        entities=ENTITIES,
        facts=tuple(facts),
        fields=("bao-chi-xuat-ban",),
        **more,
    )


def change(read):
    return Change(
        read.document.id, addresses.article(BASE, read.document.id), read, dict(ADDRESSES)
    )


def stated(facts=ALL_FACTS, **more):
    """What a reading with *facts* becomes."""
    return quads.of(change(reading(facts, **more)), BASE)


def written(*facts, **more):
    """The graph of all that a reading with *facts* states."""
    result = stated(facts, **more)
    graph = Graph()
    for triple in (*result.facts, *result.evidence):
        graph.add(triple)
    return graph


def iri(one):
    return URIRef(ADDRESSES[one.key])


def only(graph, class_):
    (subject,) = graph.subjects(RDF.type, class_)
    return subject


ARTICLE = URIRef(f"{BASE}id/bai-viet/bai-1")


def figures(result):
    return {s for s, p, o in result.facts if p == RDF.type and o == terms.Figure}


def statements(result):
    return {s for s, p, o in result.facts if p == RDF.type and o == terms.Statement}


@pytest.fixture(scope="session")
def sample():
    """This module: the reading, its parts, and the means to write it."""
    return sys.modules[__name__]
