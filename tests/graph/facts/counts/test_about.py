"""Figures: the one body or place that each is about, where its sentence says so."""

import pytest

from graph import facts


def _about(state, marked: str, **keywords: str) -> list[object]:
    return [one.get("about") for one in state("figure", marked, **keywords)]


@pytest.mark.parametrize(
    ("marked", "about"),
    [
        ("[A Sở Y tế] đã cấp 345 giấy phép.", "Sở Y tế"),
        ("Năm 2019, [A Sở Y tế] (viết tắt là SYT) đã cấp 345 giấy phép.", "Sở Y tế"),
        ("Về tổ chức bộ máy, [A Sở Y tế] hiện có 9 phòng.", "Sở Y tế"),
        ("Toàn [L tỉnh Hà Nam] còn 2.100 hộ nghèo.", "tỉnh Hà Nam"),
        ("Nhiều nhất là [L huyện Bình Lục] với 410 hộ nghèo.", "huyện Bình Lục"),
        ("[L xã An Lão], [L huyện Bình Lục] có 9 thôn.", "xã An Lão"),
        ("[A Trạm Y tế] ([L xã An Lão]) có 6 cán bộ.", "Trạm Y tế"),
        ("Bà [P Lê An] cho biết [A Sở Y tế] đã cấp 345 giấy phép.", "Sở Y tế"),
        ("Theo [A Cục Thống kê], [L tỉnh Hà Nam] có 12 cụm công nghiệp.", "tỉnh Hà Nam"),
        ("Trên địa bàn [L huyện Bình Lục] có 21 trường học.", "huyện Bình Lục"),
        ("Tại [L tỉnh Hà Nam], mưa đá làm hỏng 52 nhà dân.", "tỉnh Hà Nam"),
        ("Tại [L Việt Nam] hiện có 63 thư viện.", "Việt Nam"),
        ("Thu ngân sách của [L tỉnh Hà Nam] đạt 8.700 tỷ đồng.", "tỉnh Hà Nam"),
        ("Kiểm tra 40 bệnh viện thuộc [A Bộ Y tế].", "Bộ Y tế"),
        ("Rà soát 40 cơ sở trên địa bàn [L huyện Bình Lục].", "huyện Bình Lục"),
        ("Cả nước có 63 thư viện; [A Bộ Y tế] báo tin.", "Việt Nam"),
        ("Toàn quốc có 63 thư viện [L Việt Nam].", "Việt Nam"),
    ],
)
def test_a_figure_is_about_the_one_who_is_named(state, marked: str, about: str) -> None:
    assert _about(state, marked)[0] == about


@pytest.mark.parametrize(
    "marked",
    [
        "[A Bộ Y tế] cho biết có 50 ca mắc mới.",
        "[A Bộ Y tế] công bố 50 ca mắc mới.",
        "Số ca mắc đã báo cáo [A Bộ Y tế] tại cuộc họp là 50 ca.",
        "Theo [A Sở Y tế], có 345 giấy phép được cấp.",
        "[A Sở Y tế] cấp cho [O Công ty Hoa Mai] 3 giấy phép.",
        "[L tỉnh Hà Nam] và [L tỉnh Nam Định] có 12 cụm công nghiệp.",
        "[L huyện Bình Lục], [L huyện Kim Bảng] có 12 cụm công nghiệp.",
        "[L tỉnh Hà Nam] yêu cầu các huyện xóa 300 nhà tạm.",
        "Tại [L tỉnh Hà Nam], một doanh nghiệp đã nộp 5 tỷ đồng.",
        "Tại [L tỉnh Hà Nam], [A Sở Y tế] đã cấp 345 giấy phép.",
        "Tại [L Pháp], phái đoàn đã trao 36 bản ghi nhớ.",
        "Tại [L tỉnh Hà Nam], hội nghị có 200 đại biểu.",
        "[O Công ty Hoa Mai] có 20 công nhân.",
        "[L tỉnh Hà Nam] là một trong số 19 tỉnh đạt chuẩn.",
        "[L tỉnh Hà Nam] - Sáng nay trên phố có 5 người bán hoa.",
        "[A Công an huyện Bình Lục] xác định vụ 30 đối tượng gây rối là có tổ chức.",
        "[L chợ Hoa Lư] có 12 cửa hàng.",
        "Xuất khẩu sang [L Pháp] đạt 2 tỷ USD.",
        "Đạt 100% dự toán của [A Chính phủ].",
        "Xây 6 phòng theo tiêu chuẩn của [A Bộ Y tế].",
        "Lấy mẫu của [A Sở Y tế] và 5 người còn lại được [A Viện Pasteur] lấy mẫu.",
        "[L Pháp]Một nhóm giữ 12 người.",
        "Toàn tỉnh có 12 cụm công nghiệp.",
        "[L tỉnh Hà Nam] giáp [L tỉnh Nam Định]. Toàn tỉnh có 12 cụm công nghiệp.",
        "[L Pháp] bầu cử. Cả nước có 63 điểm bầu cử.",
        "[L tỉnh Hà Nam] đứng đầu. Chỉ số tăng, chiếm 5% cả nước.",
        "[L xã An Lão] hỗ trợ người nghèo. Xã hội đã góp 5 tỷ đồng.",
    ],
)
def test_a_figure_is_about_nobody_where_others_could_be_meant(state, marked: str) -> None:
    about = _about(state, marked)

    assert about
    assert not any(about)


