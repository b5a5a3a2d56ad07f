"""What the page of downloads sees of the changes between generations."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """The change to one generation from that before: statements *added* and *removed*.

    Where it is not *told*, all must be loaded.
    """

    generation: str
    published: str
    added: int
    removed: int
    told: bool
