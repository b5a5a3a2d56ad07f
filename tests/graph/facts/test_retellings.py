"""Of what is told several times one is kept, with what each telling adds."""

from graph.facts import retellings


def same(one: str, other: str) -> bool:
    return one[0] == other[0]


def joined(one: str, other: str) -> str:
    return one + other[1:]


def test_later_tellings_join_the_first_where_it_stands() -> None:
    assert retellings.one_each(["a1", "b1", "a2", "c1", "b2"], same, joined) == ["a12", "b12", "c1"]
    assert retellings.one_each([], same, joined) == []


def test_the_later_is_asked_whether_it_is_the_earlier() -> None:
    """What holds one way joins in that order alone: a year is told better by its day, no day by its year."""
    told = ["2020", "2020-05"]

    assert retellings.one_each(told, str.startswith, max) == ["2020-05"]
    assert retellings.one_each(told[::-1], str.startswith, max) == told[::-1]
