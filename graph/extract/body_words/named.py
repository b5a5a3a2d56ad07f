"""The bodies that a text names."""

from __future__ import annotations

from graph.extract.body_grammar.body import Body
from graph.values import value


@value
class Named:
    """A body that is named at ``text[start:end]``, by *rule*.

    *organization* tells that it is no part of State, Party or mass organisations: a head alone
    ("Hội", "Ban Chấp hành") is what the body is that it takes up.
    """

    start: int
    end: int
    body: Body
    rule: str
    organization: bool = False
