from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.records.cards import Card, Cards, Entries, Lookup


def test_a_card_comes_back_as_it_was_put_in() -> None:
    cards = Cards()
    some: list[Card] = [{}, {"l": "Sở Tư pháp", "p": ["so tu phap"]}, {"q": [["a", "b"]], "n": 3}]
    for card in some:
        cards.append(card)
    assert len(cards) == 3
    assert list(cards) == some
    assert cards[1:] == [cards[1], cards[2]]
    with pytest.raises(IndexError):
        cards[3]


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 9))))
def test_a_string_finds_all_its_numbers_and_no_others(entries: list[tuple[str, int]]) -> None:
    lookup = Lookup(Entries(entries))
    for text in "abcdefg":
        numbers = sorted({number for other, number in entries if other == text})
        assert lookup.find(text) == numbers
        assert (text in lookup) == bool(numbers)
