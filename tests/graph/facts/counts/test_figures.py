"""Figures: value, unit and what is counted, about public work only."""

import pytest

from graph import facts
from graph.model import Status


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[A Sở Y tế] cấp hơn 1.000 giấy phép về các lĩnh vực.", (1000, "giấy phép", "hơn")),
        ("Tiến hành 08 cuộc thanh tra.", (8, "cuộc", None)),
        ("Tỉnh đạt 6,4 bác sĩ/1 vạn dân.", (6.4, "bác sĩ/1 vạn dân", None)),
        ("Đã có 19 đại biểu [A Quốc hội] phát biểu.", (19, "đại biểu Quốc hội", None)),
        ("Cho ý kiến về 6 dự án luật khác.", (6, "dự án luật", None)),
        ("Sở phát động 3 cuộc vận động.", (3, "cuộc vận động", None)),
        ("Luật nêu 3 căn cứ kiểm tra.", (3, "căn cứ", None)),
        ("Có 31 sở, ngành, quận, huyện dùng phần mềm.", (31, "sở, ngành, quận, huyện", None)),
        ("[A Sở Y tế] có tổng số 87 nhiệm vụ.", (87, "nhiệm vụ", None)),
        ("Đã phân cấp 02 thủ tục hành chính.", (2, "thủ tục hành chính", None)),
        ("Bổ sung 50 vị trí việc làm.", (50, "vị trí việc làm", None)),
        ("Đất ở 4.107,42m 2 , loại đất vườn.", (4107.42, "m2", None)),
        ("Thu hồi 500m2 đất.", (500, "m2", None)),
        ("Dân đóng 18.000 đồng/sào mỗi vụ.", (18000, "đồng/sào", None)),
        ("Giá vé 300.000 đồng/người lớn.", (300000, "đồng/người lớn", None)),
        ("Có 212 xã, phường, trị trấn.", (212, "xã, phường, trị trấn", None)),
        ("Gần 400 dịch vụ công trực tuyến mức 3,4.", (400, "dịch vụ công trực tuyến", "gần")),
        ("37% trưởng, phó phòng là nữ.", (37, "%", None)),
        ("Thu ngân sách đạt 9.600 tỷ đồng.", (9600, "tỷ đồng", None)),
        ("Dân số hơn 3,153 triệu người.", (3.153, "triệu người", "hơn")),
        ("Diện tích là 21.576,5 km².", (21576.5, "km²", None)),
        ("Ông [P Lê An] được 65/67 phiếu.", (65, "phiếu", None)),
        ("Chênh lệch lãi vay khi thi công 1,92 tỷ đồng.", (1.92, "tỷ đồng", None)),
        ("Dự án vay 13,79 triệu NDT của ngân hàng.", (13.79, "triệu NDT", None)),
        ("Có 10 huyện/ thị xã được ưu đãi đầu tư.", (10, "huyện/ thị xã", None)),
        ("Đã mở 69 hội nghị tập huấn.", (69, "hội nghị tập huấn", None)),
        ("Tỉnh có 5 huyện, TP được chọn.", (5, "huyện, TP", None)),
        ("Phạt 10 chủ đầu tư và các đơn vị thi công.", (10, "chủ đầu tư", None)),
        ("Gói 30.000 tỷ đồng cho nhà ở.", (30000, "tỷ đồng", None)),
        ("Kế hoạch giao 13 chỉ tiêu.", (13, "chỉ tiêu", None)),
        ("Kỳ thi có 2 vòng trắc nghiệm.", (2, "vòng", None)),
        ("[A Sở Y tế] rà soát 402 ĐKKD.", (402, "ĐKKD", None)),
        ("Toàn tỉnh có hơn 500 điểm karaoke.", (500, "điểm karaoke", "hơn")),
        ("Bãi bỏ 95 điều kiện kinh doanh.", (95, "điều kiện kinh doanh", None)),
        ("Việc này tác động đến hơn một triệu giáo viên.", (1, "triệu giáo viên", "hơn")),
        ("Lợi nhuận sau thuế tăng, nộp ngân sách 90 tỷ đồng.", (90, "tỷ đồng", None)),
        ("Tỉnh bán hai lô gỗ quý.", (2, "lô", None)),
        ("Công an khởi tố năm bị can.", (5, "bị can", None)),
        ("Năm đơn vị được chọn kiểm tra mẫu.", (5, "đơn vị", None)),
        ("[A Tỉnh ủy] thi hành kỷ luật một đảng viên.", (1, "đảng viên", None)),
        ("Tỉnh có chín mỏ hoạt động.", (9, "mỏ", None)),
        ("Chỉnh trang 20 nhà biệt thự.", (20, "nhà biệt thự", None)),
        ("Việt Nam được thăng hạng 9 bậc.", (9, "bậc", None)),
        ("Quy định mức 1.600 phòng cho khu này.", (1600, "phòng", None)),
        ("Nhóm này có 3 nguyên chủ tịch xã.", (3, "nguyên chủ tịch xã", None)),
        ("Huyện có 15 [W tập thể lao động xuất sắc].", (15, "tập thể", None)),
        ("Trường giành 2 [W Huy chương vàng].", (2, "Huy chương vàng", None)),
        ("Tổng chỉ tiêu là 1.170, trong đó có ngành Y.", (1170, "chỉ tiêu", None)),
        ("Hộ gia đình ông [P Lê An] bị thu hồi 32,6m2 đất.", (32.6, "m2", None)),
        ("Hội nghị có 150 đại biểu và diễn giả.", (150, "đại biểu và diễn giả", None)),
        ("[A Bộ Y tế] cấp 200 máy thở.", (200, "máy thở", None)),
        ("Ngày đầu, sở chỉ có 7 cán bộ, trụ sở đặt tạm tại kho.", (7, "cán bộ", None)),
        ("Xây hạ tầng 2 khu tái định cư và khu nghĩa trang.", (2, "khu tái định cư", None)),
        ("Nợ gồm 900 tỷ khối lượng dở dang.", (900, "tỷ", None)),
        ("Khoảng 1.000 cán bộ được giám sát việc kê khai tài sản.", (1000, "cán bộ", "khoảng")),
        ("Đại hội bầu bổ sung một phó chủ tịch.", (1, "phó chủ tịch", None)),
        ("Phí từ 20.000 đồng/m 2 /tháng.", (20000, "đồng/m2/tháng", None)),
        ("Phí giữ xe 5.000 đồng/xe/lượt.", (5000, "đồng/xe/lượt", None)),
        ("Bình quân đạt 25m 2 /người.", (25, "m2/người", None)),
        ("Công ty có doanh thu 70 tỷ/năm.", (70, "tỷ/năm", None)),
        ("Xe còn giá trị là 128.310.015.000đ (một trăm triệu đồng).", (128310015000, "đ", None)),
        ("Thu ngân sách đạt 394 tỷ 581triệu đồng.", (394.581, "tỷ đồng", None)),
        ("[A Bộ Y tế] yêu cầu 5 doanh nghiệp báo cáo.", (5, "doanh nghiệp", None)),
        ("[A Sở Y tế] cung cấp 20 xe cho bệnh viện.", (20, "xe", None)),
        ("Bán mỗi lô 60 chiếc.", (60, "chiếc", None)),
        ("Luật gồm 113 điều.", (113, "điều", None)),
        ("Tỉnh có 328,000 nhân viên.", (328000, "nhân viên", None)),
        ("Cả nước xảy ra 54 vụ tai nạn giao thông.", (54, "vụ", None)),
        ("Đô thị có 13 triệu dân.", (13, "triệu dân", None)),
        ("Có 400 nghệ nhân, diễn viên góp mặt.", (400, "nghệ nhân, diễn viên", None)),
        ("Tỉnh xóa 300 nhà tạm cho hộ nghèo.", (300, "nhà", None)),
        ("[A UBND tỉnh] thành lập hai ban mới.", (2, "ban", None)),
        ("Đã kiểm tra 855 tổ chức đảng.", (855, "tổ chức đảng", None)),
        ("Sau sắp xếp còn 3 đơn vị cấp xã.", (3, "đơn vị cấp xã", None)),
        ("Nhà máy đưa vào phát điện 5 tổ máy.", (5, "tổ máy", None)),
        ("Nước tăng gấp 3 lần so với năm trước.", (3, "lần", None)),
        ("Quy mô dân số 1,1 triệu người.", (1.1, "triệu người", None)),
        ("Nhà ga đón 4-6 triệu hành khách/năm.", (4, "triệu hành khách/năm", None)),
        ("Trao 10 giải B cho tác giả trẻ.", (10, "giải B", None)),
        ("Đã có 25 giải Khuyến khích.", (25, "giải Khuyến khích", None)),
        ("Luật đặt ra 3 loại quỹ cho doanh nghiệp.", (3, "loại quỹ", None)),
        ("Nêu 11 nhóm hành vi bị cấm.", (11, "nhóm hành vi", None)),
        ("Lập 21 hội đồng cấp cơ sở.", (21, "hội đồng", None)),
        ("Số hồ sơ đang xử lý là 717 (giấy).", (717, "hồ sơ", None)),
        ("Toàn tỉnh có 5 công trình, bệnh viện là 155.", (5, "công trình", None)),
        ("Bán đất với diện tích hơn 1.600 m 2 thu tiền.", (1600, "m2", "hơn")),
        ("Xe phục vụ chức danh tăng 32 xe, xe chuyên dùng giảm.", (32, "xe", None)),
        ("Đánh giá HSDT 2 gói thầu mua sắm.", (2, "gói thầu", None)),
        ("Có 5 Phó Thủ tướng, lãnh đạo nhiều bộ.", (5, "Phó Thủ tướng", None)),
        ("Ghi nhận 2 trường hợp và [L Trà Vinh] báo cáo.", (2, "trường hợp", None)),
        ("Số dự án được đăng ký là 2.600.", (2600, "dự án", None)),
        ("Mạng phủ 101/101 xã phường thị trấn trên toàn tỉnh.", (101, "xã phường thị trấn", None)),
        ("Chi bộ đề nghị tặng huy hiệu cho 6 đ/c trong năm.", (6, "đ/c", None)),
        ("Dự án được thực hiện tại 14 bộ, ban, ngành trong năm.", (14, "bộ, ban, ngành", None)),
        ("Trữ lượng cát hơn 2 triệu m 3 /năm được khai thác.", (2, "triệu m3/năm", "hơn")),
        ("Lượng thải ra là 1,6 triệu tấn xỉ/năm.", (1.6, "triệu tấn xỉ/năm", None)),
        ("Trợ cấp lần đầu bằng 10 tháng lương cơ sở.", (10, "tháng lương cơ sở", None)),
        ("Cả nước có hơn 800 mỏ cát, sỏi được cấp phép.", (800, "mỏ cát, sỏi", "hơn")),
        ("Tỉnh có 215,600 nông dân.", (215600, "nông dân", None)),
        ("Nợ xấu chiếm 4,2%/tổng dư nợ.", (4.2, "%", None)),
        ("Đức viện trợ 300 triệu ơ-rô.", (300, "triệu ơ-rô", None)),
        ("Số đơn vị nợ bảo hiểm từ 6 tháng trở lên là 415, đã nhắc.", (415, "đơn vị", None)),
        ("Số lượng giảng viên đại học tới gần 80.000, theo báo cáo.", (80000, "giảng viên", "gần")),
        ("Ngành thi hành án thụ lý 5.120 việc.", (5120, "việc", None)),
        ("Hội nghị nối tới 63 đầu cầu trực tuyến.", (63, "đầu cầu trực tuyến", None)),
        ("Cả nước có 140 BV dùng bệnh án điện tử.", (140, "BV", None)),
        ("Tỉnh đón hơn 2000 đại biểu.", (2000, "đại biểu", "hơn")),
        ("Tỉnh có 12 [O Hội Văn nghệ chuyên ngành].", (12, "Hội", None)),
        ("Xã thu hồi 45 m2 đất của hộ này.", (45, "m2", None)),
        ("Khối lượng hoàn thành là 24 tỷ 450 triệu.", (24.45, "tỷ", None)),
        (
            "Phạt tiền từ 100.000 đồng đến 300.000, đồng thời buộc khắc phục.",
            (100000, "đồng", None),
        ),
        ("[A Hội Phụ nữ] cho 13 lượt chị em vay vốn.", (13, "lượt", None)),
    ],
)
def test_figures_are_read(state, marked: str, expected: tuple[float, str, str | None]) -> None:
    (one,) = state("figure", marked)

    assert (one["value"], one["unit"], one.get("qualifier")) == expected


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("[A Bộ Y tế] hoàn thành 9/11 dự án.", [9]),
        ("[A Bộ Y tế] giải ngân được 2.477/10.825 tỷ đồng.", [2477, 10825]),
        ("[A Bộ Y tế] bồi thường 39,6 tỷ đồng/77,4 tỷ đồng.", [39.6, 77.4]),
        ("[A UBND tỉnh] mới cấp được 324,4ha/1.342,8ha.", [324.4, 1342.8]),
        ("[A Bộ Y tế] làm xong hơn 850 trong số 1.100 kiến nghị.", [850, 1100]),
    ],
)
def test_a_part_is_a_figure_and_the_whole_of_a_sum(state, marked: str, values: list[int]) -> None:
    assert [one["value"] for one in state("figure", marked)] == values


