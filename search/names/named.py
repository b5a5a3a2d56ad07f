"""Which person or thing a query names: by a full name, by a post, by a given name beside a title or a post.

Pure: cards and tokens in, nearness out, the same for every engine.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache

from graph import vietnamese
from ontology import tables
from search.asking import query as ask
from search.records.cards import Card
from search.words import analysis

# A post without a name is meant where so much of its body is said, …
_BODY = 0.5
# … but for what all bodies of its sort are called: "chủ tịch Bình Định" heads the people's committee.
_SORT = frozenset(
    {"uy", "ban", "nhan", "dan", "tinh", "thanh", "pho", "huyen", "quan", "thi", "xa", "phuong"}
)
# Beside a given name so many words of the body are enough.
_BESIDE = 2
_DEPUTY = "pho"
_LONGEST = 16
# A name of two syllables is often a word of something else.
_SURE = 3
_YEAR = re.compile(r"(?:19|20)\d\d")
_SERIAL = re.compile(r"(?<![\w/.])0*(\d{1,6})(?=[A-Za-z]?(?:/\d{4})?\s?[/–-]\s?[A-ZĐ])")


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one branch of a query in their order: *marked* as typed, *folded* bare.

    *keys* are the numbers of documents and the domain names, each with the field that holds them.
    *plain* tells that nothing else is asked, *core* is *folded* without what may be titles or words
    of asking; *name* keeps of these what stands before a post, never before a name.
    """

    marked: tuple[str, ...]
    folded: tuple[str, ...]
    core: tuple[str, ...]
    name: tuple[str, ...]
    keys: tuple[tuple[str, str], ...]
    plain: bool
    bare: bool

    @property
    def whole(self) -> str:
        """All that is said, bare."""
        return " ".join(self.folded)


def said(query: ask.Query) -> Iterator[Said]:
    """Yield what each branch of *query* says."""
    for branch in query.branches:
        spoken = [
            node.tokens
            for node in branch.wanted
            if isinstance(node, ask.Words | ask.Phrase | ask.Number | ask.Domain)
        ]
        folded = tuple(token for tokens in spoken for token in tokens.folded)
        marked = tuple(token for tokens in spoken for token in tokens.syllables)
        yield Said(
            marked,
            folded,
            tuple(_without(_titles("address", "former", "asking", bare=query.bare), marked)),
            tuple(_without(_titles("address", "asking", bare=query.bare), marked)),
            tuple(_keys(branch)),
            plain=len(spoken) == len(branch.wanted) and not branch.unwanted,
            bare=query.bare,
        )


def untitled(words: str) -> str:
    """Return *words* without the titles that they begin with, empty where there are none or nothing else."""
    typed = analysis.analyse(words).syllables
    # Bare, "nguyên" is a surname.
    titles = _titles("address", bare=not vietnamese.has_marks(words))
    rest = typed
    while size := next((n for n in (3, 2, 1) if " ".join(rest[:n]) in titles), 0):
        rest = rest[size:]
    return " ".join(rest) if len(rest) < len(typed) else ""


def spelled(what: Said, known: Container[str]) -> Iterator[tuple[str, int]]:
    """Yield the longest runs of two or more words that are *known* names, and where they begin."""
    words = what.folded
    at = 0
    while at < len(words) - 1:
        for end in range(min(len(words), at + _LONGEST), at + 1, -1):
            name = " ".join(words[at:end])
            if name in known:
                yield name, at
                at = end - 1
                break
        at += 1


def crossed(what: Said, card: Card) -> bool:
    """Tell whether the words are the label of the *card* but for d and đ: "dông dương" of "Đông Dương"."""
    label = analysis.analyse(card["l"]).syllables
    return [one.replace("đ", "d") for one in what.marked] == [
        one.replace("đ", "d") for one in label
    ]


def whole_name(what: Said, at: int, card: Card) -> bool:
    """Tell whether the words from *at* are the full name of the person with this *card*, marks and all."""
    label = analysis.analyse(card["l"])
    typed = what.marked[at : at + len(label)]
    return len(label) >= _SURE and what.folded[at : at + len(label)] == label.folded and (
        what.bare or _agree(typed, label.syllables)
    )  # fmt: skip


