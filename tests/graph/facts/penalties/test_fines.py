"""Fines: who pays, how the parts of one are told apart, and what is no fine."""

import pytest


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[A Sở Y tế] có quyết định xử phạt vi phạm hành chính trong lĩnh vực môi trường đối với [O Công ty "
            "Dệt].", {"authority": "Sở Y tế", "target": "Công ty Dệt"}),
        ("([A Báo Xây dựng]) - [A Sở Y tế] ban hành quyết định xử phạt hành chính đối với [O Công ty Dệt].",
            {"authority": "Sở Y tế", "target": "Công ty Dệt"}),
        ("[A Sở Y tế] đưa ra mức phạt 40 triệu đồng với [O Công ty Dệt].",
            {"authority": "Sở Y tế", "target": "Công ty Dệt", "amount": 40_000_000}),
        ("[O Công ty Dệt] phải nộp phạt 40 triệu đồng.", {"target": "Công ty Dệt", "amount": 40_000_000}),
        ("[O Công ty Dệt] chịu mức phạt 15 triệu đồng.", {"target": "Công ty Dệt", "amount": 15_000_000}),
        ("[A Sở Y tế] kiểm tra 120 cơ sở, phát hiện và xử phạt 8 cơ sở vi phạm.",
            {"authority": "Sở Y tế", "count": 8}),
        ("Chủ đầu tư cho biết, từ khi bị [A UBND tỉnh] xử phạt 1 tỷ đồng đến nay dự án vẫn y nguyên.",
            {"authority": "UBND tỉnh", "amount": 1_000_000_000}),
        ("[A Công an huyện] đã tuần tra, nhắc nhở và xử phạt các trường hợp không đeo khẩu trang.",
            {"authority": "Công an huyện", "subject": "không đeo khẩu trang"}),
        ("[A Đội CSGT] đã lập biên bản xử phạt đối với lái xe chở quá người quy định.",
            {"authority": "Đội CSGT", "subject": "lái xe chở quá người quy định"}),
        ("[A Đội CSGT] đã ra quyết định xử phạt những người chạy xe máy về các lỗi: chạy trên vỉa hè, "
            "không mang giấy phép.", {"authority": "Đội CSGT", "subject": "chạy trên vỉa hè"}),
        ("[A Thanh tra Bộ] đã ra quyết định xử phạt nhiều công ty quảng cáo vì hành vi gửi thư "
            "rác.", {"authority": "Thanh tra Bộ", "subject": "gửi thư rác"}),
        ("Căn cứ [D Nghị định 12] của [A Chính phủ], phường phạt ông [P Lê An] 2,5 triệu đồng.",
            {"target": "Lê An", "amount": 2_500_000}),
        ("[A Sở Y tế] ra quyết định xử phạt [O Công ty Dệt] vì xả thải trái phép. [A Sở Y tế] đưa ra mức "
            "phạt hành chính là 100 triệu đồng.", {"authority": "Sở Y tế", "target": "Công ty Dệt",
            "amount": 100_000_000, "subject": "xả thải trái phép"}),
        ("[P Lê An] đã từng bị chính quyền [L xã Tân An] kiểm tra và xử phạt hành chính 4 triệu đồng.",
            {"target": "Lê An", "amount": 4_000_000}),
        ("Ông [P Lê An], Giám đốc [A Sở Y tế], bị phạt 4 triệu đồng.",
            {"target": "Lê An", "amount": 4_000_000}),
        ("Sách in khi chưa có quyết định của Giám đốc [O Công ty Dệt], vi phạm quy định, phải nhận mức phạt "
            "tiền 4 triệu đồng.", {"target": "Công ty Dệt", "amount": 4_000_000}),
        ("Giám đốc [O Công ty Dệt] bị phạt 4 triệu đồng.", {"amount": 4_000_000}),
        ("[A Sở Y tế] đã tham mưu [A UBND tỉnh] xử phạt [O Công ty Dệt] 4 triệu đồng vì xả thải trái phép và "
            "bị buộc khôi phục.", {"authority": "UBND tỉnh", "target": "Công ty Dệt", "amount": 4_000_000,
            "subject": "xả thải trái phép"}),
        ("[O Công ty Dệt] bị Chủ tịch [A UBND tỉnh] xử phạt 4 triệu đồng.",
            {"authority": "UBND tỉnh", "target": "Công ty Dệt", "amount": 4_000_000}),
        ("[A Sở Y tế] xử phạt Giám đốc [O Công ty Dệt] [P Lê An] 4 triệu đồng.",
            {"authority": "Sở Y tế", "target": "Lê An", "amount": 4_000_000}),
        ("[A Sở Y tế] xử phạt chủ đầu tư là [O Công ty Dệt] số tiền 4 triệu đồng.",
            {"authority": "Sở Y tế", "target": "Công ty Dệt", "amount": 4_000_000}),
        ("[A Sở Y tế] xử phạt tài xế [P Lê An] 4 triệu đồng.",
            {"authority": "Sở Y tế", "target": "Lê An", "amount": 4_000_000}),
        ("Công an xử phạt hành chính 61 đối tượng, thu giữ trên 1,8 tỷ đồng.", {"count": 61}),
    ],
)  # fmt: skip
def test_a_fine_is_read(state, marked: str, expected: dict[str, object]) -> None:
    assert state("sanction", marked) == [expected]


