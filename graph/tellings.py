"""What facts tell and what proves it, as the annals of a generation keep it: packed into a line each."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter
from typing import Final

from rdflib import Literal, URIRef

from ontology.namespaces import PREFIXES

_LINE: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_IRI, _PLAIN, _TYPED, _IN = "<", "=", "^", "@"
_STRING: Final = "http://www.w3.org/2001/XMLSchema#string"
_TEXTS: Final = frozenset({"", _STRING, "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"})


@dataclass(frozen=True, slots=True)
class Proof:
    """Where an article states something; *issued* is its date, as exact as it is known."""

    article: str
    start: int
    end: int
    quote: str
    rule: str
    confidence: float
    title: str = ""
    issued: str = ""
    invented: bool = False


_ROW = attrgetter(*(field.name for field in fields(Proof)))


@dataclass(frozen=True, slots=True)
class Telling:
    """All that the graph says of the fact *iri*, and what proves it, from the latest article on."""

    iri: str
    values: dict[URIRef, tuple[URIRef | Literal, ...]]
    proofs: tuple[Proof, ...]


def iri(address: str) -> str:
    """The term *address* as it is packed."""
    return _IRI + address


def literal(text: str, *, datatype: str, language: str) -> str:
    """The literal *text* of *datatype*, or in *language*, as it is packed."""
    if language:
        return f"{_IN}{language} {text}"
    return f"{_PLAIN}{text}" if datatype in _TEXTS else f"{_TYPED}{datatype} {text}"


def words(term: str) -> str | None:
    """What the packed *term* says in words; None where it is an address."""
    if term[0] == _IRI:
        return None
    return term[1:] if term[0] == _PLAIN else term.partition(" ")[2]


def address(term: str) -> str | None:
    """The address that the packed *term* is; None where it is a literal."""
    return term[1:] if term[0] == _IRI else None


def pack(said: Mapping[str, Iterable[str]]) -> str:
    """What a fact says by the address of the property, packed terms, as a line."""
    found = {
        _short(name): sorted(set(terms), key=lambda term: (_said(term), term))
        for name, terms in sorted(said.items())
    }
    return _LINE.encode(found)


def pack_proofs(proofs: Iterable[Proof]) -> str:
    """*proofs* as a line, each once, those of the latest article first."""
    rows = [_ROW(proof) for proof in sorted(set(proofs), key=newest_first)]
    return _LINE.encode(rows)


def unpack(line: str) -> dict[URIRef, tuple[URIRef | Literal, ...]]:
    """The values that :func:`pack` has packed, by property, sorted by what they say."""
    said: dict[str, list[str]] = json.loads(line)
    return {_whole(name): tuple(map(_node, terms)) for name, terms in said.items()}


def said(line: str, properties: Iterable[URIRef]) -> Iterator[str]:
    """Yield all values of *properties* in a line of :func:`pack`."""
    told: dict[str, list[str]] = json.loads(line)
    for name in properties:
        yield from map(_said, told.get(_short(str(name)), ()))


def unpack_proofs(line: str) -> tuple[Proof, ...]:
    """The proofs that :func:`pack_proofs` has packed, in their order."""
    return tuple(Proof(*row) for row in json.loads(line))


def newest_first(proof: Proof) -> tuple[object, ...]:
    """What sorts *proof* among others: those of the latest article first."""
    return tuple(-ord(char) for char in proof.issued), *_ROW(proof)


def _said(term: str) -> str:
    """The words or the address that *term* is."""
    told = words(term)
    return term[1:] if told is None else told


@lru_cache(maxsize=1024)
def _short(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(str(namespace)):
            return f"{prefix}:{iri.removeprefix(str(namespace))}"
    return iri


@lru_cache(maxsize=1024)
def _whole(name: str) -> URIRef:
    prefix, _, end = name.partition(":")
    return URIRef(f"{PREFIXES[prefix]}{end}" if prefix in PREFIXES else name)


# Facts of one page repeat their things, and to make a term takes most of the time.
@lru_cache(maxsize=8192)
def _node(term: str) -> URIRef | Literal:
    sort, said = term[0], term[1:]
    if sort == _IRI:
        return URIRef(said)
    if sort == _PLAIN:
        return Literal(said)
    kind, _, text = said.partition(" ")
    if sort == _IN:
        return Literal(text, lang=kind)
    # As it is stored: rdflib would write 1.50 for 1.5 or lose what it cannot parse.
    return Literal(text, datatype=URIRef(kind), normalize=False)
