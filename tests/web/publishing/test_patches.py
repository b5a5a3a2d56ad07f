"""What changed from one generation to the next: a list, files as the dump has them, and a page."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from rdflib import Graph, Literal, URIRef
from werkzeug.datastructures import ETags

from graph.patches import Patch, Patches
from graph.store.logbook import Difference, Untold
from ontology.namespaces import DCAT, DCTERMS
from tests.web.doubles import Lender
from tests.web.world import BASE
from web.services import Generation

WHEN = "2026-11-23T17:44:50+07:00"
LINES = tuple(f'<urn:{number}> <urn:p> "Sở Y tế số {number}"@vi <urn:g> .' for number in range(99))
# Of generation 1 nothing is kept any more; 3 has changed too much, 4 was withdrawn.
CHANGES: dict[str, tuple[str, Difference | Untold]] = {
    "2-b2": ("1-a1", Untold.UNKNOWN),
    "3-c3": ("2-b2", Untold.TOO_LARGE),
    "4-d4": ("3-c3", Difference((), ("<urn:s> <urn:p> <urn:o> <urn:withdrawn> .",))),
    "5-e5": ("4-d4", Difference(LINES[:20], LINES[20:])),
}
PACKED, PLAIN = "/dump/thay-doi/5-e5.rdfp.gz", "/dump/thay-doi/5-e5.rdfp"


@pytest.fixture
def patches(tmp_path: Path) -> Patches:
    kept = Patches(tmp_path / "patches")
    for name, (previous, change) in CHANGES.items():
        kept.put(Patch(name, previous, WHEN, 12_345), change, base=BASE)
    assert kept.withhold("<urn:withdrawn>") == 1
    return kept


@pytest.fixture
def lender(world: Generation, patches: Patches) -> Iterator[Lender]:
    """A site whose fifth generation is in force."""
    lender = Lender(replace(world, number=5, mark="e5", patches=patches))
    yield lender
    assert lender.out == 0


@pytest.fixture
def rows(patches: Patches) -> bytes:
    """The patch to the fifth generation."""
    return gzip.decompress(patches.file("5-e5").read_bytes())


def test_the_list_tells_all_that_lead_to_the_generation_in_force(
    client: FlaskClient, world: Generation, patches: Patches
) -> None:
    answer = client.get("/dump/thay-doi.json")
    told = answer.get_json()
    (latest, *others) = told.pop("changes")

    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert told == {
        "generation": "5-e5",
        "published": world.published,
        "quads": world.counts["quad"],
        "dump": f"{BASE}dump/minhbach.nq.gz",
        "kept": 100,
        "most": 250_000,
    }
    assert latest == {
        "generation": "5-e5",
        "previous": "4-d4",
        "published": WHEN,
        "quads": 12_345,
        "address": f"{BASE}dump/thay-doi/5-e5.rdfp.gz",
        "added": 79,
        "removed": 20,
        "bytes": patches.file("5-e5").stat().st_size,
        "untold": None,
    }
    assert [(one["generation"], one["previous"], one["untold"]) for one in others] == [
        ("4-d4", "3-c3", "withheld"),
        ("3-c3", "2-b2", "too-large"),
        ("2-b2", "1-a1", "unknown"),
    ]
    for one in others:
        assert [one[name] for name in ("address", "added", "removed", "bytes")] == [None] * 4
    again = client.get("/dump/thay-doi.json", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_the_list_is_as_it_is_described(client: FlaskClient) -> None:
    described = client.get("/openapi.json").get_json()
    schema = {
        **described["components"]["schemas"]["Changes"],
        "components": described["components"],
    }

    assert not list(
        Draft202012Validator(schema).iter_errors(client.get("/dump/thay-doi.json").get_json())
    )


def test_a_reader_of_an_older_generation_is_told_what_leads_there(
    client: FlaskClient, lender: Lender
) -> None:
    """While the newest is opened, the one before is still read."""
    lender.generation = replace(lender.generation, number=3, mark="c3")
    told = client.get("/dump/thay-doi.json").get_json()

    assert [one["generation"] for one in told["changes"]] == ["3-c3", "2-b2"]
    # Another process has told of it already.
    assert client.get(PACKED).status_code == 200


def test_a_patch_is_there_packed_and_plain(client: FlaskClient, rows: bytes) -> None:
    packed, plain = client.get(PACKED), client.get(PLAIN)

    assert (packed.mimetype, plain.mimetype) == ("application/gzip", "application/rdf-patch")
    assert gzip.decompress(packed.data) == plain.data == rows
    assert "5-e5" in packed.headers["Content-Disposition"]
    for answer in (packed, plain):
        assert int(answer.headers["Content-Length"]) == len(answer.data)
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Cache-Control"] == "no-cache"
    for address, answer in ((PACKED, packed), (PLAIN, plain)):
        head = client.head(address)
        assert (head.status_code, head.data) == (200, b"")
        assert head.headers["Content-Length"] == answer.headers["Content-Length"]
        assert head.headers["ETag"] == answer.headers["ETag"]


def test_a_plain_patch_is_sent_packed_to_who_takes_that(client: FlaskClient, rows: bytes) -> None:
    answer = client.get(PLAIN, headers={"Accept-Encoding": "gzip"})

    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.data) == rows
    assert int(answer.headers["Content-Length"]) == len(answer.data)
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert answer.headers["ETag"] != client.get(PLAIN).headers["ETag"]


@pytest.mark.parametrize("address", [PACKED, PLAIN])
def test_what_a_client_has_is_not_sent_again(client: FlaskClient, address: str) -> None:
    tag = client.get(address).headers["ETag"]
    assert not tag.startswith("W/")

    same = client.get(address, headers={"If-None-Match": tag})
    assert (same.status_code, same.data, same.headers["ETag"]) == (304, b"", tag)
    other = client.get(address, headers={"If-None-Match": str(ETags(["another"]))})
    assert other.status_code == 200
    assert client.get(address, headers={"If-Match": tag}).status_code == 200
    assert client.get(address, headers={"If-Match": '"another"'}).status_code == 412


def test_a_download_can_be_resumed(client: FlaskClient) -> None:
    whole = client.get(PACKED)
    answer = client.get(PACKED, headers={"Range": "bytes=100-", "If-Range": whole.headers["ETag"]})

    assert (answer.status_code, answer.data) == (206, whole.data[100:])
    assert answer.headers["Content-Range"] == f"bytes 100-{len(whole.data) - 1}/{len(whole.data)}"
    beyond = client.get(PACKED, headers={"Range": f"bytes={len(whole.data)}-"})
    assert beyond.status_code == 416


@pytest.mark.parametrize(
    ("generation", "status", "why"),
    [
        ("1-a1", 410, "không còn được giữ"),
        ("1", 410, "không còn được giữ"),
        ("2-b2", 410, "Không có bản ghi"),
        ("3-c3", 410, "quá 250.000 phát biểu"),
        ("4-d4", 410, "gỡ bỏ cùng với một bài viết"),
        ("5-ff", 410, "không còn được giữ"),
        ("6-f6", 404, ""),
        ("0", 404, ""),
        ("latest", 404, ""),
        ("..%2F5-e5", 404, ""),
    ],
)
@pytest.mark.parametrize("suffix", ["rdfp", "rdfp.gz"])
def test_who_cannot_follow_is_told_to_load_everything(
    client: FlaskClient, generation: str, status: int, why: str, suffix: str
) -> None:
    answer = client.get(f"/dump/thay-doi/{generation}.{suffix}")

    assert answer.status_code == status
    if status == 410:
        assert answer.mimetype == "application/problem+json"
        assert why in answer.get_json()["detail"]
        assert f"{BASE}dump/minhbach.nq.gz" in answer.get_json()["detail"]


def test_a_file_that_has_just_gone_is_gone(client: FlaskClient, patches: Patches) -> None:
    patches.file("5-e5").unlink()

    assert client.get(PACKED).status_code == 410


@pytest.mark.parametrize("address", ["/dump/minhbach.nq", "/dump/minhbach.nq.gz"])
def test_a_dump_names_its_generation(client: FlaskClient, address: str) -> None:
    # While it is packed, and then.
    for whole in (client.get(address), client.get(address)):
        assert whole.headers["Minhbach-Generation"] == "5-e5"
    assert "Minhbach-Generation" in whole.headers["Access-Control-Expose-Headers"]
    for headers in ({"Range": "bytes=0-3"}, {"If-None-Match": whole.headers["ETag"]}):
        assert client.get(address, headers=headers).headers["Minhbach-Generation"] == "5-e5"


@pytest.mark.parametrize(
    ("language", "told", "untold"),
    [
        ("", "thêm 79, bỏ 20 phát biểu", "phải tải toàn bộ"),
        ("/en", "statements: 79 added, 20 removed", "everything must be loaded"),
    ],
)
def test_people_see_the_latest_changes(
    client: FlaskClient, language: str, told: str, untold: str
) -> None:
    html = client.get(f"{language}/dump/").text

    assert re.findall(r'href="(/dump/thay-doi[^"]*)"', html) == ["/dump/thay-doi.json", PACKED]
    assert told in html
    assert html.count(untold) >= 3
    assert 'href="' + f"{language}/dump/#thay-doi" in client.get(f"{language}/catalog").text


def test_without_any_changes_the_page_lists_none(client: FlaskClient, lender: Lender) -> None:
    lender.generation = replace(lender.generation, number=9, mark="99")

    assert client.get("/dump/thay-doi.json").get_json()["changes"] == []
    assert "rdfp" not in client.get("/dump/").text


@pytest.mark.parametrize("address", ["/catalog.ttl", "/.well-known/void"])
def test_catalogues_are_told_where_changes_are(client: FlaskClient, address: str) -> None:
    graph = Graph().parse(data=client.get(address).text, format="turtle")
    dataset, changes = URIRef(f"{BASE}catalog#dataset"), URIRef(f"{BASE}catalog#changes")

    assert (dataset, DCAT.distribution, changes) in graph
    assert (dataset, URIRef(f"{DCAT}version"), Literal("5-e5")) in graph
    assert graph.value(changes, DCAT.accessURL) == URIRef(f"{BASE}dump/thay-doi.json")
    assert graph.value(changes, DCTERMS.conformsTo) == URIRef(
        "https://jena.apache.org/documentation/rdf-patch/"
    )
    assert {label.language for label in graph.objects(changes, DCTERMS.title)} == {"vi", "en"}