def test_each_of_a_row_pays_its_own(state) -> None:
    found = state(
        "sanction",
        "[A Sở Y tế] xử phạt [O Công ty Dệt] 40 triệu đồng và [O Công ty May] gần 2 tỷ đồng.",
    )

    assert {one["target"]: one["amount"] for one in found} == {
        "Công ty Dệt": 40_000_000,
        "Công ty May": 2_000_000_000,
    }


@pytest.mark.parametrize(
    "marked",
    [
        "Người vi phạm bị phạt với mức phạt 5-7 triệu đồng.",
        "Hành vi này bị phạt tiền từ năm triệu đồng đến năm mươi triệu đồng.",
        "Trộm cắp điện bị phạt tới 50 triệu đồng.",
        "Vi phạm này bị phạt tiền từ 500 triệu đồng đến tối đa là 1 tỷ đồng.",
        "[A Chính phủ] ban hành nghị định quy định xử phạt các hành vi vi phạm.",
        "[A UBND tỉnh] kiến nghị giao [A Thanh tra Bộ] ra quyết định xử phạt các hành vi vi phạm.",
        "[A Công an huyện] yêu cầu các xã xử phạt các trường hợp không đeo khẩu trang.",
        "[A Công an huyện] sẽ xử phạt các trường hợp không đeo khẩu trang.",
        "Số tiền phạt có thể lên 4,2 triệu đồng nếu hộ dân chậm nộp.",
        "Mức mà cửa hàng bị phạt tiền (năm ngoái mới nhắc nhở) tăng từ 1,2 triệu đồng lên 2 triệu đồng.",
        "Bà đòi họ số tiền phạt 18 triệu đô.",
        "Bà phải nộp phạt 2,5 triệu NDT vì tham ô 9,3 triệu tệ.",
        "[A Công an huyện] lập biên bản xử phạt xe tải và cho qua xe khách.",
        "[A Đội CSGT] đã lập biên bản xử phạt chủ xe và tịch thu lô hàng.",
    ],
)
def test_what_is_provided_for_or_asked_is_none(state, marked: str) -> None:
    assert state("sanction", marked) == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Năm 2017, [A Sở Y tế] kiểm tra 68 cơ sở; 13 đơn vị bị xử phạt hành chính, tổng số tiền "
            "xử phạt 190 triệu đồng.", {"authority": "Sở Y tế", "count": 13, "amount": 190_000_000}),
        ("[A UBND tỉnh] xử phạt [O Công ty Dệt] 672 triệu "
            "đồng.", {"authority": "UBND tỉnh", "target": "Công ty Dệt", "amount": 672_000_000}),
        ("[O Công ty Dệt] bị [A UBND tỉnh] xử phạt 1,2 tỷ "
            "đồng.", {"authority": "UBND tỉnh", "target": "Công ty Dệt", "amount": 1_200_000_000}),
        ("[A Sở Y tế] đã xử phạt bằng hình thức cảnh cáo, nhắc nhở đối với 10 chủ đầu tư.",
            {"authority": "Sở Y tế", "count": 10}),
        ("[A Sở Y tế] ra [D quyết định số 126] với mức phạt bằng tiền là 40 triệu đồng.",
            {"authority": "Sở Y tế", "amount": 40_000_000}),
        ("[O Công ty Dệt] bị [A Cục Cạnh tranh] - [A Bộ Công Thương] phạt 40 triệu đồng.",
            {"authority": "Cục Cạnh tranh", "target": "Công ty Dệt", "amount": 40_000_000}),
        ("Theo [A Sở Y tế], một hộ kinh doanh vừa bị [A UBND phường] xử phạt 2 triệu đồng.",
            {"authority": "UBND phường", "amount": 2_000_000}),
        ("Nhiều nhất là [O Công ty Dệt] với mức tiền phạt 1,6 tỉ đồng.",
            {"target": "Công ty Dệt", "amount": 1_600_000_000}),
        ("[A Thanh tra Sở Y tế] đã xử phạt nhiều cơ sở theo [D Nghị định số 9] của [A Chính phủ] với tổng số "
            "tiền xử phạt 80 triệu đồng.", {"authority": "Thanh tra Sở Y tế", "amount": 80_000_000}),
        ("Công ty [O Hoa Sen] bị phạt 30 triệu đồng.", {"target": "Hoa Sen", "amount": 30_000_000}),
        ("Một hộ dân vừa bị xử phạt 2 triệu đồng. Hộ này bị [A UBND phường] xử phạt 2 triệu đồng.",
            {"authority": "UBND phường", "amount": 2_000_000}),
    ],
)  # fmt: skip
def test_fines_are_read(state, marked: str, expected: dict[str, object]) -> None:
    (one,) = state("sanction", marked)

    assert one == expected


