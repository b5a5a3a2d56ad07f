"""Addresses of things under a deployment's base: the shape of every IRI that we mint."""

from urllib.parse import quote

from graph import vietnamese
from graph.model import Entity, MentionKind
from ontology import reference

FOLDERS = {
    MentionKind.AGENCY: "co-quan",
    MentionKind.ORGANIZATION: "to-chuc",
    MentionKind.PERSON: "nguoi",
    MentionKind.DOCUMENT: "van-ban",
    MentionKind.AWARD: "khen-thuong",
    MentionKind.DOMAIN: "ten-mien",
    MentionKind.SYSTEM: "he-thong",
    MentionKind.PLACE: "dia-danh",
}
ARTICLES = "bai-viet"
FACTS = "su-kien"
_LONGEST = 96


def article(base: str, document_id: str) -> str:
    """The address of an article; what an address cannot hold is percent-encoded (RFC 3986)."""
    return f"{base}id/{ARTICLES}/{quote(document_id, safe='')}"


def graph(base: str, document_id: str) -> str:
    """The name of the graph that holds what an article says."""
    return f"{base}graph/{quote(document_id, safe='')}"


def entity(base: str, path: str) -> str:
    """The address of an entity from its path in the registry ("co-quan/bo-y-te")."""
    return f"{base}id/{path}"


def fixed_slug(entity: Entity) -> str | None:
    """The word of the address that reference data gives an administrative unit, None for all else."""
    if entity.kind is MentionKind.PLACE and entity.code is not None:
        return reference.address_slug(entity.code)
    return None


def reserved(folder: str, slug: str) -> bool:
    """Tell whether reference data owns this address, so that nothing else may take it."""
    return folder == FOLDERS[MentionKind.PLACE] and reference.owns(slug)


def slug(entity: Entity) -> str:
    """The word of an address that an entity would like, made of its label."""
    words = vietnamese.slug(entity.label) or entity.kind.value
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rsplit("-", 1)[0]
