"""The bodies that a document names, for heads alone to take up: "Sở" for "Sở Y tế Bắc Ninh"."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence


class NamedBefore:
    """Bodies by the words of their heads, each with where it stands and its key."""

    def __init__(self) -> None:
        self._by_head: dict[str, list[tuple[int, str]]] = {}
        # Of each family that was asked for: its bodies, in order.
        self._by_family: dict[str, list[tuple[int, str]]] = {}

    def note(self, head: str, position: int, key: str) -> None:
        """Remember that the body under *key* stands at *position* with *head*."""
        self._by_head.setdefault(head, []).append((position, key))
        for family, bodies in self._by_family.items():
            if _belongs(head, family):
                insort(bodies, (position, key))

    def of(self, family: str) -> Sequence[tuple[int, str]]:
        """The bodies of *family*, in the order of the text: of "Sở", and of heads that begin so."""
        if family not in self._by_family:
            self._by_family[family] = sorted(
                body
                for head, bodies in self._by_head.items()
                if _belongs(head, family)
                for body in bodies
            )
        return self._by_family[family]


def _belongs(head: str, family: str) -> bool:
    """Whether *head* is of the *family*: "Sở" and all that begins so."""
    return head == family or head.startswith(f"{family} ")
