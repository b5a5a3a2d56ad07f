"""Documents by number, laws by name, Party resolutions by congress; plans by title."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("theo Quyết định số 3476/QĐ-UBND ngày 19/12/2017.", ["Quyết định số 3476/QĐ-UBND"]),
        ("theo Quyết định 3476/QĐ-UBND của UBND TP.", ["Quyết định 3476/QĐ-UBND"]),
        ("Nghị định số 30/2020/NĐ-CP về công tác văn thư", ["Nghị định số 30/2020/NĐ-CP"]),
        ("Nghị quyết số 10-NQ/TU ngày 27/12/2013", ["Nghị quyết số 10-NQ/TU"]),
        ("Nghị quyết số 36a/NQ-CP về Chính phủ điện tử", ["Nghị quyết số 36a/NQ-CP"]),
        ("Quyết định số 32/C46 khởi tố vụ án", ["Quyết định số 32/C46"]),
        ("Quyết định số 2471/QĐ - BCT ngày 3/4/2013", ["Quyết định số 2471/QĐ - BCT"]),
        ("công văn số 6386/BNV- CCVC về việc tuyển dụng", ["công văn số 6386/BNV- CCVC"]),
        ("văn bản số 1972, trong đó yêu cầu báo cáo", ["văn bản số 1972"]),
        ("Chỉ thị số 05-CT/TW của Bộ Chính trị", ["Chỉ thị số 05-CT/TW"]),
        ("Luật số 80/2015/QH13 có hiệu lực", ["Luật số 80/2015/QH13"]),
        ("Kết luận thanh tra số 2734/KL-TTCP nêu rõ", ["Kết luận thanh tra số 2734/KL-TTCP"]),
        ("Quyết định hành chính 166/QĐ-UBND bị khiếu nại", ["Quyết định hành chính 166/QĐ-UBND"]),
        ("theo Kết luận thanh tra (số 825/KL-SYT ngày 1/7)", ["Kết luận thanh tra (số 825/KL-SYT"]),
        ("xã thuộc Chương trình 135 và triển khai Đề án 06.", ["Chương trình 135", "Đề án 06"]),
        ("phê duyệt Đề án 5 năm và 20 dự án 100 tỷ", []),
        ("theo Nghị định 42 của Chính phủ", ["Nghị định 42"]),
        (
            "Theo QĐ số 12/QĐ-UBND và NĐ 46/2016/NĐ-CP, tàu đóng theo NĐ 67.",
            ["QĐ số 12/QĐ-UBND", "NĐ 46/2016/NĐ-CP", "NĐ 67"],
        ),
        ("Chung cư CT 12, lớp TB 5 và số 72/2017/NĐ-CP 30 ngày", ["số 72/2017/NĐ-CP"]),
        (
            "nêu tại Báo cáo 134 và Kế hoạch 152 của huyện",
            ["Báo cáo 134", "Kế hoạch 152"],
        ),
        ("Kế hoạch 2017 chưa đạt, Báo cáo 20 trang, kế hoạch 12 của năm", []),
        ("quyết định xử phạt số 24/QĐ-XPHC của phường", ["quyết định xử phạt số 24/QĐ-XPHC"]),
        ("các Quyết định: số 45/QĐ-UBND ngày 2/3", ["Quyết định: số 45/QĐ-UBND"]),
        ("Nghị quyết số 19 -2017/NQ-CP của Chính phủ", ["Nghị quyết số 19 -2017/NQ-CP"]),
        ("Giấy mời số 88/GM-UBND của huyện", ["Giấy mời số 88/GM-UBND"]),
        (
            "Nước thải đạt QCVN 14:2008/BTNMT và tiêu chuẩn TCVN 7222 trở lên",
            ["QCVN 14:2008/BTNMT", "tiêu chuẩn TCVN 7222"],
        ),
        ("cho rằng Nghị định 19 đòi hỏi điều kiện quá cao", ["Nghị định 19"]),
        ("Quyết định số 12/QÐ-UBND vừa ban hành", ["Quyết định số 12/QÐ-UBND"]),
        ("báo cáo tại tờ trình số 107/TTr-STNMT ngày 5/2", ["tờ trình số 107/TTr-STNMT"]),
        (
            "Công văn số 1234/UBND-VX, 567/STTTT-BCXB",
            ["Công văn số 1234/UBND-VX", "567/STTTT-BCXB"],
        ),
        (
            "Nghị định số 29/2023/NĐ-CP, 178/2024/NĐ-CP và 67/2025/NĐ-CP",
            ["Nghị định số 29/2023/NĐ-CP", "178/2024/NĐ-CP", "67/2025/NĐ-CP"],
        ),
        ("theo các Nghị định 29 và 178 của Chính phủ", ["Nghị định 29", "178"]),
        (
            "thu hồi Giấy chứng nhận đăng ký doanh nghiệp thay đổi lần thứ 5 cấp cho",
            ["Giấy chứng nhận đăng ký doanh nghiệp thay đổi lần thứ 5"],
        ),
    ],
)
def test_a_numbered_document_runs_from_its_type_to_its_number(
    found: Find, text: str, documents: list[str]
) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2017 có 08 cuộc thanh tra.",
        "Hội nghị ra nghị quyết 5 điểm về giảm nghèo.",
        "Chủ tịch kết luận 3 nội dung chính.",
        "Dự thảo có 24/24 ý kiến tán thành.",
        "Sáng 22-5, UBND TP họp.",
        "ông quyết định 2 phương án",
        "đoạn Km0+250 đường 39B",
        "thông báo 3.400 tỷ đồng",
    ],
)
def test_a_number_that_counts_or_dates_is_no_document(found: Find, text: str) -> None:
    assert found(text, "document") == []


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("thực hiện Luật Báo chí năm 2016", ["Luật Báo chí"]),
        ("Điều 165 Bộ luật hình sự)", ["Bộ luật hình sự"]),
        (
            "Luật tổ chức chính quyền địa phương năm 2015, quy định",
            ["Luật tổ chức chính quyền địa phương"],
        ),
        ("dự thảo Luật Quản lý nợ công (sửa đổi)", ["Luật Quản lý nợ công (sửa đổi)"]),
        (
            "theo Nghị định 29 và 178, Nghị quyết 19-2018/NQ-CP",
            ["Nghị định 29", "178", "Nghị quyết 19-2018/NQ-CP"],
        ),
        ("Nghị định 29 và 5 nghị quyết", ["Nghị định 29"]),
        ("hưởng lợi từ EVFTA và Hiệp định Paris 2015", ["EVFTA", "Hiệp định Paris"]),
        (
            "dự án Luật sửa đổi, bổ sung một số điều của Luật Các tổ chức tín dụng được",
            ["Luật sửa đổi, bổ sung một số điều của Luật Các tổ chức tín dụng"],
        ),
        ("Luật Phòng, chống tham nhũng quy định", ["Luật Phòng, chống tham nhũng"]),
        (
            "theo Pháp lệnh Thủ tục bắt giữ tàu biển thì tàu phải ở lại",
            ["Pháp lệnh Thủ tục bắt giữ tàu biển"],
        ),
        ("trái Luật phòng, chống mại dâm và bị phạt", ["Luật phòng, chống mại dâm"]),
        ("dự án Luật Phục hồi, phá sản được trình", ["Luật Phục hồi, phá sản"]),
        (
            "góp ý Luật Đầu tư vốn nhà nước tại doanh nghiệp sáng nay",
            ["Luật Đầu tư vốn nhà nước tại doanh nghiệp"],
        ),
        ("sơ kết 5 năm thực hiện Luật HTX năm 2012", ["Luật HTX"]),
        ("sửa đổi Luật Thuế TNCN, Luật BHXH", ["Luật Thuế TNCN", "Luật BHXH"]),
        ("theo Điều 104 BLHS năm 1999", ["BLHS"]),
        ("theo quy định của Hiến pháp và pháp luật", ["Hiến pháp"]),
        ("thi hành kỷ luật theo pháp luật, luật sư nói", []),
        ("Đại học Luật Hà Nội khai giảng", []),
        ("Tòa án Hiến pháp Hàn Quốc", []),
    ],
)
def test_a_law_is_known_by_its_name(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "hoàn thành Nghị quyết Đại hội Đảng bộ thành phố lần thứ XV.",
            ["Nghị quyết Đại hội Đảng bộ thành phố lần thứ XV"],
        ),
        ("theo Nghị quyết T.Ư 4 khóa XII về", ["Nghị quyết T.Ư 4 khóa XII"]),
        ("phê chuẩn Hiệp định TPP vào", ["Hiệp định TPP"]),
        ("theo Nghị quyết Trung ương 4 khóa XII về", ["Nghị quyết Trung ương 4 khóa XII"]),
        (
            "theo Nghị quyết Trung ương 4 (khóa XII) của Đảng",
            ["Nghị quyết Trung ương 4 (khóa XII)"],
        ),
        ("thực hiện Nghị quyết Đại hội XII của Đảng", ["Nghị quyết Đại hội XII"]),
        (
            "nhất là Nghị quyết về xây dựng, chỉnh đốn Đảng; đẩy mạnh",
            ["Nghị quyết về xây dựng, chỉnh đốn Đảng"],
        ),
        ("thực hiện các Nghị quyết Trung ương về xây dựng Đảng", []),
        ("ra nghị quyết đại hội chi bộ lần thứ hai", []),
        ("thông qua dự thảo Nghị quyết về việc xác nhận kết quả bầu", []),
    ],
)
def test_a_resolution_without_number_is_known_by_its_meeting_or_subject(
    found: Find, text: str, documents: list[str]
) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "xây dựng “Đề án phát triển báo chí Hải Phòng đến năm 2020”, là cơ sở",
            ["Đề án phát triển báo chí Hải Phòng đến năm 2020"],
        ),
        (
            "phê duyệt Đề cương “Quy hoạch phát triển báo chí TP Hải Phòng đến năm 2025” và",
            ["Quy hoạch phát triển báo chí TP Hải Phòng đến năm 2025"],
        ),
        (
            "phê duyệt đề án “Đẩy mạnh phong trào học tập suốt đời đến năm 2020”.",
            ["đề án “Đẩy mạnh phong trào học tập suốt đời đến năm 2020"],
        ),
        ("thuộc dự án 'Trường học xanh' của tỉnh", ["dự án 'Trường học xanh"]),
        ("xuất hiện trong chương trình “Gương mặt mới” trên truyền hình", []),
        (
            "giao trong Chương trình công tác năm 2018 của UBND TP",
            ["Chương trình công tác năm 2018"],
        ),
        (
            "mục tiêu Kế hoạch phát triển kinh tế - xã hội thành phố 5 năm 2016-2020, và",
            ["Kế hoạch phát triển kinh tế - xã hội thành phố 5 năm 2016-2020"],
        ),
        (
            "Hoàn thành Dự án cải tạo, nâng cấp Hội nghị truyền hình TP với 27 điểm cầu",
            ["Dự án cải tạo, nâng cấp Hội nghị truyền hình TP"],
        ),
        ("theo Quy chế làm việc của tỉnh ủy", ["Quy chế làm việc"]),
        ("đất tại dự án Khu nhà ở Nàng Hương, Hà Đông", ["dự án Khu nhà ở Nàng Hương"]),
        ("tiến độ dự án Tỉnh lộ 285 để", ["dự án Tỉnh lộ 285"]),
        (
            "thông qua Dự án Cảng hàng không quốc tế Long Thành do",
            ["Dự án Cảng hàng không quốc tế Long Thành"],
        ),
        ("cho biết Quy chế thi, ông Nguyễn Văn An nói", ["Quy chế thi"]),
        ("Đề án này nhằm thực hiện chủ trương", []),
        ("triển khai 20 Kế hoạch tuyên truyền các sự kiện", []),
        ("giám đốc Sở Kế hoạch và Đầu tư", []),
        ("lập dự án Quy hoạch.", []),
        ("Tờ trình về việc miễn nhiệm chức vụ", []),
        ("Khoản 1 quy định: “Cơ chế hỗ trợ vốn trái phiếu”", []),
        ("bài báo “Dự án ngàn tỷ đắp chiếu” đoạt giải", []),
    ],
)
def test_a_plan_needs_a_capital_or_quoted_title(
    found: Find, text: str, documents: list[str]
) -> None:
    assert found(text, "document") == documents


def test_a_document_tells_its_type_and_number(read: Callable[..., tuple]) -> None:  # type: ignore[type-arg]
    (span,) = read("ban hành Nghị quyết số 10-NQ/TU.")
    assert (span.rule, span.part("type"), span.part("number")) == (
        "document/number",
        "Nghị quyết",
        "10-NQ/TU",
    )


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("đã có văn bản số 47/CV-HoREA kiến nghị", ["văn bản số 47/CV-HoREA"]),
        ("thực hiện Chỉ thị 05 CT/TW của Bộ Chính trị", ["Chỉ thị 05 CT/TW"]),
        (
            "Giấy chứng nhận đăng ký hoạt động bán hàng đa cấp số: 015/QLCT-GCN do Cục cấp",
            ["Giấy chứng nhận đăng ký hoạt động bán hàng đa cấp số: 015/QLCT-GCN"],
        ),
        (
            "Luật sửa đổi, bổ sung một số điều của các luật liên quan đến xây dựng số 38/2009/QH12; giấy",
            [
                "Luật sửa đổi, bổ sung một số điều của các luật liên quan đến xây dựng số 38/2009/QH12"
            ],
        ),
        (
            "theo Quyết định số 5612/QĐ-UBND, ngày 7/10/2016, và số 5890/QĐ-UBND, ngày 24/10/2016",
            ["Quyết định số 5612/QĐ-UBND", "số 5890/QĐ-UBND"],
        ),
        ("sớm thay thế Quyết định 09, 80, 86 về sử dụng đất", ["Quyết định 09", "80", "86"]),
        ("theo Quyết định 09, 80 hộ dân được nhận đất", ["Quyết định 09"]),
        ("theo tinh thần Nghị quyết TW4: “Một số vấn đề”", ["Nghị quyết TW4"]),
        ("đã có báo cáo giải trình (số 642) gửi tỉnh", ["báo cáo giải trình (số 642)"]),
        (
            "dự án Luật sửa đổi, bổ sung một số điều của Luật các TCTD. Về",
            ["Luật sửa đổi, bổ sung một số điều của Luật các TCTD"],
        ),
        ("nội dung trong Văn kiện Đại hội XII của Đảng", ["Văn kiện Đại hội XII"]),
        (
            "Nghị quyết phiên họp Chính phủ thường kỳ tháng 1/2017 nêu rõ",
            ["Nghị quyết phiên họp Chính phủ thường kỳ tháng 1/2017"],
        ),
        ("quán triệt Nghị quyết Đại hội Đảng các cấp và Nghị quyết Trung ương Đảng", []),
    ],
)
def test_further_ways_to_cite(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents
