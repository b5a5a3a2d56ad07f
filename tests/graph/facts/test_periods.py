"""As of when a figure is told: beside it, by what opens its sentence, never by a document's day."""

import pytest


@pytest.mark.parametrize(
    ("marked", "value", "as_of"),
    [
        ("Đến 2020, thành phố có thêm 300 căn hộ.", 300, "2020"),
        ("Số dư các quỹ đến hết 2015 là 471 tỷ đồng.", 471, "2015"),
        ("Quý 1/2016, huyện giải quyết 20 hồ sơ.", 20, "2016"),
        ("Ngày 3/2/2015, [A Sở Y tế] ra [D Quyết định 5] giao dự toán 8 tỷ đồng.", 8, None),
        ("Trong 2 năm 2010 và 2011, huyện xử lý 36 hồ sơ.", 36, None),
        ("Kim ngạch đạt 15 tỷ USD vào năm 2020.", 15, "2020"),
        ("Năm 1990 là 58%, tỷ lệ hộ nghèo còn 4,45% năm 2016.", 4.45, "2016"),
        ("5 tháng đầu năm 2017, toàn tỉnh có 563 lượt khám.", 563, "2017-05"),
        ("Trong sáu tháng đầu năm 2017, tỉnh có 563 lượt khám. Thu đạt 8 tỷ đồng.", 8, "2017-06"),
        ("Năm 2017 xử lý 128 vụ, bằng 48% số vụ cả năm 2016, thu 13 tỷ đồng.", 13, "2017"),
        ("Tính từ năm 2016 đến nay đã có 90 dự án.", 90, None),
        ("Từ năm 2012, tỉnh triển khai dự án tại 6 huyện.", 6, None),
        ("Từ ngày 1/7/2025 toàn quốc có 34 tỉnh.", 34, "2025-07-01"),
    ],
)
def test_the_day_or_year_of_a_figure(state, marked: str, value: int, as_of: str | None) -> None:
    found = {one["value"]: one.get("as_of") for one in state("figure", marked)}

    assert found[value] == as_of
