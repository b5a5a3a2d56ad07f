"""Reading a text down to its entities."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from graph import extract, layout, resolve, sentences
from graph.model import Document, Entity, Mention


@dataclass(frozen=True)
class Resolved:
    """The mentions and entities of one text."""

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]

    def of(self, surface: str) -> Entity:
        """The one entity that all mentions written *surface* mean."""
        keys = {mention.entity for mention in self.mentions if mention.text == surface}
        assert len(keys) == 1, f"{surface}: {keys} of {[m.text for m in self.mentions]}"
        return next(entity for entity in self.entities if entity.key in keys)

    def key(self, surface: str) -> str:
        return self.of(surface).key

    def label(self, surface: str) -> str:
        return self.of(surface).label


Resolve = Callable[..., Resolved]


def resolved(text: str, **about: str) -> Resolved:
    document = Document(**{"id": "test", "text": text, **about})
    laid_out = layout.read(document)
    spans = extract.spans(document, laid_out, tuple(sentences.split(text)))
    return Resolved(*resolve.entities(document, laid_out, spans))


@pytest.fixture(scope="session")
def read() -> Resolve:
    return resolved
