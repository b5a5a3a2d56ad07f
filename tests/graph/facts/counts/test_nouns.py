"""Nouns that numbers count: how far a unit goes, and which nouns one number counts together."""

import pytest


def units(state, marked: str) -> dict[object, object]:
    return {one["value"]: one["unit"] for one in state("figure", marked)}


@pytest.mark.parametrize(
    ("marked", "value", "unit"),
    [
        ("Đợt này [A Bộ Y tế] tiêm 1,5 triệu mũi vắc xin.", 1.5, "triệu mũi vắc xin"),
        ("Tỉnh xây 1 triệu căn nhà ở xã hội.", 1, "triệu căn"),
        ("Văn bản nêu 3 nguyên nhân chính.", 3, "nguyên nhân"),
        ("[A Quốc hội] xem xét 4 nguyên tắc xử lý.", 4, "nguyên tắc"),
        ("Lễ hội của 44 dân tộc anh em.", 44, "dân tộc anh em"),
        ("Huyện phát hiện cùng lúc 26 điểm sạt lở.", 26, "điểm sạt lở"),
        ("Giá bồi thường cao hơn 2,5 lần so với trước.", 2.5, "lần"),
        ("Sản lượng điện cao hơn 10,4% so với cùng kỳ.", 10.4, "%"),
        ("[A Sở Y tế] giao 15 quầy giao dịch.", 15, "quầy giao dịch"),
        ("Huyện có 12 [W Bà mẹ Việt Nam Anh hùng].", 12, "Bà mẹ Việt Nam Anh hùng"),
        ("[A Bộ Công an] cấp 3,1 triệu căn cước công dân.", 3.1, "triệu căn cước công dân"),
        ("Trường có 26 kỹ thuật viên cao cấp.", 26, "kỹ thuật viên cao cấp"),
        ("Trường có 26 giáo viên chính thức.", 26, "giáo viên"),
        ("Huyện có 4 phó trưởng trạm y tế.", 4, "phó trưởng trạm y tế"),
        ("Đơn vị huy động 700 bộ đội.", 700, "bộ đội"),
        ("Tỉnh trao 12 bộ máy vi tính.", 12, "bộ"),
        ("Cảnh sát giải cứu 12 con tin.", 12, "con tin"),
        ("Tỉnh giảm giá còn 18.000 đ/kg.", 18_000, "đ/kg"),
        ("Thượng viện có 120 nghị sỹ.", 120, "nghị sỹ"),
        ("Huyện đoàn tổ chức 26 buổi tuyên truyền.", 26, "buổi"),
        ("Xã có 11 dân tộc cùng sinh sống.", 11, "dân tộc"),
        ("Thí sinh cả tỉnh giành 187 điểm 10.", 187, "điểm 10"),
    ],
)
def test_what_is_counted_is_found(state, marked: str, value: float, unit: str) -> None:
    assert units(state, marked)[value] == unit


@pytest.mark.parametrize(
    ("marked", "value", "unit"),
    [
        ("Biên chế tăng 42.000 người, cán bộ cấp xã tăng ít hơn.", 42_000, "người"),
        ("Huyện nộp 9 bản báo cáo, bệnh viện công là 4 bản.", 9, "bản báo cáo"),
        ("Số phòng khám là 31 cơ sở, bệnh viện tư là 8.", 31, "cơ sở"),
        ("Thị trường có hơn 90 triệu dân, chính sách ổn định.", 90, "triệu dân"),
        ("Khu này có 750 căn hộ, khu thấp tầng chưa xây.", 750, "căn hộ"),
        ("[A Quốc hội] nhận 35 ý kiến, kiến nghị.", 35, "ý kiến, kiến nghị"),
        ("[A Bộ Y tế] giao 12 nhiệm vụ, giải pháp.", 12, "nhiệm vụ, giải pháp"),
    ],
)
def test_only_nouns_of_one_kind_make_one_unit(state, marked: str, value: float, unit: str) -> None:
    assert units(state, marked)[value] == unit


@pytest.mark.parametrize(
    ("marked", "unit"),
    [
        ("Tỉnh có 12 bệnh viện đa khoa.", "bệnh viện"),
        ("Tỉnh có 12 đơn vị sự nghiệp công lập.", "đơn vị"),
        ("Tỉnh lập 12 đoàn kiểm tra liên ngành.", "đoàn"),
        ("Tỉnh đón 12 dự án FDI.", "dự án"),
        ("Tỉnh cấp 12 giấy phép kinh doanh.", "giấy phép"),
        ("Tỉnh có 12 đơn vị hành chính.", "đơn vị hành chính"),
    ],
)
def test_whose_and_of_what_sort_they_are_is_no_part_of_the_unit(
    state, marked: str, unit: str
) -> None:
    assert units(state, marked)[12] == unit


