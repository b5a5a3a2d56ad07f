"""What happens to bodies: renamed, merged, split."""

import pytest


@pytest.mark.parametrize(
    ("marked", "changes"),
    [
        ("[A Vụ A] đổi tên thành [A Cục B].", {("Vụ A", "Cục B", None)}),
        ("Ông ở [A Vụ A] (sau này đổi tên thành [A Cục B]).", {("Vụ A", "Cục B", None)}),
        ("[O CLB A] (nay được đổi tên thành [O CLB B]) thắng.", {("CLB A", "CLB B", None)}),
        ("[O Công ty B] (tên cũ là [O Công ty A]) có đất.", {("Công ty A", "Công ty B", None)}),
        ("[L huyện Tân An] (nay là [L thị xã Tân Hòa]) có hồ.",
            {("huyện Tân An", "thị xã Tân Hòa", None)}),
        ("Tại [L tỉnh Tân An] cũ (nay là hai tỉnh [L Long Hòa], [L Long Bình]).",
            {("tỉnh Tân An", "Long Hòa", None), ("tỉnh Tân An", "Long Bình", None)}),
        ("Quê ở [L làng Hạ], [L tỉnh Tân An] (nay là [L xã Hạ], [L tỉnh Long Hòa]).", set()),
        ("Ngày 17-1-1984, chia [L xã Tân An] thành 2 xã lấy tên là [L xã Tân An] và [L xã Tân Hòa].",
            {("xã Tân An", "xã Tân Hòa", "1984-01-17")}),
        ("Năm 2007, [L huyện Tân An] chia tách thành [L huyện Tân Hòa] và [L huyện Tân An].",
            {("huyện Tân An", "huyện Tân Hòa", "2007")}),
        ("Ngày 27-7-1999, chuyển [L xã Tân An] thành [L thị trấn Tân Hòa].",
            {("xã Tân An", "thị trấn Tân Hòa", "1999-07-27")}),
        ("Thành lập [L phường C] trên cơ sở nhập [L phường A], [L phường B] thuộc [L thành phố Tân An].",
            {("phường A", "phường C", None), ("phường B", "phường C", None)}),
        ("[L Xã C] thuộc [L huyện Tân An] được thành lập trên cơ sở sáp nhập hai xã [L xã A] và [L xã B].",
            {("xã A", "Xã C", None), ("xã B", "Xã C", None)}),
        ("[A Vụ A] đổi tên thành [A Cục B] từ tháng 4/2008.", {("Vụ A", "Cục B", "2008-04")}),
        ("[A Trường A] được nâng cấp thành [A Trường B] năm 2008.", {("Trường A", "Trường B", "2008")}),
        ("Tiền thân của [A Trường B] là [A Trường A].", {("Trường A", "Trường B", None)}),
        ("[A Trường A], tiền thân của [A Trường B] hiện nay, mở lớp.", {("Trường A", "Trường B", None)}),
        ("[A Sở Địa chính] (nay là [A Sở Tài nguyên]).", {("Sở Địa chính", "Sở Tài nguyên", None)}),
        ("[A Vụ Y|Vụ Y và Dược] đổi tên thành [A Vụ Y và Dược].", {("Vụ Y", "Vụ Y và Dược", None)}),
        ("[A Vụ A] và [A Vụ B] sáp nhập thành [A Cục "
            "C].", {("Vụ A", "Cục C", None), ("Vụ B", "Cục C", None)}),
        ("Sáp nhập [A Công an A] vào [A Công an B].", {("Công an A", "Công an B", None)}),
        ("[A Ban A] được hợp nhất về [A Văn phòng B] từ tháng "
            "5/2007.", {("Ban A", "Văn phòng B", "2007-05")}),
        ("Ngày 4/4/2008, [A Vụ A] đổi tên thành [A Cục B].", {("Vụ A", "Cục B", "2008-04-04")}),
        ("[A Vụ A] được đổi tên thành [A Cục B] theo [D Quyết định số 1] ngày 4/4/2008.",
            {("Vụ A", "Cục B", "2008-04-04")}),
        ("Năm 2008, [A Chính phủ] quyết định đổi tên [A Vụ A] thành [A Cục B].",
            {("Vụ A", "Cục B", "2008")}),
        ("[A Trường B] được nâng cấp từ [A Trường A].", {("Trường A", "Trường B", None)}),
        ("[A Cục B] được tách ra từ [A Vụ A].", {("Vụ A", "Cục B", None)}),
        ("[A Báo A], nay là [A Báo B], ra số đầu.", {("Báo A", "Báo B", None)}),
        ("[A Trường B] - tiền thân là [A Trường A] - mở lớp.", {("Trường A", "Trường B", None)}),
        ("Năm 1982, [A Vụ A] sáp nhập vào [A Cục B].", {("Vụ A", "Cục B", "1982")}),
        ("[A Vụ A] sáp nhập với [A Vụ B] thành [A Cục C].",
            {("Vụ A", "Cục C", None), ("Vụ B", "Cục C", None)}),
        ("[A Cục C] được thành lập từ việc hợp nhất [A Vụ A] và [A Vụ B].",
            {("Vụ A", "Cục C", None), ("Vụ B", "Cục C", None)}),
        ("[A Sở A] được tách thành [A Sở B] và [A Sở C].",
            {("Sở A", "Sở B", None), ("Sở A", "Sở C", None)}),
        ("[L xã Tân An] đổi tên thành [L phường Tân Dân].", {("xã Tân An", "phường Tân Dân", None)}),
        ("[O Công ty A] có tiền thân là [O Xí nghiệp B].", {("Xí nghiệp B", "Công ty A", None)}),
        ("Tách [A Sở A] thành [A Sở B] và [A Sở C].", {("Sở A", "Sở B", None), ("Sở A", "Sở C", None)}),
        ("Được thành lập ngày 22-12-2006 với tiền thân là [A Sở Bưu chính], đến ngày 4-4-2008 sở "
            "đổi tên thành [A Sở TT&TT].", {("Sở Bưu chính", "Sở TT&TT", "2008-04-04")}),
        ("Được thành lập ngày 15-6-2005 với tên gọi [A Sở Bưu chính], đến ngày 21-4-2008 sở đổi tên "
            "thành [A Sở TT&TT].", {("Sở Bưu chính", "Sở TT&TT", "2008-04-21")}),
        ("[A Trung tâm C] được thành lập trên cơ sở hợp nhất [A Trung tâm A] và [A Trung tâm B], theo "
            "[D Quyết định số 17/QĐ-UBND] ngày 1/2/2018 của [A UBND tỉnh].",
            {("Trung tâm A", "Trung tâm C", None), ("Trung tâm B", "Trung tâm C", None)}),
        ("Từ ngày 4/4/2008, [A Vụ A] mang tên mới là [A Cục B].", {("Vụ A", "Cục B", "2008-04-04")}),
        ("Tiền thân là [A Trường A], [A Trường B] có 50 giảng viên.", {("Trường A", "Trường B", None)}),
        ("[A Trường B] (đổi tên từ [A Trường A]) mở lớp.", {("Trường A", "Trường B", None)}),
        ("[A Trường B] được đổi tên từ [A Trường A] năm 2008.", {("Trường A", "Trường B", "2008")}),
        ("[A Trường A] (sau đổi thành [A Trường B]) mở lớp.", {("Trường A", "Trường B", None)}),
        ("[A Trường A] (sau này là [A Trường B]) mở lớp.", {("Trường A", "Trường B", None)}),
        ("[O Công ty B] (tên cũ: [O Công ty A]) có đất.", {("Công ty A", "Công ty B", None)}),
        ("[A Bộ Y tế] quyết định nâng cấp [A Trường A] lên [A Trường B].", {("Trường A", "Trường B", None)}),
        ("[A Trường B] được thành lập năm 2008 trên cơ sở nâng cấp [A Trường A].",
            {("Trường A", "Trường B", "2008")}),
        ("[A Cục B] được thành lập năm 2008, tách ra từ [A Vụ A].", {("Vụ A", "Cục B", "2008")}),
        ("Năm 2008, [A Cục B] được tách ra từ [A Vụ A].", {("Vụ A", "Cục B", "2008")}),
        ("Năm 1997, [L huyện Tân An] được tách ra từ [L huyện Tân Hòa].",
            {("huyện Tân Hòa", "huyện Tân An", "1997")}),
        ("Năm 2008, [L huyện Tân An] được nâng cấp lên [L thị xã Tân An].",
            {("huyện Tân An", "thị xã Tân An", "2008")}),
        ("[A Cục C] được hợp nhất từ hai đơn vị là [A Vụ A] và [A Vụ B] năm 2008.",
            {("Vụ A", "Cục C", "2008"), ("Vụ B", "Cục C", "2008")}),
        ("Ngày 4/4/2008, [A Bộ Nội vụ] quyết định sáp nhập [A Vụ A] vào [A Cục B].",
            {("Vụ A", "Cục B", "2008-04-04")}),
        ("[A Vụ A] được nhập vào [A Cục B] từ năm 2008.", {("Vụ A", "Cục B", "2008")}),
        ("Năm 2008, [A Sở A] được chia thành hai đơn vị là [A Sở B] và [A Sở C].",
            {("Sở A", "Sở B", "2008"), ("Sở A", "Sở C", "2008")}),
        # Nothing of one name becomes another.
        ("[L Việt Nam] giải phóng quân được thành lập trên cơ sở hợp nhất hai đội tại [L xã Tân An].", set()),
        ("[O Công ty A] được xâm nhập vào [O Công ty B].", set()),
        ("[A Trường A] chuyển hồ sơ lên [A Bộ Y tế].", set()),
    ],
)  # fmt: skip
def test_changes_of_name_are_read(state, marked: str, changes: set[tuple[str, str, str]]) -> None:
    assert {
        (one["from"], one["to"], one.get("date")) for one in state("renamed", marked)
    } == changes


