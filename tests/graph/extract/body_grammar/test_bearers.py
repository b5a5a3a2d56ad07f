"""Foreigners who stand right behind the body that they lead or study at."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organization", "person"),
    [
        ("Giám đốc Quỹ Tiền tệ Quốc tế Christine Quell phát biểu.", "Quỹ Tiền tệ Quốc tế", "Christine Quell"),
        ("Chủ tịch Ngân hàng Thế giới John Quellmar phát biểu.", "Ngân hàng Thế giới", "John Quellmar"),
        ("Chủ tịch Tập đoàn Brixton John Quellmar phát biểu.", "Tập đoàn Brixton", "John Quellmar"),
        ("Anh là sinh viên Đại học Brixton John Quellmar.", "Đại học Brixton", "John Quellmar"),
        ("Ông trùm tập đoàn Brixton - doanh nhân John Quellmar.", "tập đoàn Brixton", "John Quellmar"),
    ],
)  # fmt: skip
def test_a_foreigner_is_no_part_of_the_name(
    found: Find, text: str, organization: str, person: str
) -> None:
    assert found(text, "organization") == [organization]
    assert found(text, "person") == [person]


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Giáo sư tại Đại học George Brixton lên tiếng.", "Đại học George Brixton"),
        ("Cầu thủ của câu lạc bộ San Martin Burzaq ghi bàn.", "câu lạc bộ San Martin Burzaq"),
    ],
)
def test_a_body_may_bear_the_name_of_a_foreigner(found: Find, text: str, organization: str) -> None:
    assert found(text, "organization") == [organization]
