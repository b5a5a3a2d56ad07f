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
