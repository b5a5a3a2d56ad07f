"""The schemes of concepts: every concept stands in its tree, counts are true, machines get SKOS."""

import re

import pytest
from flask.testing import FlaskClient
from rdflib import Graph, URIRef

from graph import collation
from graph.roster import Choice
from ontology import schemes, skos
from ontology.namespaces import RDF, SKOS
from ontology.schemes import Scheme
from tests.web.world import BASE
from web.services import Generation


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_tree_holds_every_concept_in_both_languages(
    client: FlaskClient, scheme: Scheme, prefix: str
) -> None:
    page = client.get(f"{prefix}/phan-loai/{scheme}").text
    ids = re.findall(r'<li id="([^"]+)"', page)

    assert sorted(ids) == sorted(schemes.concepts(scheme))
    for concept in schemes.concepts(scheme).values():
        own, other = (concept.en, concept.vi) if prefix else (concept.vi, concept.en)
        label = (own[:1].upper() + own[1:]).replace("&", "&amp;").replace("'", "&#39;")
        assert f'href="{prefix}/trang/{scheme}/{concept.slug}">{label}</a>' in page
        assert other.replace("'", "&#39;") in page
        for code in concept.codes:
            assert f">{code}</code>" in page


def test_narrower_concepts_stand_below_broader(client: FlaskClient) -> None:
    page = client.get("/phan-loai/loai-co-quan").text
    state = page.index('id="nha-nuoc"')
    party = page.index('id="dang"')
    office = page.index('id="so"')

    assert state < office
    assert (party < state) or (party > office)


@pytest.mark.parametrize(
    ("scheme", "folder", "kind"),
    [
        (Scheme.AGENCY_KINDS, "co-quan", "agency"),
        (Scheme.DOCUMENT_TYPES, "van-ban", "document"),
        (Scheme.AWARD_KINDS, "khen-thuong", "award"),
        (Scheme.ROLES, "nguoi", "person"),
    ],
)
def test_counts_lead_to_as_many_things(
    client: FlaskClient, world: Generation, scheme: Scheme, folder: str, kind: str
) -> None:
    page = client.get(f"/phan-loai/{scheme}").text
    ways = dict(
        re.findall(rf'href="(/danh-muc/{folder}\?type=[a-z0-9-]+)">([0-9.]+) ', page),
    )
    counted = world.roster.concepts(Choice(kind))
    assert ways
    assert counted.keys() <= {f"{scheme}/{address.partition('=')[2]}" for address in ways}
    for address, count in ways.items():
        listed = client.get(address.replace("?", ".json?")).get_json()["total"]
        assert str(listed) == count.replace(".", ""), address


def test_articles_of_a_field_are_as_many_as_the_search_finds(client: FlaskClient) -> None:
    page = client.get("/phan-loai/linh-vuc").text
    ways = re.findall(r'href="(/tim-kiem\?[^"]*)">(\d+) bài viết', page)
    assert ways
    for address, count in ways:
        query = address.replace("&amp;", "&").replace("/tim-kiem?", "/tim-kiem.json?")
        assert client.get(query).get_json()["total"] == int(count)


def test_a_scheme_is_cited_by_its_name(client: FlaskClient) -> None:
    for address, cited in (
        ("/phan-loai/loai-co-quan", "Loại cơ quan"),
        ("/en/phan-loai/loai-co-quan", "Agency kinds"),
    ):
        assert f"“<cite>{cited}</cite>”" in client.get(address).text


@pytest.mark.parametrize("scheme", Scheme)
def test_a_scheme_is_skos_for_machines(client: FlaskClient, scheme: Scheme) -> None:
    response = client.get(f"/phan-loai/{scheme}", headers={"Accept": "text/turtle"})
    found = Graph().parse(data=response.text, format="turtle")
    itself = skos.SCHEMES[scheme]
    concepts = {skos.address(BASE, scheme, slug) for slug in schemes.concepts(scheme)}

    assert response.content_type.startswith("text/turtle")
    assert (itself, RDF.type, SKOS.ConceptScheme) in found
    assert set(found.subjects(SKOS.inScheme, itself)) == concepts
    assert set(found.objects(itself, SKOS.hasTopConcept)) == set(
        found.subjects(SKOS.topConceptOf, itself)
    )
    assert {label.language for label in found.objects(itself, SKOS.prefLabel)} == {"vi", "en"}  # type: ignore[attr-defined]
    for broader in found.objects(None, SKOS.broader):
        assert URIRef(str(broader)) in concepts
    assert set(found.subject_objects(SKOS.narrower)) == {
        (broader, concept) for concept, broader in found.subject_objects(SKOS.broader)
    }


# rdflib's own JSON-LD parser warns of its own ConjunctiveGraph.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize("suffix", ["jsonld", "nt", "rdf"])
def test_each_form_says_the_same(client: FlaskClient, suffix: str) -> None:
    forms = {"jsonld": "json-ld", "nt": "nt11", "rdf": "xml"}
    told = Graph().parse(
        data=client.get("/phan-loai/cap-hanh-chinh.ttl").text, format="turtle", publicID=BASE
    )
    other = Graph().parse(
        data=client.get(f"/phan-loai/cap-hanh-chinh.{suffix}").text, format=forms[suffix]
    )
    assert set(other) == set(told)


