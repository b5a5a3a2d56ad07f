"""Where the names of companies go on and where they end: numbers, legal forms, branches."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "của Công ty CP Nhà đất Sài Gòn 7, dự án Hoa Sen",
            ["Công ty CP Nhà đất Sài Gòn 7"],
        ),
        ("của Công ty CP Địa ốc 12, dự án thương mại", ["Công ty CP Địa ốc 12"]),
        (
            "Phó Giám đốc Xí nghiệp Cơ khí hàng hải 25 thuộc Công ty Sông Biển Xanh",
            ["Xí nghiệp Cơ khí hàng hải 25", "Công ty Sông Biển Xanh"],
        ),
        (
            "tại Công ty TNHH sản xuất, thương mại và dịch vụ Tiến Thịnh. Ảnh",
            ["Công ty TNHH sản xuất, thương mại và dịch vụ Tiến Thịnh"],
        ),
        ("Công ty Dịch vụ vận tải Trường Hằng có 1 xe", ["Công ty Dịch vụ vận tải Trường Hằng"]),
        (
            "giao Công ty TNHH Phát triển chợ đầu mối để làm đường",
            ["Công ty TNHH Phát triển chợ đầu mối"],
        ),
        (
            "Công ty Sản xuất thiết bị và Dịch vụ vận tải biển. Chiều",
            ["Công ty Sản xuất thiết bị và Dịch vụ vận tải biển"],
        ),
        (
            "yêu cầu Công ty CP Thoát nước đô thị nghiên cứu phương án.",
            ["Công ty CP Thoát nước đô thị"],
        ),
        (
            "kỳ họp của Ủy ban liên Chính phủ Việt-Lào và tham dự Lễ",
            ["Ủy ban liên Chính phủ Việt-Lào"],
        ),
    ],
)
def test_where_names_go_on_and_end(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Tổng công ty Cấp nước Sài Gòn TNHH MTV (Sawano) trả lời. Sawano đã kiểm tra.",
            ["Tổng công ty Cấp nước Sài Gòn TNHH MTV", "Sawano", "Sawano"],
        ),
        ("cổ phiếu của Tổng công ty Sông Mây - CTCP tăng", ["Tổng công ty Sông Mây - CTCP"]),
        (
            "Giám đốc Ngân hàng TMCP Công Thương Việt Nam - Chi nhánh Nha Trang và một số người",
            ["Ngân hàng TMCP Công Thương Việt Nam - Chi nhánh Nha Trang"],
        ),
        ("vay của Vietcombank chi nhánh Gia Lai từ năm 2015", ["Vietcombank chi nhánh Gia Lai"]),
        (
            "Công ty TNHH Sông Mây, Công ty cổ phần Bình Minh và các chi nhánh khác",
            ["Công ty TNHH Sông Mây", "Công ty cổ phần Bình Minh"],
        ),
        (
            "lỗi của Công ty Sông Mây - Công ty cổ phần Bình Minh",
            ["Công ty Sông Mây", "Công ty cổ phần Bình Minh"],
        ),
    ],
)  # fmt: skip
def test_legal_form_and_branch_behind_the_name_belong_to_it(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "chung cư của CTCP Đầu tư phát triển nhà và đô thị Vinasong, tòa nhà",
            ["CTCP Đầu tư phát triển nhà và đô thị Vinasong"],
        ),
        (
            "Tổng giám đốc Công ty CP Đầu tư BOT Đèo Cả Khánh Hòa nói",
            ["Công ty CP Đầu tư BOT Đèo Cả Khánh Hòa"],
        ),
        (
            "Quỹ Phòng chống thiên tai thu đủ. Năm nay, Quỹ dự phòng bù 3 tỷ; Quỹ BHXH tăng",
            [],
        ),
        ("CTCP Xây dựng Sông Mây (SMY – sàn Hà Nội) họp", ["CTCP Xây dựng Sông Mây"]),
        ("Phó tổng giám đốc Cty Phát điện 1 cho biết", ["Cty Phát điện 1"]),
        ("của CTCP Công nghiệp cao su miền Nam, dự án", ["CTCP Công nghiệp cao su miền Nam"]),
        ("Giám đốc Cty TNHH một thành viên Lê Quang Bình", ["Cty TNHH một thành viên Lê Quang Bình"]),
        (
            "từ Cty TNHH Hai thành viên Thương mại – Dịch vụ - Xây dựng Việt Hân Sài Gòn sang",
            ["Cty TNHH Hai thành viên Thương mại – Dịch vụ - Xây dựng Việt Hân Sài Gòn"],
        ),
        (
            "Liên hiệp HTX thương mại Sông Mây (SaiSong Co.op) họp",
            ["Liên hiệp HTX thương mại Sông Mây", "SaiSong Co.op"],
        ),
        ("Ông là hội viên Liên chi hội Nhà báo Hải Phòng", ["Liên chi hội Nhà báo Hải Phòng"]),
        ("Chi hội Phụ nữ thôn Hạ họp", []),
    ],
)  # fmt: skip
def test_names_run_to_their_own_word_and_money_is_no_body(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations


def test_several_companies_each_with_its_head(found: Find) -> None:
    text = "lỗi của 2 Công ty TNHH MTV Bình Minh (Bộ Công an) và Công ty TNHH Đại Nguyên Dương."
    names = ["Công ty TNHH MTV Bình Minh", "Công ty TNHH Đại Nguyên Dương"]
    assert found(text, "organization") == names
