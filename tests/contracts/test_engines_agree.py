"""The search server finds what the embedded index finds, record by record; the order may differ where
Lucene rounds the length of a text to a byte."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import vietnamese
from graph.model import Change, Entity, MentionKind
from search.asking import parsing
from search.ports import Index, Request, Results
from search.ranking.weights import NEAR_BEST
from tests.contracts import indexes
from tests.search import invented

# Scores of one engine may fall in the order of the other by so much of the best: a length of one byte
# is exact to an eighth.
ROUNDING = 0.15

WORDS = (
    *("hội", "nghị", "hồi", "tổng", "kết", "tông", "công", "tác", "năm", "thành", "phố", "thanh"),
    *("tra", "quyết", "định", "báo", "chí", "lao", "động", "đồng", "sở", "ngành", "xã", "phường"),
    *("thông", "tin", "và", "truyền", "Hải", "Phòng", "UBND", "3476/QĐ-UBND", "2017", "12/2016"),
    *("e-haiphong.gov.vn", "TT&TT", "ngày 9/12/2016", "An", "Đặng", "Thị", "Ngọc"),
)
# Numbers and domain names weigh differently beside other words: they are asked for one by one below.
SOFT = tuple(word for word in WORDS if "-" not in word)
ENTITIES = (
    *(invented.OFFICE, invented.PLACE, invented.HEAD, invented.COMMITTEE, invented.MEDAL),
    *(invented.DECISION, invented.PORTAL),
)


def articles(count: int) -> list[Change]:
    """Make articles of words drawn by chance, always the same."""
    chance = random.Random(11)
    return [
        invented.change(
            f"bai-{i}",
            " ".join(chance.choices(WORDS, k=chance.choice((5, 20, 60, 150)))),
            title=" ".join(chance.choices(WORDS, k=4)),
            published=f"20{chance.randint(10, 24)}-{chance.randint(1, 12):02}",
            entities=tuple(chance.sample(ENTITIES, k=chance.randint(0, 3))),
            fields=tuple(chance.sample(("y-te", "giao-duc", "bao-chi-xuat-ban"), k=1)),
        )
        for i in range(count)
    ]


# A place that lies in others, which no text names.
WARD = Entity("place:huyen", MentionKind.PLACE, "Huyện Xa", ("Huyện Xa",), code="district/315/")
FAR = invented.change(
    "xa", "Hội nghị ở huyện Xa.", title="Ở xa", published="2017-05-02", entities=(WARD,)
)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Index, Index]]:
    """The embedded index and the search server's, of the same articles."""
    changes = [*invented.ALL, FAR, *articles(120)]
    embedded = indexes.filled(
        "whoosh", tmp_path_factory.mktemp("embedded"), changes, invented.Ledger()
    )
    served = indexes.filled(
        "opensearch", tmp_path_factory.mktemp("served"), changes, invented.Ledger()
    )
    with embedded as one, served as other:
        for index in (one, other):
            index.warm()  # type: ignore[attr-defined]
        yield one, other


def compare(both: tuple[Index, Index], request: Request) -> None:
    here, there = (index.search(request) for index in both)
    assert _bare(there.maybe) == _bare(here.maybe)
    if there.instead != here.instead:
        # Marks are restored by the best texts, which rounding may exchange: the same words, and of
        # each reading both find the same.
        assert _bare(there.instead) == _bare(here.instead)
        for words in (here.instead, there.instead):
            compare(both, replace(request, words=words or "", literal=True))
        return
    known = {hit.iri: hit for hit in here.hits}
    doubtful = known.keys() ^ {hit.iri for hit in there.hits}
    for results in (here, there):
        _check_doubtful(results, doubtful, plain=not parsing.has_operators(request.words))
    if not doubtful:
        assert there.total == here.total
        assert dict(there.facets) == dict(here.facets)
    for hit in there.hits:
        if hit.iri in doubtful:
            continue
        mine = known[hit.iri]
        assert (hit.title, hit.snippet) == (mine.title, mine.snippet)
        assert (hit.type, hit.id, hit.published, hit.hint) == (
            *(mine.type, mine.id, mine.published, mine.hint),
        )
    if request.order != "relevance":
        assert [hit.published for hit in there.hits] == [hit.published for hit in here.hits]
    # What rounding keeps out of one branch another may find, for less.
    elif " OR " not in request.words:
        _compare_orders(here, there)


def _bare(words: str | None) -> str | None:
    return words and vietnamese.strip_marks(words)


