"""How a claim is spelled: the class and properties of each kind of fact, and literals."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from types import MappingProxyType
from urllib.parse import quote

from rdflib import Literal, URIRef

from graph import descriptions, vietnamese
from graph.model import FactKind, Status
from ontology import schemes, terms
from ontology.namespaces import ELI, MB, ORG, PROV, QB, XSD
from ontology.schemes import Scheme


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a kind of fact is spelled.

    *classes* are its own class and those above it; *properties* maps an argument to the property of
    an entity and to that of words, either of which may be missing.
    """

    classes: tuple[URIRef, ...]
    properties: Mapping[str, tuple[URIRef | None, URIRef | None]]


SPELLINGS: Mapping[FactKind, Spelling] = MappingProxyType(
    {
        FactKind.POSITION: Spelling(
            (terms.Position, ORG.Membership),
            {
                "person": (ORG.member, None),
                "role": (None, terms.roleName),
                "agency": (ORG.organization, None),
                "former": (None, terms.former),
                "from": (None, terms.from_),
                "until": (None, terms.until),
            },
        ),
        FactKind.APPOINTMENT: Spelling(
            (terms.Appointment, PROV.Activity),
            {
                "person": (terms.person, None),
                "role": (None, terms.roleName),
                "agency": (ORG.organization, None),
                "action": (None, terms.action),
                "date": (None, terms.date),
                "document": (terms.basis, None),
            },
        ),
        FactKind.AWARD: Spelling(
            (terms.Conferral, PROV.Activity),
            {
                "recipient": (terms.recipient, terms.recipientName),
                "award": (terms.award, None),
                "conferrer": (terms.conferredBy, terms.conferrerName),
                "presenter": (terms.presentedBy, terms.presenterName),
                "date": (None, terms.date),
            },
        ),
        FactKind.ISSUED: Spelling(
            (terms.Issuance, PROV.Activity),
            {
                "document": (terms.document, None),
                "issuer": (terms.issuer, terms.issuerName),
                "date": (None, terms.date),
                "title": (None, ELI.title),
            },
        ),
        FactKind.WEBSITE: Spelling(
            (terms.Operation,),
            {
                "domain": (terms.domain, terms.domainName),
                "operator": (terms.operatedBy, None),
                "name": (terms.system, terms.systemName),
            },
        ),
        FactKind.FOUNDED: Spelling(
            (terms.Founding, ORG.ChangeEvent),
            {"agency": (ORG.resultingOrganization, None), "date": (None, terms.date)},
        ),
        FactKind.RENAMED: Spelling(
            (terms.Renaming, ORG.ChangeEvent),
            {
                "from": (ORG.originalOrganization, terms.formerName),
                "to": (ORG.resultingOrganization, terms.newName),
                "date": (None, terms.date),
            },
        ),
        FactKind.SANCTION: Spelling(
            (terms.Sanction, PROV.Activity),
            {
                "target": (terms.target, terms.targetName),
                "authority": (terms.authority, terms.authorityName),
                "amount": (None, terms.amount),
                "count": (None, terms.count),
                "subject": (None, terms.subject),
            },
        ),
        FactKind.FIGURE: Spelling(
            (terms.Figure, QB.Observation),
            {
                "about": (terms.about, None),
                "value": (None, terms.value),
                "value_max": (None, terms.maxValue),
                "unit": (None, terms.unit),
                "what": (None, terms.what),
                "qualifier": (None, terms.qualifier),
                "as_of": (None, terms.asOf),
            },
        ),
    }
)
# A province may be renamed or merged as a body is; it is a place all the same.
OF_PLACES = MappingProxyType(
    {
        ORG.originalOrganization: terms.originalPlace,
        ORG.resultingOrganization: terms.resultingPlace,
    }
)
_DATES = frozenset((terms.date, terms.from_, terms.until, terms.asOf))
_WHOLE = frozenset((terms.amount, terms.count))
_DECIMAL = frozenset((terms.value, terms.maxValue))
STATUSES = {
    Status.STATED: terms.stated,
    Status.INFERRED: terms.inferred,
    Status.REFERENCE: terms.reference,
}
_ACTIONS = frozenset(("appointed", "elected", "dismissed", "transferred", "retired", "assigned"))
_DATE_TYPES = (
    (re.compile(r"\d{4}"), XSD.gYear),
    (re.compile(r"\d{4}-\d\d"), XSD.gYearMonth),
    (re.compile(r"\d{4}-\d\d-\d\d"), XSD.date),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?"), XSD.dateTime),
)
# ISO 8601 lets seconds be left out, xsd:dateTime does not.
_TO_THE_MINUTE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)((?:Z|[+-]\d\d:\d\d)?)")
_WEB_ADDRESS = re.compile(r"(https?://[A-Za-z0-9.-]+(?::\d+)?)((?:[/?][^#]*)?)(#.*)?")
_CHANGES = (
    (re.compile(r"đổi tên"), terms.Renaming),
    (re.compile(r"\b(?:sáp nhập|sát nhập|hợp nhất|nhập (?:vào|về))\b"), terms.Merger),
    (re.compile(r"\b(?:tách|chia)\b"), terms.Split),
)
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_IN_A_PATH = "%/:=&?~+!$,;'@()*"
_NOT_IN_AN_OFFICE = ("nguyên ", "cựu ", "quyền ")