def test_a_range_keeps_both_ends(state) -> None:
    (one,) = state("figure", "Doanh thu trung bình hàng năm từ 3.400 đến 3.600 tỷ đồng.")

    assert (one["value"], one["value_max"], one["unit"]) == (3400, 3600, "tỷ đồng")
    assert one["what"] == "Doanh thu trung bình hàng năm"


def test_a_range_may_have_its_money_without_a_blank(state) -> None:
    (one,) = state("figure", "Giá bán từ 200.000 – 300.000đồng/buồng.")

    assert (one["value"], one["value_max"], one["unit"]) == (200_000, 300_000, "đồng/buồng")


def test_a_range_in_words_keeps_both_ends(state) -> None:
    (one,) = state("figure", "Phạt tiền từ năm triệu đồng đến năm mươi triệu đồng.")

    assert (one["value"], one["value_max"], one["unit"]) == (5, 50, "triệu đồng")


def test_growth_is_told_once(state) -> None:
    marked = "Kinh tế đạt tăng trưởng 6,7%. Chính phủ kiên định mục tiêu tăng trưởng 6,7%."

    assert [one["value"] for one in state("figure", marked)] == [6.7]


def test_a_share_with_decimals_is_told_once(state) -> None:
    marked = "Với 88,80% đại biểu tán thành, [A Quốc hội] thông qua. Số tán thành chiếm 88,80%."

    assert [one["value"] for one in state("figure", marked)] == [88.8]


