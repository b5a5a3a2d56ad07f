"""The names of kinds of things and facts for readers, and the order in which they are shown."""

from collections.abc import Mapping
from typing import Final

from flask_babel import LazyString, gettext
from flask_babel import lazy_gettext as lazy
from rdflib import URIRef

from graph import addresses, vietnamese
from ontology import terms
from ontology.namespaces import FOAF, ORG, SCHEMA, SKOS
from ontology.schemes import Scheme

ARTICLE: Final = "article"
CONCEPT: Final = "concept"
OTHER: Final = "other"

_NAMES: Mapping[str, LazyString] = {
    ARTICLE: lazy("Bài viết"),
    "agency": lazy("Cơ quan"),
    "person": lazy("Người"),
    "document": lazy("Văn bản"),
    "award": lazy("Khen thưởng"),
    "place": lazy("Địa danh"),
    "organization": lazy("Tổ chức"),
    "system": lazy("Hệ thống"),
    "domain": lazy("Tên miền"),
    "fact": lazy("Dữ kiện"),
    "field": lazy("Lĩnh vực"),
    CONCEPT: lazy("Khái niệm"),
    OTHER: lazy("Dữ liệu"),
}
_COUNTED: Mapping[str, LazyString] = {
    ARTICLE: lazy("bài viết"),
    "agency": lazy("cơ quan"),
    "person": lazy("người"),
    "document": lazy("văn bản"),
    "award": lazy("khen thưởng"),
    "place": lazy("địa danh"),
    "organization": lazy("tổ chức"),
    "system": lazy("hệ thống"),
    "domain": lazy("tên miền"),
    "fact": lazy("dữ kiện"),
}
ENTITIES: Final = (
    "agency",
    "person",
    "document",
    "award",
    "place",
    "organization",
    "system",
    "domain",
)
_BY_FOLDER = {folder: kind.value for kind, folder in addresses.FOLDERS.items()} | {
    addresses.ARTICLES: ARTICLE,
    addresses.FACTS: "fact",
    Scheme.FIELDS: "field",
}
_BY_CLASS: Mapping[URIRef, str] = {
    SCHEMA.NewsArticle: ARTICLE,
    terms.Agency: "agency",
    FOAF.Person: "person",
    terms.Document: "document",
    terms.Award: "award",
    terms.DomainName: "domain",
    terms.InformationSystem: "system",
    terms.Place: "place",
    ORG.Organization: "organization",
    terms.Statement: "fact",
    SKOS.Concept: CONCEPT,
}

# The kinds of facts, in the order of a page; the class of the ontology and the name of a group.
FACTS: Mapping[str, LazyString] = {
    "Position": lazy("Chức vụ"),
    "Appointment": lazy("Bổ nhiệm, điều động, miễn nhiệm"),
    "Conferral": lazy("Trao tặng, khen thưởng"),
    "Issuance": lazy("Ban hành văn bản"),
    "Operation": lazy("Trang và cổng thông tin"),
    "Founding": lazy("Thành lập"),
    "Renaming": lazy("Đổi tên"),
    "Merger": lazy("Hợp nhất"),
    "Split": lazy("Chia tách"),
    "Sanction": lazy("Xử phạt"),
    "Figure": lazy("Số liệu"),
}
HISTORY: Final = frozenset({"Founding", "Renaming", "Merger", "Split"})


def name(kind: str) -> str:
    """What a thing of *kind* is called: "Cơ quan"."""
    return str(_NAMES.get(kind, _NAMES[OTHER]))


def counted(kind: str) -> str:
    """What things of *kind* are called below their number: "cơ quan"."""
    return str(_COUNTED[kind])


def listed(kind: str) -> str:
    """What a list of things of *kind* is called: "Cơ quan"; "Agencies"."""
    return vietnamese.capitalise(counted(kind))


def fact_name(kind: str) -> str:
    """What a group of facts of *kind* is called."""
    return str(FACTS[kind]) if kind in FACTS else str(gettext("Dữ kiện khác"))


def of_folder(folder: str) -> str:
    """The kind of the things whose addresses are in *folder* ("co-quan")."""
    return _BY_FOLDER.get(folder, OTHER)


def of_classes(classes: frozenset[URIRef]) -> str:
    """The most telling kind among *classes*."""
    return next((kind for cls, kind in _BY_CLASS.items() if cls in classes), OTHER)
