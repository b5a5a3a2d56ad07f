"""Tallies of discipline: how many were disciplined, and which bodies were."""

import pytest


@pytest.mark.parametrize(
    ("marked", "count", "subject"),
    [
        ("[A Đảng ủy Sở] đã thi hành kỷ luật 15 đảng viên.", 15, "kỷ luật"),
        ("[A Đảng ủy Sở] báo cáo: 24 cán bộ, công chức bị xử lý kỷ luật.", 24, "kỷ luật"),
        ("[A Đảng ủy Sở] khiển trách 3 tổ chức đảng.", 3, "khiển trách"),
        ("[A Sở Y tế] báo cáo: hơn 7.000 cán bộ y tế đã bị kỷ luật.", 7000, "kỷ luật"),
        ("[A UBND quận] ra quyết định đình chỉ công tác 2 cô giáo.", 2, "đình chỉ công tác"),
        ("[A Sở Y tế] đã tạm đình chỉ 3 cán bộ liên quan.", 3, "tạm đình chỉ"),
        ("Ba cán bộ đánh bạc trong [A UBND xã] bị kỷ luật khiển trách.", 3, "khiển trách"),
        ("[A Huyện ủy] khiển trách đối với 3/9 cán bộ đánh bạc.", 3, "khiển trách"),
        ("[A Bộ Công Thương] đã thu hồi giấy phép của 12 doanh nghiệp.", 12, "thu hồi giấy phép"),
    ],
)
def test_those_disciplined_are_counted(state, marked: str, count: int, subject: str) -> None:
    (one,) = state("sanction", marked)

    assert (one["count"], one["subject"]) == (count, subject)


@pytest.mark.parametrize(
    ("marked", "target", "authority", "subject"),
    [
        ("[A Thủ tướng Chính phủ] phê bình [A UBND tỉnh] chậm giải ngân.",
            "UBND tỉnh", "Thủ tướng Chính phủ", "phê bình"),
        ("[A Ban Bí thư] quyết định thi hành kỷ luật [A Ban Thường vụ] nhiệm kỳ 2015-2020 bằng hình "
            "thức cảnh cáo.", "Ban Thường vụ", "Ban Bí thư", "cảnh cáo"),
        ("[A Đảng ủy Sở] bị kỷ luật khiển trách.", "Đảng ủy Sở", None, "khiển trách"),
        ("[A Sở Y tế] thu hồi giấy phép hoạt động của [O Phòng khám A].",
            "Phòng khám A", "Sở Y tế", "thu hồi giấy phép hoạt động"),
        ("[O Phòng khám A] bị [A Sở Y tế] tước giấy phép hoạt động 3 tháng.",
            "Phòng khám A", "Sở Y tế", "tước giấy phép hoạt động"),
        ("[A Bộ Công Thương] thu hồi giấy chứng nhận đăng ký bán hàng đa cấp của [O Công ty A].",
            "Công ty A", "Bộ Công Thương", "thu hồi giấy chứng nhận đăng ký bán hàng đa cấp"),
        ("[O Công ty A] vừa bị cơ quan quản lý thu hồi giấy phép.", "Công ty A", None, "thu hồi giấy phép"),
        ("[A Bộ TT&TT] đình bản 3 tháng đối với [A Báo A].", "Báo A", "Bộ TT&TT", "đình bản"),
    ],
)  # fmt: skip
def test_bodies_are_reprimanded_and_stopped(
    state, marked: str, target: str, authority: str, subject: str
) -> None:
    (one,) = state("sanction", marked)

    assert (one["target"], one.get("authority"), one["subject"]) == (target, authority, subject)


def test_each_count_of_a_row_is_a_sanction_of_its_own(state) -> None:
    found = state(
        "sanction",
        "[A Ban Thường vụ Huyện ủy] đã thi hành kỷ luật 3 tổ chức đảng và hơn 45 đảng viên.",
    )

    assert [(one["count"], one["authority"]) for one in found] == [
        (3, "Ban Thường vụ Huyện ủy"),
        (45, "Ban Thường vụ Huyện ủy"),
    ]


@pytest.mark.parametrize(
    "marked",
    ["Tàu Hải Âu 86 đã bị tạm dừng hoạt động.", "Một số dự án đã bị thu hồi giấy phép xây dựng."],
)
def test_names_and_some_are_not_counted(state, marked: str) -> None:
    assert state("sanction", marked) == []


