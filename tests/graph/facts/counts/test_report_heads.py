"""What dates the figures of a report: the head of its paragraph or list, nothing before "hiện nay"."""

import pytest


def days(state, marked: str, **keywords: str) -> dict[object, object]:
    return {one["value"]: one.get("as_of") for one in state("figure", marked, **keywords)}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("6 tháng đầu năm 2024, kinh tế của huyện ổn định. Nông dân yên tâm sản xuất. Thu ngân sách đạt 12 "
            "tỷ đồng. Diện tích gieo trồng đạt 125 ha.", {12: "2024-06", 125: "2024-06"}),
        ("Năm 2023 là năm bản lề. Huyện hoàn thành 18 chỉ tiêu.", {18: "2023"}),
        ("Kết quả công tác năm 2023:\n- Khám cho 120 lượt người.\n- Phẫu thuật 21 ca.",
            {120: "2023", 21: "2023"}),
        # The head of another paragraph, a day, another time between and what is to come date nothing.
        ("Năm 2023 là năm bản lề.\nHuyện hoàn thành 18 chỉ tiêu.", {18: None}),
        ("Ngày 5/3/2023, lễ hội khai mạc. Đông người đến xem. Có 18 gian hàng.", {18: None}),
        ("Năm 2023, huyện bận rộn. Đường làng xong năm 2020. Có 18 hộ hiến đất.", {18: None}),
        ("Năm 2023, huyện bận rộn. Đường làng đã xong. Huyện sẽ xây 18 cầu.", {18: None}),
        ("Mưa kéo dài. Năm 2023, huyện bận rộn. Đường làng đã xong. Có 18 hộ hiến đất.", {18: None}),
    ],
)  # fmt: skip
def test_the_head_of_a_paragraph_dates_its_figures(state, marked: str, expected) -> None:
    assert days(state, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Quy hoạch trước được duyệt năm 2013. Theo đó, hiện nay tỉnh có 10 huyện.", {10: None}),
        ("Năm 2020, huyện có 5 trường. Đến nay, huyện có 9 trường.", {5: "2020", 9: None}),
        ("Năm 2020, huyện có 5 trường, đến nay có 9 trường.", {5: "2020", 9: None}),
        ("Tỉnh hiện có 345 dự án (tính đến ngày 30/9/2023).", {345: "2023-09-30"}),
        # "Thực hiện" and what has been counted up to now are no such words.
        ("Năm 2020, huyện thực hiện có hiệu quả 5 mô hình.", {5: "2020"}),
        ("Hồ sơ nộp trước ngày 15/10/1993 có 12 bộ.", {12: None}),
    ],
)  # fmt: skip
def test_what_is_so_now_is_not_dated_by_what_was_before(state, marked: str, expected) -> None:
    assert days(state, marked) == expected


def test_a_month_is_of_the_year_told_before_it(state) -> None:
    marked = "Vốn đầu tư năm 2024 là 350 tỷ đồng, đến hết tháng 6 giải ngân 145 tỷ đồng."

    assert days(state, marked) == {350: "2024", 145: "2024-06"}
    assert days(state, marked, published="2025-03-01") == {350: "2024", 145: "2024-06"}
