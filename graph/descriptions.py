"""Entities as triples: what each thing is, what it is called, what it belongs to.

Every class of ours comes with the standard classes above it, so that a plain consumer needs no
reasoning; nothing here says that an article states anything.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from rdflib import Literal, URIRef

from graph import concepts, vietnamese
from graph.model import Entity, MentionKind
from ontology import agencies, awards, schemes, skos, terms, units
from ontology.namespaces import ELI, FOAF, ORG, RDF, SCHEMA, SKOS

Triple = tuple[URIRef, URIRef, URIRef | Literal]

_CLASSES: Mapping[MentionKind, tuple[URIRef, ...]] = MappingProxyType(
    {
        MentionKind.AGENCY: (
            terms.Agency,
            ORG.FormalOrganization,
            ORG.Organization,
            SCHEMA.GovernmentOrganization,
        ),
        MentionKind.ORGANIZATION: (ORG.Organization, SCHEMA.Organization),
        MentionKind.PERSON: (FOAF.Person, SCHEMA.Person),
        MentionKind.DOCUMENT: (terms.Document, ELI.LegalResource),
        MentionKind.AWARD: (terms.Award, SKOS.Concept),
        MentionKind.DOMAIN: (terms.DomainName, SCHEMA.Intangible),
        MentionKind.SYSTEM: (terms.InformationSystem, SCHEMA.CreativeWork),
        MentionKind.PLACE: (terms.Place, SCHEMA.AdministrativeArea),
    }
)
# How the concept of an entity, and its superior, are said, by the kind of the entity.
_CONCEPTS: Mapping[MentionKind, URIRef] = MappingProxyType(
    {
        MentionKind.AGENCY: ORG.classification,
        MentionKind.DOCUMENT: ELI.type_document,
        MentionKind.AWARD: SKOS.broader,
    }
)
_PARENTS: Mapping[MentionKind, URIRef] = MappingProxyType(
    {
        MentionKind.AGENCY: ORG.subOrganizationOf,
        MentionKind.ORGANIZATION: ORG.subOrganizationOf,
        MentionKind.PLACE: SCHEMA.containedInPlace,
    }
)
_CAPITALISED = frozenset(
    (MentionKind.DOCUMENT, MentionKind.AWARD, MentionKind.SYSTEM, MentionKind.PLACE)
)
_LEADING_NUMBER = re.compile(r"\d+\w*")
_PROTOCOL = re.compile(r"(?i)https?://")
_INITIALS = 3
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
    r"[aeiouy]+(?:c|ch|m|n|ng|nh|p|t)?"
)
_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\s]*@)?([^/?#:\s]+)")


def of(entity: Entity, addresses: Mapping[str, str], base: str) -> Iterator[Triple]:
    """Yield what *entity* is; *addresses* maps keys of entities, those without one are left out."""
    iri = URIRef(addresses[entity.key])
    for class_ in _CLASSES[entity.kind]:
        yield iri, RDF.type, class_
    yield from _names(iri, entity)
    if entity.kind in _CONCEPTS and (concept := _concept(entity)) is not None:
        scheme = concepts.SCHEMES[entity.kind]
        yield iri, _CONCEPTS[entity.kind], skos.address(base, scheme, concept)
    place = addresses.get(entity.jurisdiction or "")
    if place is not None and entity.kind is MentionKind.AGENCY:
        yield iri, terms.jurisdiction, URIRef(place)
    parent = addresses.get(entity.parent or "")
    if parent is not None and entity.kind in _PARENTS:
        yield iri, _PARENTS[entity.kind], URIRef(parent)
    if entity.kind is MentionKind.DOMAIN:
        yield iri, terms.domainName, Literal(host(entity.label))
    elif entity.kind is MentionKind.PERSON:
        yield iri, FOAF.name, Literal(preferred_name(entity))
    elif entity.kind is MentionKind.PLACE and (unit := _unit(entity)) is not None:
        yield iri, terms.unitCode, Literal(unit.code)
    elif entity.kind is MentionKind.DOCUMENT and entity.number is not None:
        yield iri, ELI.id_local, Literal(entity.number)
        if found := _LEADING_NUMBER.match(entity.number):
            yield iri, ELI.number, Literal(found[0])


def _names(iri: URIRef, entity: Entity) -> Iterator[Triple]:
    label = preferred_name(entity)
    names = [name for name in dict.fromkeys((entity.label, *entity.names)) if name != label]
    yield iri, SKOS.prefLabel, Literal(label, lang="vi")
    for name in names:
        yield iri, SKOS.altLabel, Literal(name, lang="vi")
    for bare in dict.fromkeys(vietnamese.strip_marks(name) for name in (label, *names)):
        if bare not in (label, *names):
            yield iri, SKOS.hiddenLabel, Literal(bare)


def preferred_name(entity: Entity) -> str:
    """The one name that all articles should give *entity* (SKOS S14): the reference data's if any.

    Articles write "bằng khen" and "Bằng khen", "uỷ ban" and "ủy ban", names of persons in capitals,
    and each is read on its own.
    """
    unit = _unit(entity)
    if unit is not None:
        return unit.name
    known = _known(entity)
    if known is not None:
        return known.name
    if entity.kind is MentionKind.PERSON and entity.label.isupper():
        return entity.label if _initials(entity.label) else entity.label.title()
    if entity.kind is MentionKind.DOMAIN:
        return _PROTOCOL.sub("", entity.label).rstrip("/")
    if entity.kind in _CAPITALISED:
        return vietnamese.capitalise(entity.label)
    return entity.label


def _initials(name: str) -> bool:
    """Whether *name*, all in capitals, is no syllable that anybody could be called by: "ĐTH"."""
    return len(name) <= _INITIALS and not _SYLLABLE.fullmatch(vietnamese.fold(name))


def _concept(entity: Entity) -> str | None:
    known = _known(entity)
    if known is not None:
        return known.kind
    # The reading has kinds of its own for bodies that are mostly private, such as funds.
    if entity.concept in schemes.concepts(concepts.SCHEMES[entity.kind]):
        return entity.concept
    return concepts.of(entity.kind, entity.label, entity.number)


def _known(entity: Entity) -> agencies.Agency | awards.Award | None:
    """The row of the reference data that bears the entity's name."""
    return _by_name().get((entity.kind, vietnamese.normalise(entity.label))) or _by_slug().get(
        (entity.kind, vietnamese.slug(entity.label))
    )