@pytest.mark.parametrize(
    ("marked", "unit"),
    [
        ("Tỉnh có 12 khu tái chế rác.", "khu tái chế"),
        ("Tỉnh mua 12 máy phân tích huyết học.", "máy phân tích"),
        ("Tỉnh có 12 trạm trung tâm.", "trạm trung tâm"),
        ("Tỉnh tổ chức 12 hội thảo khoa học.", "hội thảo khoa học"),
        ("Tỉnh nhận 12 đơn thư tố cáo.", "đơn thư tố cáo"),
        ("Tỉnh có 12 trạm hoạt động tốt.", "trạm"),
        ("Tỉnh có 12 viện trực thuộc bộ.", "viện"),
        ("Tỉnh có 12 trường tham gia.", "trường"),
        ("Tỉnh làm việc với 12 ủy ban Kinh tế.", "ủy ban"),
    ],
)
def test_a_word_behind_makes_nouns_of_one_syllable_whole(state, marked: str, unit: str) -> None:
    assert units(state, marked)[12] == unit


@pytest.mark.parametrize(
    ("marked", "unit"),
    [
        ("Tỉnh khen 24 cán bộ, chiến sĩ.", "cán bộ, chiến sĩ"),
        ("Tỉnh khen 24 tập thể, cá nhân.", "tập thể, cá nhân"),
        ("Tỉnh mời 24 hộ gia đình và cá nhân.", "hộ gia đình và cá nhân"),
        ("Tỉnh làm việc với 24 sở, ngành, quận, huyện.", "sở, ngành, quận, huyện"),
        (
            "[A Thủ tướng] giao 24 bộ, cơ quan ngang bộ, cơ quan thuộc [A Chính phủ].",
            "bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
        ),
        ("Tỉnh mời 24 nhà đầu tư, các doanh nghiệp.", "nhà đầu tư, các doanh nghiệp"),
        ("Trường công tuyển 24 học sinh, các trường khác tuyển sau.", "học sinh"),
        ("Ngành Dược tuyển 24 suất, ngành khác tuyển ít hơn.", "suất"),
        ("Khán đài có 24 chỗ, xe tải nhỏ được miễn phí.", "chỗ"),
        ("Trong hầm của 24 tàu, các chuyên gia phát hiện lỗi.", "tàu"),
    ],
)
def test_one_number_counts_only_things_of_one_kind(state, marked: str, unit: str) -> None:
    assert units(state, marked)[24] == unit


@pytest.mark.parametrize(
    "marked",
    [
        "Hai nhà lãnh đạo trao đổi về hợp tác.",
        "Cả nước có học sinh đạt điểm 10 môn Địa lý.",
        "Quả bom nặng 227 kg.",
        "Tổng mức là 1.300 đồng/tháng x 20 lần.",
        "Mưa kéo dài từ 16 - 19.6 khu vực [L Bắc Bộ].",
        "Mỗi em có vài ba nguyện vọng.",
        "Tại hội đàm, hai Chủ tịch [A Quốc hội] nhất trí tăng cường trao đổi.",
        "Quy định áp dụng với 3 tội danh kể trên.",
    ],
)
def test_what_is_no_count_has_no_unit(state, marked: str) -> None:
    assert not {2, 3, 10, 16, 227, 20} & set(units(state, marked))


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("Luật gồm 6 chương 63 điều.", {6: "chương", 63: "điều"}),
        ("Luật dành 4 điều quy định cách làm.", {4: "điều"}),
        ("Kỳ thi giảm từ 8 xuống còn 5 buổi thi.", {8: "buổi thi", 5: "buổi thi"}),
        ("Sở giảm từ 12 xuống 8 phòng chuyên môn.", dict.fromkeys((12, 8), "phòng chuyên môn")),
        ("Phí tăng từ 70.000 lên 75.000 đồng.", {70000: "đồng", 75000: "đồng"}),
        ("Bội chi nâng từ 4,8 lên 5,3% GDP.", {4.8: "%", 5.3: "%"}),
        ("Thời hạn tăng từ 30 lên 90 ngày.", {}),
        ("Tàu rời bến từ 8 xuống phía nam.", {}),
    ],
)
def test_two_numbers_beside_each_other_are_counted(
    state, marked: str, found: dict[float, str]
) -> None:
    assert units(state, marked) == found


