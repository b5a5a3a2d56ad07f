"""What Lucene does below OpenSearch, as far as we use it: tokens, postings, norms, BM25.

Written from Lucene's published classes SmallFloat, BM25Similarity, WhitespaceTokenizer and
DelimitedTermFrequencyTokenFilter.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

MOST_BYTES = 32_766
MOST_CHARACTERS = 255

Ids = NDArray[np.int32]
Mask = NDArray[np.bool_]
Scores = NDArray[np.float32]


class Refused(Exception):
    """What a server answers by an error: a status, a type and a reason."""

    def __init__(self, type_: str, reason: str, *, status: int = 400) -> None:
        super().__init__(reason)
        self.type, self.reason, self.status = type_, reason, status

    def told(self) -> dict[str, Any]:
        cause = {"type": self.type, "reason": self.reason}
        return {"error": {"root_cause": [cause], **cause}, "status": self.status}


def _to_int4(number: int) -> int:
    bits = number.bit_length()
    if bits < 4:
        return number
    shift = bits - 4
    return ((number >> shift) & 7) | ((shift + 1) << 3)


def _from_int4(packed: int) -> int:
    bits, shift = packed & 7, (packed >> 3) - 1
    return bits if shift == -1 else (bits | 8) << shift


_FREE = 255 - _to_int4(2**31 - 1)


def rounded_length(length: int) -> int:
    """Return the length that a norm of one byte remembers."""
    if length < _FREE:
        return length
    return _FREE + _from_int4(_to_int4(length - _FREE))


def tokenize(text: str) -> list[str]:
    """Return what the whitespace tokenizer makes of *text*."""
    return [
        word[i : i + MOST_CHARACTERS]
        for word in text.split()
        for i in range(0, len(word), MOST_CHARACTERS)
    ]


def counted(token: str) -> tuple[str, int]:
    """Return token and frequency of "token|9", as the filter delimited_term_freq does."""
    word, bar, number = token.partition("|")
    if not bar:
        return token, 1
    if not number.isascii() or not number.isdigit() or int(number) < 1:
        raise Refused("mapper_parsing_exception", f"cannot parse a frequency in [{token}]")
    return word, int(number)


@dataclass(slots=True)
class Postings:
    """Where one term stands: documents, rising, how often, and at which positions."""

    ids: list[int] = field(default_factory=list)
    freqs: list[int] = field(default_factory=list)
    places: list[tuple[int, ...]] = field(default_factory=list)
    packed: tuple[Ids, Scores] | None = None

    def arrays(self) -> tuple[Ids, Scores]:
        if self.packed is None:
            self.packed = np.array(self.ids, np.int32), np.array(self.freqs, np.float32)
        return self.packed


class TextField:
    """One field of analysed text."""

    def __init__(self, mapping: Mapping[str, Any], filters: Sequence[str]) -> None:
        options = mapping.get("index_options", "positions")
        self.positions = options == "positions"
        self.freqs = options in ("freqs", "positions")
        self.norms = mapping.get("norms", True)
        self.gap = mapping.get("position_increment_gap", 100)
        self.counting = "delimited_term_freq" in filters
        self.postings: dict[str, Postings] = {}
        self.count = 0
        self.total = 0
        self.lengths: dict[int, int] = {}

    def add(self, number: int, value: Any) -> None:
        """Index *value* of document *number*."""
        found: dict[str, list[int]] = {}
        freqs: dict[str, int] = {}
        at = length = 0
        for i, text in enumerate(value if isinstance(value, list) else [value]):
            at += self.gap if i else 0
            for token in tokenize(text):
                word, count = counted(token) if self.counting else (token, 1)
                if self.counting and count > 1 and self.positions:
                    raise Refused(
                        "illegal_argument_exception",
                        "cannot index positions while using custom TermFrequencyAttribute",
                    )
                if len(word.encode()) > MOST_BYTES:
                    raise Refused("illegal_argument_exception", "Document contains an immense term")
                found.setdefault(word, []).append(at)
                freqs[word] = freqs.get(word, 0) + count
                length += count
                at += 1
        for word, places in found.items():
            one = self.postings.setdefault(word, Postings())
            one.ids.append(number)
            one.freqs.append(freqs[word])
            one.places.append(tuple(places))
        if found:
            self.count += 1
            self.total += length
            self.lengths[number] = length


@dataclass(frozen=True, slots=True)
class BM25:
    """A similarity; *legacy* multiplies by k1 + 1, as OpenSearch 1 and 2 do."""

    k1: float = 1.2
    b: float = 0.75
    legacy: bool = False

    def score(self, field: TextField, ids: Ids, freqs: Scores) -> Scores:
        """Return how well a term does in each of *ids*, all those that hold it."""
        held = len(ids)
        idf = math.log(1 + (field.count - held + 0.5) / (held + 0.5))
        if field.norms:
            lengths = np.array([rounded_length(field.lengths[int(i)]) for i in ids], np.float32)
        else:
            lengths = np.ones(held, np.float32)
        mean = field.total / max(field.count, 1)
        norm = self.k1 * (1 - self.b + self.b * lengths / mean)
        tf = freqs if field.freqs else np.ones(held, np.float32)
        scores = np.float32(idf) * tf / (tf + norm.astype(np.float32))
        return scores * np.float32(self.k1 + 1) if self.legacy else scores


class KeywordField:
    """One field of whole values."""

    def __init__(self, mapping: Mapping[str, Any]) -> None:
        self.aggregated = mapping.get("doc_values", True)
        self.ids: dict[str, list[int]] = {}
        self.values: dict[int, list[str]] = {}

    def add(self, number: int, value: Any) -> None:
        """Index *value* of document *number*."""
        values = value if isinstance(value, list) else [value]
        for one in dict.fromkeys(values):
            if not isinstance(one, str):
                raise Refused("mapper_parsing_exception", f"not a keyword: {one!r}")
            if len(one.encode()) > MOST_BYTES:
                raise Refused("illegal_argument_exception", "Document contains an immense term")
            self.ids.setdefault(one, []).append(number)
            self.values.setdefault(number, []).append(one)


class NumberField:
    """One field of numbers, one each document."""

    def __init__(self, mapping: Mapping[str, Any]) -> None:
        self.whole = mapping["type"] == "integer"
        self.values: dict[int, float] = {}

    def add(self, number: int, value: Any) -> None:
        """Index *value* of document *number*."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise Refused("mapper_parsing_exception", f"not a number: {value!r}")
        if self.whole and (value != int(value) or abs(value) > 2**31 - 1):
            raise Refused("mapper_parsing_exception", f"not an integer: {value!r}")
        self.values[number] = value if self.whole else float(np.float32(value))


