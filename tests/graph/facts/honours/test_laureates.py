"""Laureates: rows and lists of honours and of those who are given them."""

import pytest


def test_a_list_of_honours_makes_one_fact_each(state) -> None:
    found = state(
        "award",
        "Ông [P Lê An] được [A Nhà nước] tặng thưởng [W Huân chương Độc lập], [W Huân chương Lao động].",
    )

    assert {one["award"] for one in found} == {"Huân chương Độc lập", "Huân chương Lao động"}


def test_one_hand_gives_to_several(state) -> None:
    found = state(
        "award",
        "Bí thư [A Thành ủy] [P Lê An] trao [W Huân chương A] cho ông [P Vũ Nam], trao [W Huân chương B]"
        " cho bà [P Trần Lan].",
    )

    assert {(one["recipient"], one["presenter"]) for one in found} == {
        ("Vũ Nam", "Lê An"),
        ("Trần Lan", "Lê An"),
    }


def test_honours_in_a_row_go_to_the_one_who_received_the_first(state) -> None:
    found = state(
        "award",
        "Trong quá trình công tác, ông [P Lê An] được [A Chính phủ] tặng [W Bằng khen]; được [A Sở Y tế], "
        "[A Sở Nội vụ] tặng nhiều [W giấy khen], [W cờ thi đua], được "
        "[A Bộ Y tế] tặng [W Kỷ niệm chương].",
    )

    assert {one["recipient"] for one in found} == {"Lê An"}
    assert [(one["award"], one.get("conferrer")) for one in found] == [
        ("Bằng khen", "Chính phủ"),
        ("giấy khen", "Sở Y tế"),
        ("giấy khen", "Sở Nội vụ"),
        ("cờ thi đua", None),
        ("Kỷ niệm chương", "Bộ Y tế"),
    ]


@pytest.mark.parametrize(
    ("marked", "recipients"),
    [
        (
            "18 tác giả được [A Chủ tịch nước] tặng [W Giải thưởng Hồ Chí Minh] về văn học bao gồm: Tác giả "
            "[P Lê An], [P Vũ Nam] (bút danh khác), cố tác giả [P Hồ Mai].",
            ["Lê An", "Vũ Nam", "Hồ Mai"],
        ),
        (
            "[A Chủ tịch nước] trao [W Bằng khen] cho [A Sở Y tế], [A Sở Nội vụ] và [A Sở Xây dựng].",
            ["Sở Y tế", "Sở Nội vụ", "Sở Xây dựng"],
        ),
        (
            "[A Thủ tướng] tặng [W Bằng khen] cho [A Đại sứ quán] và Đại sứ [P Lê An].",
            ["Đại sứ quán", "Lê An"],
        ),
        (
            "Ông [P Lê An] dự lễ đón nhận [W Huân chương Lao động] của [O Công ty Bình Minh].",
            ["Công ty Bình Minh"],
        ),
        ("Trường [A Trung học A] đạt [W Bằng khen].", ["Trung học A"]),
        ("5 cá nhân của [O Công ty Bình Minh] được nhận [W Bằng khen].", []),
        (
            "[A Bộ Văn hóa] trao giải cho tác giả có tác phẩm được [A Chủ tịch nước] tặng [W Giải thưởng].",
            [],
        ),
    ],
)
def test_rows_of_recipients_are_read(state, marked: str, recipients: list[str]) -> None:
    assert [one["recipient"] for one in state("award", marked)] == recipients


def test_a_row_of_honours_goes_to_each_with_the_office_told(state) -> None:
    found = state(
        "award",
        "Thủ tướng [P Lê An] đã trao [W Huy hiệu A] cho nguyên Bí thư [A TƯ Đảng] [P Vũ Nam], [W Huy hiệu B] "
        "cho nguyên Thủ tướng [P Trần Lan]; [W Huy hiệu C], [W Huy hiệu D] và [W Huy hiệu E] cho các ông "
        "[P Hồ Mai], [P Đỗ Hải] và [P Bùi Tá].",
    )

    assert [(one["award"][-1], one["recipient"], one["presenter"]) for one in found] == [
        ("A", "Vũ Nam", "Lê An"),
        ("B", "Trần Lan", "Lê An"),
        ("C", "Hồ Mai", "Lê An"),
        ("D", "Đỗ Hải", "Lê An"),
        ("E", "Bùi Tá", "Lê An"),
    ]


