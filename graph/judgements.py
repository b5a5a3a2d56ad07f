"""Judgements: what a person decided about which things are one, kept for ever in a file of lines.

A judgement never rewrites what a document says: it is applied when addresses are given, so it
survives a rebuild and the next judgement on the same pair takes it back.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from graph.errors import MinhBachError


class Verdict(StrEnum):
    """What was decided of two paths ("nguoi/tran-van-khao")."""

    SAME = "same"
    """*right* is *left*: its address leads there from now on."""
    DIFFERENT = "different"
    """They are two things; takes back SAME, and keeps the pair off the list for review."""
    SPLIT = "split"
    """In *documents*, what has the address *left* is another thing, *right*."""
    WHOLE = "whole"
    """Takes back SPLIT of *left* into *right*."""


class BadJudgement(MinhBachError):
    """A judgement that cannot be understood or would contradict itself."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision: who took it, when (ISO 8601) and why."""

    verdict: Verdict
    left: str
    right: str
    by: str
    why: str
    at: str
    documents: tuple[str, ...] = ()


class Ruling:
    """What all judgements together mean for addresses."""

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        """Raises BadJudgement where a thing is said to be itself."""
        self._same: dict[tuple[str, str], str] = {}
        self._different: set[tuple[str, str]] = set()
        self._split: dict[tuple[str, str], str] = {}
        for judgement in judgements:
            self._take(judgement)
        self._winner = self._winners()

    def _take(self, judgement: Judgement) -> None:
        left, right = judgement.left, judgement.right
        if left == right:
            raise BadJudgement(f"{left} is judged against itself")
        pair = _pair(left, right)
        if judgement.verdict is Verdict.SAME:
            self._different.discard(pair)
            self._same[pair] = left
        elif judgement.verdict is Verdict.DIFFERENT:
            self._same.pop(pair, None)
            self._different.add(pair)
        elif judgement.verdict is Verdict.SPLIT:
            self._split.update(((left, document), right) for document in judgement.documents)
        else:
            self._split = {
                key: to for key, to in self._split.items() if (key[0], to) != (left, right)
            }

    def _winners(self) -> dict[str, str]:
        """Each merged path with the one that stands for its whole group: the last judged winner."""
        groups: dict[str, list[str]] = {}
        best: dict[str, str] = {}
        for (one, other), winner in self._same.items():
            members = groups.get(one, [one]) + [
                path for path in groups.get(other, [other]) if path not in groups.get(one, [one])
            ]
            stands = best.get(winner, winner)
            for path in members:
                groups[path] = members
                best[path] = stands
        return {path: winner for path, winner in best.items() if path != winner}

    def path(self, path: str, document: str) -> str:
        """Where what *document* means by *path* is to be found."""
        path = self._split.get((path, document), path)
        return self._winner.get(path, path)

    def merged(self) -> Mapping[str, str]:
        """Each path that leads elsewhere now, and where."""
        return dict(self._winner)

    def decided(self, left: str, right: str) -> bool:
        """Tell whether a person has judged this pair."""
        pair = _pair(left, right)
        return pair in self._different or self._winner.get(left, left) == self._winner.get(
            right, right
        )


def _pair(left: str, right: str) -> tuple[str, str]:
    return (left, right) if left < right else (right, left)


def read(path: Path) -> tuple[Judgement, ...]:
    """The judgements of a file, in order; none where there is no file. Raises BadJudgement."""
    if not path.exists():
        return ()
    judgements = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
            found["verdict"] = Verdict(found["verdict"])
            found["documents"] = tuple(found.get("documents", ()))
            judgements.append(Judgement(**found))
        except (ValueError, KeyError, TypeError) as error:
            raise BadJudgement(f"{path}:{number}: no judgement can be read here: {error}") from None
    return tuple(judgements)


def append(path: Path, judgement: Judgement) -> None:
    """Add a line to the file; it is on disk when this returns. Raises BadJudgement."""
    Ruling((*read(path), judgement))
    line = json.dumps(asdict(judgement), ensure_ascii=False) + "\n"
    with path.open("a", encoding="utf-8") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())
