"""Sanctions: measures against persons, honours taken back, fines."""

import pytest

AN = "Lê An"


@pytest.mark.parametrize(
    ("marked", "subject", "authority"),
    [
        ("[A Ban Bí thư] quyết định thi hành kỷ luật ông [P Lê An] bằng hình thức cảnh "
            "cáo.", "cảnh cáo", "Ban Bí thư"),
        ("[A Đảng ủy Sở] đã kỷ luật khiển trách đối với ông [P Lê An].", "khiển trách", "Đảng ủy Sở"),
        ("Ông [P Lê An] bị đình chỉ công tác từ ngày 15/11/2016.", "đình chỉ công tác", None),
        ("Bộ trưởng [A Bộ Công Thương] đã ký quyết định buộc thôi việc đối với ông [P Lê "
            "An].", "buộc thôi việc", "Bộ Công Thương"),
        ("[A Ban Bí thư] quyết định cách chức Bí thư [A Ban cán sự] đối với ông [P Lê "
            "An].", "cách chức Bí thư Ban cán sự", "Ban Bí thư"),
        ("Chủ tịch nước [P Vũ Nam] ký quyết định hủy bỏ danh hiệu [W Anh hùng Lao động] đối với "
            "ông [P Lê An].", "hủy bỏ danh hiệu Anh hùng Lao động", "Chủ tịch nước"),
    ],
)  # fmt: skip
def test_measures_are_read(state, marked: str, subject: str, authority: str) -> None:
    found = [one for one in state("sanction", marked) if one.get("target") == AN]

    assert [(one["subject"], one.get("authority")) for one in found] == [(subject, authority)]


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
        ("Công ty [O Hoa Sen] bị phạt 30 triệu đồng.", {"target": "Hoa Sen", "amount": 30_000_000}),
    ],
)  # fmt: skip
def test_fines_are_read(state, marked: str, expected: dict[str, object]) -> None:
    (one,) = state("sanction", marked)

    assert one == expected


@pytest.mark.parametrize(
    "marked",
    [
        "[A Ủy ban Kiểm tra] đề nghị thi hành kỷ luật cảnh cáo ông [P Lê An].",
        "[D Nghị định 167] quy định xử phạt vi phạm hành chính.",
        "Phạt tiền từ 60.000 đồng đến 80.000 đồng đối với người đi bộ.",
        "Tòa tuyên phạt [P Lê An] ba năm tù.",
        "Đội bóng chỉ còn cách chức vô địch một điểm, [P Lê An] nói.",
        "Ông [P Lê An] có thể bị khiển trách.",
    ],
)
def test_proposals_provisions_and_verdicts_are_none(state, marked: str) -> None:
    assert state("sanction", marked) == []


def test_a_list_of_names_shares_the_measure(state) -> None:
    found = state(
        "sanction",
        "[A Đảng ủy] quyết định khiển trách các đồng chí: [P Lê An], Ủy viên [A Ban A], Giám đốc "
        "[A Sở B]; [P Vũ Nam], Phó Giám đốc [A Sở B].",
    )

    assert {(one["target"], one["subject"]) for one in found} == {
        (AN, "khiển trách"),
        ("Vũ Nam", "khiển trách"),
    }


@pytest.mark.parametrize(
    ("marked", "targets"),
    [
        ("Các ông [P Lê An] và [P Vũ Nam] bị cảnh cáo.", {"Lê An", "Vũ Nam"}),
        ("[A UBND huyện] đình chỉ công tác 15 ngày đối với ông [P Lê An], [P Vũ Nam].", {"Lê An", "Vũ Nam"}),
        (
            "[A UBND tỉnh] khiển trách 2 người khác, gồm: ông [P Lê An] - Trưởng [A phòng A], ông"
            " [P Vũ Nam].",
            {"Lê An", "Vũ Nam"},
        ),
        (
            "[A Ban Bí thư] cách tất cả các chức vụ trong Đảng (Phó Bí thư [A Tỉnh ủy]) đối với ông"
            " [P Lê An].",
            {"Lê An"},
        ),
    ],
)  # fmt: skip
def test_everyone_named_is_a_target(state, marked: str, targets: set[str]) -> None:
    assert {one["target"] for one in state("sanction", marked)} == targets


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
