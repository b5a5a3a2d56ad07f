"""Names in sport, business and world news: whose they are, where they end, and what is none."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        # Who signs stands right behind the newsroom, and again.
        ("Trời đẹp./. Minh Hà/VOV-Trung tâm Tin Minh Hà/VOV-Trung tâm Tin", ["VOV", "Trung tâm Tin"] * 2),
        (
            "Đội Cảnh sát trật tự, cơ động Công an huyện Đô Lương ở đó.",
            ["Đội Cảnh sát trật tự, cơ động Công an huyện Đô Lương"],
        ),
        ("Phòng Cảnh sát PCCC trên sông dập lửa.", ["Phòng Cảnh sát PCCC trên sông"]),
        ("Theo Vụ Giáo dục ĐH, Bộ GD&ĐT, điểm tăng.", ["Vụ Giáo dục ĐH", "Bộ GD&ĐT"]),
        ("Bà An, Trưởng phòng Quản lý đào tạo ĐH và sau ĐH, nói.", ["phòng Quản lý đào tạo ĐH và sau ĐH"]),
        ("Bác sĩ ở Bệnh viện Quân dân y miền Đông.", ["Bệnh viện Quân dân y miền Đông"]),
        ("Đơn gửi Bộ công an và Bộ giáo dục, Sở giáo dục Hà Nội.",
         ["Bộ công an", "Bộ giáo dục", "Sở giáo dục Hà Nội"]),
        ("Cháu nằm ở Bệnh viện Nhi T.Ư ba ngày.", ["Bệnh viện Nhi T.Ư"]),
        ("Bà gửi thơ đến tạp chí Văn nghệ quân đội.", ["tạp chí Văn nghệ quân đội"]),
        ("Bà ngã trong sân, báo GĐ&XH đưa tin.", ["báo GĐ&XH"]),
        ("Trận đấu chiếu trên VTV6, VTV6 HD lúc 18h.", ["VTV6", "VTV6 HD"]),
        # What only begins a name in small letters is no head alone.
        ("Khoa Sơ sinh họp. Chị nằm tại phòng đẻ của Khoa sản.", ["Khoa Sơ sinh"]),
        ("Công an quận 8 hỏi Công an cửa khẩu sân bay.", ["Công an quận 8"]),
        ("Công an quận 8 tự hào là Công an Thủ đô.", ["Công an quận 8"]),
        ("Bệnh viện Mắt Bình Định đón đoàn. Sau đó BV bay đi nơi khác.", ["Bệnh viện Mắt Bình Định"]),
        # Another subject of the same school follows, not its name.
        ("Em thi Trường ĐH Y khoa Phạm Ngọc Thạch và Sư phạm hóa.", ["Trường ĐH Y khoa Phạm Ngọc Thạch"]),
        ("Em thi Trường ĐH Khoa học Xã hội và Nhân văn.", ["Trường ĐH Khoa học Xã hội và Nhân văn"]),
    ],
)  # fmt: skip
def test_where_a_name_ends(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    "text",
    [
        "Mỹ kiện Trung Quốc. Trung Quốc, Mỹ, Đức và Nhật Bản tranh cãi; Việt Nam lo ngại. "
        "Trung Quốc đáp trả Mỹ, vốn do nhà nước kiểm soát.",
        "Ông An công tác tại Trạm vận tải Hoa Bưởi thuộc Công ty cổ phần Hoa Mai.",
        "Khán giả yêu mến Sở Lam và người bạn.",
        "Vận động viên đăng ký qua Ủy ban Olympic của nước mình.",
        "Nơi ấy được ví như Trung tâm Phật giáo của miền núi.",
        "Trưởng ban Văn hóa chùa Hòa Lạc xác nhận tấm bảng.",
        "LAM - HOA MÙA HẠ\nBài hát đứng đầu.",
        "Bà Lê Thị Lan (Tổ phó Tổ dân phố 29) cho biết.",
    ],
)
def test_what_is_no_body_of_the_state(found: Find, text: str) -> None:
    assert found(text, "agency") == []


def test_a_department_is_one_though_its_field_is_a_word(found: Find) -> None:
    assert found("Sở Y tế họp với Sở Nội vụ tỉnh Nghệ An.", "agency")[1] == "Sở Nội vụ tỉnh Nghệ An"


def test_a_paper_opens_a_report_with_its_letters(found: Find) -> None:
    text = "TTO - UBND TP Hà Nội họp về lễ hội."
    assert found(text, "agency") == ["TTO", "UBND TP Hà Nội"]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Ông Lê An, Chủ tịch Hội người Việt ở Champasak, nói.", ["Hội người Việt"]),
        ("Ca mổ ở Bệnh viện Hoàn Mỹ Hòa Lạc đã xong.", ["Bệnh viện Hoàn Mỹ Hòa Lạc"]),
        # Letters that the text gives an organization, before and behind.
        (
            "Ủy ban Điều hành WXA họp. Hiệp hội Xổ số Hòa Lạc (WXA) đông.",
            ["Ủy ban Điều hành WXA", "Hiệp hội Xổ số Hòa Lạc", "WXA"],
        ),
        # Parts of a school abroad, one within the other.
        (
            "Theo Khoa Dinh dưỡng của Viện Nghiên cứu tim mạch - Trường Đại học Quellmar, ca mổ đã xong.",
            ["Khoa Dinh dưỡng", "Viện Nghiên cứu tim mạch", "Trường Đại học Quellmar"],
        ),
        ("Ca mổ ở BV Hoàn Mỹ-Minh Lam đã xong.", ["BV Hoàn Mỹ-Minh Lam"]),
        ("Xe đỗ trước Trường Việt Úc.", ["Trường Việt Úc"]),
        (
            "Ban thi đấu, Ban truyền thông và tiếp thị của FIFA họp.",
            ["Ban thi đấu", "Ban truyền thông và tiếp thị", "FIFA"],
        ),
        ("Trạm bảo vệ rừng (Công ty TNHH Bến Lau) tuần tra.", ["Trạm bảo vệ rừng", "Công ty TNHH Bến Lau"]),
    ],
)  # fmt: skip
def test_whose_a_body_is(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations
    assert found(text, "agency") == []


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Khoa Nhi của Bệnh viện Bạch Mai họp.", ["Khoa Nhi", "Bệnh viện Bạch Mai"]),
        ("Ông Lê An, Chủ tịch Hội Nông dân xã Bến Lau, nói.", ["Hội Nông dân xã Bến Lau"]),
        ("Trạm bảo vệ rừng (Hạt Kiểm lâm Đô Lương) tuần tra.", ["Trạm bảo vệ rừng", "Hạt Kiểm lâm Đô Lương"]),
    ],
)  # fmt: skip
def test_the_state_keeps_its_own(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Theo Ban tổ chức LAME 2017, đêm hội hoãn.", ["Ban tổ chức LAME 2017"]),
        ("Hôm nay, Ban giám khảo The Lame 2017 họp.", ["Ban giám khảo The Lame 2017"]),
        ("BTC Miss Bến Lau 2018 im lặng.", ["BTC Miss Bến Lau 2018"]),
        # A year of which something is told; a body of the Party.
        ("Lễ hội đông. Ban tổ chức năm 2017 nhận lỗi.", ["Ban tổ chức"]),
        ("Ban Tổ chức Trung ương họp.", ["Ban Tổ chức Trung ương"]),
        ("Cựu binh Đồn 33 thăm Đồn Biên phòng Hòa Lạc.", ["Đồn Biên phòng Hòa Lạc"]),
        ("Chị viết cho tạp chí Tri Thức&Công nghệ.", ["tạp chí Tri Thức&Công nghệ"]),
    ],
)
def test_a_name_with_its_year_or_number(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


def test_a_school_that_nobody_names_is_none_named_much_later(found: Find) -> None:
    told = "An vui trong các hoạt động của trường. "
    years = "Cả lớp vẫn nhớ những ngày vui bên nhau. " * 15
    named = "An thi đỗ Trường Đại học Bến Lau."

    assert found(told + years + named, "agency") == ["Trường Đại học Bến Lau"]
    assert found(named + " " + told, "agency") == ["Trường Đại học Bến Lau", "trường"]
