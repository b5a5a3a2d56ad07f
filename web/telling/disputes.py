"""Which statements contradict one another: two days of one event, two heads of a body, two numbers."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Final

from rdflib import URIRef

from graph import vietnamese
from graph.store.ports import Node, Store
from graph.store.spelling import spell
from ontology import terms
from ontology.namespaces import MB, ORG
from ontology.schemes import Scheme
from web.telling.statements import Statement

# Posts that one person at a time holds in a body.
_HEADS: Final = frozenset(
    {
        *("chu-tich", "chu-tich-nuoc", "chu-tich-quoc-hoi", "chu-tich-hoi-dong-quan-tri"),
        *("chu-tich-hoi-dong-thanh-vien", "thu-tuong", "bo-truong", "tong-bi-thu", "bi-thu"),
        *("bi-thu-thu-nhat", "giam-doc", "tong-giam-doc", "cuc-truong", "tong-cuc-truong"),
        *("chi-cuc-truong", "vu-truong", "truong-ban", "truong-phong", "chanh-van-phong"),
        *("chanh-thanh-tra", "tong-thanh-tra", "chanh-an", "vien-truong", "tong-kiem-toan"),
        *("thong-doc", "chu-nhiem", "truong-cong-an", "chi-huy-truong", "chinh-uy", "tu-lenh"),
        *("hieu-truong", "tong-bien-tap", "truong-doan", "tong-thu-ky", "truong-khoa"),
        *("truong-tram", "don-truong"),
    }
)
# By what statements of a kind are of one and the same event, post or count.
_SAME: Final[Mapping[str, tuple[URIRef, ...]]] = {
    "Issuance": (terms.document,),
    "Appointment": (terms.person, terms.action),
    "Position": (ORG.organization, ORG.role),
    "Founding": (ORG.resultingOrganization,),
    "Renaming": (ORG.originalOrganization, ORG.resultingOrganization),
    "Merger": (ORG.originalOrganization, ORG.resultingOrganization),
    "Figure": (terms.about, terms.asOf),
}
# Whoever came to an office again did so in another year.
_YEARS_APART = 1
_MOST = 200
_DAY = len("2016-12-09")


def among(said: Sequence[Statement]) -> Mapping[str, tuple[str, ...]]:
    """The addresses of those of *said* that contradict each of them; nothing for what none contradicts."""
    groups: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in said:
        key = _key(statement)
        if key is not None:
            groups[key].append(statement)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for (kind, *_), members in groups.items():
        for one, other in combinations(members[:_MOST], 2):
            if _CONTRADICT[str(kind)](one, other):
                found[one.iri].append(other.iri)
                found[other.iri].append(one.iri)
    return {iri: tuple(others) for iri, others in found.items()}


def candidates(store: Store, statement: Statement) -> list[URIRef]:
    """The statements, at most two hundred, that might contradict *statement*; itself is among them."""
    if _key(statement) is None:
        return []
    said = "".join(
        f" ; {spell(name)} {spell(value)}"
        for name in _SAME[statement.kind]
        for value in statement.values[name]
    )
    query = f"SELECT ?fact WHERE {{ ?fact a {spell(MB[statement.kind])}{said} }} ORDER BY ?fact LIMIT {_MOST}"
    return [URIRef(str(row["fact"])) for row in store.select(query)]


def exact(days: Iterable[str]) -> list[str]:
    """*days* without those that a more exact one among them implies: 2014 where there is 2014-11-25."""
    told = sorted(set(days))
    return [
        day
        for day in told
        if not any(other != day and other.startswith(f"{day}-") for other in told)
    ]


def _key(statement: Statement) -> tuple[object, ...] | None:
    """What *statement* is about, if it can contradict another of the same key."""
    parts = _SAME.get(statement.kind)
    if parts is None or any(name not in statement.values for name in parts):
        return None
    if statement.kind == "Position" and not _is_head(statement):
        return None
    key: tuple[object, ...] = (statement.kind, *(statement.values[name] for name in parts))
    if statement.kind == "Appointment":
        role = statement.first(terms.roleName)
        return (*key, statement.values.get(ORG.organization), vietnamese.fold(str(role or "")))
    if statement.kind == "Figure":
        what, rest = statement.first(terms.what), (terms.unit, terms.qualifier)
        return (*key, str(what).lower(), *(statement.values.get(name) for name in rest))
    return key


def _is_head(statement: Statement) -> bool:
    role = str(statement.first(ORG.role))
    named = role.rpartition(f"/{Scheme.ROLES}/")[2]
    return named in _HEADS and str(statement.first(terms.former)) != "true"


def _days_differ(one: Statement, other: Statement) -> bool:
    """Neither day implies the other: 2014 and 25 November 2014 may be one."""
    return any(
        not (mine.startswith(theirs) or theirs.startswith(mine))
        for mine, theirs in _pairs(one, other, terms.date)
    )


def _soon_differ(one: Statement, other: Statement) -> bool:
    years = [
        abs(int(mine[:4]) - int(theirs[:4]))
        for mine, theirs in _pairs(one, other, terms.date)
        if mine[:4].isdecimal() and theirs[:4].isdecimal()
    ]
    return _days_differ(one, other) and min(years, default=_YEARS_APART) <= _YEARS_APART


def _numbers_differ(one: Statement, other: Statement) -> bool:
    # One article that tells two numbers means two things, whatever the rules have made of its words.
    if _shared(one, other):
        return False

    def told(statement: Statement) -> tuple[tuple[Node, ...], ...]:
        return tuple(statement.values.get(name, ()) for name in (terms.value, terms.maxValue))

    return told(one) != told(other)


def _heads_meet(one: Statement, other: Statement) -> bool:
    """Two people are told to be head at one time; one article may tell of both on the day of a change."""
    if one.first(ORG.member) == other.first(ORG.member):
        return False
    mine, theirs = _span(one), _span(other)
    if mine is None or theirs is None:
        return False
    first, last = max(mine[0], theirs[0]), min(mine[1], theirs[1])
    return first < last or (first == last and not _shared(one, other))


def _shared(one: Statement, other: Statement) -> set[str]:
    """The articles that state both."""
    return {proof.article for proof in one.proofs} & {proof.article for proof in other.proofs}


def _span(statement: Statement) -> tuple[str, str] | None:
    """From when to when *statement* shows somebody in a post, as ISO days; None where nothing tells."""
    days = [
        str(value)
        for name in (terms.from_, terms.until, terms.observedOn)
        for value in statement.values.get(name, ())
    ]
    # A month or a year may be any of its days: it proves nothing of one of them.
    told = [day[:_DAY] for day in days if _is_day(day[:_DAY])]
    return (min(told), max(told)) if told else None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == _DAY


def _pairs(one: Statement, other: Statement, name: URIRef) -> Iterator[tuple[str, str]]:
    for mine in one.values.get(name, ()):
        for theirs in other.values.get(name, ()):
            yield str(mine)[:_DAY], str(theirs)[:_DAY]


_CONTRADICT: Final[Mapping[str, Callable[[Statement, Statement], bool]]] = {
    "Issuance": _days_differ,
    "Appointment": _soon_differ,
    "Position": _heads_meet,
    "Founding": _days_differ,
    "Renaming": _days_differ,
    "Merger": _days_differ,
    "Figure": _numbers_differ,
}