def change(quote: str) -> URIRef:
    """The class of a change of bodies or places, as the words of *quote* call it."""
    said = vietnamese.normalise(quote)
    for words, class_ in _CHANGES:
        if words.search(said):
            return class_
    return terms.Renaming


def literal(property_: URIRef, value: str | int | float) -> URIRef | Literal | None:
    """The value of *property_*, typed as the ontology says; None where *value* cannot be one."""
    if property_ in _DATES:
        return date(str(value))
    if property_ in _WHOLE:
        return None if isinstance(value, str) else integer(int(value))
    if property_ in _DECIMAL:
        return None if isinstance(value, str) else decimal(value)
    if property_ == terms.former:
        return Literal(bool(value))
    if property_ == terms.action:
        return MB[str(value)] if value in _ACTIONS else None
    if property_ == terms.domainName:
        return Literal(descriptions.host(str(value)))
    if property_ == ELI.title:
        return Literal(str(value), lang="vi")
    return Literal(str(value))


def date(value: str) -> Literal:
    """A date as exact as it is known; words that are none stay words."""
    value = _TO_THE_MINUTE.sub(r"\1:00\2", value) if _TO_THE_MINUTE.fullmatch(value) else value
    for pattern, datatype in _DATE_TYPES:
        if pattern.fullmatch(value):
            return Literal(value, datatype=datatype, normalize=False)
    return Literal(value)


# Offsets, confidences and names of rules come again in every article; making a literal is slow.
@lru_cache(maxsize=8192)
def integer(value: int) -> Literal:
    """A whole number."""
    return Literal(str(value), datatype=XSD.integer, normalize=False)


@lru_cache(maxsize=1024)
def name(value: str) -> Literal:
    """Words that are a name of ours, such as that of a rule."""
    return Literal(value)


@lru_cache(maxsize=1024)
def decimal(value: float) -> Literal:
    """A number in its shortest figures, never with an exponent (XML Schema, xsd:decimal)."""
    figures = format(Decimal(str(value)).normalize(), "f")
    return Literal(figures, datatype=XSD.decimal, normalize=False)


def web_address(url: str) -> URIRef | Literal:
    """*url* with what an IRI cannot hold percent-encoded (RFC 3986); words where it is no address."""
    found = _WEB_ADDRESS.fullmatch(url.strip())
    if found is None:
        return Literal(url)
    site, path, fragment = found.groups(default="")
    escaped = _STRAY_PERCENT.sub("%25", quote(path, safe=_IN_A_PATH))
    if fragment:
        escaped += "#" + _STRAY_PERCENT.sub("%25", quote(fragment[1:], safe=_IN_A_PATH))
    return URIRef(site + escaped)


@cache
def _roles() -> Mapping[str, str]:
    names = schemes.heads(Scheme.ROLES) | schemes.labels(Scheme.ROLES)
    return {vietnamese.normalise(name): slug for name, slug in names.items()}


def role(name: str) -> str | None:
    """The slug of the office that *name* means, "nguyên" and the like put aside; None where unknown."""
    words = vietnamese.normalise(name)
    for prefix in _NOT_IN_AN_OFFICE:
        words = words.removeprefix(prefix)
    return _roles().get(words)
