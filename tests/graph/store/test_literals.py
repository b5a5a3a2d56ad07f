"""A value is written as the engine gives it back: else a line of a dump and one of a patch differ."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import XSD, Literal, URIRef

from graph.store import literals
from graph.store.spelling import spell_triple

SUBJECT, PROPERTY = URIRef("urn:s"), URIRef("urn:p")


def given_back(text: str, datatype: str) -> str:
    """What the engine holds of a literal."""
    store = ox.Store()
    store.add(
        ox.Quad(
            ox.NamedNode(SUBJECT),
            ox.NamedNode(PROPERTY),
            ox.Literal(text, datatype=ox.NamedNode(datatype)),
        )
    )
    (quad,) = store
    assert isinstance(quad.object, ox.Literal)
    return quad.object.value


@pytest.mark.parametrize(
    ("kind", "text", "canonical"),
    [
        ("decimal", "1.50", "1.5"),
        ("decimal", "1.0", "1"),
        ("decimal", "-0.0", "0"),
        ("decimal", ".5", "0.5"),
        ("decimal", "5.", "5"),
        ("decimal", "+07.010", "7.01"),
        ("decimal", ".", "."),
        ("decimal", "một", "một"),
        ("integer", "007", "7"),
        ("integer", "+1", "1"),
        ("integer", "-0", "0"),
        ("integer", "-12", "-12"),
        ("integer", "", ""),
        ("integer", "1.5", "1.5"),
        ("boolean", "1", "true"),
        ("boolean", "false", "false"),
        ("dateTime", "2017-12-19T08:00:00+07:00", "2017-12-19T08:00:00+07:00"),
        ("dateTime", "2017-12-19T01:00:00+00:00", "2017-12-19T01:00:00Z"),
        ("dateTime", "2017-12-19T01:00:00-00:00", "2017-12-19T01:00:00Z"),
        ("dateTime", "2017-12-19T08:00:00.000Z", "2017-12-19T08:00:00Z"),
        ("dateTime", "2017-12-19T08:00:00.120", "2017-12-19T08:00:00.12"),
        ("dateTime", "2017-12-31T24:00:00+07:00", "2018-01-01T00:00:00+07:00"),
        ("dateTime", "hôm qua", "hôm qua"),
        ("date", "2017-12-19", "2017-12-19"),
        ("gYearMonth", "2017-12", "2017-12"),
    ],
)
def test_a_value_has_one_text(kind: str, text: str, canonical: str) -> None:
    assert literals.canonical(text, str(XSD[kind])) == canonical
    assert given_back(text, str(XSD[kind])) == canonical


@given(
    st.decimals(min_value=-(10**15), max_value=10**15, places=6).map(lambda number: f"{number:f}")
)
def test_any_decimal_is_written_as_the_engine_writes_it(text: str) -> None:
    assert literals.canonical(text, str(XSD.decimal)) == given_back(text, str(XSD.decimal))


@given(st.integers(-(10**17), 10**17), st.integers(0, 4), st.sampled_from(["", "+"]))
def test_any_integer_is_written_as_the_engine_writes_it(number: int, zeros: int, sign: str) -> None:
    text = f"-{'0' * zeros}{-number}" if number < 0 else f"{sign}{'0' * zeros}{number}"

    assert literals.canonical(text, str(XSD.integer)) == given_back(text, str(XSD.integer))


def test_every_letter_is_spelled_as_the_engine_dumps_it() -> None:
    codes = [*range(0xD800), *range(0xE000, 0x10000), 0x1F1FB, 0x10FFFF]
    different = [
        hex(code)
        for code in codes
        if f"{ox.Triple(ox.NamedNode(SUBJECT), ox.NamedNode(PROPERTY), ox.Literal(chr(code)))} ."
        != spell_triple((SUBJECT, PROPERTY, Literal(chr(code))))
    ]

    assert different == []
