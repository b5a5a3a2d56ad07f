"""What several facts and articles say of a person in a post is one tenure, with the days they tell."""

from dataclasses import replace

import pytest
from rdflib import Literal, URIRef

from graph.store.ports import Row
from ontology import terms
from web.facts import tenures
from web.facts.tenure_bars import WIDTH, Axis
from web.facts.tenures import Tenure
from web.services import Generation

BASE = "http://127.0.0.1:8000/id/"
DIRECTOR = URIRef(f"{BASE}chuc-danh/giam-doc")


def _row(fact: str, **said: str | URIRef | bool) -> Row:
    """A row of posts_of.rq about one person in one body, with *said* besides."""
    told = {
        "name": "Giám đốc",
        "office": DIRECTOR,
        "article": URIRef(f"{BASE}bai-viet/{fact}"),
    } | said
    given = {"until_": "until", "from_": "from"}
    return {
        "fact": URIRef(f"{BASE}su-kien/{fact}"),
        "person": URIRef(f"{BASE}nguoi/luong-the-trach"),
        "body": URIRef(f"{BASE}co-quan/so-y-te"),
        **{
            given.get(name, name): value if isinstance(value, URIRef) else Literal(value)
            for name, value in told.items()
        },
    }


@pytest.mark.parametrize(
    ("rows", "begun", "ended", "seen", "former"),
    [
        (
            [_row("a", issued="2017-05-01"), _row("b", issued="2019-02-03")],
            "",
            "",
            "2017-05-01 2019-02-03",
            "",
        ),
        ([_row("a", issued="2017-05-15T09:20:00+07:00")], "", "", "2017-05-15 2017-05-15", ""),
        ([_row("a")], "", "", " ", ""),
        # A term that is told whole is of the past: its article does not see the person in the post.
        (
            [_row("a", from_="2010", until_="2015-06", issued="2020-01-02")],
            "2010",
            "2015-06",
            " ",
            "",
        ),
        ([_row("a", from_="2016", issued="2020-01-02")], "2016", "", "2020-01-02 2020-01-02", ""),
        (
            [
                _row("a", former=True, issued="2021-03-04"),
                _row("b", former=True, issued="2020-01-02"),
            ],
            *("", "", " ", "2020-01-02"),
        ),
        (
            [_row("a", action=terms.appointed, date="2017-05-12", issued="2017-05-15")],
            *("2017-05-12", "", "2017-05-15 2017-05-15", ""),
        ),
        ([_row("a", action=terms.elected, date="2017-05-12")], "2017-05-12", "", " ", ""),
        (
            [_row("a", action=terms.dismissed, date="2022-08-01", issued="2022-08-02")],
            *("", "2022-08-01", " ", "2022-08-02"),
        ),
        ([_row("a", action=terms.retired, issued="2022-08-02")], "", "", " ", "2022-08-02"),
    ],
)
def test_days_are_those_that_articles_tell(
    rows: list[Row], begun: str, ended: str, seen: str, former: str
) -> None:
    (tenure,) = tenures.gather(rows)
    assert (tenure.begun, tenure.ended, tenure.former) == (begun, ended, former)
    assert f"{tenure.first} {tenure.last}" == seen


def test_facts_of_one_person_in_one_post_are_one_tenure() -> None:
    article = URIRef(f"{BASE}bai-viet/x")
    (tenure,) = tenures.gather(
        [
            _row("b", name="giám đốc", article=article),
            _row("a", article=article),
            _row("a", article=URIRef(f"{BASE}bai-viet/y")),
            _row("c", name="Giám đốc Sở", former=True),
        ]
    )
    assert tenure.name == "Giám đốc"
    assert tenure.office == str(DIRECTOR)
    assert [fact.rpartition("/")[2] for fact in tenure.facts] == ["a", "b", "c"]
    assert tenure.articles == 3


def test_a_post_in_no_scheme_is_known_by_its_name_whatever_its_case_and_tone_placement() -> None:
    rows = [
        {name: value for name, value in row.items() if name != "office"}
        for row in (
            _row("a", name="Tổ trưởng Tổ hoà giải"),
            _row("b", name="tổ trưởng tổ hòa giải"),
            _row("c", name="Tổ phó Tổ hòa giải"),
        )
    ]
    found = tenures.gather(rows)
    assert sorted(len(tenure.facts) for tenure in found) == [1, 2]
    assert {tenure.office for tenure in found} == {""}


def test_a_transfer_does_not_tell_which_post_it_means() -> None:
    assert tenures.gather([_row("a", action=terms.transferred, date="2022-09-30")]) == ()


def test_bodies_and_posts_are_kept_apart() -> None:
    other = {"body": URIRef(f"{BASE}co-quan/so-tai-chinh")}
    rows = [_row("a"), _row("b") | other, _row("c", office=URIRef(f"{BASE}chuc-danh/pho-giam-doc"))]
    assert len(tenures.gather(rows)) == 3


def _tenure(
    begun: str = "", ended: str = "", first: str = "", last: str = "", former: str = ""
) -> Tenure:
    return Tenure("p", "b", "", "Giám đốc", begun, ended, first, last, former)


def test_bars_lie_on_one_axis_of_whole_years() -> None:
    early = _tenure(begun="2016", ended="2017")
    late = _tenure(first="2018-01-01", last="2019-12-31")
    gone = _tenure(former="2018-01-01")
    axis = Axis([early, late, gone])

    first, second, third = axis.bar(early), axis.bar(late), axis.bar(gone)
    assert first is not None
    assert second is not None
    assert third is not None
    assert (first.start, first.width, first.stated) == (0, WIDTH // 2, True)
    assert (second.start, second.width, second.stated) == (WIDTH // 2, WIDTH // 2, False)
    assert (third.width, third.left) == (0, WIDTH // 2)
    assert axis.years() == tuple((2016 + n, n * WIDTH // 4) for n in range(5))


@pytest.mark.parametrize(
    "tenure",
    [
        _tenure(first="2019-12-31", last="2019-12-31"),
        _tenure(begun="2019-12", last="2019-01-05", first="2019-01-05"),
        _tenure(ended="2019"),
        _tenure(begun="2019-06-01", ended="2018-06-01"),
    ],
)
def test_a_bar_never_leaves_its_axis_and_is_never_too_small_to_see(tenure: Tenure) -> None:
    bar = Axis([tenure]).bar(tenure)
    assert bar is not None
    assert bar.start >= 0
    assert bar.width >= 4
    assert bar.start + bar.width <= WIDTH


def test_without_dates_there_is_no_axis() -> None:
    axis = Axis([_tenure()])
    assert axis.bar(_tenure()) is None
    assert axis.years() == ()


def test_a_century_has_few_years_along_its_axis() -> None:
    axis = Axis([_tenure(begun="1930", ended="2025")])
    assert [year for year, _ in axis.years()] == [1950, 2000]


def test_tenures_are_those_that_the_graph_tells_of(world: Generation) -> None:
    """Of persons, bodies and offices, with the annals and without."""
    rows = world.store.select(
        """PREFIX org: <http://www.w3.org/ns/org#> PREFIX mb: <https://w3id.org/minhbach/ontology#>
        SELECT DISTINCT ?thing { ?fact org:member|mb:person|org:organization|org:role ?thing }"""
    )
    things = sorted({URIRef(str(row["thing"])) for row in rows})
    without = replace(world, annals=None)

    assert len(things) > 50
    for thing in things:
        found = tenures.of(world, thing)
        assert set(found) == set(tenures.of(without, thing))
        assert len(found) == len(set(found))
