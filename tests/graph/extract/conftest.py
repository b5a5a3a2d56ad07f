"""Reading a text with all extractors, as a document is read."""

from collections.abc import Callable

import pytest

from graph import extract, layout, sentences
from graph.extract.base import Span
from graph.model import Document

Found = list[tuple[str, str]]


def spans_of(text: str) -> tuple[Span, ...]:
    document = Document(id="test", text=text)
    laid_out = layout.read(document)
    split = sentences.split(text, [(block.start, block.end) for block in laid_out.blocks])
    return extract.spans(document, laid_out, split)


@pytest.fixture(scope="session")
def found() -> Callable[[str, str], list[str]]:
    """The surfaces of one kind in a text, in its order."""

    def find(text: str, kind: str) -> list[str]:
        return [text[span.start : span.end] for span in spans_of(text) if span.kind == kind]

    return find


@pytest.fixture(scope="session")
def read() -> Callable[[str], tuple[Span, ...]]:
    """All spans of a text."""
    return spans_of
