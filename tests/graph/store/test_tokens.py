"""Tokens cover a query whole, and a query without anything to replace stays as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.store import tokens


@given(st.text(alphabet=st.sampled_from("aĐ1 \n\t<>\"'\\#?$:.@{}()^|&!=_-%\u00b7ễ")))
def test_no_character_is_lost(query: str) -> None:
    assert "".join(token.text for token in tokens.read(query)) == query


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("?x", ["var"]),
        ("$người", ["var"]),
        ("mb:Agency", ["name"]),
        (":a.b.", ["name", "mark"]),
        ("<https://vi.dụ/a#b>", ["iri"]),
        ("1<2", ["number", "mark", "number"]),
        ('\'một\' """hai "ba" """', ["string", "string"]),
        (r"'it\'s'", ["string"]),
        ("'Sở'@vi", ["string", "lang"]),
        ("# SERVICE <x> {\n?x", ["var"]),
        ("'# không phải chú thích' ?x", ["string", "var"]),
        ("1.5e-3 .5 2.", ["number", "number", "number"]),
        ("_:b1", ["blank"]),
        ("SELECT*{", ["word", "mark", "mark"]),
    ],
)
def test_tokens_are_told_apart(query: str, kinds: list[str]) -> None:
    assert [token.kind for token in tokens.significant(query)] == kinds


def test_code_points_are_resolved_before_anything_else() -> None:
    assert tokens.resolve_code_points(r"S\u0045RVICE \U0001F600") == "SERVICE \U0001f600"


def test_a_pair_of_backslashes_is_no_escape() -> None:
    assert tokens.resolve_code_points(r"'C:\\u0041' '\u0041'") == r"'C:\\u0041' 'A'"


def test_an_escape_does_not_make_another() -> None:
    with pytest.raises(ValueError, match="another escape"):
        tokens.resolve_code_points(r"S\u005Cu0045RVICE")


@pytest.mark.parametrize("query", [r"\uD800", r"\U00110000", r"\UFFFFFFFF"])
def test_numbers_that_are_no_character_are_refused(query: str) -> None:
    with pytest.raises(ValueError, match="character"):
        tokens.resolve_code_points(query)


@pytest.mark.parametrize(
    ("string", "value"),
    [
        ("'một'", "một"),
        ('"""hai\n"ba" """', 'hai\n"ba" '),
        (r"'a\tb\\n\''", "a\tb\\n'"),
        ("'''hai\n'ba' '''", "hai\n'ba' "),
        ("''", ""),
        ('""', ""),
        ("''''''", ""),
        ('""""""', ""),
    ],
)
def test_strings_are_unquoted(string: str, value: str) -> None:
    assert tokens.unquote(string) == value


def test_an_unknown_escape_is_an_error() -> None:
    with pytest.raises(ValueError, match="escape"):
        tokens.unquote(r"'\q'")


def test_positions_count_from_one() -> None:
    assert tokens.position("một\nhai ba", 8) == (2, 5)


@pytest.mark.parametrize(
    "piece", ['"\\', "'\\'\\", "a.", "a-", '"""\\"', "<a", ":\\", "_:a.", "\\u", "a:b.-", '""""']
)
def test_no_text_takes_long_to_read(piece: str) -> None:
    """A public query may have 64,000 characters: read again from each, they would take minutes."""
    text = "SELECT * { " + piece * (64_000 // len(piece))

    assert "".join(token.text for token in tokens.read(text)) == text


def test_a_string_without_end_is_one_token() -> None:
    kinds = [(token.kind, token.text) for token in tokens.significant('?a "b c\n?d """e "" f')]

    assert kinds == [("var", "?a"), ("open", '"b c'), ("var", "?d"), ("open", '"""e "" f')]
