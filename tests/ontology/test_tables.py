"""How tables of data are written."""

import pytest

from ontology import tables


def test_rows_go_by_the_names_of_the_header() -> None:
    rows = tables.parse("# Ai cũng biết\nname\tkind\nSở Ngoại vụ\tso\n\n# hết\nHạt Kiểm lâm\t\n")
    assert list(rows) == [
        {"name": "Sở Ngoại vụ", "kind": "so"},
        {"name": "Hạt Kiểm lâm", "kind": ""},
    ]


def test_a_row_that_lacks_a_cell_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        list(tables.parse("name\tkind\nSở Ngoại vụ\n"))


@pytest.mark.parametrize(
    ("cell", "values"), [("", ()), ("a", ("a",)), ("a;b c", ("a", "b c")), ("a;", ("a", ""))]
)
def test_values_of_a_cell_are_parted_by_semicolons(cell: str, values: tuple[str, ...]) -> None:
    assert tables.values(cell) == values
