"""The nouns of the street: frozen values that need no file, clock or network."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from operator import itemgetter


class MentionKind(StrEnum):
    """What a mention may name; the value is the type in the gold format."""

    AGENCY = "agency"
    ORGANIZATION = "organization"
    PERSON = "person"
    DOCUMENT = "document"
    AWARD = "award"
    DOMAIN = "domain"
    SYSTEM = "system"
    PLACE = "place"


class FactKind(StrEnum):
    """What a fact may state; the value is the type in the gold format."""

    POSITION = "position"
    APPOINTMENT = "appointment"
    AWARD = "award"
    ISSUED = "issued"
    WEBSITE = "website"
    FOUNDED = "founded"
    RENAMED = "renamed"
    SANCTION = "sanction"
    FIGURE = "figure"


class Status(StrEnum):
    """How we know a fact: the text states it, a rule infers it, or reference data holds it."""

    STATED = "stated"
    INFERRED = "inferred"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it came, but for Unicode: *text* and *title* are NFC.

    *published* is an ISO 8601 date or date-time, as exact as it is known ("2016-12", "2016-12-09",
    "2016-12-09T08:32:00+07:00"), or None. *invented* marks a demonstration text.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    invented: bool = False

    def __post_init__(self) -> None:
        for name in ("text", "title"):
            value = getattr(self, name)
            if value is not None and not unicodedata.is_normalized("NFC", value):
                raise ValueError(f"document {self.id}: {name} is not NFC")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A slice of a document: ``document.text[start:end] == text``."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim is written: ``document.text[start:end] == quote``, and the rule that read it.

    Offsets are Unicode code points of the NFC text, end exclusive; *confidence* is 0 to 1.
    """

    document: str
    start: int
    end: int
    quote: str
    rule: str
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.quote) or self.start < 0 or not self.quote:
            raise ValueError(f"evidence {self.start}-{self.end} does not fit {self.quote!r}")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a thing; *entity* is the key of the :class:`Entity` meant."""

    kind: MentionKind
    entity: str
    evidence: Evidence

    @property
    def start(self) -> int:
        return self.evidence.start

    @property
    def end(self) -> int:
        return self.evidence.end

    @property
    def text(self) -> str:
        return self.evidence.quote


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing named in one document, or meant by a fact of it.

    *key* is made of what identifies the thing (kind, field, jurisdiction …), never of a spelling,
    so that two documents that mean one thing give one key; the archive's registry turns it into an
    address. *also* are further keys of the same thing (a person's name with each body served): things
    of one kind that share any key are one. *label* is the full canonical Vietnamese name, unlike any
    other of the same document.
    *names* are the spellings seen.
    *concept* is the slug of its kind in the scheme that fits (agency kind, document type, award
    kind); *jurisdiction* and *parent* are keys of other entities of the same reading;
    *number* is a document's number as written ("3476/QĐ-UBND"); *code* is a place's unit key in the
    reference data ("province/31/2025-07-01", the date empty where unknown).
    """

    key: str
    kind: MentionKind
    label: str
    names: tuple[str, ...] = ()
    concept: str | None = None
    jurisdiction: str | None = None
    parent: str | None = None
    number: str | None = None
    code: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """An argument of a fact that is an entity, by its key."""

    key: str


Argument = Ref | str | int | float


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim. *arguments* are named as in the gold format, sorted by name.

    Entities are :class:`Ref`; dates are ISO strings ("2017-12-19", "2017-12" or "2017"); roles, units
    and titles are strings as written; numbers are numbers. Beyond the gold format a fact may hold
    "qualifier" (figure: "gần"), "about" (figure: the body or place), "former" (position: 1) and "from",
    "until" (position: dates).
    """

    kind: FactKind
    arguments: tuple[tuple[str, Argument], ...]
    evidence: tuple[Evidence, ...]
    status: Status = Status.STATED

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"a {self.kind} fact without evidence")
        if list(self.arguments) != sorted(self.arguments, key=itemgetter(0)):
            raise ValueError(f"arguments of a {self.kind} fact are not in order")

    def __getitem__(self, name: str) -> Argument | None:
        for key, value in self.arguments:
            if key == name:
                return value
        return None

    def refs(self) -> Iterator[Ref]:
        """Yield the entities among the arguments."""
        return (value for _, value in self.arguments if isinstance(value, Ref))


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one document says. Pure: the same document gives the same reading.

    *title* and *published* are the document's own or what its layout shows; *not_before* (ISO date)
    bounds an unknown day of publication from below. *fields* are slugs of policy fields.
    *authors* are bylines.
    """

    document: Document
    title: str
    published: str | None = None
    not_before: str | None = None
    lead: str = ""
    authors: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    fields: tuple[str, ...] = ()
    _by_key: dict[str, Entity] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_key.update({entity.key: entity for entity in self.entities})

    def entity(self, key: str) -> Entity:
        """The entity with *key*; raises KeyError where this reading has none."""
        return self._by_key[key]


@dataclass(frozen=True, slots=True)
class Change:
    """What a document becomes in everything derived from the archive.

    *reading* is None where the document was removed. *iri* is the article's address and *addresses*
    maps the key of each entity of the reading to its address.
    """

    document: str
    iri: str
    reading: Reading | None = None
    addresses: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EntitySummary:
    """What all documents together say an entity is called; *articles* counts those that name it.

    *articles* is 0 where no document names it any more. *hint* tells namesakes apart (an office and
    its body, a superior, an issuer), empty where nothing does; *hints* are all that it was chosen
    from, the latest first.
    """

    iri: str
    kind: MentionKind
    label: str
    names: tuple[str, ...] = ()
    articles: int = 0
    hint: str = ""
    hints: tuple[str, ...] = ()
