"""Pages say what the articles say: facts in sentences, each with the words that prove it."""

import re
from html import unescape

import pytest
from flask import Flask
from flask.testing import FlaskClient
from rdflib import XSD, Literal, URIRef

from graph.model import Document
from graph.store.ports import Node
from ontology import terms
from ontology.namespaces import ELI, ORG
from tests.web.world import BASE
from web.services import Generation
from web.telling import facts, phrases
from web.telling.statements import Labels, Statement
from web.views import FactView, Source

ARTICLE = "vh-2016-10-nam-so-tttt"


def _thing(path: str) -> URIRef:
    return URIRef(f"{BASE}id/{path}")


PERSON, BODY = _thing("nguoi/an"), _thing("co-quan/so-y-te")
OTHER, DECISION = _thing("co-quan/so-cu"), _thing("van-ban/qd-1")
NAMES = {PERSON: "Trần An", BODY: "Sở Y tế", OTHER: "Sở cũ", DECISION: "Quyết định số 1/QĐ-UBND"}
NAMES |= {_thing("khen-thuong/x"): "Bằng khen"}
DATE = Literal("2017-12-19", datatype=XSD.date)


def _said(kind: str, **values: Node) -> Statement:
    names = {
        "member": ORG.member,
        "person": terms.person,
        "role": terms.roleName,
        "at": ORG.organization,
        "result": ORG.resultingOrganization,
        "original": ORG.originalOrganization,
        "title": ELI.title,
        "from_": terms.from_,
    }
    held = {names.get(name, getattr(terms, name, None)): (value,) for name, value in values.items()}
    assert None not in held
    return Statement(f"{BASE}id/su-kien/1", kind, held)  # type: ignore[arg-type]


CASES = [
    (
        _said("Position", member=PERSON, role=Literal("Giám đốc"), at=BODY),
        "Trần An giữ chức Giám đốc của Sở Y tế",
        "Trần An holds the post of Giám đốc of Sở Y tế",
    ),
    (
        _said("Position", member=PERSON, role=Literal("nguyên Giám đốc"), former=Literal(True)),
        "Trần An từng giữ chức Giám đốc",
        "Trần An formerly held the post of Giám đốc",
    ),
    (
        _said("Position", member=PERSON, role=Literal("Giám đốc"), from_=Literal("2016")),
        "Trần An giữ chức Giám đốc từ 2016",
        "Trần An holds the post of Giám đốc from 2016",
    ),
    (
        _said(
            "Appointment",
            person=PERSON,
            role=Literal("Giám đốc"),
            at=BODY,
            action=terms.appointed,
            date=DATE,
            basis=DECISION,
        ),
        "Trần An được bổ nhiệm Giám đốc của Sở Y tế ngày 19/12/2017, theo Quyết định số 1/QĐ-UBND",
        "Trần An was appointed Giám đốc of Sở Y tế on 19 December 2017, by Quyết định số 1/QĐ-UBND",
    ),
    (
        _said("Appointment", person=PERSON, role=Literal("Giám đốc"), action=terms.dismissed),
        "Trần An thôi giữ chức Giám đốc",
        "Trần An left the post of Giám đốc",
    ),
    (
        _said("Conferral", recipient=BODY, award=_thing("khen-thuong/x"), presentedBy=PERSON),
        "Sở Y tế được trao Bằng khen, người trao: Trần An",
        "Sở Y tế received Bằng khen, presented by Trần An",
    ),
    (
        _said("Issuance", document=DECISION, issuer=BODY, date=DATE, title=Literal("về kế hoạch")),
        "Sở Y tế ban hành Quyết định số 1/QĐ-UBND ngày 19/12/2017: “về kế hoạch”",
        "Sở Y tế issued Quyết định số 1/QĐ-UBND on 19 December 2017: “về kế hoạch”",
    ),
    (
        _said("Founding", result=BODY, date=Literal("2006-12")),
        "Sở Y tế được thành lập tháng 12/2006",
        "Sở Y tế was founded in December 2006",
    ),
    (
        _said("Merger", original=OTHER, result=BODY, date=Literal("2025")),
        "Sở cũ hợp nhất thành Sở Y tế năm 2025",
        "Sở cũ merged into Sở Y tế in 2025",
    ),
    (
        _said(
            "Sanction",
            authority=BODY,
            count=Literal(13),
            amount=Literal(190_000_000),
            subject=Literal("bán SIM"),
        ),
        "Sở Y tế xử phạt, 13 đối tượng, số tiền 190.000.000 đồng: bán SIM",
        "Sở Y tế imposed sanctions, 13 organisations or persons, fines of 190,000,000 đồng: bán SIM",
    ),
    (
        _said(
            "Figure",
            what=Literal("doanh thu"),
            value=Literal("3400", datatype=XSD.decimal),
            maxValue=Literal("3600", datatype=XSD.decimal),
            unit=Literal("tỷ đồng"),
            asOf=Literal("2016"),
        ),
        "doanh thu: 3.400 đến 3.600 tỷ đồng (năm 2016)",
        "doanh thu: 3,400 to 3,600 tỷ đồng (in 2016)",
    ),
    (
        _said("Figure", value=Literal("37.5", datatype=XSD.decimal), unit=Literal("%"), about=BODY),
        "Số liệu: 37,5 % (Sở Y tế)",
        "Figure: 37.5 % (Sở Y tế)",
    ),
]


