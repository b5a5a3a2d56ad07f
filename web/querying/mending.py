"""What a reader can do about a query that is not valid: where to look, and which prefixes are missing."""

import re

from graph.store import tokens
from ontology.namespaces import PREFIXES

# Characters around the place that are shown: a query may be one long line.
_AROUND = 60
_WORDS = 200
_QUERY = re.compile(
    r"\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE|PREFIX|BASE|INSERT|DELETE)\b|[<>?$#]", re.IGNORECASE
)
_CUT = "…"
_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟″", '"') | dict.fromkeys("‘’‚‛", "'"))
_END = "\N{NO-BREAK SPACE}"


def place(text: str, line: int, column: int) -> tuple[str, str, str]:
    """What begins at *line* and *column* of *text*, from 1, between what stands before and after it.

    All three are empty where the text has no such place. The end of a line is marked by a blank.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    at = column - 1
    if not 0 < line <= len(lines) or not 0 <= at <= len(lines[line - 1]):
        return "", "", ""
    before, after = lines[line - 1][:at], lines[line - 1][at:]
    marked = next((token.text for token in tokens.read(after)), "")
    after = after[len(marked) :]
    if len(before) > _AROUND:
        before = _CUT + before[-_AROUND:]
    if len(marked) > _AROUND:
        marked, after = marked[:_AROUND] + _CUT, ""
    if len(after) > _AROUND:
        after = after[:_AROUND] + _CUT
    return before, marked if marked.strip() else _END, after


def missing(text: str) -> tuple[str, ...]:
    """The declarations that *text* lacks for prefixes that are known here: ``PREFIX skos: <…>``."""
    used: dict[str, None] = {}
    declared: set[str] = set()
    before = ""
    for token in tokens.significant(text):
        if token.kind == "name":
            prefix = token.text.partition(":")[0]
            if before == "PREFIX":
                declared.add(prefix)
            else:
                used[prefix] = None
        before = token.keyword
    return tuple(
        f"PREFIX {prefix}: <{PREFIXES[prefix]}>"
        for prefix in used
        if prefix in PREFIXES and prefix not in declared
    )


def is_no_query(text: str) -> bool:
    """Tell whether *text* is words alone, as people type them into a search box."""
    return len(text) <= _WORDS and "{" not in text and not _QUERY.search(text)


def straightened(text: str) -> str:
    """*text* with straight quotation marks for those that a word processor has made of them."""
    pieces = []
    for token in tokens.read(text):
        # Within a string they are letters like any others, unless it ends only because of them.
        kept = token.kind in ("string", "comment", "iri")
        pieces.append(token.text if kept else token.text.translate(_STRAIGHT))
    return "".join(pieces)


def mended(text: str) -> str:
    """*text* with what is :func:`missing` declared before all else."""
    return "\n".join((*missing(text), text))
