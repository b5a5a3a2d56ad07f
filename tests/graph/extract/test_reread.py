"""What readers of news saw missed or cut: breaks lost, names that stand again, letters of persons."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        (
            "phối hợp với Ủy ban quốc gia ứng phó sự cố, thiên tai và tìm kiếm cứu nạn, Bộ Quốc phòng",
            "agency",
            ["Ủy ban quốc gia ứng phó sự cố, thiên tai và tìm kiếm cứu nạn", "Bộ Quốc phòng"],
        ),
        (
            "BHXH TP Hà Nội họp. Theo lãnh đạo BHXH, năm cán bộ thuộc BHXH đã nghỉ. Dân đóng BHXH.",
            "agency",
            ["BHXH TP Hà Nội", "BHXH", "BHXH"],
        ),
        (
            "trưởng ban trị sự Giáo hội Phật giáo Việt Nam TP Hà Nội dự lễ",
            "organization",
            ["ban trị sự Giáo hội Phật giáo Việt Nam TP Hà Nội"],
        ),
        ("Có công ty Triều Tiên bán than.", "organization", []),
        (
            "Hội Đồng hương Nghệ An tại Hà Nội đã gặp mặt.",
            "organization",
            ["Hội Đồng hương Nghệ An tại Hà Nội"],
        ),
        (
            "Ban Chỉ đạo cải cách hành chính 5 năm tỉnh Thái Bình đã họp.",
            "agency",
            ["Ban Chỉ đạo cải cách hành chính 5 năm tỉnh Thái Bình"],
        ),
        (
            "Trường THPT Lê Lợi mới mở. Hợp tác giữa doanh nghiệp và nhà trường còn ít.",
            "agency",
            ["Trường THPT Lê Lợi"],
        ),
        ("Thủ tướng thường trực thăm tỉnh.", "agency", []),
        ("người sáng lập công ty thương mại điện tử Trung Quốc kêu gọi", "organization", []),
        (
            "Công ty Bóng đèn Điện Quang niêm yết. Cổ phần tại Bóng đèn Điện Quang tăng.",
            "organization",
            ["Công ty Bóng đèn Điện Quang", "Bóng đèn Điện Quang"],
        ),
        (
            "báo cáo của Công ty Thiết kế và Tư vấn xây dựng công trình hàng không đưa ra",
            "organization",
            ["Công ty Thiết kế và Tư vấn xây dựng công trình hàng không"],
        ),
        (
            "Bộ Y tế họp. Đây là giải pháp mà bộ đã ban hành. Cán bộ đã đi bộ.",
            "agency",
            ["Bộ Y tế", "bộ"],
        ),
        ("Đại diện Viện Pasteur đến làm việc.", "agency", ["Viện Pasteur"]),
        ("hợp tác với ĐH Mở Malaysia", "organization", ["ĐH Mở Malaysia"]),
        ("Tổng Giám đốc ITAR – TASS đến thăm", "organization", ["ITAR – TASS"]),
        (
            "bán vốn tại Tràng Tiền Plaza và Khu liên hiệp xử lý chất thải rắn Gia Minh",
            "place",
            ["Tràng Tiền Plaza", "Khu liên hiệp xử lý chất thải rắn Gia Minh"],
        ),
        ("thăm Nhà máy xử lý nước thải Yên Sở", "place", ["Nhà máy xử lý nước thải Yên Sở"]),
        (
            "Ban Chỉ đạo phòng, chống dịch bệnh Covid-19 tỉnh Hải Dương yêu cầu lập tổ Covid.",
            "agency",
            ["Ban Chỉ đạo phòng, chống dịch bệnh Covid-19 tỉnh Hải Dương"],
        ),
        ("lập ngay tổ Covid cộng đồng", "place", []),
        ("Theo tìm hiểu của Tiền Phong, giấy phép đã hết hạn.", "agency", ["Tiền Phong"]),
        (
            "Giám đốc Công ty TNHH Nội thất Hòa Phát rồi Phó Chủ tịch tập đoàn",
            "organization",
            ["Công ty TNHH Nội thất Hòa Phát"],
        ),
        (
            "phía Cty TNHH Xử lý nước Trâm Anh đã súc rửa",
            "organization",
            ["Cty TNHH Xử lý nước Trâm Anh"],
        ),
        (
            "đại diện Hội Lưu học sinh Việt Nam tại Nhật Bản",
            "organization",
            ["Hội Lưu học sinh Việt Nam tại Nhật Bản"],
        ),
        (
            "Hội nghị đã xong.\n\nTrần Ngọc - Ngọc Khánh/VOV.VN",
            "person",
            ["Trần Ngọc", "Ngọc Khánh"],
        ),
        (
            "Khởi tố Phùng Thanh Thảo, Danh Của, Nguyễn Ngọc Vinh, Đỗ Thanh Huyền và Lâm Thắng.",
            "person",
            ["Phùng Thanh Thảo", "Danh Của", "Nguyễn Ngọc Vinh", "Đỗ Thanh Huyền", "Lâm Thắng"],
        ),
        (
            "Ông Lê Văn An, Hà Nội, và ông Trần Văn Bình, Kế Hoạch",
            "person",
            ["Lê Văn An", "Trần Văn Bình"],
        ),
        (
            "Giám đốc Trung tâm Giám định bảo hiểm y tế khu vực phía Bắc (BHXH Việt Nam)",
            "agency",
            ["Trung tâm Giám định bảo hiểm y tế khu vực phía Bắc", "BHXH Việt Nam"],
        ),
        (
            "Công ty cổ phần Đào tạo mua bán trực tuyến (gọi tắt là MB24) được cấp phép",
            "organization",
            ["Công ty cổ phần Đào tạo mua bán trực tuyến", "MB24"],
        ),
        ("thường trú: Phòng 417, nhà B1", "agency", []),
        ("hộ dân thôn Ân Phú và Ngọc Thạch sống giữa bãi", "place", ["thôn Ân Phú", "Ngọc Thạch"]),
        ("Bộ Y tế họp. Xin bộ này ngành khác hỗ trợ.", "agency", ["Bộ Y tế"]),
        (
            "thành lập công ty cổ phần Cao Hưng Thịnh, nay là Công ty Chí Linh. Vốn công ty Chí Linh",
            "organization",
            ["công ty cổ phần Cao Hưng Thịnh", "Công ty Chí Linh", "công ty Chí Linh"],
        ),
        (
            "Chi cục Thuế khu vực I họp. Hội nghị được Chi cục tổ chức chiều 27/6.",
            "agency",
            ["Chi cục Thuế khu vực I", "Chi cục"],
        ),
        ("Vụ tổ chức cán bộ trình phương án", "agency", ["Vụ tổ chức cán bộ"]),
        (
            "nhà hoạt động dân sự Ha Seung-chang và tân Tổng thống của Hàn Quốc Moon Jae-in",
            "person",
            ["Ha Seung-chang", "Moon Jae-in"],
        ),
        ("tiếp ông Robert H. McCooey Jr, Phó chủ tịch", "person", ["Robert H. McCooey Jr"]),
        ("phát triển hạ tầng Khu CNC Đà Nẵng", "place", ["Khu CNC Đà Nẵng"]),
        (
            "giá giữa các bệnh viện (BV) khác nhau. BV Việt Đức mua rẻ. Có BV lên tới bảy ngày.",
            "agency",
            ["BV Việt Đức"],
        ),
        ("Chủ nhiệm Đoàn LS TP.HCM cho biết", "organization", ["Đoàn LS TP.HCM"]),
        ("Tháp Tài chính mở cửa", "place", []),
        ("bị tiêu hủy tại Tp.HCM Trước đó, Bộ đã ra văn bản", "place", ["Tp.HCM"]),
        (
            "Tỉnh có sân bay Chu Lai. Đường nối Hội An đến Chu Lai đã xong.",
            "place",
            ["sân bay Chu Lai", "Hội An", "Chu Lai"],
        ),
        ("Tỉnh có sân bay Chu Lai. Đường nối Hội An đến Chu Lai đã xong.", "person", []),
        (
            "bạn đọc có tên C.V (giáo viên) bức xúc. Theo C.V, vé vẫn thu.",
            "person",
            ["C.V", "C.V"],
        ),
        ("tình tiết vụ án Lê Duy Phong Về tiến độ điều tra", "person", ["Lê Duy Phong"]),
    ],
)
def test_names(found: Find, text: str, kind: str, names: list[str]) -> None:
    assert found(text, kind) == names


def test_a_signature_between_paragraphs(found: Find) -> None:
    text = f"Như thế là tốt.\n\nTheo Phương Dung (Dân Trí)\n\n{'Đó là điều ai cũng biết. ' * 12}"
    assert found(text, "person") == ["Phương Dung"]
