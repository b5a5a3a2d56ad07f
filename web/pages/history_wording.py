"""Changes in the words of readers: what became of what, by which articles, how far back it is known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from flask_babel import LazyString, gettext
from flask_babel import lazy_gettext as lazy
from rdflib import Literal, URIRef

from graph.history import How
from graph.history_file import Age
from graph.judgements import Judgement, Verdict
from graph.store.logbook import Untold
from ontology import terms
from ontology.namespaces import DCTERMS, OWL, PROV, RDF, SKOS
from web import kinds
from web.exchange import i18n, links
from web.pages.history_views import Cause, ChangeGroup, ChangeRow, Detail, Judged
from web.telling import changes, phrases, places, wording
from web.telling.changes import Change, Said, What
from web.telling.statements import Labels
from web.views import Words

WHAT: Final[Mapping[What, LazyString]] = {
    What.FACT_CAME: lazy("Thêm dữ kiện"),
    What.FACT_WENT: lazy("Bỏ dữ kiện"),
    What.SOURCE_CAME: lazy("Thêm bài nêu dữ kiện"),
    What.SOURCE_WENT: lazy("Bớt bài nêu dữ kiện"),
    What.FACT_CHANGED: lazy("Đổi dữ kiện"),
    What.LEADS: lazy("Địa chỉ được thay"),
    What.LEADS_NO_MORE: lazy("Địa chỉ thôi được thay"),
    What.THING_CAME: lazy("Bắt đầu có mô tả"),
    What.THING_WENT: lazy("Không còn mô tả"),
    What.THING_CHANGED: lazy("Đổi mô tả"),
}
WHOLE: Final = frozenset(
    {
        *(What.FACT_CAME, What.FACT_WENT, What.SOURCE_CAME, What.SOURCE_WENT),
        *(What.LEADS, What.LEADS_NO_MORE),
    }
)
"""What is told by its sentence alone."""
_HOW: Final[Mapping[How, LazyString]] = {
    How.NEW: lazy("bài mới thêm"),
    How.CHANGED: lazy("bài đã sửa"),
    How.READ_AGAIN: lazy("bài được đọc lại"),
    How.REMOVED: lazy("bài đã gỡ"),
}
_JUDGED: Final[Mapping[Verdict, LazyString]] = {
    Verdict.SAME: lazy("{right} là {left}"),
    Verdict.DIFFERENT: lazy("{left} và {right} là hai"),
    Verdict.SPLIT: lazy("trong một số bài, {left} là {right}"),
    Verdict.WHOLE: lazy("{right} không tách khỏi {left}"),
}
_UNTOLD: Final[Mapping[Untold, LazyString]] = {
    Untold.TOO_LARGE: lazy("quá nhiều thay đổi cùng lúc"),
    Untold.UNKNOWN: lazy("không có bản ghi"),
    Untold.WITHHELD: lazy("đã được gỡ bỏ cùng với một bài viết"),
}
# What is told in another way, or means nothing to a reader.
_UNSAID = frozenset({RDF.type, PROV.wasQuotedFrom, terms.evidence, SKOS.inScheme, OWL.sameAs})
_CAUSES = 5
_VALUES = 8


def groups(found: Sequence[Change], labels: Labels, of: str) -> Iterator[ChangeGroup]:
    """*found* by their generations, as the page of the thing *of* shows them."""
    for number, members in groupby(found, key=lambda one: one.event.age):
        held = list(members)
        rows = tuple(_row(one, labels, of) for one in held)
        yield ChangeGroup(number, held[0].event.published, rows)


def sentence(change: Change, labels: Labels) -> tuple[Words, ...]:
    """The fact that *change* is about, else the thing, and what has taken the place of an address."""
    if change.fact is not None:
        return phrases.sentence(change.fact, labels)
    subject = _thing(change.event.subject, labels)
    ends = [
        value for name, value in (*change.added, *change.removed) if name == DCTERMS.isReplacedBy
    ]
    if not ends:
        return (subject,)
    return (Words(links.path(change.event.subject)), Words(" → "), _thing(str(ends[0]), labels))


def reach(ages: Sequence[Age]) -> str:
    """How far back the history of *ages* goes, the latest of which is the first."""
    told = [age for age in ages if age.untold is None]
    if not told:
        return str(gettext("Chưa ghi lại thay đổi nào: việc ghi bắt đầu với bản dữ liệu kế tiếp."))
    first = told[-1]
    number, day = i18n.number(first.number), i18n.day(first.published)
    if first.previous is None:
        return str(
            gettext("Các thay đổi được ghi từ bản dữ liệu đầu tiên, ngày %(date)s.", date=day)
        )
    words = gettext(
        "Các thay đổi được ghi từ bản dữ liệu số %(number)s, ngày %(date)s; trước đó không có.",
        number=number,
        date=day,
    )
    return str(words)


def gaps(ages: Sequence[Age]) -> Iterator[str]:
    """Of which of *ages* it is not told what they changed, and why; not of those before the first that is."""
    told = [age.number for age in ages if age.untold is None]
    missing = [age for age in reversed(ages) if age.untold and told and age.number > told[-1]]
    for why, members in groupby(
        sorted(missing, key=lambda age: (str(age.untold), age.number)), key=lambda age: age.untold
    ):
        assert why is not None
        yield gettext(
            "Không ghi từng thay đổi của bản dữ liệu số %(numbers)s: %(why)s.",
            numbers=", ".join(_ranges([age.number for age in members])),
            why=_UNTOLD[why],
        )


def judged(judgement: Judgement, labels: Labels) -> Judged:
    """*judgement* as a sentence with links; who decided is not published."""
    ends = {"left": judgement.left, "right": judgement.right}
    pieces: list[Words] = []
    rest = str(_JUDGED[judgement.verdict])
    while rest:
        before, brace, rest = rest.partition("{")
        if before:
            pieces.append(Words(before))
        if brace:
            name, _, rest = rest.partition("}")
            thing = _thing(links.whole(ends[name]), labels)
            pieces.append(replace(thing, text=f"{thing.text} ({ends[name]})"))
    return Judged(judgement.at, tuple(pieces), judgement.why)


def causes(change: Change, labels: Labels) -> tuple[Cause, ...]:
    """The first of the articles behind *change*."""
    return tuple(_cause(article, how, labels) for article, how in change.event.articles[:_CAUSES])


def _row(change: Change, labels: Labels, of: str) -> ChangeRow:
    here = links.page(of)
    said = tuple(
        replace(word, address="") if word.address == here else word
        for word in sentence(change, labels)
    )
    articles = change.event.articles
    return ChangeRow(
        id=f"t{change.event.number}",
        what=str(change.what),
        label=str(WHAT[change.what]),
        sentence=said,
        address=links.page(change.event.subject)
        if change.fact is not None and change.event.subject != of
        else "",
        details=tuple(_details(change, labels)),
        causes=causes(change, labels),
        more=max(0, len(articles) - _CAUSES),
    )


def _details(change: Change, labels: Labels) -> Iterator[Detail]:
    """What changed in a description, or in a fact that was there before and is still."""
    if change.what in WHOLE:
        return
    names = {name for name, _ in (*change.removed, *change.added)} - _UNSAID
    for name in sorted(names, key=wording.order):
        title = gettext("tên") if name == SKOS.prefLabel else wording.of(name)
        gone, come = (tuple(_values(said, name, labels)) for said in (change.removed, change.added))
        if gone or come:
            yield Detail(title, gone, come)


def _values(said: Sequence[Said], name: URIRef, labels: Labels) -> Iterator[Words]:
    # The page is read in one language; of a name in the other there is enough in the data.
    mine = [
        value
        for property_, value in said
        if property_ == name
        and (not isinstance(value, Literal) or value.language in (None, "vi", i18n.language()))
    ]
    yield from (phrases.word(value, labels) for value in mine[:_VALUES])
    if len(mine) > _VALUES:
        yield Words("…")


def _cause(article: str, how: How, labels: Labels) -> Cause:
    iri = str(changes.article_address(article))
    named = iri in labels.found
    title = labels.of(iri, "vi") if named else article
    return Cause(str(_HOW[how]), title, links.page(iri) if named else "")


def _thing(iri: str, labels: Labels) -> Words:
    own = links.parts(iri)
    kind = kinds.of_folder(own[0]) if own is not None else kinds.OTHER
    return Words(places.told(iri, labels.of(iri, i18n.language())), links.page(iri), kind)


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    """*numbers*, which ascend, with those in a row as one: 3–5, 8."""
    for _, members in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        row = [number for _, number in members]
        first, last = i18n.number(row[0]), i18n.number(row[-1])
        yield first if len(row) == 1 else f"{first}–{last}"
