"""Which honour a mention means: the full name and the class, whatever the spelling."""

from __future__ import annotations

import re
from functools import lru_cache

from graph import concepts
from graph.lexicon import awards, tables
from graph.lexicon.trie import tokens
from graph.model import MentionKind
from graph.resolve.ledger import Entry
from graph.vietnamese import lower, normalise

_CLASS = re.compile(r"\bhạng (nhất|nhì|ba)\b")


@lru_cache(maxsize=1)
def _synonyms() -> dict[str, str]:
    return {normalise(row["written"]): row["full"] for row in tables.rows("honour_synonyms")}


def entry(written: str) -> Entry:
    """The entry of the honour *written*; one honour of one class has one key in all documents."""
    name = _spelled_out(_badge(written))
    row = tokens(lower(name))
    found = awards.names().match(row, 0)
    if found is not None:
        after, ((_, listed), *_) = found
        name = listed + name[row.ends[after - 1] :]
    name = _CLASS.sub(lambda match: f"hạng {match[1].capitalize()}", _classed(name))
    concept = concepts.of(MentionKind.AWARD, name)
    key = normalise(name).replace("giải thưởng ", "giải ", 1)  # A prize is called either way.
    return Entry(f"award|{key}", MentionKind.AWARD, name, concept=concept)


# A badge of the Party whose last words stand with the last of a row: "Huy hiệu 50 năm, 45 năm và …".
_BADGE = re.compile(r"(?:(?:huy hiệu|hh)(?: đảng)? )?(?P<years>\d\d)(?: năm)?(?: tuổi(?: đảng)?)?")


def _badge(written: str) -> str:
    """The Party's badge in full where *written* is one; else *written* as it is."""
    found = _BADGE.fullmatch(normalise(written))
    return f"Huy hiệu {found['years']} năm tuổi Đảng" if found else written


_CLASSES = {"1": "nhất", "i": "nhất", "2": "nhì", "ii": "nhì", "3": "ba", "iii": "ba"}
_WRITTEN = re.compile(r"\b[Hh]ạng ([Nn]hất|[Nn]hì|[Bb]a|[123]|I{1,3})\b")


def _classed(name: str) -> str:
    """*name* with its class in small letters: "Hạng Nhất", "hạng 1", "hạng I"."""
    return _WRITTEN.sub(lambda found: f"hạng {_class(found[1].lower())}", name)


def _class(written: str) -> str:
    return _CLASSES.get(written, written)


def _spelled_out(written: str) -> str:
    """*written* with the word in full that it is short for; as it is where it holds none."""
    folded = normalise(written)
    for short, full in _synonyms().items():
        rest = written[len(short) :]
        if folded.startswith(short) and not rest[:1].isalnum():
            spelled = normalise(full)
            # "Anh hùng Lực lượng vũ trang nhân dân" is written in full already.
            return full + rest if not folded.startswith(spelled) else written
    return written