def test_each_of_several_fines_has_its_own_sum(state) -> None:
    found = state(
        "sanction",
        "[A Sở TT&TT] xử phạt [A Báo A] 50 triệu đồng, [A Báo B] 40 triệu đồng và [A Báo C] 10 triệu đồng.",
    )

    assert {one["target"]: one["amount"] for one in found} == {
        "Báo A": 50_000_000,
        "Báo B": 40_000_000,
        "Báo C": 10_000_000,
    }


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[A Sở Y tế] xử phạt hành chính [O Công ty A] với mức phạt 70 triệu đồng.",
            {"authority": "Sở Y tế", "target": "Công ty A", "amount": 70_000_000}),
        ("[A Sở Y tế] xử phạt với tổng số tiền 35 triệu đồng đối với [O Công ty A].",
            {"authority": "Sở Y tế", "target": "Công ty A", "amount": 35_000_000}),
        ("[A Công an huyện] đã xử phạt 25 trường hợp, phạt tiền 125 triệu đồng.",
            {"authority": "Công an huyện", "count": 25, "amount": 125_000_000}),
    ],
)  # fmt: skip
def test_the_parts_of_one_fine_are_one(state, marked: str, expected: dict[str, object]) -> None:
    assert state("sanction", marked) == [expected]


def test_a_sum_told_of_something_else_is_no_fine(state) -> None:
    told = "[A Cục Thuế] đã xử phạt 7.500 DN khai hóa đơn trị giá 141 tỷ đồng."

    assert state("sanction", told) == [{"authority": "Cục Thuế", "count": 7500}]


def test_what_is_taken_besides_a_sum_stands_before_who_pays_it(state) -> None:
    told = "[A Sở Y tế] xử phạt 50 triệu đồng và tước giấy phép 3 tháng đối với [O Công ty A]."

    assert {one["target"] for one in state("sanction", told)} == {"Công ty A"}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Mức phạt đối với [O Công ty A] là 125 triệu đồng.",
            [{"target": "Công ty A", "amount": 125_000_000}]),
        ("[A Sở Y tế] xử phạt [O Công ty A]. Tổng mức phạt là 180 triệu đồng.",
            [{"authority": "Sở Y tế", "target": "Công ty A", "amount": 180_000_000}]),
        ("[A Cục Thuế] xử phạt, truy thu thuế [O Công ty A] 2 tỷ đồng.",
            [{"authority": "Cục Thuế", "target": "Công ty A", "amount": 2_000_000_000}]),
        ("[A Sở Y tế] xử phạt hộ kinh doanh [P Lê An] 15 triệu đồng.",
            [{"authority": "Sở Y tế", "target": "Lê An", "amount": 15_000_000}]),
        ("Mức phạt đối với tài xế là 5 triệu đồng.", []),
        ("[O Công ty A] có nguy cơ bị phạt 500 triệu đồng.", []),
        ("Ai vi phạm bị phạt không dưới 5 triệu đồng.", []),
        ("Có 20 đối tượng đang sát phạt nhau.", []),
    ],
)  # fmt: skip
def test_sums_told_of_who_pays(state, marked: str, expected: list[dict[str, object]]) -> None:
    assert state("sanction", marked) == expected
