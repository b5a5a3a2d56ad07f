"""Whatever is typed is answered, the same each time, and by hits that can be shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from search.asking import numbers, parsing
from search.ports import Index, Request
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter
from tests.search import invented


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    folder = tmp_path_factory.mktemp("fuzz")
    ledger = invented.Ledger()
    ledger.put(invented.ALL)
    writer = WhooshIndexWriter(folder)
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    writer.close()
    opened = WhooshIndex(folder)
    opened.warm()
    yield opened
    opened.close()


# Pieces of what means something to the query box, put together at random.
PIECES = st.sampled_from(
    [
        *(
            '"',
            "“",
            "-",
            " -",
            "NOT ",
            " OR ",
            " HOẶC ",
            " | ",
            ":",
            "*",
            "?",
            "(",
            ")",
            "AND ",
            "+",
        ),
        *("title:", "tiêu đề:", "nơi:", "năm:", "ngày:", "từ:", "số:", "kind:", "place:"),
        *("2017", "12/2017", "19/12/2017", "31/2/2017", "99/99/9999", "2017-12-19", "ngày 1 tháng"),
        *("3476/QĐ-UBND", "3476 qd", "qđ", "ct 23", "e-haiphong.gov.vn", "https://", "/tin?a=b#c"),
        *("so", "tttt", "TT&TT", "T.Ư", "tp.", "Q.", "hải", "hai", "hair", "phongf", "haiphong"),
        *(
            "<b>",
            "</script>",
            "%00",
            "\\",
            "\0",
            "\n",
            "\u200b",
            "\ufeff",
            "👍",
            "\U0001f1fb",
            "ﬁ",
            "İ",
        ),
        *("đ", "Đ", "a\u0302\u0301", "\u0301", "ｈ", "ß", "' OR 1=1 --", "{", "}", "a" * 300),
    ]
)
TYPED = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=12).map("".join),
    st.lists(PIECES, max_size=12).map(" ".join),
)


@given(TYPED)
@example("hoặc HOẶC")
@example('"' * 999)
@example("a " * 500)
@example("-" * 1000)
@example("(" * 500 + ")" * 500)
@example("1/" * 500)
@example("a.vn/" * 200)
@example("<" * 1000)
@example("qđ" * 500)
@example("3476" + " " * 900 + "qd")
@settings(max_examples=200)
def test_anything_typed_is_answered(index: Index, typed: str) -> None:
    found = index.search(Request(typed))
    assert found.total >= len(found.hits)
    assert found == index.search(Request(typed))
    assert all(hit.title for hit in found.hits)
    literal = index.search(Request(typed, literal=True))
    assert literal.instead is None
    assert literal.maybe is None
    index.suggest(typed)


@given(TYPED)
def test_what_is_offered_is_no_error_and_has_no_better_offer_for_long(
    index: Index, typed: str
) -> None:
    # Whoever follows each offer comes to an end.
    for _ in range(8):
        found = index.search(Request(typed))
        offered = found.instead or found.maybe
        if offered is None:
            return
        typed = offered
    raise AssertionError(f"offers go on: {typed!r}")


@given(TYPED)
def test_a_query_says_no_more_than_was_typed(typed: str) -> None:
    parsed = parsing.parse(typed)
    assert len(parsed.text) <= parsing.MAX_CHARACTERS
    assert len(numbers.tidy(typed)) <= 8 * len(typed) + 8
    assert len(parsed.branches) <= parsing.MAX_BRANCHES
    for branch in parsed.branches:
        assert max(len(branch.wanted), len(branch.unwanted)) <= parsing.MAX_NODES
