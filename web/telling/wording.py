"""The names of properties and classes for readers, and the order in which they are shown."""

from collections.abc import Mapping
from functools import cache

from flask_babel import LazyString
from flask_babel import lazy_gettext as lazy
from rdflib import URIRef

from graph import vietnamese
from ontology import schemes, terms, vocabulary
from ontology.namespaces import DCTERMS, ELI, FOAF, ORG, OWL, PROV, QB, RDF, RDFS, SCHEMA, SKOS
from ontology.schemes import Scheme
from web.exchange import i18n

# Terms of others bear no Vietnamese label; this is also the order of an entity's page.
_STANDARD: Mapping[URIRef, LazyString] = {
    ELI.id_local: lazy("số hiệu"),
    ELI.number: lazy("số"),
    ELI.type_document: lazy("loại văn bản"),
    ELI.title: lazy("trích yếu"),
    ELI.passed_by: lazy("cơ quan ban hành"),
    ELI.date_document: lazy("ngày ban hành"),
    ELI.first_date_entry_in_force: lazy("có hiệu lực từ"),
    ELI.date_no_longer_in_force: lazy("có hiệu lực đến hết"),
    FOAF.name: lazy("họ và tên"),
    ORG.classification: lazy("loại hình"),
    ORG.subOrganizationOf: lazy("trực thuộc"),
    ORG.member: lazy("người giữ chức"),
    ORG.organization: lazy("cơ quan, tổ chức"),
    ORG.role: lazy("chức danh"),
    ORG.originalOrganization: lazy("cơ quan cũ"),
    ORG.resultingOrganization: lazy("cơ quan mới"),
    SCHEMA.containedInPlace: lazy("thuộc"),
    SKOS.altLabel: lazy("tên khác"),
    SKOS.broader: lazy("thuộc loại"),
    SKOS.definition: lazy("định nghĩa"),
    SKOS.scopeNote: lazy("phạm vi"),
    SKOS.notation: lazy("ký hiệu"),
    SKOS.closeMatch: lazy("gần với"),
    SKOS.exactMatch: lazy("trùng với"),
    OWL.sameAs: lazy("cũng là"),
    DCTERMS.identifier: lazy("mã"),
    DCTERMS.source: lazy("nguồn"),
    DCTERMS.subject: lazy("lĩnh vực"),
    DCTERMS.issued: lazy("ngày đăng"),
    DCTERMS.creator: lazy("tác giả"),
    DCTERMS.publisher: lazy("nơi đăng"),
    PROV.wasDerivedFrom: lazy("lấy từ"),
    PROV.wasQuotedFrom: lazy("trích từ"),
    RDFS.comment: lazy("ghi chú"),
    QB.dataSet: lazy("tập dữ liệu"),
}
# Read the other way round: what points to the thing whose page it is.
_INVERSE: Mapping[URIRef, LazyString] = {
    ORG.subOrganizationOf: lazy("đơn vị trực thuộc"),
    ELI.passed_by: lazy("văn bản đã ban hành"),
    terms.jurisdiction: lazy("cơ quan trên địa bàn"),
    terms.operatedBy: lazy("vận hành"),
    terms.domainOf: lazy("có tên miền"),
    terms.succeededBy: lazy("kế thừa"),
    terms.partlySucceededBy: lazy("kế thừa một phần"),
    terms.level: lazy("địa danh thuộc cấp này"),
    SCHEMA.containedInPlace: lazy("bao gồm"),
    SKOS.broader: lazy("gồm các loại"),
    ORG.classification: lazy("thuộc loại này"),
    ELI.type_document: lazy("thuộc loại này"),
}
# What a reader is not told as a property: it is shown in another way, or says nothing to them.
HIDDEN = frozenset(
    {
        RDF.type,
        SKOS.prefLabel,
        SKOS.altLabel,
        SKOS.hiddenLabel,
        SCHEMA.name,
        SKOS.inScheme,
        SKOS.topConceptOf,
        DCTERMS.title,
        terms.name,
        terms.invented,
        terms.evidence,
        terms.status,
    }
)
# How it is known what a fact says.
STATUSES: Mapping[str, LazyString] = {
    "stated": lazy("Bài nêu rõ"),
    "inferred": lazy("Suy ra từ ngữ cảnh"),
    "reference": lazy("Dữ liệu tham chiếu"),
}
_ORDER = {name: position for position, name in enumerate(_STANDARD)}


def of(iri: URIRef) -> str:
    """What readers call a term; the end of its address where nobody has named it."""
    if iri in _STANDARD:
        return str(_STANDARD[iri])
    return _ours().get((str(iri), i18n.language())) or _tail(iri)


def inverse(iri: URIRef) -> str:
    """What readers call a property read from its value to its subject."""
    return str(_INVERSE[iri]) if iri in _INVERSE else f"← {of(iri)}"


def concept(scheme: Scheme, slug: str) -> str:
    """What readers call a concept of ours; its slug where there is no such concept."""
    found = schemes.concepts(scheme).get(slug)
    if found is None:
        return slug
    label = found.en if i18n.language() == "en" else found.vi
    return vietnamese.capitalise(label)


def order(iri: URIRef) -> tuple[int, str]:
    """Where a property stands among those of a thing."""
    return _ORDER.get(iri, len(_ORDER)), str(iri)


@cache
def _ours() -> dict[tuple[str, str], str]:
    return {
        (str(term.iri), code): label
        for term in vocabulary.terms()
        for code, label in term.labels.items()
    }


def _tail(iri: URIRef) -> str:
    return str(iri).rpartition("#")[2].rpartition("/")[2]