def test_the_page_of_a_concept_leads_to_its_scheme_and_to_all_that_is_of_it(
    client: FlaskClient,
) -> None:
    page = client.get("/trang/loai-co-quan/so").text
    assert 'href="/phan-loai/loai-co-quan#so">Loại cơ quan</a>' in page
    assert 'href="/danh-muc/co-quan?type=so"' in page
    assert (
        'href="/phan-loai/linh-vuc#y-te">Lĩnh vực chính sách</a>'
        in client.get("/trang/linh-vuc/y-te").text
    )
    assert 'href="/danh-muc/nguoi?type=giam-doc"' in client.get("/trang/chuc-danh/giam-doc").text


def test_schemes_are_found_from_the_vocabulary(client: FlaskClient) -> None:
    ontology, overview = client.get("/ontology").text, client.get("/phan-loai").text
    for scheme in Scheme:
        assert f'href="/phan-loai/{scheme}"' in ontology
        assert f'href="/phan-loai/{scheme}"' in overview
    assert f"<loc>{BASE}phan-loai/linh-vuc</loc>" in client.get("/sitemap-1.xml").text


@pytest.mark.parametrize(
    ("words", "slugs"),
    [
        ("giám đốc", {"chuc-danh/giam-doc", "chuc-danh/pho-giam-doc"}),
        ("giam doc", {"chuc-danh/giam-doc"}),
        ("GIÁM", {"chuc-danh/giam-doc"}),
        ("health", {"linh-vuc/y-te"}),
        ("y t", {"linh-vuc/y-te"}),
        ("quyết định", {"loai-van-ban/quyet-dinh"}),
        ("  qđ ", {"loai-van-ban/quyet-dinh"}),
        ("gia\u0301m đo\u0302\u0301c", {"chuc-danh/giam-doc"}),
    ],
)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_concepts_are_found_by_name_in_every_scheme(
    client: FlaskClient, words: str, slugs: set[str], prefix: str
) -> None:
    page = client.get(f"{prefix}/phan-loai", query_string={"q": words}).text
    _, _, found = page.partition('id="tim-thay"')

    for slug in slugs:
        scheme, _, concept = slug.partition("/")
        assert f'href="{prefix}/trang/{slug}"' in found
        assert f'href="{prefix}/phan-loai/{scheme}#{concept}"' in found
    assert f'value="{words.strip()}"' in page
    assert "noindex" in page


def test_a_word_within_a_word_names_nothing(client: FlaskClient) -> None:
    """ "ám đốc" is no beginning of a word, and no sign is a name."""
    for words in ("ám đốc", "khongcogi", "%", "<script>"):
        page = client.get("/phan-loai", query_string={"q": words}).text
        assert "Không có khái niệm nào mang tên này." in page, words
        assert "<script>" not in page
    assert 'id="tim-thay"' not in client.get("/phan-loai?q=%20").text
    assert client.get("/phan-loai", query_string={"q": "x" * 201}).status_code == 400


def test_a_scheme_is_searched_on_its_own_page(client: FlaskClient) -> None:
    page = client.get("/phan-loai/loai-co-quan", query_string={"q": "uỷ ban"}).text
    found = re.findall(r'class="name" href="/trang/([a-z-]+)/([^"]+)"', page)

    assert {scheme for scheme, _ in found} == {"loai-co-quan"}
    assert "uy-ban-nhan-dan" in {slug for _, slug in found}
    assert "so" not in {slug for _, slug in found}
    assert 'href="/phan-loai/loai-co-quan#uy-ban-nhan-dan"' in page
    assert 'data-suggest="/phan-loai.json?scheme=loai-co-quan"' in page
    assert "noindex" in page

    nothing = client.get("/phan-loai/linh-vuc", query_string={"q": "nghị định"}).text
    assert "Không có khái niệm nào mang tên này." in nothing
    assert 'href="/phan-loai?q=ngh%E1%BB%8B+%C4%91%E1%BB%8Bnh"' in nothing
    assert client.get("/phan-loai/linh-vuc", query_string={"q": "x" * 201}).status_code == 400


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_index_has_every_name_in_the_order_of_the_alphabet(
    client: FlaskClient, prefix: str
) -> None:
    page = client.get(f"{prefix}/phan-loai/loai-co-quan?order=alphabet").text
    index = page[page.index('class="index"') :]
    letters = re.findall(r'<h2 class="initial" id="chu-(.)">', index)
    targets = re.findall(r'href="#chu-([^"]+)"', page)

    assert letters == sorted(letters, key=collation.LETTERS.index)
    assert targets == letters
    for concept in schemes.concepts(Scheme.AGENCY_KINDS).values():
        label = concept.en if prefix else concept.vi
        label = (label[:1].upper() + label[1:]).replace("&", "&amp;").replace("'", "&#39;")
        link = f'href="{prefix}/trang/loai-co-quan/{concept.slug}">{label}</a>'
        assert f"<li><a {link}" in index
        for head in concept.heads:
            if head.lower() not in (concept.vi.lower(), concept.en.lower()):
                assert re.search(f"{head}</span> .{{0,90}}{re.escape(link)}", index), head


def test_an_index_tells_what_letters_in_numbers_mean(client: FlaskClient) -> None:
    index = client.get("/phan-loai/loai-van-ban?order=alphabet").text
    assert re.search('<span>NĐ</span> .{0,90}href="/trang/loai-van-ban/nghi-dinh"', index)
    assert client.get("/phan-loai/loai-van-ban?order=size").status_code == 400


@pytest.mark.parametrize("address", ["/phan-loai/khong-co", "/phan-loai/khong-co.ttl"])
def test_a_scheme_that_there_is_not(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404