def test_the_same_figure_is_told_once(state) -> None:
    assert len(state("figure", "Có 68 cơ sở. Trong đó 68 cơ sở đạt chuẩn.")) == 1


def test_a_headline_without_break_tells_once(state) -> None:
    told = state("figure", "[A Quốc hội] thông qua 12 luật Tại kỳ họp này, đã thông qua 12 luật.")

    assert [one["value"] for one in told] == [12]


def test_the_same_things_by_a_shorter_name_are_told_once(state) -> None:
    told = state("figure", "[A Sở Y tế] hỗ trợ 59 tàu cá. Đến nay 59 tàu đã ra khơi.")

    assert [(one["value"], one["unit"]) for one in told] == [(59, "tàu cá")]


def test_the_number_before_a_change_is_inferred(read) -> None:
    found, _ = facts.state(read("Hệ thống có 27 điểm cầu, tăng 11 điểm cầu so với trước đây."))

    assert {(fact["value"], fact.status) for fact in found} == {
        (27, Status.STATED),
        (11, Status.STATED),
        (16, Status.INFERRED),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Hệ thống có 26 điểm cầu, tăng 11 điểm cầu so với kế hoạch.",
        "Hệ thống có 26 điểm cầu, tăng gần 11 điểm cầu so với trước đây.",
        "Hệ thống có 26 - 29 điểm cầu, tăng 11 điểm cầu so với trước đây.",
        "Tỷ lệ đạt 26%, tăng 11% so với năm trước.",
    ],
)
def test_no_number_before_a_change_is_inferred_from_plans_or_roundly(read, text: str) -> None:
    found, _ = facts.state(read(text))

    assert {(fact["value"], fact.status) for fact in found} == {
        (26, Status.STATED),
        (11, Status.STATED),
    }