@pytest.mark.parametrize(
    "marked",
    [
        "[A Bộ Nội vụ] đề nghị sáp nhập [A Sở A] vào [A Sở B].",
        "Dự kiến [A Vụ A] đổi tên thành [A Cục B].",
        "[A Sở A] thành lập đoàn kiểm tra năm 2017.",
        "Trung tâm này được [A UBND tỉnh] thành lập từ năm 1982.",
    ],
)
def test_what_is_planned_has_not_happened(state, marked: str) -> None:
    assert state("renamed", marked) == []
    assert state("founded", marked) == []


def test_units_are_split_and_raised(state) -> None:
    split = state(
        "renamed",
        "Ngày 27/12/2013, [L huyện Từ Liêm] được tách thành hai quận là [L Bắc Từ Liêm] và [L Nam Từ Liêm].",
    )
    (raised,) = state(
        "renamed",
        "Ngày 8/5/2009, [L quận Hà Đông] được thành lập trên cơ sở [L thành phố Hà Đông].",
    )

    assert [(one["from"], one["to"], one["date"]) for one in split] == [
        ("huyện Từ Liêm", "Bắc Từ Liêm", "2013-12-27"),
        ("huyện Từ Liêm", "Nam Từ Liêm", "2013-12-27"),
    ]
    assert (raised["from"], raised["to"]) == ("thành phố Hà Đông", "quận Hà Đông")