@pytest.mark.parametrize(("statement", "vietnamese", "english"), CASES)
def test_a_statement_reads_as_a_sentence(
    app: Flask, statement: Statement, vietnamese: str, english: str
) -> None:
    labels = Labels({str(iri): {"vi": name} for iri, name in NAMES.items()})

    for path, expected in (("/", vietnamese), ("/en/", english)):
        with app.test_request_context(path):
            words = phrases.sentence(statement, labels)
            assert "".join(word.text for word in words) == expected


def test_things_in_a_sentence_are_links(app: Flask) -> None:
    labels = Labels({str(iri): {"vi": name} for iri, name in NAMES.items()})
    with app.test_request_context("/en/"):
        words = phrases.sentence(CASES[0][0], labels)

    assert [word.address for word in words if word.address] == [
        "/en/trang/nguoi/an",
        "/en/trang/co-quan/so-y-te",
    ]


def _plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def _text(html: str) -> str:

    body = html.split('<div class="text"', 1)[1].split("</div>", 1)[0].split(">", 1)[1]
    return unescape(_plain(body))


def test_an_article_page_keeps_the_text_word_for_word(
    client: FlaskClient, articles: dict[str, Document]
) -> None:
    for id, document in articles.items():
        shown = _text(client.get(f"/bai-viet/{id}").text)

        assert shown.split() == document.text.split()


def test_every_fact_of_an_article_quotes_it_and_leads_to_the_quote(client: FlaskClient) -> None:
    html = client.get(f"/bai-viet/{ARTICLE}").text
    anchors = set(re.findall(r'<span class="quoted" id="(c\d+-\d+)">', html))
    links = re.findall(rf'<a href="/bai-viet/{ARTICLE}#(c\d+-\d+)">', html)

    assert links
    assert set(links) <= anchors


def test_a_link_never_holds_a_link(client: FlaskClient, articles: dict[str, Document]) -> None:
    for id in articles:
        for inner in re.findall(
            r"<a [^>]*>(.*?)</a>", client.get(f"/bai-viet/{id}").text, re.DOTALL
        ):
            assert "<a " not in inner


def test_quotes_on_the_page_of_a_thing_stand_in_their_articles(
    client: FlaskClient, articles: dict[str, Document]
) -> None:
    hit = client.get("/tim-kiem.json?q=so+tttt&kind=entity").get_json()["hits"][0]
    html = client.get(hit["iri"].replace(f"{BASE}id/", "/trang/")).text
    quotes = re.findall(r'<blockquote><a href="/bai-viet/([^#]+)#c(\d+)-(\d+)">([^<]*)</a>', html)

    assert quotes
    for id, start, end, quote in quotes:
        assert articles[id].text[int(start) : int(end)].split() == unescape(quote).split()


def test_what_is_invented_says_so_everywhere(client: FlaskClient) -> None:
    for address in ("/", "/tim-kiem?q=so+tttt", f"/bai-viet/{ARTICLE}", "/truy-van"):
        assert "Dữ liệu minh họa." in client.get(address).text
    assert 'class="stamp"' in client.get(f"/bai-viet/{ARTICLE}").text
    assert 'class="stamp"' in client.get("/tim-kiem?q=so+tttt").text
    assert ">Invented<" in client.get(f"/en/bai-viet/{ARTICLE}").text


def test_the_home_page_counts_what_the_generation_counted(
    client: FlaskClient, world: Generation
) -> None:
    html = client.get("/").text

    assert f"<strong>{world.counts['article']}</strong>" in html
    assert f"<strong>{world.counts['person']}</strong>" in html


def _fact(name: str, date: str, articles: int) -> FactView:
    sources = tuple(Source(f"Bài {number}", "", ()) for number in range(articles))
    return FactView(name, "Position", (), "stated", sources, date=date)


def test_what_is_best_attested_comes_first_among_equals() -> None:
    told = [
        _fact("một bài", "", 1),
        _fact("ba bài", "", 3),
        _fact("năm 2016", "2016", 1),
        _fact("năm 2017", "2017", 1),
    ]

    (group,) = facts.groups(told)
    assert [fact.address for fact in group.facts] == ["năm 2017", "năm 2016", "ba bài", "một bài"]
    (unsorted,) = facts.groups(told, by_date=False)
    assert [fact.address for fact in unsorted.facts] == [fact.address for fact in told]
