"""Awards: recipient, honour, in whose name, from whose hand."""

import pytest

from graph import facts
from graph.model import Status


@pytest.mark.parametrize(
    ("marked", "recipient", "conferrer", "presenter"),
    [
        (
            "Thừa ủy quyền của [A Chủ tịch nước], Bí thư [A Tỉnh ủy] [P Lê An] trao [W Huân "
            "chương Lao động hạng Ba] cho [A Sở Y tế].",
            "Sở Y tế", "Chủ tịch nước", "Lê An",
        ),
        (
            "[A Sở Y tế] vinh dự được [A Đảng], [A Nhà nước] tặng thưởng [W Huân chương Lao động hạng Ba].",
            "Sở Y tế", "Nhà nước", None,
        ),
        (
            "[A UBND tỉnh] tặng [W Huân chương Lao động hạng Ba] cho tập thể cán bộ, chiến sĩ [A "
            "Công an huyện].",
            "Công an huyện", "UBND tỉnh", None,
        ),
        (
            "Dịp này, [A UBND tỉnh] trao [W Huân chương Lao động hạng Ba] cho ngành tư pháp.",
            "ngành tư pháp", "UBND tỉnh", None,
        ),
        (
            "Ông [P Lê An] được tặng [W Huân chương Lao động hạng Ba].",
            "Lê An", None, None,
        ),
        (
            "Em [P Lê An], học sinh lớp 8 [A Trường THCS Tân Lập], đã đoạt [W Huân chương Lao động hạng Ba].",
            "Lê An", None, None,
        ),
        (
            "[W Huân chương Lao động hạng Ba] của năm thuộc về nhà báo [P Lê An].",
            "Lê An", None, None,
        ),
        (
            "[W Huân chương Lao động hạng Ba] được trao cho tập thể [A Sở Y tế].",
            "Sở Y tế", None, None,
        ),
    ],
)  # fmt: skip
def test_awards_are_read(
    state, marked: str, recipient: str, conferrer: str, presenter: str
) -> None:
    (one,) = state("award", marked)

    assert one["award"] == "Huân chương Lao động hạng Ba"
    assert (one["recipient"], one.get("conferrer"), one.get("presenter")) == (
        recipient,
        conferrer,
        presenter,
    )


@pytest.mark.parametrize(
    "marked",
    [
        "[W NSƯT] [P Lê An] biểu diễn.",
        "83 tập thể được [A Nhà nước] tặng [W Huân chương Lao động hạng Ba].",
        "[P Lê An] báo cáo: có 2 đ/c được tặng [W Huân chương A], 6 đ/c [W Huân chương B].",
        "[A Chủ tịch nước] quyết định thu hồi [W Bằng khen] đã tặng [A Sở Y tế].",
        "Ông [P Lê An] nói về đối tượng được tặng danh hiệu [W Lao động tiên tiến].",
        "Phó Thủ tướng [P Lê An] phát biểu tại lễ khánh thành và đón nhận [W Huân chương].",
        "[A Sở Y tế] đề nghị tặng [W Bằng khen] cho [P Lê An].",
    ],
)
def test_titles_unnamed_recipients_and_revocations_are_no_award(state, marked: str) -> None:
    assert state("award", marked) == []


def test_an_office_that_presents_stands_for_its_only_holder(read) -> None:
    reading = read(
        "Phó Chủ tịch [A UBND TP] [P Lê An] dự. Thừa ủy quyền của [A Chủ tịch nước],"
        " Phó Chủ tịch [A UBND TP] trao [W Huân chương] cho [A Sở Y tế]."
    )

    (award,) = (fact for fact in facts.state(reading)[0] if fact.kind == "award")

    assert (award["presenter"].key, award.status) == ("person/Lê An", Status.INFERRED)


def test_an_office_with_two_holders_stands_for_none(read) -> None:
    reading = read(
        "Phó Chủ tịch [A UBND TP] [P Lê An] và Phó Chủ tịch [A UBND TP] [P Vũ Nam] dự."
        " Phó Chủ tịch [A UBND TP] trao [W Huân chương] cho [A Sở Y tế]."
    )

    (award,) = (fact for fact in facts.state(reading)[0] if fact.kind == "award")

    assert award["presenter"] is None


def test_the_family_of_a_person_is_not_the_person(state) -> None:
    assert (
        state(
            "award", "Bí thư [A Thành ủy] [P Lê An] tặng [W Bằng khen] cho gia đình ông [P Vũ Nam]."
        )
        == []
    )


