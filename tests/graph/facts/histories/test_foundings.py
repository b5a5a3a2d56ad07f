"""Bodies and units of administration are founded."""

import pytest


@pytest.mark.parametrize(
    ("marked", "agency", "date"),
    [
        ("[A Sở Y tế] được thành lập ngày 1/2/1950.", "Sở Y tế", "1950-02-01"),
        ("Năm 2008, ông [P Lê An] thành lập [O Công ty A] chuyên sửa tàu.", "Công ty A", "2008"),
        ("[P Lê An] sáng lập [O Công ty A] vào năm 1979.", "Công ty A", "1979"),
        ("[O Công ty A] có trụ sở ở cảng, do ông [P Lê An] sáng lập vào năm 1992.", "Công ty A", "1992"),
        ("[O Công ty A] do ông [P Lê An] làm chủ tịch được thành lập năm 2001.", "Công ty A", "2001"),
        ("[O Quỹ A], quỹ đầu tư thành lập từ năm 1994, có lãi.", "Quỹ A", "1994"),
        ("[A Ban Kinh tế] được thành lập trở lại theo [D Quyết định số 160] ngày "
            "28/12/2012.", "Ban Kinh tế", "2012-12-28"),
        ("[O Công ty A], tiền thân là [O Xí nghiệp B] được thành lập năm 1982.", "Xí nghiệp B", "1982"),
        ("Ngày 3/2/2017, [A UBND tỉnh] đã quyết định thành lập [A Ban Quản lý dự "
            "án].", "Ban Quản lý dự án", "2017-02-03"),
        ("[A Sở TT&TT] họp. Được thành lập ngày 22-12-2006 với tiền thân là [A Sở Bưu chính], đến "
            "ngày 4-4-2008 [A sở|Sở TT&TT] đổi tên thành [A Sở TT&TT].", "Sở TT&TT", "2006-12-22"),
        ("Được thành lập ngày 15-6-2005 với tên gọi [A Sở Bưu chính], đến ngày 21-4-2008 sở đổi tên "
            "thành [A Sở TT&TT].", "Sở TT&TT", "2005-06-15"),
        ("[A UBND tỉnh] quyết định thành lập [A Ban Dân tộc] từ ngày 3/4/2010.", "Ban Dân tộc", "2010-04-03"),
        ("Kỷ niệm 60 năm ngày thành lập [A Trường A] (3/4/1955 - 3/4/2015).", "Trường A", "1955-04-03"),
        ("Kỷ niệm ngày thành lập [A Công an] (19/8/1945-19/8/2015).", "Công an", "1945-08-19"),
        ("Thành lập năm 1975, [A Sở Y tế] hiện có 200 cán bộ.", "Sở Y tế", "1975"),
        ("Ra đời ngày 1/2/1950, [A Báo A] có 20 phóng viên.", "Báo A", "1950-02-01"),
        ("Ngày 1/2/1950, [A Sở Y tế] chính thức được thành lập.", "Sở Y tế", "1950-02-01"),
        ("[A Sở Y tế] (thành lập năm 1975) có 5 phòng.", "Sở Y tế", "1975"),
        ("[A Sở Y tế] được thành lập và đi vào hoạt động từ năm 1975.", "Sở Y tế", "1975"),
        ("[O Công ty A] được [A UBND tỉnh] thành lập từ năm 1982.", "Công ty A", "1982"),
        ("[A Sở Y tế] do [A Chính phủ] thành lập tháng 5/2007.", "Sở Y tế", "2007-05"),
        ("Được thành lập từ năm 1977, sau chiến tranh, [O Công ty A] lớn mạnh.", "Công ty A", "1977"),
        ("Ngày 4/5/1991, [A Sở Y tế] được [A UBND tỉnh] quyết định thành lập.", "Sở Y tế", "1991-05-04"),
        ("Lễ kỷ niệm 30 năm ngày thành lập [A Sở Y tế] (1991 - 2021) rất vui.", "Sở Y tế", "1991"),
        ("[A Sở Y tế] tổ chức kỷ niệm 30 năm ngày thành lập (4/5/1991 - 4/5/2021).", "Sở Y tế", "1991-05-04"),
        ("Kể từ khi thành lập (tháng 5/1991) đến nay, [A Sở Y tế] lớn mạnh.", "Sở Y tế", "1991-05"),
        ("Từ ngày thành lập 4/5/1991, [A Sở Y tế] lớn mạnh.", "Sở Y tế", "1991-05-04"),
        ("[O Công ty A] có trụ sở tại [L Tân An], thành lập năm 1991.", "Công ty A", "1991"),
    ],
)  # fmt: skip
def test_foundings_are_read(state, marked: str, agency: str, date: str) -> None:
    assert [(one["agency"], one["date"]) for one in state("founded", marked)] == [(agency, date)]


@pytest.mark.parametrize(
    ("marked", "units", "date"),
    [
        ("Ngày 28/10/1995, [L Hà Nội] thành lập [L quận Tây Hồ].", ["quận Tây Hồ"], "1995-10-28"),
        ("Ngày 26-11-2003, [L tỉnh Tân An] được tái lập.", ["tỉnh Tân An"], "2003-11-26"),
        ("Ngày 9/11/1996, thành lập các quận [L Thanh Xuân], [L Cầu Giấy].",
            ["Thanh Xuân", "Cầu Giấy"], "1996-11-09"),
        ("Ngày 8/5/2009, [L quận Hà Đông] được thành lập.", ["quận Hà Đông"], "2009-05-08"),
        ("[L thị xã Kỳ Anh] được thành lập ngày 10/4/2015.", ["thị xã Kỳ Anh"], "2015-04-10"),
        ("[L huyện Tân An] tái lập năm 1997.", ["huyện Tân An"], "1997"),
        ("Thành lập năm 1997, [L huyện Tân An] có 9 xã.", ["huyện Tân An"], "1997"),
        ("[L huyện Tân An] được thành lập theo [D Nghị định 5] ngày 3/4/1997 của [A Chính phủ].",
            ["huyện Tân An"], "1997-04-03"),
        ("Ngày 3/4/1997, [A Chính phủ] ban hành [D Nghị định 5] về việc thành lập [L huyện Tân An].",
            ["huyện Tân An"], "1997-04-03"),
    ],
)  # fmt: skip
def test_units_of_administration_are_founded(state, marked, units, date) -> None:
    assert [(one["agency"], one["date"]) for one in state("founded", marked)] == [
        (unit, date) for unit in units
    ]


def test_a_place_that_is_no_unit_is_not_founded(state) -> None:
    assert state("founded", "Ngày 8/5/2009, [L đình Đại Mỗ] được thành lập.") == []
    assert (
        state("founded", "Ngày 8/5/2009, [A UBND tỉnh] ra [D Quyết định 5] thành lập [L chợ Hạ].")
        == []
    )


def test_the_day_of_this_year_s_anniversary_is_no_founding(state) -> None:
    assert state("founded", "Nhân Ngày thành lập [A Đảng] (3/2/2018), tỉnh trao giải.") == []