@pytest.mark.parametrize(
    "heading",
    ["Danh sách tác phẩm đoạt [W giải A] lần thứ XI: ", "Kết quả như sau.\n\n[W Giải A]: "],
)
def test_the_authors_of_a_list_of_works_have_the_honour_it_is_under(state, heading: str) -> None:
    found = state(
        "award",
        f"{heading}1. Loạt bài “Một ngày” của nhóm tác giả: [P Lê An], [P Vũ Nam] - [O Báo Y]."
        " 2. Tác phẩm “Hai ngày” của tác giả [P Trần Lan].\n\n[W Giải B]: Tác giả [P Đỗ Hà].",
    )

    assert [(one["recipient"], one["award"][-1]) for one in found] == [
        ("Lê An", "A"),
        ("Vũ Nam", "A"),
        ("Trần Lan", "A"),
        ("Đỗ Hà", "B"),
    ]


def test_authors_joined_by_a_dash_share_the_honour(state) -> None:
    found = state(
        "award", "[W Giải A] thuộc về nhóm tác giả [P Lê An] - [P Vũ Nam] ([A Báo Nắng Mới])."
    )

    assert {one["recipient"] for one in found} == {"Lê An", "Vũ Nam"}


def test_a_list_goes_on_over_bodies_and_organizations(state) -> None:
    found = state(
        "award",
        "[A UBND tỉnh] tặng [W Cờ thi đua] cho các tập thể: [O Ngân hàng]; [A Đồn 5]; [A Sở Y tế].",
    )

    assert {one["recipient"] for one in found} == {"Ngân hàng", "Đồn 5", "Sở Y tế"}
    assert {one["conferrer"] for one in found} == {"UBND tỉnh"}


def test_who_hands_a_prize_to_all_hands_it_to_each_of_a_list(state) -> None:
    found = state(
        "award",
        "Chủ tịch nước [P Lê An] trao giải cho các tác giả đạt [W giải A]. Danh sách tác phẩm đoạt "
        "[W giải A Báo chí]: Loạt bài của nhóm tác giả [P Vũ Nam], [P Hà Lan].",
    )

    assert {(one["recipient"], one.get("presenter")) for one in found} == {
        ("Vũ Nam", "Lê An"),
        ("Hà Lan", "Lê An"),
    }


