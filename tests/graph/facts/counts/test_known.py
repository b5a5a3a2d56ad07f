"""Few in words whom the text has told of already are not counted."""

import pytest


@pytest.mark.parametrize(
    "marked",
    [
        "Lãnh đạo ghi nhận kết quả của hai ban công tác.",
        "Đây là hai cơ sở quan trọng để hợp tác.",
        "Tình trạng ô nhiễm xảy ra ở hai nhà máy thép.",
        "Theo đó, hai hãng mở rộng hợp tác.",
        "Thứ trưởng mong muốn hai ban sẽ phối hợp.",
        "Chính phủ sẽ kết nối 2 khu vực kinh tế này.",
        "Quy định không áp dụng với 2 trường hợp liền kề nêu trên.",
    ],
)
def test_few_in_words_are_taken_for_known(state, marked: str) -> None:
    assert state("figure", marked) == []


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("[A UBND tỉnh] thành lập hai tổ công tác.", [2]),
        ("[A UBND tỉnh] xử lý 3 cán bộ, hai đảng viên.", [3, 2]),
        ("[A UBND tỉnh] ghi nhận kết quả của 2 ban công tác.", [2]),
        ("[A UBND tỉnh] nêu tên các xã. Cả 7 xã này đều vi phạm.", [7]),
        ("[A UBND tỉnh] nêu tên 7 xã. Cả 7 xã này đều vi phạm.", [7]),
        ("[A UBND tỉnh] nêu tên các xã. Cả bảy xã này đều vi phạm.", []),
        ("[A UBND tỉnh] nêu tên các xã. Cả 4 xã này đều vi phạm.", []),
    ],
)
def test_few_that_are_told_first_are_figures(state, marked: str, values: list[int]) -> None:
    assert [one["value"] for one in state("figure", marked)] == values
