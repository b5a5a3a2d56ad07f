"""Quantities keep the value as written, its unit, its qualifier and its place in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import numbers


@pytest.mark.parametrize(
    ("text", "span", "value", "most", "unit"),
    [
        ("thẩm định hơn 1.000 giấy phép", "1.000", 1000, None, ""),
        ("tổng số tiền 190 triệu đồng.", "190 triệu đồng", 190, None, "triệu đồng"),
        ("từ 3.400 đến 3.600 tỷ đồng", "3.400 đến 3.600 tỷ đồng", 3400, 3600, "tỷ đồng"),
        ("37% trưởng, phó phòng", "37%", 37, None, "%"),
        ("giảm 62,58%", "62,58%", 62.58, None, "%"),
        ("chiếm 72.84% tổng số", "72.84%", 72.84, None, "%"),
        ("08 cuộc thanh tra", "08", 8, None, ""),
        ("diện tích 21.576,5 km²", "21.576,5", 21576.5, None, ""),
        ("phạt 190,000,000 đồng", "190,000,000 đồng", 190000000, None, "đồng"),
        ("đạt gần 20 tỷ USD", "20 tỷ USD", 20, None, "tỷ USD"),
        ("đều được 65/67 phiếu", "65/67", 65, None, ""),
        ("hai lần lấy phiếu", "hai", 2, None, ""),
        ("có hai trăm ba mươi lăm người", "hai trăm ba mươi lăm", 235, None, ""),
        ("suốt ba mươi năm qua", "ba mươi", 30, None, ""),
        ("năm mươi sáu cán bộ", "năm mươi sáu", 56, None, ""),
        ("một trăm linh năm xã", "một trăm linh năm", 105, None, ""),
        ("2-3 người", "2-3", 2, 3, ""),
        ("phạt 1 tỷ 700 triệu đồng", "1 tỷ 700 triệu đồng", 1.7, None, "tỷ đồng"),
        ("gồm 761 tỷ, 036 triệu đồng", "761 tỷ, 036 triệu đồng", 761.036, None, "tỷ đồng"),
        ("từ 10% đến 15%", "10% đến 15%", 10, 15, "%"),
        ("từ 1 triệu đến 2 triệu đồng", "1 triệu đến 2 triệu đồng", 1, 2, "triệu đồng"),
        (
            "từ ba triệu đồng đến năm triệu đồng",
            "ba triệu đồng đến năm triệu đồng",
            3,
            5,
            "triệu đồng",
        ),
        ("giá 20.000 – 30.000đồng/kg", "20.000 – 30.000đồng", 20000, 30000, "đồng"),
        ("khởi tố năm bị can", "năm", 5, None, ""),
        ("giảm 3/4 tỷ lệ tử vong", "3/4", 3, None, ""),
    ],
)
def test_find_reads_each_form(
    text: str, span: str, value: float, most: float | None, unit: str
) -> None:
    (found,) = numbers.find(text)

    assert text[found.start : found.end] == span
    assert (found.value, found.most, found.unit) == (value, most, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định 3476/QĐ-UBND",
        "chuẩn H.265",
        "ngày 22-12-2006",
        "năm học",
        "IP 10.1.2.3.4",
        "hai ba",
    ],
)
def test_find_leaves_what_is_no_quantity(text: str) -> None:
    assert list(numbers.find(text)) == []


@pytest.mark.parametrize("qualifier", ["gần", "hơn", "khoảng", "trên", "xấp xỉ", "không quá"])
def test_a_qualifier_stands_apart(qualifier: str) -> None:
    text = f"triển khai {qualifier} 400 dịch vụ công"

    (found,) = numbers.find(text)

    assert (found.qualifier, text[found.lead : found.end]) == (qualifier, f"{qualifier} 400")


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("chấm điểm dựa trên 5 tiêu chí", ""),
        ("nhóm người đi trên hai xe máy", ""),
        ("thu giữ trên 5 kg vàng", "trên"),
        ("dân số trên 2 triệu người", "trên"),
        ("tiếp nhận trên 12 hồ sơ", "trên"),
    ],
)
def test_few_things_are_stood_on_and_many_exceeded(text: str, qualifier: str) -> None:
    (found,) = numbers.find(text)

    assert found.qualifier == qualifier


def test_unlike_units_make_two_quantities() -> None:
    assert [found.unit for found in numbers.find("10% đến 5 tỷ đồng")] == ["%", "tỷ đồng"]


def test_whole_is_what_it_is_counted_out_of() -> None:
    (found,) = numbers.find("65/67 phiếu")

    assert found.whole == 67


@pytest.mark.parametrize(
    ("value", "unit", "amount"),
    [(190, "triệu đồng", 190_000_000), (1.2, "tỷ đồng", 1_200_000_000), (35000, "tỷ", 35 * 10**12),
     (2, "nghìn tỷ đồng", 2 * 10**12), (37, "%", 37)],
)  # fmt: skip
def test_scaled_gives_base_units(value: float, unit: str, amount: int) -> None:
    assert numbers.scaled(value, unit) == amount


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_digits_come_back(value: int) -> None:
    assert numbers.parse(f"{value:,}".replace(",", ".")) == value


@given(st.text(alphabet="0123456789.,-/% hainămươtrđếtỷ\n", max_size=60))
def test_spans_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for found in numbers.find(text):
        assert end <= found.lead <= found.start < found.end <= len(text)
        assert text[found.lead : found.start].startswith(found.qualifier)
        end = found.end


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nợ xấu là 349, 7 nghìn tỷ đồng", 349.7),
        ("lên tới 41, 75 tỷ đồng", 41.75),
        ("phải nộp 30. 000 đồng cho một lượt", 30000),
        ("từ ngày 20, 75 tỷ đồng đã giải ngân", 75),
        ("năm 2016, 75 tỷ đồng", 75),
    ],
)
def test_a_blank_slips_into_a_sum(text: str, value: float) -> None:
    assert [found.value for found in numbers.find(text) if found.unit][-1] == value