@pytest.mark.parametrize(
    ("marked", "recipients"),
    [
        (
            "[A Thủ tướng Chính phủ] ban hành [D Quyết định 12/QĐ-TTg] tặng [W Cờ thi đua] của [A Chính "
            "phủ] cho 3 tập thể thuộc [L tỉnh Hà Nam] hoàn thành xuất sắc nhiệm vụ, dẫn đầu phong trào thi "
            "đua yêu nước năm 2019 gồm: [A Ban Tổ chức], [A Văn phòng] và [A Sở Y tế].",
            ["Ban Tổ chức", "Văn phòng", "Sở Y tế"],
        ),
        (
            "Tặng [W Bằng khen] cho 2 tập thể thuộc [A Sở Y tế], gồm: [A Bệnh viện A]; [A Trạm B].",
            ["Bệnh viện A", "Trạm B"],
        ),
        (
            "Tặng [W Bằng khen] của Chủ tịch [A UBND tỉnh] cho các cá nhân: Bà [P Trần Lan], Trưởng phòng "
            "Tổ chức; ông [P Lê An], chuyên viên [A Phòng A]; ông [P Vũ Nam] được tặng [W Giấy khen].",
            ["Trần Lan", "Lê An", "Vũ Nam"],
        ),
        (
            "2 cá nhân được tặng [W Bằng khen] của [A Thủ tướng] là ông [P Lê An], Giám đốc [A Sở Y tế] và "
            "bà [P Trần Lan], Phó Giám đốc [A Sở Nội vụ].",
            ["Lê An", "Trần Lan"],
        ),
        (
            "[A UBND tỉnh] tặng [W Cờ thi đua] cho 4 đơn vị: [A Công an xã A], [L huyện B]; [A Sở Y tế]; "
            "[L huyện C]; [A Cục Thuế].",
            ["Công an xã A", "Sở Y tế", "huyện C", "Cục Thuế"],
        ),
        (
            "Tặng [W Huân chương] đối với [A Trung tâm A] và ông [P Lê An], Giám đốc Trung tâm.",
            ["Trung tâm A", "Lê An"],
        ),
        (
            "[A UBND tỉnh] tặng [W Bằng khen] cho [A Phòng A], [A Trường B] đã có thành tích xuất sắc.",
            ["Phòng A", "Trường B"],
        ),
        (
            "Tặng [W Huân chương] cho 3 cá nhân, gồm:\n- Ông [P Lê An], Giám đốc [A Sở Y tế];\n- Bà [P Trần "
            "Lan], giáo viên.\n[A Sở Nội vụ] cũng dự. Ông [P Vũ Nam] phát biểu.",
            ["Lê An", "Trần Lan"],
        ),
        (
            "Tập thể được tặng [W Bằng khen] của [A Thủ tướng]: 1. [A Sở Y tế]; 2. [A Sở Nội vụ].",
            ["Sở Y tế", "Sở Nội vụ"],
        ),
        (
            "[W Cờ thi đua] của [A Chính phủ] được trao cho [A Sở Y tế]; [W Bằng khen] của [A Thủ tướng] "
            "được trao cho ông [P Lê An].",
            ["Sở Y tế", "Lê An"],
        ),
        (
            "[A UBND tỉnh] tặng [W Bằng khen] cho 3 tập thể: [A Sở A], [A Sở B], [A Sở C] và 2 cá nhân: ông "
            "[P Lê An], Trưởng phòng, bà [P Trần Lan].",
            ["Sở A", "Sở B", "Sở C", "Lê An", "Trần Lan"],
        ),
        (
            "[A UBND tỉnh] tặng [W Bằng khen] cho 2 tập thể ([A Sở A], [A Sở B]) và 2 cá nhân (ông [P Lê "
            "An], bà [P Trần Lan]).",
            ["Sở A", "Sở B", "Lê An", "Trần Lan"],
        ),
        ("[W Huân chương A] đã được [A Nhà nước] tặng thưởng cho bà [P Trần Lan].", ["Trần Lan"]),
        ("[W Danh hiệu A] được truy tặng cho liệt sĩ [P Lê An].", ["Lê An"]),
        ("[W Danh hiệu A] chưa được phong tặng cho nghệ sĩ [P Lê An].", []),
        ("[W Danh hiệu A] sẽ được phong tặng cho nghệ sĩ [P Lê An].", []),
        ("[W Giấy khen] được [A Công an tỉnh] tặng cho gia đình ông [P Lê An].", []),
        (
            "[A UBND tỉnh] tặng [W Bằng khen] cho 3 tập thể và 5 cá nhân, trong đó có [A Sở Y tế] và ông "
            "[P Lê An].",
            ["Sở Y tế", "Lê An"],
        ),
        (
            "[A UBND tỉnh] tặng [W Bằng khen] cho 12 người, trong đó có bà [P Trần Lan].",
            ["Trần Lan"],
        ),
        ("[A UBND tỉnh] tặng [W Bằng khen] cho 9 người, trong đó có hai cán bộ [A Sở Y tế].", []),
        ("[A UBND tỉnh] tặng [W Bằng khen] cho 9 đơn vị, trong đó có 3 khoa của [A Sở Y tế].", []),
        ("Tập thể [A Phòng A] và Đại úy [P Lê An] được [A Bộ] tặng [W Cờ].", ["Phòng A", "Lê An"]),
        (
            "Danh hiệu “[W Công dân ưu tú]” được trao cho ông [P Lê An] và bà [P Trần Lan].",
            ["Lê An", "Trần Lan"],
        ),
        (
            "[A Nhà nước] phong tặng danh hiệu [W Anh hùng] thời kỳ đổi mới cho [A Công an huyện].",
            ["Công an huyện"],
        ),
        (
            "Tặng [W Bằng khen] cho 2 tập thể và 2 cá nhân, gồm: [A Sở A]; [A Sở B]; bà [P Trần Lan], Phó "
            "Giám đốc [A Sở B]; ông [P Lê An], Bí thư [A Huyện ủy].",
            ["Sở A", "Sở B", "Trần Lan", "Lê An"],
        ),
        ("[A Hội A] vinh dự là 1 trong 5 đơn vị được [A Hội B] tặng [W Cờ].", ["Hội A"]),
        ("[A Sở A] được [A Bộ] tặng [W Cờ]; 03 phòng được tặng [W Bằng khen].", ["Sở A"]),
        ("Giám đốc [A Sở A] được tặng [W Bằng khen] của [A Bộ].", []),
        ("Giám đốc [A Sở A] nhận [W Cờ thi đua] của [A Bộ].", ["Sở A"]),
        ("Hai cán bộ [A Sở A] được tặng [W Giấy khen].", []),
        ("[A Hội đồng] đề nghị tặng [W Cờ thi đua] cho 2 đơn vị gồm: [A Sở A], [A Sở B].", []),
        (
            "[A UBND tỉnh] tặng [W Bằng khen] cho các tập thể:\n[A Sở Y tế] cho biết. [A Sở B] họp.",
            [],
        ),
        ("[A UBND tỉnh] tặng Bằng chứng nhận [W Bà mẹ Việt Nam anh hùng] cho hai mẹ.", []),
        ("[A Công an A] vinh dự là một trong 3 đơn vị được [A Bộ] tặng [W Cờ].", ["Công an A"]),
    ],
)
def test_lists_of_a_decision_are_read(state, marked: str, recipients: list[str]) -> None:
    assert sorted(one["recipient"] for one in state("award", marked)) == sorted(recipients)


