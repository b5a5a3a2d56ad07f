"""Documents: who issued them, when, and what about, in whatever order it is told."""

import pytest

DOCUMENT = "Quyết định số 12/QĐ-UBND"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[D Quyết định số 12/QĐ-UBND] ngày 3/2/2017 của [A UBND tỉnh] về cấp "
            "đất.", ("UBND tỉnh", "2017-02-03", "cấp đất")),
        ("[D Quyết định số 12/QĐ-UBND], ngày 3/2/2017, của [A UBND tỉnh] giao [A Sở Y tế] kiểm "
            "tra.", ("UBND tỉnh", "2017-02-03", "giao Sở Y tế kiểm tra")),
        ("Ngày 3/2/2017, [A UBND tỉnh] đã ban hành [D Quyết định số 12/QĐ-UBND] về việc cấp "
            "đất.", ("UBND tỉnh", "2017-02-03", "cấp đất")),
        ("[A UBND tỉnh] vừa có [D Quyết định số 12/QĐ-UBND] phê duyệt quy hoạch, trong đó nêu "
            "rõ.", ("UBND tỉnh", None, "phê duyệt quy hoạch")),
        ("Chủ tịch [A UBND tỉnh] [P Lê An] đã ký [D Quyết định số 12/QĐ-UBND].", ("UBND tỉnh", None, None)),
        ("Thủ tướng [A Chính phủ] [P Lê An] vừa ký [D Quyết định số "
            "12/QĐ-UBND].", ("Thủ tướng Chính phủ", None, None)),
        ("Việc này theo [D Quyết định số 12/QĐ-UBND] do [A UBND tỉnh] ban hành ngày "
            "3/2/2017.", ("UBND tỉnh", "2017-02-03", None)),
        ("[D Quyết định số 12/QĐ-UBND] năm 2017 được thực hiện.", (None, "2017", None)),
        ("[A Cục Thuế], [A Bộ Tài chính] ra [D Quyết định số 12/QĐ-UBND].", ("Cục Thuế", None, None)),
        ("Nêu tại [D Quyết định số 12/QĐ-UBND] của [A UBND tỉnh] về “Phát triển viễn "
            "thông”.", ("UBND tỉnh", None, "Phát triển viễn thông")),
    ],
)  # fmt: skip
def test_issuings_are_read(state, marked: str, expected: tuple[str | None, ...]) -> None:
    (one,) = state("issued", marked)

    assert one["document"] == DOCUMENT
    assert (one.get("issuer"), one.get("date"), one.get("title")) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Theo [D Luật Báo chí], cơ quan báo chí phải đính chính.",
        "[A UBND tỉnh] thực hiện [D Luật Báo chí].",
        "[A Sở Y tế] đang lấy ý kiến về dự thảo [D Quy chế làm việc] của [A Bộ Y tế].",
        "[A UBND tỉnh] trình tờ trình về việc thông qua [D Đề án sắp xếp xã].",
        "[A Sở] xây dựng “[D Đề án phát triển báo chí]”.",
    ],
)
def test_what_is_drafted_or_only_named_is_not_issued(state, marked: str) -> None:
    assert state("issued", marked) == []


def test_mentions_of_one_document_complete_each_other(state) -> None:
    (one,) = state(
        "issued",
        "[A UBND tỉnh] có [D Quyết định số 12/QĐ-UBND]. Nội dung [D Quyết định số 12/QĐ-UBND] "
        "ngày 3/2/2017 được công bố.",
    )

    assert (one["issuer"], one["date"]) == ("UBND tỉnh", "2017-02-03")


def test_what_a_decision_approves_has_its_issuer(state) -> None:
    found = state(
        "issued",
        "[D Quyết định số 12/QĐ-UBND] của [A UBND tỉnh] phê duyệt [D Chương trình nước sạch].",
    )

    assert {one["document"]: one["issuer"] for one in found} == {
        DOCUMENT: "UBND tỉnh",
        "Chương trình nước sạch": "UBND tỉnh",
    }
