"""Verdicts: to what a court sentences whom."""

import pytest


def _told(found: list[dict[str, object]]) -> list[tuple[object, object, object]]:
    return [(one.get("target"), one.get("subject"), one.get("authority")) for one in found]


@pytest.mark.parametrize(
    ("marked", "target", "subject", "authority"),
    [
        ("[A TAND tỉnh] đã tuyên phạt bị cáo [P Lê An] (45 tuổi, ngụ quận 8) 7 năm 6 tháng tù về tội "
            "“Giết người”.", "Lê An", "7 năm 6 tháng tù về tội “Giết người”", "TAND tỉnh"),
        ("[A TAND tỉnh] tuyên [P Lê An] mức án tù chung thân.", "Lê An", "án tù chung thân", "TAND tỉnh"),
        ("[A TAND tỉnh] tuyên án 18 tháng tù về tội đánh bạc đối với bị cáo [P Lê An].",
            "Lê An", "18 tháng tù về tội đánh bạc", "TAND tỉnh"),
        ("[A TAND tỉnh] tuyên phạt bị cáo [P Lê An] 5 năm tù cùng về tội tham ô.",
            "Lê An", "5 năm tù về tội tham ô", "TAND tỉnh"),
        ("[P Lê An] bị [A Tòa án quân sự] phạt 3 năm tù treo.", "Lê An", "3 năm tù treo", "Tòa án quân sự"),
        ("Bị cáo [P Lê An] - nguyên cán bộ huyện - bị tuyên phạt 15 năm tù giam.",
            "Lê An", "15 năm tù giam", None),
        ("[A TAND tỉnh] kết án [P Lê An] 2 năm tù, cho hưởng án treo về tội tham ô.",
            "Lê An", "2 năm tù, cho hưởng án treo về tội tham ô", "TAND tỉnh"),
        ("[A TAND tỉnh] bác kháng cáo đề nghị tăng án và tuyên phạt [P Lê An] tử hình.",
            "Lê An", "tử hình", "TAND tỉnh"),
    ],
)  # fmt: skip
def test_verdicts_are_read(state, marked: str, target: str, subject: str, authority: str) -> None:
    assert _told(state("sanction", marked)) == [(target, subject, authority)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[A TAND tỉnh] tuyên phạt [P Lê An] 9 năm tù, bị cáo [P Vũ Nam] lĩnh án 7 năm tù về tội cướp.",
            {"Lê An": "9 năm tù về tội cướp", "Vũ Nam": "7 năm tù về tội cướp"}),
        ("Các bị cáo khác là: [P Lê An]; [P Vũ Nam] và [P Hà Lan] cũng bị phạt 6 tháng đến 8 tháng tù.",
            dict.fromkeys(("Lê An", "Vũ Nam", "Hà Lan"), "6 tháng đến 8 tháng tù")),
        ("[A TAND tỉnh] tuyên phạt [P Lê An] 5 năm tù; [P Vũ Nam] và [P Hà Lan] mỗi người 2 năm tù.",
            {"Lê An": "5 năm tù", "Vũ Nam": "2 năm tù", "Hà Lan": "2 năm tù"}),
    ],
)  # fmt: skip
def test_each_of_several_has_a_sentence(state, marked: str, expected: dict[str, str]) -> None:
    found = state("sanction", marked)

    assert {one["target"]: one["subject"] for one in found} == expected


def test_the_court_may_be_told_before(state) -> None:
    (found,) = state("sanction", "[A TAND huyện] mở phiên sơ thẩm. [P Lê An] bị phạt 6 tháng tù.")

    assert found["authority"] == "TAND huyện"


@pytest.mark.parametrize(
    "marked",
    [
        "Viện kiểm sát đề nghị [A TAND tỉnh] tuyên phạt [P Lê An] 5 năm tù.",
        "[P Lê An] có thể bị phạt 5 năm tù.",
        "[P Lê An] đối mặt mức án 5 năm tù.",
        "Người phạm tội thì bị phạt tù từ ba năm đến bảy năm.",
        "[A TAND tỉnh] xin lỗi ông [P Lê An] vì bị kết án tử hình oan.",
        "Ông [P Lê An] từng công tác 5 năm.",
    ],
)
def test_what_no_court_has_passed_is_none(state, marked: str) -> None:
    assert state("sanction", marked) == []


