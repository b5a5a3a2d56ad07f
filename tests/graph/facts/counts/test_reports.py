"""Reports of provinces and their bodies: points of an index, and what several figures of a sentence count."""

import pytest


def whats(state, marked: str) -> dict[object, object]:
    return {one["value"]: one.get("what") for one in state("figure", marked)}


@pytest.mark.parametrize(
    ("marked", "points", "what"),
    [
        ("Chỉ số PAR INDEX của [L tỉnh Hà Nam] đạt 87,21 điểm, xếp thứ 12 cả nước.", 87.21,
            "Chỉ số PAR INDEX của tỉnh Hà Nam"),
        ("Chỉ số cải cách hành chính (PAR INDEX) năm 2023 đạt 88,4 điểm.", 88.4,
            "Chỉ số cải cách hành chính"),
        ("Chỉ số chuyển đổi số (DTI) cấp tỉnh đạt 0,67 điểm.", 0.67, "Chỉ số chuyển đổi số cấp tỉnh"),
        ("PAPI năm 2023 của tỉnh đạt 43,15/80 điểm.", 43.15, "PAPI của tỉnh"),
        ("Chỉ số năng lực cạnh tranh (PCI) tăng 1,5 điểm, đạt 66,1 điểm.", 66.1,
            "Chỉ số năng lực cạnh tranh"),
    ],
)  # fmt: skip
def test_points_of_an_index_of_public_work_are_a_figure(state, marked, points, what) -> None:
    assert whats(state, marked)[points] == what


@pytest.mark.parametrize(
    "marked",
    [
        "VN-Index tăng 5,2 điểm trong phiên sáng.",
        "Chỉ số thông minh của em đạt 140 điểm.",
        "Thí sinh đạt 27,5 điểm.",
        "Chỉ số giá tăng thêm 2,4 điểm.",
    ],
)
def test_other_points_are_none(state, marked: str) -> None:
    assert state("figure", marked) == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # A further clause with a number of its own is not told of the first.
        ("Đã cấp 845 thẻ căn cước gắn chip, kích hoạt 612 tài khoản.", {845: "cấp thẻ căn cước gắn chip"}),
        # Changes and shares are of what was told first, not of each other.
        ("Thu ngân sách đạt 45 tỷ đồng, bằng 56% dự toán, tăng 8% so với cùng kỳ và bằng 104% kế hoạch.",
            {8: "Thu ngân sách tăng so với cùng kỳ", 104: "Thu ngân sách bằng kế hoạch"}),
        ("Thu ngân sách đạt 45 tỷ đồng (đạt 56% dự toán), tăng 8% so với cùng kỳ.",
            {56: "Thu ngân sách", 8: "Thu ngân sách tăng so với cùng kỳ"}),
        # Two sums in one clause are apart.
        ("Công trình tốn phí xây lắp 215 tỷ đồng và gần 37 tỷ đồng tiền bồi thường.",
            {37: "tiền bồi thường"}),
        ("Chi phí sửa chữa là 202 triệu đồng và 48 nghìn USD.", {48: "Chi phí sửa chữa"}),
        # What stands between two numbers tells of the second.
        ("Bố trí 25 tỷ đồng để xây dựng 12 trường học.", {12: "xây dựng trường học"}),
        ("Bố trí 25 tỷ đồng cho 5 trạm y tế.", {5: "trạm y tế"}),
        # A clause of its own number says nothing of the next.
        ("Quy mô dân số hơn 3 triệu người; có 135 xã.", {135: "xã"}),
        # Parts of a whole have its holder, not its rank.
        ("Toàn tỉnh có 71 đơn vị hành chính cấp xã, gồm 55 xã và 16 phường.",
            {55: "xã Toàn tỉnh", 16: "phường Toàn tỉnh"}),
        # Letters in brackets part no clause.
        ("Tăng trưởng kinh tế (GRDP) năm 2022 đạt 8,45%.", {8.45: "Tăng trưởng kinh tế"}),
        ("Tỷ lệ hộ nghèo giảm từ 8,5% năm 2021 xuống còn 3,2% năm 2024.",
            {8.5: "Tỷ lệ hộ nghèo", 3.2: "Tỷ lệ hộ nghèo"}),
        ("Sở không đồng ý tuyển dụng 8 trường hợp vì chưa đủ chuẩn.",
            {8: "Sở không đồng ý tuyển dụng trường hợp"}),
        ("Danh sách 87 người trúng tuyển được báo cáo tại [D Tờ trình số 7/TTr-SNV].",
            {87: "Danh sách người trúng tuyển được báo cáo"}),
        ("Huyện tập trung vào 3 nhiệm vụ đột phá.", {3: "Huyện tập trung vào nhiệm vụ đột phá"}),
        ("Năm 2023, tập trung vào 3 nhiệm vụ đột phá.", {3: "nhiệm vụ đột phá"}),
        # But causes and what is allowed belong to it.
        ("Có 12 người chết vì tai nạn giao thông.", {12: "người chết vì tai nạn giao thông"}),
        ("Chi 2 tỷ đồng cho vay 15 hộ.", {15: "Chi 2 tỷ đồng cho vay hộ"}),
    ],
)  # fmt: skip
def test_each_figure_of_a_sentence_counts_its_own(state, marked, expected) -> None:
    found = whats(state, marked)

    assert {value: found.get(value) for value in expected} == expected
