"""A statement as a sentence for readers: clauses with gaps, each used if its gaps can be filled."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from string import Formatter

from flask_babel import LazyString
from flask_babel import lazy_gettext as lazy
from rdflib import Literal, URIRef

from graph.store.ports import Node
from ontology import terms
from ontology.namespaces import ELI, MB, ORG
from web import kinds
from web.exchange import i18n, links
from web.telling import wording
from web.telling.statements import UNSAID, Labels, Statement
from web.views import Words

_LITERAL = "literal"
_FORMER = re.compile(r"^(nguyên|cựu) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence. Gaps are named in braces; *when* names what else must be known."""

    pattern: LazyString
    when: str = ""


# Of each group the first clause that fits is used; groups follow one another.
_SENTENCES: Mapping[str, tuple[tuple[Clause, ...], ...]] = {
    "Position": (
        (
            Clause(lazy("{member} từng giữ chức {role} của {organization}"), "former"),
            Clause(lazy("{member} từng giữ chức {role}"), "former"),
            Clause(lazy("{member} giữ chức {role} của {organization}")),
            Clause(lazy("{member} giữ chức {role}")),
        ),
        (
            Clause(lazy(" từ {from} đến {until}")),
            Clause(lazy(" từ {from}")),
            Clause(lazy(" đến {until}")),
        ),
    ),
    "Appointment": (
        (
            Clause(lazy("{person} được bổ nhiệm {role}"), "appointed"),
            Clause(lazy("{person} được bầu giữ chức {role}"), "elected"),
            Clause(lazy("{person} thôi giữ chức {role}"), "dismissed"),
            Clause(lazy("{person} được điều động, luân chuyển giữ chức {role}"), "transferred"),
            Clause(lazy("{person} nghỉ hưu, thôi giữ chức {role}"), "retired"),
            Clause(lazy("{person} được phân công giữ chức {role}"), "assigned"),
            Clause(lazy("Quyết định về chức vụ {role} đối với {person}")),
        ),
        (Clause(lazy(" của {organization}")),),
        (Clause(lazy(" {date}")),),
        (Clause(lazy(", theo {basis}")),),
    ),
    "Conferral": (
        (Clause(lazy("{recipient} được trao {award}")), Clause(lazy("Trao {award}"))),
        (Clause(lazy(" của {conferrer}")),),
        (Clause(lazy(", người trao: {presenter}")),),
        (Clause(lazy(", {date}")),),
    ),
    "Issuance": (
        (
            Clause(lazy("{issuer} ban hành {document}")),
            Clause(lazy("{document} được ban hành"), "date"),
            Clause(lazy("{document}")),
        ),
        (Clause(lazy(" {date}")),),
        (Clause(lazy(": “{title}”")),),
    ),
    "Operation": (
        (
            Clause(lazy("{system} có tên miền {domain}")),
            Clause(lazy("Tên miền {domain}")),
            Clause(lazy("{system}")),
        ),
        (Clause(lazy(", do {operator} vận hành")),),
    ),
    "Founding": (
        (Clause(lazy("{result} được thành lập")),),
        (Clause(lazy(" {date}")),),
    ),
    "Renaming": (
        (Clause(lazy("{original} đổi tên thành {result}")), Clause(lazy("{original} đổi tên"))),
        (Clause(lazy(" {date}")),),
    ),
    "Merger": (
        (
            Clause(lazy("{original} hợp nhất thành {result}")),
            Clause(lazy("{result} được hình thành từ việc hợp nhất")),
        ),
        (Clause(lazy(" {date}")),),
    ),
    "Split": (
        (Clause(lazy("{original} chia tách thành {result}")),),
        (Clause(lazy(" {date}")),),
    ),
    "Sanction": (
        (
            Clause(lazy("{authority} xử phạt {target}")),
            Clause(lazy("{target} bị xử phạt")),
            Clause(lazy("{authority} xử phạt")),
            Clause(lazy("Xử phạt")),
        ),
        (Clause(lazy(", {count} đối tượng")),),
        (Clause(lazy(", số tiền {amount} đồng")),),
        (Clause(lazy(": {subject}")),),
    ),
    "Figure": (
        (Clause(lazy("{what}: ")), Clause(lazy("Số liệu: "))),
        (Clause(lazy("{qualifier} ")),),
        (Clause(lazy("{value} đến {maximum}")), Clause(lazy("{value}"))),
        (Clause(lazy(" {unit}")),),
        (Clause(lazy(" ({about}, {asof})")), Clause(lazy(" ({about})")), Clause(lazy(" ({asof})"))),
    ),
}
# What fills a gap: the first of these properties that has a value.
_GAPS: Mapping[str, tuple[URIRef, ...]] = {
    "member": (ORG.member,),
    "person": (terms.person,),
    "role": (terms.roleName,),
    "organization": (ORG.organization,),
    "basis": (terms.basis,),
    "recipient": (terms.recipient, terms.recipientName),
    "award": (terms.award,),
    "conferrer": (terms.conferredBy, terms.conferrerName),
    "presenter": (terms.presentedBy, terms.presenterName),
    "issuer": (terms.issuer, terms.issuerName),
    "document": (terms.document,),
    "title": (ELI.title,),
    "system": (terms.system, terms.systemName),
    "domain": (terms.domainName,),
    "operator": (terms.operatedBy,),
    "original": (terms.formerName, ORG.originalOrganization, terms.originalPlace),
    "result": (terms.newName, ORG.resultingOrganization, terms.resultingPlace),
    "authority": (terms.authority, terms.authorityName),
    "target": (terms.target, terms.targetName),
    "count": (terms.count,),
    "amount": (terms.amount,),
    "subject": (terms.subject,),
    "what": (terms.what,),
    "qualifier": (terms.qualifier,),
    "value": (terms.value,),
    "maximum": (terms.maxValue,),
    "unit": (terms.unit,),
    "about": (terms.about,),
    "date": (terms.date,),
    "from": (terms.from_,),
    "until": (terms.until,),
    "asof": (terms.asOf,),
}
# A date in the course of a sentence ("ngày 09/12/2016"), and one after a word for it ("từ 09/12/2016").
_DATES: Mapping[str, Callable[[str], str]] = {
    "date": i18n.when,
    "asof": i18n.when,
    "from": i18n.day,
    "until": i18n.day,
}


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A clause in the words of one language: *pieces* are words, each with the gap behind it, if any."""

    pieces: tuple[tuple[str, str], ...]
    gaps: tuple[str, ...]
    when: str


def sentence(statement: Statement, labels: Labels) -> tuple[Words, ...]:
    """What *statement* says, in the reader's language, with links to the things it names."""
    groups = _patterns(statement.kind, i18n.language())
    if groups is None:
        return tuple(_plain(statement, labels))
    return tuple(piece for group in groups for piece in _fill(group, statement, labels))


