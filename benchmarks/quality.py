"""How well articles are read: the development gold, scored by the kit's own evaluator.

    python -m benchmarks.quality ../shared/gold [--rules] [--write] [--raise]
    python -m benchmarks.quality ../shared/gold --corpus ARTICLES [--notes corpus|news|held] [--rules]

Prints the table of docs/quality.md and fails where a figure is below its floor. *--write* renews the
table, *--raise* lifts the floors to what is reached now (a floor never sinks), *--rules* adds how
often each rule fired and how often it was right. *--corpus* scores our own annotations of real
articles (benchmarks/annotations, one file of *--notes*) instead, whose texts are in ARTICLES; they have
no floors.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks import articles
from graph import gold
from graph.model import Document, Reading
from graph.reading import read

HERE = Path(__file__).parent
FLOORS = HERE / "quality_floors.json"
PAGE = HERE.parent / "docs" / "quality.md"
_MARKS = ("<!-- the table begins -->", "<!-- the table ends -->")
NOTES = ("corpus", "news", "held")
_SLACK = 0.002
_PARTS = {"mentions_exact": "mention", "facts": "fact", "arguments": "argument"}


def evaluator(folder: Path) -> ModuleType:
    """The evaluator that lies beside the gold."""
    spec = importlib.util.spec_from_file_location("gold_score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reading_of(article: Mapping[str, Any]) -> Reading:
    """What we read in an annotated article, whose annotation we do not see."""
    return read(
        Document(
            article["id"],
            article["text"],
            title=article.get("title"),
            published=article.get("published"),
            source=article.get("source"),
            url=article.get("url"),
        )
    )


def joined(texts: Path, name: str = "corpus") -> list[dict[str, Any]]:
    """Our annotations *name* with the articles that they are about; those not in *texts* are left out."""
    notes = {one["id"]: one for one in articles.rows(HERE / "annotations" / f"{name}.jsonl")}
    found = {one["id"]: one for one in articles.rows(texts) if one["id"] in notes}
    joint = [found[key] | one for key, one in notes.items() if key in found]
    for article in joint:
        for mention in article["mentions"]:
            mention["text"] = article["text"][mention["start"] : mention["end"]]
    return joint


def report(
    folder: Path, annotated: list[dict[str, Any]] | None = None
) -> dict[str, dict[str, Any]]:
    """Each figure ("mention agency", "fact all", "links", …) with precision, recall, F1 and counts.

    *annotated* are other articles than the gold of *folder*.
    """
    annotated = list(articles.rows(folder / "dev.jsonl")) if annotated is None else annotated
    predicted = {article["id"]: gold.of(reading_of(article)) for article in annotated}
    scored, _ = evaluator(folder).score(
        {article["id"]: article for article in annotated}, predicted
    )
    rows = {
        f"{told} {kind}": row for part, told in _PARTS.items() for kind, row in scored[part].items()
    }
    return rows | {"links": scored["links"], "fields": scored["fields"]}


def below(rows: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """A line for each figure that has sunk below its floor."""
    floors = json.loads(FLOORS.read_text("utf-8"))
    return [
        f"{name}: F1 {rows[name]['f1']:.4f} is below its floor {floor:.4f}"
        for name, floor in floors.items()
        if name not in rows or rows[name]["f1"] < floor
    ]


def table(rows: Mapping[str, Mapping[str, Any]]) -> str:
    """The figures as a Markdown table."""
    lines = [
        "| what | precision | recall | F1 | in the gold | found |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {name} | {row['precision']:.3f} | {row['recall']:.3f} | {row['f1']:.3f}"
        f" | {row['gold']} | {row['predicted']} |"
        for name, row in rows.items()
    ]
    return "\n".join(lines)


def lift(rows: Mapping[str, Mapping[str, Any]]) -> None:
    """Raise each floor to just under what is reached now; none is lowered."""
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    for name, row in rows.items():
        if row["gold"] and not name.startswith("argument "):
            floors[name] = max(floors.get(name, 0.0), round(row["f1"] - _SLACK, 4))
    FLOORS.write_text(json.dumps(floors, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def write(rows: Mapping[str, Mapping[str, Any]]) -> None:
    """Put the table into its page."""
    begin, end = _MARKS
    before, _, rest = PAGE.read_text("utf-8").partition(begin)
    after = rest.partition(end)[2]
    PAGE.write_text(f"{before}{begin}\n{table(rows)}\n{end}{after}", encoding="utf-8")


def rules(folder: Path, annotated: list[dict[str, Any]] | None = None) -> str:
    """How often each rule fired on the gold, or on *annotated*, and how often it was right.

    A mention is right where its span and type are, a fact where its required arguments are.
    """
    module = evaluator(folder)
    fired: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for article in articles.rows(folder / "dev.jsonl") if annotated is None else annotated:
        found = reading_of(article)
        true = {(m["start"], m["end"], m["type"]) for m in article["mentions"]}
        for mention in found.mentions:
            rule = f"mention {mention.evidence.rule}"
            fired[rule] += 1
            right[rule] += (mention.start, mention.end, mention.kind.value) in true
        predicted = gold.of(found)
        aligned = module.Aligned(article, predicted)
        pairs = module.match(article["facts"], predicted["facts"], aligned.fact_score)
        matched = {number for _, number in pairs}
        for number, fact in enumerate(found.facts):
            rule = f"fact {fact.evidence[0].rule}"
            fired[rule] += 1
            right[rule] += number in matched
    lines = ["| rule | fired | right | precision |", "|---|---|---|---|"]
    lines += [
        f"| {rule} | {count} | {right[rule]} | {right[rule] / count:.3f} |"
        for rule, count in sorted(
            fired.items(), key=lambda item: (right[item[0]] / item[1], item[0])
        )
    ]
    return "\n".join(lines)


def main() -> int:
    """Measure and print; 1 where a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, help="the folder with dev.jsonl and score.py")
    parser.add_argument("--rules", action="store_true", help="report each rule")
    parser.add_argument("--write", action="store_true", help="renew the table in docs/quality.md")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors")
    parser.add_argument("--corpus", type=Path, help="score our own annotations of these articles")
    parser.add_argument("--notes", choices=NOTES, default=NOTES[0], help="which of our annotations")
    options = parser.parse_args()
    if options.corpus is not None:
        annotated = joined(options.corpus, options.notes)
        print(table(report(options.gold, annotated)))
        if options.rules:
            print(f"\n{rules(options.gold, annotated)}")
        return 0
    rows = report(options.gold)
    print(table(rows))
    if options.rules:
        print(f"\n{rules(options.gold)}")
    if options.lift:
        lift(rows)
    if options.write:
        write(rows)
    failures = below(rows)
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
