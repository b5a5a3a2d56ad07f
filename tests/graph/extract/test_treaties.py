"""Agreements by their titles, and by who they are between."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "40 năm ngày ký Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào, tại Sơn La",
            ["Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào"],
        ),
        (
            "gồm Thỏa thuận về kế hoạch hợp tác giữa Chính phủ Việt Nam và Chính phủ Lào năm 2017;",
            ["Thỏa thuận về kế hoạch hợp tác giữa Chính phủ Việt Nam và Chính phủ Lào năm 2017"],
        ),
        (
            "ký Bản ghi nhớ về hợp tác pháp luật, Hiệp định dẫn độ và Hiệp định tương trợ tư pháp",
            [
                "Bản ghi nhớ về hợp tác pháp luật",
                "Hiệp định dẫn độ",
                "Hiệp định tương trợ tư pháp",
            ],
        ),
        (
            "theo Công ước của Liên hợp quốc về quyền trẻ em của Việt Nam",
            ["Công ước của Liên hợp quốc về quyền trẻ em"],
        ),
        (
            "thực hiện Tuyên bố về ứng xử của các bên ở Biển Đông (DOC)",
            ["Tuyên bố về ứng xử của các bên ở Biển Đông"],
        ),
        ("đã ký Thỏa thuận Hợp tác mới giữa hai hãng", ["Thỏa thuận Hợp tác"]),
        # The year is its date.
        ("Hiệp định Paris năm 2015 có hiệu lực", ["Hiệp định Paris"]),
        # Agreements in general.
        ("hai bên đạt thỏa thuận về giá và các hiệp định đã ký", []),
        ("Tuyên bố này gây chú ý. Hiệp định này có hiệu lực", []),
    ],
)
def test_an_agreement_is_its_title(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("đã có Văn bản 178 gửi Bộ Tài chính", ["Văn bản 178"]),
        ("tại văn bản 567 ngày 10/5/2007", ["văn bản 567"]),
        ("nhờ Dự án 8, phụ nữ trong xã", ["Dự án 8"]),
        ("Dự án 3 tầng, văn bản 5 trang", []),
    ],
)
def test_a_bare_number_cites(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents
