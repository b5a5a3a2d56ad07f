"""Honours by their names: classes, grades, small letters, rows."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        ("trao Huân chương Lao động hạng Ba cho Sở TT&TT", ["Huân chương Lao động hạng Ba"]),
        ("Huân chương lao động hạng Nhì của Chủ tịch nước", ["Huân chương lao động hạng Nhì"]),
        (
            "tặng thưởng Huân chương HCM, Huân chương Độc lập hạng nhất, Huy hiệu 65 tuổi Đảng…",
            ["Huân chương HCM", "Huân chương Độc lập hạng nhất", "Huy hiệu 65 tuổi Đảng"],
        ),
        ("Huy hiệu 30 năm tuổi Đảng cho đồng chí", ["Huy hiệu 30 năm tuổi Đảng"]),
        (
            "danh hiệu Anh hùng Lực lượng vũ trang Nhân dân, năm",
            ["Anh hùng Lực lượng vũ trang Nhân dân"],
        ),
        ("mẹ Việt Nam Anh hùng Đoàn Thị Lụa", ["mẹ Việt Nam Anh hùng"]),
        ("NSƯT Lê Hòa cho rằng", ["NSƯT"]),
        ("phong tặng danh hiệu Nghệ nhân hát xoan cho 52 nghệ nhân", ["Nghệ nhân hát xoan"]),
        ("được trao tặng huân chương Chữ thập cao quý", ["huân chương Chữ thập"]),
        ("tặng Huân chương Gìn giữ hòa bình cho ông", ["Huân chương Gìn giữ hòa bình"]),
        ("Các tập thể được tặng Huân chương Hồ Chí Minh gồm", ["Huân chương Hồ Chí Minh"]),
        ("anh nhận giải thưởng Lý Tự Trọng năm nay", ["giải thưởng Lý Tự Trọng"]),
        ("phim đoạt giải Cánh Diều Vàng", ["giải Cánh Diều Vàng"]),
        ("người đoạt giải Nobel", ["giải Nobel"]),
        (
            "tặng cờ thi đua vì an ninh tổ quốc cấp cơ sở",
            ["cờ thi đua vì an ninh tổ quốc cấp cơ sở"],
        ),
        ("tặng Cờ thi đua “Vì An ninh Tổ quốc”", ["Cờ thi đua “Vì An ninh Tổ quốc"]),
        ("ba cá nhân đạt chiến sĩ thi đua cơ sở", ["chiến sĩ thi đua cơ sở"]),
        ("nhóm thợ nhận Giải thưởng Sao tháng Giêng", ["Giải thưởng Sao tháng Giêng"]),
        ("cụ Tám được phong danh hiệu Dũng sĩ diệt Mỹ", ["Dũng sĩ diệt Mỹ"]),
        ("hai thợ được cấp bằng Lao động sáng tạo năm qua", ["bằng Lao động sáng tạo"]),
        ("tặng Bằng khen của Thủ tướng Chính phủ", ["Bằng khen"]),
        ("Hội trao bằng khen cho 27 học sinh", ["bằng khen"]),
        ("danh hiệu Chiến sĩ thi đua cấp tỉnh năm 2016", ["Chiến sĩ thi đua cấp tỉnh"]),
        (
            "trao Cờ Đơn vị xuất sắc trong phong trào thi đua năm 2016 của Bộ",
            ["Cờ Đơn vị xuất sắc trong phong trào thi đua năm 2016"],
        ),
        (
            "trao Kỷ niệm chương “Vì sự nghiệp báo chí Việt Nam” cho",
            ["Kỷ niệm chương “Vì sự nghiệp báo chí Việt Nam"],
        ),
        ("được công nhận danh hiệu Vận động viên tiêu biểu năm qua", ["Vận động viên tiêu biểu"]),
        ("cô Lan giành danh hiệu Người đẹp Biển và lọt tốp 5", ["Người đẹp Biển"]),
        (
            "Sở công bố Giải thưởng sáng tạo kỹ thuật trẻ của ngành",
            ["Giải thưởng sáng tạo kỹ thuật trẻ"],
        ),
        ("anh từng nhận giải thưởng Bạn đọc trẻ năm 2015", ["giải thưởng Bạn đọc trẻ"]),
        ("công trình được nhiều giải thưởng Quốc tế", []),
        ("Giải thưởng chất lượng này được xét hằng năm", []),
        ("Chủ tịch nước đã trao tặng Huân chương cho ba đơn vị", ["Huân chương"]),
        ("nhóm học sinh đạt Giải Bạc tại cuộc thi", ["Giải Bạc"]),
        ("được tặng Huân chương gìn giữ hòa bình", ["Huân chương gìn giữ hòa bình"]),
        ("các hình thức khen thưởng như bằng khen, giấy khen", []),
        ("gia đình văn hóa trong thôn", []),
        ("Tượng đài Mẹ Việt Nam anh hùng", []),
        ("đảng viên được lao động tiên tiến hóa", []),
    ],
)
def test_an_honour_carries_its_class_but_not_who_confers_it(
    found: Callable[[str, str], list[str]], text: str, awards: list[str]
) -> None:
    assert found(text, "award") == awards


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        (
            "trao Huy hiệu 60 năm, 55 năm, 50 năm tuổi Đảng cho các ông",
            ["Huy hiệu 60 năm", "55 năm", "50 năm tuổi Đảng"],
        ),
        (
            "trao Huy hiệu Đảng 30, 40 và 55 năm tuổi Đảng cho các ông",
            ["Huy hiệu Đảng 30", "40", "55 năm tuổi Đảng"],
        ),
        ("trao Huy hiệu Đảng 60 năm cho bà", ["Huy hiệu Đảng 60 năm"]),
        (
            "2 ông nhận Huy hiệu 60 năm tuổi Đảng; 3 ông nhận Huy hiệu 55 năm; 4 bà nhận Huy hiệu 50 năm.",
            ["Huy hiệu 60 năm tuổi Đảng", "Huy hiệu 55 năm", "Huy hiệu 50 năm"],
        ),
        (
            "Huy hiệu 50 năm thành lập tỉnh đẹp hơn huy hiệu 40 năm tuổi Đảng",
            ["huy hiệu 40 năm tuổi Đảng"],
        ),
        ("Huy hiệu 50 năm xây đắp; huy hiệu 20 năm của đội", []),
        (
            "trao Huy hiệu 50 năm, 45 năm và 30 năm tuổi Đảng cho các ông",
            ["Huy hiệu 50 năm", "45 năm", "30 năm tuổi Đảng"],
        ),
        (
            "có 2 đơn vị được nhận cờ thi đua của tỉnh và 15 tập thể lao động xuất sắc.",
            ["cờ thi đua", "tập thể lao động xuất sắc"],
        ),
        ("tổ chức trao huân chương, bằng khen cho cán bộ", []),
        ("lễ trao huy hiệu Đảng, huân chương cho các cụ", []),
        ("chi tiết hơn đối với Kỷ niệm chương, Huy hiệu", []),
        (
            "UBND tỉnh tặng Cờ đơn vị xuất sắc trong phong trào thi đua năm 2012, 2016 và Bằng khen tập thể "
            "lao động xuất sắc các năm 2011, 2012",
            [
                "Cờ đơn vị xuất sắc trong phong trào thi đua",
                "Bằng khen tập thể lao động xuất sắc",
            ],
        ),
        (
            "họp báo Giải báo chí toàn quốc về xây dựng Đảng, tức giải Búa liềm vàng lần thứ hai",
            ["Giải báo chí toàn quốc về xây dựng Đảng", "giải Búa liềm vàng"],
        ),
    ],
)
def test_honours_in_small_letters_and_in_rows(
    found: Callable[[str, str], list[str]], text: str, awards: list[str]
) -> None:
    assert found(text, "award") == awards


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        (
            "Có 7 giải A và 25 Giải Khuyến khích. Phim đoạt giải A.",
            ["giải A", "Giải Khuyến khích", "giải A"],
        ),
        ("Cơ cấu giải thưởng gồm 1 giải A và 2 giải B; ai đoạt giải A được mời diễn.", []),
        ("Hội thi gồm 1 giải A, 2 giải B.", []),
        ("tác phẩm đoạt giải A Báo chí Quốc gia năm nay", ["giải A Báo chí Quốc gia"]),
    ],
)
def test_grades_of_a_prize_are_honours_once_one_is_given(
    found: Callable[[str, str], list[str]], text: str, awards: list[str]
) -> None:
    assert found(text, "award") == awards


@pytest.mark.parametrize(
    ("text", "awards"),
    [
        (
            "dẫn đầu huyện với 2 Huy chương vàng, 1 HCB, 3 HCĐ trong kỳ thi",
            ["Huy chương vàng", "HCB", "HCĐ"],
        ),
        ("em giành huy chương bạc cá nhân", ["huy chương bạc"]),
        ("giấc mơ huy chương vàng; môn có nhiều huy chương", []),
        (
            "2 đ/c được tặng HH 60 năm, 6 đ/c HH 55 năm và 2 đ/c HH 30 năm tuổi Đảng",
            ["HH 60 năm", "HH 55 năm", "HH 30 năm tuổi Đảng"],
        ),
        ("Xe HH 60 năm ngoái chạy tuyến này", []),
        (
            "trao danh hiệu “Thương hiệu mạnh Việt Nam” cho 30 doanh nghiệp",
            ["Thương hiệu mạnh Việt Nam"],
        ),
        ("nhận danh hiệu “cô dâu đẹp”; tranh danh hiệu “Vua sân cỏ”", []),
        (
            "tặng kỷ niệm chương: “Vì sự nghiệp thi đua khen thưởng”",
            ["kỷ niệm chương: “Vì sự nghiệp thi đua khen thưởng"],
        ),
        ("trao 1 giải nhất và 2 giải nhì cho các em", ["giải nhất", "giải nhì"]),
        ("15% số hộ đạt danh hiệu gia đình văn hóa tiêu biểu", []),
        ("mục tiêu xây dựng Đảng bộ trong sạch vững mạnh", []),
        ("giữ vững danh hiệu Đảng bộ TSVM năm qua", ["Đảng bộ TSVM"]),
        ("6 tập thể đạt danh hiệu đơn vị thi đua quyết thắng", ["đơn vị thi đua quyết thắng"]),
    ],
)
def test_medals_badges_in_short_and_conferred_titles(
    found: Callable[[str, str], list[str]], text: str, awards: list[str]
) -> None:
    assert found(text, "award") == awards
