"""Values are equal by their fields, may be keys, and the type checker keeps them as they are."""

from dataclasses import replace
from pathlib import Path

from mypy import api

from graph.values import value


@value
class Part:
    """A value with a default."""

    start: int
    rule: str = ""


def test_values_are_equal_by_their_fields() -> None:
    assert Part(1, "a") == Part(1, rule="a") != Part(2, "a")
    assert {Part(1): "x"}[Part(1)] == "x"


def test_a_changed_value_is_another_one() -> None:
    assert (part := Part(1)) == Part(1)
    assert replace(part, rule="a") == Part(1, "a")


def test_the_type_checker_holds_that_no_field_is_assigned(tmp_path: Path) -> None:
    source = "from graph.values import value\n\n@value\nclass Part:\n    start: int\n\nPart(1).start = 2\n"
    (tmp_path / "changing.py").write_text(source, "utf-8")
    told, _, failed = api.run(
        ["--cache-dir", str(tmp_path / "cache"), "--no-incremental", str(tmp_path / "changing.py")]
    )
    assert failed
    assert 'Property "start" defined in "Part" is read-only' in told
