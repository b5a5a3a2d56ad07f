"""Readings written by hand: "[A Sở Y tế] [P Trần Văn Bình]" names an agency and a person."""

import re
from collections.abc import Callable

import pytest

from graph import facts, sentences
from graph.model import Document, Entity, Evidence, Fact, Mention, MentionKind, Reading, Ref

KINDS = {
    "A": MentionKind.AGENCY, "O": MentionKind.ORGANIZATION, "P": MentionKind.PERSON,
    "D": MentionKind.DOCUMENT, "W": MentionKind.AWARD, "U": MentionKind.DOMAIN,
    "S": MentionKind.SYSTEM, "L": MentionKind.PLACE,
}  # fmt: skip
_MARK = re.compile(r"\[([AOPDWUSL]) ([^\]|]+)(?:\|([^\]]+))?\]")

Read = Callable[..., Reading]
State = Callable[..., list[dict[str, object]]]


def parse(marked: str, *, published: str | None = None, title: str = "") -> Reading:
    """Return the reading of a *marked* text; "[A sở|Sở Y tế]" means the entity Sở Y tế by "sở"."""
    text, at, spans = "", 0, []
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        spans.append((len(text), KINDS[found[1]], found[2], found[3] or found[2]))
        text += found[2]
        at = found.end()
    text += marked[at:]
    document = Document(id="bai", text=text, title=title or None, published=published)
    mentions = tuple(
        Mention(kind, f"{kind}/{label}", Evidence("bai", start, start + len(name), name, "test"))
        for start, kind, name, label in spans
    )
    entities = {
        f"{kind}/{label}": Entity(f"{kind}/{label}", kind, label) for _, kind, _, label in spans
    }
    return Reading(
        document=document,
        title=title,
        published=published,
        sentences=sentences.split(text),
        mentions=mentions,
        entities=tuple(entities.values()),
    )


def plain(reading: Reading, fact: Fact, further: tuple[Entity, ...]) -> dict[str, object]:
    """The arguments of *fact* with labels for entities."""
    labels = {entity.key: entity.label for entity in (*reading.entities, *further)}
    return {
        name: labels[value.key] if isinstance(value, Ref) else value
        for name, value in fact.arguments
    }


@pytest.fixture
def read() -> Read:
    return parse


@pytest.fixture
def state() -> State:
    """The facts of one kind in a marked text, as plain dictionaries; each proves itself."""

    def stated(kind: str, marked: str, **keywords: str) -> list[dict[str, object]]:
        reading = parse(marked, **keywords)
        found, further = facts.state(reading)
        for fact in found:
            for evidence in fact.evidence:
                assert reading.document.text[evidence.start : evidence.end] == evidence.quote
                assert evidence.rule.startswith(f"{fact.kind}/")
        return [plain(reading, fact, further) for fact in found if fact.kind == kind]

    return stated
