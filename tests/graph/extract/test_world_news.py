"""What world and sports news names: agencies and parties of others, clubs, schools, and what is none."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Theo Cơ quan Thông tin Khí tượng Hàn Quốc, bão đã tan.",
            ["Cơ quan Thông tin Khí tượng Hàn Quốc"],
        ),
        ("Cơ quan Phòng thủ Bờ biển Mỹ mô tả vụ thử.", ["Cơ quan Phòng thủ Bờ biển Mỹ"]),
        (
            "Cơ quan Hàng không Dân dụng của Na Uy tuyên bố như vậy.",
            ["Cơ quan Hàng không Dân dụng"],
        ),
        (
            "Tàu của Lực lượng Tự vệ trên biển Nhật Bản cập cảng.",
            ["Lực lượng Tự vệ trên biển Nhật Bản"],
        ),
        ("Lực lượng Hàng không Vũ trụ Nga bay tập.", ["Lực lượng Hàng không Vũ trụ Nga"]),
        ("Lực lượng Vệ binh Cách mạng Iran nói vậy.", ["Lực lượng Vệ binh Cách mạng Iran"]),
        ("Đảng Quellri đổi tên, nghị sĩ đảng Brixun phản đối.", ["Đảng Quellri", "đảng Brixun"]),
        ("Liên danh nhà thầu Quellmar-Brixton thi công.", ["Quellmar", "Brixton"]),
        (
            "Theo hãng Quell-Brixton, xe bán chạy. Quell-Brixton mở xưởng.",
            ["hãng Quell-Brixton", "Quell-Brixton"],
        ),
        ("Real Madrid gặp Chelsea và PSG.", ["Real Madrid", "Chelsea", "PSG"]),
        ("Máy bay của hãng Quellmar Air hạ cánh.", ["hãng Quellmar Air"]),
        (
            "Anh tốt nghiệp đại học Stanford, em học trường đại học Harvard.",
            ["đại học Stanford", "trường đại học Harvard"],
        ),
    ],
)
def test_bodies_of_the_world_are_named_whole(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    "text",
    [
        "Các Cơ quan Đại diện Việt Nam tại Ấn Độ làm việc tốt.",
        "Cơ quan Quản lý nào được giao việc ở Nga thì phải trả lời.",
        "Bốn người thuộc băng đảng Kurogami bị bắt.",
        "Giá đã gồm thuế GTGT (Brexit chưa tính).",
        "Các trường ĐH Mỹ ít trao học bổng này.",
        "Bảng xếp hạng các đại học Nhật Bản vừa được công bố.",
        "Cả nhà sống ở làng đại học Thủ Đức.",
        "Tân binh của đội là Adam Fairbanks đã ra mắt.",
        "Cổ phần của Howard Fairbanks đã được bán.",
    ],
)
def test_kinds_gangs_and_persons_are_none(found: Find, text: str) -> None:
    assert found(text, "organization") == []


@pytest.mark.parametrize(
    ("text", "organizations", "persons"),
    [
        ("Thư ký báo chí Nhà Trắng Sean Fairbanks bác bỏ.", ["Nhà Trắng"], ["Sean Fairbanks"]),
        ("Nhà sáng lập Apple Steve Fairbanks đã mất.", ["Apple"], ["Steve Fairbanks"]),
        ("Giám đốc FBI Fairbanks bị sa thải.", ["FBI"], []),
        ("Chiếc Apple Watch mới có hai màu.", [], []),
    ],
)
def test_an_officer_follows_a_body_and_a_product_a_brand(
    found: Find, text: str, organizations: list[str], persons: list[str]
) -> None:
    assert found(text, "organization") == organizations
    assert found(text, "person") == persons


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Em được đưa vào Bệnh viện Trung ương Huế cơ sở hai.",
            ["Bệnh viện Trung ương Huế cơ sở hai"],
        ),
        ("Tôi khám ở Bệnh viện Bạch Mai cơ sở Hà Nam.", ["Bệnh viện Bạch Mai cơ sở Hà Nam"]),
        ("Bệnh viện Bạch Mai có cơ sở mới ở Hà Nam.", ["Bệnh viện Bạch Mai"]),
        (
            "Sinh viên đại học Cần Thơ và trường đại học Y dược Hải Phòng dự thi.",
            ["đại học Cần Thơ", "trường đại học Y dược Hải Phòng"],
        ),
    ],
)
def test_houses_and_schools_in_small_letters(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Tỉnh đã duyệt Dự án Trạm biến áp (TBA) 220 kV Khe Lành.",
            ["Dự án Trạm biến áp (TBA) 220 kV Khe Lành"],
        ),
        (
            "Xã khởi công Dự án tổ hợp nhà phố, chợ đêm và căn hộ 82 Hoa Mai.",
            ["Dự án tổ hợp nhà phố, chợ đêm và căn hộ 82 Hoa Mai"],
        ),
        (
            "Sở triển khai Đề án truy xuất nguồn gốc thịt vịt, trứng vịt từ tháng 7.",
            ["Đề án truy xuất nguồn gốc thịt vịt, trứng vịt"],
        ),
        (
            "Tỉnh đã duyệt Kế hoạch phát triển nhà ở xã hội (NƠXH) Ông Bình nói rõ.",
            ["Kế hoạch phát triển nhà ở xã hội"],
        ),
        ("Thỏa thuận đầu tiên được ký ở Huế, Thỏa thuận ban đầu cho tiền thuê thì không.", []),
        ("Văn phòng Luật sư số 6 trả lời bạn đọc.", []),
        ("Các bên sớm đạt được COC.", ["COC"]),
        ("Thuyền trưởng có chứng chỉ COC.", []),
        (
            "Ông An trình bày báo cáo tổng hợp các ý kiến, kiến nghị của cử tri trước Quốc hội.",
            ["báo cáo tổng hợp các ý kiến, kiến nghị của cử tri"],
        ),
        ("Xã sẽ báo cáo tổng hợp ý kiến của các hộ dân.", []),
        ("Tối qua diễn ra Chương trình “Dấu ấn Bến Lau năm 2017”.", []),
        (
            "Xã thực hiện Chương trình “Sữa học đường giai đoạn 2021-2025”.",
            ["Chương trình “Sữa học đường giai đoạn 2021-2025"],
        ),
    ],
)
def test_titles_run_on_and_shows_bear_none(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents
