"""Companies known by their brand that their head alone takes up."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Nestlé mở nhà máy. Cam kết của công ty là tạo việc làm.",
            ["Nestlé", "công ty"],
        ),
        (
            "Theo Vinamilk, giá sữa giảm. Công ty này sẽ mở thêm trang trại.",
            ["Vinamilk", "Công ty"],
        ),
        (
            "VNPT vừa thông tin, tập đoàn đã sẵn sàng chuyển mạng.",
            ["VNPT", "tập đoàn"],
        ),
        # World bodies, kinds of companies and others than the one named.
        ("ASEAN họp. Lãnh đạo công ty cho biết sẽ dự.", ["ASEAN"]),
        ("Vinamilk lãi lớn. Nhiều công ty sữa gặp khó.", ["Vinamilk"]),
        ("Vinamilk muốn lập công ty con và góp vốn vào công ty mới.", ["Vinamilk"]),
        (
            "Sở yêu cầu Vinamilk, các địa phương, tập đoàn, tổng công ty báo cáo.",
            ["Vinamilk"],
        ),
    ],
)
def test_companies_taken_up(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations
