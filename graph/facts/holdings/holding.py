"""A holding: that a person and a post are joined by the words of a text."""

from __future__ import annotations

from graph.facts.offices.posts import Post
from graph.values import value

ELECTED, SEATED = "elected-into-body", "seated-by-order"
"""The rules of holdings that come with a seat in a body."""
MEMBERS = "body-members"
"""The rule of those listed as members of a body."""
LISTED = "office-list-names"
"""The rule of those listed behind an office told once."""
HEADED = "body-headed-by"
"""The rule of a body that somebody heads from its forming on."""
CAREER = "told-in-career"
"""The rule of posts that a line of a résumé tells."""


@value
class Holding:
    """That the person at *person* on the tape holds, held, gets or loses *post*.

    *start* and *end* bound the words on the tape that say so; *link* is where the verb begins that
    joins them, None where name and post stand side by side. *leaves* marks the end of a holding,
    *state* words that tell of no event ("là", "trên cương vị"). *term* is from when until when, where
    the words before the post say so.
    """

    person: int
    post: Post
    start: int
    end: int
    rule: str
    link: int | None = None
    leaves: bool = False
    state: bool = False
    term: tuple[str | None, str | None] = (None, None)


def beside(post: Post, person: int, rule: str) -> Holding:
    """The holding of a *post* by the *person* whose name stands beside it."""
    return Holding(person, post, min(post.start, person), max(post.end, person + 1), rule)