@pytest.mark.parametrize(
    ("marked", "about"),
    [
        (
            "[A Sở Y tế] đã cấp 345 giấy phép, thu hồi 12 giấy phép (trong đó 3 giấy phép dược).",
            ["Sở Y tế", "Sở Y tế", "Sở Y tế"],
        ),
        (
            "[A Sở Y tế] đã cấp 345 giấy phép, nhưng doanh nghiệp chỉ dùng 12 giấy phép.",
            ["Sở Y tế", None],
        ),
        (
            "Công an bắt 2 đối tượng. [A Công an huyện Bình Lục] bắt 3 đối tượng cướp 19 điện thoại.",
            [None, "Công an huyện Bình Lục", None],
        ),
        (
            "Mưa đá làm hỏng nhà: [L huyện Bình Lục] 12 nhà, [L huyện Kim Bảng] 7 nhà.",
            ["huyện Bình Lục", "huyện Kim Bảng"],
        ),
        (
            "[A Sở Y tế] có 5 phó giám đốc, [A Sở Xây dựng] có 4 phó giám đốc.",
            ["Sở Y tế", "Sở Xây dựng"],
        ),
        (
            "[L tỉnh Hà Nam] có 12 cụm công nghiệp. Trong đó, có 4 cụm công nghiệp mới.",
            ["tỉnh Hà Nam", "tỉnh Hà Nam"],
        ),
        (
            "[L tỉnh Hà Nam] có 12 cụm công nghiệp. Trong đó, doanh nghiệp lo 4 cụm công nghiệp.",
            ["tỉnh Hà Nam", None],
        ),
        (
            "[L tỉnh Hà Nam] có 12 cụm công nghiệp. Giá gạo tăng 5%.",
            ["tỉnh Hà Nam", None],
        ),
    ],
)
def test_further_figures_go_on_about_the_same(state, marked: str, about: list[str | None]) -> None:
    assert _about(state, marked) == about


@pytest.mark.parametrize(
    ("marked", "about"),
    [
        ("[L tỉnh Hà Nam] họp. Toàn tỉnh có 12 cụm công nghiệp.", "tỉnh Hà Nam"),
        ("[L tỉnh Hà Nam] họp. Tỉnh đã có 12 cụm công nghiệp.", "tỉnh Hà Nam"),
        ("[L thành phố Hà Nội] họp. Thành phố hiện có 12 cụm công nghiệp.", "thành phố Hà Nội"),
        (
            "[L Pháp] bầu cử, [A Bộ Ngoại giao] và [A Chính phủ] chúc mừng. Cả nước có 9 hội.",
            "Việt Nam",
        ),
    ],
)
def test_a_place_without_name_is_the_only_one_of_its_level(state, marked: str, about: str) -> None:
    assert _about(state, marked)[-1] == about


def test_the_state_before_a_change_is_about_the_same(read, state) -> None:
    marked = "[A Sở Y tế] có 27 điểm cầu, tăng 11 điểm cầu so với trước đây."

    assert _about(state, marked) == ["Sở Y tế"] * 3


def test_whom_a_figure_is_about_has_a_proof_of_its_own(read) -> None:
    reading = read("Năm 2019, [A Sở Y tế] đã cấp 345 giấy phép.")
    (figure,) = facts.state(reading)[0]

    assert [(one.quote, one.rule) for one in figure.evidence] == [
        ("345 giấy phép", "figure/number-unit"),
        ("Sở Y tế", "figure/about-subject"),
    ]
