"""As of when a figure is told: beside it, by what opens its sentence, never by a document's day."""

import pytest


@pytest.mark.parametrize(
    ("marked", "value", "as_of"),
    [
        ("Đến 2020, thành phố có thêm 300 căn hộ.", 300, "2020"),
        ("Số dư các quỹ đến hết 2015 là 471 tỷ đồng.", 471, "2015"),
        ("Bắt [P Lê An] (sinh năm 1983, trú tại [L Hà Nội]) cùng 12 đối tượng.", 12, None),
        ("[P Lê An], SN 1983, và 12 đối tượng bị bắt.", 12, None),
        ("Năm 2024, trẻ sinh năm 2018 nhận 12 suất quà.", 12, "2024"),
        ("Quý 1/2016, huyện giải quyết 20 hồ sơ.", 20, "2016"),
        ("Ngày 3/2/2015, [A Sở Y tế] ra [D Quyết định 5] giao dự toán 8 tỷ đồng.", 8, None),
        ("Trong 2 năm 2010 và 2011, huyện xử lý 36 hồ sơ.", 36, None),
        ("Kim ngạch đạt 15 tỷ USD vào năm 2020.", 15, "2020"),
        ("Có 10 nhà máy đang sản xuất tới thời điểm 31/12/2016.", 10, "2016-12-31"),
        ("Năm 1990 là 58%, tỷ lệ hộ nghèo còn 4,45% năm 2016.", 4.45, "2016"),
        ("5 tháng đầu năm 2017, toàn tỉnh có 563 lượt khám.", 563, "2017-05"),
        ("Trong sáu tháng đầu năm 2017, tỉnh có 563 lượt khám. Thu đạt 8 tỷ đồng.", 8, "2017-06"),
        ("Năm 2017 xử lý 128 vụ, bằng 48% số vụ cả năm 2016, thu 13 tỷ đồng.", 13, "2017"),
        ("Huyện có 61 ca mắc trong 6 tháng đầu năm 2017.", 61, "2017-06"),
        ("Huyện có 61 ca mắc tính đến 9 tháng đầu 2017.", 61, None),
        ("Tính từ năm 2016 đến nay đã có 90 dự án.", 90, None),
        ("Từ năm 2012, tỉnh triển khai dự án tại 6 huyện.", 6, None),
        ("Từ ngày 1/7/2025 toàn quốc có 34 tỉnh.", 34, "2025-07-01"),
        ("Tính từ ngày 1/7/2014 đến ngày 30/11/2016 có 60 trường hợp.", 60, "2016-11-30"),
        ("Đến hết tháng 6/2017, tỉnh có 13 xã; 28 hộ nghèo; 41 hộ cận nghèo.", 41, "2017-06"),
        (
            "Năm 2017 xử lý 749 vụ, bằng 25% so với tổng số vụ của cả năm 2016, tịch thu 26 tàu.",
            26,
            "2017",
        ),
        ("Huyện cấp giấy cho 27 hộ sau ngày 1/1/2008; ký 7 quyết định.", 7, None),
        (
            "Tổng nợ năm 2015 là 99 tỷ đồng. Trong đó, chủ yếu là nợ của 70 doanh nghiệp.",
            70,
            "2015",
        ),
        ("Tổng nợ năm 2015 là 99 tỷ đồng. Thanh khoản đạt 30 tỷ đồng.", 30, "2015"),
        ("Năm 2015 có 99 vụ tai nạn. [P Lê An] kể về 30 người bạn.", 30, "2015"),
        ("Kim ngạch đạt 2 tỷ USD vào năm 2021. Còn lại 6 tỷ USD chưa đạt.", 6, None),
        ("Tỉnh phấn đấu năm 2020 đạt 90 xã. Tổng vốn là 30 tỷ đồng.", 30, None),
    ],
)
def test_the_day_or_year_of_a_figure(state, marked: str, value: int, as_of: str | None) -> None:
    found = {one["value"]: one.get("as_of") for one in state("figure", marked)}

    assert found[value] == as_of


