"""The query behind a list of facts: it finds what the annals find, each in its own way."""

from collections.abc import Iterator

from rdflib import Literal, URIRef

from graph import chronicle
from graph.store import guard, textservice
from graph.store.limits import Limits
from tests.web.world import BASE
from web import kinds
from web.facts import fact_queries, fact_search, fact_selections
from web.facts.fact_selections import Selection
from web.running import textsearch
from web.services import Generation

CHECKERS = f"{BASE}id/co-quan/uy-ban-kiem-tra-tinh-uy-lam-chau"
LANDS = (f"{BASE}id/dia-danh/tinh-lam-chau", f"{BASE}id/dia-danh/thanh-pho-van-hai")


def _asked() -> Iterator[Selection]:
    for kind in ("", *kinds.FACTS):
        for status in ("", "stated", "inferred", "reference"):
            yield Selection(kind, status=status)
        yield from (Selection(kind, year=str(year)) for year in range(2014, 2020))
        yield from (Selection(kind, things=(thing,)) for thing in (CHECKERS, *LANDS))
        yield from (
            Selection(kind, words=words)
            for words in ("giám đốc", "giam doc so", "gđ sở", "uy vien", "ủy viên", "uỷ viên", "kỷ")
        )
    yield Selection("Sanction", things=(CHECKERS, LANDS[0]), words="cach chuc", year="2017")
    yield Selection("Sanction", what=Literal("cảnh cáo"))
    yield Selection("Position", what=URIRef(f"{BASE}id/chuc-danh/giam-doc"))
    yield Selection("Figure", words="!!!")


def test_the_query_finds_what_the_annals_find(world: Generation) -> None:
    assert world.annals is not None
    search = textsearch.over(world.index, world.annals)
    differing, most = [], 0
    for selection in _asked():
        ours = {fact for some in fact_search.every(world.annals, selection) for fact in some}
        asked = guard.check(fact_queries.query(selection), Limits())
        text = textservice.rewrite(asked, search, Limits())
        theirs = {row["fact"] for row in world.store.select(text)}
        most = max(most, len(ours))
        if ours != theirs:
            differing.append((selection, ours ^ theirs))

    assert differing == []
    assert most > 100


def test_what_the_annals_count_has_a_name_for_readers() -> None:
    assert fact_selections.WHAT.keys() == chronicle.WHAT.keys()
    assert fact_selections.WHO.keys() == chronicle.WHO.keys()