def _check_doubtful(results: Results, doubtful: set[str], *, plain: bool) -> None:
    """Of a long query a text is found that scores NEAR_BEST of the best: rounding may decide.

    Where the query is not *plain*, the best may be one that it leaves out. Texts of the same words have
    the same score: rounding decides for all of them at once.
    """
    scores = [hit.score for hit in results.hits if hit.sort == "article"]
    some = [hit.score for hit in results.hits if hit.iri in doubtful]
    assert len({round(score / max(scores), 2) for score in some}) <= 8
    assert not plain or all(abs(score / max(scores) - NEAR_BEST) < ROUNDING / 2 for score in some)


def _compare_orders(here: Results, there: Results) -> None:
    known = {hit.iri: hit.score for hit in here.hits}
    scores = [known[hit.iri] for hit in there.hits if hit.iri in known]
    least = ROUNDING * max((score for score in scores if score < 10_000), default=0)
    assert all(after <= before + least for before, after in pairwise(scores)), scores


QUERIES = [
    *("", "lao động", "lao dong", "LAO ĐỘNG hải phòng", "so tttt", "Sở TT&TT hai phong", "an"),
    *("quyết định 3476", "3476/QĐ-UBND", "3476/qd", "số 3476", "e-haiphong.gov.vn", "gov.vn"),
    *(
        '"thông tin và"',
        '"thong tin"',
        '"hai phong so"',
        "-hội nghị",
        'báo -"công tác"',
        "hồi OR tông",
    ),
    *(
        "tiêu đề:sở",
        'nơi:"hai phong" báo',
        "cơ quan:sở",
        "người:an",
        "năm:2016",
        "từ:2015 đến:2018",
    ),
    *(
        "lĩnh vực:y",
        "loại:person",
        "kind:article hội",
        "ngày 9/12/2016",
        "tháng 12/2016",
        "năm 2017",
    ),
    *("đặng thị ngọc an", "bà an", "dang ngoc an", "ngọc an sở", "huân chương", "ubnd thành phố"),
    "hội nghị tổng kết công tác năm của sở thông tin và truyền thông",
    "hoi nghi tong ket cong tac nam cua so thong tin va truyen thong hai phong",
    "thanh tra thành phố quyết định về báo chí và lao động ngày 9/12/2016 tại phường",
    # Two best texts that lie a rounding apart restore "thành" here and "thanh" there.
    "UBND nghị hội kết thanh năm tiêu đề:",
    *("thnah tra", "truyenthong", "quyêt định", "khôngcógìcả", "hội nghịx", "?!", "-", '"', "OR"),
]


@pytest.mark.parametrize("words", QUERIES)
@pytest.mark.parametrize("sort", [None, "article", "entity"])
def test_both_find_the_same(both: tuple[Index, Index], words: str, sort: str | None) -> None:
    compare(both, Request(words, sort=sort, size=500))  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ["", "lao động", "hội nghị tổng kết công tác năm"])
@pytest.mark.parametrize("order", ["relevance", "newest", "oldest"])
def test_both_narrow_alike(both: tuple[Index, Index], words: str, order: str) -> None:
    place, field = invented.address(invented.PLACE), "y-te"
    for filters in (
        {"place": (place,)},
        {"place": (place,), "field": (field,), "year": ("2012", "2014", "1999")},
        {"kind": ("person", "agency")},
        {"month": ("2016-12",), "agency": (invented.address(invented.OFFICE),), "colour": ("red",)},
    ):
        compare(both, Request(words, filters=filters, order=order, size=500))  # type: ignore[arg-type]


@settings(
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    typed=st.lists(
        st.sampled_from(
            (*SOFT, '"', "-", "OR", "NOT", "năm:", "tiêu đề:", "nơi:", "tác động", "*")
        ),
        max_size=14,
    ).map(" ".join),
    literal=st.booleans(),
)
def test_whatever_is_typed_both_find_the_same(
    both: tuple[Index, Index], typed: str, literal: bool
) -> None:
    compare(both, Request(typed, literal=literal, size=500))


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(typed=st.sampled_from(WORDS).flatmap(lambda word: st.integers(1, 6).map(lambda n: word[:n])))
def test_both_complete_alike(both: tuple[Index, Index], typed: str) -> None:
    here, there = (index.suggest(typed, limit=10) for index in both)
    assert there == here


@pytest.mark.parametrize("order", ["relevance", "newest", "oldest"])
@pytest.mark.parametrize("words", ["", "hội nghị"])
def test_both_stream_the_same_page_after_page(
    both: tuple[Index, Index], monkeypatch: pytest.MonkeyPatch, words: str, order: str
) -> None:
    monkeypatch.setattr("search.opensearch.index.MAX_HITS", 7)
    request = Request(words, order=order)  # type: ignore[arg-type]
    here, there = (list(index.hits(request)) for index in both)
    assert len(here) == len(there) > 20
    assert {hit.iri: hit.published for hit in there} == {hit.iri: hit.published for hit in here}
    if order != "relevance":
        assert [hit.published for hit in there] == [hit.published for hit in here]
