"""What a reader typed → an engine-neutral query. Nothing typed is an error."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from graph import vietnamese
from search.asking import days, numbers
from search.asking.query import (
    Branch,
    Chosen,
    Day,
    Domain,
    Node,
    Number,
    Phrase,
    Published,
    Query,
    Title,
    Words,
)
from search.words import analysis
from search.words.analysis import Analysis, Compounds

MAX_CHARACTERS = 1_000
MAX_SYLLABLES = 128
# Who asks for more asks for nothing in particular: what goes beyond is left out.
MAX_BRANCHES = 16
MAX_NODES = 24

_NAMES = {
    "title": ("tieu de", "title", "tit", "intitle"),
    "text": ("noi dung", "text", "body", "content"),
    "kind": ("kind", "loai"),
    "field": ("linh vuc", "field"),
    "place": ("dia danh", "dia phuong", "noi", "place"),
    "agency": ("co quan", "agency", "don vi"),
    "person": ("nguoi", "can bo", "person", "official"),
    "type": ("loai van ban", "van ban", "type"),
    "year": ("nam", "year"),
    "month": ("thang", "month"),
    "date": ("ngay", "date"),
    "since": ("tu ngay", "tu", "sau", "since", "after"),
    "until": ("den ngay", "den", "truoc", "until", "before"),
    "number": ("so", "number"),
    "domain": ("ten mien", "domain", "site"),
}
_ALIASES = {alias.replace(" ", ""): name for name, some in _NAMES.items() for alias in some}
_SPACED = sorted((alias for some in _NAMES.values() for alias in some), key=len, reverse=True)
_PREFIX = re.compile(
    rf"(?<![\w-])(?P<minus>-)?(?P<name>{'|'.join(_SPACED)})".replace(" ", "[ _-]?")
    + r'[ ]?:[ ]?(?P<value>"[^"]*"|[^\s"]+)'
)
_UNIT = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<quoted>[^"]*)"|(?P<word>[^\s"]+))')
_OR = re.compile(r"(?<!\S)(?:OR|HOẶC|\|\|?)(?!\S)")
_AND = re.compile(r"(?<!\S)(?:AND|&&)(?!\S)")
_OPERATOR = re.compile(r'"|(?<!\S)(?:-\w|NOT(?!\S))')
# What was copied from a page, and the way below a domain name.
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
# How other engines are told how near and how much: "…"~5, word^2.
_TUNING = re.compile(r'(?<=[\w"])[~^][\d.]*(?!\S)')
_PATH = re.compile(r"[/?#]\S*")
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"'))


def parse(typed: str, *, compounds: Compounds | None = None) -> Query:
    """Return what *typed* asks for; never raises.

    *compounds* finds words of several syllables in text with marks. ``-word`` and ``NOT word``
    exclude, ``OR`` divides the query, ``"…"`` is a phrase, ``name:value`` narrows (Vietnamese and
    English names, with or without marks). What fits none of these is searched as words.
    """
    text = vietnamese.nfc(typed.encode("utf-8", "ignore").decode("utf-8", "ignore"))
    text = " ".join(_TAG.sub(" ", text[:MAX_CHARACTERS]).split()).translate(_QUOTES)
    text = _TUNING.sub("", text)
    if text.count('"') % 2:
        text = text.replace('"', " ")
    bare = not vietnamese.has_marks(_OR.sub(" ", text))
    segment = None if bare else compounds
    branches = (_branch(part, segment) for part in _OR.split(text))
    some = islice((branch for branch in branches if branch != Branch()), MAX_BRANCHES)
    return Query(text, tuple(some), bare)


def has_operators(text: str) -> bool:
    """Tell whether *text* says more than words: phrases, exclusions, choices, ``name:value``."""
    return bool(_OPERATOR.search(text) or _OR.search(text) or next(_prefixes(text), None))


def _branch(text: str, compounds: Compounds | None) -> Branch:
    wanted: list[Node] = []
    unwanted: list[Node] = []
    rest, narrowing = _take_prefixes(_AND.sub(" ", text))
    for excluded, node in narrowing:
        (unwanted if excluded else wanted).append(node)
    run: list[str] = []
    negate = False
    passed = 0
    for unit in _UNIT.finditer(rest):
        if unit.start() < passed:
            continue
        if unit["word"] == "NOT":
            negate = True
            continue
        excluded, negate = negate or unit["minus"] is not None, False
        if unit["quoted"] is None and not excluded:
            run.append(unit["word"])
        elif unit["quoted"] is not None:
            (unwanted if excluded else wanted).extend(_phrase(unit["quoted"]))
        else:
            # Of "-TT&TT" not "all of its syllables somewhere" but the name itself is unwanted.
            passed = _word_end(rest, unit, compounds)
            unwanted.extend(_phrase(rest[unit.start("word") : passed]))
    wanted.extend(_words(" ".join(run), compounds))
    return Branch(tuple(wanted[:MAX_NODES]), tuple(unwanted[:MAX_NODES]))


def _word_end(text: str, unit: re.Match[str], compounds: Compounds | None) -> int:
    """Return where the word ends whose first syllable is *unit*: of "-giao thông" not before "thông"."""
    start, end = unit.span("word")
    rest = _UNIT.match(text, end + 1)
    if compounds is None or rest is None or rest["word"] is None or rest["minus"] is not None:
        return end
    first = next((stop for at, stop in compounds(text[start:]) if at == 0), 0)
    return max(start + first, end)


def _take_prefixes(text: str) -> tuple[str, list[tuple[bool, Node]]]:
    """Return *text* without its ``name:value`` parts, and what these ask for."""
    found: list[tuple[bool, Node]] = []
    kept: list[str] = []
    cursor = 0
    for match in _prefixes(text):
        value = text[match.start("value") : match.end("value")].strip('"')
        nodes = tuple(_narrow(_ALIASES[re.sub("[ _-]", "", match["name"])], value))
        if nodes:
            found += ((match["minus"] is not None, node) for node in nodes)
            kept.append(text[cursor : match.start()])
            cursor = match.end()
    return "".join((*kept, text[cursor:])), found


def _prefixes(text: str) -> Iterator[re.Match[str]]:
    """Yield the ``name:value`` parts of *text*.

    Between a word and a space the colon is that of a headline, as in "Ha Noi: nam 2017".
    """
    end = 0
    for match in _PREFIX.finditer(vietnamese.fold(text)):
        told = match["value"].startswith('"') or text[match.start("value") - 1] == ":"
        if told or not text[end : match.start()].strip():
            end = match.end()
            yield match


def _narrow(name: str, value: str) -> Iterator[Node]:
    if name == "title":
        tokens = analysis.analyse(value)
        if len(tokens):
            yield Title(tokens)
    elif name == "text":
        yield from _phrase(value)
    elif name in ("number", "domain"):
        yield from _words(value, None)
    elif name in ("year", "month", "date", "since", "until"):
        span = days.span(value)
        if span is not None:
            since, until = span
            yield Published(
                since="" if name == "until" else since, until="" if name == "since" else until
            )
    else:
        folded = analysis.analyse(value).folded
        if folded:
            yield Chosen(name, folded)


def _phrase(text: str) -> Iterator[Node]:
    tokens = analysis.analyse(text)
    if len(tokens):
        yield Phrase(tokens)


def _words(text: str, compounds: Compounds | None) -> Iterator[Node]:
    """Yield what a run of words asks for: numbers and domain names apart, the rest as words."""
    text = numbers.tidy(days.day_first(text))
    kept: list[str] = []
    cursor = 0
    for match in analysis.hard_tokens(vietnamese.normalise(text)):
        written = text[match.start() : match.end()]
        tokens = analysis.analyse(written)
        if tokens.numbers:
            # Without its year a number is also that of other years.
            yield Number(tokens.numbers[:1], tokens)
        elif tokens.domains:
            yield Domain(tokens.domains[0], tokens)
        else:
            continue
        kept.append(text[cursor : match.start()])
        cursor = match.end()
        if tokens.domains and (path := _PATH.match(text, cursor)):
            cursor = path.end()
    rest = " ".join((*kept, text[cursor:]))
    tokens = _cut(analysis.analyse(rest, compounds=compounds))
    if len(tokens):
        yield Words(tokens, tuple(_days(rest, tokens)))


def _days(text: str, tokens: Analysis) -> Iterator[Day]:
    """Yield the dates of *text* that say their year."""
    for date in days.find(text):
        first = bisect_left(tokens.starts, date.start)
        last = bisect_left(tokens.starts, date.end)
        if date.iso is not None and first < last:
            yield Day(date.iso, first, last)


def _cut(tokens: Analysis) -> Analysis:
    """Return the first *MAX_SYLLABLES* of *tokens*."""
    n = MAX_SYLLABLES
    return Analysis(
        tokens.syllables[:n],
        tokens.spelled[:n],
        tokens.folded[:n],
        tokens.starts[:n],
        tokens.ends[:n],
        tuple((at, word) for at, word in tokens.compounds if at + word.count("_") < n),
        tokens.numbers,
        tokens.domains,
    )
