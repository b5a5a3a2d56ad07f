"""Addresses of the web, and papers that are called by theirs."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "domains"),
    [
        (
            "với tên miền e-haiphong.gov.vn và thanhphohaiphong.gov.vn.",
            ["e-haiphong.gov.vn", "thanhphohaiphong.gov.vn"],
        ),
        ("Theo Thanh Quang/Chinhphu.vn", ["Chinhphu.vn"]),
        ("gửi về so-tttt@haiphong.gov.vn, trước 30/6", ["so-tttt@haiphong.gov.vn"]),
        ("tại https://dichvucong.gov.vn/p/home?id=1).", ["https://dichvucong.gov.vn/p/home?id=1"]),
        ("xem http://điemthi.soct.edu.vn/ từ nay", ["http://điemthi.soct.edu.vn/"]),
        ("website www.dsvn.vn ; tại ga", ["www.dsvn.vn"]),
        ("trâu, bò, v.v. và Th.S Lê Minh", []),
        ("giá 3.400 đồng/kg.Năm nay", []),
        ("UBND TP.HCM họp", []),
        (
            "Lê An dự họp.\nXem soyte.gov.vn và\nnghỉ.\nThư: hoi@sotp.gov.vn, tại http://a.vn/b",
            ["soyte.gov.vn", "hoi@sotp.gov.vn", "http://a.vn/b"],
        ),
        ("Tài khoản @hoamai của quán.\nTrang hoamai.gov.vn của sở", ["hoamai.gov.vn"]),
    ],
)
def test_addresses_stand_as_written_without_closing_signs(
    found: Callable[[str, str], list[str]], text: str, domains: list[str]
) -> None:
    assert found(text, "domain") == domains


def test_a_paper_that_is_told_something_is_an_agency(
    found: Callable[[str, str], list[str]],
) -> None:
    text = "Trao đổi với Bao24h.vn, ông nói. Theo tintuc24h.vn, hồ sơ ở sotp.gov.vn."

    assert found(text, "agency") == ["Bao24h.vn"]
    assert found(text, "domain") == ["tintuc24h.vn", "sotp.gov.vn"]