def test_further_honours_of_one_body_are_told_behind_a_semicolon(state) -> None:
    found = state(
        "award",
        "[A Trung tâm] đã được [A Chính phủ] ghi nhận và trao tặng các phần thưởng cao quý: [W Bằng khen]; "
        "[A UBND tỉnh] tặng [W Cờ thi đua] năm 2012, 2016 và [W Giấy khen] các năm 2011, 2012.",
    )

    assert [(one["award"], one["recipient"], one["conferrer"]) for one in found] == [
        ("Bằng khen", "Trung tâm", "Chính phủ"),
        ("Cờ thi đua", "Trung tâm", "UBND tỉnh"),
        ("Giấy khen", "Trung tâm", "UBND tỉnh"),
    ]


def test_a_province_confers_what_is_its_own_for_a_year(state) -> None:
    (one,) = state(
        "award",
        "Đồng chí [P Lê An] - Chủ tịch [A UBND tỉnh] đã trao tặng [W cờ thi đua] năm 2016 của "
        "[L tỉnh Nghệ An] cho [A Trung tâm].",
    )

    assert (one["recipient"], one["conferrer"], one["presenter"]) == (
        "Trung tâm",
        "tỉnh Nghệ An",
        "Lê An",
    )


@pytest.mark.parametrize(
    ("marked", "recipients"),
    [
        (
            "[A Bộ Y tế] trao tặng [W bằng khen] cho hai lão nông [P Lê An] và [P Vũ Nam].",
            ["Lê An", "Vũ Nam"],
        ),
        ("[A UBND huyện] tặng [W giấy khen] cùng tiền thưởng cho anh [P Lê An].", ["Lê An"]),
        (
            "[O Nhà xuất bản] được Thủ tướng [A Chính phủ] [P Lê An] tặng [W Bằng khen].",
            ["Nhà xuất bản"],
        ),
        (
            "[A Trường Mầm non] được [A UBND tỉnh] khen tặng danh hiệu: [W Tập thể tiên tiến].",
            ["Trường Mầm non"],
        ),
    ],
)
def test_who_receives_is_told_by_a_trade_or_before_a_head(
    state, marked: str, recipients: list[str]
) -> None:
    assert [one["recipient"] for one in state("award", marked)] == recipients


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Ban Tổ chức trao [W giải Nhất] cho sản phẩm “Quy trình đỏ” của [A Bệnh viện A].",
            {("Bệnh viện A", None)}),
        ("Ban Tổ chức trao hai [W giải Nhất] cho công trình “[A Khoa A]” của [A Bệnh viện A] và “Bệnh án” "
            "của [A Bệnh viện B].", {("Bệnh viện A", None), ("Bệnh viện B", None)}),
        ("[W Giải Nhất] thuộc về tác phẩm “Đường về” của tác giả [P Lê An].", {("Lê An", None)}),
        ("Bức thư của em [P Lê An] đã đoạt [W giải Nhất].", {("Lê An", None)}),
        ("Ông [P Lê An] và bà [P Vũ Nam] được [A Bộ Y tế] tặng [W giải Nhất].",
            {("Lê An", None), ("Vũ Nam", None)}),
        ("Dịp này, [A Sở A], [A Sở B] và [A Sở C] được [A Bộ Y tế] tặng [W giải Nhất].",
            {("Sở A", None), ("Sở B", None), ("Sở C", None)}),
        ("[A Sở A] được tặng [W Huân chương Lao động] năm 2015.", {("Sở A", "2015")}),
        ("[A Sở A] được tặng [W Huân chương Lao động] (2015).", {("Sở A", "2015")}),
        ("[A Sở A] được tặng [W Cờ thi đua] năm 2015.", {("Sở A", None)}),
        ("Bà [P Lê An] đoạt [W giải Nhất]; bà [P Vũ Nam] và ông [P Hà Minh] đoạt [W giải Nhì].",
            {("Lê An", None), ("Vũ Nam", None), ("Hà Minh", None)}),
    ],
)  # fmt: skip
def test_works_rows_and_years_behind_the_honour(
    state, marked: str, expected: set[tuple[str, str | None]]
) -> None:
    found = state("award", marked)

    assert {(one["recipient"], one.get("date")) for one in found} == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Chủ tịch nước [P Lê An] đã ký quyết định truy tặng [W Huân chương] cho ông [P Vũ Nam].",
            {"recipient": "Vũ Nam", "award": "Huân chương", "conferrer": "Chủ tịch nước"}),
        ("Ông [P Lê An] thay mặt Thủ tướng [A Chính phủ] [P Vũ Nam] trao [W Bằng khen] cho [A Sở Y tế].",
            {"recipient": "Sở Y tế", "award": "Bằng khen", "conferrer": "Thủ tướng Chính phủ",
            "presenter": "Lê An"}),
        ("[A Sở Y tế] được Thủ tướng [A Chính phủ] [P Vũ Nam] tặng [W Bằng khen].",
            {"recipient": "Sở Y tế", "award": "Bằng khen", "conferrer": "Thủ tướng Chính phủ"}),
        ("[O Công ty Dệt] nhận [W bằng khen] của Thống đốc [A NHNN].",
            {"recipient": "Công ty Dệt", "award": "bằng khen", "conferrer": "NHNN"}),
        ("Ông [P Lê An] tặng [W giấy khen], thưởng nóng 20 triệu đồng cho tập thể [A Đội 3].",
            {"recipient": "Đội 3", "award": "giấy khen", "presenter": "Lê An"}),
        ("Ông [P Lê An] gắn [W Huân chương] lên lá cờ truyền thống của [A Sở Y tế].",
            {"recipient": "Sở Y tế", "award": "Huân chương", "presenter": "Lê An"}),
        ("Lễ đón nhận [W Huân chương] của [A Trung đoàn 174] diễn ra sáng nay.",
            {"recipient": "Trung đoàn 174", "award": "Huân chương"}),
        ("Ghi nhận những đóng góp của đồng chí [P Lê An], [A Đảng] và [A Nhà nước] đã tặng thưởng đồng chí "
            "nhiều phần thưởng cao quý như [W Huân chương].",
            {"recipient": "Lê An", "award": "Huân chương", "conferrer": "Nhà nước"}),
    ],
)  # fmt: skip
def test_who_confers_and_who_presents_are_told_apart(
    state, marked: str, expected: dict[str, str]
) -> None:
    assert state("award", marked) == [expected]