def by_post(what: Said, card: Card) -> float:
    """Return how near the words are to a post of the person with this *card*, 0 for none of them.

    Named are the post and most of its body ("giám đốc sở y tế hải phòng"), or some of the name beside the
    post ("giám đốc an") or two words of its body ("an sở y tế"), which hold the rest of the words.
    """
    words = set(what.folded)
    beside = words.difference(what.core)
    label = card["p"][0].split()
    name = words.intersection(label)
    if name and not what.bare and not _marks_agree(what, analysis.analyse(card["l"])):
        name = set()
    best = 0.0
    for i, (role, body) in enumerate(card.get("q", ())):
        roles, bodies = set(role.split()), set(body.split())
        rest = words - beside
        own = name - roles - bodies
        if rest - roles - bodies - own or _of_deputy(role, what):
            continue
        whole = bool(roles) and roles <= words
        # The given name is what people are called by; one word of a body may be half of a place's name,
        # and what stands alone behind the words of a body is one of its own: "ubnd quảng nam".
        before = len(own) > 1 or bool(beside) or what.folded[0] == label[-1]
        if label[-1] in own and (whole or (before and len(rest & bodies) >= _BESIDE)):
            near = 1.0 + len(own) / len(label)
        elif whole and (part := _share(bodies, words)) >= _BODY:
            near = 0.8 + 0.2 * part
        else:
            continue
        best = max(best, near - 0.01 * i)
    return best


def _of_deputy(role: str, what: Said) -> bool:
    """Tell whether the words say the post of the deputy of who holds *role*: bare, "phó" is "phố" too."""
    return f" {_DEPUTY} {role} " in f" {what.whole} " and not role.startswith(_DEPUTY)


def _share(body: set[str], words: set[str]) -> float:
    """Return how much *words* say of the words of a *body* that tell which it is."""
    telling = body - _SORT or body
    return len(telling & words) / len(telling) if telling else 0.0


def serial(label: str) -> str | None:
    """Return the running number of the document called *label*: "3476" of Quyết định 3476/QĐ-UBND."""
    found = _SERIAL.search(label)
    return found[1] if found else None


def of_another_year(what: Said, card: Card) -> bool:
    """Tell whether the words say a year, and the label of the *card* none but others: "32/tt-nhnn 2016"."""
    years = set(filter(_YEAR.fullmatch, what.folded))
    known = set(filter(_YEAR.fullmatch, card["p"][0].split()))
    return bool(years and known) and not years & known


def _marks_agree(what: Said, label: analysis.Analysis) -> bool:
    forms = dict(zip(label.folded, label.syllables, strict=True))
    return all(
        _agree((typed,), (forms[folded],))
        for typed, folded in zip(what.marked, what.folded, strict=True)
        if folded in forms and folded in what.core
    )


def _agree(typed: tuple[str, ...], written: tuple[str, ...]) -> bool:
    """Tell whether each of *typed* is as *written*, or without any mark."""
    return all(
        one in (form, vietnamese.strip_marks(form))
        for one, form in zip(typed, written, strict=True)
    )


def _keys(branch: ask.Branch) -> Iterator[tuple[str, str]]:
    for node in branch.wanted:
        match node:
            case ask.Number(keys, _):
                yield from (("number", key) for key in keys)
            case ask.Domain(name, _):
                yield "domain", name


def _without(titles: frozenset[str], words: tuple[str, ...]) -> Iterator[str]:
    at = 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if " ".join(words[at : at + n]) in titles), 0)
        if not size:
            yield vietnamese.strip_marks(words[at])
        at += size or 1


@cache
def _titles(*sorts: str, bare: bool) -> frozenset[str]:
    rows = tables.read("search.names", "titles.tsv")
    written = frozenset(vietnamese.normalise(row["title"]) for row in rows if row["sort"] in sorts)
    # Who types marks leaves them out of a title first: "ong Dũng".
    unmarked = frozenset(map(vietnamese.strip_marks, written))
    return unmarked if bare else written | unmarked
