"""Names that no list holds whole, and bodies of State that are written in small letters."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Tổ thẩm định độc lập tỉnh Lào Cai đã kiểm tra.", ["Tổ thẩm định độc lập tỉnh Lào Cai"]),
        (
            "Vừa qua, Tổ giám định độc lập của UBND tỉnh Lào Cai kiểm tra 8 tàu.",
            ["Tổ giám định độc lập", "UBND tỉnh Lào Cai"],
        ),
        (
            "Ông dự họp với Tổ chuyên gia tư vấn phát triển đường sắt đô thị.",
            ["Tổ chuyên gia tư vấn phát triển đường sắt đô thị"],
        ),
        ("Tổ kiểm tra phát hiện nhiều sai phạm.", []),
        ("Tổ giám định và công an có mặt.", []),
        (
            "Ban Chỉ đạo quốc gia phòng chống dịch tả lợn châu Phi họp sáng nay.",
            ["Ban Chỉ đạo quốc gia phòng chống dịch tả lợn châu Phi"],
        ),
        (
            "Đoàn làm việc với ban chỉ đạo thi tỉnh Lào Cai chiều 15/6.",
            ["ban chỉ đạo thi tỉnh Lào Cai"],
        ),
        (
            "Ông là Phó chủ tịch Hội đồng giải phóng mặt bằng dự án thủy điện Bến Lau.",
            ["Hội đồng giải phóng mặt bằng dự án thủy điện Bến Lau"],
        ),
        (
            "Ông là Chủ tịch Hội đồng bồi thường, hỗ trợ, tái định cư dự án thủy điện Bến Lau.",
            ["Hội đồng bồi thường, hỗ trợ, tái định cư dự án thủy điện Bến Lau"],
        ),
        (
            "Ông Khoa, Viện Chính sách và Chiến lược phát triển nông thôn, phát biểu.",
            ["Viện Chính sách và Chiến lược phát triển nông thôn"],
        ),
        (
            "Mẫu được gửi đến Trung tâm nghiên cứu ứng dụng về Công nghệ và Quản lý môi trường.",
            ["Trung tâm nghiên cứu ứng dụng về Công nghệ và Quản lý môi trường"],
        ),
        (
            "Ngày 3/4, tỉnh đưa Trung tâm hành chính công vào hoạt động.",
            ["Trung tâm hành chính công"],
        ),
        ("Việt Nam có Trung tâm dữ liệu đầu tiên đạt chuẩn.", []),
        (
            "Ông làm Phó văn phòng quản lý đất đai thuộc Sở Địa chính Lào Cai.",
            ["văn phòng quản lý đất đai", "Sở Địa chính Lào Cai"],
        ),
        (
            "Cơ quan Tùy viên Quốc phòng Việt Nam tại Lào tổ chức gặp mặt.",
            ["Cơ quan Tùy viên Quốc phòng Việt Nam tại Lào"],
        ),
        (
            "Tại cuộc họp Ban điều hành Đề án Thành phố thông minh, ông phát biểu.",
            ["Ban điều hành Đề án Thành phố thông minh"],
        ),
        (
            "Chủ tịch Hội đồng ra đề thi cho biết. Kỳ thi xong, Hội đồng ra đề thi in sao đáp án.",
            ["Hội đồng ra đề thi", "Hội đồng ra đề thi"],
        ),
        ("Thường vụ QH đã quyết định.", ["Thường vụ QH"]),
        ("Hôm nay, Ban chuyên án được khen thưởng.", ["Ban chuyên án"]),
        ("Ông Trần Văn Khoa, Phó Cục trưởng CSGT, cho biết.", ["CSGT"]),
        ("Ông Trần Văn Khoa, Phó Giám đốc CATP, cho biết.", ["CATP"]),
    ],
)
def test_names_that_no_list_holds_whole(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies", "organizations"),
    [
        ("Mới đây, chính phủ chỉ đạo quyết liệt việc này.", ["chính phủ"], []),
        ("Ông nêu báo cáo của chính phủ tại phiên khai mạc.", ["chính phủ"], []),
        ("Ông trả lời đại biểu quốc hội Trần Văn Khoa.", ["quốc hội"], []),
        ("Một doanh nghiệp kiện chính phủ Việt Nam đòi bồi thường.", ["chính phủ Việt Nam"], []),
        ("Đoàn gặp chính phủ Nhật Bản tại Hà Nội.", [], ["chính phủ Nhật Bản"]),
        ("Hà Nội mua trái phiếu chính phủ, gặp tổ chức phi chính phủ.", [], []),
        ("Hà Nội xây dựng chính phủ điện tử; chính phủ các nước đều ủng hộ.", [], []),
    ],
)
def test_the_government_in_small_letters(
    found: Find, text: str, agencies: list[str], organizations: list[str]
) -> None:
    assert found(text, "agency") == agencies
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Chủ tịch công đoàn Công ty Sông Mây cho biết.", ["công đoàn Công ty Sông Mây"]),
        ("Đoàn viên của Công đoàn Cienco 4 được khen.", ["Công đoàn Cienco 4"]),
        (
            "Ông Khoa, Trưởng Ban tổ chức, cho biết có 30 đội. BTC đề nghị tỉnh hỗ trợ.",
            ["Ban tổ chức", "BTC"],
        ),
        ("Ban tổ chức lễ hội đã thành lập 4 tiểu ban.", ["Ban tổ chức lễ hội"]),
        ("Ban tổ chức sẽ trao giải. (Ảnh: BTC)", ["Ban tổ chức"]),
        ("Hội đồng giám khảo đã chọn 12 tác phẩm.", ["Hội đồng giám khảo"]),
        ("Anh được mời làm Ban giám khảo cuộc thi hát.", []),
        (
            "Tổ công tác Thủ tướng Chính phủ họp với Sở Y tế Lào Cai.",
            ["Tổ công tác Thủ tướng Chính phủ", "Sở Y tế Lào Cai"],
        ),
        (
            "Bí thư Đảng ủy Việt Nam tại Liên bang Nga dự họp.",
            ["Đảng ủy Việt Nam tại Liên bang Nga"],
        ),
        (
            "Hội đồng đánh giá phân hạng sản phẩm OCOP cấp tỉnh Lào Cai họp.",
            ["Hội đồng đánh giá phân hạng sản phẩm OCOP cấp tỉnh Lào Cai"],
        ),
        ("Trước đó, Tiền Phong đã phản ánh việc này.", ["Tiền Phong"]),
        ("Bài đăng trên Tiền Phong số 51 hôm qua.", ["Tiền Phong"]),
        ("(Tổng hợp theo báo Lao Động, Tuổi Trẻ)", ["báo Lao Động", "Tuổi Trẻ"]),
        ("Đội bóng Tiền Phong đã thắng, Thanh Niên tham gia đông.", []),
    ],
)
def test_who_holds_events_and_what_they_are_of(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Báo Lao Động nhận đơn. Việc làm của báo là đúng, và báo không đồng ý.",
            ["Báo Lao Động", "báo", "báo"],
        ),
        ("Báo Lao Động nhận đơn. Có gì chúng tôi sẽ báo sau.", ["Báo Lao Động"]),
        (
            "Bệnh viện Đa khoa tỉnh Lào Cai họp. Giám đốc bệnh viện cho biết các bệnh viện đều vậy.",
            ["Bệnh viện Đa khoa tỉnh Lào Cai", "bệnh viện"],
        ),
        (
            "Trường Đại học Cần Thơ họp. Cán bộ, giảng viên nhà trường đều mừng.",
            ["Trường Đại học Cần Thơ", "nhà trường"],
        ),
        (
            "Trường Đại học Cần Thơ họp. Các trường đều mừng, lãnh đạo nhà trường nào cũng vậy.",
            ["Trường Đại học Cần Thơ"],
        ),
        (
            "Trường Đại học Cần Thơ họp. Hai em chơi trong khuôn viên trường.",
            ["Trường Đại học Cần Thơ"],
        ),
        ("Sở Y tế Lào Cai họp. Đã 3 lần sở có công văn.", ["Sở Y tế Lào Cai", "sở"]),
        (
            "Tổng cục Thuế họp. Tôi hỏi lãnh đạo tổng cục về việc này.",
            ["Tổng cục Thuế", "tổng cục"],
        ),
        (
            "Học viện Tài chính họp. Năm 2025, Học viện mở 9 chương trình.",
            ["Học viện Tài chính", "Học viện"],
        ),
        ("Bộ Tài chính họp. Bộ tiêu chuẩn có 111 tiêu chí.", ["Bộ Tài chính"]),
        ("Bộ Tài chính họp về Chính phủ số; Chính phủ nước vay gặp khó.", ["Bộ Tài chính"]),
        ("Các cấp Hội Phụ nữ tỉnh Lào Cai vận động hội viên.", []),
        ("Lãnh đạo một số phòng chuyên môn huyện Bảo Thắng bị xét xử.", []),
        ("Sở Giáo dục và Đào tạo địa phương cấp thẻ.", []),
    ],
)
def test_what_is_taken_up_and_what_is_a_kind(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Thành phố đề xuất Trung ương cho 14 cơ chế.", ["Trung ương"]),
        ("Chúng ta không xin Trung ương vài chục tỷ.", ["Trung ương"]),
        ("Các bệnh viện Trung ương và địa phương đều vào cuộc.", []),
        ("Chỉ tiêu mà Quốc hội, Trung ương giao đều đạt.", ["Quốc hội", "Trung ương"]),
        (
            "Chi cục Thuế tỉnh Lào Cai họp. Tổng thu toàn Chi cục tăng.",
            ["Chi cục Thuế tỉnh Lào Cai", "Chi cục"],
        ),
        (
            "Hội đồng nghiệm thu Nhà nước các công trình xây dựng chỉ ra lỗi.",
            ["Hội đồng nghiệm thu Nhà nước các công trình xây dựng"],
        ),
        (
            "BHXH Việt Nam họp. Sự phối hợp giữa Bộ Y tế và BHXH chưa tốt.",
            ["BHXH Việt Nam", "Bộ Y tế", "BHXH"],
        ),
        (
            "BHXH Việt Nam họp. Giải pháp được Bảo hiểm xã hội nhắc đến là kiểm tra.",
            ["BHXH Việt Nam", "Bảo hiểm xã hội"],
        ),
        ("BHXH Việt Nam họp. Dân đóng BHXH và BHYT, lo nợ BHXH.", ["BHXH Việt Nam"]),
        ("CSGT tỉnh Lào Cai họp. Khi CSGT phát hiện, xe chạy.", ["CSGT tỉnh Lào Cai", "CSGT"]),
        ("Người vi phạm ở Lào Cai bị Công an xử phạt. Công an không dự thi.", ["Công an"]),
        ("Bộ đội, Công an, dân quân Lào Cai và ngành Công an dự họp.", []),
        ("Thứ trưởng Công an phối hợp với Công an địa phương.", []),
        (
            "Sự cố tại Đơn nguyên Thận nhân tạo của Bệnh viện Lào Cai.",
            ["Đơn nguyên Thận nhân tạo", "Bệnh viện Lào Cai"],
        ),
        ("Các thành viên Đoàn công tác số 3-2015 lên đường.", ["Đoàn công tác số 3-2015"]),
        ("Phòng CSGT Lào Cai họp. Xe ít nên CSGT kiểm tra sơ sài.", ["Phòng CSGT Lào Cai"]),
    ],
)
def test_bodies_alone_where_they_are_asked_or_act(
    found: Find, text: str, agencies: list[str]
) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Phòng Quản lý sát hạch và cấp giấy phép lái xe (Sở GTVT Lào Cai) cho biết.",
            ["Phòng Quản lý sát hạch và cấp giấy phép lái xe", "Sở GTVT Lào Cai"],
        ),
        (
            "Trung tâm Khuyến nông, thuộc Sở GTVT Lào Cai họp.",
            ["Trung tâm Khuyến nông", "Sở GTVT Lào Cai"],
        ),
        (
            "Phòng Quản lý sát hạch và cấp giấy phép lái xe, thuộc Sở GTVT Lào Cai.",
            ["Phòng Quản lý sát hạch và cấp giấy phép lái xe", "Sở GTVT Lào Cai"],
        ),
        (
            "Thông tin do Trung tâm Dự báo nhu cầu nhân lực và Thông tin thị trường lao động Lào Cai đưa ra.",
            ["Trung tâm Dự báo nhu cầu nhân lực và Thông tin thị trường lao động Lào Cai"],
        ),
        (
            "Trung tâm Quan trắc trực thuộc Sở GTVT Lào Cai họp.",
            ["Trung tâm Quan trắc", "Sở GTVT Lào Cai"],
        ),
        ("Trường Mầm non Hoa Ban ra đời.", ["Trường Mầm non Hoa Ban"]),
        ("Trường Mầm non Hoa Mai Ban Giám hiệu họp.", ["Trường Mầm non Hoa Mai", "Ban Giám hiệu"]),
        (
            "Ông làm ở Trung tâm Kiểm định Đại học Quốc gia Hà Nội.",
            ["Trung tâm Kiểm định Đại học Quốc gia Hà Nội"],
        ),
        (
            "Ban Quản lý Dự án “Phát triển mạng lưới y tế tại Việt Nam” họp.",
            ["Ban Quản lý Dự án “Phát triển mạng lưới y tế tại Việt Nam"],
        ),
    ],
)
def test_departments_up_to_the_body_that_they_are_of(
    found: Find, text: str, agencies: list[str]
) -> None:
    assert found(text, "agency") == agencies
