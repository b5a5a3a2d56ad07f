"""Texts that are no language: rows of heads, capitals and numbers, as broken pages hold them."""

from __future__ import annotations

import pytest

from graph.model import Document
from graph.reading import read

ROWS = [
    "Hội ", "Phòng ", "Trung tâm ", "Ban Hội ", "II Luật Trung tâm ", "Sở A ", "TP.", "T.T.", "Ông ",
    "và của ", "1.234 ", "12/3/2017 ", "(", ")", '"', "Luật Sở ", "nguyên 1.234 Nghị quyết TTXVN ",
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_anything_is_read(row: str) -> None:
    text = "Ông Nguyễn Văn An, Giám đốc Sở Y tế tỉnh Nghệ An, cho biết.\n" + row * 1500
    reading = read(Document("x", text))
    assert all(text[m.start : m.end] == m.text for m in reading.mentions)
    assert "Nguyễn Văn An" in {m.text for m in reading.mentions}
    assert any(fact.kind == "position" for fact in reading.facts)


def test_names_nest_only_as_deep_as_names_do() -> None:
    reading = read(Document("x", "Phòng Tổ chức " * 400))
    above = {entity.key: entity.parent for entity in reading.entities}
    for key in above:
        depth = 0
        while (key := above.get(key) or "") and depth < 400:
            depth += 1
        assert depth < 20