Field = TextField | KeywordField | NumberField


class Segment:
    """All documents of an index as they were when it was refreshed."""

    def __init__(self, definition: Mapping[str, Any], documents: Mapping[str, Any]) -> None:
        analyzers = definition["settings"].get("analysis", {}).get("analyzer", {})
        self.analyzers = {
            "whitespace": [],
            **{n: a.get("filter", []) for n, a in analyzers.items()},
        }
        properties = definition["mappings"]["properties"]
        self.fields: dict[str, Field] = {}
        self.similarities: dict[str, str | None] = {}
        for name, mapping in properties.items():
            match mapping["type"]:
                case "text":
                    self.fields[name] = TextField(mapping, self.analyzers[mapping["analyzer"]])
                    self.similarities[name] = mapping.get("similarity")
                case "keyword":
                    self.fields[name] = KeywordField(mapping)
                case "integer" | "float":
                    self.fields[name] = NumberField(mapping)
        self.identifiers = list(documents)
        self.sources = list(documents.values())
        for number, source in enumerate(self.sources):
            self.index(number, source)

    @property
    def size(self) -> int:
        return len(self.identifiers)

    def index(self, number: int, source: Mapping[str, Any]) -> None:
        """Put every field of *source* where it is searched."""
        for name, value in source.items():
            if name in self.fields and value not in (None, []):
                self.fields[name].add(number, value)
