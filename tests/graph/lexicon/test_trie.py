import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.lexicon.trie import Trie, tokens


def found(trie: Trie[str], text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[hit.start : hit.end], hit.values) for hit in trie.scan(tokens(text))]


@pytest.fixture
def trie() -> Trie[str]:
    trie: Trie[str] = Trie()
    for name in ("Hà Nam", "Hà Nam Ninh", "Hòa Bình", "TP.HCM", "Bà Rịa - Vũng Tàu"):
        trie.add(name, name)
    trie.add("Châu Thành", "huyện của Long An")
    trie.add("Châu Thành", "huyện của Bến Tre")
    return trie


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("tỉnh Hà Nam hôm nay", ["Hà Nam"]),
        ("tỉnh Hà Nam Ninh cũ", ["Hà Nam Ninh"]),
        ("về Hoà Bình", ["Hoà Bình"]),
        ("sống trong hòa bình", []),
        ("Hòa bình lập lại", []),
        ("TỈNH HÒA BÌNH", ["HÒA BÌNH"]),
        ("ở TP.HCM.", ["TP.HCM"]),
        ("ở Bà Rịa – Vũng Tàu", ["Bà Rịa – Vũng Tàu"]),
        ("ở Bà Rịa-Vũng Tàu", ["Bà Rịa-Vũng Tàu"]),
        ("Hà\nNam", []),
        ("Hà\r\nNam", []),
        ("Hà\xa0Nam", ["Hà\xa0Nam"]),
        ("Hà Nams", []),
    ],
)
def test_scan_finds_the_longest_name_in_its_case(
    trie: Trie[str], text: str, names: list[str]
) -> None:
    assert [name for name, _ in found(trie, text)] == names


def test_scan_keeps_homonyms_together(trie: Trie[str]) -> None:
    assert found(trie, "huyện Châu Thành") == [
        ("Châu Thành", ("huyện của Long An", "huyện của Bến Tre"))
    ]


@given(st.text(alphabet="aàÂđĐ Hà Nam.,\n\r\xa0İ-–1", max_size=60))
def test_tokens_keep_their_offsets(text: str) -> None:
    last = 0
    for token in tokens(text):
        assert last <= token.start < token.end <= len(text)
        assert len(token.word) == token.end - token.start
        last = token.end
