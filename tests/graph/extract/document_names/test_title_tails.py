"""What belongs to the title of a document behind words that else end it, and what does not."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    "title",
    [
        "Dự án xây dựng tuyến đường sắt đô thị số 1 TP.HCM (Tân Hạ - Suối Long)",
        "Dự án tuyến metro số 2 (Nam Tân Long-Trần Hưng Đạo)",
        "dự án xây dựng tuyến đường sắt Tân Hạ (metro) số 1, tuyến Long Tân - Suối Hạ",
        "dự án tuyến metro số 3 đoạn Tân Hạ - Ga Long Tân",
        "dự án cải thiện môi trường nước Tân Hạ, lưu vực kênh Long Tân - Suối Hạ, giai đoạn 2",
        "dự án đường sắt đô thị Tân Hạ, tuyến Cát Long - Hà Tân",
        "Dự án thoát nước nhằm cải tạo môi trường Tân Hạ - Giai đoạn II",
    ],
)
def test_a_project_tells_which_part_of_a_work_it_builds(found: Find, title: str) -> None:
    assert found(f"Ban Quản lý cho biết: {title} là công trình lớn", "document") == [title]


@pytest.mark.parametrize(
    "title",
    [
        "Đề án cấp cứu tai nạn trên mạng lưới đường bộ cao tốc đến năm 2020",
        "Đề án quy hoạch du lịch trên bán đảo Tân Hạ",
        "Bản ghi nhớ về bảo đảm an toàn trên không",
        "Bộ quy tắc ứng xử của các bên trên Biển Đông",
        "Kế hoạch kiểm tra, đôn đốc việc thực hiện cải cách tư pháp tại các địa phương",
        "Đề án quản lý vốn nhà nước tại doanh nghiệp",
        "Quy chế tổ chức và hoạt động của trường THPT chuyên",
        "Báo cáo tổng kết mô hình tổ chức, hoạt động của Ban Chỉ đạo",
        "Công ước của Liên hợp quốc về chống tội phạm có tổ chức xuyên quốc gia",
        "Báo cáo tổng hợp ý kiến, kiến nghị của cử tri và nhân dân gửi đến Kỳ họp thứ 3",
        "Bản quy định về bồi thường, hỗ trợ tái định cư khi Nhà nước thu hồi đất",
        "Nghị định chính sách khuyến khích đầu tư vào nông nghiệp, nông thôn",
        "Nghị định cơ chế tự chủ của đơn vị sự nghiệp công lập",
    ],
)
def test_a_title_says_where_and_whose(found: Find, title: str) -> None:
    assert found(f"Các đại biểu góp ý dự thảo {title}.", "document") == [title]


@pytest.mark.parametrize(
    "title",
    [
        "Chương trình hỗ trợ hộ nghèo xóa lán tạm, lán dột nát",
        "Nghị định về quản lý bến bãi và trạm dừng, trạm nghỉ bên đường",
        "Đề án đổi mới cách tính và hạch toán thu, trả lãi vay",
        "Dự án Nhà máy Sản xuất tấm bạt, màn",
        "Báo cáo kết quả thực hiện kế hoạch trồng rừng năm 2016; tình hình thực hiện kế hoạch trồng rừng, "
        "nuôi cá, phát triển làng nghề và xây dựng bến đò những tháng đầu năm 2017",
        "Quy chế tuyển sinh đại học hệ chính quy bốn năm, tuyển sinh cao đẳng nghề",
        "Đề án chỉnh trang hành lang bảo vệ bờ suối, rạch",
        "Đề án chỉnh trang hành lang bảo vệ bờ suối, rạch, mương",
        "Dự án tổ hợp thương mại Văn phòng, căn hộ chung cư và các tiện ích khác",
        "Lộ trình phối trộn cồn sinh học với xăng khoáng",
        "Đề án kết nối nông sản vùng cao với siêu thị",
        "dự án Khu nghỉ dưỡng Suối Long, giai đoạn hai",
    ],
)
def test_a_title_holds_lists_and_what_is_joined(found: Find, title: str) -> None:
    assert found(f"Các đại biểu góp ý dự thảo {title}. Họp xong, ai về nhà nấy.", "document") == [
        title
    ]


def test_a_scale_is_no_year(found: Find) -> None:
    title = "Quyết định phê duyệt quy hoạch phân khu tỷ lệ 1/2000 Khu đô thị Long Tân"

    assert found(f"Tỉnh đã ban hành {title}.", "document") == [title]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Đề án phát triển làng nghề ven sông Tân", ", nay, dân đã có việc"),
        ("Đề án phát triển làng nghề và du lịch ven sông", ", nay, dân đã có việc"),
        ("Đề án phát triển làng nghề ven sông", ", song, nhiều hộ chưa vay được vốn"),
        ("Dự án Hồ Tân Hạ", ", vốn đăng ký 4,2 tỷ USD"),
        ("Dự án Nhà máy nhiệt điện Tân Hạ 1", " thanh toán và ghi nhận chi phí hơn 4 tỷ đồng"),
        ("Dự án Cảng hàng không Tân Hạ", " và giải phóng mặt bằng, tái định cư cho dân"),
        ("Đề án phát triển nghề cá ven bờ", ", các nghề khác chưa có"),
        ("Quy hoạch chi tiết bến cá Tân Hạ năm 2000", " Khu đô thị chưa có"),
    ],
)
def test_a_clause_behind_a_comma_is_no_item(found: Find, title: str, told: str) -> None:
    assert found(f"Các đại biểu góp ý dự thảo {title}{told}.", "document") == [title]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("trình Báo cáo quyết toán ngân sách năm 2015", ["Báo cáo quyết toán ngân sách năm 2015"]),
        ("trình bày Báo cáo thẩm tra NSNN năm 2016", ["Báo cáo thẩm tra NSNN năm 2016"]),
        ("đọc Báo cáo thẩm tra dự án luật; lập Báo cáo quyết toán gửi Sở", []),
        ("dự thảo Báo cáo tổng kết và dự thảo Kế hoạch được hoàn thiện", []),
        (
            "điểm mới trong Hướng dẫn tổ chức thi tốt nghiệp năm 2021",
            ["Hướng dẫn tổ chức thi tốt nghiệp năm 2021"],
        ),
        ("Sở đã gửi. Hướng dẫn các trường tổ chức thi năm 2021", []),
        ("thực hiện theo Biên bản ghi nhớ giữa hai tỉnh về hợp tác", ["Biên bản ghi nhớ"]),
        ("vốn vay theo Hiệp định khung ký ngày 30/5/2008 giữa hai bên", ["Hiệp định khung"]),
        ("theo nội dung Biên bản kỳ họp lần thứ 21 và", ["Biên bản kỳ họp lần thứ 21"]),
        ("đã nêu. Thỏa thuận thứ hai ghi ngày 16/11", []),
        ("đã có báo cáo “Hoàn thành đoạn tuyến Tân Hạ”", ["báo cáo “Hoàn thành đoạn tuyến Tân Hạ"]),
        ("Bộ sẽ báo cáo “Hoàn thành đoạn tuyến Tân Hạ”", []),
        ("Dự án Ethanol Tân Hạ - 1 trong 12 dự án", ["Dự án Ethanol Tân Hạ"]),
        ("Dự án metro số 1 có 4 gói thầu", ["Dự án metro số 1"]),
        ("doanh nghiệp lập Dự án đầu tư vào nông nghiệp", []),
        (
            "lập Dự án thoát nước Tân Hạ giai đoạn 2 trên địa bàn phường Suối Long",
            ["Dự án thoát nước Tân Hạ giai đoạn 2"],
        ),
        ("Dự án Bữa ăn học đường trên quy mô toàn quốc", ["Dự án Bữa ăn học đường"]),
        ("triển khai Đề án Sữa học đường tại các huyện", ["Đề án Sữa học đường"]),
        ("Tỉnh ủy ban hành Đề án 25 về tinh giản bộ máy", ["Đề án 25"]),
        ("Nay Quy chế quy định Sở có quyền kiểm tra", []),
        ("và Quy chế xác định các đối tượng miễn thi môn Tiếng Anh", []),
        ("rà soát. Báo cáo kết quả về Bộ trước ngày 10/2/2017", []),
        ("hai bên có Thỏa thuận khẳng định cam kết hỗ trợ ổn định", []),
        (
            "đã có Quy hoạch trồng rừng Tân Hạ đặt mục tiêu phủ xanh",
            ["Quy hoạch trồng rừng Tân Hạ"],
        ),
        ("theo Quy chế làm việc của Tỉnh ủy", ["Quy chế làm việc"]),
    ],
)
def test_what_is_told_of_a_document_is_no_part_of_it(
    found: Find, text: str, documents: list[str]
) -> None:
    assert found(text, "document") == documents
