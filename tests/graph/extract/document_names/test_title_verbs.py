"""Words of the sentence that end the title of a document, whatever the title."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]

_TITLES = (
    "Đề án phát triển du lịch cộng đồng",
    "Chương trình hỗ trợ doanh nghiệp nhỏ và vừa",
    "Kế hoạch hành động vì trẻ em giai đoạn 2021 - 2025",
    "Hiệp định về hợp tác nghề cá",
)


@pytest.mark.parametrize("title", _TITLES)
@pytest.mark.parametrize(
    "told",
    [
        " cần được sửa đổi.",
        " lên Chính phủ.",
        " xuống các xã.",
        " ra Quốc hội.",
        " đến các xã.",
        " tới người dân.",
        " đạt kết quả tốt.",
        " gặp nhiều khó khăn.",
        " còn chậm.",
        " đề ra nhiều giải pháp.",
        " quy định rõ trách nhiệm.",
        " thay thế văn bản cũ.",
        " bước đầu phát huy hiệu quả.",
        " tạo điều kiện cho người dân.",
        " một cách hiệu quả.",
        " kịp thời.",
        " kèm theo danh mục.",
        " ngay trong quý I.",
        " trong thời gian tới.",
        " bằng nguồn vốn ngân sách.",
        " hiện đang được sửa.",
        " nói trên rất đúng.",
        " và các văn bản liên quan.",
        " và chỉ đạo các xã thực hiện.",
        " - một chủ trương đúng.",
        " – ông Bình nói.",
    ],
)
def test_the_sentence_goes_on_behind_a_title(found: Find, title: str, told: str) -> None:
    assert found(f"Sáng nay, lãnh đạo tỉnh đã nghe ý kiến về {title}{told}", "document") == [title]


@pytest.mark.parametrize(
    "title",
    [
        "Đề án xóa nhà ở xuống cấp",
        "Chương trình hỗ trợ các hộ nghèo vươn lên làm giàu",
        "Đề án mua sắm thiết bị dạy học",
        "Đề án khuyến khích và tạo điều kiện phát triển nghề đan lưới",
        "Đề án quản lý chi phí cần thiết cho đào tạo nghề",
        "Kế hoạch xử lý các đập thủy lợi Long Tân - Hải Hà",
    ],
)
def test_such_words_inside_a_title_end_nothing(found: Find, title: str) -> None:
    assert found(f"Tỉnh đã phê duyệt {title}.", "document") == [title]


def test_an_agreement_ends_behind_its_one_name(found: Find) -> None:
    assert found("Ngày ký Hiệp định Tân Á mở ra cơ hội.", "document") == ["Hiệp định Tân Á"]
    assert found("Sau khi Hiệp định CPTPP đi vào thực thi", "document") == ["Hiệp định CPTPP"]
    years = "Thỏa thuận hợp tác về thủy sản giai đoạn 2021 - 2025"
    assert found(f"Hai bên ký {years}.", "document") == [years]


@pytest.mark.parametrize(
    "title",
    [
        "Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
        "Chương trình MTQG giảm nghèo bền vững",
        "Bộ tiêu chí quốc gia về nông thôn mới",
    ],
)
def test_what_the_country_has_one_of_opens_a_sentence(found: Find, title: str) -> None:
    assert found(f"Việc này đã rõ. {title} đạt kết quả tốt.", "document") == [title]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Huyện ban hành Kế hoạch thực hiện công tác dân số năm 2022.",
            ["Kế hoạch thực hiện công tác dân số năm 2022"],
        ),
        (
            "Huyện ban hành Kế hoạch triển khai thi hành Luật Cư trú.",
            ["Kế hoạch triển khai thi hành Luật Cư trú"],
        ),
        ("Huyện đã có Kế hoạch thực hiện cụ thể.", []),
        ("Kế hoạch triển khai đến các xã.", []),
        ("Chương trình mục tiêu đã kết thúc.", []),
        (
            "Quốc hội vừa thông qua nghị quyết về phân bổ ngân sách trung ương.",
            ["nghị quyết về phân bổ ngân sách trung ương"],
        ),
        ("Dự án 8 do Hội Phụ nữ chủ trì.", ["Dự án 8"]),
    ],
)
def test_plans_for_work_and_acts_just_passed(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    "text",
    [
        "Anh tham gia dự án phim Nắng Hạ. Hãng có dự án máy bay chở khách K919.",
        "Họ bàn về dự án tàu ngầm lớp Sao Biển và dự án học tập môn Tiếng Anh.",
        "Đây là dự án tỷ USD và là dự án thứ 2 Hải Vân làm. Có dự án con đường BOT này.",
        "Bà Lan, Giám đốc Chiến lược Thị trường của hãng, nói. Hai bên là Đối tác Chiến lược Toàn diện.",
        "Công ty TNHH Dự án Bến Lau khai trương. Cơ quan Dự án Quốc phòng cho biết.",
        "Chương trình Hoa hậu Biển Xanh diễn ra. Hãng có Chương trình cổ phiếu thưởng.",
        "Trái với luật EU và luật Hồi giáo. Phạm luật Liên bang, luật WTO và luật quốc tế.",
    ],
)
def test_films_arms_offices_and_laws_of_others_are_none(found: Find, text: str) -> None:
    assert found(text, "document") == []
