"""The tape turns a document into words and letters, and every character knows its place."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import numbers, reading, sentences
from graph.facts import tape
from graph.facts.appointing import departures
from graph.facts.histories import changes, foundings
from graph.facts.holdings import seats
from graph.facts.penalties import tallies, withdrawals
from graph.model import Document, Reading
from graph.patterns import Keyed, Led


@pytest.mark.parametrize(
    ("marked", "code"),
    [
        ("Giám đốc [A Sở Y tế] [P Lê An] cho biết.", "giám đốc Ⓐ Ⓟ cho biết.‖"),
        ("[D Quyết định 1/QĐ] ngày 19/12/2017  của [A UBND]", "Ⓓ Ⓣ của Ⓐ‖"),
        ("[A UỶ BAN] họp – bàn “việc”", 'Ⓐ họp - bàn "việc"‖'),
        ("Chữ Ⓐ lạ. Câu hai.", "chữ · lạ.‖câu hai.‖"),
        ("[D Chương trình năm 2018] của [A Sở]", "Ⓓ của Ⓐ‖"),
    ],
)
def test_code_is_typed_and_even(read, marked: str, code: str) -> None:
    assert tape.of(read(marked)).code == code


def test_letters_lead_back_to_what_they_stand_for(read) -> None:
    made = tape.of(read("Ngày 28/6, [A Sở Y tế] họp.", published="2025-06-28"))

    assert made.date(made.code.index("Ⓣ")) == "2025-06-28"
    assert made.mention(made.code.index("Ⓐ")).text == "Sở Y tế"
    assert made.written(made.code.index("Ⓐ"), made.code.index(".")) == "Sở Y tế họp"


def test_evidence_leaves_punctuation_at_its_edges(read) -> None:
    made = tape.of(read("Hôm nay, [A Sở Y tế], họp."))

    assert made.evidence(7, len(made.code) - 1, "x/y").quote == "Sở Y tế, họp"


@given(st.text(alphabet="aỶđ ,.\n–“”ⒶBNăm 2017/12Sở\xa0\t", max_size=80))
def test_offsets_lead_back_into_any_text(text: str) -> None:
    reading = Reading(Document("d", text), "", sentences=sentences.split(text))
    made = tape.of(reading)

    places = [(made.start(index), made.end(index + 1)) for index in range(len(made.code))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(before[0] <= after[0] for before, after in pairwise(places))


LED = Led(r"(?<!\w)(?:năm|sở ỷ|b)(?!\w)", by="năm|sở ỷ|b")


@given(
    st.lists(
        st.sampled_from(("Năm", " ", "sở", "ỷ", "B", ".", "\n", "–", "Ⓐ", "5", "  ", "hai"))
    ).map("".join)
)
def test_words_are_found_where_they_stand(text: str) -> None:
    made = tape.of(Reading(Document("d", text), "", sentences=sentences.split(text)))

    assert [found[0] for found in made.led(LED)] == [found[0] for found in LED.finditer(made.code)]
    assert list(numbers.find(made.code, starts=made.numbers())) == list(numbers.find(made.code))


@pytest.mark.parametrize(
    "marked", ["[A Sở]năm 5", "Năm [A Sở Y tế] hai", "[P An]5 người. [A Sở] 3", "từ [P An] 5"]
)
def test_words_are_found_beside_letters(read, marked: str) -> None:
    made = tape.of(read(marked))

    assert [found.span() for found in made.led(LED)] == [
        found.span() for found in LED.finditer(made.code)
    ]
    assert list(numbers.find(made.code, starts=made.numbers())) == list(numbers.find(made.code))


def test_patterns_are_tried_where_their_keys_stand(read) -> None:
    code = tape.of(read("[A Sở Y tế] họp. [A Sở Nội vụ] được thành lập ngày 1/2/2003. Hết.")).code
    keyed = Keyed(r"Ⓐ (?:họp|được thành lập)", keys="thành lập")

    laid = tape.of(read("[A Sở Y tế] họp. [A Sở Nội vụ] được thành lập ngày 1/2/2003. Hết."))

    assert [found[0] for found in laid.keyed(keyed)] == ["Ⓐ được thành lập"]
    assert len(list(keyed.finditer(code))) == 2


MODULES = (changes, departures, foundings, seats, tallies, withdrawals)


def test_no_pattern_that_is_tried_so_crosses_the_end_of_a_sentence(shared: Path) -> None:
    """Real articles read alike, sentence by sentence and whole."""
    patterns = [
        one for module in MODULES for one in vars(module).values() if isinstance(one, Keyed)
    ]
    lines = (shared / "gold" / "dev.jsonl").read_text("utf-8").splitlines()
    assert patterns
    for row in map(json.loads, lines):
        laid = tape.of(reading.read(Document(row["id"], row["text"])))
        for pattern in patterns:
            whole = [found.span() for found in pattern.finditer(laid.code)]
            assert [found.span() for found in laid.keyed(pattern)] == whole, pattern.pattern.pattern
