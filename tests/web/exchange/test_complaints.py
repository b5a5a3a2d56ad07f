"""What is said of queries: in Vietnamese too, whatever the rooms below say in English."""

import ast
from pathlib import Path
from string import Formatter

import pytest
from flask import Flask
from flask.testing import FlaskClient

import graph.store
from graph.errors import (
    BadQuery,
    Busy,
    IndexDamaged,
    IndexUnavailable,
    MinhBachError,
    QueryTooLarge,
    StoreError,
)
from graph.store import exceeded
from graph.store.limits import Limits
from web.exchange import complaints

SOURCES = Path(graph.store.__file__).parent
# What these raise comes before a public query, and is told to operators.
RAISED = {"BadQuery", "Busy", "NotAcceptable", "QueryTimeout", "QueryTooLarge", "refuse", "wrong"}
# Of a server behind us: whatever words it has.
OTHERS = {"{} did not answer in {} s", "the server stopped in the middle of its answer"}


def raised() -> set[str]:
    """The messages of errors that a public query can meet, with {} for each gap."""
    found = set()
    for path in SOURCES.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            message = node.args[0]
            if name not in RAISED or not isinstance(message, (ast.Constant, ast.JoinedStr)):
                continue
            pieces = [message] if isinstance(message, ast.Constant) else message.values
            text = "".join(
                str(piece.value).replace("{", "{{") if isinstance(piece, ast.Constant) else "{}"
                for piece in pieces
            )
            found.add(f"SERVICE mb:search: {text}" if name == "wrong" else text)
    return found - OTHERS - {"SERVICE mb:search: {}"}


def known() -> set[str]:
    return {
        "".join(
            text.replace("{", "{{") + ("{}" if name is not None else "")
            for text, name, _, _ in Formatter().parse(template)
        )
        for template in complaints.VIETNAMESE
    }


def test_every_complaint_is_known_in_vietnamese() -> None:
    assert len(raised()) > 25
    assert raised() - known() == set()


@pytest.mark.parametrize("template", complaints.VIETNAMESE)
def test_a_translation_fills_the_same_gaps(template: str) -> None:
    def gaps(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    assert gaps(complaints.VIETNAMESE[template]) == gaps(template)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (BadQuery("brackets are nested deeper than 100"), "ngoặc lồng nhau sâu hơn 100 lớp"),
        (BadQuery('expected "a" or "b" or others'), '"a" hoặc "b" hoặc thứ khác'),
        (BadQuery("SERVICE mb:search: '{' was expected"), "phải là dấu '{'"),
        (Busy("too many queries are waiting"), "quá nhiều truy vấn"),
        (exceeded.seconds(Limits(seconds=2.5)), "sau 2.5 giây"),
        (exceeded.memory(Limits(memory=64 << 20)), "quá 64 MiB bộ nhớ"),
        (exceeded.size(Limits(bytes=3 << 20)), "lớn hơn 3 MiB"),
        (exceeded.rows(Limits(rows=1000)), "LIMIT và OFFSET"),
        (QueryTooLarge("something new"), "something new"),
        (
            StoreError("no route to host"),
            "kho dữ liệu không trả lời được lúc này (no route to host)",
        ),
        (IndexDamaged("a part is missing"), "chỉ mục tìm kiếm bị hỏng"),
        (IndexUnavailable("503"), "chỉ mục tìm kiếm không trả lời được lúc này (503)"),
    ],
)
def test_errors_are_told_in_vietnamese(app: Flask, error: MinhBachError, told: str) -> None:
    with app.test_request_context("/"):
        assert told in complaints.said(error)
    with app.test_request_context("/sparql", headers={"Accept-Language": "en"}):
        assert complaints.said(error) == str(error)


def test_a_problem_has_both_what_we_say_and_what_the_engine_said(client: FlaskClient) -> None:
    answer = client.get("/sparql?query=SELECT+*+%7B+?s+x:y+?o+%7D").get_json()

    assert answer["detail"] == "tiền tố 'x:' chưa được khai báo bằng PREFIX"
    assert answer["original"] == "the prefix 'x:' is not declared"
    assert (answer["line"], answer["column"]) == (1, 15)
