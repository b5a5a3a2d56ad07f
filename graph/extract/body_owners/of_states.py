"""Committees of bodies whose members are States, told by letters of another language."""

from __future__ import annotations

import re

from graph.extract.base import Scan
from graph.extract.body_words.named import Named
from graph.extract.syllables import Syllables

# Bodies whose members are States, and committees that bodies of theirs have.
_STATES = ("apec", "asean", "wto", "unesco", "lhq", "oecd", "asem")
_OF_STATES = ("Ủy ban", "Tiểu ban", "Hội đồng", "Nhóm công tác")
_LETTERS = re.compile(r" \(([A-Z]{3,7})\)")


def lettered(scan: Scan, text: Syllables, found: Named) -> bool:
    """Whether a committee goes by letters of another language where States meet: "… và Quản lý (BMC)"."""
    body = found.body
    if not body.head.name.startswith(_OF_STATES) or body.superior:
        return False
    written = scan.text[found.start : found.end]
    letters = _LETTERS.match(scan.text, found.end)
    short = letters[1] if letters is not None else (body.field or "")
    initials = {word[:1].upper() for word in written.split()}
    own = letters is None or initials.issuperset(short)
    if letters is not None and own:
        return False
    if letters is None and f"({short})" not in scan.text:
        return False  # "Ủy ban CTI" behind "Ủy ban Thương mại và Đầu tư (CTI)"
    foreign = short.isupper() and short.isascii() and 2 < len(short) < 8
    return foreign and any(map(text.standing, _STATES))