@pytest.mark.parametrize(
    ("marked", "changes"),
    [
        (
            "Khi [L xã Phước Tân] được sáp nhập về [L TP Biên Hòa], kế hoạch ngừng.",
            {("xã Phước Tân", "TP Biên Hòa")},
        ),
        (
            "Sáp nhập [L xã Tân An] và [L xã Tân Bình] thành xã mới là [L xã Tân Hòa].",
            {("xã Tân An", "xã Tân Hòa"), ("xã Tân Bình", "xã Tân Hòa")},
        ),
        (
            "Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của [L xã Tân An] và [L xã Tân Bình] "
            "thành xã mới có tên gọi là [L xã Tân Hòa].",
            {("xã Tân An", "xã Tân Hòa"), ("xã Tân Bình", "xã Tân Hòa")},
        ),
        (
            "Nhập một phần diện tích tự nhiên của các xã [L Tân An], [L Tân Bình] và [L phường Hạ] "
            "thuộc [L thành phố Long Hòa] để thành lập [L phường Thượng].",
            {
                ("Tân An", "phường Thượng"),
                ("Tân Bình", "phường Thượng"),
                ("phường Hạ", "phường Thượng"),
            },
        ),
        (
            "Hợp nhất hai tỉnh [L Long Hòa] và [L Long Bình], lấy tên là [L tỉnh Long Bình].",
            {("Long Hòa", "tỉnh Long Bình"), ("Long Bình", "tỉnh Long Bình")},
        ),
        (
            "[L Tỉnh Long Hòa] sáp nhập với [L tỉnh Long An], lấy tên là [L tỉnh Long Bình].",
            {("Tỉnh Long Hòa", "tỉnh Long Bình"), ("tỉnh Long An", "tỉnh Long Bình")},
        ),
        (
            "[L Tỉnh Hòa] sáp nhập với [L tỉnh An] và [L tỉnh Yên], lấy tên là [L tỉnh Bình].",
            {("Tỉnh Hòa", "tỉnh Bình"), ("tỉnh An", "tỉnh Bình"), ("tỉnh Yên", "tỉnh Bình")},
        ),
        (
            "Thành lập [L xã Đông] từ một phần các xã [L Tân An], [L Tân Bình].",
            {("Tân An", "xã Đông"), ("Tân Bình", "xã Đông")},
        ),
        (
            "Sáp nhập [A Sở Giao thông vận tải] và [A Sở Xây dựng], lấy tên là [A Sở Hạ tầng].",
            {("Sở Giao thông vận tải", "Sở Hạ tầng"), ("Sở Xây dựng", "Sở Hạ tầng")},
        ),
        ("Sắp xếp lại [L xã Tân An] cho gọn.", set()),
        ("Năm ấy [L Hà Tây] sáp nhập với [L Hà Nội].", set()),
        ("Phương án sáp nhập [L xã Tân An] vào [L xã Tân Hòa].", set()),
    ],
)
def test_units_are_merged(state, marked: str, changes: set[tuple[str, str]]) -> None:
    assert {(one["from"], one["to"]) for one in state("renamed", marked)} == changes