def test_a_row_of_bodies_is_blamed_by_whom_the_text_told_before(state) -> None:
    found = state(
        "sanction",
        "[A UBND tỉnh] phê bình [A Sở Y tế], [A Phòng Kế hoạch] (trước là [A Phòng Vật tư]) và [A Trung "
        "tâm Dược]. Ông [P Lê An] cũng bị phê bình. [A UBND xã]; [A Trạm Y tế] bị phê bình.",
    )

    assert {(one["target"], one["authority"]) for one in found} == {
        ("Sở Y tế", "UBND tỉnh"),
        ("Phòng Kế hoạch", "UBND tỉnh"),
        ("Trung tâm Dược", "UBND tỉnh"),
        ("Lê An", "UBND tỉnh"),
        ("UBND xã", "UBND tỉnh"),
        ("Trạm Y tế", "UBND tỉnh"),
    }


def test_further_measures_count_the_same_people(state) -> None:
    found = state(
        "sanction",
        "[A Ủy ban Kiểm tra] đã khiển trách 30 đảng viên, cảnh cáo 10 và khai trừ 5.",
    )

    assert {(one["subject"], one["count"], one["authority"]) for one in found} == {
        ("khiển trách", 30, "Ủy ban Kiểm tra"),
        ("cảnh cáo", 10, "Ủy ban Kiểm tra"),
        ("khai trừ", 5, "Ủy ban Kiểm tra"),
    }


@pytest.mark.parametrize(
    ("marked", "targets"),
    [
        (
            "[A Ủy ban Kiểm tra] quyết định thi hành kỷ luật Cảnh cáo: [A Ban cán sự] các nhiệm kỳ 2011 - "
            "2016, 2016 - 2021; [A Đảng ủy Sở] nhiệm kỳ 2015 - 2020 và các ông: [P Lê An], Phó Bí thư "
            "[A Tỉnh ủy]; [P Vũ Nam], Giám đốc [A Sở Y tế].",
            {"Ban cán sự", "Đảng ủy Sở", "Lê An", "Vũ Nam"},
        ),
        (
            "Khiển trách: [A Đảng ủy Sở] nhiệm kỳ 2015-2020 và [A Đảng ủy xã].",
            {"Đảng ủy Sở", "Đảng ủy xã"},
        ),
        (
            "[A Tỉnh ủy] khiển trách đối với [A Đảng ủy Sở], [A Đảng ủy xã] và 5 đảng viên.",
            {"Đảng ủy Sở", "Đảng ủy xã", 5},
        ),
        (
            "[A Huyện ủy] khiển trách [A Chi bộ Phòng Nội vụ], [A Đảng bộ huyện] và 3 đảng viên.",
            {"Chi bộ Phòng Nội vụ"},
        ),
        (
            "Trong kỳ, 3 tổ chức đảng bị kỷ luật bằng hình thức khiển trách, gồm: [A Đảng ủy Sở]; [A Đảng "
            "ủy xã] và [A Chi bộ 4].",
            {"Đảng ủy Sở", "Đảng ủy xã", "Chi bộ 4"},
        ),
        (
            "[A UBND tỉnh] phê bình nghiêm khắc 2 đơn vị giải ngân chậm gồm: [A Sở Y tế] và [A Sở Xây dựng].",
            {"Sở Y tế", "Sở Xây dựng"},
        ),
        (
            "[A Tỉnh ủy] quyết định thi hành kỷ luật: [A Đảng ủy xã] bằng hình thức khiển trách; đồng chí "
            "[P Lê An], Bí thư, bằng hình thức cảnh cáo.",
            {"Đảng ủy xã", "Lê An"},
        ),
        ("[A UBND tỉnh] phê bình [A Sở Y tế]; [A Sở Nội vụ] đã tham mưu văn bản.", {"Sở Y tế"}),
        ("[A Bộ Y tế] cảnh cáo: [A Sở Y tế] phải báo cáo.", set()),
    ],
)
def test_each_of_those_listed_is_blamed(state, marked: str, targets: set[object]) -> None:
    found = state("sanction", marked)

    assert {one.get("target") or one["count"] for one in found} == targets


def test_who_suffers_a_measure_takes_none(state) -> None:
    found = state("sanction", "[A Đảng ủy xã] bị kỷ luật cảnh cáo; [A Chi bộ 4] bị khiển trách.")

    assert {(one["target"], one.get("authority")) for one in found} == {
        ("Đảng ủy xã", None),
        ("Chi bộ 4", None),
    }


