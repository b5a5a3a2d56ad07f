"""Words that look like a body's name and are none: other words, people, rooms, sets of things."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "Thảo dược quý như Đảng sâm mọc trên núi cao.",
        "Bầu cử Hạ viện Pháp: Đảng của ông Belmont bỏ xa các đối thủ.",
        "Công ty TNHH Nhà nước xổ số kiến thiết Bến Lau mở thưởng.",
        "Kinh phí của đề tài Nhà nước còn ít.",
        "Chị hỏi em (Phương Lan - BTV) rồi ra về.",
        "Bộ áo làm bằng vỏ cây. Sau bảy mươi năm chưa có bộ HCV môn bóng đá nam.",
        "Lần này rất liều lĩnh. Vụ Trung Quốc bắt giữ thiết bị lặn gây ồn ào.",
        "Ngoài ra, chỉ báo ADX(14) đã đạt mốc 36 điểm.",
        "Em tham gia kỳ thi THPT QG để xét tuyển.",
        "Hạt giống được gửi lên Trạm vũ trụ ISS, rồi chuyển tới Trạm ISS.",
        "Chồng chị đang nằm ở phòng cấp cứu của khoa ung bướu.",
        "Các phim 'Cổ Kiếm Ký', 'Trường Tương Vũ' hay 'Hoàng Đồ' đều hay.",
        "Anh đi trên đường Thủ Khoa Huân. Video: Khoa Nguyễn",
        "Chị đang được điều trị tại bệnh viện Lê Văn Khiết (27 tuổi, ngụ xã Tân Phong).",
        "Ông đang được cấp cứu tại bệnh viện Nhìn ra ngoài thấy có bao ni-lon.",
        "Chính phủ Quốc dân trả công cho ông ta.",
        "Phía Tây Bắc Bộ Nhiều mây, có mưa rào.",
        "Các NĐT quá hưng phấn khi cổ phiếu tăng.",
        "Cảnh vệ thay ca tại Phủ Thủ tướng.",
        "Giọng ca Bến Lau và các điệu ca Huế vang lên.",
        "TRỤ SỞ HÀ NỘI Tầng 12, tòa nhà Bến Lau.",
        "Nhập khẩu ô tô giảm theo. (Ảnh: QH)",
        "Phim Sở Liễu truyện gây chú ý.",
        "Chị đi taxi về trường Đại học ở ngoại ô, đến đoạn vắng thì xuống.",
        "Bank account: VIETNAMNET NEWSPAPER - The currency",
        "Ứng viên của Đảng vì Nhân dân về thứ ba.",
        "Đội này vào chung kết cúp Liên đoàn Anh.",
    ],
)
def test_a_word_like_a_body_is_none(found: Find, text: str) -> None:
    assert found(text, "agency") == []


def test_a_person_bears_the_name_of_the_assembly(found: Find) -> None:
    text = "Ông Trần Quốc Hội, Phó Chủ tịch UBND xã Trà Lau, cho biết như vậy."
    assert found(text, "person") == ["Trần Quốc Hội"]
    assert found(text, "agency") == ["UBND xã Trà Lau"]


def test_tidings_are_no_paper(found: Find) -> None:
    text = "Nhận được tin báo Công an thị trấn Bến Lau đã có mặt."
    assert found(text, "agency") == ["Công an thị trấn Bến Lau"]


def test_a_magazine_ends_by_its_initials(found: Find) -> None:
    assert found("Cô từng được tạp chí FHM bình chọn.", "organization") == ["tạp chí FHM"]


def test_a_government_is_that_of_its_foreign_head(found: Find) -> None:
    text = "Chính phủ của Thủ tướng Brenda Fallow gặp khó."
    assert found(text, "agency") == []
    assert found(text, "organization") == ["Chính phủ"]


def test_a_ministry_is_whose_the_text_speaks_of(found: Find) -> None:
    text = (
        "Tại Việt Nam, tin này được chú ý. Tòa án ở Washington, Mỹ họp hôm qua. Luật sư ở Seattle và "
        "Chicago, Mỹ có mặt. Ở New York, Mỹ, người dân chờ đợi. Đại diện cho Bộ Tư pháp đã lên tiếng."
    )
    assert found(text, "agency") == []
    assert "Bộ Tư pháp" in found(text, "organization")


def test_teams_of_the_forces_are_no_agencies(found: Find) -> None:
    text = (
        "Ở vòng đấu này, đội chủ nhà gặp Công an Nhân dân. HLV Bến Lau thay ba cầu thủ. Sang hiệp 2, Công an "
        "Nhân dân ghi bàn. Trận đấu khép lại với tỷ số 1-1. Bàn thắng đến muộn."
    )
    assert found(text, "agency") == []


def test_a_league_of_nations_is_no_mans_name(found: Find) -> None:
    text = "Ông Kim Jong Un đến Bình Nhưỡng."
    assert found(text, "person") == ["Kim Jong Un"]
    assert found(text, "organization") == []


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Tổng thống Ai Cập Abdel Fattah al-Masri triệu tập cuộc họp.", ["Abdel Fattah al-Masri"]),
        ("Thủ tướng Iraq Haider al-Basri tuyên bố.", ["Haider al-Basri"]),
        ("Quốc vương Kuwait Sheikh Sabah Al-Ahmad kêu gọi.", ["Sheikh Sabah Al-Ahmad"]),
        ("Tổng thống Mỹ George H.W.Barr thông báo.", ["George H.W.Barr"]),
        ("Phát ngôn viên Bộ Quốc phòng Hàn Quốc Moon Sang-hyun cho hay.", ["Moon Sang-hyun"]),
    ],
)
def test_the_name_of_a_clan_belongs_to_the_name(found: Find, text: str, persons: list[str]) -> None:
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Thành viên Hội đồng cố vấn kinh doanh của Tổng thống Brandon Fallow từ chức.",
            "Hội đồng cố vấn kinh doanh",
        ),
        ("Theo nhật báo Công Thương của Hong Kong, điều này đúng.", "nhật báo Công Thương"),
        (
            "Theo Thời báo Hoa Nam buổi sáng, có ba vấn đề.",
            "Thời báo Hoa Nam buổi sáng",
        ),
        (
            "Thông báo của Văn phòng cảnh sát trưởng Quận Cam nêu rõ.",
            "Văn phòng cảnh sát trưởng Quận Cam",
        ),
    ],
)
def test_what_belongs_to_others_is_no_agency(found: Find, text: str, organizations: str) -> None:
    assert found(text, "agency") == []
    assert organizations in found(text, "organization")


@pytest.mark.parametrize(
    "text",
    [
        "Tuyến dừng ở ga Nhà hát Thành phố rồi đi tiếp.",
        "Ban huấn luyện đội tuyển Việt Nam gọi 30 cầu thủ.",
        "Hội đồng dòng họ đã báo tới con cháu. Đại đức xin ý kiến Ban Văn hóa chùa Bến Lau.",
        "Chị dạy tại một trường Quốc tế. Em học năm thứ ba tại một trường ĐH TPHCM.",
        "Đoàn biểu diễn ở công viên Thanh Niên.",
        "[Vụ 3 trẻ tử vong ở Cao Bằng: chưa rõ nguyên nhân]",
        "Chị được đưa đi cấp cứu tại bệnh viện Ngay sau đó, mọi người đến thăm.",
    ],
)
def test_what_only_sounds_like_a_body_of_the_state_is_none(found: Find, text: str) -> None:
    assert found(text, "agency") == []


def test_a_patient_lies_in_no_institute_named_before(found: Find) -> None:
    text = "Đại diện Viện Tim mạch trả lời. Trong quá trình nằm viện, anh ăn được. May được chuyển viện."
    assert found(text, "agency") == ["Viện Tim mạch"]


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Ông trả lời Đài Fox Harbor ngày 12/4.", "Đài Fox Harbor"),
        (
            "Ông là Phó Chủ tịch Phòng Công nghiệp và Thương mại Việt Nam.",
            "Phòng Công nghiệp và Thương mại Việt Nam",
        ),
        ("Cầu thủ của Học viện HA Gia Lai đá tốt.", "Học viện HA Gia Lai"),
        ("Trung tâm Lưu ký chứng khoán (VSD) cho biết.", "Trung tâm Lưu ký chứng khoán"),
    ],
)
def test_academies_of_clubs_and_foreign_stations_are_organizations(
    found: Find, text: str, organization: str
) -> None:
    assert found(text, "agency") == []
    assert organization in found(text, "organization")


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Thượng nghị sĩ John McBarr phát biểu.", ["John McBarr"]),
        ("Bà Helen DeHurl tuyên thệ nhậm chức.", ["Helen DeHurl"]),
        (
            "Quốc vương Qatar Sheikh Salim bin Hamad Al Zani gọi điện.",
            ["Sheikh Salim bin Hamad Al Zani"],
        ),
    ],
)
def test_a_capital_inside_a_word_belongs_to_the_name(
    found: Find, text: str, persons: list[str]
) -> None:
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    "text",
    [
        "Vụ TNGT dây chuyền khiến ách tắc. Ban Tế lễ nhất trí làm lễ.",
        "Chị là trưởng phòng kinh doanh một tập đoàn lớn.",
        "Ban chuyên môn VBA giải thích. Các bên đồng thuận với Hội đồng AFF.",
        "Ông điều trần trước Ủy ban thượng viện hôm qua.",
        "Theo Trung tâm Phòng ngừa bệnh tật của Hoa Kỳ, bệnh này nguy hiểm.",
    ],
)
def test_accidents_leagues_and_chambers_are_no_agencies(found: Find, text: str) -> None:
    assert found(text, "agency") == []


def test_the_title_of_a_programme_takes_up_no_hospital(found: Find) -> None:
    text = 'Tại Bệnh viện Bến Lau, chương trình "Mang âm nhạc đến bệnh viện" khai mạc.'
    assert found(text, "agency") == ["Bệnh viện Bến Lau"]


@pytest.mark.parametrize(
    ("text", "agencies", "persons"),
    [
        ("Phó Chủ tịch UBND xã Lê Đình Tuấn dự", ["UBND xã"], ["Lê Đình Tuấn"]),
        ("Bí thư Đảng ủy phường Phạm Hồng Quân dự", ["Đảng ủy phường"], ["Phạm Hồng Quân"]),
        ("Chủ tịch UBND xã Lê Lợi Trần Văn Nam dự", ["UBND xã Lê Lợi"], ["Trần Văn Nam"]),
        ("UBND phường Nguyễn Thái Bình họp", ["UBND phường Nguyễn Thái Bình"], []),
        ("Công an phường Văn Miếu vào cuộc", ["Công an phường Văn Miếu"], []),
    ],
)
def test_a_person_behind_a_commune_is_no_commune(
    found: Find, text: str, agencies: list[str], persons: list[str]
) -> None:
    assert found(text, "agency") == agencies
    assert found(text, "person") == persons
