"""Which articles tell of public work, and so have figures."""

import pytest


def test_a_long_article_that_opens_with_a_public_body_has_figures(state) -> None:
    told = state("figure", f"[A Tỉnh ủy] cho biết tỉnh có 12 xã. {'Trời hôm nay rất đẹp. ' * 200}")

    assert [one["value"] for one in told] == [12]


def test_a_long_article_about_a_state_abroad_has_figures(state) -> None:
    told = (
        "Tổng thống nói quốc hội nước này có 300 nghị sĩ. Chính phủ cắt 12 bộ phận tình báo. " * 20
    )

    assert [one["value"] for one in state("figure", told)] == [300, 12]


def test_a_long_article_that_names_no_public_body_has_no_figures(state) -> None:
    match = "Đội khách ghi 3 bàn, có 12 cơ hội, khán đài chật 9.000 người xem. " * 40

    assert state("figure", match) == []
    assert state("figure", match + "[A Sở Y tế] xử lý 5 hồ sơ. " * 3) != []


def test_a_long_article_full_of_units_of_administration_has_figures(state) -> None:
    weather = "Trời hôm nay rất đẹp, nắng cả ngày và không mưa. " * 5
    units = f"[L xã Tân Lập] có 12 thôn và [L xã Tân Hòa] có 9 thôn. {weather}"
    towns = f"[L Tân Lập] có 12 thôn và [L Tân Hòa] có 9 thôn. {weather}"

    assert state("figure", units * 6) != []
    assert state("figure", towns * 6) == []


@pytest.mark.parametrize(
    "told",
    [
        "Giá vàng miếng tăng 300.000 đồng mỗi lượng, giá vàng thế giới giảm 3%. ",
        "Trận đấu có 9.000 người xem, huấn luyện viên thay 3 cầu thủ và thua 2 bàn thắng. ",
        "Mẫu xe mới có động cơ mạnh, hộp số 8 cấp và bán được 900 chiếc. ",
        "Ca sĩ hát 12 bài trước 3.000 khán giả và nhận lời đóng bộ phim mới. ",
        "Kỳ quay Vietlott này có 12 người thắng, không ai trúng jackpot. ",
    ],
)
def test_an_article_of_what_is_no_public_work_has_no_figures(state, told: str) -> None:
    opens = "[A Sở Y tế] không liên quan. "

    assert state("figure", opens + told * 30) == []
    assert state("figure", opens + told) != []


@pytest.mark.parametrize(
    "told",
    [
        "Tỉnh thu 300 tỷ đồng từ vé số, xổ số bù 12% số chi cho trường học. [A Sở Tài chính] họp. ",
        "[A Sở Văn hóa] phạt 3 ca sĩ, cấp phép cho 12 bộ phim và [A Cục Điện ảnh] duyệt 4 phim. ",
        "Tỉnh xây 12 trường học, sửa 30 km đường và mời đội bóng của xã đá 2 trận. Dân rất vui mừng, "
        "đường đi lại dễ dàng, trẻ em có trường mới, người già có nơi khám bệnh, chợ họp hai phiên một "
        "tuần, ruộng đồng đủ nước tưới và nhà nào cũng có điện suốt ngày đêm. ",
    ],
)
def test_an_article_of_public_work_that_speaks_of_them_has_figures(state, told: str) -> None:
    assert state("figure", "[A Tỉnh ủy] họp. " + told * 12) != []
