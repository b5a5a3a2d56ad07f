"""Which body a name means: head, field, place and superior, whatever the spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.extract import grammar
from graph.extract.base import Span
from graph.extract.grammar import Body
from graph.extract.syllables import Syllables
from graph.extract.tails import Tail
from graph.lexicon.heads import Form
from graph.model import MentionKind
from graph.resolve.ledger import Entry, Ledger
from graph.resolve.regions import Region, Regions
from graph.vietnamese import normalise

_STATE = "agency|nhà nước"
_PARTY = "agency|đảng cộng sản việt nam"
_FIXED = {
    "đảng": (_PARTY, "Đảng Cộng sản Việt Nam", "dang-bo"),
    "nhà nước": (_STATE, "Nhà nước Cộng hòa xã hội chủ nghĩa Việt Nam", "nha-nuoc"),
    "thủ tướng chính phủ": ("agency|thủ tướng chính phủ", "Thủ tướng Chính phủ", "chuc-danh"),
    "thủ tướng": ("agency|thủ tướng chính phủ", "Thủ tướng Chính phủ", "chuc-danh"),
    "chủ tịch nước": ("agency|chủ tịch nước", "Chủ tịch nước", "chuc-danh"),
    "trung ương": (
        "agency|ban chấp hành trung ương đảng",
        "Ban Chấp hành Trung ương Đảng",
        "trung-uong-dang",
    ),
}
# Committees whose level is in their head.
_OWN_LEVEL = {
    "Tỉnh ủy": "tỉnh",
    "Thành ủy": "thành phố",
    "Huyện ủy": "huyện",
    "Quận ủy": "quận",
    "Thị ủy": "thị xã",
    "Tỉnh đoàn": "tỉnh",
    "Thành đoàn": "thành phố",
    "Huyện đoàn": "huyện",
    "Quận đoàn": "quận",
}
_PROVINCIAL = frozenset(("so",))
_LOCAL_COUNCILS = frozenset(("Ủy ban nhân dân", "Hội đồng nhân dân"))
_LINKING = frozenset(("và", "-", ",", "&", "của", "số", "."))
# Parts of a larger body, which their own name does not tell from others of the name.
_PARTS = frozenset(
    ["Cục", "Vụ", "Phòng", "Văn phòng", "Thanh tra", "Ban", "Đoàn kiểm tra", "Tổ công tác", "Hội đồng", "Trung tâm", "Ban cán sự đảng", "Đảng ủy", "Ban Thường vụ", "Viện", "Tổng cục", "Đoàn thanh tra", "Đoàn công tác", "Cơ quan Cảnh sát điều tra", "Cơ quan An ninh điều tra", "Ủy ban", "Chi bộ", "Đảng bộ", "Ban Chấp hành", "Đội", "Chi cục"]
)
_WHOLES = frozenset(
    ("bo", "tong-cuc", "co-quan-ngang-bo", "chinh-phu", "quoc-hoi", "so", "uy-ban-nhan-dan", "cuc")
)
_BETWEEN = re.compile(r"[ \t]?(?:\(|,|[-–]|thuộc|của|trực thuộc|\()[ \t]?")


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells a body from others: head, field by its words, place, superior."""

    head: str
    field: str
    region: str
    superior: str

    @property
    def key(self) -> str:
        """The key of the body's entity."""
        parts = ["agency", self.head, self.field, self.region]
        return "|".join(parts) + (f"<{self.superior}" if self.superior else "")


@dataclass(slots=True)
class _Reading:
    """A mention under way: its words as read, and what it was found to mean."""

    span: Span
    body: Body
    region: Region | None
    label: str
    field: str


