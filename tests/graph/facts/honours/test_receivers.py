"""Who receives an honour: the people of a place, a sector, a child, and who follows in the sentence."""

import pytest


@pytest.mark.parametrize(
    ("marked", "recipient"),
    [
        ("Ngành Giáo dục [L tỉnh Hà Nam] được tặng [W Huân chương Lao động].",
            "Ngành Giáo dục tỉnh Hà Nam"),
        ("Cán bộ và nhân dân [L huyện Lý Nhân] vinh dự được nhận [W Bằng khen].",
            "Cán bộ và nhân dân huyện Lý Nhân"),
        ("[A Chính phủ] tặng [W Cờ thi đua] cho quân và dân [L huyện Lý Nhân].",
            "quân và dân huyện Lý Nhân"),
        ("[L Tỉnh Hà Nam] được tặng [W Huân chương Độc lập].", "Tỉnh Hà Nam"),
        ("[A UBND tỉnh] tặng [W Bằng khen] cho em [P Lê An].", "Lê An"),
        ("[A UBND tỉnh] tặng [W Bằng khen], kèm tiền thưởng 5 triệu đồng cho ông [P Lê An].", "Lê An"),
        ("Vinh dự đón nhận [W Huân chương Lao động], ông [P Lê An] xúc động.", "Lê An"),
        ("Bà [P Lê An] trở thành người đầu tiên của tỉnh nhận [W Giải thưởng Sao Mai].", "Lê An"),
        ("[O Công ty A] được vinh danh [W Thương hiệu vàng].", "Công ty A"),
        ("Cô giáo [P Lê An] ([L Hà Nam]) đã xuất sắc giành [W giải nhất].", "Lê An"),
        ("Hạ gục [L Lào], [L Việt Nam] giành [W huy chương đồng].", "Việt Nam"),
        ("[P Lê An] đã thắng [P Vũ Nam] để đoạt [W huy chương vàng].", "Lê An"),
        ("Ông [P Lê An] giúp bà con thoát nghèo, được tặng [W Bằng khen].", "Lê An"),
        ("Gương [P Vũ Nam] và [P Bác Hồ] được nêu. Năm ấy ông được tặng [W Bằng khen].", "Vũ Nam"),
    ],
)  # fmt: skip
def test_who_receives(state, marked: str, recipient: str) -> None:
    assert [one["recipient"] for one in state("award", marked)] == [recipient]


@pytest.mark.parametrize(
    "marked",
    [
        "[A UBND tỉnh] tặng [W Bằng khen] cho gia đình ông [P Lê An].",
        "Nói về lễ đón nhận [W Huân chương Lao động], ông [P Lê An] xúc động.",
        "[A Sở Y tế] phát động thi đua giành [W Cờ thi đua].",
        "Theo ông [P Lê An], [P Vũ Nam] xứng đáng giành [W Quả bóng vàng].",
        "Bà [P Lê An] cho biết đội đi học hỏi, không phải đua để giành [W huy chương vàng].",
        "Ông [P Lê An] nghĩ học trò còn có thể giành [W huy chương vàng].",
        "Ông [P Lê An] từng có trâu chọi đoạt [W giải nhất].",
        "Ông [P Lê An] trao cúp cho đội Sao Mai - đội đoạt [W giải nhất].",
        "Bà [P Lê An] nói đến những bộ phim đoạt [W giải Bông sen vàng].",
        "Năm ấy ông [P Lê An] dẫn dắt đội tuyển trẻ đoạt [W huy chương bạc].",
        "Nam sinh bị từ chối khi vào [L Mỹ] dự thi đã đoạt [W giải ba].",
        "Có hai danh thủ [L Lào] khác từng giành [W Quả bóng vàng].",
        "Trong triển lãm [L Turin] diễn ra hồi tháng 3, mẫu xe này đã đạt danh hiệu [W Xe ý tưởng].",
        "[P Lê An] được [W NSND] [P Vũ Nam] dạy hát từ nhỏ.",
        "(Ảnh: [A Báo Hà Nam]) Năm ấy, cô được biết đến nhờ đoạt [W giải Bạc].",
        "Nhân ngày sinh Chủ tịch [P Lê An], xã nhà tổ chức long trọng Lễ đón nhận [W Huân chương].",
    ],
)
def test_nobody_named_receives(state, marked: str) -> None:
    assert state("award", marked) == []