@cache
def _patterns(kind: str, _language: str) -> tuple[tuple[_Pattern, ...], ...] | None:
    """The clauses for facts of *kind*, read once for each language."""
    groups = _SENTENCES.get(kind)
    if groups is None:
        return None
    return tuple(tuple(map(_pattern, group)) for group in groups)


def _pattern(clause: Clause) -> _Pattern:
    parsed = [(before, gap or "") for before, gap, _, _ in Formatter().parse(str(clause.pattern))]
    gaps = tuple(gap for _, gap in parsed if gap)
    return _Pattern(tuple(parsed), gaps, clause.when)


def _fill(group: tuple[_Pattern, ...], statement: Statement, labels: Labels) -> Iterator[Words]:
    for clause in group:
        if (not clause.when or _holds(clause.when, statement)) and all(
            _values(gap, statement) and not _repeats(gap, statement, labels) for gap in clause.gaps
        ):
            for before, gap in clause.pieces:
                if before:
                    yield Words(before)
                if gap == "role" and clause.when == "former":
                    # "từng" says it already.
                    yield from map(_without_former, _listed(gap, _values(gap, statement), labels))
                elif gap:
                    yield from _listed(gap, _values(gap, statement), labels)
            return


def _without_former(role: Words) -> Words:
    return replace(role, text=_FORMER.sub("", role.text))


def _repeats(gap: str, statement: Statement, labels: Labels) -> bool:
    """Whether the name of a document ends with the year of its date: "Luật Đất đai năm 2024"."""
    if gap != "date" or statement.kind != "Issuance":
        return False
    years = [str(value) for value in _values(gap, statement)]
    return all(
        labels.of(str(document), "vi").endswith(f" {year}")
        for year in years
        for document in _values("document", statement)
    )


def _holds(condition: str, statement: Statement) -> bool:
    if condition == "former":
        return str(statement.first(terms.former)) == "true"
    if condition in _GAPS:
        return bool(_values(condition, statement))
    return statement.first(terms.action) == MB[condition]


def _values(gap: str, statement: Statement) -> tuple[Node, ...]:
    return next(
        (statement.values[name] for name in _GAPS.get(gap, ()) if name in statement.values), ()
    )


def _listed(gap: str, values: tuple[Node, ...], labels: Labels) -> Iterator[Words]:
    # Two articles may quote a title with other capitals.
    told = {str(value).lower(): value for value in reversed(values)}
    for position, value in enumerate(reversed(told.values())):
        if position:
            yield Words(", ")
        yield word(value, labels, write=_DATES.get(gap))


def word(value: Node, labels: Labels, *, write: Callable[[str], str] | None = None) -> Words:
    """One value as readers see it: a link for a thing of ours, numbers and dates as they write them."""
    if isinstance(value, Literal):
        if write is not None:
            return Words(write(str(value)))
        if value.datatype is not None and (number := _number(value)) is not None:
            return Words(i18n.number(number))
        if value.datatype is not None and str(value.datatype).endswith(("#date", "#dateTime")):
            return Words(i18n.day(str(value)))
        return Words(str(value), kind=_LITERAL)
    own = links.parts(str(value))
    label = labels.of(str(value), i18n.language())
    kind = kinds.of_folder(own[0]) if own is not None else _LITERAL
    return Words(label, links.page(str(value)), kind)


def _number(value: Literal) -> float | None:
    if not str(value.datatype).endswith(("#integer", "#decimal", "#double", "#float", "#int")):
        return None
    try:
        number = float(str(value))
    except ValueError:
        return None
    return int(number) if number.is_integer() else number


def _plain(statement: Statement, labels: Labels) -> Iterator[Words]:
    """A statement of a kind that has no sentence yet: its properties one after another."""
    shown = [(name, values) for name, values in statement.values.items() if name not in UNSAID]
    for position, (name, values) in enumerate(sorted(shown)):
        yield Words(("; " if position else "") + wording.of(name) + ": ")
        yield from _listed("", values, labels)
