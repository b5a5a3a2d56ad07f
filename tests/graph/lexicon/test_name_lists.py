"""The word lists of names are read whole, and hold no row that contradicts another."""

import pytest

from graph.lexicon import contexts, epithets, fields, heads, outlets, tables, titles
from graph.lexicon.trie import tokens
from graph.vietnamese import nfc, normalise
from ontology import schemes
from ontology.schemes import Scheme


@pytest.mark.parametrize(
    "table",
    [
        "heads",
        "components",
        "titles",
        "contexts",
        "press",
        "organizations",
        "epithets",
        "sole_bodies",
    ],
)
def test_a_list_is_in_normal_form_without_doubles(table: str) -> None:
    rows = list(tables.rows(table))
    first = [next(iter(row.values())) for row in rows]

    assert rows
    assert len(set(first)) == len(first)
    for row in rows:
        for cell in row.values():
            assert nfc(cell) == cell
            assert cell == cell.strip()


def test_a_company_with_a_name_of_its_own_is_no_spelling_of_its_parent() -> None:
    spellings = {
        spelling: row["name"]
        for row in tables.rows("organizations")
        for spelling in (row["name"], *tables.values(row["aliases"]))
    }

    assert spellings["FPT Telecom"] != spellings["FPT"]


def test_every_kind_of_agency_is_in_the_scheme() -> None:
    found = {row["kind"] for row in tables.rows("heads")} - heads.ORGANIZATIONS

    assert found <= set(schemes.concepts(Scheme.AGENCY_KINDS))


def test_a_spelling_means_one_head() -> None:
    seen: dict[str, str] = {}
    for row in tables.rows("heads"):
        for spelling in (row["head"], *tables.values(row["spellings"])):
            assert seen.setdefault(normalise(spelling), row["head"]) == row["head"]


@pytest.mark.parametrize(
    ("spelling", "field"),
    [
        ("TT&TT", "Thông tin và Truyền thông"),
        ("TT và TT", "Thông tin và Truyền thông"),
        ("TTTT", "Thông tin và Truyền thông"),
        ("TT-TT", "Thông tin và Truyền thông"),
        ("Thông tin - Truyền thông", "Thông tin và Truyền thông"),
        ("KH&ĐT", "Kế hoạch và Đầu tư"),
        ("Kế hoạch - Đầu tư", "Kế hoạch và Đầu tư"),
        ("LĐ-TB&XH", "Lao động - Thương binh và Xã hội"),
        ("LĐTBXH", "Lao động - Thương binh và Xã hội"),
        ("LĐ-TB-XH", "Lao động - Thương binh và Xã hội"),
        ("VHTTDL", "Văn hóa, Thể thao và Du lịch"),
        ("VH,TT&DL", "Văn hóa, Thể thao và Du lịch"),
        ("NN-PTNT", "Nông nghiệp và Phát triển nông thôn"),
        ("Tài nguyên Môi trường", "Tài nguyên và Môi trường"),
        ("GTVT", "Giao thông vận tải"),
    ],
)
def test_a_field_is_known_by_every_way_to_write_it(spelling: str, field: str) -> None:
    syllables = tokens(spelling)

    assert fields.trie().match(syllables, 0) == (len(syllables), (field,))


@pytest.mark.parametrize(
    ("title", "kind"), [("Phó Bí thư thường trực", "office"), ("PGS.TS", "degree")]
)
def test_titles_are_found_whole(title: str, kind: str) -> None:
    syllables = tokens(title)

    assert titles.trie().match(syllables, 0) == (len(syllables), (kind,))


def test_sets_of_context_are_asked_by_name() -> None:
    assert "các" in contexts.of("plural")
    with pytest.raises(KeyError):
        contexts.of("no such set")


def test_papers_and_brands_are_known_by_their_short_names() -> None:
    assert outlets.names()["ttxvn"].name == "Thông tấn xã Việt Nam"
    assert outlets.names()["pvn"].kind == "organization"
    assert outlets.names()["nikkei asia"].kind == "organization"
    assert outlets.names()["vnbusiness"].kind == "agency"
    assert epithets.names()["bác hồ"] == "Hồ Chí Minh"


def test_no_set_of_context_holds_a_word_twice() -> None:
    for row in tables.rows("contexts"):
        words = tables.values(row["words"])
        assert len(set(words)) == len(words), row["set"]


def test_sets_of_words_are_asked_for_together() -> None:
    both = contexts.of("clause", "taken")

    assert both == contexts.of("clause") | contexts.of("taken")
    with pytest.raises(KeyError):
        contexts.of("clause", "no such set")