def test_those_told_behind_their_number_receive(state) -> None:
    found = state(
        "award",
        "Có 2 cá nhân được tặng [W Bằng khen] là ông [P Lê An] và bà [P Vũ Nam].",
    )

    assert {one["recipient"] for one in found} == {"Lê An", "Vũ Nam"}


def test_the_premier_who_signs_confers_on_a_list(state) -> None:
    found = state(
        "award",
        "Thủ tướng [A Chính phủ] [P Hà Lan] ký quyết định tặng [W Bằng khen] cho 2 tập thể: [A Sở Y tế], "
        "[A Sở Nội vụ].",
    )

    assert {one["recipient"] for one in found} == {"Sở Y tế", "Sở Nội vụ"}
    assert {one["conferrer"] for one in found} == {"Thủ tướng Chính phủ"}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[P Lê An] được tặng [W Huân chương Chiến sĩ vẻ vang hạng Nhất], Nhì, Ba, [W Huy hiệu].",
            {("Lê An", "Huân chương Chiến sĩ vẻ vang hạng Nhất", None), ("Lê An", "Huy hiệu", None)}),
        ("Dịp này, 2 tập thể được tặng [W Cờ thi đua] của [A UBND tỉnh] gồm [A Sở Y tế], [A Sở Nội vụ].",
            {("Sở Y tế", "Cờ thi đua", "UBND tỉnh"), ("Sở Nội vụ", "Cờ thi đua", "UBND tỉnh")}),
        ("[A Sở Y tế] được [A UBND tỉnh] tặng [W Cờ thi đua], Bộ trưởng [A Bộ Nội vụ] tặng [W Bằng khen].",
            {("Sở Y tế", "Cờ thi đua", "UBND tỉnh"), ("Sở Y tế", "Bằng khen", "Bộ Nội vụ")}),
        ("[A Bộ Y tế] tặng [W Bằng khen] cho [A Sở A]; [A UBND tỉnh] tặng [W Cờ thi đua] cho [A Sở B].",
            {("Sở A", "Bằng khen", "Bộ Y tế"), ("Sở B", "Cờ thi đua", "UBND tỉnh")}),
        ("[A UBND tỉnh] tặng [W Bằng khen] cho [A Sở Y tế] và 2 cá nhân là [P Lê An], [P Vũ Nam].",
            {(one, "Bằng khen", "UBND tỉnh") for one in ("Sở Y tế", "Lê An", "Vũ Nam")}),
        ("Tác phẩm “Sông” của [P Lê An] đoạt [W giải A]; tác phẩm “Lúa” của [P Vũ Nam] đoạt [W giải B].",
            {("Lê An", "giải A", None), ("Vũ Nam", "giải B", None)}),
        ("[A UBND tỉnh] công nhận danh hiệu [W Chiến sĩ thi đua] cho ông [P Lê An].",
            {("Lê An", "Chiến sĩ thi đua", "UBND tỉnh")}),
        ("Ông [P Lê An] được công nhận danh hiệu [W Chiến sĩ thi đua].",
            {("Lê An", "Chiến sĩ thi đua", None)}),
    ],
)  # fmt: skip
def test_several_honours_and_givers(
    state, marked: str, expected: set[tuple[str, str, str | None]]
) -> None:
    assert {
        (one["recipient"], one["award"], one.get("conferrer")) for one in state("award", marked)
    } == expected


def test_the_hand_may_be_told_behind(state) -> None:
    (found,) = state(
        "award",
        "[A Sở Y tế] đón nhận [W Cờ thi đua] của [A Chính phủ] do Chủ tịch [A UBND tỉnh] [P Lê An] trao.",
    )

    assert (found["conferrer"], found["presenter"]) == ("Chính phủ", "Lê An")


def test_the_year_of_a_birth_is_no_day_of_an_honour(state) -> None:
    told = "Cô gái sinh năm 1985 đăng quang, còn [P Lê An] chỉ đạt [W giải Bạc]."

    assert ["date" in one for one in state("award", told)] == [False]
