"""Websites: the address of a portal, its name and who runs it."""

import pytest


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Khai trương [S Cổng Tin tức] do [A Sở TT&TT] vận hành với tên miền [U tin.vn], [U tin2.vn].",
            {("tin.vn", "Sở TT&TT", "Cổng Tin tức"), ("tin2.vn", "Sở TT&TT", "Cổng Tin tức")},
        ),
        (
            "[A UBND tỉnh] ra mắt [S Cổng Dịch vụ công] tại địa chỉ [U dvc.gov.vn].",
            {("dvc.gov.vn", "UBND tỉnh", "Cổng Dịch vụ công")},
        ),
        (
            "[A UBND tỉnh] khai trương [S Cổng Dịch vụ công] tại địa chỉ [U dvc.vn], do [A Sở TT&TT]"
            " quản lý, vận hành.",
            {("dvc.vn", "Sở TT&TT", "Cổng Dịch vụ công")},
        ),
        (
            "Trang web [U soyte.gov.vn] của [A Sở Y tế] đăng tin.",
            {("soyte.gov.vn", "Sở Y tế", None)},
        ),
        (
            "[A Sở Y tế] đã cập nhật danh sách hơn 300 thuốc lên Website: [U soyte.gov.vn].",
            {("soyte.gov.vn", "Sở Y tế", None)},
        ),
        (
            "[A Sở Y tế] ra mắt website [U soyte.gov.vn].",
            {("soyte.gov.vn", "Sở Y tế", None)},
        ),
        (
            "Xem trên website của [A Sở Y tế]: [U soyte.gov.vn].",
            {("soyte.gov.vn", "Sở Y tế", None)},
        ),
        (
            "Truy cập website của [A Sở Y tế] theo địa chỉ: [U soyte.gov.vn].",
            {("soyte.gov.vn", "Sở Y tế", None)},
        ),
        (
            "Tin đăng trên website [A Sở Y tế] ([U soyte.gov.vn]).",
            {("soyte.gov.vn", "Sở Y tế", None)},
        ),
        (
            "[S Cổng Du lịch] tại địa chỉ [U dulich.vn] và trang thông tin của [L huyện Hạ] ([U ha.vn]).",
            {("dulich.vn", None, "Cổng Du lịch"), ("ha.vn", None, None)},
        ),
        (
            "Phần mềm được cung cấp trên website của dự án: [U www.bua.com.vn].",
            {("www.bua.com.vn", None, None)},
        ),
        (
            "Trang thông tin điện tử giả mạo có tên miền [U lehoi.com] bị xử lý.",
            {("lehoi.com", None, None)},
        ),
    ],
)
def test_websites_are_read(state, marked: str, expected: set[tuple[str, str, str]]) -> None:
    found = state("website", marked)

    assert {(one["domain"], one.get("operator"), one.get("name")) for one in found} == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Theo [P Lê An]/[U bao.vn]",
        "Nguồn: [U bao.vn]",
        "Gửi về email của [A Sở Y tế]: [U a@soyte.vn].",
        "Gửi về hộp thư của tạp chí điện tử: [U a@soyte.vn].",
    ],
)
def test_credits_and_mail_addresses_are_no_website(state, marked: str) -> None:
    assert state("website", marked) == []
