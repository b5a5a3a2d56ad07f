from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from search.words import segmentation
from search.words.segment_cache import SegmentCache

SENTENCES = [
    "Sở Thông tin và Truyền thông tổ chức hội nghị tổng kết công tác năm.",
    'Ông Đặng Văn A. phát biểu: "Chuyển đổi số là nhiệm vụ trọng tâm" ==> tốt!',
    "Xem tại https://vi-du.example/tin?id=1 hoặc thu@vi-du.example, đạt 3.400,5 tỷ đồng...",
    "ỦY BAN NHÂN DÂN THÀNH PHỐ",
    "a_b TP. Tp. ThS. 12/2016 -> 3,4%",
    "một",
    "…",
]


def spelled(text: str) -> str:
    """Write the words as pyvi does: syllables of a word joined by "_"."""
    words = (text[start:end] for start, end in segmentation.spans(text))
    return " ".join("_".join(segmentation._TOKEN.findall(word)) for word in words)


@pytest.fixture(scope="module")
def tokenize() -> object:
    """The tokenizer of pyvi as it is shipped, with all that it imports."""
    from pyvi import ViTokenizer

    return ViTokenizer.tokenize


@pytest.mark.parametrize("sentence", SENTENCES)
def test_words_are_those_of_pyvi(sentence: str, tokenize: object) -> None:
    assert spelled(sentence) == tokenize(sentence)  # type: ignore[operator]


def test_words_of_real_articles_are_those_of_pyvi(shared: Path, tokenize: object) -> None:
    with (shared / "corpus" / "articles.jsonl").open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file][:12]
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    assert len(lines) > 50
    for line in lines:
        assert spelled(line) == tokenize(line)  # type: ignore[operator]


def test_spans_are_offsets_into_the_text() -> None:
    text = "  Cải cách hành chính,\r\n\tchuyển đổi số  "
    assert [text[start:end] for start, end in segmentation.compounds(text)] == [
        "Cải cách",
        "hành chính",
        "chuyển đổi",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "_", "\x00"])
def test_texts_without_words_have_none(text: str) -> None:
    assert segmentation.compounds(text) == ()


def test_loading_needs_no_scikit_learn() -> None:
    code = (
        "import sys; from search.words import segmentation; segmentation.compounds('hội nghị tổng kết');"
        "sys.exit(any(name in sys.modules for name in ('sklearn', 'scipy', 'pyvi')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_another_layout_of_the_model_falls_back_on_pyvi(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = segmentation.compounds(SENTENCES[0])

    def unknown() -> bytes:
        raise KeyError("modelfile")

    monkeypatch.setattr(segmentation, "_crfsuite_bytes", unknown)
    segmentation._opened.cache_clear()
    try:
        assert segmentation.compounds(SENTENCES[0]) == expected
    finally:
        segmentation._opened.cache_clear()


def test_threads_get_the_same_words() -> None:
    expected = [segmentation.compounds(sentence) for sentence in SENTENCES]
    wrong: list[int] = []

    def segment() -> None:
        for _ in range(20):
            for i, sentence in enumerate(SENTENCES):
                if segmentation.compounds(sentence) != expected[i]:
                    wrong.append(i)

    threads = [threading.Thread(target=segment) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


class TestSegmentCache:
    def test_a_text_is_segmented_once(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        cache = SegmentCache(tmp_path / "segments.sqlite3")
        first = cache(SENTENCES[0])
        cache.close()

        def never(_: str) -> tuple[tuple[int, int], ...]:
            raise AssertionError("segmented again")

        monkeypatch.setattr(segmentation, "compounds", never)
        again = SegmentCache(tmp_path / "segments.sqlite3")
        assert again(SENTENCES[0]) == first
        again.close()

    def test_a_broken_file_is_made_anew(self, tmp_path: Path) -> None:
        path = tmp_path / "segments.sqlite3"
        path.write_bytes(b"not a database" * 100)
        cache = SegmentCache(path)
        assert cache(SENTENCES[0]) == segmentation.compounds(SENTENCES[0])
        cache.close()

    def test_a_closed_cache_still_answers(self, tmp_path: Path) -> None:
        cache = SegmentCache(tmp_path / "segments.sqlite3")
        cache.close()
        assert cache(SENTENCES[0]) == segmentation.compounds(SENTENCES[0])

    def test_a_file_in_use_is_left_to_its_owner(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "segments.sqlite3"
        owner = sqlite3.connect(path, isolation_level=None)
        owner.execute("CREATE TABLE theirs (word TEXT)")
        owner.execute("BEGIN EXCLUSIVE")
        connect = sqlite3.connect
        monkeypatch.setattr(
            sqlite3, "connect", lambda at, **more: connect(at, **more | {"timeout": 0})
        )
        cache = SegmentCache(path)
        assert cache(SENTENCES[0]) == segmentation.compounds(SENTENCES[0])
        cache.close()
        owner.execute("COMMIT")
        owner.close()
        again = sqlite3.connect(path)
        assert again.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]
        again.close()

    def test_what_is_no_file_is_left_aside(self, tmp_path: Path) -> None:
        cache = SegmentCache(tmp_path)
        assert cache(SENTENCES[0]) == segmentation.compounds(SENTENCES[0])
        cache.close()