def test_who_receives_behind_the_one_who_gives_confers_nothing(state) -> None:
    found = state(
        "award",
        "[A Thanh tra] nhận [W Cờ thi đua] của [A UBND tỉnh], [A Sở A] và [A Sở B] nhận [W Bằng khen].",
    )

    assert [(one["recipient"], one.get("conferrer")) for one in found] == [
        ("Thanh tra", "UBND tỉnh"),
        ("Sở B", None),
    ]


def test_the_hand_that_gives_to_those_listed_is_told(state) -> None:
    found = state(
        "award",
        "Thừa ủy quyền của [A Thủ tướng Chính phủ], đồng chí [P Lê An], Chủ tịch [A UBND tỉnh] trao "
        "[W Bằng khen] cho các tập thể: [A Sở Y tế], [A Sở Nội vụ].",
    )

    assert {(one["recipient"], one["presenter"], one["conferrer"]) for one in found} == {
        ("Sở Y tế", "Lê An", "Thủ tướng Chính phủ"),
        ("Sở Nội vụ", "Lê An", "Thủ tướng Chính phủ"),
    }


def test_each_honour_of_a_row_has_its_own_giver(state) -> None:
    found = state(
        "award",
        "[A Sở Y tế] được tặng [W Huân chương Lao động], [W Cờ thi đua] của [A Chính phủ], [W Bằng khen] "
        "của [A Thủ tướng Chính phủ] và [W Giấy khen] Giám đốc [A Công an tỉnh].",
    )

    assert [(one["award"], one.get("conferrer")) for one in found] == [
        ("Huân chương Lao động", None),
        ("Cờ thi đua", "Chính phủ"),
        ("Bằng khen", "Thủ tướng Chính phủ"),
        ("Giấy khen", "Công an tỉnh"),
    ]


def test_what_is_given_to_others_is_not_received(state) -> None:
    found = state(
        "award",
        "[A Sở Y tế] nhận [W Cờ thi đua] của [A Chính phủ]; [W Bằng khen] của [A Thủ tướng] được trao cho "
        "ông [P Lê An].",
    )

    assert {(one["recipient"], one["award"]) for one in found} == {
        ("Sở Y tế", "Cờ thi đua"),
        ("Lê An", "Bằng khen"),
    }


def test_honours_of_a_row_keep_their_days_and_givers(state) -> None:
    found = state(
        "award",
        "[A Trường A] được [A Chủ tịch nước] tặng [W Huân chương A] (năm 2002), [W Huân chương B] (năm "
        "2012); [A Thủ tướng] tặng [W Bằng khen] (năm 2015), [W Cờ thi đua] của [A Bộ Giáo dục].",
    )

    assert [(one["award"], one.get("conferrer"), one.get("date")) for one in found] == [
        ("Huân chương A", "Chủ tịch nước", "2002"),
        ("Huân chương B", "Chủ tịch nước", "2012"),
        ("Bằng khen", "Thủ tướng", "2015"),
        ("Cờ thi đua", "Bộ Giáo dục", None),
    ]


def test_who_signs_a_numbered_decision_presents_nothing(state) -> None:
    (one,) = state(
        "award",
        "Chủ tịch nước [P Lê An] ký [D Quyết định số 118/QĐ-CTN] tặng [W Huân chương] cho [A Sở Y tế].",
    )

    assert (one.get("conferrer"), one.get("presenter")) == ("Chủ tịch nước", None)
