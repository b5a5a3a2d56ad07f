"""The page of a concept shows where it stands, what is below and beside it, and what is of its kind."""

import re

import pytest
from flask.testing import FlaskClient
from rdflib import Graph, URIRef

from graph.roster import Choice
from ontology import schemes
from ontology.namespaces import RDFS, SKOS
from ontology.schemes import Scheme
from tests.web.world import BASE
from web.services import Generation


def _section(page: str, id: str) -> str:
    found = re.search(rf'<section aria-labelledby="{id}">(.*?)</section>', page, re.DOTALL)
    return found[1] if found else ""


def test_a_path_leads_from_the_scheme_to_the_concept(client: FlaskClient) -> None:
    for prefix, names in (
        ("", ("Loại cơ quan", "Cơ quan nhà nước")),
        ("/en", ("Agency kinds", "State body")),
    ):
        page = client.get(f"{prefix}/trang/loai-co-quan/so").text
        path = page[page.index('class="kicker path"') : page.index("<h1")]
        assert re.findall(r'href="([^"]+)">([^<]+)</a>', path) == [
            (f"{prefix}/phan-loai/loai-co-quan#so", names[0]),
            (f"{prefix}/trang/loai-co-quan/nha-nuoc", names[1]),
        ]


def test_what_is_below_and_beside_is_told_by_the_alphabet(client: FlaskClient) -> None:
    known = schemes.narrower(Scheme.AGENCY_KINDS)
    above = client.get("/trang/loai-co-quan/nha-nuoc").text
    below = re.findall(
        r'class="name" href="/trang/loai-co-quan/([^"]+)"', _section(above, "hep-hon")
    )
    assert sorted(below) == sorted(known["nha-nuoc"])
    assert below.index("bo") < below.index("cuc") < below.index("doan-dai-bieu-quoc-hoi")

    beside = _section(client.get("/trang/loai-co-quan/so").text, "cung-bac")
    named = re.findall(r'href="/trang/loai-co-quan/([^"]+)"', beside)
    assert sorted(named) == sorted(set(known["nha-nuoc"]) - {"so"})


def test_letters_and_spellings_are_told_but_not_the_label_again(client: FlaskClient) -> None:
    decree = client.get("/trang/loai-van-ban/nghi-dinh").text
    assert "Ký hiệu trong số văn bản: <code>NĐ</code>" in decree
    council = client.get("/trang/loai-co-quan/hoi-dong-nhan-dan").text
    assert "<span>HĐND</span>" in council
    assert "Nhận biết qua:" not in client.get("/trang/loai-co-quan/so").text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("loai-co-quan/so", "agency"),
        ("loai-van-ban/quyet-dinh", "document"),
        ("chuc-danh/giam-doc", "person"),
        ("loai-khen-thuong/bang-khen", "award"),
    ],
)
def test_what_is_of_its_kind_is_listed_as_articles_name_it(
    client: FlaskClient, world: Generation, path: str, kind: str
) -> None:
    scheme, _, slug = path.partition("/")
    within = tuple(f"{scheme}/{one}" for one in schemes.within(Scheme(scheme), slug))
    selection = Choice(kind, concepts=within, most_named=True)
    entries = world.roster.page(selection, offset=0, size=12)
    shown = _section(client.get(f"/trang/{path}").text, f"thuoc-{kind}")

    assert entries
    assert [
        f"{BASE}id/{end}"
        for end in re.findall(r'class="thing [a-z]+" href="/trang/([^"]+)"', shown)
    ] == [entry.iri for entry in entries]
    total = sum(world.roster.letters(selection).values())
    assert ('href="/danh-muc/' in shown) == (total > len(entries))


def test_a_thing_that_is_no_concept_has_no_place_among_them(client: FlaskClient) -> None:
    page = client.get("/trang/co-quan/bo-y-te").text
    assert 'class="kicker path"' not in page
    assert 'id="cung-bac"' not in page


def test_the_data_of_a_concept_name_what_is_around_it(client: FlaskClient) -> None:
    found = Graph().parse(
        data=client.get("/du-lieu/loai-co-quan/nha-nuoc.ttl").text, format="turtle"
    )
    itself = URIRef(f"{BASE}id/loai-co-quan/nha-nuoc")
    below = set(found.objects(itself, SKOS.narrower))

    assert len(below) == len(schemes.narrower(Scheme.AGENCY_KINDS)["nha-nuoc"])
    for one in below:
        assert {label.language for label in found.objects(one, SKOS.prefLabel)} == {"vi", "en"}  # type: ignore[attr-defined]
    (scheme,) = found.objects(itself, SKOS.inScheme)
    assert set(found.objects(scheme, RDFS.comment))
    assert "narrower" not in client.get("/du-lieu/co-quan/bo-y-te.ttl").text
