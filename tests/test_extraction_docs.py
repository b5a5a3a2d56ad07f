"""Each example of the page on extraction is read as the page says; the rules that fire are told there."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.model import Argument, Document, Reading, Ref
from graph.reading import read

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "extraction.md"


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule of the page: its example without the marks, what they mark, and the facts listed."""

    rule: str
    text: str
    marked: tuple[tuple[int, int], ...]
    facts: tuple[str, ...]


def _entries() -> Iterator[Entry]:
    for section in re.split(r"(?m)^### ", PAGE.read_text("utf-8"))[1:]:
        lines = section.partition("\n## ")[0].splitlines()
        quoted = "\n".join(line[1:].lstrip(" ") for line in lines if line.startswith(">"))
        text, marked = "", []
        for place, piece in enumerate(quoted.split("**")):
            if place % 2:
                marked.append((len(text), len(text) + len(piece)))
            text += piece
        facts = tuple(line.removeprefix("- ") for line in lines if line.startswith("- "))
        yield Entry(lines[0].strip(), text, tuple(marked), facts)


ENTRIES = tuple(_entries())


def _told(reading: Reading, value: Argument) -> str:
    return reading.entity(value.key).label if isinstance(value, Ref) else str(value)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule)
def test_example_is_read_by_its_rule(entry: Entry) -> None:
    reading = read(Document("example", entry.text))
    spans = [(one.start, one.end) for one in reading.mentions if one.evidence.rule == entry.rule]
    facts = [
        f"{fact.kind}: "
        + "; ".join(f"{name}={_told(reading, value)}" for name, value in fact.arguments)
        for fact in reading.facts
        if any(proof.rule == entry.rule for proof in fact.evidence)
    ]
    assert entry.marked or entry.facts, "an example without what it yields"
    assert [entry.text[slice(*span)] for span in spans] == [
        entry.text[slice(*span)] for span in entry.marked
    ]
    assert spans == list(entry.marked)
    assert facts == list(entry.facts)


def test_no_rule_is_told_twice() -> None:
    names = [entry.rule for entry in ENTRIES]
    assert sorted(names) == sorted(set(names))


def test_rules_that_fire_on_real_articles_are_told(shared: Path) -> None:
    """What no reading of the source would find, a name made in a new way, shows where it fires."""
    told = {entry.rule for entry in ENTRIES}
    fired = set()
    for line in (shared / "gold" / "dev.jsonl").read_text("utf-8").splitlines():
        reading = read(Document("real", unicodedata.normalize("NFC", json.loads(line)["text"])))
        fired |= {mention.evidence.rule for mention in reading.mentions}
        fired |= {proof.rule for fact in reading.facts for proof in fact.evidence}
    assert len(fired) > 50
    assert sorted(fired - told) == []
