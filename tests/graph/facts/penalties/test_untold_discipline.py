"""Measures whose bearer or kind is not named, trades before names, work that is ended by authority."""

import pytest


def _told(state, marked: str) -> list[dict[str, object]]:
    return [
        {name: one[name] for name in ("target", "authority", "subject", "amount") if name in one}
        for one in state("sanction", marked)
    ]


@pytest.mark.parametrize(
    ("marked", "authority", "subject"),
    [
        (
            "[A UBND tỉnh] vừa cách chức giám đốc và ba phó giám đốc các sở.",
            "UBND tỉnh",
            "cách chức",
        ),
        ("[A Sở Y tế] ra quyết định khiển trách lãnh đạo bệnh viện.", "Sở Y tế", "khiển trách"),
        ("[A Sở Y tế] đã cảnh cáo giám đốc nhà thầu vì để xảy ra sự cố.", "Sở Y tế", "cảnh cáo"),
        (
            "Sáng nay họp. Những người này bị [A Ủy ban Kiểm tra] kỷ luật.",
            "Ủy ban Kiểm tra",
            "kỷ luật",
        ),
        ("Các cán bộ này đã bị [A Huyện ủy] kỷ luật.", "Huyện ủy", "kỷ luật"),
    ],
)
def test_officers_without_a_name_are_disciplined(
    state, marked: str, authority: str, subject: str
) -> None:
    assert _told(state, marked) == [{"authority": authority, "subject": subject}]


@pytest.mark.parametrize(
    "marked",
    [
        "[A UBND tỉnh] đề nghị cách chức giám đốc sở.",
        "[A Bộ Ngoại giao] cảnh cáo nước láng giềng.",
        "[A Sở Y tế] sẽ khiển trách lãnh đạo bệnh viện.",
        "[A Tỉnh ủy] xem xét việc kỷ luật ông [P Lê An].",
        "[O Công ty An] chấm dứt hoạt động kinh doanh của [O Công ty Bình].",
        "Những người này bị kỷ luật.",
    ],
)
def test_what_is_asked_or_told_of_nobody_is_no_sanction(state, marked: str) -> None:
    assert _told(state, marked) == []


def test_a_measure_against_a_name_is_told_once(state) -> None:
    marked = "[A UBND tỉnh] cách chức giám đốc sở. Ông [P Lê An] bị [A UBND tỉnh] cách chức."

    assert _told(state, marked) == [
        {"target": "Lê An", "authority": "UBND tỉnh", "subject": "cách chức"}
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Ông nhắc tới việc kỷ luật ông [P Lê An].",
            {"target": "Lê An", "subject": "kỷ luật"},
        ),
        (
            "Bà [P Lê An] bị kỷ luật hạ một bậc lương.",
            {"target": "Lê An", "subject": "hạ một bậc lương"},
        ),
        (
            "[A Cục Hàng không] phạt hành khách [P Lê An] 7,5 triệu đồng.",
            {"target": "Lê An", "authority": "Cục Hàng không", "amount": 7_500_000},
        ),
        (
            "[A Cục Hàng không] phạt nữ hành khách [P Lê An] 7,5 triệu đồng.",
            {"target": "Lê An", "authority": "Cục Hàng không", "amount": 7_500_000},
        ),
        (
            "[A Sở Y tế] phạt chủ tài khoản [S Facebook] [P Lê An] 7,5 triệu đồng.",
            {"target": "Lê An", "authority": "Sở Y tế", "amount": 7_500_000},
        ),
        (
            "[A Sở Y tế] xử phạt vi phạm hành chính đối với ông [P Lê An] với mức phạt 9 triệu đồng.",
            {"target": "Lê An", "authority": "Sở Y tế", "amount": 9_000_000},
        ),
        (
            "[O Công ty Hải Âu] bị chi cục bảo vệ môi trường phạt 120 triệu đồng.",
            {"target": "Công ty Hải Âu", "amount": 120_000_000},
        ),
        (
            "[A Bộ Công Thương] đã chấm dứt hoạt động bán hàng đa cấp của [O Công ty Hải Âu].",
            {
                "target": "Công ty Hải Âu",
                "authority": "Bộ Công Thương",
                "subject": "chấm dứt hoạt động bán hàng đa cấp",
            },
        ),
        (
            "[A Bộ Giáo dục] dừng tuyển sinh [A Trường Đại học Tân Hạ].",
            {
                "target": "Trường Đại học Tân Hạ",
                "authority": "Bộ Giáo dục",
                "subject": "dừng tuyển sinh",
            },
        ),
    ],
)
def test_whom_it_hits_is_told_by_a_trade_or_a_kind(
    state, marked: str, expected: dict[str, object]
) -> None:
    assert _told(state, marked) == [expected]


def test_months_behind_a_fine_are_no_term_in_prison(state) -> None:
    marked = "[A Bộ Thông tin] xử phạt [A Báo Tân Hạ] 50 triệu đồng, đình bản tạm thời 3 tháng."

    assert [one.get("amount", one.get("subject")) for one in _told(state, marked)] == [
        50_000_000,
        "đình bản tạm thời",
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[A Sở Y tế] kỷ luật hai cán bộ gồm: [P Lê An] (cảnh cáo), bà [P Hà Lan], kế toán (khiển trách).",
            {("Lê An", "cảnh cáo"), ("Hà Lan", "khiển trách")}),
        ("[A UBND tỉnh] tạm đình chỉ chức vụ Giám đốc [A Sở Y tế] đối với ông [P Lê An].",
            {("Lê An", "tạm đình chỉ chức vụ Giám đốc Sở Y tế")}),
        ("Cô giáo [P Lê An] bị tạm dừng đứng lớp.", {("Lê An", "tạm dừng đứng lớp")}),
        ("Lời cảnh cáo của Tướng [P Lê An] không ai nghe.", set()),
        ("Cầu thủ [P Lê An] bị thẻ vàng cảnh cáo.", set()),
    ],
)  # fmt: skip
def test_measures_in_brackets_and_over_offices(
    state, marked: str, expected: set[tuple[str, str]]
) -> None:
    assert {(one["target"], one["subject"]) for one in _told(state, marked)} == expected


@pytest.mark.parametrize(
    ("marked", "targets"),
    [
        ("[A Ủy ban Kiểm tra] cảnh cáo [A Ban Thường vụ] nhiệm kỳ 2015-2020 và các ông: [P Lê An], "
            "[P Vũ Nam].",
            {"Ban Thường vụ", "Lê An", "Vũ Nam"}),
        ("[A Ủy ban Kiểm tra] kỷ luật một số đảng viên. Cụ thể, thi hành kỷ luật cảnh cáo đối với [P Lê An].",
            {"Lê An"}),
    ],
)  # fmt: skip
def test_who_decides_is_told_before(state, marked: str, targets: set[str]) -> None:
    found = _told(state, marked)

    assert {(one["target"], one["authority"]) for one in found} == {
        (target, "Ủy ban Kiểm tra") for target in targets
    }


def test_whom_a_clause_tells_of_besides_suffers_nothing(state) -> None:
    found = _told(
        state,
        "Đại úy [P Lê An], người đã ký lệnh bắt bà [P Hà Lan] bị đình chỉ công tác.",
    )

    assert [one["target"] for one in found] == ["Lê An"]
