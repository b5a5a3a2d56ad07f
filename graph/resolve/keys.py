"""What a body is known by in all documents: its head, its own words and its place, whatever the spelling."""

from __future__ import annotations

from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.model import MentionKind
from graph.resolve import names, namesakes, placed_names, seats
from graph.resolve.listed_regions import Region
from graph.resolve.regions import Regions


class Keys:
    """Makes the keys of the bodies that one document names."""

    def __init__(self, text: Syllables, regions: Regions) -> None:
        """Take *text* and *regions* of the document."""
        self._text = text
        self._regions = regions
        self._scope = regions.scope

    def of(
        self,
        body: Body,
        position: int,
        kind: MentionKind,
        region: Region | None,
        superior: str | None,
        *,
        parted: bool = False,
    ) -> str:
        """The key of *body*, named at *position*, in its *region* or as a part of its *superior*, by key.

        *parted* is one that is named as what another is a part of.
        """
        field = names.words(f"{body.field or ''} {body.number or ''}")
        where = self._where(body, kind, region, superior, parted=parted)
        place = placed_names.of_name(body, region)
        if place and placed_names.bears_place(body):
            # "Trường THCS xã Chiềng Đen" is called "Trường THCS Chiềng Đen" too.
            field, where = names.words(f"{body.field or ''} {place} {body.number or ''}"), ""
        if where == "" and superior is None and namesakes.of_several_towns(body):
            where = self._regions.town(namesakes.university(body, self._text))
        elif where == "" and superior is None and names.local(body):
            where = self._regions.around(region, names.label(body), position)
        if where == "" and body.tail is None and not placed_names.bears_place(body):
            field, where = seats.ending(field)
        over = f"<{superior}" if superior else ""
        return "|".join((kind.value, names.head(body), field, where)) + over

    def _where(
        self,
        body: Body,
        kind: MentionKind,
        region: Region | None,
        superior: str | None,
        *,
        parted: bool,
    ) -> str:
        """The place in the key: the region's, the document's own, none for what its name alone tells."""
        where = region.key if region is not None else ""
        if where == "" and superior is None:
            part = names.part(body) and body.tail is None
            if part or names.anonymous(body, kind):
                # Known by its own name within its document only.
                return f"{body.tail.level or ''} {self._scope}" if body.tail else self._scope
        if namesakes.in_ranks(body):
            return self._scope
        many = superior is None and not parted and namesakes.told_by_no_place(body, region, kind)
        if many or (names.sent(body) and body.number is None):
            return f"{where} {self._scope}"
        return where
