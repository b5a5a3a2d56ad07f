"""Means to make patterns that are tried at each letter of a text quick to say no."""

import re
from collections.abc import Iterable


def ahead(words: Iterable[str], *, any_case: bool = False) -> str:
    """A look-ahead for the first two letters of *words*, each of at least two.

    It passes wherever one of *words* begins, and at most other places one look at a set of letters
    replaces the trial of every word.
    """
    pairs = {word[:2] for word in words}
    if any_case:
        pairs |= {form for pair in pairs for form in (pair.upper(), pair.title())}
    sets = ("".join(sorted({pair[at] for pair in pairs})) for at in (0, 1))
    return f"(?={''.join(f'[{re.escape(letters)}]' for letters in sets)})"
