"""Why one article reads as it does: each stage of the street, with the rules that fired."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph import extract, layout, sentences
from graph.extract.base import Scan, Span
from graph.model import Document, Fact, Mention, Reading, Ref
from graph.reading import read


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a stage saw: where ("12-30", empty for the whole), what, and by which rule."""

    where: str
    what: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of the street and what it saw."""

    name: str
    lines: tuple[Line, ...]


def of(document: Document) -> Iterator[Step]:
    """Yield the stages of *document*: layout, sentences, lexicon hits, masks and spans, entities, facts."""
    text = document.text
    laid = layout.read(document)
    split = sentences.split(text, ((block.start, block.end) for block in laid.blocks))
    scan = Scan(document, laid, split)
    yield Step(
        "layout",
        tuple(
            Line(_where(block.start, block.end), _short(text[block.start : block.end]), block.role)
            for block in laid.blocks
        ),
    )
    yield Step("sentences", tuple(Line(_where(s.start, s.end), _short(s.text)) for s in split))
    yield Step(
        "lexicon",
        tuple(
            Line(_where(hit.start, hit.end), text[hit.start : hit.end], "place name")
            for hit in scan.toponyms
        ),
    )
    for stage in extract.stages(scan):
        taken = [_span(span, text) for span in stage.taken]
        late = [_span(span, text, "too late: ") for span in stage.late]
        yield Step(f"extract {stage.extractor}", (*taken, *late))
    reading = read(document)
    yield Step("frame", tuple(_frame(reading)))
    yield Step("entities", tuple(_entities(reading)))
    yield Step("mentions", tuple(_mention(mention, reading) for mention in reading.mentions))
    yield Step("facts", tuple(_fact(fact, reading) for fact in reading.facts))
    yield Step("fields", tuple(Line("", field) for field in reading.fields))


def _where(start: int, end: int) -> str:
    return f"{start}-{end}"


def _short(text: str, width: int = 70) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[: width - 1]}…"


def _span(span: Span, text: str, prefix: str = "") -> Line:
    kind = span.kind.value if span.kind is not None else "mask"
    words = _short(text[span.start : span.end])
    return Line(_where(span.start, span.end), f"{prefix}{kind}: {words}", span.rule)


def _frame(reading: Reading) -> Iterator[Line]:
    yield Line("", f"title: {reading.title}")
    yield Line("", f"published: {reading.published or 'unknown'}")
    if reading.not_before:
        yield Line("", f"not before: {reading.not_before}")
    for author in reading.authors:
        yield Line("", f"author: {author}")


def _entities(reading: Reading) -> Iterator[Line]:
    for entity in reading.entities:
        further = "; ".join(
            f"{name} {value}"
            for name, value in (
                ("kind", entity.concept),
                ("of", entity.jurisdiction),
                ("below", entity.parent),
                ("number", entity.number),
                ("unit", entity.code),
            )
            if value
        )
        yield Line("", f"{entity.kind.value}: {entity.label}", f"{entity.key} {further}".strip())


def _mention(mention: Mention, reading: Reading) -> Line:
    what = f"{mention.text} → {reading.entity(mention.entity).label}"
    return Line(_where(mention.start, mention.end), what, mention.evidence.rule)


def _fact(fact: Fact, reading: Reading) -> Line:
    arguments = ", ".join(
        f"{name} {reading.entity(value.key).label if isinstance(value, Ref) else value}"
        for name, value in fact.arguments
    )
    evidence = fact.evidence[0]
    rules = ", ".join(dict.fromkeys(found.rule for found in fact.evidence))
    what = f"{fact.kind.value} ({fact.status.value}): {arguments} « {_short(evidence.quote)} »"
    return Line(_where(evidence.start, evidence.end), what, rules)
