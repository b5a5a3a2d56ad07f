"""What a figure counts: words behind its unit, before its number, or those of the figure before it."""

import pytest


def whats(state, marked: str) -> dict[object, object]:
    return {one["value"]: one.get("what") for one in state("figure", marked)}


@pytest.mark.parametrize(
    ("marked", "value", "what"),
    [
        ("Hiện nay [O Tổng công ty Cảng] quản lý 22 sân bay.", 22, "Tổng công ty Cảng quản lý sân bay"),
        ("Tổng số thẻ cấp trùng sau kiểm toán là 1.160 thẻ.", 1160, "Tổng số thẻ cấp trùng sau kiểm toán"),
        ("Năm 2016, thu ngân sách đạt 960 tỷ đồng.", 960, "thu ngân sách"),
        ("Dự án hồ chứa nước phục vụ hai nghìn hộ được khởi công sớm với tổng mức đầu tư 75 tỷ đồng.",
            75, "tổng mức đầu tư"),
        ("[A Cục Thuế] rà soát 24 luật liên quan và sẽ tiếp tục rà soát.", 24,
            "Cục Thuế rà soát luật liên quan"),
        ("Có 12 bệnh nhân chạy thận tử vong tại [A Bệnh viện huyện].", 12, "bệnh nhân chạy thận tử vong"),
        ("Đã bãi bỏ 45 thủ tục, đơn giản hóa hồ sơ.", 45, "bãi bỏ thủ tục"),
        ("Công trình có quy mô 40 giường bệnh.", 40, "Công trình có quy mô giường bệnh"),
        ("Tỉnh có 15 cơ sở theo dịch vụ.", 15, "cơ sở theo dịch vụ Tỉnh"),
        ("Quỹ bảo hiểm y tế (49 tỷ đồng) có dư.", 49, "Quỹ bảo hiểm y tế"),
        ("Tổng mức đầu tư giai đoạn 1 (chưa có lãi vay) khoảng 88 tỷ đồng.", 88,
            "Tổng mức đầu tư giai đoạn 1"),
        ("Dự án “Nhà ga hành khách quốc tế” gồm 4 hạng mục.", 4,
            "hạng mục Dự án Nhà ga hành khách quốc tế"),
        ("Tỉnh đã “phủ sóng” 23 trạm y tế.", 23, "trạm y tế"),
        ("Gói thầu A1 chậm 13% so với kế hoạch.", 13, "Gói thầu A1 chậm so với kế hoạch"),
        ("Ngân sách hỗ trợ 70% mức đóng bảo hiểm.", 70, "Ngân sách hỗ trợ mức đóng bảo hiểm"),
        ("Chi phát triển kinh tế chiếm 86% tổng chi.", 86, "Chi phát triển kinh tế tổng chi"),
        ("[A Sở Y tế] cũng tiến hành kiểm tra 24 cơ sở.", 24, "Sở Y tế kiểm tra cơ sở"),
        ("Đây là 1 trong 19 nhiệm vụ được phân cấp cho tỉnh.", 19, "nhiệm vụ được phân cấp cho tỉnh"),
        ("Thu cân đối: 1.291 tỷ đồng - Chi cân đối: 1.502 tỷ đồng.", 1291, "Thu cân đối"),
        ("[A Sở Y tế] tiến hành 8 cuộc thanh tra.", 8, "thanh tra"),
        ("Có 7 dự án chậm tiến độ, ông [P Lê An] cho biết.", 7, "dự án chậm tiến độ"),
        ("Theo [A Sở Y tế], đến nay có 345 ca mắc.", 345, "ca mắc"),
        ("Theo báo cáo nhanh của [A Sở Y tế] ([L tỉnh Hà Nam]), có 345 ca mắc.", 345, "ca mắc"),
        ("Vẫn theo ông [P Lê An] thì có 9 hộ phải dời đi.", 9, "hộ phải dời đi"),
        ("Ông [P Lê An] cho biết có 12 dự án chậm tiến độ.", 12, "dự án chậm tiến độ"),
        ("Báo cáo của [A Sở Y tế] cho thấy có 12 trạm thiếu thuốc.", 12, "trạm thiếu thuốc"),
        ("Qua kiểm tra thực tế, có 15 cơ sở vi phạm.", 15, "cơ sở vi phạm"),
        ("Theo tìm hiểu, có 20 hộ chưa nhận tiền.", 20, "hộ chưa nhận tiền"),
        ("Theo quy định là thừa 2 phó giám đốc.", 2, "Theo quy định là thừa phó giám đốc"),
        ("Mở 69 lớp tập huấn cho cán bộ hội, nộp ngân sách đúng hạn.", 69,
            "Mở lớp tập huấn cho cán bộ hội"),
    ],
)  # fmt: skip
def test_a_figure_alone_counts_what_stands_around_it(state, marked, value, what) -> None:
    assert whats(state, marked)[value] == what


