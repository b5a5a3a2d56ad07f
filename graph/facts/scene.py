"""What every rule of facts is given: the tape, who holds which post on it, and the facts so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from graph.facts import foreigners, tape
from graph.facts.holdings import chairs, holders, lands
from graph.facts.holdings.holding import Holding
from graph.facts.offices import bare, implied, ministries, roles, same_offices
from graph.facts.offices.posts import Post
from graph.facts.tape import Tape
from graph.model import Entity, Fact, Reading
from graph.values import value
from graph.vietnamese import normalise

# Offices that are of our State where no other is told.
_OF_STATES = frozenset(("chủ tịch nước", "phó chủ tịch nước", "thủ tướng", "phó thủ tướng"))
_MINISTERS, _DEPUTIES = ("bộ trưởng", "thứ trưởng"), ("đại biểu", "đb")

# Behind these an office does something for the one that the sentence is about.
_THEIRS = ("của ", "do ", "được ", "bởi ")


@value
class Scene:
    """One reading, ready for the rules; *facts* are those of the rules that ran before."""

    reading: Reading
    tape: Tape
    posts: tuple[Post, ...] = ()
    holdings: tuple[Holding, ...] = ()
    facts: tuple[Fact, ...] = ()

    def is_of_office(self, at: int) -> bool:
        """Whether the body at *at* is named for an office in it, who acts or suffers: "Giám đốc Sở Y tế"."""
        code = self.tape.code
        return any(
            post.start < at < post.end
            and post.title != "chủ"  # The owner of a shop stands for it.
            and not code.endswith(_THEIRS, 0, post.start)
            for post in self.posts
        )

    def officer(self, at: int) -> int | None:
        """Where the person stands who holds the office that the body at *at* is named for, or None."""
        held = (one for one in self.holdings if one.post.start < at < one.post.end)
        return next((one.person for one in held), None)

    def agency(self, holding: Holding) -> str | None:
        """The key of the body of a *holding*, from the article where the post itself gives none."""
        post = holding.post
        if post.agency is not None:
            return self._told(holding, post.agency)
        if bare.is_of_another(self.tape, post):
            return None
        told = bare.where(self.tape, post) or chairs.behind(self.tape, post)
        if elsewhere := told or self._elsewhere(holding):
            return elsewhere
        foreign = self._is_foreign(holding)
        if post.title in _MINISTERS:
            known = foreign or self._is_in_government(holding)
            return None if known else ministries.near(self.tape, post.start)
        if post.title in _DEPUTIES:
            return None if foreign else self._assembly(holding)
        if foreign:
            abroad = self._abroad(holding)
            return abroad.key if abroad else bare.body(self.tape, post)
        return bare.body(self.tape, post) or chairs.body(self.tape, self.holdings, holding)

    def _told(self, holding: Holding, agency: str) -> str | None:
        """The key of the body of a *holding* whose post gives *agency*: a foreigner's is none of ours."""
        if not self._is_foreign(holding):
            return self._of_other_state(holding) or agency
        if not (holding.post.implied or self._is_national(agency)):
            return agency
        abroad = self._abroad(holding)
        return self._elsewhere(holding) or (abroad.key if abroad else None)

    def _assembly(self, holding: Holding) -> str | None:
        """The key of the assembly in which a deputy sits of whom only "đại biểu" is told."""
        if self._is_from_province(holding):
            return implied.body(self.reading, "Quốc hội")
        labels = {normalise(entity.label): entity.key for entity in self.reading.entities}
        national = labels.get("quốc hội")
        councils = [key for label, key in labels.items() if label.startswith("hội đồng nhân dân")]
        if councils:
            return self._often(councils, national)
        if any(label.startswith("đoàn đại biểu quốc hội") for label in labels):
            return implied.body(self.reading, "Quốc hội")
        return national

    def _is_foreign(self, holding: Holding) -> bool:
        """Whether the person's name is foreign, or a foreign country stands with "của" behind it."""
        if foreigners.is_named(self.tape, holding.person):
            return True
        return lands.of_owner(self.tape, holding.post) is not None

    def _abroad(self, holding: Holding) -> Entity | None:
        """What the foreigner of *holding* heads at home, where the post names nothing or our nation's."""
        key = holding.post.agency
        label = implied.label(self.reading, key) if key else ""
        return lands.body(self.tape, self.holdings, holding, label)

    def _of_other_state(self, holding: Holding) -> str | None:
        """The key of the other State of a *holding* whose body is implied to be ours."""
        if not holding.post.implied or holding.post.title not in _OF_STATES:
            return None
        land = lands.joined(self.tape, self.holdings, holding.post) or lands.only(
            self.tape, holding, self.holdings
        )
        return land.key if land else None

    def abroad(self) -> Iterator[Entity]:
        """Yield what ``agency`` may give foreigners that no mention names."""
        for holding in self.holdings:
            if self._is_foreign(holding) and (body := self._abroad(holding)):
                yield body

    def _is_national(self, key: str) -> bool:
        """Whether *key* is that of a body of the article which our nation has one of."""
        named = any(entity.key == key for entity in self.reading.entities)
        return named and implied.is_national(self.reading.entity(key).label)

    def _is_in_government(self, holding: Holding) -> bool:
        """Whether the article elsewhere calls the person a minister without a ministry."""
        person = self.tape.mention(holding.person).entity
        return any(
            other.post.title.startswith(("bộ trưởng,", "bộ trưởng -", "chủ nhiệm"))
            for other in self.holdings
            if self.tape.mention(other.person).entity == person
        )

    def _is_from_province(self, holding: Holding) -> bool:
        """Whether a province stands in brackets behind the name: "đại biểu Lê An (Kiên Giang)"."""
        at = holding.person + 2
        if not self.tape.code.startswith(" (Ⓛ)", holding.person + 1):
            return False
        return self.tape.mention(at + 1).entity.startswith("place|province")

    def _often(self, councils: list[str], national: str | None) -> str | None:
        """Which assembly a deputy of no particular one sits in: the one that the article tells of."""
        named = Counter(mention.entity for mention in self.reading.mentions)
        local = sum(named[key] for key in councils)
        if national and named[national] > local:
            return national
        return councils[0] if len(councils) == 1 and not national else None

    def _elsewhere(self, holding: Holding) -> str | None:
        """The one body that the article gives the same title of the same person elsewhere."""
        person = self.tape.mention(holding.person).entity
        foreign = self._is_foreign(holding)
        bodies = {
            other.post.agency
            for other in self.holdings
            if other.post.agency
            and not (foreign and (other.post.implied or self._is_national(other.post.agency)))
            and same_offices.office(other.post.role) == same_offices.office(holding.post.role)
            and self.tape.mention(other.person).entity == person
        }
        return bodies.pop() if len(bodies) == 1 else None


def of(reading: Reading) -> Scene:
    """Return *reading* as the rules see it."""
    laid = tape.of(reading)
    posts = roles.posts(laid)
    return Scene(reading, laid, posts, holders.find(laid, posts))