@cache
def _by_name() -> Mapping[tuple[MentionKind, str], agencies.Agency | awards.Award]:
    found: dict[tuple[MentionKind, str], agencies.Agency | awards.Award] = {}
    for agency in agencies.every():
        if agency.scope == "central":
            found[_kind(agency), vietnamese.normalise(agency.name)] = agency
    for award in awards.every():
        found[MentionKind.AWARD, vietnamese.normalise(award.name)] = award
    return found


@cache
def _by_slug() -> Mapping[tuple[MentionKind, str], agencies.Agency]:
    """Bodies by the word of their address, where articles call them by less than the full name."""
    return {
        (_kind(agency), agency.slug): agency
        for agency in agencies.every()
        if agency.scope == "central" and agency.slug != vietnamese.slug(agency.name)
    }


def _kind(agency: agencies.Agency) -> MentionKind:
    return MentionKind.ORGANIZATION if agency.association else MentionKind.AGENCY


def _unit(entity: Entity) -> units.Unit | None:
    return units.by_key().get(entity.code) if entity.code is not None else None


def host(address: str) -> str:
    """The domain name in a web or e-mail *address*, in lower case (RFC 3986, RFC 5321)."""
    found = _HOST.match(vietnamese.lower(address.strip()))
    return found[1].rstrip(".") if found else vietnamese.lower(address)