@pytest.mark.parametrize(
    ("title", "marked", "as_of"),
    [
        ("Công an huyện tổng kết công tác năm 2018", "Huyện xử lý 20 vụ.", "2018"),
        ("Giao ban cấp ủy tháng 6/2019", "Huyện xử lý 20 vụ.", "2019-06"),
        ("Sơ kết 6 tháng đầu năm 2019", "Huyện xử lý 20 vụ.", "2019-06"),
        ("Tổng kết năm 2018, triển khai nhiệm vụ năm 2019", "Huyện xử lý 20 vụ.", "2018"),
        ("Tổng kết công tác năm 2018", "Huyện sẽ xử lý 20 vụ.", None),
        ("Tổng kết công tác năm 2018", "Năm 2016, huyện xử lý 20 vụ.", "2016"),
        ("Huyện làm đường năm 2018", "Huyện xử lý 20 vụ.", None),
    ],
)
def test_a_review_dates_what_it_looks_back_on(state, title, marked, as_of) -> None:
    assert [one.get("as_of") for one in state("figure", marked, title=title)] == [as_of]


@pytest.mark.parametrize(
    ("marked", "as_of"),
    [
        (
            "[A Quốc hội] phê chuẩn quyết toán ngân sách nhà nước năm 2015. Theo đó, tổng thu là 99 tỷ "
            "đồng. Bội chi ngân sách bằng 6,28% GDP.",
            ["2015", "2015"],
        ),
        ("Tỉnh xét quyết toán NSNN năm 2015. Tổng chi là 99 tỷ đồng.", ["2015"]),
        (
            "Họp thông qua [D Nghị quyết phê chuẩn quyết toán ngân sách tỉnh năm 2011]. Tổng chi là "
            "99 tỷ đồng.",
            ["2011"],
        ),
        ("Họp thông qua [D Nghị quyết về dự toán ngân sách năm 2015]. Chi 99 tỷ đồng.", [None]),
        ("Tỉnh xét quyết toán NSNN năm 2015. Tổng thu năm 2016 là 99 tỷ đồng.", ["2016"]),
        ("Tỉnh xét quyết toán NSNN năm 2015. Có 99 đại biểu dự.", [None]),
        ("Tỉnh xét quyết toán NSNN năm 2015. Hằng năm, tổng chi là 99 tỷ đồng.", [None]),
        (
            "Tỉnh xét quyết toán NSNN năm 2014, quyết toán NSNN năm 2015 rồi họp. Họ bàn lâu. Tổng "
            "chi là 99 tỷ đồng.",
            [None],
        ),
        ("Trong chỉ thị ngày 15/2/2024, Thủ tướng giao miễn thị thực cho 13 nước.", [None]),
    ],
)
def test_settled_accounts_date_the_budget(state, marked: str, as_of: list[str | None]) -> None:
    assert [one.get("as_of") for one in state("figure", marked)] == as_of


def test_the_year_that_opens_the_sentence_dates_it(state) -> None:
    (one,) = state("figure", "Năm 2017, [A Sở Y tế] kiểm tra 68 cơ sở.")

    assert one["as_of"] == "2017"


@pytest.mark.parametrize(
    ("marked", "as_of"),
    [
        (
            "Năm 2016, [A Sở Y tế] kiểm tra 68 cơ sở. Kết quả, có 5 trường hợp bị phạt.",
            ["2016"] * 2,
        ),
        ("Năm 2016, tỉnh xét 68 hồ sơ; trong đó 5 dự án đạt.", ["2016", "2016"]),
        ("Tỉnh xét 68 hồ sơ của năm 2016; có 5 dự án đạt.", ["2016", None]),
        ("Tỉnh sẽ có 15 dự án vào năm 2020.", ["2020"]),
        ("Từ năm 2014 đến 2016, tỉnh xét 68 hồ sơ.", [None]),
        ("Thu phí tăng 19% so với năm 2015, đạt 300 tỷ đồng.", [None, None]),
        ("Ngày 4/5/2016, tỉnh xét 68 hồ sơ. Có 5 dự án đạt.", ["2016-05-04", None]),
    ],
)
def test_the_period_of_a_report_dates_its_figures(
    state, marked: str, as_of: list[str | None]
) -> None:
    assert [one.get("as_of") for one in state("figure", marked)] == as_of


