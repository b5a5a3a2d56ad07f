"""A text that breaks off anywhere is read all the same: feeds and summaries cut where they like."""

import json
import pickle
from pathlib import Path

import pytest

from graph import reading
from graph.errors import BadDocument
from graph.model import Document

DEMO = Path(__file__).resolve().parents[2] / "demo" / "articles.jsonl"
WORDS = 24
# One word after another would take minutes; a prime meets every kind of place.
STEP = 11


def _break_off(text: str, first: int) -> list[str]:
    """Pieces of *text* that end at every eleventh word."""
    words = text.split(" ")
    ends = range(first, len(words) + 1, STEP)
    return [" ".join(words[max(0, end - WORDS) : end]) for end in ends]


def _held(piece: str) -> bool:
    read = reading.read(Document("piece", piece))
    return all(
        piece[proof.start : proof.end] == proof.quote
        for fact in read.facts
        for proof in fact.evidence
    )


def test_a_text_may_end_with_a_legal_form() -> None:
    assert _held("Công ty Sở Công ty cổ phần")


def test_invented_articles_may_break_off() -> None:
    texts = [json.loads(line)["text"] for line in DEMO.read_text("utf-8").splitlines()]
    pieces = [piece for number, text in enumerate(texts) for piece in _break_off(text, 1 + number)]

    assert len(pieces) > 100
    assert all(map(_held, pieces))


def test_real_articles_may_break_off(shared: Path) -> None:
    lines = (shared / "corpus" / "articles.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    pieces = [piece for number, text in enumerate(texts) for piece in _break_off(text, 1 + number)]

    assert len(pieces) > 1000
    assert all(map(_held, pieces))


@pytest.mark.parametrize(
    "end",
    [
        "",
        " trình",
        " thực hiện",
        " tại kỳ họp",
        " ở",
        ",",
        ", nâng cấp",
        " của",
        " và",
        " (ABC",
        " 30",
        ", tỉnh",
        " giai đoạn 2016-2020, tầm",
    ],
)
def test_a_title_may_break_off(end: str) -> None:
    assert _held(f"UBND tỉnh Lam Châu ban hành Kế hoạch phát triển công nghiệp{end}")


@pytest.mark.parametrize("end", [" thành", " tp", " của", " UBND", ""])
def test_a_system_may_break_off(end: str) -> None:
    assert _held(f"Đối thoại trực tuyến trên Cổng Thông tin điện tử{end}")


def test_a_refusal_goes_from_process_to_process() -> None:
    refused = pickle.loads(pickle.dumps(BadDocument("bai-1", "empty")))

    assert (refused.where, refused.why, str(refused)) == ("bai-1", "empty", "bai-1: empty")
