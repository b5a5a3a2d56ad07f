import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.lexicon.trie import Lexicon, Trie, tokens


def found(trie: Trie[str], text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[hit.start : hit.end], hit.values) for hit in trie.scan(tokens(text))]


@pytest.fixture(params=[Trie, Lexicon])
def trie(request: pytest.FixtureRequest) -> Trie[str]:
    trie: Trie[str] = request.param()
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


def test_names_that_overlap_are_found_everywhere(trie: Trie[str]) -> None:
    trie.add("Nam Ninh", "Nam Ninh")
    row = tokens("về Hà Nam Ninh")
    assert trie.everywhere(row) == {1: (4, ("Hà Nam Ninh",)), 2: (4, ("Nam Ninh",))}


def test_a_lexicon_is_asked_for_what_was_entered_after_the_text_was_cut() -> None:
    row = tokens("về Thái Bình")
    before: Lexicon[str] = Lexicon()
    before.add("Bình Thái", "")
    assert not list(before.scan(row))
    after: Lexicon[str] = Lexicon()
    after.add("Thái Bình", "province")
    assert [hit.values for hit in after.scan(row)] == [("province",)]
    assert not list(before.scan(row))


@given(
    st.lists(st.text(alphabet="aBc ", min_size=1, max_size=5).filter(str.strip), max_size=6),
    st.text("aBc "),
)
def test_a_lexicon_finds_what_a_trie_finds(names: list[str], text: str) -> None:
    lexicon: Lexicon[str] = Lexicon()
    trie: Trie[str] = Trie()
    for name in names:
        lexicon.add(name, name)
        trie.add(name, name)
    assert lexicon.everywhere(tokens(text)) == trie.everywhere(tokens(text))


@given(st.text(alphabet="ab ,.\n", max_size=30))
def test_words_begin_where_they_stand(text: str) -> None:
    row = tokens(text)
    openings = {"a": frozenset(("b", ",")), "b": frozenset[str]()}
    wanted = [
        token.start
        for token, following in zip(row, [*row.words[1:], ""], strict=False)
        if token.word == "b" or (token.word == "a" and following in ("b", ","))
    ]
    assert row.beginnings(openings) == wanted


@given(st.text(alphabet="aàÂđĐ Hà Nam.,\n\r\xa0İ-–1", max_size=60))
def test_tokens_keep_their_offsets(text: str) -> None:
    last = 0
    for token in tokens(text):
        assert last <= token.start < token.end <= len(text)
        assert len(token.word) == token.end - token.start
        last = token.end


def test_tokens_tell_where_their_words_stand_in_the_text() -> None:
    text = "Sở Y tế  tỉnh"
    start, end = tokens(text).bounds(1, 4)

    assert text[start:end] == "Y tế  tỉnh"
