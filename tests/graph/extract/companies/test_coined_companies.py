"""Companies by a coined word, learned behind an office and told from their goods and shares."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Tổng giám đốc QTMex phát biểu. QTMex có 200 công nhân.", ["QTMex", "QTMex"]),
        ("Tổng giám đốc QTMex phát biểu. Theo QTMex X, vé bán từ mai.", ["QTMex", "QTMex X"]),
        ("Giám đốc QTMex cho biết QTMex SoftPLUS bán chạy.", ["QTMex"]),
        ("Ca sĩ TVy hát cùng học trò của TVy.", []),
    ],
)
def test_a_coined_word_is_the_company_and_not_its_goods(
    text: str, organizations: list[str], found: Find
) -> None:
    assert found(text, "organization") == organizations