@pytest.mark.parametrize(
    ("marked", "as_of"),
    [
        ("Huyện dồn sức cho chương trình của năm 2021. Kết quả, có 14 xã đạt chuẩn.", ["2021"]),
        ("Sở lập kế hoạch kiểm tra năm 2022. Theo đó, có 9 đoàn đi kiểm tra.", ["2022"]),
        ("Trong tháng đầu năm 2023, thu chi đều khá. Cụ thể, thu đạt 71 tỷ đồng.", ["2023-01"]),
        # Nothing is told in numbers of the year, or more than one year is spoken of.
        ("Huyện dồn sức cho chương trình của năm 2021. Huyện có 14 xã.", [None]),
        ("Bàn về năm 2021 và nhiệm vụ năm 2022. Theo đó, có 9 đoàn đi kiểm tra.", [None]),
        ("Sở họp ngày 4/5/2022 để bàn. Theo đó, có 9 đoàn đi kiểm tra.", [None]),
        ("Kết quả vượt xa so với năm 2021. Cụ thể, có 14 xã đạt chuẩn.", [None]),
        ("Theo đó, có 9 đoàn đi kiểm tra.", [None]),
    ],
)
def test_the_sentence_before_tells_of_which_year_its_results_are(
    state, marked: str, as_of: list[str | None]
) -> None:
    assert [one.get("as_of") for one in state("figure", marked)] == as_of


@pytest.mark.parametrize(
    ("marked", "as_of"),
    [
        ("Trong 9 tháng năm 2024, tỉnh giải quyết 830 hồ sơ.", "2024-09"),
        ("Riêng tháng đầu năm 2024, tỉnh giải quyết 83 hồ sơ.", "2024-01"),
        ("Những tháng đầu năm 2024, tỉnh giải quyết 83 hồ sơ.", "2024"),
        ("Trong 6 tháng cuối năm 2024, tỉnh giải quyết 83 hồ sơ.", "2024"),
        ("Quý II/2024, tỉnh giải quyết 83 hồ sơ.", "2024"),
        ("Đến năm 2030, tỉnh phấn đấu có 40 trường.", "2030"),
        ("Đến nay, tỉnh có 40 trường.", None),
        ("Năm học 2023-2024, huyện có 40 trường.", None),
        ("Giai đoạn 2021-2025, huyện xây 40 trường.", None),
        ("Mùng 6 tháng Giêng năm 2024, xã đón 900 lượt khách.", None),
    ],
)
def test_a_time_is_as_exact_as_it_is_told(state, marked: str, as_of: str | None) -> None:
    (one,) = state("figure", marked)

    assert one.get("as_of") == as_of


@pytest.mark.parametrize(
    ("marked", "as_of"),
    [
        ("Năm 2022, thu ngân sách đạt 31 tỷ đồng (cùng kỳ đạt 27 tỷ đồng).", ["2022", None]),
        (
            "Năm 2022 thu 31 tỷ đồng; cùng kỳ năm trước chỉ 27 tỷ đồng.",
            ["2022", None],
        ),
        (
            "Đến hết năm 2022 có 64 trạm; số chi trong giai đoạn 2020 - 2022 đạt 9 tỷ đồng.",
            ["2022", None],
        ),
        # What stands in brackets, or is set against it, does not move the figure.
        ("Năm 2022, theo Đề án (giai đoạn 2020 - 2025), huyện xây 7 cầu.", ["2022"]),
        ("Năm 2022 thu 31 tỷ đồng, tăng 4% so với cùng kỳ.", ["2022", "2022"]),
    ],
)
def test_a_figure_of_another_time_is_not_dated_by_the_report(
    state, marked: str, as_of: list[str | None]
) -> None:
    assert [one.get("as_of") for one in state("figure", marked)] == as_of


@pytest.mark.parametrize(
    ("marked", "as_of"),
    [
        ("Sáng 12/5/2022, Sở Y tế cho biết đã có 45 ca mắc.", None),
        ("Ngày 12/5/2022, thông tin từ Sở Y tế: có 45 ca mắc.", None),
        ("Tính đến ngày 12/5/2022, Sở Y tế cho biết đã có 45 ca mắc.", "2022-05-12"),
        ("Ngày 12/5/2022, huyện ghi nhận 45 ca mắc.", "2022-05-12"),
        ("Năm 2022, theo Sở Y tế cho biết, huyện có 45 ca mắc.", "2022"),
    ],
)
def test_the_day_on_which_it_is_told_is_not_that_of_the_figure(
    state, marked: str, as_of: str | None
) -> None:
    (one,) = state("figure", marked)

    assert one.get("as_of") == as_of
