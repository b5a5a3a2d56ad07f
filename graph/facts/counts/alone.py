"""What one figure counts by its own words alone: a noun with what stands around it, a share, a sum."""

from __future__ import annotations

import re

from graph.facts.counts.framed import Figure, Told, joined, placed, told

_WAY = re.compile(r"(?P<way>tăng|giảm)(?: thêm)?$")
# Verbs whose subject is whose the things are, or what is counted.
_OWNS = re.compile(r"(?<!\w)(?:có|gồm|còn|là|đạt|lên)(?!\w)|:")
_SPENT = re.compile(r" (?:tiền|vốn|kinh phí|cho|để|hỗ trợ|xây dựng|đầu tư)(?!\w)")
_NO_NOUN = re.compile(
    r" ?(?:[,.;:()‖]|(?:thuộc|của|đứng|ở|tại|với|có|do|được|trong|và|cho)(?!\w)|$)"
)
LONG, SHORT = 12, 5
"""How many words make a clause long, and up to how many it is short."""


def of(figure: Figure, floor: int, untold: str = "") -> Told:
    """What is counted by the words around the figure alone, *untold* where none say it."""
    left, own, total = figure.before.words, figure.behind.words, figure.before.sum
    best = total if total and len(left.split()) > LONG else left
    way = _WAY.search(figure.before.verb)
    owns = bool(_OWNS.search(figure.before.verb))
    no_noun = not own or _NO_NOUN.match(figure.tape.code, figure.found.unit_end)
    bare = not figure.is_noun or bool(figure.measures and no_noun)
    if bare:
        what = _share(figure, best) if figure.is_share else _sum(figure, best)
        what = what or own or total or left
    elif not own:
        sized = bool(best) and (figure.found.quantity.unit or "/" in figure.found.unit)
        what = (total if sized else "") or placed(figure.head, best, owns=owns)
    elif figure.measures:
        # "08 cuộc thanh tra" counts inspections, "m2 đất" is of what is done with it.
        alone = len(figure.behind) > SHORT or figure.found.unit.lower() == "cuộc"
        what = own if alone else joined(left, own)
    else:
        near = left if len(left.split()) <= SHORT else figure.before.near
        what = placed(joined(figure.head, own), near, owns=owns)
    if way and figure.is_noun and not bare:
        what = joined(what, way["way"], figure.than) if figure.than else joined(way["way"], what)
    shared, stem = not bare and not own, _stem(figure, floor, what)
    what = what or untold
    return told(figure, floor, what, left=left, own=own, shared=shared, owns=owns, stem=stem)


def _stem(figure: Figure, floor: int, what: str) -> str:
    """*what* without the one place or body that the words before the number name."""
    tape, lead = figure.tape, figure.found.quantity.lead
    names = [tape.mention(at).text for at in tape.find("ⓁⒶⓄ", floor, lead)]
    held = [name for name in names if name in what]
    return " ".join(what.replace(held[-1], " ").split()) if held else ""


def _share(figure: Figure, best: str) -> str:
    """What a share is of: "100% hộ nghèo", "chiếm 5% tổng chi", "tăng 8% so với năm 2016"."""
    way, own, than = _WAY.search(figure.before.verb), figure.behind.words, figure.than
    if than:
        return joined(best, way["way"] if way else "", than) if best or way else ""
    if way:
        return joined(own or best, way["way"])
    if own and "chiếm" in figure.before.verb:
        return joined(figure.before.words, own)
    if own:
        left = figure.before.words
        return joined(left if len(figure.behind) < LONG else figure.before.near, own)
    return best


def _sum(figure: Figure, best: str) -> str:
    """What a sum of money or a measure is of: the words before it, or what it is spent on."""
    own, left = figure.behind.words, figure.before.words
    spent = len(figure.behind) > 1 and _SPENT.match(figure.tape.code, figure.found.unit_end)
    what = best
    if spent and not figure.before.sum:
        what = own if len(left.split()) > SHORT + 1 else joined(own, left)
    way = _WAY.search(figure.before.verb)
    return joined(what, way["way"]) if way and not what.endswith(way["way"]) else what
