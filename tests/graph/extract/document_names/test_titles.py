"""Titles of acts and rules behind their type: how far they run, in lists and over what they are about."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "cho ý kiến về các văn bản: Quyết định về hoạt động khuyến nông trên địa bàn tỉnh Lai Châu; "
            "Đề án bảo tồn lễ hội tại xã Bản Bo, huyện Tam Đường; Quy định cấp phép quảng cáo ngoài trời.",
            [
                "Quyết định về hoạt động khuyến nông trên địa bàn tỉnh Lai Châu",
                "Đề án bảo tồn lễ hội tại xã Bản Bo, huyện Tam Đường",
                "Quy định cấp phép quảng cáo ngoài trời",
            ],
        ),
        (
            "góp ý Nghị định về kinh doanh xăng dầu, lắp ráp, nhập khẩu và bảo hành, bảo dưỡng xe máy",
            [
                "Nghị định về kinh doanh xăng dầu, lắp ráp, nhập khẩu và bảo hành, bảo dưỡng xe máy",
            ],
        ),
        (
            "thông qua Nghị quyết về quản lý xe thô sơ nhằm giảm ùn tắc trên địa bàn thành phố Huế, "
            "giai đoạn 2017-2020.",
            [
                "Nghị quyết về quản lý xe thô sơ nhằm giảm ùn tắc trên địa bàn thành phố Huế, "
                "giai đoạn 2017-2020",
            ],
        ),
        (
            "thông qua Nghị quyết về thu gom rác trên địa bàn TP.HCM. Theo đó",
            ["Nghị quyết về thu gom rác trên địa bàn TP.HCM"],
        ),
        (
            "ban hành Quy tắc ứng xử của cán bộ, công chức năm 2017; “Quy tắc ứng xử nơi công cộng”",
            ["Quy tắc ứng xử của cán bộ, công chức", "Quy tắc ứng xử nơi công cộng"],
        ),
        (
            "thảo luận dự thảo Nghị quyết xử lý nợ xấu của các tổ chức tín dụng. Nghị định xử phạt nặng",
            ["Nghị quyết xử lý nợ xấu của các tổ chức tín dụng"],
        ),
        (
            "thông qua Luật sửa đổi, bổ sung một số điều của Luật Kế toán, Luật Đất đai và Luật Nhà ở",
            ["Luật sửa đổi, bổ sung một số điều của Luật Kế toán, Luật Đất đai và Luật Nhà ở"],
        ),
        (
            "theo Điều lệ Đảng Cộng sản Việt Nam và Nghị quyết Đại hội Đảng bộ tỉnh",
            ["Điều lệ Đảng Cộng sản Việt Nam", "Nghị quyết Đại hội Đảng bộ tỉnh"],
        ),
        ("học Nghị quyết Trung ương bảy khóa XII", ["Nghị quyết Trung ương bảy khóa XII"]),
        ("thực hiện Nghị quyết kỳ họp thứ 4 của HĐND", ["Nghị quyết kỳ họp thứ 4"]),
        (
            "thảo luận dự án Luật sửa đổi, bổ sung một số điều của BLHS 2015",
            ["Luật sửa đổi, bổ sung một số điều của BLHS"],
        ),
        (
            "hoàn thiện Nghị quyết tăng cường quản lý chợ; ban hành Nghị quyết này và Nghị quyết bổ nhiệm",
            ["Nghị quyết tăng cường quản lý chợ"],
        ),
        (
            "theo Điều 38, Điều lệ trường tiểu học và Quy chuẩn kỹ thuật quốc gia về nhà chung cư",
            ["Điều lệ trường tiểu học", "Quy chuẩn kỹ thuật quốc gia về nhà chung cư"],
        ),
        (
            "ban hành Quy định quản lý, sử dụng bến bãi từ hôm nay và ban hành Quy định mới",
            ["Quy định quản lý, sử dụng bến bãi"],
        ),
        ("năm đầu thực hiện Nghị quyết XII của Đảng", ["Nghị quyết XII"]),
        (
            "công bố Sách trắng doanh nghiệp Việt Nam năm 2019 và đọc Tuyên ngôn Độc lập",
            ["Sách trắng doanh nghiệp Việt Nam năm 2019", "Tuyên ngôn Độc lập"],
        ),
        (
            "học tập quy chế thi THPT quốc gia do Bộ ban hành, theo quy chế làm việc và quy chế thi",
            ["quy chế thi THPT quốc gia"],
        ),
        (
            "thông qua Nghị quyết về việc thi hành Bộ luật Dân sự vào chiều 4/6",
            ["Nghị quyết về việc thi hành Bộ luật Dân sự"],
        ),
        (
            "thông qua Nghị quyết về kết quả giám sát “Việc quản lý rừng giai đoạn 2011-2015”;",
            ["Nghị quyết về kết quả giám sát “Việc quản lý rừng giai đoạn 2011-2015"],
        ),
        (
            "Ban Bí thư đã ban hành quy định về kiểm tra tài sản đối với cán bộ",
            ["quy định về kiểm tra tài sản"],
        ),
        ("Ban Bí thư sẽ ban hành quy định về kiểm tra tài sản", []),
        (
            "một số điều của Luật Đất đai số 45/2013/QH13, trường hợp này",
            ["Luật Đất đai số 45/2013/QH13"],
        ),
        (
            "ra quyết định xử phạt vi phạm hành chính số 126/QĐ-XPVPHC ngày 26/9",
            ["quyết định xử phạt vi phạm hành chính số 126/QĐ-XPVPHC"],
        ),
        (
            "để Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992 quy định",
            ["Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"],
        ),
        (
            "Luật Đất đai; Pháp lệnh lực lượng Kiểm lâm nhân dân (năm 1972); Nghị định số 101/CP",
            ["Luật Đất đai", "Pháp lệnh lực lượng Kiểm lâm nhân dân", "Nghị định số 101/CP"],
        ),
        ("áp dụng Bộ tiêu chí an toàn ban hành kèm theo công văn", ["Bộ tiêu chí an toàn"]),
        ("phù hợp Công ước Geneva về Luật Sông năm 1958.", ["Công ước Geneva về Luật Sông"]),
    ],
)
def test_the_title_of_an_act_runs_to_its_end(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Chính phủ đã ban hành Nghị quyết mới về đẩy nhanh giải ngân vốn đầu tư công, bổ sung",
            ["Nghị quyết mới về đẩy nhanh giải ngân vốn đầu tư công"],
        ),
        (
            "Chính phủ ban hành Nghị định quy định về lưu chiểu điện tử. Theo đó",
            ["Nghị định quy định về lưu chiểu điện tử"],
        ),
        (
            "ban hành Quy chế quản lý hoạt động nạo vét các tuyến luồng hàng hải, vùng nước cảng biển và "
            "đường thủy nội địa, trình Thủ tướng",
            [
                "Quy chế quản lý hoạt động nạo vét các tuyến luồng hàng hải, vùng nước cảng biển và "
                "đường thủy nội địa"
            ],
        ),
        (
            "thông qua Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội, an ninh quốc phòng, thu chi ngân "
            "sách 6 tháng cuối năm 2017 của thành phố",
            [
                "Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội, an ninh quốc phòng, thu chi ngân "
                "sách 6 tháng cuối năm 2017"
            ],
        ),
        (
            "sẽ sửa Nghị định về kỷ luật cán bộ liên quan đến việc này",
            ["Nghị định về kỷ luật cán bộ"],
        ),
        (
            "theo Nghị quyết Trung ương 8 (khóa XI) về “Chiến lược bảo vệ Tổ quốc trong tình hình mới”, tỉnh",
            ["Nghị quyết Trung ương 8 (khóa XI)"],
        ),
    ],
)
def test_what_an_act_is_about_belongs_to_its_title(
    found: Find, text: str, documents: list[str]
) -> None:
    assert found(text, "document") == documents