def test_a_verdict_told_again_is_one(state) -> None:
    (found,) = state(
        "sanction",
        "[A TAND tỉnh] tuyên phạt [P Lê An] 12 năm tù về tội giết người. "
        "Tòa tuyên phạt [P Lê An] 12 năm tù giam.",
    )

    assert found["subject"] == "12 năm tù về tội giết người"


def test_each_term_may_stand_before_its_name(state) -> None:
    found = state(
        "sanction",
        "[A TAND tỉnh] tuyên án 7 năm tù đối với [P Lê An] (30 tuổi) và 3 năm tù đối với [P Vũ Nam].",
    )

    assert {one["target"]: one["subject"] for one in found} == {
        "Lê An": "7 năm tù",
        "Vũ Nam": "3 năm tù",
    }


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[P Lê An] cũng được giảm từ 8 năm tù xuống còn 7 năm tù.", {"Lê An": "7 năm tù"}),
        (
            "Bị cáo [P Lê An] và [P Vũ Nam] vẫn phải chấp hành 7 năm tù về tội cướp.",
            {"Lê An": "7 năm tù về tội cướp", "Vũ Nam": "7 năm tù về tội cướp"},
        ),
        (
            "[A TAND tỉnh] cho rằng [P Lê An] phạm tội “Trốn thuế” và phải nhận mức án 36 tháng tù.",
            {"Lê An": "36 tháng tù"},
        ),
        ("[P Lê An] lĩnh án 14 năm 6 tháng tù.", {"Lê An": "14 năm 6 tháng tù"}),
        ("[P Lê An] có thể phải nhận mức án 15 năm tù.", {}),
        ("Luật sư đề nghị để [P Lê An] nhận mức án 15 năm tù.", {}),
    ],
)
def test_who_bears_a_sentence_tells_of_it(state, marked: str, expected: dict[str, str]) -> None:
    assert {one["target"]: one["subject"] for one in state("sanction", marked)} == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[P Lê An] (51 tuổi) đã bị kết án 10 năm tù.", {"Lê An": "10 năm tù"}),
        ("[P Lê An] bị cáo buộc gián điệp và bị kết án 14 năm tù khổ sai.", {"Lê An": "14 năm tù khổ sai"}),
        ("[P Lê An] bị kết tội gây rối và tuyên án 2 năm tù.", {"Lê An": "2 năm tù"}),
        ("[A Tòa án] xin lỗi [P Lê An], người bị kết án chung thân oan.", {}),
        ("[P Lê An] bị kết án 9 năm tù oan.", {}),
        ("[A TAND tỉnh] tuyên án chung thân [P Lê An].", {"Lê An": "chung thân"}),
        ("[A TAND cấp cao] giữ nguyên mức án 14 năm tù đối với bị cáo [P Lê An].", {"Lê An": "14 năm tù"}),
        ("Viện kiểm sát đề nghị giữ nguyên mức án 14 năm tù đối với [P Lê An].", {}),
        ("[A TAND tỉnh] tuyên phạt [P Lê An] (SN 1972), ngụ [L xã Tân An] 5 năm tù.", {"Lê An": "5 năm tù"}),
        ("[A Hội đồng xét xử] giảm cho [P Lê An] từ 10 năm xuống 8 năm tù.", {"Lê An": "8 năm tù"}),
        ("Mức án dành cho [P Lê An] là 12 năm tù.", {"Lê An": "12 năm tù"}),
        ("[P Lê An] (nguyên thủ quỹ, lĩnh án 7 năm tù) không kháng cáo.", {"Lê An": "7 năm tù"}),
        ("[P Lê An] đang thụ án 27 năm tù về tội cướp.", {"Lê An": "27 năm tù về tội cướp"}),
        ("Hai bị cáo [P Lê An] và [P Vũ Nam] lần lượt chịu mức án 18 tháng tù treo và 7 tháng tù giam.",
            {"Lê An": "18 tháng tù treo", "Vũ Nam": "7 tháng tù giam"}),
    ],
)  # fmt: skip
def test_sentences_are_told_in_other_ways(state, marked: str, expected: dict[str, str]) -> None:
    found = state("sanction", marked)

    assert {one["target"]: one["subject"] for one in found} == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[A TAND tỉnh] tuyên phạt [P Lê An] 9 năm tù. Các bị cáo [P Vũ Nam] (nguyên kế toán) và [P Hà Lan] "
            "mỗi bị cáo 7 năm tù.", {"Lê An": "9 năm tù", "Vũ Nam": "7 năm tù", "Hà Lan": "7 năm tù"}),
        ("Các mức án cụ thể: [P Lê An] 20 năm tù, [P Vũ Nam] 18 năm tù.",
            {"Lê An": "20 năm tù", "Vũ Nam": "18 năm tù"}),
        ("[P Lê An] nhận án chung thân, còn [P Vũ Nam] 18 năm tù.",
            {"Lê An": "chung thân", "Vũ Nam": "18 năm tù"}),
        ("Công tố viên đề nghị phạt các bị cáo. [P Lê An] 20 năm tù, [P Vũ Nam] 18 năm tù.", {}),
        ("[P Lê An] 20 năm tù, [P Vũ Nam] 18 năm tù.", {}),
    ],
)  # fmt: skip
def test_a_name_and_a_term_tell_a_verdict_behind_one(
    state, marked: str, expected: dict[str, str]
) -> None:
    found = state("sanction", marked)

    assert {one["target"]: one["subject"] for one in found} == expected


