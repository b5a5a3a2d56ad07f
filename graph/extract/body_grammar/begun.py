"""A name of its own as far as it is read: its head, where it began, and what was met since."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extract.syllables import Syllables
from graph.lexicon.heads import Head


@dataclass(slots=True)
class Begun:
    """The name at *index* behind *head*; *led* tells that an office stands before the head."""

    text: Syllables
    index: int
    head: Head
    led: bool
    run: int = 0  # Words of its own in a row.
    own: bool = False  # Whether a word of its own was met.

    def company(self) -> bool:
        """Whether the head is a company's by its legal form, or by its capital."""
        if self.head.kind != "doanh-nghiep":
            return False
        capital = self.text.capital(self.index - 1) or self.text.capital(self.index - 2)
        return capital or len(self.head.name.split()) > 2