class Agencies:
    """Reads the agency and organization spans of one document into the ledger."""

    def __init__(self, text: Syllables, regions: Regions, ledger: Ledger, scope: str) -> None:
        self._text = text
        self._regions = regions
        self._ledger = ledger
        self._scope = scope
        self._starts = {token.start: index for index, token in enumerate(text.tokens)}

    def body(self, span: Span) -> Body | None:
        """The body that *span* names, read again by the grammar."""
        index = self._starts.get(span.start)
        if index is None:
            return None
        body = grammar.read(self._text, index)
        if body is None:
            return None
        end = self._text.tokens[body.last - 1].end
        return body if end == span.end else None

    def tails(self, spans: Sequence[Span]) -> Iterator[tuple[int, Tail]]:
        """Yield the places written in the names of bodies."""
        for span in spans:
            if (body := self.body(span)) and (tail := body.place) is not None:
                yield span.start, tail

    def resolve(self, spans: Sequence[Span]) -> dict[Span, str]:
        """Enter the things that *spans* name; the key that each span means."""
        keys: dict[Span, str] = {}
        by_head: dict[str, list[tuple[int, str]]] = {}
        pending: list[tuple[Span, Body | None]] = []
        for span in spans:
            text = self._text.text[span.start : span.end]
            if fixed := _FIXED.get(normalise(text)):
                key, label, concept = fixed
                self._ledger.enter(Entry(key, MentionKind.AGENCY, label, concept=concept))
                keys[span] = key
                continue
            body = self.body(span)
            if body is None or (body.bare and self._anaphor(body)):
                pending.append((span, body))
                continue
            key = self._enter(body, span)
            keys[span] = key
            by_head.setdefault(body.head.name, []).append((span.start, key))
        for span, body in pending:
            keys[span] = self._taken_up(span, body, by_head)
        return keys

    def _anaphor(self, body: Body) -> bool:
        if body.head.name in _LOCAL_COUNCILS:
            return True
        return body.head.form in (Form.FIELD, Form.NAMED) or body.head.name in ("Công an",)

    def _taken_up(
        self, span: Span, body: Body | None, by_head: dict[str, list[tuple[int, str]]]
    ) -> str:
        """The body of the same head named last before *span*, else first after it."""
        text = self._text.text[span.start : span.end]
        if body is not None and (named := by_head.get(body.head.name)):
            before = [key for where, key in named if where < span.start]
            return before[-1] if before else named[0][1]
        kind = MentionKind(span.kind) if span.kind else MentionKind.AGENCY
        if body is not None and body.head.name in _LOCAL_COUNCILS:
            key = self._enter(body, span)
            return key
        label = text if body is None else body.head.name
        key = f"{kind.value}|{normalise(label)}|{self._scope if body is not None else ''}"
        concept = body.head.kind if body is not None and kind is MentionKind.AGENCY else None
        self._ledger.enter(Entry(key, kind, label, concept=concept))
        return key

    def _enter(self, body: Body, span: Span) -> str:
        superior: str | None = None
        if body.superior is not None:
            superior = self._enter(body.superior, replace(span, kind=_kind(body.superior)))
        region = self._region(body, span.start)
        field = _words(body.field)
        kind = (
            MentionKind.ORGANIZATION
            if span.kind is MentionKind.ORGANIZATION
            else MentionKind.AGENCY
        )
        identity = Identity(
            normalise(body.head.name),
            field,
            region.key if region else self._scoped(body),
            superior or "",
        )
        key = identity.key if kind is MentionKind.AGENCY else "organization" + identity.key[6:]
        self._ledger.enter(
            Entry(
                key,
                kind,
                self._label(body, region, superior),
                concept=body.head.kind if kind is MentionKind.AGENCY else None,
                jurisdiction=self._jurisdiction(region),
                parent=superior,
            )
        )
        return key

    def _scoped(self, body: Body) -> str:
        """Without place or superior a part of a body is known within its document only."""
        if body.superior is None and body.head.name in _PARTS and body.head.form is not Form.SOLE:
            if body.tail is None and not self._central(body):
                return self._scope
        return ""

    def _central(self, body: Body) -> bool:
        return (body.field or "").endswith(("Trung ương", "Nhà nước", "Quốc gia", "quốc gia"))

    def _jurisdiction(self, region: Region | None) -> str | None:
        if region is None or region.unit is None or not region.unit.code:
            return None
        self._ledger.enter(
            Entry(region.key, MentionKind.PLACE, _place_label(region), code=region.unit.key or None)
        )
        return region.key

    def _region(self, body: Body, position: int) -> Region | None:
        tail, head = body.tail, body.head
        if tail is not None:
            if tail.name == "Trung ương":
                return Region("trung ương", "Trung ương", "Trung ương", "country")
            level = tail.level or _OWN_LEVEL.get(head.name)
            if tail.name is None:
                return self._regions.by_level(tail.level or "", position)
            if tail.units and (found := self._regions.choose(tail.units, level, tail.name)):
                return found
            if tail.units and (found := self._regions.choose(tail.units, None, tail.name)):
                return found
            home = self._regions.home
            near = home.key if home else self._scope
            label = f"{tail.level} {tail.name}" if tail.level else tail.name
            province = home.province if home else ""
            return Region(f"place|{normalise(label)}|{near}", label, tail.name, "unit", province)
        if body.superior is not None:
            return None
        if level := _OWN_LEVEL.get(head.name):
            return self._regions.by_level(level, position)
        if head.kind in _PROVINCIAL:
            return self._regions.province(position)
        if head.name in _LOCAL_COUNCILS:
            return self._regions.province(position)
        return None

    def _label(self, body: Body, region: Region | None, superior: str | None) -> str:
        label = body.head.name
        if body.field:
            label += f" {_cased(body.field)}"
        if superior is not None:
            return f"{label} {self._ledger.label(superior)}"
        if region is None:
            tail = body.tail
            return label if tail is None else f"{label} {tail.name or tail.level}"
        named = body.head.name in _OWN_LEVEL or region.name == "Trung ương"
        if body.tail is not None and body.tail.level is None and body.head.form is Form.NAMED:
            named = True
        return f"{label} {region.name if named else region.label}"


def _kind(body: Body) -> MentionKind:
    return MentionKind.ORGANIZATION if body.head.organization else MentionKind.AGENCY


def _cased(field: str) -> str:
    return field[0].upper() + field[1:] if field else field


def _words(field: str | None) -> str:
    """A field by its words alone: dashes, commas and "và" are written as one likes."""
    if not field:
        return ""
    words = re.findall(r"\w+", normalise(field))
    return " ".join(word for word in words if word not in _LINKING)


def _place_label(region: Region) -> str:
    return region.label
