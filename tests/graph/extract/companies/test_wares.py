"""What is called as a company is, and is a thing, a work or a place."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    "thing",
    ["chiếc Brixton", "mẫu xe Brixton", "đồng hồ Brixton", "tòa nhà Brixton", "ca khúc “Brixton”"],
)
def test_a_thing_with_a_name_is_no_company(found: Find, thing: str) -> None:
    text = f"Đại diện hãng Brixton có mặt. Mọi người nói nhiều về {thing} hôm đó."
    assert found(text, "organization") == ["hãng Brixton"]


@pytest.mark.parametrize(
    "maker",
    ["hãng siêu xe Brixton", "nhà cung cấp động cơ Brixton", "đại lý ô tô Brixton"],
)
def test_who_makes_the_thing_is_a_company(found: Find, maker: str) -> None:
    text = f"Đại diện hãng Brixton có mặt. Họ làm việc với {maker} từ lâu."
    assert found(text, "organization") == ["hãng Brixton", "Brixton"]


@pytest.mark.parametrize(
    "text",
    [
        "Mẫu smartphone Quellix mới ra mắt hôm qua.",
        "Bài hát Quellix Việt Nam được yêu thích.",
        "Chiếc Quellix đẹp hơn Quellix 125. Động cơ của Quellix mới có thể được cải tiến.",
        "Chiếc QUEtone đẹp; linh kiện của QUEtone tốt.",
        "Đoàn ra đảo Quell Land, rồi về quần đảo Josef Land.",
    ],
)
def test_a_name_is_not_learned_where_a_thing_is_called_so(found: Find, text: str) -> None:
    assert found(text, "organization") == []
