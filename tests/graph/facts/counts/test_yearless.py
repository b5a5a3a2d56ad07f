"""Months and quarters without a year are those of the article's year, and never of none."""

import pytest


@pytest.mark.parametrize(
    ("marked", "published", "as_of"),
    [
        ("Trong tháng 5, huyện cấp 37 giấy phép.", "2024-06-03", "2024-05"),
        ("Quý II, huyện cấp 37 giấy phép.", "2024-07-10", "2024"),
        ("Quý 4, huyện cấp 37 giấy phép.", "2025-01-20", "2024"),
        ("Thu ngân sách sáu tháng đầu năm đạt 37 tỷ đồng.", "2024-07-01T08:00:00+07:00", "2024-06"),
        ("Thu ngân sách 9 tháng đầu năm đạt 37 tỷ đồng.", "2024-10", "2024-09"),
        # The last one that is not to come, unless the words say so.
        ("Tháng 11, huyện cấp 37 giấy phép.", "2024-02-05", "2023-11"),
        ("Tháng 11, huyện sẽ cấp 37 giấy phép.", "2024-02-05", "2024-11"),
        # The nearest time counts, and one that the text dates itself.
        ("Tháng 3 họp, đến tháng 4, huyện cấp 37 giấy phép.", "2024-06-03", "2024-04"),
        ("Tháng 5/2022, huyện cấp 37 giấy phép.", "2024-06-03", "2022-05"),
        ("Tháng 5 năm 2022, huyện cấp 37 giấy phép.", "2024-06-03", "2022-05"),
    ],
)
def test_the_day_of_the_article_gives_the_year(
    state, marked: str, published: str, as_of: str
) -> None:
    (one,) = state("figure", marked, published=published)

    assert one.get("as_of") == as_of


@pytest.mark.parametrize(
    ("marked", "published"),
    [
        ("Trong tháng 5, huyện cấp 37 giấy phép.", None),
        ("Trong tháng 5, huyện cấp 37 giấy phép.", "2024"),
        ("Tháng 13, huyện cấp 37 giấy phép.", "2024-06-03"),
        ("Từ tháng 5, huyện cấp 37 giấy phép.", "2024-06-03"),
        ("Sau tháng 5, huyện cấp 37 giấy phép.", "2024-06-03"),
        ("Tháng 3 đến tháng 5 âm lịch, xã đón 900 lượt khách.", "2024-06-03"),
        ("Tăng mạnh so với tháng 4, thu đạt 37 tỷ đồng.", "2024-06-03"),
        ("Trong 5 tháng, huyện cấp 37 giấy phép.", "2024-06-03"),
        ("Tháng Giêng, xã đón 900 lượt khách.", "2024-06-03"),
        ("Dịp cùng kỳ tháng 5, xã đón 900 lượt khách.", "2024-06-03"),
        ("Tuần qua, xã đón 900 lượt khách.", "2024-06-03"),
    ],
)
def test_it_gives_none_where_no_month_or_another_is_meant(
    state, marked: str, published: str | None
) -> None:
    (one,) = state("figure", marked, published=published)

    assert one.get("as_of") is None