@pytest.mark.parametrize(
    ("marked", "targets"),
    [
        ("[A TAND tỉnh] xét xử [P Lê An]. Sau khi nghị án, tòa tuyên phạt bị cáo 10 năm tù.", ["Lê An"]),
        ("[A TAND tỉnh] đưa bị cáo [P Lê An] ra xét xử. Bị cáo bị tuyên phạt 5 năm tù.", ["Lê An"]),
        ("[A TAND tỉnh] xét xử [P Lê An] về hành vi gây rối, tuyên phạt 9 tháng tù.", ["Lê An"]),
        ("[A TAND tỉnh] xét xử bị cáo [P Lê An] và bị cáo [P Vũ Nam]. Tòa tuyên phạt bị cáo 5 năm tù.", []),
    ],
)  # fmt: skip
def test_the_accused_may_be_told_before(state, marked: str, targets: list[str]) -> None:
    assert [one["target"] for one in state("sanction", marked)] == targets


@pytest.mark.parametrize(
    ("crime", "told"),
    [
        ("tội làm giả con dấu, tài liệu của cơ quan, tổ chức và bồi thường",
            "tội làm giả con dấu, tài liệu của cơ quan, tổ chức và bồi thường"),
        ("tội tàng trữ, vận chuyển trái phép chất ma túy", "tội tàng trữ, vận chuyển trái phép chất ma túy"),
        ("tội tham ô tài sản, bồi thường 2 tỷ đồng", "tội tham ô tài sản"),
    ],
)  # fmt: skip
def test_a_crime_is_told_whole(state, crime: str, told: str) -> None:
    (one,) = state("sanction", f"[A TAND tỉnh] tuyên phạt [P Lê An] 5 năm tù về {crime}.")

    assert one["subject"] == f"5 năm tù về {told}"


@pytest.mark.parametrize("crime", ["tội danh trên", "tội này", "tội danh như cáo buộc"])
def test_a_crime_told_before_is_none_of_the_sentence(state, crime: str) -> None:
    (one,) = state("sanction", f"[A TAND tỉnh] tuyên phạt [P Lê An] 5 năm tù về {crime}.")

    assert one["subject"] == "5 năm tù"


def test_what_several_get_in_all_is_nobodys(state) -> None:
    told = "[A TAND tỉnh] tuyên phạt bị cáo [P Lê An] và [P Vũ Nam] {}26 năm tù."

    assert state("sanction", told.format("tổng cộng hơn ")) == []
    assert len(state("sanction", told.format("cùng "))) == 2
