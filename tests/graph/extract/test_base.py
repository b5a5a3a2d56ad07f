"""A document under extraction: what is taken stays taken, and places are known by where they stand."""

import re

import pytest

from graph import layout, sentences
from graph.extract.base import Scan, Span, placed
from graph.model import Document, MentionKind
from graph.patterns import Led

TEXT = "Ngày 5/6, Sở Y tế tỉnh Thái Bình họp. Ông An dự, 12 người nghe."


@pytest.fixture
def scan() -> Scan:
    document = Document(id="test", text=TEXT)
    return Scan(document, layout.read(document), sentences.split(TEXT, [(0, len(TEXT))]))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return placed(start, start + len(words), "place/test")


def test_words_are_taken_once(scan: Scan) -> None:
    whole, inside, behind = span("tỉnh Thái Bình"), span("Bình họp"), span("họp")

    assert scan.take(whole)
    assert not scan.take(inside)
    assert scan.take(behind)

    assert scan.spans == (whole, behind)
    assert scan.at(whole.start) == scan.at(whole.end - 1) == whole
    assert scan.at(whole.end) is None
    assert not scan.free(whole.end - 1, whole.end + 1)
    assert scan.free(whole.end, whole.end + 1)


def test_tokens_are_untaken_until_a_span_touches_them(scan: Scan) -> None:
    words = [token.word for token in scan.tokens]
    ministry, province = words.index("sở"), words.index("thái")

    assert scan.untaken((ministry, province)) == [ministry, province]
    scan.take(span("ái Bình"))
    assert scan.untaken((ministry, province)) == [ministry]


def test_spans_of_a_kind_are_given_in_the_order_of_taking(scan: Scan) -> None:
    place, mask, later = span("Thái Bình"), Span(0, 4, None, "mask/test"), span("nghe")
    for taken in (place, mask, later, span("Bình họp")):
        scan.take(taken)

    found = scan.spans_of(MentionKind.PLACE)
    assert found == [place, later]
    found.clear()
    assert scan.spans_of(MentionKind.PLACE) == [place, later]
    assert scan.spans_of(MentionKind.PERSON) == []


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-1, 3), (60, 6000)])
def test_what_is_empty_or_outside_is_not_taken(scan: Scan, start: int, end: int) -> None:
    assert not scan.take(Span(start, end, MentionKind.PLACE, "place/test"))
    assert scan.spans == ()


@pytest.mark.parametrize("position", [-1, len(TEXT), len(TEXT) + 9])
def test_nothing_stands_outside_of_the_text(scan: Scan, position: int) -> None:
    scan.take(span("Ngày"))
    scan.take(span("nghe."))

    assert scan.at(position) is None
    assert scan.sentence(position) is None


def test_a_place_is_known_by_where_it_begins_and_by_each_of_its_letters(scan: Scan) -> None:
    start = TEXT.index("Thái Bình")

    found = scan.toponym_at(start)
    assert found is not None
    assert TEXT[found.start : found.end] == "Thái Bình"
    assert scan.toponym_at(start + 1) is None
    assert [scan.toponym_start(start + offset) for offset in (0, 4, 8)] == [start] * 3
    assert scan.toponym_start(start - 1) == start - 1


def test_a_sentence_is_known_by_each_of_its_letters(scan: Scan) -> None:
    sentence = scan.sentence(TEXT.index("Ông"))

    assert sentence is not None
    assert TEXT[sentence.start : sentence.end].startswith("Ông An")


def test_patterns_are_tried_where_words_begin_alone(scan: Scan) -> None:
    number = re.compile(r"\d+(?:/\d+)?")
    led = Led(r"(?:ông|ngày) \w+", by="ông|ngày")

    assert [found[0] for found in scan.numbered(number)] == ["5/6", "12"]
    assert [found[0] for found in scan.led(led)] == ["ngày 5", "ông an"]


def test_what_stands_before_ends_at_the_position(scan: Scan) -> None:
    start = TEXT.index("Y tế")

    assert scan.before(start, 4) == " sở "
    assert scan.before(2) == "ng"
    assert scan.token(start) == scan.token(start - 1) == [t.word for t in scan.tokens].index("y")