@pytest.mark.parametrize(
    ("marked", "unit"),
    [
        ("Đội quy tập được 35 bộ hài cốt liệt sĩ.", "bộ"),
        ("Tỉnh tặng 35 bộ quần áo.", "bộ"),
        ("Huyện có 35 cơ sở kinh doanh karaoke.", "cơ sở"),
        ("Thành phố di dời 35 cơ sở sản xuất ô nhiễm.", "cơ sở"),
        ("[A Sở Y tế] kiểm tra 35 lượt cơ sở sản xuất.", "lượt cơ sở"),
        ("Đại biểu gửi 35 câu hỏi chất vấn.", "câu hỏi"),
        ("Đã lấy 35 mẫu xét nghiệm.", "mẫu"),
        ("Có 35 quan trắc viên tham gia.", "quan trắc viên"),
        ("Trung tâm có 35 lập trình viên.", "lập trình viên"),
        ("Đề án triển khai tại 35 huyện, thị, thành phố.", "huyện, thị, thành phố"),
        ("Bộ bổ nhiệm 35 chi cục trưởng.", "chi cục trưởng"),
        ("Trung tâm có 35 chức năng chính.", "chức năng"),
        ("Nhà máy có 35 nữ công nhân đi làm.", "nữ công nhân"),
        ("Tỉnh xây 35 cây cầu vượt.", "cây cầu vượt"),
        ("Đơn vị có 35 tiểu đội trưởng.", "tiểu đội trưởng"),
        ("Sở nêu 35 văn bản chính.", "văn bản"),
        ("Gộp 35 công an cấp tỉnh làm 20 nơi.", "công an cấp tỉnh"),
        ("Có 35 trường hợp tử vong.", "trường hợp"),
        ("Huyện bán 35 căn hộ giá rẻ.", "căn hộ"),
        ("Lớp có 35 học sinh học giỏi.", "học sinh"),
        ("Khoa nhận 35 bệnh nhân nam.", "bệnh nhân"),
        ("Trường có 35 học sinh từ miền núi.", "học sinh"),
        ("Tổ chấm 35 bài thay vì chấm hết.", "bài"),
        ("[A Bộ Y tế] mua 35 máy lọc thận.", "máy lọc thận"),
        ("Tỉnh có 35 tàu vỏ gỗ và tàu sắt.", "tàu vỏ gỗ"),
        ("Thành phố xóa 35 điểm ùn tắc giao thông.", "điểm ùn tắc"),
    ],
)
def test_a_unit_ends_where_the_word_does(state, marked: str, unit: str) -> None:
    assert units(state, marked)[35] == unit


def test_a_sum_beside_another_is_no_rate(state) -> None:
    found = units(state, "Dự án vượt vốn (gần 6.000 tỷ đồng/4.000 tỷ đồng).")

    assert found == {6000: "tỷ đồng", 4000: "tỷ đồng"}


def test_a_trip_is_told_alone(state) -> None:
    assert units(state, "Phí là 2.000 đồng/lượt đi vệ sinh.") == {2000: "đồng/lượt"}


@pytest.mark.parametrize(
    ("marked", "unit"),
    [
        ("Tặng quà cho 35 em học sinh.", "em học sinh"),
        ("Quy hoạch 35 lượt cán bộ các cấp.", "lượt cán bộ"),
        ("Hỗ trợ 35 lượt doanh nghiệp.", "lượt doanh nghiệp"),
        ("Tệp này có 35 lượt bình luận.", "lượt"),
        ("Gia đình của 35 em lớp 9 đã đến.", "em"),
        ("Hỗ trợ 35 kg gạo/người/tháng.", "kg gạo/người/tháng"),
        ("Tỉnh đạt 35 giường bệnh/vạn dân.", "giường bệnh/vạn dân"),
        ("Tỉnh có 35 công trình, phần việc.", "công trình, phần việc"),
    ],
)
def test_what_is_counted_each_belongs_to_the_unit(state, marked: str, unit: str) -> None:
    assert units(state, marked)[35] == unit


def test_two_that_are_told_here_are_counted(state) -> None:
    assert units(state, "Hội nghị có hai nhiệm vụ quan trọng.") == {2: "nhiệm vụ"}
    assert units(state, "Hai người chính thức nghỉ.") == {}
