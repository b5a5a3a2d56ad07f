"""Names that are a number or a date: "Trường Tiểu học số 2", "Bệnh viện 175", "Bệnh viện 19/8"."""

from __future__ import annotations

from graph.extract import numerals
from graph.extract.syllables import Syllables


def end(text: Syllables, at: int, *, hospital: bool, company: bool) -> int:
    """The index after the number at *at* that a body goes by, or *at*."""
    if text.word(at) == "số" and numerals.number(text, at + 1):
        return at + 2
    if hospital and numerals.number(text, at) and len(text.word(at)) == 3:
        return at + 1
    if company and numerals.coded(text, at):
        return at + 1  # "Tổng công ty 36"
    dated = text.word(at).isdigit() and text.word(at + 2).isdigit()
    if hospital and dated and text.word(at + 1) in ("/", "-"):
        return at if text.gap(at + 1) or text.gap(at + 2) else at + 3
    return at
