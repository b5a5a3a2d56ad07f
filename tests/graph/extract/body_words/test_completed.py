"""Names that the text has longer elsewhere are read to their end."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Viện TN-MT biển (Bộ Y tế) khảo sát. Tỉnh gửi công văn cho Viện TN-MT biển đề nghị hỗ trợ.",
            ["Viện TN-MT biển", "Bộ Y tế", "Viện TN-MT biển"],
        ),
        # Another place, or another word, makes another name.
        (
            "Viện TN-MT biển (Bộ Y tế) khảo sát. Lãnh đạo Viện TN-MT đề nghị hỗ trợ.",
            ["Viện TN-MT biển", "Bộ Y tế", "Viện TN-MT"],
        ),
    ],
)
def test_a_name_is_as_long_as_elsewhere(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies
