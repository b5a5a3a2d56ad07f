"""Reference data as RDF: terms, concepts, units in time, agencies and what became of them, honours, laws.

Nothing here comes from an article, and things say so (``mb:status mb:reference``). The rows are
those of :mod:`ontology.units`, :mod:`ontology.agencies`, :mod:`ontology.awards`,
:mod:`ontology.laws` and :mod:`ontology.skos`; ``reference/SOURCES.md`` tells where they come from.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache

from rdflib import Literal, URIRef

from ontology import agencies, awards, laws, skos, terms, units, vocabulary
from ontology.agencies import Agency, Change
from ontology.awards import Award
from ontology.namespaces import DCTERMS, ELI, ORG, QB, RDF, RDFS, SCHEMA, SKOS, XSD
from ontology.schemes import Scheme
from ontology.skos import Triple
from ontology.units import Unit

_AGENCY = (
    terms.Agency,
    ORG.FormalOrganization,
    ORG.Organization,
    SCHEMA.GovernmentOrganization,
)
_ASSOCIATION = (ORG.Organization, SCHEMA.Organization)
_CHANGES = {
    "merger": (terms.Merger, "hop-nhat"),
    "renaming": (terms.Renaming, "doi-ten"),
    "split": (terms.Split, "chia-tach"),
}
LEVELS = {"province": "tinh", "district": "huyen", "ward": "xa"}
# What the units and their successors were taken from, both under the MIT licence.
_UNIT_SOURCES = (
    "https://github.com/thanglequoc/vietnamese-provinces-database",
    "https://github.com/tranngocminhhieu/vietnamadminunits",
)


def address_slug(key: str) -> str | None:
    """The last part of the address of the unit with *key* ("province/31/2025-07-01"), or None."""
    unit = units.by_key().get(key)
    return unit.slug if unit is not None else None


@cache
def _owned() -> frozenset[str]:
    return frozenset(unit.slug for unit in units.every())


def owns(slug: str) -> bool:
    """Tell whether an administrative unit has the address that ends in *slug*."""
    return slug in _owned()


def graph(base: str) -> URIRef:
    """The named graph of reference data."""
    return URIRef(f"{base}graph/tham-chieu")


def nquads(base: str) -> Iterator[str]:
    """Yield all reference data as N-Quads, each line in the default graph and in :func:`graph`."""
    name = graph(base).n3()
    for line in ntriples(base):
        yield f"{line} .\n"
        yield f"{line} {name} .\n"


def ntriples(base: str) -> Iterator[str]:
    """Yield all reference data in the spelling of N-Triples, without the full stop."""
    for subject, predicate, object_ in triples(base):
        yield f"{subject.n3()} {predicate.n3()} {object_.n3()}"
    for unit in units.every():
        yield from _unit(unit, base)


def triples(base: str) -> Iterator[Triple]:
    """Yield all reference data but the administrative units."""
    for source in _UNIT_SOURCES:
        yield graph(base), DCTERMS.source, URIRef(source)
    yield from _vocabulary()
    yield from _cube()
    yield from skos.triples(base)
    yield from _awards(base)
    yield from _laws(base)
    for agency in agencies.every():
        if agency.scope == "central":
            yield from _agency(agency, base)
    for change in agencies.changes():
        if change.scope == "central":
            yield from _change(change, base)
        else:
            for unit in units.every():
                if unit.level == "province" and unit.existed_on(change.date):
                    yield from _change(change, base, unit)


def _vocabulary() -> Iterator[Triple]:
    """What our terms are called and what they stand under, for those who ask by SPARQL."""
    for term in vocabulary.terms():
        above = RDFS.subClassOf if term.sort == "class" else RDFS.subPropertyOf
        for type_ in term.types:
            yield term.iri, RDF.type, type_
        for parent in term.parents:
            yield term.iri, above, parent
        for language, label in term.labels.items():
            yield term.iri, RDFS.label, Literal(label, lang=language)
            if term.sort == "scheme":
                yield term.iri, SKOS.prefLabel, Literal(label, lang=language)
        for language, comment in term.comments.items():
            yield term.iri, RDFS.comment, Literal(comment, lang=language)


def _cube() -> Iterator[Triple]:
    """How the data set of figures is made up, in the terms of the Data Cube Vocabulary (W3C, 2014)."""
    ontology = vocabulary.load()
    for subject, predicate, object_ in sorted(ontology):
        structural = str(predicate).startswith(str(QB))
        component = (predicate, object_) == (RDF.type, QB.ComponentSpecification)
        dimension = (
            predicate == RDFS.range and (subject, RDF.type, QB.DimensionProperty) in ontology
        )
        if structural or component or dimension:
            assert isinstance(subject, URIRef)
            assert isinstance(predicate, URIRef)
            assert isinstance(object_, URIRef | Literal)
            yield subject, predicate, object_


def _awards(base: str) -> Iterator[Triple]:
    for award in awards.every():
        iri = URIRef(f"{base}id/khen-thuong/{award.slug}")
        yield iri, RDF.type, terms.Award
        yield iri, RDF.type, SKOS.Concept
        yield from _names(iri, award.name)
        yield iri, SKOS.prefLabel, Literal(award.name_en, lang="en")
        yield iri, SKOS.broader, skos.address(base, Scheme.AWARD_KINDS, award.kind)
        yield from _sourced(iri, award)


def _laws(base: str) -> Iterator[Triple]:
    assembly = URIRef(f"{base}id/co-quan/quoc-hoi")
    for law in laws.every():
        iri = URIRef(f"{base}id/van-ban/{law.slug}")
        yield iri, RDF.type, terms.Document
        yield iri, RDF.type, ELI.LegalResource
        yield from _names(iri, law.label)
        yield iri, SKOS.altLabel, Literal(f"{law.name} {law.year}", lang="vi")
        yield iri, ELI.type_document, skos.address(base, Scheme.DOCUMENT_TYPES, law.kind)
        yield iri, ELI.passed_by, assembly
        yield iri, ELI.date_document, Literal(law.passed, datatype=XSD.date)
        if law.number:
            yield iri, ELI.id_local, Literal(law.number)
            yield iri, ELI.number, Literal(law.number.partition("/")[0])
        if law.valid_from:
            yield iri, ELI.first_date_entry_in_force, Literal(law.valid_from, datatype=XSD.date)
        if law.valid_until:
            yield iri, ELI.date_no_longer_in_force, Literal(law.valid_until, datatype=XSD.date)
        yield iri, terms.status, terms.reference


def _agency(agency: Agency, base: str, province: Unit | None = None) -> Iterator[Triple]:
    """Yield what is known of a body; of one that each province has, for that *province*."""
    iri, name = _identity(agency, base, province)
    for class_ in _ASSOCIATION if agency.association else _AGENCY:
        yield iri, RDF.type, class_
    yield from _names(iri, name)
    yield from _english(iri, agency.name_en)
    yield iri, ORG.classification, skos.address(base, Scheme.AGENCY_KINDS, agency.kind)
    for superior in agency.superiors:
        over = agencies.by_name()[superior]
        yield iri, ORG.subOrganizationOf, _identity(over, base, None)[0]
    yield from _sourced(iri, agency)
    if province is not None:
        yield iri, terms.jurisdiction, _place(province, base)
    else:
        for abbreviation in agency.abbreviations:
            yield iri, SKOS.altLabel, Literal(abbreviation, lang="vi")
    # Days of which nobody is certain stay in the table.
    if agency.certain and (agency.valid_from or agency.ended_on):
        # The same address as that of a name that an article dates.
        period = URIRef(f"{iri}#ten-{iri.rpartition('/')[2]}")
        yield iri, terms.name, period
        yield period, RDF.type, terms.NamePeriod
        yield period, RDFS.label, Literal(name, lang="vi")
        if agency.valid_from:
            yield period, terms.from_, _day(agency.valid_from, province)
        if agency.ended_on:
            yield period, terms.until, _day(agency.ended_on, province)


def _day(day: str, province: Unit | None) -> Literal:
    """A day; of a department its month, since each province had its own day."""
    if province is None:
        return Literal(day, datatype=XSD.date)
    return Literal(day[: len("2025-03")], datatype=XSD.gYearMonth, normalize=False)


def _change(change: Change, base: str, province: Unit | None = None) -> Iterator[Triple]:
    """Yield what became of bodies; of those that each province has, in that *province*."""
    known = agencies.by_name()
    originals = [known[name] for name in change.originals]
    results = [known[name] for name in change.results]
    if province is not None:
        for agency in {agency.slug: agency for agency in (*originals, *results)}.values():
            yield from _agency(agency, base, province)
    class_, word = _CHANGES[change.kind]
    first = _identity(originals[0], base, province)[0].rpartition("/")[2]
    iri = URIRef(f"{base}id/su-kien/{word}-{first}-{change.date}")
    yield iri, RDF.type, class_
    yield iri, RDF.type, terms.Statement
    yield iri, RDF.type, ORG.ChangeEvent
    for agency in originals:
        yield iri, ORG.originalOrganization, _identity(agency, base, province)[0]
    for agency in results:
        yield iri, ORG.resultingOrganization, _identity(agency, base, province)[0]
    yield iri, terms.date, _told(change.date)
    if change.note_vi:
        yield iri, RDFS.comment, Literal(change.note_vi, lang="vi")
        yield iri, RDFS.comment, Literal(change.note_en, lang="en")
    yield from _sourced(iri, change)


def _told(date: str) -> Literal:
    """A date as exact as it is known: "2017", "2017-12" or "2017-12-19"."""
    datatype = {len("2017"): XSD.gYear, len("2017-12"): XSD.gYearMonth}.get(len(date), XSD.date)
    return Literal(date, datatype=datatype, normalize=False)


def _identity(agency: Agency, base: str, province: Unit | None) -> tuple[URIRef, str]:
    """The address and full name of a body: "Sở Y tế" of a province gets the province's name."""
    if province is None:
        folder = "to-chuc" if agency.association else "co-quan"
        return URIRef(f"{base}id/{folder}/{agency.slug}"), agency.name
    place = province.name[0].lower() + province.name[1:]
    slug = f"{agency.slug}-{province.slug.partition('-den-')[0]}"
    return URIRef(f"{base}id/co-quan/{slug}"), f"{agency.name} {place}"


