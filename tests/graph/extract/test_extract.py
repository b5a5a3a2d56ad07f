"""Laws of extraction that hold for every text, whoever extracts."""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import extract, layout, sentences
from graph.extract.base import Scan, Span
from graph.model import Document, MentionKind
from graph.vietnamese import nfc, place_tones

ARTICLE = (
    "Giám đốc Sở TT&TT Trịnh Minh Khải báo cáo UBND TP về Đề cương “Quy hoạch phát triển báo chí "
    "TP Hải Phòng đến năm 2025”.\n\nPhó Chủ tịch UBND TP Lê Quốc Bình kết luận. Ảnh: HN\n\n"
    "Tại buổi lễ, Phó Chủ tịch UBND TP trao Huân chương Lao động hạng Ba cho Sở TT&TT Hải Phòng "
    "theo Quyết định số 12/QĐ-UBND ngày 19/12/2017. Cổng Tin tức TP Hải Phòng có tên miền "
    "tintuc-haiphong.gov.vn.\n\nHộ nghèo huyện Tiên Lãng, xã Hoà Bình được hưởng lợi; "
    "Ủy ban nhân dân thành phố Hải Phòng khen ngợi.\n\nKim Thành"
)


def read(text: str) -> tuple[Span, ...]:
    document = Document(id="x", text=text)
    laid_out = layout.read(document)
    split = sentences.split(text, [(block.start, block.end) for block in laid_out.blocks])
    return extract.spans(document, laid_out, split)


def surfaces(text: str) -> list[tuple[str, str]]:
    return [(str(span.kind), place_tones(text[span.start : span.end])) for span in read(text)]


def test_every_kind_is_found_where_it_is_named() -> None:
    found = {kind for kind, _ in surfaces(ARTICLE)}

    assert found == set(MentionKind) - {MentionKind.ORGANIZATION}


@pytest.mark.parametrize(
    "variant",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: nfc(unicodedata.normalize("NFD", text)), id="decomposed"),
        pytest.param(
            lambda text: text.replace("Ủy ban", "Uỷ ban").replace("Hoà", "Hòa"), id="tone"
        ),
        pytest.param(lambda text: "\n\n" + text + "\n", id="shifted"),
        pytest.param(lambda text: text.replace("Đ", "Ð"), id="eth"),
    ],
)
def test_the_same_words_in_other_letters_name_the_same_things(variant) -> None:  # type: ignore[no-untyped-def]
    other = [(kind, name.replace("Ð", "Đ")) for kind, name in surfaces(variant(ARTICLE))]

    assert other == surfaces(ARTICLE)


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (("Hải Phòng", "Tiên Lãng"), ("Quảng Ninh", "Đầm Hà")),
        (("Hải Phòng", "Tiên Lãng"), ("Lâm Đồng", "Đức Trọng")),
        (("Hải Phòng", "Tiên Lãng"), ("Cần Thơ", "Phong Điền")),
        (("Lê Quốc Bình", "Trịnh Minh Khải"), ("Phạm Văn Đồng", "Thái Thị Minh Hà")),
        (("12/QĐ-UBND", "19/12/2017"), ("305/2020/QĐ-UBND", "01/02/2020")),
        (("Lao động hạng Ba", "tintuc-haiphong.gov.vn"), ("Độc lập hạng Nhì", "vanhai.gov.vn")),
    ],
)
def test_swapped_names_keep_the_structure(words: tuple[str, ...], others: tuple[str, ...]) -> None:
    text, expected = ARTICLE, surfaces(ARTICLE)
    for word, other in zip(words, others, strict=True):
        text = text.replace(word, other)
        expected = [(kind, name.replace(word, other)) for kind, name in expected]

    assert surfaces(text) == expected


PIECES = (
    "UBND TP ", "Nguyễn Văn An ", "huyện Tiên Lãng", ", ", " và ", "“", "”", ".\n", "\r\n", "’", "-",
    "TP.", "Q.", "Sở TT&TT ", "số 12/QĐ-UBND ", "các xã ", "Bằng khen ", "đường ", "Hồ Chí Minh", "1 ",
    "(TT và TT) ", "Luật ", "Cổng thông tin điện tử ", "a@b.vn ", "năm 2020", "Đề án ", "Ảnh: ", "khóa XII ",
    "Trung tâm Dịch vụ việc làm", ", thuộc ", "Phòng Kiểm tra nghiệp vụ", " (thuộc ", "Sở Nội vụ", "'",
)  # fmt: skip


EDGES = " \n\r\t\xa0“”\",;:'"


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_spans_are_trimmed_and_never_overlap(text: str) -> None:
    spans = read(text)
    last = 0
    for span in spans:
        assert last <= span.start < span.end <= len(text)
        surface = text[span.start : span.end]
        assert surface == surface.strip(EDGES)
        assert "\n" not in surface
        assert span.kind is not None
        assert "/" in span.rule
        assert 0 < span.confidence <= 1
        last = span.end
    assert spans == read(text)


@pytest.fixture(scope="module")
def demonstration() -> list[str]:
    articles = Path(__file__).parents[3] / "demo" / "articles.jsonl"
    with articles.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


@pytest.mark.parametrize("mark", [",", ";", ":", " -", ", thuộc", " (", "'"])
@pytest.mark.parametrize("step", [3, 7])
def test_no_name_holds_the_punctuation_behind_it(
    demonstration: list[str], mark: str, step: int
) -> None:
    for text in demonstration:
        words = text.split(" ")
        words[step::step] = [word + mark for word in words[step::step]]
        marked = " ".join(words)
        for span in read(marked):
            surface = marked[span.start : span.end]
            assert surface == surface.strip(f"{EDGES}(-–")


def test_no_name_in_the_corpus_ends_with_punctuation(shared: Path) -> None:
    with (shared / "corpus" / "articles.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            text = nfc(json.loads(line)["text"])
            for span in read(text):
                surface = text[span.start : span.end]
                assert surface == surface.strip(f"{EDGES}(-–")


def test_a_scan_takes_no_span_twice() -> None:
    document = Document(id="x", text="Sở Y tế Hải Phòng")
    scan = Scan(document, layout.read(document))

    assert scan.take(Span(0, 7, MentionKind.AGENCY, "agency/test"))
    assert not scan.take(Span(3, 17, MentionKind.PLACE, "place/test"))
    assert not scan.take(Span(9, 9, MentionKind.PLACE, "place/test"))
    assert scan.at(3) == scan.spans[0]
    assert scan.at(7) is None
    assert scan.free(8, 17)


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[dict[str, object]]:
    with (shared / "gold" / "dev.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


FLOORS = {
    "document": 0.93,
    "award": 0.95,
    "place": 0.95,
}


@pytest.mark.parametrize(("kind", "floor"), FLOORS.items())
def test_exact_spans_on_gold_stay_above_their_floor(
    gold: list[dict[str, object]], kind: str, floor: float
) -> None:
    right = wrong = missed = 0
    for article in gold:
        expected = set(_of_kind(article, kind))
        found = {(s.start, s.end) for s in read(str(article["text"])) if s.kind == kind}
        right += len(expected & found)
        wrong += len(found - expected)
        missed += len(expected - found)

    assert 2 * right / (2 * right + wrong + missed) >= floor


def _of_kind(article: dict[str, object], kind: str) -> Iterator[tuple[int, int]]:
    mentions = article["mentions"]
    assert isinstance(mentions, list)
    for mention in mentions:
        if mention["type"] == kind:
            yield mention["start"], mention["end"]
