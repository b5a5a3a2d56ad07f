"""Documents told in a row, by whose act they are, and subjects that a name or a row tells."""

import pytest

_FIRST, _LAST = "[D Quyết định số 12/QĐ-UBND]", "[D Quyết định số 15/QĐ-UBND]"


def _told(state, marked: str) -> dict[object, tuple[object, ...]]:
    return {
        one["document"]: (one.get("issuer"), one.get("date"), one.get("title"))
        for one in state("issued", marked)
    }


@pytest.mark.parametrize(
    "marked",
    [
        "[A Quốc hội] đã xem xét, thông qua [D Luật Thủy lợi]; [D Luật Du lịch (sửa đổi)].",
        "Các luật được [A Quốc hội] thông qua gồm: [D Luật Thủy lợi], [D Luật Du lịch (sửa đổi)].",
        "[A Quốc hội] thông qua 12 luật gồm: Trợ giúp pháp lý, Đường sắt, … và 2 nghị quyết như: "
        "[D Luật Thủy lợi]; [D Luật Du lịch (sửa đổi)].",
    ],
)
def test_a_row_of_acts_is_passed_at_once(state, marked: str) -> None:
    told = _told(state, marked)

    assert {name: issuer for name, (issuer, _, _) in told.items()} == {
        "Luật Thủy lợi": "Quốc hội",
        "Luật Du lịch (sửa đổi)": "Quốc hội",
    }


@pytest.mark.parametrize(
    "marked",
    [
        "[A Quốc hội] sẽ xem xét, thông qua [D Luật Thủy lợi].",
        "[A Quốc hội] đã xem xét [D Luật Thủy lợi].",
        "Trước khi ban hành [D Nghị định số 12], [A Chính phủ] lấy ý kiến các bộ.",
    ],
)
def test_what_is_only_looked_at_is_not_issued(state, marked: str) -> None:
    assert state("issued", marked) == []


def test_a_row_shares_issuer_and_subject(state) -> None:
    told = _told(state, f"{_FIRST} ngày 3/2/2017, {_LAST} của [A UBND tỉnh] về cấp đất.")

    assert told == {
        "Quyết định số 12/QĐ-UBND": ("UBND tỉnh", "2017-02-03", "cấp đất"),
        "Quyết định số 15/QĐ-UBND": ("UBND tỉnh", None, "cấp đất"),
    }


def test_who_leads_by_an_act_has_not_issued_it(state) -> None:
    assert state("issued", f"Đoàn theo {_FIRST} do [A UBND tỉnh] làm trưởng đoàn.") == []


def test_a_decree_is_the_governments(state) -> None:
    row = "[D Nghị định 100], [D Chỉ thị 15]"

    assert _told(state, f"Theo {row} của [A Thủ tướng], các xã phải giãn cách.") == {
        "Chỉ thị 15": ("Thủ tướng", None, None)
    }
    assert _told(state, f"Theo {row} của [A Chính phủ], các xã phải giãn cách.") == {
        "Nghị định 100": ("Chính phủ", None, None),
        "Chỉ thị 15": ("Chính phủ", None, None),
    }


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            f"{_FIRST} của [A UBND tỉnh] phê duyệt quy hoạch.",
            ("UBND tỉnh", None, "phê duyệt quy hoạch"),
        ),
        (f"{_FIRST} của [A UBND tỉnh] ban hành ngày 3/2/2017.", ("UBND tỉnh", "2017-02-03", None)),
        (f"{_FIRST} của [A UBND tỉnh] ban hành trước đó.", ("UBND tỉnh", None, None)),
        (f"Khi ban hành {_FIRST}, [A UBND tỉnh] mong thu hút vốn.", ("UBND tỉnh", None, None)),
        (f"[A Kiểm toán Nhà nước] vừa công bố tại {_FIRST}.", ("Kiểm toán Nhà nước", None, None)),
        (
            f"Ngày 3/2/2017 vừa qua, [A UBND tỉnh] đã có {_FIRST}.",
            ("UBND tỉnh", "2017-02-03", None),
        ),
        (
            f"Ngày 3/2/2017, Thủ tướng [P Lê An] ký {_FIRST}.",
            ("Thủ tướng Chính phủ", "2017-02-03", None),
        ),
        (
            f"[A UBND tỉnh] có {_FIRST} gửi [A Bộ Y tế] đề nghị cấp thuốc.",
            ("UBND tỉnh", None, "đề nghị cấp thuốc"),
        ),
        (f"Chủ tịch [A UBND tỉnh] đã ký tiếp {_FIRST}.", ("UBND tỉnh", None, None)),
        (f"Thủ tướng đã ký tại chỗ {_FIRST}.", ("Thủ tướng Chính phủ", None, None)),
        (
            f"Theo {_FIRST} về phòng, chống dịch, tỉnh lập 20 chốt.",
            (None, None, "phòng, chống dịch"),
        ),
        (f"{_FIRST} kết luận của Thủ tướng.", (None, None, "kết luận của Thủ tướng")),
        (f"{_FIRST} về cấp đất được triển khai từ hôm nay.", (None, None, "cấp đất")),
        (f"{_FIRST} về cấp đất sẽ chính thức có hiệu lực.", (None, None, "cấp đất")),
        (f"Theo {_FIRST} về cấp đất, Bộ trưởng [P Lê An] giao các sở.", (None, None, "cấp đất")),
    ],
)
def test_what_is_told_of_one_act(state, marked: str, expected: tuple[str | None, ...]) -> None:
    assert _told(state, marked) == {"Quyết định số 12/QĐ-UBND": expected}


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Nghị quyết về xử lý nợ xấu", "xử lý nợ xấu"),
        ("Nghị quyết về việc thi hành Luật Thủy lợi", "thi hành Luật Thủy lợi"),
        ("Nghị định quy định về lưu chiểu", "quy định về lưu chiểu"),
        (
            "Nghị quyết về an toàn thực phẩm giai đoạn 2016-2020",
            "an toàn thực phẩm giai đoạn 2016-2020",
        ),
        ("Luật Thủy lợi", None),
    ],
)
def test_an_act_that_is_issued_tells_its_subject_by_its_name(
    state, name: str, title: str | None
) -> None:
    assert _told(state, f"[A Quốc hội] đã thông qua [D {name}].") == {
        name: ("Quốc hội", None, title)
    }
