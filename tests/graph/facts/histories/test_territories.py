"""Units of administration merged: what only tells where they lie becomes no other unit."""

import pytest

ONE_OF_TWO = {("xã Tân An", "xã Tân Hòa"), ("xã Tân Bình", "xã Tân Hòa")}


@pytest.mark.parametrize(
    ("marked", "changes"),
    [
        (
            "[L Phường C] được thành lập trên cơ sở sáp nhập các phường [L A], [L B] ([L TP Hạ] cũ) và "
            "[L xã D] ([L huyện Thượng] cũ).",
            {("A", "Phường C"), ("B", "Phường C"), ("xã D", "Phường C")},
        ),
        (
            "[L Xã C] được hình thành trên cơ sở nhập 2 xã: [L A], [L B] (thuộc [L huyện Thượng] trước đây).",
            {("A", "Xã C"), ("B", "Xã C")},
        ),
        (
            "[L xã Tân Hòa] được thành lập trên cơ sở toàn bộ diện tích tự nhiên, quy mô dân số của "
            "[L xã Tân An] ([L huyện Thượng]) và [L xã Tân Bình] ([L huyện Hạ]).",
            ONE_OF_TWO,
        ),
        (
            "Thành lập [L xã Tân Hòa] trên cơ sở nhập [L xã Tân An] với [L xã Tân Bình], [L huyện Hạ].",
            ONE_OF_TWO,
        ),
        (
            "Sáp nhập [L xã Tân An] và [L xã Tân Bình] của [L huyện Hạ] thành [L xã Tân Hòa].",
            ONE_OF_TWO,
        ),
        ("[L xã Tân Hòa] (sáp nhập từ [L xã Tân An] và [L xã Tân Bình]) có 9 thôn.", ONE_OF_TWO),
        (
            "[L xã Tân Hòa] mới được hợp nhất từ 2 đơn vị cũ là [L xã Tân An] và [L xã Tân Bình].",
            ONE_OF_TWO,
        ),
        (
            "Sau khi sáp nhập [L xã Tân An] với [L xã Tân Bình], xã mới lấy tên là [L xã Tân Hòa].",
            ONE_OF_TWO,
        ),
        (
            "Nhập toàn bộ diện tích tự nhiên 4,12 km², quy mô dân số 5.678 người của [L phường A] vào "
            "[L phường B].",
            {("phường A", "phường B")},
        ),
        (
            "Nhập toàn bộ 204,9 km2 diện tích tự nhiên và 56.800 người của [L huyện A] vào [L thành phố B].",
            {("huyện A", "thành phố B")},
        ),
        (
            "Thành lập [L thị trấn B] thuộc [L huyện Hạ] trên cơ sở nguyên trạng 14 km² diện tích tự nhiên "
            "và quy mô dân số 11.250 người của [L xã A].",
            {("xã A", "thị trấn B")},
        ),
        (
            "Ba tỉnh [L Long Hòa], [L Long An] và [L Long Bình] hợp nhất thành [L tỉnh Long Bình].",
            {
                ("Long Hòa", "tỉnh Long Bình"),
                ("Long An", "tỉnh Long Bình"),
                ("Long Bình", "tỉnh Long Bình"),
            },
        ),
        (
            "[L Tỉnh Long Hòa], [L Long An] và [L Long Hạ] sáp nhập thành [L tỉnh Long Bình].",
            {
                ("Tỉnh Long Hòa", "tỉnh Long Bình"),
                ("Long An", "tỉnh Long Bình"),
                ("Long Hạ", "tỉnh Long Bình"),
            },
        ),
        (
            "[L Đặc khu B] được hình thành trên cơ sở toàn bộ [L huyện A].",
            {("huyện A", "Đặc khu B")},
        ),
        # What they lie in, and what no unit is.
        ("[L Xã A], [L Hạ] sáp nhập vào [L xã B].", {("Xã A", "xã B")}),
        ("[L Tỉnh A], [L Hà Nội] sáp nhập thành [L tỉnh B].", {("Tỉnh A", "tỉnh B")}),
        ("Họp bàn sáp nhập ở [L xã A] và [L xã B] thuộc [L huyện Hạ].", set()),
    ],
)
def test_units_are_merged_without_those_around_them(
    state, marked: str, changes: set[tuple[str, str]]
) -> None:
    assert {(one["from"], one["to"]) for one in state("renamed", marked)} == changes


@pytest.mark.parametrize(
    ("marked", "changes"),
    [
        (
            "[A Trung tâm B], trực thuộc [A Sở Y tế], được tổ chức lại từ [A Trung tâm A].",
            {("Trung tâm A", "Trung tâm B")},
        ),
        ("[A Vụ A] thuộc [A Bộ Nội vụ] đổi tên thành [A Cục B].", {("Vụ A", "Cục B")}),
        (
            "Phòng A thuộc [A Sở Địa chính] (sau này đổi tên thành [A Sở Tài nguyên]) giữ hồ sơ.",
            {("Sở Địa chính", "Sở Tài nguyên")},
        ),
        (
            "Hợp nhất [A Trung tâm A] ([A Sở Y tế]) và [A Trung tâm B] thuộc [A Sở Nội vụ] thành "
            "[A Trung tâm C].",
            {("Trung tâm A", "Trung tâm C"), ("Trung tâm B", "Trung tâm C")},
        ),
        # Who tells of a merger is not what comes of it.
        ("[A UBND tỉnh] công bố [D Nghị quyết 5] trên cơ sở hợp nhất [A Sở A] và [A Sở B].", set()),
        ("[A UBND tỉnh] quyết định việc này trên cơ sở hợp nhất [A Sở A] và [A Sở B].", set()),
        (
            "[A Sở C] được thành lập theo [D Nghị quyết 5] trên cơ sở hợp nhất [A Sở A] và [A Sở B].",
            {("Sở A", "Sở C"), ("Sở B", "Sở C")},
        ),
    ],
)
def test_what_a_body_belongs_to_does_not_change_with_it(
    state, marked: str, changes: set[tuple[str, str]]
) -> None:
    assert {(one["from"], one["to"]) for one in state("renamed", marked)} == changes
