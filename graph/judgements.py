"""Judgements: what a person decided about which things are one, kept for ever in a file of lines.

A judgement never rewrites what a document says: it is applied when addresses are given, so it
survives a rebuild and the next judgement on the same pair takes it back.
"""

import codecs
import errno
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from graph.errors import MinhBachError

Aged = tuple[int, str]
"""A path, behind a number that is smaller the longer it has been given."""


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
    UNDECIDED = "undecided"
    """Takes back SAME and DIFFERENT: as if nobody had judged the pair."""


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

    def __init__(
        self, judgements: Iterable[Judgement] = (), proofs: Iterable[tuple[Aged, Aged]] = ()
    ) -> None:
        """Raises BadJudgement where a thing is said to be itself.

        *proofs* are pairs of paths that articles prove to be of one thing. They hold as far as nobody has
        judged otherwise.
        """
        self._same: dict[tuple[str, str], str] = {}
        self._different: set[tuple[str, str]] = set()
        self._split: dict[tuple[str, str], str] = {}
        for judgement in judgements:
            self._take(judgement)
        self._winner = self._winners(sorted(proofs))

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
        elif judgement.verdict is Verdict.UNDECIDED:
            self._same.pop(pair, None)
            self._different.discard(pair)
        elif judgement.verdict is Verdict.SPLIT:
            self._split.update(((left, document), right) for document in judgement.documents)
        else:
            self._split = {
                key: to for key, to in self._split.items() if (key[0], to) != (left, right)
            }

    def _winners(self, proofs: Sequence[tuple[Aged, Aged]]) -> dict[str, str]:
        """Each merged path with the one that stands for its whole group.

        That is the last judged winner, and of what nobody has judged the oldest path.
        """
        groups: dict[str, list[str]] = {}
        best: dict[str, str] = {}

        def join(one: str, other: str, winner: str) -> None:
            members = list(dict.fromkeys((*groups.get(one, [one]), *groups.get(other, [other]))))
            for path in members:
                groups[path] = members
                best[path] = winner

        for (one, other), winner in self._same.items():
            join(one, other, best.get(winner, winner))
        judged = set(best.values())
        ages = {path: age for pair in proofs for age, path in pair}
        for (_, one), (_, other) in proofs:
            left, right = groups.get(one, [one]), groups.get(other, [other])
            if not any(_pair(mine, theirs) in self._different for mine in left for theirs in right):
                stand = (best.get(one, one), best.get(other, other))
                join(one, other, min(stand, key=lambda it: (it not in judged, ages.get(it, 0), it)))
        return {path: winner for path, winner in best.items() if path != winner}

    def path(self, path: str, document: str) -> str:
        """Where what *document* means by *path* is to be found."""
        found = self._split.get((path, document))
        if found is None:
            # Whoever splits sees the address that stands for the whole group.
            path = self._winner.get(path, path)
            found = self._split.get((path, document), path)
        return self._winner.get(found, found)

    def merged(self) -> Mapping[str, str]:
        """Each path that leads elsewhere now, and where."""
        return dict(self._winner)

    def touched(self) -> frozenset[str]:
        """The paths that may be shown as others."""
        return frozenset(self._winner) | {path for path, _ in self._split}

    def contradictions(self) -> Mapping[tuple[str, str], str]:
        """Each pair that was judged different and is one all the same, with the path that both lead to."""
        stands = {pair: {self._winner.get(path, path) for path in pair} for pair in self._different}
        return {pair: min(winners) for pair, winners in stands.items() if len(winners) == 1}

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
    # Not splitlines: a reason may hold what Unicode, too, takes for the end of a line.
    lines = enumerate(path.read_bytes().removeprefix(codecs.BOM_UTF8).split(b"\n"), start=1)
    return tuple(_judgement(f"{path}:{number}", line) for number, line in lines if line.strip())


def _judgement(where: str, line: bytes) -> Judgement:
    try:
        found = json.loads(line.decode("utf-8"))
        verdict, documents = Verdict(found.pop("verdict")), found.pop("documents", ())
        judgement = Judgement(verdict, documents=tuple(documents), **found)
        words = (*judgement.documents, *found.values())
        if isinstance(documents, str) or not all(isinstance(word, str) for word in words):
            raise ValueError("all but documents must be text, these a list of ids")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadJudgement(
            f"{where}: this is not a judgement ({error}): correct the line, or delete it"
            " if it is the last and was cut short, since it was then never applied;"
            " if a later version of the program wrote it, use that one"
        ) from None
    return judgement


def append(path: Path, *judgements: Judgement) -> None:
    """Add lines to the file, all or none; they are on disk, whole, when this returns.

    Raises BadJudgement, OSError.
    """
    before = read(path)
    for judgement in judgements:
        made = Ruling((*before, judgement)).contradictions()
        for left, right in made.keys() - Ruling(before).contradictions().keys():
            raise BadJudgement(
                f"{left} and {right} would be judged different and yet be the same, through other judgements:"
                f" first judge different what makes them {made[left, right]}, or judge these two the same"
            )
        before = (*before, judgement)
    line = b"".join(
        json.dumps(asdict(judgement), ensure_ascii=False).encode("utf-8") + b"\n"
        for judgement in judgements
    )
    with path.open("ab+", buffering=0) as file:
        size = file.seek(0, os.SEEK_END)
        if size:
            file.seek(size - 1)
            # Who wrote the last line by hand may not have ended it.
            line = line if file.read(1) == b"\n" else b"\n" + line
        try:
            if file.write(line) < len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
            os.fsync(file.fileno())
        except OSError:
            # Half a line would keep everybody from reading the others.
            os.truncate(path, size)
            raise