def test_a_change_and_a_share_are_of_the_figure_before(state) -> None:
    found = whats(
        state,
        "Tổng chi bảo hiểm đạt 102 tỷ đồng, tăng 18% so với cùng kỳ, chiếm 40% ngân sách huyện.",
    )

    assert found[18] == "Tổng chi bảo hiểm tăng so với cùng kỳ"
    assert found[40] == "Tổng chi bảo hiểm ngân sách huyện"


def test_the_same_sum_in_other_money_counts_the_same(state) -> None:
    found = whats(state, "Giá trị vốn hóa đạt 165 tỷ đồng (7 triệu USD).")

    assert found[7] == found[165] == "Giá trị vốn hóa"


def test_a_row_shares_the_words_before_it(state) -> None:
    found = whats(state, "[A Sở Y tế] đã kiểm tra 9 tổ chức và 15 cá nhân.")

    assert found == {9: "Sở Y tế đã kiểm tra tổ chức", 15: "Sở Y tế đã kiểm tra cá nhân"}


def test_parts_keep_what_the_whole_is_told_by(state) -> None:
    found = whats(state, "Có 240 lao động ký hợp đồng, trong đó có 18 bác sĩ, 6 y sĩ.")

    assert found[18] == "bác sĩ ký hợp đồng"
    assert found[6] == "y sĩ ký hợp đồng"


def test_the_same_unit_at_another_time_counts_the_same(state) -> None:
    found = whats(state, "Năm 2016, toàn tỉnh xảy ra 26 vụ cháy, năm 2017 có 19 vụ.")

    assert found[19] == found[26]


def test_the_same_is_told_of_other_holders(state) -> None:
    found = whats(
        state,
        "Lãi suất bình quân của [L Việt Nam] là 7%, trong khi [L Thái Lan] chỉ là 4,3%; [L Lào] 4,6%.",
    )

    assert found[4.3] == "Lãi suất bình quân của Thái Lan"
    assert found[4.6] == "Lãi suất bình quân của Lào"


@pytest.mark.parametrize(
    ("marked", "what"),
    [
        ("[A Bộ Y tế] giao Vụ trực tiếp xử lý 5 dự án tồn đọng.", "trực tiếp xử lý dự án tồn đọng"),
        ("Hôm qua, [A Quốc hội] đã thông qua 12 luật.", "Quốc hội đã thông qua luật"),
        ("Huyện vẫn còn tồn tại 258 hộ.", "Huyện vẫn còn tồn tại hộ"),
    ],
)
def test_no_word_is_cut_in_what_is_counted(state, marked: str, what: str) -> None:
    (one,) = state("figure", marked)

    assert one["what"] == what


@pytest.mark.parametrize(
    ("marked", "value", "what"),
    [
        ("Thứ năm về quá cảnh hàng hóa, giao tỉnh 02 thủ tục.", 2, "thủ tục về quá cảnh hàng hóa"),
        ("Còn 41 xã và 17 phường, giảm 97 đơn vị hành chính.", 97, "giảm đơn vị hành chính"),
        ("[A Sở Y tế] có 5 phó giám đốc.", 5, "phó giám đốc Sở Y tế"),
        ("Thu ngân sách đạt 9.600 tỷ đồng, tăng nhanh.", 9600, "Thu ngân sách"),
        ("Khoảng 70% văn bản được số hóa, đạt yêu cầu.", 70, "văn bản được số hóa"),
        ("Tặng 2 tấn đạm cho bà con.", 2, "Tặng đạm cho bà con"),
        ("Khởi tố 5 bị can.", 5, "Khởi tố bị can"),
    ],
)
def test_what_is_counted_is_told_in_the_words_of_the_text(
    state, marked: str, value: int, what: str
) -> None:
    assert {one["value"]: one["what"] for one in state("figure", marked)}[value] == what
