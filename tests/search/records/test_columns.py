from __future__ import annotations

import pytest

from search.records.cards import Card
from search.records.columns import Columns

AGENCIES = {"a": "so y te hai phong", "b": "y te", "c": "so so y"}


def columns() -> Columns:
    entities: list[Card] = [
        {
            "t": "agency",
            "i": iri,
            "l": name.title(),
            "p": [name],
            "s": [name],
            "n": 1,
            "a": 1,
            "h": "",
        }
        for iri, name in AGENCIES.items()
    ]
    articles: list[Card] = [
        {"t": "article", "i": f"http://{values}", "l": "", "p": [""], "n": 5, "h": 2, "d": "2017-03",
         "f": {"agency": list(values), "field": ["y-te"]}}
        for values in ("a", "ab", "c", "x")
    ]  # fmt: skip
    return Columns([{}, *entities, *articles])


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        (("y", "te"), {"a", "ab"}),
        (("te", "phong"), {"a", "ab"}),
        (("so", "so"), {"a", "ab", "c"}),
        (("phon",), set()),
        (("x",), {"x"}),
        ((), {"a", "ab", "c", "x"}),
    ],
)
def test_articles_are_found_by_words_of_a_value(words: tuple[str, ...], articles: set[str]) -> None:
    some = columns()
    numbers = some.named("agency", words).nonzero()[0].tolist()
    found = {some.cards[number]["i"][7:] for number in numbers}
    assert found == articles


def test_values_of_a_facet_are_called_by_their_label() -> None:
    some = columns()
    assert [some.label(value) for value in ("a", "x", "y-te")] == ["So Y Te Hai Phong", "x", "y-te"]
    assert some.named("field", ("y", "te")).sum() == 4
    assert some.named("nothing", ("y",)).sum() == 0


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("", "", 4),
        ("2017-03-31", "", 4),
        ("2017-04-01", "", 0),
        ("", "2017-03-01", 4),
        ("", "2017-02-28", 0),
        ("2017-03-10", "2017-03-12", 4),
        ("2016-01-01", "2018-12-31", 4),
    ],
)
def test_a_month_may_be_any_of_its_days(since: str, until: str, found: int) -> None:
    assert columns().published(since, until).sum() == found


def test_what_a_filter_has_never_seen_lets_nothing_pass() -> None:
    some = columns()
    assert some.filtered({"agency": ("zzz",)})["agency"].sum() == 0
    assert some.filtered({"agency": ("b", "c")})["agency"].sum() == 2
