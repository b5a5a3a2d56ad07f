"""A post on the tape: the value that titles are read into."""

from __future__ import annotations

from graph.values import value


@value
class Post:
    """A title from *start* to *end* on the tape, its term included; its body's words end at *reach*.

    *role* is the title as written, without "tân" and "cố"; *agency* the key of the body, or None where
    the text gives none. *letter* is where the body's letter stands; *implied* says that it has none.
    """

    start: int
    end: int
    reach: int
    role: str
    title: str
    agency: str | None = None
    letter: int | None = None
    implied: bool = False

    @property
    def former(self) -> bool:
        """Whether the title says that the post is held no more."""
        return self.role.lower().startswith(("nguyên ", "cựu "))
