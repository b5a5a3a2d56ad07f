"""What holds of every reading, whatever the text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from graph import extract, layout, resolve, sentences
from graph.model import Document
from graph.vietnamese import nfc

_WORDS = [
    "Sở",
    "sở",
    "Bộ",
    "UBND",
    "HĐND",
    "TP",
    "tỉnh",
    "thành phố",
    "huyện",
    "Hải Phòng",
    "Hà Nam",
    "Lâm Đồng",
    "Thái Bình",
    "Y tế",
    "Nội vụ",
    "TT&TT",
    "TT và TT",
    "Nguyễn",
    "Văn",
    "Lê",
    "Hà",
    "Ông",
    "ông",
    "bà",
    "Minh",
    "Tỉnh ủy",
    "Thành ủy",
    "Ban Thường vụ",
    "Thanh tra",
    "Văn phòng",
    "Công ty",
    "cổ phần",
    "PVTex",
    "(",
    ")",
    ",",
    ".",
    "-",
    ";",
    "\n",
    "\r\n",
    "Quyết định số 12/QĐ-UBND",
    "ngày 3/4/2017",
    "của",
    "và",
    "Chủ tịch",
    "Giám đốc",
    "Đảng",
    "Nhà nước",
    "Trường THPT",
    "Bác Hồ",
    "Ảnh:",
    "Theo",
    "Dân Trí",
    "Thủ tướng Chính phủ",
    "Công an",
    "Đoàn",
    "này",
    "đã",
    "Trung ương",
    "Mỹ",
    "🇻🇳",
    "ế",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=40))
def test_every_mention_has_its_entity_and_its_words(words: list[str]) -> None:
    document = Document(id="any", text=nfc(" ".join(words)))
    laid_out = layout.read(document)
    spans = extract.spans(document, laid_out, tuple(sentences.split(document.text)))

    mentions, entities = resolve.entities(document, laid_out, spans)

    keys = {entity.key for entity in entities}
    assert len(keys) == len(entities)
    assert len({entity.label for entity in entities}) == len(entities)
    assert [(m.start, m.end) for m in mentions] == [(s.start, s.end) for s in spans]
    for mention in mentions:
        assert mention.entity in keys
        assert document.text[mention.start : mention.end] == mention.text
        assert mention.text.strip(" \t\r\n,.;") == mention.text.strip(" \t\r\n")
    for entity in entities:
        assert entity.label
        assert {entity.jurisdiction, entity.parent} - {None} <= keys
        assert entity.parent != entity.key
    assert resolve.entities(document, laid_out, spans) == (mentions, entities)


def test_nothing_gives_nothing(read: Callable[..., Any]) -> None:
    reading = read("Trời hôm nay có mưa rào rải rác vài nơi.")

    assert reading.mentions == reading.entities == ()


def test_an_entity_knows_its_spellings(read: Callable[..., Any]) -> None:
    reading = read("Sở TT&TT Hải Phòng họp. Sở TT và TT đã ký.")

    assert reading.of("Sở TT và TT").names == ("Sở TT&TT Hải Phòng", "Sở TT và TT")