@pytest.mark.parametrize(
    "marked",
    [
        "Giọng ca [L xứ Nghệ] được phong tặng danh hiệu [W Nghệ sĩ Ưu tú].",
        "[A Tổng LĐLĐ] tặng cờ cho 9 tập thể, được [A Tổng LĐLĐ] tặng [W bằng khen].",
    ],
)
def test_homes_and_givers_receive_nothing(state, marked: str) -> None:
    assert state("award", marked) == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[A Sở Y tế] nhận [W Bằng khen] từ Phó Chủ tịch [A UBND tỉnh] [P Lê An].",
            [{"recipient": "Sở Y tế", "award": "Bằng khen", "presenter": "Lê An"}]),
        ("Ông [P Lê An] công bố quyết định của [A Bộ Y tế] tặng [W Bằng khen] cho [A Sở Y tế].",
            [{"recipient": "Sở Y tế", "award": "Bằng khen", "conferrer": "Bộ Y tế"}]),
        ("Ông [P Lê An] trao [W Bằng khen] cho đại diện [A Sở Y tế].",
            [{"recipient": "Sở Y tế", "award": "Bằng khen", "presenter": "Lê An"}]),
        ("[A Bộ Y tế] tặng [W Bằng khen] cho [A Sở A]; tặng [W Kỷ niệm chương] cho [A Sở B].",
            [{"recipient": "Sở A", "award": "Bằng khen", "conferrer": "Bộ Y tế"},
            {"recipient": "Sở B", "award": "Kỷ niệm chương", "conferrer": "Bộ Y tế"}]),
        ("[A Sở Y tế] và 3 cá nhân được [A Chính phủ] tặng [W Bằng khen].",
            [{"recipient": "Sở Y tế", "award": "Bằng khen", "conferrer": "Chính phủ"}]),
        ("Ông [P Lê An] là cá nhân duy nhất được [A Chính phủ] tặng [W Bằng khen].",
            [{"recipient": "Lê An", "award": "Bằng khen", "conferrer": "Chính phủ"}]),
        ("[A Sở Y tế] phấn đấu đạt [W Huân chương].", []),
        ("[A Sở Y tế] đạt chuẩn năm 2015 và nhận [W cờ thi đua] của [A Bộ Y tế] năm 2016.",
            [{"recipient": "Sở Y tế", "award": "cờ thi đua", "conferrer": "Bộ Y tế", "date": "2016"}]),
        ("[A Sở Y tế] đạt chuẩn năm 2015 và nhận [W Huân chương].",
            [{"recipient": "Sở Y tế", "award": "Huân chương"}]),
    ],
)  # fmt: skip
def test_rarer_frames(state, marked: str, expected: list[dict[str, str]]) -> None:
    assert state("award", marked) == expected
