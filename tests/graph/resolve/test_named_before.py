"""Bodies that heads alone may take up, by the family of their head."""

from graph.resolve.named_before import NamedBefore
from tests.graph.resolve.conftest import resolved


def test_a_family_holds_the_heads_that_begin_with_its_word() -> None:
    before = NamedBefore()
    before.note("Tổng cục", 40, "tổng cục|thuế")
    before.note("Cục Thuế", 30, "cục thuế|bắc ninh")
    before.note("Cục", 10, "cục|thống kê")
    assert before.of("Cục") == [(10, "cục|thống kê"), (30, "cục thuế|bắc ninh")]
    assert before.of("Sở") == []


def test_what_is_noted_later_stands_in_the_order_of_the_text() -> None:
    before = NamedBefore()
    before.note("Sở", 50, "sở|y tế")
    assert before.of("Sở") == [(50, "sở|y tế")]
    before.note("Sở", 20, "sở|nội vụ")
    before.note("Bộ", 30, "bộ|y tế")
    assert before.of("Sở") == [(20, "sở|nội vụ"), (50, "sở|y tế")]


def test_a_row_of_heads_alone_belongs_to_no_more_than_a_name_can_tell() -> None:
    """Each would else belong to all before it, and its key would hold theirs."""
    keys = {mention.entity for mention in resolved("Hội " * 600).mentions}
    assert max(key.count("<") for key in keys) < 30
