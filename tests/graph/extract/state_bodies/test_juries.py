"""Bodies named by an honour or a contest, which is no honour given there."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "bodies", "awards"),
    [
        (
            "Hội đồng xét tặng Giải thưởng Hồ Chí Minh đã họp tại Hà Nội.",
            ["Hội đồng xét tặng Giải thưởng Hồ Chí Minh"],
            [],
        ),
        (
            "Hội đồng cấp Nhà nước xét tặng danh hiệu Nghệ sĩ Nhân dân, Nghệ sĩ Ưu tú thông qua.",
            ["Hội đồng cấp Nhà nước xét tặng danh hiệu Nghệ sĩ Nhân dân, Nghệ sĩ Ưu tú"],
            [],
        ),
        (
            "Hội đồng xét tặng danh hiệu “Nhà giáo Nhân dân”, “Nhà giáo Ưu tú” tỉnh Sơn La họp.",
            ["Hội đồng xét tặng danh hiệu “Nhà giáo Nhân dân”, “Nhà giáo Ưu tú” tỉnh Sơn La"],
            [],
        ),
        (
            "Theo Ban Tổ chức Giải thưởng Sao Khuê, năm nay Giải thưởng Sao Khuê có 100 đề cử.",
            ["Ban Tổ chức Giải thưởng Sao Khuê"],
            ["Giải thưởng Sao Khuê"],
        ),
        (
            "Phó Chủ tịch Hội đồng Giải thưởng Báo chí tỉnh Nam Định nói",
            ["Hội đồng Giải thưởng Báo chí tỉnh Nam Định"],
            [],
        ),
        ("theo thể lệ của ban tổ chức Cuộc thi Viết về Biển đảo", [], []),
        ("Hội đồng trao Huân chương Lao động hạng Nhì", [], ["Huân chương Lao động hạng Nhì"]),
    ],
)
def test_the_honour_belongs_to_the_name_of_its_jury(
    found: Find, text: str, bodies: list[str], awards: list[str]
) -> None:
    assert [body for body in found(text, "agency") if " " in body] == bodies
    assert found(text, "award") == awards
