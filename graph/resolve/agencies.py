"""Which body a name means: head, field, place and superior, whatever the spelling.

A document's bodies are read in four passes: those with a name, the short names that they were given,
names known without a head, and at last heads alone, which take up a body named before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from graph.extract import aliases, anaphors, completed, grammar, organs
from graph.extract.base import Span
from graph.extract.body import Body
from graph.extract.syllables import Syllables
from graph.extract.tails import Tail
from graph.lexicon import outlets
from graph.lexicon.heads import Form
from graph.lexicon.outlets import Outlet
from graph.lexicon.trie import tokens
from graph.model import MentionKind
from graph.resolve import committees, cuts, labels, names, own_words, seats, wholes
from graph.resolve.ledger import Entry, Ledger
from graph.resolve.regions import Region, Regions
from graph.vietnamese import normalise

_CENTRE_TAIL = Tail(0, 0, None, "Trung ương")


@dataclass(slots=True)
class _Found:
    """A span under way: the body read in it, and the key of the thing it was found to mean."""

    span: Span
    body: Body | None
    key: str | None = None


class Agencies:
    """Reads the agency and organization spans of one document into the ledger."""

    def __init__(self, text: Syllables, regions: Regions, ledger: Ledger, scope: str) -> None:
        self._text = text
        self._regions = regions
        self._ledger = ledger
        self._scope = scope
        self._by_head: dict[str, list[tuple[int, str]]] = {}
        self._wholes: wholes.Wholes = {}
        self._shared: Mapping[int, Tail] = {}

    def _body(self, span: Span) -> Body | None:
        """The body that *span* names, read again by the grammar."""
        index = self._text.starts.get(span.start)
        body = grammar.read(self._text, index) if index is not None else None
        if body is None and index is not None:
            body = anaphors.read(self._text, index) or anaphors.airline(self._text, index)
        if body is None or self._text.tokens[body.last - 1].end != span.end:
            return None
        return body

    def tails(self, spans: Sequence[Span]) -> Iterator[tuple[int, Tail]]:
        """Yield the places written in the names of bodies, with where the names begin."""
        for span in spans:
            if (body := self._body(span)) and (tail := body.place) is not None:
                yield span.start, tail

    def resolve(self, spans: Sequence[Span]) -> dict[Span, str]:
        """Enter the things that *spans* name; the key that each span means."""
        bodies = completed.again(self._text, [(span, self._body(span)) for span in spans])
        found = [_Found(span, body) for span, body in bodies]
        read = [(span, item.body) for span, item in zip(spans, found, strict=True)]
        self._wholes, shared = wholes.of(self._text, read)
        owners = committees.beside(self._text, read, shared)
        places = {
            found[at].span.start: tail for at, tail in owners.items() if isinstance(tail, Tail)
        }
        self._shared = places | shared
        for item in found:
            fixed = names.FIXED.get(normalise(self._written(item.span)))
            if fixed is not None and item.span.kind is MentionKind.AGENCY:
                item.key = self._ledger.enter(fixed.entry()).key
            elif item.body is not None and (tail := self._shared.get(item.span.start)):
                body = committees.placed(item.body, tail)
                item.key = self._enter(body, item.span.start, item.span.kind)
            elif item.body is not None and not self._takes_up(item.body):
                item.key = self._enter(item.body, item.span.start, item.span.kind)
        self._merge(found)
        for item in found:
            if item.body is not None and item.key is not None:
                self._note(item.body, item.span.start, item.key)
        self._own(found, owners)
        for item in found:
            if (
                item.body is not None
                and item.key is None
                and not own_words.of_brand(item.span, item.body, self._by_head)
            ):
                item.key = self._taken_up(item.body, item.span)
                if item.body.superior is not None:
                    self._by_head.setdefault(item.body.head.name, []).append(
                        (item.span.start, item.key)
                    )
        short = self._short_names(found)
        full = {
            normalise(self._written(item.span)): item.key
            for item in found
            if item.key is not None and item.body is not None and item.body.organization
            if item.body.superior is None
        }
        told = {normalise(self._written(item.span)): item.key for item in found if item.key}
        for index, item in enumerate(found):
            if item.key is None and item.span.rule.endswith(("/retold", "/small-letters")):
                item.key = told.get(normalise(self._written(item.span)))
            if item.key is None and not own_words.of_brand(item.span, item.body, self._by_head):
                written = own_words.unled(normalise(self._written(item.span)))
                item.key = short.get(written) or self._by_prefix(written, short)
                if item.key is None and (key := self._bracketed(found, index)) is not None:
                    item.key = short[written] = key
                item.key = item.key or own_words.ending(written, full)
                item.key = item.key or self._known(item.span) or self._unknown(item.span)
        self._own(found, owners)
        branded = [
            (item.span.start, item.key)
            for item in found
            if item.key and item.body is None
            if own_words.branded(item.span, self._written(item.span))
        ]
        for item in found:
            if item.key is None and branded:
                item.key = own_words.nearest(branded, item.span.start)
            elif item.key is None and item.body is not None:
                item.key = self._taken_up(item.body, item.span)
        return {item.span: item.key for item in found if item.key is not None}

    def _own(self, found: Sequence[_Found], owners: Mapping[int, int | Tail]) -> None:
        """Let committees alone belong to the bodies of *owners* whose keys are known by now."""
        for at, owner in owners.items():
            item, over = found[at], "" if isinstance(owner, Tail) else found[owner].key
            if item.body is None or not over:
                continue
            position = item.span.start
            if (committee := item.body.superior) is not None:
                over = self._enter(committee, position, MentionKind.AGENCY, over)
            item.key = self._enter(item.body, position, item.span.kind, over)
            self._by_head.setdefault(item.body.head.name, []).append((position, item.key))

    def _written(self, span: Span) -> str:
        return self._text.text[span.start : span.end]

    def _takes_up(self, body: Body) -> bool:
        """Whether a head alone means a body that is named elsewhere."""
        if body.superior is not None:
            return self._takes_up(body.superior)  # "Thanh tra Bộ"
        own = body.head.name in names.OWN_LEVEL or body.head.kind == "co-quan-ngang-bo"
        return body.bare and body.head.form is not Form.SOLE and not own

    def _note(self, body: Body, position: int, key: str) -> None:
        """Remember that *body* and what it is a part of were named, for heads alone."""
        for name in {body.head.name, body.head.family}:
            self._by_head.setdefault(name, []).append((position, key))
        _, link, superior = key.partition("<")
        if body.superior is not None and link and names.whole(body.superior):
            self._note(body.superior, position, superior)

    # One thing under several names.

    def _merge(self, found: Sequence[_Found]) -> None:
        """Let initials and cut names mean the one body of their head that they fit."""
        fielded = [item for item in found if item.body is not None and item.body.field and item.key]
        before = [item.key or "" for item in fielded]
        pairs = [(item.body, item.key) for item in fielded if item.body and item.key]
        merged = dict(zip(before, cuts.merged(pairs), strict=True))
        merged |= cuts.investigators({item.key for item in found if item.key})
        merged |= own_words.forms(pairs)
        for item in found:
            item.key = merged.get(item.key or "", item.key)
            self._follow(item, merged)
        for one, other in pairwise(found):
            if one.key and other.key and self._coded(one, other):
                other.key = one.key

    def _coded(self, one: _Found, other: _Found) -> bool:
        """Whether a bracket gives the number of a body: "Vụ Pháp chế (Vụ 3)"."""
        if one.body is None or other.body is None or one.body.head != other.body.head:
            return False
        text = self._text.text
        inside = text[one.span.end : other.span.start].strip() == "("
        numbered = (other.body.field or "").isdigit() or (other.body.field or "").isupper()
        return inside and numbered and text[other.span.end : other.span.end + 1] == ")"

    def _follow(self, item: _Found, merged: dict[str, str]) -> None:
        """Let a part belong to the whole that its own was merged with: "Đảng ủy Cục Hải quan"."""
        body = item.body
        if body is None or body.superior is None or item.key is None:
            return
        over = item.key.partition("<")[2]
        if merged.get(over, over) != over and item.span.kind is not None:
            item.key = self._enter(body, item.span.start, item.span.kind, merged[over])

    def _short_names(self, found: Sequence[_Found]) -> dict[str, str]:
        """The keys of the bodies that the document gives short names to."""
        by_body = {id(item.body): item.key for item in found if item.body and item.key}
        bodies = [item.body for item in found if item.body is not None and item.key]
        keys: dict[str, str] = {}
        for definition in aliases.definitions(self._text, bodies):
            if key := by_body.get(id(definition.body)):
                board = definition.body.head.kind == "hoi-dong-cong-ty"
                short = own_words.whole(key) if board else key
                keys.setdefault(normalise(definition.name), short or key)
        for item in found:
            body = item.body
            if body is not None and body.head.organization and body.field and body.tail is None:
                # "Công ty PVC.KBC" where PVC.KBC is short for a company named in full.
                item.key = keys.get(normalise(body.field), item.key)
        return keys

    def _bracketed(self, found: Sequence[_Found], index: int) -> str | None:
        """The key of the body right before the bracket in which the one at *index* stands alone."""
        one, other = found[index - 1 : index + 1] if index else (None, None)
        if one is None or other is None:
            return None
        text = self._text.text
        between, behind = text[one.span.end : other.span.start], text[other.span.end :][:2]
        if organs.led(self._text, self._text.starts.get(one.span.start, 0)):
            return None  # "Ban Thư ký Hiệp hội … (ASEAN)"
        return own_words.whole(one.key) if own_words.opened(between, behind) else None

    def _by_prefix(self, written: str, short: dict[str, str]) -> str | None:
        """A short name with a place behind it: "VPĐKĐĐ Thanh Hóa"; "Nestlé Việt Nam" is another's name."""
        if written in outlets.names():
            return None
        return next((key for name, key in short.items() if written.startswith(name + " ")), None)

    def _known(self, span: Span) -> str | None:
        """A body known without a head, by its full name; with a place behind it, its branch there."""
        written = own_words.unled(normalise(self._written(span)))
        known = outlets.names()
        if outlet := known.get(written):
            return self._outlet(outlet, span)
        words = written.split()
        for width in range(len(words) - 1, 0, -1):
            if outlet := known.get(" ".join(words[:width])):
                place = " ".join(self._written(span).split()[width:])
                kind = MentionKind(outlet.kind)
                key = f"{kind.value}|{normalise(outlet.name)}|{normalise(place)}"
                parent = self._outlet(outlet, span)
                label = f"{outlet.name} - {place}"
                return self._ledger.enter(Entry(key, kind, label, parent=parent)).key
        return None

    def _outlet(self, outlet: Outlet, span: Span) -> str:
        text = Syllables(outlet.name, tokens(outlet.name))
        body = grammar.read(text, 0)
        kind = MentionKind(outlet.kind)
        if body is not None and body.last == len(text) and not body.bare:
            return self._enter(body, span.start, kind)
        key = f"{kind.value}|{normalise(outlet.name)}"
        return self._ledger.enter(Entry(key, kind, outlet.name)).key

    # Heads alone.

    def _taken_up(self, body: Body, span: Span) -> str:
        """The body of the same head named last before, else first after; else one by itself."""
        named = sorted(
            pair
            for head, pairs in self._by_head.items()
            if head == body.head.family or head.startswith(body.head.family + " ")
            for pair in pairs
        )
        if body.head.kind == "ban-thuong-vu":  # "Ban Chấp hành" of whatever was named but the Party
            party = [pair for pair in named if "trung ương đảng" in pair[1].partition("<")[0]]
            named = [pair for pair in named if pair not in party] or party
        if body.superior is not None:
            superior = self._taken_up(body.superior, replace(span, kind=MentionKind.AGENCY))
            return self._enter(body, span.start, span.kind, superior)
        if not named:
            return self._enter(body, span.start, span.kind)
        return own_words.nearest(named, span.start)

    def _unknown(self, span: Span) -> str:
        """A body that only its document knows."""
        kind = span.kind or MentionKind.AGENCY
        label = span.words(self._text.text)
        key = f"{kind.value}|{own_words.unled(normalise(label))}|{self._scope}"
        return self._ledger.enter(Entry(key, kind, label)).key

    # Entries.

    def _enter(
        self, body: Body, position: int, kind: MentionKind | None, superior: str | None = None
    ) -> str:
        body = names.apart(body)
        if body.superior is not None and superior is None and names.of_centre(body):
            body = replace(body, superior=None, tail=_CENTRE_TAIL)
        if body.superior is not None and superior is None:
            over = MentionKind.ORGANIZATION if body.superior.organization else MentionKind.AGENCY
            superior = self._enter(body.superior, position, over)
        region = seats.of(body, position, self._regions, self._scope)
        if superior is None and region is None:
            whole = wholes.nearest(self._wholes, body, position)
            if whole is not None:
                superior = self._enter(whole, position, MentionKind.AGENCY)
        kind = MentionKind.ORGANIZATION if kind is MentionKind.ORGANIZATION else MentionKind.AGENCY
        where = region.key if region is not None else ""
        if where == "" and superior is None and names.part(body) and body.tail is None:
            where = self._scope  # A part is known by its own name within its document only.
        field = names.words(body.field)
        place = body.tail.name or (region.name if region else "") if body.tail else ""
        if place and names.bears_place(body):
            # "Trường THCS xã Chiềng Đen" is called "Trường THCS Chiềng Đen" too.
            field, where = names.words(f"{body.field or ''} {place}"), ""
        if where == "" and body.tail is None and field.endswith(" quốc gia"):
            field, where = field.removesuffix(" quốc gia"), seats.NATION.key
        parts = (kind.value, names.head(body), field, where)
        key = "|".join(parts) + (f"<{superior}" if superior else "")
        entry = Entry(
            key,
            kind,
            labels.of(body, region, self._ledger.label(superior) if superior else None),
            concept=names.concept(body) if kind is MentionKind.AGENCY else None,
            jurisdiction=self._jurisdiction(region),
            parent=superior,
        )
        return self._ledger.enter(entry).key

    def _jurisdiction(self, region: Region | None) -> str | None:
        if region is None or region.unit is None or not region.unit.code:
            return None
        entry = Entry(region.key, MentionKind.PLACE, region.label, code=region.unit.key or None)
        return self._ledger.enter(entry).key
