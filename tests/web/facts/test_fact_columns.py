"""What facts say in columns: each kind in its own, things with their addresses."""

import csv
import io

import pytest
from flask.testing import FlaskClient

from tests.web.world import BASE
from web import kinds
from web.facts import fact_columns, fact_table


def _rows(client: FlaskClient, kind: str) -> list[dict[str, str]]:
    answer = client.get(f"/du-kien.csv?kind={kind.lower()}")
    return list(csv.DictReader(io.StringIO(answer.data.decode(), newline="")))


def test_every_kind_of_facts_has_columns() -> None:
    assert set(fact_columns.BY_KIND) == set(kinds.FACTS)


@pytest.mark.parametrize("kind", fact_columns.BY_KIND)
def test_the_columns_of_a_kind_hold_all_that_its_facts_say(client: FlaskClient, kind: str) -> None:
    rows = _rows(client, kind)
    columns = fact_columns.names(kind)

    assert len(set(columns) | set(fact_table.COLUMNS)) == len(columns) + len(fact_table.COLUMNS)
    for row in rows:
        assert list(row) == [*fact_table.COLUMNS, *columns]
        assert any(row[name] for name in columns)
        for name in columns:
            assert row[name].startswith(BASE) == (name.endswith("_iri") and bool(row[name]))


def test_who_held_which_post_from_when(client: FlaskClient) -> None:
    rows = [row for row in _rows(client, "Position") if row["person"] == "Lê Quang Điềm"]

    assert rows
    for row in rows:
        assert row["person_iri"].startswith(f"{BASE}id/nguoi/le-quang-diem")
    heads = [row for row in rows if row["role_kind_iri"] == f"{BASE}id/chuc-danh/giam-doc"]
    assert {row["agency"] for row in heads} == {"Sở Thông tin và Truyền thông tỉnh Lam Châu"}