def _names(iri: URIRef, name: str) -> Iterator[Triple]:
    yield iri, SKOS.prefLabel, Literal(name, lang="vi")
    yield iri, SKOS.hiddenLabel, Literal(bare(name))


def _english(iri: URIRef, name: str) -> Iterator[Triple]:
    """The name in English: no second skos:prefLabel, which would double the rows of saved queries."""
    if not name:
        return
    yield iri, SCHEMA.name, Literal(name, lang="en")
    # Bodies write "Viet Nam", most of those who look for them "Vietnam".
    for spelling in dict.fromkeys((name, name.replace("Viet Nam", "Vietnam"))):
        yield iri, SKOS.altLabel, Literal(spelling, lang="en")


def _sourced(iri: URIRef, row: Agency | Change | Award) -> Iterator[Triple]:
    yield iri, terms.status, terms.reference
    yield iri, DCTERMS.source, Literal(row.source_vi, lang="vi")
    yield iri, DCTERMS.source, Literal(row.source_en, lang="en")


def _place(unit: Unit, base: str) -> URIRef:
    return URIRef(f"{base}id/dia-danh/{unit.slug}")


_TYPE, _LABEL, _ALTERNATIVE, _HIDDEN = (
    term.n3() for term in (RDF.type, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
)
_CONTAINED = SCHEMA.containedInPlace.n3()
_DATE = XSD.date.n3()


def _unit(unit: Unit, base: str) -> Iterator[str]:
    """Yield the lines of one unit: there are fourteen thousand, so they are written, not built."""
    iri = _place(unit, base).n3()
    yield f"{iri} {_TYPE} {terms.Place.n3()}"
    yield f"{iri} {_TYPE} {SCHEMA.AdministrativeArea.n3()}"
    yield f'{iri} {_LABEL} "{unit.name}"@vi'
    yield f'{iri} {_HIDDEN} "{bare(unit.name)}"'
    if not unit.bare_name.isdigit():
        yield f'{iri} {_ALTERNATIVE} "{unit.bare_name}"@vi'
    yield f'{iri} {terms.unitCode.n3()} "{unit.code}"'
    level = skos.address(base, Scheme.LEVELS, LEVELS[unit.level])
    yield f"{iri} {terms.level.n3()} {level.n3()}"
    yield f"{iri} {terms.status.n3()} {terms.reference.n3()}"
    if unit.valid_from:
        yield f'{iri} {terms.validFrom.n3()} "{unit.valid_from}"^^{_DATE}'
    if unit.valid_until:
        yield f'{iri} {terms.validUntil.n3()} "{unit.valid_until}"^^{_DATE}'
    for holder in units.holders(unit):
        yield f"{iri} {_CONTAINED} {_place(holder, base).n3()}"
    for successor, whole in units.successors(unit):
        yield f"{iri} {terms.succeededBy.n3()} {_place(successor, base).n3()}"
        if not whole:
            yield f"{iri} {terms.partlySucceededBy.n3()} {_place(successor, base).n3()}"


def bare(name: str) -> str:
    """*name* without marks, d for đ: what people type who leave them out."""
    decomposed = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
