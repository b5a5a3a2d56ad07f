"""What a fact of each kind says, as columns of a table: words, and the addresses of things beside them."""

from collections.abc import Iterator, Mapping
from typing import Final

from rdflib import Literal, URIRef

from graph.store.ports import Node
from ontology import terms
from ontology.namespaces import ELI, MB, ORG
from web.exchange import i18n
from web.telling.statements import Labels, Statement

_Columns = Mapping[str, tuple[URIRef, ...]]

_CHANGE: _Columns = {
    "from": (terms.formerName, ORG.originalOrganization, terms.originalPlace),
    "to": (terms.newName, ORG.resultingOrganization, terms.resultingPlace),
    "stated_date": (terms.date,),
}
# Called as ``minhbach extract`` calls them; of several properties all that have a value are told.
BY_KIND: Final[Mapping[str, _Columns]] = {
    "Position": {
        "person": (ORG.member,),
        "role": (terms.roleName,),
        "role_kind": (ORG.role,),
        "agency": (ORG.organization,),
        "from": (terms.from_,),
        "until": (terms.until,),
        "observed": (terms.observedOn,),
        "former": (terms.former,),
    },
    "Appointment": {
        "person": (terms.person,),
        "action": (terms.action,),
        "role": (terms.roleName,),
        "role_kind": (ORG.role,),
        "agency": (ORG.organization,),
        "stated_date": (terms.date,),
        "document": (terms.basis,),
    },
    "Conferral": {
        "recipient": (terms.recipient, terms.recipientName),
        "award": (terms.award,),
        "conferrer": (terms.conferredBy, terms.conferrerName),
        "presenter": (terms.presentedBy, terms.presenterName),
        "stated_date": (terms.date,),
    },
    "Issuance": {
        "document": (terms.document,),
        "issuer": (terms.issuer, terms.issuerName),
        "stated_date": (terms.date,),
        "document_title": (ELI.title,),
    },
    "Operation": {
        "domain": (terms.domainName,),
        "system": (terms.system, terms.systemName),
        "operator": (terms.operatedBy,),
    },
    "Founding": {"agency": (ORG.resultingOrganization,), "stated_date": (terms.date,)},
    "Renaming": _CHANGE,
    "Merger": _CHANGE,
    "Split": _CHANGE,
    "Sanction": {
        "target": (terms.target, terms.targetName),
        "authority": (terms.authority, terms.authorityName),
        "amount": (terms.amount,),
        "count": (terms.count,),
        "subject": (terms.subject,),
    },
    "Figure": {
        "about": (terms.about,),
        "what": (terms.what,),
        "qualifier": (terms.qualifier,),
        "value": (terms.value,),
        "value_max": (terms.maxValue,),
        "unit": (terms.unit,),
        "as_of": (terms.asOf,),
    },
}
_THINGS: Final = frozenset(
    {
        *("person", "role_kind", "agency", "document", "recipient", "award", "conferrer"),
        *(
            "presenter",
            "issuer",
            "system",
            "operator",
            "from",
            "to",
            "target",
            "authority",
            "about",
        ),
    }
)


def names(kind: str) -> list[str]:
    """The columns of facts of *kind* ("Sanction"), an address (``_iri``) behind each that names things."""
    return [column for name in BY_KIND[kind] for column in _beside(kind, name)]


def cells(statement: Statement, labels: Labels) -> dict[str, str]:
    """What *statement* says in the columns of its kind; several values with ``; `` between them."""
    told: dict[str, str] = {}
    for name, properties in BY_KIND[statement.kind].items():
        said = [node for one in properties for node in statement.values.get(one, ())]
        words = dict.fromkeys(_told(said, labels))
        told[name] = "; ".join(words)
        if iri := _iri(statement.kind, name):
            told[iri] = " ".join(str(node) for node in said if isinstance(node, URIRef))
    return told


def _beside(kind: str, name: str) -> list[str]:
    iri = _iri(kind, name)
    return [name, iri] if iri else [name]


def _iri(kind: str, name: str) -> str:
    # A post is held from a day; a name is changed from one body to another.
    dated = kind == "Position" and name == "from"
    return f"{name}_iri" if name in _THINGS and not dated else ""


def _told(said: list[Node], labels: Labels) -> Iterator[str]:
    for node in said:
        if isinstance(node, Literal):
            yield str(node)
        elif node.startswith(str(MB)):
            yield node.removeprefix(str(MB))
        else:
            yield labels.of(str(node), i18n.language())
