"""Runs found on arrays are those that a look at each text finds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from search.ranking.runs import Ids, Places, in_a_row, shared

texts = st.lists(st.lists(st.sampled_from("abc"), max_size=12), min_size=1, max_size=12)
phrases = st.lists(st.sampled_from("abcd"), min_size=1, max_size=5)


class Shelf:
    """The places of syllables in texts, and which records were asked for each."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self.texts = texts
        self.asked: list[tuple[str, int]] = []

    def held(self, syllable: str) -> int:
        return sum(syllable in text for text in self.texts)

    def places(self, syllable: str, among: Ids) -> Places:
        self.asked.append((syllable, len(among)))
        ids = [i for i in among.tolist() if 0 <= i < len(self.texts) and syllable in self.texts[i]]
        rows = [[at for at, one in enumerate(self.texts[i]) if one == syllable] for i in ids]
        return Places(
            np.array(ids, np.int32),
            np.ones(len(ids), np.float32),
            np.array([len(row) for row in rows], np.int64),
            np.array([at for row in rows for at in row], np.uint32),
        )

    def runs(self, phrase: Sequence[str]) -> list[int]:
        every = np.arange(len(self.texts), dtype=np.int32)
        found: list[int] = in_a_row(phrase, self.held, self.places, among=every)[0].tolist()
        return found


@given(texts, phrases)
def test_runs_are_those_of_the_texts(texts: list[list[str]], phrase: list[str]) -> None:
    wanted = [
        i
        for i, text in enumerate(texts)
        if any(text[at : at + len(phrase)] == phrase for at in range(len(text)))
    ]
    assert Shelf(texts).runs(phrase) == wanted


def test_the_rarest_syllable_tells_where_the_others_are_read() -> None:
    shelf = Shelf([["a", "b"], ["b", "a"], ["a", "a", "b", "c"], ["x", "b", "c"], ["a"]])
    assert shelf.runs(["a", "b", "c"]) == [2]
    assert shelf.asked == [("c", 5), ("a", 2), ("b", 1)]


def test_what_is_shared_stands_in_every_list() -> None:
    lists = [np.array(one, np.int32) for one in ([1, 3, 5, 9], [3, 4, 5], [0, 3, 5, 7, 8, 9])]
    assert shared(lists).tolist() == [3, 5]
    assert shared([*lists, np.array([], np.int32)]).tolist() == []