@pytest.mark.parametrize(
    ("marked", "counts"),
    [
        (
            "[A Tỉnh ủy] kỷ luật bằng hình thức khiển trách đối với 2 chi ủy; thi hành kỷ luật 6 đảng viên.",
            [("khiển trách", 2), ("kỷ luật", 6)],
        ),
        (
            "Đã kỷ luật 3 tổ chức đảng (khiển trách 2, cảnh cáo 1) và 112 đảng viên (khiển trách 112).",
            [
                ("kỷ luật", 3),
                ("khiển trách", 2),
                ("cảnh cáo", 1),
                ("kỷ luật", 112),
                ("khiển trách", 112),
            ],
        ),
        (
            "Hình thức kỷ luật: khiển trách 28 (chiếm 70%), cảnh cáo 10 (25%), khai trừ 2.",
            [("khiển trách", 28), ("cảnh cáo", 10), ("khai trừ", 2)],
        ),
        (
            "[A Tỉnh ủy] đã kỷ luật 1 tổ chức đảng bằng hình thức khiển trách và 9 đảng viên, trong đó khiển "
            "trách 9 đồng chí.",
            [("khiển trách", 1), ("kỷ luật", 9), ("khiển trách", 9)],
        ),
        ("Hình thức kỷ luật: khiển trách, cảnh cáo, cách chức.", []),
    ],
)
def test_measures_of_a_report_are_counted_each(
    state, marked: str, counts: list[tuple[str, int]]
) -> None:
    found = [(one["subject"], one["count"]) for one in state("sanction", marked)]

    assert sorted(found) == sorted(counts)


@pytest.mark.parametrize(
    "marked",
    [
        "Ông [P Lê An], nguyên Bí thư [A Thị ủy Hạ] bị cảnh cáo.",
        "[P Lê An] - Tỉnh ủy viên, Bí thư [A Huyện ủy Hạ] đã bị khiển trách.",
    ],
)
def test_the_body_of_an_office_does_not_suffer_with_its_holder(state, marked: str) -> None:
    (one,) = state("sanction", marked)

    assert one["target"] == "Lê An"


def test_the_party_that_committees_are_in_takes_no_measure(state) -> None:
    (one,) = state("sanction", "Các cấp ủy trong [A Đảng bộ tỉnh] thi hành kỷ luật 24 đảng viên.")

    assert (one["count"], one.get("authority")) == (24, None)


@pytest.mark.parametrize(
    ("marked", "targets"),
    [
        ("Bí thư [A Huyện ủy] bị kỷ luật khiển trách.", []),
        ("1 chủ tịch [A UBND xã] bị cảnh cáo; [A Đảng ủy xã] bị khiển trách.", ["Đảng ủy xã"]),
        ("Hai cán bộ [A Sở Y tế] bị khiển trách.", []),
        ("Ông [P Lê An] bị khai trừ khỏi Đảng, 3 thuộc cấp bị cảnh cáo.", ["Lê An", None]),
        ("[A Ban Thường vụ Huyện ủy] bị cảnh cáo.", ["Ban Thường vụ Huyện ủy"]),
    ],
)
def test_no_body_suffers_what_its_officers_do(state, marked: str, targets: list[object]) -> None:
    assert [one.get("target") for one in state("sanction", marked)] == targets


@pytest.mark.parametrize(
    "others",
    [
        "Cấp ủy và chi bộ các cấp",
        "Ủy ban kiểm tra các địa phương, ngành",
        "Ủy ban kiểm tra các cấp",
    ],
)
def test_what_many_bodies_decide_is_of_none_that_is_named(state, others: str) -> None:
    found = state(
        "sanction",
        f"[A Ban Bí thư] kỷ luật 4 tổ chức đảng. {others} cũng đã thi hành kỷ luật 90 đảng viên.",
    )

    assert {one["count"]: one.get("authority") for one in found} == {4: "Ban Bí thư", 90: None}


def test_the_body_right_before_a_measure_takes_it(state) -> None:
    found = state(
        "sanction",
        "[A Ban Bí thư] đã kỷ luật 2 tổ chức đảng, [A Trung ương] khai trừ ba cán bộ.",
    )

    assert {one["count"]: one.get("authority") for one in found} == {
        2: "Ban Bí thư",
        3: "Trung ương",
    }
