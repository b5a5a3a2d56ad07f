"""Where Vietnamese words of several syllables are: the only file that knows pyvi.

pyvi 0.1.1 needs scikit-learn for nothing but to unpickle its model. The CRFsuite bytes inside the
pickle are opened directly, which loads in a tenth of the time and answers the same; where the
pickle is not laid out as expected, pyvi itself is imported.
"""

from __future__ import annotations

import importlib
import importlib.util
import pickle
import re
import string
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

VERSION = "pyvi-0.1.1"

Tag = Callable[[list[dict[str, object]]], Sequence[str]]

# pyvi's own division of a text, in its own order: what the model was trained on.
_TOKEN = re.compile(
    r"[A-ZĐ]+\.|Tp\.|Mr\.|Mrs\.|Ms\.|Dr\.|ThS\."
    r"|==>|->|\.\.\.|>>|\n"
    r"|\w+://[^\s]+|[a-zA-Z0-9_.+-]+@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z0-9-]+"
    r"|\d+(?:[\.,_]\d+)+|[^\w\s]|\w+"
)


class _Stub:
    """Stands in for every class of scikit-learn and numpy in the pickle."""

    def __init__(self, *_: object, **__: object) -> None:
        pass

    def __setstate__(self, state: object) -> None:
        self.__dict__.update(state if isinstance(state, dict) else {"state": state})


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if module.partition(".")[0] in {"sklearn", "sklearn_crfsuite", "numpy"}:
            return type(name, (_Stub,), {})
        return super().find_class(module, name)


def _folder() -> Path:
    found = importlib.util.find_spec("pyvi")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("pyvi is not installed: run `make setup`")
    return Path(found.origin).parent


def _crfsuite_bytes() -> bytes:
    with (_folder() / "models" / "pyvi3.pkl").open("rb") as file:
        model = _Unpickler(file).load()
    held = vars(vars(model)["modelfile"])
    return next(value for value in held.values() if isinstance(value, bytes))


def _open_tagger() -> Tag:
    try:
        pycrfsuite = importlib.import_module("pycrfsuite")
        model = _crfsuite_bytes()
        tagger = pycrfsuite.Tagger()
        tagger.open_inmemory(model)
    except (ImportError, KeyError, StopIteration, ValueError, pickle.UnpicklingError):
        tokenizer = importlib.import_module("pyvi.ViTokenizer").ViTokenizer
        return lambda items: tokenizer.model.predict([items])[0]
    # The default argument keeps the bytes alive as long as the tagger, which points into them.
    return lambda items, _model=model: tagger.tag(items)  # type: ignore[misc]


class _Segmenter:
    def __init__(self) -> None:
        self._tag = _open_tagger()
        self._lock = threading.Lock()
        words = (_folder() / "models" / "words.txt").read_text(encoding="utf-8").split("\n")
        self._pairs = frozenset(word for word in words if word.count(" ") == 1)
        self._triples = frozenset(word for word in words if word.count(" ") == 2)

    def labels(self, tokens: Sequence[str]) -> Sequence[str]:
        items = list(self._features(tokens))
        with self._lock:  # a CRFsuite tagger holds one sequence at a time
            return self._tag(items)

    def _features(self, tokens: Sequence[str]) -> Iterator[dict[str, object]]:
        low = [token.lower() for token in tokens]
        upper = [token.isupper() for token in tokens]
        title = [token.istitle() for token in tokens]
        last = len(tokens) - 1
        pair = [f"{low[i]} {low[i + 1]}" in self._pairs for i in range(last)]
        triple = [f"{low[i]} {low[i + 1]} {low[i + 2]}" in self._triples for i in range(last - 1)]
        for i, token in enumerate(tokens):
            features: dict[str, object] = {
                "bias": 1.0,
                "word.lower()": low[i],
                "word.isupper()": upper[i],
                "word.istitle()": title[i],
                "word.isdigit()": token.isdigit(),
            }
            if i > 0:
                features["-1:word.lower()"] = low[i - 1]
                features["-1:word.istitle()"] = title[i - 1]
                features["-1:word.isupper()"] = upper[i - 1]
                features["-1:word.bi_gram()"] = pair[i - 1]
            if i > 1:
                features["-2:word.tri_gram()"] = triple[i - 2]
            if i < last:
                features["+1:word.lower()"] = low[i + 1]
                features["+1:word.istitle()"] = title[i + 1]
                features["+1:word.isupper()"] = upper[i + 1]
                features["+1:word.bi_gram()"] = pair[i]
            if i < last - 1:
                features["+2:word.tri_gram()"] = triple[i]
            yield features


_opening = threading.Lock()


@cache
def _opened() -> _Segmenter:
    return _Segmenter()


def _segmenter() -> _Segmenter:
    with _opening:  # functools.cache alone may build two
        return _opened()


def _joins(before: str, token: str, label: str) -> bool:
    return (
        label == "I_W"
        and token not in string.punctuation
        and before not in string.punctuation
        and not token[0].isdigit()
        and not before[0].isdigit()
        and (before[0].istitle() or not token[0].istitle())
    )


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each token of NFC *text*, words of several syllables as one.

    Offsets are code points. Loads the model at the first call; may be called from any thread.
    """
    found = list(_TOKEN.finditer(text))
    if not found:
        return
    tokens = [match.group() for match in found]
    labels = _segmenter().labels(tokens)
    start = found[0].start()
    for i in range(1, len(found)):
        if not _joins(tokens[i - 1], tokens[i], labels[i]):
            yield start, found[i - 1].end()
            start = found[i].start()
    yield start, found[-1].end()


def compounds(text: str) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each word of two or more syllables in NFC *text*."""
    return tuple((start, end) for start, end in spans(text) if len(text[start:end].split()) > 1)
