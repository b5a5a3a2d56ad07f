"""Our reading beside the recognisers of underthesea and ViNLP, on annotated articles, in one run.

    python -m benchmarks.readers ../shared/gold/dev.jsonl --python OTHER/bin/python

OTHER is an environment that has both (`pip install underthesea sklearn-crfsuite; pip install --no-deps
ViNLP`): they ask for much that we do without. They know persons, places and bodies alone, so that is what
is compared: exact spans, where a body of theirs may be an agency or an organization. Their tokens are
laid on the text again, whatever they made of its spaces. CPU milliseconds an article, the median; the
start is the import and the first sentence.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Spans = list[tuple[int, int, str]]
KINDS = {"person": "person", "place": "place", "agency": "body", "organization": "body"}
_TAGS = {"PER": "person", "LOC": "place", "ORG": "body"}
FIRST = "Giám đốc Sở Y tế tỉnh Thái Bình Nguyễn Văn An cho biết."


def laid(tokens: list[tuple[str, str]], text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where the entities of *tokens* (words with BIO tags) stand in *text*."""
    at = begin = end = 0
    kind = ""
    for word, tag in tokens:
        start = -1
        for letter in word.replace("_", "").replace(" ", ""):
            found = text.find(letter, at, at + 40)
            if found >= 0:
                start = found if start < 0 else start
                at = found + 1
        inside = tag.startswith("I-") and _TAGS.get(tag[2:]) == kind
        if kind and not inside:
            yield begin, end, kind
            kind = ""
        if start >= 0 and not inside and tag[2:] in _TAGS:
            kind, begin = _TAGS[tag[2:]], start
        end = at
    if kind:
        yield begin, end, kind


def minhbach() -> Callable[[str], Spans]:
    """Our own street, from text to facts."""
    from graph import reading
    from graph.model import Document
    from graph.vietnamese import nfc

    def read(text: str) -> Spans:
        found = reading.read(Document("a", nfc(text)))
        return [
            (one.start, one.end, KINDS[one.kind.value])
            for one in found.mentions
            if one.kind.value in KINDS
        ]

    return read


def underthesea() -> Callable[[str], Spans]:
    """The recogniser that ships with underthesea, sentence by sentence as it asks for."""
    from underthesea import ner, sent_tokenize

    def read(text: str) -> Spans:
        tokens = [(row[0], row[3]) for sentence in sent_tokenize(text) for row in ner(sentence)]
        return list(laid(tokens, text))

    return read


def vinlp() -> Callable[[str], Spans]:
    """The recogniser that ships with ViNLP."""
    from ViNLP import ner, sent_tokenize

    def read(text: str) -> Spans:
        tokens = [(row[0], row[3]) for sentence in sent_tokenize(text) for row in ner(sentence)]
        return list(laid(tokens, text))

    return read


READERS = {"minhbach": minhbach, "underthesea": underthesea, "vinlp": vinlp}


def measure(name: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Right, found and annotated spans by kind, and what it cost."""
    start = time.process_time()
    read = READERS[name]()
    read(FIRST)
    started = time.process_time() - start
    times = []
    counts = {kind: [0, 0, 0] for kind in ("person", "place", "body")}
    for row in rows:
        start = time.process_time()
        spans = set(read(row["text"]))
        times.append(1000 * (time.process_time() - start))
        gold = {
            (one["start"], one["end"], KINDS[one["type"]])
            for one in row["mentions"]
            if one["type"] in KINDS
        }
        for kind, count in counts.items():
            of_kind = {span for span in spans if span[2] == kind}
            known = {span for span in gold if span[2] == kind}
            count[0] += len(of_kind & known)
            count[1] += len(of_kind)
            count[2] += len(known)
    return {
        "counts": counts,
        "median": statistics.median(times),
        "slowest": max(times),
        "started": started,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main() -> int:
    """Measure each reader in a process of its own and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--python", type=Path, help="of an environment with underthesea and ViNLP")
    parser.add_argument("--only", choices=READERS)
    asked = parser.parse_args()
    if asked.only:
        rows = [json.loads(line) for line in asked.gold.read_text("utf-8").splitlines()]
        print("\n" + json.dumps(measure(asked.only, rows)))
        return 0
    print("| reader | persons | places | bodies | ms an article (slowest) | start, s | MB |")
    print("|---|---|---|---|---|---|---|")
    for name in READERS if asked.python else ["minhbach"]:
        python = sys.executable if name == "minhbach" else str(asked.python)
        program = ["-m", "benchmarks.readers"] if name == "minhbach" else ["-W", "ignore", __file__]
        done = subprocess.run(
            [python, *program, str(asked.gold), "--only", name],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        said = json.loads(done.stdout.splitlines()[-1])
        cells = []
        for right, found, known in said["counts"].values():
            precision, recall = right / max(found, 1), right / max(known, 1)
            f1 = 2 * right / max(found + known, 1)
            cells.append(f"{precision:.2f} / {recall:.2f} / **{f1:.2f}**")
        print(
            f"| {name} | {' | '.join(cells)} | {said['median']:.0f} ({said['slowest']:.0f})"
            f" | {said['started']:.1f} | {said['memory']:.0f} |",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
