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
    ],
)
def test_the_day_or_year_of_a_figure(state, marked: str, value: int, as_of: str | None) -> None:
    found = {one["value"]: one.get("as_of") for one in state("figure", marked)}

    assert found[value] == as_of
